"""`kulturkontakt demo` as somebody tries it: an address on its own line, a page behind it, and no trace afterwards."""

from __future__ import annotations

import json
import signal
import socket
from contextlib import closing
from typing import TYPE_CHECKING

from tornado.httpclient import AsyncHTTPClient

if TYPE_CHECKING:
    from tests.bot.conftest import Operator


async def test_it_prints_its_address_answers_and_ends_when_told(operator: Operator) -> None:
    operator.settings.clear()
    demo = await operator.start("demo", "--no-browser")
    assert demo.stdout is not None
    address = (await demo.stdout.readline()).decode().strip()
    assert address.startswith("http://127.0.0.1:")

    state = json.loads((await AsyncHTTPClient().fetch(f"{address}/control/state")).body)
    assert len(state["pinned"]) == 3
    page = await AsyncHTTPClient().fetch(address)
    assert page.headers["Content-Type"].startswith("text/html")

    demo.send_signal(signal.SIGTERM)
    outcome = await operator.ended(demo)
    assert (outcome.status, outcome.err) == (0, "")
    assert list(operator.folder.iterdir()) == []


async def test_a_port_in_use_is_named(operator: Operator) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        outcome = await operator.does("demo", "--no-browser", "--port", str(port))

    assert outcome.status == 1
    assert outcome.err == f"Port {port} is in use, or not yours to use. Name another one with --port.\n"
