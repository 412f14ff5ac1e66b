"""The coordinator hears in one message what a working day asks for, and lets others be asked where help is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day

MORNING = "Hej Inge! Det her er på vej"


def mornings(chat: Chat) -> list[str]:
    return [text for text in chat.has_read if text.startswith(MORNING)]


async def test_one_message_on_a_working_day_and_none_at_the_weekend(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await day.at(9, days=1)
    assert mornings(inge)[0].startswith(f"{MORNING} torsdag den 26. november:\n• ")
    assert "Kulturkontakt mangler fredag den 27. november, aftenvagt: " in inge.reads
    assert len(mornings(inge)) == 1
    await day.at(12)
    assert len(mornings(inge)) == 1
    await day.at(9, days=1)
    assert "Kulturkontakt mangler mandag den 30. november, aftenvagt" in inge.reads  # Monday, said on Friday
    friday = len(mornings(inge))
    for _ in range(2):
        await day.at(10, days=1)
        assert len(mornings(inge)) == friday


async def test_last_week_in_numbers_on_the_first_working_day(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await day.at(9, days=5)
    assert "• Sidste uge: 6 aktiviteter, 7 frivillige, 11 fremmøder. Én gang kunne vi have været flere." in inge.reads
    await day.at(9, days=1)
    assert "Sidste uge" not in inge.reads


async def test_where_help_is_missing_others_are_asked_and_the_first_yes_gets_it(day: Day) -> None:
    inge, birthe, kirsten, ole = [
        await day.joins(name) for name in ("Inge Holm", "Birthe Juhl", "Kirsten Vad", "Ole Damgaard")
    ]
    await day.house.store.write(lambda tx: tx.run("UPDATE activity SET wanted = 2 WHERE title = 'Erindringsdans'"))
    await inge.taps_key("Hvor mangler vi nogen?")
    await inge.taps("Spørg andre: tirs. 1. dec. Erindringsdans")
    assert "er spurgt: Erindringsdans, tirsdag den 1. december kl. 14.00." in inge.reads
    assert "Birthe Juhl" in inge.reads
    assert "Kirsten Vad" not in inge.reads  # she is down for it
    assert "Ikke på Telegram, men kan ringes op: Poul Erik Toft (+45 20 00 00 14)" in inge.reads
    assert "Kort: Poul Erik Toft" in inge.buttons
    about = "Erindringsdans, tirsdag den 1. december kl. 14.00."
    assert birthe.reads.startswith(f"Hej Birthe! Vi kunne være flere: {about} Har du lyst til at komme?")
    assert birthe.buttons == ["Ja, jeg kommer", "Ikke denne gang"]
    await ole.taps("Ja, jeg kommer")
    assert ole.reads.startswith("Hvor dejligt, Ole! Du står på listen: Erindringsdans")
    assert inge.reads == "Ole Damgaard sagde ja og kommer: Erindringsdans, tirsdag den 1. december kl. 14.00."
    assert birthe.reads == f"Tusind tak, Birthe! Andre kommer denne gang: {about}"
    await inge.taps("Hvem er spurgt?")
    assert "Kommer: Ole Damgaard" in inge.reads
    assert "Nu er vi mange nok." in inge.reads
    assert "Vi kunne være flere" not in kirsten.reads


async def test_a_no_ends_the_asking_and_nobody_is_asked_twice_in_a_week(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await inge.taps_key("Hvor mangler vi nogen?")
    await inge.taps("Spørg andre: tirs. 1. dec. Erindringsdans")
    await birthe.taps("Ikke denne gang")
    assert birthe.reads.startswith("Tak for svaret, Birthe. Det er helt i orden")
    asked = len(birthe.has_read)
    await inge.taps("Spørg andre")
    assert "Kan ikke denne gang: Birthe Juhl" in inge.reads
    assert len(birthe.has_read) == asked


async def test_what_waits_to_be_said_is_shown(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Hvor mangler vi nogen?")
    await inge.taps("Beskeder, der venter")
    assert inge.reads.endswith("Alt, der er sendt de sidste to dage, er kommet frem.")


async def test_the_end_of_the_plan_is_thanked_and_the_next_named(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")

    await day.house.store.write(lambda tx: tx.run("UPDATE plan SET ends_on = '2026-12-04'"))
    await day.house.store.write(
        lambda tx: tx.run(
            "INSERT INTO plan (site_id, name, name_key, starts_on, ends_on) VALUES"
            " (1, 'Forår 2027', 'forår 2027', '2027-01-04', '2027-06-30')"
        )
    )
    await day.at(17, days=9)
    assert birthe.reads == (
        "Hej Birthe! Vinter og forår 2026–2027 er snart slut. Tusind tak, fordi du har været med.\n"
        "Den nye plan hedder Forår 2027 og begynder mandag den 4. januar 2027. Se gerne, hvad du har lyst til."
    )
    await day.at(17, days=1)
    assert len([text for text in birthe.has_read if "er snart slut" in text]) == 1
