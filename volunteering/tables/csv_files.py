"""Reading one .csv file: UTF-8 with or without a byte order mark, commas or semicolons between the cells."""

import csv
import io
from pathlib import Path

from volunteering.tables.faults import Fault, FaultCode
from volunteering.tables.sheet import Sheet

_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read(path: Path) -> Sheet:
    """Reads the file whole.

    The rows are numbered as a spreadsheet shows them: a cell with a line break in it is still one row.

    Args:
        path: The file.

    Returns:
        Its rows, or the fault that prevents them. Raises OSError when it cannot be opened.
    """
    content = path.read_bytes()
    if content.startswith(_WORKBOOK):
        return _faulty(path, None, FaultCode.WORKBOOK_AS_CSV)
    if content.startswith(_UTF16):
        return _faulty(path, None, FaultCode.NOT_UTF8, near="1")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _faulty(path, None, FaultCode.NOT_UTF8, near=str(content.count(b"\n", 0, error.start) + 1))
    header = next((line for line in text.splitlines() if line.strip(" ;,\t")), "")
    if "\t" in header and ";" not in header and "," not in header:
        return _faulty(path, None, FaultCode.TABS)
    return _rows(path, text, _separator(header))


def _separator(header: str) -> str:
    """Semicolon or comma, whichever the names of the columns have more of outside quotation marks."""
    outside = "".join(header.split('"')[::2])
    return ";" if outside.count(";") >= outside.count(",") else ","


def _rows(path: Path, text: str, separator: str) -> Sheet:
    rows: list[tuple[int, list[str]]] = []
    number = 0
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True), 1):
            if any(cells):
                rows.append((number, cells))
    except csv.Error:
        fault = Fault(path.name, number + 1, None, FaultCode.OPEN_QUOTE)
        return Sheet(path.stem, path.name, rows, (fault,), separator)
    return Sheet(path.stem, path.name, rows, (), separator)


def _faulty(path: Path, row: int | None, code: FaultCode, **values: str) -> Sheet:
    return Sheet(path.stem, path.name, (), (Fault(path.name, row, None, code, values),), ";")
