"""What the coordinator changes and changes again: people hear how it stands now, once, as far as they knew better."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day

CHURCH = "tors. 26. nov. 10.00 Gudstjeneste"


async def card(inge: Chat, title: str) -> None:
    """The coordinator opens a date of this title from the plan."""
    await inge.taps_key("Planen")
    await inge.taps("Flyt eller aflys")
    while not [label for label in inge.buttons if label.startswith(title)]:
        await inge.taps("Vis flere")
    await inge.taps(title)


async def moves(inge: Chat, title: str, to: str) -> None:
    await card(inge, title)
    await inge.taps("Flyt")
    await inge.writes(to)
    await inge.taps("Kun denne dag")


async def calls_off(inge: Chat, title: str) -> None:
    await card(inge, title)
    await inge.taps("Aflys")
    await inge.taps("Kun denne dag")


async def test_who_heard_of_a_move_hears_in_one_line_that_it_stays_and_is_asked_nothing(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await day.joins("Kirsten Vad")
    await moves(inge, CHURCH, "kl. 11")
    heard = len(birthe.has_read)
    await inge.taps("Fortryd")
    assert inge.reads == "Det er ordnet. Alt er, som det var.\n2 personer får besked."
    stays = "Det bliver alligevel, som det var: Gudstjeneste, torsdag den 26. november kl. 10.00."
    assert birthe.has_read[heard:] == [f"Hej Birthe! {stays}"]
    assert birthe.buttons == ["Kan ikke: tors. 26. nov. Gudstjeneste", "Mine aktiviteter"]
    await inge.taps_key("Planen")
    await day.at(9)
    assert len(birthe.has_read) == heard + 1


async def test_moved_and_moved_back_before_the_morning_nobody_hears_of_it(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await day.at(18)  # Birthe is reminded of tomorrow
    await day.at(22)
    await moves(inge, CHURCH, "kl. 11")
    await inge.taps("Fortryd")
    assert inge.reads == "Det er ordnet. Alt er, som det var.\nIngen behøver besked."
    await moves(inge, CHURCH, "kl. 11")
    await moves(inge, "tors. 26. nov. 11.00 Gudstjeneste", "kl. 10")
    assert inge.reads.endswith("Ingen behøver besked.")
    heard = len(birthe.has_read)
    await day.at(9, days=1)
    assert not [text for text in birthe.has_read[heard:] if "Gudstjeneste" in text]


async def test_moved_twice_in_the_night_is_one_move_in_the_morning(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await day.at(22)
    heard = len(birthe.has_read)
    await moves(inge, CHURCH, "kl. 11")
    await moves(inge, "tors. 26. nov. 11.00 Gudstjeneste", "kl. 12")
    await day.at(8, 5, days=1)
    (said,) = (text for text in birthe.has_read[heard:] if "Gudstjeneste" in text)
    assert "fra torsdag den 26. november kl. 10.00 til torsdag den 26. november kl. 12.00" in said


async def test_the_second_of_two_moves_taken_back_leaves_the_first_to_be_said(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await day.at(22)
    heard = len(birthe.has_read)
    await moves(inge, CHURCH, "kl. 11")
    await moves(inge, "tors. 26. nov. 11.00 Gudstjeneste", "kl. 12")
    await inge.taps("Fortryd")
    await moves(inge, "tors. 26. nov. 11.00 Gudstjeneste", "kl. 10")  # back to where it was, which nobody hears …
    await inge.taps("Fortryd")  # … and not back
    await day.at(8, 5, days=1)
    (said,) = (text for text in birthe.has_read[heard:] if "Gudstjeneste" in text)
    assert "fra torsdag den 26. november kl. 10.00 til torsdag den 26. november kl. 11.00" in said


async def test_moved_and_called_off_in_one_night_is_called_off_at_the_time_that_people_know(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await day.at(22)
    heard = len(birthe.has_read)
    await moves(inge, CHURCH, "kl. 11")
    await calls_off(inge, "tors. 26. nov. 11.00 Gudstjeneste")
    await day.at(8, 5, days=1)
    (said,) = (text for text in birthe.has_read[heard:] if "Gudstjeneste" in text)
    assert said.startswith("Hej Birthe! Gudstjeneste, torsdag den 26. november kl. 10.00, er desværre aflyst.")


async def test_called_off_and_held_after_all_in_one_night_is_no_news(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await day.at(22)
    heard = len(birthe.has_read)
    await calls_off(inge, CHURCH)
    await card(inge, CHURCH)
    await inge.taps("Hold")
    assert inge.reads.endswith("Ingen behøver besked.")
    await day.at(8, 5, days=1)
    assert not [text for text in birthe.has_read[heard:] if "Gudstjeneste" in text and "aflyst" in text]
    assert not [text for text in birthe.has_read[heard:] if text.startswith("Gode nyheder")]


async def test_those_on_duty_who_heard_of_a_move_today_hear_that_it_stays(day: Day) -> None:
    inge, lone = await day.joins("Inge Holm"), await day.joins("Lone Bak")
    await moves(inge, "ons. 25. nov.", "kl. 15")
    assert lone.reads.startswith("Ændring i dag:\n• Onsdagshygge er flyttet fra")
    await inge.taps("Fortryd")
    assert lone.reads == (
        "Ændring i dag:\n• Onsdagshygge, onsdag den 25. november kl. 13.50, bliver alligevel, som det var"
    )


async def test_put_down_in_the_night_for_what_is_moved_she_hears_once_and_how_it_stands(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await day.at(22)
    heard = len(birthe.has_read)
    await inge.taps_key("Folk")
    await inge.writes("Birthe")
    await inge.taps("Tilmeld …")
    await inge.taps("Til: fre. 27. nov.")
    await moves(inge, "fre. 27. nov. 10.00 Fredagscafé", "kl. 11")
    await day.at(8, 5, days=1)
    (said,) = (text for text in birthe.has_read[heard:] if "Fredagscafé" in text)
    assert said.startswith("Inge Holm har meldt dig til: Fredagscafé, fredag den 27. november kl. 11.00.")


async def test_put_down_in_the_night_for_what_is_called_off_she_hears_nothing(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await day.at(22)
    heard = len(birthe.has_read)
    await inge.taps_key("Folk")
    await inge.writes("Birthe")
    await inge.taps("Tilmeld …")
    await inge.taps("Til: fre. 27. nov.")
    await calls_off(inge, "fre. 27. nov. 10.00 Fredagscafé")
    await day.at(8, 5, days=1)
    assert not [text for text in birthe.has_read[heard:] if "Fredagscafé" in text]


async def test_a_place_that_came_free_in_the_night_is_not_told_when_it_was_called_off_since(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    aisha = await day.joins("Aisha Rahimi", language="en")
    await day.at(22)
    heard = len(aisha.has_read)
    await birthe.taps_key("Jeg kan ikke komme")
    await birthe.taps("Kan ikke: ons. 2. dec.")
    await calls_off(inge, "ons. 2. dec. 13.50 Onsdagshygge")
    await day.at(8, 5, days=1)
    (said,) = (text for text in aisha.has_read[heard:] if "Onsdagshygge" in text)
    assert "is unfortunately called off" in said


async def test_a_visit_put_off_at_night_and_put_back_by_the_coordinator_is_no_news(day: Day) -> None:
    inge, mads, signe = [await day.joins(name) for name in ("Inge Holm", "Mads Krogh", "Signe Mørk")]
    await day.at(18, days=4)  # Signe is reminded of tomorrow
    await day.at(21)
    heard = len(signe.has_read)
    await mads.taps_key("Hvem kommer i morgen?")
    await mads.taps("Passer ikke: Besøgshund")
    await card(inge, "man. 30. nov. 14.00 Besøgshund")
    await inge.taps("Hold")
    assert inge.reads.endswith("Ingen behøver besked.")
    await day.at(9, days=1)
    assert len(signe.has_read) == heard
