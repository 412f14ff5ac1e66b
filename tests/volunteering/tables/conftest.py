"""A home's tables on disk, and what the program says of them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from volunteering.tables.checks import check
from volunteering.tables.faults import sentence
from volunteering.tables.home_tables import Tables
from volunteering.tables.known import Known
from volunteering.tables.reading import read_tables

OSLO = ZoneInfo("Europe/Oslo")
TODAY = date(2026, 11, 22)

HOME = {
    "units": "site,unit\nFjordheim,Stua\nFjordheim,Tunet\n",
    "people": "name,role,unit\nKari Nordmann,volunteer,Stua\nOdd Vik,volunteer,Stua\nLiv Moen,staff,Stua\n",
    "plans": "name,site,from,until\nVinter,Fjordheim,2026-11-01,2027-06-30\n",
    "activities": "title,unit,starts,ends,repeats\nBingo,Stua,2026-12-02 14:00,15:00,FREQ=WEEKLY\n",
    "shifts": "unit,date,shift,starts,ends,culture_contact\nStua,2026-12-02,day,07:00,15:00,Liv Moen\n",
    "signups": "title,unit,date,name\nBingo,Stua,2026-12-02,Kari Nordmann\n",
}
"""A small home without a fault."""

Write = Callable[..., Path]
Said = Callable[..., list[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Write:
    """Writes the small home as .csv files; a table given by name replaces it, None leaves it out."""

    def write(**tables: str | bytes | None) -> Path:
        for name, content in {**HOME, **tables}.items():
            if content is not None:
                raw = content if isinstance(content, bytes) else content.encode()
                (tmp_path / f"{name}.csv").write_bytes(raw)
        return tmp_path

    return write


@pytest.fixture
def book(tmp_path: Path) -> Write:
    """Writes a workbook: a sheet for each table, its rows as lists of cells."""

    def write(sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
        from openpyxl import Workbook

        made = Workbook()
        assert made.active is not None
        made.active.title = "Ark1"
        for name, rows in sheets.items():
            sheet = made.create_sheet(name)
            for row in rows:
                sheet.append(list(row))
        made.save(tmp_path / "home.xlsx")
        return tmp_path / "home.xlsx"

    return write


def look_at(path: Path, known: Known | None = None) -> Tables | list[str]:
    found = check(read_tables(path), known or Known(), zone=OSLO, today=TODAY)
    return found if isinstance(found, Tables) else [sentence(fault) for fault in found]


@pytest.fixture
def faults() -> Said:
    """What the program says is wrong with what lies at a path."""

    def said(path: Path, known: Known | None = None) -> list[str]:
        found = look_at(path, known)
        assert not isinstance(found, Tables), "nothing was found wrong"
        return found

    return said


@pytest.fixture
def tables() -> Callable[..., Tables]:
    """The tables at a path, in which nothing is wrong."""

    def read(path: Path, known: Known | None = None) -> Tables:
        found = look_at(path, known)
        assert isinstance(found, Tables), found
        return found

    return read
