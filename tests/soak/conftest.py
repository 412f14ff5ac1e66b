"""A storm for every test: its own home, its own Telegram, everybody joined."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from soak.storm import TOKEN, Storm, Weather, storm

Brewing = Callable[[Weather], AbstractAsyncContextManager[Storm]]


@pytest.fixture
def brewing(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Brewing:
    """Let it blow so hard; what the program printed by the end names no token."""

    @asynccontextmanager
    async def brew(weather: Weather) -> AsyncIterator[Storm]:
        async with storm(tmp_path, weather, compiled=tmp_path_factory.getbasetemp() / "compiled") as blowing:
            yield blowing
        printed = "".join(blowing.operator.printed)
        assert TOKEN.partition(":")[2] not in printed
        assert "Traceback" not in printed

    return brew
