"""Questions about how volunteers are met: guests who were counted, who went home and was thanked, greetings."""

from collections.abc import Sequence
from datetime import date, datetime
from json import dumps

from storage.times import to_text
from storage.tx import Tx


def thanked(tx: Tx, activity_date_id: int, person_id: int) -> bool:
    """Whether one of the staff has thanked this person when they went home."""
    return (
        tx.one("SELECT 1 FROM thanked WHERE activity_date_id = ? AND person_id = ?", activity_date_id, person_id)
        is not None
    )


def thank(tx: Tx, activity_date_id: int, person_id: int, by: int, now: datetime) -> bool:
    """Note that the person went home and was thanked; False when it stood there already."""
    return (
        tx.run(
            "INSERT INTO thanked (activity_date_id, person_id, thanked_at, thanked_by) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            activity_date_id,
            person_id,
            to_text(now),
            by,
        )
        > 0
    )


def unthank(tx: Tx, activity_date_id: int, person_id: int) -> bool:
    """Take that back; False when it did not stand there."""
    return tx.run("DELETE FROM thanked WHERE activity_date_id = ? AND person_id = ?", activity_date_id, person_id) > 0


def all_thanked(tx: Tx, activity_date_ids: Sequence[int]) -> set[tuple[int, int]]:
    """Who was thanked on these dates: date and person."""
    rows = tx.all(
        "SELECT activity_date_id, person_id FROM thanked WHERE activity_date_id IN (SELECT value FROM json_each(?))",
        dumps(list(activity_date_ids)),
    )
    return {(row[0], row[1]) for row in rows}


def guests(tx: Tx, activity_date_ids: Sequence[int]) -> dict[int, int]:
    """How many guests came to these dates whom the home does not know, where any did."""
    rows = tx.all(
        "SELECT activity_date_id, heads FROM guests WHERE heads > 0"
        " AND activity_date_id IN (SELECT value FROM json_each(?))",
        dumps(list(activity_date_ids)),
    )
    return {row[0]: row[1] for row in rows}


def set_guests(tx: Tx, activity_date_id: int, heads: int) -> None:
    """So many guests came to this date."""
    tx.run(
        "INSERT INTO guests VALUES (?, ?) ON CONFLICT (activity_date_id) DO UPDATE SET heads = excluded.heads",
        activity_date_id,
        heads,
    )


def greet(tx: Tx, sender_id: int, person_id: int, day: date, sentence: int, act_id: int) -> bool:
    """Note a greeting; False when the sender has greeted this person on that day already."""
    return (
        tx.run(
            "INSERT INTO greeting VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            sender_id,
            person_id,
            day.isoformat(),
            sentence,
            act_id,
        )
        > 0
    )


def greeted(tx: Tx, sender_id: int, day: date) -> set[int]:
    """Whom the sender has greeted on a day."""
    rows = tx.all(
        "SELECT person_id FROM greeting INDEXED BY greeting_by_day WHERE day = ? AND sender_id = ?",
        day.isoformat(),
        sender_id,
    )
    return {row[0] for row in rows}


def greeting(tx: Tx, act_id: int) -> tuple[int, int, int] | None:
    """The greeting of this act: sender, reader, which sentence. None when it was taken back."""
    row = tx.one("SELECT sender_id, person_id, sentence FROM greeting WHERE act_id = ?", act_id)
    return None if row is None else (row[0], row[1], row[2])


def take_greeting_back(tx: Tx, act_id: int) -> bool:
    """There was no greeting after all; False when there was none."""
    return tx.run("DELETE FROM greeting WHERE act_id = ?", act_id) > 0


def forget_greetings(tx: Tx, before: date) -> int:
    """Forget greetings from before a day; how many."""
    return tx.run("DELETE FROM greeting WHERE day < ?", before.isoformat())
