"""One writer's turn at a time, whole pieces of work, one commit for all who wait; and readers who never write."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Self

import pytest

from storage import inbox
from storage.connection import DatabaseError, open_raw
from storage.faults import StoreFault
from storage.store import GROUP, Store
from storage.tx import Tx

if TYPE_CHECKING:
    from tests.storage.conftest import Child

    Starter = Callable[..., Child]

KEY = bytes(range(32))
NOW = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)


def keeping(number: int) -> Callable[[Tx], int]:
    return lambda tx: inbox.keep(tx, [(number, 1, "body")], NOW)


def kept(tx: Tx) -> list[int]:
    return [row.update_id for row in inbox.waiting(tx)]


class Busy:
    """Keeps the writer busy, so that whoever comes has to wait, until it is let go."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.under_way, self.go_on = Event(), Event()

    def __call__(self, tx: Tx) -> None:
        self.under_way.set()
        assert self.go_on.wait(timeout=30)

    async def __aenter__(self) -> Self:
        self.work = asyncio.ensure_future(self.store.write(self))
        await asyncio.to_thread(self.under_way.wait, 30)
        return self

    async def __aexit__(self, *_: object) -> None:
        self.go_on.set()
        await self.work


async def let_all_others_come() -> None:
    """Give every task that can go on its turn, so that its piece of work stands in line."""
    for _ in range(10):
        await asyncio.sleep(0)


async def test_what_is_written_can_be_read_by_everybody(store: Store) -> None:
    assert await store.write(keeping(1)) == 1
    assert await store.read(kept) == [1]


async def test_what_raises_leaves_nothing_and_comes_out_as_it_was(store: Store) -> None:
    def half(tx: Tx) -> None:
        inbox.keep(tx, [(1, 1, "body")], NOW)
        raise LookupError("there is no such unit")

    with pytest.raises(LookupError, match="there is no such unit"):
        await store.write(half)
    assert await store.read(kept) == []
    await store.write(keeping(2))
    assert await store.read(kept) == [2]


async def test_a_broken_rule_of_the_tables_takes_nothing_else_with_it(store: Store) -> None:
    with pytest.raises(DatabaseError, match="FOREIGN KEY"):
        await store.write(lambda tx: tx.run("INSERT INTO role VALUES (1, 'volunteer', 1)"))
    assert await store.write(keeping(1)) == 1


async def test_those_who_wait_share_one_commit_and_a_failing_one_takes_nobody_with_it(store: Store) -> None:
    def failing(tx: Tx) -> None:
        inbox.keep(tx, [(99, 1, "body")], NOW)
        raise ValueError("mine alone")

    commits: list[str] = []
    await store._writer.run(lambda raw: raw.set_trace_callback(commits.append))
    async with Busy(store):
        works = [store.write(keeping(1)), store.write(failing), store.write(keeping(2))]
        waiting = asyncio.gather(*works, return_exceptions=True)
        await let_all_others_come()
    first, second, third = await waiting
    assert (first, third) == (1, 1)
    assert isinstance(second, ValueError)
    assert await store.read(kept) == [1, 2]
    assert [said for said in commits if said in {"BEGIN IMMEDIATE", "COMMIT"}] == ["BEGIN IMMEDIATE", "COMMIT"] * 2
    await store._writer.run(lambda raw: raw.set_trace_callback(None))


async def test_nobody_is_told_before_the_common_commit(store: Store) -> None:
    seen_by_others: list[list[int]] = []

    async def write_and_look(number: int) -> None:
        await store.write(keeping(number))
        seen_by_others.append(await store.read(kept))

    async with Busy(store):
        waiting = asyncio.gather(*(write_and_look(number) for number in range(5)))
        await let_all_others_come()
        assert seen_by_others == []
    await waiting
    assert seen_by_others == [[0, 1, 2, 3, 4]] * 5


async def test_a_commit_that_fails_is_a_failure_for_everybody_in_it(store: Store) -> None:
    def breaks_at_the_commit(tx: Tx) -> None:
        tx.run("PRAGMA defer_foreign_keys = ON")
        tx.run("INSERT INTO role VALUES (1, 'volunteer', 1)")

    async with Busy(store):
        waiting = asyncio.gather(store.write(keeping(1)), store.write(breaks_at_the_commit), return_exceptions=True)
        await let_all_others_come()
    outcomes = await waiting
    assert all(isinstance(outcome, Exception) for outcome in outcomes)
    assert await store.read(kept) == []
    assert await store.write(keeping(2)) == 1


