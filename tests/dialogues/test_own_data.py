"""What is kept about me, who sees my name, my name corrected, and being forgotten: with a way back for a day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.dialogues.test_bad_input import state

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day


def file_of(day: Day, chat: Chat) -> str:
    """The newest file in somebody's chat, as their phone reads it."""
    media = [message["media"] for message in chat.messages if message["media"]][-1]
    stored = day.telegram.world.files.files[int(media["url"].rpartition("/")[2])]
    return stored.data.decode("utf-8-sig")


@pytest.mark.parametrize(
    ("name", "language", "word", "read"),
    [
        ("Birthe Juhl", "nb", "Personvern", "12 måneder, så bare som antall. Vakter husker jeg i 90 dager"),
        ("Birthe Juhl", "da", "/privacy", "12 måneder, så kun som antal. Vagter husker jeg i 90 dage"),
        ("Aisha Rahimi", "en", "privacy", "12 months, then only as a count. Shifts, for 90 days"),
        ("Lone Bak", "da", "databeskyttelse", "At en besked er sendt, husker jeg i 48 timer"),
        ("Inge Holm", "da", "/privacy", "12 måneder"),
    ],
)
async def test_what_is_kept_and_for_how_long_stands_there_in_the_numbers_in_force(
    day: Day, name: str, language: str, word: str, read: str
) -> None:
    chat = await in_language(await day.joins(name), language)
    await chat.writes(word)
    assert read in chat.reads
    assert ("Inge Holm" in chat.reads) is (name != "Inge Holm")  # nobody is sent to themselves
    assert len(chat.buttons) == 4


