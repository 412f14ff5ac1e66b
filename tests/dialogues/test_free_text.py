"""What people write in their own words, where one sentence is not enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.tx import Tx
    from tests.dialogues.conftest import Day


async def test_a_letter_that_cannot_on_one_day_and_can_on_another(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes(
        "Kære alle sammen. Det har været en lang uge med meget at se til. Jeg kan desværre ikke komme onsdag den 2. "
        "december. Men jeg vil gerne hjælpe med sang torsdag den 3. december. Mange hilsner Birthe"
    )
    read = birthe.has_read[-2:]
    assert read[0].startswith("Tak, fordi du gav besked, Birthe. Jeg har meldt dig fra: Onsdagshygge, onsdag den 2.")
    assert "Sang i caféen, torsdag den 3. december" in read[1]


async def test_no_more_reminders_is_not_silence(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")
    await ole.writes("stop med at minde mig om ting")
    assert "Ingen påmindelse" in ole.buttons


async def test_words_that_nobody_knows_are_never_answered_with_the_emergency_number(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")
    for words in ("bla bla fiskefrikadeller", "qwertz", "blåbærgrød på månen"):
        await ole.writes(words)
        assert "112" not in ole.reads.replace("+45 20 00 00 01", "")


async def test_an_illness_is_a_cancellation_and_nothing_of_it_is_kept(day: Day) -> None:
    birthe = await day.joins("Birthe Juhl")
    await birthe.writes("jeg er blevet syg, så jeg kan ikke komme i dag")
    assert "meldt dig fra: Onsdagshygge" in birthe.reads

    def kept(tx: Tx) -> list[str]:
        tables = [row[0] for row in tx.all("SELECT name FROM sqlite_master WHERE type = 'table'")]
        texts = [str(value) for table in tables for row in tx.all(f"SELECT * FROM {table}") for value in tuple(row)]
        return [text for text in texts if "syg" in text.casefold()]

    assert await day.asked(kept) == []


async def test_a_coordinator_is_not_sent_to_herself(day: Day) -> None:
    inge = await day.joins("Inge Holm")
    await inge.writes("jeg vil gerne tale med en koordinator")
    assert "Her er knapperne" in inge.reads


async def test_a_thousand_sentences_are_read_as_one_message(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")
    await ole.writes("xq! " * 1020)
    assert "Det forstod jeg ikke helt" in ole.reads


async def test_whoever_is_down_for_nothing_is_thanked_all_the_same(day: Day) -> None:
    ole = await day.joins("Ole Damgaard")
    await ole.writes("jeg kan ikke komme på fredag")
    assert ole.reads.startswith("Tak, fordi du siger til. Du står ikke på nogen liste fredag den 27. november")
