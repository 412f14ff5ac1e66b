"""Conversations written down so that a coordinator can read them, and played so that they stay true.

A page in `docs/` tells them: who writes or presses what, and every word that the bot answers. The player says and
presses the same, and gives the page back as it really went.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.dialogues.conftest import text_of

if TYPE_CHECKING:
    from simulator.core.model import Json
    from tests.dialogues.conftest import Chat, Day

WRITES = re.compile(r"\*\*(?P<name>[^*]+):\*\* (?P<text>.+)")
PRESSES = re.compile(r"\*\*(?P<name>[^*]+)\*\* → \[(?P<label>.+)\]")
HEARS = re.compile(r"\*\*(?P<name>[^*]+)\*\* ←")
TIME = re.compile(r"\*\D*(?P<day>\d+)\D+(?P<hour>\d\d)[.:](?P<minute>\d\d)\*")


@dataclass
class Player:
    """Plays a page and writes down what happens."""

    day: Day

    async def play(self, page: str) -> str:
        """The page with the answers as they really are."""
        written: list[str] = []
        for line in page.splitlines():
            if line.startswith(">"):
                continue
            written.append(line)
            if await self._moves_on(line):
                continue
            if found := HEARS.fullmatch(line):
                written += ["", *_quoted((await self._chat(found["name"])).last)]
            elif found := WRITES.fullmatch(line):
                chat = await self._chat(found["name"])
                await chat.writes(found["text"])
                written += ["", *_quoted(chat.last)]
            elif found := PRESSES.fullmatch(line):
                chat = await self._chat(found["name"])
                label = found["label"]
                await (chat.taps_key(label) if label in chat.keys else chat.taps(label))
                written += ["", *_quoted(chat.last)]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(written)).rstrip() + "\n"

    async def _moves_on(self, line: str) -> bool:
        found = TIME.fullmatch(line)
        if found is None:
            return False
        local = self.day.house.rules.local(self.day.clock.now())
        await self.day.at(int(found["hour"]), int(found["minute"]), days=int(found["day"]) - local.day)
        return True

    async def _chat(self, name: str) -> Chat:
        return self.day.chats.get(name) or await self.day.joins(name)


def _quoted(message: Json) -> list[str]:
    labels = [f"[{button['text']}]" for row in message["inline_keyboard"] or [] for button in row]
    lines = [*text_of(message).splitlines(), *labels]
    return [f"> {line}  " if line else ">" for line in lines]
