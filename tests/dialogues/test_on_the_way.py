"""Running late, being here, whom to turn to: told to whoever is on duty, and not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from messages import words
from tests.dialogues.conftest import text_of

if TYPE_CHECKING:
    from storage.tx import Tx
    from tests.dialogues.conftest import Day


async def test_running_late_is_two_taps_and_the_culture_contact_hears_it(day: Day) -> None:
    birthe, lone, inge = await day.joins("Birthe Juhl"), await day.joins("Lone Bak"), await day.joins("Inge Holm")
    await day.at(13, 40)
    await birthe.writes("Jeg er forsinket")
    assert birthe.reads == ("Helt i orden. Hvornår er du her? Onsdagshygge, onsdag den 25. november kl. 13.50")
    assert birthe.buttons[:3] == ["Om 10 minutter", "Om 20 minutter", "Om 30 minutter"]
    await birthe.taps("Om 20 minutter")
    assert birthe.reads == ("Tak, fordi du gav besked, Birthe. Lone ved, at du kommer om 20 minutter. Tag det roligt.")
    assert lone.reads == "Birthe Juhl kommer om 20 minutter: Onsdagshygge, onsdag den 25. november kl. 13.50."
    assert len(inge.has_read) == 1  # the culture contact is there; the coordinator is left in peace

    def kept(tx: Tx) -> int:
        return int(tx.value("SELECT count(*) FROM outbox WHERE kind = 'running_late' AND about IS NOT NULL"))

    assert await day.asked(kept) == 0


async def test_without_a_culture_contact_in_the_chat_the_coordinator_hears_it(day: Day) -> None:
    birthe, inge = await day.joins("Birthe Juhl"), await day.joins("Inge Holm")
    await day.at(13, 40)
    await birthe.taps_key("Mine aktiviteter")
    await birthe.taps("Jeg er forsinket")
    await birthe.taps("Om 10 minutter")
    assert inge.reads.startswith("Birthe Juhl kommer om 10 minutter")


async def test_nobody_to_be_reached_names_the_number_to_ring(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await day.at(13, 40)
    await birthe.writes("Jeg er forsinket")
    await birthe.taps("Om 10 minutter")
    assert birthe.reads.endswith("Ring gerne til Inge Holm, tlf. +45 20 00 00 01.")


async def test_late_for_nothing_is_no_matter(day: Day) -> None:
    signe = await day.joins("Signe Mørk")
    await signe.writes("Jeg er forsinket")
    assert signe.reads == "Du står ikke på nogen liste i dag, så alt er i orden."


async def test_im_here_calls_somebody_to_say_hello_and_works_as_arrival(day: Day) -> None:
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    await day.at(13, 30)
    await birthe.taps_key("Mine aktiviteter")
    await birthe.taps("Jeg er her")
    assert birthe.reads == (
        "Hvor dejligt, at du er her, Birthe! Lone ved det og siger gerne hej.\n"
        "Er døren låst, så ring gerne til Inge Holm, tlf. +45 20 00 00 01."
    )
    assert lone.reads == "Birthe Juhl er her: Onsdagshygge, onsdag den 25. november kl. 13.50. Sig gerne hej!"
    await lone.taps_key("Hvem kommer i dag?")
    assert "✓ Birthe Juhl" in lone.reads
    await birthe.taps("Fortryd")
    assert birthe.reads == "Det er ordnet, Birthe. Sig gerne til, når du er her."
    await lone.taps_key("Hvem kommer i dag?")
    assert "✓ Birthe Juhl" not in lone.reads


async def test_here_hours_before_is_a_hello_and_no_arrival(day: Day) -> None:
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    await day.at(10, 0)
    await birthe.writes("Jeg er her")
    assert lone.reads == (
        "Birthe Juhl er her allerede: Onsdagshygge, onsdag den 25. november kl. 13.50. Sig gerne hej!"
    )
    await lone.taps_key("Hvem kommer i dag?")
    assert "✓" not in lone.reads
    await birthe.writes("Jeg er her")
    assert sum("er her allerede" in text for text in lone.has_read) == 1  # once is enough


async def test_the_organisations_contact_says_it_for_all(day: Day) -> None:
    grete, lone = await day.joins("Grete Baun"), await day.joins("Lone Bak")
    await day.at(9, 50, days=8)
    await grete.writes("jeg er her")
    assert "Hvor dejligt, at du er her, Grete!" in grete.reads
    assert lone.reads.startswith("Baunekirken er her: Sang i caféen")
    await lone.taps_key("Hvem kommer i dag?")
    assert "✓ Baunekirken (8)" in lone.reads


async def test_who_is_my_contact_person(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Indstillinger")
    await birthe.taps("Min kontaktperson")
    assert birthe.reads.splitlines() == [
        "Din kontaktperson: Inge Holm, tlf. +45 20 00 00 01.",
        "Kulturkontakt nu (Caféen): Lone. Se efter badgen.",
    ]


@pytest.mark.parametrize("language", ["nb", "da", "en"])
async def test_the_whole_way_in_ones_own_language(day: Day, language: str) -> None:
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    await day.speaks(birthe, language)
    await day.at(13, 40)

    def said(key: str, **values: str | int) -> str:
        return words.label(language, key, **values)

    await birthe.taps_key(said("menu-mine"))
    await birthe.taps(said("button-late"))
    await birthe.taps(said("button-in-minutes", count=10))
    assert birthe.reads == said("late-told", name="Birthe", contact="Lone", count=10)
    await birthe.taps_key(said("menu-mine"))
    await birthe.taps(said("button-here"))
    assert birthe.reads.splitlines()[0] == said("here-told", name="Birthe", contact="Lone")
    await birthe.taps_key(said("menu-what-is-on"))
    await birthe.taps(said("button-more-days"))
    assert birthe.reads == said("series-list")
    await birthe.taps("Onsdagshygge")
    await birthe.taps(birthe.buttons[3])
    assert said("series-how") in birthe.reads
    await birthe.taps_key(said("menu-settings"))
    assert birthe.reads.splitlines()[1] == said("settings-language", spoken=said("language-name"))
    assert lone.reads.startswith("Birthe Juhl er her")  # hers is Danish


DOORS = {
    "da": ("døren er låst", "jeg står udenfor og kan ikke komme ind"),
    "nb": ("døra er låst", "jeg står utenfor, ingen åpner"),
    "en": ("I am at the door, it is locked", "nobody opens, please let me in"),
}


@pytest.mark.parametrize("language", DOORS)
async def test_a_locked_door_is_said_and_said_again(day: Day, language: str) -> None:
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    await day.speaks(birthe, language)
    await day.at(13, 40)
    for minute, said in zip((40, 45), DOORS[language], strict=True):
        await day.at(13, minute)
        await birthe.writes(said)
        assert "Lone" in birthe.reads
        assert "+45 20 00 00 01" in birthe.reads
    assert [text for text in lone.has_read if "låst dør" in text] == [
        "Birthe Juhl står udenfor ved en låst dør: Onsdagshygge, onsdag den 25. november kl. 13.50. Luk gerne op!"
    ] * 2


async def test_a_door_that_was_locked_sends_nobody(day: Day) -> None:
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    await day.at(13, 40)
    heard = len(lone.has_read)
    await birthe.writes("døren var låst i går")
    assert len(lone.has_read) == heard
    signe = await day.joins("Signe Mørk")
    await signe.writes("døren er låst")  # nothing is on for her today: whom to ring
    assert signe.reads == "Ring gerne til Inge Holm, tlf. +45 20 00 00 01, så bliver der lukket op."
    assert len(lone.has_read) == heard


WAS_LOCKED = {
    "da": ("døren var låst", "Ja, luk gerne op", "Tal med koordinator"),
    "nb": ("ingen åpnet døra for meg", "Ja, lukk gjerne opp", "Snakk med koordinator"),
    "en": ("the door was locked", "Yes, please open", "Talk to coordinator"),
}


@pytest.mark.parametrize("language", WAS_LOCKED)
async def test_a_door_that_was_locked_is_no_arrival_and_whether_it_still_is_is_asked(day: Day, language: str) -> None:
    words, still, talk = WAS_LOCKED[language]
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    await day.speaks(birthe, language)
    await day.at(13, 40)
    heard = len(lone.has_read)
    await birthe.writes(words)
    assert birthe.buttons == [still, talk]
    assert len(lone.has_read) == heard
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM arrival")) == 0
    await birthe.taps(still)
    assert "Luk gerne op!" in lone.reads


@pytest.mark.parametrize(
    "words", ["the door was locked yesterday", "døra var låst i onsdags", "I stood outside last week"]
)
async def test_a_door_that_was_locked_another_day_is_for_the_coordinator_to_hear(day: Day, words: str) -> None:
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    await day.at(13, 40)
    heard = len(lone.has_read)
    await birthe.writes(words)
    assert birthe.buttons == ["Tal med koordinator"]
    assert len(lone.has_read) == heard
    await birthe.writes("døren var låst, så jeg kommer ikke på torsdag")  # what is wanted beside it is heard
    assert "Gudstjeneste" in birthe.reads or any("Gudstjeneste" in button for button in birthe.buttons)


@pytest.mark.parametrize(
    "words",
    ["jeg kunne ikke komme ind på hjemmesiden", "kunne ikke komme ind til jer i dag, bussen kørte ikke",
     "I couldn't get in today", "I couldn't get in on the bus", "kom ikke inn i dag", "nobody opened the bingo cards",
     "I could not get in on Thursday, sorry"],
)  # fmt: skip
async def test_what_was_no_door_is_neither_a_door_nor_an_arrival(day: Day, words: str) -> None:
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    await day.at(13, 40)
    heard, acts = len(lone.has_read), await day.asked(lambda tx: tx.value("SELECT count(*) FROM act"))
    await birthe.writes(words)
    assert "Ja, luk gerne op" not in birthe.buttons
    assert len(lone.has_read) == heard
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM arrival")) == 0
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM act")) == acts


async def test_whoever_could_not_come_for_want_of_a_bus_is_offered_to_cancel(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("kunne ikke komme ind til jer i dag, bussen kørte ikke")
    assert "Jeg kan ikke komme" in birthe.buttons


LATER = {
    "da": ("Jeg kommer 10 minutter for sent", "Lone ved det.\nDu kommer 10 minutter senere: Onsdagshygge"),
    "nb": ("jeg blir ti minutter forsinket", "Lone vet det.\nDu kommer 10 minutter senere: Onsdagshygge"),
    "en": ("I'll be 10 minutes late", "Lone knows.\nYou will be there 10 minutes later: Onsdagshygge"),
}


@pytest.mark.parametrize("language", LATER)
async def test_hours_before_it_begins_late_means_after_it_begins(day: Day, language: str) -> None:
    said, told = LATER[language]
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    await day.speaks(birthe, language)
    await birthe.writes(said)  # at half past eight, of what begins at ten to two
    assert told in birthe.reads
    assert lone.reads == "Birthe Juhl kommer 10 minutter senere: Onsdagshygge, onsdag den 25. november kl. 13.50."


async def test_hours_before_the_buttons_say_later_too(day: Day) -> None:
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    await birthe.writes("Jeg er forsinket")
    assert birthe.buttons[:2] == ["10 minutter senere", "20 minutter senere"]
    await birthe.taps("20 minutter senere")
    assert lone.reads.startswith("Birthe Juhl kommer 20 minutter senere: Onsdagshygge")
    await day.at(14, 30)
    await birthe.writes("jeg er her om 10 minutter, jeg er forsinket")
    assert lone.reads.startswith("Birthe Juhl kommer om 10 minutter")


async def test_a_quarter_of_an_hour_is_no_hour(day: Day) -> None:
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    await day.speaks(birthe, "en")
    await birthe.writes("I'll be a quarter of an hour late")
    assert lone.reads.startswith("Birthe Juhl kommer 15 minutter senere")


TOMORROW = {
    "nb": ("jeg kommer 10 minutter for sent i morgen", "Lone får vite det den dagen."),
    "da": ("jeg kommer 10 minutter for sent i morgen", "Lone hører det den dag."),
    "en": ("I will be 10 minutes late tomorrow", "Lone will hear of it that day."),
}


@pytest.mark.parametrize("language", TOMORROW)
async def test_late_tomorrow_is_told_with_the_briefing_of_tomorrow(day: Day, language: str) -> None:
    said, told = TOMORROW[language]
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    await day.speaks(birthe, language)
    await day.at(17, days=6)  # the evening before the next Onsdagshygge
    heard = len(lone.has_read)
    await birthe.writes(said)
    assert told in birthe.reads
    assert len(lone.has_read) == heard
    await day.at(12, days=1)
    assert [read.startswith("Birthe Juhl kommer 10 minutter senere") for read in lone.has_read[heard:]].count(True) == 1

    def kept(tx: Tx) -> int:
        return int(tx.value("SELECT count(*) FROM outbox WHERE kind = 'said_late' AND about IS NOT NULL"))

    assert await day.asked(kept) == 0


async def test_late_on_a_day_without_a_sign_up_is_said_of_that_day(day: Day) -> None:
    signe = await day.joins("Signe Mørk")
    await signe.writes("jeg kommer 10 minutter for sent på fredag")
    assert "fredag den 27. november" in signe.reads
    assert "i dag" not in signe.reads


async def test_a_sign_up_button_of_last_week_leaves_its_list_as_it_is(day: Day) -> None:
    signe = await day.joins("Signe Mørk")
    await signe.taps_key("Hvad sker der?")
    shown = signe.last
    label = next(each for each in signe.buttons if "nov" in each)
    await day.at(9, days=8)
    await signe.taps(label, on=shown)
    assert signe.reads.startswith("Dagen er slut: Onsdagshygge")
    assert shown["id"] != signe.last["id"]
    assert text_of(next(each for each in signe.messages if each["id"] == shown["id"])) == text_of(shown)
