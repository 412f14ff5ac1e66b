"""An organisation's contact: how many come, one date or all that follow; one says it for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
        "I kommer med 8.",
    ]
    assert grete.buttons[:4] == ["−5", "−1", "+1", "+5"]
    said = len(grete.has_read)
    await grete.taps("+5")
    await grete.taps("−1")
    assert grete.reads.endswith("I kommer med 12.")
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
    assert grete.reads.endswith("I kommer med 15.")


async def test_all_that_follow_with_one_undo(day: Day) -> None:
    grete = await day.joins("Grete Baun")
    await opens_group(grete)
    await grete.taps("+1")
    await grete.taps("Også de næste")
    assert grete.reads.startswith("Tak, Grete! I kommer med 9, ")
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
    assert grete.reads.startswith("Det er ordnet. Du står på listen igen:")
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
