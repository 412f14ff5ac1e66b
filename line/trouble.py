"""Waiting longer and longer while something fails, and saying so once instead of every time."""

import logging
import traceback
from pathlib import Path

from storage.connection import DatabaseError
from storage.faults import StoreBusy, StoreFault, StoreFull

PASSES_BY_ITSELF: tuple[type[Exception], ...] = (StoreFull, StoreBusy)
"""What an update waits out, however long. All else is a fault of this update: three tries, and it is set aside."""

STORE_TROUBLE: tuple[type[Exception], ...] = (StoreFault, DatabaseError)
"""What the line's own bookkeeping waits out: without it nothing could be kept or said at all."""


class Trouble:
    """A run of failures of one kind: seconds to wait after each, a line in the log at its beginning and its end."""

    def __init__(self, log: logging.Logger, over: str, *, first: float = 1.0, longest: float = 30.0) -> None:
        """What to say when it is over, and between which seconds the wait doubles."""
        self._log = log
        self._over = over
        self._first = first
        self._longest = longest
        self._wait = 0.0
        self._said: str | None = None

    def again(self, sentence: str) -> float:
        """It failed (once more); how many seconds to wait. The sentence is logged when it is not the last one said."""
        if sentence != self._said:
            self._log.warning("%s", sentence)
            self._said = sentence
        self._wait = min(self._wait * 2 or self._first, self._longest)
        return self._wait

    def over(self) -> None:
        """It worked. Says so when it had failed before."""
        if self._said is not None:
            self._log.warning("%s", self._over)
        self._said = None
        self._wait = 0.0


def where(error: BaseException) -> str:
    """An exception as the log may have it: class, file and line. Its text may hold names or what people wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"
