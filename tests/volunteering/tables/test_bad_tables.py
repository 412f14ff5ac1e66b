"""Bad tables, each with the answer that the person at the command line gets: where, what, and what to do."""

# ruff: noqa: E501, ISC004 - the sentences stand here as people read them
from collections.abc import Callable
from pathlib import Path

import pytest

from volunteering.rhythm_rule import RhythmCode
from volunteering.tables.faults import _SENTENCES, FaultCode
from volunteering.tables.known import Known, KnownPerson, KnownUnit

Write = Callable[..., Path]
Said = Callable[..., list[str]]

ACTIVITIES = "title,unit,starts,ends,repeats,kind,organisation,head_count\n"
SHIFTS = "unit,date,shift,starts,ends,culture_contact\n"
PEOPLE = "name,role,unit,language,phone\nKari Nordmann,volunteer,Stua,,\nLiv Moen,staff,Stua,,\n"


def test_every_fault_has_its_sentence_and_each_says_what_to_do() -> None:
    assert set(_SENTENCES) == {*FaultCode, *RhythmCode}
    sentences = {code: text.replace("{nearest}", " ").split(". ") for code, text in _SENTENCES.items()}
    assert [code for code, said in sentences.items() if len(said) < 2 and "Did you mean" not in said[0]] == []


# ---- Wrong files ------------------------------------------------------------------------------------------------


def test_a_path_where_nothing_is(tmp_path: Path, faults: Said) -> None:
    assert faults(tmp_path / "hjem") == [
        f"{tmp_path / 'hjem'}: There is nothing at this place. Give a folder of .csv files, or an .xlsx workbook."
    ]


def test_a_wrong_file(tmp_path: Path, faults: Said) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"%PDF-1.7")

    assert faults(tmp_path / "plan.pdf") == [
        f"{tmp_path / 'plan.pdf'}: This kind of file cannot be read. Save it as an Excel workbook (.xlsx), or give a "
        "folder of .csv files."
    ]


def test_a_folder_without_tables(tmp_path: Path, faults: Said) -> None:
    (tmp_path / "notes.txt").write_text("milk")

    assert faults(tmp_path) == [
        f"{tmp_path}: There is no table in it. Wanted are units, people, plans, activities, shifts, signups: as .csv "
        "files in a folder, or as sheets of one .xlsx workbook."
    ]


def test_a_table_by_an_unknown_name(folder: Write, faults: Said) -> None:
    path = folder()
    (path / "persons.csv").write_text("name\n")
    (path / "vakter.csv").write_text("unit\n")

    assert faults(path) == [
        "persons.csv: There is no table called “persons”. Did you mean “people”? Rename it, or take it out.",
        "vakter.csv: There is no table called “vakter”. Did you mean “shifts”? Rename it, or take it out.",
    ]


def test_a_workbook_among_csv_files_and_one_that_is_only_called_csv(folder: Write, faults: Said) -> None:
    path = folder(units=b"PK\x03\x04rest", people=None)
    (path / "people.xlsx").write_bytes(b"PK\x03\x04rest")

    assert faults(path) == [
        "people.xlsx: In a folder only .csv files are read. Save it as “CSV UTF-8” under the name people.csv, or give "
        "the workbook itself instead of the folder.",
        "units.csv: This is a workbook that is only called .csv. Open it and save it as “CSV UTF-8”.",
        "shifts.csv, row 2, column culture_contact: Nobody called “Liv Moen” is known. Correct the name, or add the "
        "person to the table people.",
        "signups.csv, row 2, column name: Nobody called “Kari Nordmann” is known. Correct the name, or add the person "
        "to the table people.",
    ]


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16"])
def test_a_file_in_latin_1_is_told_once_and_not_held_against_the_others(
    folder: Write, faults: Said, encoding: str
) -> None:
    raw = "name,role,unit\nKari Nordmann,volunteer,Stua\nLiv Moen,staff,Stua\nBjørg Ås,volunteer,Stua\n".encode(
        encoding
    )
    near = 1 if encoding == "utf-16" else 4

    assert faults(folder(people=raw)) == [
        "people.csv: The file is not in UTF-8, so letters such as æ, ø and å would be lost "
        f"(near row {near}). Save it as “CSV UTF-8”."
    ]


def test_letters_that_were_damaged_before(folder: Write, faults: Said) -> None:
    damaged = "BjÃ¸rg Ã…s"

    assert faults(folder(people=f"name,role,unit\n{damaged},staff,Stua\n", shifts=None, signups=None)) == [
        f"people.csv, row 2, column name: “{damaged}” has damaged letters in it. Open the file it came from once more, "
        "as UTF-8, and save it as “CSV UTF-8”."
    ]


