"""The two minutes' tour in the README, played as it stands there: every button it names, every sentence it quotes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.dialogues.conftest import Chat, Day

TOUR = (
    (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8").split("### Two minutes")[1].split("\n## ")[0]
)
BOLD = [" ".join(words.split()) for words in re.findall(r"\*\*(.+?)\*\*", TOUR, re.DOTALL)]
QUOTED = [quote.replace("\n> ", "\n").strip() for quote in re.findall(r"^> ((?:.+\n)(?:> .+\n)*)", TOUR, re.MULTILINE)]


async def test_the_tour_goes_as_the_readme_says(day: Day) -> None:
    for name in ("Ole Damgaard", "Kirsten Vad", "Mads Krogh"):
        await day.joins(name)
    birthe, lone, aisha, inge = [
        await day.joins(name) for name in ("Birthe Juhl", "Lone Bak", "Aisha Rahimi", "Inge Holm")
    ]
    pressed: list[str] = []
    read: list[str] = []

    async def press(chat: Chat, label: str) -> None:
        pressed.append(label)
        if label in chat.keys:
            await chat.taps_key(label)
        else:
            await chat.taps(label)
        read.extend(each.reads for each in (birthe, lone, aisha, inge))

    await press(birthe, "Hvad sker der?")
    await press(birthe, "Tilmeld mig: fre. 27. nov. Fredagscafé")
    await press(birthe, "Mine aktiviteter")
    await press(birthe, "Kan ikke: ons. 25. nov. Onsdagshygge")
    await press(birthe, "Fortryd")
    await press(lone, "Hvem kommer i dag?")
    await press(lone, "Kommet: Birthe Juhl")
    await press(lone, "Kulturkontakt")
    await press(lone, "Jeg tager: ons. 25. nov. aftenvagt, Caféen")
    await press(birthe, "Mine aktiviteter")
    await press(birthe, "Kan ikke: ons. 2. dec. Onsdagshygge")
    await press(inge, "Hvor mangler vi nogen?")
    await press(inge, "Folk")
    await press(inge, "Inviter")
    await press(inge, "Hanne Friis")

    people = [words for words in BOLD if words.startswith(("Birthe, ", "Lone, ", "Inge, "))]
    assert [words for words in BOLD if words not in people] == pressed
    assert len(QUOTED) == 6
    assert [quote for quote in QUOTED if not any(quote in each for each in read)] == []
    assert inge.last["media"]["kind"] == "photo"
