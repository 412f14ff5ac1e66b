"""Somebody would like it quieter: newsletters are one thing, a break another, and a bare "stop" is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from storage import people
from tests.dialogues.test_words_for_oneself import down_for, is_silent
from volunteering import own_list

if TYPE_CHECKING:
    from storage.tx import Tx
    from tests.dialogues.conftest import Day


async def gets_letters(day: Day, name: str) -> bool:
    def asked(tx: Tx) -> bool:
        person = people.by_name(tx, name)
        assert person is not None
        return person.newsletter

    return bool(await day.asked(asked))


NO_LETTERS = [
    ("da", "jeg vil ikke have flere nyhedsbreve"),
    ("da", "stop nyhedsbrevet"),
    ("da", "afmeld nyhedsbrev"),
    ("nb", "nei takk til nyhetsbrev"),
    ("nb", "jeg ønsker ikke nyhetsbrevet lenger"),
    ("en", "no more newsletters please"),
    ("en", "I don't want the newsletter"),
]
UNDO = {"da": "Fortryd", "nb": "Angre", "en": "Undo"}


@pytest.mark.parametrize(("language", "words"), NO_LETTERS)
async def test_no_newsletters_means_newsletters_and_nothing_else(day: Day, language: str, words: str) -> None:
    ole = await day.joins("Ole Damgaard")
    await day.speaks(ole, language)
    await ole.writes(words)
    assert not await gets_letters(day, "Ole Damgaard")
    assert not await is_silent(day, "Ole Damgaard")  # the reminders come as ever
    await ole.taps(UNDO[language])
    assert await gets_letters(day, "Ole Damgaard")


async def test_newsletters_again_and_what_is_not_plain_is_not_done(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")
    await ole.writes("stop nyhedsbrevet")
    await ole.writes("jeg vil gerne have nyhedsbreve igen")
    assert ole.reads == "Du får nyhedsbreve."
    assert await gets_letters(day, "Ole Damgaard")
    await ole.taps("Fortryd")
    assert not await gets_letters(day, "Ole Damgaard")
    await ole.writes("Ja til nyhedsbrev")
    for words in ("jeg har ikke fået nyhedsbrevet", "du skal ikke stoppe nyhedsbrevet", "kommer der nyhedsbrev snart?"):
        await ole.writes(words)
        assert await gets_letters(day, "Ole Damgaard"), words
        assert not await is_silent(day, "Ole Damgaard"), words


BREAKS = [
    ("en", "I need a break until January", "Friday 1 January"),
    ("da", "pause til jul", "torsdag den 24. december"),
    ("da", "jeg vil gerne holde pause i ca. tre uger", "onsdag den 16. december"),
    ("nb", "jeg trenger en pause til 5. januar", "tirsdag 5. januar"),
    ("da", "jeg holder pause til 5. januar", "tirsdag den 5. januar"),
]


@pytest.mark.parametrize(("language", "words", "until"), BREAKS)
async def test_a_break_ends_when_they_said(day: Day, language: str, words: str, until: str) -> None:
    ole = await day.joins("Ole Damgaard")
    await day.speaks(ole, language)
    await ole.writes(words)
    assert until in ole.reads
    assert await is_silent(day, "Ole Damgaard")


async def test_a_break_is_over_when_they_say_so(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")
    for words in ("slut med pause", "jeg er tilbage igen", "pausen er slut"):
        await ole.writes("jeg vil gerne holde pause")
        assert await is_silent(day, "Ole Damgaard")
        await ole.writes(words)
        assert ole.reads == "Velkommen tilbage, Ole!"
        assert not await is_silent(day, "Ole Damgaard")


async def test_asking_for_a_break_is_asked_until_when(day: Day) -> None:
    aisha = await day.joins("Aisha Rahimi", "en")
    for words in ("Can I take a break?", "I would like a break until after Easter or so"):
        await aisha.writes(words)
        assert aisha.reads == "Of course you can take a break. Until when?"
        assert not await is_silent(day, "Aisha Rahimi")
    await aisha.writes("I would like a break")
    assert await is_silent(day, "Aisha Rahimi")


STOPS = {
    "da": ("jeg gider ikke mere", ["Påmindelser", "Stop nyhedsbrev", "Alle beskeder", "Jeg vil stoppe"]),
    "nb": ("stopp", ["Påminnelser", "Stopp nyhetsbrev", "Alle meldinger", "Jeg vil slutte"]),
    "en": ("stop", ["Reminders", "Stop newsletter", "All messages", "I would like to stop"]),
}


@pytest.mark.parametrize("language", STOPS)
async def test_a_bare_stop_is_asked_about(day: Day, language: str) -> None:
    words, ways = STOPS[language]
    ole = await day.joins("Ole Damgaard")
    await day.speaks(ole, language)
    await ole.writes(words)
    assert ole.buttons == ways
    assert not await is_silent(day, "Ole Damgaard")
    assert await gets_letters(day, "Ole Damgaard")
    await ole.taps(ways[2])
    assert await is_silent(day, "Ole Damgaard")


AWAY = [
    ("en", "I am away until 10 January"),
    ("da", "jeg er på ferie indtil den 10. januar"),
    ("nb", "jeg er bortreist til 10. januar"),
]


@pytest.mark.parametrize(("language", "words"), AWAY)
async def test_away_until_a_day_means_every_day_before_it(day: Day, language: str, words: str) -> None:
    aisha = await day.joins("Aisha Rahimi")
    await day.speaks(aisha, language)
    assert await down_for(day, "Aisha Rahimi") == 3
    await aisha.writes(words)
    assert await down_for(day, "Aisha Rahimi") == 0
    await aisha.taps(UNDO[language])
    assert await down_for(day, "Aisha Rahimi") == 3


async def test_away_until_wednesday_leaves_that_wednesday(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("jeg er bortrejst indtil onsdag den 2. december")
    assert "Onsdagshygge, onsdag den 25. november" in birthe.reads
    assert "2. december" not in birthe.reads
    assert await down_for(day, "Birthe Juhl") == 4


NO_BREAK = [
    ("nb", "nei glem det, ingen pause"),
    ("nb", "jeg vil ikke ha pause"),
    ("nb", "jeg trenger ikke pausen lenger"),
    ("en", "I don't need the break any more"),
    ("da", "drop pausen"),
    ("da", "kan jeg droppe pausen?"),
    ("da", "jeg har ikke brug for en pause alligevel"),
    ("en", "actually no, cancel the break"),
]


@pytest.mark.parametrize(("language", "words"), NO_BREAK)
async def test_no_break_ends_the_break_and_begins_none(day: Day, language: str, words: str) -> None:
    none = {"nb": "Du har ingen pause nå", "da": "Du har ingen pause nu", "en": "You are not on a break"}
    ole = await day.joins("Ole Damgaard")
    await day.speaks(ole, language)
    await ole.writes(words)
    assert none[language] in ole.reads
    assert not await is_silent(day, "Ole Damgaard")
    await ole.writes({"nb": "jeg tar pause til 5. januar", "da": "jeg tager en pause til 5. januar",
                      "en": "I'll take a break until 5 January"}[language])  # fmt: skip
    assert await is_silent(day, "Ole Damgaard")
    await ole.writes(words)
    assert not await is_silent(day, "Ole Damgaard")
    assert none[language] not in ole.reads


@pytest.mark.parametrize("words", ["jeg orker ikke mere, jeg trænger til en pause", "jeg vil gerne have en pause"])
async def test_a_second_word_about_the_break_keeps_its_end(day: Day, words: str) -> None:
    ole = await day.joins("Ole Damgaard")
    await ole.writes("jeg tager en pause til 5. januar")
    told = ole.reads
    assert "5. januar" in told
    await ole.writes(words)
    assert await is_silent(day, "Ole Damgaard")
    await ole.writes("indstillinger")
    assert "5. januar" in ole.reads
    await ole.writes("jeg tager en pause til 12. januar")
    assert "12. januar" in ole.reads


async def test_a_break_tells_the_lists_from_the_waiting_lists(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")
    await ole.writes("jeg tager en pause")
    assert "ventelisten" not in ole.reads
    await ole.taps("Pausen er slut")

    def one_waits(tx: Tx) -> None:
        person = people.by_name(tx, "Ole Damgaard")
        assert person is not None
        last = own_list.own_dates(tx, person, day.clock.now())[-1]
        tx.run(
            "UPDATE signup SET state = 'waiting', queue = 1 WHERE person_id = ? AND activity_date_id = ?",
            person.id,
            last.date.id,
        )

    await day.house.store.write(one_waits)
    await ole.writes("jeg tager en pause")
    assert "Du står på ventelisten én gang i den tid." in ole.reads


@pytest.mark.parametrize("words", ["Kan jeg ikke få en pause?", "Kan jeg ikke tage en pause?"])
async def test_whoever_asks_for_a_break_so_does_not_end_it(day: Day, words: str) -> None:
    ole = await day.joins("Ole Damgaard")
    await ole.writes("jeg vil gerne holde pause til 1. januar")
    await ole.writes(words)
    assert "ingen pause" not in ole.reads
    assert await is_silent(day, "Ole Damgaard")
