"""What the house and its groups write in passing: somebody is ill, somebody is missing, a number, a series."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.dialogues.conftest import Day

CANNOT = {
    "da": ("Lone Bak", "jeg kan desværre ikke komme på mandag, jeg er blevet syg", "God bedring!", "Giv videre: man."),
    "nb": ("Tove Lund", "jeg kan ikke ta vakta i dag", "Takk for at du sier fra.", "Gi videre: ons. 25. nov."),
    "en": ("Mads Krogh", "I can't do my shift today, I'm ill", "Get well soon!", "Hand over: Wed 25 Nov"),
}


@pytest.mark.parametrize("language", CANNOT)
async def test_whoever_is_ill_is_heard_and_offered_no_other_shift(day: Day, language: str) -> None:
    name, words, said, way = CANNOT[language]
    chat = await day.joins(name)
    await day.speaks(chat, language)
    await chat.writes(words)
    assert chat.reads.startswith(said)
    assert len(chat.buttons) == 1
    assert chat.buttons[0].startswith(way)


@pytest.mark.parametrize("words", ["Peter er syg", "vi mangler nogen på fredag", "hvem mangler vi på fredag"])
async def test_the_coordinator_is_shown_the_day_and_not_the_shifts(day: Day, words: str) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes(words)
    assert inge.reads.startswith("Fredag den 27. november" if "fredag" in words else "I dag, onsdag den 25. november")


async def test_call_off_alone_asks_which_and_time_off_is_no_wish_for_a_shift(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("aflys")
    assert inge.reads == "Hvilken dag gælder det?"
    await inge.writes("jeg holder fri på tirsdag")
    assert not any(button.startswith("Jeg tager") for button in inge.buttons)


async def test_the_coordinator_is_not_sent_to_herself(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    for words in ("kl 23", "angre", "Baunekirken kommer med 4 på torsdag"):
        await inge.writes(words)
        assert "Tal med koordinator" not in inge.buttons
    assert "Baunekirken (8)" in inge.reads


ONCE = {
    "julebanko fredag d. 4. december kl. 14-16 i caféen, 3 frivillige": "fredag den 4. december",
    "julebanko fredag 14-16 i caféen, 3 frivillige": "fredag den 27. november",
}


@pytest.mark.parametrize("words", ONCE)
async def test_one_date_in_a_line_is_offered_with_how_many_are_hoped_for(day: Day, words: str) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes(words)
    assert inge.reads.endswith(f"• Julebanko, {ONCE[words]} kl. 14.00–16.00, Caféen, 3 frivillige")
    assert inge.buttons[0] == "Ja, sæt det op"


async def test_who_can_only_come_on_a_day_is_asked_about(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("poul erik kan kun komme fredag")
    assert inge.buttons == ["Til: fre. 27. nov. Fredagscafé"]


@pytest.mark.parametrize("words", ["fire på torsdag", "vi kommer 4 på torsdag", "vi bliver fire i dag"])
async def test_a_number_on_a_day_without_the_group_is_for_one_of_its_next(day: Day, words: str) -> None:
    grete = await day.joins("Grete Baun")
    await grete.writes(words)
    assert grete.reads == "Tak! Hvilken gang bliver I 4?"
    await grete.taps("Her: tors. 3. dec.")
    assert grete.reads.endswith("I kommer 4.")


async def test_nobody_of_a_group_opens_its_card(day: Day) -> None:
    grete = await day.joins("Grete Baun")
    await grete.writes("vi bliver 0")
    assert "Kan ikke: tors. 3. dec. Sang i caféen" in grete.buttons


async def test_every_week_in_danish(day: Day) -> None:
    ole, kirsten = await day.joins("Ole Damgaard"), await day.joins("Kirsten Vad")
    await ole.writes("meld mig til alle onsdage i december")
    assert ole.reads.startswith("Hvor dejligt, Ole! Du står på listen 3 gange:")
    await kirsten.writes("skriv mig på alle onsdage")
    assert kirsten.reads.startswith("Onsdagshygge")
    await kirsten.writes("meld mig på fredagscafé i hele december")
    assert not any("Sang i caféen" in button for button in kirsten.buttons)
