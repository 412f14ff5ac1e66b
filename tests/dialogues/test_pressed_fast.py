"""A finger that presses again and again: every press has its effect, and what would read the same is said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.core.model import Json
    from tests.dialogues.conftest import Chat, Day

MANY = 50


async def presses(day: Day, who: Chat, label: str, times: int, *, on: Json | None = None) -> None:
    """Press a button that often, faster than the bot answers."""
    message, data = who.button(label, on=on)
    for _ in range(times):
        day.telegram.press(who.user.id, None, message["id"], data=data, forged=True)
    await day.settled()


def edits(day: Day, who: Chat) -> int:
    calls = [call for call in day.telegram.calls if call.method == "editMessageText"]
    return len([call for call in calls if int(call.params["chat_id"]) == who.user.id])


def complaints_about_nothing(day: Day) -> list[str]:
    told = [call.description or "" for call in day.telegram.calls]
    return [text for text in told if "not modified" in text]


async def test_fifty_presses_are_answered_once_below_the_message(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Mine aktiviteter")
    await birthe.taps("Kan ikke")
    heard, confirmed = len(birthe.has_read), birthe.reads
    await presses(day, birthe, "Hellere en anden dag", MANY)
    assert len(birthe.has_read) - heard == 1
    assert confirmed in birthe.has_read  # the confirmation stays
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM outbox WHERE state = 'due' AND lane = 0")) == 0


async def test_fifty_cancellations_are_one(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Mine aktiviteter")
    heard = len(birthe.has_read)
    await presses(day, birthe, "Kan ikke", MANY)
    assert len(birthe.has_read) == heard
    assert birthe.reads.startswith("Tak, fordi du gav besked, Birthe.")
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM act WHERE verb = 'cancel'")) == 1


async def test_fifty_presses_are_answered_once_in_the_place_of_the_message(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Planen")
    heard, edited = len(inge.has_read), edits(day, inge)
    await presses(day, inge, "Flyt eller aflys", MANY)
    assert len(inge.has_read) == heard
    assert edits(day, inge) == edited + 1
    assert complaints_about_nothing(day) == []


async def test_two_buttons_by_turns_end_with_the_one_that_was_pressed_last(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Planen")
    message, moving = inge.button("Flyt eller aflys")
    _, closing = inge.button("Luk eller åbn")
    heard = len(inge.has_read)
    for _ in range(MANY // 2):
        for data in (moving, closing):
            day.telegram.press(inge.user.id, None, message["id"], data=data, forged=True)
    await day.settled()
    assert len(inge.has_read) == heard
    assert inge.reads.startswith("Hvilken afdeling gælder det?")
    assert complaints_about_nothing(day) == []


async def test_a_list_that_reads_as_it_stands_is_not_sent_to_telegram_again(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Planen")
    message, wards = inge.button("Luk eller åbn")
    await inge.taps("Luk eller åbn")
    await day.at(9)
    await inge.taps_key("Planen")
    await inge.taps("Sæt noget nyt op")
    await inge.writes("Banko hver onsdag kl. 14-15.30 i caféen")  # something is done since, so a press means something
    edited, heard = edits(day, inge), len(inge.has_read)
    day.telegram.press(inge.user.id, None, message["id"], data=wards, forged=True)
    await day.settled()
    assert (edits(day, inge), len(inge.has_read)) == (edited, heard)
    assert complaints_about_nothing(day) == []
    last = await day.asked(lambda tx: tx.all("SELECT kind, state, message_id FROM outbox ORDER BY id DESC LIMIT 1"))
    assert [tuple(row) for row in last] == [("wards", "sent", message["id"])]


async def test_the_same_press_a_while_later_is_answered_again(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Mine aktiviteter")
    await birthe.taps("Kan ikke")
    confirmed = birthe.last
    await presses(day, birthe, "Hellere en anden dag", 3)
    heard = len(birthe.has_read)
    await day.at(9)
    await presses(day, birthe, "Hellere en anden dag", 1, on=confirmed)
    assert len(birthe.has_read) == heard + 1


async def test_an_overview_that_is_asked_for_twice_stands_and_follows_what_happens(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    await day.at(13, 45)
    await lone.writes("Ole er kommet")
    heard, noted = len(lone.has_read), lone.last
    for _ in range(3):
        await presses(day, lone, "I dag", 1, on=noted)
        assert len(lone.has_read) == heard + 1
        assert lone.reads.startswith("I dag, onsdag den 25. november")
    await lone.taps("Kommet: Birthe Juhl")
    assert "Kommer: ✓ Birthe Juhl, ✓ Ole Damgaard" in lone.reads
    assert len(lone.has_read) == heard + 1
