"""From the settings to the store: the file, its key, and a command's turn with it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.faults import WrongInput
from bot.settings import Settings
from storage.clock import Clock
from storage.keys import read_or_make_key
from storage.store import Store


def key_of(settings: Settings) -> bytes:
    """The store's key; made on the first start. Raises WrongInput, or StoreFault in one of its kinds."""
    refuse_no_folder(settings.database)
    return read_or_make_key(settings.key_path, settings.database)


def refuse_no_folder(store: Path) -> None:
    """Raise WrongInput where there is no folder for the store, or a folder stands in its place."""
    if store.is_dir():
        raise WrongInput(f"{store} is a folder. Name a file in KULTURKONTAKT_DATABASE.")
    if not store.absolute().parent.is_dir():
        folder = store.absolute().parent
        raise WrongInput(f"There is no folder {folder} for the store. Make it, or change KULTURKONTAKT_DATABASE.")


def existing(store: Path) -> Path:
    """The store, which must be there already. Raises WrongInput."""
    if not store.is_file() or store.stat().st_size == 0:
        raise WrongInput(
            f"There is no store at {store.absolute()}. Start the bot or import the home's tables first, "
            "or set KULTURKONTAKT_DATABASE."
        )
    return store


@asynccontextmanager
async def store_of(settings: Settings, clock: Clock) -> AsyncIterator[Store]:
    """The store for as long as a command needs it; the bot may run meanwhile. Made where there is none yet."""
    store = await Store.open(settings.database, key_of(settings), clock.now())
    try:
        yield store
    finally:
        await store.close()
