"""The day sheet: paper for the report and the wall. Without names nobody can be told from it."""

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from messages.day_sheet import day_sheet
from storage import migrate, people
from storage.connection import open_raw
from storage.names import name_key
from storage.records import Person, SignupState
from storage.signups import put, tick
from storage.times import to_text
from storage.tx import Tx
from volunteering.home import HomeRules

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from storage.records import Unit

NOW = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
DAY = date(2026, 11, 25)
RULES = HomeRules(ZoneInfo("Europe/Oslo"))
LOCAL_NOON = datetime(2026, 11, 25, 12, 0, tzinfo=RULES.zone)


class Paper:
    """A home of two units, and the sheet it would print."""

    def __init__(self, tx: Tx) -> None:
        self.tx = tx
        self.site = tx.insert("INSERT INTO site (name, name_key) VALUES ('Solbakken', 'solbakken')")
        for unit in ("Caféen", "Fjorden"):
            tx.run("INSERT INTO unit (site_id, name, name_key) VALUES (?, ?, ?)", self.site, unit, name_key(unit))

    def unit(self, name: str) -> "Unit":
        found = people.unit_by_name(self.tx, name)
        assert found is not None
        return found

    def person(self, name: str, role: str = "volunteer", phone: str | None = None) -> Person:
        sql = "INSERT INTO person (name, name_key, phone) VALUES (?, ?, ?)"
        person_id = self.tx.insert(sql, name, name_key(name), phone)
        self.tx.run("INSERT INTO role VALUES (?, ?, ?)", person_id, role, self.unit("Caféen").id)
        found = people.by_id(self.tx, person_id)
        assert found is not None
        return found

    def on(self, title: str, hours: float, unit: str = "Caféen", **more: str | int) -> int:
        columns = {"unit_id": self.unit(unit).id, "title": title, "title_key": name_key(title), **more}
        columns |= {"starts": "x", "ends": "x"}
        marks = ", ".join("?" * len(columns))
        activity = self.tx.insert(f"INSERT INTO activity ({', '.join(columns)}) VALUES ({marks})", *columns.values())
        starts = LOCAL_NOON + timedelta(hours=hours)
        return self.tx.insert(
            "INSERT INTO activity_date (activity_id, day, starts_at, ends_at) VALUES (?, ?, ?, ?)",
            activity,
            starts.date().isoformat(),
            to_text(starts),
            to_text(starts + timedelta(minutes=90)),
        )

    def signed_up(self, date_id: int, *who: Person, state: SignupState = SignupState.COMING) -> None:
        for number, person in enumerate(who):
            put(self.tx, date_id, person.id, state, NOW, queue=number if state is SignupState.WAITING else None)

    def shift(self, kind: str, hours: float, contact: Person | None, unit: str = "Caféen") -> None:
        starts = LOCAL_NOON + timedelta(hours=hours)
        self.tx.run(
            "INSERT INTO shift (unit_id, day, kind, starts_at, ends_at, culture_contact_id) VALUES (?, ?, ?, ?, ?, ?)",
            self.unit(unit).id,
            starts.date().isoformat(),
            kind,
            to_text(starts),
            to_text(starts + timedelta(hours=8)),
            contact.id if contact else None,
        )

    def printed(self, *, names: bool = True, unit: str | None = None, language: str = "nb", day: date = DAY) -> str:
        only = self.unit(unit) if unit else None
        return day_sheet(self.tx, RULES, day, NOW, unit=only, with_names=names, language=language)


@pytest.fixture
def paper(tmp_path: "Path") -> "Iterator[Paper]":
    raw = open_raw(tmp_path / "home.db", bytes(range(32)))
    migrate.migrate(raw, NOW)
    raw.execute("BEGIN IMMEDIATE")
    yield Paper(Tx(raw))
    raw.execute("ROLLBACK")
    raw.close()


def test_the_whole_sheet(paper: Paper) -> None:
    kari, odd, inger = paper.person("Kari Berg"), paper.person("Odd Lie"), paper.person("Inger Dahl")
    lone = paper.person("Lone Bak", "staff")
    paper.person("Berit Moe", "coordinator", "900 00 000")
    song = paper.on("Sangstund", 2, place="Peisestua", ready="stoler i ring, sangbøker", places=2)
    paper.signed_up(song, kari, odd)
    paper.signed_up(song, inger, state=SignupState.WAITING)
    tick(paper.tx, song, odd.id, lone.id, NOW)
    paper.on("Kor", 4, unit="Fjorden", kind="organisation", organisation="Frikirkens kor", head_count=8)
    paper.on("Høytlesning", 6, unit="Fjorden")
    paper.shift("day", -4, lone)
    paper.shift("evening", 4, None)

    assert paper.printed() == (
        "Hvem kommer: Solbakken, onsdag 25. november\n"
        "===========================================\n"
        "\n"
        "14:00–15:30  Sangstund (Peisestua, Caféen)\n"
        "  Frivillige: Kari Berg, Odd Lie (kommet)\n"
        "  På venteliste: 1\n"
        "  Gjør gjerne klart: stoler i ring, sangbøker\n"
        "\n"
        "16:00–17:30  Kor (Fjorden)\n"
        "  Frivillige: Frikirkens kor (8)\n"
        "\n"
        "18:00–19:30  Høytlesning (Fjorden)\n"
        "  Ingen frivillige er satt opp.\n"
        "\n"
        "Kulturkontakt Caféen, dagvakt 08:00–16:00: Lone Bak\n"
        "Kulturkontakt Caféen, kveldsvakt 16:00–00:00: ingen ennå. Spør Berit Moe, 900 00 000.\n"
    )


