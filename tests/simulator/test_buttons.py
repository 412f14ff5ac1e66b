"""Buttons under messages and in place of the keyboard: pressed, answered, gone, pressed all the same."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from .conftest import Speaker, later

if TYPE_CHECKING:
    from simulator.clock import MovableClock
    from simulator.core.model import Bot, User
    from simulator.core.telegram import Telegram

YES_NO = {"inline_keyboard": [[{"text": "Ja", "callback_data": "yes"}, {"text": "Nei", "callback_data": "no"}]]}


def ask(say: Speaker, kari: User, markup: Any = YES_NO, text: str = "Kommer du?") -> int:
    number: int = say("sendMessage", chat_id=kari.id, text=text, reply_markup=json.dumps(markup))["message_id"]
    return number


def query(say: Speaker) -> dict[str, Any]:
    found: dict[str, Any] = say.updates()[-1]["callback_query"]
    return found


def test_a_press_waits_for_its_answer(telegram: Telegram, kari: User, say: Speaker) -> None:
    press = telegram.press(kari.id, None, ask(say, kari), label="Ja")
    assert telegram.last_message(kari.id)["pressed"] == [press.id]

    say("answerCallbackQuery", callback_query_id=query(say)["id"], text="Fint!", show_alert="true")

    assert press.answered == {"text": "Fint!", "show_alert": True, "url": None}
    assert telegram.last_message(kari.id)["pressed"] == []


def test_an_answer_is_taken_once(telegram: Telegram, kari: User, say: Speaker) -> None:
    telegram.press(kari.id, None, ask(say, kari), "yes")
    number = query(say)["id"]
    say("answerCallbackQuery", callback_query_id=number)

    assert "query is too old" in say.refused("answerCallbackQuery", callback_query_id=number)


def test_an_answer_after_150_seconds_is_too_late(
    telegram: Telegram, clock: MovableClock, kari: User, say: Speaker
) -> None:
    press = telegram.press(kari.id, None, ask(say, kari), "yes")
    number = query(say)["id"]

    later(clock, seconds=151)

    assert "query is too old" in say.refused("answerCallbackQuery", callback_query_id=number)
    assert press.answered is None


def test_an_answer_of_over_200_characters_is_too_long(telegram: Telegram, kari: User, say: Speaker) -> None:
    telegram.press(kari.id, None, ask(say, kari), "yes")
    number = query(say)["id"]

    assert (
        say.refused("answerCallbackQuery", callback_query_id=number, text="x" * 201) == "Bad Request: MESSAGE_TOO_LONG"
    )
    assert say("answerCallbackQuery", callback_query_id=number, text="x" * 200)


def test_a_press_that_is_sent_again_has_new_numbers(telegram: Telegram, kari: User, say: Speaker) -> None:
    press = telegram.press(kari.id, None, ask(say, kari), "yes")
    again = telegram.repeat_press(press.id)

    first, second = say.updates()

    assert (press.data, again.data) == ("yes", "yes")
    assert first["callback_query"]["id"] != second["callback_query"]["id"]
    assert second["update_id"] == first["update_id"] + 1
    assert first["callback_query"]["chat_instance"] == second["callback_query"]["chat_instance"]


def test_a_message_just_deleted_can_still_be_pressed(telegram: Telegram, kari: User, say: Speaker) -> None:
    number = ask(say, kari)
    say("deleteMessage", chat_id=kari.id, message_id=number)

    telegram.press(kari.id, None, number, "yes")

    assert query(say)["message"] == {
        "message_id": number,
        "chat": {
            "id": kari.id,
            "first_name": "Kari",
            "last_name": "Nordmann",
            "username": "karinord",
            "type": "private",
        },
        "date": 0,
    }


def test_a_very_old_message_comes_as_inaccessible(telegram: Telegram, kari: User, say: Speaker) -> None:
    telegram.press(kari.id, None, ask(say, kari), "yes", stale=True)

    assert query(say)["message"]["date"] == 0


def test_nobody_can_press_what_is_not_there(telegram: Telegram, kari: User, say: Speaker) -> None:
    number = ask(say, kari)

    with pytest.raises(ValueError, match=r"no button 'Kanskje'; there are \[\('Ja', 'yes'\), \('Nei', 'no'\)\]"):
        telegram.press(kari.id, None, number, label="Kanskje")


def test_a_changed_app_can_send_any_data(telegram: Telegram, kari: User, say: Speaker) -> None:
    telegram.press(kari.id, None, ask(say, kari), "admin:everything", forged=True)

    assert query(say)["data"] == "admin:everything"


def test_of_a_link_button_the_bot_hears_nothing(telegram: Telegram, kari: User, say: Speaker) -> None:
    number = ask(say, kari, {"inline_keyboard": [[{"text": "Kart", "url": "https://example.org/kart"}]]})

    press = telegram.press(kari.id, None, number, label="Kart")

    assert (press.url, press.query_id) == ("https://example.org/kart", None)
    assert say.updates() == []


def test_an_edit_without_keyboard_takes_the_buttons_away(telegram: Telegram, kari: User, say: Speaker) -> None:
    number = ask(say, kari)

    shown = say("editMessageText", chat_id=kari.id, message_id=number, text="Takk!")

    assert "reply_markup" not in shown
    assert telegram.last_message(kari.id)["inline_keyboard"] is None


def test_new_buttons_alone_do_not_look_edited(telegram: Telegram, kari: User, say: Speaker) -> None:
    number = ask(say, kari)

    say("editMessageReplyMarkup", chat_id=kari.id, message_id=number)

    assert telegram.last_message(kari.id)["edited"] is None
    assert say.refused("editMessageReplyMarkup", chat_id=kari.id, message_id=number).startswith(
        "Bad Request: message is not modified"
    )


@pytest.mark.parametrize(
    "markup",
    [{"keyboard": [[{"text": "Ja"}]]}, {"remove_keyboard": True}, {"force_reply": True}],
    ids=["keyboard", "remove", "force_reply"],
)
def test_a_message_with_another_keyboard_can_never_be_edited(kari: User, say: Speaker, markup: dict[str, Any]) -> None:
    number = ask(say, kari, markup)

    refused = say.refused("editMessageText", chat_id=kari.id, message_id=number, text="ny")

    assert refused == "Bad Request: message can't be edited"


def test_a_bots_own_message_can_be_edited_after_a_year(
    telegram: Telegram, clock: MovableClock, kari: User, say: Speaker
) -> None:
    number = ask(say, kari)
    later(clock, days=365)

    assert say("editMessageText", chat_id=kari.id, message_id=number, text="fortsatt her")["edit_date"]


def test_sixty_four_bytes_of_data_and_not_one_more(kari: User, say: Speaker) -> None:
    assert ask(say, kari, {"inline_keyboard": [[{"text": "ø", "callback_data": "ø" * 32}]]})

    too_much = json.dumps({"inline_keyboard": [[{"text": "ø", "callback_data": "ø" * 32 + "x"}]]})
    refused = say.refused("sendMessage", chat_id=kari.id, text="hei", reply_markup=too_much)
    assert refused == "Bad Request: BUTTON_DATA_INVALID"


def test_of_several_actions_the_first_counts_and_long_rows_are_cut(
    telegram: Telegram, kari: User, say: Speaker
) -> None:
    row = [{"text": str(n), "callback_data": str(n), "url": "https://example.org"} for n in range(15)]

    ask(say, kari, {"inline_keyboard": [row]})

    shown = telegram.last_message(kari.id)["inline_keyboard"]
    assert len(shown[0]) == 12
    assert shown[0][0] == {"text": "0", "kind": "url", "url": "https://example.org"}


def test_the_reply_keyboard_stays_until_it_is_replaced_or_removed(telegram: Telegram, kari: User, say: Speaker) -> None:
    keys = {
        "keyboard": [["I dag", {"text": "Mine vakter"}]],
        "resize_keyboard": True,
        "input_field_placeholder": "Velg",
    }
    sent = say(
        "sendMessage", chat_id=kari.id, text="Hei", reply_markup=json.dumps({**keys, "keyboard": [[{"text": "I dag"}]]})
    )
    assert "reply_markup" not in sent
    ask(say, kari)

    keyboard = telegram.reply_keyboard(kari.id)
    assert keyboard is not None
    assert [[key["text"] for key in row] for row in keyboard["rows"]] == [["I dag"]]
    assert (keyboard["resize"], keyboard["placeholder"], keyboard["hidden"]) == (True, "Velg", False)

    ask(say, kari, {"remove_keyboard": True}, "Borte")
    assert telegram.reply_keyboard(kari.id) is None


def test_a_one_time_keyboard_hides_when_it_is_used(telegram: Telegram, kari: User, say: Speaker) -> None:
    ask(say, kari, {"keyboard": [[{"text": "Ja"}]], "one_time_keyboard": True})

    telegram.press_key(kari.id, None, "Ja")

    keyboard = telegram.reply_keyboard(kari.id)
    assert keyboard is not None
    assert keyboard["hidden"] is True
    assert say.updates()[-1]["message"]["text"] == "Ja"


def test_a_contact_key_shares_the_own_number(telegram: Telegram, kari: User, say: Speaker) -> None:
    ask(say, kari, {"keyboard": [[{"text": "Mitt nummer", "request_contact": True}]]})

    telegram.press_key(kari.id, None, "Mitt nummer")

    contact = say.updates()[-1]["message"]["contact"]
    assert contact == {
        "phone_number": kari.phone_number,
        "first_name": "Kari",
        "last_name": "Nordmann",
        "user_id": kari.id,
    }


def test_a_key_that_is_not_there_cannot_be_pressed(telegram: Telegram, kari: User) -> None:
    with pytest.raises(ValueError, match="no key 'Ja'"):
        telegram.press_key(kari.id, None, "Ja")


def test_a_wish_for_a_reply_is_fulfilled_by_the_next_message(telegram: Telegram, kari: User, say: Speaker) -> None:
    number = ask(say, kari, {"force_reply": True, "input_field_placeholder": "Navn"})

    telegram.send_text(kari.id, None, "Kari Nordmann")
    telegram.send_text(kari.id, None, "og mer")

    first, second = say.updates()
    assert first["message"]["reply_to_message"]["message_id"] == number
    assert "reply_to_message" not in second["message"]


def test_a_selective_keyboard_in_a_group_is_for_the_one_who_is_answered(
    telegram: Telegram, bot: Bot, kari: User, say: Speaker
) -> None:
    ola = telegram.add_user("Ola")
    group = telegram.create_group("Huset", kari.id)
    telegram.add_member(group, ola.id)
    telegram.add_bot_to_group(group)
    asked = telegram.send_text(ola.id, group.id, "/vakter@demo_bot")

    markup = json.dumps({"keyboard": [[{"text": "Ja"}]], "selective": True})
    say(
        "sendMessage",
        chat_id=group.id,
        text="?",
        reply_markup=markup,
        reply_parameters=json.dumps({"message_id": asked.id}),
    )

    assert telegram.reply_keyboard(ola.id, group.id) is not None
    assert telegram.reply_keyboard(kari.id, group.id) is None
