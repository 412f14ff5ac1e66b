"""Culture contacts by turns: which shifts a ward needs, and whose turn it is, with a reason for each proposal.

Only what the store knows counts: who is staff of the ward, and which shifts they have as culture contact. Nobody is
put on two shifts that overlap, nor on one so soon after another that there is no night's rest between.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from storage import people, rota
from storage.records import Person, RoleName, Shift, Unit
from storage.tx import Tx
from volunteering.home import HomeRules
from volunteering.recurrence import to_utc

LOOK_BACK = timedelta(days=56)  # so far back shifts count when turns are compared
REST = timedelta(hours=11)  # between two shifts of one person
PATTERN = timedelta(days=28)  # so far back it is seen which shifts a weekday has


class Reason(StrEnum):
    """Why somebody is proposed."""

    NEVER_YET = "never"
    FEWEST = "fewest"
    LONGEST_AGO = "longest"
    ONLY_ONE = "only"
    IN_TURN = "turn"


@dataclass(frozen=True, slots=True)
class Hours:
    """A kind of shift with its local hours; an end not after the start is on the next day."""

    kind: str
    starts: time
    ends: time


@dataclass(frozen=True, slots=True)
class Needed:
    """A shift of the rota: it stands already (`shift`), or is set up with the rota."""

    unit_id: int
    day: date
    kind: str
    starts_at: datetime
    ends_at: datetime
    shift: Shift | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """Who could be culture contact on a shift that has none, and why; nobody where nobody is free.

    Attributes:
        needed: the shift.
        person: whom to propose.
        reason: why.
        count: how many shifts they have had lately, for `Reason.FEWEST`.
        last: the day of their last one, for `Reason.LONGEST_AGO`.
    """

    needed: Needed
    person: Person | None
    reason: Reason | None
    count: int = 0
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Rota:
    """A ward's shifts over some days, in the order of time: those with a culture contact, and proposals for others."""

    unit: Unit
    first: date
    last: date
    filled: tuple[Shift, ...]
    proposals: tuple[Proposal, ...]

    @property
    def new(self) -> int:
        """How many shifts are not set up yet."""
        return sum(each.needed.shift is None for each in self.proposals)


DAY = Hours("day", time(7, 0), time(15, 0))
EVENING = Hours("evening", time(15, 0), time(23, 0))
WEEKEND = Hours("weekend", time(8, 0), time(20, 0))


class Pattern(StrEnum):
    """Which shifts a week has, where the ward had none before to go by."""

    AS_LAST = "l"
    DAYS = "d"
    DAYS_AND_EVENINGS = "e"
    WEEKDAYS_AND_WEEKEND = "w"


def hours_of(pattern: Pattern, weekday: int) -> tuple[Hours, ...]:
    """The shifts of one weekday in a pattern that was chosen."""
    match pattern:
        case Pattern.DAYS:
            return (DAY,)
        case Pattern.DAYS_AND_EVENINGS:
            return (DAY, EVENING)
        case Pattern.WEEKDAYS_AND_WEEKEND:
            return (WEEKEND,) if weekday >= 5 else (DAY,)
        case _:
            return ()


def last_hours(tx: Tx, unit_id: int, before: date, rules: HomeRules) -> dict[int, tuple[Hours, ...]]:
    """Which shifts each weekday had when the ward last had any, in the weeks before a day."""
    start, end = rules.start_of(before) - PATTERN, rules.start_of(before)
    by_day: dict[date, list[Hours]] = {}
    for shift in rota.of_unit(tx, unit_id, start, end):
        hours = Hours(shift.kind, rules.local(shift.starts_at).time(), rules.local(shift.ends_at).time())
        by_day.setdefault(shift.day, []).append(hours)
    return {day.weekday(): tuple(by_day[day]) for day in sorted(by_day)}


def propose(
    tx: Tx, unit: Unit, first: date, last: date, *, now: datetime, rules: HomeRules, pattern: Pattern = Pattern.AS_LAST
) -> Rota:
    """The rota of a ward from one local day to another: what stands, what is missing, whose turn it is."""
    needed = _needed(tx, unit, first, last, now=now, rules=rules, pattern=pattern)
    turns = Turns(tx, unit, first, last, rules)
    filled = tuple(each.shift for each in needed if each.shift is not None and each.shift.culture_contact is not None)
    proposals = tuple(turns.next_for(each) for each in needed if each.shift not in filled)
    return Rota(unit, first, last, filled, proposals)


