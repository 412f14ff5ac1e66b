"""The coordinator writes of somebody new; anybody asks for another language; what is not on the plan is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.dialogues.conftest import Day

NEW = {
    "da": ("Ny frivillig: Turid Moe, tlf. 91234567", "frivillig"),
    "nb": ("Ny frivillig: Turid Moe, tlf 91234567", "frivillig"),
    "en": ("New volunteer: Turid Moe, phone 91234567", "volunteer"),
}


@pytest.mark.parametrize("language", NEW)
async def test_somebody_new_is_written_in_one_line(day: Day, language: str) -> None:
    words, role = NEW[language]
    inge = await day.joins("Inge Holm")
    await day.speaks(inge, language)
    await inge.writes(words)
    assert inge.reads.startswith("Turid Moe\n")  # to which ward?
    await inge.taps("A.3")
    assert "91234567" in inge.reads
    assert role in inge.reads.lower()
    found = await day.asked(lambda tx: tx.one("SELECT name, phone FROM person WHERE name = 'Turid Moe'"))
    assert tuple(found) == ("Turid Moe", "91234567")


async def test_an_invitation_by_name(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("inviter Hanne")
    assert "Hanne Friis" in inge.reads
    assert "https://t.me/" in inge.reads
    await inge.writes("inviter Turid Moe")  # nobody of that name is known: what are they?
    assert "frivillig" in inge.buttons
    hanne = await day.joins("Hanne Friis")
    await hanne.writes("inviter Birthe")
    assert "https://t.me/" not in hanne.reads


WANTED = {
    "nb": ("jeg vil ha norsk", "Da snakker vi norsk sammen."),
    "nb tak": ("norsk takk", "Da snakker vi norsk sammen."),
    "en": ("English please", "Then we will speak English"),
}


@pytest.mark.parametrize("case", WANTED)
async def test_another_language_in_words_with_a_way_back(day: Day, case: str) -> None:
    words, answer = WANTED[case]
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes(words)
    assert birthe.has_read[-2].startswith(answer)
    await birthe.taps(birthe.buttons[0])
    assert "dansk" in birthe.reads.lower()
    await birthe.writes("dansk tak")
    assert "dansk" in birthe.reads.lower()


async def test_a_language_somebody_knows_is_no_wish(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("jeg kan engelsk")
    await birthe.writes("jeg vil ikke have engelsk")
    assert await day.asked(lambda tx: tx.value("SELECT language FROM person WHERE name = 'Birthe Juhl'")) == "da"


async def test_what_is_not_held_that_day_is_said(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("sæt Kirsten på sang i caféen den 10. december")
    assert inge.reads == "Den aktivitet står ikke på planen torsdag den 10. december. Ingen er sat på listen."


CALLED_OFF = {
    "da": "Fredagscafé på fredag er desværre aflyst",
    "nb": "Fredagscafé på fredag er dessverre avlyst",
    "en": "Fredagscafé on Friday is unfortunately cancelled",
}


@pytest.mark.parametrize("language", CALLED_OFF)
async def test_sadly_called_off_opens_its_card(day: Day, language: str) -> None:
    inge = await day.joins("Inge Holm")
    await day.speaks(inge, language)
    await inge.writes(CALLED_OFF[language])
    assert "Fredagscafé" in inge.reads
    assert any(each in inge.buttons for each in ("Aflys", "Avlys", "Call off"))
