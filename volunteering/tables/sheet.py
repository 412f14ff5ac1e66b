"""One file or sheet as it came: rows of cells, numbered as a spreadsheet numbers them."""

from collections.abc import Sequence
from dataclasses import dataclass

from volunteering.tables.faults import Fault
from volunteering.tables.values import Cell


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was read of one file or sheet.

    Attributes:
        name: The file's name without its ending, or the sheet's name.
        place: Where the person finds it: the file's name, or the sheet's.
        rows: Row number and cells, empty rows left out.
        faults: Why it could not be read, or not whole.
        unclear: Rows of which a cell could not be read; nothing more is said about them.
        separator: What stands between the cells of a .csv file; empty for a sheet.
    """

    name: str
    place: str
    rows: Sequence[tuple[int, Sequence[Cell]]]
    faults: tuple[Fault, ...] = ()
    separator: str = ""
    unclear: frozenset[int] = frozenset()

    @property
    def of_workbook(self) -> bool:
        """Whether it is a sheet of a workbook, and no .csv file."""
        return not self.separator
