"""By how much something is moved: "en time", "en halv time senere", "by an hour", "to dager tidligere", "en uge".

What may mean earlier as well as later ("forward an hour") is not read: it is asked.
"""

import re
from dataclasses import dataclass

from messages.understanding.texts import clean

_NUMBERS = {
    "en": 1, "én": 1, "ein": 1, "et": 1, "ett": 1, "ét": 1, "ei": 1, "one": 1, "a": 1, "an": 1, "to": 2, "two": 2,
    "tre": 3, "three": 3, "fire": 4, "four": 4, "fem": 5, "five": 5, "ti": 10, "ten": 10, "tyve": 20, "tjue": 20,
    "twenty": 20, "tredive": 30, "tretti": 30, "thirty": 30,
}  # fmt: skip
_NUMBER = r"(?P<n>\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")"
_HALF = (
    r"(?P<half>(?:(?:en|ein|én|a) )?(?:halv|half(?: an?)?)[ -]?(?:time|hour)|halvtime|halvannen time|halvanden time)"
)
_MINUTES = r"(?P<minutes>m|min|minutt|minutter|minut|minutes|minute|mins)\.?"
_HOURS = r"(?P<hours>t|time|timer|timar|hour|hours)"
_DAYS = r"(?P<days>dag|dager|dage|dagar|day|days|døgn)"
_WEEKS = r"(?P<weeks>uge|uger|uke|uker|veke|veker|week|weeks)"
_LATER = r"(?:senere|seinere|seinare|later|frem|fram|fremover|framover|ud|ut)"
_EARLIER = r"(?P<earlier>tidligere|tidlegare|før|earlier|tilbage|tilbake|sooner)"
_SHIFT = re.compile(
    rf"(?:\b(?:by|med)\s+)?\b(?:{_HALF}|{_NUMBER}\s*(?:{_MINUTES}|{_HOURS}|{_DAYS}|{_WEEKS}))"
    rf"(?:\s+(?:{_LATER}|{_EARLIER}))?(?!\w)"
)
_BOTH_WAYS = re.compile(r"\b(?:forward|forwards|back|backwards|up|ahead)\b")
_EDGES = " ,.;:-–\t"


@dataclass(frozen=True, slots=True)
class Shift:
    """Later by so many days and minutes, or earlier (below nought): how it is `said`, and the `rest` beside it."""

    days: int
    minutes: int
    said: str
    rest: str


def shift_in(text: str) -> Shift | None:
    """By how much a text wants something moved; None: it does not say, or not in which direction."""
    plain = " ".join(clean(text).lower().split())
    found = _SHIFT.search(plain)
    if found is None or _BOTH_WAYS.search(plain):
        return None
    number = _number(found["n"])
    way = -1 if found["earlier"] else 1
    days = number * way * (7 if found["weeks"] else 1) if found["days"] or found["weeks"] else 0
    minutes = 0
    if found["half"]:
        minutes = 90 if "halvan" in found["half"] else 30
    elif not days:
        minutes = number * (60 if found["hours"] else 1)
    if not days and not minutes:
        return None
    rest = f"{plain[: found.start()]} {plain[found.end() :]}"
    return Shift(days, minutes * way, found[0].strip(), " ".join(rest.split()).strip(_EDGES))


def _number(written: str | None) -> int:
    if written is None:
        return 0
    return int(written) if written.isdigit() else _NUMBERS[written]
