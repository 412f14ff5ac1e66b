"""Changing the plan: series put up, ended and begun anew, single dates moved or called off, wards closed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from json import dumps

from storage.activities import GONE
from storage.names import name_key
from storage.times import day_or_none, from_text, moment_or_none, text_or_none, to_text
from storage.tx import Row, Tx, Value

_COPIED = "unit_id, title, title_key, kind, place, wanted, places, ready, organisation, head_count, training"
_RHYTHM = ("starts", "ends", "repeats", "dates", "except_dates", "until")
_SERIES = (
    "SELECT a.id, a.unit_id, u.name, u.site_id, a.title, a.starts, a.ends, a.repeats, a.dates, a.except_dates, a.until"
    " FROM activity a JOIN unit u ON u.id = a.unit_id WHERE "
)


@dataclass(frozen=True, slots=True)
class Series:
    """A row of the plan: a title on a unit with its rhythm, in local time, as the tables have it."""

    id: int
    unit_id: int
    unit: str
    site_id: int
    title: str
    starts: str
    ends: str
    repeats: str | None
    dates: str | None
    except_dates: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class DateState:
    """How one date stands: of which series, on which day of its rhythm, from when to when, called off or moved.

    `planned_day` is the day by which tables name it, when its series was moved in chat.
    """

    activity_id: int
    day: date
    starts_at: datetime
    ends_at: datetime
    called_off_at: datetime | None
    moved_at: datetime | None
    planned_day: date | None


@dataclass(frozen=True, slots=True)
class Closure:
    """A ward that is closed; `last_day` None: until further notice. What was called off stands in the act."""

    id: int
    unit_id: int
    first_day: date
    last_day: date | None
    act_id: int


def series(tx: Tx, activity_id: int) -> Series | None:
    """One series."""
    row = tx.one(_SERIES + "a.id = ?", activity_id)
    return None if row is None else Series(*row)


def titles(tx: Tx, unit_ids: Sequence[int]) -> list[str]:
    """What the activities of these units are called, each once."""
    rows = tx.all(
        "SELECT DISTINCT title FROM activity WHERE unit_id IN (SELECT value FROM json_each(?)) ORDER BY title",
        dumps(list(unit_ids)),
    )
    return [row[0] for row in rows]


def add_series(tx: Tx, unit_id: int, title: str, values: Mapping[str, Value]) -> int:
    """A new series that no table knows of; its id."""
    assert set(values) <= {*_RHYTHM, "place", "wanted", "places"}  # noqa: S101 - the names go into the SQL
    columns = ", ".join(["unit_id", "title", "title_key", *values])
    marks = ", ".join("?" * (len(values) + 3))
    return tx.insert(
        f"INSERT INTO activity ({columns}) VALUES ({marks})", unit_id, title, name_key(title), *values.values()
    )


def begin_anew(tx: Tx, activity_id: int, rhythm: Mapping[str, Value]) -> int:
    """A new series that is as another one but for its rhythm; its id. No table knows of it."""
    assert set(rhythm) == set(_RHYTHM)  # noqa: S101 - the names go into the SQL
    return tx.insert(
        f"INSERT INTO activity ({_COPIED}, {', '.join(rhythm)})"
        f" SELECT {_COPIED}, {', '.join('?' * len(rhythm))} FROM activity WHERE id = ?",
        *rhythm.values(),
        activity_id,
    )


def set_until(tx: Tx, activity_id: int, until: str | None) -> None:
    """The last local day of a series from now on; None: it has no end of its own."""
    tx.run("UPDATE activity SET until = ? WHERE id = ?", until, activity_id)


def add_dates(tx: Tx, activity_id: int, spans: Sequence[tuple[date, datetime, datetime]]) -> None:
    """New dates of a series: local day, start, end."""
    tx.many(
        "INSERT INTO activity_date (activity_id, day, starts_at, ends_at) VALUES (?, ?, ?, ?)",
        [(activity_id, day.isoformat(), to_text(starts), to_text(ends)) for day, starts, ends in spans],
    )


def date_ids(tx: Tx, activity_id: int, after: datetime) -> list[int]:
    """The dates of a series that begin at a moment or later, called off or not, in the order of time."""
    rows = tx.all(
        "SELECT id FROM activity_date WHERE activity_id = ? AND starts_at >= ? ORDER BY starts_at, id",
        activity_id,
        to_text(after),
    )
    return [row[0] for row in rows]


def unit_date_ids(tx: Tx, unit_id: int, start: datetime, end: datetime | None) -> list[int]:
    """The dates on a unit that begin from `start` on, before `end` (None: however late), and are not called off."""
    rows = tx.all(
        "SELECT d.id FROM activity_date d JOIN activity a ON a.id = d.activity_id WHERE d.starts_at >= ?"
        " AND d.starts_at < ? AND +a.unit_id = ? AND d.called_off_at IS NULL ORDER BY d.starts_at, d.id",
        to_text(start),
        "9" if end is None else to_text(end),
        unit_id,
    )
    return [row[0] for row in rows]


def date_state(tx: Tx, date_id: int) -> DateState | None:
    """How one date stands."""
    row = tx.one(
        "SELECT activity_id, day, starts_at, ends_at, called_off_at, moved_at, planned_day"
        " FROM activity_date WHERE id = ?",
        date_id,
    )
    return None if row is None else _state(row)


def set_date_state(tx: Tx, date_id: int, state: DateState) -> None:
    """How one date stands from now on. Its sign-ups go with it."""
    tx.run(
        "UPDATE activity_date SET activity_id = ?, day = ?, starts_at = ?, ends_at = ?, called_off_at = ?,"
        " moved_at = ?, planned_day = ? WHERE id = ?",
        state.activity_id,
        state.day.isoformat(),
        to_text(state.starts_at),
        to_text(state.ends_at),
        text_or_none(state.called_off_at),
        text_or_none(state.moved_at),
        None if state.planned_day is None else state.planned_day.isoformat(),
        date_id,
    )


def has_dates(tx: Tx, activity_id: int) -> bool:
    """Whether a series has any date."""
    return tx.one("SELECT 1 FROM activity_date WHERE activity_id = ? LIMIT 1", activity_id) is not None


def is_untouched(tx: Tx, activity_id: int) -> bool:
    """Whether nobody has ever signed up or arrived for a series, and nothing else was noted of its dates."""
    return (
        tx.one(
            "SELECT 1 FROM activity_date d WHERE d.activity_id = ? AND (EXISTS (SELECT 1 FROM signup s"
            " WHERE s.activity_date_id = d.id) OR EXISTS (SELECT 1 FROM arrival r WHERE r.activity_date_id = d.id)"
            " OR EXISTS (SELECT 1 FROM group_visit g WHERE g.activity_date_id = d.id)) LIMIT 1",
            activity_id,
        )
        is None
    )


def remove_series(tx: Tx, activity_id: int) -> None:
    """Take a series away with its dates, of which nothing was noted.

    The highest number of a date stays taken, by a row that is shown nowhere: SQLite would give it away again, and an
    old button would mean another date.
    """
    highest = tx.value("SELECT max(id) FROM activity_date")
    own = tx.value("SELECT max(id) FROM activity_date WHERE activity_id = ?", activity_id)
    keeps_a_place = own is not None and own == highest
    tx.run("DELETE FROM activity_date WHERE activity_id = ? AND id <> ?", activity_id, own if keeps_a_place else 0)
    if not keeps_a_place:
        tx.run("DELETE FROM activity WHERE id = ?", activity_id)
        return
    tx.run("UPDATE activity SET repeats = NULL, dates = NULL, until = NULL WHERE id = ?", activity_id)
    tx.run(
        f"UPDATE activity_date SET day = '{GONE}', starts_at = '{GONE}T00:00:00.000Z',"
        f" ends_at = '{GONE}T01:00:00.000Z', called_off_at = '{GONE}T00:00:00.000Z' WHERE id = ?",
        own,
    )


def signed_up(tx: Tx, date_ids: Sequence[int]) -> dict[int, list[int]]:
    """Who is down for these dates or waits for a place, each person with their dates in the order given."""
    found: dict[int, list[int]] = {}
    rows = tx.all(
        "SELECT person_id, activity_date_id FROM signup WHERE activity_date_id IN (SELECT value FROM json_each(?))"
        " AND state IN ('coming', 'waiting') ORDER BY id",
        dumps(list(date_ids)),
    )
    order = {date_id: place for place, date_id in enumerate(date_ids)}
    for person_id, date_id in sorted(((row[0], row[1]) for row in rows), key=lambda each: order[each[1]]):
        found.setdefault(person_id, []).append(date_id)
    return found


def close(tx: Tx, unit_id: int, first_day: date, last_day: date | None, act_id: int) -> int:
    """A ward is closed from a day to a day; its id."""
    return tx.insert(
        "INSERT INTO closure (unit_id, first_day, last_day, act_id) VALUES (?, ?, ?, ?)",
        unit_id,
        first_day.isoformat(),
        None if last_day is None else last_day.isoformat(),
        act_id,
    )


def closures(tx: Tx, unit_id: int) -> list[Closure]:
    """The closures of a ward that were not ended by opening it, the oldest first."""
    rows = tx.all(
        "SELECT id, unit_id, first_day, last_day, act_id FROM closure WHERE unit_id = ? AND opened_at IS NULL"
        " ORDER BY id",
        unit_id,
    )
    return [Closure(row[0], row[1], date.fromisoformat(row[2]), day_or_none(row[3]), row[4]) for row in rows]


def set_opened(tx: Tx, closure_id: int, moment: datetime | None) -> None:
    """A ward is open again since a moment; None: it is closed after all."""
    tx.run("UPDATE closure SET opened_at = ? WHERE id = ?", text_or_none(moment), closure_id)


def closure_by_id(tx: Tx, closure_id: int) -> Closure | None:
    """One closure, ended or not."""
    row = tx.one("SELECT id, unit_id, first_day, last_day, act_id FROM closure WHERE id = ?", closure_id)
    return None if row is None else Closure(row[0], row[1], date.fromisoformat(row[2]), day_or_none(row[3]), row[4])


def _state(row: Row) -> DateState:
    return DateState(
        activity_id=row[0],
        day=date.fromisoformat(row[1]),
        starts_at=from_text(row[2]),
        ends_at=from_text(row[3]),
        called_off_at=moment_or_none(row[4]),
        moved_at=moment_or_none(row[5]),
        planned_day=day_or_none(row[6]),
    )
