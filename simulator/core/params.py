"""A request's parameters, read in the types that the Bot API names."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulator.core.errors import bad_request, complaint

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.core.model import Json, JsonValue, Upload

__all__ = ["Params"]

_TRUE = frozenset({"true", "1", "yes"})


@dataclass(frozen=True, slots=True)
class Params:
    """What a request carries: text from a form, or values from a JSON body, and files by the name of their part."""

    method: str
    values: Mapping[str, Any]
    files: Mapping[str, Upload]

    def __contains__(self, name: str) -> bool:
        return name in self.values or name in self.files

    def text(self, name: str, default: str = "") -> str:
        """Return a text, or ``default``."""
        value = self.values.get(name)
        if value is None:
            return default
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    def integer(self, name: str, default: int = 0) -> int:
        """Return a whole number, or ``default``."""
        value = self.values.get(name)
        return default if value is None or value == "" else int(value)

    def number(self, name: str, default: float = 0.0) -> float:
        """Return a number, or ``default``."""
        value = self.values.get(name)
        return default if value is None or value == "" else float(value)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return whether a flag is set."""
        value = self.values.get(name)
        if value is None:
            return default
        return value if isinstance(value, bool) else str(value).lower() in _TRUE

    def json(self, name: str, fault: str | None = None) -> JsonValue:
        """Return a nested value, ``None`` if it is not there.

        Args:
            name: the parameter.
            fault: what Telegram says if it is no JSON; without it, the simulator complains.

        Raises:
            ApiError: it is no JSON.
        """
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise (bad_request(fault) if fault else complaint(f"{self.method}: {name} is no JSON")) from None

    def nested(self, values: Json) -> Params:
        """Return the parameters of an object inside this request, which shares its files."""
        return Params(self.method, values, self.files)
