"""Copies of the store: made while the bot runs, brought back while it does not, and nobody is surprised by mail."""

from __future__ import annotations

import stat
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from storage import letter_sending, letters, outbox, signups
from storage.clock import SystemClock
from storage.records import SignupState
from storage.times import to_text

if TYPE_CHECKING:
    from datetime import datetime

    from simulator.core.model import User
    from storage.tx import Tx
    from tests.bot.conftest import Operator, Reachable


@pytest.fixture
async def home(operator: Operator) -> Operator:
    assert (await operator.imports()).status == 0
    return operator


async def test_a_copy_is_made_while_the_bot_runs_and_says_what_it_holds(home: Operator, telegram: Reachable) -> None:
    bot = await home.run_bot()
    outcome = await home.does("backup", "copy.kk")
    await home.stops(bot)

    assert outcome.status == 0
    assert "3 people" in outcome.out
    assert "1 sign-ups" in outcome.out
    copy = home.folder / "copy.kk"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert sorted(file.name for file in home.folder.iterdir() if file.name.startswith("copy")) == ["copy.kk"]
    assert b"Kari" not in copy.read_bytes()


async def test_a_copy_never_overwrites(home: Operator) -> None:
    (home.folder / "copy.kk").write_text("dear to me")
    outcome = await home.does("backup", "copy.kk")

    assert outcome.status == 2
    assert (home.folder / "copy.kk").read_text() == "dear to me"


async def test_a_copy_comes_back_the_old_store_is_kept_and_nothing_is_sent_before_somebody_says_so(
    home: Operator, telegram: Reachable
) -> None:
    await home.does("backup", "copy.kk")
    await home.changed("UPDATE person SET name = 'Kari Vik-Moe', name_key = 'kari vik-moe' WHERE name = 'Kari Vik'")
    outcome = await home.does("restore", "copy.kk")

    assert outcome.status == 0
    assert "Nothing is sent until you say so: kulturkontakt resume" in outcome.out
    assert await home.counted("SELECT count(*) FROM person WHERE name = 'Kari Vik'") == 1
    [kept] = home.folder.glob("home.db.before-restore-*Z")
    assert f"is kept at {kept.name}" in outcome.out
    assert await home.counted("SELECT count(*) FROM person WHERE name = 'Kari Vik-Moe'", store=kept) == 1

    checked = await home.does("check")
    assert checked.status == 1
    assert "Let it go on: kulturkontakt resume" in checked.out

    resumed = await home.does("resume")
    assert (resumed.status, resumed.out) == (
        0,
        "0 messages go out now if they are still true; 0 wait for their time.\n",
    )
    assert (await home.does("check")).status == 0


def an_autumn(tx: Tx, now: datetime, chats: dict[str, int]) -> None:
    """Everything that a home has under way: somebody has moved up, one letter is half sent, two wait for their time."""
    for name, chat in chats.items():
        tx.run(
            "UPDATE person SET chat_id = ?, joined_at = ?, channel = 'telegram', newsletter = 1 WHERE name = ?",
            chat,
            to_text(now),
            name,
        )
    sites, inge = (1,), tx.value("SELECT id FROM person WHERE name = 'Inge Holm'")
    kari, ola = (tx.value("SELECT id FROM person WHERE name = ?", name) for name in chats)
    at = now + timedelta(days=5)
    date = tx.insert(
        "INSERT INTO activity_date (activity_id, day, starts_at, ends_at) SELECT id, ?, ?, ? FROM activity",
        at.date().isoformat(),
        to_text(at),
        to_text(at + timedelta(hours=1)),
    )
    signups.put(tx, date, ola, SignupState.COMING, now)
    outbox.put(
        tx, key="m", lane=outbox.PROMPTS, chat_id=chats["Ola Moe"], person_id=ola, kind="moved_up",
        about={"date": date}, now=now,
    )  # fmt: skip
    for starts_at, state in ((now, "sending"), (now, "waiting"), (now + timedelta(days=7), "waiting")):
        letter = letters.add(tx, inge, sites, now)
        letters.write(tx, letter, "nb", "Julebrev")
        letters.send_off(tx, letter, sent_by=inge, starts_at=starts_at, expected=2, bar_message_id=None)
        letters.set_state(tx, letter, state)
    tx.run("INSERT INTO letter_recipient VALUES (1, ?, 'sent')", kari)
    tx.run("INSERT INTO letter_recipient VALUES (1, ?, 'waiting')", ola)
    letter_sending.queue(tx, 1, [(ola, chats["Ola Moe"])], now, None)