async def test_what_do_you_know_about_me_is_a_file_that_can_be_read(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.taps("Kan ikke: ons. 2. dec.")
    await birthe.writes("hvad ved du om mig?")
    told = file_of(day, birthe)
    assert "Navn: Birthe Juhl" in told
    assert "Frivillig: Caféen" in told
    assert "Telefon: +45 20 00 00 11" in told
    assert "Begyndte: onsdag den 1. september 2021" in told
    assert "onsdag den 25. november kl. 13.50: Onsdagshygge (på listen)" in told
    assert "onsdag den 2. december kl. 13.50: Onsdagshygge (meldt fra)" in told
    assert "meldt fra" in told
    assert "med på Telegram" in told
    assert str(birthe.user.id) in told
    for other in ("Ole Damgaard", "Kirsten", "Lone", "Signe"):
        assert other not in told


@pytest.mark.parametrize(
    ("language", "asked", "name", "role"),
    [
        ("nb", "Hva vet du om meg?", "opplysningene-mine.txt", "Ansatt: Caféen"),
        ("da", "Hvad ved du om mig?", "mine-oplysninger.txt", "Medarbejder: Caféen"),
        ("en", "What do you know about me?", "my-data.txt", "Staff: Caféen"),
    ],
)
async def test_the_file_is_in_ones_own_language(day: Day, language: str, asked: str, name: str, role: str) -> None:
    lone = await in_language(await day.joins("Lone Bak"), language)
    await lone.writes(asked)
    assert lone.last["media"]["name"] == name
    assert role in file_of(day, lone)


async def test_who_sees_my_name(day: Day) -> None:
    birthe, inge = await day.joins("Birthe Juhl"), await day.joins("Inge Holm")
    await birthe.writes("Hvem ser mit navn?")
    assert birthe.reads == (
        "Personalet på Fuglsangsø Centret ser hele dit navn, hvor du står på en liste.\n"
        "Andre frivillige ser ikke dit navn.\nIngen uden for huset ser det."
    )
    await inge.writes("hvem ser mit navn")
    assert "Frivillige ser dit navn og dit nummer" in inge.reads


async def test_a_name_is_corrected_at_once_the_coordinator_hears_and_undo_takes_it_back(day: Day) -> None:
    birthe, inge = await day.joins("Birthe Juhl"), await day.joins("Inge Holm")
    await birthe.writes("/privacy")
    await birthe.taps("Ret mit navn")
    await birthe.writes("  Birthe\u202e   Juhl-Møller ")
    assert birthe.reads == "Tak! Nu hedder du Birthe Juhl-Møller her."
    assert inge.reads == "Birthe Juhl-Møller har rettet sit navn. Før stod der Birthe Juhl."
    await birthe.taps("Fortryd")
    assert birthe.reads == "Så hedder du Birthe Juhl igen."


@pytest.mark.parametrize(
    "written", ["😀" * 64, "Z̸̢̡͉̊̈́a̵̛͓l̶͇̽g̴̡̈́o̷", "<b>", "12345", "https://x.example", "B", "hej " * 30, "\u200f\u202e"]
)
async def test_what_is_no_name_leaves_the_name_as_it_is(day: Day, written: str) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("Ret mit navn")
    await birthe.writes(written)
    assert birthe.reads in {
        "Jeg fandt ikke navnet i det. Skriv bare fornavn og efternavn.",
        "Tak! Nu hedder du a b her.",
    }
    if "Tak" not in birthe.reads:
        await birthe.writes("Birthe Bruun")
        assert birthe.reads == "Tak! Nu hedder du Birthe Bruun her."


async def test_another_persons_name_is_not_given_away_and_nobody_learns_whose_it_is(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("Ret mit navn")
    await birthe.writes("ole damgaard")
    assert birthe.reads == ("Det navn kan jeg desværre ikke bruge. Inge Holm, tlf. +45 20 00 00 01 hjælper dig gerne.")
    assert await state(day, "Birthe Juhl", "2026-11-25") == "coming"


async def test_delete_me_frees_the_places_at_once_and_says_until_when_there_is_a_way_back(day: Day) -> None:
    birthe, aisha = await day.joins("Birthe Juhl"), await day.joins("Aisha Rahimi")
    lone, inge = await day.joins("Lone Bak"), await day.joins("Inge Holm")
    await birthe.writes("slet mig")
    assert birthe.reads.startswith("Sletter jeg dig, tager jeg dig af alle lister med det samme")
    assert "Du står på listen" in birthe.reads
    assert await state(day, "Birthe Juhl", "2026-11-25") == "coming"
    await birthe.taps("Ja, slet mig")
    assert "Torsdag den 26. november kl. 08.30 er alt om dig væk herfra" in birthe.reads
    assert lone.reads.startswith("Ændring: Der kommer én frivillig færre til Onsdagshygge, onsdag den 25. november")
    assert "Birthe" not in lone.reads
    assert "Birthe Juhl er ikke længere med hos os og står ikke på nogen liste." in inge.has_read
    assert "There is a place for you" in aisha.reads
    await lone.taps_key("Hvem kommer i dag?")
    assert "Birthe" not in lone.reads


async def test_whoever_left_can_come_back_for_a_day_as_they_were(day: Day) -> None:
    birthe, inge = await day.joins("Birthe Juhl"), await day.joins("Inge Holm")
    lone = await day.joins("Lone Bak")
    await birthe.writes("slet mig")
    await birthe.taps("Ja, slet mig")
    await birthe.writes("Mine aktiviteter")
    assert birthe.reads.startswith("Du er af alle lister.")
    await day.restart()
    await birthe.taps("Fortryd, jeg bliver")
    assert birthe.reads.startswith("Velkommen tilbage, Birthe! Du er med igen.\nDu står på listen")
    assert "Jeg kan ikke komme" in birthe.keys
    assert inge.reads == "Birthe Juhl er med igen alligevel."
    assert lone.reads.startswith("Ændring: Birthe Juhl kommer alligevel til Onsdagshygge, onsdag den 25. november")
    assert await state(day, "Birthe Juhl", "2026-11-25") == "coming"
    await birthe.taps("Fortryd, jeg bliver", on=button_from(birthe, "Fortryd, jeg bliver"))
    assert await state(day, "Birthe Juhl", "2026-11-25") == "coming"


async def test_a_finger_that_taps_delete_me_twice_is_answered_once(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("slet mig")
    asked, question = birthe.button("Ja, slet mig")
    await birthe.taps("Ja, slet mig")
    heard = list(birthe.has_read)
    day.telegram.press(birthe.user.id, None, asked["id"], data=question, forged=True)
    await day.settled()
    assert birthe.has_read == heard
    await birthe.taps("Fortryd, jeg bliver")
    assert birthe.reads.startswith("Velkommen tilbage, Birthe!")


async def test_the_way_back_can_be_written_too(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("/privacy")
    await birthe.taps("Slet mig")
    await birthe.taps("Ja, slet mig")
    await birthe.writes("fortryd")
    assert birthe.reads.startswith("Velkommen tilbage, Birthe!")


async def test_after_a_day_the_person_is_unknown_and_the_old_button_brings_nothing_back(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("slet mig")
    await birthe.taps("Ja, slet mig")
    day.clock.move(timedelta(hours=24))
    await day.house.tidy()
    await birthe.taps("Fortryd, jeg bliver")
    assert birthe.reads.startswith("Hej! Jeg er en automatisk hjælper for frivillige på Fuglsangsø Centret.")
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM person WHERE name LIKE 'Birthe%'")) == 0


async def test_between_the_day_and_the_housekeeping_there_is_no_way_back_either(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("slet mig")
    await birthe.taps("Ja, slet mig")
    day.clock.move(timedelta(hours=24))
    await birthe.taps("Fortryd, jeg bliver")
    assert birthe.reads.startswith("Hej! Jeg er en automatisk hjælper")


async def test_the_only_coordinator_hands_over_first(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("slet mig")
    await inge.taps("Ja, slet mig")
    assert inge.reads.startswith("Lige nu er det kun dig, der svarer for Fuglsangsø Centret.")
    await inge.taps_key("Hvor mangler vi nogen?")
    assert "Her" in inge.reads or "mangler" in inge.reads


async def test_a_culture_contact_who_leaves_leaves_an_empty_shift_and_gets_it_back(day: Day) -> None:
    lone, inge = await day.joins("Lone Bak"), await day.joins("Inge Holm")
    before = await day.asked(contacts_of_lone)
    assert before > 0
    await lone.writes("slet mig")
    await lone.taps("Ja, slet mig")
    assert f"{before} vagter er uden kulturkontakt nu." in inge.reads
    assert inge.buttons == ["Hvor mangler vi nogen?"]
    assert await day.asked(contacts_of_lone) == 0
    await lone.taps("Fortryd, jeg bliver")
    assert await day.asked(contacts_of_lone) == before


async def test_a_stranger_who_left_word_can_read_it_and_take_it_away(day: Day) -> None:
    erik = await day.somebody("Erik")
    await erik.writes("slet mig")
    assert erik.buttons == ["Kontakt mig gerne"]
    await erik.taps("Kontakt mig gerne")
    await erik.writes("/privacy")
    assert erik.buttons == ["Hvad ved du om mig?", "Slet mig"]
    await erik.taps("Hvad ved du om mig?")
    assert "Navn: Erik" in file_of(day, erik)
    await erik.taps("Slet mig")
    await erik.taps("Ja, slet mig")
    assert erik.reads.startswith("Så har jeg glemt den besked, du lagde.")
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM inquiry")) == 0


async def in_language(chat: Chat, language: str) -> Chat:
    await chat.writes("/language")
    await chat.taps({"nb": "Norsk", "da": "Dansk", "en": "English"}[language])
    return chat


def button_from(chat: Chat, label: str) -> dict[str, object]:
    return chat.button(label)[0]


def contacts_of_lone(tx: object) -> int:
    found: int = tx.value(  # type: ignore[attr-defined]
        "SELECT count(*) FROM shift s JOIN person p ON p.id = s.culture_contact_id"
        " WHERE p.name = 'Lone Bak' AND s.ends_at > '2026-11-25T07:30'"
    )
    return found