def _needed(
    tx: Tx, unit: Unit, first: date, last: date, *, now: datetime, rules: HomeRules, pattern: Pattern
) -> list[Needed]:
    start, end = rules.span(first, last)
    standing = {
        (shift.day, shift.kind): shift for shift in rota.of_unit(tx, unit.id, start, end) if shift.ends_at > now
    }
    found = [Needed(unit.id, s.day, s.kind, s.starts_at, s.ends_at, s) for s in standing.values()]
    asked_for = last_hours(tx, unit.id, max(first, rules.today(now)), rules) if pattern is Pattern.AS_LAST else {}
    for ahead in range((last - first).days + 1):
        day = first + timedelta(days=ahead)
        hours = asked_for.get(day.weekday(), ()) if pattern is Pattern.AS_LAST else hours_of(pattern, day.weekday())
        for each in hours:
            if (day, each.kind) in standing:
                continue
            starts_at = to_utc(datetime.combine(day, each.starts), rules.zone)
            over_night = timedelta(days=each.ends <= each.starts)
            ends_at = to_utc(datetime.combine(day + over_night, each.ends), rules.zone)
            if starts_at is not None and ends_at is not None and starts_at > now:
                found.append(Needed(unit.id, day, each.kind, starts_at, ends_at, None))
    return sorted(found, key=lambda each: (each.starts_at, each.kind))


class Turns:
    """Whose turn it is, one shift after another: each proposal counts when the next is made."""

    def __init__(self, tx: Tx, unit: Unit, first: date, last: date, rules: HomeRules) -> None:
        self.house = people.with_role(tx, unit.site_id, RoleName.STAFF)
        self.staff = [person for person in self.house if unit.id in person.unit_ids]
        start, end = rules.span(first - LOOK_BACK, last + timedelta(days=2))
        self._had: dict[int, list[tuple[datetime, datetime]]] = {person.id: [] for person in self.staff}
        for person_id, starts_at, ends_at in rota.spans_of(tx, [person.id for person in self.staff], start, end):
            self._had[person_id].append((starts_at, ends_at))
        self._rules = rules

    def next_for(self, needed: Needed) -> Proposal:
        """Whose turn it is on this shift: the fewest shifts lately, then the longest since the last, then by name."""
        free = self.in_order(needed)
        if not free:
            return Proposal(needed, None, None)
        person = free[0]
        reason = self.reason(person, free, needed)
        last = self._last_before(person, needed)
        had = self._count(person, needed)
        self._had[person.id].append((needed.starts_at, needed.ends_at))
        return Proposal(needed, person, reason, had, None if last is None else self._rules.local(last).date())

    def in_order(self, needed: Needed) -> list[Person]:
        """Who is free for a shift, whose turn it is first."""
        free = [person for person in self.staff if self.is_free(person, needed)]
        return sorted(free, key=lambda person: (*self._turn(person, needed), person.name))

    def is_free(self, person: Person, needed: Needed) -> bool:
        """Whether the person has no other shift then, and a night's rest before and after it."""
        own = self._had.get(person.id, [])
        return all(
            ends_at + REST <= needed.starts_at or needed.ends_at + REST <= starts_at
            for starts_at, ends_at in own
            if (starts_at, ends_at) != (needed.starts_at, needed.ends_at) or needed.shift is None
        )

    def reason(self, person: Person, free: Sequence[Person], needed: Needed) -> Reason:
        """Why it is this person's turn, in what decided it."""
        if len(free) == 1:
            return Reason.ONLY_ONE if len(self.staff) > 1 else Reason.IN_TURN
        mine, next_one = self._turn(person, needed), min(self._turn(other, needed) for other in free if other != person)
        if self._count(person, needed) == 0:
            return Reason.NEVER_YET
        if mine[0] < next_one[0]:
            return Reason.FEWEST
        return Reason.LONGEST_AGO if mine[1] < next_one[1] else Reason.IN_TURN

    def _turn(self, person: Person, needed: Needed) -> tuple[int, str]:
        last = self._last_before(person, needed)
        return self._count(person, needed), "" if last is None else last.isoformat()

    def _count(self, person: Person, needed: Needed) -> int:
        return sum(starts_at != needed.starts_at for starts_at, _ in self._had[person.id])

    def _last_before(self, person: Person, needed: Needed) -> datetime | None:
        return max((starts_at for starts_at, _ in self._had[person.id] if starts_at < needed.starts_at), default=None)
