"""A coordinator closes and opens a ward in words: the card with ward and days, and nothing before the press."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.dialogues.conftest import Day

CLOSE = {
    "da": ("luk A.3 fra fredag til søndag", "A.3 lukkes fra fredag den 27. november til søndag den 29. november"),
    "nb": ("steng a3 fra fredag til søndag", "A.3 stenges fra fredag 27. november til søndag 29. november"),
    "en": ("close A.3 from Friday to Sunday", "A.3 closes from Friday 27 November to Sunday 29 November"),
}
YES = {"da": "Ja, luk", "nb": "Ja, steng", "en": "Yes, close it"}
OPEN = {
    "da": ("åbn A.3 igen", "Ja, åbn igen", "A.3 er åben."),
    "nb": ("kan du åpne A.3 igjen", "Ja, åpne igjen", "A.3 er åpen."),
    "en": ("open A.3 again", "Yes, open it again", "A.3 is open."),
}


async def closed(day: Day) -> int:
    """How many wards are closed."""
    return int(await day.asked(lambda tx: tx.value("SELECT count(*) FROM closure WHERE opened_at IS NULL")))


@pytest.mark.parametrize("language", CLOSE)
async def test_a_ward_is_closed_and_opened_by_a_sentence_and_one_tap(day: Day, language: str) -> None:
    words, shown = CLOSE[language]
    open_it, yes, is_open = OPEN[language]
    inge = await day.joins("Inge Holm")
    await day.speaks(inge, language)
    await inge.writes(words)
    assert shown in inge.reads
    assert await closed(day) == 0
    await inge.taps(YES[language])
    assert await closed(day) == 1
    await inge.writes(open_it)
    assert await closed(day) == 1
    await inge.taps(yes)
    assert await closed(day) == 0
    assert inge.reads.startswith(is_open)
    await inge.writes(open_it)
    assert inge.reads == is_open


async def test_what_would_be_called_off_is_said_before_and_undone_after(day: Day) -> None:
    inge, kirsten = await day.joins("Inge Holm"), await day.joins("Kirsten Vad")
    await inge.writes("vi lukker caféen på fredag")
    assert inge.reads == (
        "Er det sådan? Caféen lukkes fredag den 27. november.\nSå bliver én aktivitet aflyst.\n2 personer får besked."
    )
    await inge.writes("kan vi lukke caféen på fredag?")
    assert inge.reads.startswith("Er det sådan? Caféen lukkes fredag den 27. november.")
    await inge.writes("A.3 er lukket på fredag?")
    assert "Ja, luk" not in inge.buttons
    await inge.writes("luk caféen på fredag")
    await inge.writes("fra fredag til mandag")  # rather other days: the card again
    assert "fra fredag den 27. november til mandag den 30. november" in inge.reads
    await inge.writes("til søndag")
    assert "fra fredag den 27. november til søndag den 29. november" in inge.reads
    await inge.writes("hvem kommer på fredag")  # and anything else is read as ever
    assert inge.reads.startswith("Fredag den 27. november")
    assert len(kirsten.has_read) == 1
    await inge.taps("Ja, luk")
    assert "er desværre aflyst" in kirsten.reads
    await inge.taps("Fortryd")
    assert "bliver holdt alligevel" in kirsten.reads


async def test_what_is_not_said_is_asked_and_who_would_rather_not_is_let_go(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("luk A.3")
    assert inge.reads.startswith("A.3: fra hvilken dag?")
    await inge.writes("luk B.1 fra fredag")  # another ward, in the middle of it
    assert inge.reads.startswith("B.1 lukkes fra fredag den 27. november. Til hvilken dag?")
    await inge.writes("luk B.2 til søndag")  # until Sunday, or on Sunday?
    assert inge.reads.startswith("B.2: fra hvilken dag?")
    await inge.writes("luk B.1 fra fredag indtil videre")
    assert "lukkes fra fredag den 27. november, til I åbner igen" in inge.reads
    await inge.writes("luk B.1 og B.2 fra fredag til søndag")  # one card is for one ward
    assert inge.reads.startswith("Hvilken afdeling gælder det?")
    await inge.writes("luk B.1 fra fredag indtil videre")
    await inge.writes("fortryd")
    assert inge.reads == "Det er helt i orden. Intet er ændret på planen."
    assert await closed(day) == 0


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("luk A.3 fredag og søndag", "A.3: fra hvilken dag?"),
        ("close A.3 on Friday and Sunday", "A.3: fra hvilken dag?"),
        ("luk A.3 to dage fra fredag", "A.3 lukkes fra fredag den 27. november. Til hvilken dag?"),
        ("luk A.3 i en uge fra fredag", "A.3 lukkes fra fredag den 27. november. Til hvilken dag?"),
        ("luk A.3 hver fredag", "A.3 lukkes fra fredag den 27. november. Til hvilken dag?"),
        ("luk A.3 en uge", "A.3: fra hvilken dag?"),
        ("close A.3 to Sunday", "Er det sådan? A.3 lukkes fra onsdag den 25. november til søndag den 29. november."),
        ("luk A.3 fredag og lørdag", "Er det sådan? A.3 lukkes fra fredag den 27. november til lørdag den 28."),
    ],
)
async def test_no_day_is_closed_that_was_not_named(day: Day, words: str, asked: str) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes(words)
    assert inge.reads.startswith(asked)
    assert await closed(day) == 0


async def test_days_apart_and_lengths_are_asked_in_the_middle_of_it_too(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("luk A.3")
    await inge.writes("fredag og søndag")
    assert await closed(day) == 0
    await inge.writes("fredag")
    assert inge.reads.startswith("A.3 lukkes fra fredag den 27. november. Til hvilken dag?")
    await inge.writes("en uge fra fredag")
    assert await closed(day) == 0
    await inge.writes("søndag")
    assert await closed(day) == 1


async def test_a_written_yes_or_no_answers_the_card_while_it_is_new(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("luk A.3 fra fredag til søndag")
    await inge.writes("nej")
    assert inge.reads == "Det er helt i orden. Intet er ændret på planen."
    await inge.writes("luk A.3 fra fredag til søndag")
    await day.at(16)  # the yes of the afternoon may be one to something else
    await inge.writes("ja")
    assert inge.reads.startswith("Er det sådan? A.3 lukkes fra fredag den 27. november til søndag den 29. november.")
    assert await closed(day) == 0
    await inge.writes("ja")
    assert inge.reads.startswith("A.3 er lukket fra fredag den 27. november til søndag den 29. november.")
    await inge.writes("åbn A.3 fra på mandag")  # what is closed is opened now, and the card says so
    assert await closed(day) == 1
    await inge.writes("åbn A.3 fra i morgen")
    assert "Vil du åbne A.3 igen fra nu af?" in inge.reads


async def test_an_open_cafe_is_no_order_and_nobody_else_closes_a_ward(day: Day) -> None:
    inge, lone, birthe = await day.joins("Inge Holm"), await day.joins("Lone Bak"), await day.joins("Birthe Juhl")
    await inge.writes("åben café hver torsdag kl. 14-15 i caféen")
    assert "Ja, sæt det op" in inge.buttons
    await inge.writes("open house in Caféen every Thursday 2-3 pm")
    assert "Ja, sæt det op" in inge.buttons
    for chat in (lone, birthe):
        await chat.writes("luk A.3 fra fredag til søndag")
        assert not any(button.startswith("Ja, luk") for button in chat.buttons)
    assert await closed(day) == 0
