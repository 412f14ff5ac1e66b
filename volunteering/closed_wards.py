"""A closed ward needs nobody: its shifts are no gaps while it is closed."""

from collections.abc import Iterable

from storage import planning
from storage.records import Shift
from storage.tx import Tx


def needed(tx: Tx, shifts: Iterable[Shift]) -> list[Shift]:
    """Those of these shifts on whose day the ward is open."""
    found = list(shifts)
    closed = {unit_id: planning.closures(tx, unit_id) for unit_id in {each.unit_id for each in found}}
    return [
        shift
        for shift in found
        if not any(
            each.first_day <= shift.day and (each.last_day is None or shift.day <= each.last_day)
            for each in closed[shift.unit_id]
        )
    ]
