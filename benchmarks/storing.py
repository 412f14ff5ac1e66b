"""The store's writes: each on disk before it is reported, alone and with others in one commit."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from benchmarks.figures import Figure, Stopwatch
from storage import inbox
from storage.store import Store
from storage.tx import Tx

KEY = bytes(range(32))
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
ALONE = 1_000
TOGETHER = 20_000
SIDE_BY_SIDE = 64
BODY = "x" * 600  # an update of Telegram's, about


def _keeping(number: int) -> Callable[[Tx], int]:
    return lambda tx: inbox.keep(tx, [(number, number % 100, BODY)], NOW)


async def measure(folder: Path) -> list[Figure]:
    """Keep updates in the inbox, one after the other and 64 at a time."""
    store = await Store.open(folder / "writes.db", KEY, NOW)
    alone = Stopwatch()
    begun = perf_counter()
    for number in range(ALONE):
        with alone.once():
            await store.write(_keeping(number))
    one_by_one = ALONE / (perf_counter() - begun)

    numbers = iter(range(ALONE, ALONE + TOGETHER))

    async def writer() -> None:
        for number in numbers:
            await store.write(_keeping(number))

    begun = perf_counter()
    async with asyncio.TaskGroup() as group:
        for _ in range(SIDE_BY_SIDE):
            group.create_task(writer())
    grouped = TOGETHER / (perf_counter() - begun)
    await store.close()
    return [
        Figure("writes, one after the other", "encrypted, on disk each", f"{one_by_one:,.0f} a second ({alone})"),
        Figure("writes, 64 side by side", "encrypted, in common commits", f"{grouped:,.0f} a second"),
    ]
