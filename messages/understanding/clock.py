"""A time of day named in a message: "kl. 14.30", "halv tre", "kvart over to", "half past two", "3 pm"."""

from datetime import time

from messages.understanding import day_words as w
from messages.understanding.texts import Token, words_of

_HOURS = {
    "ett": 1, "et": 1, "eitt": 1, "one": 1, "to": 2, "two": 2, "tre": 3, "three": 3, "fire": 4, "four": 4, "fem": 5,
    "five": 5, "seks": 6, "six": 6, "syv": 7, "sju": 7, "seven": 7, "åtte": 8, "otte": 8, "eight": 8, "ni": 9,
    "nine": 9, "ti": 10, "ten": 10, "elleve": 11, "eleven": 11, "tolv": 12, "twelve": 12, "noon": 12,
}  # fmt: skip
_PAST = words_of("over past")
_BEFORE = words_of("på i to til før")
_QUARTER = words_of("kvart kvarter quarter")
_FIRST_AFTERNOON_HOUR, _LAST_AFTERNOON_HOUR = 1, 7


def clock_in(words: tuple[Token, ...]) -> time | None:
    """The first time of day that is named; hours from one to seven are the afternoon's, as volunteers mean them."""
    for at, word in enumerate(words):
        found = _half(words, at) or _quarter(words, at) or _figures(words, at, word.text)
        if found is not None:
            return found
    return None


def _text(words: tuple[Token, ...], at: int) -> str:
    return words[at].text if 0 <= at < len(words) else ""


def _hour(word: str) -> int | None:
    if word.isascii() and word.isdigit() and len(word) <= 2 and int(word) <= 24:
        return int(word) % 24
    return _HOURS.get(word)


def _afternoon(hour: int, minute: int) -> time:
    return time(hour + 12 if _FIRST_AFTERNOON_HOUR <= hour <= _LAST_AFTERNOON_HOUR else hour % 24, minute)


def _half(words: tuple[Token, ...], at: int) -> time | None:
    if _text(words, at) not in {"halv", "half"}:
        return None
    past = _text(words, at + 1) == "past"
    hour = _hour(_text(words, at + 2 if past else at + 1))
    if hour is None:
        return None
    british = _text(words, at) == "half"  # "half two" is half past two, "halv to" half past one
    return _afternoon(hour if british else (hour - 1) % 24 or 12, 30)


def _quarter(words: tuple[Token, ...], at: int) -> time | None:
    hour = _hour(_text(words, at + 2))
    if _text(words, at) not in _QUARTER or hour is None:
        return None
    if _text(words, at + 1) in _PAST:
        return _afternoon(hour, 15)
    if _text(words, at + 1) in _BEFORE:
        return _afternoon((hour - 1) % 24 or 12, 45)
    return None


def _figures(words: tuple[Token, ...], at: int, word: str) -> time | None:
    hour = _hour(word)
    if hour is None:
        return None
    before = _text(words, at - 1) if _text(words, at - 1) != "." else _text(words, at - 2)
    said = before in w.CLOCK_BEFORE - {"ca", "about", "ved", "around", "rundt", "omkring"} or _pm(words, at + 1)
    mark, minutes = _text(words, at + 1), _text(words, at + 2)
    exact = mark in {":", "."} and len(minutes) == 2 and minutes.isascii() and minutes.isdigit() and int(minutes) < 60
    if exact and word.isdigit() and (mark == ":" or said):
        afternoon = _text(words, at + 3) == "pm" and hour < 12
        return time(hour + 12 if afternoon else hour, int(minutes)) if hour > 7 else _afternoon(hour, int(minutes))
    if not said:
        return None
    if _text(words, at + 1) == "am":
        return time(hour % 12)
    if _text(words, at + 1) == "pm":
        return time(hour % 12 + 12)
    return _afternoon(hour, 0)


def _pm(words: tuple[Token, ...], at: int) -> bool:
    return _text(words, at) in {"pm", "am"}
