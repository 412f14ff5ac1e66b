"""What somebody likes to help with, and what they speak. `person` 0 is whoever presses."""

from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button


@dataclass(frozen=True, slots=True)
class Likings(Button):
    """What do I like to help with, or what does this person? From the n-th title on."""

    code: ClassVar[str] = "fp"
    person: int = 0
    skip: int = 0


@dataclass(frozen=True, slots=True)
class SetLiking(Button):
    """This person likes to help with what this activity is called (1), or no longer (0)."""

    code: ClassVar[str] = "fp1"
    person: int
    activity: int
    likes: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class SetSpeaks(Button):
    """This person speaks this language (1), or does not (0)."""

    code: ClassVar[str] = "fp2"
    person: int
    language: str
    speaks: int
    skip: int = 0
