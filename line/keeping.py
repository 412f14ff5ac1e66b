"""Putting what Telegram hands over on disk, the same for poller and webhook.

An update is in the inbox, in a commit of its own batch, before anybody tells Telegram that we have it. It is kept as
raw JSON and parsed later, one by one: one that cannot be read stops nobody.
"""

import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from line.intake import Intake
from line.slowing import Slowing, Weight
from messages.languages import understood
from storage import inbox, outbox, people
from storage.clock import Clock
from storage.records import InboxRow
from storage.store import Store
from storage.tx import Tx

log = logging.getLogger(__name__)

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
TOO_FAST = "too_fast"
BEFORE_ALL_ELSE = timedelta(hours=1)  # in one chat the oldest goes first, and a hundred answers may wait already
LARGEST = 2**63  # the store's whole numbers; Telegram's ids have 52 bits


@dataclass(frozen=True, slots=True)
class Kept:
    """An update as the inbox keeps it, and what is read from it beforehand.

    Attributes:
        update_id: Telegram's number.
        chat_id: the chat in whose order it stands; None: its own.
        body: its JSON.
        person: who sent it, where somebody did who can be slowed down.
        stamp: when, by Telegram, in seconds since 1970; None: it does not say.
        app_language: the language of their app.
    """

    update_id: int
    chat_id: int | None
    body: str
    person: int | None
    stamp: float | None
    app_language: str | None


class Keeping:
    """Keeps updates and hands the new ones to the intake."""

    def __init__(
        self, *, store: Store, clock: Clock, intake: Intake, slowing: Slowing | None, poke: Callable[[], None]
    ) -> None:
        """`slowing` lets go what one person sends without end, None lets everything in; `poke` wakes the delivery."""
        self._store = store
        self._clock = clock
        self._intake = intake
        self._slowing = slowing
        self._poke = poke

    @property
    def has_room(self) -> bool:
        """Whether the intake can bear more."""
        return self._intake.has_room

    async def until_room(self) -> None:
        """Wait until the intake can bear more."""
        await self._intake.until_room()

    async def keep(self, items: Sequence[object]) -> list[int]:
        """Keep what is an update; the numbers of those that need not come again, on disk or let go on purpose.

        What is no update is passed over. Raises StoreFault when the disk will not have them: then nothing was kept, and
        Telegram must not be told otherwise.
        """
        updates = [update for item in items if (update := kept_form(item)) is not None]
        taken, told, undo = self._weighed(updates)
        now = self._clock.now()

        def keep(tx: Tx) -> None:
            for update in told:
                self._tell(tx, update)
            inbox.keep(tx, [(update.update_id, update.chat_id, update.body) for update in taken], now)

        if taken or told:
            rows = [InboxRow(update.update_id, update.chat_id, now, update.body, 0) for update in taken]
            kept = self._store.in_line(keep)
            # Already now: an effect comes after it in the line, and so into the same commit. Where that fails, or the
            # update had its effect before, the effect finds no row that waits, and does nothing.
            self._intake.take(rows)
            try:
                await kept
            except BaseException:
                self._intake.leave(rows)
                for take_back in undo:
                    take_back()
                raise
            if told:
                log.warning("Somebody sends more than a person can; what goes beyond is let go, and they are told.")
                self._poke()
        return [update.update_id for update in updates]

    def _weighed(self, updates: Sequence[Kept]) -> tuple[list[Kept], list[Kept], list[Callable[[], None]]]:
        """Which to keep, whose senders are to be told, and how to take the weighing back."""
        taken: list[Kept] = []
        told: list[Kept] = []
        undo: list[Callable[[], None]] = []
        for update in updates:
            if self._slowing is None or update.person is None:
                taken.append(update)
                continue
            at = self._clock.now().timestamp() if update.stamp is None else update.stamp
            weight, take_back = self._slowing.weigh(update.person, at, stamped=update.stamp is not None)
            undo.append(take_back)
            if weight is Weight.TAKE:
                taken.append(update)
            elif weight is Weight.LET_GO_AND_TELL:
                told.append(update)
        return taken, told, undo

    def _tell(self, tx: Tx, update: Kept) -> None:
        assert update.person is not None  # noqa: S101 - only who sent something is told
        reader, now = people.by_chat(tx, update.person), self._clock.now()
        outbox.put(
            tx,
            key=f"{TOO_FAST}:{update.update_id}",
            lane=outbox.ANSWERS,
            chat_id=update.person,
            person_id=reader.id if reader else None,
            language=understood(update.app_language),
            kind=TOO_FAST,
            about={},
            now=now,
            due_at=now - BEFORE_ALL_ELSE,
        )


def kept_form(item: object) -> Kept | None:
    """An update as the inbox keeps it; None, with a line in the log, for what is no update."""
    number = _number(item.get("update_id")) if isinstance(item, dict) else None
    if not isinstance(item, dict) or number is None:
        log.error("Telegram handed over something that is no update; it is passed over.")
        return None
    inner: dict[str, Any] = next((item[kind] for kind in WANTED if isinstance(item.get(kind), dict)), {})
    sender = found if isinstance(found := inner.get("from"), dict) else {}
    stamp = inner.get("edit_date", inner.get("date"))
    language = sender.get("language_code")
    return Kept(
        update_id=number,
        chat_id=chat_of(item),
        body=json.dumps(item, separators=(",", ":")),
        # That somebody blocked the bot, or let it in again, is never let go: it decides whether they can be reached.
        person=None if "my_chat_member" in item else _id_in(sender),
        stamp=float(stamp) if type(stamp) is int and 0 < stamp < LARGEST else None,
        app_language=language if isinstance(language, str) else None,
    )


def chat_of(update: dict[str, Any]) -> int | None:
    """The chat in whose order an update is handled; for a press the presser's private chat, which has their own id."""
    if isinstance(press := update.get("callback_query"), dict):
        return _id_in(press.get("from"))
    for kind in WANTED:
        if isinstance(inner := update.get(kind), dict):
            return _id_in(inner.get("chat"))
    return None


def _id_in(thing: object) -> int | None:
    return _number(thing.get("id")) if isinstance(thing, dict) else None


def _number(thing: object) -> int | None:
    return thing if type(thing) is int and -LARGEST <= thing < LARGEST else None
