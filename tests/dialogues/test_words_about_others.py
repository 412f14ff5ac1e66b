"""What those of the house write about somebody else: done where it is certain whom and what, asked otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from storage import activities, people, signups
from storage.records import SignupState
from volunteering import own_list

if TYPE_CHECKING:
    from storage.tx import Tx
    from tests.dialogues.conftest import Day


async def titles_of(day: Day, name: str) -> list[str]:
    """What somebody is down for, in the order of time."""

    def asked(tx: Tx) -> list[str]:
        person = people.by_name(tx, name)
        assert person is not None
        return [own.date.title for own in own_list.own_dates(tx, person, day.clock.now())]

    found: list[str] = await day.asked(asked)
    return found


async def has_come(day: Day, name: str) -> bool:
    def asked(tx: Tx) -> bool:
        person = people.by_name(tx, name)
        assert person is not None
        own = activities.of_person(tx, person.id, day.clock.now(), [SignupState.COMING])
        return any(signups.has_arrived(tx, each.id, person.id) for each in own)

    return bool(await day.asked(asked))


CANNOT = {
    "da": ("Poul Erik kan ikke komme i dag", "Fortryd"),
    "nb": ("poul erik kan ikkje kome i dag", "Angre"),
    "en": ("Poul Eric can't come today", "Undo"),
}


@pytest.mark.parametrize("language", CANNOT)
async def test_somebody_who_rang_is_taken_off_in_one_sentence(day: Day, language: str) -> None:
    words, undo = CANNOT[language]
    inge, lone = await day.joins("Inge Holm"), await day.joins("Lone Bak")
    await day.speaks(inge, language)
    await inge.writes(words)
    assert "Poul Erik Toft" in inge.reads
    assert "Onsdagshygge" in inge.reads
    assert await titles_of(day, "Poul Erik Toft") == ["Onsdagshygge"]
    assert lone.reads.startswith("Ændring: Poul Erik Toft kan ikke komme til Onsdagshygge")
    await inge.taps(undo)
    assert await titles_of(day, "Poul Erik Toft") == ["Onsdagshygge", "Onsdagshygge"]


@pytest.mark.parametrize(
    "words",
    ["Poul kan ikke i dag", "Poul Erk er syg i dag", "afbud fra poul erik i dag", "Toft har meldt afbud til i dag"],
)
async def test_the_first_name_a_slip_and_other_ways_to_say_it(day: Day, words: str) -> None:
    inge, _ = await day.joins("Inge Holm"), await day.joins("Lone Bak")
    await inge.writes(words)
    assert await titles_of(day, "Poul Erik Toft") == ["Onsdagshygge"]
    assert inge.buttons[0] == "Fortryd"


OFF = {"da": "meld Poul Erik af", "nb": "meld Poul Erik av", "en": "take Poul Erik off"}
ON = {
    "da": "meld poul erik til gudstjenesten torsdag",
    "nb": "meld Poul Erik på Gudstjeneste torsdag",
    "en": "sign Poul Erik up for Gudstjeneste on Thursday",
}


@pytest.mark.parametrize("language", OFF)
async def test_off_and_on_a_list_for_somebody_else(day: Day, language: str) -> None:
    inge = await day.joins("Inge Holm")
    await day.speaks(inge, language)
    await inge.writes(OFF[language])
    assert len(await titles_of(day, "Poul Erik Toft")) == 2  # on two lists: which?
    assert len(inge.buttons) == 2
    await inge.taps(inge.buttons[0])
    assert len(await titles_of(day, "Poul Erik Toft")) == 1
    await inge.writes(OFF[language])
    assert await titles_of(day, "Poul Erik Toft") == []
    await inge.writes(ON[language])
    assert await titles_of(day, "Poul Erik Toft") == ["Gudstjeneste"]
    await inge.taps(inge.buttons[0])  # Undo
    assert await titles_of(day, "Poul Erik Toft") == []


async def test_two_people_of_one_name_are_told_apart_by_who_is_down_or_asked(day: Day) -> None:
    inge = await day.joins("Inge Holm")

    def another_ole(tx: Tx) -> None:
        tx.run("UPDATE person SET name = 'Ole Vad', name_key = 'ole vad' WHERE name = 'Kirsten Vad'")

    await day.house.store.write(another_ole)
    before = len(await titles_of(day, "Ole Damgaard"))
    await inge.writes("Ole kan ikke komme i dag")  # only one of them is down today
    assert len(await titles_of(day, "Ole Damgaard")) == before - 1
    await inge.writes("Ole kan ikke komme den 2. december")
    assert len(inge.buttons) == 2
    assert inge.buttons[0].startswith("Fra: Ole")
    await inge.writes("Poul Erik og Birthe kan ikke komme i dag")
    assert inge.buttons[0] == "Ja, begge"
    assert len(inge.buttons) == 3
    assert len(await titles_of(day, "Birthe Juhl")) == 6


async def test_who_is_on_no_list_then_and_questions_about_somebody(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("Kirsten kan ikke komme i dag")
    assert inge.reads == "Kirsten Vad står ikke på nogen liste onsdag den 25. november."
    await inge.writes("kommer Birthe i dag?")
    assert "Kommer: Birthe Juhl" in inge.reads
    await inge.writes("hvornår kommer Birthe?")
    assert inge.reads.startswith("Birthe Juhl")
    await inge.writes("Birthe er ikke kommet endnu")  # that is no word that she cannot
    assert len(await titles_of(day, "Birthe Juhl")) == 6
    await inge.writes("Birthe")
    assert inge.reads.startswith("Birthe Juhl")


CAME = {"da": "Birthe er kommet", "nb": "Birthe er kommet", "en": "Birthe is here"}


@pytest.mark.parametrize("language", CAME)
@pytest.mark.parametrize("name", ["Inge Holm", "Lone Bak"])
async def test_somebody_is_here(day: Day, name: str, language: str) -> None:
    chat = await day.joins(name)
    await day.speaks(chat, language)
    await day.at(13, 45)
    await chat.writes(CAME[language])
    assert "Birthe Juhl" in chat.reads
    assert await has_come(day, "Birthe Juhl")
    await chat.taps(chat.buttons[0])
    assert not await has_come(day, "Birthe Juhl")


async def test_somebody_came_who_is_on_no_list(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    await day.at(13, 45)
    await lone.writes("Kirsten er her")
    assert lone.reads.startswith("Kirsten Vad står ikke på listen i dag")
    await lone.taps("kl. 13.50 Onsdagshygge")
    assert await has_come(day, "Kirsten Vad")


COMES_NOT = {"da": "Birthe kommer ikke i dag", "nb": "Birthe kommer ikke i dag", "en": "Birthe isn't coming today"}


@pytest.mark.parametrize("language", COMES_NOT)
async def test_on_their_ward_today_a_culture_contact_notes_who_rang(day: Day, language: str) -> None:
    lone, inge, birthe = await day.joins("Lone Bak"), await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await day.speaks(lone, language)
    await lone.writes(COMES_NOT[language])
    assert "Birthe Juhl" in lone.reads
    assert len(await titles_of(day, "Birthe Juhl")) == 5
    assert "Birthe Juhl kan ikke komme til Onsdagshygge" in inge.reads
    assert "Lone Bak har meldt dig fra: Onsdagshygge" in birthe.reads
    await lone.taps(lone.buttons[0])  # Undo
    assert len(await titles_of(day, "Birthe Juhl")) == 6
    await lone.writes("Birthe kommer ikke i morgen")  # another day is the coordinator's
    assert len(await titles_of(day, "Birthe Juhl")) == 6
    assert "Inge Holm" in lone.reads
    mads = await day.joins("Mads Krogh")  # of another ward
    await mads.writes("Birthe kommer ikke i dag")
    assert len(await titles_of(day, "Birthe Juhl")) == 6


async def test_a_volunteer_cannot_do_it_for_another(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")
    for words in ("Poul Erik kan ikke komme i dag", "meld Poul Erik af", "Birthe er kommet", "hvem mangler vi"):
        await ole.writes(words)
        assert "Toft" not in ole.reads
    assert len(await titles_of(day, "Poul Erik Toft")) == 2
    assert not await has_come(day, "Birthe Juhl")


ASKED = {
    "da": ("hvem mangler vi", "hvem har vagten på torsdag", "hvem skal jeg ringe til"),
    "nb": ("hvor mangler vi folk", "hvem har vakta på torsdag", "hvem skal jeg ringe"),
    "en": ("where do we need people", "who has the shift on Thursday", "who do I need to call"),
}


@pytest.mark.parametrize("language", ASKED)
async def test_the_houses_own_questions(day: Day, language: str) -> None:
    gaps, shift, ring = ASKED[language]
    inge, lone = await day.joins("Inge Holm"), await day.joins("Lone Bak")
    await day.speaks(inge, language)
    await day.speaks(lone, language)
    await inge.writes(gaps)
    assert "Erindringsdans" in inge.reads
    for chat in (inge, lone):
        await chat.writes(shift)
        assert chat.reads.count("Lone Bak") == 2
        assert "Tove Lund" in chat.reads
    await inge.writes(ring)
    assert (
        inge.reads.split()[0] in {"Ingen", "Nobody", "<b>Ringeliste", "Ringeliste", "Call", "To", "Ring"} or inge.reads
    )


VISIT = {
    "da": "besøgshunden passer ikke i morgen",
    "nb": "besøket passer ikke i morgen",
    "en": "the visit does not suit tomorrow",
}


@pytest.mark.parametrize("language", VISIT)
async def test_a_visit_that_does_not_suit_is_asked_for_before_anybody_hears(day: Day, language: str) -> None:
    tove, jorgen = await day.joins("Tove Lund"), await day.joins("Jørgen Skov")
    await day.speaks(tove, language)
    await day.at(9, 0, days=12)  # Monday 7 December; the dog comes to B.2 tomorrow
    heard = len(jorgen.has_read)
    await tove.writes(VISIT[language])
    assert len(jorgen.has_read) == heard
    assert "Besøgshund" in tove.buttons[0]
    await tove.taps(tove.buttons[0])
    assert len(jorgen.has_read) == heard + 1


async def test_an_activity_for_several_is_the_coordinators_to_call_off(day: Day) -> None:
    lone, inge = await day.joins("Lone Bak"), await day.joins("Inge Holm")
    await lone.writes("onsdagshygge passer ikke i dag")
    assert "Inge Holm" in lone.reads
    await inge.writes("onsdagshygge passer ikke i dag")
    assert "Aflys" in inge.buttons


@pytest.mark.parametrize(
    "words", ["Birthe har fødselsdag i dag", "jeg er syg i dag, ring til Birthe", "Birthe er ikke kommet", "tak Birthe"]
)
async def test_what_only_sounds_like_it_takes_nobody_off(day: Day, words: str) -> None:
    inge, lone = await day.joins("Inge Holm"), await day.joins("Lone Bak")
    for chat in (inge, lone):
        await chat.writes(words)
        assert len(await titles_of(day, "Birthe Juhl")) == 6


async def test_a_shift_that_somebody_cannot_take_shows_who_has_it(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("Lone kan ikke tage sin vagt på torsdag")
    assert inge.reads.startswith("Kulturkontakt\n• Caféen, torsdag den 26. november, dagvagt kl. 07.00–15.00: Lone Bak")
    assert inge.buttons == ["Vagtliste"]


async def test_where_a_name_is_asked_for_a_sentence_is_still_a_sentence(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Folk")
    await inge.writes("Kirsten kan ikke komme på fredag")
    assert inge.reads.startswith("Kirsten Vad er meldt fra: Fredagscafé")
    await inge.taps_key("Folk")
    await inge.writes("hvem har vagten på torsdag")
    assert inge.reads.startswith("Kulturkontakt")
    await inge.taps_key("Folk")
    await inge.writes("Poul")
    assert inge.reads.startswith("Poul Erik Toft")
