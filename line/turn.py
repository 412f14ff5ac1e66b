"""One turn at the outbox, on the store's thread: take what may go, put it into words, drop what is no longer true."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from line.claiming import Claimed, Progress, anything_due, next_of
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
SHARE = {ANSWERS: 1.0, PROMPTS: 0.75, LETTERS: 0.5}  # of the window; slow letters never stand before an answer


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
        held_since: since when sending is held after a restore.
        slots: how many rows may be taken.
        under_way: the lanes of what is under way.
        window: how many may be under way at once.
        busy: for each lane, the chats that cannot be spoken to just now.
    """

    owner: str
    compose: Compose
    now: datetime
    held_since: datetime | None
    slots: int
    under_way: tuple[int, ...]
    window: int
    busy: dict[int, set[int]]
    _dropped: int = field(default=0, init=False)

    def take(self, tx: Tx) -> Taken:
        """Take what may go, answers first, in one transaction."""
        ready: list[Ready] = []
        for lane, share in SHARE.items():
            at_least_as_patient = sum(1 for other in self.under_way if other >= lane)
            room = min(self.slots - len(ready), int(self.window * share) - at_least_as_patient)
            rows = self._rows(tx, lane, self.busy[lane] | {each.row.chat_id for each in ready})
            while room > 0 and (found := next(rows, None)) is not None:
                ready.append(found)
                room -= 1
        return Taken(tuple(ready), anything_due(tx, self.now, self.held_since), self._dropped >= DROPPED_AT_ONCE)

    def _rows(self, tx: Tx, lane: int, busy: set[int]) -> Iterator[Ready]:
        while self._dropped < DROPPED_AT_ONCE:
            claimed = next_of(
                tx,
                lane=lane,
                now=self.now,
                owner=self.owner,
                lease_until=self.now + LEASE,
                held_since=self.held_since,
                busy=busy,
            )
            if claimed is None:
                return
            ready = self._in_words(tx, claimed)
            if ready is not None:
                busy.add(ready.row.chat_id)
                yield ready

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