async def test_a_whole_autumn_comes_back_and_nobody_hears_a_word_before_somebody_says_so(
    home: Operator, telegram: Reachable
) -> None:
    kari, ola = [telegram.telegram.add_user(name, language_code="nb") for name in ("Kari", "Ola")]
    for user in (kari, ola):
        telegram.telegram.start(user.id, telegram.bot)

    def heard(user: User) -> list[str]:
        return [each["text"] for each in telegram.telegram.chat_view(user.id) if not each["from_me"]]

    now = SystemClock().now()
    await home.wrote(lambda tx: an_autumn(tx, now, {"Kari Vik": kari.id, "Ola Moe": ola.id}))
    assert (await home.does("backup", "copy.kk")).status == 0
    assert (await home.does("restore", "copy.kk")).status == 0

    bot = await home.run_bot()
    await telegram.until(lambda: bool(heard(kari)) and bool(heard(ola)))  # who writes is answered all the same
    telegram.telegram.send_text(kari.id, telegram.bot.id, "Mine aktiviteter")
    await telegram.until(lambda: len(heard(kari)) == 2)  # the line has looked again, and takes nothing but answers
    assert len(heard(ola)) == 1

    assert (await home.does("resume")).status == 0
    await telegram.until(lambda: len(heard(ola)) == 2)
    await home.stops(bot)
    assert heard(ola)[1].startswith("Gode nyheter, Ola! Det ble en plass til deg: Sangstund")
    assert not [text for user in (kari, ola) for text in heard(user) if "Julebrev" in text]
    assert await home.counted("SELECT count(*) FROM letter WHERE state = 'paused'") == 2  # one may have gone out since
    assert await home.counted("SELECT count(*) FROM letter WHERE state = 'waiting'") == 1  # next week's


async def test_a_copy_comes_back_on_a_new_machine_that_has_the_key(home: Operator) -> None:
    await home.does("backup", "copy.kk")
    for file in home.folder.glob("home.db*"):
        file.unlink()
    outcome = await home.does("restore", "copy.kk")

    assert outcome.status == 0
    assert "is kept at" not in outcome.out
    assert await home.counted("SELECT count(*) FROM person") == 3


async def test_while_the_bot_runs_nothing_is_brought_back(home: Operator, telegram: Reachable) -> None:
    await home.does("backup", "copy.kk")
    bot = await home.run_bot()
    outcome = await home.does("restore", "copy.kk")

    assert outcome.status == 1
    assert "Another copy of the bot is running" in outcome.err
    assert (await home.stops(bot)).status == 0


async def test_a_damaged_copy_changes_nothing(home: Operator) -> None:
    await home.does("backup", "copy.kk")
    copy = home.folder / "copy.kk"
    pages = bytearray(copy.read_bytes())
    pages[-3000:-2000] = bytes(1000)
    copy.write_bytes(pages)
    outcome = await home.does("restore", "copy.kk")

    assert outcome.status == 1
    assert "copy.kk is damaged" in outcome.err
    assert await home.counted("SELECT count(*) FROM person") == 3
    assert list(home.folder.glob("*restor*")) == []


async def test_a_copy_made_with_another_key_changes_nothing(home: Operator) -> None:
    await home.does("backup", "copy.kk")
    home.key_file.write_text("ab" * 32)
    outcome = await home.does("restore", "copy.kk")

    assert outcome.status == 2
    assert "The key does not fit" in outcome.err
    assert list(home.folder.glob("*restor*")) == []


async def test_a_copy_of_a_newer_program_changes_nothing(home: Operator) -> None:
    await home.does("backup", "copy.kk")
    future = "INSERT INTO migration VALUES (9999, 'from the future', '2030-01-01T00:00:00.000Z')"
    await home.changed(future, store=home.folder / "copy.kk")
    outcome = await home.does("restore", "copy.kk")

    assert outcome.status == 1
    assert "newer kulturkontakt" in outcome.err


async def test_a_damaged_store_is_replaced_all_the_same(home: Operator) -> None:
    await home.does("backup", "copy.kk")
    store = home.folder / "home.db"
    store.write_bytes(store.read_bytes()[:5000] + bytes(20_000))
    outcome = await home.does("restore", "copy.kk")

    assert outcome.status == 0
    assert await home.counted("SELECT count(*) FROM person") == 3
