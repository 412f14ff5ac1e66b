"""Several days at once: tapped one by one, a whole month, a stay away, one day for another. Each with one Undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.tx import Tx
    from tests.dialogues.conftest import Chat, Day


async def opens_days(chat: Chat, title: str) -> None:
    await chat.taps_key("Hvad sker der?")
    await chat.taps("Flere dage")
    await chat.taps(title)


async def test_days_are_tapped_one_by_one_in_one_place(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")
    await opens_days(ole, "Onsdagshygge")
    assert ole.buttons[:4] == [
        "✓ ons. 25. nov. kl. 13.50",
        "✓ ons. 2. dec. kl. 13.50",
        "ons. 9. dec. kl. 13.50",
        "✓ ons. 16. dec. kl. 13.50",
    ]
    said = len(ole.has_read)
    await ole.taps("ons. 9. dec.")
    assert ole.reads.endswith("Du står på listen: Onsdagshygge, onsdag den 9. december kl. 13.50.")
    await ole.taps("ons. 23. dec.")
    await ole.taps("✓ ons. 9. dec.")
    assert ole.reads.endswith("Du står ikke på listen: Onsdagshygge, onsdag den 9. december kl. 13.50.")
    assert ole.buttons[2] == "ons. 9. dec. kl. 13.50"
    assert "✓ ons. 23. dec. kl. 13.50" in ole.buttons
    assert len(ole.has_read) == said  # all of it in the place of the list


async def test_a_finger_that_taps_twice_changes_it_once(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")
    await opens_days(ole, "Onsdagshygge")
    message, data = ole.button("ons. 9. dec.")
    for _ in range(2):
        day.telegram.press(ole.user.id, None, message["id"], data=data)
    await day.settled()
    assert ole.buttons[2] == "✓ ons. 9. dec. kl. 13.50"


async def test_a_whole_month_is_one_tap_and_one_undo(day: Day) -> None:
    kirsten = await day.joins("Kirsten Vad")
    await opens_days(kirsten, "Erindringsdans")
    await kirsten.taps("Alle i december: 3")
    assert kirsten.reads.splitlines() == [
        "Hvor dejligt, Kirsten! Du står på listen 3 gange:",
        "• Erindringsdans, tirsdag den 8. december kl. 14.00",
        "• Erindringsdans, tirsdag den 15. december kl. 14.00",
        "• Erindringsdans, tirsdag den 22. december kl. 14.00",
    ]
    await kirsten.taps("Fortryd")
    assert "ikke længere på listen" in kirsten.reads
    await opens_days(kirsten, "Erindringsdans")
    assert "tirs. 8. dec. kl. 14.00" in kirsten.buttons


async def test_away_for_a_while_is_one_confirmation_and_undo_brings_all_back(day: Day) -> None:
    birthe, inge = await day.joins("Birthe Juhl"), await day.joins("Inge Holm")
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.taps("Jeg er væk længere")
    assert birthe.buttons[:3] == ["Denne uge (2)", "Næste uge (1)", "Til og med tirsdag den 8. december (3)"]
    await birthe.taps("Til og med tirsdag")
    assert birthe.reads.splitlines()[:4] == [
        "Tak, fordi du gav besked, Birthe. Jeg har meldt dig fra 3 gange:",
        "• Onsdagshygge, onsdag den 25. november kl. 13.50",
        "• Gudstjeneste, torsdag den 26. november kl. 10.00",
        "• Onsdagshygge, onsdag den 2. december kl. 13.50",
    ]
    changes = [text for text in inge.has_read if text.startswith("Ændring: Birthe Juhl kan ikke komme")]
    assert len(changes) == 1  # of today's alone; tomorrow's at ten is more than a day away
    await birthe.taps("Fortryd")
    assert birthe.reads.splitlines()[0] == "Det er ordnet. Du står på listen igen:"
    assert "Ændring: Birthe Juhl kommer alligevel" in inge.reads
    await birthe.taps_key("Mine aktiviteter")
    assert "Gudstjeneste" in birthe.reads


async def test_rather_another_day(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.taps("Kan ikke: ons. 9. dec.")
    await birthe.taps("Hellere en anden dag")
    await birthe.taps("ons. 16. dec.")
    assert birthe.reads.startswith(
        "Hvor dejligt, Birthe! Du står på listen: Onsdagshygge, onsdag den 16. december kl. 13.50."
    )


async def test_two_things_at_the_same_time_are_pointed_out_with_a_way_out(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")

    def another_one(tx: Tx) -> None:
        tx.run(
            "UPDATE activity_date SET starts_at = '2026-12-09T13:00:00.000Z', ends_at = '2026-12-09T14:00:00.000Z'"
            " WHERE activity_id = (SELECT id FROM activity WHERE title = 'Erindringsdans') AND day = '2026-12-08'"
        )

    await day.house.store.write(another_one)
    await opens_days(ole, "Onsdagshygge")
    await ole.taps("ons. 9. dec.")
    assert "samme tid" not in ole.reads
    await opens_days(ole, "Erindringsdans")
    await ole.taps("ons. 9. dec. kl. 14.00")
    assert ole.reads.splitlines()[-1] == (
        "Du står også på listen til noget andet på samme tid: Onsdagshygge, onsdag den 9. december kl. 13.50."
    )


async def test_a_break_names_the_own_dates_in_it_and_leaves_them_to_the_person(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.taps_key("Indstillinger")
    await birthe.taps("Hold en pause")
    await birthe.taps("Til onsdag den 9. december")
    assert birthe.reads.endswith("Du står på listen 3 gange i den tid. Kom gerne, eller meld dig fra her.")
    await birthe.taps("Kan ikke: alle 3")
    assert birthe.reads.startswith("Tak, fordi du gav besked, Birthe. Jeg har meldt dig fra 3 gange:")


async def test_old_buttons_of_days_that_are_over_are_answered_kindly(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")
    await opens_days(ole, "Onsdagshygge")
    await day.at(16, days=0)
    await ole.taps("✓ ons. 25. nov.")
    assert "begyndt" in ole.reads or "i gang" in ole.reads


async def test_a_role_taken_away_between_two_taps(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")
    await opens_days(ole, "Onsdagshygge")
    await day.house.store.write(lambda tx: tx.run("UPDATE role SET role = 'staff' WHERE role = 'volunteer'"))
    await ole.taps("ons. 9. dec.")
    assert ole.reads == "Det ordner koordinatoren gerne sammen med dig."
