"""The storm: people press, letters go out, and the program is killed at moments that nobody chose."""

import asyncio
import math
import random
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from simulator.core.model import Json
from simulator.server import Server
from soak.crowd import Crowd
from soak.home import furnish, put_letters
from soak.ledger import Account, Book, account
from soak.operator import DATABASE, Operator, an_operator
from soak.reachable import SENDING, FarTelegram, Reachable
from soak.under_way import UnderWay, under_way
from storage import inbox, outbox
from storage.clock import SystemClock
from storage.connection import DatabaseError, open_raw
from storage.keys import read_key
from storage.tx import Tx

TOKEN = "123456:SECRET-made-up-token-for-the-soak"  # noqa: S105 - nobody's
AT_LEAST = 8  # messages in doubt that every kill is allowed (design: rate × latency, at least 8)
BUSY = 1.1  # the simulated Telegram shares the machine with the crowd, and takes that much longer than it is told to
WHILE_STARTING = 0.15  # how many of the kills come before the program is ready
LONGEST_START = 0.9  # seconds into a start at which such a kill comes at most
LETTERS = 15  # after each kill
MOST_SENDS = 2.0  # for each person who presses: so many sends after the start a kill comes at most
QUIETEST = 1.0  # seconds without that many sends, after which it is killed all the same
LONGEST_REST = 240.0  # seconds for the bot to finish everything; only so that a broken program does not hang us
AGAIN = 0.2  # seconds until an update that a webhook did not take is brought again
LOOK_AGAIN = 0.05  # seconds between two looks into the store of a running bot


@dataclass(frozen=True, slots=True)
class Weather:
    """How hard it blows.

    Attributes:
        seed: of everything that is drawn.
        pressing: people who press.
        reading: people who only get letters.
        rate: sends a second that the bot is allowed.
        latency: seconds until a send's answer is back.
        webhook: whether Telegram brings updates; else the bot asks for them.
    """

    seed: int = 1
    pressing: int = 60
    reading: int = 30
    rate: int = 1000
    latency: float = 0.05
    webhook: bool = False

    def with_seed(self, seed: int) -> "Weather":
        """The same, drawn from another seed."""
        return replace(self, seed=seed)

    @property
    def window(self) -> int:
        """So many messages may be in doubt after one kill, on average."""
        return max(AT_LEAST, math.ceil(self.rate * self.latency))

    @property
    def under_way(self) -> int:
        """So many messages may be under way at any kill: the same for a Telegram as busy as this one."""
        return max(AT_LEAST, math.ceil(self.rate * self.latency * BUSY))


@dataclass
class Storm:
    """A home under load, its Telegram, and somebody who kills and starts the bot.

    Attributes:
        weather: how hard it blows.
        operator: starts and kills.
        reachable: the simulated Telegram.
        crowd: the people.
        book: what was handed over.
        in_doubt: for each kill, how many messages were under way.
        named: all of those.
    """

    weather: Weather
    operator: Operator
    reachable: Reachable
    crowd: Crowd
    book: Book
    in_doubt: list[int] = field(default_factory=list)
    named: list[UnderWay] = field(default_factory=list)
    sends: int = 0
    _letters: int = 0

    def __post_init__(self) -> None:
        """Draw from the seed, apart from what the crowd draws."""
        self._random = random.Random(f"kills {self.weather.seed}")  # noqa: S311 - seeded on purpose

    def hear(self, event: Json) -> None:
        """Something happened at Telegram."""
        self.sends += event["kind"] == "call" and event["call"]["method"].lower() in SENDING
        self.crowd.hear(event)

    async def everybody_joins(self) -> None:
        """All open their personal links, and are welcomed."""
        self.crowd.open_links()
        process = await self.operator.run_bot()
        await self.reachable.until(self.crowd.all_welcomed)
        await self.operator.stops(process)

    async def one_kill(self) -> None:
        """Start the bot on what the last one left, and kill it at a moment drawn from the seed."""
        await self.put_letters()
        self.crowd.wake()
        process = await self.operator.start("run")
        if self._random.random() < WHILE_STARTING:
            await asyncio.sleep(self._random.uniform(0, LONGEST_START))
        else:
            await self.operator.ready(process)
            await self.until_sent(self._random.randint(1, int(self.weather.pressing * MOST_SENDS)))
            await asyncio.sleep(self._random.uniform(0, self.weather.latency))
        await self.operator.kills(process)
        number = len(self.in_doubt) + 1
        found = await self.operator.asked(lambda tx: under_way(tx, number))
        self.named += found
        self.in_doubt.append(len(found))

    async def put_letters(self) -> None:
        """A letter to some of those who read."""
        self._letters += 1
        number, now = self._letters, SystemClock().now()
        readers = [each.somebody.id for each in self._random.sample(self.crowd.reading, LETTERS)]
        await self.operator.wrote(lambda tx: put_letters(tx, readers, number, now))

    async def until_sent(self, many: int) -> None:
        """Wait until the bot has sent so many more messages; not for ever, since it may have none."""
        wanted = self.sends + many
        with suppress(TimeoutError):
            await self.reachable.until(lambda: self.sends >= wanted, QUIETEST)

    async def put_to_sleep(self, process: asyncio.subprocess.Process) -> int:
        """Stop a process (SIGSTOP) that has messages under way but is not writing; how many are under way.

        One that sleeps in the middle of writing keeps everybody out of the store, and there is nothing to see.
        """
        while True:
            process.send_signal(signal.SIGSTOP)
            under_way = self._under_way_unless_writing()
            if under_way:
                return under_way
            process.send_signal(signal.SIGCONT)
            await self.until_sent(1)

    def _under_way_unless_writing(self) -> int:
        raw = open_raw(self.operator.folder / DATABASE, read_key(self.operator.key_file))
        try:
            raw.execute("PRAGMA busy_timeout = 0")
            raw.execute("BEGIN IMMEDIATE")
            return outbox.counts(Tx(raw))["sending"]
        except DatabaseError:
            return 0
        finally:
            raw.close()

    async def come_to_rest(self) -> Account:
        """Let the bot finish everything, stop it, and make the account."""
        self.crowd.rest()
        process = await self.operator.run_bot()
        await self.until_quiet()
        await self.operator.stops(process)
        everybody = [*self.crowd.pressing, *self.crowd.reading]
        return await self.operator.asked(lambda tx: account(tx, self.book, everybody))

    async def until_quiet(self) -> None:
        """Wait until the running bot has nothing left to handle or to say."""
        store = await self.operator.open_store()
        try:
            async with asyncio.timeout(LONGEST_REST):
                while self.reachable.telegram.pending() or await store.read(_anything_left):  # noqa: ASYNC110 - as below
                    await asyncio.sleep(LOOK_AGAIN)  # another process's commits make no sound
        finally:
            await store.close()


