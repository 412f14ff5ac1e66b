"""Questions about activities and their dates."""

from collections.abc import Sequence
from datetime import datetime
from json import dumps

from storage.names import name_key
from storage.records import ActivityDate
from storage.times import day_or_none, from_text, moment_or_none, text_or_none, to_text
from storage.tx import Row, Tx

GONE = "1970-01-01"  # the day of what was taken off the plan again and only keeps its number taken
_DATE = (
    "SELECT d.id, d.activity_id, a.title, u.id, u.name, u.site_id, d.day, d.starts_at, d.ends_at,"
    " coalesce(d.place, a.place), a.kind, a.wanted, a.places, a.ready, a.organisation,"
    " coalesce(g.head_count, a.head_count), a.training, d.called_off_at, g.cancelled_at, g.arrived_at"
    " FROM activity_date d JOIN activity a ON a.id = d.activity_id JOIN unit u ON u.id = a.unit_id"
    " LEFT JOIN group_visit g ON g.activity_date_id = d.id WHERE "
)


def by_id(tx: Tx, activity_date_id: int) -> ActivityDate | None:
    """One date of an activity."""
    row = tx.one(_DATE + f"d.id = ? AND d.day <> '{GONE}'", activity_date_id)
    return None if row is None else _date(row)


def between(tx: Tx, site_id: int, start: datetime, end: datetime) -> list[ActivityDate]:
    """What begins on the site from `start` up to but not including `end`, in the order of time."""
    rows = tx.all(
        _DATE + "d.starts_at >= ? AND d.starts_at < ? AND +u.site_id = ? ORDER BY d.starts_at, a.title, d.id",
        to_text(start),
        to_text(end),
        site_id,
    )
    return [_date(row) for row in rows]


def following(tx: Tx, of: ActivityDate, after: datetime, last_day: str) -> list[ActivityDate]:
    """The dates of the same title and unit that begin after a moment, up to a local day, in the order of time."""
    rows = tx.all(
        _DATE + "a.unit_id = ? AND a.title_key = ? AND d.starts_at > ? AND d.day <= ? AND d.called_off_at IS NULL"
        " ORDER BY d.starts_at, d.id",
        of.unit_id,
        name_key(of.title),
        to_text(after),
        last_day,
    )
    return [_date(row) for row in rows]


def of_person(tx: Tx, person_id: int, after: datetime, states: Sequence[str]) -> list[ActivityDate]:
    """The dates that end after a moment and for which the person's sign-up stands in one of these states."""
    rows = tx.all(
        _DATE + "d.id IN (SELECT activity_date_id FROM signup WHERE person_id = ?"
        " AND state IN (SELECT value FROM json_each(?))) AND d.ends_at > ? ORDER BY d.starts_at, d.id",
        person_id,
        dumps(list(states)),
        to_text(after),
    )
    return [_date(row) for row in rows]


def of_organisation(tx: Tx, organisation: str, after: datetime) -> list[ActivityDate]:
    """The dates that end after a moment and that the organisation brings."""
    rows = tx.all(
        _DATE + "a.organisation = ? AND d.ends_at > ? ORDER BY d.starts_at, d.id", organisation, to_text(after)
    )
    return [_date(row) for row in rows]


def last_day_of_plan(tx: Tx, site_id: int) -> str | None:
    """The last local day of the site's last plan, or None where there is no plan."""
    last: str | None = tx.value("SELECT max(ends_on) FROM plan WHERE site_id = ?", site_id)
    return last


def plan_end(tx: Tx, site_id: int, day: str) -> str | None:
    """The last local day of the plan that holds this day, or None where no plan holds it."""
    last: str | None = tx.value(
        "SELECT max(ends_on) FROM plan WHERE site_id = ? AND starts_on <= ? AND ends_on >= ?", site_id, day, day
    )
    return last


def set_heads(tx: Tx, activity_date_id: int, heads: int | None) -> None:
    """How many an organisation's group brings on this date; None: as its series says."""
    tx.run(
        "INSERT INTO group_visit (activity_date_id, head_count) VALUES (?, ?)"
        " ON CONFLICT (activity_date_id) DO UPDATE SET head_count = excluded.head_count",
        activity_date_id,
        heads,
    )


def set_group_visit(tx: Tx, activity_date_id: int, column: str, moment: datetime | None) -> None:
    """When an organisation's group said it cannot come, or when it arrived; None takes it back."""
    assert column in {"cancelled_at", "arrived_at"}  # noqa: S101 - the column's name goes into the SQL
    tx.run(
        f"INSERT INTO group_visit (activity_date_id, {column}) VALUES (?, ?)"
        f" ON CONFLICT (activity_date_id) DO UPDATE SET {column} = excluded.{column}",
        activity_date_id,
        text_or_none(moment),
    )


def set_called_off(tx: Tx, activity_date_id: int, moment: datetime | None) -> None:
    """When this one date was called off; None takes it back."""
    tx.run("UPDATE activity_date SET called_off_at = ? WHERE id = ?", text_or_none(moment), activity_date_id)


def _date(row: Row) -> ActivityDate:
    day = day_or_none(row[6])
    assert day is not None  # noqa: S101 - the column is NOT NULL
    return ActivityDate(
        id=row[0],
        activity_id=row[1],
        title=row[2],
        unit_id=row[3],
        unit=row[4],
        site_id=row[5],
        day=day,
        starts_at=from_text(row[7]),
        ends_at=from_text(row[8]),
        place=row[9],
        kind=row[10],
        wanted=row[11],
        places=row[12],
        ready=row[13],
        organisation=row[14],
        head_count=row[15],
        training=row[16],
        called_off_at=moment_or_none(row[17]),
        group_cancelled_at=moment_or_none(row[18]),
        group_arrived_at=moment_or_none(row[19]),
    )
