"""The way out: what is said once, what is said again, and what is left and named."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from storage import notes, outbox, people
from storage.outbox import ANSWERS, LETTERS, PROMPTS
from storage.store import Store

if TYPE_CHECKING:
    from storage.tx import Tx
    from tests.line.conftest import World

KEY = bytes(range(32))
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def kari_has_started(world: World) -> None:
    world.telegram.start(world.kari.id)
    world.telegram.clear_chats()
    world.telegram.start(world.kari.id)


async def test_a_row_is_said_when_it_falls_due_and_not_before(world: World) -> None:
    async with world.house() as house:
        await world.settled(house)
        await world.say(house, "Tomorrow at 14:00", due_at=world.clock.now() + timedelta(hours=3))
        assert world.texts() == ["/start"]

        world.clock.move(timedelta(hours=3))
        await house.line.quiet()

        assert world.texts() == ["/start", "Tomorrow at 14:00"]
        assert await world.become_of(house, "Tomorrow at 14:00") == "sent"


async def test_what_is_no_longer_worth_saying_is_dropped(world: World) -> None:
    async with world.house() as house:
        now = world.clock.now()
        await world.say(house, "Begins at 10", due_at=now + MINUTE, worth_until=now + 2 * MINUTE)
        world.clock.move(3 * MINUTE)
        await world.settled(house)

        assert await world.become_of(house, "Begins at 10") == "dropped"
        assert world.texts() == ["/start"]


async def test_what_is_no_longer_true_is_dropped(world: World) -> None:
    async with world.house() as house:
        await world.show(house, "your place", None)

        assert await world.become_of(house, "your place") == "dropped"


async def test_what_cannot_be_put_into_words_holds_nothing_up(world: World, caplog: pytest.LogCaptureFixture) -> None:
    async with world.house() as house:
        await world.settled(house)
        await world.say(house, "no such screen", kind="screen", about={"name": "Kari Nordmann"})
        await world.say(house, "Hei")

        assert await world.become_of(house, "no such screen") == "failed"
        assert world.texts() == ["/start", "Hei"]
        assert "KeyError at conftest.py" in caplog.text
        assert "Nordmann" not in caplog.text


async def test_answers_go_before_prompts_and_prompts_before_letters(world: World) -> None:
    async with world.house() as house:
        await world.settled(house)

        def three(tx: Tx) -> None:
            world.row(tx, "letter", lane=LETTERS)
            world.row(tx, "prompt", lane=PROMPTS)
            world.row(tx, "answer", lane=ANSWERS)

        await house.store.write(three)
        await house.line.quiet()

        assert world.texts() == ["/start", "answer", "prompt", "letter"]


async def test_a_hundred_messages_to_one_chat_come_in_order_and_one_at_a_time(world: World) -> None:
    async with world.house() as house:
        await world.settled(house)
        wanted = [f"number {number}" for number in range(100)]

        def all_at_once(tx: Tx) -> None:
            for text in wanted:
                world.row(tx, text)

        await house.store.write(all_at_once)
        await house.line.quiet()

        assert world.texts()[1:] == wanted


async def test_whoever_has_blocked_the_bot_is_noted_and_not_asked_again(world: World) -> None:
    async with world.house() as house:
        world.telegram.block(world.kari.id)
        await world.settled(house)
        await house.store.write(
            lambda tx: tx.run("INSERT INTO person (name, name_key, chat_id) VALUES ('Kari', 'kari', ?)", world.kari.id)
        )
        await world.say(house, "Hei")

        assert await world.become_of(house, "Hei") == "failed"
        kari = await house.store.read(lambda tx: people.by_chat(tx, world.kari.id))
        assert kari is not None
        assert kari.unreachable_since == world.clock.now()
        assert len(world.calls("sendMessage")) == 2  # the echo of /start, and one try


async def test_a_chat_that_telegram_does_not_know_is_a_failure_of_that_row_alone(world: World) -> None:
    async with world.house() as house:
        await world.settled(house)
        await world.say(house, "To nobody", to=999_999)
        await world.say(house, "To Kari")

        assert await world.become_of(house, "To nobody") == "failed"
        assert world.texts() == ["/start", "To Kari"]


async def test_when_telegram_asks_us_to_wait_everything_waits_so_long(world: World) -> None:
    async with world.house() as house:
        await world.settled(house)
        world.telegram.fail_next("sendMessage", status=429, retry_after=30)
        await world.say(house, "Hei")
        assert world.texts() == ["/start"]
        assert await house.store.read(notes.flood_until) == world.clock.now() + timedelta(seconds=30)

        world.clock.move(timedelta(seconds=31))
        await house.line.quiet()

        assert world.texts() == ["/start", "Hei"]


async def test_the_wait_that_telegram_asked_for_outlives_a_restart(world: World) -> None:
    async with world.house() as house:
        await world.settled(house)
        world.telegram.fail_next("sendMessage", status=429, retry_after=30)
        await world.say(house, "Hei")

    async with world.house() as house:
        await house.line.quiet()
        assert world.texts() == ["/start"]
        world.clock.move(timedelta(seconds=31))
        await house.line.quiet()
        assert world.texts() == ["/start", "Hei"]


@pytest.mark.parametrize(
    ("lane", "said", "state"), [(ANSWERS, 2, "sent"), (PROMPTS, 2, "sent"), (LETTERS, 1, "unknown")]
)
async def test_when_the_answer_to_a_send_is_lost_a_letter_is_left_and_all_else_goes_again_once(
    world: World, lane: int, said: int, state: str
) -> None:
    async with world.house() as house:
        await world.settled(house)
        world.telegram.fail_next("sendMessage", drop_connection=True, after_effect=True)
        await world.say(house, "Hei", lane=lane)
        world.clock.move(MINUTE)
        await house.line.quiet()

        assert world.texts()[1:] == ["Hei"] * said
        assert await world.become_of(house, "Hei") == state


async def test_a_prompt_of_which_nobody_knows_goes_again_and_again_and_is_named_in_the_end(world: World) -> None:
    async with world.house() as house:
        await world.settled(house)
        world.telegram.fail_next("sendMessage", status=502, html=True, times=4)
        await world.say(house, "Hei")
        for tries in range(1, 4):
            assert await world.become_of(house, "Hei") == "due", tries
            world.clock.move(MINUTE)
            await house.line.quiet()

        assert await world.become_of(house, "Hei") == "unknown"


async def test_a_connection_cut_three_times_keeps_no_notice_from_its_reader(world: World) -> None:
    async with world.house() as house:
        await world.settled(house)
        world.telegram.fail_next("sendMessage", drop_connection=True, times=3)
        await world.say(house, "Hei")
        for _ in range(3):
            world.clock.move(MINUTE)
            await house.line.quiet()

        assert world.texts()[1:] == ["Hei"]
        assert await world.become_of(house, "Hei") == "sent"


async def test_what_never_left_this_machine_waits_and_goes_once(world: World, caplog: pytest.LogCaptureFixture) -> None:
    async with world.house() as house:
        await world.settled(house)
        world.may_go_on.clear()
        await world.server.stop()
        for number in range(5):
            await world.say(house, f"number {number}")
            world.clock.move(MINUTE)
        assert await house.store.read(outbox.counts) == {"due": 5, "sending": 0, "failed": 0, "unknown": 0}
        assert caplog.text.count("cannot be reached to send") == 1

        await world.server.start()
        world.may_go_on.set()
        world.clock.move(MINUTE)
        await house.line.quiet()

        assert world.texts()[1:] == [f"number {number}" for number in range(5)]
        assert caplog.text.count("Telegram answers again.") >= 1


async def test_a_group_that_became_a_supergroup_gets_what_was_meant_for_it(world: World) -> None:
    async with world.house() as house:
        group = world.telegram.create_group("Caféen", world.kari.id)
        world.telegram.add_bot_to_group(group)
        moved = world.telegram.migrate(group)
        await world.settled(house)
        await world.say(house, "Hei", to=group.id)

        assert await world.become_of(house, "Hei") == "sent"
        assert world.calls("sendMessage")[-1]["chat_id"] == str(moved.id)


async def test_while_sending_is_held_after_a_restore_only_new_answers_go(world: World) -> None:
    async with world.house() as house:
        await world.settled(house)
        await house.store.write(lambda tx: notes.hold(tx, world.clock.now()))
        await world.say(house, "a prompt")
        await world.say(house, "an answer", lane=ANSWERS)
        assert world.texts() == ["/start", "an answer"]

        await house.store.write(lambda tx: notes.hold(tx, None))
        await house.line.quiet()
        assert world.texts() == ["/start", "an answer", "a prompt"]


async def test_after_a_crash_a_letter_under_way_is_unknown_and_all_else_goes_again(world: World) -> None:
    store = await Store.open(world.path / "home.db", KEY, world.clock.now())
    await store.write(lambda tx: _under_way_at_a_crash(world, tx))
    await store.close()

    async with world.house() as house:
        await world.settled(house)

        assert sorted(world.texts()) == ["/start", "answer", "prompt"]
        assert await world.become_of(house, "letter") == "unknown"


async def test_a_message_under_way_at_crash_after_crash_is_left_in_the_end(world: World) -> None:
    store = await Store.open(world.path / "home.db", KEY, world.clock.now())
    await store.write(lambda tx: _under_way_at_a_crash(world, tx))
    await store.write(lambda tx: tx.run("UPDATE outbox SET error = 'Interrupted parts=0 doubts=2'"))
    await store.close()

    async with world.house() as house:
        await world.settled(house)

        assert await world.become_of(house, "prompt") == "unknown"


def _under_way_at_a_crash(world: World, tx: Tx) -> None:
    now = world.clock.now()
    for lane, text in ((ANSWERS, "answer"), (PROMPTS, "prompt"), (LETTERS, "letter")):
        world.row(tx, text, lane=lane)
        outbox.claim(tx, lane=lane, now=now, limit=1, owner="dead", lease_until=now + MINUTE, held_since=None)
