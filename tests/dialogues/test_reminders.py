"""The day before: a reminder with an answer, in time, to those it still concerns, and to nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.times import to_text

if TYPE_CHECKING:
    from datetime import datetime

    from storage.tx import Tx
    from tests.dialogues.conftest import Chat, Day

ONSDAGSHYGGE = "Onsdagshygge"  # Birthe, Ole, Kirsten, Poul Erik and Aisha come on Wednesday 2 December
TUESDAY = 6  # days from the morning of the demo


def of(chat: Chat, title: str, words: str = "I morgen er der") -> list[str]:
    return [text for text in chat.has_read if f"{words} {title}" in text]


def date_of(title: str, day: str) -> str:
    found = "SELECT d.id FROM activity_date d JOIN activity a ON a.id = d.activity_id"
    return f"({found} WHERE a.title = '{title}' AND d.day = '{day}')"


async def moves(day: Day, title: str, on: str, to: datetime) -> None:
    """As an import by another program does it: the chat hears nothing of it."""

    def move(tx: Tx) -> None:
        tx.run(
            f"UPDATE activity_date SET starts_at = ?, ends_at = ?, moved_at = ? WHERE id = {date_of(title, on)}",
            to_text(to),
            to_text(to.replace(hour=to.hour + 1)),
            to_text(day.clock.now()),
        )

    await day.house.store.write(move)


async def test_everybody_signed_up_hears_once_on_the_day_before_at_the_homes_hour(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await day.at(16, 59, days=TUESDAY)
    assert of(birthe, ONSDAGSHYGGE) == []
    await day.at(17)
    assert birthe.reads == (
        "Hej Birthe! I morgen er der Onsdagshygge.\n"
        "Hvornår: onsdag den 2. december kl. 13.50\n"
        "Hvor: Caféen\n"
        "Lone er kulturkontakt og tager imod dig. Se efter badgen.\n"
        "Passer det ikke alligevel? Det er helt i orden – tryk bare på knappen."
    )
    assert birthe.buttons == ["Jeg kommer", "Jeg kan ikke", "Tal med koordinator"]
    for hour in (18, 19):
        await day.at(hour)
    await day.restart()
    await day.at(8, days=1)
    assert len([text for text in birthe.has_read if "Onsdagshygge" in text]) == 1


async def test_yes_and_no_are_one_tap_each(day: Day) -> None:
    birthe, kirsten = await day.joins("Birthe Juhl"), await day.joins("Kirsten Vad")
    await day.at(17, days=TUESDAY)
    await birthe.taps("Jeg kommer")
    assert birthe.reads == "Hvor dejligt, Birthe! Vi ses: Onsdagshygge, onsdag den 2. december kl. 13.50."
    await kirsten.taps("Jeg kan ikke")
    assert kirsten.reads.startswith("Tak, fordi du gav besked, Kirsten.")
    await kirsten.taps("Fortryd")
    assert kirsten.reads.startswith("Hvor dejligt! Du står på listen igen")
    await day.at(8, days=1)
    assert of(kirsten, ONSDAGSHYGGE, "I dag er der") == []


async def test_the_first_time_it_is_longer_and_in_the_readers_language(day: Day) -> None:
    aisha = await day.joins("Aisha Rahimi")  # started on 2 November; her first time is on Friday
    await day.at(17, days=1)
    assert aisha.reads == (
        "Hello Aisha! Tomorrow there is Fredagscafé.\n"
        "When: Friday 27 November at 10:00\n"
        "Where: Caféen\n"
        "Lone is the culture contact and will welcome you. Look for the badge.\n"
        "It is your first time, so feel free to come ten minutes early for a cup of coffee.\n"
        "First we show you round and you meet the others. Then we begin together.\n"
        "Does it no longer suit you? That is quite all right – just tap the button."
    )


async def test_whoever_cancelled_is_not_reminded_and_whoever_undid_it_is(day: Day) -> None:
    birthe, ole = await day.joins("Birthe Juhl"), await day.joins("Ole Damgaard")
    await day.at(16, days=TUESDAY)
    for chat in (birthe, ole):
        await chat.taps_key("Jeg kan ikke komme")
        await chat.taps("Kan ikke: ons. 2. dec. Onsdagshygge")
    await day.at(16, 30)
    await ole.taps("Fortryd")
    await day.at(17)
    assert of(birthe, ONSDAGSHYGGE) == []
    assert len(of(ole, ONSDAGSHYGGE)) == 1


async def test_a_late_sign_up_gets_a_reminder_of_its_own_but_not_on_the_heels_of_the_confirmation(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")
    await day.at(18)
    await ole.taps_key("Hvad sker der?")
    await ole.taps("Tilmeld mig: tors. 26. nov. Gudstjeneste")
    await day.at(18, 9)
    assert of(ole, "Gudstjeneste") == []
    await day.at(18, 10)
    assert len(of(ole, "Gudstjeneste")) == 1
    await day.at(9, 30, days=1)
    assert len(of(ole, "Gudstjeneste")) == 1


async def test_who_signs_up_at_night_is_reminded_in_the_morning_and_who_does_on_the_day_itself_not(day: Day) -> None:
    ole, kirsten = await day.joins("Ole Damgaard"), await day.joins("Kirsten Vad")
    await kirsten.taps_key("Hvad sker der?")
    await kirsten.taps("Tilmeld mig: ons. 25. nov. Onsdagshygge")
    await day.at(13)
    assert of(kirsten, ONSDAGSHYGGE, "I dag er der") == []
    await day.at(22)
    await ole.taps_key("Hvad sker der?")
    await ole.taps("Tilmeld mig: tors. 26. nov. Gudstjeneste")
    await day.at(23)
    assert of(ole, "Gudstjeneste") == []
    await day.at(8, days=1)
    assert len(of(ole, "Gudstjeneste", "I dag er der")) == 1


async def test_moved_by_an_hour_it_asks_again_and_says_so(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await day.at(17, days=TUESDAY)
    assert len(of(birthe, ONSDAGSHYGGE)) == 1
    await moves(day, ONSDAGSHYGGE, "2026-12-02", day.clock.now().replace(day=2, hour=14, minute=0))
    await day.at(17, 5)
    assert birthe.reads.startswith("Hej Birthe! Tiden er ny: Onsdagshygge.\nHvornår: onsdag den 2. december kl. 15.00")
    await day.at(18)
    assert len([text for text in birthe.has_read if "Onsdagshygge" in text]) == 2


async def test_moved_before_the_reminder_the_reminder_moves_along(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await day.at(12, days=TUESDAY)
    await moves(day, ONSDAGSHYGGE, "2026-12-02", day.clock.now().replace(day=4, hour=14, minute=0))
    await day.at(17)
    assert of(birthe, ONSDAGSHYGGE) == []
    await day.at(17, days=2)
    assert len(of(birthe, ONSDAGSHYGGE)) == 1
    assert "fredag den 4. december" in birthe.reads


async def test_what_is_called_off_is_not_reminded_of(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await day.at(12, days=TUESDAY)
    called_off = f"UPDATE activity_date SET called_off_at = ? WHERE id = {date_of(ONSDAGSHYGGE, '2026-12-02')}"
    await day.house.store.write(lambda tx: tx.run(called_off, to_text(day.clock.now())))
    await day.at(17)
    assert of(birthe, ONSDAGSHYGGE) == []


async def test_a_program_that_stood_still_says_it_when_it_is_back_but_not_at_night(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await day.at(22, days=TUESDAY)  # the clock jumps over 17:00
    assert of(birthe, ONSDAGSHYGGE) == []
    await day.at(8, days=1)
    assert len(of(birthe, ONSDAGSHYGGE, "I dag er der")) == 1
    await day.at(12)
    assert len(of(birthe, ONSDAGSHYGGE, "I dag er der")) == 1


async def test_each_person_chooses_earlier_later_or_none(day: Day) -> None:
    birthe, ole, kirsten = [await day.joins(name) for name in ("Birthe Juhl", "Ole Damgaard", "Kirsten Vad")]

    def choose(tx: Tx) -> None:
        for name, reminder in (("Birthe Juhl", "earlier"), ("Ole Damgaard", "later"), ("Kirsten Vad", "none")):
            tx.run(
                "INSERT INTO preference (person_id, reminder) SELECT id, ? FROM person WHERE name = ?", reminder, name
            )

    await day.house.store.write(choose)
    await day.at(17, days=5)
    assert [len(of(chat, ONSDAGSHYGGE, "Snart er der")) for chat in (birthe, ole, kirsten)] == [1, 0, 0]
    await day.at(17, days=1)
    await day.at(8, days=1)
    assert [len(of(chat, ONSDAGSHYGGE, "I dag er der")) for chat in (birthe, ole, kirsten)] == [0, 1, 0]
    assert len([text for text in birthe.has_read if "Onsdagshygge" in text]) == 1


async def test_who_takes_a_break_hears_nothing(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    sql = "INSERT INTO preference (person_id, paused_since) SELECT id, ? FROM person WHERE name = 'Birthe Juhl'"
    await day.house.store.write(lambda tx: tx.run(sql, to_text(day.clock.now())))
    await day.at(17, days=TUESDAY)
    assert of(birthe, ONSDAGSHYGGE) == []


async def test_whoever_is_ticked_as_arrived_is_reminded_of_nothing(day: Day) -> None:
    ole, lone = await day.joins("Ole Damgaard"), await day.joins("Lone Bak")
    await day.at(22)  # at night, so that the reminder waits for the morning
    await ole.taps_key("Hvad sker der?")
    await ole.taps("Tilmeld mig: tors. 26. nov. Gudstjeneste")
    await day.at(7, 30, days=1)
    await lone.taps_key("Hvem kommer i dag?")
    await lone.taps("Kommet: Ole Damgaard")  # he came with his wife, early
    await day.at(8)
    assert of(ole, "Gudstjeneste", "I dag er der") == []


async def test_whoever_is_ticked_as_arrived_is_rung_for_nothing(day: Day) -> None:
    inge, lone = await day.joins("Inge Holm"), await day.joins("Lone Bak")
    await day.at(12, days=6)
    await inge.writes("ringeliste")
    assert "Poul Erik Toft" in inge.reads
    await day.at(13, 30, days=1)
    await lone.taps_key("Hvem kommer i dag?")
    await lone.taps("Kommet: Poul Erik Toft")
    await day.at(13, 32)
    await inge.writes("ringeliste")
    assert "Poul Erik Toft" not in inge.reads


async def test_the_clock_set_back_a_day_says_nothing_twice_and_everybody_is_answered(day: Day) -> None:
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    await day.at(17, days=TUESDAY)
    await day.at(7, days=1)
    assert len(of(birthe, ONSDAGSHYGGE)) == 1
    briefed = len([text for text in lone.has_read if "Du er kulturkontakt på Caféen i dag" in text])
    await day.at(7, days=-1)  # somebody has put the machine's clock right, or wrong
    await birthe.taps("Jeg kommer")  # under the reminder of a time to come
    assert birthe.reads.startswith("Hvor dejligt, Birthe! Vi ses: Onsdagshygge")
    for hour in (8, 17, 19):
        await day.at(hour)
    await day.restart()
    await day.at(7, days=1)
    assert of(birthe, ONSDAGSHYGGE) == []  # the answer stands in its place, and it did not come again
    assert len([text for text in lone.has_read if "Du er kulturkontakt på Caféen i dag" in text]) <= briefed + 1
