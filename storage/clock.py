"""The one place where the time of day is read: everything else is handed a clock, which tests and the demo move."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Says what time it is: an aware time in UTC."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)
