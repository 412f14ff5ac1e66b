"""`python -m soak.house`: the program as it is, but living by a clock that is moved from outside.

What runs is `kulturkontakt run`; only the clock is another one, so many seconds ahead of the machine's, and whoever
holds the other end of its standard input can move that on and be told when everything has been handled and said.
"""

import asyncio
import gc
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import partial

from bot import logs
from bot.program import keep_running
from bot.rhythms import ticking
from bot.running import House
from bot.settings import read_settings
from bot.waking import run
from storage.clock import SystemClock

AHEAD = "SOAK_AHEAD"  # in the environment: how many seconds ahead of the machine's clock it begins
MOVE, SETTLE, SETTLED = "ahead", "settle", "settled"  # the words that pass to and fro


class ClockAhead:
    """The machine's clock, so many seconds ahead."""

    def __init__(self, seconds: float = 0.0) -> None:
        """It begins so far ahead."""
        self.seconds = seconds

    def now(self) -> datetime:
        """The moment it is there, aware, in UTC."""
        return SystemClock().now() + timedelta(seconds=self.seconds)

    def move_to(self, moment: datetime) -> None:
        """It is this moment now. Raises ValueError for a move back."""
        seconds = (moment - SystemClock().now()).total_seconds()
        if seconds < self.seconds:
            raise ValueError(f"{moment} is past already")
        self.seconds = seconds


def main() -> None:
    """Run the bot by that clock until it is stopped."""
    gc.disable()
    settings = read_settings(None)
    logs.set_up(settings.secrets(), debug=False)
    clock = ClockAhead(float(os.environ[AHEAD]))
    run(keep_running(settings, _say, clock=clock, beside=partial(_moved_from_outside, clock)))


@asynccontextmanager
async def _moved_from_outside(clock: ClockAhead, house: House) -> AsyncIterator[None]:
    async with ticking(house):
        listening = asyncio.create_task(_listen(clock, house))
        try:
            yield
        finally:
            listening.cancel()


async def _listen(clock: ClockAhead, house: House) -> None:
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        word, *seconds = line.decode().split()
        if word == MOVE:
            clock.seconds = float(seconds[0])
            house.line.poke()
        elif word == SETTLE:
            await house.line.quiet()
            _say(SETTLED)


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - to whoever has started it


if __name__ == "__main__":
    main()
