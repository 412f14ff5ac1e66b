"""Copies of the store: made while the bot runs, and brought back while it does not."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.faults import WrongInput
from bot.holdings import holdings
from bot.lock import sole_use
from bot.opening import existing, refuse_no_folder
from storage import migrate, notes, outbox
from storage.connection import DatabaseError, open_raw, told
from storage.faults import Damaged, StoreFault
from storage.tx import Tx
from volunteering import letter_sending

BESIDE = ("-wal", "-shm")  # what SQLite keeps beside a file that is in use


def backup(store: Path, key: bytes, copy: Path, zone: ZoneInfo) -> list[str]:
    """Copy the store as it is at this moment into one new file, encrypted with the same key; what the copy holds.

    The bot may run meanwhile. The copy's owner alone may read it.

    Raises:
        WrongInput: there is no store, no folder for the copy, or already a file of its name.
        StoreFault: the store cannot be read or the copy not be written; then no copy is left.
    """
    existing(store)
    _make_empty(copy)
    try:
        with _faults_told(copy), _raw(store, key) as source, _raw(copy, key) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
            _refuse_damage(target, copy)
            held = holdings(Tx(target), zone)
        _to_disk(copy)
    except BaseException:
        for name in (copy, *_beside(copy)):
            name.unlink(missing_ok=True)
        raise
    return held


def restore(store: Path, key: bytes, copy: Path, zone: ZoneInfo, now: datetime) -> tuple[Path | None, list[str]]:
    """Put a copy in the store's place; nothing is sent until somebody lets sending go on.

    The old store is kept beside it. The change is one rename: a power cut leaves the old store or the new one.

    Returns:
        Where the old store is kept now (None: there was none), and what the restored one holds.

    Raises:
        InUse: the bot is running.
        WrongInput: there is no such file.
        StoreFault: the key does not fit the copy, it is damaged, or newer than the program. Nothing was changed.
    """
    refuse_no_folder(store)
    if not copy.is_file():
        raise WrongInput(f"There is no file {copy}. Nothing was changed.")
    if store.exists() and copy.samefile(store):
        raise WrongInput(f"{copy} is the store itself, not a copy of it. Nothing was changed.")
    coming = store.with_name(f"{store.name}.restoring")
    with sole_use(store):
        for left in (coming, *_beside(coming)):
            left.unlink(missing_ok=True)
        try:
            held = _prepared(coming, key, copy, zone, now)
            kept = _keep_old(store, key, now) if store.exists() else None
            coming.replace(store)
        except BaseException:
            for left in (coming, *_beside(coming)):
                left.unlink(missing_ok=True)
            raise
    return kept, held


def _prepared(coming: Path, key: bytes, copy: Path, zone: ZoneInfo, now: datetime) -> list[str]:
    """The copy, held against everything that could be wrong with it, brought up to date, and with sending held."""
    _make_empty(coming)
    with _written(coming):
        shutil.copyfile(copy, coming)
    with _faults_told(copy), _raw(coming, key) as raw:
        _refuse_damage(raw, copy)
        migrate.migrate(raw, now)
        raw.execute("BEGIN IMMEDIATE")
        notes.hold(Tx(raw), now)
        outbox.forget_prints(Tx(raw))
        letter_sending.rest(Tx(raw), now)
        raw.execute("COMMIT")
        held = holdings(Tx(raw), zone)
        raw.execute("PRAGMA journal_mode = DELETE")
    _to_disk(coming)
    return held


def _keep_old(store: Path, key: bytes, now: datetime) -> Path:
    """Keep the old store under another name, with all that was written to it."""
    kept = store.with_name(f"{store.name}.before-restore-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    with suppress(StoreFault, DatabaseError), _raw(store, key) as raw:  # damaged, or another key: kept as it is
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for suffix in BESIDE:  # what is left of a store that cannot be opened must not be read into the new one
        beside = store.with_name(store.name + suffix)
        if beside.exists():
            beside.replace(kept.with_name(kept.name + suffix))
    try:
        os.link(store, kept)
    except OSError:  # no hard links on this disk
        shutil.copy2(store, kept)
    return kept


def _make_empty(path: Path) -> None:
    if not path.absolute().parent.is_dir():
        raise WrongInput(f"There is no folder {path.absolute().parent}. Nothing was changed.")
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError as error:
        raise WrongInput(f"There is a file {path} already; it was left as it is. Name another.") from error
    except OSError as error:
        raise StoreFault(f"{path} cannot be written: {error.strerror}. Check the folder and its rights.") from error


@contextmanager
def _raw(path: Path, key: bytes) -> Iterator[Any]:
    raw = open_raw(path, key)
    try:
        yield raw
    finally:
        raw.close()


@contextmanager
def _faults_told(path: Path) -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        raise told(error, path) from error


@contextmanager
def _written(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreFault(f"{path} cannot be written: {error.strerror}. Nothing was changed.") from error


def _refuse_damage(raw: Any, path: Path) -> None:  # noqa: ANN401 - sqlcipher3 has no stubs
    broken = raw.execute("PRAGMA cipher_integrity_check").fetchall()
    if broken or raw.execute("PRAGMA quick_check").fetchone()[0] != "ok":
        raise Damaged(f"{path} is damaged. Take another copy; nothing was changed.")


def _beside(path: Path) -> list[Path]:
    return [path.with_name(path.name + suffix) for suffix in BESIDE]


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    if os.name == "posix":
        folder = os.open(path.absolute().parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
