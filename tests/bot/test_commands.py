"""The commands of an operator, each started for real, on a home of three people."""

from __future__ import annotations

import csv
import io
import stat
from typing import TYPE_CHECKING

import pytest

from storage.keys import KEY_BYTES

if TYPE_CHECKING:
    from tests.bot.conftest import Operator, Reachable

SANGSTUND = ("day", "--date", "2026-12-03")


@pytest.fixture
async def home(operator: Operator) -> Operator:
    """An operator whose home has been loaded."""
    assert (await operator.imports()).status == 0
    return operator


async def test_help_and_version_need_nothing(operator: Operator) -> None:
    operator.settings.clear()
    helped, version = await operator.does("--help"), await operator.does("--version")

    assert (helped.status, version.status) == (0, 0)
    for command in ("demo", "run", "import", "invites", "day", "check", "backup", "restore"):
        assert f"\n  {command} " in helped.out
    assert version.out.startswith("kulturkontakt ")


@pytest.mark.parametrize("words", [["fly"], ["backup"], ["invites", "--role", "king"], ["day", "--date", "tomorrow"]])
async def test_what_it_does_not_understand_is_said_without_a_traceback(operator: Operator, words: list[str]) -> None:
    outcome = await operator.does(*words)

    assert outcome.status == 2
    assert "Traceback" not in outcome.err
    assert outcome.err.strip()


async def test_tables_are_loaded_and_again_without_doubling(operator: Operator) -> None:
    first, again = await operator.imports(), await operator.imports()

    assert "people: 3 added, 0 changed, 0 left as they were" in first.out
    assert "people: 0 added, 0 changed, 3 left as they were" in again.out


async def test_a_rehearsal_changes_nothing(operator: Operator) -> None:
    rehearsed = await operator.imports("--dry-run")

    assert "people: 3 added" in rehearsed.out
    assert "nothing was changed" in rehearsed.out
    assert await operator.counted("SELECT count(*) FROM person") == 0


async def test_every_fault_of_a_table_is_named_and_nothing_is_changed(home: Operator) -> None:
    tables = home.folder / "wrong"
    tables.mkdir()
    rows = "name,role,unit\nPer Aas,king,Caféen\nLiv Bø,volunteer,Nowhere\n"
    (tables / "people.csv").write_text(rows, encoding="utf-8")
    outcome = await home.does("import", "wrong")

    assert outcome.status == 2
    assert "people.csv, row 2" in outcome.err
    assert "people.csv, row 3" in outcome.err
    assert await home.counted("SELECT count(*) FROM person") == 3


async def test_tables_may_be_loaded_while_the_bot_runs(operator: Operator, telegram: Reachable) -> None:
    bot = await operator.run_bot()
    assert (await operator.imports()).status == 0
    assert (await operator.stops(bot)).status == 0


async def test_the_day_on_paper(home: Operator) -> None:
    named, wall = await home.does(*SANGSTUND), await home.does(*SANGSTUND, "--without-names")

    assert (named.status, wall.status) == (0, 0)
    assert "Sangstund" in named.out
    assert "Kari" in named.out
    assert "Sangstund" in wall.out
    assert "Kari" not in wall.out


async def test_a_unit_that_there_is_none_of_is_named_with_the_nearest(home: Operator) -> None:
    outcome = await home.does(*SANGSTUND, "--unit", "Cafeen")

    assert outcome.status == 2
    assert "There is no unit 'Cafeen'. Is 'Caféen' meant?" in outcome.err


async def test_everybody_who_has_not_joined_gets_a_link_of_their_own(home: Operator, telegram: Reachable) -> None:
    outcome = await home.does("invites")
    rows = list(csv.DictReader(io.StringIO(outcome.out)))

    assert outcome.status == 0
    assert [(row["name"], row["role"], row["unit"]) for row in rows] == [
        ("Inge Holm", "coordinator", "Caféen"),
        ("Kari Vik", "volunteer", "Caféen"),
    ]
    assert all(row["link"].startswith("https://t.me/solbakken_bot?start=") for row in rows)

    kari = telegram.telegram.add_user("Kari")
    bot = await home.run_bot()
    telegram.telegram.start(kari.id, payload=rows[1]["link"].partition("?start=")[2])
    await telegram.until(lambda: len(telegram.said_to(kari.id)) > 0)
    await home.stops(bot)

    later = list(csv.DictReader(io.StringIO((await home.does("invites", "--role", "volunteer")).out)))
    assert later == []


async def test_without_network_no_link_is_made(home: Operator, telegram: Reachable) -> None:
    await telegram.server.stop()
    outcome = await home.does("invites")

    assert outcome.status == 1
    assert "Telegram cannot be reached" in outcome.err
    assert await home.counted("SELECT count(*) FROM invitation") == 0


async def test_check_says_of_everything_that_it_is_well(home: Operator, telegram: Reachable) -> None:
    outcome = await home.does("check")

    assert outcome.status == 0
    looked_at = [line.split()[1].rstrip(":") for line in outcome.out.splitlines()]
    assert looked_at == ["settings", "time", "updates", "key", "store", "messages", "disk", "Telegram", "clock"]
    assert all(line.startswith("ok ") for line in outcome.out.splitlines())
    assert "the bot is @solbakken_bot" in outcome.out


async def test_check_makes_nothing(operator: Operator, telegram: Reachable) -> None:
    outcome = await operator.does("check")

    assert outcome.status == 0
    assert "none yet" in outcome.out
    assert list(operator.folder.iterdir()) == []
    assert not operator.key_file.exists()


async def test_check_names_every_wrong_setting(operator: Operator) -> None:
    operator.settings |= {"KULTURKONTAKT_LANGUAGE": "sv", "KULTURKONTAKT_TIMEZONE": "Europe/Olso"}
    outcome = await operator.does("check")

    assert outcome.status == 2
    assert "KULTURKONTAKT_LANGUAGE" in outcome.out
    assert "KULTURKONTAKT_TIMEZONE" in outcome.out


async def test_check_finds_a_slip_of_the_finger(home: Operator, telegram: Reachable) -> None:
    home.settings["KULTURKONTAKT_REMINDER"] = "18:00"
    outcome = await home.does("check")

    assert outcome.status == 2
    assert "KULTURKONTAKT_REMINDER is no setting. Is KULTURKONTAKT_REMINDER_AT meant?" in outcome.out


async def test_check_finds_a_key_that_lies_beside_the_store(home: Operator, telegram: Reachable) -> None:
    home.key_file.rename(home.folder / "home.key")
    home.settings["KULTURKONTAKT_KEY_FILE"] = str(home.folder / "home.key")
    outcome = await home.does("check")

    assert outcome.status == 1
    assert "lies beside the store" in outcome.out


async def test_the_key_is_made_on_the_first_start_for_its_owner_alone(home: Operator) -> None:
    assert stat.S_IMODE(home.key_file.stat().st_mode) == 0o600
    assert len(bytes.fromhex(home.key_file.read_text())) == KEY_BYTES
