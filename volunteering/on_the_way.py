"""On the way: running late, being here, and who says hello.

Both are passed on to whoever is on duty and then forgotten: no list says who was late. Being here works as arrival, and
calls the culture contact to say hello (handbook 1.3: the good welcome).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import activities, acts, people, signups
from storage.records import Act, ActivityDate, Person
from storage.tx import Tx
from volunteering import access, cancelling, culture_contact, own_list
from volunteering.home import HomeRules
from volunteering.telling import News, coordinators, is_reached, tell

EARLY = timedelta(minutes=60)  # so long before the start "I am here" is about it
DOOR_AGAIN = 3  # minutes; whoever still waits outside then is told of again
AFTER_THE_BRIEFING = timedelta(minutes=1)
LATEST = 180  # minutes; whoever comes later than this rather talks to somebody


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody on duty hears that the person comes a little later; `reached` is who, None: nobody can be reached."""

    date: ActivityDate
    minutes: int
    reached: Person | None


@dataclass(frozen=True, slots=True)
class Here:
    """The person is here, and somebody on duty is called to say hello.

    Attributes:
        date: what they are here for; None: they are not expected just now, and welcome all the same.
        act: under which the arrival is noted; 0: nothing was noted, or it stood there already.
        reached: who is called; None: nobody can be reached.
    """

    date: ActivityDate | None
    act: int
    reached: Person | None


@dataclass(frozen=True, slots=True)
class AtTheDoor:
    """Somebody waits outside; `reached` is who has been asked to open, None: nobody."""

    reached: Person | None


@dataclass(frozen=True, slots=True)
class WhichOne:
    """The person is down for several things just now; nothing was changed."""

    dates: tuple[ActivityDate, ...]


@dataclass(frozen=True, slots=True)
class NotToday:
    """The person is not expected for this today; nothing was changed, nobody was told."""


def own_today(tx: Tx, person: Person, now: datetime, rules: HomeRules) -> list[ActivityDate]:
    """What the person is expected for today and what is not over, in the order of time."""
    today = rules.today(now)
    own = [each.date for each in own_list.own_dates(tx, person, now) if not each.waiting]
    return [each for each in own if rules.local(each.starts_at).date() <= today]


def just_now(tx: Tx, person: Person, now: datetime, rules: HomeRules) -> list[ActivityDate]:
    """What somebody who says "I am here" may be here for: from an hour before it begins until it ends."""
    return [each for each in own_today(tx, person, now, rules) if each.starts_at - EARLY <= now]


def running_late(
    tx: Tx, person: Person, activity_date_id: int, minutes: int, now: datetime, rules: HomeRules
) -> Told | NotToday:
    """The person comes in so many minutes. The culture contact hears it, else a coordinator; nothing is kept."""
    date = next((each for each in own_today(tx, person, now, rules) if each.id == activity_date_id), None)
    if date is None or not 0 < minutes <= LATEST:
        return NotToday()
    readers = on_duty(tx, date.unit_id, date.site_id, max(now, date.starts_at), now, rules, apart_from=person)
    for reader in readers:
        tell(
            tx,
            News.RUNNING_LATE,
            reader,
            subject=f"{date.id}:{person.id}:{minutes}:{rules.local(now):%H%M}",
            about={"date": date.id, "person": person.id, "minutes": minutes},
            now=now,
            worth_until=min(date.ends_at, max(now, date.starts_at) + timedelta(minutes=minutes)),
        )
    return Told(date, minutes, readers[0] if readers else None)


def late_by(
    tx: Tx, person: Person, activity_date_id: int, minutes: int, now: datetime, rules: HomeRules
) -> Told | NotToday:
    """The person comes so many minutes (0: a little) after it begins, today or on a later day.

    Whoever is culture contact then hears it: of a later day when that shift begins, below the briefing. Until then it
    waits to be said, and nothing else is kept of it.
    """
    own = (each.date for each in own_list.own_dates(tx, person, now) if not each.waiting)
    date = next((each for each in own if each.id == activity_date_id), None)
    if date is None or not 0 <= minutes <= LATEST:
        return NotToday()
    begins = max(now, date.starts_at)
    heard_at = _heard_at(tx, date, now, rules)
    readers = on_duty(tx, date.unit_id, date.site_id, begins, heard_at, rules, apart_from=person)
    for reader in readers:
        tell(
            tx,
            News.SAID_LATE,
            reader,
            subject=f"{date.id}:{person.id}:{minutes}:{rules.local(now):%H%M}",
            about={"date": date.id, "person": person.id, "minutes": minutes},
            now=now,
            due_at=heard_at,
            worth_until=min(date.ends_at, begins + timedelta(minutes=minutes or LATEST)),
        )
    return Told(date, minutes, readers[0] if readers else None)


