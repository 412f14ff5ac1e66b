"""The inbox: what Telegram handed over, on disk before it is told that we have it.

An id that stands here already is a batch that came again. Handled rows keep their id for a while (not their body), so
that a batch that comes again after a crash does nothing; after a quiet week Telegram begins ids anew, and by then the
old ones are gone.
"""

from collections.abc import Sequence
from datetime import datetime

from storage.records import InboxRow
from storage.times import from_text, to_text
from storage.tx import Row, Tx


def keep(tx: Tx, updates: Sequence[tuple[int, int | None, str]], now: datetime) -> int:
    """Keep raw updates (id, chat, body); how many of them were new."""
    new = 0
    for update_id, chat_id, body in updates:
        new += tx.run(
            "INSERT INTO inbox (update_id, chat_id, received_at, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            update_id,
            chat_id,
            to_text(now),
            body,
        )
    return new


def waiting(tx: Tx, limit: int = 1000) -> list[InboxRow]:
    """What has not been handled yet, in the order in which it came."""
    rows = tx.all(
        "SELECT update_id, chat_id, received_at, body, attempts FROM inbox WHERE state = 'waiting'"
        " ORDER BY update_id LIMIT ?",
        limit,
    )
    return [_row(row) for row in rows]


def is_waiting(tx: Tx, update_id: int) -> bool:
    """Whether this update still waits for its effect. Asked in the transaction that has the effect."""
    return tx.one("SELECT 1 FROM inbox WHERE update_id = ? AND state = 'waiting'", update_id) is not None


def done(tx: Tx, update_id: int) -> None:
    """The update has had its effect; its body goes in the same transaction."""
    tx.run("UPDATE inbox SET state = 'done', body = NULL, chat_id = NULL WHERE update_id = ?", update_id)


def failed(tx: Tx, update_id: int, error: str, tries: int) -> bool:
    """Note a failed try; after so many it is set aside, with neither body nor chat. Whether it was set aside."""
    tx.run(
        "UPDATE inbox SET attempts = attempts + 1, error = ?,"
        " state = CASE WHEN attempts + 1 >= ? THEN 'set_aside' ELSE state END,"
        " body = CASE WHEN attempts + 1 >= ? THEN NULL ELSE body END,"
        " chat_id = CASE WHEN attempts + 1 >= ? THEN NULL ELSE chat_id END"
        " WHERE update_id = ? AND state = 'waiting'",
        error,
        tries,
        tries,
        tries,
        update_id,
    )
    return tx.one("SELECT 1 FROM inbox WHERE update_id = ? AND state = 'set_aside'", update_id) is not None


def set_aside(tx: Tx) -> list[tuple[int, str]]:
    """The updates that could not be handled: id and what went wrong (never what they said)."""
    rows = tx.all("SELECT update_id, coalesce(error, '') FROM inbox WHERE state = 'set_aside' ORDER BY update_id")
    return [(row[0], row[1]) for row in rows]


def forget(tx: Tx, before: datetime) -> int:
    """Forget handled updates received before a moment; how many."""
    return tx.run("DELETE FROM inbox WHERE state <> 'waiting' AND received_at < ?", to_text(before))


def _row(row: Row) -> InboxRow:
    return InboxRow(row[0], row[1], from_text(row[2]), row[3], row[4])
