"""Forgetting: one person from every table, and what has been kept for long enough.

Numbers of people are never given away again, since buttons in old messages carry them.
"""

import hashlib
import secrets
from datetime import datetime

from storage import notes
from storage.names import name_key
from storage.own_data import places, tables
from storage.times import to_text
from storage.tx import Tx

THEIRS = "person_id"  # a row with this column is about the person and goes whole; any other names them beside it
NOBODY = "9999-12-31T00:00:00.000Z"  # "removed" on this day: a number that is kept from being given away again
SALT = "forgotten_salt"
IN_LISTS = (("$.people_ids", "$"), ("$.person_ids", "$"), ("$.pairs", "$[0]"), ("$.told", "$[1]"))
"""Where what waits to be said names several: the list, and in each of its items the number of the person."""


def removed_before(tx: Tx, before: datetime, limit: int = 50) -> list[int]:
    """Whose time to come back is over: removed before a moment, not yet forgotten."""
    rows = tx.all(
        "SELECT id FROM person WHERE removed_at IS NOT NULL AND removed_at <= ? ORDER BY removed_at LIMIT ?",
        to_text(before),
        limit,
    )
    return [row[0] for row in rows]


def erase(tx: Tx, person_id: int, now: datetime) -> None:
    """Take the person out of every table: their rows go, their number in other people's rows is emptied.

    What they were down for stays as a count. The name stays as a keyed hash where a table may bring it back.
    """
    row = tx.one(
        "SELECT chat_id, name, json_extract(imported, '$.name') FROM person WHERE id = ?",
        person_id,
    )
    if row is None:
        return
    if row[2] is not None:
        for name in {row[1], row[2]}:
            _remember_hashed(tx, name_key(name), now)
    _count_past(tx, person_id)
    _out_of_what_waits(tx, person_id)
    _out_of_shifts(tx, person_id)
    for place in places(tx):
        if not place.chat:
            _forget_at(tx, place.table, place.column, person_id, whole=place.needed or place.column == THEIRS)
    if row[0] is not None:
        erase_chat(tx, row[0])
    _keep_numbers_rising(tx, person_id)
    tx.run("DELETE FROM person WHERE id = ?", person_id)


def erase_chat(tx: Tx, chat_id: int) -> None:
    """Take everything out that stands under a chat's number alone: word left, messages, a step of a conversation."""
    for place in places(tx):
        if place.chat:
            _forget_at(tx, place.table, place.column, chat_id, whole=place.needed or place.table == "inbox")


def _forget_at(tx: Tx, table: str, column: str, value: int, *, whole: bool) -> None:
    if whole:
        take_out(tx, table, column, value)
    else:
        tx.run(f"UPDATE {table} SET {column} = NULL WHERE {column} = ?", value)


def take_out(tx: Tx, table: str, column: str, value: int) -> None:
    """Delete rows of a table, and first what hangs on them."""
    for child in tables(tx):
        for row in tx.all(f"PRAGMA foreign_key_list({child})"):
            if row[2] != table:
                continue
            ids = tx.all(f"SELECT {row[4] or 'id'} FROM {table} WHERE {column} = ?", value)
            needed = {info[1]: bool(info[3] or info[5]) for info in tx.all(f"PRAGMA table_info({child})")}
            for each in ids:
                _forget_at(tx, child, row[3], each[0], whole=needed[row[3]])
    tx.run(f"DELETE FROM {table} WHERE {column} = ?", value)


def _count_past(tx: Tx, person_id: int) -> None:
    tx.run(
        "INSERT INTO past_count (activity_date_id, coming, arrived)"
        " SELECT s.activity_date_id, s.state = 'coming', a.person_id IS NOT NULL FROM signup s"
        " LEFT JOIN arrival a ON a.activity_date_id = s.activity_date_id AND a.person_id = s.person_id"
        " WHERE s.person_id = ? AND (s.state = 'coming' OR a.person_id IS NOT NULL)"
        " ON CONFLICT (activity_date_id) DO UPDATE"
        " SET coming = coming + excluded.coming, arrived = arrived + excluded.arrived",
        person_id,
    )


def _out_of_what_waits(tx: Tx, person_id: int) -> None:
    """News to others about this person that has not been said is not said."""
    for key in ("$.person", "$.colleague"):
        tx.run(
            "DELETE FROM outbox WHERE state = 'due' AND lane IN (0, 1, 2) AND json_extract(about, ?) = ?",
            key,
            person_id,
        )
        tx.run("DELETE FROM call WHERE state = 'open' AND json_extract(about, ?) = ?", key, person_id)
    for key, place in IN_LISTS:
        tx.run(
            "DELETE FROM outbox WHERE state = 'due' AND lane IN (0, 1, 2) AND EXISTS"
            " (SELECT 1 FROM json_each(outbox.about, ?) AS one WHERE json_extract(one.value, ?) = ?)",
            key,
            place,
            person_id,
        )
    for table in ("outbox", "call"):
        tx.run(
            f"UPDATE {table} SET key = trim(replace(':' || key || ':', ?, ':gone' || id || ':'), ':')"
            " WHERE instr(':' || key || ':', ?) > 0",
            f":{person_id}:",
            f":{person_id}:",
        )


def _out_of_shifts(tx: Tx, person_id: int) -> None:
    """The person's number out of the facts that the audit and the tables keep as text."""
    tx.run(
        "UPDATE shift SET imported = json_set(imported, '$.culture_contact_id', NULL)"
        " WHERE imported IS NOT NULL AND json_extract(imported, '$.culture_contact_id') = ?",
        person_id,
    )
    for column in ("before", "after"):
        tx.run(
            f"UPDATE change SET {column} = NULL WHERE shift_id IS NOT NULL AND {column} = ?",
            str(person_id),
        )


def _keep_numbers_rising(tx: Tx, person_id: int) -> None:
    if tx.value("SELECT max(id) FROM person") == person_id:
        tx.run("INSERT INTO person (id, name, name_key, removed_at) VALUES (?, '', '', ?)", person_id + 1, NOBODY)
    tx.run("DELETE FROM person WHERE removed_at = ? AND id < (SELECT max(id) FROM person)", NOBODY)


def _hashed(tx: Tx, key: str) -> str:
    salt = notes.get(tx, SALT)
    if salt is None:
        salt = secrets.token_hex(16)
        notes.put(tx, SALT, salt)
    return hashlib.blake2b(key.encode("utf-8", "surrogatepass"), key=bytes.fromhex(salt), digest_size=16).hexdigest()


def _remember_hashed(tx: Tx, key: str, now: datetime) -> None:
    tx.run(
        "INSERT INTO forgotten VALUES (?, ?) ON CONFLICT (name_hash) DO UPDATE SET seen_at = excluded.seen_at",
        _hashed(tx, key),
        to_text(now),
    )


def asked_to_be_forgotten(tx: Tx, name: str, now: datetime) -> bool:
    """Whether somebody of this name asked to be forgotten, asked for a row of a table that would bring them back.

    That the table still has the row is noted, so that it is known for as long as the table does not change.
    """
    hashed = _hashed(tx, name_key(name))
    if tx.one("SELECT 1 FROM forgotten WHERE name_hash = ?", hashed) is None:
        return False
    tx.run("UPDATE forgotten SET seen_at = ? WHERE name_hash = ?", to_text(now), hashed)
    return True


def welcome_again(tx: Tx, name: str) -> None:
    """Somebody of this name is one of us again, by a person's own doing: tables may name them."""
    tx.run("DELETE FROM forgotten WHERE name_hash = ?", _hashed(tx, name_key(name)))
