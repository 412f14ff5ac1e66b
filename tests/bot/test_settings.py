"""The settings: what is right is taken, and every wrong one is named with what would be right."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from bot.faults import WrongInput
from bot.settings import Settings, read_settings, unknown_names
from volunteering.home import HomeRules

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def nothing_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"KULTURKONTAKT_{name.upper()}", raising=False)
    monkeypatch.chdir(tmp_path)


def test_without_any_the_defaults_of_the_contract_hold() -> None:
    settings = read_settings()

    assert settings.rules() == HomeRules(
        zone=ZoneInfo("Europe/Oslo"),
        language="nb",
        good_time=timedelta(hours=24),
        quiet_from=time(20),
        quiet_until=time(8),
        reminder_at=time(17),
        follow_up_at=time(10),
        thanks_after=timedelta(minutes=60),
        briefing_before=timedelta(0),
    )
    assert (settings.api_url, settings.sends_per_second) == ("https://api.telegram.org", 25.0)
    assert str(settings.database) == "kulturkontakt.db"
    assert settings.key_path.name == "kulturkontakt.key"
    assert settings.key_path.parent.absolute() != settings.database.absolute().parent


def test_they_may_stand_in_a_file_and_the_environment_counts_more(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text(
        "KULTURKONTAKT_LANGUAGE=da\nKULTURKONTAKT_TIMEZONE=Europe/Copenhagen\nKULTURKONTAKT_QUIET_HOURS=\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("KULTURKONTAKT_LANGUAGE", "en")
    rules = read_settings().rules()

    assert (rules.language, rules.zone.key, rules.quiet_from) == ("en", "Europe/Copenhagen", None)


@pytest.mark.parametrize(
    ("name", "wrong", "says"),
    [
        ("TOKEN", "hello", "looks like 123456:ABC…"),
        ("API_URL", "api.telegram.org", "http:// or https://"),
        ("DATABASE", "postgresql://home", "keeps its store in a file"),
        ("DATABASE", " ", "name the file"),
        ("TIMEZONE", "Norway/Oslo", "Europe/Oslo or Europe/Copenhagen"),
        ("LANGUAGE", "no", "nb, da or en"),
        ("GOOD_TIME_HOURS", "-1", "whole hours from 0"),
        ("REMINDER_AT", "25:00", "write it as 17:00"),
        ("FOLLOW_UP_AT", "ten", "write it as 17:00"),
        ("THANKS_AFTER_MINUTES", "1.5", "whole minutes"),
        ("QUIET_HOURS", "20-8", "20:00-08:00"),
        ("SENDS_PER_SECOND", "0", "a number above 0"),
        ("SENDS_PER_SECOND", "fast", "a number above 0"),
        ("BRIEFING_MINUTES", "an hour", "whole minutes"),
        ("WEBHOOK_URL", "http://example.org", "https://"),
        ("WEBHOOK_URL", "http://127.0.0.1.example.org", "https://"),
        ("WEBHOOK_URL", "https://", "http:// or https://"),
        ("WEBHOOK_LISTEN", "8443", "host:port"),
        ("WEBHOOK_LISTEN", "127.0.0.1:0", "host:port"),
        ("WEBHOOK_SECRET", "blåbær", "characters"),
    ],
)
def test_a_wrong_one_is_named_with_what_is_right(
    monkeypatch: pytest.MonkeyPatch, name: str, wrong: str, says: str
) -> None:
    monkeypatch.setenv(f"KULTURKONTAKT_{name}", wrong)
    with pytest.raises(WrongInput) as raised:
        read_settings()

    [fault] = raised.value.faults
    assert fault.startswith(f"KULTURKONTAKT_{name} ")
    assert says in fault


def test_all_wrong_ones_are_named_at_once_and_no_secret_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KULTURKONTAKT_TOKEN", "very secret")
    monkeypatch.setenv("KULTURKONTAKT_LANGUAGE", "sv")
    monkeypatch.setenv("KULTURKONTAKT_REMINDER_AT", "17")
    with pytest.raises(WrongInput) as raised:
        read_settings()

    assert len(raised.value.faults) == 3
    assert "very secret" not in str(raised.value)


def test_the_token_is_in_no_repr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KULTURKONTAKT_TOKEN", "123456:SECRET")
    settings = read_settings()

    assert settings.needed_token() == "123456:SECRET"
    assert "SECRET" not in repr(settings)
    assert "SECRET" not in str(settings.model_dump())


def test_without_a_token_what_to_do_is_said() -> None:
    with pytest.raises(WrongInput, match="ask @BotFather"):
        read_settings().needed_token()


@pytest.mark.parametrize(
    ("listen", "heard"),
    [("127.0.0.1:8443", ("127.0.0.1", 8443)), ("[::1]:8443", ("::1", 8443)), ("localhost:80", ("localhost", 80))],
)
def test_where_the_webhook_listens(monkeypatch: pytest.MonkeyPatch, listen: str, heard: tuple[str, int]) -> None:
    monkeypatch.setenv("KULTURKONTAKT_WEBHOOK_URL", "https://bot.example.org/kulturkontakt")
    monkeypatch.setenv("KULTURKONTAKT_WEBHOOK_LISTEN", listen)

    assert read_settings().listens_on() == heard


def test_a_bot_api_server_on_this_machine_may_deliver_without_https(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KULTURKONTAKT_WEBHOOK_URL", "http://127.0.0.1:8443")

    assert read_settings().webhook_url == "http://127.0.0.1:8443"


def test_the_webhooks_secret_is_in_no_repr_and_is_kept_out_of_logs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KULTURKONTAKT_TOKEN", "123456:SECRET")
    monkeypatch.setenv("KULTURKONTAKT_WEBHOOK_SECRET", "only-Telegram-knows")
    settings = read_settings()

    assert "only-Telegram-knows" not in repr(settings)
    assert settings.secrets() == ["123456:SECRET", "only-Telegram-knows"]


def test_a_slip_of_the_finger_is_found() -> None:
    assert unknown_names({"KULTURKONTAKT_TOKN": "", "PATH": "", "KULTURKONTAKT_LANGUAGE": ""}) == [
        "KULTURKONTAKT_TOKN is no setting. Is KULTURKONTAKT_TOKEN meant?"
    ]


@pytest.mark.parametrize("written", ["20:00-08:00", "20.00 - 08.00", "20:00–8:00"])
def test_quiet_hours_may_be_written_as_people_write_them(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("KULTURKONTAKT_QUIET_HOURS", written)

    assert read_settings().quiet_hours == (time(20), time(8))
