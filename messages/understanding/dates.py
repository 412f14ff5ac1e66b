"""Dates in figures and words: "5/12", "den 5.", "d. 22. og 23. december", "December 3rd", "2026-12-03"."""

from datetime import date, timedelta

from messages.understanding import day_words as w
from messages.understanding.mentions import Line, Mention
from messages.understanding.weekdays import weekday_of

_BEFORE_ORDINALS = frozenset({"fra", "frå", "from", "til", "mellom", "between", "mellem", "på", "datoen"})


class Dates(Line):
    """Reads dates."""

    def _date(self, at: int) -> Mention | None:
        return self._iso(at) or self._figures(at) or self._month_first(at) or self._numbered(at)

    def _iso(self, at: int) -> Mention | None:
        year = self.text(at)
        if not (len(year) == 4 and year.isdecimal() and self.text(at + 1) == "-" == self.text(at + 3)):
            return None
        try:
            day = date(int(year), int(self.text(at + 2)), int(self.text(at + 4)))
        except ValueError:
            return None
        return Mention((day,), at, at + 5, dated=True)

    def _figures(self, at: int) -> Mention | None:
        """Day and month in figures: 5/12, 5.12., d. 5/12, 24.12.2026."""
        start = at
        while self.text(at) in w.DAY_BEFORE or (self.text(at) == "." and at > start):
            at += 1
        day, mark, month = self._small(at), self.text(at + 1), self._small(at + 2)
        if day is None or month is None or mark not in {"/", "."} or not 1 <= month <= 12:
            return None
        if self._is_clock(start, at, mark):
            return None
        last = at + 3
        year: int | None = None
        if self.text(last) == mark and len(self.text(last + 1)) in {2, 4} and self._small(last + 1, 9999) is not None:
            year = int(self.text(last + 1)) % 100 + 2000
            last += 2
        elif self.text(last) == "." and mark == ".":
            last += 1
        found = self._on(day, month, year)
        return Mention((found,), start, last, dated=True) if found else None

    def _is_clock(self, start: int, at: int, mark: str) -> bool:
        if mark == "/":
            return self.text(at + 3) in {"time", "timer", "hour", "t", "liter", "kg"}
        joined = self._words[at].end == self._words[at + 1].start
        before = self.text(start - 1)
        if not joined or self._words[at + 1].end != self._words[at + 2].start:
            return before in w.CLOCK_BEFORE or not joined or self._words[at + 2].start - self._words[at + 1].end > 1
        if before in w.CLOCK_BEFORE and before != "ved":
            return True
        if before == "." and self.text(start - 2) in w.CLOCK_BEFORE:
            return True
        return self.text(at + 2) in {"00", "0"}

    def _on(self, day: int, month: int, year: int | None = None) -> date | None:
        """The next such date from today on; that of the year where one is given."""
        years = (year,) if year else tuple(self._today.year + n for n in range(9))
        for each in years:
            try:
                found = date(each, month, day)
            except ValueError:
                continue
            if year or found >= self._today:
                return found
        return None

    def _month_first(self, at: int) -> Mention | None:
        month = w.MONTHS.get(self.text(at))
        if month is None or not self._english:
            return None
        place = at + 1
        while self.text(place) in {".", "the"}:
            place += 1
        return self._chain(at, place, month)

    def _numbered(self, at: int) -> Mention | None:
        """Days by their number: "den 5.", "d. 22. og 23. december", "the 9th", "3.-5. desember"."""
        start, marked = at, False
        while self.text(at) in w.DAY_BEFORE or (self.text(at) == "." and at > start):
            marked, at = True, at + 1
        marked = marked and self.text(start) != "."
        return self._chain(start, at, None, marked=marked)

    def _chain(self, start: int, at: int, month: int | None, *, marked: bool = True) -> Mention | None:
        days: list[tuple[int, bool]] = []
        ordinal, place, through, last = False, at, False, at
        while (number := self._day_number(place)) is not None:
            value, after, is_ordinal = number
            ordinal = ordinal or is_ordinal
            days.append((value, through))
            last = after
            connector = self.text(after)
            if connector not in w.AND | w.TO or connector in {"+", "t"}:
                break
            through = connector in w.TO or (len(days) == 1 and self._between(start))
            place = after + 1
            while self.text(place) in w.DAY_BEFORE | {",", "og", "and"} or (
                self.text(place) == "." and self.text(place - 1) == "d"
            ):
                place += 1
        if not days:
            return None
        named = self._month_after(last) if month is None else None
        if named is not None:
            month, last = named
        elif (
            month is None
            and not (marked and ordinal)
            and not (marked and self._lone(last))
            and not (ordinal and (self._in_range(start) or len(days) > 1))
        ) or self.text(last) in w.NO_DAY_AFTER:
            return None
        if month is None and len(days) > 1 and not ordinal:
            days, last = days[:1], at + 1
        last, year = self._year(last)
        return self._days_from(days, month, year, start, last)

    def _year(self, at: int) -> tuple[int, int | None]:
        if len(self.text(at)) == 4 and self.text(at).startswith("20") and self._small(at, 2099) is not None:
            return at + 1, int(self.text(at))
        if (
            self.text(at) == ","
            and len(self.text(at + 1)) == 4
            and self.text(at + 1).startswith("20")
            and self._small(at + 1, 2099)
        ):
            return at + 2, int(self.text(at + 1))
        return at, None

    def _lone(self, last: int) -> bool:
        """Whether a bare number after "den" or "the" is a day: nothing that is counted follows."""
        following = self.text(last)
        return not self._english and following not in w.NO_DAY_AFTER and following not in {":", "/"}

    def _between(self, start: int) -> bool:
        """Whether "between" stands before a number: "between 26 and 30 December" is every day of it."""
        return bool({self.text(start - 1), self.text(start - 2)} & {"between", "mellom", "mellem", "imellem"})

    def _in_range(self, start: int) -> bool:
        before = self.text(start - 1)
        return before in _BEFORE_ORDINALS or weekday_of(before) is not None

    def _day_number(self, at: int) -> tuple[int, int, bool] | None:
        """The number of a day at a place, the place after it, and whether it was marked as an ordinal."""
        number = self._small(at)
        if number is None:
            words = self.text(at) + "-" + self.text(at + 2) if self.text(at + 1) == "-" else ""
            if words in w.ORDINALS:
                return w.ORDINALS[words], at + 3, True
            value = w.ORDINALS.get(self.text(at))
            return (
                None
                if value is None
                else (
                    value,
                    at + 1,
                    self.text(at)
                    not in {
                        "andre",
                        "anden",
                        "annen",
                        "second",
                        "første",
                        "first",
                        "fyrste",
                        "andra",
                        "tredje",
                        "third",
                    }
                    or self._month_after(at + 1) is not None,
                )
            )
        if not 1 <= number <= 31:
            return None
        after, ordinal = at + 1, False
        joined = self._words[at + 1].start == self._words[at].end if at + 1 < len(self._words) else False
        if joined and self.text(after) in w.ENDINGS and not self._fraction(after):
            after, ordinal = after + 1, True
            if self.text(after) == "-" and self.text(after + 1) in {"te", "de", "e"}:
                after += 2
        return number, after, ordinal

    def _fraction(self, at: int) -> bool:
        """Whether a full stop has figures right behind it: "14.30" is no 14th."""
        return (
            self.text(at) == "."
            and self._small(at + 1, 9999) is not None
            and self._words[at + 1].start == self._words[at].end
        )

    def _month_after(self, at: int) -> tuple[int, int] | None:
        """The month that follows a number, and the place after it."""
        while self.text(at) in {"of", "i", "in", "."}:
            if self.text(at) == "i" and self.text(at + 1) not in w.MONTHS:
                return None
            at += 1
        month = w.MONTHS.get(self.text(at))
        if month is None:
            return None
        after = at + 1
        if (
            self.text(after) == "."
            and len(self.text(at)) <= 4
            and self.text(at) not in {"mai", "maj", "may", "juni", "juli", "june", "july", "mars"}
        ):
            after += 1
        return month, after

    def _days_from(
        self, days: list[tuple[int, bool]], month: int | None, year: int | None, start: int, last: int
    ) -> Mention | None:
        found: list[date] = []
        for number, through in days:
            day = self._on(number, month, year) if month else self._day_alone(number)
            if day is None:
                return None
            if through and found and found[-1] < day and (day - found[-1]).days < 100:
                found += [found[-1] + timedelta(days=n) for n in range(1, (day - found[-1]).days)]
            found.append(day)
        return Mention(tuple(sorted(set(found))), start, last, dated=True)

    def _day_alone(self, number: int) -> date | None:
        first = self._today.replace(day=1)
        for _ in range(4):
            try:
                day = first.replace(day=number)
            except ValueError:
                day = None
            if day is not None and day >= self._today:
                return day
            first = (first + timedelta(days=32)).replace(day=1)
        return None
