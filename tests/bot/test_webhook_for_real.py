"""The program with a webhook, started as an operator starts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bot.conftest import free_port

if TYPE_CHECKING:
    from tests.bot.conftest import Operator, Reachable

SECRET = "only-Telegram-knows-this"


@pytest.fixture
def hooked(operator: Operator, telegram: Reachable) -> Operator:
    port = free_port()
    operator.settings |= {
        "KULTURKONTAKT_WEBHOOK_URL": f"http://127.0.0.1:{port}/kulturkontakt",
        "KULTURKONTAKT_WEBHOOK_LISTEN": f"127.0.0.1:{port}",
        "KULTURKONTAKT_WEBHOOK_SECRET": SECRET,
    }
    return operator


async def test_it_says_ready_answers_and_stops_when_told(hooked: Operator, telegram: Reachable) -> None:
    bot = await hooked.run_bot("--debug")
    stranger = telegram.telegram.add_user("Ola")
    telegram.telegram.start(stranger.id)
    await telegram.until(lambda: len(telegram.said_to(stranger.id)) == 1)

    outcome = await hooked.stops(bot)
    assert outcome.status == 0
    assert SECRET not in outcome.err
    assert telegram.telegram.complaints == []
    assert all(call.method != "getUpdates" for call in telegram.telegram.calls)


async def test_what_comes_while_it_is_killed_and_started_again_is_answered(
    hooked: Operator, telegram: Reachable
) -> None:
    strangers = [telegram.telegram.add_user(f"Ola {number}") for number in range(20)]
    bot = await hooked.run_bot()
    for stranger in strangers:
        telegram.telegram.start(stranger.id)
    await telegram.until(lambda: telegram.heard(strangers) > 0)
    bot.kill()
    await hooked.ended(bot)

    bot = await hooked.run_bot()
    await telegram.until(lambda: all(telegram.said_to(stranger.id) for stranger in strangers))
    assert (await hooked.stops(bot)).status == 0
    assert await hooked.counted("SELECT count(*) FROM outbox WHERE key LIKE 'answer:%'") == len(strangers)


async def test_without_the_settings_it_polls_again(hooked: Operator, telegram: Reachable) -> None:
    await hooked.stops(await hooked.run_bot())
    hooked.settings = {name: value for name, value in hooked.settings.items() if "WEBHOOK" not in name}
    bot = await hooked.run_bot()
    stranger = telegram.telegram.add_user("Ola")
    telegram.telegram.start(stranger.id)
    await telegram.until(lambda: len(telegram.said_to(stranger.id)) == 1)

    assert (await hooked.stops(bot)).status == 0
    assert telegram.bot.queue.webhook.url == ""


async def test_check_says_how_updates_come(hooked: Operator, telegram: Reachable) -> None:
    outcome = await hooked.does("check")

    assert outcome.status == 0
    assert "note   webhook: Telegram waits to be asked for updates; that changes when the bot is started" in outcome.out
    assert f"updates: are brought to {hooked.settings['KULTURKONTAKT_WEBHOOK_URL']}" in outcome.out
    assert "with the secret that is set" in outcome.out
    assert SECRET not in outcome.out

    del hooked.settings["KULTURKONTAKT_WEBHOOK_LISTEN"]
    half = await hooked.does("check")
    assert half.status == 2
    assert "KULTURKONTAKT_WEBHOOK_LISTEN is missing" in half.out


async def test_check_says_how_telegram_fares_with_it(hooked: Operator, telegram: Reachable) -> None:
    bot = await hooked.run_bot()
    well = await hooked.does("check")
    await hooked.stops(bot)
    telegram.telegram.start(telegram.telegram.add_user("Ola").id)
    hook = telegram.bot.queue.webhook
    hook.last_error, hook.last_error_date = "Connection refused", 1795600000
    badly = await hooked.does("check")

    assert well.status == 0
    assert "ok     webhook: Telegram brings updates to it; 0 wait there" in well.out
    assert badly.status == 1
    assert "Telegram could not bring updates, and 1 wait there: Connection refused. Look at the proxy." in badly.out


async def test_polling_check_names_a_webhook_that_is_set_elsewhere(operator: Operator, telegram: Reachable) -> None:
    telegram.telegram.call(telegram.bot.token, "setWebhook", {"url": "https://example.org/hook"})
    outcome = await operator.does("check")

    assert outcome.status == 0
    assert "note   webhook: Telegram brings updates to https://example.org/hook; that changes when" in outcome.out
