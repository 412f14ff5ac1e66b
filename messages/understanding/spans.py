"""Weeks, weekends and months: each of their days, from today on."""

from datetime import date, timedelta

from messages.understanding import day_words as w
from messages.understanding.mentions import Line, Mention


class Spans(Line):
    """Reads weeks, weekends and months."""

    def _span(self, at: int) -> Mention | None:
        start, which = at, ""
        while self.text(at) in w.WHOLE | w.THIS | w.NEXT | w.LAST | w.DAY_BEFORE | {"i", "of", "av", "af", "for"}:
            if self.text(at) in w.NEXT:
                which = "next"
            elif self.text(at) in w.LAST:
                which = "last"
            elif self.text(at) in w.THIS | w.WHOLE | {"the", "den", "i"}:
                which = which or "this"
            at += 1
            if at - start > 5:
                return None
        return self._week(start, at, which) or self._weekend(start, at, which) or self._month(start, at, which)

    def _week(self, start: int, at: int, which: str) -> Mention | None:
        word = self.text(at)
        if word not in w.WEEK:
            return None
        if self.text(at + 1).isdecimal() and self._words[at + 1].is_number and len(self.text(at + 1)) <= 2:
            return self._numbered_week(start, at)
        if word in {"uker", "weeks"} or (
            which == "this"
            and self._english
            and self.text(at - 1) in {"the", "of", "all"}
            and start == at - 1
            and self.text(at - 1) != "all"
        ):
            return None
        if not which and self.text(at + 1) not in {"ut", "ud"}:
            return None
        monday = self._today - timedelta(days=self._today.weekday())
        monday += timedelta(weeks={"next": 1, "last": -1}.get(which, 0))
        return Mention(self._from_today(monday, 7, past=which == "last"), start, at + 1, span="week")

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
        if self.text(at) not in w.WEEKEND:
            return None
        saturday = self._today + timedelta(days=5 - self._today.weekday())
        saturday += timedelta(weeks={"next": 1, "last": -1}.get(which, 0))
        return Mention(self._from_today(saturday, 2, past=which == "last"), start, at + 1, span="weekend")

    def _month(self, start: int, at: int, which: str) -> Mention | None:
        word = self.text(at)
        if word in w.MONTH and (which or self.text(at + 1) in {"ut", "ud"} or self.text(at - 1) in {"ut", "ud"}):
            first = (self._today.replace(day=1) + timedelta(days=32)).replace(day=1)
            first = first if which == "next" else self._today.replace(day=1)
            return Mention(self._whole_month(first), start, at + 1, span="month") if which != "last" else None
        number = w.MONTHS.get(word)
        if number is None or (self.text(at + 1).isdecimal() and self._english):
            return None
        before = self.text(at - 1)
        if word in w.MONTHS_ALSO_WORDS and before not in w.MONTH_BEFORE | w.NEXT | w.WHOLE:
            return None
        if before == "" and word in {"august", "june"}:
            return None
        year = self._today.year + (number < self._today.month)
        return Mention(self._whole_month(date(year, number, 1)), start, at + 1, span="month")

    def _whole_month(self, first: date) -> tuple[date, ...]:
        length = ((first + timedelta(days=32)).replace(day=1) - first).days
        return self._from_today(first, length)
