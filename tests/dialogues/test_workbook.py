"""A workbook sent into the chat: shown first, loaded by a press, taken back for a day; every fault named kindly."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day

PEOPLE = ["name", "role", "unit", "language", "phone", "channel"]


def workbook(**tables: list[list[Any]]) -> bytes:
    book = Workbook()
    del book["Sheet"]
    for name, rows in tables.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


NEW_PEOPLE = workbook(
    people=[
        PEOPLE,
        ["Åse Vik", "volunteer", "Caféen", "nb", "20 00 00 31", "telegram"],
        ["Kirsten Vad", "volunteer", "Caféen", "da", "20 00 00 12", "telegram"],
    ],
    signups=[["title", "unit", "date", "name"], ["Fredagscafé", "Caféen", "2026-12-18", "Åse Vik"]],
)


async def sends(chat: Chat, content: bytes, name: str = "hjemmet.xlsx") -> None:
    chat.day.telegram.send_file(chat.user.id, None, "document", content, name)
    await chat.day.settled()


async def names(day: Day) -> set[str]:
    rows = await day.asked(lambda tx: tx.all("SELECT name FROM person WHERE removed_at IS NULL"))
    return {row[0] for row in rows}


async def test_it_is_shown_before_anything_is_changed(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await sends(inge, NEW_PEOPLE)
    assert inge.reads == (
        "Sådan bliver det, hvis jeg indlæser tabellerne:\n"
        "• Folk: 1 nye, 1 ændret, 0 som før.\n"
        "• Tilmeldinger: 1 nye, 0 ændret, 0 som før.\n"
        "Ingen får besked om det."
    )
    assert inge.buttons == ["Indlæs"]
    assert "Åse Vik" not in await names(day)


async def test_it_is_loaded_by_a_press_once_and_taken_back(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await sends(inge, NEW_PEOPLE)
    shown = inge.last
    await inge.taps("Indlæs")
    assert inge.reads.startswith("Tabellerne er indlæst:\n• Folk: 1 nye")
    assert "Åse Vik" in await names(day)
    await inge.taps("Fortryd")
    assert inge.reads == "Det er taget tilbage: 4 rækker."
    assert "Åse Vik" not in await names(day)
    phone = await day.asked(lambda tx: tx.value("SELECT phone FROM person WHERE name = 'Kirsten Vad'"))
    assert phone is None
    assert shown


async def test_what_somebody_has_touched_since_is_kept_and_said(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await sends(inge, NEW_PEOPLE)
    await inge.taps("Indlæs")
    loaded = inge.last
    await inge.taps_key("Folk")
    await inge.writes("Kirsten")
    await inge.taps("Ret …")
    await inge.taps("Telefonnummer")
    await inge.writes("20 99 99 99")
    await inge.taps("Fortryd", on=loaded)
    assert "Det er taget tilbage: 3 rækker.\nÉn række er rørt siden og bliver stående." in inge.has_read
    phone = await day.asked(lambda tx: tx.value("SELECT phone FROM person WHERE name = 'Kirsten Vad'"))
    assert phone == "20 99 99 99"


async def test_every_fault_is_named_with_its_place_and_at_most_ten(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    rows = [[f"Navn {n}", "volunteer", "Månen", "da", "", "telegram"] for n in range(14)]
    await sends(inge, workbook(people=[PEOPLE, *rows]))
    said = inge.reads.splitlines()
    assert said[0] == "14 ting at rette i tabellerne"
    assert said[1] == (
        "• people, række 2, unit: Ingen afdeling hedder «Månen». Ret navnet, eller før den ind i tabellen units."
    )
    assert sum(line.startswith("•") for line in said) == 10
    assert said[-2:] == ["… og 4 til", "Intet er ændret. Ret det, og send regnearket en gang til."]
    assert inge.buttons == []


async def test_a_file_that_is_no_workbook_is_answered_kindly(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await sends(inge, b"PK\x03\x04 not really", "hjemmet.xlsx")
    assert "Det er ikke en Excel-projektmappe, eller den er beskadiget." in inge.reads
    await sends(inge, b"%PDF-1.7", "brev.pdf")
    assert inge.reads.startswith("Jeg læser kun Excel-projektmapper (.xlsx).")


async def test_a_file_that_is_too_large_is_not_fetched(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await sends(inge, b"\0" * (5 * 2**20 + 1))
    assert inge.reads.startswith("Filen er større, end jeg kan tage imod her.")


async def test_nobody_else_loads_anything(day: Day) -> None:
    birthe, lone = await day.joins("Birthe Juhl"), await day.joins("Lone Bak")
    for chat in (birthe, lone):
        await sends(chat, NEW_PEOPLE)
        assert chat.buttons != ["Indlæs"]
    assert "Åse Vik" not in await names(day)


async def test_the_same_tables_again_change_nothing(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await sends(inge, NEW_PEOPLE)
    await inge.taps("Indlæs")
    await sends(inge, NEW_PEOPLE)
    assert inge.reads == "Alt i tabellerne er her allerede. Intet bliver ændret."
