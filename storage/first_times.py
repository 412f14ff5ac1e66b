"""Questions about the first time: the five answers of a volunteer, choices only, for the coordinator alone."""

from dataclasses import dataclass
from datetime import datetime

from storage.times import from_text, moment_or_none, to_text
from storage.tx import Row, Tx

COLUMNS = ("good", "difficult", "going_on", "next_time", "wondering")
_FIRST = f"SELECT person_id, asked_at, {', '.join(COLUMNS)}, ended_at FROM first_time WHERE "


@dataclass(frozen=True, slots=True)
class FirstTime:
    """What somebody said after their first time; None where they have not answered yet.

    Attributes:
        answers: to the five questions in their order: short words of the store, `skip` for none given.
        ended_at: when they were through, or said no thanks.
    """

    person_id: int
    asked_at: datetime
    answers: tuple[str | None, ...]
    ended_at: datetime | None


def of(tx: Tx, person_id: int) -> FirstTime | None:
    """What this person said; None: they have not been asked, or have not begun."""
    row = tx.one(_FIRST + "person_id = ?", person_id)
    return None if row is None else _first(row)


def begin(tx: Tx, person_id: int, now: datetime) -> None:
    """The person lets themself be asked, or would rather not; once in a lifetime."""
    tx.run("INSERT INTO first_time (person_id, asked_at) VALUES (?, ?) ON CONFLICT DO NOTHING", person_id, to_text(now))


def answer(tx: Tx, person_id: int, question: int, choice: str) -> None:
    """What they say to a question (0 to 4)."""
    tx.run(f"UPDATE first_time SET {COLUMNS[question]} = ? WHERE person_id = ?", choice, person_id)


def end(tx: Tx, person_id: int, now: datetime) -> None:
    """They are through."""
    tx.run("UPDATE first_time SET ended_at = coalesce(ended_at, ?) WHERE person_id = ?", to_text(now), person_id)


def ended_between(tx: Tx, start: datetime, end_: datetime) -> list[FirstTime]:
    """Who got through from `start` up to but not including `end_`."""
    rows = tx.all(
        _FIRST + "ended_at IS NOT NULL AND ended_at >= ? AND ended_at < ? ORDER BY ended_at",
        to_text(start),
        to_text(end_),
    )
    return [_first(row) for row in rows]


def forget_answers(tx: Tx, before: datetime) -> int:
    """Forget what was answered before a moment; that it was asked stays, so that it is once in a lifetime."""
    emptied = ", ".join(f"{column} = NULL" for column in COLUMNS)
    return tx.run(f"UPDATE first_time SET {emptied} WHERE ended_at IS NOT NULL AND ended_at < ?", to_text(before))


def _first(row: Row) -> FirstTime:
    answers = (row[2], row[3], row[4], row[5], row[6])
    return FirstTime(row[0], from_text(row[1]), answers, moment_or_none(row[7]))
