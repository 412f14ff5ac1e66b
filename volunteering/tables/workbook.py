"""Reading an Excel workbook (.xlsx): each sheet with the name of a table is one.

openpyxl takes a third of a second to import, so it is imported when a workbook is read.

It is read cell by cell without holding it whole. That way tells neither merged cells nor formulas that were never
worked out; both look empty, though the person sees something there. So the sheets are searched for their marks first,
and opened once more, whole, only where there are any.
"""

import re
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from volunteering.tables.faults import Fault, FaultCode
from volunteering.tables.schema import TABLES, plain
from volunteering.tables.sheet import Sheet
from volunteering.tables.values import Cell

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

Source = Callable[[], Path | BytesIO]  # the workbook, to be opened once more

_LARGEST_UNPACKED = 100 * 2**20  # bytes; the largest home that was tried has four
_OLD_OR_ENCRYPTED = b"\xd0\xcf\x11\xe0"
_ERRORS = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A")
_STUMBLES = (
    *(zipfile.BadZipFile, zlib.error, ParseError, EOFError, RuntimeError, NotImplementedError),
    *(KeyError, ValueError, TypeError, IndexError, AttributeError, OverflowError, AssertionError),
)  # openpyxl lets through whatever a damaged file makes it stumble over
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")


def read(path: Path) -> list[Sheet] | Fault:
    """Reads every sheet of a workbook.

    Args:
        path: The workbook.

    Returns:
        Its sheets, or why it cannot be read at all. Raises OSError when it cannot be opened.
    """
    with path.open("rb") as file:
        begins = file.read(4)
    return _read(path.name, begins, lambda: path)


def read_sent(name: str, content: bytes) -> list[Sheet] | Fault:
    """As `read`, for a workbook that somebody sent: it is read from memory and never touches the disk.

    One that would swell beyond all reason when it is unpacked is not opened.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LARGEST_UNPACKED:
                return Fault(name, None, None, FaultCode.NOT_A_WORKBOOK)
    except _STUMBLES:
        pass  # said below
    return _read(name, content[:4], lambda: BytesIO(content))


def _read(name: str, begins: bytes, source: Source) -> list[Sheet] | Fault:
    if begins == _OLD_OR_ENCRYPTED:
        return Fault(name, None, None, FaultCode.PROTECTED_WORKBOOK)
    try:
        with warnings.catch_warnings():  # openpyxl warns of every ornament that it does not read
            warnings.simplefilter("ignore")
            return _sheets(source)
    except _STUMBLES:
        return Fault(name, None, None, FaultCode.NOT_A_WORKBOOK)


def _open(source: Source, *, whole: bool, formulas: bool = False) -> "Workbook":
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import, and seldom needed

    return load_workbook(source(), read_only=not whole, data_only=not formulas, keep_links=False)


def _sheets(source: Source) -> list[Sheet]:
    merged, formulas = _marks(source)
    hidden: dict[str, list[Fault]] = {}
    if merged:
        book = _open(source, whole=True)
        for sheet in book.worksheets:
            hidden.setdefault(sheet.title, []).extend(_merged(sheet))
    uncounted = _formulas(source) if formulas else {}
    book = _open(source, whole=False)
    try:
        return [
            _sheet(sheet, hidden.get(sheet.title, []), uncounted.get(sheet.title, set()))
            for sheet in book.worksheets
            if sheet.sheet_state == "visible" or plain(sheet.title) in TABLES  # lists for drop-downs are hidden
        ]
    finally:
        book.close()  # a workbook read this way keeps the file open, which on Windows bars Excel from it


def _marks(source: Source) -> tuple[bool, bool]:
    """Whether any sheet has merged cells, and whether any has formulas."""
    merged = formulas = False
    with zipfile.ZipFile(source()) as archive:
        for name in archive.namelist():
            if not name.startswith("xl/worksheets/") or not name.endswith(".xml"):
                continue
            with archive.open(name) as part:
                rest = b""
                while chunk := part.read(1 << 20):
                    piece = rest + chunk
                    merged = merged or _MERGED.search(piece) is not None
                    formulas = formulas or _FORMULA.search(piece) is not None
                    rest = piece[-40:]
    return merged, formulas


def _merged(sheet: "Worksheet") -> Iterator[Fault]:
    for cells in sheet.merged_cells.ranges:
        if cells.min_row <= sheet.max_row:
            values = {"cells": cells.coord, "last_row": str(min(cells.max_row, sheet.max_row))}
            yield Fault(sheet.title, cells.min_row, None, FaultCode.MERGED_CELLS, values)


def _formulas(source: Source) -> dict[str, set[tuple[int, int]]]:
    """Where formulas stand, by sheet: row and column."""
    book = _open(source, whole=False, formulas=True)
    try:
        return {
            sheet.title: {
                (cell.row, cell.column)
                for row in sheet.iter_rows()
                for cell in row
                if cell.data_type == "f" and cell.row is not None and cell.column is not None
            }
            for sheet in book.worksheets
        }
    finally:
        book.close()


def _sheet(sheet: Any, faults: list[Fault], formulas: set[tuple[int, int]]) -> Sheet:  # noqa: ANN401 - no stub fits
    sheet.reset_dimensions()  # some programs write a wrong size, and openpyxl would believe it
    rows: list[tuple[int, list[Cell]]] = []
    found = list(faults)
    for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        for index, value in enumerate(cells):
            letter = chr(ord("A") + index) if index < 26 else None  # as the spreadsheet names its columns
            if value is None and (number, index + 1) in formulas:
                found.append(Fault(sheet.title, number, letter, FaultCode.FORMULA_WITHOUT_VALUE))
            elif value in _ERRORS:
                found.append(Fault(sheet.title, number, letter, FaultCode.CELL_ERROR, {"value": str(value)}))
        if any(value is not None for value in cells):
            rows.append((number, [_cell(value) for value in cells]))
    unclear = {row for fault in found for row in _rows_of(fault)}
    return Sheet(sheet.title, sheet.title, rows, tuple(found), unclear=frozenset(unclear))


def _rows_of(fault: Fault) -> range:
    """The rows that a fault of a cell makes unclear: one, or as many as were merged."""
    assert fault.row is not None  # noqa: S101 - faults of cells have one
    last = fault.values.get("last_row", str(fault.row))
    return range(fault.row, int(last) + 1)


def _cell(value: object) -> Cell:
    known = (str, int, float, bool, datetime, date, time, timedelta)
    return value if value is None or isinstance(value, known) else str(value)
