"""The inbox: what Telegram handed over is kept once, handled once, and gone when it is handled."""

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from storage import inbox

if TYPE_CHECKING:
    from storage.store import Store

NOW = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)


async def test_the_same_batch_again_changes_nothing(store: "Store") -> None:
    batch = [(10, 1, "one"), (11, None, "two")]
    assert await store.write(lambda tx: inbox.keep(tx, batch, NOW)) == 2
    again = [(10, 1, "something else"), (11, None, "two"), (12, 1, "three")]
    assert await store.write(lambda tx: inbox.keep(tx, again, NOW)) == 1
    waiting = await store.read(inbox.waiting)
    assert [(row.update_id, row.chat_id, row.body) for row in waiting] == [
        (10, 1, "one"),
        (11, None, "two"),
        (12, 1, "three"),
    ]
    assert waiting[0].received_at == NOW


async def test_they_wait_in_the_order_in_which_they_came(store: "Store") -> None:
    await store.write(lambda tx: inbox.keep(tx, [(12, 1, "x"), (10, 1, "x"), (11, 2, "x")], NOW))
    assert [row.update_id for row in await store.read(inbox.waiting)] == [10, 11, 12]
    assert [row.update_id for row in await store.read(lambda tx: inbox.waiting(tx, limit=2))] == [10, 11]


async def test_what_is_handled_keeps_its_number_and_nothing_else(store: "Store") -> None:
    await store.write(lambda tx: inbox.keep(tx, [(10, 1, "jeg er syk")], NOW))
    assert await store.read(lambda tx: inbox.is_waiting(tx, 10))
    await store.write(lambda tx: inbox.done(tx, 10))
    assert not await store.read(lambda tx: inbox.is_waiting(tx, 10))
    row = await store.read(lambda tx: tx.one("SELECT update_id, chat_id, body, state FROM inbox"))
    assert row is not None
    assert tuple(row) == (10, None, None, "done")
    assert await store.write(lambda tx: inbox.keep(tx, [(10, 1, "jeg er syk")], NOW)) == 0, (
        "it came again after a crash"
    )


async def test_after_so_many_tries_it_is_set_aside_without_what_it_said(store: "Store") -> None:
    await store.write(lambda tx: inbox.keep(tx, [(10, 1, "poison")], NOW))
    aside = [await store.write(lambda tx: inbox.failed(tx, 10, "KeyError at reading.py:7", 3)) for _ in range(3)]
    assert aside == [False, False, True]
    assert await store.read(inbox.waiting) == []
    assert await store.read(inbox.set_aside) == [(10, "KeyError at reading.py:7")]
    row = await store.read(lambda tx: tx.one("SELECT body, chat_id FROM inbox"))
    assert row is not None
    assert tuple(row) == (None, None)


async def test_a_try_that_failed_is_counted_and_it_waits_on(store: "Store") -> None:
    await store.write(lambda tx: inbox.keep(tx, [(10, 1, "x")], NOW))
    await store.write(lambda tx: inbox.failed(tx, 10, "TimeoutError", 3))
    assert [(row.update_id, row.body, row.attempts) for row in await store.read(inbox.waiting)] == [(10, "x", 1)]


async def test_after_a_while_handled_ones_are_forgotten_and_waiting_ones_never(store: "Store") -> None:
    await store.write(lambda tx: inbox.keep(tx, [(10, 1, "x"), (11, 1, "x")], NOW))
    await store.write(lambda tx: inbox.keep(tx, [(12, 1, "x")], NOW + timedelta(days=3)))
    for number in (10, 12):
        await store.write(partial(inbox.done, update_id=number))
    assert await store.write(lambda tx: inbox.forget(tx, NOW + timedelta(days=2))) == 1
    assert await store.read(lambda tx: [row[0] for row in tx.all("SELECT update_id FROM inbox")]) == [11, 12]