def _anything_left(tx: Tx) -> bool:
    counts = outbox.counts(tx)
    return bool(counts["due"] or counts["sending"] or inbox.waiting(tx, limit=1))


async def _impatient(seconds: float) -> None:
    """Telegram comes again to a webhook after up to two minutes; here sooner, or it would rarely find a bot alive."""
    await asyncio.sleep(min(seconds, AGAIN))


@asynccontextmanager
async def storm(
    folder: Path, weather: Weather, *, compiled: Path | None = None, module: str = "bot"
) -> AsyncIterator[Storm]:
    """A home in which everybody has joined, and no bot runs; whatever runs at the end is killed.

    Args:
        folder: an empty one, for store, key and tables.
        weather: how hard it blows.
        compiled: where compiled files are kept.
        module: what `python -m` starts.
    """
    operator = an_operator(folder, TOKEN, compiled or folder / "compiled", module)
    operator.settings["KULTURKONTAKT_SENDS_PER_SECOND"] = str(weather.rate)
    operator.settings["KULTURKONTAKT_QUIET_HOURS"] = ""
    if weather.webhook:
        with _a_port_for_long() as free:
            port = free.getsockname()[1]
        operator.settings["KULTURKONTAKT_WEBHOOK_URL"] = f"http://127.0.0.1:{port}/kulturkontakt"
        operator.settings["KULTURKONTAKT_WEBHOOK_LISTEN"] = f"127.0.0.1:{port}"
    telegram = FarTelegram(clock=SystemClock().now, seed=weather.seed)
    bot = telegram.add_bot(token=TOKEN, username="solbakken_bot", name="Solbakken")
    server = Server(telegram, pause=_impatient)
    await server.start()
    operator.settings["KULTURKONTAKT_API_URL"] = server.address
    try:
        somebody = await furnish(operator, weather.pressing + weather.reading)
        reachable = Reachable(telegram, server, bot)
        crowd = Crowd(reachable, somebody, readers=weather.reading, seed=weather.seed)
        found = Storm(weather, operator, reachable, crowd, Book(reachable))
        with reachable.listening(found.hear):
            found.book.open()
            await found.everybody_joins()
            telegram.latency = weather.latency
            yield found
    finally:
        await operator.goes_home()
        await server.stop()


def _a_port_for_long() -> socket.socket:
    """A free port below those that the system hands out by itself: none of our own calls takes it between two kills."""
    for port in random.sample(range(20_000, 30_000), 100):
        try:
            return socket.create_server(("127.0.0.1", port))
        except OSError:
            continue
    raise OSError("no port is free between 20000 and 30000")
