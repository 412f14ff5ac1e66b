"""Buttons that do something for several people, or on several dates, at once: all their numbers in one press."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BETWEEN = "-"
_BY_DATE = "~"
_NUMBER = re.compile(r"[0-9a-z]{1,11}")
LARGEST = 64  # bytes that a press carries


def packed(ids: Iterable[int]) -> str:
    """Numbers as a button carries them: short, with a full stop between them."""
    return ".".join(_short(each) for each in dict.fromkeys(ids))


def _short(number: int) -> str:
    text = ""
    while number:
        number, digit = divmod(number, 36)
        text = _DIGITS[digit] + text
    return text or "0"


def unpacked(text: str) -> list[int]:
    """The numbers that a button carried; none where it was never a button of ours."""
    parts = text.split(".")
    return [int(each, 36) for each in parts] if all(_NUMBER.fullmatch(each) for each in parts) else []


def fits(button: Button) -> bool:
    """Whether a press can carry so much."""
    return len(button.pack().encode()) <= LARGEST


def packed_pairs(pairs: Iterable[tuple[int, int]]) -> str:
    """People and dates that belong together, exactly these: by person or, where that is shorter, by date."""
    known = list(pairs)
    by_person = _grouped(known)
    by_date = _BY_DATE + _grouped([(date, person) for person, date in known])
    return min(by_person, by_date, key=len)


def _grouped(pairs: Iterable[tuple[int, int]]) -> str:
    groups: dict[int, list[int]] = {}
    for one, other in pairs:
        groups.setdefault(one, [one]).append(other)
    return _BETWEEN.join(".".join(_short(each) for each in group) for group in groups.values())


def unpacked_pairs(text: str) -> list[tuple[int, int]]:
    """The people and dates that a button carried; none where it was never a button of ours."""
    found = []
    for group in text.removeprefix(_BY_DATE).split(_BETWEEN):
        first, *others = unpacked(group) or [0]
        if not others:
            return []
        found += [(each, first) if text.startswith(_BY_DATE) else (first, each) for each in others]
    return found


# js1 and js2 carried people and dates, all with all: more than was shown. Their codes are never given again.
@dataclass(frozen=True, slots=True)
class CancelForAll(Button):
    """These people cannot come to these dates, each to their own: take each off the list."""

    code: ClassVar[str] = "js4"
    pairs: str


@dataclass(frozen=True, slots=True)
class SignUpForAll(Button):
    """These people come to these dates, each to their own: put each down."""

    code: ClassVar[str] = "js5"
    pairs: str


@dataclass(frozen=True, slots=True)
class CameForAll(Button):
    """All of these people have arrived for this date (1; nothing else is asked by it)."""

    code: ClassVar[str] = "js3"
    people: str
    date: int
    arrived: int
