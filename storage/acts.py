"""The audit: who did what, when, to whom. Undo reads it."""

from collections.abc import Sequence
from datetime import datetime
from json import dumps

from storage import overviews
from storage.records import Act, Change
from storage.times import from_text, moment_or_none, text_or_none, to_text
from storage.tx import Tx


def begin(tx: Tx, actor_id: int | None, verb: str, now: datetime) -> int:
    """Note that somebody does something now; its id, under which the changes are noted."""
    return tx.insert("INSERT INTO act (at, actor_id, verb) VALUES (?, ?, ?)", to_text(now), actor_id, verb)


def note(
    tx: Tx,
    act_id: int,
    *,
    before: str | None,
    after: str | None,
    person_id: int | None = None,
    activity_date_id: int | None = None,
    shift_id: int | None = None,
) -> None:
    """Note one thing that the act changed; overviews that stand open on its day are brought up to date."""
    tx.run(
        "INSERT INTO change (act_id, person_id, activity_date_id, shift_id, before, after) VALUES (?, ?, ?, ?, ?, ?)",
        act_id,
        person_id,
        activity_date_id,
        shift_id,
        before,
        after,
    )
    overviews.touched(tx, act_id, activity_date_id, shift_id)


def changes_since(
    tx: Tx, activity_date_ids: Sequence[int], shift_ids: Sequence[int], after: int, moment: datetime | None = None
) -> list[tuple[int | None, Change]]:
    """What has become of these dates and shifts after a change, and since a moment, oldest first; and who did it."""
    found = [
        row
        for column, ids in (("activity_date_id", activity_date_ids), ("shift_id", shift_ids))
        for row in tx.all(
            "SELECT c.id, a.actor_id, c.act_id, c.person_id, c.activity_date_id, c.shift_id, c.before, c.after"
            f" FROM change c CROSS JOIN act a ON a.id = c.act_id WHERE c.{column} IN (SELECT value FROM json_each(?))"
            " AND c.id > ? AND (? IS NULL OR a.at >= ?)",
            dumps(list(ids)),
            after,
            text_or_none(moment),
            text_or_none(moment),
        )
    ]
    return [(row[1], Change(*row[2:])) for row in sorted(found, key=lambda row: row[0])]


def by_id(tx: Tx, act_id: int) -> Act | None:
    """One act with everything it changed."""
    row = tx.one("SELECT id, at, actor_id, verb, undone_at, for_person_id FROM act WHERE id = ?", act_id)
    if row is None:
        return None
    changes = tx.all(
        "SELECT act_id, person_id, activity_date_id, shift_id, before, after FROM change WHERE act_id = ? ORDER BY id",
        act_id,
    )
    return Act(
        id=row[0],
        at=from_text(row[1]),
        actor_id=row[2],
        verb=row[3],
        undone_at=moment_or_none(row[4]),
        changes=tuple(Change(*change) for change in changes),
        for_id=row[5],
    )


def on_behalf(tx: Tx, act_id: int, actor_id: int) -> None:
    """It was somebody else who did this, for the person in whose name the act was begun."""
    tx.run(
        "UPDATE act SET for_person_id = actor_id, actor_id = ? WHERE id = ? AND actor_id <> ?",
        actor_id,
        act_id,
        actor_id,
    )


def last_cancellation(tx: Tx, person_id: int, activity_date_id: int) -> int | None:
    """The act by which this person's place on this date was last given up, alone or with others."""
    act: int | None = tx.value(
        "SELECT max(act_id) FROM change WHERE person_id = ? AND activity_date_id = ? AND after = 'cancelled'",
        person_id,
        activity_date_id,
    )
    return act


def last_about(tx: Tx, person_id: int, verbs: Sequence[str]) -> int | None:
    """The last act of one of these verbs that concerned this person themself, not one of their dates."""
    act: int | None = tx.value(
        "SELECT max(a.id) FROM change c CROSS JOIN act a ON a.id = c.act_id"
        " WHERE c.person_id = ? AND c.activity_date_id IS NULL AND a.verb IN (SELECT value FROM json_each(?))",
        person_id,
        dumps(list(verbs)),
    )
    return act


def got_shift_since(tx: Tx, shift_id: int, person_id: int, since: datetime) -> bool:
    """Whether an act since a moment put this person on this shift: taken, given, or handed over."""
    found = tx.one(
        "SELECT 1 FROM change c CROSS JOIN act a ON a.id = c.act_id WHERE c.shift_id = ? AND c.person_id = ?"
        " AND a.at >= ? LIMIT 1",
        shift_id,
        person_id,
        to_text(since),
    )
    return found is not None


def last_of(tx: Tx, actor_id: int, since: datetime) -> Act | None:
    """The last thing this person did since a moment that has not been taken back."""
    row = tx.one("SELECT id, at FROM act WHERE actor_id = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1", actor_id)
    return None if row is None or from_text(row[1]) < since else by_id(tx, row[0])


def done_since(tx: Tx, actor_id: int, since: datetime) -> bool:
    """Whether this person has done anything after a moment, undone or not."""
    last = tx.value("SELECT at FROM act WHERE actor_id = ? ORDER BY id DESC LIMIT 1", actor_id)
    return last is not None and from_text(last) > since


def taken_back_since(tx: Tx, actor_id: int, verb: str, since: datetime) -> int:
    """How often this person has taken back an act of this kind that they did since a moment."""
    last = tx.all("SELECT at, verb, undone_at FROM act WHERE actor_id = ? ORDER BY id DESC LIMIT 20", actor_id)
    return sum(row[1] == verb and row[2] is not None and from_text(row[0]) >= since for row in last)


def mark_undone(tx: Tx, act_id: int, now: datetime) -> None:
    """The act has been taken back."""
    tx.run("UPDATE act SET undone_at = ? WHERE id = ?", to_text(now), act_id)
