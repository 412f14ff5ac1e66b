"""An activity that is being put together, from words and buttons, until nothing is missing."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from volunteering.recurrence import Rhythm
from volunteering.rhythm_rule import WEEKDAYS

LONGEST_TITLE = 60
MOST_MINUTES = 12 * 60


class Missing(StrEnum):
    """What is not known yet, in the order in which it is asked."""

    TITLE = "title"
    DAY = "day"
    WEEKLY = "weekly"
    TIME = "time"
    LENGTH = "length"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of an activity so far.

    Attributes:
        title: what it is called.
        unit: the unit's id.
        place: where, when it is not the unit itself.
        weekdays: on which days of the week, Monday is 0.
        weekly: whether it comes every week; None: not said.
        every: every so many weeks.
        day: its only date, or the first from which it repeats.
        minute: the start, in minutes after midnight.
        minutes: how long it lasts.
        wanted: how many volunteers are hoped for.
        places: how many there is room for.
        until: its last day; None: to the end of the plan.
    """

    title: str = ""
    unit: int | None = None
    place: str | None = None
    weekdays: tuple[int, ...] = ()
    weekly: bool | None = None
    every: int = 1
    day: date | None = None
    minute: int | None = None
    minutes: int | None = None
    wanted: int | None = None
    places: int | None = None
    until: date | None = None

    def missing(self) -> Missing | None:
        """What to ask next; None when it can be put up."""
        asked = (
            (Missing.TITLE, not self.title),
            (Missing.DAY, self.day is None and not self.weekdays),
            (Missing.WEEKLY, self.weekly is None),
            (Missing.TIME, self.minute is None),
            (Missing.LENGTH, self.minutes is None),
            (Missing.UNIT, self.unit is None),
        )
        return next((what for what, lacks in asked if lacks), None)

    def with_more(self, more: Draft) -> Draft:
        """What was said first, with what is said now in addition; what is said now counts."""
        empty = Draft()
        said = {name: value for name, value in _values(more).items() if value != getattr(empty, name)}
        return replace(self, **said)

    def first_day(self, today: date) -> date:
        """The only date, or the first one from today on that fits a weekday."""
        if self.day is not None and not self.weekly:
            return self.day
        first = max(self.day or today, today)
        held_on = self._held_on(self.day or today)
        return min(first + timedelta(days=(weekday - first.weekday()) % 7) for weekday in held_on)

    def last_day(self, today: date) -> date | None:
        """The last day on which it is held, where an end was said."""
        if self.until is None:
            return None
        first = self.first_day(today)
        monday = first - timedelta(days=first.weekday())
        days = (self.until - timedelta(days=back) for back in range((self.until - first).days + 1))
        held_on = self._held_on(first)
        return next((d for d in days if d.weekday() in held_on and (d - monday).days // 7 % self.every == 0), None)

    def _held_on(self, day: date) -> tuple[int, ...]:
        return self.weekdays or (day.weekday(),)

    def rhythm(self, today: date) -> Rhythm:
        """When it is held. Only for a draft to which nothing is missing."""
        begins = time(*divmod(self.minute or 0, 60))
        starts = datetime.combine(self.first_day(today), begins)
        repeats = ""
        if self.weekly:
            days = ",".join(WEEKDAYS[day] for day in sorted(self._held_on(starts.date())))
            repeats = (
                f"FREQ=WEEKLY;INTERVAL={self.every};BYDAY={days}" if self.every > 1 else f"FREQ=WEEKLY;BYDAY={days}"
            )
        ends = starts + timedelta(minutes=self.minutes or 0)
        return Rhythm(starts, ends, repeats, until=self.until if self.weekly else None)

    def as_data(self) -> dict[str, Any]:
        """For the store, while questions are open."""
        return {
            name: value.isoformat() if isinstance(value, date) else value
            for name, value in _values(self).items()
            if value not in (None, "", ())
        }


def from_data(data: dict[str, Any]) -> Draft:
    """A draft as it was kept."""
    known = {name: data[name] for name in _values(Draft()) if name in data}
    for name in ("day", "until"):
        if name in known:
            known[name] = date.fromisoformat(known[name])
    if "weekdays" in known:
        known["weekdays"] = tuple(known["weekdays"])
    return Draft(**known)


def _values(draft: Draft) -> dict[str, Any]:
    return asdict(draft)
