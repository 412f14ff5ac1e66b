"""What has been kept for long enough goes, a few at a time, so that nobody waits for it. Each says how many went."""

from datetime import datetime

from storage import own_data
from storage.forgetting import take_out
from storage.times import to_text
from storage.tx import Tx


def count_signups(tx: Tx, before: datetime, now: datetime, limit: int) -> int:
    """Of dates that began before a moment only the counts stay: how many were down, how many came."""
    dates = [
        row[0]
        for row in tx.all(
            "SELECT d.id FROM activity_date d WHERE d.starts_at < ? AND"
            " (EXISTS (SELECT 1 FROM signup s WHERE s.activity_date_id = d.id)"
            " OR EXISTS (SELECT 1 FROM arrival a WHERE a.activity_date_id = d.id)) ORDER BY d.starts_at LIMIT ?",
            to_text(before),
            limit,
        )
    ]
    of_dates = _of_people_on_dates(tx) if dates else []
    for date in dates:
        _count(tx, date, now)
        for table, column in of_dates:
            take_out(tx, table, column, date)
    return len(dates)


def _of_people_on_dates(tx: Tx) -> list[tuple[str, str]]:
    """Every table that says of somebody what they did on a date, with its column for the date."""
    about_people = {place.table for place in own_data.places(tx) if not place.chat} - {"change"}
    return [
        (table, row[3])
        for table in sorted(about_people)
        for row in tx.all(f"PRAGMA foreign_key_list({table})")
        if row[2] == "activity_date"
    ]


def _count(tx: Tx, date: int, now: datetime) -> None:
    """Counted once: a table that brings old sign-ups back does not count them again."""
    tx.run(
        "INSERT INTO past_count (activity_date_id, coming, arrived, closed_at) VALUES (?,"
        " (SELECT count(*) FROM signup WHERE activity_date_id = ? AND state = 'coming'),"
        " (SELECT count(*) FROM arrival WHERE activity_date_id = ?), ?)"
        " ON CONFLICT (activity_date_id) DO UPDATE SET coming = coming + excluded.coming,"
        " arrived = arrived + excluded.arrived, closed_at = excluded.closed_at WHERE closed_at IS NULL",
        date,
        date,
        date,
        to_text(now),
    )


def forget_acts(tx: Tx, before: datetime, limit: int) -> int:
    """Who changed what for whom, from before a moment; what something else of the store still stands on stays."""
    rows = tx.all("SELECT id FROM act WHERE at < ? ORDER BY at LIMIT ?", to_text(before), limit)
    gone = 0
    for (act,) in rows:
        tx.run("DELETE FROM change WHERE act_id = ?", act)
        if not any(_stands_on(tx, *child, act) for child in _children_of_act(tx)):
            gone += tx.run("DELETE FROM act WHERE id = ?", act)
    return gone


def _children_of_act(tx: Tx) -> list[tuple[str, str]]:
    rows = tx.all(
        'SELECT m.name, f."from" FROM sqlite_master m, pragma_foreign_key_list(m.name) f'
        " WHERE m.type = 'table' AND f.\"table\" = 'act' AND m.name <> 'change'"
    )
    return [(row[0], row[1]) for row in rows]


def _stands_on(tx: Tx, table: str, column: str, act: int) -> bool:
    return tx.one(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", act) is not None


def forget_contacts(tx: Tx, before: datetime, limit: int) -> int:
    """Who was culture contact on shifts that began before a moment, and who asked whom to take them over."""
    rows = tx.all(
        "SELECT s.id FROM shift s WHERE s.starts_at < ? AND (s.culture_contact_id IS NOT NULL"
        " OR json_extract(s.imported, '$.culture_contact_id') IS NOT NULL"
        " OR EXISTS (SELECT 1 FROM handover h WHERE h.shift_id = s.id)"
        " OR EXISTS (SELECT 1 FROM change c WHERE c.shift_id = s.id)) ORDER BY s.starts_at LIMIT ?",
        to_text(before),
        limit,
    )
    for (shift,) in rows:
        tx.run("DELETE FROM handover WHERE shift_id = ?", shift)
        tx.run("DELETE FROM change WHERE shift_id = ?", shift)
        tx.run(
            "UPDATE shift SET culture_contact_id = NULL,"
            " imported = CASE WHEN imported IS NULL THEN NULL ELSE json_set(imported, '$.culture_contact_id', NULL) END"
            " WHERE id = ?",
            shift,
        )
    return len(rows)


def forget_inquiries(tx: Tx, before: datetime, limit: int) -> int:
    """Word that somebody unknown left before a moment."""
    rows = tx.all("SELECT id FROM inquiry WHERE received_at < ? ORDER BY received_at LIMIT ?", to_text(before), limit)
    for (inquiry,) in rows:
        take_out(tx, "inquiry", "id", inquiry)
    return len(rows)


def forget_choices(tx: Tx, before: datetime) -> int:
    """What somebody chose after their first time; that they were asked stays, so that nobody is asked twice."""
    return tx.run(
        "UPDATE first_time SET good = NULL, difficult = NULL, going_on = NULL, next_time = NULL, wondering = NULL"
        " WHERE coalesce(ended_at, asked_at) < ?"
        " AND coalesce(good, difficult, going_on, next_time, wondering) IS NOT NULL",
        to_text(before),
    )


def forget_dialogs(tx: Tx, before: datetime) -> int:
    """Questions that nobody has answered since before a moment: an answer now would surprise everybody."""
    return tx.run("DELETE FROM dialog WHERE updated_at < ?", to_text(before))


def forget_hashes(tx: Tx, before: datetime) -> int:
    """Hashes of names that no table has brought up since before a moment."""
    return tx.run("DELETE FROM forgotten WHERE seen_at < ?", to_text(before))
