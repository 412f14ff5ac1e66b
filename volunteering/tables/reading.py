"""From a path to tables of cells: which files or sheets there are, which columns they have, which rows.

What the cells mean is not known here. Every fault is gathered, so that a person mends a table once.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from volunteering.tables import csv_files, workbook
from volunteering.tables.faults import Fault, FaultCode
from volunteering.tables.schema import TABLES, nearest, plain
from volunteering.tables.sheet import Sheet
from volunteering.tables.values import Cell, shown

WORKBOOKS = (".xlsx", ".xlsm")
_LOOK_LIKE_TABLES = (*WORKBOOKS, ".xls", ".ods", ".txt", ".tsv", ".numbers")


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row: its number as a spreadsheet shows it, and its cells that are not empty, by column."""

    number: int
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class RawTable:
    """One table: where the person finds it (`people.csv`, or `people` in a workbook), and its rows."""

    place: str
    rows: tuple[RawRow, ...]


@dataclass(slots=True)
class Reading:
    """What a path holds.

    Attributes:
        tables: The tables that could be read, by name.
        faults: What was wrong on the way.
        broken: Tables that are there but could not be read whole, so that what they hold is not known.
    """

    tables: dict[str, RawTable] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)


def read_tables(path: Path) -> Reading:
    """Reads a folder of .csv files, a workbook, or a single .csv file that has the name of a table.

    Args:
        path: What the person named.

    Returns:
        Tables and faults. Hidden files and Excel's lock files (`~$…`) are passed over.
    """
    reading = Reading()
    _file(_sheets(path, reading.faults), reading, str(path))
    return reading


def read_sent(name: str, content: bytes) -> Reading:
    """As `read_tables`, for a workbook that somebody sent into the chat: from memory, since it holds names."""
    reading = Reading()
    sheets = workbook.read_sent(name, content)
    if isinstance(sheets, Fault):
        reading.faults.append(sheets)
    else:
        _file(sheets, reading, name)
    return reading


def _file(sheets: Iterable[Sheet], reading: Reading, place: str) -> None:
    """Files every sheet under its table."""
    seen: dict[str, str] = {}
    for sheet in sheets:
        name = plain(sheet.name)
        if name not in TABLES:
            if sheet.rows or sheet.faults or not sheet.of_workbook:  # each new workbook has an empty “Ark1”
                values = {"name": sheet.name, "nearest": nearest(sheet.name, TABLES)}
                reading.faults.append(Fault(sheet.place, None, None, FaultCode.UNKNOWN_TABLE, values))
        elif name in seen:
            values = {"name": name, "other": seen[name]}
            reading.faults.append(Fault(sheet.place, None, None, FaultCode.TABLE_TWICE, values))
        else:
            seen[name] = sheet.place
            _take(name, sheet, reading)
    if not reading.faults and not any(table.rows for table in reading.tables.values()):
        code = FaultCode.NOTHING_TO_LOAD if seen else FaultCode.NO_TABLES
        reading.faults.append(Fault(place, None, None, code, {"tables": ", ".join(TABLES)}))


def _sheets(path: Path, faults: list[Fault]) -> Iterator[Sheet]:
    place = str(path)
    try:
        if path.is_dir():
            yield from _folder(path, faults)
        elif not path.exists():
            faults.append(Fault(place, None, None, FaultCode.NO_SUCH_PATH))
        elif path.suffix.lower() in WORKBOOKS:
            found = workbook.read(path)
            if isinstance(found, Fault):
                faults.append(found)
            else:
                yield from found
        elif path.suffix.lower() == ".csv":
            yield csv_files.read(path)
        else:
            faults.append(Fault(place, None, None, FaultCode.WRONG_FILE))
    except OSError as error:
        faults.append(Fault(place, None, None, FaultCode.CANNOT_OPEN, {"reason": error.strerror or "unreadable"}))


def _folder(path: Path, faults: list[Fault]) -> Iterator[Sheet]:
    for file in sorted(path.iterdir()):
        if file.name.startswith((".", "~$")) or not file.is_file():
            continue
        if file.suffix.lower() == ".csv":
            yield csv_files.read(file)
        elif plain(file.stem) in TABLES and file.suffix.lower() in _LOOK_LIKE_TABLES:
            faults.append(Fault(file.name, None, None, FaultCode.NOT_CSV, {"name": plain(file.stem)}))


def _take(name: str, sheet: Sheet, reading: Reading) -> None:
    """Finds the row of column names and files every row below it under them."""
    reading.faults += sheet.faults
    header = next(((number, cells) for number, cells in sheet.rows if any(map(shown, cells))), None)
    if sheet.faults and header is None:
        reading.broken.add(name)
        return
    if header is None:
        needed = ", ".join(column.name for column in TABLES[name])
        reading.faults.append(Fault(sheet.place, None, None, FaultCode.EMPTY_TABLE, {"columns": needed}))
        reading.broken.add(name)
        return
    columns, faults = _columns(name, sheet.place, *header)
    below = (row for row in sheet.rows if row[0] > header[0] and row[0] not in sheet.unclear)
    rows = tuple(_rows(sheet, columns, below, faults))
    if faults or sheet.faults:
        reading.broken.add(name)
    reading.faults += faults
    if not any(fault.code in (FaultCode.UNKNOWN_COLUMN, FaultCode.MISSING_COLUMN) for fault in faults):
        reading.tables[name] = RawTable(sheet.place, rows)


def _columns(name: str, place: str, number: int, cells: Sequence[Cell]) -> tuple[list[str | None], list[Fault]]:
    """The column that each position stands for; None where the heading is empty or wrong."""
    known = {column.name: column.required for column in TABLES[name]}
    written = [plain(shown(cell)) for cell in cells]
    missing = [column for column, required in known.items() if required and column not in written]
    columns: list[str | None] = []
    faults: list[Fault] = []
    for heading, cell in zip(written, cells, strict=True):
        if heading in known and heading in columns:
            faults.append(Fault(place, number, None, FaultCode.COLUMN_TWICE, {"name": heading}))
        elif heading and heading not in known:
            meant = nearest(heading, [column for column in known if column not in written] or known)
            faults.append(Fault(place, number, None, FaultCode.UNKNOWN_COLUMN, {"name": shown(cell), "nearest": meant}))
            if meant in missing:  # one slip, one fault
                missing.remove(meant)
        columns.append(heading if heading in known and heading not in columns else None)
    faults += [Fault(place, number, None, FaultCode.MISSING_COLUMN, {"name": column}) for column in missing]
    wrong = {index for index, heading in enumerate(written) if heading and columns[index] is None}
    return ["" if index in wrong else column for index, column in enumerate(columns)], faults


def _rows(
    sheet: Sheet, columns: Sequence[str | None], below: Iterable[tuple[int, Sequence[Cell]]], faults: list[Fault]
) -> Iterator[RawRow]:
    for number, cells in below:
        filed: dict[str, Cell] = {}
        for index, cell in enumerate(cells):
            if cell is None or not shown(cell):
                continue
            column = columns[index] if index < len(columns) else None
            if column:
                filed[column] = cell
            elif column is None:
                outside = index >= len(columns) and not sheet.of_workbook
                code = FaultCode.TOO_MANY_CELLS if outside else FaultCode.UNNAMED_COLUMN
                values = {"value": shown(cell)[:40], "sep": sheet.separator}
                faults.append(Fault(sheet.place, number, None, code, values))
                break
        if filed:
            yield RawRow(number, filed)