async def test_more_than_one_group_is_served_in_order(store: Store) -> None:
    order: list[int] = []

    def noting(number: int) -> Callable[[Tx], None]:
        return lambda _tx: order.append(number)

    async with Busy(store):
        waiting = asyncio.gather(*(store.write(noting(number)) for number in range(GROUP * 2 + 3)))
        await let_all_others_come()
    await waiting
    assert order == list(range(GROUP * 2 + 3))


async def test_whoever_gives_up_waiting_disturbs_nobody(store: Store) -> None:
    async with Busy(store):
        given_up = asyncio.ensure_future(store.write(keeping(1)))
        other = asyncio.ensure_future(store.write(keeping(2)))
        await let_all_others_come()
        given_up.cancel()
    assert await other == 1
    assert await store.read(kept) == [1, 2], "it stood in line already, and is done whole or not at all"
    assert await store.write(keeping(3)) == 1


async def test_what_waits_when_the_store_is_closed_is_done_before(path: Path) -> None:
    store = await Store.open(path, KEY, NOW)
    async with Busy(store):
        given_up = asyncio.ensure_future(store.write(keeping(1)))
        other = asyncio.ensure_future(store.write(keeping(2)))
        await let_all_others_come()
        given_up.cancel()
        closing = asyncio.ensure_future(store.close())
        await let_all_others_come()
        assert not closing.done()
    await closing
    assert await other == 1

    again = await Store.open(path, KEY, NOW)
    assert await again.read(kept) == [1, 2]
    await again.close()


async def test_a_closed_store_says_so_to_whoever_comes_late(path: Path) -> None:
    store = await Store.open(path, KEY, NOW)
    await store.close()

    with pytest.raises(ValueError, match="closed"):
        await store.write(keeping(1))


async def test_a_place_in_line_is_taken_at_once_and_what_comes_later_finds_it_done(store: Store) -> None:
    first = store.in_line(keeping(1))
    seen = asyncio.ensure_future(store.write(kept))
    await let_all_others_come()

    assert await seen == [1]
    assert await first == 1


async def test_readers_cannot_write(store: Store) -> None:
    with pytest.raises(StoreFault, match="readonly"):
        await store.read(keeping(1))
    assert await store.read(kept) == []


async def test_a_reader_sees_one_moment_from_beginning_to_end_and_waits_for_nobody(store: Store) -> None:
    await store.write(keeping(1))
    between = Event()
    begun = Event()

    def looking_twice(tx: Tx) -> tuple[list[int], list[int]]:
        first = kept(tx)
        begun.set()
        assert between.wait(timeout=30)
        return first, kept(tx)

    looking = asyncio.ensure_future(store.read(looking_twice))
    await asyncio.to_thread(begun.wait, 30)
    await store.write(keeping(2))
    between.set()
    assert await looking == ([1], [1])
    assert await store.read(kept) == [1, 2]


async def test_reading_goes_on_while_somebody_writes(store: Store) -> None:
    await store.write(keeping(1))
    async with Busy(store):
        assert await store.read(kept) == [1]


async def test_a_question_that_raises_does_not_stop_the_next(store: Store) -> None:
    def asking(_tx: Tx) -> None:
        raise LookupError("no")

    with pytest.raises(LookupError):
        await store.read(asking)
    assert await store.read(kept) == []


def test_a_transaction_takes_the_writers_turn_when_it_begins(path: Path, start: "Starter") -> None:
    """Two programs on one store: the second waits at its BEGIN and never finds the first one's work half done."""
    other = start("hold_the_writer", path)
    assert other.line() == "holding"
    raw = open_raw(path, KEY)
    raw.execute("PRAGMA busy_timeout = 0")
    with pytest.raises(DatabaseError, match="locked"):
        raw.execute("BEGIN IMMEDIATE")
    assert raw.execute("SELECT count(*) FROM inbox").fetchone()[0] == 0
    other.say("go on")
    assert other.rest() == ["done"]
    raw.execute("BEGIN IMMEDIATE")
    assert raw.execute("SELECT count(*) FROM inbox").fetchone()[0] == 1
    raw.execute("ROLLBACK")
    raw.close()


async def test_two_programs_write_side_by_side_and_nothing_is_lost(path: Path, start: "Starter") -> None:
    one, two = start("write_some", path, 0, 200), start("write_some", path, 1000, 200)
    assert [one.line(), two.line()] == ["open", "open"]
    one.say("now")
    two.say("now")
    assert [one.rest(), two.rest()] == [["done"], ["done"]]
    store = await Store.open(path, KEY, NOW)
    assert await store.read(kept) == [*range(200), *range(1000, 1200)]
    await store.close()
