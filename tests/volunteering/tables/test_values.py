"""One cell, one value; and nothing that anybody can write into a cell or a file makes the program stumble."""

# ruff: noqa: DTZ001 - the tables hold local times without a zone
import io
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from volunteering.tables import values
from volunteering.tables.faults import Fault, FaultCode, sentence
from volunteering.tables.reading import read_tables
from volunteering.tables.schema import TABLES, Column
from volunteering.tables.values import Cell, Refused


@pytest.mark.parametrize(
    "cell", ["2026-12-03", "2026-12-3", "2026‑12‑03", "2026-12-03 00:00:00", datetime(2026, 12, 3)]
)
def test_a_date(cell: Cell) -> None:
    assert values.day(cell) == date(2026, 12, 3)


@pytest.mark.parametrize(
    "cell", ["14:00", "14:00:00", time(14, 0), time(13, 59, 59, 999000), timedelta(hours=14), 14 / 24]
)
def test_a_clock_time(cell: Cell) -> None:
    assert values.clock(cell) == time(14, 0)


@pytest.mark.parametrize("cell", ["2026-12-03 14:00", "2026-12-03T14:00", datetime(2026, 12, 3, 13, 59, 59, 999500)])
def test_a_date_and_clock_time(cell: Cell) -> None:
    assert values.moment(cell) == datetime(2026, 12, 3, 14, 0)


@pytest.mark.parametrize(
    ("said", "example"),
    [
        ("3.12.2026 14.00", "2026-12-03 14:00"),
        ("03/12/2026 kl. 14", "2026-12-03 14:00"),
        ("2026-12-03 14.30", "2026-12-03 14:30"),
        ("2026-12-03T14:00Z", "2026-12-03 14:00"),
        ("i morgen", "2026-12-03 14:00"),
    ],
)
def test_nothing_is_guessed_but_what_was_probably_meant_is_shown(said: str, example: str) -> None:
    found = values.moment(said)

    assert isinstance(found, Refused)
    assert (found.code, found.values["example"]) == (FaultCode.NOT_A_DATE_AND_TIME, example)


@pytest.mark.parametrize("cell", ["-1", "1.5", 1.5, "four", "1e3", "٣", True, date(2026, 1, 4), "100001"])
def test_what_is_no_number_of_people(cell: Cell) -> None:
    found = values.number(cell)

    assert isinstance(found, Refused)
    assert found.code is FaultCode.NOT_A_NUMBER


@pytest.mark.parametrize(("cell", "meant"), [("4", 4), (4, 4), (4.0, 4), ("0", 0), (" 12 ", 12)])
def test_a_number(cell: Cell, meant: int) -> None:
    assert values.number(cell) == meant


@pytest.mark.parametrize(("cell", "meant"), [("yes", True), ("Ja", True), (True, True), ("NEI", False), ("nej", False)])
def test_yes_and_no(cell: Cell, meant: bool) -> None:
    assert values.yes_or_no(cell) is meant


@settings(deadline=None)
@given(
    st.sampled_from([column for columns in TABLES.values() for column in columns]),
    st.one_of(
        st.text(max_size=30),
        st.from_regex(r"[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}( [0-9]{1,2}[:.][0-9]{2})?", fullmatch=True),
        st.integers(),
        st.floats(allow_nan=True),
        st.booleans(),
        st.dates(),
        st.datetimes(),
        st.times(),
        st.timedeltas(),
    ),
)
def test_whatever_stands_in_a_cell_is_a_value_or_a_sentence(column: Column, cell: Cell) -> None:
    found = column.read(cell)

    if isinstance(found, Refused):
        assert sentence(Fault("x.csv", 2, column.name, found.code, found.values)).startswith("x.csv, row 2, column ")
    else:
        assert found is not None


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(sorted(TABLES)), st.one_of(st.binary(max_size=80), st.text(max_size=80).map(str.encode)))
def test_whatever_stands_in_a_file_is_read_or_named(table: str, content: bytes) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / f"{table}.csv").write_bytes(content)
        reading = read_tables(Path(folder))

    assert reading.faults or reading.tables[table].rows
    assert all(sentence(fault) for fault in reading.faults)


def _workbook() -> bytes:
    from openpyxl import Workbook

    made = Workbook()
    assert made.active is not None
    made.active.title = "units"
    made.active.append(["site", "unit"])
    made.active.append(["Fjordheim", "Stua"])
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


WORKBOOK = _workbook()


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(zipfile.ZipFile(io.BytesIO(WORKBOOK)).namelist()), st.data())
def test_whatever_stands_in_a_workbook_is_read_or_named(part: str, data: st.DataObject) -> None:
    """One part of a good workbook is spoiled: some of its characters are exchanged, or it is cut."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "home.xlsx"
        with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as good, zipfile.ZipFile(path, "w") as spoiled:
            for name in good.namelist():
                content = good.read(name)
                if name == part:
                    at = data.draw(st.integers(0, len(content)))
                    content = content[:at] + data.draw(st.binary(max_size=6)) + content[at + 3 :]
                spoiled.writestr(name, content)
        reading = read_tables(path)

    assert reading.faults or reading.tables["units"].rows
    assert all(sentence(fault) for fault in reading.faults)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, len(WORKBOOK)), st.binary(min_size=1, max_size=4))
def test_a_workbook_damaged_on_its_way_is_read_or_named(at: int, damage: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "home.xlsx"
        path.write_bytes(WORKBOOK[:at] + damage + WORKBOOK[at + len(damage) :])
        reading = read_tables(path)

    assert reading.faults or reading.tables["units"].rows
