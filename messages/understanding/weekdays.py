"""Weekdays, with their typing errors and endings: "på torsdag", "neste tirsdag", "wednesdays", "fre. 4."."""

from datetime import date, timedelta
from functools import lru_cache

from messages.understanding import day_words as w
from messages.understanding.mentions import Line, Mention
from messages.understanding.texts import near, words_of

_NO_SHORT = {
    "sat": words_of(
        "in down at with here there outside waiting by beside like up through still next opposite around near "
        "nav navs nav's on writing ready about"
    ),
    "sun": words_of(
        "lounge hat cream shines shining shone room terrace burn is out from till in all comes came and lotion parlour"
    ),
    "wed": words_of("in last her him"),
}
"""What follows the verb, the star and the wedding: "sat in the café", "sun lounge"."""
_BEFORE_SHORT = words_of(
    "on this next last every each and & n or to till until tae thru by for can't cant can do not no come coming , - / "
    "both nor either only but my from is . ! ? : ; off with ok"
)
"""Where a short Saturday or Sunday may stand; "hardly sat", "give sun", "we wed" are none."""
_LETTERS_TO_READ = ("brev", "post", "avis", "nytt", "nyt")
"""The "fredagsbrevet" is no Friday."""
_ENDS = words_of("sdag rsdag dag ndag edag rdag day sday")
"""What a typing thumb cuts off: "ti rsdag"."""
_WHOLE = dict(w.SPELLED)
_LETTERS = str.maketrans("âöä", "aøæ")
_VERBS = {
    "sat": words_of(
        "i i'm i've we we've we're he she they been just who am be was were had have has hardly 've 're , the half"
    ),
    "wed": words_of("i we he she they been just who got be to newly were was are am getting the"),
}
"""What stands before the verbs: "we sat", "they wed"."""
_NO_ENGLISH = words_of("freda manda sunda ons lor lau lør")
_GOOD = words_of("god gode good happy lovely")


@lru_cache(maxsize=2048)
def weekday_of(word: str) -> int | None:
    """The weekday a word names, typing errors and endings included; None when it names none."""
    word = word.removesuffix("'s").removesuffix("'")
    if word in w.NO_WEEKDAY or word in w.PLURALS:
        return None
    found = _named(word)
    if found is not None or len(word) < 5:
        return found
    plain = _plain(word)
    if plain != word and (found := _named(plain)) is not None:
        return found
    for most in (1, 2):
        for name, number in w.SPELLED:
            if most <= (1 if len(name) < 9 else 2) and _alike(word, name) and near(word, name, most):
                return number
    return None


def _named(word: str) -> int | None:
    for number, names in enumerate(w.WEEKDAYS):
        if word in names or (word[:-1] in names and word[-1:] in "snr") or (word[:-2] in names and word[-2:] == "er"):
            return number
        if word[:-3] in names and word[-3:] in {"ene", "ane", "ens"}:
            return number
    return None


def _plain(word: str) -> str:
    """A word as it is spoken in dialect brought to its letters: "sønnda'n", "fredaw", "lørdâ"."""
    letters = [letter for at, letter in enumerate(word) if at == 0 or letter != word[at - 1] or letter in "aeiouyæøå"]
    plain = "".join(letters).replace("'", "").translate(_LETTERS)
    if plain.endswith(("dee", "di", "dy")):
        return plain.removesuffix("dee").removesuffix("di").removesuffix("dy") + "day"
    for ending in ("daw", "dav", "daj", "dai", "dah", "dau"):
        if plain.endswith(ending):
            return plain[:-3] + "dag"
    return plain


def _alike(word: str, name: str) -> bool:
    return word[0] == name[0] and (word[-1] == name[-1] or sorted(word[-2:]) == sorted(name[-2:]))


@lru_cache(maxsize=2048)
def compound(word: str) -> tuple[int, str] | None:
    """The weekday and the rest of a word like "torsdagsquizen"; None for every other word."""
    if len(word) < 8:
        return None
    for each in dict.fromkeys((word, _plain(word))):
        for stem in w.STEMS:
            if each.startswith(stem) and len(each) > len(stem) + 3:
                rest = each[len(stem) :].removeprefix("s").removeprefix("-")
                number = weekday_of(stem)
                if rest.startswith(_LETTERS_TO_READ):
                    return None
                if number is not None and len(rest) >= 3 and rest not in {"ene", "ane", "ens", "erne", "arna"}:
                    return number, rest
        for stem in w.SPOKEN_STEMS:
            if each.startswith(stem) and len(each) >= len(stem) + 3:
                number = weekday_of(stem[:-1])
                return None if number is None else (number, each[len(stem) :])
    return None


