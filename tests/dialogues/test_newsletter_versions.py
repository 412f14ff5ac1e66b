"""A newsletter in several languages: each version is seen before it goes, and each can be written again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.dialogues.writing_letters import TEXT, a_home, writes_a_letter

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day

ENGLISH = "Dear volunteers! Christmas lunch on 12 December."


async def in_two_languages(day: Day) -> Chat:
    inge, *_ = await a_home(day, "Birthe Juhl", "Aisha Rahimi")
    await writes_a_letter(inge)
    await inge.taps("Skriv på: English")
    assert inge.reads == "Skriv brevet en gang til på engelsk. De, der læser engelsk, får denne udgave."
    await inge.writes(ENGLISH)
    return inge


def firsts(chat: Chat, count: int) -> list[str]:
    """How the last messages begin."""
    return [text.splitlines()[0] for text in chat.has_read[-count:]]


async def test_both_versions_are_shown_before_it_is_sent_the_new_one_last(day: Day) -> None:
    inge = await in_two_languages(day)
    assert firsts(inge, 3) == [TEXT, ENGLISH, "Nyhedsbrev, ikke sendt"]
    assert "Skrevet på: dansk og engelsk" in inge.reads


async def test_each_version_is_written_again_by_its_own_button_and_the_other_stays(day: Day) -> None:
    inge = await in_two_languages(day)
    assert "Skriv teksten igen" not in inge.buttons
    assert {"Skriv igen: Dansk", "Skriv igen: English"} <= set(inge.buttons)
    await inge.taps("Skriv igen: English")
    assert inge.reads == "Skriv den nye tekst på engelsk. Den kommer i stedet for den, der står på engelsk."
    await inge.writes("Dear all! Lunch on the 13th.")
    assert firsts(inge, 3) == [TEXT, "Dear all! Lunch on the 13th.", "Nyhedsbrev, ikke sendt"]
    await inge.taps("Skriv igen: Dansk")
    await inge.writes("Kære alle! Frokosten er den 13.")
    assert firsts(inge, 3)[:2] == ["Dear all! Lunch on the 13th.", "Kære alle! Frokosten er den 13."]


async def test_each_version_that_is_changed_in_the_chat_is_changed_in_the_draft(day: Day) -> None:
    inge = await in_two_languages(day)
    danish, english = [message["id"] for message in inge.messages if message["from_me"]][-2:]
    day.telegram.edit_text(inge.user.id, None, english, "Dear volunteers! Christmas lunch on the 13th.")
    await day.settled()
    assert firsts(inge, 3) == [TEXT, "Dear volunteers! Christmas lunch on the 13th.", "Nyhedsbrev, ikke sendt"]
    day.telegram.edit_text(inge.user.id, None, danish, "Kære frivillige! Frokosten er den 13.")
    await day.settled()
    assert firsts(inge, 3)[:2] == [
        "Dear volunteers! Christmas lunch on the 13th.",
        "Kære frivillige! Frokosten er den 13.",
    ]
    await inge.taps("Skriv igen: English")
    await inge.writes("Dear all! Lunch on the 14th.")
    shown = len(inge.has_read)
    day.telegram.edit_text(inge.user.id, None, english, "Never mind.")  # it stands in another message by now
    await day.settled()
    assert inge.has_read[shown:] == [inge.reads]
    assert "Never mind." not in inge.has_read
    await inge.taps("Send til 2")
    day.telegram.edit_text(inge.user.id, None, danish, "Kære frivillige! Frokosten er den 15.")
    await day.settled()
    assert inge.reads == "Brevet er sendt og bliver stående, som det er. Du kan gerne skrive et nyt."


async def test_of_one_version_it_is_said_which_is_written_again(day: Day) -> None:
    inge, *_ = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge)
    await inge.taps("Skriv teksten igen")
    assert inge.reads == "Skriv den nye tekst på dansk. Den kommer i stedet for den, der står på dansk."


async def test_sent_to_oneself_first_every_version_comes_and_the_buttons_stand_below(day: Day) -> None:
    inge = await in_two_languages(day)
    await inge.taps("Send til mig først")
    assert firsts(inge, 3) == [ENGLISH, TEXT, "Nyhedsbrev, ikke sendt"]
    assert inge.buttons[0] == "Send til 2 på Fuglsangsø Centret"
    await inge.taps("Se det: English")
    assert firsts(inge, 2) == [ENGLISH, "Nyhedsbrev, ikke sendt"]


async def test_back_from_the_wards_leads_to_the_choice_and_from_there_to_the_letter(day: Day) -> None:
    inge, *_ = await a_home(day, "Birthe Juhl")
    await writes_a_letter(inge)
    await inge.taps("Hvem får det?")
    await inge.taps("En afdeling")
    await inge.taps("Tilbage")
    assert inge.reads.startswith("Hvem er brevet til?")
    assert "Tilbage" not in inge.buttons
    assert "En afdeling" in inge.buttons
    await inge.taps("Tilbage til brevet")
    assert inge.reads.startswith("Nyhedsbrev, ikke sendt")
