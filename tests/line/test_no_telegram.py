"""A poll whose answer is none of Telegram's: said once, asked again with patience, and nothing confirmed by it."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from telegram.request import BaseRequest

from line.intake import Intake
from line.keeping import Keeping
from line.polling import Poller

if TYPE_CHECKING:
    from storage.records import InboxRow
    from storage.store import Store
    from tests.conftest import HandClock

GOOD = {"update_id": 7, "message": {"message_id": 1, "date": 1, "chat": {"id": 1001, "type": "private"}, "text": "Hei"}}


class Something(BaseRequest):
    """Whatever it is that answers in Telegram's place: these bodies one after the other, then it is silent."""

    def __init__(self, *bodies: bytes) -> None:
        self._bodies = list(bodies)
        self.offsets: list[str] = []
        self.silent = asyncio.Event()

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    @property
    def read_timeout(self) -> float | None:
        return None

    async def do_request(self, url: str, *_: Any, **__: Any) -> tuple[int, bytes]:
        if "getUpdates" not in url:
            return 200, b'{"ok":true,"result":true}'
        self.offsets += parse_qs(urlsplit(url).query)["offset"]
        if not self._bodies:
            self.silent.set()
            await asyncio.Event().wait()
        return 200, self._bodies.pop(0)


@dataclass
class Desk:
    """A poller over a real store, and what became of what it was handed."""

    waits: list[float] = field(default_factory=list)
    taken: list[int] = field(default_factory=list)

    async def polls(self, store: Store, clock: HandClock, answers: Something) -> None:
        """Poll until there are no more answers."""

        async def wait(seconds: float) -> None:
            self.waits.append(seconds)

        async def handle(row: InboxRow) -> None:
            self.taken.append(row.update_id)

        intake = Intake(store=store, handle=handle, handled=lambda _: None)
        keeping = Keeping(store=store, clock=clock, intake=intake, slowing=None, poke=lambda: None)
        poller = Poller(request=answers, url="http://localhost/bot1:x", keeping=keeping, wait=wait)

        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(poller.run()), group.create_task(intake.run())]
            await answers.silent.wait()
            await intake.until_idle()
            for task in tasks:
                task.cancel()


@pytest.mark.parametrize(
    "answer",
    [
        b"<html>Please log in to the guests' network</html>",
        b"",
        b"{",
        b"\xff\xfe",
        b"null",
        b"[]",
        b'{"ok":true}',
        b'{"ok":true,"result":{}}',
        b'{"ok":true,"result":"' + b"x" * 100_000 + b'"}',
        b'{"ok":true,"result":[null,7,"x",{},{"update_id":"7"},{"update_id":1.5},{"update_id":9223372036854775808}]}',
    ],
    ids=lambda answer: repr(answer[:30]),
)
async def test_what_is_none_of_telegrams_is_waited_out(
    store: Store, clock: HandClock, answer: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    good = json.dumps({"ok": True, "result": [GOOD]}).encode()
    desk, telegram = Desk(), Something(answer, answer, good)
    await desk.polls(store, clock, telegram)

    assert desk.waits == [1.0, 2.0]
    assert desk.taken == [7]
    assert telegram.offsets == ["0", "0", "0", "8"]
    assert caplog.text.count("Telegram answers again.") == 1


async def test_what_is_no_update_is_passed_over_and_its_neighbours_are_kept(store: Store, clock: HandClock) -> None:
    batch = {"ok": True, "result": [{"update_id": "six"}, GOOD, 8, {**GOOD, "update_id": 9}]}
    desk, telegram = Desk(), Something(json.dumps(batch).encode())
    await desk.polls(store, clock, telegram)

    assert desk.taken == [7, 9]
    assert desk.waits == []
    assert telegram.offsets == ["0", "10"]
