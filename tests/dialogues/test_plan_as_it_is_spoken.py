"""The coordinator writes what is going to be held as she would say it: its end, its hours and "vi skal" are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.dialogues.conftest import Day

CHRISTMAS = {
    "da": (
        "sang hver mandag kl. 14-15 i caféen fra 30. november indtil jul",
        "fra mandag den 30. november, sidste gang mandag den 21. december",
        "Ja, sæt det op",
    ),
    "nb": (
        "sang mandager kl 14-15 i kafeen fra 30. november til jul",
        "fra mandag 30. november, siste gang mandag 21. desember",
        "Ja, sett det opp",
    ),
    "en": (
        "singing every Monday 2-3 pm in Caféen from 30 November until Christmas",
        "from Monday 30 November, for the last time on Monday 21 December",
        "Yes, put it up",
    ),
}


@pytest.mark.parametrize("language", CHRISTMAS)
async def test_until_christmas_ends_before_christmas(day: Day, language: str) -> None:
    words, shown, yes = CHRISTMAS[language]
    inge = await day.joins("Inge Holm")
    await day.speaks(inge, language)
    await inge.writes(words)
    assert shown in inge.reads
    await inge.taps(yes)
    days = await day.asked(lambda tx: tx.all("SELECT day FROM activity_date ORDER BY id DESC LIMIT 4"))
    assert [each["day"] for each in days] == ["2026-12-21", "2026-12-14", "2026-12-07", "2026-11-30"]


SPOKEN = {
    "nb": (
        (
            "vi skal bake lussekatter torsdag 10. desember fra klokka 11 til 13 på A.3",
            "Lussekatter, torsdag 10. desember",
        ),
        ("fra og med neste mandag har vi quiz hver mandag fra halv tre til kvart på fire", "kl. 14:30–15:45"),
        ("quiz på A.3 mandager halv tre til kvart på fire ut desember", "siste gang mandag 28. desember"),
    ),
    "da": (
        (
            "vi skal bage lussekatte torsdag den 10. december fra klokken 11 til 13 på A.3",
            "Lussekatte, torsdag den 10.",
        ),
        ("fra og med næste mandag har vi quiz hver mandag fra halv tre til kvart i fire", "kl. 14.30–15.45"),
        ("quiz på A.3 mandage halv tre til kvart i fire året ud", "sidste gang mandag den 28. december"),
    ),
    "en": (
        ("we're baking buns on Thursday 10 December from 11 to 1 on A.3", "Buns, Thursday 10 December at 11:00–13:00"),
        ("from next Monday we have a quiz every Monday from half past two to quarter to four", "14:30–15:45"),
        ("quiz on A.3 Mondays half past two to quarter to four until the end of December", "Monday 28 December"),
    ),
}
SET_UP = {"da": "Sæt noget nyt op", "nb": "Sett opp noe nytt", "en": "Put something up"}


@pytest.mark.parametrize("language", SPOKEN)
async def test_what_we_are_going_to_do_is_offered_for_the_plan(day: Day, language: str) -> None:
    inge = await day.joins("Inge Holm")
    await day.speaks(inge, language)
    for words, shown in SPOKEN[language]:
        await inge.writes(words)
        assert shown in inge.reads


@pytest.mark.parametrize("language", SPOKEN)
async def test_the_same_words_are_a_line_where_one_was_asked_for(day: Day, language: str) -> None:
    inge = await day.joins("Inge Holm")
    await day.speaks(inge, language)
    await inge.writes("/plan")
    await inge.taps(SET_UP[language])
    baking, weekly, _ = SPOKEN[language]
    await inge.writes(baking[0])
    assert f"• {baking[1].split(',')[0]}" in inge.reads
    await inge.writes(weekly[0])
    await inge.taps("A.3")
    assert "• Quiz" in inge.reads
    assert weekly[1].removeprefix("kl. ") in inge.reads


async def test_what_cannot_be_read_there_is_said_and_the_step_is_kept(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("/plan")
    await inge.taps("Sæt noget nyt op")
    await inge.writes("vi skal vist også have noget med musik og kaffe og kage og gæster en eller anden dag")
    assert "Jeg fandt ikke ud af, hvornår det er" in inge.reads
    await inge.writes("musik torsdag den 10. december kl. 14-15 i caféen")
    assert "• Musik" in inge.reads


async def test_we_is_not_always_the_house(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    for words in (
        "vi har ingen vakt på torsdag fra 14 til 15",
        "vi kommer 4 fra Baunekirken torsdag den 3. december kl. 10 til 11",
        "vi kan ikke komme torsdag kl. 14-15",
    ):
        await inge.writes(words)
        assert "Ja, sæt det op" not in inge.buttons


async def test_a_yes_further_up_still_does_what_it_says_after_a_look_up(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("banko hver torsdag kl. 14-15 i caféen")
    offer, _ = inge.button("Ja, sæt det op")
    await inge.writes("hvem kommer i dag?")
    await inge.writes("/plan")
    await inge.taps("Ja, sæt det op", on=offer)
    assert any("• Banko, hver torsdag" in read for read in inge.has_read)
