"""Everything that can fail fails at debug level, with names and words in each error: none of it is in the log."""

from __future__ import annotations

import io
import logging
import sys
from typing import TYPE_CHECKING

import pytest

from bot import logs
from messages.said import Said
from storage import inbox
from tests.line.conftest import TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telegram import Update

    from tests.line.conftest import World

SECRET = "kvalmeflimmer"  # what somebody wrote, and what somebody is called


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What the program prints with --debug."""
    text, root = io.StringIO(), logging.getLogger()
    monkeypatch.setattr(sys, "stderr", text)
    handlers, level = root.handlers[:], root.level
    levels = {
        name: logger.level for name, logger in root.manager.loggerDict.items() if isinstance(logger, logging.Logger)
    }
    logs.set_up([TOKEN], debug=True)
    yield text
    logging.captureWarnings(capture=False)
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def clean(printed: io.StringIO) -> bool:
    return SECRET not in printed.getvalue() and TOKEN.partition(":")[2] not in printed.getvalue()


async def test_a_handler_that_fails(world: World, printed: io.StringIO) -> None:
    def fail(update: Update) -> None:
        try:
            raise KeyError(f"{SECRET} {TOKEN}")  # noqa: TRY301 - the chain of causes is the point
        except KeyError as error:
            raise ValueError(f"{update.to_json()} {SECRET}") from error

    world.echo.before = fail
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        world.telegram.send_text(world.kari.id, None, SECRET)
        await world.settled(house)
        assert len(await house.store.read(inbox.set_aside)) == 2

    assert "failed 3 times and is set aside: ValueError at test_failures_name_nobody.py" in printed.getvalue()
    assert clean(printed)


async def test_words_that_cannot_be_found(world: World, printed: io.StringIO) -> None:
    async with world.house() as house:
        await house.store.write(lambda tx: world.row(tx, SECRET, kind="screen", about={"name": f"missing {SECRET}"}))
        await house.line.quiet()
        assert await world.become_of(house, SECRET) == "failed"

    assert "could not be put into words: KeyError at" in printed.getvalue()
    assert clean(printed)


@pytest.mark.parametrize(
    "failure",
    [
        {"status": 400, "description": f"Bad Request: {SECRET}"},
        {"status": 400, "description": f"Bad Request: can't parse entities: {SECRET}"},
        {"status": 403, "description": f"Forbidden: {SECRET} blocked the bot"},
        {"status": 500, "description": f"Internal Server Error: {SECRET}"},
        {"status": 502, "html": True, "description": SECRET},
        {"status": 429, "retry_after": 1, "description": f"Too Many Requests: {SECRET}"},
        {"status": 0, "drop_connection": True},
    ],
    ids=str,
)
async def test_a_send_that_telegram_refuses(world: World, printed: io.StringIO, failure: dict[str, object]) -> None:
    world.telegram.fail_next("sendMessage", **failure)
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)
        await world.show(house, "a screen", Said(f"{SECRET} <b>{SECRET}</b>"))

    assert clean(printed)


async def test_an_answer_that_is_no_json(world: World, printed: io.StringIO) -> None:
    world.telegram.fail_next("getUpdates", status=200, html=True, description=SECRET)
    world.telegram.fail_next("sendMessage", status=200, html=True, description=SECRET)
    async with world.house() as house:
        world.telegram.start(world.kari.id)
        await world.settled(house)

    assert "getUpdates" not in printed.getvalue()
    assert clean(printed)
