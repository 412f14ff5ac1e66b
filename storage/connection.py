"""Opening the encrypted file, and handing whole pieces of work to the thread that holds it.

aiosqlite's cost is the hop between threads (0.1 ms each), not SQL (some microseconds). A transaction is therefore one
function that runs on the connection's thread from BEGIN to COMMIT: one hop, and no `await` in the middle of a
transaction, so nothing can interleave with it and a cancelled task cannot leave it half done.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, cast

import aiosqlite
import sqlcipher3.dbapi2 as sqlcipher

from storage.faults import Damaged, StoreBusy, StoreFault, StoreFull, WrongKey
from storage.keys import SALT_BYTES, is_key_of, new_salt

DatabaseError: type[Exception] = sqlcipher.DatabaseError
OperationalError: type[Exception] = sqlcipher.OperationalError

Answer = TypeVar("Answer")


WAL_TRIES = 100
WAL_WAIT = 0.05  # seconds, on the connection's own thread


class Connection(aiosqlite.Connection):
    """aiosqlite's connection with one verb more: run this function, on your thread, with the raw connection."""

    async def run(self, work: Callable[[Any], Answer]) -> Answer:
        """Run the work on the connection's thread and give back its answer."""
        return cast(Answer, await self._execute(work, self._conn))  # type: ignore[no-untyped-call]  # aiosqlite's own

    def start(self, work: Callable[[Any], None]) -> None:
        """Run the work on the connection's thread as soon as it is free; nobody is told when. It must not raise."""
        if not self._running:
            raise ValueError("Connection closed")
        self._tx.put_nowait((None, partial(work, self._conn)))


async def connect(path: Path, key: bytes, *, read_only: bool = False) -> Connection:
    """An open connection to the store at this path.

    Raises StoreFault (WrongKey, Damaged, StoreFull) with what to do.
    """
    connection = Connection(cast(Any, lambda: open_raw(path, key, read_only=read_only)), iter_chunk_size=64)
    try:
        return cast(Connection, await connection)
    except StoreFault:
        connection._thread.join()  # noqa: SLF001 - its thread, about to end, would call a loop that is closed by then
        raise


def open_raw(path: Path, key: bytes, *, read_only: bool = False) -> Any:  # noqa: ANN401 - sqlcipher3 has no stubs
    """A raw connection on the calling thread, keyed and set up; used by the command line and by `connect`.

    Raises StoreFault (WrongKey, Damaged, StoreFull) with what to do.
    """
    _refuse_what_is_no_place(path)
    salt = _salt_of(path, key)
    try:
        raw = _opened(path, key, salt or new_salt(key), read_only=read_only)
    except Damaged:
        if salt is not None or (made_meanwhile := _salt_of(path, key)) is None:
            raise
        # Another program made the store between our look at the empty file and our opening it: its salt is the store's.
        return _opened(path, key, made_meanwhile, read_only=read_only)
    if salt is None:
        _for_the_owner_alone(path)
    return raw


def _for_the_owner_alone(path: Path) -> None:
    """SQLite lets everybody read what it makes. The files beside the store follow its rights when they come anew."""
    for made in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        with suppress(OSError):
            made.chmod(0o600)


def _opened(path: Path, key: bytes, salt: bytes, *, read_only: bool) -> Any:  # noqa: ANN401
    try:
        uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
        raw = sqlcipher.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    except OperationalError as error:
        raise told(error, path) from error
    try:
        _set_up(raw, key, salt, read_only=read_only)
    except DatabaseError as error:
        raw.close()
        raise told(error, path) from error
    return raw


