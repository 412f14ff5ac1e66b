"""The buttons of newsletters: writing one, whom it is for, sending it; reading one again; stopping them."""

from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button


@dataclass(frozen=True, slots=True)
class Letters(Button):
    """The newsletters: for coordinators those they write, for others those they have got."""

    code: ClassVar[str] = "j"


@dataclass(frozen=True, slots=True)
class WriteLetter(Button):
    """Write a letter (0: a new one), in a language (`own`: the writer's)."""

    code: ClassVar[str] = "jw"
    letter: int = 0
    language: str = "own"


@dataclass(frozen=True, slots=True)
class LetterCard(Button):
    """How this letter stands."""

    code: ClassVar[str] = "jc"
    letter: int


@dataclass(frozen=True, slots=True)
class ShowLetter(Button):
    """Show this letter as readers of a language will see it."""

    code: ClassVar[str] = "js"
    letter: int
    language: str


@dataclass(frozen=True, slots=True)
class ReadLetter(Button):
    """Read a letter again."""

    code: ClassVar[str] = "jr"
    letter: int


@dataclass(frozen=True, slots=True)
class LetterToMe(Button):
    """Send this letter to me alone."""

    code: ClassVar[str] = "jt"
    letter: int


@dataclass(frozen=True, slots=True)
class LetterFor(Button):
    """Whom is this letter for? `what`: `kinds`, `unit`, `activity`, `organisation`, `language`, `months`."""

    code: ClassVar[str] = "ja"
    letter: int
    what: str
    skip: int = 0


@dataclass(frozen=True, slots=True)
class SetLetterFor(Button):
    """It is for these: `everybody`, `site`, `unit`, `activity`, `organisation`, or only `language`, `months`."""

    code: ClassVar[str] = "jb"
    letter: int
    what: str
    number: int


@dataclass(frozen=True, slots=True)
class LetterTime(Button):
    """When is this letter to go out?"""

    code: ClassVar[str] = "jh"
    letter: int


@dataclass(frozen=True, slots=True)
class SetLetterTime(Button):
    """This letter goes out then (seconds since 1970); 0: as soon as it is sent off."""

    code: ClassVar[str] = "ji"
    letter: int
    moment: int


@dataclass(frozen=True, slots=True)
class WithoutPictures(Button):
    """Take pictures and document out of this letter."""

    code: ClassVar[str] = "jk"
    letter: int


@dataclass(frozen=True, slots=True)
class SendLetter(Button):
    """Send this version of the letter to so many; `sure`: also with what was pointed out in it."""

    code: ClassVar[str] = "jx"
    letter: int
    version: int
    count: int
    sure: int = 0


@dataclass(frozen=True, slots=True)
class TakeLetterBack(Button):
    """Do not send this letter after all."""

    code: ClassVar[str] = "ju"
    letter: int


@dataclass(frozen=True, slots=True)
class PauseLetter(Button):
    """This letter pauses (1) or goes on (0)."""

    code: ClassVar[str] = "jp"
    letter: int
    paused: int


@dataclass(frozen=True, slots=True)
class StopSending(Button):
    """Nobody else gets this letter."""

    code: ClassVar[str] = "jz"
    letter: int


@dataclass(frozen=True, slots=True)
class SendToLeft(Button):
    """This letter was stopped: those who were left out get it after all."""

    code: ClassVar[str] = "jl"
    letter: int


@dataclass(frozen=True, slots=True)
class LetterNames(Button):
    """Whom this letter did not reach, from the n-th on."""

    code: ClassVar[str] = "jn"
    letter: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class DropLetter(Button):
    """Throw this draft away."""

    code: ClassVar[str] = "jd"
    letter: int


@dataclass(frozen=True, slots=True)
class StopLetters(Button):
    """No more newsletters for me; pressed under this letter."""

    code: ClassVar[str] = "jo"
    letter: int


@dataclass(frozen=True, slots=True)
class LettersAgain(Button):
    """Newsletters for me after all."""

    code: ClassVar[str] = "jy"
