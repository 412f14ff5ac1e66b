"""A home larger than any there is: a million sign-ups, five thousand people, years of plans and shifts."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from storage import migrate
from storage.connection import open_raw
from storage.times import to_text
from volunteering.home import HomeRules

KEY = bytes(range(32))
RULES = HomeRules(ZoneInfo("Europe/Oslo"))
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
FIRST_DAY = -1825  # five years of the past, and half a year that is planned
LAST_DAY = 180
UNITS = 12
STAFF = 480
COORDINATORS = 20
TITLES = ("Sangstund", "Bingo", "Høytlesning", "Turgruppe", "Kafé", "Strikkeklubb", "Bønn og samtale", "Trim")


@dataclass(frozen=True, slots=True)
class Size:
    """How large. The dates are spread evenly over the years; each has about eight sign-ups."""

    signups: int = 1_000_000
    people: int = 5_000
    each: int = 8

    @property
    def dates(self) -> int:
        """How many dates of activities that makes."""
        return self.signups // self.each

    def __str__(self) -> str:
        return f"{self.signups:,} sign-ups, {self.people:,} people"


def build(path: Path, size: Size) -> None:
    """Make the store, encrypted as always, in one transaction and without waiting for the disk."""
    raw = open_raw(path, KEY)
    migrate.migrate(raw, NOW)
    chance = random.Random(7)  # noqa: S311 - the same home every time
    raw.execute("PRAGMA synchronous = OFF")
    raw.execute("BEGIN IMMEDIATE")
    _places(raw)
    _people(raw, size, chance)
    _shifts(raw)
    _dates(raw, size)
    _signups(raw, size, chance)
    raw.execute("COMMIT")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()


def _places(raw: Any) -> None:  # noqa: ANN401 - sqlcipher3 has no stubs
    raw.execute("INSERT INTO site VALUES (1, 'Solbakken', 'solbakken')")
    raw.executemany(
        "INSERT INTO unit VALUES (?, 1, ?, ?)", [(n, f"Avdeling {n}", f"avdeling {n}") for n in range(1, UNITS + 1)]
    )
    raw.executemany(
        "INSERT INTO activity (id, unit_id, title, title_key, starts, ends, wanted, places, place, ready)"
        " VALUES (?, ?, ?, ?, 'x', 'x', 6, 10, 'Peisestua', 'stoler i ring, sangbøker, kaffe')",
        [(n + 1, n % UNITS + 1, TITLES[n % 8], TITLES[n % 8].casefold()) for n in range(UNITS * len(TITLES))],
    )


def _people(raw: Any, size: Size, chance: random.Random) -> None:  # noqa: ANN401
    def rows() -> Iterator[tuple[object, ...]]:
        for n in range(1, size.people + 1):
            name = f"Fornavn{n} Mellomnavn Etternavn{chance.randrange(2000)}"
            started = (NOW - timedelta(days=chance.randrange(1500))).date().isoformat()
            yield n, name, name.casefold(), chance.randrange(2), 10_000_000 + n, f"9{n:07}", started

    raw.executemany(
        "INSERT INTO person (id, name, name_key, named, chat_id, phone, started_on) VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows(),
    )
    raw.executemany(
        "INSERT INTO role VALUES (?, ?, ?)", [(n, role_of(n), n % UNITS + 1) for n in range(1, size.people + 1)]
    )


def role_of(person_id: int) -> str:
    """What this person is to the home: the first are coordinators, then the staff, then volunteers."""
    if person_id <= COORDINATORS:
        return "coordinator"
    return "staff" if person_id <= COORDINATORS + STAFF else "volunteer"


def _shifts(raw: Any) -> None:  # noqa: ANN401
    midnight = NOW.replace(hour=0)
    rows = (
        (
            unit,
            (midnight + timedelta(days=day)).date().isoformat(),
            kind,
            to_text(midnight + timedelta(days=day, hours=hour)),
            to_text(midnight + timedelta(days=day, hours=hour + 8)),
            COORDINATORS + 1 + (day + unit * 7 + hour) % STAFF,
        )
        for day in range(FIRST_DAY, LAST_DAY)
        for unit in range(1, UNITS + 1)
        for kind, hour in (("day", 6), ("evening", 14), ("night", 22))
    )
    raw.executemany(
        "INSERT INTO shift (unit_id, day, kind, starts_at, ends_at, culture_contact_id) VALUES (?, ?, ?, ?, ?, ?)", rows
    )


def _dates(raw: Any, size: Size) -> None:  # noqa: ANN401
    days = LAST_DAY - FIRST_DAY
    activities = UNITS * len(TITLES)
    morning = NOW.replace(hour=8)

    def rows() -> Iterator[tuple[object, ...]]:
        for n in range(size.dates):
            day, slot = n % days, n // days
            starts = morning + timedelta(days=FIRST_DAY + day, minutes=10 * (slot % 60))
            yield (
                n + 1,
                slot % activities + 1,
                starts.date().isoformat(),
                to_text(starts),
                to_text(starts + timedelta(hours=1)),
            )

    raw.executemany(
        "INSERT INTO activity_date (id, activity_id, day, starts_at, ends_at) VALUES (?, ?, ?, ?, ?)", rows()
    )


def _signups(raw: Any, size: Size, chance: random.Random) -> None:  # noqa: ANN401
    first, volunteers = COORDINATORS + STAFF + 1, size.people - COORDINATORS - STAFF
    since = to_text(NOW - timedelta(days=400))
    states = [("coming", None)] * 88 + [("waiting", 1)] * 4 + [("cancelled", None)] * 8

    def rows() -> Iterator[tuple[object, ...]]:
        for n in range(size.dates * size.each):
            date = n // size.each
            person = first + (date * 31 + n % size.each * 97) % volunteers
            state, queue = chance.choice(states)
            yield date + 1, person, state, since, queue

    raw.executemany(
        "INSERT INTO signup (activity_date_id, person_id, state, since, queue) VALUES (?, ?, ?, ?, ?)", rows()
    )
    raw.execute(
        "INSERT INTO arrival SELECT s.activity_date_id, s.person_id, s.since, NULL FROM signup s"
        " JOIN activity_date d ON d.id = s.activity_date_id"
        " WHERE s.state = 'coming' AND d.starts_at < ? AND s.id % 2 = 0",
        (to_text(NOW),),
    )
