"""Buttons as typed values. What a press carries is a short verb and ids, at most 64 bytes (Telegram, callback_data).

A button carries no authority: who presses it is looked up when it is pressed. A button names the state it wants, never
a toggle, because apps send a press again when the answer was lost. Codes are never reused: old buttons stay pressable.
"""

from dataclasses import dataclass, fields
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Button:
    """Something that can be pressed. Its fields are numbers or short words."""

    code: ClassVar[str] = ""

    def pack(self) -> str:
        """What the press carries."""
        return ":".join([self.code, *(str(getattr(self, field.name)) for field in fields(self))])


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


KINDS: dict[str, type[Button]] = {kind.code: kind for kind in Button.__subclasses__()}
LARGEST = 2**62  # what the store's integers hold, with room to spare


def unpack(data: str) -> Button | None:
    """The button behind what a press carried; None for anything that was never a button of ours."""
    code, *values = data.split(":")
    kind = KINDS.get(code)
    if kind is None or len(values) != len(fields(kind)):
        return None
    parsed: list[int | str] = []
    for field, value in zip(fields(kind), values, strict=True):
        if field.type in {str, "str"}:
            parsed.append(value)
        elif value.isascii() and value.isdigit() and len(value) < 20 and int(value) < LARGEST:
            parsed.append(int(value))
        else:
            return None
    return kind(*parsed)
