"""A clock that can be moved on, for a simulated day that passes in an afternoon."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["MovableClock"]


class MovableClock:
    """Time that runs on with its source, from a start of its own, and can be moved forward.

    With a source that always returns the same moment it stands still between moves.

    Args:
        source: what really passes: returns an aware time, never earlier than before.
        start: the moment at which this clock begins (aware); ``None``: with the source.
    """

    def __init__(self, source: Callable[[], datetime], start: datetime | None = None) -> None:
        self._source = source
        self._began = source()
        self._start = self._began if start is None else start
        if self._start.tzinfo is None or self._began.tzinfo is None:
            message = "a clock needs aware times"
            raise ValueError(message)
        self._start = self._start.astimezone(UTC)  # elapsed time, also across a change of the clocks
        self._moved = timedelta()

    def now(self) -> datetime:
        """Return the moment it is here, aware, in UTC."""
        return self._start + (self._source() - self._began) + self._moved

    def advance(self, by: timedelta) -> datetime:
        """Move on by ``by`` and return the new moment.

        Raises:
            ValueError: for a move back; Telegram's clock never goes back, and neither do ids or queues.
        """
        if by < timedelta():
            message = "a clock moves only forward"
            raise ValueError(message)
        self._moved += by
        return self.now()

    def reset(self) -> None:
        """Begin again at ``start``."""
        self._began = self._source()
        self._moved = timedelta()
