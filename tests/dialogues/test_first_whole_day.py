"""The first whole day: a volunteer signs up, another cancels, the next moves up, the contact ticks who has arrived."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.dialogues.conftest import Day


async def test_a_wednesday_in_herning(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    kirsten = await day.joins("Kirsten Vad")
    aisha = await day.joins("Aisha Rahimi")
    lone = await day.joins("Lone Bak")
    inge = await day.joins("Inge Holm")

    # Lone comes on duty and looks who is coming.
    await lone.taps_key("Hvem kommer i dag?")
    assert lone.reads == (
        "I dag, onsdag den 25. november\n\n"
        "kl. 13.50–15.30 Onsdagshygge\n"
        "Hvor: Caféen\n"
        "Kommer: Birthe Juhl, Ole Damgaard, Poul Erik Toft\n"
        "Gør gerne klar: Kaffe og kage til tyve\n\n"
        "Kulturkontakt nu (Caféen): det er dig."
    )

    # Kirsten has a free afternoon and takes the last place.
    await kirsten.taps_key("Hvad sker der?")
    await kirsten.taps("Tilmeld mig: ons. 25. nov. Onsdagshygge")
    assert kirsten.reads.startswith(
        "Hvor dejligt, Kirsten! Du står på listen: Onsdagshygge, onsdag den 25. november kl."
    )

    # Birthe cannot come today. Two taps, no reason.
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.taps("Kan ikke: ons. 25. nov. Onsdagshygge")
    assert birthe.reads == (
        "Tak, fordi du gav besked, Birthe. Jeg har meldt dig fra: Onsdagshygge, onsdag den 25. november kl. 13.50.\n"
        "Jeg siger det til Lone, så finder vi ud af det her. Ha’ det godt!"
    )
    for on_duty in (lone, inge):
        assert on_duty.reads == (
            "Ændring: Birthe Juhl kan ikke komme til Onsdagshygge, onsdag den 25. november kl. 13.50.\n"
            "Så er der 3 tilbage: Kirsten Vad, Ole Damgaard og Poul Erik Toft."
        )

    # Next week it is full, and Aisha waits. Kirsten gives her place up in good time, and Aisha moves up.
    await kirsten.taps_key("Mine aktiviteter")
    await kirsten.taps("Kan ikke: ons. 2. dec. Onsdagshygge")
    assert "Velkommen en anden gang!" in kirsten.reads
    assert "Onsdagshygge, Wednesday 2 December at 13:50" in aisha.reads
    assert lone.reads.startswith("Ændring: Birthe")  # of what was in good time nobody on duty has to hear

    # In the afternoon they arrive, and Lone ticks them; one tap too many is one tap back.
    await day.at(13, 45)
    await lone.taps_key("Hvem kommer i dag?")
    await lone.taps("Kommet: Ole Damgaard")
    await lone.taps("Kommet: Poul Erik Toft")
    assert "Kommer: Kirsten Vad, ✓ Ole Damgaard, ✓ Poul Erik Toft" in lone.reads
    await lone.taps("Fortryd: Poul Erik Toft")
    assert "Kommer: Kirsten Vad, ✓ Ole Damgaard, Poul Erik Toft" in lone.reads

    # Inge sees it all, and where somebody is missing.
    await inge.taps_key("Hvem kommer i dag?")
    assert "✓ Ole Damgaard" in inge.reads
    await inge.taps_key("Hvor mangler vi nogen?")
    assert "• Erindringsdans, tirsdag den 1. december kl. 14.00: 1 af 3 kommer" in inge.reads
