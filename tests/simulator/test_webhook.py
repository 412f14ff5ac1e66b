"""Updates brought to a webhook: in order, again until taken, several at a time across chats."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest
import tornado.web

from simulator.server import Server
from simulator.webhook import retry_delay

from .conftest import Speaker, later
from .waiting import PATIENCE

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from simulator.clock import MovableClock
    from simulator.core.model import Bot, User
    from simulator.core.telegram import Telegram


HANGS_UP = 0


class Bench:
    """A bot's own web server: takes updates down, and answers as it was told."""

    def __init__(self) -> None:
        self.taken: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.answers: list[tuple[int, str]] = []
        self.pauses: list[float] = []
        self.usual = 200
        self.open = 0
        self.most_open = 0
        self.gate = asyncio.Event()
        self.gate.set()
        self._news = asyncio.Event()

    def note(self) -> None:
        self._news.set()

    async def until(self, reached: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not reached():
                self._news.clear()
                await self._news.wait()

    async def pause(self, seconds: float) -> None:
        """Stand for the wait between two tries, without waiting."""
        self.pauses.append(seconds)
        self.note()
        await asyncio.sleep(0)


class Hook(tornado.web.RequestHandler):
    def initialize(self, bench: Bench) -> None:
        self._bench = bench

    async def post(self) -> None:
        bench = self._bench
        bench.open += 1
        bench.most_open = max(bench.open, bench.most_open)
        bench.headers.append(dict(self.request.headers))
        bench.taken.append(json.loads(self.request.body))
        bench.note()
        await bench.gate.wait()
        status, body = bench.answers.pop(0) if bench.answers else (bench.usual, "")
        bench.open -= 1
        if status == HANGS_UP:
            self.detach().close()
            return
        self.set_status(status)
        if status == 429:
            self.set_header("Retry-After", "17")
        self.finish(body)


@pytest.fixture
async def bench() -> Bench:
    return Bench()


@pytest.fixture
async def hooked(telegram: Telegram, kari: User, bench: Bench, say: Speaker) -> AsyncIterator[Server]:
    served = Server(telegram, extra_routes=[("/hook", Hook, {"bench": bench})], pause=bench.pause)
    await served.start()
    say("setWebhook", url=f"{served.address}/hook", secret_token="s3cret", max_connections="2")
    yield served
    bench.gate.set()
    await served.stop()


def texts(bench: Bench) -> list[str]:
    return [update["message"]["text"] for update in bench.taken if "message" in update]


async def test_an_update_is_brought_with_the_secret(
    telegram: Telegram, hooked: Server, bench: Bench, kari: User
) -> None:
    telegram.send_text(kari.id, None, "hei")
    await bench.until(lambda: len(bench.taken) == 1)
    telegram.send_text(kari.id, None, "igjen")
    await bench.until(lambda: len(bench.taken) == 2)

    assert texts(bench) == ["hei", "igjen"]
    assert telegram.pending() <= 1
    assert bench.headers[0]["X-Telegram-Bot-Api-Secret-Token"] == "s3cret"
    assert bench.headers[0]["Content-Type"] == "application/json"


async def test_what_is_refused_comes_again_before_what_follows(
    telegram: Telegram, hooked: Server, bench: Bench, kari: User, say: Speaker
) -> None:
    bench.answers = [(500, ""), (503, ""), (429, ""), (500, ""), (200, "")]
    for text in ("en", "to"):
        telegram.send_text(kari.id, None, text)
    await bench.until(lambda: texts(bench)[-1:] == ["to"])

    assert texts(bench) == ["en", "en", "en", "en", "en", "to"]
    assert bench.pauses == [0.0, 2.0, 17.0, 8.0]
    info = say("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"


async def test_a_bot_that_dies_while_it_is_told_is_told_again(
    telegram: Telegram, hooked: Server, bench: Bench, kari: User
) -> None:
    bench.answers = [(HANGS_UP, ""), (HANGS_UP, ""), (200, "")]
    for text in ("en", "to"):
        telegram.send_text(kari.id, None, text)
    await bench.until(lambda: texts(bench)[-1:] == ["to"])

    assert texts(bench) == ["en", "en", "en", "to"]


async def test_chats_are_served_side_by_side_but_one_after_another_each(
    telegram: Telegram, hooked: Server, bench: Bench, kari: User
) -> None:
    bench.gate.clear()
    others = [telegram.add_user(name) for name in ("Ola", "Per")]
    telegram.send_text(kari.id, None, "kari 1")
    telegram.send_text(kari.id, None, "kari 2")
    for other in others:
        telegram.start(other.id)
    await bench.until(lambda: bench.open == 2)

    assert set(texts(bench)) == {"kari 1", "/start"}
    bench.gate.set()
    await bench.until(lambda: len(bench.taken) == 4)
    assert bench.most_open == 2
    assert texts(bench).index("kari 1") < texts(bench).index("kari 2")


async def test_a_message_and_a_press_of_one_person_may_overtake_each_other(
    telegram: Telegram, hooked: Server, bench: Bench, kari: User, say: Speaker
) -> None:
    markup = json.dumps({"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]})
    number = say("sendMessage", chat_id=kari.id, text="?", reply_markup=markup)["message_id"]
    bench.gate.clear()

    telegram.send_text(kari.id, None, "hei")
    telegram.press(kari.id, None, number, "y")
    await bench.until(lambda: bench.open == 2)

    # both are under way at once, and either may be the first to arrive
    assert {kind for update in bench.taken for kind in update} == {"update_id", "message", "callback_query"}


async def test_a_call_in_the_answer_is_done(telegram: Telegram, hooked: Server, bench: Bench, kari: User) -> None:
    bench.answers = [(200, json.dumps({"method": "sendMessage", "chat_id": kari.id, "text": "svar"}))]
    told = asyncio.Event()
    telegram.on_change(lambda event: told.set() if event["kind"] == "call" else None)

    telegram.send_text(kari.id, None, "hei")
    async with asyncio.timeout(PATIENCE):
        await told.wait()

    assert telegram.last_message(kari.id)["text"] == "svar"


@pytest.mark.parametrize(
    "body", ["no json", "[]", '{"method": 5}', '{"method": "deleteWebhook"}', '{"method": "getMe"}']
)
async def test_what_is_no_call_is_passed_over(
    telegram: Telegram, hooked: Server, bench: Bench, kari: User, bot: Bot, body: str
) -> None:
    bench.answers = [(200, body)]
    before = len(telegram.calls)

    telegram.send_text(kari.id, None, "en")
    telegram.send_text(kari.id, None, "to")
    await bench.until(lambda: len(bench.taken) == 2)

    assert len(telegram.calls) == before
    assert bot.queue.webhook.url


async def test_what_is_too_old_is_offered_no_more(
    telegram: Telegram, clock: MovableClock, bot: Bot, bench: Bench, kari: User, say: Speaker
) -> None:
    served = Server(telegram, extra_routes=[("/hook", Hook, {"bench": bench})], pause=bench.pause)
    await served.start()
    bench.gate.clear()
    bench.answers = [(500, "")]
    say("setWebhook", url=f"{served.address}/hook")
    telegram.send_text(kari.id, None, "i går")
    await bench.until(lambda: bench.open == 1)
    later(clock, hours=25)
    telegram.send_text(kari.id, None, "i dag")
    bench.gate.set()
    await bench.until(lambda: "i dag" in texts(bench))
    await served.stop()

    assert texts(bench) == ["i går", "i dag"]


async def test_nothing_is_brought_to_another_machine(
    telegram: Telegram, hooked: Server, bench: Bench, kari: User, say: Speaker
) -> None:
    say("setWebhook", url="https://example.org/hook")
    telegram.send_text(kari.id, None, "hei")
    await bench.until(lambda: len(bench.pauses) > 2)
    reason = say("getWebhookInfo")["last_error_message"]
    say("deleteWebhook")

    assert reason == "Network is unreachable"

    assert bench.taken == []
    assert telegram.pending() == 1
    assert telegram.world.bots[123456].queue.webhook.url == ""


async def test_a_webhook_that_is_gone_for_a_day_is_deleted(
    telegram: Telegram, clock: MovableClock, hooked: Server, bench: Bench, bot: Bot, kari: User
) -> None:
    bench.usual = 410
    telegram.send_text(kari.id, None, "hei")
    await bench.until(lambda: len(bench.pauses) >= 3)
    assert bot.queue.webhook.url
    later(clock, hours=23)
    await bench.until(lambda: not bot.queue.webhook.url)

    assert telegram.pending() == 1


@pytest.mark.parametrize(
    ("failures", "asked", "seconds"),
    [
        (1, None, 0),
        (2, None, 2),
        (3, None, 4),
        (6, None, 32),
        (7, None, 60),
        (40, None, 60),
        (1, "9", 9),
        (1, "99999", 3600),
    ],
)
def test_the_wait_doubles_up_to_a_minute(failures: int, asked: str | None, seconds: float) -> None:
    assert retry_delay(failures, asked) == seconds
