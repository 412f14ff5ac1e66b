"""The webhook: answered once the update is on disk, closed to whoever does not know the secret, never stuck."""

from __future__ import annotations

import asyncio
import json
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPResponse

from line.faults import CannotListen, TokenRefused, WebhookRefused
from line.slowing import AT_ONCE
from line.webhook import LONGEST_BODY, SECRET_HEADER, Hook
from storage import inbox

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    from telegram import Update

    from bot.running import House
    from simulator.core.model import Json
    from tests.line.conftest import World

SECRET = "a-secret-that-only-Telegram-knows"
ANYWHERE = {SECRET_HEADER: SECRET, "Content-Type": "application/json"}


@dataclass
class Hooked:
    """Telegram, and a bot to whose webhook it brings updates."""

    world: World
    hook: Hook

    def house(self, **changes: Any) -> AbstractAsyncContextManager[House]:
        return self.world.house(hook=self.hook, **changes)

    async def post(self, body: bytes | Json, headers: dict[str, str] | None = None, **how: Any) -> HTTPResponse:
        """Bring something, as anybody can who knows the address."""
        sent = body if isinstance(body, bytes) else json.dumps(body).encode()
        client = AsyncHTTPClient(force_instance=True)
        try:
            fields = {"method": "POST", "body": sent, "headers": ANYWHERE if headers is None else headers, **how}
            return await client.fetch(self.hook.url, raise_error=False, **fields)
        finally:
            client.close()

    def message(self, update_id: int, text: str) -> Json:
        """An update in which Kari writes."""
        kari = {"id": self.world.kari.id, "is_bot": False, "first_name": "Kari"}
        chat = {"id": self.world.kari.id, "type": "private", "first_name": "Kari"}
        message = {"message_id": update_id, "date": 1795600000, "chat": chat, "from": kari, "text": text}
        return {"update_id": update_id, "message": message}

    async def inbox(self, house: House) -> int:
        return int(await house.store.read(lambda tx: tx.value("SELECT count(*) FROM inbox")))


@pytest.fixture
def hooked(world: World) -> Hooked:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    return Hooked(world, Hook(f"http://127.0.0.1:{port}/kulturkontakt", "127.0.0.1", port, SECRET))


async def test_what_telegram_brings_is_handled_and_answered(hooked: Hooked) -> None:
    world = hooked.world
    async with hooked.house() as house:
        world.telegram.start(world.kari.id)
        world.telegram.send_text(world.kari.id, None, "Hei")
        await world.settled(house)

        assert world.texts() == ["/start", "Hei"]
    assert world.courier.waits == []
    assert world.telegram.complaints == []
    assert world.calls("getUpdates") == []


async def test_telegram_is_told_where_with_which_secret_and_what_is_wanted(hooked: Hooked) -> None:
    async with hooked.house():
        [told] = hooked.world.calls("setWebhook")

    assert told["url"] == hooked.hook.url
    assert told["secret_token"] == SECRET
    assert json.loads(told["allowed_updates"]) == ["message", "edited_message", "callback_query", "my_chat_member"]
    assert int(told["max_connections"]) == 64
    assert told.get("drop_pending_updates") in {None, "false", False}


async def test_what_was_written_while_the_bot_was_away_is_brought_when_it_is_back(hooked: Hooked) -> None:
    world = hooked.world
    async with hooked.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)
    world.courier.may_go_on.clear()
    world.telegram.send_text(world.kari.id, None, "while you were away")
    await world.courier.waiting.wait()

    async with hooked.house() as house:
        world.courier.may_go_on.set()
        await world.settled(house)
        assert world.texts() == ["/start", "while you were away"]


async def test_back_to_polling_nothing_is_lost(hooked: Hooked) -> None:
    world = hooked.world
    async with hooked.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)
    async with world.house() as house:
        world.telegram.send_text(world.kari.id, None, "Hei")
        await world.settled(house)
        assert world.texts() == ["/start", "Hei"]
    assert world.bot.queue.webhook.url == ""


