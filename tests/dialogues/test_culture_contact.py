"""The culture contact: who has arrived, a shift taken, a shift handed to a colleague who says yes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.dialogues.conftest import Day

EVENING = "ons. 25. nov. aftenvagt"
DAY_SHIFT = "Caféen, torsdag den 26. november, dagvagt kl. 07.00–15.00"


async def test_one_tap_arrived_and_one_tap_back(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    await lone.taps_key("Hvem kommer i dag?")
    press = await lone.taps("Kommet: Birthe Juhl")
    assert press.answered is not None
    assert "Kommer: ✓ Birthe Juhl, Ole Damgaard, Poul Erik Toft" in lone.reads
    assert lone.buttons[0] == "Fortryd: Birthe Juhl"
    await lone.taps("Fortryd: Birthe Juhl")
    assert "Kommer: Birthe Juhl, Ole Damgaard, Poul Erik Toft" in lone.reads
    assert len(lone.has_read) == 2  # the welcome, and one list that is kept up to date


async def test_ticked_twice_is_ticked_once(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    await lone.taps_key("Hvem kommer i dag?")
    press = await lone.taps("Kommet: Birthe Juhl")
    day.telegram.repeat_press(press.id)
    await day.settled()
    assert "✓ Birthe Juhl" in lone.reads
    ticked = await day.asked(lambda tx: tx.value("SELECT count(*) FROM arrival"))
    assert ticked == 1


async def test_everybody_keeps_their_row_so_that_a_finger_that_taps_twice_ticks_nobody_else(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    await lone.taps_key("Hvem kommer i dag?")
    assert lone.buttons[:3] == ["Kommet: Birthe Juhl", "Kommet: Ole Damgaard", "Kommet: Poul Erik Toft"]
    await lone.taps("Kommet: Birthe Juhl")
    assert lone.buttons[:3] == ["Fortryd: Birthe Juhl", "Kommet: Ole Damgaard", "Kommet: Poul Erik Toft"]
    await day.at(14, 0)
    await lone.taps("Fortryd: Birthe Juhl")
    assert lone.buttons[:3] == ["Kommet: Birthe Juhl", "Kommet: Ole Damgaard", "Kommet: Poul Erik Toft"]


async def test_tomorrows_arrivals_are_for_tomorrow(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    await lone.taps_key("Hvem kommer i morgen?")
    assert "Gudstjeneste" in lone.reads
    assert not [label for label in lone.buttons if label.startswith("Kommet")]


async def test_the_own_unit_comes_first(day: Day) -> None:
    tove = await day.joins("Tove Lund")  # B.2
    await day.at(9, 0, days=6)  # Tuesday 1 December
    await tove.taps_key("Hvem kommer i dag?")
    assert tove.reads.index("Besøgshund") < tove.reads.index("Erindringsdans")
    assert tove.reads.index("(B.2)") < tove.reads.index("(Caféen)")


async def test_an_empty_shift_names_whom_to_ask_instead(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await day.at(15, 10)
    await birthe.taps_key("Hvem kommer i dag?")
    assert "Inge Holm, tlf. +45 20 00 00 01" in birthe.reads


async def test_an_empty_shift_is_taken_with_one_tap_and_given_back_with_one(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    await lone.taps_key("Kulturkontakt")
    await lone.taps(f"Jeg tager: {EVENING}")
    assert "Caféen, onsdag den 25. november, aftenvagt kl. 15.00–23.00" in lone.reads
    await lone.taps("Fortryd")
    await lone.taps_key("Kulturkontakt")
    assert any(label.startswith(f"Jeg tager: {EVENING}") for label in lone.buttons)


async def test_a_shift_goes_to_the_colleague_who_says_yes(day: Day) -> None:
    lone, mads = await day.joins("Lone Bak"), await day.joins("Mads Krogh")
    await lone.taps_key("Kulturkontakt")
    await lone.taps("Giv videre: tors. 26. nov. dagvagt")
    assert lone.buttons[:1] == ["Mads Krogh"]
    await lone.taps("Mads Krogh")
    assert DAY_SHIFT in lone.reads
    assert DAY_SHIFT in mads.reads
    await mads.taps("Ja, jeg tager den")
    assert DAY_SHIFT in mads.reads
    assert lone.reads.startswith("Mads Krogh")
    await day.at(9, 0, days=1)
    await lone.taps_key("Hvem kommer i dag?")
    assert "Kulturkontakt nu (Caféen): Mads Krogh." in lone.reads


async def test_a_no_leaves_the_shift_where_it_was(day: Day) -> None:
    lone, mads = await day.joins("Lone Bak"), await day.joins("Mads Krogh")
    await lone.taps_key("Kulturkontakt")
    await lone.taps("Giv videre: tors. 26. nov. dagvagt")
    await lone.taps("Mads Krogh")
    await mads.taps("Nej, det passer ikke")
    assert lone.reads.startswith("Mads Krogh")
    await day.at(9, 0, days=1)
    await mads.taps_key("Hvem kommer i dag?")
    assert "Kulturkontakt nu (Caféen): Lone Bak." in mads.reads


async def test_two_were_asked_and_the_second_yes_hears_kindly_that_it_is_settled(day: Day) -> None:
    lone, mads, tove = await day.joins("Lone Bak"), await day.joins("Mads Krogh"), await day.joins("Tove Lund")
    await lone.taps_key("Kulturkontakt")
    await lone.taps("Giv videre: tors. 26. nov. dagvagt")
    await lone.taps("Mads Krogh")
    await lone.taps("Se vagterne")
    await lone.taps("Giv videre: tors. 26. nov. dagvagt")
    await lone.taps("Tove Lund")
    await mads.taps("Ja, jeg tager den")
    await tove.taps("Ja, jeg tager den")
    assert "Mads Krogh" in tove.reads
    contact = await day.asked(
        lambda tx: tx.value(
            "SELECT p.name FROM shift s JOIN person p ON p.id = s.culture_contact_id JOIN unit u ON u.id = s.unit_id"
            " WHERE s.day = '2026-11-26' AND s.kind = 'day' AND u.name = 'Caféen'"
        )
    )
    assert contact == "Mads Krogh"


async def test_a_shift_that_is_over_says_so(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    await lone.taps_key("Kulturkontakt")
    shifts = lone.last
    day.clock.move(timedelta(days=400))
    await lone.taps(f"Jeg tager: {EVENING}", on=shifts)
    assert "Caféen" in lone.reads
    empty = await day.asked(
        lambda tx: tx.value("SELECT count(*) FROM shift WHERE day = '2026-11-25' AND culture_contact_id IS NULL")
    )
    assert empty == 4


async def test_whoever_asked_a_colleague_can_take_the_question_back(day: Day) -> None:
    lone, mads = await day.joins("Lone Bak"), await day.joins("Mads Krogh")
    await lone.taps_key("Kulturkontakt")
    await lone.taps("Giv videre: tors. 26. nov. dagvagt")
    await lone.taps("Mads Krogh")
    await lone.taps("Spørg ikke alligevel")
    assert lone.reads == f"Det er ordnet. Mads Krogh behøver ikke svare: {DAY_SHIFT}. Vagten er din."
    await mads.taps("Ja, jeg tager den")
    assert mads.reads.startswith("Det er ordnet i mellemtiden")
    assert "Lone Bak" in mads.reads


async def test_where_nobody_has_made_a_rota_it_says_so_and_whom_to_ask(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    day.clock.move(timedelta(days=400))
    await lone.taps_key("Kulturkontakt")
    assert "Der er ikke lagt nogen vagtplan for de næste dage: Caféen." in lone.reads
    assert "Tal gerne med Inge Holm, tlf. +45 20 00 00 01." in lone.reads


async def test_two_shifts_at_the_same_hours_are_pointed_out_and_never_refused(day: Day) -> None:
    lone, mads, inge = [await day.joins(name) for name in ("Lone Bak", "Mads Krogh", "Inge Holm")]
    empty = "UPDATE shift SET culture_contact_id = NULL WHERE day = '2026-11-26' AND kind = 'day' AND unit_id = ?"
    cafe = await day.asked(lambda tx: tx.value("SELECT id FROM unit WHERE name = 'Caféen'"))
    await day.house.store.write(lambda tx: tx.run(empty, cafe))
    await inge.taps_key("Planen")
    for label in ("Vagtliste", "Caféen", "Resten af måneden", "Skift én vagt", "tors. 26. nov. dagvagt", "Mads Krogh"):
        await inge.taps(label)
    theirs = "B.1, torsdag den 26. november, dagvagt kl. 07.00–15.00"
    assert inge.reads == (
        f"Det er ordnet. Mads Krogh er kulturkontakt: {DAY_SHIFT}.\n"
        f"På samme tid er Mads Krogh også kulturkontakt her: {theirs}."
    )
    assert f"Du er sat op som kulturkontakt: {DAY_SHIFT}." in mads.reads
    assert f"På samme tid er du også kulturkontakt her: {theirs}." in mads.reads
    await mads.taps_key("Kulturkontakt")
    await mads.taps("Giv videre: tors. 26. nov. dagvagt, Caféen")
    await mads.taps("Lone Bak")
    assert "samme tid" not in lone.reads  # she has no other shift then
    await lone.taps("Ja")
    assert "samme tid" not in lone.reads


async def test_who_takes_a_second_shift_is_told_and_can_hand_one_of_them_on(day: Day) -> None:
    mads = await day.joins("Mads Krogh")
    role = "INSERT INTO role SELECT p.id, 'staff', u.id FROM person p, unit u WHERE p.name = ? AND u.name = 'Caféen'"
    empty = "UPDATE shift SET culture_contact_id = NULL WHERE day = '2026-11-26' AND kind = 'day' AND unit_id = ?"
    cafe = await day.asked(lambda tx: tx.value("SELECT id FROM unit WHERE name = 'Caféen'"))
    await day.house.store.write(lambda tx: (tx.run(role, "Mads Krogh"), tx.run(empty, cafe)))
    await mads.taps_key("Kulturkontakt")
    await mads.taps("Jeg tager: tors. 26. nov. dagvagt, Caféen")
    assert mads.reads.startswith(f"Tak, Mads! Du er kulturkontakt: {DAY_SHIFT}.")
    assert "På samme tid er du også kulturkontakt her: B.1, torsdag den 26. november" in mads.reads
    assert mads.buttons[:2] == ["Fortryd", "Giv videre: tors. 26. nov. dagvagt, B.1"]
