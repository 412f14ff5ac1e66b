"""Whom somebody of the house means who writes a name in a sentence: the first name will do, and so will a slip."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from storage import people
from storage.records import Person
from storage.tx import Tx
from volunteering import access
from volunteering.finding import name_words, slips_between

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_SLIP = 4  # letters: in a shorter word a slip makes another name


@dataclass(frozen=True, slots=True)
class Named:
    """A name that stands in a text, from a place to a place, and everybody whom it may mean."""

    start: int
    end: int
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    may_name: bool
    may_slip: bool


def named_in(tx: Tx, reader: Person, text: str, is_ordinary: Callable[[str], bool]) -> list[Named]:
    """Every place of a text at which somebody of the reader's sites is named, the longest name at each.

    "Poul" means Poul Erik, too, and "Poul Erik" nobody else. A word that is another word as well ("odd", "per") names
    somebody only with a capital, and is never taken for a slip of the finger.
    """
    known: dict[int, tuple[str, ...]] = {}
    for site_id in reader.site_ids:
        if access.works_at(reader, site_id):
            known.update({each[0]: name_words(each[1]) for each in people.names_of_site(tx, site_id)})
    words = [word for found in _WORD.finditer(text) if (word := _word(found, is_ordinary)) is not None]
    named: list[Named] = []
    at = 0
    while at < len(words):
        length, people_ids = _longest(words[at:], known)
        if length:
            named.append(Named(words[at].start, words[at + length - 1].end, people_ids))
        at += max(length, 1)
    return named


def _word(found: re.Match[str], is_ordinary: Callable[[str], bool]) -> _Word | None:
    parts = name_words(found[0])
    if len(parts) != 1:
        return None
    ordinary = is_ordinary(found[0].lower())
    may_name = not ordinary or found[0][0].isupper()
    return _Word(found.start(), found.end(), parts[0], may_name, not ordinary and len(parts[0]) >= _SHORTEST_SLIP)


def _longest(words: Sequence[_Word], known: dict[int, tuple[str, ...]]) -> tuple[int, tuple[int, ...]]:
    """How many words from here are a name, and whose it may be: most words first, then fewest slips."""
    best: tuple[int, int] = (0, 0)
    whose: list[int] = []
    for person_id, name in known.items():
        for parts in _ways_to_say(name):
            slips = _said(words, parts)
            if slips is None or (len(parts), -slips) < best:
                continue
            if (len(parts), -slips) > best:
                best, whose = (len(parts), -slips), []
            if person_id not in whose:
                whose.append(person_id)
    return best[0], tuple(whose)


def _ways_to_say(name: tuple[str, ...]) -> list[tuple[str, ...]]:
    """In full, its beginnings, the first and the last, the last alone."""
    ways = [name[:length] for length in range(len(name), 0, -1)]
    if len(name) > 2:
        ways.append((name[0], name[-1]))
    if len(name) > 1:
        ways.append((name[-1],))
    return ways


def _said(words: Sequence[_Word], parts: tuple[str, ...]) -> int | None:
    """With how many slips these words say this name; None: they do not. The last may stand in the genitive."""
    if len(words) < len(parts) or not words[0].may_name:
        return None
    total = 0
    for number, (word, part) in enumerate(zip(words, parts, strict=False), 1):
        if word.text == part or (number == len(parts) and word.text == part + "s"):
            continue
        slips = slips_between(word.text, part) if word.may_slip else None
        if slips is None:
            return None
        total += slips
    return total
