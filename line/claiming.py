"""Taking the next rows to be said, one for each chat, past the chats that cannot be spoken to just now.

`storage.outbox.claim` takes the oldest rows whoever they are for; one chat with a hundred rows would then fill the
whole window at one message a second. So rows are looked through in order until there are enough for different chats.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.records import OutboxRow
from storage.times import from_text, moment_or_none, text_or_none, to_text
from storage.tx import Row, Tx

_MAY_GO = "state = 'due' AND lane = ? AND due_at <= ? AND (? IS NULL OR (lane = 0 AND created_at >= ?))"
_ROW = (
    "id, key, lane, chat_id, person_id, language, kind, about, edits, created_at, due_at, worth_until, attempts, error"
)

PASSED_OVER = 5000  # rows for chats that must wait; more of them, and the rest waits until some have gone


@dataclass(frozen=True, slots=True)
class Progress:
    """What earlier tries left behind, kept in the row's `error` while it waits.

    Attributes:
        parts_said: of a message cut into several, how many were said.
        doubts: how often nobody knew whether it was said.
    """

    parts_said: int = 0
    doubts: int = 0

    def note(self, name: str) -> str:
        """As the store keeps it, with the class of the failure."""
        return f"{name} parts={self.parts_said} doubts={self.doubts}"

    @classmethod
    def of(cls, note: str | None) -> "Progress":
        """Read what `note` wrote; nothing behind it yet when it is empty."""
        if not note:
            return cls()
        facts = dict(word.split("=", 1) for word in note.split() if "=" in word)
        return cls(int(facts.get("parts", 0)), int(facts.get("doubts", 0)))


@dataclass(frozen=True, slots=True)
class Claimed:
    """A row that is ours to say."""

    row: OutboxRow
    progress: Progress


def next_few(
    tx: Tx,
    *,
    lane: int,
    now: datetime,
    owner: str,
    lease_until: datetime,
    held_since: datetime | None,
    many: int,
    may_go: Callable[[int], bool],
) -> list[Claimed]:
    """Take the oldest due rows of a lane, so many at most and one for each chat that may be spoken to.

    While sending is held after a restore, only answers that were caused since are taken.
    """
    if many <= 0:
        return []
    held = text_or_none(held_since)
    question = f"SELECT {_ROW} FROM outbox WHERE {_MAY_GO} ORDER BY due_at, id LIMIT ?"  # noqa: S608 - constants of this file; values are bound
    taken: dict[int, Row] = {}
    for limit in (2 * many, PASSED_OVER):  # mostly the first ones will do
        due = tx.all(question, lane, to_text(now), held, held, limit)
        taken = _first_of_each(due, many, may_go)
        if len(taken) == many or len(due) < limit:
            break
    tx.many(
        "UPDATE outbox SET state = 'sending', owner = ?, lease_until = ?, attempts = attempts + 1 WHERE id = ?",
        [(owner, to_text(lease_until), row[0]) for row in taken.values()],
    )
    return [_claimed(row) for row in taken.values()]


def _first_of_each(due: Sequence[Row], many: int, may_go: Callable[[int], bool]) -> dict[int, Row]:
    taken: dict[int, Row] = {}
    for row in due:
        if row[3] not in taken and may_go(row[3]):
            taken[row[3]] = row
            if len(taken) == many:
                break
    return taken


def _claimed(row: Row) -> Claimed:
    claimed = OutboxRow(
        id=row[0],
        key=row[1],
        lane=row[2],
        chat_id=row[3],
        person_id=row[4],
        language=row[5],
        kind=row[6],
        about=json.loads(row[7] or "{}"),
        edits=row[8],
        created_at=from_text(row[9]),
        due_at=from_text(row[10]),
        worth_until=moment_or_none(row[11]),
        attempts=row[12] + 1,
    )
    return Claimed(claimed, Progress.of(row[13]))


def anything_due(tx: Tx, now: datetime, held_since: datetime | None) -> bool:
    """Whether a row waits that may go now, whomever it is for."""
    held = text_or_none(held_since)
    question = f"SELECT 1 FROM outbox WHERE {_MAY_GO} LIMIT 1"  # noqa: S608 - a constant of this file
    return any(tx.one(question, lane, to_text(now), held, held) is not None for lane in (0, 1, 2))


def doubt(tx: Tx, row_id: int) -> int:
    """Note that a row was under way when the program died; how often nobody knew by now."""
    progress = Progress.of(tx.value("SELECT error FROM outbox WHERE id = ?", row_id))
    worse = Progress(progress.parts_said, progress.doubts + 1)
    tx.run("UPDATE outbox SET error = ? WHERE id = ?", worse.note("Interrupted"), row_id)
    return worse.doubts
