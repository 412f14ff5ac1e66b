"""Somebody needs help this minute: whom to ring, before anything else, by the country where the home lies."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from messages.understanding.emergencies import is_an_emergency
from tests.dialogues.conftest import a_day
from tests.dialogues.test_transcripts import SOLGARDEN
from volunteering.home import HomeRules

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import HandClock
    from tests.dialogues.conftest import Day

CRIES = {
    "nb": ("hjelp, noen har falt om!", "Ring 112 nå."),
    "da": ("hjælp, nogen er faldet om", "Ring 112 nu."),
    "en": ("help, somebody has collapsed", "Call 112 now."),
}


@pytest.mark.parametrize("language", CRIES)
async def test_the_number_of_the_country_whatever_the_language_then_the_ward(day: Day, language: str) -> None:
    cry, first = CRIES[language]
    ole, lone = await day.joins("Ole Damgaard"), await day.joins("Lone Bak")
    await day.speaks(ole, language)
    await day.at(13, 55)
    heard = len(lone.has_read)
    await ole.writes(cry)
    assert ole.reads.splitlines()[0] == first
    assert "Lone" in ole.reads  # on duty now
    assert len(lone.has_read) == heard  # nobody waits for a message to be read


async def test_it_goes_before_whatever_was_asked_and_that_stays_asked(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Planen")
    await inge.taps("Sæt noget nyt op")
    await inge.writes("en beboer trækker ikke vejret!")
    assert inge.reads.startswith("Ring 112 nu.")
    await inge.writes("Banko fredag den 4. december kl. 14-15 på A.3")
    assert "Banko" in inge.reads
    stranger = await day.somebody("Per")
    await stranger.writes("nogen må ringe 112, hun er bevidstløs")
    assert stranger.reads.startswith("Ring 112 nu.")


@pytest.mark.parametrize(
    ("zone", "number"), [("Europe/Oslo", "Ring 113"), ("Europe/Helsinki", "Ring 113 i Norge, 112")]
)
async def test_elsewhere_the_number_of_that_place(tmp_path: Path, clock: HandClock, zone: str, number: str) -> None:
    async with a_day(tmp_path, clock, SOLGARDEN, HomeRules(ZoneInfo(zone), language="nb")) as day:
        somebody = await day.somebody("Kari", "nb")
        await somebody.writes("Hjelp! Berit har besvimt")
        assert somebody.reads.startswith(number)


@pytest.mark.parametrize(
    "words",
    ["someone fell in the corridor", "noen har falt i gangen og slått seg", "nogen må ringe efter en ambulance",
     "he has just fallen down the stairs", "en beboer faldt på trappen", "hun får ikke puste",
     "what is the emergency number", "hvem ringer jeg i et nødstilfælde?", "hva er nødnummeret"],
)  # fmt: skip
def test_many_words_for_it(words: str) -> None:
    assert is_an_emergency(words)


@pytest.mark.parametrize(
    "words",
    ["she fell ill, so I come alone", "han falt fra i fjor", "somebody has fallen asleep",
     "hjelp, jeg finner ikke knappen", "jeg kan ikke komme, jeg har falt og slått kneet", "valget falt på onsdag",
     "min mor er faldet om, så jeg kan ikke komme på torsdag", "Ole falt om i går", "bingo er faldet sammen med dans",
     "Ole har hatt hjerteinfarkt og kan ikke komme på onsdag", "det brænder jeg for", "kurs i hjertestans på fredag?"],
)  # fmt: skip
def test_what_only_sounds_like_it_is_none(words: str) -> None:
    assert not is_an_emergency(words)
