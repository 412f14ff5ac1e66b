"""`kulturkontakt day`: who is coming, on paper."""

from collections.abc import Callable
from datetime import date
from difflib import get_close_matches

from bot.faults import WrongInput
from bot.settings import Settings
from messages.day_sheet import day_sheet
from storage import people
from storage.clock import Clock
from storage.records import Unit
from storage.store import Store
from storage.tx import Tx


async def day_paper(
    settings: Settings,
    store: Store,
    clock: Clock,
    day: date | None,
    unit: str,
    say: Callable[[str], None],
    *,
    with_names: bool,
) -> None:
    """Print the sheet of one local day, today's when None. Raises WrongInput for a unit that there is none of."""
    rules, now = settings.rules(), clock.now()

    def sheet(tx: Tx) -> str:
        return day_sheet(
            tx,
            rules,
            day or rules.today(now),
            now,
            unit=_unit(tx, unit),
            with_names=with_names,
            language=settings.language,
        )

    say((await store.read(sheet)).rstrip("\n"))


def _unit(tx: Tx, name: str) -> Unit | None:
    if not name:
        return None
    unit = people.unit_by_name(tx, name)
    if unit is None:
        names = [each.name for each in people.units(tx)]
        near = get_close_matches(name, names, n=1, cutoff=0.0)
        raise WrongInput(f"There is no unit {name!r}." + (f" Is {near[0]!r} meant?" if near else ""))
    return unit
