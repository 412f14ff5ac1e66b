"""A confirmation stays where it was said, with its Undo, whatever is tapped next, twice, or long after."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.dialogues.conftest import Day


async def test_the_same_press_again_leaves_the_confirmation_and_its_undo(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Jeg kan ikke komme")
    press = await birthe.taps("Kan ikke: tors. 26. nov.")
    said, heard = birthe.reads, len(birthe.has_read)
    for _ in range(3):
        day.telegram.repeat_press(press.id)
        await day.settled()
    assert (birthe.reads, len(birthe.has_read)) == (said, heard)
    assert birthe.buttons[0] == "Fortryd"


async def test_the_same_press_means_something_again_when_they_changed_their_mind_elsewhere(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Jeg kan ikke komme")
    press = await birthe.taps("Kan ikke: tors. 26. nov.")
    day.clock.move(timedelta(minutes=1))
    await birthe.writes("fortryd")
    assert birthe.reads.startswith("Hvor dejligt!")
    day.telegram.repeat_press(press.id)  # as under a message whose answer was still on its way
    await day.settled()
    assert "meldt dig fra" in birthe.reads


@pytest.mark.parametrize("way_on", ["Se andre aktiviteter", "Tal med koordinator"])
async def test_whoever_goes_on_from_a_confirmation_finds_it_and_its_undo_again(day: Day, way_on: str) -> None:
    birthe = await day.joins("Birthe Juhl")
    late = way_on == "Tal med koordinator"
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.taps("Kan ikke: ons. 25. nov." if late else "Kan ikke: ons. 9. dec.")
    confirmation = birthe.last
    await birthe.taps(way_on)
    assert birthe.last["id"] != confirmation["id"]
    await birthe.taps("Fortryd", on=confirmation)
    assert any(text.startswith("Hvor dejligt!") for text in birthe.has_read)


async def test_two_rows_tapped_while_the_first_answer_is_slow_are_both_confirmed(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Jeg kan ikke komme")
    listing = birthe.last
    _, second = birthe.button("Kan ikke: ons. 9. dec.", on=listing)
    await birthe.taps("Kan ikke: tors. 26. nov.", on=listing)
    day.telegram.press(birthe.user.id, None, listing["id"], data=second, forged=True)
    await day.settled()
    assert [text for text in birthe.has_read if "Gudstjeneste" in text and "meldt dig fra" in text]
    assert "onsdag den 9. december" in birthe.reads


async def test_a_list_is_a_place_to_walk_about_in(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    await lone.taps_key("Hvem kommer i dag?")
    listing = lone.last["id"]
    await lone.taps("I morgen")
    await lone.taps("Denne uge")
    await lone.taps("I dag")
    assert lone.last["id"] == listing


async def test_what_stands_on_a_button_under_a_message_can_be_written(day: Day) -> None:
    kirsten = await day.joins("Kirsten Vad")
    await kirsten.writes("tilmeld mig: ons. 25. nov. onsdagshygge")
    assert kirsten.reads.startswith("Hvor dejligt, Kirsten! Du står på listen: Onsdagshygge, onsdag den 25. november")
    await kirsten.writes("Kan ikke: ons 25 nov Onsdagshygge")
    assert kirsten.reads.startswith("Tak, fordi du gav besked, Kirsten.")


async def test_a_full_date_says_so_on_its_button(day: Day) -> None:
    signe = await day.joins("Signe Mørk")
    await signe.taps_key("Hvad sker der?")
    await signe.taps("Vis flere")
    await signe.taps("Venteliste: ons. 2. dec. Onsdagshygge")
    assert "nummer 2" in signe.reads
    await signe.taps_key("Mine aktiviteter")
    assert any(label.startswith("Af ventelisten: ons. 2. dec.") for label in signe.buttons)


async def test_whoever_was_too_late_for_an_offered_place_is_told_what_happened(day: Day) -> None:
    kirsten, aisha, signe = (
        await day.joins("Kirsten Vad"),
        await day.joins("Aisha Rahimi"),
        await day.joins("Signe Mørk"),
    )
    await signe.taps_key("Hvad sker der?")
    await signe.taps("Vis flere")
    await signe.taps("Venteliste: ons. 2. dec.")
    await day.at(9, 30, days=7)
    await kirsten.taps_key("Jeg kan ikke komme")
    await kirsten.taps("Kan ikke: ons. 2. dec.")
    await signe.taps("Ja, jeg kommer")
    await aisha.taps("Yes, I am coming")
    assert aisha.reads.startswith("Thank you! Somebody else got the place this time: Onsdagshygge")


async def test_an_old_waiting_list_message_does_not_take_a_place_that_came_since(day: Day) -> None:
    signe, kirsten, aisha = (
        await day.joins("Signe Mørk"),
        await day.joins("Kirsten Vad"),
        await day.joins("Aisha Rahimi"),
    )
    await signe.taps_key("Hvad sker der?")
    await signe.taps("Vis flere")
    await signe.taps("Venteliste: ons. 2. dec.")
    waiting = signe.last
    await kirsten.writes("Jeg kan ikke komme")
    await kirsten.taps("Kan ikke: ons. 2. dec.")
    await aisha.writes("I cannot come")
    await aisha.taps("Cannot come: Wed 2 Dec")
    assert signe.reads.startswith("Gode nyheder, Signe!")
    await signe.taps("Fortryd", on=waiting)
    await signe.taps_key("Mine aktiviteter")
    assert any(label.startswith("Kan ikke: ons. 2. dec.") for label in signe.buttons)


async def test_a_language_somebody_chose_stays_whatever_their_app_speaks(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("/language")
    await birthe.taps("Norsk")
    await day.speaks(birthe, "en")
    await birthe.writes("/mine")
    assert birthe.reads.startswith("Dette har du satt deg opp på:")


async def test_the_coordinator_hears_when_a_group_cannot_come_and_when_it_can_after_all(day: Day) -> None:
    grete, inge = await day.joins("Grete Baun"), await day.joins("Inge Holm")
    await grete.taps_key("Jeg kan ikke komme")
    await grete.taps("Kan ikke: tors. 3. dec. Sang i caféen")
    assert inge.reads.startswith("Ændring: Baunekirken kan ikke komme til Sang i caféen")
    await grete.taps("Fortryd")
    assert grete.reads.startswith("Hvor dejligt! I står på listen igen: Sang i caféen")
    assert inge.reads.startswith("Ændring: Baunekirken kommer alligevel")


async def test_a_shared_number_is_heard_by_the_coordinator(day: Day) -> None:
    inge, erik = await day.joins("Inge Holm"), await day.somebody("Erik")
    await erik.writes("hej")
    await erik.taps("Kontakt mig gerne")
    await erik.taps_key("Del mit nummer")
    assert erik.user.phone_number is not None
    assert erik.user.phone_number in inge.reads
    await erik.writes("hej igen")
    assert erik.reads.startswith("Inge Holm")
    assert erik.buttons == []
