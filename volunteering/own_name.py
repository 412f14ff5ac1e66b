"""Correcting one's own name: at once, with Undo; the coordinators hear of it, since they find people by their names."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime

from storage import acts, people
from storage.records import Act, Person
from storage.tx import Tx
from volunteering import telling
from volunteering.home import HomeRules
from volunteering.telling import News, tell

LONGEST, FEWEST_LETTERS, MOST_MARKS = 64, 2, 3  # as long as in the tables
VERB = "rename"


@dataclass(frozen=True, slots=True)
class Renamed:
    """The person has this name from now on."""

    name: str
    act: int


@dataclass(frozen=True, slots=True)
class SameName:
    """It is the name the home has; nothing was changed."""

    name: str


@dataclass(frozen=True, slots=True)
class NameNotFree:
    """That name cannot be told from another person's; nothing was changed. Whose it is, is nobody's to hear."""


@dataclass(frozen=True, slots=True)
class NoName:
    """It does not look like a name of a person; nothing was changed."""


@dataclass(frozen=True, slots=True)
class NameAsBefore:
    """The correction is taken back."""

    name: str


def is_a_name(text: str) -> bool:
    """Whether this can stand on a list as somebody's name: letters, and not much else.

    Letters of any script, with the marks they are written with, spaces, hyphens, apostrophes and full stops. An accent
    heap ("zalgo"), an address or sixty-four emoji are no name, and a whole sentence is none either.
    """
    if not text or len(text) > LONGEST or len(text.split()) > 6:
        return False
    letters, marks = 0, 0
    for each in unicodedata.normalize("NFC", text):
        kind = unicodedata.category(each)
        marks = marks + 1 if kind.startswith("M") else 0
        letters += kind.startswith("L")
        if marks >= MOST_MARKS or not (kind[0] in "LM" or each in " -'’.‐‑()"):
            return False
    return letters >= FEWEST_LETTERS


def correct(
    tx: Tx, person: Person, name: str, now: datetime, rules: HomeRules, *, actor: Person | None = None
) -> Renamed | SameName | NameNotFree | NoName:
    """This is how the person's name is written. `actor`: a coordinator who does it for them."""
    if not is_a_name(name):
        return NoName()
    if name == person.name:
        return SameName(name)
    other = people.by_name(tx, name)
    if other is not None and other.id != person.id:
        return NameNotFree()
    act = acts.begin(tx, (actor or person).id, VERB, now)
    acts.note(tx, act, before=person.name, after=name, person_id=person.id)
    people.set_name(tx, person.id, name)
    for site_id in person.site_ids[:1]:
        for reader in telling.coordinators(tx, site_id):
            if reader.id not in {person.id, (actor or person).id}:
                about: dict[str, object] = {"person": person.id, "act": act}
                due = rules.may_speak_at(now)
                tell(tx, News.NAME_CORRECTED, reader, subject=str(act), about=about, now=now, due_at=due)
    return Renamed(name, act)


def take_back(tx: Tx, act: Act, now: datetime) -> NameAsBefore | None:
    """The name as it was before, where it still stands as this act left it and is free. None: nothing was changed."""
    change = act.changes[0]
    person = people.by_id(tx, change.person_id or 0)
    if person is None or change.before is None or person.name != change.after:
        return None
    other = people.by_name(tx, change.before)
    if other is not None and other.id != person.id:
        return None
    people.set_name(tx, person.id, change.before)
    undoing = acts.begin(tx, act.actor_id, f"undo:{act.id}", now)
    acts.note(tx, undoing, before=change.after, after=change.before, person_id=person.id)
    return NameAsBefore(change.before)
