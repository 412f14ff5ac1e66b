"""One turn at the outbox, on the store's thread: take what may go, put it into words, drop what is no longer true."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from line.claiming import Claimed, Progress, anything_due, next_few
from line.trouble import where
from messages.said import Said
from storage import outbox
from storage.outbox import ANSWERS, LETTERS, PROMPTS
from storage.records import OutboxRow
from storage.tx import Tx

log = logging.getLogger(__name__)

Compose = Callable[[Tx, OutboxRow, datetime], Said | None]

LEASE = timedelta(minutes=10)  # longer than any send; one process holds the store, so it is read after a crash only
DROPPED_AT_ONCE = 200  # rows no longer worth saying that one transaction passes over
LANES = (ANSWERS, PROMPTS, LETTERS)


@dataclass(frozen=True, slots=True)
class Ready:
    """A claimed row with its words."""

    row: OutboxRow
    progress: Progress
    said: Said


@dataclass(frozen=True, slots=True)
class Taken:
    """What a turn took: rows with their words, whether more could go, whether more is to be dropped at once."""

    ready: tuple[Ready, ...]
    more: bool
    more_to_drop: bool


@dataclass
class Turn:
    """What a turn needs to know, as it was when the turn began.

    Attributes:
        owner: who claims.
        compose: a row's words; None when it is no longer true.
        now: the present moment.
        slots: how many rows may be taken.
        rooms: for each lane, how many of its rows may be taken.
        may_go: whether something of this lane may go to this chat just now.
    """

    owner: str
    compose: Compose
    now: datetime
    slots: int
    rooms: dict[int, int]
    may_go: Callable[[int, int], bool]
    _dropped: int = field(default=0, init=False)

    def take(self, tx: Tx, held_since: datetime | None) -> Taken:
        """Take what may go, answers first. While sending is held after a restore, only answers caused since."""
        ready: dict[int, Ready] = {}  # by chat: one at a time
        for lane in LANES:
            room = min(self.slots - len(ready), self.rooms[lane])
            if lane == PROMPTS:
                room = min(room, self.rooms[ANSWERS] - len(ready))  # answers and prompts share what is kept for them
            while room > 0 and self._dropped < DROPPED_AT_ONCE:
                rows = self._few(tx, lane, room, ready, held_since)
                if not rows:
                    break
                for found in filter(None, [self._in_words(tx, claimed) for claimed in rows]):
                    ready[found.row.chat_id] = found
                    room -= 1
        more = bool(ready) or anything_due(tx, self.now, held_since)
        return Taken(tuple(ready.values()), more, self._dropped >= DROPPED_AT_ONCE)

    def _few(self, tx: Tx, lane: int, many: int, ready: dict[int, Ready], held_since: datetime | None) -> list[Claimed]:
        return next_few(
            tx,
            lane=lane,
            now=self.now,
            owner=self.owner,
            lease_until=self.now + LEASE,
            held_since=held_since,
            many=many,
            may_go=lambda chat_id: chat_id not in ready and self.may_go(lane, chat_id),
        )

    def _in_words(self, tx: Tx, claimed: Claimed) -> Ready | None:
        row = claimed.row
        if row.worth_until is not None and row.worth_until <= self.now:
            self._settle(tx, row, "dropped", "TooLate")
            return None
        try:
            said = self.compose(tx, row, self.now)
        except Exception as error:  # noqa: BLE001 - one screen that fails must not hold up the others
            log.error("A message of the kind %r could not be put into words: %s", row.kind, where(error))  # noqa: TRY400 - a traceback may hold names
            self._settle(tx, row, "failed", where(error))
            return None
        if said is None:
            self._settle(tx, row, "dropped", "")
            return None
        return Ready(row, claimed.progress, said)

    def _settle(self, tx: Tx, row: OutboxRow, state: str, why: str) -> None:
        outbox.settle(tx, row.id, self.owner, state, self.now, error=why)
        self._dropped += 1
