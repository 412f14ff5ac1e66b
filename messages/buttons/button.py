"""Buttons as typed values. What a press carries is a short verb and ids, at most 64 bytes (Telegram, callback_data).

A button carries no authority: who presses it is looked up when it is pressed. A button names the state it wants, never
a toggle, because apps send a press again when the answer was lost. Codes are never reused: old buttons stay pressable.
"""

from dataclasses import dataclass, fields
from functools import cache
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Button:
    """Something that can be pressed. Its fields are numbers or short words."""

    code: ClassVar[str] = ""

    def pack(self) -> str:
        """What the press carries."""
        return ":".join([self.code, *(str(getattr(self, field.name)) for field in fields(self))])


LARGEST = 2**62  # what the store's integers hold, with room to spare


@cache
def kinds() -> dict[str, type[Button]]:
    """Every button there is, by its code."""
    return {kind.code: kind for kind in Button.__subclasses__()}


def unpack(data: str) -> Button | None:
    """The button behind what a press carried; None for anything that was never a button of ours."""
    code, *values = data.split(":")
    kind = kinds().get(code)
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
