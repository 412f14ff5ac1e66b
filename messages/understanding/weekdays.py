"""Weekdays, with their typing errors and endings: "på torsdag", "neste tirsdag", "wednesdays", "fre. 4."."""

from datetime import date, timedelta
from functools import lru_cache

from messages.understanding import day_words as w
from messages.understanding.mentions import Line, Mention
from messages.understanding.texts import near


@lru_cache(maxsize=2048)
def weekday_of(word: str) -> int | None:
    """The weekday a word names, typing errors and endings included; None when it names none."""
    word = word.removesuffix("'s").removesuffix("'")
    if word in w.NO_WEEKDAY:
        return None
    for number, names in enumerate(w.WEEKDAYS):
        if word in names or (word[:-1] in names and word[-1:] in "snr") or (word[:-2] in names and word[-2:] == "er"):
            return number
        if word[:-3] in names and word[-3:] in {"ene", "ane", "ens"}:
            return number
    if len(word) >= 5:
        for name, number in w.SPELLED:
            if word[0] == name[0] and _ends_alike(word, name) and near(word, name, 1 if len(name) < 9 else 2):
                return number
    return None


def _ends_alike(word: str, name: str) -> bool:
    return word[-1] == name[-1] or sorted(word[-2:]) == sorted(name[-2:])


@lru_cache(maxsize=2048)
def compound(word: str) -> tuple[int, str] | None:
    """The weekday and the rest of a word like "torsdagsquizen"; None for every other word."""
    for stem in w.STEMS:
        if word.startswith(stem) and len(word) > len(stem) + 3:
            rest = word[len(stem) :].removeprefix("s").removeprefix("-")
            number = weekday_of(stem)
            if number is not None and len(rest) >= 3 and rest not in {"ene", "ane", "ens", "erne", "arna"}:
                return number, rest
    return None


class Weekdays(Line):
    """Reads weekdays."""

    def _weekday(self, at: int) -> Mention | None:
        start, which = at, ""
        while self.text(at) in w.THIS | w.NEXT | w.LAST | {"den", "the", "på"} and at - start < 3:
            which = {True: "next"}.get(self.text(at) in w.NEXT, "last" if self.text(at) in w.LAST else which)
            at += 1
        number = self._weekday_word(at)
        if number is None:
            return None
        if which == "last" or (self.text(start - 1) == "i" and self.text(at).endswith("dags")):
            day = self._today - timedelta(days=(self._today.weekday() - number - 1) % 7 + 1)
            return Mention((day,), start, at + 1, dated=True)
        last = at + 1
        if self.text(last) == "." and len(self.text(at)) <= 4:
            last += 1
        if which == "next":
            return Mention((self._in_week(number, 1),), start, last, weekday=number, next_week=True)
        in_a_title = start == at and compound(self.text(at)) is not None and weekday_of(self.text(at)) is None
        return Mention((self.coming(number),), start, last, weekday=number, in_a_title=in_a_title)

    def _in_week(self, weekday: int, weeks: int) -> date:
        return self._today + timedelta(days=weekday - self._today.weekday() + 7 * weeks)

    def _weekday_word(self, at: int) -> int | None:
        word = self.text(at)
        number = weekday_of(word)
        if number is not None:
            return number
        joined = compound(word)
        if joined is not None:
            return joined[0]
        return self._short_weekday(at, word)

    def _short_weekday(self, at: int, word: str) -> int | None:
        base = word.removesuffix("'s")
        if self._english and base in w.SHORT_ENGLISH:
            before = self.text(at - 1)
            if base in {"sat", "sun", "wed"} and before in {
                "i",
                "the",
                "we",
                "he",
                "she",
                "they",
                "been",
                "just",
                "and",
                "who",
            }:
                return w.SHORT_ENGLISH[base] if before == "and" else None
            return w.SHORT_ENGLISH[base]
        if word in w.SHORT_NORDIC and not self._english:
            after = at + 1
            if (self.text(after) == "." and self._small(after + 1) is not None) or (
                self.text(after) in w.DAY_BEFORE
                and self._small(after + 1) is not None
                and word not in {"man", "to", "ti", "on", "tor"}
            ):
                return w.SHORT_NORDIC[word]
        return None
