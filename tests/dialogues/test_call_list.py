"""Whoever has no Telegram, has not joined or has blocked the bot is rung: nobody is left out for want of an app."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day


async def birthe_gives_her_place_up(day: Day) -> Chat:
    """On 2 December, where Aisha, who has not joined yet, is first in line."""
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.taps("Kan ikke: ons. 2. dec.")
    return birthe


async def test_the_one_who_has_not_joined_is_on_the_call_list_with_the_words_to_say(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await birthe_gives_her_place_up(day)
    await inge.writes("Ringeliste")
    assert (
        "Aisha Rahimi, telefonnummeret mangler\n"
        "Gode nyheder, Aisha! Der er blevet en plads til dig: Onsdagshygge, onsdag den 2. december kl. 13.50."
        " Du står på listen nu."
    ) in inge.reads
    assert "Ringet: Aisha Rahimi" in inge.buttons


async def test_a_call_is_noted_with_one_tap_and_taken_back_with_one(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await birthe_gives_her_place_up(day)
    await inge.writes("Ringeliste")
    await inge.taps("Ringet: Aisha Rahimi")
    assert inge.reads.startswith("Noteret: Aisha Rahimi er ringet op.")
    await inge.taps("Fortryd")
    assert "Gode nyheder, Aisha!" in inge.reads
    await inge.taps("Ringet: Aisha Rahimi")
    await inge.writes("/calls")
    assert "Aisha" not in inge.reads


async def test_what_is_no_longer_true_is_not_rung_about(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    birthe = await birthe_gives_her_place_up(day)
    aisha = await day.joins("Aisha Rahimi", language="en")
    await inge.writes("Ringeliste")
    assert "Aisha" not in inge.reads
    assert aisha.reads.startswith("Good news, Aisha! There is a place for you")
    assert birthe.reads.startswith("Tak, fordi du gav besked, Birthe.")


async def test_who_blocks_the_bot_is_rung_and_reads_it_again_after_letting_it_in(day: Day) -> None:
    inge, aisha = await day.joins("Inge Holm"), await day.joins("Aisha Rahimi", language="en")
    day.telegram.block(aisha.user.id, day.bot)
    await day.settled()
    heard = len(aisha.has_read)
    await birthe_gives_her_place_up(day)
    await inge.writes("Ringeliste")
    assert "Aisha Rahimi" in inge.reads
    day.telegram.unblock(aisha.user.id, day.bot)
    await day.settled()
    assert any(text.startswith("Good news, Aisha!") for text in aisha.has_read[heard:])
    await inge.writes("Ringeliste")
    assert "Aisha" not in inge.reads


async def close_the_cafe(inge: Chat) -> None:
    """From Thursday 26 November to 10 December."""
    await inge.taps_key("Planen")
    await inge.taps("Luk eller åbn")
    await inge.taps("Luk Caféen")
    await inge.taps("tors. 26. nov.")
    await inge.writes("til 10. december")


async def open_the_cafe(inge: Chat) -> None:
    await inge.taps_key("Planen")
    await inge.taps("Luk eller åbn")
    await inge.taps("Åbn Caféen")


HYGGE = "Onsdagshygge, onsdag den 2. december kl. 13.50"
POUL_ERIK = "Poul Erik Toft, tlf. +45 20 00 00 14\n"


async def test_whoever_has_no_telegram_is_rung_when_a_ward_closes_and_hears_nothing_of_what_was_over(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await close_the_cafe(inge)
    assert "6 personer får besked. 5 af dem ringer I selv til." in inge.reads
    await inge.taps("Ringeliste")
    assert (
        f"{POUL_ERIK}Hej Poul Erik! Onsdagshygge, onsdag den 2. december kl. 13.50, er desværre aflyst." in inge.reads
    )
    await open_the_cafe(inge)
    assert "Én person får besked." in inge.reads
    assert birthe.reads.startswith("Gode nyheder, Birthe!")
    await inge.writes("Ringeliste")
    assert "Poul Erik" not in inge.reads
    assert "Gode nyheder" not in inge.reads


async def test_whoever_was_rung_that_it_is_off_is_rung_that_it_is_on_again(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await close_the_cafe(inge)
    await inge.taps("Ringeliste")
    await inge.taps("Vis flere")
    await inge.taps("Ringet: Poul Erik Toft")
    await open_the_cafe(inge)
    await inge.writes("Ringeliste")
    assert f"{POUL_ERIK}Gode nyheder, Poul Erik! Onsdagshygge" in inge.reads
    assert "er desværre aflyst" not in inge.reads


async def open_the_card(inge: Chat) -> None:
    """The card of Onsdagshygge on 2 December."""
    await inge.taps_key("Planen")
    await inge.taps("Flyt eller aflys")
    while not [label for label in inge.buttons if label.startswith("ons. 2. dec.")]:
        await inge.taps("Vis flere")
    await inge.taps("ons. 2. dec.")


@pytest.mark.parametrize("way", ["Fortryd", "Hold den alligevel"])
async def test_one_date_called_off_and_held_after_all_is_rung_about_only_while_it_is_off(day: Day, way: str) -> None:
    inge = await day.joins("Inge Holm")
    await open_the_card(inge)
    await inge.taps("Aflys")
    await inge.taps("Kun denne dag")
    confirmed = inge.last
    await inge.taps("Ringeliste")
    assert (
        f"{POUL_ERIK}Hej Poul Erik! Onsdagshygge, onsdag den 2. december kl. 13.50, er desværre aflyst." in inge.reads
    )
    if way == "Fortryd":
        await inge.taps(way, on=confirmed)
    else:
        await open_the_card(inge)
        await inge.taps(way)
    assert any(text.endswith("Ingen behøver besked.") for text in inge.has_read)
    await inge.writes("Ringeliste")
    assert "Poul Erik" not in inge.reads


async def test_nobody_but_a_coordinator_sees_the_list(day: Day) -> None:
    await birthe_gives_her_place_up(day)
    lone, kirsten = await day.joins("Lone Bak"), await day.joins("Kirsten Vad")
    for chat in (lone, kirsten):
        await chat.writes("/calls")
        assert "Aisha" not in chat.reads
        assert chat.reads.startswith("Knappen her er til en anden")


async def test_whoever_would_like_to_be_rung_stands_on_the_list_until_somebody_has(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await birthe.taps_key("Tal med koordinator")
    await birthe.taps("Ring gerne til mig")
    await inge.taps("Ringeliste")
    assert "Birthe Juhl, tlf. +45 20 00 00 11\nVil gerne tale med dig." in inge.reads
    await inge.writes("/due")
    assert "Birthe Juhl" in inge.reads
    await birthe.writes("Mine aktiviteter")
    await inge.writes("Ringeliste")
    await inge.taps("Ringet: Birthe Juhl")
    await inge.writes("Ringeliste")
    assert "Birthe" not in inge.reads


async def test_who_takes_the_wish_back_or_has_it_in_a_blocked_chat_is_not_told_of_it(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await birthe.taps_key("Tal med koordinator")
    await birthe.taps("Ring gerne til mig")
    heard = len(birthe.has_read)
    day.telegram.block(birthe.user.id, day.bot)
    await day.settled()
    day.telegram.unblock(birthe.user.id, day.bot)
    await day.settled()
    assert len(birthe.has_read) == heard
    await inge.writes("Ringeliste")
    assert "Birthe Juhl" in inge.reads
    await birthe.taps("Fortryd")
    await inge.writes("Ringeliste")
    assert "Birthe" not in inge.reads


async def test_at_noon_the_coordinator_hears_of_those_who_wait_and_of_those_whose_turn_it_is_at_noon(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await birthe_gives_her_place_up(day)  # Aisha is to be rung from now on
    await day.at(11, 59, days=6)  # Tuesday; Poul Erik comes tomorrow, and is rung from noon on
    await day.at(12)
    noon = [text for text in inge.has_read if "noget at fortælle i telefonen" in text][-1]
    assert "Aisha Rahimi" in noon
    assert "• Poul Erik Toft: Onsdagshygge, onsdag den 2. december kl. 13.50" in noon


async def test_noon_is_kept_to_the_second(day: Day) -> None:
    await day.joins("Inge Holm")
    await day.at(11, 58, days=6)
    await day.at(11, 59)  # by the looks that the clock takes before
    due = await day.asked(lambda tx: tx.all("SELECT due_at, state FROM outbox WHERE key LIKE 'clock:to_ring:%'"))
    assert [tuple(row) for row in due] == [("2026-12-01T11:00:00.000Z", "due")]


async def test_who_has_heard_at_once_whom_to_ring_and_about_what_does_not_hear_it_again_at_noon(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    for name in ("Birthe Juhl", "Kirsten Vad", "Ole Damgaard", "Lone Bak", "Grete Baun", "Aisha Rahimi"):
        await day.joins(name)
    await day.at(11, 58)
    await inge.writes("aflys onsdagshygge i dag")
    await inge.taps("Aflys")
    await inge.taps("Kun denne dag")
    await day.at(12)
    told = [text for text in inge.has_read if "noget at fortælle i telefonen" in text]
    assert len(told) == 1
    assert "• Poul Erik Toft: Onsdagshygge, onsdag den 25. november kl. 13.50" in told[0]
