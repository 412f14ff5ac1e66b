"""How volunteers are met: unannounced, counted, thanked, a visit that does not suit, a greeting, the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day

WEDNESDAY = "Onsdagshygge, onsdag den 25. november kl. 13.50"


async def test_somebody_who_is_not_on_the_list_is_put_there_with_three_taps_and_hears_that_it_was_nice(
    day: Day,
) -> None:
    lone, kirsten = await day.joins("Lone Bak"), await day.joins("Kirsten Vad")
    await day.at(14, 0)
    await lone.taps_key("Hvem kommer i dag?")
    await lone.taps("Der kom en anden")  # there is only one activity today, so it is not asked which
    assert lone.buttons[:2] == ["Aisha Rahimi", "Kirsten Vad"]
    await lone.taps("Kirsten Vad")
    assert lone.reads == f"Kirsten Vad står på listen og er kommet: {WEDNESDAY}."
    await day.at(14, 10)
    assert kirsten.reads == f"Hvor hyggeligt, at du kom, Kirsten! Jeg har sat dig på listen: {WEDNESDAY}."
    await lone.taps("I dag")
    assert "✓ Kirsten Vad" in lone.reads


async def test_the_wrong_name_is_taken_back_before_anybody_hears_of_it(day: Day) -> None:
    lone, kirsten = await day.joins("Lone Bak"), await day.joins("Kirsten Vad")
    await day.at(14, 0)
    await lone.taps_key("Hvem kommer i dag?")
    await lone.taps("Der kom en anden")
    await lone.taps("Kirsten Vad")
    await lone.taps("Fortryd")
    assert lone.reads == f"Det er ordnet. Alt er som før: {WEDNESDAY}."
    await day.at(15, 0)
    assert not [text for text in kirsten.has_read if text.startswith("Hvor hyggeligt, at du kom")]
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM arrival")) == 0
    await lone.taps_key("Hvem kommer i dag?")
    assert "Kirsten Vad" not in lone.reads


async def test_a_name_is_written_with_a_slip_of_the_finger(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    await day.at(14, 0)
    await lone.taps_key("Hvem kommer i dag?")
    await lone.taps("Der kom en anden")
    await lone.writes("kirstn")
    assert lone.buttons[0] == "Kirsten Vad"
    await lone.writes("rumpelstilzchen")
    assert lone.reads.startswith("Det navn fandt jeg ikke.")
    await lone.writes("Vad")
    await lone.taps("Kirsten Vad")
    assert lone.reads.startswith("Kirsten Vad står på listen og er kommet")


async def test_a_guest_is_counted_and_never_named(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    await day.at(14, 0)
    await lone.taps_key("Hvem kommer i dag?")
    await lone.taps("Der kom en anden")
    await lone.taps("En gæst, kun talt")
    assert lone.reads == f"Én gæst er talt: {WEDNESDAY}."
    await lone.taps_key("Hvem kommer i dag?")
    assert "Poul Erik Toft, én gæst" in lone.reads
    await lone.taps("Der kom en anden")
    await lone.taps("En gæst, kun talt")
    assert lone.reads == f"2 gæster er talt: {WEDNESDAY}."
    await lone.taps("Fortryd")
    await lone.taps_key("Hvem kommer i dag?")
    assert "Poul Erik Toft, én gæst" in lone.reads


async def test_gone_home_and_thanked_is_one_tap_beside_the_name(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    await day.at(15, 30)
    await lone.taps_key("Hvem kommer i dag?")
    assert "Gået, takket" not in lone.buttons
    await lone.taps("Kommet: Birthe Juhl")
    assert lone.buttons[:3] == ["Fortryd: Birthe Juhl", "Gået, takket", "Kommet: Ole Damgaard"]
    await lone.taps("Gået, takket")
    assert "✓ Birthe Juhl (takket)" in lone.reads
    await lone.taps("Fortryd: takket")
    assert "takket" not in lone.reads


async def test_a_visit_that_does_not_suit_is_said_without_a_reason_and_other_days_are_offered(day: Day) -> None:
    mads, signe = await day.joins("Mads Krogh"), await day.joins("Signe Mørk")
    await day.at(9, 0, days=5)  # Monday 30 November
    await mads.taps_key("Hvem kommer i dag?")
    await mads.taps("Passer ikke: Besøgshund")
    assert mads.reads.startswith("Det er ordnet. Jeg siger det til Signe Mørk: Besøgshund, mandag den 30. november")
    assert signe.reads == (
        "Hej Signe! Denne gang passer det ikke med besøg: Besøgshund, mandag den 30. november kl. 14.00.\n"
        "Sådan er det nogle dage, og det er helt i orden. Tak, fordi du ville komme. Måske passer en anden dag?"
    )
    assert "Tilmeld mig: man. 14. dec. Besøgshund" in signe.buttons
    await signe.taps_key("Mine aktiviteter")
    assert "30. november" not in signe.reads
    await mads.taps("Fortryd")
    assert signe.reads.startswith("Hej Signe! Nu passer det alligevel med besøg: Besøgshund, mandag den 30. november")
    await signe.taps_key("Mine aktiviteter")
    assert "30. november" in signe.reads


async def test_a_visit_put_off_by_mistake_at_night_is_put_right_before_anybody_hears(day: Day) -> None:
    mads, signe = await day.joins("Mads Krogh"), await day.joins("Signe Mørk")
    await day.at(21, 0, days=4)
    await mads.taps_key("Hvem kommer i morgen?")
    await mads.taps("Passer ikke: Besøgshund")
    await mads.taps("Fortryd")
    await day.at(9, 0, days=1)
    assert not [text for text in signe.has_read if "med besøg" in text]


async def test_a_greeting_is_chosen_from_three_and_comes_with_a_first_name(day: Day) -> None:
    lone, birthe = await day.joins("Lone Bak"), await day.joins("Birthe Juhl")
    await has_come(day, lone, "Birthe Juhl")
    await lone.taps("Send en hilsen")
    assert lone.buttons == ["Birthe Juhl", "I dag"]
    await lone.taps("Birthe Juhl")
    assert "1. Der blev smilet meget i dag – det var din fortjeneste." in lone.reads
    await lone.taps("Send nummer 1")
    assert lone.reads.startswith("Hilsenen er på vej til Birthe Juhl.")
    await day.at(16, 5)
    assert birthe.reads == "Hej Birthe! En hilsen fra Lone: Der blev smilet meget i dag – det var din fortjeneste."


async def test_one_greeting_a_day_and_a_slip_is_taken_back(day: Day) -> None:
    lone, birthe = await day.joins("Lone Bak"), await day.joins("Birthe Juhl")
    await has_come(day, lone, "Birthe Juhl")
    await lone.taps("Send en hilsen")
    await lone.taps("Birthe Juhl")
    await lone.taps("Send nummer 2")
    await lone.taps("Fortryd")
    assert lone.reads == "Det er ordnet. Birthe Juhl får ingen hilsen."
    await day.at(16, 5)
    assert not greetings(birthe)
    await lone.taps_key("Hvem kommer i dag?")
    await lone.taps("Send en hilsen")
    await lone.taps("Birthe Juhl")
    await lone.taps("Send nummer 3")
    await day.at(16, 10)
    await lone.taps_key("Hvem kommer i dag?")
    await lone.taps("Send en hilsen")
    assert lone.buttons == ["I dag"]
    assert len(greetings(birthe)) == 1


async def test_the_report_is_five_lines_to_be_read_aloud(day: Day) -> None:
    lone, birthe = await day.joins("Lone Bak"), await day.joins("Birthe Juhl")
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.taps("Kan ikke: ons. 25. nov.")
    await lone.taps_key("Hvem kommer i dag?")
    await lone.taps("Dagsrapport")
    assert lone.reads.split("\n") == [
        "Rapport for Caféen, onsdag den 25. november",
        "I dag: Onsdagshygge kl. 13.50–15.30 med Ole og Poul Erik.",
        "Ændringer: Birthe Juhl kan ikke komme til Onsdagshygge.",
        "Kulturkontakt: dagvagt Lone Bak, aftenvagt ingen endnu.",
        "I morgen: Gudstjeneste kl. 10.00–11.30 med Birthe og Kirsten.",
        "Vi mangler: kulturkontakt på aftenvagt.",
    ]
    await lone.writes("/report")
    assert lone.reads.startswith("Rapport for Caféen")


async def test_a_volunteer_gets_none_of_it(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Hvem kommer i dag?")
    assert not {"Der kom en anden", "Dagsrapport", "Send en hilsen"} & set(birthe.buttons)
    await birthe.writes("/report")
    assert birthe.reads.startswith("Knappen her er til en anden.")


async def has_come(day: Day, lone: Chat, name: str) -> None:
    await day.at(16, 0)
    await lone.taps_key("Hvem kommer i dag?")
    await lone.taps(f"Kommet: {name}")


def greetings(chat: Chat) -> list[str]:
    return [text for text in chat.has_read if "En hilsen fra" in text]


async def test_a_greeting_with_a_national_identity_number_goes_to_nobody_and_it_is_pointed_out(day: Day) -> None:
    lone, birthe = await day.joins("Lone Bak"), await day.joins("Birthe Juhl")
    await day.at(14)
    await lone.taps_key("Hvem kommer i dag?")
    await lone.taps("Kommet: Birthe Juhl")
    await lone.writes("send en hilsen")
    heard = len(birthe.has_read)
    await lone.writes("Tak fra Jens i stue 4, 010190-1234, han var så glad")  # instead of one of the ready sentences
    assert lone.reads.startswith("Det ser ud, som om der står et CPR-nummer i beskeden.")
    assert len(birthe.has_read) == heard