class Weekdays(Line):
    """Reads weekdays."""

    def _weekday(self, at: int) -> Mention | None:
        start, which = at, ""
        while self.text(at) in w.THIS | w.NEXT | w.LAST | {"den", "the", "på"} and at - start < 3:
            which = {True: "next"}.get(self.text(at) in w.NEXT, "last" if self.text(at) in w.LAST else which)
            at += 1
        several = self._several(start, at)
        if several is not None:
            return several
        number, last = self._weekday_word(at)
        if number is None:
            return None
        if which == "last" or (self.text(start - 1) == "i" and self.text(at).endswith("dags")) or self._gone(last):
            day = self._today - timedelta(days=(self._today.weekday() - number - 1) % 7 + 1)
            return Mention((day,), start, last, dated=True)
        if self.text(last) == "." and len(self.text(at)) <= 5:
            last += 1
        if which == "next":
            return Mention((self._in_week(number, 1),), start, last, weekday=number, next_week=True)
        in_a_title = start == at and compound(self.text(at)) is not None and weekday_of(self.text(at)) is None
        return Mention((self.coming(number),), start, last, weekday=number, in_a_title=in_a_title)

    def _gone(self, last: int) -> bool:
        """As in "takk for torsdag som var", "Saturday last": the one that has been."""
        after = self.text(last), self.text(last + 1)
        return after in {("som", "var"), ("der", "var")} or (
            after[0] in {"last", "sist", "sidst"} and after[1] in {"", ".", ",", "!"}
        )

    def _several(self, start: int, at: int) -> Mention | None:
        """De to neste torsdagene, "de næste to mandage": so many of them, the first after today."""
        place, count = at, w.NUMBERS.get(self.text(start - 1), 0)
        inner = w.NUMBERS.get(self.text(at), 0) or self._small(at, 9) or 0
        if self._english and self.text(at) == "to":
            inner = 0
        if inner and at > start and self.text(at - 1) in w.NEXT | w.THIS:
            place, count = at + 1, inner
        elif at == start or not self._plural(at):
            return None
        if not 2 <= count <= 8 or (place == at and self._english and self.text(start - 1) == "to"):
            return None
        number = w.PLURALS.get(self.text(place))
        number = weekday_of(self.text(place)) if number is None else number
        if number is None:
            return None
        first = self.coming(number)
        return Mention(tuple(first + timedelta(weeks=n) for n in range(count)), start, place + 1, dated=True)

    def _plural(self, at: int) -> bool:
        word = self.text(at)
        return word in w.PLURALS or word.endswith(("er", "ene", "ane", "ays", "ar", "an"))

    def _in_week(self, weekday: int, weeks: int) -> date:
        return self._today + timedelta(days=weekday - self._today.weekday() + 7 * weeks)

    def _weekday_word(self, at: int) -> tuple[int | None, int]:
        """The weekday at a place, and the place after it."""
        word = self.text(at)
        whole = word + self.text(at + 1)
        if self.text(at + 1) in _ENDS and whole in _WHOLE:
            return _WHOLE[whole], at + 2
        number = None if self._english and word in _NO_ENGLISH else weekday_of(word)
        in_month = self.text(at + 1) == "i" and self.text(at + 2) in w.MONTHS
        if word in w.PLURALS and (in_month or self.text(at - 1) in w.EVERY):
            number = w.PLURALS[word]
        if number is None:
            joined = compound(word)
            number = joined[0] if joined is not None else self._short_weekday(at, word)
        elif (
            (self._english and word == "thur" and self.text(at - 1) in {"is", "are", "was", "if"})
            or (self.text(at - 1) in _GOOD and number == self._today.weekday())
            or (self._is_a_habit(at, word))
        ):
            number = None
        return number, at + 1

    def _is_a_habit(self, at: int, word: str) -> bool:
        """As in "om onsdagen", "closed on Saturdays", "which Sundays"."""
        before, after = self.text(at - 1), self.text(at + 1)
        if self._english and word.endswith("days"):
            return before in {"which", "what"} or (before == "on" and after in {"", ".", "?", "!"})
        return before == "om" and word.endswith("dagen")

    def _short_weekday(self, at: int, word: str) -> int | None:
        base = word.removesuffix("'s")
        if self._english and base in w.SHORT_ENGLISH:
            return w.SHORT_ENGLISH[base] if self._is_short(at, base) else None
        if word in w.SHORT_NORDIC and not self._english and self._before_date(at + 1, word):
            return w.SHORT_NORDIC[word]
        return None

    def _is_short(self, at: int, base: str) -> bool:
        """Whether "sat", "sun" and "wed" are days here, and not what somebody did or what shines."""
        if base not in _NO_SHORT:
            return True
        before, after = self.text(at - 1), self.text(at + 1)
        if after in _NO_SHORT[base] and not (after == "in" and before == "on"):
            return before in {"and", "&", "n", "/"} and weekday_of(self.text(at - 2)) is not None
        if base != "sun":
            return before not in _VERBS[base] or (before == "," and weekday_of(self.text(at - 2)) is not None)
        return not before or before in _BEFORE_SHORT or before in w.SHORT_ENGLISH or weekday_of(before) is not None

    def _before_date(self, after: int, word: str) -> bool:
        """Whether what follows a short weekday says that it is one: "fre. 4.", "fre 13. utgår", "ons og fre"."""
        doubtful = word in {"man", "to", "ti", "on", "tor"}
        if self.text(after) == "." and self._small(after + 1) is not None:
            return True
        if self.text(after) in w.DAY_BEFORE and self._small(after + 1) is not None:
            return not doubtful
        if after == 1 and self.text(after) == ":":
            return word not in {"to", "ti", "on"}
        if self._small(after, 31) and self.text(after + 1) == ".":
            return not doubtful
        return not doubtful and self.text(after - 2) in w.AND and weekday_of(self.text(after - 3)) is not None
