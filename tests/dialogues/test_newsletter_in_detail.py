"""A newsletter in detail: its time, its pictures, what is pointed out in it, and what cannot be sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from messages.buttons import StopSending
from storage import letters
from tests.dialogues.writing_letters import (
    FOOT,
    PNG,
    TEXT,
    a_home,
    another_coordinator,
    begins,
    letters_of,
    sends,
    writes_a_letter,
)

if TYPE_CHECKING:
    from tests.dialogues.conftest import Day

# When


async def test_a_time_is_chosen_or_written_and_an_hour_that_is_none_is_asked_again(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge)
    await inge.taps("Vælg tidspunkt")
    for no_hour in ("fredag kl. 25", "fredag 10:75", "kl. 24:30", "snart"):
        await inge.writes(no_hour)
        assert inge.reads.startswith("Jeg fandt ikke et klokkeslæt i det."), no_hour
    await inge.writes("fredag kl. 10")
    assert "Valgt tid: fredag den 27. november kl. 10.00." in inge.reads
    await inge.taps("Send fredag kl. 10.00 til 1, Fuglsangsø Centret")
    await inge.taps("Fortryd")
    assert inge.reads.startswith("Fortrudt! Brevet er ikke sendt.\nNyhedsbrev, ikke sendt")
    assert inge.reads.endswith("Valgt tid: fredag den 27. november kl. 10.00.")
    await inge.taps("Send fredag kl. 10.00 til 1, Fuglsangsø Centret")
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
    assert inge.reads.endswith(
        "Om natten og på helligdage er her stille. Brevet går tidligst ud torsdag den 26. november kl. 08.00."
    )
    await inge.taps("Send torsdag kl. 08.00 til 1")
    await day.at(23)
    assert letters_of(birthe) == []
    await day.at(8, 1, days=1)
    assert len(letters_of(birthe)) == 1


async def test_a_holiday_is_not_disturbed(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await day.at(10, days=30)  # Christmas Day
    await writes_a_letter(inge)
    assert "Brevet går tidligst ud søndag den 27. december kl. 08.00." in inge.reads
    await inge.taps("Send søndag kl. 08.00 til 1")
    await day.at(12)
    assert letters_of(birthe) == []
    await day.at(8, 1, days=2)
    assert len(letters_of(birthe)) == 1


async def test_a_time_in_the_night_is_kept_and_it_is_said_why_it_goes_in_the_morning(day: Day) -> None:
    inge, *_ = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge)
    await inge.taps("Vælg tidspunkt")
    await inge.writes("fredag kl 23")
    assert inge.reads.splitlines()[-2:] == [
        "Valgt tid: fredag den 27. november kl. 23.00.",
        "Om natten og på helligdage er her stille. Brevet går tidligst ud lørdag den 28. november kl. 08.00.",
    ]
    assert inge.buttons[0] == "Send lørdag kl. 08.00 til 1, Fuglsangsø Centret"


async def test_a_draft_whose_time_has_gone_by_does_not_go_at_once_instead(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge)
    await inge.taps("Vælg tidspunkt")
    await inge.writes("fredag kl. 10")
    await day.at(11, days=2)
    await inge.taps("Send fredag kl. 10.00 til 1")
    past = "Den valgte tid er forbi: fredag den 27. november kl. 10.00. Vælg gerne en ny."
    assert any(text.endswith(past) for text in inge.has_read)
    await day.at(11, 10)
    assert letters_of(birthe) == []
    await inge.taps("Med det samme")
    assert not any(text.endswith(past) for text in inge.has_read)
    await inge.taps("Send til 1 på Fuglsangsø Centret")
    await day.at(11, 12)
    assert len(letters_of(birthe)) == 1


async def test_a_time_that_is_past_is_not_taken(day: Day) -> None:
    inge, *_ = await a_home(day)
    await writes_a_letter(inge)
    day.telegram.press(inge.user.id, None, inge.last["id"], data="ji:1:1000", label="", forged=True)
    await day.settled()
    assert inge.reads.startswith("Det tidspunkt er forbi")


# While it waits, and when it is stopped


async def test_in_the_list_a_letter_that_waits_is_told_from_one_that_is_out(day: Day) -> None:
    inge, *_ = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge)
    await inge.taps("Send til 1")
    await inge.taps_key("Nyhedsbrev")
    assert "Venter til ons. 25. nov.: Kære frivillige!" in [label[:42] for label in inge.buttons]
    await day.at(8, 32)
    await inge.taps_key("Nyhedsbrev")
    assert not [label for label in inge.buttons if label.startswith("Venter")]
    assert [label for label in inge.buttons if label.startswith("ons. 25. nov.: Kære frivillige!")]


async def test_stopped_it_names_everybody_who_did_not_get_it(day: Day) -> None:
    inge, *_ = await a_home(day, "Birthe Juhl", "Ole Damgaard")
    await writes_a_letter(inge)
    await inge.taps("Send til 2")
    day.telegram.press(inge.user.id, None, inge.last["id"], data="jz:1", label="", forged=True)
    await day.settled()
    lines = inge.reads.splitlines()
    assert lines[:2] == ["Brevet er stoppet: 0 fik det", "Fik det ikke: 2"]
    assert "• Fik det ikke: Birthe Juhl, tlf. +45 20 00 00 11" in lines
    assert any(line.startswith("• Fik det ikke: Ole Damgaard, ") for line in lines)
    assert "• Ikke på Telegram: Jørgen Skov, nummeret mangler" in lines


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


async def test_after_it_was_stopped_the_rest_get_it_after_all(day: Day) -> None:
    inge, birthe = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge)
    await inge.taps("Send til 1")
    letter = await day.asked(lambda tx: tx.value("SELECT max(id) FROM letter"))
    stop = StopSending(letter).pack()  # it begins in a moment
    day.telegram.press(inge.user.id, None, inge.last["id"], data=stop, forged=True)
    await day.settled()
    await day.at(10)
    assert TEXT not in " ".join(birthe.has_read)
    await inge.taps("Send til resten: 1")
    await day.at(10, 1)
    assert sum(TEXT in each for each in birthe.has_read) == 1
