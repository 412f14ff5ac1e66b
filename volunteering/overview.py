"""Who is coming: the one question behind the chat, the day sheet and the briefing.

What a reader may not see is left out here, before anything is put into words (handbook 1.4).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from storage import activities, care, signups
from storage.records import ActivityDate, Expected, Person, SignupState, Unit
from storage.tx import Tx
from volunteering import access, culture_contact
from volunteering.access import Naming
from volunteering.culture_contact import ContactNow
from volunteering.first_names import first_name
from volunteering.home import HomeRules

NEW_FOR = timedelta(days=60)  # a first assignment is one of somebody who started at most so long ago (contract)


@dataclass(frozen=True, slots=True)
class Guest:
    """A volunteer on a list. `name` is as the reader may see it."""

    person_id: int
    name: str
    arrived: bool
    first_time: bool
    thanked: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """What an organisation brings: one contact, a number of heads, no names."""

    organisation: str
    heads: int | None
    arrived: bool
    cancelled: bool


@dataclass(frozen=True, slots=True)
class Happening:
    """One date of an activity, as one reader may see it.

    Attributes:
        date: what, when, where.
        guests: the volunteers whom the reader may see by name.
        coming: how many volunteers are signed up, named or not.
        waiting: how many wait for a place.
        group: the group of an organisation, where one comes.
        own: how the reader's own sign-up stands, if there is one.
        has_room: whether one more can sign up.
        still_wanted: how many more volunteers are hoped for; 0 when enough come.
        walk_ins: how many came whom the home does not know: counted, never named.
    """

    date: ActivityDate
    guests: tuple[Guest, ...]
    coming: int
    waiting: int
    group: Group | None
    own: SignupState | None
    has_room: bool
    still_wanted: int
    walk_ins: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """What happens over a span of local days on a site, and who is to be turned to now."""

    first: date
    last: date
    happenings: tuple[Happening, ...]
    contacts: tuple[ContactNow, ...]
    naming: Naming


def who_is_coming(
    tx: Tx,
    site_id: int,
    first: date,
    last: date,
    *,
    reader: Person | None,
    now: datetime,
    rules: HomeRules,
    naming: Naming | None = None,
    unit_id: int | None = None,
) -> Overview:
    """What happens from one local day to another, both included.

    Args:
        tx: the transaction that asks.
        site_id: the site.
        first: the first local day.
        last: the last local day.
        reader: for whom; their own unit comes first, and only what their role may see is in the answer.
        now: the present moment.
        rules: the home's own numbers.
        naming: for paper: names as whoever prints it has decided. None: as the reader may see them.
        unit_id: only this unit.
    """
    names = naming if naming is not None else access.naming_for(reader, site_id)
    dates = [
        each for each in activities.between(tx, site_id, *rules.span(first, last)) if unit_id in {None, each.unit_id}
    ]
    expected = signups.expected(tx, [each.id for each in dates])
    met = _met(tx, dates)
    happenings = [_happening(tx, each, expected.get(each.id, []), reader, names, met) for each in dates]
    own_units = reader.unit_ids if reader is not None and access.works_at(reader, site_id) else ()
    happenings.sort(key=lambda each: (rules.local(each.date.starts_at).date(), each.date.unit_id not in own_units))
    units = {each.unit_id: Unit(each.unit_id, each.unit, each.site_id, "") for each in dates}
    return Overview(first, last, tuple(happenings), _contacts(tx, units.values(), own_units, now), names)


def _contacts(tx: Tx, units: Iterable[Unit], own_units: tuple[int, ...], now: datetime) -> tuple[ContactNow, ...]:
    ordered = sorted(units, key=lambda unit: (unit.id not in own_units, unit.id))
    return tuple(culture_contact.contact_at(tx, unit.id, unit.name, unit.site_id, now) for unit in ordered)


def happening(tx: Tx, date: ActivityDate, reader: Person | None) -> Happening:
    """One date, as the reader may see it."""
    expected = signups.expected(tx, [date.id]).get(date.id, [])
    return _happening(tx, date, expected, reader, access.naming_for(reader, date.site_id), _met(tx, [date]))


@dataclass(frozen=True, slots=True)
class _Met:
    """Who was thanked, as date and person, and how many guests were counted."""

    thanked: set[tuple[int, int]]
    walk_ins: dict[int, int]


def _met(tx: Tx, dates: list[ActivityDate]) -> _Met:
    ids = [each.id for each in dates]
    return _Met(care.all_thanked(tx, ids), care.guests(tx, ids))


def _happening(
    tx: Tx, date: ActivityDate, expected: list[Expected], reader: Person | None, naming: Naming, met: _Met
) -> Happening:
    coming = [each for each in expected if each.state is SignupState.COMING]
    own = next((each.state for each in expected if reader is not None and each.person_id == reader.id), None)
    group = _group(date)
    wanted = 0 if date.wanted is None else max(0, date.wanted - len(coming))
    return Happening(
        date=date,
        guests=tuple(_guests(tx, date, coming, naming, met)),
        coming=len(coming),
        waiting=len(expected) - len(coming),
        group=group,
        own=own,
        has_room=date.places is None or len(coming) < date.places,
        still_wanted=0 if group is not None and not group.cancelled and date.kind == "organisation" else wanted,
        walk_ins=met.walk_ins.get(date.id, 0),
    )


def _group(date: ActivityDate) -> Group | None:
    if date.organisation is None:
        return None
    return Group(
        date.organisation,
        date.head_count,
        arrived=date.group_arrived_at is not None,
        cancelled=date.group_cancelled_at is not None,
    )


def _guests(tx: Tx, date: ActivityDate, coming: list[Expected], naming: Naming, met: _Met) -> list[Guest]:
    if naming is Naming.NONE:
        return []
    if naming is Naming.AGREED_FIRST_NAMES:
        agreed = [each for each in coming if each.named]
        return [Guest(0, first_name(each.name), arrived=False, first_time=False) for each in agreed]
    return [
        Guest(
            each.person_id,
            each.name,
            arrived=each.arrived_at is not None,
            first_time=is_first_time(tx, each, date),
            thanked=(date.id, each.person_id) in met.thanked,
        )
        for each in coming
    ]


def is_first_time(tx: Tx, guest: Expected, date: ActivityDate) -> bool:
    """Whether this is a first assignment: started at most 60 days ago, and not been here before (contract)."""
    return first_assignment(tx, guest.person_id, guest.started_on, date.day, date.starts_at)


def first_assignment(tx: Tx, person_id: int, started_on: date | None, day: date, starts_at: datetime) -> bool:
    """Whether what begins then is a person's first assignment; see `is_first_time`."""
    if started_on is None or not timedelta(0) <= day - started_on <= NEW_FOR:
        return False
    return not signups.has_been_here(tx, person_id, starts_at)
