"""Somebody comes later than agreed: whether a text says so, and by how many minutes. Told by rule."""

import re

from messages.understanding.shifting import length_in
from messages.understanding.texts import clean

_LATE = re.compile(
    r"\b(?:for (?:sent|seint|seent)|forsinket|forsinka|forsinkede|late|delayed|held up)\b"
    r"|\b(?:kommer|kjem|komme|come|comes|coming|be|er|blir|bliver|is)\b.{0,24}\b(?:senere|seinere|seinare|later)\b"
)
_NOT = re.compile(r"\b(?:ikke|ikkje|itj|not|never|aldrig|aldri)\b|n't\b")
_QUARTER = re.compile(
    r"(?:(?P<before>\w+) )??(?:\b(?:et|ett|eit|a) )?\b(?:kvarter|quarter)\b(?! (?:over|past|to|på|i|før|til)\b)"
)
_OF_AN_HOUR = re.compile(r"(?<=quarter) of an hour\b|(?<=quarters) of an hour\b", re.IGNORECASE)
_MORE_THAN_ONE = re.compile(r"\d+|to|two|tre|three|fem|five|og|and")
_AND_MORE = re.compile(r"\s*(?:og|and) (?:\d|(?:et|ett|en|ein|a|an|half|halv|kvart|kvarter|quarter)\b)")
_LATER_ON = re.compile(
    r"\b(?:senere|seinere|seinare|later) (?:på|i(?! dag)|this (?!morning|afternoon)|in|next|den|om)\b"
    r"|(?<!\bi )\b(?:dag|dage|dager|dagar|days?|uger?|uker?|veker?|weeks?|måned(?:er)?|måneder|months?)"
    r" (?:senere|seinere|seinare|later)\b"
)
_QUARTER_FROM_NOW = re.compile(r"\b(?:om|in) (?:et |ett |eit |a )?(?:kvarter|quarter)\b")


def says_late(text: str) -> bool:
    """Whether somebody comes later than agreed: not that they do not come, nor that they come some other day."""
    return _LATE.search(_plain(text)) is not None and may_be_late(text)


def may_be_late(text: str) -> bool:
    """Whether nothing speaks against it: a "not", or a later day."""
    plain, by = _plain(text), length_in(text)
    in_days = by is not None and by.days != 0
    return not in_days and _NOT.search(plain) is None and _LATER_ON.search(plain) is None


def minutes_late(text: str) -> int:
    """How many minutes are named; 0 where none are, or not in one number."""
    by = length_in(_OF_AN_HOUR.sub("", text))
    if by is not None and not by.days:
        return 0 if _AND_MORE.match(_plain(text).partition(by.said)[2]) else abs(by.minutes)
    quarter = _QUARTER.search(_plain(text))
    return 15 if quarter is not None and not _MORE_THAN_ONE.fullmatch(quarter["before"] or "") else 0


def from_now(text: str) -> bool:
    """Whether the minutes count from now on: "om 10 minutter", and not "10 minutter for sent" in a traffic jam."""
    by = length_in(text)
    return (by is not None and by.from_now) or _QUARTER_FROM_NOW.search(_plain(text)) is not None


def _plain(text: str) -> str:
    return " ".join(clean(text).lower().split())
