"""Somebody sends two hundred messages in a second to the program as it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.bot.conftest import Operator, Reachable


@pytest.mark.parametrize(
    ("app_language", "told"),
    [("nb", "Det kom mye på en gang"), ("da-DK", "Der kom meget på én gang"), ("en", "That was a lot at once")],
)
async def test_they_are_told_once_in_the_language_of_their_app_and_others_are_served(
    operator: Operator, telegram: Reachable, app_language: str, told: str
) -> None:
    bot = await operator.run_bot()
    ola = telegram.telegram.add_user("Ola", language_code=app_language)
    kari = telegram.telegram.add_user("Kari")
    for number in range(200):
        telegram.telegram.send_text(ola.id, None, f"spam {number}")
    telegram.telegram.start(kari.id)
    await telegram.until(lambda: any(text.startswith(told) for text in telegram.said_to(ola.id)))
    await telegram.until(lambda: len(telegram.said_to(kari.id)) == 1)

    outcome = await operator.stops(bot)
    assert outcome.status == 0
    assert outcome.err.count("Somebody sends more than a person can") == 1
    assert await operator.counted("SELECT count(*) FROM outbox WHERE kind = 'too_fast'") == 1
    assert await operator.counted("SELECT count(*) FROM inbox") < 160
