"""Buttons that words lead to: what I can do here, stopping for good, going on with what was begun."""

from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button


@dataclass(frozen=True, slots=True)
class Help(Button):
    """What can I do here?"""

    code: ClassVar[str] = "hh"


@dataclass(frozen=True, slots=True)
class Goodbye(Button):
    """I would like to stop as a volunteer: what then?"""

    code: ClassVar[str] = "he"


@dataclass(frozen=True, slots=True)
class OffEverything(Button):
    """Take me off every list, and write to me no more."""

    code: ClassVar[str] = "he1"


@dataclass(frozen=True, slots=True)
class WhoHasShift(Button):
    """Who is culture contact on a day (its ordinal number), from the n-th shift on?"""

    code: ClassVar[str] = "kv"
    day: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class PutItUp(Button):
    """What was read of a written line is right: put it up."""

    code: ClassVar[str] = "Pu1"


@dataclass(frozen=True, slots=True)
class GoOnPlan(Button):
    """Go on with what was begun on the plan."""

    code: ClassVar[str] = "Pg"
