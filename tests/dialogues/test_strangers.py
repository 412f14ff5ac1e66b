"""Somebody the home does not know sees nothing of it, and can leave word. Links bind to whoever opens them first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from storage import people
from volunteering import joining

if TYPE_CHECKING:
    from storage.tx import Tx
    from tests.dialogues.conftest import Day

INSIDE = ("Onsdagshygge", "Birthe", "Ole", "Lone", "Poul", "Caféen", "Kaffe")


@pytest.mark.parametrize(
    "said",
    ["/start", "hej", "Hvem kommer i dag?", "/today", "/mine", "Mine aktiviteter", "/gaps", "/invite", "fortryd"],
)
async def test_whatever_a_stranger_says_they_see_nothing_of_the_home(day: Day, said: str) -> None:
    somebody = await day.somebody("Erik")
    await somebody.writes(said)
    assert somebody.reads.startswith("Hej! Jeg er en automatisk hjælper for frivillige på Fuglsangsø Centret.")
    assert not [word for word in INSIDE if word in "".join(somebody.has_read)]
    assert somebody.buttons == ["Kontakt mig gerne"]


async def test_leaving_word_reaches_the_coordinator_once(day: Day) -> None:
    inge, erik = await day.joins("Inge Holm"), await day.somebody("Erik")
    await erik.writes("Jeg vil gerne være frivillig")
    asking = erik.last
    await erik.taps("Kontakt mig gerne", on=asking)
    assert "Inge Holm, tlf. +45 20 00 00 01" in erik.reads
    assert inge.reads.startswith("Erik har skrevet til os")
    heard = len(inge.has_read)
    press = (
        day.telegram.press(erik.user.id, None, asking["id"], data=asking["inline_keyboard"][0][0]["data"])
        if (asking["inline_keyboard"])
        else None
    )
    await day.settled()
    assert press is not None
    assert len(inge.has_read) == heard


async def test_a_shared_number_goes_to_the_coordinator_and_another_persons_is_not_kept(day: Day) -> None:
    erik = await day.somebody("Erik")
    await erik.writes("hej")
    await erik.taps("Kontakt mig gerne")
    other = {"phone_number": "+4511111111", "first_name": "Bo", "user_id": 4711}
    day.telegram.send_contact(erik.user.id, None, other)
    await day.settled()
    assert await day.asked(lambda tx: tx.value("SELECT phone FROM inquiry")) is None
    await erik.taps_key("Del mit nummer")
    assert await day.asked(lambda tx: tx.value("SELECT phone FROM inquiry")) == erik.user.phone_number


async def test_a_stranger_is_spoken_to_in_the_language_of_their_app(day: Day) -> None:
    for language, first in (("nb", "Hei!"), ("nn", "Hei!"), ("da", "Hej!"), ("en-GB", "Hello"), ("de", "Hej!")):
        somebody = await day.somebody("X", language=language)
        await somebody.writes("?")
        assert somebody.reads.startswith(first), language


async def test_a_link_binds_to_the_first_and_tells_the_second_kindly(day: Day) -> None:
    def invite(tx: Tx) -> str:
        hanne = people.by_name(tx, "Hanne Friis")
        assert hanne is not None
        return joining.invite(tx, hanne, day.clock.now())

    code = await day.house.store.write(invite)
    hanne, somebody = await day.somebody("Hanne"), await day.somebody("Erik")
    await hanne.starts(code)
    assert hanne.reads.startswith("Hej Hanne!")
    await somebody.starts(code)
    assert "Hanne" not in somebody.reads
    assert somebody.buttons == ["Kontakt mig gerne"]
    await hanne.starts(code)
    assert "Hanne" in hanne.reads
    assert "Hvem kommer i dag?" in hanne.keys


async def test_a_made_up_code_opens_nothing(day: Day) -> None:
    somebody = await day.somebody("Erik")
    for code in ("AAAAAAAAAAAAAAAAAAAAAA", "1", "__-__"):
        await somebody.starts(code)
        assert somebody.buttons == ["Kontakt mig gerne"]
    assert await day.asked(lambda tx: people.by_chat(tx, somebody.user.id)) is None


async def test_somebody_who_is_here_already_does_not_become_another_by_their_link(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Folk")
    await inge.taps("Inviter")
    await inge.taps("Hanne Friis")
    code = inge.reads.split("start=")[1].split()[0]
    await inge.starts(code)
    assert "Inge" in inge.reads
    hanne = await day.somebody("Hanne")
    await hanne.starts(code)
    assert hanne.reads.startswith("Hej Hanne!")


async def test_somebody_removed_in_the_middle_of_a_dialogue_is_a_stranger_from_then_on(day: Day) -> None:
    lone = await day.joins("Lone Bak")
    await lone.taps_key("Hvem kommer i dag?")
    listing = lone.last
    await day.house.store.write(
        lambda tx: tx.run(
            "UPDATE person SET removed_at = '2026-11-25T08:00:00.000Z', chat_id = NULL WHERE name = 'Lone Bak'"
        )
    )
    await lone.taps("Kommet: Birthe Juhl", on=listing)
    assert lone.reads.startswith("Hej! Jeg er en automatisk hjælper")
    assert await day.asked(lambda tx: tx.value("SELECT count(*) FROM arrival")) == 0
