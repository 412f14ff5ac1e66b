"""What waits for its time: a hundred thousand prompts put in, waiting, and a thousand of them due at once.

`python -m benchmarks prompts`. Held against APScheduler's own way of keeping jobs in SQLite, in the same run.
"""

import asyncio
import gc
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter, thread_time
from zoneinfo import ZoneInfo

from benchmarks.figures import Figure
from line.delivery import Delivery
from line.pace import Pace, Window
from line.speaking import Speaker, Spoken
from messages.said import Said
from schedules.clockwork import Clockwork
from storage import prompts
from storage.prompts import PromptRow
from storage.records import OutboxRow
from storage.store import Store
from storage.tx import Tx
from volunteering.home import HomeRules

KEY = bytes(range(32))
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=30)  # further than the planner looks: what it does not want it would take out
MANY = 100_000
PIECE = 1_000  # rows of one commit
AT_ONCE = 1_000
JOBS = 1_000
POLLS = 2_000
RULES = HomeRules(ZoneInfo("Europe/Oslo"))


class _Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.moment = NOW

    def now(self) -> datetime:
        """The moment it was set to."""
        return self.moment


class _Silent(Speaker):
    """Says nothing to nobody, at once."""

    def __init__(self) -> None:
        self.said = 0

    async def say(self, chat_id: int, said: Said, edits: int | None, parts_said: int) -> Spoken:  # noqa: ARG002 - the shape is the speaker's
        """Count it."""
        self.said += 1
        return Spoken(self.said)


def _rows(first: int, many: int, due_at: datetime, owner: str = prompts.OURS) -> Iterator[PromptRow]:
    for number in range(first, first + many):
        yield PromptRow(
            key=f"{owner}reminder:{number}:1",
            chat_id=number,
            person_id=None,
            kind="reminder",
            about={"date": number, "starts": 1764600000, "again": False},
            due_at=due_at,
            worth_until=due_at + timedelta(days=1),
            language="nb",
        )


def _words(tx: Tx, row: OutboxRow, now: datetime) -> Said:  # noqa: ARG001 - as the delivery asks for words
    return Said("I morgen er det sangstund.")


def resident() -> float:
    """The memory of this process in MB; 0 where it is not known."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return 0.0
    return pages * 4096 / 1e6


async def measure(folder: Path) -> list[Figure]:
    """Put them in, let them wait, let a thousand fall due."""
    theirs = _scheduler_adds(folder / "jobs.db")
    clock = _Clock()
    store = await Store.open(folder / "prompts.db", KEY, NOW)
    async with _delivering(store, clock) as (delivery, speaker):
        await store.write(lambda tx: prompts.put(tx, _rows(-1, 1, LATER), NOW))
        await delivery.until_rested()
        gc.collect()
        before = resident()
        begun = perf_counter()
        for first in range(0, MANY, PIECE):
            await store.write(lambda tx, first=first: prompts.put(tx, _rows(first, PIECE, LATER), NOW))  # type: ignore[misc]  # bound now
        ours = (perf_counter() - begun) / MANY
        poll = await _polls(delivery)
        grown = resident() - before
        held = await _due_at_once(store, clock, delivery, speaker)
    await store.close()
    return [
        Figure(
            "a prompt put in, batched",
            f"{MANY:,}, encrypted, on disk",
            f"{ours * 1e6:.0f} µs; APScheduler's SQLAlchemyJobStore {theirs * 1e6:,.0f} µs, {theirs / ours:.0f} times",
            ">= 100 times cheaper",
        ),
        Figure("memory for those that wait", f"{MANY:,} prompts, in a new store", f"{grown:+.1f} MB", "<= +5 MB"),
        Figure("a look when nothing is due", f"{MANY:,} prompts wait", f"{poll * 1e3:.3f} ms of the loop", "< 0.1 ms"),
        Figure("prompts due at once", f"{AT_ONCE:,} of {MANY:,}", f"the loop is held {held * 1e3:.1f} ms", "< 10 ms"),
    ]


@asynccontextmanager
async def _delivering(store: Store, clock: _Clock) -> AsyncIterator[tuple[Delivery, _Silent]]:
    loop, speaker = asyncio.get_running_loop(), _Silent()
    delivery = Delivery(
        store=store,
        clock=clock,
        speaker=speaker,
        compose=_words,
        pace=Pace(1000.0, loop.time(), chats_too=False),
        ticks=loop.time,
        window=Window(1000.0),
        ahead=Clockwork(store=store, clock=clock, rules=RULES).ahead,
    )
    async with asyncio.TaskGroup() as group:
        group.create_task(delivery.run())
        yield delivery, speaker
        delivery.close()


async def _polls(delivery: Delivery) -> float:
    """Seconds of the loop's own time for a look without cause, the median of ten rounds."""
    rounds = []
    for _ in range(10):
        begun = thread_time()
        for _ in range(POLLS // 10):
            await delivery._look(poked=False)  # noqa: SLF001 - the look itself is measured
        rounds.append((thread_time() - begun) / (POLLS // 10))
    return sorted(rounds)[len(rounds) // 2]


async def _due_at_once(store: Store, clock: _Clock, delivery: Delivery, speaker: _Silent) -> float:
    """The longest that the loop was held up in one piece while a thousand went out, in seconds of its own time."""
    await store.write(lambda tx: prompts.put(tx, _rows(MANY, AT_ONCE, NOW + timedelta(days=1), "news:"), NOW))
    loop = asyncio.get_running_loop()
    held = 0.0
    original = asyncio.Handle._run  # noqa: SLF001 - every step of the loop passes here

    def timed(self: asyncio.Handle) -> None:
        nonlocal held
        begun = thread_time()
        original(self)
        held = max(held, thread_time() - begun)

    wanted = speaker.said + AT_ONCE
    clock.moment = NOW + timedelta(days=1)
    asyncio.Handle._run = timed  # type: ignore[method-assign]  # noqa: SLF001 - put back below
    try:
        deadline = loop.time() + 30
        delivery.poke()
        while speaker.said < wanted and loop.time() < deadline:  # noqa: ASYNC110 - nobody tells us
            await asyncio.sleep(0.01)
    finally:
        asyncio.Handle._run = original  # type: ignore[method-assign]  # noqa: SLF001 - as above
    assert speaker.said >= wanted, "not all went out"  # noqa: S101 - a figure of less would mean nothing
    return held


def _remind(_number: int) -> None:
    """What a job of APScheduler's would do."""


def _scheduler_adds(path: Path) -> float:
    """Seconds for one job put into APScheduler's own store in SQLite, the way it offers."""
    from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore  # noqa: PLC0415 - for this comparison alone
    from apscheduler.schedulers.background import BackgroundScheduler  # noqa: PLC0415 - as above

    scheduler = BackgroundScheduler(jobstores={"default": SQLAlchemyJobStore(url=f"sqlite:///{path}")}, timezone=UTC)
    scheduler.start(paused=True)
    begun = perf_counter()
    for number in range(JOBS):
        scheduler.add_job(_remind, "date", run_date=NOW + timedelta(days=300), args=[number], id=str(number))
    seconds = (perf_counter() - begun) / JOBS
    scheduler.shutdown(wait=False)
    return seconds
