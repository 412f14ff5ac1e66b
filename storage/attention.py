"""What asks for somebody's attention: messages that were refused or are in doubt, updates that were set aside."""

from dataclasses import dataclass
from datetime import datetime

from storage.times import from_text
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A message of which somebody should know that it did not arrive, or may not have.

    Attributes:
        kind: which message it was, by the name of its screen.
        reader: the full name of whoever it was for; None: somebody the home does not know.
        state: `failed`, it was refused; `unknown`, it may have arrived.
        when: when that was noted.
        why: the class of what went wrong.
    """

    kind: str
    reader: str | None
    state: str
    when: datetime
    why: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """An update that could not be handled: its number, when it came, what went wrong. What it said is gone."""

    update_id: int
    came: datetime
    why: str


def unsaid(tx: Tx, limit: int) -> list[Unsaid]:
    """The newest messages that were refused or are in doubt, newest first; what is forgotten after two days is gone."""
    rows = tx.all(
        "SELECT o.kind, p.name, o.state, o.settled_at, coalesce(o.error, '') FROM outbox o"
        " LEFT JOIN person p ON p.id = o.person_id AND p.removed_at IS NULL"
        " WHERE o.settled_at IS NOT NULL AND o.state IN ('failed', 'unknown') ORDER BY o.settled_at DESC LIMIT ?",
        limit,
    )
    return [Unsaid(row[0], row[1], row[2], from_text(row[3]), row[4]) for row in rows]


def set_aside(tx: Tx, limit: int) -> list[SetAside]:
    """The newest updates that were set aside, newest first."""
    rows = tx.all(
        "SELECT update_id, received_at, coalesce(error, '') FROM inbox WHERE state = 'set_aside'"
        " ORDER BY received_at DESC, update_id DESC LIMIT ?",
        limit,
    )
    return [SetAside(row[0], from_text(row[1]), row[2]) for row in rows]
