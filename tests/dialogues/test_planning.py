"""The coordinator's plan: put up, moved, called off; everybody concerned hears what it means for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.dialogues.conftest import Day


async def test_an_activity_in_one_written_line_shown_back_with_undo(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Planen")
    await inge.taps("Sæt noget nyt op")
    await inge.writes("Banko hver onsdag kl. 14-15.30 i caféen, 2 frivillige")
    assert inge.reads.splitlines()[1].startswith("• Banko, hver onsdag kl. 14.00–15.30, Caféen:")
    await inge.taps("Fortryd")
    assert "taget af planen" in inge.reads
