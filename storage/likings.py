"""Questions about what people like to help with, and which languages they speak."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.times import to_text
from storage.tx import Tx

MOST = 60  # titles of a home; more of them nobody would read through


@dataclass(frozen=True, slots=True)
class Title:
    """Something that is held at a site. `activity_id`: one of the activities of this title."""

    activity_id: int
    title: str
    key: str


def titles(tx: Tx, site_ids: Sequence[int], start: datetime, end: datetime) -> list[Title]:
    """What is held at these sites from `start` up to but not including `end`, each title once, in their order."""
    rows = tx.all(
        "SELECT min(a.id), a.title, a.title_key FROM activity_date d JOIN activity a ON a.id = d.activity_id"
        " JOIN unit u ON u.id = a.unit_id WHERE d.starts_at >= ? AND d.starts_at < ? AND +u.site_id IN"
        " (SELECT value FROM json_each(?)) AND d.called_off_at IS NULL AND a.kind <> 'organisation'"
        " GROUP BY a.title_key ORDER BY a.title_key LIMIT ?",
        to_text(start),
        to_text(end),
        json.dumps(list(site_ids)),
        MOST,
    )
    return [Title(row[0], row[1], row[2]) for row in rows]


def title_of(tx: Tx, activity_id: int) -> tuple[str, int] | None:
    """The key of an activity's title, and its site; None: there is no such activity."""
    row = tx.one(
        "SELECT a.title_key, u.site_id FROM activity a JOIN unit u ON u.id = a.unit_id WHERE a.id = ?", activity_id
    )
    return None if row is None else (row[0], row[1])


def liked(tx: Tx, person_id: int) -> list[str]:
    """The keys of what this person likes to help with."""
    return [row[0] for row in tx.all("SELECT title_key FROM liking WHERE person_id = ? ORDER BY title_key", person_id)]


def spoken(tx: Tx, person_id: int) -> list[str]:
    """The languages that this person has said they speak; none: they have not said."""
    return [row[0] for row in tx.all("SELECT language FROM speaks WHERE person_id = ? ORDER BY language", person_id)]


def of_all(tx: Tx, person_ids: Sequence[int]) -> tuple[dict[int, set[str]], dict[int, set[str]]]:
    """What these people like to help with, and what they speak; whoever has said nothing is in neither."""
    wanted = json.dumps(list(person_ids))
    likes: dict[int, set[str]] = {}
    speaks: dict[int, set[str]] = {}
    for found, table, column in ((likes, "liking", "title_key"), (speaks, "speaks", "language")):
        sql = f"SELECT person_id, {column} FROM {table} WHERE person_id IN (SELECT value FROM json_each(?))"
        for row in tx.all(sql, wanted):
            found.setdefault(row[0], set()).add(row[1])
    return likes, speaks


def set_liking(tx: Tx, person_id: int, title_key: str, *, likes: bool) -> None:
    """This person likes to help with this, or no longer."""
    if likes:
        tx.run("INSERT INTO liking VALUES (?, ?) ON CONFLICT DO NOTHING", person_id, title_key)
    else:
        tx.run("DELETE FROM liking WHERE person_id = ? AND title_key = ?", person_id, title_key)


def set_speaks(tx: Tx, person_id: int, language: str, *, speaks: bool) -> None:
    """This person speaks this language, or does not after all."""
    if speaks:
        tx.run("INSERT INTO speaks VALUES (?, ?) ON CONFLICT DO NOTHING", person_id, language)
    else:
        tx.run("DELETE FROM speaks WHERE person_id = ? AND language = ?", person_id, language)
