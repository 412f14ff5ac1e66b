"""Our own poller. An update is in the inbox, on disk, before the next poll tells Telegram that we have it.

python-telegram-bot's updater confirms a batch while it stands in memory only, and stops for good at one update that it
cannot parse. Here the raw JSON is kept, each update apart, and parsed later, one by one.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import Any
from urllib.parse import urlencode

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.request import BaseRequest

from line.faults import TokenRefused
from line.keeping import WANTED, Keeping
from line.request import POLL_SECONDS, seconds_asked
from line.trouble import STORE_TROUBLE, Trouble
from line.verdict import judge

log = logging.getLogger(__name__)

FEWEST_SECONDS = 3.5  # the same offset asked again within 3 s is answered late, and with one update only


class Poller:
    """Asks Telegram for updates, and has each batch kept before the next poll confirms it."""

    def __init__(
        self,
        *,
        request: BaseRequest,
        url: str,
        keeping: Keeping,
        wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """The request is initialised by its owner; `url` is the bot's address with the token in it; `wait` sleeps.

        Args:
            request: asks.
            url: the bot's address.
            keeping: puts updates on disk.
            wait: sleeps so many seconds.
        """
        self._request = request
        self._url = url
        self._keeping = keeping
        self._wait = wait
        self._trouble = Trouble(log, "Telegram answers again.")
        self._disk = Trouble(log, "The store can be written again.", first=FEWEST_SECONDS)
        self._batch: frozenset[int] = frozenset()
        self._taken = asyncio.Condition()
        self.taking = asyncio.Event()

    async def run(self) -> None:
        """Poll until cancelled. Raises TokenRefused when Telegram no longer knows the token."""
        await self._leave_webhook()
        self.taking.set()
        offset = 0
        while True:
            await self._keeping.until_room()
            batch = await self._next_batch(offset)
            taken = await self._keep(batch) if batch else []
            if taken:
                offset = max(taken) + 1
                await self._tell_taken(taken)

    async def until_taken(self, held_by_telegram: Callable[[], Collection[int]]) -> None:
        """Wait until the inbox has every update that Telegram still holds: for the demo and tests, which can ask it.

        A batch stays with Telegram until the next poll confirms it, so what was taken last does not count.
        """
        async with self._taken:
            await self._taken.wait_for(lambda: self._batch.issuperset(held_by_telegram()))

    async def _tell_taken(self, taken: Collection[int]) -> None:
        self._batch = frozenset(taken)
        async with self._taken:
            self._taken.notify_all()

    async def _leave_webhook(self) -> None:
        try:
            await self._request.post(f"{self._url}/deleteWebhook?drop_pending_updates=false")
        except InvalidToken as error:
            raise TokenRefused from error
        except TelegramError as error:
            log.warning("An old webhook could not be taken away (%s); polling all the same.", type(error).__name__)

    async def _next_batch(self, offset: int) -> Sequence[Any]:
        query = {"offset": offset, "limit": 100, "timeout": POLL_SECONDS, "allowed_updates": json.dumps(WANTED)}
        try:
            batch = await self._request.post(f"{self._url}/getUpdates?{urlencode(query)}")
        except InvalidToken as error:
            raise TokenRefused from error
        except Conflict:
            await self._wait(
                self._trouble.again(
                    "Another copy of the bot is asking Telegram for updates with this token. Stop one of the two; "
                    "until then updates go now here, now there."
                )
            )
        except RetryAfter as error:
            await self._wait(seconds_asked(error))
        except TelegramError as error:
            await self._wait(
                self._trouble.again(f"Telegram cannot be reached ({judge(error).name}); trying again and again.")
            )
        except (KeyError, TypeError, RecursionError):  # JSON, but not the Bot API's: the library reads on regardless
            await self._not_telegram()
        else:
            if isinstance(batch, list):
                if not batch:
                    self._trouble.over()
                return batch
            await self._not_telegram()
        return ()

    async def _not_telegram(self) -> None:
        await self._wait(
            self._trouble.again("What answers is not Telegram. Check KULTURKONTAKT_API_URL, or a proxy in between.")
        )

    async def _keep(self, batch: Sequence[Any]) -> list[int]:
        """Keep a batch; the numbers that the next poll may confirm, none while the disk is full."""
        try:
            taken = await self._keeping.keep(batch)
        except STORE_TROUBLE as error:
            await self._wait(self._disk.again(f"{error} Until then Telegram keeps what people write."))
            return []
        self._disk.over()
        if taken:
            self._trouble.over()
        else:
            await self._not_telegram()  # not one update with a number: nothing can be confirmed, so it comes again
        return taken
