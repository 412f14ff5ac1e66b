"""A series whose time changes from one of its dates on: how its rule reads afterwards."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from storage.planning import Series
from storage.tx import Value
from volunteering.rhythm_rule import RhythmFault, read_rule


@dataclass(frozen=True, slots=True)
class Shift:
    """How far a series moves: so many days, to a start and an end in local time for its first date."""

    starts: datetime
    ends: datetime
    days: int


def clock_text(starts: datetime, ends: datetime) -> str:
    """An end as the plan keeps it: a clock time, or date and time when it is on another day."""
    return f"{ends:%H:%M}" if ends.date() == starts.date() else moment_text(ends)


def moment_text(local: datetime) -> str:
    """A local time as the plan keeps it."""
    return f"{local:%Y-%m-%d %H:%M}"


def new_rhythm(series: Series, shift: Shift, days: Sequence[date], zone: ZoneInfo) -> Mapping[str, Value]:
    """The rhythm of the series from the moved date on. `days`: its local days from then on, before the move.

    A rule that has no day of its own for the new weekday becomes a list of dates: those that were planned are held,
    and a later plan does not lengthen it.
    """
    further = timedelta(days=shift.days)
    first = shift.starts.date()
    moved = sorted({day + further for day in days})
    rule = None if series.dates else _moved_rule(series, shift.days, zone)
    listed = [] if rule else [day for day in moved if day != first]
    left_out = [date.fromisoformat(day) + further for day in (series.except_dates or "").split(",") if day and rule]
    ended = series.until is not None or bool(re.search("COUNT|UNTIL", series.repeats or ""))
    return {
        "starts": moment_text(shift.starts),
        "ends": clock_text(shift.starts, shift.ends),
        "repeats": rule,
        "dates": _list(listed),
        "except_dates": _list([day for day in left_out if day >= first]),
        "until": moved[-1].isoformat() if rule and ended else None,
    }


def _list(days: Sequence[date]) -> str | None:
    return ",".join(sorted(day.isoformat() for day in days)) or None


def _moved_rule(series: Series, days: int, zone: ZoneInfo) -> str | None:
    """The rule without its end, so many days later; None where it cannot say so."""
    if not series.repeats:
        return None
    rule = read_rule(series.repeats, datetime.fromisoformat(series.starts), zone)
    if isinstance(rule, RhythmFault):
        return None
    rule = replace(rule, count=None, until=None)
    if days == 0:
        return str(rule)
    weekly = rule.freq == "WEEKLY" and not rule.numbers
    by_number = rule.freq == "YEARLY" and set(rule.numbers) == {"BYWEEKNO"}
    same_week = all(nth == 0 and 0 <= weekday + days <= 6 for nth, weekday in rule.by_day)
    simple = weekly and (rule.interval == 1 or len(rule.by_day) == 1)
    if not (simple or (same_week and (weekly or by_number))):
        return None
    return str(replace(rule, by_day=frozenset((0, (weekday + days) % 7) for _, weekday in rule.by_day)))
