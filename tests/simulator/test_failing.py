"""What goes wrong on purpose, and Telegram's limits for those who send too fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .conftest import Speaker, later

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.clock import MovableClock
    from simulator.core.model import User
    from simulator.core.telegram import Telegram


def outcomes(say: Speaker, chat: int, count: int) -> list[int]:
    return [say.answer("sendMessage", chat_id=chat, text="hei").status for _ in range(count)]


def test_a_failure_strikes_as_often_as_ordered_and_then_no_more(telegram: Telegram, kari: User, say: Speaker) -> None:
    telegram.fail_next("sendMessage", times=2, status=500)

    assert outcomes(say, kari.id, 3) == [500, 500, 200]
    assert telegram.last_message(kari.id)["id"] == 2


def test_a_failure_can_be_for_one_chat_or_method(telegram: Telegram, kari: User, say: Speaker) -> None:
    ola = telegram.add_user("Ola")
    telegram.start(ola.id)
    telegram.fail_next("sendMessage", chat_id=ola.id, status=403, description="Forbidden: bot was blocked by the user")

    assert say("sendChatAction", chat_id=ola.id, action="typing")
    assert outcomes(say, kari.id, 1) == [200]
    assert outcomes(say, ola.id, 2) == [403, 200]


def test_failures_strike_in_the_order_in_which_they_were_ordered(telegram: Telegram, kari: User, say: Speaker) -> None:
    telegram.fail_next("*", status=502)
    telegram.fail_next("sendMessage", status=429, retry_after=3)

    assert outcomes(say, kari.id, 3) == [502, 429, 200]


def test_an_answer_lost_after_the_effect_leaves_the_message(telegram: Telegram, kari: User, say: Speaker) -> None:
    telegram.fail_next("sendMessage", status=500, after_effect=True)

    assert outcomes(say, kari.id, 2) == [500, 200]
    assert [m["text"] for m in telegram.chat_view(kari.id)] == ["/start", "hei", "hei"]


def test_ordered_failures_can_be_called_off(telegram: Telegram, kari: User, say: Speaker) -> None:
    telegram.fail_next("*", times=100, status=500)

    telegram.clear_failures()

    assert outcomes(say, kari.id, 1) == [200]


def test_a_revoked_token_is_worth_nothing(telegram: Telegram, kari: User, say: Speaker) -> None:
    telegram.revoke("123456:TEST")

    assert [say.answer(method).status for method in ("getMe", "getUpdates")] == [401, 401]


def test_nobody_is_held_back_unless_limits_are_on(kari: User, say: Speaker) -> None:
    assert outcomes(say, kari.id, 100) == [200] * 100


def test_one_chat_takes_a_short_burst_and_one_a_second_after_that(
    telegram: Telegram, clock: MovableClock, kari: User, say: Speaker
) -> None:
    telegram.limits(enabled=True)

    assert outcomes(say, kari.id, 6) == [200] * 5 + [429]
    later(clock, seconds=5)
    assert outcomes(say, kari.id, 1) == [200]


def test_the_bot_as_a_whole_has_thirty_a_second(telegram: Telegram, clock: MovableClock, say: Speaker) -> None:
    people = [telegram.add_user(f"P{n}") for n in range(31)]
    for person in people:
        telegram.start(person.id)
    telegram.limits(enabled=True)

    statuses = [say.answer("sendMessage", chat_id=person.id, text="hei").status for person in people]
    later(clock, seconds=1)

    assert statuses == [200] * 30 + [429]
    assert outcomes(say, people[-1].id, 1) == [200]


def test_a_group_takes_twenty_a_minute_and_says_how_long_to_wait(
    telegram: Telegram, clock: MovableClock, kari: User, say: Speaker
) -> None:
    group = telegram.create_group("Huset", kari.id)
    telegram.add_bot_to_group(group)
    telegram.limits(enabled=True)
    for _ in range(20):
        assert outcomes(say, group.id, 1) == [200]
        later(clock, seconds=1)

    refused = say.answer("sendMessage", chat_id=group.id, text="for mye")

    assert refused.body["parameters"] == {"retry_after": 40}
    later(clock, seconds=40)
    assert outcomes(say, group.id, 1) == [200]


def test_the_token_never_stands_in_the_record(telegram: Telegram, kari: User, say: Speaker) -> None:
    say("sendMessage", chat_id=kari.id, text="my token is 123456:TEST")

    assert telegram.calls[-1].params["text"] == "my token is <token>"


@pytest.mark.parametrize(
    "deed",
    [
        lambda t, k: t.send_text(k.id, None, " "),
        lambda t, k: t.send_text(k.id, None, "x" * 4097),
        lambda t, k: t.send_text(k.id, None, "hei", 999),
        lambda t, k: t.edit_text(k.id, None, 999, "hei"),
        lambda t, k: t.send_file(k.id, None, "hologram", b"x"),
        lambda t, _: t.repeat_press(99),
        lambda t, _: t.redeliver(99),
        lambda t, _: t.start(4711),
        lambda t, k: t.start(k.id, 4711),
        lambda t, _: t.migrate(-99),
    ],
)
def test_people_cannot_do_what_the_app_does_not_let_them(
    telegram: Telegram, kari: User, deed: Callable[[Telegram, User], object]
) -> None:
    with pytest.raises(ValueError, match=r"."):
        deed(telegram, kari)


def test_somebody_who_has_blocked_the_bot_cannot_write(telegram: Telegram, kari: User) -> None:
    telegram.block(kari.id)

    with pytest.raises(ValueError, match="UNBLOCK"):
        telegram.send_text(kari.id, None, "hei")


def test_ones_own_words_can_be_changed_for_48_hours(telegram: Telegram, clock: MovableClock, kari: User) -> None:
    said = telegram.send_text(kari.id, None, "hei")
    later(clock, hours=48)
    telegram.edit_text(kari.id, None, said.id, "hei hei")
    later(clock, seconds=1)

    with pytest.raises(ValueError, match="48 hours"):
        telegram.edit_text(kari.id, None, said.id, "for sent")


def test_others_words_cannot_be_changed(telegram: Telegram, kari: User, say: Speaker) -> None:
    sent = say("sendMessage", chat_id=kari.id, text="hei")

    with pytest.raises(ValueError, match="is not Kari Nordmann's"):
        telegram.edit_text(kari.id, None, sent["message_id"], "noe annet")
