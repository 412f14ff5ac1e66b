"""A newsletter: written, looked at, sent to those who have said yes, stopped with one tap; in the end it reports."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from storage import letters, people
from storage.records import RoleName

if TYPE_CHECKING:
    from storage.tx import Tx
    from tests.dialogues.conftest import Chat, Day

TEXT = "Kære frivillige! Den 12. december er der julefrokost."
FOOT = (
    "Du får dette, fordi du har sagt ja til nyhedsbrev fra Fuglsangsø Centret. Vil du ikke have flere, så tryk på"
    " knappen. Du får stadig besked om dine egne aktiviteter."
)
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


async def a_home(day: Day, *names: str) -> list[Chat]:
    return [await day.joins(name) for name in ("Inge Holm", *names)]


async def begins(chat: Chat) -> None:
    await chat.taps_key("Nyhedsbrev")
    await chat.taps("Skriv et nyt brev")


async def writes_a_letter(chat: Chat, text: str = TEXT) -> None:
    await begins(chat)
    await chat.writes(text)


async def sends(day: Day, chat: Chat, kind: str, name: str, caption: str = "") -> None:
    day.telegram.send_file(chat.user.id, None, kind, PNG, name, caption)
    await day.settled()


async def another_coordinator(day: Day) -> Chat:
    def add(tx: Tx) -> None:
        unit = people.unit_by_name(tx, "Caféen")
        assert unit is not None
        people.add(tx, "Karin Ravn", RoleName.COORDINATOR, unit.id, "da")

    await day.house.store.write(add)
    return await day.joins("Karin Ravn")


def letters_of(chat: Chat) -> list[str]:
    return [text for text in chat.has_read if text.startswith("Kære frivillige")]


# The way of a letter


async def test_it_is_shown_as_it_will_look_with_everybody_who_gets_it_and_who_does_not_and_why(day: Day) -> None:
    inge, birthe, *_ = await a_home(day, "Birthe Juhl", "Ole Damgaard")
    day.telegram.block(birthe.user.id, day.bot)
    await day.settled()
    await writes_a_letter(inge)
    assert inge.has_read[-2] == f"{TEXT}\n\n– – –\n{FOOT}"
    assert inge.reads == (
        "Nyhedsbrev, ikke sendt\n"
        "Skrevet på: Dansk\n"
        "Til: Fuglsangsø Centret\n"
        "Én får det på Telegram.\n"
        "3 har sagt ja og er ikke på Telegram. Du får en liste at ringe ud fra.\n"
        "Én har sagt ja, men har stoppet botten.\n"
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
        "• Ring gerne til Aisha Rahimi, nummeret mangler",
        "• Ring gerne til Jørgen Skov, nummeret mangler",
        "• Ring gerne til Kirsten Vad, nummeret mangler",
        "• Ring gerne til Ole Damgaard, nummeret mangler",
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
    assert "Én læser et andet sprog og får udgaven på Dansk." in inge.reads
    await inge.taps("Skriv på: English")
    await inge.writes("Dear volunteers! Christmas lunch on 12 December.")
    assert "Skrevet på: Dansk og English" in inge.reads
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
    assert inge.reads == f"{TEXT}\n\n– – –\n{FOOT}"
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
    assert "• Har stoppet botten: Birthe Juhl, tlf. +45 20 00 00 11" in inge.reads


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
    assert "Til: Fuglsangsø Centret; kun dem, der læser English" in inge.reads
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


# When


async def test_a_time_is_chosen_or_written_and_an_hour_that_is_none_is_asked_again(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge)
    await inge.taps("Vælg tidspunkt")
    for no_hour in ("fredag kl. 25", "fredag 10:75", "kl. 24:30", "snart"):
        await inge.writes(no_hour)
        assert inge.reads.startswith("Jeg fandt ikke et klokkeslæt i det."), no_hour
    await inge.writes("fredag kl. 10")
    assert "Sendes fredag den 27. november kl. 10.00." in inge.reads
    await inge.taps("Send til 1")
    await day.at(9, 59, days=2)
    assert letters_of(birthe) == []
    before = inge.last["id"]
    await day.at(10, 1)
    assert len(letters_of(birthe)) == 1
    assert inge.last["id"] > before  # days later the report is a message of its own
    assert inge.reads.startswith("Brevet er ude: nåede frem til én")


async def test_at_night_it_waits_for_the_morning(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await day.at(22)
    await writes_a_letter(inge)
    assert "Sendes torsdag den 26. november kl. 08.00." in inge.reads
    await inge.taps("Send til 1")
    await day.at(23)
    assert letters_of(birthe) == []
    await day.at(8, 1, days=1)
    assert len(letters_of(birthe)) == 1


async def test_a_holiday_is_not_disturbed(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await day.at(10, days=30)  # Christmas Day
    await writes_a_letter(inge)
    assert "Sendes søndag den 27. december kl. 08.00." in inge.reads
    await inge.taps("Send til 1")
    await day.at(12)
    assert letters_of(birthe) == []
    await day.at(8, 1, days=2)
    assert len(letters_of(birthe)) == 1


async def test_a_time_that_is_past_is_not_taken(day: Day) -> None:
    inge, *_ = await a_home(day)
    await writes_a_letter(inge)
    day.telegram.press(inge.user.id, None, inge.last["id"], data="ji:1:1000", label="", forged=True)
    await day.settled()
    assert inge.reads.startswith("Det tidspunkt er forbi")


# Pictures and documents


async def test_one_picture_has_the_text_under_it_and_a_document_goes_instead(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await begins(inge)
    await sends(day, inge, "photo", "jul.png", TEXT)
    assert "Ét billede er med." in inge.reads
    await sends(day, inge, "document", "program.pdf")
    assert "Et dokument er med." in inge.reads
    await inge.taps("Send til 1")
    await day.at(8, 32)
    assert birthe.last["media"]["kind"] == "document"
    assert birthe.reads.startswith(TEXT)
    assert birthe.buttons == ["Stop nyhedsbrev"]


async def test_an_album_goes_before_the_text_and_an_eleventh_picture_is_left_out(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await begins(inge)
    day.telegram.send_album(inge.user.id, None, [("photo", PNG, f"{n}.png") for n in range(10)], TEXT)
    await day.settled()
    await day.at(8, 31)
    assert "10 billeder er med." in inge.reads
    await sends(day, inge, "photo", "elleve.png")
    assert inge.reads == "Ti billeder er der plads til i ét brev. Det sidste her er ikke med."
    before = len(birthe.messages)
    await inge.taps("Send til 1")
    await day.at(8, 33)
    kinds = [(message["media"] or {}).get("kind") for message in birthe.messages[before:]]
    assert kinds == ["photo"] * 10 + [None]
    assert birthe.reads == f"{TEXT}\n\n– – –\n{FOOT}"


async def test_a_voice_is_no_part_of_a_letter(day: Day) -> None:
    inge, *_ = await a_home(day)
    await begins(inge)
    await sends(day, inge, "voice", "hej.ogg")
    assert inge.reads.startswith("Tekst, billeder og ét dokument kan være med")


# What is pointed out, and what cannot be


async def test_a_national_identity_number_is_pointed_out_before_it_is_sent(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge, "Kære frivillige! Ring til Jens, 010190-1234.")
    assert "Det ser ud, som om der står et CPR-nummer i brevet." in inge.reads
    await inge.taps("Send til 1")
    assert inge.reads.endswith("Vil du tage det ud, før du sender?")
    await day.at(8, 40)
    assert letters_of(birthe) == []
    await inge.taps("Send alligevel til 1, Fuglsangsø Centret")
    await day.at(8, 45)
    assert len(letters_of(birthe)) == 1


async def test_a_letter_that_is_too_long_is_answered_once_however_telegram_cuts_it(day: Day) -> None:
    inge, *_ = await a_home(day)
    await begins(inge)
    await inge.writes("a" * 4096)
    assert inge.reads.startswith("Brevet er på 4096 tegn, og der er plads til 3500.")
    said = len(inge.has_read)
    await inge.writes("og resten af det")  # the same text, which the app sent in two messages
    assert len(inge.has_read) == said
    await day.at(8, 35)
    await inge.writes(TEXT)
    assert inge.reads.startswith("Nyhedsbrev, ikke sendt")


async def test_typed_codes_stay_as_they_are_and_are_pointed_out(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge, "Kære frivillige! <b>Kom <i>til</b> & med")
    assert "Der står koder i teksten, og de bliver stående." in inge.reads
    await inge.taps("Send til 1")
    await day.at(8, 32)
    assert birthe.reads.startswith("Kære frivillige! <b>Kom <i>til</b> & med\n")


async def test_changed_before_it_is_sent_it_follows_and_afterwards_it_stays(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge)
    own = [message for message in inge.messages if message["from_me"]][-1]["id"]
    old = inge.last
    day.telegram.edit_text(inge.user.id, None, own, "Kære frivillige! Frokosten er den 13.")
    await day.settled()
    await inge.taps("Send til 1", on=old)
    assert any(text.startswith("Noget er ændret, siden knappen kom. Intet er sendt.") for text in inge.has_read)
    await inge.taps("Send til 1")
    day.telegram.edit_text(inge.user.id, None, own, "Kære frivillige! Frokosten er den 14.")
    await day.settled()
    assert inge.reads == "Brevet er sendt og bliver stående, som det er. Du kan gerne skrive et nyt."
    await day.at(8, 32)
    assert letters_of(birthe)[0].startswith("Kære frivillige! Frokosten er den 13.")


async def test_of_two_coordinators_who_send_it_at_once_one_does(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    karin = await another_coordinator(day)
    await writes_a_letter(inge)
    await karin.taps_key("Nyhedsbrev")
    await karin.taps("Kladde: Kære frivillige!")
    for chat in (inge, karin):
        message, data = chat.button("Send til 1")
        day.telegram.press(chat.user.id, None, message["id"], data=data)
    await day.settled()
    both = [inge.reads, karin.reads]
    assert sum(text.startswith("Brevet bliver sendt") for text in both) == 1
    assert sum("har sendt dette brev. Det bliver kun sendt én gang." in text for text in both) == 1
    await day.at(8, 32)
    assert len(letters_of(birthe)) == 1


async def test_a_draft_can_be_thrown_away_and_an_old_button_says_so(day: Day) -> None:
    inge, *_ = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge)
    await inge.taps("Kassér brevet")
    assert inge.reads == "Brevet er kasseret."
    day.telegram.press(inge.user.id, None, inge.last["id"], data="jx:1:2:1:0", label="", forged=True)
    await day.settled()
    assert inge.reads == "Det brev kan jeg ikke finde længere."
    assert await day.asked(lambda tx: letters.by_id(tx, 1)) is None


async def test_to_nobody_there_is_nothing_to_send_and_it_says_why(day: Day) -> None:
    inge, *_ = await a_home(day)  # nobody has joined who would read it
    await writes_a_letter(inge)
    assert "Ingen får brevet" in inge.reads
    assert not [label for label in inge.buttons if label.startswith("Send til 0")]
    day.telegram.press(inge.user.id, None, inge.last["id"], data="jx:1:1:0:1", label="", forged=True)  # an old button
    await day.settled()
    assert "Ingen får brevet" in inge.reads
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM letter WHERE state <> 'draft'")) == 0


async def test_an_empty_letter_is_not_sent_and_what_is_missing_is_said(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await begins(inge)
    await sends(day, inge, "photo", "jul.png")  # a picture, and then not even that
    await inge.taps("Fjern billeder og fil")
    assert not [label for label in inge.buttons if label.startswith("Send til")]
    assert "Der er ingen tekst i brevet." in inge.reads
    day.telegram.press(inge.user.id, None, inge.last["id"], data="jx:1:2:1:1", label="", forged=True)
    await day.settled()
    assert "Der er ingen tekst i brevet." in inge.reads
    await day.at(8, 40)
    assert letters_of(birthe) == []
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM letter WHERE state <> 'draft'")) == 0
