"""Buttons that do something for several people, or on several dates, at once: all their numbers in one press."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
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


@dataclass(frozen=True, slots=True)
class CancelForAll(Button):
    """These people can come to none of these dates: take each off the lists on which they stand."""

    code: ClassVar[str] = "js1"
    people: str
    dates: str


@dataclass(frozen=True, slots=True)
class SignUpForAll(Button):
    """These people come to all of these dates: put each down."""

    code: ClassVar[str] = "js2"
    people: str
    dates: str


@dataclass(frozen=True, slots=True)
class CameForAll(Button):
    """All of these people have arrived for this date (1), or have not after all (0)."""

    code: ClassVar[str] = "js3"
    people: str
    date: int
    arrived: int