def test_an_empty_file_and_one_with_only_headings(folder: Write, faults: Said) -> None:
    assert faults(folder(plans="")) == [
        "plans.csv: It is empty. Its first row must hold the names of the columns (name, site, from, until); or take it "
        "out."
    ]


def test_only_headings(tmp_path: Path, faults: Said) -> None:
    (tmp_path / "units.csv").write_text("site,unit\n\n")

    assert faults(tmp_path) == [
        f"{tmp_path}: There are only headings and not one row below them. Fill in at least one table."
    ]


def test_tabs_between_the_cells(folder: Write, faults: Said) -> None:
    assert faults(folder(plans="name\tsite\tfrom\tuntil\n")) == [
        "plans.csv: The columns are separated by tabs. Save it as “CSV UTF-8”, with commas or semicolons."
    ]


def test_a_quotation_mark_that_is_never_closed(folder: Write, faults: Said) -> None:
    assert faults(folder(plans='name,site,from,until\n"Vinter,Fjordheim,2026-11-01,2027-06-30\n')) == [
        "plans.csv, row 2: A quotation mark is opened and not closed properly, at this row or above it. Close it, or "
        "take it out."
    ]


# ---- Columns ----------------------------------------------------------------------------------------------------


def test_a_missing_column(folder: Write, faults: Said) -> None:
    assert faults(folder(signups="title,unit,name\nBingo,Stua,Kari Nordmann\n")) == [
        "signups.csv, row 1: The column “date” is missing. Add it to the first row, and fill it in below."
    ]


def test_an_unknown_column_that_is_the_missing_one_is_one_slip(folder: Write, faults: Said) -> None:
    assert faults(folder(plans="name,site,from,utnil\nVinter,Fjordheim,2026-11-01,2027-06-30\n")) == [
        "plans.csv, row 1: There is no column called “utnil”. Did you mean “until”? Rename it, or take it out."
    ]


def test_a_norwegian_heading_is_understood_well_enough_to_name_ours(folder: Write, faults: Said) -> None:
    assert faults(folder(people="navn,rolle,avdeling\nKari Nordmann,volunteer,Stua\n")) == [
        "people.csv, row 1: There is no column called “navn”. Did you mean “name”? Rename it, or take it out.",
        "people.csv, row 1: There is no column called “rolle”. Did you mean “role”? Rename it, or take it out.",
        "people.csv, row 1: There is no column called “avdeling”. Did you mean “unit”? Rename it, or take it out.",
    ]


def test_a_rule_without_quotation_marks_in_a_file_with_semicolons(folder: Write, faults: Said) -> None:
    rows = "title;unit;starts;ends;repeats\nBingo;Stua;2026-12-02 14:00;15:00;FREQ=WEEKLY;BYDAY=WE\n"

    assert faults(folder(activities=rows)) == [
        "activities.csv, row 2: The row has more cells than there are columns, from “BYDAY=WE” on. A text with a “;” in "
        "it needs quotation marks around it."
    ]


def test_a_column_twice_and_one_without_a_name(folder: Write, faults: Said) -> None:
    assert faults(
        folder(units="site,unit,unit,\nFjordheim,Stua,Stua,Tunet\n", people=None, signups=None, shifts=None)
    ) == [
        "units.csv, row 1: The column “unit” is there twice. Keep one of them.",
        "units.csv, row 2: “Tunet” stands in a column without a name. Name the column in the first row, or clear the "
        "cell.",
    ]


