"""Waiting for what the simulated Telegram tells, without asking the clock on the wall."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.core.telegram import Telegram

PATIENCE = 20
"""Seconds after which a test gives up. Nothing is measured by it."""


async def until(telegram: Telegram, reached: Callable[[], Any]) -> None:
    """Return as soon as something is so; look again at each event."""
    told = asyncio.Event()

    def listener(_: object) -> None:
        told.set()

    telegram.on_change(listener)
    try:
        async with asyncio.timeout(PATIENCE):
            while not reached():
                told.clear()
                await told.wait()
    finally:
        telegram.remove_listener(listener)


class Dialogue:
    """One person's chat with the bot, as a story: they say and press, the bot answers."""

    def __init__(self, telegram: Telegram, user_id: int, chat_id: int | None = None) -> None:
        self.telegram = telegram
        self._user = user_id
        self._chat = chat_id
        self._heard = 0

    def says(self, text: str) -> None:
        self.telegram.send_text(self._user, self._chat, text)

    def starts(self, payload: str = "") -> None:
        self.telegram.start(self._user, payload=payload)

    def presses(self, label: str) -> int:
        """Press a button under the newest message that has it; return the press's number."""
        shown = [m for m in self.telegram.chat_view(self._user, self._chat) if self._has(m, label)]
        return self.telegram.press(self._user, self._chat, shown[-1]["id"], label=label).id

    def taps(self, key: str) -> None:
        self.telegram.press_key(self._user, self._chat, key)

    def _has(self, message: dict[str, Any], label: str) -> bool:
        return any(button["text"] == label for row in message["inline_keyboard"] or [] for button in row)

    def _looks(self) -> list[tuple[int, str, str | None]]:
        shown = self.telegram.chat_view(self._user, self._chat)
        return [(m["id"], m["text"] or "", m["edited"]) for m in shown if not m["from_me"] and not m["service"]]

    async def hears(self, text: str) -> dict[str, Any]:
        """Wait until the newest message that is not one's own reads like this; return it."""
        await until(self.telegram, lambda: self._looks() and self._looks()[-1][1] == text)
        return self.telegram.chat_view(self._user, self._chat)[-1]

    async def hears_something(self, *, after: int) -> dict[str, Any]:
        """Wait for a message behind the one with this number."""
        await until(self.telegram, lambda: self._looks() and self._looks()[-1][0] > after)
        return self.telegram.chat_view(self._user, self._chat)[-1]
