"""Questions about calls for help: who was asked for which date, and what they said."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.times import from_text, moment_or_none, to_text
from storage.tx import Row, Tx

LATELY_DONE = timedelta(days=366)
_ASKING = "SELECT id, activity_date_id, asked_by, asked_at, closed_at FROM asking WHERE "


@dataclass(frozen=True, slots=True)
class Asking:
    """One call for help for one date."""

    id: int
    activity_date_id: int
    asked_by: int | None
    asked_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Asked:
    """One person who was asked. `answer`: yes, no, or None while there is none."""

    person_id: int
    name: str
    answer: str | None


def by_id(tx: Tx, asking_id: int) -> Asking | None:
    """One call."""
    row = tx.one(_ASKING + "id = ?", asking_id)
    return None if row is None else _asking(row)


def open_for(tx: Tx, activity_date_id: int) -> Asking | None:
    """The call for this date that is still open."""
    row = tx.one(_ASKING + "activity_date_id = ? AND closed_at IS NULL", activity_date_id)
    return None if row is None else _asking(row)


def last_for(tx: Tx, activity_date_id: int) -> Asking | None:
    """The newest call for this date, open or closed."""
    row = tx.one(_ASKING + "activity_date_id = ? ORDER BY id DESC LIMIT 1", activity_date_id)
    return None if row is None else _asking(row)


def begin(tx: Tx, activity_date_id: int, asked_by: int, now: datetime) -> int:
    """A new call; its id."""
    return tx.insert(
        "INSERT INTO asking (activity_date_id, asked_by, asked_at) VALUES (?, ?, ?)",
        activity_date_id,
        asked_by,
        to_text(now),
    )


def note_asked(tx: Tx, asking_id: int, person_ids: Sequence[int], now: datetime) -> None:
    """These people are asked."""
    tx.many(
        "INSERT INTO asked (asking_id, person_id, asked_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [(asking_id, person_id, to_text(now)) for person_id in person_ids],
    )


def answer(tx: Tx, asking_id: int, person_id: int, said: str, now: datetime) -> bool:
    """What one of them says; False when they were not asked."""
    return (
        tx.run(
            "UPDATE asked SET answer = ?, answered_at = ? WHERE asking_id = ? AND person_id = ?",
            said,
            to_text(now),
            asking_id,
            person_id,
        )
        > 0
    )


def close(tx: Tx, asking_id: int, now: datetime) -> None:
    """Enough have said yes."""
    tx.run("UPDATE asking SET closed_at = ? WHERE id = ? AND closed_at IS NULL", to_text(now), asking_id)


def asked_in(tx: Tx, asking_id: int) -> list[Asked]:
    """Everybody who was asked, in the order of names."""
    rows = tx.all(
        "SELECT p.id, p.name, a.answer FROM asked a JOIN person p ON p.id = a.person_id"
        " WHERE a.asking_id = ? AND p.removed_at IS NULL ORDER BY p.name_key",
        asking_id,
    )
    return [Asked(row[0], row[1], row[2]) for row in rows]


def last_asked(tx: Tx, person_ids: Sequence[int]) -> dict[int, datetime]:
    """When each of these people was last asked for anything, where they ever were."""
    rows = tx.all(
        "SELECT person_id, max(asked_at) FROM asked WHERE person_id IN (SELECT value FROM json_each(?))"
        " GROUP BY person_id",
        json.dumps(list(person_ids)),
    )
    return {row[0]: from_text(row[1]) for row in rows}


def said_no(tx: Tx, activity_date_id: int) -> set[int]:
    """Who has said no for this date: they are not asked again."""
    rows = tx.all(
        "SELECT a.person_id FROM asking q JOIN asked a ON a.asking_id = q.id"
        " WHERE q.activity_date_id = ? AND a.answer = 'no'",
        activity_date_id,
    )
    return {row[0] for row in rows}


def have_done(tx: Tx, person_ids: Sequence[int], title_key: str, before: datetime) -> set[int]:
    """Which of these people have kept a sign-up for something of this title in the year before a moment."""
    rows = tx.all(
        "SELECT DISTINCT s.person_id FROM activity_date d CROSS JOIN activity a ON a.id = d.activity_id"
        " CROSS JOIN signup s ON s.activity_date_id = d.id WHERE d.starts_at >= ? AND d.starts_at < ?"
        " AND d.called_off_at IS NULL AND a.title_key = ? AND s.state = 'coming'"
        " AND s.person_id IN (SELECT value FROM json_each(?))",
        to_text(before - LATELY_DONE),
        to_text(before),
        title_key,
        json.dumps(list(person_ids)),
    )
    return {row[0] for row in rows}


def _asking(row: Row) -> Asking:
    return Asking(row[0], row[1], row[2], from_text(row[3]), moment_or_none(row[4]))