@pytest.mark.parametrize("language", ["nb", "da", "en"])
def test_without_names_nothing_of_anybody_is_in_it(paper: Paper, language: str) -> None:
    kari = paper.person("Kari Berg", phone="911 11 111")
    odd = paper.person("Odd Lie")
    lone = paper.person("Lone Bak", "staff")
    paper.person("Berit Moe", "coordinator", "900 00 000")
    paper.tx.run("UPDATE person SET named = 1")  # not even of those whom other volunteers may see
    song = paper.on("Sangstund", 2, ready="stoler", places=1)
    paper.signed_up(song, kari)
    paper.signed_up(song, odd, state=SignupState.WAITING)
    paper.on("Kor", 4, kind="organisation", organisation="Frikirkens kor", head_count=8)
    paper.shift("day", -4, lone)
    paper.shift("evening", 4, None)
    sheet = paper.printed(names=False, language=language)
    for word in (
        "Kari",
        "Berg",
        "Odd",
        "Lie",
        "Lone",
        "Bak",
        "Berit",
        "Moe",
        "00 000",
        "11 111",
        "Frikirkens",
        "stoler",
    ):
        assert word not in sheet
    assert "Sangstund" in sheet
    assert sheet.count("1\n") >= 1
    assert "8" in sheet


def test_names_are_never_cut_however_many_come(paper: Paper) -> None:
    song = paper.on("Sangstund", 2)
    names = [f"Frivillig Langnavn Nummer{number:03}" for number in range(150)]
    paper.signed_up(song, *[paper.person(name) for name in names])
    sheet = paper.printed()
    assert [name for name in names if name not in sheet] == []


def test_it_is_paper_and_knows_no_markup(paper: Paper) -> None:
    song = paper.on("Kaffe & <kake>", 2, ready="duk & lys <3")
    paper.signed_up(song, paper.person("Åse <b>Bø</b> & Co"))
    sheet = paper.printed()
    assert "Kaffe & <kake> (Caféen)" in sheet
    assert "Åse <b>Bø</b> & Co" in sheet
    assert "duk & lys <3" in sheet
    assert "&amp;" not in sheet


def test_a_name_with_a_line_break_or_direction_marks_in_it_changes_nothing_around_it(paper: Paper) -> None:
    song = paper.on("Sangstund\n\nFrivillige: ingen", 2)
    paper.signed_up(song, paper.person("Kari\u202egreB\r\nOdd\x1b[2J"))
    sheet = paper.printed()
    assert "\x1b" not in sheet
    assert "\u202e" not in sheet
    assert "\r" not in sheet
    assert [line for line in sheet.splitlines() if line.startswith(("Frivillige", "Odd"))] == []


def test_of_one_unit_only_that_unit(paper: Paper) -> None:
    lone = paper.person("Lone Bak", "staff")
    paper.on("Sangstund", 2)
    paper.on("Høytlesning", 3, unit="Fjorden")
    paper.shift("day", -4, lone)
    paper.shift("day", -4, lone, unit="Fjorden")
    sheet = paper.printed(unit="Fjorden")
    assert sheet.startswith("Hvem kommer: Solbakken, Fjorden, onsdag 25. november\n")
    assert ("Høytlesning" in sheet, "Sangstund" in sheet, "Caféen" in sheet) == (True, False, False)


def test_a_day_with_nothing_on_says_so(paper: Paper) -> None:
    assert "Det står ingen aktiviteter på planen.\n" in paper.printed()


def test_what_was_called_off_stands_there_as_called_off_with_nobody(paper: Paper) -> None:
    song = paper.on("Sangstund", 2)
    paper.signed_up(song, paper.person("Kari Berg"))
    paper.tx.run("UPDATE activity_date SET called_off_at = starts_at")
    sheet = paper.printed()
    assert "14:00–15:30  Sangstund (Caféen)\n  Avlyst denne dagen." in sheet
    assert "Kari" not in sheet


def test_a_group_that_cannot_come_is_not_expected(paper: Paper) -> None:
    choir = paper.on("Kor", 4, kind="organisation", organisation="Frikirkens kor", head_count=8)
    paper.tx.run("INSERT INTO group_visit (activity_date_id, cancelled_at) VALUES (?, ?)", choir, to_text(NOW))
    assert "Frikirkens kor" not in paper.printed()
    assert "8" not in paper.printed(names=False).replace("25", "").replace("18", "")


def test_each_site_has_its_part(paper: Paper) -> None:
    other = paper.tx.insert("INSERT INTO site (name, name_key) VALUES ('Lyngbakken', 'lyngbakken')")
    paper.tx.run("INSERT INTO unit (site_id, name, name_key) VALUES (?, 'Skogen', 'skogen')", other)
    paper.on("Sangstund", 2)
    paper.on("Bingo", 3, unit="Skogen")
    first, second = paper.printed().split("Hvem kommer: ")[1:]
    assert (first.startswith("Solbakken"), "Sangstund" in first, "Bingo" in first) == (True, True, False)
    assert (second.startswith("Lyngbakken"), "Bingo" in second) == (True, True)


@pytest.mark.parametrize(
    ("language", "title", "clock"),
    [
        ("nb", "onsdag 25. november", "14:00–15:30"),
        ("da", "onsdag den 25. november", "14.00–15.30"),
        ("en", "Wednesday 25 November", "14:00–15:30"),
    ],
)
def test_times_are_as_each_language_writes_them(paper: Paper, language: str, title: str, clock: str) -> None:
    paper.on("Sangstund", 2)
    sheet = paper.printed(language=language)
    assert title in sheet.splitlines()[0]
    assert clock in sheet
