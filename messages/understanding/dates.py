"""Dates in figures and words: "5/12", "den 5.", "d. 22. og 23. december", "December 3rd", "2026-12-03"."""

from datetime import date, timedelta

from messages.understanding import day_words as w
from messages.understanding.mentions import Line, Mention
from messages.understanding.texts import words_of
from messages.understanding.weekdays import weekday_of

_BEFORE_ORDINALS = frozenset({"fra", "frå", "from", "til", "mellom", "between", "mellem", "datoen"})
_SAID_OF_DAYS = words_of(
    "er kan må utgår udgår passer blir bliver går skal var kjem kommer har - ? dessverre desværre ikke ikkje t tom til"
)
"""What follows a bare "27." where it is a day."""
_BEFORE_DAYS = words_of(
    "afbud avbud avbod forfall oppført opført satt sat meldt påmeldt tilmeldt fri dagen datoen ikke ikkje itj itte pass"
)
_AFTER_ENGLISH = words_of(
    "i i'm i'll im is isn't isnt suits works fine ok okay no not me cannot can't cant can please pls and or at "
    "in we we're it it's would will was has if for from to till of kindly one"
) | {"", ".", ",", "!", "?", "-", ";", ":", ")", "("}
_BEFORE_ENGLISH = words_of("on for by from until till to")
_VAGUE = words_of("første fyrste føste føsste first andre anden annen second andra")
"""Ordinals that are "the other" and "the first" oftener than days."""
_THIRDS = words_of("tredje third tredie fjerde fourth fjærde fjerd")
_THOSE = words_of("ham hun han hende ho hu")
_CLOCKS = words_of("train bus next missed tog toget bussen")
_ARRIVED = words_of("ankom ankommet ankomet arrived")
_THE_MONTH = words_of("måneden månaden måneda månan")
_UNITS = words_of("kilos kilo kg km kroner kr miles pounds degrees grader liter % m mm cm")
_SUBJECTS = words_of("i i'm i'll we we're we'll jeg eg æ vi")
_FROM_THIRTEENTH = 13
_CAN = words_of("i we you he she they it that who what which when")


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
        if found is None:
            return None
        self._remember(found, with_year=year is not None)
        return Mention((found,), start, last, dated=True)

    def _is_clock(self, start: int, at: int, mark: str) -> bool:
        if mark == "/":
            return self.text(at + 3) in {"time", "timer", "hour", "t", "liter", "kg"}
        if self.text(at + 3) in _UNITS:
            return True
        joined = self._words[at].end == self._words[at + 1].start
        before = self.text(start - 1)
        if not joined or self._words[at + 1].end != self._words[at + 2].start:
            return before in w.CLOCK_BEFORE or not joined or self._words[at + 2].start - self._words[at + 1].end > 1
        if before in w.CLOCK_BEFORE - {"ved"} or (before == "." and self.text(start - 2) in w.CLOCK_BEFORE):
            return True
        return self.text(at + 2) in {"00", "0"} or self._is_a_train(start, at)

    def _is_a_train(self, start: int, at: int) -> bool:
        """Whether figures are a time without a word for it: "the 9.40", "next is 13.10", "ankom 10.02"."""
        before = self.text(start - 1)
        if before in _ARRIVED:
            return True
        minutes = len(self.text(at + 2)) == 2 and self.text(at + 3) != "."
        the = self._english and "the" in {before, self.text(start)}
        return minutes and (before in _CLOCKS or the or (before == "is" and self.text(start - 2) == "next"))

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
        if month is None or not self._english or (self.text(at) == "may" and self.text(at - 1) in _CAN):
            return None
        place = at + 1
        while self.text(place) in {".", "the"}:
            place += 1
        if self.text(at) in {"may", "march", "mar"} and self.text(place + 1) in {"of", "more", "people"}:
            return None
        return self._chain(at, place, month)

    def _numbered(self, at: int) -> Mention | None:
        """Days by their number: "den 5.", "d. 22. og 23. december", "the 9th", "3.-5. desember"."""
        start, marked = at, False
        while self.text(at) in w.DAY_BEFORE or (
            at > start and (self.text(at) == "." or (self.text(at) in w.THAT and not self._english))
        ):
            marked, at = True, at + 1
        marked = marked and self.text(start) != "."
        if not marked and self.text(at) == "di" and self.text(at + 1) in w.ORDINALS:
            marked, at = True, at + 1
        return self._chain(start, at, None, marked=marked)

    def _chain(self, start: int, at: int, month: int | None, *, marked: bool = True) -> Mention | None:
        days, last, ordinal = self._numbers(start, at)
        if not days:
            return None
        named = self._month_after(last) if month is None else None
        if named is not None:
            month, last = named
        elif month is None and (of_the_month := self._of_the_month(last)):
            last, self._named_month = of_the_month
        elif month is None and not self._stands_alone(start, at, last, marked=marked, ordinal=ordinal, count=len(days)):
            return None
        if self.text(last) in w.NO_DAY_AFTER and self.text(last + 1) != "of":
            return None
        through = not self._english and self.text(start) in w.DAY_BEFORE and days[-1][1] and days[0][0] < days[-1][0]
        if month is None and len(days) > 1 and not ordinal and not through:
            days, last = days[:1], at + 1
        last, year = self._year(last)
        return self._days_from(days, month, year, start, last)

    def _numbers(self, start: int, at: int) -> tuple[list[tuple[int, bool]], int, bool]:
        """The numbers from a place on, each with whether a range ends there; what follows; if one is an ordinal."""
        days: list[tuple[int, bool]] = []
        ordinal, place, through, last = False, at, False, at
        while (number := self._day_number(place)) is not None:
            value, last, is_ordinal = number
            ordinal = ordinal or is_ordinal
            days.append((value, through))
            after = self._and_through(last)
            connector = self.text(after - 1) if after > last + 1 else self.text(last)
            if after == last and (connector not in w.AND | w.TO or connector in {"+", "t"}):
                break
            through = after > last or connector in w.TO or (len(days) == 1 and self._between(start))
            place = max(after, last + 1)
            while self.text(place) in w.DAY_BEFORE | {",", "og", "and"} or (
                self.text(place) == "." and self.text(place - 1) == "d"
            ):
                place += 1
        return days, last, ordinal

    def _and_through(self, at: int) -> int:
        """The place after "t.o.m."; the same place where none stands."""
        if [self.text(at + n) for n in range(5)] == ["t", ".", "o", ".", "m"]:
            return at + (6 if self.text(at + 5) == "." else 5)
        return at

    def _of_the_month(self, at: int) -> tuple[int, tuple[int, int] | None] | None:
        """The place after "of the month", "i denne måned", "of next month", and which month; None where none stands."""
        if self.text(at) not in {"of", "i", "in"}:
            return None
        which = self.text(at + 1)
        named = which in w.NEXT | w.THIS or which in {"the", "den"}
        last = at + 2 if named else at + 1
        if self.text(last) not in w.MONTH or not (named or self.text(last) in _THE_MONTH):
            return None
        following = (self._today.replace(day=1) + timedelta(days=32)).replace(day=1)
        return last + 1, (following.year, following.month) if which in w.NEXT else None

    def _stands_alone(self, start: int, at: int, last: int, *, marked: bool, ordinal: bool, count: int) -> bool:
        """Whether a number without a month is a day of the month."""
        if not self._words[at].is_number:
            return self._spelt_alone(start, at, last, marked=marked, ordinal=ordinal)
        if marked and (ordinal or self._lone(last)):
            return True
        if ordinal and (self._in_range(start) or count > 1):
            return True
        before, after = self.text(start - 1), self.text(last)
        if not self._english:
            said = after in _SAID_OF_DAYS and (start == 0 or before in _BEFORE_DAYS)
            return ordinal and (said or (before in _BEFORE_DAYS and not after[:1].isalnum()))
        if ordinal and self.text(last - 1) in {"st", "nd", "rd", "th"}:
            return after in _AFTER_ENGLISH or before in _BEFORE_ENGLISH
        return count == 1 and before in {"day", "on"} and after in {"", ".", ",", "?", "!"}

    def _spelt_alone(self, start: int, at: int, last: int, *, marked: bool, ordinal: bool) -> bool:
        """The same for one in words: "den anden" is the other, "the third we fly" a day."""
        if self._english:
            return marked and (ordinal or self.text(last) in _SUBJECTS)
        if self.text(at) in _VAGUE or self.text(start - 1) in _THOSE:
            bare = self._before is not None and self._before.bare
            return marked and bare and self.text(last) in {"kan", "passer", "går"}
        number = w.ORDINALS.get(self.text(at), 0)
        return (marked and self._lone(last)) or (number >= _FROM_THIRTEENTH and self.text(at) != "attende")

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
        short = not self._english and before in {"fre", "tir", "lø", "søn", "sø"}
        return before in _BEFORE_ORDINALS or weekday_of(before) is not None or short

    def _day_number(self, at: int) -> tuple[int, int, bool] | None:
        """The number of a day at a place, the place after it, and whether it was marked as an ordinal."""
        number = self._small(at)
        if number is None:
            return self._day_word(at)
        if not 1 <= number <= 31:
            return None
        after, ordinal = at + 1, False
        joined = self._words[at + 1].start == self._words[at].end if at + 1 < len(self._words) else False
        if (joined and self.text(after) in w.ENDINGS and not self._fraction(after)) or (
            self._english and self.text(after) in {"st", "nd", "rd", "th"}
        ):
            after, ordinal = after + 1, True
            if self.text(after) == "-" and self.text(after + 1) in {"te", "de", "e"}:
                after += 2
        return number, after, ordinal

    def _day_word(self, at: int) -> tuple[int, int, bool] | None:
        word = self.text(at)
        if self.text(at + 1) == "-" and f"{word}-{self.text(at + 2)}" in w.ORDINALS:
            return w.ORDINALS[f"{word}-{self.text(at + 2)}"], at + 3, True
        value = w.ORDINALS.get(word)
        if value is None:
            return None
        return value, at + 1, word not in _VAGUE | _THIRDS or self._month_after(at + 1) is not None

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
        if month is None or (self.text(at) == "may" and self.text(at - 1) == "." and self.text(at + 1) in _CAN):
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
            if through and day is not None and found and day < found[-1] and not month:
                day = self._day_from(number, found[-1])
            if day is None:
                return None
            if through and found and found[-1] < day and (day - found[-1]).days < 100:
                found += [found[-1] + timedelta(days=n) for n in range(1, (day - found[-1]).days)]
            found.append(day)
        if month:
            self._remember(found[-1], with_year=year is not None)
        return Mention(tuple(sorted(set(found))), start, last, dated=True, bare=not month)

    def _day_alone(self, number: int) -> date | None:
        if self._named_month is not None:
            try:
                day = date(*self._named_month, number)
            except ValueError:
                day = self._today - timedelta(days=1)
            if day >= self._today:
                return day
        return self._day_from(number, self._today)

    def _day_from(self, number: int, earliest: date) -> date | None:
        first = earliest.replace(day=1)
        for _ in range(4):
            try:
                day = first.replace(day=number)
            except ValueError:
                day = None
            if day is not None and day >= earliest:
                return day
            first = (first + timedelta(days=32)).replace(day=1)
        return None
