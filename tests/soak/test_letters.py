"""A newsletter killed again and again on its way: nobody has it twice, everybody has it or is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from soak.letters import Weather, letters

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

KILLS = 3


async def test_nobody_has_it_twice_and_the_report_says_what_is_true(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Broken on purpose once, to see that it can fail: in `Delivery.recover` letters were said again like anything
    else (`again = progress.doubts < INTERRUPTIONS`): readers who were under way at a kill had it twice.
    """
    weather = Weather(readers=60, most_sends=12)
    async with letters(tmp_path, weather, compiled=tmp_path_factory.getbasetemp() / "compiled") as going:
        found = await going.go_out(KILLS)

    assert found.wrong == {}
    assert going.phones.unanswered == []
    assert found.kills == KILLS
    assert max(found.in_doubt) <= weather.window
    assert found.unknown <= sum(found.in_doubt)
    assert found.delivered > 40
