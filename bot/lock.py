"""One copy of the bot on one store: a lock beside it that dies with the process."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from storage.faults import InUse, StoreFault


@contextmanager
def sole_use(store: Path) -> Iterator[None]:
    """Hold the store for this process alone.

    Raises:
        InUse: another copy of the bot holds it.
        StoreFault: the lock's file cannot be written.
    """
    lock = FileLock(f"{store}.lock", timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise InUse(
            f"Another copy of the bot is running on the store {store}. Stop that one first; nothing was changed."
        ) from error
    except OSError as error:
        raise StoreFault(
            f"The lock {store}.lock cannot be written: {error.strerror}. Check the folder and its rights."
        ) from error
    try:
        yield
    finally:
        lock.release()
