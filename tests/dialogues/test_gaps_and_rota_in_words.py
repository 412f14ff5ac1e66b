"""The coordinator asks for the gaps of a week and for a ward's rota, and a closed ward lacks nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.dialogues.conftest import Day

ROTA = {
    "da": ("vagtliste A.3 næste uge", "A.3, mandag den 30. november – søndag den 6. december"),
    "nb": ("vaktliste A.3 neste uke", "A.3, mandag 30. november – søndag 6. desember"),
    "en": ("rota A.3 next week", "A.3, Monday 30 November – Sunday 6 December"),
}


@pytest.mark.parametrize("language", ROTA)
async def test_the_rota_of_a_ward_and_a_week(day: Day, language: str) -> None:
    words, heading = ROTA[language]
    inge = await day.joins("Inge Holm")
    await day.speaks(inge, language)
    await inge.writes(words)
    assert heading in inge.reads


async def test_what_is_not_said_of_the_rota_is_asked(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("må jeg se vagtplanen for b1")
    assert inge.reads == "B.1: hvilke dage?"
    await inge.writes("vagtplanen")
    assert inge.reads == "Hvilken afdeling gælder vagtlisten?"


WEEK = {"da": "hvem mangler vi i denne uge?", "nb": "Hvem mangler vi denne uka?", "en": "who do we need this week?"}


@pytest.mark.parametrize("language", WEEK)
async def test_the_gaps_of_a_week_stay_within_it(day: Day, language: str) -> None:
    inge = await day.joins("Inge Holm")
    await day.speaks(inge, language)
    await inge.writes(WEEK[language])
    assert "29" in inge.reads.split("\n")[0]
    assert not any(each in inge.reads for each in ("30. november", "30 November", "desember", "december", "December"))


async def test_a_closed_ward_lacks_nobody(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("hvem mangler vi i denne uge?")
    assert "A.3" in inge.reads
    await inge.writes("luk A.3 fra i dag til 31. december")
    await inge.taps("Ja")
    await inge.writes("hvem mangler vi i denne uge?")
    assert "A.3" not in inge.reads
    await inge.taps_key("Hvor mangler vi nogen?")
    assert "A.3" not in inge.reads


async def test_the_morning_names_what_is_short_until_the_next_working_day(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await day.house.store.write(lambda tx: tx.run("UPDATE activity SET wanted = 3 WHERE title = 'Fredagscafé'"))
    await inge.taps_key("Hvor mangler vi nogen?")  # she has seen it before
    await day.at(9, days=1)
    assert "Fredagscafé, fredag den 27. november kl. 10.00: " in inge.reads
    await day.at(9, days=1)
    assert "Fredagscafé, fredag den 27. november kl. 10.00: " in inge.reads  # an hour is left


async def test_the_card_names_the_shifts_somebody_has(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("Hanne Friis")
    assert "Kulturkontakt:\n• A.3, onsdag den 25. november" in inge.reads
    assert "Står ikke på nogen liste" not in inge.reads
    await inge.writes("Poul Erik Toft")
    assert "Kulturkontakt:" not in inge.reads
