"""When an activity is held: its first date, its rule, further dates and dates left out, as moments in time.

A rhythm is people's time, not the machine's: every Wednesday at 14:00 is 14:00 on both sides of a clock change. So
days are worked out in the home's time zone and turned into UTC one by one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from volunteering.rhythm_rule import RhythmCode, RhythmFault, Rule, days_of, read_rule

__all__ = [
    "MOST_DATES",
    "MOST_YEARS",
    "YEAR",
    "Rhythm",
    "RhythmCode",
    "RhythmFault",
    "Span",
    "normalised",
    "spans",
    "to_utc",
]

MOST_DATES = 5_000
"""More dates than this in one series is a slip of the pen: every day for thirteen years is fewer."""

MOST_YEARS = 40
"""How far a series may reach, and how far ahead a date is looked for before a rule is said to have none."""


YEAR = timedelta(days=365)
"""How far a series without an end goes on where there is no plan."""


@dataclass(frozen=True, slots=True)
class Span:
    """One date of an activity.

    Attributes:
        day: The local date on which it starts.
        starts_at: The start, in UTC.
        ends_at: The end, in UTC, later than the start.
    """

    day: date
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Rhythm:
    """One row of the table `activities`, as far as time goes. All of it is local time in the home, without zone.

    Attributes:
        starts: The first start.
        ends: The end of the first date; a clock time alone is on the same day.
        repeats: An RRULE of RFC 5545, or empty.
        dates: Further dates, at the same clock time; they count whatever the rule, `until` or the horizon say.
        left_out: Dates that are not held, from wherever they come.
        until: The last day of the rule, included; the rule's own `UNTIL` counts too, whichever is earlier.
    """

    starts: datetime
    ends: time | datetime
    repeats: str = ""
    dates: tuple[date, ...] = ()
    left_out: tuple[date, ...] = ()
    until: date | None = None


def spans(rhythm: Rhythm, zone: ZoneInfo, horizon: date) -> tuple[Span, ...] | RhythmFault:
    """Works out the dates of an activity.

    Where there is a rule, the rule alone says which days are held, from the first start on: "from Thursday
    26 November, on Wednesdays" begins on 2 December. (RFC 5545 leaves this open and counts the first date in; people
    who plan a house do not mean the Thursday.) `COUNT` counts the rule's dates, also those left out.

    A rule without an end of its own (`COUNT`, `UNTIL`, `until`) goes on to the horizon. One with an end goes to that
    end, however far.

    An hour that comes twice, when the clock goes back, is the first of the two.

    Args:
        rhythm: What the row says.
        zone: The home's time zone.
        horizon: The last local date, included, of a rule without an end: the end of the last plan.

    Returns:
        The dates, in order, each once; or what is wrong, for people to mend.
    """
    if fault := _order_fault(rhythm):
        return fault
    if rhythm.repeats:
        rule = read_rule(rhythm.repeats, rhythm.starts, zone)
        if isinstance(rule, RhythmFault):
            return rule
        ruled = _days_by_rule(rhythm, rule, horizon)
        if isinstance(ruled, RhythmFault):
            return ruled
    else:
        ruled = {rhythm.starts.date()}
    days = (ruled | set(rhythm.dates)) - set(rhythm.left_out)
    if not days:
        return RhythmFault(RhythmCode.NO_DATE, "except" if rhythm.left_out else "repeats")
    return _at_the_clock(rhythm, sorted(days), zone)


def normalised(repeats: str, starts: datetime, zone: ZoneInfo) -> str:
    """The rule in one spelling, for asking whether two rows repeat alike; as it stands, where it cannot be read."""
    rule = read_rule(repeats, starts, zone) if repeats else ""
    return repeats if isinstance(rule, RhythmFault) else str(rule)


def to_utc(local: datetime, zone: ZoneInfo) -> datetime | None:
    """A local time as UTC: the first of the two where the hour comes twice.

    Returns:
        The moment, or None where the clock skips that hour (the last Sunday in March, from 02:00 to 03:00).
    """
    moment = local.replace(tzinfo=zone, fold=0).astimezone(UTC)
    return moment if moment.astimezone(zone).replace(tzinfo=None, fold=0) == local else None


def _order_fault(rhythm: Rhythm) -> RhythmFault | None:
    ends = _first_end(rhythm)
    if ends <= rhythm.starts:
        said = {"starts": f"{rhythm.starts:%Y-%m-%d %H:%M}", "ends": f"{ends:%Y-%m-%d %H:%M}"}
        return RhythmFault(RhythmCode.ENDS_BEFORE_START, "ends", said)
    if rhythm.until is not None and rhythm.until < rhythm.starts.date():
        said = {"until": rhythm.until.isoformat(), "day": rhythm.starts.date().isoformat()}
        return RhythmFault(RhythmCode.UNTIL_BEFORE_START, "until", said)
    return None


def _first_end(rhythm: Rhythm) -> datetime:
    if isinstance(rhythm.ends, datetime):
        return rhythm.ends
    return datetime.combine(rhythm.starts.date(), rhythm.ends)


def _days_by_rule(rhythm: Rhythm, rule: Rule, horizon: date) -> set[date] | RhythmFault:
    first = rhythm.starts.date()
    limit = date(min(first.year + MOST_YEARS, date.max.year - 1), 12, 31)
    end = _end_of(rhythm, rule)
    last = end if end is not None else limit if rule.count is not None else horizon
    days: set[date] = set()
    for day in days_of(rule, first, min(last, limit)):
        if len(days) == rule.count:
            return days
        if len(days) == MOST_DATES:
            return _too_many()
        days.add(day)
    if days:
        cut_short = last > limit or (rule.count is not None and end is None and len(days) < rule.count)
        return _too_many() if cut_short else days
    coming = next(days_of(rule, first, limit), None)
    if coming is None or end is not None:
        return days if rhythm.dates else RhythmFault(RhythmCode.NO_DATE, "repeats")
    if rhythm.dates:
        return days
    said = {"day": coming.isoformat(), "horizon": horizon.isoformat()}
    return RhythmFault(RhythmCode.AFTER_HORIZON, "starts", said)


def _too_many() -> RhythmFault:
    return RhythmFault(RhythmCode.TOO_MANY, "repeats", {"most": str(MOST_DATES), "years": str(MOST_YEARS)})


def _end_of(rhythm: Rhythm, rule: Rule) -> date | None:
    """The last day that the rule's own UNTIL and the column `until` leave, or none."""
    ends = [rhythm.until] if rhythm.until is not None else []
    if rule.until is not None:
        too_early = rule.until.time() < rhythm.starts.time()
        ends.append(rule.until.date() - timedelta(days=1) if too_early else rule.until.date())
    return min(ends, default=None)


def _at_the_clock(rhythm: Rhythm, days: Iterable[date], zone: ZoneInfo) -> tuple[Span, ...] | RhythmFault:
    begins = rhythm.starts.time()
    first_end = _first_end(rhythm)
    nights = first_end.date() - rhythm.starts.date()
    found: list[Span] = []
    for day in days:
        starts_at = to_utc(datetime.combine(day, begins), zone)
        if starts_at is None:
            return _skipped("starts", day, begins)
        ends_at = to_utc(datetime.combine(day + nights, first_end.time()), zone)
        if ends_at is None:
            return _skipped("ends", day + nights, first_end.time())
        found.append(Span(day, starts_at, ends_at))
    return tuple(found)


def _skipped(column: str, day: date, clock: time) -> RhythmFault:
    said = {"day": day.isoformat(), "time": f"{clock:%H:%M}"}
    return RhythmFault(RhythmCode.IN_CLOCK_CHANGE, column, said)
