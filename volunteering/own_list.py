"""What somebody is down for, what is on, and where help is missing."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from storage import activities, shifts, signups
from storage.records import ActivityDate, Person, RoleName, Shift, SignupState
from storage.tx import Tx
from volunteering import closed_wards, overview
from volunteering.home import HomeRules
from volunteering.overview import Happening


@dataclass(frozen=True, slots=True)
class Own:
    """One of the person's own dates. `heads`: it is a group that the person brings."""

    date: ActivityDate
    waiting: bool
    heads: int | None = None
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Gaps:
    """Where the plan has holes: dates with fewer volunteers than hoped for, shifts without a culture contact."""

    happenings: tuple[Happening, ...]
    shifts: tuple[Shift, ...]


def own_dates(tx: Tx, person: Person, now: datetime) -> list[Own]:
    """What the person is down or waits for and what is not over, in the order of time."""
    states = [SignupState.COMING, SignupState.WAITING]
    dates = [each for each in activities.of_person(tx, person.id, now, states) if each.called_off_at is None]
    standing = signups.states_of(tx, person.id, [each.id for each in dates])
    own = [Own(each, waiting=standing[each.id] is SignupState.WAITING) for each in dates]
    if person.organisation and person.has(RoleName.ORGANISATION_CONTACT):
        own += [
            Own(each, waiting=False, heads=each.head_count, is_group=True)
            for each in activities.of_organisation(tx, person.organisation, now)
            if each.called_off_at is None and each.group_cancelled_at is None
        ]
    return sorted(own, key=lambda each: (each.date.starts_at, each.date.id))


def at_the_same_time(tx: Tx, person: Person | None, date: ActivityDate, now: datetime) -> list[Own]:
    """What else the person is down for, or waits for, while this date lasts."""
    if person is None:
        return []
    return [
        each
        for each in own_dates(tx, person, now)
        if each.date.id != date.id and each.date.starts_at < date.ends_at and date.starts_at < each.date.ends_at
    ]


def what_is_on(
    tx: Tx, person: Person, site_id: int, now: datetime, rules: HomeRules, days: int = 28
) -> list[Happening]:
    """What begins in the coming weeks and is not called off, as the person may see it, in the order of time."""
    today = rules.today(now)
    seen = overview.who_is_coming(
        tx, site_id, today, today + timedelta(days=days - 1), reader=person, now=now, rules=rules
    )
    coming = [each for each in seen.happenings if each.date.starts_at > now and each.date.called_off_at is None]
    return sorted(coming, key=lambda each: (each.date.starts_at, each.date.id))


def gaps(tx: Tx, site_id: int, reader: Person, now: datetime, rules: HomeRules) -> Gaps:
    """Where volunteers are missing in the next two weeks, and culture contacts in the next seven days."""
    missing = [each for each in what_is_on(tx, reader, site_id, now, rules, days=14) if each.still_wanted > 0]
    empty = shifts.empty(tx, site_id, now, now + timedelta(days=7))
    return Gaps(tuple(missing), tuple(closed_wards.needed(tx, empty)))


def gaps_between(
    tx: Tx, site_id: int, reader: Person, first: date, last: date, now: datetime, rules: HomeRules
) -> Gaps:
    """Where volunteers and culture contacts are missing from one local day to another, both included."""
    today = rules.today(now)
    ahead = what_is_on(tx, reader, site_id, now, rules, days=max(0, (last - today).days) + 1)
    missing = [
        each for each in ahead if each.still_wanted > 0 and first <= rules.local(each.date.starts_at).date() <= last
    ]
    start, end = rules.span(first, last)
    empty = [each for each in shifts.empty(tx, site_id, max(start, now), end) if first <= each.day <= last]
    return Gaps(tuple(missing), tuple(closed_wards.needed(tx, empty)))
