"""The way in from Telegram: nothing is confirmed before it is on disk; only a lost token stops the poller."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from line.faults import TokenRefused
from line.keeping import chat_of
from storage import inbox

if TYPE_CHECKING:
    from telegram import Update

    from tests.line.conftest import World


async def test_while_the_disk_is_full_telegram_keeps_what_people_write(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """Broken on purpose once: `_keep` gave the numbers of the batch also after a store fault, and all ten were lost."""
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)
        full = await house.store.write(lambda tx: tx.value("PRAGMA page_count"))
        await house.store.write(lambda tx: tx.value(f"PRAGMA max_page_count = {full}"))
        world.may_go_on.clear()
        for number in range(10):
            world.telegram.send_text(world.kari.id, None, f"{number} " + "x" * 4000)
        await world.waiting.wait()

        assert len(world.bot.queue.pending()) == 10
        assert "Make room on the disk" in caplog.text

        await house.store.write(lambda tx: tx.value("PRAGMA max_page_count = 100000"))
        world.may_go_on.set()
        await world.settled(house)

        assert [text[0] for text in world.texts()] == ["/", *"0123456789"]
        assert await house.store.read(inbox.waiting) == []


async def test_what_telegram_hands_over_again_does_nothing_again(world: World) -> None:
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)
        [update_id] = [row[0] for row in await house.store.read(lambda tx: tx.all("SELECT update_id FROM inbox"))]
        world.telegram.redeliver(update_id)
        world.telegram.send_text(world.kari.id, None, "Hei")
        await world.settled(house)

        assert world.texts() == ["/start", "Hei"]


async def test_after_a_quiet_week_the_numbers_begin_anew_and_nothing_is_missed(world: World) -> None:
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)
        for text in ("after a week", "and once more"):
            world.telegram.random_next_update_id()
            world.telegram.send_text(world.kari.id, None, text)
            await world.settled(house)

        assert world.texts() == ["/start", "after a week", "and once more"]


async def test_one_update_that_cannot_be_read_stops_nobody(world: World) -> None:
    def fail(update: Update) -> None:
        if update.effective_message and update.effective_message.text == "poison":
            raise RuntimeError("what Kari wrote")

    world.echo.before = fail
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        world.telegram.send_text(world.kari.id, None, "poison")
        world.telegram.send_text(world.kari.id, None, "Hei")
        await world.settled(house)

        assert world.texts() == ["/start", "Hei"]
        assert len(await house.store.read(inbox.set_aside)) == 1


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        ({"status": 502, "html": True}, "Telegram cannot be reached (NetworkError)"),
        ({"drop_connection": True}, "Telegram cannot be reached ("),
        ({"status": 409}, "Another copy of the bot is asking Telegram for updates with this token."),
        ({"status": 500}, "Telegram cannot be reached"),
    ],
)
async def test_trouble_is_said_once_and_waited_out_longer_and_longer(
    world: World, caplog: pytest.LogCaptureFixture, failure: dict[str, Any], said: str
) -> None:
    world.telegram.fail_next("getUpdates", times=4, **failure)
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)

        assert world.texts() == ["/start"]
    assert world.waits == [1.0, 2.0, 4.0, 8.0]
    assert caplog.text.count(said) == 1
    assert caplog.text.count("Telegram answers again.") == 1


async def test_when_telegram_asks_the_poller_to_wait_it_waits_so_long(world: World) -> None:
    world.telegram.fail_next("getUpdates", status=429, retry_after=17)
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)

    assert world.waits == [17.0]


async def test_a_revoked_token_ends_the_house_with_a_sentence(world: World) -> None:
    world.telegram.fail_next("getUpdates", status=401)
    with pytest.raises(TokenRefused, match="BotFather"):
        async with world.house() as house:
            await house.line.poller.until_taken(lambda: [0])


async def test_an_old_webhook_is_taken_away(world: World) -> None:
    world.telegram.call(world.bot.token, "setWebhook", {"url": "https://example.org/hook"})
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)

        assert world.texts() == ["/start"]


def test_an_update_stands_in_the_order_of_its_chat() -> None:
    kari = {"id": 1001}
    assert chat_of({"update_id": 1, "message": {"chat": kari}}) == 1001
    assert chat_of({"update_id": 1, "callback_query": {"from": kari, "message": {"chat": {"id": -5}}}}) == 1001
    assert chat_of({"update_id": 1, "my_chat_member": {"chat": kari}}) == 1001
    assert chat_of({"update_id": 1, "poll": {}}) is None
    assert chat_of(json.loads('{"update_id": 1, "message": {"chat": "strange"}}')) is None
