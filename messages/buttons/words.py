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
