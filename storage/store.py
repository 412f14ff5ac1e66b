"""The store as the program uses it: one writer, readers apart, whole pieces of work at a time."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Any, Generic, TypeVar

from storage import migrate
from storage.connection import Connection, DatabaseError, connect, is_of_the_store, told
from storage.faults import StoreFault
from storage.tx import Tx

Answer = TypeVar("Answer")

GROUP = 64  # so many pieces of work share one commit at most
GROUP_SECONDS = 0.01  # and no more is begun after so long: who has had their turn need not wait for all the others


class _Piece(Generic[Answer]):
    """A piece of work that waits for its turn, and what came of it."""

    __slots__ = ("answer", "done", "error", "work")

    def __init__(self, work: Callable[[Tx], Answer]) -> None:
        self.work = work
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.answer: Answer | None = None
        self.error: BaseException | None = None


async def _answer(piece: _Piece[Answer]) -> Answer:
    await piece.done
    if piece.error is not None:
        raise piece.error
    return piece.answer  # type: ignore[return-value]  # set whenever there is no error


class Store:
    """One home's memory.

    `write` runs a function in a transaction and returns when it is safely on disk. Functions that wait at the same
    moment share one commit, each in a savepoint of its own: one that fails takes nobody else's work with it, and none
    is reported done before the common commit. `read` runs on a connection of its own that cannot write and does not
    wait for the writer; it sees what was committed when it began.
    """

    def __init__(self, path: Path, writer: Connection, reader: Connection) -> None:
        self.path = path
        self._writer = writer
        self._reader = reader
        self._waiting: deque[_Piece[Any]] = deque()
        self._at_work = False

    @classmethod
    async def open(cls, path: Path, key: bytes, now: datetime) -> "Store":
        """Open the store, made or brought up to date where that is needed.

        Raises StoreFault in one of its kinds: wrong key, damaged, newer than the program, disk full.
        """
        writer = await connect(path, key)
        try:
            await writer.run(lambda raw: migrate.migrate(raw, now))
            reader = await connect(path, key, read_only=True)
        except DatabaseError as error:
            await writer.close()
            raise told(error, path) from error
        except BaseException:
            await writer.close()
            raise
        return cls(path, writer, reader)

    async def close(self) -> None:
        """Close both connections; an unclosed one would keep the process alive."""
        if self._at_work:
            await self.write(lambda _: None)  # whoever was cancelled while waiting for a turn has it first
        await self._reader.close()
        await self._writer.close()

    async def write(self, work: Callable[[Tx], Answer]) -> Answer:
        """Run the work in a transaction and return its answer once it is on disk.

        What the work raises comes out here, and nothing of it is kept. Raises StoreFull when the disk will not take it.
        """
        return await self.in_line(work)

    def in_line(self, work: Callable[[Tx], Answer]) -> Awaitable[Answer]:
        """As `write`, but the work has its place in the line at once: before whatever is written after this call.

        What comes later finds it done, or finds nothing of it; and when both share a commit, both are on disk or none.
        """
        piece = _Piece(work)
        self._waiting.append(piece)
        if not self._at_work:
            # Not at once: what else this moment brings shares the commit.
            asyncio.get_running_loop().call_soon(self._start)
            self._at_work = True
        return _answer(piece)

    async def read(self, question: Callable[[Tx], Answer]) -> Answer:
        """Ask something of what has been committed. The question cannot change anything.

        Raises Damaged when a page that it needs cannot be read.
        """

        def ask(raw: Any) -> Answer:  # noqa: ANN401 - sqlcipher3 has no stubs
            try:
                raw.execute("BEGIN")
                return question(Tx(raw))
            except DatabaseError as error:
                if is_of_the_store(error):
                    raise told(error, self.path) from error
                raise
            finally:
                with suppress(DatabaseError):  # over a damaged page the end fails as well, and has nothing to say
                    raw.execute("ROLLBACK")

        return await self._reader.run(ask)

    def _start(self) -> None:
        try:
            self._writer.start(self._take_turns)
        except ValueError as error:  # the store was closed
            group, self._waiting = list(self._waiting), deque()
            for piece in group:
                piece.error = error
            self._told(group)

    def _take_turns(self, raw: Any) -> None:  # noqa: ANN401
        """On the writer's thread: everything that waits, in one commit.

        Whoever comes while this runs is taken by the next turn, which `_told` starts: one hop there and one back for
        all of a group. The hops are what writing costs, not the SQL.
        """
        group = [self._waiting.popleft()]
        many = min(len(self._waiting), GROUP - 1)
        until = monotonic() + GROUP_SECONDS
        try:
            raw.execute("BEGIN IMMEDIATE")
            tx = Tx(raw)
            self._one_turn(raw, tx, group[0])
            while len(group) <= many and monotonic() < until:
                group.append(self._waiting.popleft())
                self._one_turn(raw, tx, group[-1])
            raw.execute("COMMIT")
        except BaseException as error:  # noqa: BLE001 - every waiting caller must hear of it, whatever it was
            if raw.in_transaction:
                with suppress(DatabaseError):
                    raw.execute("ROLLBACK")
            fault = told(error, self.path) if isinstance(error, DatabaseError) else error
            for piece in group:
                piece.error = piece.error or fault
        with suppress(RuntimeError):  # the loop has ended meanwhile, and nobody waits any more
            group[0].done.get_loop().call_soon_threadsafe(self._told, group)

    def _told(self, group: list[_Piece[Any]]) -> None:
        """On the loop's thread: this group is on disk; the next may go."""
        for piece in group:
            if not piece.done.done():  # its caller may have been cancelled; the work was done all the same
                piece.done.set_result(None)
        self._at_work = bool(self._waiting)
        if self._waiting:  # after those who were told, so that what they write next shares the next commit
            asyncio.get_running_loop().call_soon(self._start)

    def _one_turn(self, raw: Any, tx: Tx, piece: _Piece[Any]) -> None:  # noqa: ANN401
        raw.execute("SAVEPOINT piece")
        try:
            piece.answer = piece.work(tx)
        except BaseException as error:
            if not raw.in_transaction:  # SQLite gave up the whole transaction (disk full): so did everybody in it
                raise
            raw.execute("ROLLBACK TO piece")
            piece.error = error
            if is_of_the_store(error):
                piece.error = told(error, self.path)
                piece.error.__cause__ = error
        raw.execute("RELEASE piece")


__all__ = ["Store", "StoreFault", "Tx"]
