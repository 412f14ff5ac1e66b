"""The buttons of what goes out of the chat: a date into somebody's calendar, an idea to the coordinator."""

from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button


@dataclass(frozen=True, slots=True)
class Calendar(Button):
    """A file for my calendar with this date (0: with everything I am down for)."""

    code: ClassVar[str] = "fk"
    date: int = 0


@dataclass(frozen=True, slots=True)
class Idea(Button):
    """I have an idea for the house."""

    code: ClassVar[str] = "fi"
