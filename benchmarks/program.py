"""The program in a process of its own, against the simulated Telegram in this one."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from simulator.core.telegram import Telegram
from simulator.server import Server
from storage.clock import SystemClock

TOKEN = "123456:made-up-for-benchmarks"  # noqa: S105 - no secret
KEY_HEX = bytes(range(32)).hex()


@dataclass(frozen=True, slots=True)
class Told:
    """The simulated Telegram, and where a bot finds it."""

    telegram: Telegram
    address: str


@asynccontextmanager
async def simulated() -> AsyncIterator[Told]:
    """A Telegram on the loopback while the block lasts."""
    telegram = Telegram(clock=SystemClock().now)
    telegram.add_bot(token=TOKEN, username="benchmark_bot", name="Benchmark")
    server = Server(telegram)
    await server.start()
    try:
        yield Told(telegram, server.address)
    finally:
        await server.stop()


@dataclass(frozen=True, slots=True)
class Started:
    """A program that has said that it is ready.

    Attributes:
        process: the program.
        seconds: from starting it to its word.
    """

    process: asyncio.subprocess.Process
    seconds: float

    async def resident(self) -> float | None:
        """Its memory now, in MB; None where the system has no `ps`."""
        try:
            ps = await asyncio.create_subprocess_exec(
                "ps", "-o", "rss=", "-p", str(self.process.pid), stdout=asyncio.subprocess.PIPE
            )
        except FileNotFoundError:
            return None
        out, _ = await ps.communicate()
        return int(out) / 1024


@asynccontextmanager
async def started(told: Told, folder: Path, store: Path, *words: str) -> AsyncIterator[Started]:
    """A program that takes its updates from this Telegram, once it has said `ready`; stopped after the block."""
    key_file = folder / "benchmark.key"
    key_file.write_text(KEY_HEX, encoding="ascii")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KULTURKONTAKT_")}
    environment |= {
        "KULTURKONTAKT_TOKEN": TOKEN,
        "KULTURKONTAKT_API_URL": told.address,
        "KULTURKONTAKT_DATABASE": str(store),
        "KULTURKONTAKT_KEY_FILE": str(key_file),
    }
    begun = perf_counter()
    process = await asyncio.create_subprocess_exec(
        sys.executable, *words, cwd=folder, env=environment, stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout is not None  # noqa: S101 - asked for above
        line = await process.stdout.readline()
        seconds = perf_counter() - begun
        if line.strip() != b"ready":
            raise RuntimeError(f"{' '.join(words)} did not start: {line!r}")
        yield Started(process, seconds)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
            await process.wait()
