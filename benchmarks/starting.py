"""The start: how long until the bot takes updates, and the memory that it needs when nothing happens."""

import asyncio
from pathlib import Path
from statistics import median

from benchmarks.figures import Figure
from benchmarks.program import simulated, started

STARTS = 7
REST = 3.0  # seconds without anything to do, before the memory is looked at


async def measure(folder: Path, store: Path, among: str) -> list[Figure]:
    """Start `kulturkontakt run` several times; the first time, which compiles and makes the store, does not count."""
    seconds: list[float] = []
    resident: float | None = None
    async with simulated() as told:
        for round_ in range(STARTS + 1):
            async with started(told, folder, store, "-m", "bot", "run") as program:
                if round_:
                    seconds.append(program.seconds)
                if round_ == STARTS:
                    await asyncio.sleep(REST)
                    resident = await program.resident()
    memory = "not known here" if resident is None else f"{resident:.0f} MB"
    return [
        Figure("from `kulturkontakt run` to `ready`", among, f"p50 {median(seconds):.2f} s, most {max(seconds):.2f} s"),
        Figure("memory at rest, the whole process", among, memory),
    ]
