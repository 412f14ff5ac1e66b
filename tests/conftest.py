"""What every room's tests use: a clock that is moved by hand, and a store in a folder of its own."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.store import Store

KEY = bytes(range(32))


class HandClock:
    """A clock that stands still until it is moved. It begins on a Wednesday, 2026-11-25 at 09:00 UTC."""

    def __init__(self, start: datetime = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)) -> None:
        self._now = start

    def now(self) -> datetime:
        return self._now

    def move(self, by: timedelta) -> None:
        self._now += by

    def set(self, to: datetime) -> None:
        self._now = to.astimezone(UTC)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def store(tmp_path: Path, clock: HandClock) -> AsyncIterator[Store]:
    opened = await Store.open(tmp_path / "home.db", KEY, clock.now())
    yield opened
    await opened.close()
