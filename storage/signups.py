"""Questions about sign-ups, the waiting list and arrivals."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from json import dumps

from storage.records import Expected, Signup, SignupState
from storage.times import day_or_none, from_text, moment_or_none, to_text
from storage.tx import Row, Tx

_SIGNUP = "SELECT id, activity_date_id, person_id, state, since, queue FROM signup WHERE "


def of(tx: Tx, activity_date_id: int, person_id: int) -> Signup | None:
    """How this person's sign-up for this date stands; None: there never was one."""
    row = tx.one(_SIGNUP + "activity_date_id = ? AND person_id = ?", activity_date_id, person_id)
    return None if row is None else _signup(row)


def count(tx: Tx, activity_date_id: int, state: SignupState) -> int:
    """How many sign-ups for this date stand in this state."""
    number: int = tx.value(
        "SELECT count(*) FROM signup WHERE activity_date_id = ? AND state = ?", activity_date_id, state
    )
    return number


def waiting(tx: Tx, activity_date_id: int) -> list[Signup]:
    """The waiting list of this date, first in line first."""
    rows = tx.all(
        _SIGNUP + "activity_date_id = ? AND state = 'waiting' ORDER BY queue, since, id",
        activity_date_id,
    )
    return [_signup(row) for row in rows]


def put(
    tx: Tx, activity_date_id: int, person_id: int, state: SignupState, now: datetime, queue: int | None = None
) -> None:
    """Set how this person's sign-up for this date stands; made when there is none, never doubled."""
    tx.run(
        "INSERT INTO signup (activity_date_id, person_id, state, since, queue) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (activity_date_id, person_id)"
        " DO UPDATE SET state = excluded.state, since = excluded.since, queue = excluded.queue",
        activity_date_id,
        person_id,
        state,
        to_text(now),
        queue,
    )


def last_in_line(tx: Tx, activity_date_id: int) -> int:
    """The number behind everybody who waits."""
    number: int = tx.value(
        "SELECT coalesce(max(queue), 0) + 1 FROM signup WHERE activity_date_id = ? AND state = 'waiting'",
        activity_date_id,
    )
    return number


def first_in_line(tx: Tx, activity_date_id: int) -> int:
    """The number before everybody who waits."""
    number: int = tx.value(
        "SELECT coalesce(min(queue), 0) - 1 FROM signup WHERE activity_date_id = ? AND state = 'waiting'",
        activity_date_id,
    )
    return number


def expected(tx: Tx, activity_date_ids: Sequence[int]) -> dict[int, list[Expected]]:
    """For each of these dates, who is signed up or waits, in the order of names, the waiting behind."""
    rows = tx.all(
        "SELECT s.activity_date_id, p.id, p.name, p.named, p.started_on, s.state, s.queue, ar.arrived_at"
        " FROM signup s JOIN person p ON p.id = s.person_id AND p.removed_at IS NULL"
        " LEFT JOIN arrival ar ON ar.activity_date_id = s.activity_date_id AND ar.person_id = s.person_id"
        " WHERE s.activity_date_id IN (SELECT value FROM json_each(?)) AND s.state <> 'cancelled'"
        " ORDER BY s.activity_date_id, s.state, s.queue, p.name_key",
        dumps(list(activity_date_ids)),
    )
    found: defaultdict[int, list[Expected]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(
            Expected(
                activity_date_id=row[0],
                person_id=row[1],
                name=row[2],
                named=bool(row[3]),
                started_on=day_or_none(row[4]),
                state=SignupState(row[5]),
                queue=row[6],
                arrived_at=moment_or_none(row[7]),
            )
        )
    return dict(found)


def states_of(tx: Tx, person_id: int, activity_date_ids: Sequence[int]) -> dict[int, SignupState]:
    """How this person's sign-ups for these dates stand, where there are any."""
    rows = tx.all(
        "SELECT activity_date_id, state FROM signup"
        " WHERE person_id = ? AND activity_date_id IN (SELECT value FROM json_each(?))",
        person_id,
        dumps(list(activity_date_ids)),
    )
    return {row[0]: SignupState(row[1]) for row in rows}


def has_been_here(tx: Tx, person_id: int, before: datetime) -> bool:
    """Whether the person kept a sign-up, or was ticked as arrived, for a date that had ended by this moment."""
    return (
        tx.one(
            "SELECT 1 FROM signup s JOIN activity_date d ON d.id = s.activity_date_id"
            " LEFT JOIN arrival a ON a.activity_date_id = s.activity_date_id AND a.person_id = s.person_id"
            " WHERE s.person_id = ? AND d.ends_at <= ?"
            " AND (a.person_id IS NOT NULL OR (s.state = 'coming' AND d.called_off_at IS NULL)) LIMIT 1",
            person_id,
            to_text(before),
        )
        is not None
    )


def has_arrived(tx: Tx, activity_date_id: int, person_id: int) -> bool:
    """Whether the person was ticked as arrived."""
    return (
        tx.one("SELECT 1 FROM arrival WHERE activity_date_id = ? AND person_id = ?", activity_date_id, person_id)
        is not None
    )


def take_out(tx: Tx, activity_date_id: int, person_id: int) -> None:
    """There never was a sign-up of this person for this date: what put it there was a slip."""
    tx.run("DELETE FROM signup WHERE activity_date_id = ? AND person_id = ?", activity_date_id, person_id)


def tick(tx: Tx, activity_date_id: int, person_id: int, ticked_by: int | None, now: datetime) -> bool:
    """Note that the person has arrived; False when it stood there already."""
    return (
        tx.run(
            "INSERT INTO arrival (activity_date_id, person_id, arrived_at, ticked_by) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            activity_date_id,
            person_id,
            to_text(now),
            ticked_by,
        )
        > 0
    )


def untick(tx: Tx, activity_date_id: int, person_id: int) -> bool:
    """Take the arrival back; False when there was none."""
    return tx.run("DELETE FROM arrival WHERE activity_date_id = ? AND person_id = ?", activity_date_id, person_id) > 0


def untick_of(tx: Tx, activity_date_id: int, person_id: int, ticked_by: int, at: datetime) -> bool:
    """Take back the arrival that this person noted at this moment; False when there is none, or another's."""
    return (
        tx.run(
            "DELETE FROM arrival WHERE activity_date_id = ? AND person_id = ? AND ticked_by = ? AND arrived_at = ?",
            activity_date_id,
            person_id,
            ticked_by,
            to_text(at),
        )
        > 0
    )


def _signup(row: Row) -> Signup:
    return Signup(row[0], row[1], row[2], SignupState(row[3]), from_text(row[4]), row[5])
