"""What comes that nobody asked for: each has a clear behaviour, and stops nobody else."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from line.faults import TokenRefused
from line.slowing import AT_ONCE
from storage import inbox, outbox
from tests.line.cutting_proxy import CuttingProxy

if TYPE_CHECKING:
    from bot.running import House
    from simulator.core.model import User
    from tests.line.conftest import World

HOUR = timedelta(hours=1)


async def handled(house: House) -> int:
    return int(await house.store.read(lambda tx: tx.value("SELECT count(*) FROM inbox WHERE state = 'done'")))


async def fill_the_disk(house: House) -> None:
    """From here on the store cannot grow, and has no pages left over from before that could be used again."""
    await house.store.write(lambda tx: tx.run("CREATE TABLE IF NOT EXISTS ballast (bytes BLOB)"))
    left_over = await house.store.write(lambda tx: tx.value("PRAGMA freelist_count"))
    await house.store.write(lambda tx: tx.run("INSERT INTO ballast VALUES (zeroblob(? * 4096))", left_over))
    full = await house.store.write(lambda tx: tx.value("PRAGMA page_count"))
    await house.store.write(lambda tx: tx.value(f"PRAGMA max_page_count = {full}"))


async def empty_the_disk(house: House) -> None:
    await house.store.write(lambda tx: tx.value("PRAGMA max_page_count = 100000"))


@pytest.mark.parametrize("emoji", ["😀", "👍🏽", "👩‍👩‍👧‍👦"])
async def test_a_message_of_4096_emoji_is_taken_and_said_back_whole(world: World, emoji: str) -> None:
    written = emoji * (4096 // len(emoji))
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        world.telegram.send_text(world.kari.id, None, written)
        await world.settled(house)

        assert "".join(world.texts()[1:]) == written
    assert world.telegram.complaints == []


class TestAFlood:
    """Somebody sends two hundred updates in a second."""

    @staticmethod
    def sends(world: World, user: User, many: int) -> None:
        for _ in range(many):
            world.telegram.send_text(user.id, None, "spam")

    async def test_it_is_slowed_before_the_store_is_touched_and_they_are_told_once(self, world: World) -> None:
        world.echo.silent_on.add("spam")
        async with world.house(chats_too=True) as house:
            world.telegram.start(world.kari.id)
            self.sends(world, world.kari, 199)
            await world.settled(house)
            self.sends(world, world.kari, 200)
            await world.settled(house)

            assert await house.store.read(lambda tx: tx.value("SELECT count(*) FROM inbox")) == AT_ONCE
            assert sorted(world.texts()) == ["/start", "too fast"]

    async def test_nobody_else_waits_for_it(self, world: World) -> None:
        world.echo.silent_on.add("spam")
        ola = world.telegram.add_user("Ola")
        async with world.house(chats_too=True) as house:
            self.sends(world, world.kari, 150)
            world.telegram.start(ola.id)
            self.sends(world, world.kari, 50)
            await world.settled(house)

            assert world.texts(ola) == ["/start"]

    async def test_they_are_told_before_the_answers_that_wait_already(self, world: World) -> None:
        told = asyncio.Event()
        world.telegram.on_change(lambda _: told.set() if "too fast" in world.texts() else None)
        async with world.house(chats_too=True):
            self.sends(world, world.kari, 200)
            await told.wait()

            assert len(world.texts()) <= 5

    async def test_a_minute_later_they_are_heard_again(self, world: World) -> None:
        world.echo.silent_on.add("spam")
        async with world.house(chats_too=True) as house:
            self.sends(world, world.kari, 200)
            await world.settled(house)
            world.clock.move(timedelta(minutes=1))
            world.telegram.send_text(world.kari.id, None, "sorry")
            await world.settled(house)

            assert world.texts() == ["too fast", "sorry"]

    async def test_presses_without_end_are_slowed_too(self, world: World) -> None:
        async with world.house(chats_too=True) as house:
            world.telegram.start(world.kari.id)
            await world.settled(house)
            world.echo.silent_on.add("again")
            message = world.telegram.last_message(world.kari.id)
            for _ in range(200):
                world.telegram.press(world.kari.id, None, message["id"], label="Again")
            await world.settled(house)

            assert await handled(house) == AT_ONCE + 1
            assert world.texts() == ["/start", "too fast"]

    async def test_what_piled_up_while_the_bot_was_away_is_no_flood(self, world: World) -> None:
        for number in range(AT_ONCE * 2):
            world.telegram.send_text(world.kari.id, None, "spam" if number else "Hei")
            world.clock.move(timedelta(minutes=1))
        world.echo.silent_on.add("spam")
        async with world.house(chats_too=True) as house:
            await world.settled(house)

            assert await handled(house) == AT_ONCE * 2
            assert world.texts() == ["Hei"]

    async def test_that_somebody_blocks_the_bot_is_heard_whatever_they_sent_before(self, world: World) -> None:
        world.echo.silent_on.add("spam")
        async with world.house(chats_too=True) as house:
            self.sends(world, world.kari, 200)
            await world.settled(house)
            before = await handled(house)
            world.telegram.block(world.kari.id)
            await world.settled(house)

            assert await handled(house) == before + 1

    async def test_a_full_disk_does_not_empty_anybodys_bucket(self, world: World) -> None:
        """Each try to keep a batch weighs it anew; what could not be kept must not count."""
        async with world.house(chats_too=True) as house:
            await fill_the_disk(house)
            many = [f"{number} " + "x" * 4000 for number in range(AT_ONCE - 1)]
            world.echo.silent_on.update(many)
            for text in many:
                world.telegram.send_text(world.kari.id, None, text)
            tries = 0

            async def wait(_: float) -> None:
                nonlocal tries
                tries += 1
                if tries == 5:
                    await empty_the_disk(house)

            house.line.poller._wait = wait  # type: ignore[attr-defined]  # room is made at the fifth wait
            await world.settled(house)

            assert await handled(house) == AT_ONCE - 1
            assert world.texts() == []


class TestALaterApi:
    """Telegram sends what it did not know when this was written."""

    @staticmethod
    def brings(world: World, kind: str, body: dict[str, Any]) -> None:
        queue = world.bot.queue
        wanted, queue.allowed = queue.allowed, frozenset({kind})
        queue.put(kind, body, queue="later")
        queue.allowed = wanted

    async def test_a_kind_of_update_that_nobody_knows_is_taken_and_forgotten(self, world: World) -> None:
        async with world.house() as house:
            world.telegram.start(world.kari.id)
            await world.settled(house)
            self.brings(world, "telepathy", {"from": {"id": 1001}, "thought": {"colour": "blue"}})
            world.telegram.send_text(world.kari.id, None, "Hei")
            await world.settled(house)

            assert world.texts() == ["/start", "Hei"]
            assert await house.store.read(inbox.set_aside) == []

    async def test_fields_that_nobody_knows_are_passed_over(self, world: World) -> None:
        kari = {"id": world.kari.id, "is_bot": False, "first_name": "Kari", "aura": {"glow": 3}}
        message = {
            "message_id": 77,
            "date": 1795600000,
            "chat": {"id": world.kari.id, "type": "private", "first_name": "Kari", "mood": "calm"},
            "from": kari,
            "text": "Hei",
            "entities": [{"type": "hologram", "offset": 0, "length": 3, "depth": 2}],
            "gesture": {"kind": "wave"},
        }
        async with world.house() as house:
            world.telegram.start(world.kari.id)
            await world.settled(house)
            self.brings(world, "message", message)
            await world.settled(house)

            assert world.texts() == ["/start", "Hei"]
            assert await house.store.read(inbox.set_aside) == []

    @pytest.mark.parametrize(
        "body",
        [
            {},
            {"message_id": "seven"},
            {"message_id": 7, "date": "yesterday", "chat": {"id": 1, "type": "private"}},
            {"message_id": 7, "date": 1, "chat": [], "from": "Kari", "text": {"not": "a text"}},
            {"message_id": 7, "date": 10**30, "chat": {"id": 10**30, "type": "private"}, "text": "far away"},
        ],
    )
    async def test_one_that_cannot_be_read_is_set_aside_and_the_next_is_handled(
        self, world: World, body: dict[str, Any]
    ) -> None:
        async with world.house() as house:
            world.telegram.start(world.kari.id)
            await world.settled(house)
            self.brings(world, "message", body)
            world.telegram.send_text(world.kari.id, None, "Hei")
            await world.settled(house)

            assert world.texts() == ["/start", "Hei"]
            assert await house.store.read(inbox.waiting) == []


async def test_ids_beyond_2_to_the_31_are_ids_like_others(world: World) -> None:
    far = world.telegram.add_user("Far", user_id=2**52 - 3)
    world.bot.queue._next_id = 2**40
    world.bot.ids.last = 2**33
    async with world.house() as house:
        world.telegram.start(far.id)
        await world.settled(house)
        message = world.telegram.last_message(far.id)
        world.telegram.press(far.id, None, message["id"], label="Again")
        await world.settled(house)

        assert world.texts(far) == ["/start", "again"]
        assert await house.store.read(lambda tx: tx.value("SELECT max(update_id) FROM inbox")) > 2**40
        assert await house.store.read(lambda tx: tx.value("SELECT max(message_id) FROM outbox")) > 2**33


@pytest.mark.parametrize("data", ["💥" * 16, "\u202e\u0000\t\n" + "x" * 58, "c:" + "9" * 62, '{"a":' * 12 + "1}}}"])
async def test_a_press_of_64_bytes_of_nonsense_is_answered_like_another(world: World, data: str) -> None:
    assert len(data.encode()) == 64
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)
        message = world.telegram.last_message(world.kari.id)
        press = world.telegram.press(world.kari.id, None, message["id"], data=data, forged=True)
        await world.settled(house)

        assert press.answered is not None
        assert await house.store.read(inbox.set_aside) == []
        assert await handled(house) == 2


async def test_two_copies_with_one_token_say_so_and_nothing_is_lost(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)
        world.may_go_on.clear()
        async with world.house(store=world.path / "the other copy.db"):
            await world.waiting.wait()
            assert caplog.text.count("Another copy of the bot is asking Telegram for updates with this token.") == 1
        world.telegram.send_text(world.kari.id, None, "Hei")
        world.may_go_on.set()
        await world.settled(house)

        assert world.texts() == ["/start", "Hei"]


async def test_a_token_revoked_while_it_runs_ends_it_and_what_was_to_be_said_is_said_with_the_next(
    world: World,
) -> None:
    async def until_revoked() -> None:
        async with world.house() as house:
            world.telegram.start(world.kari.id)
            await world.settled(house)
            world.telegram.revoke(world.bot.token)
            await house.store.write(lambda tx: world.row(tx, "still to be said"))
            house.line.poke()
            await asyncio.Event().wait()

    with pytest.raises(TokenRefused, match="BotFather"):
        await until_revoked()

    world.bot.token, world.bot.revoked = "123456:TEST-another-token-for-tests", False
    async with world.house(token=world.bot.token) as house:
        await world.settled(house)
        assert world.texts() == ["/start", "still to be said"]


async def test_an_hour_without_telegram(world: World, caplog: pytest.LogCaptureFixture) -> None:
    """Presses of that hour are gone, as Telegram has it; what was written and what was to be said is not."""
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)
        message = world.telegram.last_message(world.kari.id)
        world.may_go_on.clear()
        world.waiting.clear()
        await world.server.stop()
        await world.waiting.wait()
        now = world.clock.now()
        await house.store.write(lambda tx: world.row(tx, "worth saying all day"))
        await house.store.write(lambda tx: world.row(tx, "worth saying now", worth_until=now + HOUR / 2))
        lost = world.telegram.press(world.kari.id, None, message["id"], label="Again")
        world.telegram.send_text(world.kari.id, None, "Is anybody there?")
        world.clock.move(HOUR)

        await world.server.start()
        world.may_go_on.set()
        await world.settled(house)

        assert sorted(world.texts()) == ["/start", "Is anybody there?", "worth saying all day"]
        assert lost.answered is None
        assert await world.become_of(house, "worth saying now") == "dropped"

        world.telegram.press(world.kari.id, None, message["id"], label="Again")
        await world.settled(house)
        assert world.texts()[-1] == "again"
    assert caplog.text.count("trying again and again") == 1


async def test_a_proxy_that_cuts_every_tenth_answer(world: World) -> None:
    """All that people write has its effect once; what is said comes, once in doubt a second time, never lost."""
    people = [world.telegram.add_user(f"Ola {number}") for number in range(60)]
    async with CuttingProxy(world.server.address, every=10) as proxy, world.house(api_url=proxy.address) as house:
        for person in people:
            world.telegram.start(person.id)
        for _ in range(60):
            await world.settled(house)
            if (await house.store.read(outbox.outlook)).next_due is None:
                break
            world.clock.move(timedelta(minutes=1))  # what waits for the network goes on

        assert proxy.cut > 5
        assert await house.store.read(lambda tx: tx.value("SELECT count(*) FROM outbox WHERE kind = 'echo'")) == 60
        assert await handled(house) == 60
        unknown = (await house.store.read(outbox.counts))["unknown"]
        assert unknown <= proxy.cut
        said = [len(world.texts(person)) for person in people]
        assert min(said) >= 1
        assert sum(said) - len(people) <= proxy.cut


async def test_a_disk_that_fills_up_and_is_emptied_again_and_again(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)
        for turn in range(2):
            await fill_the_disk(house)
            world.may_go_on.clear()
            world.waiting.clear()
            for number in range(5):
                world.telegram.send_text(world.kari.id, None, f"{turn}.{number} " + "x" * 4000)
            await world.waiting.wait()
            assert world.bot.queue.pending()

            await empty_the_disk(house)
            world.may_go_on.set()
            await world.settled(house)

        expected = ["/start", *[f"{turn}.{number}" for turn in range(2) for number in range(5)]]
        assert [text.split()[0] for text in world.texts()] == expected
        assert await house.store.read(inbox.set_aside) == []
    assert caplog.text.count("The store can be written again.") >= 2
