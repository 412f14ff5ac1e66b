"""By how much something is moved: "en time", "en halv time senere", "by an hour", "to dager tidligere", "en uge".

What may mean earlier as well as later ("forward an hour", "en time frem"), what counts from now ("om to dage") and what
is no length at all ("en dag i næste uge") is not read: it is asked.
"""

import re
from dataclasses import dataclass

from messages.understanding.texts import clean

_NUMBERS = {
    "en": 1, "én": 1, "ein": 1, "et": 1, "ett": 1, "ét": 1, "ei": 1, "one": 1, "a": 1, "an": 1, "to": 2, "two": 2,
    "tre": 3, "three": 3, "fire": 4, "four": 4, "fem": 5, "five": 5, "ti": 10, "ten": 10, "tyve": 20, "tjue": 20,
    "twenty": 20, "tredive": 30, "tretti": 30, "thirty": 30,
}  # fmt: skip
_WORD = "|".join(sorted(set(_NUMBERS) - {"to"}, key=len, reverse=True))
_HALF = (
    r"(?P<half>(?:(?:en|ein|én|a) )?(?:halv|half(?: an?)?)[ -]?(?:time|hour)|halvtime|halvannen time|halvanden time)"
)
_MINUTE = r"min|minutt|minutter|minut|minutes|minute|mins"
_HOUR = r"time|timer|timar|hour|hours"
_DAY = r"dag|dager|dage|dagar|day|days|døgn"
_WEEK = r"uge|uger|uke|uker|veke|veker|week|weeks"
_OF_ENGLISH = r"(?!(?:day|week|hour|minute|min)s?\b)"  # "to" is two in Danish and Norwegian alone: "to week 49"
_LATER = r"(?:senere|seinere|seinare|later|ud|ut)"
_EARLIER = r"(?P<earlier>tidligere|tidlegare|før|earlier|sooner|before)"
_LENGTH = (
    rf"(?:{_HALF}|(?P<figures>\d{{1,3}})\s*(?P<short>{_MINUTE}|{_HOUR}|{_DAY}|{_WEEK}|m|t)\b\.?"
    rf"|(?P<word>{_WORD}|to(?=\s+{_OF_ENGLISH}))\s+(?P<unit>{_MINUTE}|{_HOUR}|{_DAY}|{_WEEK})\b\.?)"
)
_SHIFT = re.compile(rf"(?:\b(?:by|med)\s+)?\b{_LENGTH}(?:\s+(?:{_LATER}|{_EARLIER}))?(?!\w)")
_BOTH_WAYS = re.compile(
    r"\b(?:forward|forwards|back|backwards|up|ahead|frem|fram|fremover|framover|fremad|framad|tilbage|tilbake|attende)\b"
)
_PART_OF_A_NUMBER = re.compile(r"\d\s?[.,:]$")
_ONE_OF_TWO = re.compile(r"\d\s?[-–]\s?$")  # "5-10 min"
_FROM_NOW = re.compile(r"\b(?:om|in)\s+(?:(?:ca\.?|cirka|circa|about|around|omkring|rundt)\s+)?(?:\d+\s?[-–]\s?)?$")
_NO_LENGTH_AFTER = re.compile(r"\b(?:om|in|til|te|to|kl\.?|klokken|klokka)\s+$")
_GOES_ON = re.compile(
    r"\s*(?:(?:i|in|of|af|av|næste|neste|next|siden|sidan|ago)\b|(?:og|and)\s+(?:\d|et?\b|an?\b|half|halv|kvart|"
    rf"quarter|{_WORD})|'s\b)"
)
_SOME_DAY = re.compile(r"(?:(?:by|med) )?(?:en|ein|én|a|one) (?:dag|day)")
_WITHIN = re.compile(r"\b(?:i|in|næste|neste|next)\b")
_OF_SOMETHING = re.compile(r"\s+(?!(?:på|on|tak|takk|please|den|the)\b)\w")
_EDGES = " ,.;:-–\t"


@dataclass(frozen=True, slots=True)
class Shift:
    """Later by so many days and minutes, or earlier (below nought): how it is `said`, and the `rest` beside it.

    `from_now`: they count from now on, "om 10 minutter".
    """

    days: int
    minutes: int
    said: str
    rest: str
    from_now: bool = False


def shift_in(text: str) -> Shift | None:
    """By how much a text wants something moved; None: it does not say, or not in which direction, or from when on."""
    plain, found = _found(text)
    if found is None or _BOTH_WAYS.search(plain) or not _is_a_shift(plain, found):
        return None
    return _shift(plain, found)


def length_in(text: str) -> Shift | None:
    """How long a time is named, whatever it counts from: "om 10 minutter", "10 minutter for sent"."""
    plain, found = _found(text)
    return None if found is None else _shift(plain, found)


def is_unclear(text: str) -> bool:
    """Whether a length is named by which nothing can be moved: "en time frem", "1,5 time"."""
    plain, found = _found(text, parts=True)
    return found is not None and (_BOTH_WAYS.search(plain) is not None or not _is_a_shift(plain, found))


def _found(text: str, *, parts: bool = False) -> tuple[str, re.Match[str] | None]:
    """Where a length stands; what is only the end of a number ("1,5 time") is none, but for `parts`."""
    plain = " ".join(clean(text).lower().split())
    found = _SHIFT.search(plain)
    if found is not None and not parts and _PART_OF_A_NUMBER.search(plain[: found.start()]):
        found = None
    return plain, found


def _is_a_shift(plain: str, found: re.Match[str]) -> bool:
    before, after = plain[: found.start()], plain[found.end() :]
    if _PART_OF_A_NUMBER.search(before) or _ONE_OF_TWO.search(before):
        return False
    if _NO_LENGTH_AFTER.search(before) or _GOES_ON.match(after):
        return False
    if _SOME_DAY.fullmatch(found[0]) and _WITHIN.search(before):  # "i næste uge en dag"
        return False
    return not (found[0].endswith((" før", " before")) and _OF_SOMETHING.match(after))  # "en time før middag"


def _shift(plain: str, found: re.Match[str]) -> Shift | None:
    unit = found["short"] or found["unit"] or ""
    number = int(found["figures"]) if found["figures"] else _NUMBERS.get(found["word"] or "", 0)
    way = -1 if found["earlier"] else 1
    in_weeks = unit in _WEEK.split("|")
    days = number * way * (7 if in_weeks else 1) if in_weeks or unit in _DAY.split("|") else 0
    minutes = 0
    if found["half"]:
        minutes = 90 if "halvan" in found["half"] else 30
    elif not days:
        minutes = number * (60 if unit == "t" or unit in _HOUR.split("|") else 1)
    if not days and not minutes:
        return None
    rest = " ".join(f"{plain[: found.start()]} {plain[found.end() :]}".split()).strip(_EDGES)
    from_now = _FROM_NOW.search(plain[: found.start()]) is not None
    return Shift(days, minutes * way, found[0].strip(), rest, from_now)
