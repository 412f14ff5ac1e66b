"""The coordinator's buttons about people: the call list, somebody's card, doing things on their behalf."""

from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button


@dataclass(frozen=True, slots=True)
class Calls(Button):
    """Whom to ring, from the n-th on."""

    code: ClassVar[str] = "er"
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Rung(Button):
    """This person has been rung, and heard everything up to this row of the call list; then the list from the n-th."""

    code: ClassVar[str] = "er1"
    person: int
    up_to: int
    skip: int = 0
