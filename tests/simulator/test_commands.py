"""Commands are kept one list for each scope and language; the app puts them together for the person who looks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from simulator.core.model import User
    from simulator.core.telegram import Telegram

    from .conftest import Speaker


def put(say: Speaker, name: str, scope: dict[str, Any] | None = None, language: str = "") -> None:
    params: dict[str, Any] = {"commands": json.dumps([{"command": name, "description": name.title()}])}
    if scope is not None:
        params["scope"] = json.dumps(scope)
    if language:
        params["language_code"] = language
    say("setMyCommands", **params)


def shown(telegram: Telegram, user: User, where: int | None = None) -> list[str]:
    return [command["command"] for command in telegram.commands_for(user.id, where)]


def test_in_a_private_chat_the_narrowest_scope_wins_and_in_it_the_language(
    telegram: Telegram, kari: User, say: Speaker
) -> None:
    steps: list[tuple[str, dict[str, Any] | None, str]] = [
        ("alle", None, ""),
        ("alle_nb", None, "nb"),
        ("private", {"type": "all_private_chats"}, ""),
        ("private_nb", {"type": "all_private_chats"}, "nb"),
        ("her", {"type": "chat", "chat_id": kari.id}, ""),
        ("her_nb", {"type": "chat", "chat_id": kari.id}, "nb"),
    ]
    for name, scope, language in steps:
        put(say, name, scope, language)
        put(say, "elsewhere", {"type": "all_group_chats"}, language)
        put(say, "other_language", scope, "da")

        assert shown(telegram, kari) == [name]


def test_in_a_group_six_scopes_follow_one_another(telegram: Telegram, kari: User, say: Speaker) -> None:
    group = telegram.create_group("Huset", kari.id)
    telegram.add_bot_to_group(group)
    ola = telegram.add_user("Ola")
    telegram.add_member(group, ola.id)
    here = {"chat_id": group.id}
    steps: list[tuple[str, dict[str, Any] | None, list[str], list[str]]] = [
        ("default", None, ["default"], ["default"]),
        ("groups", {"type": "all_group_chats"}, ["groups"], ["groups"]),
        ("admins", {"type": "all_chat_administrators"}, ["admins"], ["groups"]),
        ("chat", {"type": "chat", **here}, ["chat"], ["chat"]),
        ("chat_admins", {"type": "chat_administrators", **here}, ["chat_admins"], ["chat"]),
        ("mine", {"type": "chat_member", "user_id": kari.id, **here}, ["mine"], ["chat"]),
    ]
    for name, scope, owner_sees, member_sees in steps:
        put(say, name, scope)

        assert shown(telegram, kari, group.id) == [f"{n}@demo_bot" for n in owner_sees]
        assert shown(telegram, ola, group.id) == [f"{n}@demo_bot" for n in member_sees]


def test_reading_back_gives_the_exact_pair_only(say: Speaker) -> None:
    put(say, "start")

    assert [c["command"] for c in say("getMyCommands")] == ["start"]
    assert say("getMyCommands", language_code="nb") == []
    say("deleteMyCommands")
    assert say("getMyCommands") == []


@pytest.mark.parametrize(
    ("command", "fault"),
    [
        ({"command": "Å", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "start", "description": " "}, "command description must be non-empty"),
    ],
)
def test_a_command_must_look_like_one(say: Speaker, command: dict[str, str], fault: str) -> None:
    assert say.refused("setMyCommands", commands=json.dumps([command])) == f"Bad Request: {fault}"


def test_a_hundred_commands_and_not_one_more(say: Speaker) -> None:
    many = [{"command": f"c{n}", "description": "x"} for n in range(101)]

    assert say("setMyCommands", commands=json.dumps(many[:100]))
    assert say.refused("setMyCommands", commands=json.dumps(many)) == "Bad Request: BOT_COMMANDS_TOO_MUCH"


def test_the_menu_button_of_one_chat_goes_before_the_bots_own(telegram: Telegram, kari: User, say: Speaker) -> None:
    assert say("getChatMenuButton") == {"type": "commands"}
    button = {"type": "web_app", "text": "Åpne", "web_app": {"url": "https://example.org"}}

    say("setChatMenuButton", chat_id=kari.id, menu_button=json.dumps(button))

    assert say("getChatMenuButton", chat_id=kari.id) == button
    assert say("getChatMenuButton") == {"type": "commands"}


def test_names_and_descriptions_have_languages(telegram: Telegram, kari: User, say: Speaker) -> None:
    say("setMyName", name="Kulturkontakt")
    say("setMyShortDescription", short_description="Hvem kommer i dag?", language_code="nb")

    assert say("getMyName", language_code="da") == {"name": "Kulturkontakt"}
    assert say("getMyShortDescription", language_code="nb") == {"short_description": "Hvem kommer i dag?"}
    assert say("getMyShortDescription") == {"short_description": ""}
    assert say("getMe")["first_name"] == "Kulturkontakt"
    say("setMyName", name="")
    assert say("getMyName") == {"name": "Demo Bot"}
