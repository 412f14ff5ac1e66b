"""The buttons of one's own data: what is kept, a name corrected, who sees it, being deleted and coming back."""

from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button


@dataclass(frozen=True, slots=True)
class KnowAboutMe(Button):
    """What do you know about me? As a file."""

    code: ClassVar[str] = "qk"


@dataclass(frozen=True, slots=True)
class CorrectName(Button):
    """My name is written differently."""

    code: ClassVar[str] = "qn"


@dataclass(frozen=True, slots=True)
class WhoSees(Button):
    """Who sees my name?"""

    code: ClassVar[str] = "qw"


@dataclass(frozen=True, slots=True)
class DeleteMe(Button):
    """Delete me: what that means, and a button to do it."""

    code: ClassVar[str] = "qx"


@dataclass(frozen=True, slots=True)
class ReallyDelete(Button):
    """Yes, delete me."""

    code: ClassVar[str] = "qy"


@dataclass(frozen=True, slots=True)
class ComeBack(Button):
    """I have left with this act, and would like to stay after all."""

    code: ClassVar[str] = "qb"
    act: int
