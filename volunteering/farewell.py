"""Stopping for good (handbook 4.3): one tap takes somebody off every list and is silence; nobody asks twice, or why.

The coordinators hear that a kind talk and a reference letter would be welcome; the person is still one of us until a
coordinator, or they themself, say otherwise. Undo brings all of it back.
"""

from dataclasses import dataclass
from datetime import datetime

from storage import acts, calls, preferences
from storage.records import Act, ActivityDate, Person, RoleName
from storage.tx import Tx
from volunteering import access, cancelling, own_list, telling, undoing, waiting_list
from volunteering.calling import FAREWELL_TALK
from volunteering.cancelling import Zone
from volunteering.home import HomeRules
from volunteering.telling import News, key_of, take_back, tell, was_said
from volunteering.ways_back import Elsewhere, way_back

VERB = "farewell"
_GIVES = (RoleName.VOLUNTEER, RoleName.ORGANISATION_CONTACT)
_HOUSE = (RoleName.STAFF, RoleName.COORDINATOR, RoleName.SITE_CONTACT)


@dataclass(frozen=True, slots=True)
class Farewell:
    """The person is on no list any more and hears nothing more; `dates` are those they were down for."""

    act: int
    dates: tuple[ActivityDate, ...]


@dataclass(frozen=True, slots=True)
class NotForYou:
    """Who works in the house has shifts to hand over first: that is for a talk. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class Stays(Elsewhere):
    """They stay: on these lists again, in line for those (the place is gone)."""

    back: tuple[ActivityDate, ...]
    waiting: tuple[ActivityDate, ...]


def may_say_goodbye(person: Person) -> bool:
    """Whether somebody can stop here with one tap."""
    return person.has(*_GIVES) and not person.has(*_HOUSE)


def take_off_everything(tx: Tx, person: Person, now: datetime, rules: HomeRules) -> Farewell | NotForYou:
    """Off every list, silent from now on, and the coordinators have something to follow up."""
    if not may_say_goodbye(person):
        return NotForYou()
    dates = tuple(each.date for each in own_list.own_dates(tx, person, now))
    before = preferences.of(tx, person.id)
    last = acts.by_id(tx, acts.last_about(tx, person.id, [VERB]) or 0)
    if last is not None and last.undone_at is None and before.paused_since is not None and not dates:
        return Farewell(last.id, ())  # pressed again: it stands
    act = acts.begin(tx, person.id, VERB, now)
    acts.note(tx, act, before="paused" if before.paused_since else "here", after="stopped", person_id=person.id)
    for date in dates:
        cancelling.give_up_in(tx, person, date, act, now, rules, quietly=_is_said_with_it(person, date, now, rules))
    preferences.set_break(tx, person.id, now, None)
    calls.put(tx, key=_task(act), person_id=person.id, kind=FAREWELL_TALK, about={}, now=now)
    for reader in _leads(tx, person):
        about: dict[str, object] = {"person": person.id, "act": act}
        tell(tx, News.SAYS_GOODBYE, reader, subject=str(act), about=about, now=now, due_at=rules.may_speak_at(now))
    return Farewell(act, dates)


def _is_said_with_it(person: Person, date: ActivityDate, now: datetime, rules: HomeRules) -> bool:
    """Whether the goodbye itself says that the group does not come: those on duty near the day hear it as ever."""
    in_good_time = cancelling.zone_of(date.starts_at, now, rules) is Zone.IN_GOOD_TIME
    return in_good_time and access.brings(person, date) and date.site_id == person.site_ids[0]


def _task(act: int) -> str:
    return f"{FAREWELL_TALK}:{act}"


def _leads(tx: Tx, person: Person) -> list[Person]:
    return telling.coordinators(tx, person.site_ids[0]) if person.site_ids else []


@way_back(VERB)
def stays(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> Stays:
    """They stay after all: as far as places are free on the lists as before; who heard the one hears the other."""
    if not any(change.before == "paused" for change in act.changes):
        preferences.set_break(tx, person.id, None, None)
        waiting_list.move_up_after_a_break(tx, person, now, rules)
    outcome = undoing.all_back(tx, person, act, now, rules)
    calls.void_key(tx, _task(act.id), now)
    for reader in _leads(tx, person):
        key = key_of(News.SAYS_GOODBYE, str(act.id), reader.id)
        if take_back(tx, key, now) or not was_said(tx, key):
            continue
        waiting = [each.id for each in outcome.waiting] if isinstance(outcome, undoing.TakenBack) else []
        about: dict[str, object] = {"person": person.id, "waiting": waiting}
        tell(tx, News.STAYS, reader, subject=str(act.id), about=about, now=now, due_at=rules.may_speak_at(now))
    if isinstance(outcome, undoing.TakenBack):
        return Stays(outcome.back, outcome.waiting)
    return Stays((), ())
