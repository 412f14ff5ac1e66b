"""What goes wrong on purpose: ordered failures, and Telegram's limits on how fast one may send."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil
from typing import TYPE_CHECKING

from simulator.core.errors import ApiError, too_many

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.core.model import Chat, Json

__all__ = ["Failure", "Failures", "Limits"]

_TEXTS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    413: "Request Entity Too Large",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass(slots=True)
class Failure:
    """One ordered failure.

    Attributes:
        method: the method that fails, ``*``: any.
        chat_id: only calls for this chat.
        times: how often it still strikes.
        after_effect: the call takes its effect and only then fails: the answer is lost.
        drop_connection: no answer at all, the connection is reset.
        delay: seconds before the answer; with ``status`` 0 the call itself goes well.
        html: the body is a web page, as a proxy in between sends it.
    """

    method: str = "*"
    chat_id: int | None = None
    times: int = 1
    status: int = 429
    retry_after: int | None = None
    description: str | None = None
    drop_connection: bool = False
    after_effect: bool = False
    delay: float = 0.0
    html: bool = False

    def fits(self, method: str, chat_id: str) -> bool:
        """Return whether it strikes this call."""
        right_chat = self.chat_id is None or str(self.chat_id) == chat_id
        return self.times > 0 and right_chat and self.method.lower() in {"*", method.lower()}

    def error(self) -> ApiError:
        """Return the answer it makes."""
        if self.status == 429:
            error = too_many(self.retry_after or 1)
            return ApiError(429, self.description or error.description, error.parameters)
        return ApiError(self.status, self.description or _TEXTS.get(self.status, "Error"))

    def as_json(self) -> Json:
        """Return it for the page."""
        names = (
            "method",
            "chat_id",
            "times",
            "status",
            "retry_after",
            "drop_connection",
            "after_effect",
            "delay",
            "html",
        )
        return {name: getattr(self, name) for name in names}


@dataclass(slots=True)
class Failures:
    """Failures that were ordered and have not struck yet, in order."""

    waiting: list[Failure] = field(default_factory=list)

    def take(self, method: str, chat_id: str) -> Failure | None:
        """Return the first failure that strikes this call and count it down."""
        for failure in self.waiting:
            if failure.fits(method, chat_id):
                failure.times -= 1
                self.waiting = [f for f in self.waiting if f.times > 0]
                return failure
        return None


@dataclass(slots=True)
class Limits:
    """Telegram's limits as far as they are known: one a second in a chat, twenty a minute in a group, thirty a second.

    Short bursts pass. Off by default: tests of words need not wait.
    """

    clock: Callable[[], datetime]
    enabled: bool = False
    chat_burst: int = 5
    _sent: dict[str, deque[datetime]] = field(default_factory=lambda: defaultdict(deque))

    def check(self, bot_id: int, chat: Chat, many: int = 1) -> None:
        """Count one message, or the pieces of one album: it is let in as a whole.

        Raises:
            ApiError: 429, with the seconds until there is room again.
        """
        if not self.enabled:
            return
        now = self.clock()
        rules = [(f"{bot_id}", 30, 1.0), (f"{bot_id}:{chat.id}", self.chat_burst, float(self.chat_burst))]
        if not chat.private:
            rules.append((f"{bot_id}:{chat.id}:minute", 20, 60.0))
        waits = [self._wait(key, most, timedelta(seconds=window), now) for key, most, window in rules]
        if any(waits):
            raise too_many(max(1, ceil(max(waits))))
        for key, _, _ in rules:
            self._sent[key].extend([now] * many)

    def _wait(self, key: str, most: int, window: timedelta, now: datetime) -> float:
        sent = self._sent[key]
        while sent and sent[0] <= now - window:
            sent.popleft()
        return (sent[0] + window - now).total_seconds() if len(sent) >= most else 0.0
