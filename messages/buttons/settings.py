"""The buttons of the settings: language is among them, and reminders, being named, newsletters, a break."""

from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button


@dataclass(frozen=True, slots=True)
class Settings(Button):
    """How I would like to have it."""

    code: ClassVar[str] = "f"


@dataclass(frozen=True, slots=True)
class ChooseReminder(Button):
    """When would I like to be reminded?"""

    code: ClassVar[str] = "fr"


@dataclass(frozen=True, slots=True)
class SetReminder(Button):
    """Remind me at this time: usual, earlier, later or none."""

    code: ClassVar[str] = "frs"
    reminder: str


@dataclass(frozen=True, slots=True)
class SetNamed(Button):
    """Other volunteers may see my first name (1) or may not (0)."""

    code: ClassVar[str] = "fn"
    named: int


@dataclass(frozen=True, slots=True)
class SetNewsletter(Button):
    """I would like the newsletter (1) or not (0)."""

    code: ClassVar[str] = "fl"
    wanted: int


@dataclass(frozen=True, slots=True)
class ChooseBreak(Button):
    """I would like to take a break: until when?"""

    code: ClassVar[str] = "fb"


@dataclass(frozen=True, slots=True)
class TakeBreak(Button):
    """I take a break until this local day (its ordinal number); 0: until I say so."""

    code: ClassVar[str] = "fbt"
    until: int


@dataclass(frozen=True, slots=True)
class EndBreak(Button):
    """I am back."""

    code: ClassVar[str] = "fbe"