@pytest.mark.parametrize("headers", [{}, {SECRET_HEADER: ""}, {SECRET_HEADER: SECRET[:-1]}, {SECRET_HEADER: "blåbær"}])
async def test_whoever_does_not_know_the_secret_is_turned_away(hooked: Hooked, headers: dict[str, str]) -> None:
    async with hooked.house() as house:
        answer = await hooked.post(hooked.message(1, "I am Telegram, honestly"), headers)

        assert (answer.code, answer.body) == (403, b"")
        assert await hooked.inbox(house) == 0


async def test_only_what_is_posted_is_taken(hooked: Hooked) -> None:
    async with hooked.house() as house:
        answer = await hooked.post(b"", method="GET", allow_nonstandard_methods=True)

        assert answer.code == 405
        assert await hooked.inbox(house) == 0


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no JSON at all",
        b"\xff\xfe\x00",
        b"null",
        b"[]",
        b'{"update_id": "seven"}',
        b'{"update_id": true}',
        b'{"update_id": 9223372036854775808}',
        b'{"message": {"text": "no number"}}',
        b"[" * 200_000,
        b'{"update_id": 7, "message": {"text": "' + b"x" * LONGEST_BODY + b'"}}',
    ],
    ids=lambda body: f"{body[:12]!r} of {len(body)}",
)
async def test_what_is_hopeless_need_not_come_again_and_the_next_is_taken(hooked: Hooked, body: bytes) -> None:
    async with hooked.house() as house:
        hopeless = await hooked.post(body)
        good = await hooked.post(hooked.message(8, "Hei"))
        await house.line.quiet()

        assert (hopeless.code, hopeless.body) == (200, b"")
        assert (good.code, good.body) == (200, b"")
        assert await hooked.inbox(house) == 1


async def test_without_the_secret_nobody_may_send_a_long_body(hooked: Hooked) -> None:
    async with hooked.house() as house:
        answer = await hooked.post(b"x" * (LONGEST_BODY + 1), {})

        assert answer.code != 200
        assert (await hooked.post(hooked.message(8, "Hei"))).code == 200
        assert await hooked.inbox(house) == 1


async def test_what_is_brought_twice_at_once_has_its_effect_once(hooked: Hooked) -> None:
    world = hooked.world
    async with hooked.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)
        answers = await asyncio.gather(*[hooked.post(hooked.message(8, "Hei")) for _ in range(8)])
        await house.line.quiet()

        assert [answer.code for answer in answers] == [200] * 8
        assert world.texts() == ["/start", "Hei"]


async def test_while_the_disk_is_full_telegram_is_asked_to_come_again(
    hooked: Hooked, caplog: pytest.LogCaptureFixture
) -> None:
    """Broken on purpose once: `return Answer()` in the `except` of `Webhook.take`, and this test failed at its 503."""
    world = hooked.world
    async with hooked.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)
        full = await house.store.write(lambda tx: tx.value("PRAGMA page_count"))
        await house.store.write(lambda tx: tx.value(f"PRAGMA max_page_count = {full}"))
        refused = await hooked.post(hooked.message(8, "x" * 100_000))
        assert (refused.code, refused.headers["Retry-After"]) == (503, "10")
        world.courier.may_go_on.clear()
        world.telegram.send_text(world.kari.id, None, "first " + "x" * 4000)
        world.telegram.send_text(world.kari.id, None, "second " + "x" * 4000)
        world.telegram.send_text(world.kari.id, None, "third " + "x" * 4000)
        await world.courier.waiting.wait()

        assert world.courier.waits == [10.0]
        assert len(world.bot.queue.pending()) > 0
        assert "Make room on the disk" in caplog.text

        await house.store.write(lambda tx: tx.value("PRAGMA max_page_count = 100000"))
        world.courier.may_go_on.set()
        await world.settled(house)
        assert [text.split()[0] for text in world.texts()] == ["/start", "first", "second", "third"]


async def test_while_too_much_waits_telegram_is_asked_to_come_again(hooked: Hooked) -> None:
    async with hooked.house() as house:
        keeping = house.line.poller._keeping  # type: ignore[attr-defined]
        keeping._intake._room.clear()
        answer = await hooked.post(hooked.message(8, "Hei"))

        assert (answer.code, answer.headers["Retry-After"]) == (503, "1")
        assert await hooked.inbox(house) == 0


