"""What the import of tables asks of the store: everything that tables can hold, and what they held when last loaded.

Whole tables are read at once and written in bulk: five thousand people and a hundred thousand sign-ups at a time.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from json import dumps, loads

from storage.names import name_key
from storage.tx import Tx, Value

PERSON = ("name", "language", "phone", "channel", "organisation", "started_on", "pledge_on", "newsletter", "named")
PLAN = ("name", "starts_on", "ends_on")
ACTIVITY = (
    *("title", "kind", "starts", "ends", "repeats", "dates", "except_dates", "until"),
    *("place", "wanted", "places", "ready", "organisation", "head_count", "training"),
)
SHIFT = ("starts_at", "ends_at", "culture_contact_id")


@dataclass(frozen=True, slots=True)
class Held:
    """One row of the store that a table may speak of.

    Attributes:
        id: Its id.
        owner_id: The unit's or site's id; 0 for a person.
        values: Its columns as they are now.
        imported: The same as the table had them when it was last loaded; None: it did not come from a table.
    """

    id: int
    owner_id: int
    values: Mapping[str, Value]
    imported: Mapping[str, Value] | None


@dataclass(frozen=True, slots=True)
class HeldDate:
    """One date of an activity: `clock` is the planned local time, whatever it was moved to since.

    `planned_day` is the day by which tables name it: another than `day` when its series was moved in chat.
    """

    id: int
    activity_id: int
    title_key: str
    unit_key: str
    day: str
    clock: str
    starts_at: str
    ends_at: str
    places: int | None
    called_off: bool
    moved: bool
    planned_day: str


@contextmanager
def rehearsal(tx: Tx, *, dry: bool) -> Iterator[None]:
    """What is done inside is undone at the end if it is only tried; all of it also when it fails."""
    tx.run("SAVEPOINT loading")
    try:
        yield
    except BaseException:
        tx.run("ROLLBACK TO loading")
        tx.run("RELEASE loading")
        raise
    if dry:
        tx.run("ROLLBACK TO loading")
    tx.run("RELEASE loading")


def sites(tx: Tx) -> dict[str, int]:
    """The ids of all sites by the keys of their names."""
    return {row[0]: row[1] for row in tx.all("SELECT name_key, id FROM site")}


def add_site(tx: Tx, name: str) -> int:
    """A new site; its id."""
    return tx.insert("INSERT INTO site (name, name_key) VALUES (?, ?)", name, name_key(name))


def add_unit(tx: Tx, name: str, site_id: int) -> int:
    """A new unit; its id."""
    return tx.insert("INSERT INTO unit (site_id, name, name_key) VALUES (?, ?, ?)", site_id, name, name_key(name))


def set_unit(tx: Tx, unit_id: int, name: str, site_id: int) -> None:
    """A unit's spelling and its site from now on."""
    tx.run("UPDATE unit SET name = ?, name_key = ?, site_id = ? WHERE id = ?", name, name_key(name), site_id, unit_id)


def people(tx: Tx) -> list[Held]:
    """Everybody the home knows."""
    return _held(tx, "person", "0", PERSON, "WHERE removed_at IS NULL")


def removed_keys(tx: Tx) -> set[str]:
    """The keys of the names of those who were loaded from a table and have been removed since, where they are kept."""
    rows = tx.all("SELECT name_key FROM person WHERE removed_at IS NOT NULL AND imported IS NOT NULL")
    return {row[0] for row in rows}


def plans(tx: Tx) -> list[Held]:
    """Every period of the plan; the owner is the site."""
    return _held(tx, "plan", "site_id", PLAN)


def last_days(tx: Tx) -> dict[int, str]:
    """The last day of the last plan, by unit; a unit whose site has no plan is not in it."""
    rows = tx.all("SELECT u.id, max(p.ends_on) FROM unit u JOIN plan p ON p.site_id = u.site_id GROUP BY u.id")
    return {row[0]: row[1] for row in rows}


def activities(tx: Tx) -> list[Held]:
    """Every series, in the order in which they were loaded; the owner is the unit."""
    return _held(tx, "activity", "unit_id", ACTIVITY, "ORDER BY id")


def shifts(tx: Tx, first: str, last: str) -> dict[tuple[int, str, str], Held]:
    """The shifts from one local day to another, by unit, day and kind; the owner is the unit."""
    rows = _held(tx, "shift", "unit_id", ("day", "kind", *SHIFT), "WHERE day BETWEEN ? AND ?", first, last)
    return {(row.owner_id, str(row.values["day"]), str(row.values["kind"])): row for row in rows}


def roles(tx: Tx) -> set[tuple[int, str, int]]:
    """Who is what where: person, role, unit."""
    return {(row[0], row[1], row[2]) for row in tx.all("SELECT person_id, role, unit_id FROM role")}