# ---- Values -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            "Stua,2026-02-30,day,07:00,15:00,",
            "date: 2026-02-30 does not exist: that month has 28 days. Write the date that is meant.",
        ),
        (
            "Stua,3.12.2026,day,07:00,15:00,",
            "date: “3.12.2026” is not a date of the form 2026-12-03 (year-month-day). Write it like 2026-12-03.",
        ),
        (
            "Stua,2026-12-02 07:00,day,07:00,15:00,",
            "date: “2026-12-02 07:00” has a clock time in it. Write the date alone, like 2026-12-02.",
        ),
        ("Stua,,day,07:00,15:00,", "date: It is empty. Fill it in; every row needs it."),
        (
            "Stua,2026-12-02,day,7.30,15:00,",
            "starts: “7.30” is not a clock time of the form 14:00. Write it like 07:30.",
        ),
        (
            "Stua,2026-12-02,day,07:00,24:00,",
            "ends: 24:00 does not exist: a day goes from 00:00 to 23:59. Write the time that is meant.",
        ),
        (
            "Stua,2026-12-02,morning,07:00,15:00,",
            "shift: “morning” cannot stand here. Write one of: day, evening, night, weekend.",
        ),
        (
            "Stue,2026-12-02,day,07:00,15:00,",
            "unit: There is no unit “Stue”. Did you mean “Stua”? Correct the name, or add it to the table units.",
        ),
        (
            "Stua,2026-12-02,day,07:00,15:00,Liv Mohn",
            "culture_contact: Nobody called “Liv Mohn” is known. Did you mean “Liv Moen”? Correct the name, or add the "
            "person to the table people.",
        ),
        (
            "Stua,2026-12-02,day,07:00,15:00,Odd Vik",
            "culture_contact: Odd Vik is not staff but volunteer. A culture contact is a member of staff: write another "
            "name, or leave it empty.",
        ),
        (
            "Stua,2027-03-28,night,02:30,07:00,",
            "starts: On 2027-03-28 there is no 02:30: that night the clock goes forward by an hour. Choose another time "
            "for that day, or leave the day out.",
        ),
    ],
)
def test_a_shift_with_something_wrong(folder: Write, faults: Said, row: str, said: str) -> None:
    assert faults(folder(shifts=f"{SHIFTS}{row}\n")) == [f"shifts.csv, row 2, column {said}"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            "Quiz,Stua,2026-12-02 14:00,13:00,,,,",
            ", column ends: It ends (2026-12-02 13:00) before it starts (2026-12-02 14:00). Correct the times; if it "
            "goes on past midnight, write the end with its date, like 2026-12-04 00:30.",
        ),
        (
            "Quiz,Stua,2026-12-02 14:00,15:00,FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30,,,",
            ", column repeats: There is not one date on which it is held. Correct the rule (30 February never comes), "
            "the end or the dates left out.",
        ),
        (
            "Quiz,Stua,2026-12-02 14:00,15:00,FREQ=HOURLY,,,",
            ", column repeats: The rule repeats within a day (FREQ=HOURLY). Write one row for each clock time.",
        ),
        (
            "Quiz,Stua,2026-12-02 14:00,15:00,every week,,,",
            ", column repeats: The rule cannot be understood at “EVERYWEEK”. Write it as calendars do, for example "
            "FREQ=WEEKLY;BYDAY=WE or FREQ=MONTHLY;BYDAY=2TH, or leave it empty and name the dates in the column dates.",
        ),
        (
            "Quiz,Stua,2027-03-28 02:30,04:00,,,,",
            ", column starts: On 2027-03-28 there is no 02:30: that night the clock goes forward by an hour. Choose "
            "another time for that day, or leave the day out.",
        ),
        (
            "Quiz,Stua,2026-11-31 14:00,15:00,,,,",
            ", column starts: 2026-11-31 does not exist: that month has 30 days. Write the date that is meant.",
        ),
        (
            "Quiz,Stua,2026-12-02,15:00,,,,",
            ", column starts: “2026-12-02” is not a date and clock time of the form 2026-12-03 14:00. Write it like "
            "2026-12-02 14:00, in the home's local time.",
        ),
        (
            "Quiz,Stua,2027-08-01 14:00,15:00,FREQ=WEEKLY,,,",
            ", column starts: The first date would be 2027-08-01, after the last plan has ended (2027-06-30). Add the "
            "next period to the table plans, or correct the date.",
        ),
        (
            "Quiz,Stua,2026-12-02 14:00,15:00,,organisation,,",
            ", column organisation: It needs to know which organisation comes, since its kind is organisation. Fill in "
            "the column organisation.",
        ),
        (
            "Quiz,Stua,2026-12-02 14:00,15:00,,,,8",
            ", column organisation: It needs to know which organisation comes, since there is a head_count. Fill in the "
            "column organisation.",
        ),
        (
            "Quiz,Stua,2026-12-02 14:00,15:00,,,Koret,many",
            ", column head_count: “many” is not a whole number from 0 to 100000. Write it in digits, or leave it empty.",
        ),
        (
            "Bingo,Stua,2026-12-09 14:00,15:00,,,,",
            ": 2026-12-09 at 14:00 stands in row 2 already, of the same title and unit. Leave the date out in one of "
            "them (column except), or change the time.",
        ),
        (
            "Bingo,Stua,2026-12-02 14:00,15:00,FREQ=WEEKLY,,,",
            ": The same row stands in row 2 already. Take one of them out.",
        ),
    ],
)
def test_an_activity_with_something_wrong(folder: Write, faults: Said, row: str, said: str) -> None:
    bingo = "Bingo,Stua,2026-12-02 14:00,15:00,FREQ=WEEKLY,,,\n"

    assert faults(folder(activities=f"{ACTIVITIES}{bingo}{row}\n")) == [f"activities.csv, row 3{said}"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            "Bingo,Stua,2026-12-03,Kari Nordmann,",
            "date: “Bingo” on Stua is not held on 2026-12-03. The nearest date is 2026-12-02. Correct the date, or add "
            "it to the activity (column dates).",
        ),
        (
            "Bingo,Tunet,2026-12-02,Kari Nordmann,",
            "title: There is no activity “Bingo” on Tunet. Did you mean “Bingo” on “Stua”? Correct the title or the "
            "unit, or add it to the table activities.",
        ),
        (
            "Bingo,Stua,2026-12-02,Kari Norman,",
            "name: Nobody called “Kari Norman” is known. Did you mean “Kari Nordmann”? Correct the name, or add the "
            "person to the table people.",
        ),
        (
            "Bingo,Stua,2026-12-02,Kari Nordmann,14:30",
            "time: “Bingo” on Stua is held on 2026-12-02 at 14:00, not at 14:30. Correct the time.",
        ),
        (
            "Sang,Stua,2026-12-02,Kari Nordmann,",
            "time: “Sang” on Stua is held several times on 2026-12-02: at 10:00 and 13:00. Say which in the column time.",
        ),
    ],
)
def test_a_sign_up_with_something_wrong(folder: Write, faults: Said, row: str, said: str) -> None:
    activities = (
        "title,unit,starts,ends,repeats\nBingo,Stua,2026-12-02 14:00,15:00,FREQ=WEEKLY\n"
        "Sang,Stua,2026-12-02 10:00,11:00,\nSang,Stua,2026-12-02 13:00,14:00,\n"
    )

    assert faults(folder(activities=activities, signups=f"title,unit,date,name,time\n{row}\n")) == [
        f"signups.csv, row 2, column {said}"
    ]


