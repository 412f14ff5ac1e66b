"""A small home in a store of its own, told in the words of the house."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from storage import activities, migrate, people, signups
from storage.connection import open_raw
from storage.names import name_key
from storage.records import ActivityDate, Person, RoleName
from storage.times import to_text
from storage.tx import Tx
from volunteering.home import HomeRules

NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)  # Wednesday 25 November 2026, 12:00 in Oslo


@dataclass
class SmallHome:
    """One site with two units; people and activities are added as the story needs them."""

    tx: Tx
    now: datetime = NOON
    rules: HomeRules = field(default_factory=lambda: HomeRules(ZoneInfo("Europe/Oslo")))

    def __post_init__(self) -> None:
        site = self.tx.insert("INSERT INTO site (name, name_key) VALUES ('Solbakken', 'solbakken')")
        self.site = site
        for unit in ("Caféen", "Fjorden"):
            self.tx.run("INSERT INTO unit (site_id, name, name_key) VALUES (?, ?, ?)", site, unit, name_key(unit))

    def person(
        self, name: str, role: str = "volunteer", *, unit: str = "Caféen", joined: bool = True, **more: str | int
    ) -> Person:
        columns = {"name": name, "name_key": name_key(name), **more}
        if joined:
            columns["chat_id"] = 1000 + int(self.tx.value("SELECT count(*) FROM person"))
        marks = ", ".join("?" * len(columns))
        person_id = self.tx.insert(f"INSERT INTO person ({', '.join(columns)}) VALUES ({marks})", *columns.values())
        found = people.unit_by_name(self.tx, unit)
        assert found is not None
        self.tx.run("INSERT INTO role VALUES (?, ?, ?)", person_id, RoleName(role), found.id)
        made = people.by_id(self.tx, person_id)
        assert made is not None
        return made

    def date(self, title: str = "Sangstund", *, hours: float = 72, places: int | None = None, **more: str | int) -> int:
        """A date of an activity that begins so many hours from now."""
        unit = people.unit_by_name(self.tx, str(more.pop("unit", "Caféen")))
        assert unit is not None
        known = self.tx.value(
            "SELECT id FROM activity WHERE title = ? AND unit_id = ? AND places IS ?", title, unit.id, places
        )
        columns = {"title": title, "title_key": name_key(title), "unit_id": unit.id, "places": places, **more}
        columns |= {"starts": "x", "ends": "x"}
        marks = ", ".join("?" * len(columns))
        activity = known or self.tx.insert(
            f"INSERT INTO activity ({', '.join(columns)}) VALUES ({marks})", *columns.values()
        )
        starts = self.now + timedelta(hours=hours)
        return self.tx.insert(
            "INSERT INTO activity_date (activity_id, day, starts_at, ends_at) VALUES (?, ?, ?, ?)",
            activity,
            self.rules.local(starts).date().isoformat(),
            to_text(starts),
            to_text(starts + timedelta(hours=1)),
        )

    def shift(
        self, contact: Person | None, *, hours: float = 0, long: float = 8, unit: str = "Caféen", kind: str = "day"
    ) -> int:
        found = people.unit_by_name(self.tx, unit)
        assert found is not None
        starts = self.now + timedelta(hours=hours)
        return self.tx.insert(
            "INSERT INTO shift (unit_id, day, kind, starts_at, ends_at, culture_contact_id) VALUES (?, ?, ?, ?, ?, ?)",
            found.id,
            self.rules.local(starts).date().isoformat(),
            kind,
            to_text(starts),
            to_text(starts + timedelta(hours=long)),
            contact.id if contact else None,
        )

    def found(self, date: int) -> ActivityDate:
        date_found = activities.by_id(self.tx, date)
        assert date_found is not None
        return date_found

    def state(self, date: int, person: Person) -> str | None:
        signup = signups.of(self.tx, date, person.id)
        return None if signup is None else str(signup.state)

    def told(self, person: Person) -> list[str]:
        """What is in the outbox for a person, in order, as kinds; what was taken back is left out."""
        rows = self.tx.all("SELECT kind FROM outbox WHERE person_id = ? AND state = 'due' ORDER BY id", person.id)
        return [row[0] for row in rows]

    def due(self, person: Person) -> list[str]:
        """When the person will be told, in local clock time."""
        rows = self.tx.all("SELECT due_at FROM outbox WHERE person_id = ? AND state = 'due' ORDER BY id", person.id)
        return [f"{self.rules.local(datetime.fromisoformat(row[0])):%a %H:%M}" for row in rows]


@pytest.fixture
def home(tmp_path: Path) -> Iterator[SmallHome]:
    raw = open_raw(tmp_path / "home.db", bytes(range(32)))
    migrate.migrate(raw, NOON)
    raw.execute("BEGIN IMMEDIATE")
    yield SmallHome(Tx(raw))
    raw.execute("ROLLBACK")
    raw.close()
