"""What the coordinator is told by itself: plans that end, and a week in numbers."""

from dataclasses import dataclass
from datetime import date, datetime

from storage.times import day_or_none, to_text
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Plan:
    """A period of the activity plan."""

    id: int
    name: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True, slots=True)
class Week:
    """A span of days in numbers; counts only, never of one person.

    Attributes:
        held: activities that took place.
        visits: how often volunteers were signed up for them.
        people: how many volunteers that were.
        short: activities with fewer volunteers than hoped for.
    """

    held: int
    visits: int
    people: int
    short: int


def plans_ending(tx: Tx, site_id: int, first: date, last: date) -> list[Plan]:
    """The plans of a site that end from one day to another, both included."""
    rows = tx.all(
        "SELECT id, name, starts_on, ends_on FROM plan WHERE site_id = ? AND ends_on >= ? AND ends_on <= ?"
        " ORDER BY ends_on, id",
        site_id,
        first.isoformat(),
        last.isoformat(),
    )
    return [Plan(row[0], row[1], _day(row[2]), _day(row[3])) for row in rows]


def plan(tx: Tx, plan_id: int) -> Plan | None:
    """One plan."""
    row = tx.one("SELECT id, name, starts_on, ends_on FROM plan WHERE id = ?", plan_id)
    return None if row is None else Plan(row[0], row[1], _day(row[2]), _day(row[3]))


def plan_after(tx: Tx, site_id: int, day: date) -> Plan | None:
    """The next plan of a site that begins after a day."""
    row = tx.one(
        "SELECT id, name, starts_on, ends_on FROM plan WHERE site_id = ? AND starts_on > ? ORDER BY starts_on LIMIT 1",
        site_id,
        day.isoformat(),
    )
    return None if row is None else Plan(row[0], row[1], _day(row[2]), _day(row[3]))


def week(tx: Tx, site_id: int, start: datetime, end: datetime) -> Week:
    """What took place on a site from `start` up to but not including `end`."""
    row = tx.one(
        "SELECT count(DISTINCT d.id), count(s.person_id), count(DISTINCT s.person_id) FROM activity_date d"
        " JOIN activity a ON a.id = d.activity_id JOIN unit u ON u.id = a.unit_id"
        " LEFT JOIN signup s ON s.activity_date_id = d.id AND s.state = 'coming'"
        " WHERE d.starts_at >= ? AND d.starts_at < ? AND +u.site_id = ? AND d.called_off_at IS NULL",
        to_text(start),
        to_text(end),
        site_id,
    )
    short = tx.value(
        "SELECT count(*) FROM activity_date d JOIN activity a ON a.id = d.activity_id JOIN unit u ON u.id = a.unit_id"
        " WHERE d.starts_at >= ? AND d.starts_at < ? AND +u.site_id = ? AND d.called_off_at IS NULL AND a.wanted >"
        " (SELECT count(*) FROM signup s WHERE s.activity_date_id = d.id AND s.state = 'coming')",
        to_text(start),
        to_text(end),
        site_id,
    )
    return Week(0, 0, 0, 0) if row is None else Week(row[0], row[1], row[2], short)


def who_took_part(tx: Tx, site_id: int, start: datetime, end: datetime) -> list[int]:
    """The volunteers who were signed up for something on the site in this time."""
    rows = tx.all(
        "SELECT DISTINCT s.person_id FROM activity_date d JOIN activity a ON a.id = d.activity_id"
        " JOIN unit u ON u.id = a.unit_id JOIN signup s ON s.activity_date_id = d.id"
        " WHERE d.starts_at >= ? AND d.starts_at < ? AND +u.site_id = ? AND d.called_off_at IS NULL"
        " AND s.state = 'coming' ORDER BY s.person_id",
        to_text(start),
        to_text(end),
        site_id,
    )
    return [row[0] for row in rows]


def _day(text: str) -> date:
    found = day_or_none(text)
    assert found is not None  # noqa: S101 - the columns are NOT NULL
    return found
