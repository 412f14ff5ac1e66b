"""The buttons for several days at once: the days of one activity, being away, one day for another."""

from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button


@dataclass(frozen=True, slots=True)
class SeriesList(Button):
    """To which activity would I like to come several times?"""

    code: ClassVar[str] = "fd"
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Series(Button):
    """The days of the activity that this date belongs to, from the n-th on."""

    code: ClassVar[str] = "fs"
    date: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Mark(Button):
    """I come on this date (1) or I do not (0); the days are shown again from the n-th on."""

    code: ClassVar[str] = "fm"
    date: int
    coming: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class WholeMonth(Button):
    """Put me down for this activity on all days of this date's month."""

    code: ClassVar[str] = "fw"
    date: int


@dataclass(frozen=True, slots=True)
class AwayWhen(Button):
    """I am away: when?"""

    code: ClassVar[str] = "fa"


@dataclass(frozen=True, slots=True)
class Away(Button):
    """I cannot come from one local day to another (ordinal numbers, both included; last 0: to anything at all)."""

    code: ClassVar[str] = "faw"
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Rather(Button):
    """Rather another day than this: which?"""

    code: ClassVar[str] = "fo"
    date: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class SwapTo(Button):
    """Not this date but that one."""

    code: ClassVar[str] = "fx"
    given: int
    wanted: int
