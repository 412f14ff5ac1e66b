"""Taking the next row to be said, one at a time, past the chats that cannot be spoken to just now.

`storage.outbox.claim` takes the oldest rows whoever they are for; one chat with a hundred rows would then fill the
whole window at one message a second. So the busy chats are left out in the question itself.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from storage.records import OutboxRow
from storage.times import from_text, moment_or_none, text_or_none, to_text
from storage.tx import Tx

_MAY_GO = "state = 'due' AND lane = ? AND due_at <= ? AND (? IS NULL OR (lane = 0 AND created_at >= ?))"
_ROW = (
    "id, key, lane, chat_id, person_id, language, kind, about, edits, created_at, due_at, worth_until, attempts, error"
)


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
        facts = dict(word.split("=", 1) for word in (note or "").split() if "=" in word)
        return cls(int(facts.get("parts", 0)), int(facts.get("doubts", 0)))


@dataclass(frozen=True, slots=True)
class Claimed:
    """A row that is ours to say."""

    row: OutboxRow
    progress: Progress


def next_of(
    tx: Tx,
    *,
    lane: int,
    now: datetime,
    owner: str,
    lease_until: datetime,
    held_since: datetime | None,
    busy: Collection[int],
) -> Claimed | None:
    """Take the oldest due row of a lane that is for none of the busy chats; None when there is none.

    While sending is held after a restore, only answers that were caused since are taken.
    """
    held = text_or_none(held_since)
    row = tx.one(
        "UPDATE outbox SET state = 'sending', owner = ?, lease_until = ?, attempts = attempts + 1 WHERE id ="  # noqa: S608 - constants of this file; values are bound
        f" (SELECT id FROM outbox WHERE {_MAY_GO} AND chat_id NOT IN (SELECT value FROM json_each(?))"
        f" ORDER BY due_at, id LIMIT 1) RETURNING {_ROW}",
        owner,
        to_text(lease_until),
        lane,
        to_text(now),
        held,
        held,
        json.dumps(list(busy)),
    )
    if row is None:
        return None
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
        attempts=row[12],
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
