"""I cannot come: in good time, late, after the start; Undo; the waiting list. In the words of the people in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from messages import words

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day

FULL = "Onsdagshygge, onsdag den 2. december kl. 13.50"  # four places, four people, Aisha waits


async def cancels(chat: Chat, what: str) -> None:
    """Two taps: the key, then the one that does not suit."""
    await chat.taps_key("Jeg kan ikke komme")
    await chat.taps(f"Kan ikke: {what}")


async def test_in_good_time_the_next_in_line_gets_the_place_and_hears_of_it(day: Day) -> None:
    birthe, aisha = await day.joins("Birthe Juhl"), await day.joins("Aisha Rahimi")
    lone = await day.joins("Lone Bak")
    await cancels(birthe, "ons. 2. dec.")
    assert birthe.reads == (
        f"Tak, fordi du gav besked, Birthe. Jeg har meldt dig fra: {FULL}.\n"
        "Du behøver ikke gøre mere. Velkommen en anden gang!"
    )
    assert aisha.reads.startswith(
        "Good news, Aisha! There is a place for you: Onsdagshygge, Wednesday 2 December at 13:50."
    )
    assert len(lone.has_read) == 1  # the welcome alone


async def test_undo_when_the_place_is_gone_puts_one_first_in_line_and_says_so(day: Day) -> None:
    birthe, aisha = await day.joins("Birthe Juhl"), await day.joins("Aisha Rahimi")
    await cancels(birthe, "ons. 2. dec.")
    await birthe.taps("Fortryd")
    assert "venteliste" in birthe.reads
    assert FULL in birthe.reads
    await aisha.writes("I cannot come")
    await aisha.taps("Cannot come: Wed 2 Dec")
    assert birthe.reads.startswith(f"Gode nyheder, Birthe! Der er blevet en plads til dig: {FULL}.")


async def test_undo_while_the_place_is_free_is_as_if_nothing_had_been_said(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await cancels(birthe, "tors. 26. nov. Gudstjeneste")
    await birthe.taps("Fortryd")
    assert birthe.reads == "Hvor dejligt! Du står på listen igen: Gudstjeneste, torsdag den 26. november kl. 10.00."


async def test_undo_can_also_be_written(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await cancels(birthe, "tors. 26. nov. Gudstjeneste")
    await birthe.writes("fortryd")
    assert birthe.reads.startswith("Hvor dejligt! Du står på listen igen: Gudstjeneste")


async def test_late_the_place_is_offered_to_who_waits_and_the_first_yes_gets_it(day: Day) -> None:
    kirsten, aisha = await day.joins("Kirsten Vad"), await day.joins("Aisha Rahimi")
    lone, inge = await day.joins("Lone Bak"), await day.joins("Inge Holm")
    await day.at(20, 0, days=6)
    await day.at(9, 30, days=1)  # Wednesday 2 December, some hours before
    await cancels(kirsten, "ons. 2. dec.")
    assert kirsten.reads.endswith("Jeg siger det til Lone, så finder vi ud af det her. Ha’ det godt!")
    assert aisha.buttons == ["Yes, I am coming", "No, thank you"]
    for on_duty in (lone, inge):
        assert on_duty.reads.startswith("Ændring: Kirsten Vad kan ikke komme til Onsdagshygge")
    await aisha.taps("Yes, I am coming")
    assert "You are on the list: Onsdagshygge, Wednesday 2 December at 13:50" in aisha.reads
    for on_duty in (lone, inge):
        assert "Aisha Rahimi" in on_duty.reads
    await kirsten.taps("Fortryd")
    assert "venteliste" in kirsten.reads


async def test_no_thanks_to_an_offered_place_ends_the_asking(day: Day) -> None:
    kirsten, aisha = await day.joins("Kirsten Vad"), await day.joins("Aisha Rahimi")
    await day.at(9, 30, days=7)
    await cancels(kirsten, "ons. 2. dec.")
    await aisha.taps("No, thank you")
    assert "Onsdagshygge, Wednesday 2 December at 13:50" in aisha.reads
    await aisha.taps("Undo")
    assert "waiting list" in aisha.reads


async def test_after_the_start_it_is_only_noted(day: Day) -> None:
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    await day.at(14, 10)
    await cancels(birthe, "ons. 25. nov.")
    assert birthe.reads.startswith("Tak, fordi du gav besked, Birthe.")
    assert len(lone.has_read) == 1


async def test_late_at_night_those_on_duty_are_left_in_peace_until_morning(day: Day) -> None:
    birthe, inge = await day.joins("Birthe Juhl"), await day.joins("Inge Holm")
    await day.at(21, 30)
    await cancels(birthe, "tors. 26. nov.")  # begins at 10.00, more than twelve hours away
    assert len(inge.has_read) == 1
    await day.at(7, 59, days=1)
    assert len(inge.has_read) == 1
    await day.at(8, 0)
    assert inge.reads.startswith("Ændring: Birthe Juhl kan ikke komme til Gudstjeneste")


async def test_taken_back_before_anybody_heard_nothing_is_said(day: Day) -> None:
    birthe, inge = await day.joins("Birthe Juhl"), await day.joins("Inge Holm")
    await day.at(21, 30)
    await cancels(birthe, "tors. 26. nov.")
    await birthe.taps("Fortryd")
    await day.at(9, 0, days=1)
    assert not [text for text in inge.has_read if "Birthe Juhl" in text], inge.has_read


async def test_an_organisation_says_it_for_all_at_once(day: Day) -> None:
    grete, lone = await day.joins("Grete Baun"), await day.joins("Lone Bak")
    await cancels(grete, "tors. 3. dec. Sang i caféen")
    assert "Sang i caféen, torsdag den 3. december kl. 10.00" in grete.reads
    await day.at(9, 0, days=8)
    await lone.taps_key("Hvem kommer i dag?")
    assert "Baunekirken (8)" not in lone.reads
    await grete.taps("Fortryd")
    await lone.taps_key("Hvem kommer i dag?")
    assert "Baunekirken (8)" in lone.reads


@pytest.mark.parametrize("language", ["nb", "da", "en"])
async def test_every_text_of_the_way_is_in_ones_own_language(day: Day, language: str) -> None:
    birthe = await day.joins("Birthe Juhl")
    await day.speaks(birthe, language)

    def said(key: str) -> str:
        return words.label(language, key)

    assert birthe.keys[:3] == [said("menu-cannot-come"), said("menu-what-is-on"), said("menu-mine")]
    await birthe.taps_key(said("menu-cannot-come"))
    first = birthe.buttons[0]
    assert first.startswith(words.label(language, "button-cannot", what=""))
    await birthe.taps(first)
    assert birthe.buttons[0] == said("button-undo")
    await birthe.taps(said("button-undo"))
    assert {"nb": "kl. 13:50", "da": "kl. 13.50", "en": "at 13:50"}[language] in birthe.reads
