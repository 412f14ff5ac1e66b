"""Everything the store has about one person, found by asking the schema itself: no new table is ever left out.

A column that refers to `person`, or that holds the number of a chat, is about somebody. From that follow the file that
a person can ask for, and the deletion that leaves nothing behind.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from storage.tx import Tx, Value

CHAT_COLUMNS = frozenset({"chat_id", "used_by"})  # Telegram's number of a private chat is a person's number


@dataclass(frozen=True, slots=True)
class Place:
    """A column of the store that is about a person.

    Attributes:
        table: its table.
        column: its name.
        chat: whether it holds the number of a chat, not of a person.
        needed: whether the row makes no sense without it.
    """

    table: str
    column: str
    chat: bool
    needed: bool


def tables(tx: Tx) -> list[str]:
    """The names of all tables."""
    rows = tx.all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'")
    return sorted(row[0] for row in rows)


def places(tx: Tx) -> list[Place]:
    """Every column that is about a person, table by table."""
    return list(_places(tx))


def _places(tx: Tx) -> Iterator[Place]:
    for table in tables(tx):
        needed = {row[1]: bool(row[3] or row[5]) for row in tx.all(f"PRAGMA table_info({table})")}
        people = {row[3] for row in tx.all(f"PRAGMA foreign_key_list({table})") if row[2] == "person"}
        for column, is_needed in needed.items():
            if column in people or (column in CHAT_COLUMNS and table != "person"):
                yield Place(table, column, column not in people, is_needed)


def about(tx: Tx, person_id: int, chat_id: int | None) -> dict[str, list[dict[str, Value]]]:
    """Every row that names this person or their chat, by table, as it stands."""
    found = {"person": _rows(tx, "person", "id", person_id)}
    for place in places(tx):
        wanted = chat_id if place.chat else person_id
        if wanted is not None:
            rows = found.setdefault(place.table, [])
            rows += [row for row in _rows(tx, place.table, place.column, wanted) if row not in rows]
    return {table: rows for table, rows in found.items() if rows}


def of_a_chat(tx: Tx, chat_id: int) -> dict[str, list[dict[str, Value]]]:
    """The same for somebody whom the home does not know: what stands under their chat alone."""
    found = {place.table: _rows(tx, place.table, place.column, chat_id) for place in places(tx) if place.chat}
    return {table: rows for table, rows in found.items() if rows}


def _rows(tx: Tx, table: str, column: str, value: int) -> list[dict[str, Value]]:
    sql = f"SELECT * FROM {table} WHERE {column} = ?"
    return [dict(zip(row.keys(), tuple(row), strict=True)) for row in tx.all(sql, value)]


def act(tx: Tx, act_id: int) -> tuple[str, str] | None:
    """When something was done, and what; not by whom."""
    row = tx.one("SELECT at, verb FROM act WHERE id = ?", act_id)
    return None if row is None else (row[0], row[1])
