"""The way in: in order within a chat, side by side across chats, and one bad update stops nobody."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from line.intake import Intake
from storage import inbox
from storage.records import InboxRow

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    import pytest

    from storage.store import Store
    from tests.conftest import HandClock


class Room:
    """An intake over a real store, with rows put straight into the inbox."""

    def __init__(self, store: Store, clock: HandClock, handle: Callable[[InboxRow], Awaitable[None]]) -> None:
        self.store = store
        self.clock = clock
        self.out_of_the_way: list[int] = []
        self.intake = Intake(
            store=store, handle=handle, handled=lambda row: self.out_of_the_way.append(row.update_id), room=3
        )

    async def came(self, *updates: tuple[int, int | None]) -> None:
        now = self.clock.now()
        bodies = [(update_id, chat, f"what {chat} said") for update_id, chat in updates]
        await self.store.write(lambda tx: inbox.keep(tx, bodies, now))

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Intake]:
        await self.intake.load()
        async with asyncio.TaskGroup() as group:
            group.create_task(self.intake.run())
            yield self.intake
            self.intake.close()


async def test_one_chat_is_served_in_order_while_others_go_past_it(store: Store, clock: HandClock) -> None:
    kari_may_go_on, order = asyncio.Event(), []

    async def handle(row: InboxRow) -> None:
        if row.update_id == 1:
            await kari_may_go_on.wait()
        order.append(row.update_id)
        if row.update_id == 4:
            kari_may_go_on.set()

    room = Room(store, clock, handle)
    await room.came((1, 1001), (2, 1001), (3, 1002), (4, 1003), (5, None))
    async with room.open() as intake:
        await intake.until_idle()

    assert [update for update in order if update in {1, 2}] == [1, 2]
    assert order.index(4) < order.index(1)
    assert sorted(room.out_of_the_way) == [1, 2, 3, 4, 5]


async def test_a_row_that_nobody_marked_is_done_all_the_same_and_its_words_are_gone(
    store: Store, clock: HandClock
) -> None:
    async def handle(_: InboxRow) -> None:
        return

    room = Room(store, clock, handle)
    await room.came((1, 1001))
    async with room.open() as intake:
        await intake.until_idle()

    assert await store.read(inbox.waiting) == []
    assert await store.read(lambda tx: tx.value("SELECT body FROM inbox WHERE update_id = 1")) is None


async def test_an_update_that_fails_three_times_is_set_aside_and_the_next_is_handled(
    store: Store, clock: HandClock, caplog: pytest.LogCaptureFixture
) -> None:
    tried: list[int] = []

    async def handle(row: InboxRow) -> None:
        tried.append(row.update_id)
        if row.update_id == 1:
            raise ValueError(row.body)

    room = Room(store, clock, handle)
    await room.came((1, 1001), (2, 1001))
    async with room.open() as intake:
        await intake.until_idle()

    assert tried == [1, 1, 1, 2]
    [(update_id, error)] = await store.read(inbox.set_aside)
    assert update_id == 1
    assert error.startswith("ValueError at test_intake.py:")
    assert "what 1001 said" not in caplog.text
    assert "ValueError at test_intake.py:" in caplog.text


async def test_what_failed_before_a_restart_has_its_tries_counted_on(store: Store, clock: HandClock) -> None:
    async def handle(_: InboxRow) -> None:
        raise ValueError

    room = Room(store, clock, handle)
    await room.came((1, 1001))
    await store.write(lambda tx: inbox.failed(tx, 1, "ValueError", 3))
    await store.write(lambda tx: inbox.failed(tx, 1, "ValueError", 3))
    async with room.open() as intake:
        await intake.until_idle()

    assert len(await store.read(inbox.set_aside)) == 1


async def test_the_poller_is_held_back_while_too_much_waits(store: Store, clock: HandClock) -> None:
    may_go_on = asyncio.Event()

    async def handle(_: InboxRow) -> None:
        await may_go_on.wait()

    room = Room(store, clock, handle)
    await room.came(*[(number, 1001) for number in range(5)])
    async with room.open() as intake:
        assert not intake._room.is_set()
        may_go_on.set()
        await intake.until_room()
        await intake.until_idle()


async def test_closing_finishes_what_is_under_way_and_leaves_the_rest_in_the_inbox(
    store: Store, clock: HandClock
) -> None:
    begun, may_end = asyncio.Event(), asyncio.Event()

    async def handle(_: InboxRow) -> None:
        begun.set()
        await may_end.wait()

    room = Room(store, clock, handle)
    await room.came((1, 1001), (2, 1001))
    async with room.open() as intake:
        await begun.wait()
        intake.close()
        may_end.set()

    assert [row.update_id for row in await store.read(inbox.waiting)] == [2]


async def test_what_breaks_a_rule_of_the_tables_is_set_aside_like_any_other_fault(
    store: Store, clock: HandClock
) -> None:
    async def handle(row: InboxRow) -> None:
        if row.update_id == 1:
            await store.write(lambda tx: tx.run("INSERT INTO role VALUES (1, 'volunteer', 1)"))

    room = Room(store, clock, handle)
    await room.came((1, 1001), (2, 1001))
    async with room.open() as intake:
        await intake.until_idle()

    assert [update for update, _ in await store.read(inbox.set_aside)] == [1]
    assert room.out_of_the_way == [1, 2]


async def test_rows_that_could_not_be_kept_are_left_and_come_again(store: Store, clock: HandClock) -> None:
    begun, may_end, effects = asyncio.Event(), asyncio.Event(), []

    async def handle(row: InboxRow) -> None:
        begun.set()
        await may_end.wait()
        if await store.write(lambda tx: inbox.is_waiting(tx, row.update_id)):
            effects.append(row.update_id)

    room = Room(store, clock, handle)
    not_kept = [InboxRow(number, 1001, clock.now(), "body", 0) for number in (1, 2, 3)]
    async with room.open() as intake:
        intake.take(not_kept)
        await begun.wait()
        intake.leave(not_kept)
        may_end.set()
        await intake.until_idle()
        assert effects == []

        await room.came((1, 1001))
        intake.take([InboxRow(1, 1001, clock.now(), "body", 0)])
        await intake.until_idle()
    assert effects == [1]
