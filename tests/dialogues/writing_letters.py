"""What the dialogues about newsletters begin with: a home whose coordinator writes one."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from storage import people
from storage.records import RoleName

if TYPE_CHECKING:
    from storage.tx import Tx
    from tests.dialogues.conftest import Chat, Day

TEXT = "Kære frivillige! Den 12. december er der julefrokost."
FOOT = (
    "Du får dette, fordi du har sagt ja til nyhedsbrev fra Fuglsangsø Centret. Vil du ikke have flere, så tryk på"
    " knappen. Du får stadig besked om dine egne aktiviteter."
)
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


async def a_home(day: Day, *names: str) -> list[Chat]:
    return [await day.joins(name) for name in ("Inge Holm", *names)]


async def begins(chat: Chat) -> None:
    await chat.taps_key("Nyhedsbrev")
    await chat.taps("Skriv et nyt brev")


async def writes_a_letter(chat: Chat, text: str = TEXT) -> None:
    await begins(chat)
    await chat.writes(text)


async def sends(day: Day, chat: Chat, kind: str, name: str, caption: str = "") -> None:
    day.telegram.send_file(chat.user.id, None, kind, PNG, name, caption)
    await day.settled()


async def another_coordinator(day: Day) -> Chat:
    def add(tx: Tx) -> None:
        unit = people.unit_by_name(tx, "Caféen")
        assert unit is not None
        people.add(tx, "Karin Ravn", RoleName.COORDINATOR, unit.id, "da")

    await day.house.store.write(add)
    return await day.joins("Karin Ravn")


def letters_of(chat: Chat) -> list[str]:
    return [text for text in chat.has_read if text.startswith("Kære frivillige")]
