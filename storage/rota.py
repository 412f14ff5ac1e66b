"""The rota of culture contacts: a ward's shifts, who had how many, shifts set up and taken away."""

from collections.abc import Sequence
from datetime import date, datetime
from json import dumps

from storage import shifts
from storage.records import Shift
from storage.times import from_text, to_text
from storage.tx import Tx


def of_unit(tx: Tx, unit_id: int, start: datetime, end: datetime) -> list[Shift]:
    """The shifts of a unit that begin from `start` on and before `end`, in the order of time."""
    return [shift for shift in shifts.of_unit(tx, unit_id, start, end) if shift.starts_at >= start]


def spans_of(tx: Tx, person_ids: Sequence[int], start: datetime, end: datetime) -> list[tuple[int, datetime, datetime]]:
    """When these people are culture contact anywhere, from a moment to a moment: person, start, end."""
    rows = tx.all(
        "SELECT culture_contact_id, starts_at, ends_at FROM shift WHERE culture_contact_id IN"
        " (SELECT value FROM json_each(?)) AND starts_at >= ? AND starts_at < ? ORDER BY starts_at",
        dumps(list(person_ids)),
        to_text(start),
        to_text(end),
    )
    return [(row[0], from_text(row[1]), from_text(row[2])) for row in rows]


def add(tx: Tx, unit_id: int, day: date, kind: str, starts_at: datetime, ends_at: datetime) -> int | None:
    """A new shift without a culture contact; its id, or None when the ward has this shift already."""
    row = tx.one(
        "INSERT INTO shift (unit_id, day, kind, starts_at, ends_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING RETURNING id",
        unit_id,
        day.isoformat(),
        kind,
        to_text(starts_at),
        to_text(ends_at),
    )
    return None if row is None else row[0]


def remove(tx: Tx, shift_id: int) -> bool:
    """Take a shift away again of which nothing was noted; False when something was, and it stays."""
    return (
        tx.run(
            "DELETE FROM shift WHERE id = ? AND NOT EXISTS (SELECT 1 FROM handover h WHERE h.shift_id = shift.id)"
            " AND NOT EXISTS (SELECT 1 FROM handover h WHERE h.return_shift_id = shift.id)"
            " AND NOT EXISTS (SELECT 1 FROM change c WHERE c.shift_id = shift.id)",
            shift_id,
        )
        > 0
    )
