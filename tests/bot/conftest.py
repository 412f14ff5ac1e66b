"""The program itself, started as an operator starts it, against the simulated Telegram on the loopback."""

from __future__ import annotations

import asyncio
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from simulator.core.telegram import Telegram
from simulator.server import Server
from soak.operator import Operator as Starter
from soak.operator import Outcome
from soak.reachable import Reachable
from storage.clock import SystemClock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

__all__ = ["Operator", "Outcome", "Reachable"]  # what tests name in their signatures, whoever defines it

TOKEN = "123456:SECRET-made-up-token-for-tests"
TABLES = Path(__file__).parent / "data" / "small_home"


def free_port() -> int:
    """A port of this machine on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


class Operator(Starter):
    """Somebody at a keyboard, who can also import the small home, run out of disk, and change the store."""

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

    async def counted(self, question: str, *, store: Path | None = None) -> int:
        """Ask the store for a number."""
        return int(await self.asked(lambda tx: tx.value(question), store=store))

    async def changed(self, sql: str, *, store: Path | None = None) -> None:
        """Change something in the store."""
        await self.wrote(lambda tx: tx.run(sql), store=store)


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
    await somebody.goes_home()
    assert not any(TOKEN.partition(":")[2] in printed for printed in somebody.printed), "the token was printed"


@pytest.fixture
async def telegram(operator: Operator) -> AsyncIterator[Reachable]:
    telegram = Telegram(clock=SystemClock().now)
    bot = telegram.add_bot(token=TOKEN, username="solbakken_bot", name="Solbakken")
    server = Server(telegram)
    await server.start()
    operator.settings["KULTURKONTAKT_API_URL"] = server.address
    yield Reachable(telegram, server, bot)
    await server.stop()