def test_two_people_of_one_name_however_it_is_typed(folder: Write, faults: Said) -> None:
    assert faults(folder(people=f"{PEOPLE}  kari  NORDMANN,staff,Tunet,,\n")) == [
        "people.csv, row 4, column name: Two people are called “kari NORDMANN”, here and in row 2. People are known by "
        "their full name: add a middle name or an initial to one of them; if they are one person, take one row out."
    ]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Bo Ek,frivillig,Stua,,", "role: “frivillig” cannot stand here. Write one of: volunteer, staff, coordinator, "
         "site_contact, organisation_contact."),
        ("Bo Ek,staff,Stua,sv,", "language: “sv” cannot stand here. Write one of: nb, da, en."),
        ("Bo Ek,staff,Stua,,4.52E+09", "phone: “4.52E+09” is not a telephone number. Write it in digits, like "
         "+47 22 00 00 00."),
        (f"{'Bo Ek' * 13},staff,Stua,,", "name: “Bo EkBo EkBo EkBo Ek…” has 65 characters. Shorten it to 64 or fewer."),
    ],
)  # fmt: skip
def test_a_person_with_something_wrong(folder: Write, faults: Said, row: str, said: str) -> None:
    assert faults(folder(people=f"{PEOPLE}{row}\n")) == [f"people.csv, row 4, column {said}"]


def test_plans_units_and_shifts_that_contradict_each_other(folder: Write, faults: Said) -> None:
    path = folder(
        units="site,unit\nFjordheim,Stua\nSolbakken,stua\n",
        plans="name,site,from,until\nVinter,Fjordheim,2027-06-30,2026-11-01\nVår,Fjordhem,2027-01-01,2027-06-30\n",
        shifts=f"{SHIFTS}Stua,2026-12-02,day,07:00,15:00,\nStua,2026-12-02,day,08:00,15:00,\n",
        activities=None,
        signups=None,
    )

    assert faults(path) == [
        "units.csv, row 3, column unit: The unit “stua” stands in row 2 with another site. Units are known by their "
        "name: make the two names differ.",
        "plans.csv, row 2, column until: The plan ends on 2026-11-01, before it begins on 2027-06-30. Exchange or "
        "correct the dates.",
        "plans.csv, row 3, column site: There is no site “Fjordhem”. Did you mean “Fjordheim”? Correct the name, or add "
        "it to the table units.",
        "shifts.csv, row 3, column shift: Stua has this shift on 2026-12-02 in row 2 already. Keep one of them.",
    ]


def test_all_faults_of_all_tables_are_named_at_once(folder: Write, faults: Said) -> None:
    path = folder(
        people=f"{PEOPLE}Bo Ek,boss,Stua,xx,\n",
        shifts=f"{SHIFTS}Stua,2026-13-01,day,07:00,15:00,\nStua,2026-12-01,dag,7,15:00,\n",
    )

    assert [fault.split(":")[0] for fault in faults(path)] == [
        "people.csv, row 4, column role",
        "people.csv, row 4, column language",
        "shifts.csv, row 2, column date",
        "shifts.csv, row 3, column shift",
        "shifts.csv, row 3, column starts",
    ]


def test_what_the_store_knows_need_not_stand_in_the_tables(folder: Write, tables: Callable[..., object]) -> None:
    known = Known(
        units={"stua": KnownUnit("Stua", "Fjordheim")},
        people={"liv moen": KnownPerson("Liv Moen", frozenset({"staff"}))},
    )

    assert tables(folder(units=None, people=None, activities=None, signups=None), known)
