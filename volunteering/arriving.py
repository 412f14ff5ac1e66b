"""Who has arrived: a tick by staff, and a tick back. It is a welcome, not a time clock (practice 13)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from storage import activities, acts, care, signups
from storage.records import Act, ActivityDate, Person, SignupState
from storage.tx import Tx
from volunteering import access
from volunteering.home import HomeRules
from volunteering.ways_back import Elsewhere, way_back


@dataclass(frozen=True, slots=True)
class Ticked:
    """The arrival stands as wanted; whether this press changed it."""

    date: ActivityDate
    changed: bool


@dataclass(frozen=True, slots=True)
class NotYet:
    """The date lies on a later day; nothing was changed."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class NotForYou:
    """The person's role does not hold this, or there is no such sign-up; nothing was changed."""


@dataclass(frozen=True, slots=True)
class TickedAll:
    """These have arrived; `act` takes back those ticks that this press made, and is 0 where it made none."""

    date: ActivityDate
    people: tuple[int, ...]
    act: int


@dataclass(frozen=True, slots=True)
class NotTickedAll(Elsewhere):
    """The ticks of these are taken back; whom somebody else has ticked stands ticked."""

    date: ActivityDate
    people: tuple[int, ...]


TICK_ALL = "tick_all"
GROUP = 0  # stands for the group that an organisation brings, in the place of a person's id


def tick(
    tx: Tx, actor: Person, activity_date_id: int, person_id: int, *, arrived: bool, now: datetime, rules: HomeRules
) -> Ticked | NotYet | NotForYou:
    """Note that somebody has arrived, or that they have not after all. The wanted state is named, never toggled.

    It stays possible after the day is over: whoever forgot to tick can make it right.
    """
    date = activities.by_id(tx, activity_date_id)
    if date is None or not access.may_tick(actor, date):
        return NotForYou()
    if rules.local(date.starts_at).date() > rules.today(now):
        return NotYet(date)
    if person_id == GROUP:
        return _tick_group(tx, actor, date, arrived=arrived, now=now)
    if signups.of(tx, date.id, person_id) is None:
        return NotForYou()
    changed = signups.tick(tx, date.id, person_id, actor.id, now) if arrived else signups.untick(tx, date.id, person_id)
    if not arrived:
        care.unthank(tx, date.id, person_id)  # whoever was not here was not thanked either
    if changed:
        _note(tx, actor, date, person_id, arrived=arrived, now=now)
    return Ticked(date, changed)


def _tick_group(tx: Tx, actor: Person, date: ActivityDate, *, arrived: bool, now: datetime) -> Ticked | NotForYou:
    if date.organisation is None:
        return NotForYou()
    changed = (date.group_arrived_at is not None) is not arrived
    if changed:
        activities.set_group_visit(tx, date.id, "arrived_at", now if arrived else None)
        _note(tx, actor, date, None, arrived=arrived, now=now)
    return Ticked(date, changed)


def _note(tx: Tx, actor: Person, date: ActivityDate, person_id: int | None, *, arrived: bool, now: datetime) -> None:
    act = acts.begin(tx, actor.id, "tick", now)
    states = ("expected", "arrived") if arrived else ("arrived", "expected")
    acts.note(tx, act, before=states[0], after=states[1], person_id=person_id, activity_date_id=date.id)


def tick_all(
    tx: Tx, actor: Person, activity_date_id: int, people_ids: Iterable[int], *, now: datetime, rules: HomeRules
) -> TickedAll | NotYet | NotForYou:
    """Note that all of these have arrived, of those who are down to come: one act, with one Undo."""
    date = activities.by_id(tx, activity_date_id)
    if date is None or not access.may_tick(actor, date):
        return NotForYou()
    if rules.local(date.starts_at).date() > rules.today(now):
        return NotYet(date)
    coming = [each for each in dict.fromkeys(people_ids) if _comes(tx, date, each)]
    ticked = [each for each in coming if signups.tick(tx, date.id, each, actor.id, now)]
    act = acts.begin(tx, actor.id, TICK_ALL, now) if ticked else 0
    for each in ticked:
        acts.note(tx, act, before="expected", after="arrived", person_id=each, activity_date_id=date.id)
    return TickedAll(date, tuple(coming), act) if coming else NotForYou()


def _comes(tx: Tx, date: ActivityDate, person_id: int) -> bool:
    signup = signups.of(tx, date.id, person_id)
    return signup is not None and signup.state is SignupState.COMING


@way_back(TICK_ALL)
def take_back_all(tx: Tx, person: Person, act: Act, now: datetime, _rules: HomeRules) -> NotTickedAll | None:
    """Take back the ticks that this act made and that still stand as it made them."""
    date = activities.by_id(tx, act.changes[0].activity_date_id or 0)
    if date is None or not access.may_tick(person, date):
        return None
    ticked = [each.person_id for each in act.changes if each.person_id is not None]
    back = [each for each in ticked if signups.untick_of(tx, date.id, each, person.id, act.at)]
    if not back:
        return None
    undoing = acts.begin(tx, person.id, f"undo:{act.id}", now)
    for each in back:
        care.unthank(tx, date.id, each)
        acts.note(tx, undoing, before="arrived", after="expected", person_id=each, activity_date_id=date.id)
    return NotTickedAll(date, tuple(back))
