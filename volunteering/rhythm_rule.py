"""Reading the rule behind an activity's rhythm: the RRULE of RFC 5545, section 3.3.10, as far as whole days go.

The rule says on which *days* an activity is held; the clock time stands in the table's `starts`. So everything here
is dates. dateutil works the days out; reading the rule is ours, because a person must be told which part of it is
meant otherwise than it says. Around dateutil stand guards, each with a test:

* dateutil counts a Saturday or Sunday on 1 or 2 January to week 53 where ISO 8601 says 52: weeks are counted here;
* it would run to the year 9999 (3.4 s, measured) before it knows that 30 February never comes: it is given an end;
* it reads `UNTIL=20261224` as midnight, which leaves out the 24th itself: the end of that day is meant;
* it passes over the 2 of `FREQ=WEEKLY;BYDAY=2TH` in silence, which is refused here, and finds no day at all for
  `BYDAY=MO,2TH`, which is worked out as two rules.
"""

import calendar
import heapq
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

_WITHIN_A_DAY = ("HOURLY", "MINUTELY", "SECONDLY")
_NUMBERS = MappingProxyType(
    {
        "BYMONTH": range(1, 13),
        "BYMONTHDAY": range(-31, 32),
        "BYYEARDAY": range(-366, 367),
        "BYWEEKNO": range(-53, 54),
        "BYSETPOS": range(-366, 367),
    }
)
_CLOCK = MappingProxyType({"BYHOUR": "hour", "BYMINUTE": "minute", "BYSECOND": "second"})
_PARTS = ("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", *_NUMBERS, *_CLOCK)


class RhythmCode(StrEnum):
    """What can be wrong with a rhythm. The sentences that go with them stand in `volunteering.tables.faults`."""

    RULE_UNREADABLE = "rule_unreadable"  # values: part, what of the rule was not understood
    RULE_WITHIN_A_DAY = "rule_within_a_day"  # values: part
    RULE_HAS_OWN_TIME = "rule_has_own_time"  # values: part, time (the clock time of `starts`)
    RULE_ORDINAL = "rule_ordinal"  # values: part, e.g. 2TH where there is no month to count in
    RULE_COUNT_AND_UNTIL = "rule_count_and_until"
    NO_DATE = "no_date"
    AFTER_HORIZON = "after_horizon"  # values: day (of the first date), horizon
    TOO_MANY = "too_many"  # values: most, years
    UNTIL_BEFORE_START = "until_before_start"  # values: until, day
    ENDS_BEFORE_START = "ends_before_start"  # values: starts, ends
    IN_CLOCK_CHANGE = "in_clock_change"  # values: day, time


