"""The buttons of an organisation's contact: how many come, and speaking for all at once."""

from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button


@dataclass(frozen=True, slots=True)
class Group(Button):
    """Our group on this date."""

    code: ClassVar[str] = "fg"
    date: int


@dataclass(frozen=True, slots=True)
class SetHeads(Button):
    """So many of us come on this date; on all that follow, too (1), or on this one alone (0)."""

    code: ClassVar[str] = "fgh"
    date: int
    heads: int
    following: int = 0


@dataclass(frozen=True, slots=True)
class WriteHeads(Button):
    """I would like to write how many come."""

    code: ClassVar[str] = "fgw"
    date: int


@dataclass(frozen=True, slots=True)
class GroupAway(Button):
    """None of us can come, on this date and on all that follow."""

    code: ClassVar[str] = "fga"
    date: int


@dataclass(frozen=True, slots=True)
class GroupComes(Button):
    """We come after all."""

    code: ClassVar[str] = "fgc"
    date: int
