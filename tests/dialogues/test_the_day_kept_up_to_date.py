"""Today's overview: one message that follows what happens, and says what is new since its reader looked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage import overviews

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day


async def opens_today(chat: Chat) -> None:
    await chat.taps_key("Hvem kommer i dag?")


async def cancels_today(chat: Chat) -> None:
    await chat.taps_key("Jeg kan ikke komme")
    await chat.taps("Kan ikke: ons. 25. nov.")


async def test_a_cancellation_changes_the_message_that_stands_there(day: Day) -> None:
    mads, birthe = await day.joins("Mads Krogh"), await day.joins("Birthe Juhl")
    await opens_today(mads)
    assert "Kommer: Birthe Juhl, Ole Damgaard, Poul Erik Toft" in mads.reads
    said = len(mads.has_read)
    await cancels_today(birthe)
    assert len(mads.has_read) == said  # nothing new came; Mads is not on duty in the café
    assert "Kommer: Ole Damgaard, Poul Erik Toft" in mads.reads
    assert "Nyt: Birthe Juhl kan ikke komme til Onsdagshygge." in mads.reads
    assert "Kommet: Birthe Juhl" not in mads.buttons


async def test_what_is_new_stands_there_until_they_look_again(day: Day) -> None:
    mads, birthe = await day.joins("Mads Krogh"), await day.joins("Birthe Juhl")
    await opens_today(mads)
    await cancels_today(birthe)
    await opens_today(mads)
    assert "Nyt: Birthe Juhl kan ikke komme" in mads.reads  # the new message says it, too: it was never looked at
    await mads.taps("Kommet: Ole Damgaard")
    assert "Nyt:" not in mads.reads


async def test_what_was_taken_back_is_not_new(day: Day) -> None:
    mads, birthe = await day.joins("Mads Krogh"), await day.joins("Birthe Juhl")
    await opens_today(mads)
    await cancels_today(birthe)
    await birthe.taps("Fortryd")
    assert "Nyt:" not in mads.reads
    assert "Kommer: Birthe Juhl, Ole Damgaard, Poul Erik Toft" in mads.reads


async def test_two_of_the_staff_see_each_others_ticks(day: Day) -> None:
    mads, lone = await day.joins("Mads Krogh"), await day.joins("Lone Bak")
    await opens_today(mads)
    await opens_today(lone)
    await lone.taps("Kommet: Birthe Juhl")
    assert "✓ Birthe Juhl" in mads.reads
    assert "Nyt:" not in mads.reads  # an arrival is seen on the list
    await mads.taps("Fortryd: Birthe Juhl")
    assert "✓ Birthe Juhl" not in lone.reads
    await lone.taps("Kommet: Birthe Juhl")  # the same button as before means something again
    assert "✓ Birthe Juhl" in mads.reads


async def test_a_shift_that_is_taken_and_one_that_begins_are_seen(day: Day) -> None:
    mads, lone = await day.joins("Mads Krogh"), await day.joins("Lone Bak")
    await opens_today(mads)
    await lone.taps_key("Kulturkontakt")
    await lone.taps("Jeg tager: ons. 25. nov. aftenvagt")
    assert "Nyt: Lone Bak er kulturkontakt (Caféen, aftenvagt)." in mads.reads
    await lone.taps("Fortryd")
    assert "Nyt:" not in mads.reads
    assert "Kulturkontakt nu (Caféen): Lone Bak." in mads.reads
    await day.at(15, 0)
    assert "Kulturkontakt nu (Caféen): ingen på listen." in mads.reads


async def test_the_message_follows_no_longer_when_something_else_stands_in_it(day: Day) -> None:
    mads, birthe = await day.joins("Mads Krogh"), await day.joins("Birthe Juhl")
    await opens_today(mads)
    await mads.taps("I morgen")
    tomorrow = mads.reads
    await cancels_today(birthe)
    assert mads.reads == tomorrow


async def test_asked_anew_the_new_message_follows(day: Day) -> None:
    mads, birthe = await day.joins("Mads Krogh"), await day.joins("Birthe Juhl")
    await opens_today(mads)
    await opens_today(mads)
    await cancels_today(birthe)
    assert "Nyt: Birthe Juhl" in mads.reads
    assert mads.has_read[-2] == "Oversigten står i en anden besked."
    await mads.taps_key("Hvem kommer i morgen?")
    await mads.taps("I dag")
    assert mads.has_read[-2] == "Oversigten står i en anden besked."


async def test_on_the_next_day_nothing_is_edited_and_nothing_is_new(day: Day) -> None:
    mads, birthe = await day.joins("Mads Krogh"), await day.joins("Birthe Juhl")
    await opens_today(mads)
    await day.at(9, 0, days=1)
    yesterday = mads.reads
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.taps("Kan ikke: tors. 26. nov.")
    assert mads.reads == yesterday
    await opens_today(mads)
    assert "Nyt:" not in mads.reads


async def test_a_volunteers_overview_is_left_as_it_was_read(day: Day) -> None:
    ole, birthe = await day.joins("Ole Damgaard"), await day.joins("Birthe Juhl")
    await opens_today(ole)
    before = ole.reads
    await cancels_today(birthe)
    assert ole.reads == before


async def test_a_message_that_the_reader_deleted_does_not_come_back(day: Day) -> None:
    mads, birthe = await day.joins("Mads Krogh"), await day.joins("Birthe Juhl")
    await opens_today(mads)
    day.telegram.forget_message(mads.user.id, mads.last["id"])
    said = len(mads.has_read)
    await cancels_today(birthe)
    assert len(mads.has_read) == said


async def test_what_changed_while_the_program_was_down_is_there_after_the_restart(day: Day) -> None:
    mads, birthe = await day.joins("Mads Krogh"), await day.joins("Birthe Juhl")
    await opens_today(mads)
    day.telegram.fail_next("editMessageText", status=502)
    await cancels_today(birthe)
    await day.restart()
    await day.at(9, 0)
    assert "Nyt: Birthe Juhl kan ikke komme til Onsdagshygge." in mads.reads


async def test_an_overview_that_would_read_the_same_is_not_sent_again(day: Day) -> None:
    lone, mads, ole = [await day.joins(name) for name in ("Lone Bak", "Mads Krogh", "Ole Damgaard")]
    await opens_today(lone)
    await opens_today(mads)

    def edits() -> int:
        edited = [call for call in day.telegram.calls if call.method == "editMessageText"]
        return len([call for call in edited if int(call.params["chat_id"]) != ole.user.id])

    before = edits()
    await cancels_today(ole)
    assert edits() == before + 2  # both read of it
    await day.at(15)  # a shift ends and another begins
    await ole.taps("Fortryd")
    await cancels_today(ole)
    standing = edits()
    await day.restart()
    await day.house.store.write(lambda tx: overviews.touch_all(tx, day.clock.now()))  # tables were loaded, all the same
    await day.at(15, 1)
    assert edits() == standing
    assert not [call for call in day.telegram.calls if "not modified" in (call.description or "")]
