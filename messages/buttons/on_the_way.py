"""The buttons of somebody on the way: running late, being here, whom to turn to."""

from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button


@dataclass(frozen=True, slots=True)
class Late(Button):
    """I am running late for this date (0: for what I am down for today): by how much?"""

    code: ClassVar[str] = "fv"
    date: int = 0


@dataclass(frozen=True, slots=True)
class SayLate(Button):
    """I come to this date in so many minutes."""

    code: ClassVar[str] = "fvs"
    date: int
    minutes: int


@dataclass(frozen=True, slots=True)
class LateBy(Button):
    """I come to this date so many minutes after it begins."""

    code: ClassVar[str] = "fvb"
    date: int
    minutes: int


@dataclass(frozen=True, slots=True)
class ImHere(Button):
    """I am here, for this date (0: for what I am down for just now)."""

    code: ClassVar[str] = "fh"
    date: int = 0


@dataclass(frozen=True, slots=True)
class MyContact(Button):
    """Who is my contact person, and who is culture contact now?"""

    code: ClassVar[str] = "fc"


@dataclass(frozen=True, slots=True)
class AtTheDoor(Button):
    """I stand before a locked door: please open."""

    code: ClassVar[str] = "fhd"
