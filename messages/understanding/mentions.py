"""A place of a message that names days, and the line of words it is read from."""

from dataclasses import dataclass
from datetime import date, timedelta

from messages.understanding.texts import Token


@dataclass(frozen=True, slots=True)
class Mention:
    """Days named at one place of a message: tokens `first` up to `last`, that one left out."""

    days: tuple[date, ...]
    first: int
    last: int
    weekday: int | None = None
    """The weekday, where one is named and no date with it."""
    next_week: bool = False
    """ "neste torsdag": people mean this week's or next week's."""
    disagree: bool = False
    """Weekday and date are not the same day."""
    span: str = ""
    """ "week", "weekend", "month" or a "feast" of days: what a day beside it may lie in."""
    dated: bool = False
    bare: bool = False
    """A day of the month without its month: "den 27."."""
    in_a_title: bool = False
    """It is part of what something is called: "torsdagsquizen". Any other day of the message says more."""


_FAR = 300  # days; what is farther away was perhaps a day that has been, and came round to next year by itself


class Line:
    """The words of one message and the day it was written: what every reader of days begins with."""

    def __init__(self, words: tuple[Token, ...], today: date, *, english: bool) -> None:
        self._words = words
        self._today = today
        self._english = english
        self._named_month: tuple[int, int] | None = None
        self._before: Mention | None = None

    def _remember(self, day: date, *, with_year: bool = False) -> None:
        """A month that was named holds for the bare days after it: "den 20. juni og den 27."."""
        if with_year or (day - self._today).days < _FAR:
            self._named_month = day.year, day.month

    def text(self, at: int) -> str:
        """The word at a place; empty beyond the ends."""
        return self._words[at].text if 0 <= at < len(self._words) else ""

    def coming(self, weekday: int) -> date:
        """The next such weekday after today."""
        return self._today + timedelta(days=(weekday - self._today.weekday() - 1) % 7 + 1)

    def _small(self, at: int, most: int = 99) -> int | None:
        if not (0 <= at < len(self._words) and self._words[at].is_number) or len(self.text(at)) > 4:
            return None
        number = int(self.text(at))
        return number if number <= most else None

    def _from_today(self, first: date, length: int, *, past: bool = False) -> tuple[date, ...]:
        days = tuple(first + timedelta(days=n) for n in range(length))
        return days if past else tuple(day for day in days if day >= self._today)
