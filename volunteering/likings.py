"""What somebody likes to help with and which languages they speak: chosen with buttons, by themself or with the house.

It is asked of nobody, and it binds nobody. It says whom to ask first where somebody is missing (practices 44 and 69:
only the volunteer's half), and it is deleted with the person.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import likings
from storage.likings import Title
from storage.records import Person, RoleName
from storage.tx import Tx
from volunteering import access

LANGUAGES = ("nb", "da", "en", "other")
AHEAD = timedelta(days=92)  # a season: what is held in it is what can be chosen


@dataclass(frozen=True, slots=True)
class Chosen:
    """It is as wanted now."""

    person: Person


@dataclass(frozen=True, slots=True)
class NotForYou:
    """That is somebody else's to say, or there is no such thing; nothing was changed."""


def may_choose(actor: Person, person: Person) -> bool:
    """Volunteers for themselves, and whoever coordinates for a volunteer of theirs."""
    if not person.has(RoleName.VOLUNTEER):
        return False
    return actor.id == person.id or access.coordinates_person(actor, person)


def titles(tx: Tx, person: Person, now: datetime) -> list[Title]:
    """What can be chosen: what is held at the person's sites in the coming season."""
    return likings.titles(tx, person.site_ids, now, now + AHEAD)


def like(tx: Tx, actor: Person, person: Person, activity_id: int, *, likes: bool) -> Chosen | NotForYou:
    """The person likes to help with what this activity is called, wherever and whenever it is held; or no longer."""
    found = likings.title_of(tx, activity_id)
    if found is None or not may_choose(actor, person) or found[1] not in person.site_ids:
        return NotForYou()
    likings.set_liking(tx, person.id, found[0], likes=likes)
    return Chosen(person)


def speak(tx: Tx, actor: Person, person: Person, language: str, *, speaks: bool) -> Chosen | NotForYou:
    """The person speaks this language; or does not after all."""
    if language not in LANGUAGES or not may_choose(actor, person):
        return NotForYou()
    likings.set_speaks(tx, person.id, language, speaks=speaks)
    return Chosen(person)
