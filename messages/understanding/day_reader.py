"""Every place of a message that names a day, from left to right: feasts, "i morgen", dates, weekdays."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from messages.understanding import day_words as w
from messages.understanding import holidays, run_together
from messages.understanding.dates import Dates
from messages.understanding.mentions import Mention
from messages.understanding.spans import Spans
from messages.understanding.texts import Token, near, words_of
from messages.understanding.weekdays import Weekdays

_SCOTS_TODAY = words_of("day night nicht")
_NOT_BEFORE_SCOTS_TODAY = words_of(
    "on of for during all has have had that's is was take took taking write promised promise with save "
    "recall remember forgot forget know check change changed "
    "make makes made missed mixed got get by into enjoy enjoyed spend set fix about "
    "tell give name cancel what's which pick choose over within through and or than before after"
)
_AFTER_SCOTS_TODAY = words_of(". , ! ? ; - lads lassies pal hen pet love so but and as because cos wi at") | {""}
_PASSING = {
    ("last", "night"),
    ("this", "morning"),
    ("i", "morges"),
    ("i", "morgest"),
    ("hele", "formiddagen"),
    ("hele", "ettermiddagen"),
    ("hele", "eftermiddagen"),
}
"""Said beside a day it is why or when something else was: "my husband fell last night, I can't on Friday"."""
_WROTE = words_of("wrote written sent texted messaged rang phoned emailed")
_LONG = 5
_NEAR = 8  # words
_DAY_AFTER_WHAT = words_of("tomorrow the i my our today that she he we his her they jeg min du of")
_FOLLOWING = {
    ("the", "day", "after"), ("the", "next", "day"), ("the", "following", "day"), ("the", "day", "efter"),
    ("dagen", "etter"), ("dagen", "efter"), ("dagen", "derpå"), ("neste", "dag"), ("næste", "dag"), ("day", "after"),
    ("next", "day"),
}  # fmt: skip
_DAYS = words_of("dager dage dagar daga dag days day dg dagers døgn daw dawe")
_AFTER_I = {"morgen": 1, "overmorgen": 2, "aften": 0, "kveld": 0, "ettermiddag": 0, "eftermiddag": 0, "formiddag": 0}
_OTHER_WORDS = words_of("atten morges kveldene mogen")
_2DAY = words_of("day nite night nyt")
_FIRSTS = words_of("1 første fyrste first")
_THIS = words_of("this ths thes dis")
_NO_DAY_BEHIND = words_of("god hver kvar bedt buden invitert inviteret")
_EXACTLY = words_of("akkurat præcis presis nøyaktig nøjagtig exactly cirka ca about")
_AS_A_FEAST = words_of("på on at ved")
_SOFT = words_of("lucia luciadag fastelavn halloween sankthans hans jonsok julen jula pancake")
_AT_THE_FEAST = words_of("fest festen feiringen bål party tog - optog marked")

Phrases = dict[str, list[tuple[tuple[str, ...], int]]]


@lru_cache(maxsize=1)
def _offsets() -> Phrases:
    """The phrases for single days by their first word, the longest first."""
    found: Phrases = {}
    for phrase, days in sorted(w.OFFSETS.items(), key=lambda each: -len(each[0].split())):
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, days))
    return found


@lru_cache(maxsize=256)
def _misspelt_tomorrow(word: str) -> bool:
    return len(word) > 5 and word[0] == "t" and word[-1] in "worh" and near(word, "tomorrow", 2)


@lru_cache(maxsize=512)
def _misspelt_nordic(word: str) -> int | None:
    """How many days from today a word after "i" stands for, one letter or two swapped amiss: "i mrogen"."""
    for right, ahead in _AFTER_I.items():
        if word[0] == right[0] and word not in _OTHER_WORDS and near(word, right, 1 if len(right) < 9 else 2):
            return ahead
    return None


@lru_cache(maxsize=256)
def _misspelt_hour(word: str) -> bool:
    return any(near(word, hour, 2) for hour in ("morning", "evening", "afternoon"))


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
                self._before = found
                yield found
                at = max(found.last, at + 1)
            else:
                at += 1

    def _at(self, at: int) -> Mention | None:
        if not self.text(at)[0].isalnum():
            return None
        for read in (self._feast, self._next_day, self._offset, self._span, self._after, self._date, self._weekday):
            found = read(at)
            if found is not None:
                return found
        if len(self.text(at)) >= run_together.SHORTEST and (days := run_together.days_of(self.text(at))):
            return self._run_together(at, days)
        return None

    def _run_together(self, at: int, found: tuple[int | str, ...]) -> Mention:
        """A whole message without a space: "ikkemigidag"; two weekdays are from the one to the other."""
        named = [self._today + timedelta(days=n) if isinstance(n, int) else self.coming(int(n)) for n in found]
        days = tuple(sorted(set(named)))
        if len(named) > 1 and 0 < (named[-1] - named[0]).days < 7:
            days = tuple(named[0] + timedelta(days=n) for n in range((named[-1] - named[0]).days + 1))
        return Mention(days, at, at + 1, dated=True)

    def _is_said(self, at: int, words: tuple[str, ...]) -> int:
        """The place after a phrase that begins here, full stops and commas in it left out; 0 where it is not said."""
        place = at
        for word in words:
            while self.text(place) in {".", ","} and place > at:
                place += 1
            if self.text(place) != word:
                return 0
            place += 1
        return place

    def _feast(self, at: int) -> Mention | None:
        for words, feast in self._feasts.get(self.text(at), ()):
            last = self._is_said(at, words)
            if last and not (words[-1] in _SOFT and not self._is_a_day(at, last, words)):
                days = holidays.next_of(feast, self._today)
                if self._before_a_feast(at) and len(days) == 1:
                    days = (days[0] - timedelta(days=1), *days)
                in_passing = words[-1] in _SOFT
                span = "feast" if len(feast(self._today.year)) > 1 else ""
                return Mention(days, at, last, dated=True, in_a_title=in_passing, span=span) if days else None
        return None

    def _before_a_feast(self, at: int) -> bool:
        """Whether "1. og" stands before "2. juledag"."""
        number = self.text(at - 3) if self.text(at - 2) == "." else self.text(at - 2)
        return self.text(at) in {"2", "anden", "annen", "andre"} and self.text(at - 1) in w.AND and number in _FIRSTS

    def _is_a_day(self, at: int, last: int, words: tuple[str, ...]) -> bool:
        """Whether a feast that is something that is done as well ("til fastelavn") is said as a day."""
        if words[0] == "i":
            return True
        return self.text(at - 1) in _AS_A_FEAST and not self.text(last).startswith(tuple(_AT_THE_FEAST))

    def _offset(self, at: int) -> Mention | None:
        if self.text(at - 1) in _NO_DAY_BEHIND:
            return None
        for words, days in _offsets().get(self.text(at), ()):
            last = self._is_said(at, words)
            if last and not self._is_you(at, words, last):
                passing = words in _PASSING
                wrote = passing and {self.text(at - n) for n in range(1, 5)} & _WROTE
                return None if wrote else self._single(at, last, days, in_passing=passing)
        return self._misspelt(at)

    def _single(self, at: int, last: int, ahead: int, *, in_passing: bool = False) -> Mention:
        return Mention((self._today + timedelta(days=ahead),), at, last, in_a_title=in_passing)

    def _misspelt(self, at: int) -> Mention | None:
        """Today in Scots, and today and tomorrow in haste: "the day", "this mroning", "tomrow"."""
        if self._english and self.text(at) == "the" and self.text(at + 1) in _SCOTS_TODAY and self._is_today(at):
            return self._single(at, at + 2, 0)
        if self._english and _misspelt_tomorrow(self.text(at)):
            return self._single(at, at + 1, 1)
        if self.text(at) == "2" and self.text(at + 1) in _2DAY and self._words[at].end == self._words[at + 1].start:
            return self._single(at, at + 2, 0)
        if self.text(at) == "i" and not self._english and len(self.text(at + 1)) >= _LONG:
            ahead = _misspelt_nordic(self.text(at + 1))
            return None if ahead is None else self._single(at, at + 2, ahead)
        return self._single(at, at + 2, 0) if self.text(at) in _THIS and _misspelt_hour(self.text(at + 1)) else None

    def _is_you(self, at: int, words: tuple[str, ...], last: int) -> bool:
        """Whether "i" is no preposition: "I" of English, a Danish "I" with a capital inside a sentence."""
        if words[0] not in {"i", "a"} or len(words) == 1:
            return False
        if "," in {token.text for token in self._words[at:last]} or (self._english and words[0] == "i"):
            return True
        inside = at > 0 and self.text(at - 1)[0].isalnum() and not self._words[at - 1].capital
        return inside and self._words[at].capital and not self._words[at + 1].capital

    def _is_today(self, at: int) -> bool:
        """Whether "the day" is a Scots today: "no coming the day", and not "on the day" or "the day after"."""
        asked = self.text(at - 1) in {"me", "us"} and self.text(at - 2) in {"tell", "give", "show"}
        return (
            at > 0
            and not asked
            and self.text(at - 1) not in _NOT_BEFORE_SCOTS_TODAY
            and (self.text(at + 2) in _AFTER_SCOTS_TODAY or (self.text(at + 2), self.text(at + 3)) == ("after", "all"))
        )

    def _next_day(self, at: int) -> Mention | None:
        """As in "tomorrow and the day after": the day after the one that was named last."""
        before = self._before
        if before is None or len(before.days) != 1 or at - before.last > _NEAR:
            return None
        for words in _FOLLOWING:
            last = self._is_said(at, words)
            if last and self.text(last) not in _DAY_AFTER_WHAT:
                return Mention((before.days[0] + timedelta(days=1),), at, last, dated=True)
        return None

    def _after(self, at: int) -> Mention | None:
        lead = self.text(at) in {"om", "in", "åm"}
        place = at + 1 if lead else at
        place += self.text(place) in _EXACTLY
        number, step = self._number(place), self.text(place + 1)
        if step == "fortnight":
            number, step = 2, "uker"
        if number is None or not 0 < number <= 400:
            return None
        days = self._days_of(number, step)
        last = place + 2
        if days is None:
            return None
        if lead and self.text(last) not in {"from", "fra", "frå"}:
            return self._counted(at, last, days)
        return self._counted_from(at, last, days)

    def _counted(self, at: int, last: int, days: int) -> Mention:
        if self.text(last) in {"time", "tid"}:
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
        if step in _DAYS:
            return 7 if number == 8 and not self._english else number
        if step in w.WEEK | {"uker", "uger", "veker", "vekor", "veko"}:
            return 7 * number
        return None

    def _number(self, at: int) -> int | None:
        word = self.text(at)
        if 0 <= at < len(self._words) and self._words[at].is_number and len(word) <= 3:
            return int(word)
        return w.NUMBERS.get(word)
