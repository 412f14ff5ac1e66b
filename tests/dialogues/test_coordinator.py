"""The coordinator: the week, where somebody is missing, invitations as link and QR code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.dialogues.conftest import Day


async def test_the_week_with_names(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Denne uge")
    assert inge.reads.startswith("Onsdag den 25. november – tirsdag den 1. december")
    for name in ("Birthe Juhl", "Kirsten Vad", "Signe Mørk", "Aisha Rahimi (ny 🌱)"):
        assert name in inge.reads


async def test_today_and_the_week_have_at_most_ten_lines_and_then_more(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Planen")
    await inge.taps("Sæt noget nyt op")
    await inge.writes("\n".join(f"Kaffe {n} hver dag kl. {n}-{n + 1} i caféen" for n in range(8, 20)))
    for key, pages in (("Hvem kommer i dag?", 2), ("Denne uge", 9)):
        await inge.taps_key(key)
        assert inge.reads.count("\n•") == 10
        shown = 1
        while "Vis flere" in inge.buttons:
            await inge.taps("Vis flere")
            shown += 1
            assert inge.reads.count("\n•") <= 10
        assert shown == pages
    await inge.taps_key("Hvem kommer i dag?")
    if "Onsdagshygge" not in inge.reads:
        await inge.taps("Vis flere")
    assert "• 13.50 Onsdagshygge, Caféen: Kommer: Birthe Juhl, Ole Damgaard, Poul Erik Toft" in inge.reads


async def test_gaps_in_the_order_of_time_and_at_most_ten_lines(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Hvor mangler vi nogen?")
    said = inge.reads.splitlines()
    assert said[1] == "• Kulturkontakt mangler onsdag den 25. november, aftenvagt: Caféen, A.3, B.1 og B.2"
    assert "• Besøgshund, tirsdag den 1. december kl. 10.30: 0 af 1 kommer" in said
    assert inge.reads.count("•") <= 10


async def test_an_invitation_is_a_link_and_a_qr_code_that_opens_the_door(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Folk")
    await inge.taps("Inviter")
    await inge.taps("Hanne Friis")
    link = re.search(r"https://t\.me/fuglsang_bot\?start=([\w-]{22})", inge.reads)
    assert link is not None
    assert inge.last["media"]["kind"] == "photo"
    hanne = await day.somebody("Hanne", language="da")
    await hanne.starts(link[1])
    assert hanne.reads.startswith("Hej Hanne!")
    assert "Hvem kommer i dag?" in hanne.keys


async def test_the_code_stands_nowhere_in_the_store(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Folk")
    await inge.taps("Inviter")
    await inge.taps("Hanne Friis")
    code = inge.reads.split("start=")[1].split()[0]

    def everything(tx: object) -> str:
        tables = [row[0] for row in tx.all("SELECT name FROM sqlite_master WHERE type = 'table'")]  # type: ignore[attr-defined]
        return str([[tuple(row) for row in tx.all(f"SELECT * FROM {table}")] for table in tables])  # type: ignore[attr-defined]

    assert code not in await day.asked(everything)


async def test_whoever_has_joined_is_not_invited_again(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.taps_key("Folk")
    await inge.taps("Inviter")
    invite_list = inge.last
    await day.joins("Hanne Friis")
    await inge.taps("Hanne Friis", on=invite_list)
    assert "start=" not in inge.reads
    assert "Hanne Friis" in inge.reads


async def test_the_coordinator_hears_that_somebody_wants_to_talk_once_a_day(day: Day) -> None:
    inge, birthe = await day.joins("Inge Holm"), await day.joins("Birthe Juhl")
    await birthe.taps_key("Tal med koordinator")
    assert "Inge Holm" in birthe.reads
    assert "+45 20 00 00 01" in birthe.reads
    asking = birthe.last
    await birthe.taps("Ring gerne til mig", on=asking)
    assert inge.reads.startswith("Birthe Juhl")
    assert "+45 20 00 00 11" in inge.reads
    heard = len(inge.has_read)
    await birthe.taps_key("Tal med koordinator")
    await birthe.taps("Ring gerne til mig")
    assert len(inge.has_read) == heard
