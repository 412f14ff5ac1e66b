"""What can be wrong with tables, and the sentence for each that says what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from volunteering.rhythm_rule import RhythmCode


class FaultCode(StrEnum):
    """What is wrong. What `values` a code comes with stands in its sentence, in braces."""

    # Files and sheets
    NO_SUCH_PATH = "no_such_path"
    CANNOT_OPEN = "cannot_open"
    WRONG_FILE = "wrong_file"
    NO_TABLES = "no_tables"
    UNKNOWN_TABLE = "unknown_table"
    TABLE_TWICE = "table_twice"
    NOT_CSV = "not_csv"
    WORKBOOK_AS_CSV = "workbook_as_csv"
    NOT_A_WORKBOOK = "not_a_workbook"
    PROTECTED_WORKBOOK = "protected_workbook"
    NOT_UTF8 = "not_utf8"
    TABS = "tabs"
    OPEN_QUOTE = "open_quote"
    EMPTY_TABLE = "empty_table"
    NOTHING_TO_LOAD = "nothing_to_load"
    # Columns and rows
    UNKNOWN_COLUMN = "unknown_column"
    MISSING_COLUMN = "missing_column"
    COLUMN_TWICE = "column_twice"
    UNNAMED_COLUMN = "unnamed_column"
    TOO_MANY_CELLS = "too_many_cells"
    ROW_TWICE = "row_twice"
    # Cells of a workbook
    MERGED_CELLS = "merged_cells"
    FORMULA_WITHOUT_VALUE = "formula_without_value"
    CELL_ERROR = "cell_error"
    # One value
    MISSING_VALUE = "missing_value"
    GARBLED = "garbled"
    TOO_LONG = "too_long"
    NOT_A_DATE = "not_a_date"
    NO_SUCH_DATE = "no_such_date"
    YEAR_OUT_OF_RANGE = "year_out_of_range"
    CLOCK_IN_DATE = "clock_in_date"
    NOT_A_TIME = "not_a_time"
    NO_SUCH_TIME = "no_such_time"
    NOT_A_DATE_AND_TIME = "not_a_date_and_time"
    NOT_A_NUMBER = "not_a_number"
    NOT_YES_OR_NO = "not_yes_or_no"
    NOT_ONE_OF = "not_one_of"
    NOT_A_PHONE = "not_a_phone"
    # What rows say of each other
    UNKNOWN_UNIT = "unknown_unit"
    UNKNOWN_SITE = "unknown_site"
    UNKNOWN_PERSON = "unknown_person"
    UNKNOWN_ACTIVITY = "unknown_activity"
    UNIT_TWICE = "unit_twice"
    NAME_TWICE = "name_twice"
    PLAN_TWICE = "plan_twice"
    SHIFT_TWICE = "shift_twice"
    ACTIVITY_TWICE = "activity_twice"
    NOT_STAFF = "not_staff"
    UNTIL_BEFORE_FROM = "until_before_from"
    ORGANISATION_MISSING = "organisation_missing"
    NOT_HELD_THAT_DAY = "not_held_that_day"
    NOT_HELD_AT_THAT_TIME = "not_held_at_that_time"
    WHICH_TIME = "which_time"


_SENTENCES: Mapping[str, str] = {
    FaultCode.NO_SUCH_PATH: "There is nothing at this place. Give a folder of .csv files, or an .xlsx workbook.",
    FaultCode.CANNOT_OPEN: "The file cannot be opened ({reason}). Close it in other programs and see who may read it.",
    FaultCode.WRONG_FILE: "This kind of file cannot be read. Save it as an Excel workbook (.xlsx), or give a folder of "
    ".csv files.",
    FaultCode.NO_TABLES: "There is no table in it. Wanted are {tables}: as .csv files in a folder, or as sheets of one "
    ".xlsx workbook.",
    FaultCode.UNKNOWN_TABLE: "There is no table called “{name}”. Did you mean “{nearest}”? Rename it, or take it out.",
    FaultCode.TABLE_TWICE: "The table “{name}” is there twice, also as {other}. Keep one of them.",
    FaultCode.NOT_CSV: "In a folder only .csv files are read. Save it as “CSV UTF-8” under the name {name}.csv, or "
    "give "
    "the workbook itself instead of the folder.",
    FaultCode.WORKBOOK_AS_CSV: "This is a workbook that is only called .csv. Open it and save it as “CSV UTF-8”.",
    FaultCode.NOT_A_WORKBOOK: "This is not an Excel workbook, or it is damaged. Open it and save it as .xlsx once "
    "more.",
    FaultCode.PROTECTED_WORKBOOK: "The workbook has a password, or is in the old .xls format. Save it as .xlsx without "
    "a password.",
    FaultCode.NOT_UTF8: "The file is not in UTF-8, so letters such as æ, ø and å would be lost (near row {near}). Save "
    "it as “CSV UTF-8”.",
    FaultCode.TABS: "The columns are separated by tabs. Save it as “CSV UTF-8”, with commas or semicolons.",
    FaultCode.OPEN_QUOTE: "A quotation mark is opened and not closed properly, at this row or above it. Close it, or "
    "take it out.",
    FaultCode.EMPTY_TABLE: "It is empty. Its first row must hold the names of the columns ({columns}); or take it out.",
    FaultCode.NOTHING_TO_LOAD: "There are only headings and not one row below them. Fill in at least one table.",
    FaultCode.UNKNOWN_COLUMN: "There is no column called “{name}”. Did you mean “{nearest}”? Rename it, or take it "
    "out.",
    FaultCode.MISSING_COLUMN: "The column “{name}” is missing. Add it to the first row, and fill it in below.",
    FaultCode.COLUMN_TWICE: "The column “{name}” is there twice. Keep one of them.",
    FaultCode.UNNAMED_COLUMN: "“{value}” stands in a column without a name. Name the column in the first row, or clear "
    "the cell.",
    FaultCode.TOO_MANY_CELLS: "The row has more cells than there are columns, from “{value}” on. A text with a “{sep}” "
    "in it needs quotation marks around it.",
    FaultCode.ROW_TWICE: "The same row stands in row {other} already. Take one of them out.",
    FaultCode.MERGED_CELLS: "The cells {cells} are merged, so only the first has a value. Split them, and fill in "
    "each.",
    FaultCode.FORMULA_WITHOUT_VALUE: "The cell holds a formula that was never worked out. Open the workbook in Excel "
    "and save it, or put the value itself there.",
    FaultCode.CELL_ERROR: "The cell shows {value}. Mend the formula, or put the value itself there.",
    FaultCode.MISSING_VALUE: "It is empty. Fill it in; every row needs it.",
    FaultCode.GARBLED: "“{value}” has damaged letters in it. Open the file it came from once more, as UTF-8, and save "
    "it as “CSV UTF-8”.",
    FaultCode.TOO_LONG: "“{value}…” has {length} characters. Shorten it to {most} or fewer.",
    FaultCode.NOT_A_DATE: "“{value}” is not a date of the form 2026-12-03 (year-month-day). Write it like {example}.",
    FaultCode.NO_SUCH_DATE: "{value} does not exist: that month has {days} days. Write the date that is meant.",
    FaultCode.YEAR_OUT_OF_RANGE: "{value} is not a year the bot can plan with. Write the date that is meant.",
    FaultCode.CLOCK_IN_DATE: "“{value}” has a clock time in it. Write the date alone, like {example}.",
    FaultCode.NOT_A_TIME: "“{value}” is not a clock time of the form 14:00. Write it like {example}.",
    FaultCode.NO_SUCH_TIME: "{value} does not exist: a day goes from 00:00 to 23:59. Write the time that is meant.",
    FaultCode.NOT_A_DATE_AND_TIME: "“{value}” is not a date and clock time of the form 2026-12-03 14:00. Write it like "
    "{example}, in the home's local time.",
    FaultCode.NOT_A_NUMBER: "“{value}” is not a whole number from 0 to {most}. Write it in digits, or leave it empty.",
    FaultCode.NOT_YES_OR_NO: "“{value}” is neither yes nor no. Write yes or no, or leave it empty.",
    FaultCode.NOT_ONE_OF: "“{value}” cannot stand here. Write one of: {allowed}.",
    FaultCode.NOT_A_PHONE: "“{value}” is not a telephone number. Write it in digits, like +47 22 00 00 00.",
    FaultCode.UNKNOWN_UNIT: "There is no unit “{value}”.{nearest} Correct the name, or add it to the table units.",
    FaultCode.UNKNOWN_SITE: "There is no site “{value}”.{nearest} Correct the name, or add it to the table units.",
    FaultCode.UNKNOWN_PERSON: "Nobody called “{value}” is known.{nearest} Correct the name, or add the person to the "
    "table people.",
    FaultCode.UNKNOWN_ACTIVITY: "There is no activity “{value}” on {unit}.{nearest} Correct the title or the unit, or "
    "add it to the table activities.",
    FaultCode.UNIT_TWICE: "The unit “{value}” stands in row {other} with another site. Units are known by their name: "
    "make the two names differ.",
    FaultCode.NAME_TWICE: "Two people are called “{value}”, here and in row {other}. People are known by their full "
    "name: add a middle name or an initial to one of them; if they are one person, take one row out.",
    FaultCode.PLAN_TWICE: "The plan “{value}” of this site stands in row {other} with other dates. Keep one of "
    "them, or "
    "give them different names.",
    FaultCode.SHIFT_TWICE: "{unit} has this shift on {day} in row {other} already. Keep one of them.",
    FaultCode.ACTIVITY_TWICE: "{day} at {time} stands in row {other} already, of the same title and unit. Leave the "
    "date out in one of them (column except), or change the time.",
    FaultCode.NOT_STAFF: "{value} is not staff but {role}. A culture contact is a member of staff: write another name, "
    "or leave it empty.",
    FaultCode.UNTIL_BEFORE_FROM: "The plan ends on {until}, before it begins on {starts}. Exchange or correct the "
    "dates.",
    FaultCode.ORGANISATION_MISSING: "It needs to know which organisation comes, since {because}. Fill in the column "
    "organisation.",
    FaultCode.NOT_HELD_THAT_DAY: "“{value}” on {unit} is not held on {day}.{nearest} Correct the date, or add it to "
    "the "
    "activity (column dates).",
    FaultCode.NOT_HELD_AT_THAT_TIME: "“{value}” on {unit} is held on {day} at {times}, not at {time}. Correct the "
    "time.",
    FaultCode.WHICH_TIME: "“{value}” on {unit} is held several times on {day}: at {times}. Say which in the column "
    "time.",
    RhythmCode.RULE_UNREADABLE: "The rule cannot be understood at “{part}”. Write it as calendars do, for example "
    "FREQ=WEEKLY;BYDAY=WE or FREQ=MONTHLY;BYDAY=2TH, or leave it empty and name the dates in the column dates.",
    RhythmCode.RULE_WITHIN_A_DAY: "The rule repeats within a day ({part}). Write one row for each clock time.",
    RhythmCode.RULE_HAS_OWN_TIME: "The rule names another clock time ({part}) than the column starts ({time}). Take it "
    "out of the rule.",
    RhythmCode.RULE_ORDINAL: "{part} needs a month to count in. Write it with FREQ=MONTHLY, for example "
    "FREQ=MONTHLY;BYDAY=2TH for every second Thursday of a month; for every other Thursday it is "
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH.",
    RhythmCode.RULE_COUNT_AND_UNTIL: "The rule has both COUNT and UNTIL. Keep one of them.",
    RhythmCode.NO_DATE: "There is not one date on which it is held. Correct the rule (30 February never comes), the "
    "end "
    "or the dates left out.",
    RhythmCode.AFTER_HORIZON: "The first date would be {day}, after the last plan has ended ({horizon}). Add the next "
    "period to the table plans, or correct the date.",
    RhythmCode.TOO_MANY: "That is more than {most} dates, or goes on for over {years} years. Give it an end in the "
    "column until.",
    RhythmCode.UNTIL_BEFORE_START: "It is over on {until}, before it starts on {day}. Correct one of the two dates.",
    RhythmCode.ENDS_BEFORE_START: "It ends ({ends}) before it starts ({starts}). Correct the times; if it goes on past "
    "midnight, write the end with its date, like 2026-12-04 00:30.",
    RhythmCode.IN_CLOCK_CHANGE: "On {day} there is no {time}: that night the clock goes forward by an hour. Choose "
    "another time for that day, or leave the day out.",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with the tables, where the person will look for it.

    Attributes:
        place: The file or sheet, as the person knows it: `people.csv`, or `people` in a workbook.
        row: The row as a spreadsheet numbers it; the names of the columns are row 1. None: the whole of it.
        column: The column's name. None: the whole row.
        code: What is wrong.
        values: What the sentence needs, as text.
    """

    place: str
    row: int | None
    column: str | None
    code: FaultCode | RhythmCode
    values: Mapping[str, str] = field(default_factory=dict)


def sentence(fault: Fault) -> str:
    """What is wrong, where, and what to do: one line of plain English for the command line."""
    where = fault.place
    if fault.row is not None:
        where += f", row {fault.row}"
    if fault.column is not None:
        where += f", column {fault.column}"
    return f"{where}: {_SENTENCES[fault.code].format_map(fault.values)}"
