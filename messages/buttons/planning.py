"""The buttons of the coordinator's plan: putting up, moving, calling off, closed wards, culture contacts by turns."""

from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button

ASK, ONE, ALL = 0, 1, 2  # for which dates: not said yet, this one only, this one and all that follow


@dataclass(frozen=True, slots=True)
class Plan(Button):
    """What would I like to do with the plan?"""

    code: ClassVar[str] = "P"


@dataclass(frozen=True, slots=True)
class DueToday(Button):
    """What is due today, from the n-th on."""

    code: ClassVar[str] = "Pq"
    skip: int = 0


@dataclass(frozen=True, slots=True)
class PutUp(Button):
    """I would like to put up an activity."""

    code: ClassVar[str] = "Pu"


@dataclass(frozen=True, slots=True)
class DraftPart(Button):
    """The answer to what was missing of an activity: day, weekly, time, length or unit."""

    code: ClassVar[str] = "Pd"
    part: str
    value: int


@dataclass(frozen=True, slots=True)
class PlanDates(Button):
    """Which date is it about? From a day on (its ordinal number, 0: today), from the n-th on."""

    code: ClassVar[str] = "Pl"
    day: int = 0
    skip: int = 0


@dataclass(frozen=True, slots=True)
class PlanDate(Button):
    """One date with what can be done about it."""

    code: ClassVar[str] = "Pc"
    date: int


@dataclass(frozen=True, slots=True)
class MoveDate(Button):
    """This date gets another time: which?"""

    code: ClassVar[str] = "Pm"
    date: int


@dataclass(frozen=True, slots=True)
class MoveTo(Button):
    """Let it begin then (local minutes since the beginning of time): this one (1), all that follow (2), ask (0)."""

    code: ClassVar[str] = "Pt"
    date: int
    minute: int
    which: int = ASK


@dataclass(frozen=True, slots=True)
class CallOff(Button):
    """Call it off: this one (1), all that follow (2), ask (0)."""

    code: ClassVar[str] = "Po"
    date: int
    which: int = ASK


@dataclass(frozen=True, slots=True)
class HoldAfterAll(Button):
    """It is held after all."""

    code: ClassVar[str] = "Ph"
    date: int


@dataclass(frozen=True, slots=True)
class StillComing(Button):
    """The new time suits me: to everything that this act moved."""

    code: ClassVar[str] = "Ps"
    act: int


@dataclass(frozen=True, slots=True)
class Wards(Button):
    """Which wards are closed?"""

    code: ClassVar[str] = "Pa"


@dataclass(frozen=True, slots=True)
class CloseWard(Button):
    """Close this ward: from which day?"""

    code: ClassVar[str] = "Pa1"
    unit: int


@dataclass(frozen=True, slots=True)
class CloseFrom(Button):
    """Close it from this day (its ordinal number): until when?"""

    code: ClassVar[str] = "Pa2"
    unit: int
    first: int


@dataclass(frozen=True, slots=True)
class CloseUntil(Button):
    """Close it from this day to that one, both included; 0: until further notice."""

    code: ClassVar[str] = "Pa3"
    unit: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class OpenWard(Button):
    """Open this ward again."""

    code: ClassVar[str] = "Pa4"
    unit: int


@dataclass(frozen=True, slots=True)
class Rota(Button):
    """The rota: of which ward?"""

    code: ClassVar[str] = "Pr"


@dataclass(frozen=True, slots=True)
class RotaOf(Button):
    """The rota of this ward: for which days?"""

    code: ClassVar[str] = "Pr1"
    unit: int


@dataclass(frozen=True, slots=True)
class ShowRota(Button):
    """The rota of a ward from a day to a day, with proposals, by a pattern of shifts, from the n-th on."""

    code: ClassVar[str] = "Pr2"
    unit: int
    first: int
    last: int
    pattern: str
    skip: int = 0


@dataclass(frozen=True, slots=True)
class SetRota(Button):
    """Set the rota up: with everybody who is proposed (1), or only the shifts (0)."""

    code: ClassVar[str] = "Pr3"
    unit: int
    first: int
    last: int
    pattern: str
    fill: int


@dataclass(frozen=True, slots=True)
class RotaShifts(Button):
    """Which shift of the ward gets somebody else? From a day on, from the n-th on."""

    code: ClassVar[str] = "Pr4"
    unit: int
    first: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class ChangeContact(Button):
    """Who takes this shift? From the n-th on."""

    code: ClassVar[str] = "Pr5"
    shift: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class SetContact(Button):
    """This person takes the shift; 0: nobody."""

    code: ClassVar[str] = "Pr6"
    shift: int
    person: int


@dataclass(frozen=True, slots=True)
class SwapWith(Button):
    """I would like to swap this shift with this colleague: for which of theirs?"""

    code: ClassVar[str] = "Pw"
    shift: int
    colleague: int


@dataclass(frozen=True, slots=True)
class AskSwap(Button):
    """Ask the colleague: my shift for this one of theirs."""

    code: ClassVar[str] = "Pw1"
    shift: int
    in_return: int
