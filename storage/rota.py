"""The rota of culture contacts: a ward's shifts, who had how many, shifts set up and taken away."""

from collections.abc import Sequence
from datetime import date, datetime
from json import dumps

from storage import shifts
from storage.activities import GONE
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
    """Take a shift away again of which nothing was noted; False when something was, and it stays.

    The highest number stays taken, as with dates: an old button never means another shift.
    """
    untouched = tx.one(
        "SELECT s.unit_id, s.kind FROM shift s WHERE s.id = ?"
        " AND NOT EXISTS (SELECT 1 FROM handover h WHERE h.shift_id = s.id)"
        " AND NOT EXISTS (SELECT 1 FROM handover h WHERE h.return_shift_id = s.id)"
        " AND NOT EXISTS (SELECT 1 FROM change c WHERE c.shift_id = s.id)",
        shift_id,
    )
    if untouched is None:
        return False
    if shift_id != tx.value("SELECT max(id) FROM shift"):
        tx.run("DELETE FROM shift WHERE id = ?", shift_id)
        return True
    tx.run("DELETE FROM shift WHERE unit_id = ? AND day = ? AND kind = ?", untouched[0], GONE, untouched[1])
    tx.run(
        f"UPDATE shift SET day = '{GONE}', starts_at = '{GONE}T00:00:00.000Z', ends_at = '{GONE}T01:00:00.000Z',"
        " culture_contact_id = NULL WHERE id = ?",
        shift_id,
    )
    return True
