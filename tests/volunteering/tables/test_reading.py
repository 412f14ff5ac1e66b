"""What a good table may look like: out of a spreadsheet, typed by hand, from a Mac or from Windows."""

# ruff: noqa: DTZ001, ISC004 - the tables hold local times without a zone; sentences stand as people read them
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from volunteering.tables.home_tables import Tables
from volunteering.tables.reading import RawRow, read_tables

Write = Callable[..., Path]
Said = Callable[..., list[str]]
Read = Callable[..., Tables]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
@pytest.mark.parametrize("newline", [b"\n", b"\r\n", b"\r"], ids=["unix", "windows", "old mac"])
def test_a_csv_file_as_programs_write_them(tmp_path: Path, mark: bytes, newline: bytes) -> None:
    raw = '" Site "; UNIT\nFjordheim;"Stua; øst"\n;\n\n"Fjord\nheim";Tunet\n'.encode()
    (tmp_path / "units.csv").write_bytes(mark + raw.replace(b"\n", newline))

    reading = read_tables(tmp_path)

    assert reading.faults == []
    assert [row.number for row in reading.tables["units"].rows] == [2, 5]
    assert reading.tables["units"].rows[0] == RawRow(2, {"site": "Fjordheim", "unit": "Stua; øst"})


def test_commas_are_told_from_semicolons_by_the_headings(folder: Write, tables: Read) -> None:
    path = folder(units='site,"unit"\n"Fjordheim; Bergen",Stua\nFjordheim,Tunet\n', plans=None)

    assert [unit.site for unit in tables(path).units] == ["Fjordheim; Bergen", "Fjordheim"]


def test_hidden_files_and_the_lock_files_of_excel_are_passed_over(folder: Write, tables: Read) -> None:
    path = folder()
    for name in ("~$people.csv", ".people.csv", "README.md"):
        (path / name).write_bytes(b"\xff")
    (path / "old").mkdir()

    assert len(tables(path).people) == 3


def test_one_csv_file_alone_will_do_if_it_has_the_name_of_a_table(folder: Write, tables: Read) -> None:
    assert [unit.unit for unit in tables(folder() / "units.csv").units] == ["Stua", "Tunet"]


def test_names_are_tidied_up(folder: Write, tables: Read) -> None:
    path = folder(
        people="name,role,unit\n Ka\u0301ri\u00a0 \u202eNord\u200bmann ,Volunteer,stua\n", signups=None, shifts=None
    )

    assert [(person.name, person.role) for person in tables(path).people] == [("Kári Nordmann", "volunteer")]


@pytest.mark.parametrize(("said", "meant"), [("nb", "nb"), ("no", "nb"), ("nn", "nb"), ("da", "da"), ("EN", "en")])
def test_both_kinds_of_norwegian_are_read_as_nb(folder: Write, tables: Read, said: str, meant: str) -> None:
    path = folder(people=f"name,role,unit,language\nLiv Moen,staff,Stua,{said}\n", signups=None)

    assert [person.language for person in tables(path).people] == [meant]


def test_a_workbook_with_real_dates_times_and_numbers(book: Write, tables: Read) -> None:
    path = book(
        {
            "Units": [["site", "unit"], ["Fjordheim", 3]],
            "people": [
                ["name", "role", "unit", "phone", "started_on", "named"],
                ["Kari Nordmann", "volunteer", 3, 4722000000, date(2026, 11, 1), True],
            ],
            "activities": [
                ["title", "unit", "starts", "ends", "wanted", "dates"],
                ["Bingo", 3, datetime(2026, 12, 2, 13, 50), time(15, 0), 2.0, date(2026, 12, 9)],
                ["Quiz", 3, "2026-12-03 14:00", datetime(2026, 12, 4, 0, 30), None, "2026-12-10, 2026-12-17"],
            ],
            "shifts": [
                ["unit", "date", "shift", "starts", "ends"],
                [3, datetime(2026, 12, 2), "night", timedelta(hours=22), 0.2916666667],
            ],
        }
    )

    found = tables(path)

    assert (found.people[0].phone, found.people[0].started_on, found.people[0].named) == (
        "4722000000",
        date(2026, 11, 1),
        True,
    )
    assert [(row.rhythm.starts, row.rhythm.ends, row.wanted, len(row.spans)) for row in found.activities] == [
        (datetime(2026, 12, 2, 13, 50), time(15, 0), 2, 2),
        (datetime(2026, 12, 3, 14, 0), datetime(2026, 12, 4, 0, 30), None, 3),
    ]
    assert [(row.day, row.starts, row.ends) for row in found.shifts] == [(date(2026, 12, 2), time(22, 0), time(7, 0))]


def test_an_empty_sheet_by_the_name_of_a_table_and_one_by_another(book: Write, faults: Said) -> None:
    assert faults(book({"units": [["site", "unit"], ["Fjordheim", "Stua"]], "people": [], "Ark2": []})) == [
        "people: It is empty. Its first row must hold the names of the columns (name, role, unit, language, phone, "
        "channel, organisation, started_on, pledge_on, newsletter, named); or take it out."
    ]


def test_a_sheet_by_an_unknown_name(book: Write, faults: Said) -> None:
    assert faults(book({"units": [["site", "unit"], ["Fjordheim", "Stua"]], "Tilmeldinger": [["x"]]})) == [
        "Tilmeldinger: There is no table called “Tilmeldinger”. Did you mean “signups”? Rename it, or take it out."
    ]


def test_merged_cells_formulas_and_errors_are_named_by_their_place(tmp_path: Path, faults: Said) -> None:
    from openpyxl import Workbook

    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "units"
    for row in (["site", "unit"], ["Fjordheim", "Stua"], [None, "=B2"], ["Fjordheim", "#REF!"]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    made.save(tmp_path / "home.xlsx")

    assert faults(tmp_path / "home.xlsx") == [
        "units, row 2: The cells A2:A3 are merged, so only the first has a value. Split them, and fill in each.",
        "units, row 3, column B: The cell holds a formula that was never worked out. Open the workbook in Excel and "
        "save it, or put the value itself there.",
        "units, row 4, column B: The cell shows #REF!. Mend the formula, or put the value itself there.",
    ]


def test_a_workbook_with_a_password(tmp_path: Path, faults: Said) -> None:
    (tmp_path / "home.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))

    assert faults(tmp_path / "home.xlsx") == [
        "home.xlsx: The workbook has a password, or is in the old .xls format. Save it as .xlsx without a password."
    ]


@pytest.mark.parametrize("broken", ["text", "cut short", "another archive"])
def test_a_workbook_that_is_none(tmp_path: Path, book: Write, faults: Said, broken: str) -> None:
    path = book({"units": [["site", "unit"], ["Fjordheim", "Stua"]]})
    if broken == "text":
        path.write_text("site,unit")
    elif broken == "cut short":
        path.write_bytes(path.read_bytes()[:900])
    else:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("readme.txt", "hello")

    assert faults(path) == [
        "home.xlsx: This is not an Excel workbook, or it is damaged. Open it and save it as .xlsx once more."
    ]
