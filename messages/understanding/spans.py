"""Weeks, weekends and months: each of their days, from today on."""

from datetime import date, timedelta

from messages.understanding import day_words as w
from messages.understanding.mentions import Line, Mention


class Spans(Line):
    """Reads weeks, weekends and months."""

    def _span(self, at: int) -> Mention | None:
        start, which = at, ""
        if self._english and self.text(at) == "i":
            return None
        following = self._after_next(at) or self._till_it_is_over(at)
        if following is not None:
            return following
        while self.text(at) in w.WHOLE | w.THIS | w.NEXT | w.LAST | w.DAY_BEFORE | {"i", "of", "av", "af", "for"}:
            if self.text(at) in w.NEXT:
                which = "next"
            elif self.text(at) in w.LAST:
                which = "last"
            elif self.text(at) in w.COMING:
                which = "coming"
            elif self.text(at) in w.THIS | w.WHOLE | {"the", "den", "i"}:
                which = which or "this"
            at += 1
            if self.text(at) in w.THAT and self.text(at - 1) in {"den", "dæn", "denne"}:
                which, at = "this", at + 1
            if at - start > 5:
                return None
        return self._week(start, at, which) or self._weekend(start, at, which) or self._month(start, at, which)

    def _week(self, start: int, at: int, which: str) -> Mention | None:
        word = self.text(at)
        if word in w.NEXT_WEEK:
            return self._whole_week(start, at + 1, 1)
        if word not in w.WEEK and not (word == "weak" and which):
            return None
        if word in w.THE_WEEK or word in {"ukens", "ukas", "ugens", "vekas"}:
            which = self._which_week(start, at, which)
        if self.text(at + 1).isdecimal() and self._words[at + 1].is_number and len(self.text(at + 1)) <= 2:
            return self._numbered_week(start, at)
        the = which == "this" and self._english and self.text(at - 1) in {"the", "of"} and start == at - 1
        if word in {"uker", "weeks"} or the or (not which and self.text(at + 1) not in {"ut", "ud"}):
            return None
        return self._whole_week(start, at + 1, {"next": 1, "coming": 1, "last": -1}.get(which, 0))

    def _whole_week(self, start: int, last: int, weeks: int) -> Mention:
        monday = self._today + timedelta(days=7 * weeks - self._today.weekday())
        return Mention(self._from_today(monday, 7, past=weeks < 0), start, last, span="week")

    def _which_week(self, start: int, at: int, which: str) -> str:
        """What "uka" says where nothing beside it does; "til uka" is the next."""
        if which == "this" and self._counts_days(start, at):
            return ""
        if start == at and self.text(at - 1) in {"til", "te", "te'"} and self.text(at + 1) not in {"etter", "efter"}:
            return "next"
        if self.text(at).endswith("s") and self.text(at + 1) in w.WEEKLY:
            return which or "this"
        return which or ("this" if self._on_its_own(at) else "")

    def _on_its_own(self, at: int) -> bool:
        """As in "programmet for uka", "hvad byder ugen på": this week, without a word that says so."""
        return self.text(at - 1) in {"for", "byr", "byder", "bringer", "my"} or self.text(at + 1) in {"byr", "byder"}

    def _counts_days(self, start: int, at: int) -> bool:
        """Whether before "i uka" stands what a week is full of: "tre ganger i uka", "den beste dagen i uka"."""
        said = any(self.text(place) in w.THIS for place in range(start, at))
        return not said and any(self.text(start - n) in w.OF_A_WEEK for n in (1, 2, 3))

    def _after_next(self, at: int) -> Mention | None:
        """The week after next."""
        if self.text(at) not in w.WEEK or self.text(at + 1) not in {"after", "etter", "efter"}:
            return None
        return self._whole_week(at, at + 3, 2) if self.text(at + 2) in w.NEXT else None

    def _till_it_is_over(self, at: int) -> Mention | None:
        """As in "til ugen er omme": the rest of it."""
        if self.text(at) not in {"til", "te", "indtil", "inntil", "until", "till"}:
            return None
        at += 1 + (self.text(at + 1) in {"æ", "den", "the"})
        if self.text(at) not in w.WEEK or self.text(at + 1) not in {"er", "e", "æ", "is"}:
            return None
        return self._whole_week(at - 1, at + 3, 0) if self.text(at + 2) in w.OVER else None

    def _numbered_week(self, start: int, at: int) -> Mention | None:
        number, weeks = int(self.text(at + 1)), []
        last = at + 2
        weeks.append(number)
        while self.text(last) in w.AND | w.TO and self.text(last + 1).isdecimal() and len(self.text(last + 1)) <= 2:
            end = int(self.text(last + 1))
            weeks += range(weeks[-1] + 1, end) if self.text(last) in w.TO else []
            weeks.append(end)
            last += 2
        days: list[date] = []
        for week in weeks:
            days += self._iso_week(week)
        return Mention(tuple(sorted(set(days))), start, last, span="week") if days else None

    def _iso_week(self, week: int) -> tuple[date, ...]:
        for year in (self._today.isocalendar().year, self._today.isocalendar().year + 1):
            try:
                monday = date.fromisocalendar(year, week, 1)
            except ValueError:
                continue
            if monday + timedelta(days=6) >= self._today:
                return self._from_today(monday, 7)
        return ()

    def _weekend(self, start: int, at: int, which: str) -> Mention | None:
        if self.text(at) not in w.WEEKEND or (start == at and self.text(at - 1) in {"a", "en", "ein", "ei"}):
            return None
        if self.text(at) == "helga" and self._words[at].capital and (self._english or self._is_somebody(start, at)):
            return None
        saturday = self._today + timedelta(days=5 - self._today.weekday())
        saturday += timedelta(weeks={"next": 1, "last": -1}.get(which, 0))
        return Mention(self._from_today(saturday, 2, past=which == "last"), start, at + 1, span="weekend")

    def _month(self, start: int, at: int, which: str) -> Mention | None:
        word = self.text(at)
        if word in w.MONTH or (word == "månen" and which == "this"):
            return self._this_month(start, at, which)
        number = w.MONTHS.get(word) or w.MONTHS.get(word.removesuffix("måned"))
        if number is None or (self.text(at + 1).isdecimal() and self._english) or not self._is_month(at, word):
            return None
        year = self._today.year + (number < self._today.month)
        self._remember(date(year, number, 1))
        return Mention(self._whole_month(date(year, number, 1)), start, at + 1, span="month")

    def _this_month(self, start: int, at: int, which: str) -> Mention | None:
        """As in "hele måneden", "next month"; the "month's mind" is a mass."""
        if which == "last" or (self.text(at) == "month's" and self.text(at + 1) == "mind"):
            return None
        if not which and not {self.text(at + 1), self.text(at - 1)} & {"ut", "ud"}:
            return None
        first = (self._today.replace(day=1) + timedelta(days=32)).replace(day=1)
        first = first if which in {"next", "coming"} else self._today.replace(day=1)
        return Mention(self._whole_month(first), start, at + 1, span="month")

    def _is_month(self, at: int, word: str) -> bool:
        """Whether a month that is a name or a verb as well is one here."""
        before, after = self.text(at - 1), self.text(at + 1)
        if word not in w.MONTHS_ALSO_WORDS:
            return True
        if not self._english and word in w.MONTHS_ALSO_NAMES and self._is_somebody(at, at):
            return False
        if self._english and word in {"may", "march"} and before in {"to", "no", "om", "over", "i"}:
            return before == "to" and any(self.text(at - n) in w.MONTHS for n in (2, 3))
        if (word == "mai" and not self._words[at].capital) or self._is_month_by_place(at, word):
            return True
        return self._english and self._words[at].capital and after in {"days", "turns", "programme", "program"}

    def _is_month_by_place(self, at: int, word: str) -> bool:
        before, after = self.text(at - 1), self.text(at + 1)
        if before in w.MONTH_BEFORE | w.NEXT | w.WHOLE or (before in w.AND and self.text(at - 2) in w.MONTHS):
            return True
        if not self._english and self.text(at + 2) in {"jeg", "i", "eg", "vi"} and after == "kan":
            return True
        first = not before and word in {"august", "june", "april"}
        return first and after in {",", "i", "i'm", "i'll", "we", "jeg", "eg"}

    def _is_somebody(self, start: int, at: int) -> bool:
        """Whether a capital inside a Nordic sentence makes a month or a weekend a first name."""
        capital = self._words[at].capital and at > 0 and not self._words[at - 1].capital
        return capital and (start == at and self.text(at - 1) not in w.WHOLE | w.NEXT | w.THIS | {"i", "."})

    def _whole_month(self, first: date) -> tuple[date, ...]:
        length = ((first + timedelta(days=32)).replace(day=1) - first).days
        return self._from_today(first, length)
