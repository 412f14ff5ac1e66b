"""What happened: every call of the Bot API, every complaint, every event for whoever looks on."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from simulator.core.model import Json, JsonValue

if TYPE_CHECKING:
    from datetime import datetime

__all__ = ["Call", "Journal", "Listener"]

Listener: TypeAlias = Callable[[Json], None]
_KEPT_EVENTS = 5000
_SHOWN = 400


@dataclass(slots=True)
class Call:
    """One call of the Bot API.

    Attributes:
        params: as they came, long texts cut, the token taken out; files stand as name and size.
        result: the ``result`` of the answer, ``None`` if there was an error.
        complaint: the request broke the API's description or asked for what has no behaviour here.
        reached: whether the effect took place; an answer that gets lost has status 0 and was reached.
    """

    seq: int
    at: datetime
    bot_id: int
    method: str
    params: Json
    status: int = 0
    description: str | None = None
    result: Any = None
    complaint: bool = False
    reached: bool = False
    ms: float = 0.0

    def as_json(self) -> Json:
        """Return it for the page."""
        return {
            "seq": self.seq,
            "at": self.at.isoformat(),
            "bot_id": self.bot_id,
            "method": self.method,
            "params": {name: _short(value) for name, value in self.params.items()},
            "status": self.status,
            "description": self.description,
            "complaint": self.complaint,
            "ms": round(self.ms, 1),
        }


def _short(value: object) -> object:
    return value[:_SHOWN] + "…" if isinstance(value, str) and len(value) > _SHOWN else value


@dataclass(slots=True)
class Journal:
    """Keeps calls and events and tells the listeners.

    Attributes:
        seq: number of the last event.
    """

    clock: Callable[[], datetime]
    calls: list[Call] = field(default_factory=list)
    said: list[Json] = field(default_factory=list)
    listeners: list[Listener] = field(default_factory=list)
    seq: int = 0
    _events: deque[Json] = field(default_factory=lambda: deque(maxlen=_KEPT_EVENTS))

    def event(self, kind: str, /, **details: JsonValue) -> Json:
        """Tell everybody who listens; return the event with its number."""
        self.seq += 1
        event: Json = {"seq": self.seq, "kind": kind, "at": self.clock().isoformat(), **details}
        self._events.append(event)
        for listener in tuple(self.listeners):
            listener(event)
        return event

    def since(self, seq: int) -> list[Json] | None:
        """Return the events after ``seq``; ``None`` if some of them are no longer kept, or ``seq`` is not ours."""
        if seq > self.seq or (self._events and seq < self._events[0]["seq"] - 1):
            return None
        return [event for event in self._events if event["seq"] > seq]

    def say(self, kind: str, /, **details: JsonValue) -> None:
        """Add a line to the transcript."""
        self.said.append({"seq": len(self.said) + 1, "at": self.clock().isoformat(), "kind": kind, **details})
