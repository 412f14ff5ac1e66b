"""The call list: what is to be said by telephone, because Telegram does not reach the person.

A row holds what the message would have been about: its kind, ids, small facts. Whoever rings reads the same words.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from storage.outbox import PROMPTS
from storage.records import OutboxRow
from storage.times import from_text, moment_or_none, text_or_none, to_text
from storage.tx import Row, Tx

_CALL = (
    "SELECT id, key, person_id, kind, about, created_at, due_at, worth_until, state, settled_at, called_by FROM call"
)


@dataclass(frozen=True, slots=True)
class Call:
    """One thing to say to one person by telephone.

    Attributes:
        key: what makes it this piece of news and no other; the same key as that of the message it stands for.
        kind: the screen that has the words.
        about: ids and small facts for the words.
        due_at: not to be rung before.
        worth_until: after this moment nobody needs to ring any more.
        state: `open`, `called` or `void` (no longer true, or said in another way).
        settled_at: when somebody rang, or when it became void.
        called_by: who rang.
    """

    id: int
    key: str
    person_id: int
    kind: str
    about: dict[str, object]
    created_at: datetime
    due_at: datetime
    worth_until: datetime | None
    state: str
    settled_at: datetime | None
    called_by: int | None


def put(
    tx: Tx,
    *,
    key: str,
    person_id: int,
    kind: str,
    about: dict[str, object],
    now: datetime,
    due_at: datetime | None = None,
    worth_until: datetime | None = None,
) -> bool:
    """Put something onto the call list; False when a row of this key stands already."""
    return (
        tx.run(
            "INSERT INTO call (key, person_id, kind, about, created_at, due_at, worth_until)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            key,
            person_id,
            kind,
            _text(about),
            to_text(now),
            to_text(due_at or now),
            text_or_none(worth_until),
        )
        > 0
    )


def instead_of(tx: Tx, row: OutboxRow, now: datetime) -> bool:
    """The chat refused this message: it goes onto the call list, if it was news and for somebody the home knows."""
    if row.lane != PROMPTS or row.person_id is None:
        return False
    return put(
        tx,
        key=row.key,
        person_id=row.person_id,
        kind=row.kind,
        about=row.about,
        now=now,
        worth_until=row.worth_until,
    )


def by_id(tx: Tx, call_id: int) -> Call | None:
    """One row of the call list."""
    row = tx.one(f"{_CALL} WHERE id = ?", call_id)
    return None if row is None else _call(row)


def state_of(tx: Tx, key: str) -> str | None:
    """What became of the row of this key; None: there is none."""
    state: str | None = tx.value("SELECT state FROM call WHERE key = ?", key)
    return state


def open_ones(tx: Tx, now: datetime) -> list[Call]:
    """What is still to be said and still worth saying, first what falls due first."""
    rows = tx.all(f"{_CALL} INDEXED BY call_open WHERE state = 'open' ORDER BY due_at, id")
    calls = [_call(row) for row in rows]
    return [call for call in calls if call.worth_until is None or call.worth_until > now]


def open_for(tx: Tx, person_id: int) -> list[Call]:
    """What is still to be said to this person, oldest first."""
    rows = tx.all(f"{_CALL} INDEXED BY call_by_person WHERE person_id = ? AND state = 'open' ORDER BY id", person_id)
    return [_call(row) for row in rows]


def back_from_a_break(tx: Tx, now: datetime) -> list[int]:
    """For whom something is still to be said by telephone though their break has ended by its date: they can read."""
    rows = tx.all(
        "SELECT DISTINCT p.id FROM call c INDEXED BY call_open JOIN person p ON p.id = c.person_id"
        " JOIN preference f ON f.person_id = p.id WHERE c.state = 'open' AND p.chat_id IS NOT NULL"
        " AND p.unreachable_since IS NULL AND p.removed_at IS NULL AND f.pause_until <= ? ORDER BY p.id",
        to_text(now),
    )
    return [row[0] for row in rows]


def called(tx: Tx, call_id: int, called_by: int, now: datetime) -> bool:
    """Somebody has rung; False when the row was settled already."""
    return _settle(tx, "called", now, "id = ?", call_id, called_by=called_by) > 0


def reopen(tx: Tx, call_id: int) -> None:
    """It is to be rung after all: whoever noted the call took it back."""
    tx.run("UPDATE call SET state = 'open', settled_at = NULL, called_by = NULL WHERE id = ?", call_id)


def void(tx: Tx, call_id: int, now: datetime) -> bool:
    """It is no longer true, or was said in another way; False when the row was settled already."""
    return _settle(tx, "void", now, "id = ?", call_id) > 0


def void_key(tx: Tx, key: str, now: datetime) -> bool:
    """As `void`, by the key of the news."""
    return _settle(tx, "void", now, "key = ?", key) > 0


def void_same(tx: Tx, key: str, person_id: int, kind: str, about: dict[str, object], now: datetime) -> int:
    """Void what says the same about the same to this person, but for this key's row."""
    return _settle(
        tx, "void", now, "person_id = ? AND kind = ? AND about = ? AND key <> ?", person_id, kind, _text(about), key
    )


def forget(tx: Tx, before: datetime) -> int:
    """Forget what was settled, or lost its worth, before a moment; how many."""
    moment = to_text(before)
    settled = tx.run("DELETE FROM call WHERE settled_at IS NOT NULL AND settled_at < ?", moment)
    return settled + tx.run("DELETE FROM call INDEXED BY call_open WHERE state = 'open' AND worth_until < ?", moment)


def _settle(tx: Tx, state: str, now: datetime, where: str, *values: str | int, called_by: int | None = None) -> int:
    return tx.run(
        f"UPDATE call SET state = ?, settled_at = ?, called_by = ? WHERE state = 'open' AND {where}",
        state,
        to_text(now),
        called_by,
        *values,
    )


def _text(about: dict[str, object]) -> str:
    return json.dumps(about, separators=(",", ":"))


def _call(row: Row) -> Call:
    return Call(
        id=row[0],
        key=row[1],
        person_id=row[2],
        kind=row[3],
        about=json.loads(row[4]),
        created_at=from_text(row[5]),
        due_at=from_text(row[6]),
        worth_until=moment_or_none(row[7]),
        state=row[8],
        settled_at=moment_or_none(row[9]),
        called_by=row[10],
    )
