"""The queue of updates: confirmed by the offset, kept until then, forgotten when too old."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .conftest import Speaker, later

if TYPE_CHECKING:
    from simulator.clock import MovableClock
    from simulator.core.model import Bot, User
    from simulator.core.telegram import Telegram


def write(telegram: Telegram, kari: User, *texts: str) -> None:
    for text in texts:
        telegram.send_text(kari.id, None, text)


def texts(updates: list[dict[str, dict[str, str]]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


def test_an_update_comes_again_until_it_is_confirmed(telegram: Telegram, kari: User, say: Speaker) -> None:
    write(telegram, kari, "en", "to", "tre")

    first = say("getUpdates")
    again = say("getUpdates")
    rest = say("getUpdates", offset=first[0]["update_id"] + 1)

    assert first == again
    assert texts(rest) == ["to", "tre"]
    assert telegram.pending() == 2


def test_numbers_rise_by_one(telegram: Telegram, kari: User, say: Speaker) -> None:
    write(telegram, kari, "en", "to", "tre")

    numbers = [update["update_id"] for update in say("getUpdates")]

    assert numbers == list(range(numbers[0], numbers[0] + 3))


def test_the_limit_holds_back_the_rest(telegram: Telegram, kari: User, say: Speaker) -> None:
    write(telegram, kari, *(str(n) for n in range(120)))

    assert len(say("getUpdates", limit=7)) == 7
    assert len(say("getUpdates")) == 100
    assert len(say("getUpdates", limit=1000)) == 100
    assert len(say("getUpdates", limit=0)) == 1


def test_a_negative_offset_keeps_the_last_and_forgets_the_others(telegram: Telegram, kari: User, say: Speaker) -> None:
    write(telegram, kari, "en", "to", "tre")

    assert texts(say("getUpdates", offset=-2)) == ["to", "tre"]
    assert telegram.pending() == 2


def test_an_offset_that_cannot_be_confirms_nothing(telegram: Telegram, kari: User, say: Speaker) -> None:
    write(telegram, kari, "en", "to")

    assert texts(say("getUpdates", offset=2_000_000_000)) == ["en", "to"]


def test_an_offset_of_last_month_is_harmless(telegram: Telegram, kari: User, say: Speaker) -> None:
    write(telegram, kari, "en")

    assert texts(say("getUpdates", offset=5)) == ["en"]


def test_a_message_waits_for_a_day(telegram: Telegram, clock: MovableClock, kari: User, say: Speaker) -> None:
    write(telegram, kari, "i dag")

    later(clock, hours=23, minutes=59)
    kept = texts(say("getUpdates"))
    later(clock, minutes=1)

    assert kept == ["i dag"]
    assert say("getUpdates") == []


def test_a_press_waits_for_150_seconds_only(telegram: Telegram, clock: MovableClock, kari: User, say: Speaker) -> None:
    markup = json.dumps({"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]})
    number = say("sendMessage", chat_id=kari.id, text="?", reply_markup=markup)["message_id"]
    write(telegram, kari, "before")
    telegram.press(kari.id, None, number, "y")

    later(clock, seconds=149)
    kept = len(say("getUpdates"))
    later(clock, seconds=1)

    assert kept == 2
    assert texts(say("getUpdates")) == ["before"]


def test_after_a_quiet_week_numbers_go_on_anywhere(
    telegram: Telegram, clock: MovableClock, kari: User, say: Speaker
) -> None:
    write(telegram, kari, "then")
    before = say.updates()[0]["update_id"]

    later(clock, days=8)
    write(telegram, kari, "now")
    after = say("getUpdates", offset=before + 1)

    assert texts(after) == ["now"]
    assert after[0]["update_id"] != before + 1


def test_a_jump_can_be_ordered(telegram: Telegram, kari: User, say: Speaker) -> None:
    ordered = telegram.random_next_update_id()
    write(telegram, kari, "now")

    assert say("getUpdates")[0]["update_id"] == ordered


def test_an_update_can_be_made_to_come_once_more(telegram: Telegram, kari: User, say: Speaker) -> None:
    write(telegram, kari, "en")
    first = say.updates()

    telegram.redeliver(first[0])

    assert say.updates() == first


def test_kinds_are_chosen_when_the_update_is_made(telegram: Telegram, kari: User, say: Speaker) -> None:
    say("getUpdates", allowed_updates='["CALLBACK_QUERY", "poll"]')
    write(telegram, kari, "unheard")
    say("getUpdates")
    write(telegram, kari, "unheard too")
    say("getUpdates", allowed_updates="[]")
    write(telegram, kari, "heard")

    assert texts(say("getUpdates")) == ["heard"]


def test_what_a_bot_wants_is_told_with_its_webhook(say: Speaker) -> None:
    assert "allowed_updates" not in say("getWebhookInfo")

    say("getUpdates", allowed_updates='["message", "callback_query"]')

    assert say("getWebhookInfo")["allowed_updates"] == ["message", "callback_query"]


def test_deleting_the_webhook_may_drop_what_waits(telegram: Telegram, kari: User, say: Speaker) -> None:
    write(telegram, kari, "en")

    say("deleteWebhook", drop_pending_updates="true")

    assert telegram.pending() == 0


def test_two_bots_have_two_queues(telegram: Telegram, bot: Bot, kari: User, say: Speaker) -> None:
    other = telegram.add_bot("777:OTHER", "other_bot", "Other")

    telegram.start(kari.id, other)

    assert (telegram.pending(bot), telegram.pending(other)) == (0, 1)
    assert telegram.chat_view(kari.id, other)[0]["text"] == "/start"


def test_setting_a_webhook_says_what_was_done(say: Speaker) -> None:
    said = [
        say.answer("setWebhook", url="https://example.org/h").body["description"],
        say.answer("setWebhook", url="https://example.org/h").body["description"],
        say.answer("deleteWebhook").body["description"],
        say.answer("setWebhook", url="").body["description"],
    ]

    assert said == [
        "Webhook was set",
        "Webhook is already set",
        "Webhook was deleted",
        "Webhook is already deleted",
    ]
