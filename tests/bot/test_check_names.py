"""`check` names what somebody should know of: messages by kind, reader and time, and updates that were set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.bot.conftest import Operator, Reachable

WHEN = "2026-11-24T11:30:00.000Z"  # 12:30 in Oslo
ROW = (
    "INSERT INTO outbox (key, lane, chat_id, person_id, kind, created_at, due_at, state, settled_at, error)"
    " SELECT 'k' || hex(randomblob(8)), 1, 1, {person}, '{kind}', '{when}', '{when}', '{state}', '{when}', '{why}'"
)


@pytest.fixture
async def home(operator: Operator, telegram: Reachable) -> Operator:
    assert (await operator.imports()).status == 0
    return operator


async def put(home: Operator, state: str, *, whom: str = "Kari Vik", kind: str = "moved_up", why: str = "") -> None:
    person = f"(SELECT id FROM person WHERE name = '{whom}')"
    await home.changed(ROW.format(person=person, kind=kind, when=WHEN, state=state, why=why))


async def test_a_message_in_doubt_is_named_with_its_reader_and_the_time(home: Operator) -> None:
    await put(home, "unknown", why="TimedOut parts=0 doubts=2")
    outcome = await home.does("check")

    assert outcome.status == 0
    line = "note   message: moved_up to Kari Vik may or may not have arrived, 2026-11-24 12:30 (TimedOut)"
    assert line in outcome.out.splitlines()


async def test_a_message_that_was_refused_is_named_also_when_nobody_knows_the_reader(home: Operator) -> None:
    await put(home, "failed", whom="nobody of this name", kind="stranger", why="Forbidden")
    outcome = await home.does("check")

    line = "note   message: stranger to somebody the home does not know was refused, 2026-11-24 12:30 (Forbidden)"
    assert line in outcome.out.splitlines()
    assert outcome.status == 0


async def test_what_was_sent_or_dropped_is_not_named(home: Operator) -> None:
    await put(home, "sent")
    await put(home, "dropped")
    outcome = await home.does("check")

    assert "note " not in outcome.out


async def test_of_very_many_the_newest_are_named_and_the_rest_is_counted(home: Operator) -> None:
    for _ in range(23):
        await put(home, "unknown")
    outcome = await home.does("check")

    assert outcome.out.count("moved_up to Kari Vik") == 20
    assert "note   message: and 3 older ones" in outcome.out.splitlines()


async def test_an_update_that_was_set_aside_is_named_with_its_number_and_what_to_do(home: Operator) -> None:
    aside = "INSERT INTO inbox (update_id, received_at, state, attempts, error) VALUES (77, '{}', 'set_aside', 3, '{}')"
    await home.changed(aside.format(WHEN, "ValueError at reading.py:40"))
    outcome = await home.does("check")

    assert outcome.status == 1
    assert "1 could not be handled and are set aside. It is a fault of the program: please report it" in outcome.out
    line = "wrong  update: 77, 2026-11-24 12:30, could not be handled: ValueError at reading.py:40"
    assert line in outcome.out.splitlines()


async def test_an_update_that_cannot_be_parsed_ends_there(home: Operator, telegram: Reachable) -> None:
    bot = await home.run_bot()
    broken = telegram.bot.queue.put("message", {"message_id": "seven", "text": "what Kari wrote"}, queue="broken")
    stranger = telegram.telegram.add_user("Ola")
    telegram.telegram.start(stranger.id)
    await telegram.until(lambda: len(telegram.said_to(stranger.id)) == 1)
    assert bot.stderr is not None
    log = ""
    while "is set aside" not in log:
        log += (await bot.stderr.readline()).decode()
    log += (await home.stops(bot)).err
    outcome = await home.does("check")

    assert broken is not None
    assert f"Update {broken.id} failed 3 times and is set aside" in log
    assert "what Kari wrote" not in log + outcome.out
    assert f"update: {broken.id}, " in outcome.out
    assert outcome.status == 1
