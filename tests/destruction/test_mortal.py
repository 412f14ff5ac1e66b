"""What dies is dead: nothing that it does afterwards reaches the store that is left, nor Telegram."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.core.telegram import Telegram
from soak.mortal import Life, Wire, mortal_store
from storage.clock import SystemClock
from storage.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import HandClock

KEY = bytes(range(32))
TOKEN = "123456:TEST-made-up-token-for-tests"


async def notes(path: Path) -> list[str]:
    """What the notes in this store are called."""
    store = await Store.open(path, KEY, SystemClock().now())
    try:
        return [row[0] for row in await store.read(lambda tx: tx.all("SELECT name FROM note ORDER BY name"))]
    finally:
        await store.close()


@pytest.mark.parametrize(("doom", "left"), [(1, ["a"]), (2, ["a", "b"])])
async def test_a_commit_is_in_the_store_that_is_left_or_it_is_not_and_nothing_comes_after_it(
    tmp_path: Path, doom: int, left: list[str]
) -> None:
    life = Life(tmp_path / "home.db", tmp_path / "heir.db")
    with mortal_store(life):
        store = await Store.open(life.store, KEY, SystemClock().now())
        await store.write(lambda tx: tx.run("INSERT INTO note VALUES ('a', '')"))
        life.arm(doom)
        await store.write(lambda tx: tx.run("INSERT INTO note VALUES ('b', '')"))
        await life.until_dead()
        await store.write(lambda tx: tx.run("INSERT INTO note VALUES ('c', '')"))
        await store.close()

    assert await notes(life.heir) == left
    assert life.died_at == ("before COMMIT", "after COMMIT")[doom - 1]


@pytest.mark.parametrize(("doom", "came"), [(1, 0), (2, 1)])
async def test_a_call_has_its_effect_or_none_and_its_answer_never_comes(
    tmp_path: Path, clock: HandClock, doom: int, came: int
) -> None:
    life = Life(tmp_path / "home.db", tmp_path / "heir.db")
    telegram = Telegram(clock=clock.now)
    telegram.add_bot(token=TOKEN, username="solbakken_bot", name="Solbakken")
    wire = Wire(telegram, life)
    life.arm(doom)
    answers = [wire.call(TOKEN, "getMe") for _ in range(3)]

    assert [answer.drop for answer in answers] == [True, True, True]
    assert len(telegram.calls) == came
