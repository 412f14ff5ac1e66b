"""``python -m simulator``: says where it is, and is a Telegram there."""

from __future__ import annotations

import asyncio
import json
import sys
import urllib.request
from typing import TYPE_CHECKING, Any

from simulator.__main__ import main

from .waiting import PATIENCE

if TYPE_CHECKING:
    import pytest


def ask(address: str) -> Any:
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - an address of our own on the loopback
        return json.loads(answer.read())


async def test_it_says_where_it_is_and_answers_there() -> None:
    arguments = ["--port", "0", "--token", "42:ABC", "--username", "my_bot", "--user", "Kari Nordmann", "--user", "Ola"]
    arguments += ["--start", "2026-12-03T09:00:00+01:00", "--zone", "Europe/Oslo"]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "simulator", *arguments, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    address = (await process.stdout.readline()).decode().strip()
    me = await asyncio.to_thread(ask, f"{address}/bot42:ABC/getMe")
    state = await asyncio.to_thread(ask, f"{address}/control/state")
    process.terminate()
    await process.communicate()

    assert me["result"]["username"] == "my_bot"
    assert [(user["first_name"], user["last_name"]) for user in state["users"]] == [("Kari", "Nordmann"), ("Ola", "")]
    assert state["clock"].startswith("2026-12-03T08:00:0")  # 09:00 in Oslo
    assert state["zone"] == "Europe/Oslo"


async def test_a_port_that_is_taken_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    async def nobody(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    taken = await asyncio.start_server(nobody, "127.0.0.1", 0)
    port = taken.sockets[0].getsockname()[1]

    status = await asyncio.to_thread(main, ["--port", str(port)])

    taken.close()
    await taken.wait_closed()
    assert status == 1
    assert capsys.readouterr().err.startswith("cannot listen: ")
