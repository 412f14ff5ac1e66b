"""Telling Telegram that a press was taken, so that the app stops its spinner and does not send the press again.

Best effort: the effect is safe before, and an answer that comes too late is refused, which does not matter.
"""

import asyncio
import logging

from telegram import Bot
from telegram.error import TelegramError

from line.calls import call
from line.essential import press_in

log = logging.getLogger(__name__)

SIDE_BY_SIDE = 8
SECONDS = 5.0  # later the app has given up waiting
MOST = 200  # more presses than this wait only while the network is away, and then their time has run out


class Answering:
    """Answers presses one after the other, beside the intake, so that nobody's next message waits for it."""

    def __init__(self, bot: Bot) -> None:
        """The bot is initialised by its owner."""
        self._bot = bot
        self._waiting: asyncio.Queue[str] = asyncio.Queue(MOST)

    def answer(self, body: str) -> None:
        """If this update is a press, it is answered soon."""
        press_id = press_in(body)
        if press_id is not None and not self._waiting.full():
            self._waiting.put_nowait(press_id)

    async def run(self) -> None:
        """Answer until cancelled."""
        async with asyncio.TaskGroup() as group:
            for _ in range(SIDE_BY_SIDE):
                group.create_task(self._serve())

    async def until_idle(self) -> None:
        """Wait until every press was answered, or refused."""
        await self._waiting.join()

    async def _serve(self) -> None:
        while True:
            press_id = await self._waiting.get()
            try:
                await call(self._bot, "answerCallbackQuery", {"callback_query_id": press_id}, seconds=SECONDS)
            except TelegramError as error:
                log.debug("A press could not be answered: %s", type(error).__name__)
            finally:
                self._waiting.task_done()
