"""Somebody who starts, stops and kills the program as a process of its own, in a folder with settings."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from storage.clock import Clock, SystemClock
from storage.keys import read_key
from storage.store import Store
from storage.tx import Tx

Answer = TypeVar("Answer")

DATABASE = "home.db"


class NotReady(RuntimeError):
    """The program ended instead of saying that it is ready."""


@dataclass
class Outcome:
    """How a command ended."""

    status: int
    out: str
    err: str


@dataclass
class Operator:
    """Somebody at a keyboard, in a folder of their own, with settings in the environment.

    Attributes:
        folder: the working folder, with the store in it.
        settings: `KULTURKONTAKT_…` and their values.
        compiled: where compiled files are kept, as on a machine where the program has been started before.
        module: what `python -m` starts.
        clock: by which the store is opened beside the bot.
        running: every process that was started.
        printed: everything that ended processes printed.
    """

    folder: Path
    settings: dict[str, str]
    compiled: Path
    module: str = "bot"
    clock: Clock = field(default_factory=SystemClock)
    running: list[asyncio.subprocess.Process] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        """The settings, and what is not ours of the environment."""
        foreign = ("KULTURKONTAKT_", "PYTHONDONTWRITEBYTECODE")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
        return {**kept, "PYTHONPYCACHEPREFIX": str(self.compiled), **self.settings}

    async def start(self, *words: str) -> asyncio.subprocess.Process:
        """Start a command and leave it running."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            self.module,
            *words,
            cwd=self.folder,
            env=self.environment,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        self.running.append(process)
        return process

    async def does(self, *words: str) -> Outcome:
        """Start a command and wait until it has ended."""
        return await self.ended(await self.start(*words))

    async def ended(self, process: asyncio.subprocess.Process) -> Outcome:
        """Wait until a command has ended."""
        out, err = await process.communicate()
        self.printed += [out.decode(), err.decode()]
        return Outcome(await process.wait(), out.decode(), err.decode())

    async def run_bot(self, *words: str) -> asyncio.subprocess.Process:
        """Start the bot and wait until it says that it is ready. Raises NotReady."""
        process = await self.start(*words, "run")
        await self.ready(process)
        return process

    async def ready(self, process: asyncio.subprocess.Process) -> None:
        """Wait until a bot that was started says that it is ready. Raises NotReady."""
        line = await process.stdout.readline() if process.stdout is not None else b""
        if line != b"ready\n":
            outcome = await self.ended(process)
            raise NotReady(f"not ready: {line!r}, then {outcome.err}")

    async def stops(self, process: asyncio.subprocess.Process) -> Outcome:
        """Ask a bot to stop, and wait until it has."""
        process.send_signal(signal.SIGTERM)
        return await self.ended(process)

    async def kills(self, process: asyncio.subprocess.Process) -> Outcome:
        """End a process as a power cut would."""
        if process.returncode is None:
            process.kill()
        return await self.ended(process)

    async def goes_home(self) -> None:
        """End whatever still runs."""
        for process in self.running:
            if process.returncode is None:
                await self.kills(process)

    @property
    def key_file(self) -> Path:
        """Where the store's key is."""
        return Path(self.settings["KULTURKONTAKT_KEY_FILE"])

    async def open_store(self, path: Path | None = None) -> Store:
        """The store, opened beside the bot. The caller closes it."""
        return await Store.open(path or self.folder / DATABASE, read_key(self.key_file), self.clock.now())

    async def asked(self, question: Callable[[Tx], Answer], *, store: Path | None = None) -> Answer:
        """Ask the store something."""
        opened = await self.open_store(store)
        try:
            return await opened.read(question)
        finally:
            await opened.close()

    async def wrote(self, work: Callable[[Tx], Answer], *, store: Path | None = None) -> Answer:
        """Change something in the store."""
        opened = await self.open_store(store)
        try:
            return await opened.write(work)
        finally:
            await opened.close()


def an_operator(folder: Path, token: str, compiled: Path, module: str = "bot") -> Operator:
    """Somebody with a new folder for the store, and the key in another."""
    home = folder / "home"
    home.mkdir()
    settings = {
        "KULTURKONTAKT_TOKEN": token,
        "KULTURKONTAKT_KEY_FILE": str(folder / "elsewhere" / "home.key"),
        "KULTURKONTAKT_DATABASE": DATABASE,
    }
    return Operator(home, settings, compiled, module)
