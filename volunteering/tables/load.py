"""From a path to the store in one call: read, check against what the store holds, put in; all or nothing."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from storage import overviews
from storage.tx import Tx
from volunteering.tables.checks import check
from volunteering.tables.faults import Fault
from volunteering.tables.importing import ImportResult, import_tables, known
from volunteering.tables.reading import read_tables


def load_path(
    tx: Tx, path: Path, *, zone: ZoneInfo, now: datetime, dry_run: bool = False
) -> ImportResult | tuple[Fault, ...]:
    """Load a folder of tables or a workbook into the store.

    Overviews of today that stand open in somebody's chat follow; nobody is written to.

    Returns what was added, changed and kept; or every fault that was found, and then nothing was changed.
    """
    tables = check(read_tables(path), known(tx), zone=zone, today=now.astimezone(zone).date())
    if isinstance(tables, tuple):
        return tables
    result = import_tables(tx, tables, zone=zone, now=now, dry_run=dry_run)
    if not dry_run:
        overviews.touch_all(tx, now)
    return result
