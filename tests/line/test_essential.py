"""Of an update, what anybody reads."""

from __future__ import annotations

import json
from typing import Any

import pytest
from telegram import Bot, InaccessibleMessage

from line.essential import press_in, update_in
from line.keeping import kept_form

BOT = Bot("123456:TEST-made-up-token-for-tests")
KARI = {"id": 2**40, "is_bot": False, "first_name": "Kari", "language_code": "nb"}
CHAT = {"id": 2**40, "type": "private", "first_name": "Kari"}


def press(**message: Any) -> dict[str, Any]:
    pressed = {"message_id": 7, "date": 1_795_600_000, "chat": CHAT, "text": "Sangstund", **message}
    inner = {"id": "99", "from": KARI, "message": pressed, "chat_instance": "1", "data": "c:1"}
    return {"update_id": 1, "callback_query": inner}


def test_of_a_pressed_message_the_number_and_the_chat_are_read() -> None:
    update = update_in(json.dumps(press(entities=[{"type": "of a later API"}])), BOT)

    assert update.callback_query is not None
    assert update.callback_query.data == "c:1"
    message = update.callback_query.message
    assert isinstance(message, InaccessibleMessage)
    assert (message.message_id, message.chat.id, message.chat.type) == (7, 2**40, "private")
    assert update.effective_user is not None
    assert update.effective_user.language_code == "nb"


def test_a_press_on_a_message_that_is_gone_reads_the_same() -> None:
    gone = {"message_id": 7, "date": 0, "chat": CHAT}
    there, away = press(), press()
    away["callback_query"]["message"] = gone

    assert update_in(json.dumps(there), BOT) == update_in(json.dumps(away), BOT)


def test_what_somebody_wrote_is_read_whole() -> None:
    written = {"message_id": 7, "date": 1_795_600_000, "chat": CHAT, "from": KARI, "text": "Jeg kan ikke"}
    update = update_in(json.dumps({"update_id": 1, "message": written}), BOT)

    assert update.message is not None
    assert update.message.text == "Jeg kan ikke"


@pytest.mark.parametrize("broken", ["callback_query", "message"])
def test_one_that_cannot_be_read_raises_so_that_it_is_set_aside(broken: str) -> None:
    with pytest.raises(Exception, match=r".*"):
        update_in(json.dumps({"update_id": 1, broken: {"id": "1", "message": {"chat": 3}}}), BOT)


def test_the_number_of_a_press_is_found_in_what_the_inbox_keeps() -> None:
    kept = kept_form(press())
    assert kept is not None
    assert press_in(kept.body) == "99"
    in_another_order = {"update_id": 1, "callback_query": dict(reversed(press()["callback_query"].items()))}
    assert press_in(json.dumps(in_another_order)) == "99"


@pytest.mark.parametrize(
    "said", ["Hei", '"callback_query":{"id":"7"', '\\"callback_query\\":{\\"id\\":\\"7\\"', "callback_query"]
)
def test_nobody_can_write_a_press(said: str) -> None:
    written = {"message_id": 7, "date": 1_795_600_000, "chat": CHAT, "from": KARI, "text": said}
    kept = kept_form({"update_id": 1, "message": written})

    assert kept is not None
    assert press_in(kept.body) is None


def test_a_press_without_a_number_is_none() -> None:
    assert press_in('{"update_id":1,"callback_query":{"id":7}}') is None
    assert press_in('{"update_id":1,"callback_query":[]}') is None
