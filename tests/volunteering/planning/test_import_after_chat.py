"""What was changed in chat stays when the tables are loaded again, and a closed ward stays closed."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from storage import migrate, people
from storage.connection import open_raw
from storage.records import Person
from storage.tx import Tx
from volunteering.home import HomeRules
from volunteering.planning import changing, closing
from volunteering.tables.importing import ImportResult
from volunteering.tables.load import load_path

NOW = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
RULES = HomeRules(ZoneInfo("Europe/Oslo"))
TABLES = {
    "units": ["site,unit", "Solbakken,Stua"],
    "people": ["name,role,unit", "Eva Dahl,coordinator,Stua", "Kari Berg,volunteer,Stua"],
    "plans": ["name,site,from,until", "Vinter,Solbakken,2026-11-01,2026-12-31"],
    "activities": [
        "title,unit,starts,ends,repeats",
        "Bingo,Stua,2026-11-04 14:00,15:00,FREQ=WEEKLY;BYDAY=WE",
    ],
    "signups": ["title,unit,date,name", "Bingo,Stua,2026-12-09,Kari Berg"],
}


class Home:
    def __init__(self, tx: Tx, folder: Path) -> None:
        self.tx, self.folder = tx, folder

    def load(self, **instead: list[str]) -> ImportResult:
        for name, lines in (TABLES | instead).items():
            (self.folder / f"{name}.csv").write_text("\n".join(lines), "utf-8")
        result = load_path(self.tx, self.folder, zone=RULES.zone, now=NOW)
        assert isinstance(result, ImportResult), result
        return result

    @property
    def eva(self) -> Person:
        found = people.by_name(self.tx, "Eva Dahl")
        assert found is not None
        return found

    def dates(self) -> list[str]:
        rows = self.tx.all(
            "SELECT starts_at, called_off_at FROM activity_date WHERE starts_at > ? ORDER BY 1", "2026-12"
        )
        local = [RULES.local(datetime.fromisoformat(row[0])) for row in rows]
        return [f"{when:%a %d %H:%M}{'' if row[1] is None else ' off'}" for when, row in zip(local, rows, strict=True)]

    def date(self, day: str) -> int:
        found: int = self.tx.value("SELECT id FROM activity_date WHERE day = ?", day)
        return found


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    raw = open_raw(tmp_path / "home.db", bytes(range(32)))
    migrate.migrate(raw, NOW)
    raw.execute("BEGIN IMMEDIATE")
    folder = tmp_path / "tables"
    folder.mkdir()
    home = Home(Tx(raw), folder)
    home.load()
    yield home
    raw.execute("ROLLBACK")
    raw.close()


LONGER = ["name,site,from,until", "Vinter,Solbakken,2026-11-01,2027-01-20"]


def test_a_series_that_was_moved_stays_moved_and_a_longer_plan_lengthens_the_new_rhythm(home: Home) -> None:
    to = datetime(2026, 12, 10, 15, 0)  # noqa: DTZ001 - local time, as it is written
    moved = changing.move(home.tx, home.eva, home.date("2026-12-09"), to, rest=True, now=NOW, rules=RULES)
    assert isinstance(moved, changing.Moved)
    after = ["Wed 02 14:00", "Thu 10 15:00", "Thu 17 15:00", "Thu 24 15:00", "Thu 31 15:00"]
    assert home.dates() == after
    home.load()
    assert home.dates() == after
    home.load(plans=LONGER)
    assert home.dates() == [*after, "Thu 07 15:00", "Thu 14 15:00"]
    assert home.tx.value("SELECT count(*) FROM signup WHERE state = 'coming'") == 1


def test_what_was_called_off_from_a_day_on_does_not_come_back(home: Home) -> None:
    changing.call_off(home.tx, home.eva, home.date("2026-12-16"), rest=True, now=NOW, rules=RULES)
    after = ["Wed 02 14:00", "Wed 09 14:00", "Wed 16 14:00 off", "Wed 23 14:00 off", "Wed 30 14:00 off"]
    assert home.dates() == after
    home.load(plans=LONGER)
    assert home.dates() == after


def test_one_moved_date_stays_where_it_is(home: Home) -> None:
    to = datetime(2026, 12, 8, 10, 0)  # noqa: DTZ001 - as above
    changing.move(home.tx, home.eva, home.date("2026-12-09"), to, rest=False, now=NOW, rules=RULES)
    home.load(plans=LONGER)
    assert home.dates()[:3] == ["Wed 02 14:00", "Tue 08 10:00", "Wed 16 14:00"]


def test_a_closed_ward_stays_closed_for_what_is_loaded_and_all_of_it_comes_back(home: Home) -> None:
    unit = home.eva.unit_ids[0]
    first = NOW.date().replace(month=12, day=20)
    closing.close(home.tx, home.eva, unit, first, None, NOW, RULES)
    home.load(plans=LONGER)
    assert [each for each in home.dates() if "off" not in each] == ["Wed 02 14:00", "Wed 09 14:00", "Wed 16 14:00"]
    closing.open_again(home.tx, home.eva, unit, NOW, RULES)
    assert len(home.dates()) == 8
    assert not [each for each in home.dates() if "off" in each]


def test_taken_back_everything_is_as_it_was(home: Home) -> None:
    from volunteering import undoing

    before = home.dates()
    to = datetime(2026, 12, 10, 15, 0)  # noqa: DTZ001 - as above
    moved = changing.move(home.tx, home.eva, home.date("2026-12-09"), to, rest=True, now=NOW, rules=RULES)
    assert isinstance(moved, changing.Moved)
    undoing.undo(home.tx, home.eva, moved.act, NOW, RULES)
    assert home.dates() == before
    assert home.tx.value("SELECT count(*) FROM activity") == 1
    home.load(plans=LONGER)
    assert home.dates() == [*before, "Wed 06 14:00", "Wed 13 14:00", "Wed 20 14:00"]
