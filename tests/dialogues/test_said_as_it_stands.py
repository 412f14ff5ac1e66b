"""The coordinator reads how it stands: after Undo, in the night, and where there is not room for everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.dialogues.conftest import Day


async def test_after_an_opening_is_taken_back_the_closing_is_named(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("luk A.3 fra i dag til 31. december")
    await inge.taps("Ja")
    await inge.writes("åbn A.3 igen")
    await inge.taps("Ja")
    await inge.writes("fortryd")
    assert "A.3 er lukket fra onsdag den 25. november til torsdag den 31. december." in inge.reads


async def test_what_is_called_off_at_night_is_heard_in_the_morning(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await day.joins("Birthe Juhl")
    await day.at(23)
    await inge.writes("aflys onsdagshygge")
    await inge.taps("Aflys")
    await inge.taps("Kun denne dag")
    assert "besked, når det bliver morgen." in inge.reads


async def test_who_would_wait_is_said_before_the_yes(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("sæt Birthe og Ole på sang i caféen den 3. december")
    lines = [line for line in inge.reads.split("\n") if line.startswith("• ")]
    places = await day.asked(lambda tx: tx.value("SELECT max(places) FROM activity WHERE title = 'Sang i caféen'"))
    assert len(lines) == places == 2
    assert not any("venteliste" in line for line in lines)
    await day.house.store.write(lambda tx: tx.run("UPDATE activity SET places = 1"))
    await inge.writes("sæt Birthe og Ole på sang i caféen den 3. december")
    lines = [line for line in inge.reads.split("\n") if line.startswith("• ")]
    assert sorted(line.endswith("(venteliste)") for line in lines) == [False, True]


async def test_a_list_of_names_ends_before_the_next_sentence(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await day.house.store.write(lambda tx: tx.run("UPDATE activity SET wanted = 6"))
    await inge.writes("hvem kommer på torsdag?")
    assert ". Vi håber på" in inge.reads
