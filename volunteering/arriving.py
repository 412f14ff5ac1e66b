"""Who has arrived: a tick by staff, and a tick back. It is a welcome, not a time clock (practice 13)."""

from dataclasses import dataclass
from datetime import datetime

from storage import activities, acts, care, signups
from storage.records import ActivityDate, Person
from storage.tx import Tx
from volunteering import access
from volunteering.home import HomeRules


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
