"""Those of the house say that a volunteer comes later: passed on to whoever is on duty, thanked for, nothing kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from storage import own_data

if TYPE_CHECKING:
    from storage.tx import Tx
    from tests.dialogues.conftest import Day

LATE = {
    "da": ("Ole kommer 10 min for sent", "Tak, fordi du siger det. Lone Bak får besked."),
    "nb": ("Ole er 10 minutter forsinka", "Takk for at du sier fra. Lone Bak får beskjed."),
    "en": ("Ole is running 10 minutes late", "Thank you for passing it on. Lone Bak will hear of it."),
}
HEARD = "Ole Damgaard kommer 10 minutter senere: Onsdagshygge, onsdag den 25. november kl. 13.50."


PASSES_BY = {"inbox", "outbox", "open_overview"}  # rows come and go there; what they say is looked at below


def kept(tx: Tx) -> dict[str, int]:
    """How many rows each table has: ticks, acts, calls, everything."""
    names = [name for name in own_data.tables(tx) if name not in PASSES_BY]
    return {name: int(tx.value(f"SELECT count(*) FROM {name}")) for name in names}


def words_kept(tx: Tx) -> list[tuple[str, str]]:
    """Where in the store anything stands of how late somebody is: in no column of any table."""
    found = []
    for table in own_data.tables(tx):
        for row in tx.all(f"SELECT * FROM {table}"):
            values = [(name, str(row[name])) for name in row.keys()]  # noqa: SIM118 - a row of sqlcipher3, no dict
            found += [(table, name) for name, value in values if LATENESS.search(value)]
    return found


LATENESS = re.compile(r"forsink|for sent|running|\b10 min|\"(?:minutes|told)\"")


@pytest.mark.parametrize("language", LATE)
async def test_the_culture_contact_hears_who_comes_later(day: Day, language: str) -> None:
    words, thanks = LATE[language]
    inge, lone = await day.joins("Inge Holm"), await day.joins("Lone Bak")
    await day.speaks(inge, language)
    before = await day.asked(kept)
    await inge.writes(words)
    assert inge.reads.startswith(thanks)
    assert lone.reads == HEARD
    assert await day.asked(kept) == before
    assert await day.asked(words_kept) == []


async def test_the_culture_contact_who_says_it_is_thanked_and_nobody_is_told(day: Day) -> None:
    inge, lone, ole = await day.joins("Inge Holm"), await day.joins("Lone Bak"), await day.joins("Ole Damgaard")
    before = await day.asked(kept)
    heard = len(inge.has_read), len(ole.has_read)
    for words in (LATE["da"][0], LATE["nb"][0], LATE["en"][0]):
        await lone.writes(words)
        assert lone.reads.endswith(HEARD)
    assert (len(inge.has_read), len(ole.has_read)) == heard
    assert await day.asked(kept) == before
    assert await day.asked(words_kept) == []


async def test_several_a_little_and_minutes_from_now(day: Day) -> None:
    tove, lone = await day.joins("Tove Lund"), await day.joins("Lone Bak")  # Tove works on another ward
    await tove.writes("Birthe kommer lidt senere i dag")
    assert lone.reads == "Birthe Juhl kommer lidt senere: Onsdagshygge, onsdag den 25. november kl. 13.50."
    await tove.writes("Ole og Birthe kommer et kvarter senere")
    assert [read.split(" kommer ")[0] for read in lone.has_read[-2:]] == ["Birthe Juhl", "Ole Damgaard"]
    await day.at(13, 55)
    await tove.writes("Ole er forsinket, han er her om 10 minutter")
    assert lone.reads.startswith("Ole Damgaard kommer 15 minutter senere")  # than 13.50


@pytest.mark.parametrize(
    ("words", "late"),
    [
        ("Ole er forsinket, han siger at han kommer snart", "lidt"),
        ("Ole kommer 1,5 time for sent", "lidt"),
        ("Ole is running 10 minutes late, stuck in a traffic jam", "10 minutter"),
    ],
)
async def test_how_much_later_is_said_as_it_was_written(day: Day, words: str, late: str) -> None:
    tove, lone = await day.joins("Tove Lund"), await day.joins("Lone Bak")
    await tove.writes(words)
    assert lone.reads == f"Ole Damgaard kommer {late} senere: Onsdagshygge, onsdag den 25. november kl. 13.50."


@pytest.mark.parametrize(
    "words",
    ["Birthe kommer ikke for sent", "Birthe kommer senere på ugen", "Birthe kommer for sent på fredag", "Ole?",
     "kommer Ole for sent?", "Kirsten er forsinket", "Ole kommer en uge senere", "Ole kommer to dage senere"],
)  # fmt: skip
async def test_what_only_sounds_like_it_is_told_to_nobody(day: Day, words: str) -> None:
    inge, lone = await day.joins("Inge Holm"), await day.joins("Lone Bak")
    heard = len(lone.has_read)
    await inge.writes(words)
    assert len(lone.has_read) == heard


async def test_two_of_one_name_are_not_guessed_at(day: Day) -> None:
    inge, lone = await day.joins("Inge Holm"), await day.joins("Lone Bak")

    def another_ole(tx: Tx) -> None:
        tx.run("UPDATE person SET name = 'Ole Juhl', name_key = 'ole juhl' WHERE name = 'Birthe Juhl'")

    await day.house.store.write(another_ole)
    heard = len(lone.has_read)
    await inge.writes("Ole kommer 10 min for sent")
    assert inge.reads.startswith("I dag, onsdag den 25. november")
    assert len(lone.has_read) == heard


async def test_a_volunteer_who_says_it_of_another_is_not_late_herself(day: Day) -> None:
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    heard = len(lone.has_read)
    for words in (LATE["da"][0], LATE["nb"][0], "Ole er her"):
        await birthe.writes(words)
        assert birthe.buttons[-1] == "Tal med koordinator"
    assert len(lone.has_read) == heard
    await birthe.writes("jeg kommer 10 min for sent")
    assert len(lone.has_read) == heard + 1


async def test_at_night_nobody_is_woken_for_a_few_minutes(day: Day) -> None:
    ole, lone = await day.joins("Ole Damgaard"), await day.joins("Lone Bak")
    await day.at(0, 30, days=7)
    heard = len(lone.has_read)
    await ole.writes("jeg bliver 10 minutter forsinket i dag")
    assert len(lone.has_read) == heard


async def test_after_the_beginning_it_is_told_once(day: Day) -> None:
    ole, lone = await day.joins("Ole Damgaard"), await day.joins("Lone Bak")
    await day.at(14, 15)  # it began at 13.50
    heard = len(lone.has_read)
    await ole.writes("jeg er 20 minutter forsinket")
    assert len(lone.has_read) <= heard + 1
