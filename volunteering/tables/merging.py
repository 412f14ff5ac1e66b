"""What a table says, what it said when last loaded, and what stands in the store: which of the three counts.

The table counts where nothing was changed in chat since. What was changed in chat is kept, and named each time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from storage.loading import Held
from storage.tx import Value

_HEADINGS: Mapping[str, str] = {
    "starts_on": "from",
    "ends_on": "until",
    "except_dates": "except",
    "starts_at": "starts",
    "ends_at": "ends",
    "culture_contact_id": "culture_contact",
}
"""What the tables call the columns that the store calls otherwise."""


@dataclass(slots=True)
class Tally:
    """What became of the rows of one table.

    Attributes:
        added: New rows.
        changed: Rows of which something was changed in the store.
        unchanged: Rows that are left as they were.
        kept: One line for each thing that was changed in chat since and stays, or that the tables no longer name.
    """

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    kept: list[str] = field(default_factory=list)


def merge(
    said: Mapping[str, Value], held: Held, what: str, tally: Tally, show: Callable[[str, Value], str] | None = None
) -> dict[str, Value]:
    """Which columns of a stored row are to be changed to what the table says.

    Args:
        said: What the table says, by column of the store.
        held: The row as it stands, with what the table said last time.
        what: The row in words, for the lines about what is kept.
        tally: Gets a line for each column that was changed in chat since.
        show: How a value is shown to people; as it is, where none is given.

    Returns:
        The columns to change, with their new values.
    """
    changes: dict[str, Value] = {}
    before = held.imported or {}
    for column, value in said.items():
        now = held.values[column]
        if now == value:
            continue
        if now == before.get(column):
            changes[column] = value
        else:
            shown = (show or _plain)(column, now), (show or _plain)(column, value)
            heading = _HEADINGS.get(column, column)
            tally.kept.append(f"{what}: {heading} stays {shown[0]}, which is newer than {shown[1]} in the table")
    return changes


def _plain(column: str, value: Value) -> str:
    if column in ("newsletter", "named"):
        return "yes" if value else "no"
    return "empty" if value is None else f"“{value!s}”"
