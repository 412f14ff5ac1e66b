"""Finding somebody by name, however it is typed: part of a name, a slip of the finger, without the dots and rings."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from storage import people
from storage.names import name_key
from storage.records import Person
from storage.tx import Tx
from volunteering import access

LONGEST_QUESTION = 60  # letters; nobody's name is longer
MOST = 24  # so many at most; whoever means somebody else writes more of the name
_TWINS = str.maketrans({"æ": "e", "ø": "o", "å": "a", "ä": "e", "ö": "o", "ü": "y", "ð": "d", "ß": "s"})


@dataclass(frozen=True, slots=True)
class _Near:
    slips: int
    order: int
    name: str
    person_id: int


def find(tx: Tx, reader: Person, text: str) -> list[int]:
    """Whom this may mean among the people of the reader's sites, the likeliest first; their ids.

    Every word that was written is to begin one of the person's names, or to be one slip of the finger away from it
    (two in long words). Digits find a telephone number. A full name, exactly written, is that person alone.
    """
    wanted = _words(text)
    digits = "".join(letter for letter in text if letter.isdigit())
    found: dict[int, _Near] = {}
    for site_id in reader.site_ids:
        if not access.coordinates(reader, site_id):
            continue
        for person_id, name, phone in people.names_of_site(tx, site_id):
            if name_key(name) == name_key(text):
                return [person_id]
            slips = _slips(wanted, name)
            if slips is None and len(digits) >= 4 and phone and digits in phone.replace(" ", ""):
                slips = 0
            if slips is not None:
                found[person_id] = _Near(slips, _order(wanted, name), name, person_id)
    ranked = sorted(found.values(), key=lambda near: (near.slips, near.order, near.name))
    surely = [near for near in ranked if near.slips == 0]
    return [near.person_id for near in (surely or ranked)[:MOST]]


def called(tx: Tx, reader: Person, text: str) -> list[int]:
    """Who is called exactly so, with all their names or some of them: Poul Erik Toft is called Poul. Their ids."""
    wanted = set(_words(text))
    sites = [site_id for site_id in reader.site_ids if access.coordinates(reader, site_id)]
    if not wanted or len(text) > LONGEST_QUESTION or not sites:
        return []
    known = {person_id: name for site_id in sites for person_id, name, _ in people.names_of_site(tx, site_id)}
    found = [person_id for person_id, name in known.items() if wanted <= set(_words(name))]
    return sorted(found, key=lambda person_id: (_order(_words(text), known[person_id]), known[person_id]))[:MOST]


def _slips(wanted: tuple[str, ...], name: str) -> int | None:
    """How many slips lie between what was written and this name; None: it is another name."""
    parts = list(_words(name))
    total = 0
    for word in wanted:
        near = min(((_distance(word, part), index) for index, part in enumerate(parts)), default=(9, 0))
        if near[0] > _forgiven(word):
            return None
        total += near[0]
        parts.pop(near[1])
    return total if wanted else None


def _order(wanted: tuple[str, ...], name: str) -> int:
    """A name that begins with what was written comes before one that has it further on."""
    parts = _words(name)
    return 0 if parts and wanted and parts[0].startswith(wanted[0][:1]) else 1


def _forgiven(word: str) -> int:
    return 0 if len(word) < 3 else 1 if len(word) < 7 else 2


def _distance(word: str, part: str) -> int:
    """Slips between a written word and a name or its beginning: letters put in, left out, exchanged, turned round."""
    if part.startswith(word):
        return 0
    most = _forgiven(word)
    if most == 0 or (word[0] != part[0] and word[1:2] != part[1:2]):
        return 9
    return min(_edits(word, part[:length]) for length in {*range(len(word) - most, len(word) + most + 1), len(part)})


def _edits(one: str, other: str) -> int:
    if abs(len(one) - len(other)) > 2:
        return 9
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        two_before, before, row = before, row, [i]
        for j, its in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, two_before[j - 2] + 1)
            row.append(cost)
    return row[-1]


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    """The names in a text, letters only, as they are compared: «Ødegård» and "odegard" are one, and so are å and aa."""
    small = text.casefold().replace("aa", "å").replace("ae", "æ").replace("oe", "ø").translate(_TWINS)
    plain = "".join(letter for letter in unicodedata.normalize("NFD", small) if not unicodedata.combining(letter))
    return tuple("".join(letter if letter.isalpha() else " " for letter in plain).split())


def name_words(text: str) -> tuple[str, ...]:
    """The names in a text as they are compared, whatever dots and rings they are written with."""
    return _words(text)


def slips_between(word: str, name: str) -> int | None:
    """How many slips of the finger lie between a written word and a whole name; None: it is another."""
    if _forgiven(word) == 0 or word[0] != name[0]:
        return None
    slips = _edits(word, name)
    return slips if slips <= _forgiven(word) else None
