"""The program itself, started as an operator starts it, against the simulated Telegram on the loopback."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from simulator.core.telegram import Telegram
from simulator.server import Server
from storage.clock import SystemClock
from storage.keys import read_key
from storage.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

    from simulator.core.model import Bot, Json, User

TOKEN = "123456:SECRET-made-up-token-for-tests"
TABLES = Path(__file__).parent / "data" / "small_home"


def free_port() -> int:
    """A port of this machine on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@dataclass
class Outcome:
    """How a command ended."""

    status: int
    out: str
    err: str


@dataclass
class Operator:
    """Somebody at a keyboard, in a folder of their own, with settings in the environment."""

    folder: Path
    settings: dict[str, str]
    compiled: Path  # as on a machine where the program has been started before
    running: list[asyncio.subprocess.Process] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        foreign = ("KULTURKONTAKT_", "PYTHONDONTWRITEBYTECODE")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
        return {**kept, "PYTHONPYCACHEPREFIX": str(self.compiled), **self.settings}

    async def start(self, *words: str) -> asyncio.subprocess.Process:
        """Start a command and leave it running."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            *words,
            cwd=self.folder,
            env=self.environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        self.running.append(process)
        return process

    async def does(self, *words: str) -> Outcome:
        """Start a command and wait until it has ended."""
        return await self.ended(await self.start(*words))

    async def imports(self, *words: str) -> Outcome:
        """Load the small home's tables."""
        return await self.does("import", str(TABLES), *words)

    async def does_with_little_disk(self, blocks: int, *words: str) -> Outcome:
        """Start a command that cannot make any file longer than so many blocks of 1024 bytes."""
        process = await asyncio.create_subprocess_exec(
            "bash",
            "-c",
            f'ulimit -f {blocks}; exec "$0" -m bot "$@"',
            sys.executable,
            *words,
            cwd=self.folder,
            env=self.environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        return await self.ended(process)

    async def ended(self, process: asyncio.subprocess.Process) -> Outcome:
        out, err = await process.communicate()
        self.printed += [out.decode(), err.decode()]
        assert process.returncode is not None
        return Outcome(process.returncode, out.decode(), err.decode())

    async def run_bot(self, *words: str) -> asyncio.subprocess.Process:
        """Start the bot and wait until it says that it is ready."""
        process = await self.start(*words, "run")
        assert process.stdout is not None
        line = (await process.stdout.readline()).decode()
        if line != "ready\n":
            outcome = await self.ended(process)
            raise AssertionError(f"not ready: {line!r}, then {outcome.err}")
        return process

    @property
    def key_file(self) -> Path:
        return Path(self.settings["KULTURKONTAKT_KEY_FILE"])

    async def counted(self, question: str, *, store: Path | None = None) -> int:
        """Ask the store for a number, while the bot is stopped."""
        opened = await Store.open(store or self.folder / "home.db", read_key(self.key_file), SystemClock().now())
        try:
            return int(await opened.read(lambda tx: tx.value(question)))
        finally:
            await opened.close()

    async def changed(self, sql: str, *, store: Path | None = None) -> None:
        """Change something in the store, while the bot is stopped."""
        opened = await Store.open(store or self.folder / "home.db", read_key(self.key_file), SystemClock().now())
        try:
            await opened.write(lambda tx: tx.run(sql))
        finally:
            await opened.close()

    async def stops(self, process: asyncio.subprocess.Process) -> Outcome:
        process.send_signal(signal.SIGTERM)
        return await self.ended(process)


@pytest.fixture
async def operator(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Operator]:
    folder = tmp_path / "home"
    folder.mkdir()
    somebody = Operator(
        folder,
        {
            "KULTURKONTAKT_TOKEN": TOKEN,
            "KULTURKONTAKT_KEY_FILE": str(tmp_path / "elsewhere" / "home.key"),
            "KULTURKONTAKT_DATABASE": "home.db",
        },
        tmp_path_factory.getbasetemp() / "compiled",
    )
    yield somebody
    for process in somebody.running:
        if process.returncode is None:
            process.kill()
            await somebody.ended(process)
    assert not any(TOKEN.partition(":")[2] in printed for printed in somebody.printed), "the token was printed"


@dataclass
class Reachable:
    """The simulated Telegram as the program reaches it."""

    telegram: Telegram
    server: Server
    bot: Bot

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds, looking again at every event."""
        happened = asyncio.Event()

        def note(_: Json) -> None:
            happened.set()

        self.telegram.on_change(note)
        try:
            async with asyncio.timeout(60):  # only so that a broken program does not hang the suite
                while not holds():
                    happened.clear()
                    await happened.wait()
        finally:
            self.telegram.remove_listener(note)

    def said_to(self, user_id: int) -> list[str]:
        """What the bot has said to this person."""
        return [message["text"] for message in self.telegram.chat_view(user_id) if not message["from_me"]]

    def heard(self, people: Sequence[User]) -> int:
        """How many messages these people have had from the bot."""
        return sum(len(self.said_to(person.id)) for person in people)

    def have_heard(self, people: Sequence[User], many: int) -> bool:
        return self.heard(people) >= many


@pytest.fixture
async def telegram(operator: Operator) -> AsyncIterator[Reachable]:
    telegram = Telegram(clock=SystemClock().now)
    bot = telegram.add_bot(token=TOKEN, username="solbakken_bot", name="Solbakken")
    server = Server(telegram)
    await server.start()
    operator.settings["KULTURKONTAKT_API_URL"] = server.address
    yield Reachable(telegram, server, bot)
    await server.stop()
