"""A simulated Telegram with one bot and one person, at nine in the morning of a day in December."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from simulator.clock import MovableClock
from simulator.core.telegram import Telegram
from simulator.server import Server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from simulator.core.api import Answer
    from simulator.core.model import Bot, Upload, User

MORNING = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)
TOKEN = "123456:TEST"


@pytest.fixture
def clock() -> MovableClock:
    """Stands still until it is moved."""
    return MovableClock(lambda: MORNING)


@pytest.fixture
def may_complain() -> list[str]:
    """What a test that breaks the description on purpose puts its method into."""
    return []


@pytest.fixture
def telegram(clock: MovableClock, may_complain: list[str]) -> Iterator[Telegram]:
    """Fails the test when a request broke the description without being meant to."""
    made = Telegram(clock=clock.now)
    yield made
    assert [call for call in made.complaints if call.method not in may_complain] == []


@pytest.fixture
def bot(telegram: Telegram) -> Bot:
    return telegram.add_bot(TOKEN, "demo_bot", "Demo Bot")


@pytest.fixture
def kari(telegram: Telegram, bot: Bot) -> User:
    """Has pressed START; the update is fetched and confirmed."""
    user = telegram.add_user("Kari", "Nordmann", "karinord")
    telegram.start(user.id, bot)
    confirm_all(telegram)
    return user


class Speaker:
    """Calls the Bot API and says what came of it."""

    def __init__(self, telegram: Telegram, token: str = TOKEN) -> None:
        self._telegram = telegram
        self._token = token

    def answer(self, method: str, files: dict[str, Upload] | None = None, **params: Any) -> Answer:
        return self._telegram.call(self._token, method, params, files)

    def __call__(self, method: str, files: dict[str, Upload] | None = None, **params: Any) -> Any:
        """Return the result of a call that must go well."""
        answer = self.answer(method, files, **params)
        assert answer.status == 200, answer.body
        return answer.result

    def refused(self, method: str, files: dict[str, Upload] | None = None, **params: Any) -> str:
        """Return the description of a call that must not go well."""
        answer = self.answer(method, files, **params)
        assert answer.status != 200, answer.body
        return str(answer.body["description"])

    def updates(self, **params: Any) -> list[Any]:
        """Return what waits, and confirm it."""
        waiting: list[Any] = self("getUpdates", **params)
        if waiting:
            self("getUpdates", offset=waiting[-1]["update_id"] + 1, limit=1)
        return waiting


def confirm_all(telegram: Telegram) -> None:
    Speaker(telegram).updates()


@pytest.fixture
def say(telegram: Telegram, bot: Bot) -> Speaker:
    return Speaker(telegram)


@pytest.fixture
async def server(telegram: Telegram, clock: MovableClock) -> AsyncIterator[Server]:
    served = Server(telegram, clock=clock, zone="Europe/Copenhagen")
    await served.start()
    yield served
    await served.stop()


def later(clock: MovableClock, **by: float) -> None:
    clock.advance(timedelta(**by))
