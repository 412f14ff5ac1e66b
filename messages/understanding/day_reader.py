"""Every place of a message that names a day, from left to right: feasts, "i morgen", dates, weekdays."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from messages.understanding import day_words as w
from messages.understanding import holidays
from messages.understanding.dates import Dates
from messages.understanding.mentions import Mention
from messages.understanding.spans import Spans
from messages.understanding.texts import Token, words_of
from messages.understanding.weekdays import Weekdays

_LONGEST_PHRASE = 6
_SCOTS_TODAY = words_of("day night nicht")
_BEFORE_SCOTS_TODAY = words_of(
    "not no clever coming come door out well great here there up able fit ill sick poorly bad me him her us it ye yous"
)
_AFTER_SCOTS_TODAY = words_of(". , ! ? ; - lads lassies pal hen so but and as because cos wi after efter at for") | {""}


@lru_cache(maxsize=1)
def _offsets() -> dict[tuple[str, ...], int]:
    return {tuple(phrase.split()): days for phrase, days in w.OFFSETS.items()}


class DayReader(Spans, Dates, Weekdays):
    """Reads the days of one message, from left to right. Nothing is kept."""

    def __init__(self, words: tuple[Token, ...], today: date, *, english: bool, language: str) -> None:
        super().__init__(words, today, english=english)
        self._feasts = holidays.named("en" if english and language != "da" else language)

    def mentions(self) -> Iterator[Mention]:
        """Every place that names a day, in order, without what binds them to each other."""
        at = 0
        while at < len(self._words):
            found = self._at(at)
            if found is not None:
                yield found
                at = max(found.last, at + 1)
            else:
                at += 1

    def _at(self, at: int) -> Mention | None:
        for read in (self._feast, self._offset, self._span, self._after, self._date, self._weekday):
            found = read(at)
            if found is not None:
                return found
        return None

    def _phrase(self, at: int, length: int) -> tuple[tuple[str, ...], int]:
        """So many words from a place on, full stops left out, and the place after them."""
        found: list[str] = []
        while len(found) < length and at < len(self._words):
            if self.text(at) not in {".", ","}:
                found.append(self.text(at))
            elif not found:
                break
            at += 1
        return tuple(found), at

    def _feast(self, at: int) -> Mention | None:
        for length in range(_LONGEST_PHRASE - 1, 0, -1):
            words, last = self._phrase(at, length)
            feast = self._feasts.get(words) if len(words) == length else None
            if feast is not None:
                days = holidays.next_of(feast, self._today)
                return Mention(days, at, last, dated=True) if days else None
        return None

    def _offset(self, at: int) -> Mention | None:
        if self.text(at - 1) in {"god", "hver", "kvar"}:
            return None
        for length in range(4, 0, -1):
            words, last = self._phrase(at, length)
            days = _offsets().get(words) if len(words) == length else None
            if days is not None and not (words[0] in {"i", "a"} and "," in {t.text for t in self._words[at:last]}):
                return Mention((self._today + timedelta(days=days),), at, last)
        if self.text(at) == "the" and self.text(at + 1) in _SCOTS_TODAY and self._english and self._is_today(at):
            return Mention((self._today,), at, at + 2)
        return None

    def _is_today(self, at: int) -> bool:
        """Whether "the day" is a Scots today: "no coming the day", and not "on the day" or "the day after"."""
        return self.text(at - 1) in _BEFORE_SCOTS_TODAY and self.text(at + 2) in _AFTER_SCOTS_TODAY

    def _after(self, at: int) -> Mention | None:
        lead = self.text(at) in {"om", "in", "åm"}
        place = at + 1 if lead else at
        number, step = self._number(place), self.text(place + 1)
        if step == "fortnight":
            number, step = 2, "uker"
        if number is None or not 0 < number <= 400:
            return None
        days = self._days_of(number, step)
        last = place + 2
        if days is None:
            return None
        if lead:
            return self._counted(at, last, days)
        return self._counted_from(at, last, days)

    def _counted(self, at: int, last: int, days: int) -> Mention:
        if self.text(last) in {"time", "tid", "fra"} and self.text(last) != "fra":
            last += 1
        return Mention((self._today + timedelta(days=days),), at, last, dated=True, span="count")

    def _counted_from(self, at: int, last: int, days: int) -> Mention | None:
        """A fortnight today, "a week from Monday", "en uke fra i dag"."""
        place = last
        while self.text(place) in {"from", "fra", "frå", "on", "på", "efter", "etter", "after"} and place - last < 2:
            place += 1
        if place == last and not self._english:
            return None
        if self.text(place) in {"now", "nå", "nu", "no"} and place > last:
            return Mention((self._today + timedelta(days=days),), at, place + 1, dated=True)
        start = self._offset(place) or (self._weekday(place) if self._english or place > last else None)
        if start is None or len(start.days) != 1:
            return None
        return Mention((start.days[0] + timedelta(days=days),), at, start.last, dated=True)

    def _days_of(self, number: int, step: str) -> int | None:
        if step in {"dager", "dage", "dagar", "daga", "dag", "days", "day", "dg", "dagers", "døgn"}:
            return 7 if number == 8 and not self._english else number
        if step in w.WEEK | {"uker", "uger", "veker", "vekor", "veko"}:
            return 7 * number
        return None

    def _number(self, at: int) -> int | None:
        word = self.text(at)
        if 0 <= at < len(self._words) and self._words[at].is_number and len(word) <= 3:
            return int(word)
        return w.NUMBERS.get(word)