@dataclass(frozen=True, slots=True)
class RhythmFault:
    """Why a rhythm has no dates. An outcome, not an exception.

    Attributes:
        code: What is wrong.
        column: The column of the table `activities` that it stands in.
        values: What the sentence about it needs, as text; see `RhythmCode`.
    """

    code: RhythmCode
    column: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that was understood. Everything in it is about days in the home's time zone.

    Attributes:
        freq: `YEARLY`, `MONTHLY`, `WEEKLY` or `DAILY`.
        interval: Every how many of them; 1 or more.
        count: How many dates there are in all, or none.
        until: The last moment that still counts, local and without zone; the end of the day where the rule gives a
            day. Or none.
        week_starts: 0 for Monday to 6 for Sunday.
        by_day: Pairs of ordinal and weekday; the ordinal is 0 for each of them.
        numbers: The other BY… parts, sorted.
    """

    freq: str
    interval: int
    count: int | None
    until: datetime | None
    week_starts: int
    by_day: frozenset[tuple[int, int]]
    numbers: Mapping[str, tuple[int, ...]]

    def __str__(self) -> str:
        """The rule in one spelling, so that two rules that say the same thing are the same text."""
        parts = [f"FREQ={self.freq}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        if self.until is not None:
            parts.append(f"UNTIL={self.until:%Y%m%dT%H%M%S}")
        if self.week_starts:
            parts.append(f"WKST={WEEKDAYS[self.week_starts]}")
        if self.by_day:
            days = (f"{nth or ''}{WEEKDAYS[weekday]}" for nth, weekday in sorted(self.by_day, key=lambda d: d[::-1]))
            parts.append(f"BYDAY={','.join(days)}")
        parts += (f"{name}={','.join(map(str, values))}" for name, values in sorted(self.numbers.items()))
        return ";".join(parts)


def read_rule(text: str, starts: datetime, zone: ZoneInfo) -> Rule | RhythmFault:
    """Reads a rule as people copy it from a calendar, with or without `RRULE:` before it, in either case.

    What the rule leaves out comes from the first date (RFC 5545: "information … missing from the rule is derived
    from DTSTART"): the weekday of a weekly rule and of one that names weeks, the day of a monthly one.

    Args:
        text: The rule.
        starts: The first start, local, without zone.
        zone: The home's time zone, for an `UNTIL` that ends in Z.

    Returns:
        The rule, or what is wrong with it.
    """
    parts: dict[str, str] = {}
    for piece in re.sub(r"\s+", "", text.upper()).removeprefix("RRULE:").strip(";").split(";"):
        name, equals, value = piece.partition("=")
        if not equals or not value or name not in _PARTS or name in parts:
            return _unreadable(piece)
        parts[name] = value
    if parts.get("FREQ") in _WITHIN_A_DAY:
        return RhythmFault(RhythmCode.RULE_WITHIN_A_DAY, "repeats", {"part": f"FREQ={parts['FREQ']}"})
    if parts.get("FREQ") not in ("YEARLY", "MONTHLY", "WEEKLY", "DAILY"):
        return _unreadable(f"FREQ={parts['FREQ']}" if "FREQ" in parts else text.strip())
    if "COUNT" in parts and "UNTIL" in parts:
        return RhythmFault(RhythmCode.RULE_COUNT_AND_UNTIL, "repeats")
    return _clock_fault(parts, starts) or _rule(parts, starts, zone)


def _unreadable(part: str) -> RhythmFault:
    return RhythmFault(RhythmCode.RULE_UNREADABLE, "repeats", {"part": part})


def _clock_fault(parts: Mapping[str, str], starts: datetime) -> RhythmFault | None:
    """A rule may repeat the clock time of `starts`, as calendars do; several times a day are several rows."""
    for name, unit in _CLOCK.items():
        value = parts.get(name)
        if value is None:
            continue
        part = f"{name}={value}"
        if not re.fullmatch(r"\d{1,2}(,\d{1,2})*", value):
            return _unreadable(part)
        said = {int(number) for number in value.split(",")}
        if len(said) > 1:
            return RhythmFault(RhythmCode.RULE_WITHIN_A_DAY, "repeats", {"part": part})
        if said != {getattr(starts, unit)}:
            return RhythmFault(RhythmCode.RULE_HAS_OWN_TIME, "repeats", {"part": part, "time": f"{starts:%H:%M}"})
    return None


def _rule(parts: Mapping[str, str], starts: datetime, zone: ZoneInfo) -> Rule | RhythmFault:
    numbers = _numbers(parts)
    by_day = _by_day(parts, numbers)
    if isinstance(by_day, RhythmFault):
        return by_day
    until = _until(parts["UNTIL"], zone) if "UNTIL" in parts else None
    for name, understood in (
        ("INTERVAL", re.fullmatch(r"(?=\d{1,3}$)0*[1-9]\d*", parts.get("INTERVAL", "1"))),
        ("COUNT", re.fullmatch(r"(?=\d{1,6}$)0*[1-9]\d*", parts.get("COUNT", "1"))),
        ("UNTIL", until or "UNTIL" not in parts),
        ("WKST", parts.get("WKST", "MO") in WEEKDAYS),
        *((name, values) for name, values in numbers.items()),
    ):
        if not understood:
            return _unreadable(f"{name}={parts[name]}")
    if "BYSETPOS" in numbers and ("BYWEEKNO" in numbers or len({bool(nth) for nth, _ in by_day}) > 1):
        return _unreadable(f"BYSETPOS={parts['BYSETPOS']}")  # it would count what is worked out apart, see `days_of`
    rule = Rule(
        freq=parts["FREQ"],
        interval=int(parts.get("INTERVAL", "1")),
        count=int(parts["COUNT"]) if "COUNT" in parts else None,
        until=until,
        week_starts=WEEKDAYS.index(parts.get("WKST", "MO")),
        by_day=by_day,
        numbers=numbers,
    )
    return _with_what_the_first_date_says(rule, starts.date())


def _numbers(parts: Mapping[str, str]) -> dict[str, tuple[int, ...]]:
    """The parts that are lists of numbers; an empty list stands for one that cannot be read."""
    found: dict[str, tuple[int, ...]] = {}
    for name, allowed in _NUMBERS.items():
        if name in parts:
            readable = re.fullmatch(r"[+-]?\d{1,3}(,[+-]?\d{1,3})*", parts[name])
            numbers = tuple(sorted({int(number) for number in parts[name].split(",")})) if readable else ()
            found[name] = numbers if all(number and number in allowed for number in numbers) else ()
    return found


def _by_day(parts: Mapping[str, str], numbers: Mapping[str, object]) -> frozenset[tuple[int, int]] | RhythmFault:
    days: set[tuple[int, int]] = set()
    for said in parts["BYDAY"].split(",") if "BYDAY" in parts else ():
        match = re.fullmatch(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", said)
        if match is None or (match[1] and not 1 <= abs(int(match[1])) <= 53):
            return _unreadable(f"BYDAY={said}")
        if match[1] and (parts["FREQ"] in ("WEEKLY", "DAILY") or "BYWEEKNO" in numbers):
            return RhythmFault(RhythmCode.RULE_ORDINAL, "repeats", {"part": f"BYDAY={said}"})
        days.add((int(match[1] or 0), WEEKDAYS.index(match[2])))
    return frozenset(days)


def _until(text: str, zone: ZoneInfo) -> datetime | None:
    match = re.fullmatch(r"(\d{8})(?:T(\d{6})(Z?))?", text)
    if match is None:
        return None
    try:
        if match[2] is None:
            return datetime.combine(datetime.strptime(match[1], "%Y%m%d").date(), time.max)  # noqa: DTZ007 a local day
        moment = datetime.strptime(match[1] + match[2], "%Y%m%d%H%M%S")  # noqa: DTZ007 local unless it says Z, below
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None, fold=0) if match[3] else moment


def _with_what_the_first_date_says(rule: Rule, first: date) -> Rule:
    numbers = dict(rule.numbers)
    by_day = rule.by_day
    if not by_day and not {"BYMONTHDAY", "BYYEARDAY"} & set(numbers):
        if rule.freq == "WEEKLY" or "BYWEEKNO" in numbers:
            by_day = frozenset({(0, first.weekday())})
        elif rule.freq in ("YEARLY", "MONTHLY"):
            numbers["BYMONTHDAY"] = (first.day,)
            if rule.freq == "YEARLY":
                numbers.setdefault("BYMONTH", (first.month,))
    return Rule(
        rule.freq, rule.interval, rule.count, rule.until, rule.week_starts, by_day, dict(sorted(numbers.items()))
    )


def days_of(rule: Rule, first: date, last: date) -> Iterator[date]:
    """The days the rule names, in order; `COUNT` and `UNTIL` are the caller's.

    dateutil works them out. Weeks by number are asked of each day here, see above; and `BYDAY=MO,2TH` is two rules.

    Args:
        rule: What `read_rule` understood.
        first: The first date of the activity. It is a day of the rhythm only if the rule holds it, and intervals
            are counted from the year, month, week or day it lies in.
        last: No later day is looked at, so a rule that never comes ends there too.

    Yields:
        Each day from `first` to `last`, both included.
    """
    if _never_comes(rule.numbers):
        return  # dateutil would look for the thirtieth of February up to the year 9999
    weeks = frozenset(rule.numbers.get("BYWEEKNO", ()))
    numbers = {name: values for name, values in rule.numbers.items() if name != "BYWEEKNO"}
    every, nth = (frozenset(day for day in rule.by_day if bool(day[0]) is counted) for counted in (False, True))
    until = datetime.combine(last, time(23, 59, 59))
    parts = [days for days in (every, nth) if days] or [frozenset()]
    rules = [replace(rule, count=None, until=until, by_day=days, numbers=numbers) for days in parts]
    starts = datetime.combine(first, time())
    found = heapq.merge(*(rrulestr(str(part), dtstart=starts) for part in rules))
    for day, _ in groupby(moment.date() for moment in found):
        if not weeks or _counted(*week_of_year(day, rule.week_starts), weeks):
            yield day


def _never_comes(numbers: Mapping[str, tuple[int, ...]]) -> bool:
    """Whether no month that the rule names is ever long enough for a day that it names."""
    months, days = numbers.get("BYMONTH", ()), numbers.get("BYMONTHDAY", ())
    longest = max((calendar.monthrange(2028, month)[1] for month in months), default=31)
    return bool(months and days) and all(abs(day) > longest for day in days)


def _length(year: int) -> int:
    return 366 if calendar.isleap(year) else 365


def _counted(number: int, of: int, said: frozenset[int]) -> bool:
    """Whether the rule names this number, counted from the front (3) or from the back (-1 is the last)."""
    return number in said or number - of - 1 in said


@lru_cache(maxsize=4096)
def week_of_year(day: date, week_starts: int = 0) -> tuple[int, int]:
    """The week's number, and how many weeks its year has: 52 or 53.

    The first week is the one with four days or more in the new year (ISO 8601 and RFC 5545). With weeks from Monday,
    as here in the North, the number is that of `date.isocalendar`.

    Args:
        day: Any day.
        week_starts: 0 for Monday to 6 for Sunday.
    """
    middle = day + timedelta(days=3 - (day.weekday() - week_starts) % 7)
    number = (middle.timetuple().tm_yday - 1) // 7 + 1
    # The year has a 53rd middle day only if one falls on its 365th or, in a leap year, its 366th day.
    last = middle.timetuple().tm_yday + (_length(middle.year) - middle.timetuple().tm_yday) // 7 * 7
    return number, (last - 1) // 7 + 1
