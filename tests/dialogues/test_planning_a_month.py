"""A month is planned in at most eighty taps and messages, also by somebody who writes a title and presses the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day

WEEK = [
    ("Kortspil", "Mandag", "kl. 10.00", "B.1"),
    ("Højtlæsning", "Mandag", "kl. 14.00", "B.2"),
    ("Stolegymnastik", "Tirsdag", "kl. 10.00", "B.1"),
    ("Strikkeklub", "Tirsdag", "kl. 13.00", "A.3"),
    ("Gåtur", "Onsdag", "kl. 11.00", "B.2"),
    ("Banko", "Onsdag", "kl. 18.00", "Caféen"),
    ("Bagning", "Torsdag", "kl. 13.00", "A.3"),
    ("Quiz", "Torsdag", "kl. 15.00", "B.1"),
    ("Sangkor", "Fredag", "kl. 13.00", "Caféen"),
    ("Filmklub", "Fredag", "kl. 18.00", "Caféen"),
    ("Lørdagskaffe", "Lørdag", "kl. 14.00", "B.2"),
    ("Havegruppe", "Søndag", "kl. 14.00", "A.3"),
]


class Counted:
    """A chat whose taps and messages are counted."""

    def __init__(self, chat: Chat) -> None:
        self.chat, self.doings = chat, 0

    async def taps_key(self, label: str) -> None:
        self.doings += 1
        await self.chat.taps_key(label)

    async def taps(self, label: str) -> None:
        self.doings += 1
        await self.chat.taps(label)

    async def writes(self, text: str) -> None:
        self.doings += 1
        await self.chat.writes(text)


async def series(day: Day) -> int:
    found: int = await day.asked(lambda tx: tx.value("SELECT count(*) FROM activity WHERE imported IS NULL"))
    return found


async def january(day: Day) -> int:
    """How many shifts of January on B.1 have a culture contact."""
    found: int = await day.asked(
        lambda tx: tx.value(
            "SELECT count(*) FROM shift s JOIN unit u ON u.id = s.unit_id WHERE u.name = 'B.1'"
            " AND s.day LIKE '2027-01-%' AND s.culture_contact_id IS NOT NULL"
        )
    )
    return found


async def rota(inge: Counted) -> None:
    """The rota of next month, accepted as proposed."""
    await inge.taps_key("Planen")
    await inge.taps("Vagtliste")
    await inge.taps("B.1")
    await inge.taps("Næste måned")
    await inge.taps("Godkend alle")


async def test_with_buttons_for_everything_but_the_titles(day: Day) -> None:
    await day.joins("Mads Krogh")
    inge = Counted(await day.joins("Inge Holm"))
    await day.at(9, days=10)
    await inge.taps_key("Planen")
    await inge.taps("Sæt noget nyt op")
    for title, weekday, clock, unit in WEEK:
        await inge.writes(title)
        for label in (weekday, "Hver uge", clock, "Én time", unit):
            await inge.taps(label)
    await rota(inge)
    assert await series(day) == 12
    assert await january(day) >= 30
    assert inge.doings <= 80


async def test_with_the_whole_plan_in_one_message_it_is_eight(day: Day) -> None:
    inge = Counted(await day.joins("Inge Holm"))
    await day.at(9, days=10)
    await inge.taps_key("Planen")
    await inge.taps("Sæt noget nyt op")
    await inge.writes(
        "\n".join(f"{title} hver {weekday} {clock} en time på {unit}" for title, weekday, clock, unit in WEEK)
    )
    assert inge.chat.reads.count("•") == 10
    assert "2 til" in inge.chat.reads
    await rota(inge)
    assert await series(day) == 12
    assert inge.doings == 8
