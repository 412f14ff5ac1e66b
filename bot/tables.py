"""`kulturkontakt import`: the home's tables into the store, and what became of each."""

from collections.abc import Callable
from pathlib import Path

from bot.faults import WrongInput
from bot.settings import Settings
from storage.clock import Clock
from storage.store import Store
from volunteering.tables.faults import sentence
from volunteering.tables.importing import ImportResult
from volunteering.tables.load import load_path


async def import_tables(
    settings: Settings, store: Store, clock: Clock, path: Path, say: Callable[[str], None], *, dry_run: bool
) -> None:
    """Load the tables, or with `dry_run` only say what would happen. Raises WrongInput with every fault named."""
    found = await store.write(lambda tx: load_path(tx, path, zone=settings.timezone, now=clock.now(), dry_run=dry_run))
    if not isinstance(found, ImportResult):
        raise WrongInput(*map(sentence, found), "Nothing was changed.")
    for name, tally in found.tables.items():
        say(f"{name}: {tally.added} added, {tally.changed} changed, {tally.unchanged} left as they were")
        for line in tally.kept:
            say(f"  {line}")
    if dry_run:
        say("This was only a rehearsal: nothing was changed.")
