"""The way out: rows of the outbox are claimed a few at a time, put into words, said, and settled.

A row is put into words in the transaction that claims it, so what is said was true at that moment. What is under way
is bounded by a small window: after a crash no more than that is in doubt.
"""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from line.faults import TokenRefused
from line.pace import MOST, Pace, Window
from line.progress import Progress
from line.speaking import Speaker, Spoken, Stuck, messages_in
from line.trouble import STORE_TROUBLE, Trouble, where
from line.turn import Compose, Ready, Turn
from line.verdict import Failure, Verdict
from storage import calls, notes, outbox, people
from storage.clock import Clock
from storage.outbox import LETTERS
from storage.records import OutboxRow
from storage.store import Store
from storage.tx import Tx

log = logging.getLogger(__name__)

LOOK_AGAIN = 1.0  # seconds: another program may have put rows or let sending go on, and the demo moves the clock
MARK_WITHIN = 0.05  # seconds: what was said is marked in the commit of whatever comes next, or in its own after these
MARK_SOON = 0.0005  # as above, while more waits for a place in the window: several marks and claims share a commit
DOUBTS = 3  # so often what may have been said is said again: a notice twice does less harm than one never heard
INTERRUPTIONS = 3  # a row that was under way at so many crashes is left alone: it may be what kills us
EVER = datetime(9999, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Look:
    """What one look found: what goes out now, what had to wait, in how many seconds to look again (None: by pace)."""

    ready: tuple[Ready, ...] = ()
    left: bool = False
    again_in: float | None = LOOK_AGAIN


class Ahead(Protocol):
    """Puts into the outbox what is to be said by itself."""

    def __call__(self, *, resting: bool) -> Awaitable[bool]:
        """Do so if it is time for that (`resting`: there is nothing else to do); whether the outbox was changed."""


def decide_on_interrupted(tx: Tx, now: datetime) -> None:
    """What was under way when the program died: a letter is left and named as unknown, everything else is said again.

    Nobody is left unanswered (design), and nobody gets a letter twice.
    """
    for row in outbox.interrupted(tx, EVER):  # the lock on the store: whoever claimed them is dead
        progress = Progress.of(row.note).doubted()
        again = progress.doubts < INTERRUPTIONS and (row.lane != LETTERS or row.edits is not None)
        outbox.take_back(tx, row.id, "due" if again else "unknown", now, progress.note("Interrupted"))


class Delivery:
    """Says what is in the outbox, answers first, at a pace that Telegram bears."""

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        speaker: Speaker,
        compose: Compose,
        pace: Pace,
        ticks: Callable[[], float],
        window: Window,
        ahead: Ahead | None = None,
    ) -> None:
        """Puts rows into words with `compose` and says them through the speaker.

        Args:
            store: where the outbox is.
            clock: what is due, by it; tests and the demo move it.
            speaker: says things.
            compose: a row's words, asked in the claim's transaction; None when it is no longer true.
            pace: Telegram's limits.
            ticks: seconds that nobody moves, for the pace (the event loop's time).
            window: how many messages may be under way at once.
            ahead: puts what the clock says; None: nothing is said that nobody caused.
        """
        self._store = store
        self._clock = clock
        self._speaker = speaker
        self._compose = compose
        self._pace = pace
        self._ticks = ticks
        self._window = window
        self._ahead = ahead
        self._owner = secrets.token_hex(8)
        self._jobs: asyncio.Queue[Ready | None] = asyncio.Queue()
        self._under_way: set[int] = set()  # chats; until what was said there is marked on disk
        self._down_until: datetime | None = None
        self._network = Trouble(log, "Telegram answers again.")
        self._disk = Trouble(log, "The store can be written again.")
        self._wake = asyncio.Event()
        self._rest = asyncio.Condition()
        self._said: list[tuple[Ready, Spoken | Stuck]] = []  # what became of rows, to be settled in the next look
        self._marking: asyncio.TimerHandle | None = None
        self._left = False
        self._resting = 0
        self._looks = 0
        self._rested = 0
        self._refused = False
        self._closing = False

    async def recover(self) -> None:
        """Decide on what was under way when the program died. Called once, before the first look."""
        now = self._clock.now()
        await self._store.write(lambda tx: decide_on_interrupted(tx, now))

    async def run(self) -> None:
        """Deliver until closed. Raises TokenRefused when Telegram no longer knows the token."""
        async with asyncio.TaskGroup() as group:
            for _ in range(MOST):
                group.create_task(self._serve())
            await self._look_again_and_again()
            for _ in range(MOST):
                self._jobs.put_nowait(None)

    def close(self) -> None:
        """Claim nothing more, and end when what is under way has been said."""
        self._closing = True
        self.poke()

    def poke(self) -> None:
        """There is something new in the outbox, or the clock was moved: look at once."""
        self._wake.set()

    async def until_rested(self) -> None:
        """Wait until a look that begins after this call finds nothing that may go now, and nothing is under way."""
        wanted = self._looks + 1
        self._resting += 1
        try:
            self.poke()
            async with self._rest:
                await self._rest.wait_for(lambda: self._rested >= wanted)
        finally:
            self._resting -= 1

    async def _look_again_and_again(self) -> None:
        await self._clock_says(resting=True)  # what was left from before may have become untrue, or must wait for day
        while not self._closing or self._under_way:
            poked = self._wake.is_set()
            self._wake.clear()
            self._looks += 1
            look = await self._look(poked=poked)
            for ready in look.ready:
                self._under_way.add(ready.row.chat_id)
                self._pace.draw(ready.row.chat_id, self._ticks(), messages_in(ready.said))
                self._jobs.put_nowait(ready)
            resting = not look.left and not self._under_way
            if await self._clock_says(resting=resting):
                self.poke()
            elif resting:
                self._rested = self._looks
                async with self._rest:
                    self._rest.notify_all()
            again_in = look.again_in
            if again_in is None:
                again_in = self._pace.seconds_to_next(self._ticks()) or LOOK_AGAIN
            await self._until_woken(again_in)

    async def _clock_says(self, *, resting: bool) -> bool:
        return self._ahead is not None and not self._closing and await self._ahead(resting=resting)

    async def _until_woken(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(min(seconds, LOOK_AGAIN)):
                await self._wake.wait()
        except TimeoutError:
            return

    async def _look(self, *, poked: bool) -> Look:
        now = self._clock.now()
        try:
            if not poked and not await self._store.read(lambda tx: self._anything_to_do(tx, now)):
                return Look()
            return await self._turn(now)
        except STORE_TROUBLE as error:
            return Look(left=True, again_in=self._disk.again(f"{error} What is to be said waits in the outbox."))

    def _anything_to_do(self, tx: Tx, now: datetime) -> bool:
        """A look without cause asks on the readers' side, and leaves the writer alone."""
        due = outbox.outlook(tx).next_due
        return bool(self._said) or (due is not None and due <= now + timedelta(seconds=LOOK_AGAIN))

    async def _turn(self, now: datetime) -> Look:
        """Settle what was said and take what may go, in one transaction."""
        ticks = self._ticks()
        said, self._said = self._said, []
        if self._marking is not None:
            self._marking.cancel()
            self._marking = None
        busy = self._under_way - {ready.row.chat_id for ready, _ in said}  # their chats are free
        turn = Turn(
            owner=self._owner,
            compose=self._compose,
            now=now,
            slots=0 if self._closing else self._pace.room(ticks),
            rooms=self._window.rooms(len(busy)),
            may_go=lambda lane, chat_id: chat_id not in busy and self._pace.may_go(lane, chat_id, ticks),
        )
        try:
            look = await self._store.write(lambda tx: self._settled_and_taken(tx, said, turn))
        except BaseException:
            self._said = said + self._said  # nothing of it is written: again with the next look
            raise
        self._disk.over()
        self._under_way = busy
        self._left = look.left
        if self._said:  # meanwhile
            self._mark_soon()
        if self._refused:
            raise TokenRefused
        return look

    def _settled_and_taken(self, tx: Tx, said: list[tuple[Ready, Spoken | Stuck]], turn: Turn) -> Look:
        """On the store's thread."""
        now = turn.now
        heard = [(ready.row.id, outcome.message_id) for ready, outcome in said if isinstance(outcome, Spoken)]
        outbox.settle_sent(tx, heard, self._owner, now)
        for ready, outcome in said:
            if isinstance(outcome, Stuck):
                self._note(tx, ready, outcome, now)
        found = outbox.outlook(tx)
        pauses = [until for until in (found.flood_until, self._down_until) if until is not None and until > now]
        if pauses:
            return Look(again_in=(max(pauses) - now).total_seconds())
        taken = turn.take(tx, found)
        if taken.more_to_drop:
            return Look(taken.ready, left=True, again_in=0.0)
        if taken.left:
            return Look(taken.ready, left=True, again_in=None)
        coming = [(due - now).total_seconds() for due in found.first_due if due is not None and due > now]
        return Look(taken.ready, again_in=min(coming, default=LOOK_AGAIN))

    async def _serve(self) -> None:
        while (ready := await self._jobs.get()) is not None:
            begun = self._ticks()
            outcome = await self._say(ready)
            ended = self._ticks()
            self._window.saw(ended - begun, ended)
            self._heed(ready.row, outcome, self._clock.now())
            self._said.append((ready, outcome))
            if isinstance(outcome, Stuck) or self._resting or self._closing:
                self.poke()
            else:
                self._mark_soon()

    def _mark_soon(self) -> None:
        """What was said rides with the next commit, if one comes; until it is marked it counts as under way."""
        if self._marking is None:
            seconds = MARK_SOON if self._left else MARK_WITHIN
            self._marking = asyncio.get_running_loop().call_later(seconds, self.poke)

    async def _say(self, ready: Ready) -> Spoken | Stuck:
        row = ready.row
        try:
            return await self._speaker.say(row.chat_id, ready.said, row.edits, ready.progress.parts_said)
        except Exception as error:  # noqa: BLE001 - one message that cannot be built must not hold up the others
            log.error("A message of the kind %r could not be sent: %s", row.kind, where(error))  # noqa: TRY400 - a traceback may hold names
            return Stuck(Failure(Verdict.REFUSED, where(error)), ready.progress.parts_said)

    def _note(self, tx: Tx, ready: Ready, stuck: Stuck, now: datetime) -> None:
        """On the store's thread: what a failure means for the row, and for the reader."""
        row, failure = ready.row, stuck.failure
        progress = Progress(stuck.parts_said, ready.progress.doubts)
        if failure.verdict is Verdict.DOUBT and not stuck.edit:
            if row.lane == LETTERS or progress.doubts >= DOUBTS:
                outbox.settle(tx, row.id, self._owner, "unknown", now, error=failure.name)
                return
            progress = progress.doubted()
        if failure.verdict in {Verdict.UNREACHABLE, Verdict.REFUSED}:
            outbox.settle(tx, row.id, self._owner, "failed", now, error=failure.name)
            if failure.verdict is Verdict.UNREACHABLE:
                people.set_unreachable(tx, row.chat_id, now)
                calls.instead_of(tx, row, now)  # somebody rings instead
            return
        if failure.verdict is Verdict.MOVED:
            outbox.move_chat(tx, row.chat_id, failure.new_chat)
        if failure.verdict is Verdict.WAIT:
            until = now + timedelta(seconds=failure.seconds)
            notes.pause(tx, max(until, notes.flood_until(tx) or until))
        outbox.release(tx, row.id, self._owner, row.due_at, progress.note(failure.name))

    def _heed(self, row: OutboxRow, outcome: Spoken | Stuck, now: datetime) -> None:
        """What the outcome means for all that is still to be said."""
        if isinstance(outcome, Spoken):
            self._network.over()
            return
        failure = outcome.failure
        if failure.verdict is Verdict.TOKEN:
            self._refused = True
        elif failure.verdict in {Verdict.AGAIN, Verdict.DOUBT}:
            sentence = f"Telegram cannot be reached to send ({failure.name}); what is to be said waits."
            self._down_until = now + timedelta(seconds=self._network.again(sentence))
        elif failure.verdict is Verdict.WAIT:
            log.warning("Telegram asks us to wait %.0f seconds; nothing is sent before.", failure.seconds)
        elif failure.verdict is Verdict.REFUSED:
            log.error("Telegram refused a message of the kind %r (%s).", row.kind, failure.name)