async def test_a_flood_is_slowed_before_the_store_is_touched_and_telegram_goes_on(hooked: Hooked) -> None:
    world = hooked.world
    world.echo.silent_on.add("spam")
    async with hooked.house(chats_too=True) as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)
        answers = await asyncio.gather(*[hooked.post(hooked.message(number, "spam")) for number in range(1, 201)])
        await house.line.quiet()

        assert {answer.code for answer in answers} == {200}
        assert await hooked.inbox(house) == AT_ONCE + 1
        assert world.texts() == ["/start", "too fast"]


async def test_one_update_that_cannot_be_handled_stops_nobody(hooked: Hooked) -> None:
    world = hooked.world

    def fail(update: Update) -> None:
        if update.effective_message and update.effective_message.text == "poison":
            raise RuntimeError("what Kari wrote")

    world.echo.before = fail
    async with hooked.house() as house:
        world.telegram.start(world.kari.id)
        world.telegram.send_text(world.kari.id, None, "poison")
        world.telegram.send_text(world.kari.id, None, "Hei")
        await world.settled(house)

        assert world.texts() == ["/start", "Hei"]
        assert len(await house.store.read(inbox.set_aside)) == 1


async def test_telegram_is_told_again_and_again_until_it_hears(
    hooked: Hooked, caplog: pytest.LogCaptureFixture
) -> None:
    world = hooked.world
    world.telegram.fail_next("setWebhook", times=2, status=502, html=True)
    world.telegram.fail_next("setWebhook", status=429, retry_after=7)
    async with hooked.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)

        assert world.texts() == ["/start"]
    assert world.waits == [1.0, 2.0, 7.0]
    assert caplog.text.count("Telegram cannot be reached") == 1


async def test_a_webhook_that_telegram_will_not_have_ends_the_house_with_a_sentence(hooked: Hooked) -> None:
    hooked.world.telegram.fail_next(
        "setWebhook", status=400, description="Bad Request: bad webhook: IP address 0.0.0.0"
    )
    with pytest.raises(WebhookRefused, match=r"refuses the webhook: .*KULTURKONTAKT_WEBHOOK_URL"):
        async with hooked.house():
            pass


async def test_a_revoked_token_is_noticed_without_a_poll(hooked: Hooked) -> None:
    async def until_noticed() -> None:
        async with hooked.house() as house:
            hooked.world.telegram.revoke(hooked.world.bot.token)
            house.line.poller.look_now()  # type: ignore[attr-defined]  # the webhook's own
            await asyncio.Event().wait()

    with pytest.raises(TokenRefused):
        await until_noticed()


async def test_a_port_that_is_taken_ends_the_house_with_a_sentence(hooked: Hooked) -> None:
    with (
        socket.create_server(("127.0.0.1", hooked.hook.port)),
        pytest.raises(CannotListen, match="KULTURKONTAKT_WEBHOOK_LISTEN"),
    ):
        async with hooked.house():
            pass


async def test_another_copy_that_takes_the_webhook_away_is_named_and_it_is_set_again(
    hooked: Hooked, caplog: pytest.LogCaptureFixture
) -> None:
    world = hooked.world
    async with hooked.house() as house:
        world.telegram.call(world.bot.token, "deleteWebhook", {})
        set_again = asyncio.Event()
        world.telegram.on_change(lambda _: set_again.set() if world.bot.queue.webhook.url else None)
        house.line.poller.look_now()  # type: ignore[attr-defined]  # the webhook's own
        await set_again.wait()
        world.telegram.start(world.kari.id)
        await world.settled(house)

        assert world.texts() == ["/start"]
    assert "another copy of the bot runs with this token" in caplog.text


async def test_when_none_is_set_a_secret_is_made_at_each_start_and_shown_nowhere() -> None:
    one, other = (Hook("https://example.org", "127.0.0.1", 8443) for _ in range(2))

    assert one.secret != other.secret
    assert len(one.secret) >= 32
    assert one.secret not in repr(one)
