"""The queue of updates that waits for one bot: numbers, confirmation by offset, expiry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import random

__all__ = ["ALL_KINDS", "DEFAULT_KINDS", "Clock", "Update", "UpdateQueue", "Webhook"]

Clock: TypeAlias = Callable[[], datetime]

ALL_KINDS = (
    "message", "edited_message", "channel_post", "edited_channel_post", "business_connection", "business_message",
    "edited_business_message", "deleted_business_messages", "inline_query", "chosen_inline_result", "callback_query",
    "shipping_query", "pre_checkout_query", "purchased_paid_media", "poll", "poll_answer", "my_chat_member",
    "chat_member", "chat_join_request", "chat_boost", "removed_chat_boost", "message_reaction",
    "message_reaction_count",
)  # fmt: skip
"""Names of updates."""

DEFAULT_KINDS = frozenset(ALL_KINDS) - {"chat_member", "message_reaction", "message_reaction_count"}
"""What a bot gets that has not said which it wants (Bot API, ``getUpdates``)."""

_SHORT = {"callback_query": 150, "shipping_query": 150, "pre_checkout_query": 150, "inline_query": 30}
_DAY = 86400
_QUIET = timedelta(days=7)
_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Update:
    """One update as it waits: ``queue`` names the row in which a webhook keeps the order."""

    id: int
    kind: str
    body: dict[str, Any]
    created: datetime
    expires: datetime
    queue: str

    def as_json(self) -> dict[str, Any]:
        """Return what goes over the wire."""
        return {"update_id": self.id, self.kind: self.body}


@dataclass(slots=True)
class Webhook:
    """Where the bot wants its updates sent, and how that went."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    certificate: bool = False
    ip_address: str = ""
    last_error_date: int = 0
    last_error: str = ""
    gone_since: datetime | None = None


@dataclass(slots=True)
class UpdateQueue:
    """Updates of one bot, oldest first, each kept until it is confirmed or too old.

    Attributes:
        allowed: kinds that are put in; decided when the update is made, not when it is fetched.
        on_new: called after each new update, so that somebody who waits can wake.
        on_webhook: called when a webhook was set or deleted.
    """

    clock: Clock
    rng: random.Random
    allowed: frozenset[str] = DEFAULT_KINDS
    webhook: Webhook = field(default_factory=Webhook)
    on_new: list[Callable[[], None]] = field(default_factory=list)
    on_webhook: list[Callable[[], None]] = field(default_factory=list)
    _pending: list[Update] = field(default_factory=list)
    _history: dict[int, Update] = field(default_factory=dict)
    _next_id: int = 0
    _last: datetime | None = None

    def __post_init__(self) -> None:
        """Begin somewhere, as Telegram does."""
        self._next_id = self.rng.randrange(100_000_000, 900_000_000)

    def put(self, kind: str, body: dict[str, Any], *, queue: str) -> Update | None:
        """Add an update; ``None`` if the bot does not want this kind."""
        if kind not in self.allowed:
            return None
        now = self.clock()
        if self._last is not None and now - self._last > _QUIET:
            self.randomise()
        self._last = now
        seconds = _SHORT.get(kind, _DAY)
        update = Update(self._next_id, kind, body, now, now + timedelta(seconds=seconds), queue)
        self._next_id += 1
        self._history[update.id] = update
        if len(self._history) > _REMEMBERED:
            del self._history[next(iter(self._history))]
        self._pending.append(update)
        self._wake()
        return update

    def randomise(self) -> int:
        """Let the next number be any: "after a week without updates" (Bot API, ``Update.update_id``)."""
        self._next_id = self.rng.randrange(1_000, 2_000_000_000)
        return self._next_id

    def redeliver(self, update_id: int) -> bool:
        """Put an update that was there before in front again, under its old number."""
        update = self._history.get(update_id)
        if update is None:
            return False
        self._pending = sorted({u.id: u for u in [update, *self._pending]}.values(), key=lambda u: u.created)
        self._wake()
        return True

    def pending(self) -> list[Update]:
        """Return what waits, without what has become too old."""
        now = self.clock()
        self._pending = [update for update in self._pending if update.expires > now]
        return list(self._pending)

    def fetch(self, offset: int, limit: int) -> list[Update]:
        """Confirm by ``offset`` and return up to ``limit`` of what waits then.

        A positive offset confirms all that stand before the update with that number; a number that is not in the
        queue confirms by comparison, one that is impossible confirms nothing. A negative offset keeps the last ones.
        """
        waiting = self.pending()
        if offset < 0:
            self._pending = waiting[offset:]
        elif offset > 0:
            self._pending = _after(waiting, offset, self._next_id)
        return self._pending[:limit]

    def confirm(self, update_id: int) -> None:
        """Forget one update: the webhook took it."""
        self._pending = [update for update in self._pending if update.id != update_id]

    def webhook_changed(self) -> None:
        """Tell those who wait that updates go another way from now on."""
        for tell in tuple(self.on_webhook):
            tell()

    def clear(self) -> None:
        """Forget all that waits."""
        self._pending = []

    def _wake(self) -> None:
        for wake in tuple(self.on_new):
            wake()


def _after(waiting: list[Update], offset: int, tail: int) -> list[Update]:
    """Return what is left after ``offset`` confirmed the rest; numbers may have jumped.

    An offset beyond ``tail``, the number that comes next, is impossible and confirms nothing.
    """
    numbers = [update.id for update in waiting]
    if offset in numbers:
        return waiting[numbers.index(offset) :]
    if offset - 1 in numbers:
        return waiting[numbers.index(offset - 1) + 1 :]
    if offset > tail:
        return waiting
    return [update for update in waiting if update.id >= offset]
