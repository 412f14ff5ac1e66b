"""One turn at the outbox, on the store's thread: take what may go, put it into words, drop what is no longer true."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from line.progress import Progress
from line.trouble import where
from messages.said import Said
from storage import outbox
from storage.outbox import ANSWERS, LETTERS, PROMPTS, Outlook
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
    """What a turn took: rows with their words, whether more is due that had to wait, whether more is to be dropped."""

    ready: tuple[Ready, ...]
    left: bool
    more_to_drop: bool


@dataclass
class Turn:
    """What a turn needs to know, as it was when the turn began.

    Attributes:
        owner: who claims.
        compose: a row's words; None when it is no longer true.
        now: the present moment.
        slots: how many rows may be taken.
        rooms: for each lane, how many rows may be taken in all once its turn has come.
        may_go: whether something of this lane may go to this chat just now.
    """

    owner: str
    compose: Compose
    now: datetime
    slots: int
    rooms: dict[int, int]
    may_go: Callable[[int, int], bool]
    _ready: dict[int, Ready] = field(default_factory=dict, init=False)  # by chat: one at a time
    _asked_for: set[int] = field(default_factory=set, init=False)
    _left: bool = field(default=False, init=False)
    _dropped: int = field(default=0, init=False)

    def take(self, tx: Tx, found: Outlook) -> Taken:
        """Take what may go, answers first. While sending is held after a restore, only answers caused since."""
        for lane, first in zip(LANES, found.first_due, strict=True):
            if first is not None and first <= self.now and (found.held_since is None or lane == ANSWERS):
                self._take_of(tx, lane, found.held_since)
        return Taken(tuple(self._ready.values()), self._left, self._dropped >= DROPPED_AT_ONCE)

    def _take_of(self, tx: Tx, lane: int, held_since: datetime | None) -> None:
        while self._dropped < DROPPED_AT_ONCE:
            room = min(self.slots, self.rooms[lane]) - len(self._ready)
            if room <= 0:
                self._left = True
                return
            rows = self._few(tx, lane, room, held_since)
            ready = [found for found in (self._in_words(tx, row) for row in rows) if found is not None]
            self._ready.update({found.row.chat_id: found for found in ready})
            self._asked_for.clear()
            if len(ready) == len(rows) < room:
                return

    def _few(self, tx: Tx, lane: int, many: int, held_since: datetime | None) -> list[OutboxRow]:
        def wanted(chat_id: int) -> bool:
            may = chat_id not in self._ready and chat_id not in self._asked_for and self.may_go(lane, chat_id)
            self._left = self._left or not may
            self._asked_for.add(chat_id)
            return may

        return outbox.claim(
            tx,
            lane=lane,
            now=self.now,
            limit=many,
            owner=self.owner,
            lease_until=self.now + LEASE,
            held_since=held_since,
            wanted=wanted,
        )

    def _in_words(self, tx: Tx, row: OutboxRow) -> Ready | None:
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
        if said.stands_in is not None:
            why = outbox.STANDS_ALREADY
            outbox.settle(tx, row.id, self.owner, "sent", self.now, message_id=said.stands_in, error=why)
            self._dropped += 1
            return None
        return Ready(row, Progress.of(row.note), said)

    def _settle(self, tx: Tx, row: OutboxRow, state: str, why: str) -> None:
        outbox.settle(tx, row.id, self.owner, state, self.now, error=why)
        self._dropped += 1
