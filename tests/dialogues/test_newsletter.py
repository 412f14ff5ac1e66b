"""A newsletter: written, looked at, sent to those who have said yes, stopped with one tap; in the end it reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.dialogues.writing_letters import (
    FOOT,
    TEXT,
    a_home,
    letters_of,
    writes_a_letter,
)

if TYPE_CHECKING:
    from tests.dialogues.conftest import Day

# The way of a letter


async def test_it_is_shown_as_it_will_look_with_everybody_who_gets_it_and_who_does_not_and_why(day: Day) -> None:
    inge, birthe, *_ = await a_home(day, "Birthe Juhl", "Ole Damgaard")
    day.telegram.block(birthe.user.id, day.bot)
    await day.settled()
    await writes_a_letter(inge)
    assert inge.has_read[-2] == f"{TEXT}\n\n– – –\n{FOOT}"
    assert inge.reads == (
        "Nyhedsbrev, ikke sendt\n"
        "Skrevet på: dansk\n"
        "Til: Fuglsangsø Centret\n"
        "Én får det på Telegram.\n"
        "3 har sagt ja og er ikke på Telegram. Du får en liste at ringe ud fra.\n"
        "Én har sagt ja, men har stoppet hjælperen.\n"
        "8 har ikke sagt ja til nyhedsbreve."
    )
    assert inge.buttons[0] == "Send til 1 på Fuglsangsø Centret"


async def test_it_goes_out_after_a_minute_and_the_report_names_whom_to_ring(day: Day) -> None:
    inge, birthe, signe = await a_home(day, "Birthe Juhl", "Signe Mørk")
    await writes_a_letter(inge)
    await inge.taps("Send til 1 på Fuglsangsø Centret")
    card = inge.last["id"]
    assert inge.reads == (
        "Brevet bliver sendt onsdag den 25. november kl. 08.31 til 1 på Fuglsangsø Centret. Indtil da kan du fortryde."
    )
    assert letters_of(birthe) == []
    await day.at(8, 32)
    assert letters_of(birthe) == [f"{TEXT}\n\n– – –\n{FOOT}"]
    assert letters_of(signe) == []
    assert inge.last["id"] == card
    assert inge.reads.splitlines() == [
        "Brevet er ude: nåede frem til én",
        "Ikke på Telegram, kan ringes op: 4",
        "• Ikke på Telegram: Aisha Rahimi, nummeret mangler",
        "• Ikke på Telegram: Jørgen Skov, nummeret mangler",
        "• Ikke på Telegram: Kirsten Vad, nummeret mangler",
        "• Ikke på Telegram: Ole Damgaard, nummeret mangler",
    ]


async def test_within_the_minute_it_is_taken_back_and_nobody_gets_it(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge)
    await inge.taps("Send til 1")
    await inge.taps("Fortryd")
    assert inge.reads.startswith("Fortrudt! Brevet er ikke sendt.\nNyhedsbrev, ikke sendt")
    await day.at(8, 40)
    assert letters_of(birthe) == []
    await inge.taps("Send til 1")
    await inge.writes("Fortryd")
    assert inge.reads.startswith("Fortrudt!")


async def test_no_more_with_one_tap_and_again_with_one(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge)
    await inge.taps("Send til 1")
    await day.at(8, 32)
    await birthe.taps("Stop nyhedsbrev")
    assert birthe.reads == "Du får ikke flere nyhedsbreve. Du får stadig besked om dine egne aktiviteter."
    assert len(letters_of(birthe)) == 1
    await writes_a_letter(inge)
    assert "Ingen får brevet, som det er. Vælg gerne andre læsere." in inge.reads
    assert not any(label.startswith("Send til 0") for label in inge.buttons)
    await birthe.taps("Ja til nyhedsbrev")
    await inge.taps("Hvem får det?")
    await inge.taps("Tilbage til brevet")
    assert "Én får det på Telegram." in inge.reads


async def test_each_reads_it_in_their_own_language(day: Day) -> None:
    inge, birthe, aisha = await a_home(day, "Birthe Juhl", "Aisha Rahimi")
    await writes_a_letter(inge)
    assert "Én læser et andet sprog og får udgaven på dansk." in inge.reads
    await inge.taps("Skriv på: English")
    await inge.writes("Dear volunteers! Christmas lunch on 12 December.")
    assert "Skrevet på: dansk og engelsk" in inge.reads
    await inge.taps("Send til 2")
    await day.at(8, 32)
    assert letters_of(birthe)
    assert aisha.reads.startswith("Dear volunteers!")
    assert "You receive this because you said yes" in aisha.reads
    assert aisha.buttons == ["Stop newsletter"]


async def test_what_one_has_got_can_be_read_again(day: Day) -> None:
    inge, birthe, signe = await a_home(day, "Birthe Juhl", "Signe Mørk")
    await writes_a_letter(inge)
    await inge.taps("Send til 1")
    await day.at(8, 32)
    await birthe.writes("Nyhedsbrev")
    await birthe.taps("ons. 25. nov.: Kære frivillige!")
    assert birthe.reads.startswith(TEXT)
    await signe.writes("Nyhedsbrev")
    assert signe.buttons == []


async def test_sent_to_oneself_first_the_stop_button_is_only_shown(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge)
    await inge.taps("Send til mig først")
    assert inge.has_read[-2] == f"{TEXT}\n\n– – –\n{FOOT}"
    await inge.taps("Stop nyhedsbrev")
    assert inge.reads == "Sådan stopper læserne nyhedsbrevene. Her er intet ændret."
    assert letters_of(birthe) == []


async def test_after_a_restart_it_goes_out_once(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge)
    await inge.taps("Send til 1")
    await day.restart()
    await day.at(8, 32)
    await day.restart()
    await day.at(8, 50)
    assert len(letters_of(birthe)) == 1
    assert inge.reads.startswith("Brevet er ude: nåede frem til én")


async def test_whoever_has_left_telegram_stands_in_the_report(day: Day) -> None:
    inge, birthe, ole = await a_home(day, "Birthe Juhl", "Ole Damgaard")
    await writes_a_letter(inge)
    await inge.taps("Send til 2")
    day.telegram.deactivate(birthe.user.id)
    await day.at(8, 32)
    assert letters_of(ole)
    assert "• Har stoppet hjælperen: Birthe Juhl, tlf. +45 20 00 00 11" in inge.reads


# Whom it is for


async def test_for_a_ward_an_activity_a_language_an_organisation_the_button_says_how_many(day: Day) -> None:
    inge, *_ = await a_home(day, "Birthe Juhl", "Aisha Rahimi", "Jørgen Skov")
    await writes_a_letter(inge)
    assert inge.buttons[0] == "Send til 3 på Fuglsangsø Centret"
    await inge.taps("Hvem får det?")
    await inge.taps("En afdeling")
    await inge.taps("B.2")
    assert inge.buttons[0] == "Send til 1 på B.2, Fuglsangsø Centret"
    await inge.taps("Hvem får det?")
    await inge.taps("Alle på Fuglsangsø Centret")
    await inge.taps("Hvem får det?")
    await inge.taps("Kun ét sprog")
    await inge.taps("English")
    assert inge.buttons[0] == "Send til 1 på Fuglsangsø Centret"
    assert "Til: Fuglsangsø Centret; kun dem, der læser engelsk" in inge.reads
    await inge.taps("Hvem får det?")
    await inge.taps("Kun ét sprog")
    await inge.taps("Alle sprog")
    await inge.taps("Hvem får det?")
    await inge.taps("En aktivitet")
    await inge.taps("Fredagscafé")
    assert "Til: dem, der er med til Fredagscafé" in inge.reads
    await inge.taps("Hvem får det?")
    await inge.taps("En forening")
    await inge.taps("Baunekirken")
    assert "Ingen får brevet" in inge.reads
    await inge.taps("Hvem får det?")
    await inge.taps("Kun de aktive")
    await inge.taps("Sidste 3 måneder")
    assert "kun dem, der har været med de sidste 3 måneder" in inge.reads


async def test_a_site_that_is_not_theirs_cannot_be_written_to_nor_anything_by_a_volunteer(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge)
    for data in ("jb:1:site:99", "jb:1:unit:99", "jb:1:organisation:1", "jb:1:moon:1"):
        day.telegram.press(inge.user.id, None, inge.last["id"], data=data, label="", forged=True)
        await day.settled()
        assert inge.reads == "Det brev kan jeg ikke finde længere."
    for data in ("jx:1:2:1:1", "jb:1:site:1", "jc:1", "js:1:da", "jt:1", "jw:1:own", "ju:1", "jz:1", "jd:1", "jr:1"):
        day.telegram.press(birthe.user.id, None, birthe.last["id"], data=data, label="", forged=True)
        await day.settled()
        assert birthe.reads == "Det brev kan jeg ikke finde længere.", data
    assert letters_of(birthe) == []
