"""Word left by people whom the home does not know yet: whose it is, when it is next looked at, what was answered."""

from datetime import date, datetime

from storage.records import Inquiry
from storage.times import day_or_none, from_text, moment_or_none, to_text
from storage.tx import Row, Tx

_INQUIRY = "SELECT id, chat_id, first_name, language, phone, received_at, owner_id, next_on, answered_at FROM inquiry "


def by_id(tx: Tx, inquiry_id: int) -> Inquiry | None:
    """One word left."""
    row = tx.one(_INQUIRY + "WHERE id = ?", inquiry_id)
    return None if row is None else _inquiry(row)


def waiting(tx: Tx) -> list[Inquiry]:
    """Every word left that nobody has answered yet, the oldest first."""
    rows = tx.all(_INQUIRY + "INDEXED BY inquiry_waiting WHERE answered_at IS NULL ORDER BY received_at, id")
    return [_inquiry(row) for row in rows]


def open_of(tx: Tx, owner_id: int) -> list[Inquiry]:
    """The word left that this person answers and has not answered yet."""
    return [inquiry for inquiry in waiting(tx) if inquiry.owner_id == owner_id]


def set_owner(tx: Tx, inquiry_id: int, owner_id: int) -> None:
    """Who answers from now on."""
    tx.run("UPDATE inquiry SET owner_id = ? WHERE id = ?", owner_id, inquiry_id)


def take_back(tx: Tx, inquiry_id: int, owner_id: int, before: int) -> None:
    """Give it back to whoever had it, where it is still with the one it went to."""
    tx.run(
        "UPDATE inquiry SET owner_id = ? WHERE id = ? AND owner_id = ? AND answered_at IS NULL",
        before,
        inquiry_id,
        owner_id,
    )


def set_next(tx: Tx, inquiry_id: int, next_on: date) -> None:
    """On which day the owner gets in touch, or looks again."""
    tx.run("UPDATE inquiry SET next_on = ? WHERE id = ?", next_on.isoformat(), inquiry_id)


def answered(tx: Tx, inquiry_id: int, by: int, answer: str, now: datetime) -> bool:
    """It has been answered: `spoken`, `joined` or `not_now`; False when it was already."""
    return (
        tx.run(
            "UPDATE inquiry SET answered_at = ?, answered_by = ?, answer = ? WHERE id = ? AND answered_at IS NULL",
            to_text(now),
            by,
            answer,
            inquiry_id,
        )
        > 0
    )


def reopen(tx: Tx, inquiry_id: int) -> bool:
    """It waits for an answer after all; False when the same person has left word anew meanwhile."""
    return (
        tx.run(
            "UPDATE OR IGNORE inquiry SET answered_at = NULL, answered_by = NULL, answer = NULL WHERE id = ?",
            inquiry_id,
        )
        > 0
    )


def _inquiry(row: Row) -> Inquiry:
    return Inquiry(
        id=row[0],
        chat_id=row[1],
        first_name=row[2],
        language=row[3],
        phone=row[4],
        received_at=from_text(row[5]),
        owner_id=row[6],
        next_on=day_or_none(row[7]),
        answered_at=moment_or_none(row[8]),
    )
