"""Questions about shifts, their culture contacts, and hand-overs."""

from datetime import datetime, timedelta

from storage.records import Handover, Shift
from storage.times import day_or_none, from_text, to_text
from storage.tx import Row, Tx

_SHIFT = (
    "SELECT s.id, s.unit_id, u.name, u.site_id, s.day, s.kind, s.starts_at, s.ends_at, p.id, p.name"
    " FROM shift s JOIN unit u ON u.id = s.unit_id"
    " LEFT JOIN person p ON p.id = s.culture_contact_id AND p.removed_at IS NULL WHERE "
)
_LONGEST = timedelta(days=2)  # a shift ends on its day or the next (contract); so no question looks at years of them
_HANDOVER = "SELECT id, shift_id, asked_by, asked_of, state, return_shift_id FROM handover WHERE "


def by_id(tx: Tx, shift_id: int) -> Shift | None:
    """One shift."""
    row = tx.one(_SHIFT + "s.id = ?", shift_id)
    return None if row is None else _shift(row)


def covering(tx: Tx, unit_id: int, moment: datetime) -> list[Shift]:
    """The shifts of a unit under way at a moment, the one that began last first."""
    rows = tx.all(
        _SHIFT + "s.unit_id = ? AND s.starts_at > ? AND s.starts_at <= ? AND s.ends_at > ?"
        " ORDER BY s.starts_at DESC, s.id",
        unit_id,
        to_text(moment - _LONGEST),
        to_text(moment),
        to_text(moment),
    )
    return [_shift(row) for row in rows]


def of_unit(tx: Tx, unit_id: int, start: datetime, end: datetime) -> list[Shift]:
    """The shifts of a unit that end after `start` and begin before `end`."""
    rows = tx.all(
        _SHIFT + "s.unit_id = ? AND s.starts_at > ? AND s.starts_at < ? AND s.ends_at > ? ORDER BY s.starts_at, s.id",
        unit_id,
        to_text(start - _LONGEST),
        to_text(end),
        to_text(start),
    )
    return [_shift(row) for row in rows]


def of_site(tx: Tx, site_id: int, start: datetime, end: datetime) -> list[Shift]:
    """The shifts of a site that end after `start` and begin before `end`."""
    rows = tx.all(
        _SHIFT + "s.starts_at > ? AND s.starts_at < ? AND u.site_id = ? AND s.ends_at > ?"
        " ORDER BY s.starts_at, s.unit_id",
        to_text(start - _LONGEST),
        to_text(end),
        site_id,
        to_text(start),
    )
    return [_shift(row) for row in rows]


def of_contact(tx: Tx, person_id: int, start: datetime, end: datetime) -> list[Shift]:
    """The shifts on which the person is culture contact, that end after `start` and begin before `end`."""
    rows = tx.all(
        _SHIFT + "s.culture_contact_id = ? AND s.starts_at > ? AND s.starts_at < ? AND s.ends_at > ?"
        " ORDER BY s.starts_at, s.id",
        person_id,
        to_text(start - _LONGEST),
        to_text(end),
        to_text(start),
    )
    return [_shift(row) for row in rows]


def empty(tx: Tx, site_id: int, start: datetime, end: datetime) -> list[Shift]:
    """The shifts of a site without a culture contact that end after `start` and begin before `end`."""
    rows = tx.all(
        _SHIFT + "s.starts_at > ? AND s.starts_at < ? AND u.site_id = ? AND p.id IS NULL AND s.ends_at > ?"
        " ORDER BY s.starts_at, s.unit_id",
        to_text(start - _LONGEST),
        to_text(end),
        site_id,
        to_text(start),
    )
    return [_shift(row) for row in rows]


def set_contact(tx: Tx, shift_id: int, person_id: int | None) -> None:
    """Who is culture contact on the shift from now on."""
    tx.run("UPDATE shift SET culture_contact_id = ? WHERE id = ?", person_id, shift_id)


def ask(
    tx: Tx, shift_id: int, asked_by: int, asked_of: int, now: datetime, return_shift_id: int | None = None
) -> int | None:
    """Note that a colleague is asked, perhaps for a shift of theirs in return; None when a question stands already."""
    row = tx.one(
        "INSERT INTO handover (shift_id, asked_by, asked_of, asked_at, state, return_shift_id)"
        " VALUES (?, ?, ?, ?, 'asked', ?)"
        " ON CONFLICT DO NOTHING RETURNING id",
        shift_id,
        asked_by,
        asked_of,
        to_text(now),
        return_shift_id,
    )
    return None if row is None else row[0]


def handover(tx: Tx, handover_id: int) -> Handover | None:
    """One question to a colleague."""
    row = tx.one(_HANDOVER + "id = ?", handover_id)
    return None if row is None else Handover(*row)


def open_handovers(tx: Tx, shift_id: int) -> list[Handover]:
    """The questions about this shift that still wait for an answer."""
    rows = tx.all(
        "SELECT id, shift_id, asked_by, asked_of, state, return_shift_id FROM handover INDEXED BY handover_open"
        " WHERE shift_id = ? AND state = 'asked' ORDER BY id",
        shift_id,
    )
    return [Handover(*row) for row in rows]


def settle_handover(tx: Tx, handover_id: int, state: str) -> None:
    """The question has its answer: accepted, declined or withdrawn."""
    tx.run("UPDATE handover SET state = ? WHERE id = ?", state, handover_id)


def handovers_of(tx: Tx, person_id: int) -> list[Handover]:
    """The questions that this person has asked or been asked and that still wait for an answer."""
    rows = tx.all(_HANDOVER + "asked_by = ? AND state = 'asked'", person_id)
    rows += tx.all(_HANDOVER + "asked_of = ? AND state = 'asked'", person_id)
    return [Handover(*row) for row in rows]


def _shift(row: Row) -> Shift:
    day = day_or_none(row[4])
    assert day is not None  # noqa: S101 - the column is NOT NULL
    return Shift(
        id=row[0],
        unit_id=row[1],
        unit=row[2],
        site_id=row[3],
        day=day,
        kind=row[5],
        starts_at=from_text(row[6]),
        ends_at=from_text(row[7]),
        culture_contact_id=row[8],
        culture_contact=row[9],
    )
