"""The way in: rows of the inbox are handled in order within a chat, and side by side across chats."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable

from line.trouble import PASSES_BY_ITSELF, STORE_TROUBLE, Trouble, where
from storage import inbox
from storage.records import InboxRow
from storage.store import Store
from storage.tx import Tx

log = logging.getLogger(__name__)

SIDE_BY_SIDE = 64
ROOM = 1000
TRIES = 3

Lane = tuple[str, int]


class Intake:
    """Hands inbox rows to `handle`, each until it is done or has failed three times and is set aside.

    `handle` has its effect and `inbox.done` in one transaction; a row that it leaves unmarked is marked done here.
    """

    def __init__(
        self,
        *,
        store: Store,
        handle: Callable[[InboxRow], Awaitable[None]],
        handled: Callable[[InboxRow], None],
        side_by_side: int = SIDE_BY_SIDE,
        room: int = ROOM,
        wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
        marks_done: bool = False,
    ) -> None:
        """Rows go to `handle`; `handled` is told of each that is out of the way; `wait` sleeps while the disk is full.

        Args:
            store: where the inbox is.
            handle: what an update does.
            handled: called after each row, done or set aside.
            side_by_side: how many chats are served at once.
            room: the poller waits while more rows than this are here.
            wait: sleeps so many seconds.
            marks_done: whether `handle` marks every row done; else each is looked up again after it.
        """
        self._store = store
        self._handle = handle
        self._handled = handled
        self._side_by_side = side_by_side
        self._most = room
        self._wait = wait
        self._marks_done = marks_done
        self._lanes: dict[Lane, deque[InboxRow]] = {}
        self._ready: asyncio.Queue[Lane | None] = asyncio.Queue()
        self._count = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._room = asyncio.Event()
        self._room.set()
        self._left: set[int] = set()
        self._closing = False

    async def load(self) -> None:
        """Take up what stood in the inbox when the program stopped. Called once, before the first poll."""
        self.take(await self._store.read(lambda tx: inbox.waiting(tx, limit=1_000_000)))

    def take(self, rows: Iterable[InboxRow]) -> None:
        """These rows wait to be handled: they are in the inbox before anything is written from now on."""
        for row in rows:
            lane: Lane = ("chat", row.chat_id) if row.chat_id is not None else ("update", row.update_id)
            self._count += 1
            if lane in self._lanes:
                self._lanes[lane].append(row)
            else:
                self._lanes[lane] = deque([row])
                self._ready.put_nowait(lane)
        self._note_how_full()

    def leave(self, rows: Iterable[InboxRow]) -> None:
        """These rows, taken before, are not in the inbox after all: Telegram brings them again."""
        left = {id(row) for row in rows}
        for lane in self._lanes.values():
            here = [row for row in lane if id(row) in left]
            self._left.update(id(row) for row in here)

    async def run(self) -> None:
        """Handle rows until closed."""
        async with asyncio.TaskGroup() as group:
            for _ in range(self._side_by_side):
                group.create_task(self._serve())

    def close(self) -> None:
        """Finish what is under way and take nothing more; what waits stays in the inbox."""
        self._closing = True
        for _ in range(self._side_by_side):
            self._ready.put_nowait(None)

    @property
    def has_room(self) -> bool:
        """Whether no more rows wait here than can be borne."""
        return self._room.is_set()

    async def until_room(self) -> None:
        """Wait while too many rows wait here already."""
        await self._room.wait()

    @property
    def idle(self) -> bool:
        """Whether no row waits or is under way."""
        return self._idle.is_set()

    async def until_idle(self) -> None:
        """Wait until no row waits or is under way."""
        await self._idle.wait()

    async def _serve(self) -> None:
        disk = Trouble(log, "The store can be written again.")
        while (lane := await self._ready.get()) is not None and not self._closing:
            row = self._lanes[lane][0]
            while id(row) not in self._left and not await self._one_try(row, disk) and not self._closing:
                pass
            self._left.discard(id(row))
            self._out_of(lane)

    async def _one_try(self, row: InboxRow, disk: Trouble) -> bool:
        """Try once; whether the row is out of the way, done or set aside."""
        try:
            await self._handle(row)
            if not self._marks_done:
                await self._mark_done(row)
        except PASSES_BY_ITSELF as error:
            await self._wait(disk.again(f"{error} What people wrote waits in the inbox."))
            return False
        except Exception as error:  # noqa: BLE001 - one update must never stop the others, whatever it was
            return await self._failed(row, where(error), disk)
        disk.over()
        self._handled(row)
        return True

    async def _mark_done(self, row: InboxRow) -> None:
        def mark(tx: Tx) -> None:
            if inbox.is_waiting(tx, row.update_id):
                inbox.done(tx, row.update_id)

        await self._store.write(mark)

    async def _failed(self, row: InboxRow, what: str, disk: Trouble) -> bool:
        try:
            aside, over = await self._store.write(lambda tx: _noted(tx, row, what))
        except STORE_TROUBLE as error:
            await self._wait(disk.again(f"{error} What people wrote waits in the inbox."))
            return False
        if aside:
            log.error("Update %d failed %d times and is set aside: %s", row.update_id, TRIES, what)
            self._handled(row)
        elif not over:
            log.warning("Update %d failed and is tried again: %s", row.update_id, what)
        return over

    def _out_of(self, lane: Lane) -> None:
        rows = self._lanes[lane]
        rows.popleft()
        self._count -= 1
        if rows:
            self._ready.put_nowait(lane)
        else:
            del self._lanes[lane]
        self._note_how_full()

    def _note_how_full(self) -> None:
        for event, holds in ((self._idle, self._count == 0), (self._room, self._count <= self._most)):
            if holds:
                event.set()
            else:
                event.clear()


def _noted(tx: Tx, row: InboxRow, what: str) -> tuple[bool, bool]:
    """Note a failed try; whether the row is set aside, and whether it no longer waits, for that reason or another."""
    aside = inbox.failed(tx, row.update_id, what, TRIES)
    return aside, aside or not inbox.is_waiting(tx, row.update_id)