def dates(tx: Tx, activity_ids: Iterable[int] | None = None) -> list[HeldDate]:
    """The dates of these activities, or of all."""
    rows = tx.all(
        "SELECT d.id, a.id, a.title_key, u.name_key, d.day, substr(a.starts, 12, 5), d.starts_at, d.ends_at, a.places,"
        " d.called_off_at IS NOT NULL, d.moved_at IS NOT NULL,"
        " coalesce(d.planned_day, d.day)"
        " FROM activity_date d JOIN activity a ON a.id = d.activity_id JOIN unit u ON u.id = a.unit_id"
        " WHERE ? IS NULL OR a.id IN (SELECT value FROM json_each(?)) ORDER BY d.id",
        None if activity_ids is None else 1,
        dumps([] if activity_ids is None else list(activity_ids)),
    )
    return [
        HeldDate(
            id=row[0],
            activity_id=row[1],
            title_key=row[2],
            unit_key=row[3],
            day=row[4],
            clock=row[5],
            starts_at=row[6],
            ends_at=row[7],
            places=row[8],
            called_off=bool(row[9]),
            moved=bool(row[10]),
            planned_day=row[11],
        )
        for row in rows
    ]


def signup_states(tx: Tx, date_ids: Iterable[int]) -> dict[tuple[int, int], tuple[str, int | None]]:
    """State and place in line of every sign-up for these dates, by date and person."""
    rows = tx.all(
        "SELECT activity_date_id, person_id, state, queue FROM signup"
        " WHERE activity_date_id IN (SELECT value FROM json_each(?))",
        dumps(list(date_ids)),
    )
    return {(row[0], row[1]): (row[2], row[3]) for row in rows}


def add(tx: Tx, table: str, values: Mapping[str, Value], imported: Mapping[str, Value]) -> int:
    """A new row of `person`, `plan`, `activity` or `shift`; its id."""
    assert table in {"person", "plan", "activity", "shift"}  # noqa: S101 - the name goes into the SQL
    columns = ", ".join([*values, "imported"])
    marks = ", ".join("?" * (len(values) + 1))
    return tx.insert(f"INSERT INTO {table} ({columns}) VALUES ({marks})", *values.values(), _text(imported))


def change(tx: Tx, table: str, row_id: int, values: Mapping[str, Value], imported: Mapping[str, Value]) -> None:
    """These columns of a row from now on, and what the table says of it now."""
    assert table in {"person", "plan", "activity", "shift"}  # noqa: S101 - the name goes into the SQL
    columns = ", ".join(f"{column} = ?" for column in [*values, "imported"])
    tx.run(f"UPDATE {table} SET {columns} WHERE id = ?", *values.values(), _text(imported), row_id)


def add_role(tx: Tx, person_id: int, role: str, unit_id: int) -> None:
    """A role that the person has from now on."""
    tx.run("INSERT INTO role (person_id, role, unit_id) VALUES (?, ?, ?)", person_id, role, unit_id)


def drop_role(tx: Tx, person_id: int, role: str, unit_id: int) -> None:
    """A role that the person has no longer, since the table has exchanged it."""
    tx.run("DELETE FROM role WHERE person_id = ? AND role = ? AND unit_id = ?", person_id, role, unit_id)


def add_dates(tx: Tx, rows: Sequence[tuple[int, str, str, str]]) -> None:
    """New dates: activity, local day, start, end."""
    tx.many("INSERT INTO activity_date (activity_id, day, starts_at, ends_at) VALUES (?, ?, ?, ?)", rows)


def set_date(tx: Tx, date_id: int, starts_at: str, ends_at: str) -> None:
    """When a date begins and ends from now on."""
    tx.run("UPDATE activity_date SET starts_at = ?, ends_at = ? WHERE id = ?", starts_at, ends_at, date_id)


def add_signups(tx: Tx, rows: Sequence[tuple[int, int, str, str, int | None, str]]) -> None:
    """New sign-ups: date, person, state, since, place in line, what the table said."""
    tx.many(
        "INSERT INTO signup (activity_date_id, person_id, state, since, queue, imported) VALUES (?, ?, ?, ?, ?, ?)",
        rows,
    )


def _held(tx: Tx, table: str, owner: str, columns: Sequence[str], rest: str = "", *values: Value) -> list[Held]:
    rows = tx.all(f"SELECT id, {owner}, imported, {', '.join(columns)} FROM {table} {rest}", *values)
    return [
        Held(row[0], row[1], dict(zip(columns, tuple(row)[3:], strict=True)), None if row[2] is None else loads(row[2]))
        for row in rows
    ]


def _text(imported: Mapping[str, Value]) -> str:
    return dumps(imported, ensure_ascii=False, sort_keys=True)
