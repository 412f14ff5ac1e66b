"""An organisation's contact: how many come, one date or all that follow; one says it for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from storage.tx import Tx
    from tests.dialogues.conftest import Chat, Day


async def opens_group(grete: Chat) -> None:
    await grete.taps_key("Mine aktiviteter")
    await grete.taps("Vi: tors. 3. dec. Sang i caféen")


async def test_one_more_comes_and_staff_see_the_new_number(day: Day) -> None:
    grete, lone = await day.joins("Grete Baun"), await day.joins("Lone Bak")
    await opens_group(grete)
    assert grete.reads.splitlines() == [
        "Sang i caféen",
        "Torsdag den 3. december kl. 10.00",
        "Hvor: Caféen",
        "I kommer 8.",
    ]
    assert grete.buttons[:4] == ["−5", "−1", "+1", "+5"]
    said = len(grete.has_read)
    await grete.taps("+5")
    await grete.taps("−1")
    assert grete.reads.endswith("I kommer 12.")
    assert len(grete.has_read) == said
    assert len(lone.has_read) == 1  # days before, nobody is told
    await day.at(8, 30, days=8)
    await lone.taps_key("Hvem kommer i dag?")
    assert "Baunekirken (12)" in lone.reads


async def test_on_the_day_those_on_duty_hear_the_last_number_once(day: Day) -> None:
    grete, inge = await day.joins("Grete Baun"), await day.joins("Inge Holm")
    await day.at(8, 30, days=8)
    await opens_group(grete)
    for _ in range(3):
        await grete.taps("+1")
    assert len(inge.has_read) == 1
    await day.at(8, 33)
    assert inge.has_read[1:] == ["Baunekirken kommer med 11 i dag: Sang i caféen, torsdag den 3. december kl. 10.00."]


async def test_a_number_is_written_and_other_words_are_asked_once_more(day: Day) -> None:
    grete = await day.joins("Grete Baun")
    await opens_group(grete)
    await grete.taps("Skriv antallet")
    await grete.writes("det ved jeg ikke rigtig")
    assert grete.reads.startswith("Hvor mange kommer I?")
    await grete.writes("0")
    assert grete.reads.startswith("Hvor mange kommer I?")
    await grete.writes("vi bliver 15")
    assert grete.reads.endswith("I kommer 15.")


async def test_all_that_follow_with_one_undo(day: Day) -> None:
    grete = await day.joins("Grete Baun")
    await opens_group(grete)
    await grete.taps("+1")
    await grete.taps("Også de næste")
    assert grete.reads.startswith("Tak, Grete! I kommer 9, ")
    await grete.taps("Fortryd")
    await grete.taps_key("Mine aktiviteter")
    assert "Baunekirken (8)" in grete.reads
    assert "Baunekirken (9)" in grete.reads  # the one that was changed alone before stays


async def test_cancelled_for_all_at_once_and_coming_after_all(day: Day) -> None:
    grete = await day.joins("Grete Baun")
    await opens_group(grete)
    group = grete.last
    await grete.taps("Afbud for alle")
    assert grete.reads.startswith("Tak, fordi du gav besked, Grete. Jeg har meldt jer fra ")
    await grete.taps("Fortryd")
    assert grete.reads.startswith("Det er ordnet. I står på listen igen:")
    assert group


async def test_one_date_is_cancelled_and_the_group_comes_after_all(day: Day) -> None:
    grete, lone = await day.joins("Grete Baun"), await day.joins("Lone Bak")
    await opens_group(grete)
    card = grete.last["id"]
    await grete.taps("Kan ikke: tors. 3. dec.")
    assert "Sang i caféen, torsdag den 3. december" in grete.reads
    assert grete.last["id"] >= card
    await grete.taps("Fortryd")
    assert grete.reads.startswith("Hvor dejligt!")
    await day.at(9, 0, days=8)
    await lone.taps_key("Hvem kommer i dag?")
    assert "Baunekirken (8)" in lone.reads


async def test_a_key_in_the_middle_ends_the_question_for_the_number(day: Day) -> None:
    grete = await day.joins("Grete Baun")
    await opens_group(grete)
    await grete.taps("Skriv antallet")
    await grete.taps_key("Hvad sker der?")
    await grete.writes("15")
    await grete.taps_key("Mine aktiviteter")
    assert "Baunekirken (8)" in grete.reads
    assert "Baunekirken (15)" not in grete.reads


IN_WORDS = {"da": "vi bliver 6 i stedet for 8", "nb": "vi blir seks i stedet for åtte", "en": "there will be 6 of us"}


@pytest.mark.parametrize("language", IN_WORDS)
async def test_how_many_come_can_be_written_and_taken_back(day: Day, language: str) -> None:
    grete, inge = await day.joins("Grete Baun"), await day.joins("Inge Holm")
    await day.speaks(grete, language)
    await day.at(8, 30, days=8)  # Thursday 3 December, on which they come
    await grete.writes(IN_WORDS[language])
    assert "6" in grete.reads
    assert "3. de" in grete.reads or "3 December" in grete.reads
    await day.at(8, 33)
    assert inge.has_read[1:] == ["Baunekirken kommer med 6 i dag: Sang i caféen, torsdag den 3. december kl. 10.00."]
    await grete.taps(grete.buttons[0])  # Undo
    assert "8" in grete.reads


DAY_IN_WORDS = {"da": "vi kommer 6 den 17. december", "nb": "vi kommer 6 den 17. desember", "en": "we are 6 on 17 Dec"}


@pytest.mark.parametrize("language", DAY_IN_WORDS)
async def test_how_many_come_on_a_day_that_is_named(day: Day, language: str) -> None:
    grete, lone = await day.joins("Grete Baun"), await day.joins("Lone Bak")
    await day.speaks(grete, language)
    await grete.writes(DAY_IN_WORDS[language])
    await lone.writes("hvem kommer den 17. december")
    assert "Baunekirken (6)" in lone.reads
    await lone.writes("hvem kommer den 3. december")
    assert "Baunekirken (8)" in lone.reads


async def test_on_the_card_a_number_is_enough_and_all_else_is_read_as_ever(day: Day) -> None:
    grete = await day.joins("Grete Baun")
    await opens_group(grete)
    await grete.writes("6")
    assert grete.reads.startswith("Tak, Grete! I kommer 6: Sang i caféen, torsdag den 3. december")
    await opens_group(grete)
    await grete.writes("hvem kommer i dag")
    assert "Onsdagshygge" in grete.reads
    await grete.writes("6")  # the card is far up by now: nobody knows what six means
    assert "I kommer" not in grete.reads


async def test_what_is_not_clear_shows_the_card(day: Day) -> None:
    grete = await day.joins("Grete Baun")
    for words in ("vi bliver 2 færre", "kommer vi 6?", "to af os er syge på torsdag den 3. december"):
        await grete.writes(words)
        assert grete.reads.endswith("I kommer 8."), words


async def test_whoever_brings_two_groups_is_asked_which(day: Day) -> None:
    grete = await day.joins("Grete Baun")

    def another(tx: Tx) -> None:
        tx.run("UPDATE activity SET organisation = 'Baunekirken', kind = 'organisation' WHERE title = 'Fredagscafé'")

    await day.house.store.write(another)
    await grete.writes("vi bliver 6")
    assert len(grete.buttons) == 4
    assert "Fredagscafé" in grete.buttons[0]
    await grete.taps(grete.buttons[0])
    assert grete.reads.endswith("I kommer 6.")


async def test_an_old_undo_says_how_many_come_now(day: Day) -> None:
    grete = await day.joins("Grete Baun")
    await grete.writes("vi bliver 9")
    first = grete.last
    await grete.writes("vi bliver 10")
    await grete.taps("Fortryd", on=first)
    answered = next(read for read in grete.has_read if read.startswith("Sang i caféen"))
    assert answered.endswith("I kommer 10.")


async def test_many_dates_given_up_at_once_are_one_message_and_one_back(day: Day) -> None:
    grete, inge = await day.joins("Grete Baun"), await day.joins("Inge Holm")
    await opens_group(grete)
    heard = len(inge.has_read)
    await grete.taps("Afbud for alle")
    assert len(inge.has_read) == heard + 1
    assert inge.reads.startswith("Ændring: Baunekirken kan ikke komme 16 gange: Sang i caféen, fra torsdag den 3. dec")
    await grete.taps("Fortryd")
    assert len(inge.has_read) == heard + 2
    assert inge.reads.startswith("Ændring: Baunekirken kommer alligevel 16 gange: Sang i caféen")


async def test_when_a_volunteer_cannot_the_group_is_still_said_to_come(day: Day) -> None:
    inge, ole = await day.joins("Inge Holm"), await day.joins("Ole Damgaard")
    await day.at(11, 0, days=7)
    await ole.writes("jeg kan ikke komme til sang i caféen i morgen")
    assert any(read.endswith("Baunekirken kommer som aftalt med 8.") for read in inge.has_read)


async def test_the_groups_reminder_says_how_many(day: Day) -> None:
    grete = await day.joins("Grete Baun")
    await day.at(12, 0, days=6)
    for hour in (9, 12, 18):
        await day.at(hour, 0, days=int(hour == 9))
    said = next(read for read in grete.has_read if read.startswith("Hej Grete! I morgen er der Sang i caféen."))
    assert "I kommer 8." in said
    await grete.taps("Vi kommer")


THANKS = {"da": "tak for i dag", "nb": "takk for i dag!", "en": "thanks for today"}


@pytest.mark.parametrize("language", THANKS)
async def test_thanks_for_today_are_thanked_for_and_ask_nothing(day: Day, language: str) -> None:
    for name in ("Grete Baun", "Birthe Juhl", "Inge Holm"):
        chat = await day.joins(name)
        await day.speaks(chat, language)
        await chat.writes(THANKS[language])
        assert chat.reads.startswith({"da": "Tak", "nb": "Takk", "en": "Thank"}[language])
        assert chat.buttons == []


async def test_thanks_answer_no_question_about_a_day(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.writes("tak for i dag")
    assert birthe.reads.startswith("Tak for det, Birthe.")


async def test_a_group_that_stops_is_one_message_and_taken_back_one(day: Day) -> None:
    grete, inge = await day.joins("Grete Baun"), await day.joins("Inge Holm")
    await grete.writes("vi vil ikke være frivillige mere")
    heard = len(inge.has_read)
    await grete.taps("Tag mig af alle lister")
    assert len(inge.has_read) == heard + 1
    assert inge.reads.startswith("Grete Baun vil gerne stoppe som frivillig")
    assert "Så kommer Baunekirken heller ikke de 16 gange: Sang i caféen, fra torsdag den 3. december" in inge.reads
    await grete.taps("Fortryd")
    assert len(inge.has_read) == heard + 2
    assert inge.reads == "Grete Baun bliver alligevel. Alt er som før."
