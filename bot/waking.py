"""The event loop of a program that may be put to sleep and woken again: a laptop's lid, a paused container, SIGSTOP.

A loop that sleeps in `epoll_wait` longer than its next timer is told "nothing happened" when it wakes (the call was
interrupted and its time is over), though answers have come meanwhile. Its timers would then strike first: every send
under way would count as timed out, perhaps said, and would be said again. So the sockets are looked at once more.
"""

import asyncio
import selectors
import sys
from collections.abc import Coroutine
from typing import Any, TypeVar

Answer = TypeVar("Answer")

Ready = list[tuple[selectors.SelectorKey, int]]


class LooksAgain:
    """Makes a selector look once more, without waiting, before it says that nothing happened in time."""

    def select(self, timeout: float | None = None) -> Ready:
        """Which sockets are ready, after so many seconds at most."""
        found: Ready = super().select(timeout)  # type: ignore[misc]  # the selector that stands behind this in the class
        if not found and timeout:
            found = super().select(0)  # type: ignore[misc]  # as above
        return found


class _Selector(LooksAgain, selectors.DefaultSelector):
    """The machine's best selector, which looks again."""


def run(work: Coroutine[Any, Any, Answer]) -> Answer:
    """Run it to its end, as `asyncio.run` does, on a loop that answers may wake before timers do."""
    with asyncio.Runner(loop_factory=None if sys.platform == "win32" else _loop) as runner:
        return runner.run(work)


def _loop() -> asyncio.AbstractEventLoop:
    return asyncio.SelectorEventLoop(_Selector())