def _heard_at(tx: Tx, date: ActivityDate, now: datetime, rules: HomeRules) -> datetime:
    """When somebody on duty hears of what is said about this date: now, in the morning, or on a later day."""
    day = rules.local(date.starts_at).date()
    if day <= rules.today(now):
        morning = rules.may_speak_at(now)
        return morning if morning < date.starts_at else now
    shift = culture_contact.shift_at(tx, date.unit_id, date.starts_at)
    contact = people.by_id(tx, shift.culture_contact_id) if shift and shift.culture_contact_id else None
    if shift is not None and contact is not None and is_reached(contact):
        return max(now, shift.starts_at - rules.briefing_before + AFTER_THE_BRIEFING)
    return rules.may_speak_at(rules.start_of(day))


def here(
    tx: Tx, person: Person, now: datetime, rules: HomeRules, activity_date_id: int | None = None
) -> Here | WhichOne:
    """The person is here: noted as arrived where they are expected just now, and somebody comes to say hello."""
    expected = just_now(tx, person, now, rules)
    if activity_date_id is not None:
        expected = [each for each in expected if each.id == activity_date_id]
    if len(expected) > 1:
        return WhichOne(tuple(expected))
    date = expected[0] if expected else None
    act = _note_arrival(tx, person, date, now) if date is not None else 0
    unit_id, site_id = (date.unit_id, date.site_id) if date else _own_unit(person)
    readers = on_duty(tx, unit_id, site_id, now, now, rules, apart_from=person)
    for reader in readers:
        tell(
            tx,
            News.IS_HERE,
            reader,
            subject=f"{date.id if date else unit_id}:{person.id}:{rules.local(now):%Y%m%d%H}",
            about={"date": date.id if date else 0, "person": person.id},
            now=now,
            worth_until=now + timedelta(minutes=30),
        )
    return Here(date, act, readers[0] if readers else None)


def at_the_door(tx: Tx, person: Person, now: datetime, rules: HomeRules) -> AtTheDoor:
    """The person stands before a locked door: somebody on duty is asked to open, again after a few minutes.

    Only where something is on for them today; else they hear whom to ring, and nobody is sent.
    """
    today = own_today(tx, person, now, rules)
    if not today:
        return AtTheDoor(None)
    date = today[0]
    readers = on_duty(tx, date.unit_id, date.site_id, now, now, rules, apart_from=person)
    local = rules.local(now)
    for reader in readers:
        tell(
            tx,
            News.AT_THE_DOOR,
            reader,
            subject=f"{person.id}:{local:%Y%m%d%H}:{local.minute // DOOR_AGAIN}",
            about={"date": date.id, "person": person.id},
            now=now,
            worth_until=now + timedelta(minutes=30),
        )
    return AtTheDoor(readers[0] if readers else None)


def not_here_after_all(tx: Tx, person: Person, act: Act, now: datetime) -> ActivityDate | None:
    """Take "I am here" back; None when it has been taken back already."""
    change = act.changes[0]
    date = activities.by_id(tx, change.activity_date_id or 0)
    if date is None:
        return None
    if access.brings(person, date):
        if date.group_arrived_at is None:
            return None
        activities.set_group_visit(tx, date.id, "arrived_at", None)
    elif not signups.untick(tx, date.id, person.id):
        return None
    undoing = acts.begin(tx, person.id, f"undo:{act.id}", now)
    acts.note(tx, undoing, before="arrived", after="expected", person_id=change.person_id, activity_date_id=date.id)
    return date


def _note_arrival(tx: Tx, person: Person, date: ActivityDate, now: datetime) -> int:
    group = access.brings(person, date) and cancelling.stands(tx, person, date)
    if group:
        if date.group_arrived_at is not None:
            return 0
        activities.set_group_visit(tx, date.id, "arrived_at", now)
    elif not signups.tick(tx, date.id, person.id, person.id, now):
        return 0
    act = acts.begin(tx, person.id, "here", now)
    person_id = None if group else person.id
    acts.note(tx, act, before="expected", after="arrived", person_id=person_id, activity_date_id=date.id)
    return act


def _own_unit(person: Person) -> tuple[int, int]:
    return (person.roles[0].unit_id, person.roles[0].site_id) if person.roles else (0, 0)


def on_duty(
    tx: Tx, unit_id: int, site_id: int, moment: datetime, now: datetime, rules: HomeRules, *, apart_from: Person
) -> list[Person]:
    """The culture contact of that moment; where there is none to be reached, a coordinator, unless they are asleep."""
    shift = culture_contact.shift_at(tx, unit_id, moment)
    contact = people.by_id(tx, shift.culture_contact_id) if shift and shift.culture_contact_id else None
    if contact is not None and contact.id != apart_from.id and is_reached(contact):
        return [contact]
    if rules.may_speak_at(now) != now:
        return []
    return [each for each in coordinators(tx, site_id) if each.id != apart_from.id and is_reached(each)]
