"""The buttons of every day: who is coming, signing up and cancelling, shifts, inviting, the way to a person."""

from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button


@dataclass(frozen=True, slots=True)
class Today(Button):
    """Who is coming, so many days from today on."""

    code: ClassVar[str] = "t"
    days_ahead: int = 0


@dataclass(frozen=True, slots=True)
class Day(Button):
    """Who is coming on one day (its ordinal number), from the n-th activity on."""

    code: ClassVar[str] = "d"
    day: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Week(Button):
    """Who is coming in the seven days from a day on (0: from today on), from the n-th activity on."""

    code: ClassVar[str] = "w"
    day: int = 0
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Tick(Button):
    """Somebody has arrived (1) or has not (0); shown again from the n-th activity on. Person 0 is a group."""

    code: ClassVar[str] = "a"
    date: int
    person: int
    arrived: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class WhatIsOn(Button):
    """What is on and where help is welcome, from the n-th on."""

    code: ClassVar[str] = "o"
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Mine(Button):
    """What I am down for, from the n-th on."""

    code: ClassVar[str] = "m"
    skip: int = 0


@dataclass(frozen=True, slots=True)
class CannotCome(Button):
    """I cannot come: to what?"""

    code: ClassVar[str] = "x"
    skip: int = 0


@dataclass(frozen=True, slots=True)
class SignUp(Button):
    """Put me down for this date."""

    code: ClassVar[str] = "s"
    date: int


@dataclass(frozen=True, slots=True)
class SignUpForTheRest(Button):
    """Put me down for this date and the rest of the plan."""

    code: ClassVar[str] = "r"
    date: int


@dataclass(frozen=True, slots=True)
class Cancel(Button):
    """I cannot come on this date."""

    code: ClassVar[str] = "c"
    date: int


@dataclass(frozen=True, slots=True)
class TakePlace(Button):
    """Yes, I take the place that was offered."""

    code: ClassVar[str] = "y"
    date: int


@dataclass(frozen=True, slots=True)
class DeclinePlace(Button):
    """No thanks to the place that was offered."""

    code: ClassVar[str] = "n"
    date: int


@dataclass(frozen=True, slots=True)
class Undo(Button):
    """Take back what I did. Act 0 is the last thing I did."""

    code: ClassVar[str] = "u"
    act: int = 0


@dataclass(frozen=True, slots=True)
class Shifts(Button):
    """The shifts that concern me."""

    code: ClassVar[str] = "k"
    skip: int = 0


@dataclass(frozen=True, slots=True)
class TakeShift(Button):
    """I take this shift as culture contact."""

    code: ClassVar[str] = "kt"
    shift: int


@dataclass(frozen=True, slots=True)
class HandOver(Button):
    """I would like to hand this shift over: to whom?"""

    code: ClassVar[str] = "kh"
    shift: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class AskColleague(Button):
    """Ask this colleague to take the shift."""

    code: ClassVar[str] = "ka"
    shift: int
    colleague: int


@dataclass(frozen=True, slots=True)
class AnswerHandover(Button):
    """My answer to a colleague's question: yes (1) or no (0)."""

    code: ClassVar[str] = "ky"
    handover: int
    yes: int


@dataclass(frozen=True, slots=True)
class Gaps(Button):
    """Where volunteers and culture contacts are missing."""

    code: ClassVar[str] = "g"
    skip: int = 0


@dataclass(frozen=True, slots=True)
class GapsBetween(Button):
    """Where volunteers and culture contacts are missing from one day to another (ordinal numbers)."""

    code: ClassVar[str] = "gb"
    first: int
    last: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Invite(Button):
    """Whom to invite, from the n-th on."""

    code: ClassVar[str] = "i"
    skip: int = 0


@dataclass(frozen=True, slots=True)
class InviteOne(Button):
    """A link for this person."""

    code: ClassVar[str] = "ii"
    person: int


@dataclass(frozen=True, slots=True)
class Talk(Button):
    """I would like to talk to the coordinator."""

    code: ClassVar[str] = "p"


@dataclass(frozen=True, slots=True)
class RingMe(Button):
    """Please ring me."""

    code: ClassVar[str] = "pr"


@dataclass(frozen=True, slots=True)
class LeaveWord(Button):
    """Somebody unknown leaves word for the coordinator."""

    code: ClassVar[str] = "v"


@dataclass(frozen=True, slots=True)
class Language(Button):
    """Choose a language."""

    code: ClassVar[str] = "l"


@dataclass(frozen=True, slots=True)
class SetLanguage(Button):
    """Speak this language with me from now on."""

    code: ClassVar[str] = "ls"
    language: str


@dataclass(frozen=True, slots=True)
class Menu(Button):
    """Show me the large buttons again."""

    code: ClassVar[str] = "h"


@dataclass(frozen=True, slots=True)
class Privacy(Button):
    """What is kept about me."""

    code: ClassVar[str] = "q"


@dataclass(frozen=True, slots=True)
class Resume(Button):
    """Sending may go on after a restore."""

    code: ClassVar[str] = "z"
