"""The program as an operator meets it: started, stopped, started wrongly."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bot.conftest import Operator, Reachable


async def test_it_says_ready_answers_and_stops_when_told(operator: Operator, telegram: Reachable) -> None:
    bot = await operator.run_bot()
    stranger = telegram.telegram.add_user("Ola")
    telegram.telegram.start(stranger.id)
    await telegram.until(lambda: len(telegram.said_to(stranger.id)) == 1)

    outcome = await operator.stops(bot)
    assert outcome.status == 0
    assert outcome.out == ""
    assert telegram.telegram.complaints == []


async def test_a_send_that_hangs_does_not_keep_it_from_stopping(operator: Operator, telegram: Reachable) -> None:
    bot = await operator.run_bot()
    telegram.telegram.fail_next("sendMessage", status=0, delay=600)
    stranger = telegram.telegram.add_user("Ola")
    telegram.telegram.start(stranger.id)
    await telegram.until(lambda: not telegram.telegram.world.failures.waiting)

    async with asyncio.timeout(10):  # the contract's own number
        outcome = await operator.stops(bot)
    assert outcome.status == 0


async def test_a_second_copy_on_one_store_is_sent_away(operator: Operator, telegram: Reachable) -> None:
    first = await operator.run_bot()
    second = await operator.does("run")

    assert second.status == 1
    assert "Another copy of the bot is running on the store home.db" in second.err
    assert (await operator.stops(first)).status == 0


async def test_a_copy_that_was_killed_does_not_keep_the_next_one_out(operator: Operator, telegram: Reachable) -> None:
    first = await operator.run_bot()
    first.kill()
    await operator.ended(first)

    assert (await operator.stops(await operator.run_bot())).status == 0


async def test_a_wrong_token_is_named_and_never_shown(operator: Operator, telegram: Reachable) -> None:
    operator.settings["KULTURKONTAKT_TOKEN"] = "123456:SECRET-made-up-token-for-nobody"
    outcome = await operator.does("--debug", "run")

    assert outcome.status == 2
    assert "Telegram does not accept the bot's token." in outcome.err
    assert "SECRET-made-up" not in outcome.err


async def test_a_token_revoked_while_it_runs_ends_it_with_a_sentence(operator: Operator, telegram: Reachable) -> None:
    bot = await operator.run_bot()
    telegram.telegram.revoke(telegram.bot.token)
    for wake in tuple(telegram.bot.queue.on_new):
        wake()
    outcome = await operator.ended(bot)

    assert outcome.status == 2
    assert outcome.err.count("Telegram does not accept the bot's token.") == 1
    assert "Traceback" not in outcome.err


async def test_without_network_it_says_so_and_waits(operator: Operator, telegram: Reachable) -> None:
    await telegram.server.stop()
    bot = await operator.start("run")
    assert bot.stderr is not None
    assert bot.stdout is not None
    sentence = (await bot.stderr.readline()).decode()
    assert "Telegram cannot be reached (ClientConnectorError). Check the network" in sentence

    await telegram.server.start()
    assert (await bot.stdout.readline()).decode() == "ready\n"
    assert (await operator.stops(bot)).status == 0


async def test_it_can_be_stopped_while_it_waits_for_the_network(operator: Operator, telegram: Reachable) -> None:
    await telegram.server.stop()
    bot = await operator.start("run")
    assert bot.stderr is not None
    await bot.stderr.readline()

    assert (await operator.stops(bot)).status == 0


async def test_no_update_is_lost_and_no_effect_doubled_by_kill_after_kill(
    operator: Operator, telegram: Reachable
) -> None:
    kills, people, window = 2, 60, 16
    strangers = [telegram.telegram.add_user(f"Ola {number}") for number in range(people)]
    operator.settings["KULTURKONTAKT_SENDS_PER_SECOND"] = "500"
    for kill in range(kills):
        for stranger in strangers[kill::kills]:
            telegram.telegram.start(stranger.id)
        bot = await operator.run_bot()
        await telegram.until(partial(telegram.have_heard, strangers, telegram.heard(strangers) + 10))
        bot.kill()
        await operator.ended(bot)

    bot = await operator.run_bot()
    await telegram.until(lambda: all(telegram.said_to(stranger.id) for stranger in strangers))
    assert (await operator.stops(bot)).status == 0

    extra = sum(len(telegram.said_to(stranger.id)) - 1 for stranger in strangers)
    assert extra <= kills * window
    assert await operator.counted("SELECT count(*) FROM outbox WHERE key LIKE 'answer:%'") == people
    assert await operator.counted("SELECT count(*) FROM inbox WHERE state <> 'done'") == 0
