"""A home's day with kills in it says what the same day says without one, to the same people, and no more."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from soak.day import Weather, a_day
from soak.said import held_against

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

KILLS = 3


async def test_reminders_briefings_thanks_and_questions_in_spite_of_kills(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """From the evening before to the five questions of the morning after, twice: in peace, and killed three times.

    Broken on purpose once, to see that it can fail: in `outbox.claim` a row was marked as sent when it was taken, not
    when it had been said. Reminders that had been taken at a kill and were not on their way yet were lost.
    """
    weather = Weather(rate=400, latency=0.02, brief=True)
    compiled = tmp_path_factory.getbasetemp() / "compiled"
    for name in ("calm", "killed"):
        (tmp_path / name).mkdir()
    async with (
        a_day(tmp_path / "calm", weather, 0, compiled=compiled) as calm,
        a_day(tmp_path / "killed", weather, KILLS, compiled=compiled) as killed,
    ):
        expected, really = await asyncio.gather(calm.passes(), killed.passes())
    found = held_against(expected, really, killed.gone)

    assert found.wrong == {}
    assert found.unknown == []
    assert expected.unanswered == []
    assert expected.complaints + really.complaints == 0
    assert len(found.in_doubt) == KILLS
    assert max(found.in_doubt) <= weather.window
    kinds = {post.kind for post in expected.posts}
    assert {"reminder", "briefing", "dates_called_off", "thanks", "first_time_asked"} <= kinds  # there was a day
