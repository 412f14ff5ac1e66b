"""What volunteers ask beside signing up: a friend, what to bring, Christmas, bingo where there is none."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from messages.understanding import asked_beside
from tests.dialogues.test_words_for_oneself import down_for

if TYPE_CHECKING:
    from tests.dialogues.conftest import Day

ALONG = [
    ("en", "can I bring my sister on friday", "Friends are welcome to look in."),
    ("nb", "kan jeg ta med en venninne på fredag?", "Venner er velkomne innom."),
    ("da", "må jeg tage min søster med", "Venner er velkomne til at kigge ind."),
    ("da", "kan min mand også komme på onsdag?", "Venner er velkomne til at kigge ind."),
    ("nb", "kan søsteren min komme på fredag?", "Venner er velkomne innom."),
    ("en", "can I come with a friend on Friday", "Friends are welcome to look in."),
    ("en", "I would like to bring a friend on Wednesday", "Friends are welcome to look in."),
]


@pytest.mark.parametrize(("language", "words", "answer"), ALONG)
async def test_a_friend_is_welcome_and_nobody_is_signed_up(day: Day, language: str, words: str, answer: str) -> None:
    signe = await day.joins("Signe Mørk")
    await day.speaks(signe, language)
    before = await down_for(day, "Signe Mørk")
    await signe.writes(words)
    assert answer in signe.reads
    assert "Inge Holm" in signe.reads
    assert await down_for(day, "Signe Mørk") == before


async def test_who_cannot_come_is_heard_whatever_else_is_asked(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("Jeg kan ikke komme i dag. Må jeg tage en veninde med på fredag?")
    assert "Venner er velkomne" not in birthe.reads
    assert any(word in birthe.reads for word in ("meldt dig fra", "Kan ikke")) or "Kan ikke" in " ".join(birthe.buttons)


@pytest.mark.parametrize("words", ["Do I have anything on Thursday?", "Skal jeg have noget på onsdag?"])
def test_what_one_is_down_for_is_no_question_of_what_to_bring(words: str) -> None:
    assert not asked_beside.asks_what_to_bring(words)


@pytest.mark.parametrize(
    "words", ["Skal jeg ta med noe på fredag?", "Should I bring anything?", "Skal vi have noget med?"]
)
def test_what_to_bring_is_asked_so(words: str) -> None:
    assert asked_beside.asks_what_to_bring(words)


EVERY_OTHER = [
    ("nb", "jeg kan bare annenhver onsdag"),
    ("da", "jeg kan kun hver anden onsdag"),
    ("en", "I can only do every other Wednesday"),
]


@pytest.mark.parametrize(("language", "words"), EVERY_OTHER)
async def test_every_other_week_is_no_yes(day: Day, language: str, words: str) -> None:
    signe = await day.joins("Signe Mørk")
    await day.speaks(signe, language)
    before = await down_for(day, "Signe Mørk")
    await signe.writes(words)
    assert await down_for(day, "Signe Mørk") == before
    assert "2. dec" in " ".join(signe.buttons) or "2 Dec" in " ".join(signe.buttons) or "2. des" in str(signe.buttons)


BRING = [
    ("nb", "er det noe jeg skal ta med på fredag?", "Dette står klart i huset: Bankoplader"),
    ("da", "skal jeg tage noget med på fredag?", "Det her står klar i huset: Bankoplader"),
    ("en", "is there anything I should bring on Friday?", "The house has this ready: Bankoplader"),
]


@pytest.mark.parametrize(("language", "words", "answer"), BRING)
async def test_what_to_bring_is_what_the_house_has_ready_and_whom_to_ask(
    day: Day, language: str, words: str, answer: str
) -> None:
    aisha = await day.joins("Aisha Rahimi")
    await day.speaks(aisha, language)
    await aisha.writes(words)
    assert aisha.reads.startswith(answer)
    assert "Inge Holm" in aisha.reads


CHRISTMAS = [
    ("nb", "blir det noe i jula?", "torsdag 24. desember"),
    ("nb", "hva skjer i romjula?", "torsdag 24. desember"),
    ("nb", "noe i julehelga?", "torsdag 24. desember"),
    ("da", "jeg kommer i julen", "torsdag den 24. december"),
    ("da", "sker der noget i julen?", "torsdag den 24. december"),
    ("en", "anything on at christmas?", "Thursday 24 December"),
]


@pytest.mark.parametrize(("language", "words", "first"), CHRISTMAS)
async def test_christmas_is_from_its_eve_to_new_years_day(day: Day, language: str, words: str, first: str) -> None:
    signe = await day.joins("Signe Mørk")
    await day.speaks(signe, language)
    await signe.writes(words)
    assert first in signe.reads.splitlines()[0]
    assert "Onsdagshygge" in signe.reads  # Wednesday 30 December
    assert any("30" in label for label in signe.buttons)


@pytest.mark.parametrize(
    "words", ["ferdig til jul", "hva skjer før jul?", "fra nå til jul kan jeg ikke", "julefrokost"]
)
def test_until_christmas_is_not_at_christmas(words: str) -> None:
    assert asked_beside.christmas_in(words, date(2026, 11, 25)) is None


@pytest.mark.parametrize(
    "words",
    ["can you take my sister off the list on friday", "kan jeg ta med noen kaker?", "kan du ta min søster av lista?",
     "jeg kommer på fredag og tar med min søster", "skal jeg ta med kake på fredag?"],
)  # fmt: skip
def test_what_only_sounds_like_a_friend_is_none(words: str) -> None:
    assert not asked_beside.may_somebody_come_along(words)


NO_BINGO = [
    ("nb", "meld meg på hagearbeid", "på planen nå. Her er det som skjer:"),
    ("da", "tilmeld mig havearbejde", "på planen lige nu. Her er det, der sker:"),
    ("en", "sign me up for gardening", "There is no gardening on the plan just now. This is what is on:"),
]


@pytest.mark.parametrize(("language", "words", "answer"), NO_BINGO)
async def test_what_there_is_not_is_said_before_what_there_is(day: Day, language: str, words: str, answer: str) -> None:
    signe = await day.joins("Signe Mørk")
    await day.speaks(signe, language)
    await signe.writes(words)
    assert answer in signe.has_read[-2]
    assert "Onsdagshygge" in signe.reads
