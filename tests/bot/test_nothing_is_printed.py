"""A whole simulated day at debug level: in all that is printed there is no token, no name, and no word of theirs.

The demo is the program with a day of its own: the real bot, a home of thirteen, and a Telegram whose clock moves. Here
everybody of it presses what there is to press and writes what people write, while Telegram fails in every way it can.
"""

from __future__ import annotations

import asyncio
import csv
import json
import re
import signal
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tornado.httpclient import AsyncHTTPClient

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.bot.conftest import Operator

STRANGER = 900_000_001
HOME = Path(__file__).parents[2] / "bot" / "demo_home"
WRITTEN = (
    "Jeg er blevet syg med kvalmeflimmer",
    "Min nabo fru Solskinsmose spurgte til dig",
    "Kan jeg komme onsdag? zxqvkaffe",
    "/start noget-hemmeligt-zxqv",
    "/findes_ikke_zxqv",
    "<b>zxqv &amp; 😀😀😀",
    "zxqv " * 800,
)
FAILURES: tuple[dict[str, Any], ...] = (
    {"method": "sendMessage", "status": 429, "retry_after": 1},
    {"method": "sendMessage", "status": 500},
    {"method": "sendMessage", "status": 502, "html": True},
    {"method": "sendMessage", "drop_connection": True, "status": 0},
    {"method": "sendMessage", "drop_connection": True, "after_effect": True},
    {"method": "sendMessage", "status": 403, "description": "Forbidden: bot was blocked by the user Birthe Juhl"},
    {"method": "sendMessage", "status": 400, "description": "Bad Request: can't parse entities: Birthe Juhl"},
    {"method": "sendMessage", "status": 400, "description": "Bad Request: Birthe Juhl wrote zxqv"},
    {"method": "editMessageText", "status": 400, "description": "Bad Request: message Birthe Juhl is gone"},
    {"method": "answerCallbackQuery", "status": 400, "description": "Bad Request: query of Birthe Juhl is too old"},
    {"method": "getUpdates", "status": 409},
    {"method": "getUpdates", "status": 502, "html": True},
    {"method": "getUpdates", "drop_connection": True, "status": 0},
)


@dataclass
class Day:
    """The demo from outside: what its page can do, and what its page is told."""

    address: str
    client: AsyncHTTPClient
    seen: list[dict[str, Any]] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    _rest: bytes = b""

    async def does(self, verb: str, **fields: Any) -> bool:
        """Do what the page can do; False where the app would not let one."""
        url, body = f"{self.address}/control/{verb}", json.dumps(fields)
        headers = {"Content-Type": "application/json"}
        answer = await self.client.fetch(url, method="POST", headers=headers, body=body, raise_error=False)
        return answer.code == 200

    async def state(self) -> dict[str, Any]:
        return dict(json.loads((await self.client.fetch(f"{self.address}/control/state")).body))

    async def listen(self) -> None:
        """Hear what the page hears, until the demo ends."""
        url = f"{self.address}/control/events?since=0"
        await self.client.fetch(url, streaming_callback=self._heard, request_timeout=0, raise_error=False)

    def _heard(self, piece: bytes) -> None:
        *lines, self._rest = (self._rest + piece).split(b"\n")
        self.seen += [json.loads(line[5:]) for line in lines if line.startswith(b"data:")]
        self.news.set()

    async def settles(self) -> None:
        """Wait until the bot has taken all that people did."""
        async with asyncio.timeout(60):  # only so that a broken program does not hang the suite
            while True:
                self.news.clear()
                if not any(bot["pending"] for bot in (await self.state())["bots"]):
                    return
                await self.news.wait()

    async def everybody_does_what_they_can(self, words: str, failures: Sequence[dict[str, Any]]) -> None:
        """Everybody writes, presses the keys of the large keyboard, and the buttons under what they were told last."""
        for failure in failures:
            await self.does("fail_next", **failure)
        for user in (await self.state())["users"]:
            await self.does("send_text", user_id=user["id"], text=words)
            for row in (user["chats"][0]["reply_keyboard"] or {}).get("rows", []):
                for key in row:
                    await self.does("press_key", user_id=user["id"], label=key["text"])
        await self.settles()
        for user in (await self.state())["users"]:
            for message in user["chats"][0]["messages"][-4:]:
                for button in [button for row in message["inline_keyboard"] or [] for button in row]:
                    await self.does("press", user_id=user["id"], message_id=message["id"], label=button["text"])
        await self.settles()


def of_the_home() -> set[str]:
    """Whatever is about a person in the demo's tables."""
    with (HOME / "people.csv").open(encoding="utf-8") as rows:
        people = list(csv.DictReader(rows, delimiter=";"))
    names = {part for person in people for part in [person["name"], *person["name"].split()]}
    return names | {person["phone"] for person in people if person["phone"]}


async def test_a_whole_day_at_debug_level(operator: Operator) -> None:
    operator.settings.clear()
    process = await operator.start("--debug", "demo", "--no-browser")
    assert process.stdout is not None
    client = AsyncHTTPClient(force_instance=True)
    day = Day((await process.stdout.readline()).decode().strip(), client)
    async with asyncio.TaskGroup() as group:
        listening = group.create_task(day.listen())
        for hour, words in enumerate(WRITTEN):
            await day.everybody_does_what_they_can(words, FAILURES[hour * 2 : hour * 2 + 2])
            await day.does("advance", minutes=120)
        await day.does("add_user", first_name="Solveig", last_name="Zxqvsen", user_id=STRANGER)
        await day.does("start", user_id=STRANGER, payload="wrong-code-zxqv")
        await day.does("send_contact", user_id=STRANGER)
        await day.settles()
        process.send_signal(signal.SIGTERM)
        outcome = await operator.ended(process)
        listening.cancel()
    client.close()

    assert outcome.status == 0
    assert sum(event["kind"] in {"message", "edited"} for event in day.seen) > 300
    assert sum(event["kind"] == "callback_answer" for event in day.seen) > 20
    said = outcome.out + outcome.err
    assert "Telegram cannot be reached" in said, "nothing was logged, so nothing was proved"
    assert re.findall(r"7000\d{5}(?:%3A|:)\S+|/bot\S+", said) == []
    assert re.findall(r"(?i)zxqv|kvalmeflimmer|solskinsmose|solveig", said) == []
    assert [name for name in of_the_home() if re.search(rf"\b{re.escape(name)}\b", said)] == []
