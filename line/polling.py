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
from line.intake import Intake
from line.request import POLL_SECONDS, seconds_asked
from line.trouble import STORE_TROUBLE, Trouble
from line.verdict import judge
from storage import inbox
from storage.clock import Clock
from storage.records import InboxRow
from storage.store import Store
from storage.tx import Tx

log = logging.getLogger(__name__)

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
FEWEST_SECONDS = 3.5  # the same offset asked again within 3 s is answered late, and with one update only

Update = tuple[int, int | None, str]


class Poller:
    """Asks Telegram for updates, keeps each batch in one commit, and hands the new ones to the intake."""

    def __init__(
        self,
        *,
        request: BaseRequest,
        url: str,
        store: Store,
        clock: Clock,
        intake: Intake,
        wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """The request is initialised by its owner; `url` is the bot's address with the token in it; `wait` sleeps."""
        self._request = request
        self._url = url
        self._store = store
        self._clock = clock
        self._intake = intake
        self._wait = wait
        self._trouble = Trouble(log, "Telegram answers again.")
        self._disk = Trouble(log, "The store can be written again.", first=FEWEST_SECONDS)
        self._batch: frozenset[int] = frozenset()
        self._taken = asyncio.Condition()
        self.polling = asyncio.Event()

    async def run(self) -> None:
        """Poll until cancelled. Raises TokenRefused when Telegram no longer knows the token."""
        await self._leave_webhook()
        self.polling.set()
        offset = 0
        while True:
            await self._intake.until_room()
            batch = await self._next_batch(offset)
            updates = [update for item in batch if (update := _kept_form(item)) is not None]
            if updates and await self._keep(updates):
                offset = max(update_id for update_id, _, _ in updates) + 1
                await self._tell_taken(updates)

    async def until_taken(self, held_by_telegram: Callable[[], Collection[int]]) -> None:
        """Wait until the inbox has every update that Telegram still holds: for the demo and tests, which can ask it.

        A batch stays with Telegram until the next poll confirms it, so what was taken last does not count.
        """
        async with self._taken:
            await self._taken.wait_for(lambda: self._batch.issuperset(held_by_telegram()))

    async def _tell_taken(self, updates: Sequence[Update]) -> None:
        self._batch = frozenset(update_id for update_id, _, _ in updates)
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
        else:
            self._trouble.over()
            return batch if isinstance(batch, list) else ()
        return ()

    async def _keep(self, updates: Sequence[Update]) -> bool:
        now = self._clock.now()

        def keep(tx: Tx) -> list[InboxRow]:
            return [InboxRow(*update[:2], now, update[2], 0) for update in updates if inbox.keep(tx, [update], now)]

        try:
            new = await self._store.write(keep)
        except STORE_TROUBLE as error:
            await self._wait(self._disk.again(f"{error} Until then Telegram keeps what people write."))
            return False
        self._disk.over()
        self._intake.take(new)
        return True


def _kept_form(item: object) -> Update | None:
    """An update as the inbox keeps it: its id, the chat in whose order it stands, and its JSON."""
    if not isinstance(item, dict) or not isinstance(item.get("update_id"), int):
        log.error("Telegram handed over something that is no update; it is passed over.")
        return None
    return item["update_id"], chat_of(item), json.dumps(item, separators=(",", ":"))


def chat_of(update: dict[str, Any]) -> int | None:
    """The chat in whose order an update is handled; for a press the presser's private chat, which has their own id."""
    if isinstance(press := update.get("callback_query"), dict):
        return _id_in(press.get("from"))
    for kind in WANTED:
        if isinstance(inner := update.get(kind), dict):
            return _id_in(inner.get("chat"))
    return None


def _id_in(thing: object) -> int | None:
    number = thing.get("id") if isinstance(thing, dict) else None
    return number if isinstance(number, int) else None