def _set_up(raw: Any, key: bytes, salt: bytes, *, read_only: bool) -> None:  # noqa: ANN401
    raw.row_factory = sqlcipher.Row
    raw.execute("PRAGMA cipher_log_level = NONE")  # it prints "ERROR CORE" on stderr otherwise
    raw.execute(f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\"")
    raw.execute("PRAGMA busy_timeout = 10000")
    raw.execute("PRAGMA cache_size = -4000")  # kB of pages, whatever fills them: the bot stays small
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA temp_store = MEMORY")  # nothing of the store in the clear on disk
    raw.execute("PRAGMA secure_delete = FAST")  # what is forgotten is overwritten, where that takes no further write
    raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if read_only:
        raw.execute("PRAGMA query_only = ON")
    else:
        _into_wal(raw)
        raw.execute("PRAGMA synchronous = FULL")  # what was confirmed at Telegram stays, also after a power cut


def _into_wal(raw: Any) -> None:  # noqa: ANN401
    """WAL, once for ever. SQLite does not wait here while another program does the same at this very moment."""
    for _ in range(WAL_TRIES - 1):
        try:
            raw.execute("PRAGMA journal_mode = WAL")
        except OperationalError as error:
            if "locked" not in str(error):
                raise
            time.sleep(WAL_WAIT)
        else:
            return
    raw.execute("PRAGMA journal_mode = WAL")


def _salt_of(path: Path, key: bytes) -> bytes | None:
    """The salt at the head of the file, once it is known to be this key's; None where there is no store yet."""
    try:
        with path.open("rb") as file:
            head = file.read(SALT_BYTES)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StoreFault(
            f"The store {path} cannot be read: {error.strerror}. Check the path and its rights."
        ) from error
    if not head:
        return None
    if head.startswith(b"SQLite format 3"):
        raise WrongKey(f"{path} is a database in the clear, not a store of kulturkontakt. Name another file.")
    if len(head) < SALT_BYTES or not is_key_of(key, head):
        raise WrongKey(
            f"The key does not fit the store {path}. Either the key file belongs to another store, or this file "
            "is no store of kulturkontakt. Check KULTURKONTAKT_DATABASE and KULTURKONTAKT_KEY_FILE; nothing changed."
        )
    return head


def _refuse_what_is_no_place(path: Path) -> None:
    try:
        folder_is_there, is_folder = path.parent.is_dir(), path.is_dir()
    except OSError as error:  # a folder above it that may not be looked into
        raise StoreFault(
            f"The store {path} cannot be reached: {error.strerror}. Check the path and its rights."
        ) from error
    if not folder_is_there:
        raise StoreFault(f"There is no folder {path.parent} for the store. Make it, or change KULTURKONTAKT_DATABASE.")
    if is_folder:
        raise StoreFault(f"{path} is a folder. Name a file in KULTURKONTAKT_DATABASE.")


def told(error: BaseException, path: Path) -> StoreFault:
    """The library's error as a fault that says what to do. The key is known to fit when this is asked."""
    match _code(error):
        case "FULL" | "IOERR":
            return StoreFull(f"The store {path} cannot be written: {error}. Make room on the disk; nothing was lost.")
        case "READONLY" | "CANTOPEN" | "PERM":
            return StoreFull(
                f"The store {path} cannot be written: {error}. "
                "Check who may write the file and its folder; nothing was lost."
            )
        case "NOTADB" | "CORRUPT":
            return Damaged(
                f"The store {path} is damaged. Restore the last copy: kulturkontakt restore FILE. "
                "Keep the damaged file; it was not changed."
            )
        case "BUSY" | "LOCKED":
            return StoreBusy(f"The store {path} is busy with something long. Try again in a moment.")
        case _:
            return StoreFault(f"The store {path} cannot be used: {error}.")


def is_of_the_store(error: BaseException) -> bool:
    """Whether an error comes from the disk or the file, not from the question that was asked."""
    return isinstance(error, DatabaseError) and _code(error) in _OF_THE_STORE


_OF_THE_STORE = {"FULL", "IOERR", "READONLY", "CANTOPEN", "PERM", "NOTADB", "CORRUPT", "BUSY", "LOCKED"}
_CODES = {getattr(sqlcipher, f"SQLITE_{name}"): name for name in _OF_THE_STORE}


def _code(error: BaseException) -> str | None:
    """SQLite's primary result code by name (the low byte; the rest says more finely what it was)."""
    return _CODES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
