"""The event loop of a program that may be put to sleep and woken again: a laptop's lid, a paused container, SIGSTOP.

A loop that sleeps in `epoll_wait` longer than its next timer is told "nothing happened" when it wakes (the call was
interrupted and its time is over), though answers have come meanwhile; and one that was stopped on its way out of the
call knows only what came before. Its timers would then strike first: every send under way would count as timed out,
perhaps said, and would be said again. So the sockets are looked at once more.
"""

import asyncio
import selectors
import sys
import time
from collections.abc import Coroutine
from typing import Any, TypeVar

Answer = TypeVar("Answer")

LATE = 1.0  # seconds after its time in which a wait ends on a machine that is merely busy
Ready = list[tuple[selectors.SelectorKey, int]]


class LooksAgain:
    """Makes a selector look once more, without waiting, when nothing happened in time or it took far too long."""

    def ticks(self) -> float:
        """Seconds that go on while the program is stopped."""
        return time.monotonic()

    def select(self, timeout: float | None = None) -> Ready:
        """Which sockets are ready, after so many seconds at most."""
        begun = self.ticks()
        found: Ready = super().select(timeout)  # type: ignore[misc]  # the selector that stands behind this in the class
        slept = self.ticks() - begun > (timeout or 0) + LATE
        if slept or (timeout and not found):
            found = super().select(0) or found  # type: ignore[misc]  # as above
        return found


class _Selector(LooksAgain, selectors.DefaultSelector):
    """The machine's best selector, which looks again."""


def run(work: Coroutine[Any, Any, Answer]) -> Answer:
    """Run it to its end, as `asyncio.run` does, on a loop that answers may wake before timers do."""
    with asyncio.Runner(loop_factory=None if sys.platform == "win32" else _loop) as runner:
        return runner.run(work)


def _loop() -> asyncio.AbstractEventLoop:
    return asyncio.SelectorEventLoop(_Selector())
