"""What volunteers write for themselves: one date, a day alone, a question, and stopping for good."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from messages.words import label
from storage import people
from volunteering import breaks, own_list

if TYPE_CHECKING:
    from storage.tx import Tx
    from tests.dialogues.conftest import Day


async def down_for(day: Day, name: str) -> int:
    """How many dates somebody is down for."""

    def asked(tx: Tx) -> int:
        person = people.by_name(tx, name)
        assert person is not None
        return len(own_list.own_dates(tx, person, day.clock.now()))

    return int(await day.asked(asked))


async def is_silent(day: Day, name: str) -> bool:
    def asked(tx: Tx) -> bool:
        person = people.by_name(tx, name)
        assert person is not None
        return breaks.on_a_break(tx, person, day.clock.now())

    return bool(await day.asked(asked))


async def has_only_one_date(day: Day, name: str) -> None:
    """Somebody gives up all but the last of their dates."""

    def given_up(tx: Tx) -> None:
        person = people.by_name(tx, name)
        assert person is not None
        for own in own_list.own_dates(tx, person, day.clock.now())[:-1]:
            tx.run("DELETE FROM signup WHERE person_id = ? AND activity_date_id = ?", person.id, own.date.id)

    await day.house.store.write(given_up)


TAKE_ME_OFF = {"da": "meld mig af", "nb": "meld meg av", "en": "take me off"}


@pytest.mark.parametrize("language", TAKE_ME_OFF)
async def test_take_me_off_is_done_where_there_is_one_date_alone(day: Day, language: str) -> None:
    aisha = await day.joins("Aisha Rahimi")
    await day.speaks(aisha, language)
    await aisha.writes(TAKE_ME_OFF[language])
    assert await down_for(day, "Aisha Rahimi") == 3  # several: which?
    await has_only_one_date(day, "Aisha Rahimi")
    await aisha.writes(TAKE_ME_OFF[language])
    assert "Fredagscafé" in aisha.reads
    assert aisha.buttons[0] in {"Fortryd", "Angre", "Undo"}
    assert await down_for(day, "Aisha Rahimi") == 0


async def test_off_the_list_of_one_day_and_with_typing_errors(day: Day) -> None:
    birthe, aisha = await day.joins("Birthe Juhl"), await day.joins("Aisha Rahimi", "en")
    await aisha.writes("take me off the list for Friday")
    assert "I have taken you off the list: Fredagscafé, Friday 27 November" in aisha.reads
    await birthe.writes("komer desvære ikke i eftermidag")
    assert "Jeg har meldt dig fra: Onsdagshygge, onsdag den 25. november" in birthe.reads


@pytest.mark.parametrize(("language", "answer"), [("en", "December 2nd"), ("da", "den 2. december"), ("nb", "2. des")])
async def test_a_day_alone_answers_the_question_and_is_none_by_itself(day: Day, language: str, answer: str) -> None:
    birthe = await day.joins("Birthe Juhl")
    await day.speaks(birthe, language)
    before = await down_for(day, "Birthe Juhl")
    await birthe.writes(answer)
    assert "Onsdagshygge" in birthe.buttons[0], birthe.reads
    assert len(birthe.buttons) <= 4
    assert await down_for(day, "Birthe Juhl") == before  # only a day: nothing is changed, in either way
    await birthe.taps_key({"en": "I cannot come", "da": "Jeg kan ikke komme", "nb": "Jeg kan ikke komme"}[language])
    await birthe.writes(answer)
    assert "Onsdagshygge" in birthe.reads
    assert await down_for(day, "Birthe Juhl") == before - 1


async def test_after_the_question_anything_else_is_read_as_ever(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.writes("hvem kommer i dag")
    assert "Kommer: Birthe Juhl" in birthe.reads or "Onsdagshygge" in birthe.reads
    assert await down_for(day, "Birthe Juhl") == 6


SWAPS = {"da": "kan jeg bytte onsdag?", "nb": "kan eg byte onsdag", "en": "could I swap Wednesday?"}


@pytest.mark.parametrize("language", SWAPS)
async def test_asking_whether_one_may_swap_gives_nothing_up(day: Day, language: str) -> None:
    ole = await day.joins("Ole Damgaard")
    await day.speaks(ole, language)
    before = await down_for(day, "Ole Damgaard")
    await ole.writes(SWAPS[language])
    assert await down_for(day, "Ole Damgaard") == before
    assert len(ole.buttons) == 3
    await ole.taps(ole.buttons[0])
    assert await down_for(day, "Ole Damgaard") == before  # which day instead?


OF_ANOTHER = {"da": "Ole kan ikke komme i dag", "nb": "Ole kan ikke komme i dag", "en": "Ole can't come today"}


@pytest.mark.parametrize("language", OF_ANOTHER)
async def test_what_is_said_of_another_is_not_done_to_whoever_writes(day: Day, language: str) -> None:
    birthe = await day.joins("Birthe Juhl")
    await day.speaks(birthe, language)
    await birthe.writes(OF_ANOTHER[language])
    assert await down_for(day, "Birthe Juhl") == 6
    assert "Inge Holm" in birthe.reads
    assert len(birthe.buttons) == 2


HELP = {"da": "hjælp", "nb": "hjelp", "en": "help"}


@pytest.mark.parametrize("language", HELP)
@pytest.mark.parametrize("name", ["Birthe Juhl", "Grete Baun", "Lone Bak", "Inge Holm"])
async def test_help_says_in_a_few_words_what_one_can_do(day: Day, name: str, language: str) -> None:
    chat = await day.joins(name)
    await day.speaks(chat, language)
    await chat.writes(HELP[language])
    assert name.split(maxsplit=1)[0] in chat.reads
    assert len(chat.reads.splitlines()) in {3, 4}
    assert len(chat.keys) >= 5


STOPPING = {
    "da": ("jeg vil ikke være frivillig mere", "Tag mig af alle lister", "Fortryd"),
    "nb": ("jeg vil slutte som frivillig", "Stryk fra alle lister", "Angre"),
    "en": ("I want to stop volunteering", "Take me off all lists", "Undo"),
}


@pytest.mark.parametrize("language", STOPPING)
async def test_whoever_stops_is_thanked_and_one_tap_is_enough(day: Day, language: str) -> None:
    words, off, undo = STOPPING[language]
    kirsten, inge = await day.joins("Kirsten Vad"), await day.joins("Inge Holm")
    await day.speaks(kirsten, language)
    before = await down_for(day, "Kirsten Vad")
    await kirsten.writes(words)
    assert "Gudstjeneste" in kirsten.reads
    assert len(kirsten.buttons) == 3
    assert await down_for(day, "Kirsten Vad") == before > 3
    await kirsten.taps(off)
    assert await down_for(day, "Kirsten Vad") == 0
    assert await is_silent(day, "Kirsten Vad")
    assert "Kirsten Vad vil gerne stoppe som frivillig" in inge.reads
    await inge.taps("Ringeliste")
    assert "Vil gerne stoppe som frivillig" in inge.reads
    await kirsten.taps(undo)
    assert await down_for(day, "Kirsten Vad") == before
    assert not await is_silent(day, "Kirsten Vad")
    assert inge.reads == (  # somebody who waited had moved up at once: what is said of her place is true
        "Kirsten Vad bliver alligevel. Her er pladsen givet videre, så nu er det venteliste:\n"
        "• Onsdagshygge, onsdag den 2. december kl. 13.50"
    )
    await inge.writes("/calls")
    assert "Kirsten" not in inge.reads


async def test_not_wanting_to_stop_and_a_single_day_are_no_farewell(day: Day) -> None:
    kirsten = await day.joins("Kirsten Vad")
    for words in ("jeg vil ikke stoppe som frivillig", "kan ikke være frivillig på fredag"):
        await kirsten.writes(words)
        assert "Tag mig af alle lister" not in kirsten.buttons
    inge = await day.joins("Inge Holm")
    await inge.writes("jeg vil stoppe som frivillig")  # she runs the house: no button takes that from her
    assert "Tag mig af alle lister" not in inge.buttons


async def test_stopping_is_reached_by_buttons_too_and_pressed_twice_it_stands(day: Day) -> None:
    kirsten, inge = await day.joins("Kirsten Vad"), await day.joins("Inge Holm")
    await kirsten.writes("/settings")
    await kirsten.taps("Hold en pause")
    await kirsten.taps("Jeg vil stoppe")
    card = kirsten.last
    await kirsten.taps("Tag mig af alle lister", on=card)
    heard = len(inge.has_read)
    await kirsten.writes("jeg stopper som frivillig")
    await kirsten.taps("Tag mig af alle lister")
    assert len(inge.has_read) == heard


async def test_a_weekday_in_a_title_is_no_second_day(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("kan ikke komme til onsdagshyggen den 9. december")
    assert "Jeg har meldt dig fra: Onsdagshygge, onsdag den 9. december" in birthe.reads
    await birthe.writes("jeg kan ikke komme til onsdagshygge i dag")
    assert "Jeg har meldt dig fra: Onsdagshygge, onsdag den 25. november" in birthe.reads
    assert await down_for(day, "Birthe Juhl") == 4
    await birthe.writes("jeg kan ikke komme til onsdagshyggen")  # today is a Wednesday: this one, or the next?
    assert await down_for(day, "Birthe Juhl") == 4
    assert all("Onsdagshygge" in button for button in birthe.buttons[:2])


async def test_the_words_on_a_button_do_what_it_does_after_a_question_too(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.writes("Kan ikke: ons. 2. dec. Onsdagshygge")
    assert "Jeg har meldt dig fra: Onsdagshygge, onsdag den 2. december" in birthe.reads


@pytest.mark.parametrize("words", ["jeg vil gerne holde op", "jeg vil gjerne slutte", "sig mig op som frivillig"])
async def test_stopping_in_few_words_is_thanked_first(day: Day, words: str) -> None:
    kirsten = await day.joins("Kirsten Vad")
    await kirsten.writes(words)
    assert kirsten.buttons[0] == "Tag mig af alle lister"


async def test_the_call_list_says_thanks_and_not_that_it_can_wait(day: Day) -> None:
    kirsten, inge = await day.joins("Kirsten Vad"), await day.joins("Inge Holm")
    await kirsten.writes("jeg stopper som frivillig")
    await kirsten.taps("Tag mig af alle lister")
    await inge.writes("/calls")
    assert "Sig tak for alt" in inge.reads
    assert "kun om det, der ikke kan vente" not in inge.reads  # thanks are worth a call


@pytest.mark.parametrize("language", HELP)
async def test_what_help_suggests_is_understood(day: Day, language: str) -> None:
    ole = await day.joins("Ole Damgaard")
    await day.speaks(ole, language)
    await ole.writes(HELP[language])
    examples = re.findall("[»«“]([^»«“”]+)[»«”]", ole.reads)
    assert len(examples) >= 6
    for example in examples:
        await ole.writes(example)
        assert not ole.reads.startswith(label(language, "not-understood").split("\n")[0][:20]), example


async def test_away_and_back_is_every_day_between_and_asked_where_it_is_not_plain(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    before = await down_for(day, "Birthe Juhl")
    await birthe.writes("jeg er bortrejst torsdag, tilbage den 10. december")
    assert await down_for(day, "Birthe Juhl") == before
    assert "Jeg kan ikke komme" in birthe.buttons
    await birthe.writes("jeg er bortrejst fra torsdag, tilbage den 10. december")
    assert await down_for(day, "Birthe Juhl") == before - 3
    assert "tors. 10. dec." not in birthe.reads
    await birthe.taps("Fortryd")
    assert await down_for(day, "Birthe Juhl") == before
