"""The buttons under what the bot says by itself."""

from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button


@dataclass(frozen=True, slots=True)
class Coming(Button):
    """Yes, I am coming on this date."""

    code: ClassVar[str] = "b"
    date: int
