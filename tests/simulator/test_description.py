"""Every request is held against the Bot API's description: what breaks it is refused loudly and kept on record."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from simulator.core.description import described_methods, fields_of, value_faults
from simulator.core.methods import BEHAVIOUR
from simulator.core.model import Upload, User

if TYPE_CHECKING:
    from simulator.core.telegram import Telegram

    from .conftest import Speaker

BROKEN: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {"text": "hei"}, "the field chat_id is missing"),
    ("sendMessage", {"chat_id": 1, "text": "hei", "parsemode": "HTML"}, "there is no field parsemode"),
    (
        "sendMessage",
        {"chat_id": 1, "text": "hei", "message_thread_id": "x"},
        "message_thread_id must be an Integer, not 'x'",
    ),
    ("sendMessage", {"chat_id": 1, "text": 5}, "text must be String, not int"),
    ("sendMessage", {"chat_id": 1, "text": "hei", "protect_content": "maybe"}, "protect_content must be true or false"),
    ("sendLocation", {"chat_id": 1, "latitude": "north", "longitude": "1"}, "latitude must be a Float, not 'north'"),
    (
        "sendMessage",
        {"chat_id": 1, "text": "hei", "reply_markup": '{"inline_keyboard": [[{"text": "Ja", "calback_data": "y"}]]}'},
        "reply_markup.inline_keyboard[0][0] has no field calback_data (InlineKeyboardButton)",
    ),
    (
        "sendMessage",
        {"chat_id": 1, "text": "hei", "reply_markup": {"keyboard": [[{"text": 7}]]}},
        "reply_markup.keyboard[0][0].text must be String, not int",
    ),
    (
        "sendMessage",
        {"chat_id": 1, "text": "hei", "reply_parameters": '{"allow_sending_without_reply": true}'},
        "reply_parameters lacks the field message_id (ReplyParameters)",
    ),
    (
        "sendMediaGroup",
        {"chat_id": 1, "media": '[{"type": "photo", "media": "x", "duration": 3}]'},
        "media[0] has no field duration (InputMediaPhoto)",
    ),
    ("deleteMessages", {"chat_id": 1, "message_ids": '["one"]'}, "message_ids[0] must be Integer, not str"),
    ("setMyCommands", {"commands": '[{"command": "start"}]'}, "commands[0] lacks the field description (BotCommand)"),
    ("answerCallbackQuery", {}, "the field callback_query_id is missing"),
    ("sendChatAction", {"chat_id": 1, "action": "typing", "thread": 1}, "there is no field thread"),
    ("getUpdates", {"allowed_updates": "message"}, "allowed_updates must be JSON of Array of String"),
]


@pytest.mark.parametrize(("method", "params", "fault"), BROKEN)
def test_a_request_that_breaks_the_description_is_refused_by_name(
    telegram: Telegram,
    kari: User,
    say: Speaker,
    may_complain: list[str],
    method: str,
    params: dict[str, Any],
    fault: str,
) -> None:
    may_complain.append(method)

    refused = say.refused(method, **params)

    assert refused.startswith(f"Bad Request: simulator: {method}: ")
    assert fault in refused
    assert [call.description for call in telegram.complaints] == [refused]


def test_a_file_where_none_belongs_is_refused(kari: User, say: Speaker, may_complain: list[str]) -> None:
    may_complain.append("sendMessage")

    refused = say.refused("sendMessage", {"text": Upload("t", b"hei")}, chat_id=kari.id)

    assert "text takes no file" in refused


def test_a_part_that_nothing_points_to_is_refused(kari: User, say: Speaker, may_complain: list[str]) -> None:
    may_complain.append("sendMessage")

    assert "there is no field stray" in say.refused(
        "sendMessage", {"stray": Upload("t", b"x")}, chat_id=kari.id, text="hei"
    )


def test_a_described_method_without_behaviour_says_so(
    telegram: Telegram, say: Speaker, may_complain: list[str]
) -> None:
    may_complain.append("getMyStarBalance")

    refused = say.refused("getMyStarBalance")

    assert refused.startswith("Bad Request: simulator: method getMyStarBalance has no behaviour here; these have: ")
    assert "sendMessage" in refused
    assert len(telegram.complaints) == 1


def test_what_has_behaviour_is_described() -> None:
    assert set(BEHAVIOUR) <= set(described_methods().values())


def test_telegrams_own_refusals_are_no_complaints(telegram: Telegram, say: Speaker) -> None:
    say.refused("sendMessage", chat_id=4711, text="hei")

    assert telegram.complaints == []
    assert [call.status for call in telegram.calls] == [400]


def test_the_description_is_whole() -> None:
    assert (len(described_methods()), len(fields_of("sendMessage"))) == (176, 15)


@pytest.mark.parametrize(
    ("kind", "value", "fault"),
    [
        ("Message", {"message_id": 1}, "x lacks the field date (Message)"),
        ("ChatMember", {"status": "kicked", "user": {"id": 1, "is_bot": False, "first_name": "A"}}, "until_date"),
        ("Array of Integer", [1, True], "x[1] must be Integer, not bool"),
        ("InlineKeyboardMarkup", [], "x must be InlineKeyboardMarkup, not list"),
        ("MaybeInaccessibleMessage", {"message_id": 1, "date": 0}, "x lacks the field chat"),
    ],
)
def test_values_are_held_against_their_types(kind: str, value: object, fault: str) -> None:
    assert fault in "; ".join(value_faults(kind, value, "x"))


def test_what_telegram_may_leave_out_is_no_fault() -> None:
    poll = {"id": "1", "question": "?", "options": [{"text": "a", "voter_count": 0}], "total_voter_count": 0}
    poll |= {"is_closed": False, "is_anonymous": True, "type": "regular", "allows_multiple_answers": False}

    assert value_faults("Poll", poll, "poll") == []


def test_a_request_may_carry_what_the_description_allows(kari: User, say: Speaker) -> None:
    everything: dict[str, Any] = {
        "chat_id": str(kari.id),
        "text": "hei",
        "entities": json.dumps([{"type": "bold", "offset": 0, "length": 3}]),
        "link_preview_options": json.dumps({"is_disabled": True}),
        "disable_notification": "True",
        "protect_content": "0",
        "message_effect_id": "5104841245755180586",
        "reply_markup": json.dumps({"remove_keyboard": True, "selective": False}),
    }

    sent = say("sendMessage", **everything)

    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 3}]
    assert sent["effect_id"] == "5104841245755180586"
