"""A home whose bot is a real process with a clock that is moved from outside, started and killed at will."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from simulator.core.model import Json
from simulator.server import Server
from soak.house import AHEAD, MOVE, SETTLE, SETTLED, ClockAhead
from soak.operator import Operator, an_operator
from soak.reachable import SENDING, FarTelegram, Reachable
from soak.under_way import UnderWay, under_way

MODULE = "soak.house"
TOKEN = "123456:SECRET-made-up-token-for-the-soak"  # noqa: S105 - nobody's
PATIENCE = 300.0  # seconds, only so that a broken program does not hang us


@dataclass
class MovedHome:
    """A home, its Telegram, its clock, and somebody who kills and starts the bot.

    Attributes:
        operator: starts and kills.
        reachable: the simulated Telegram.
        clock: the home's; Telegram lives by it, too.
        chance: draws when a kill comes.
        latency: seconds until a send is answered.
        under_way: what was being said at the kills.
        in_doubt: for each kill, how many messages were being said.
        handed: the numbers of all updates that came into being.
        sends: so many messages were sent or edited.
    """

    operator: Operator
    reachable: Reachable
    clock: ClockAhead
    chance: random.Random
    latency: float
    under_way: list[UnderWay] = field(default_factory=list)
    in_doubt: list[int] = field(default_factory=list)
    handed: set[int] = field(default_factory=set)
    sends: int = 0
    _bot: asyncio.subprocess.Process | None = None

    def hear(self, event: Json) -> None:
        """Something happened at Telegram."""
        self.sends += event["kind"] == "call" and event["call"]["method"].lower() in SENDING

    async def begins(self) -> None:
        """Start the bot, and leave it starting."""
        self.operator.settings[AHEAD] = repr(self.clock.seconds)
        self._bot = await self.operator.start()

    async def runs(self) -> None:
        """Start the bot, unless it runs, and wait until it says that it is ready."""
        if self._bot is None:
            await self.begins()
            await self.operator.ready(self._process)

    async def moves_to(self, moment: datetime) -> None:
        """It is this moment now, for everybody."""
        self.clock.move_to(moment)
        if self._bot is not None:
            self._tells(f"{MOVE} {self.clock.seconds!r}")

    async def settles(self) -> None:
        """Wait until the bot has handled everything and has said what is to be said now."""
        async with asyncio.timeout(PATIENCE):
            await self.runs()
            await self.reachable.until(lambda: not self.reachable.telegram.pending())
            self._tells(SETTLE)
            assert self._process.stdout is not None  # noqa: S101 - as the operator has started it
            while (line := await self._process.stdout.readline()) != f"{SETTLED}\n".encode():
                if not line:
                    outcome = await self.operator.ended(self._process)
                    raise RuntimeError(f"the bot has ended by itself: {outcome.err}")

    async def is_killed(self) -> None:
        """End the bot as a power cut would, and note what was being said."""
        await self.operator.kills(self._process)
        self._bot = None
        number = len(self.in_doubt) + 1
        found = await self.operator.asked(lambda tx: under_way(tx, number))
        self.under_way += found
        self.in_doubt.append(len(found))

    async def stops(self) -> None:
        """Ask the bot to stop, and wait until it has."""
        await self.operator.stops(self._process)
        self._bot = None

    async def until_sent(self, many: int, patience: float) -> None:
        """Wait until the bot has sent so many more messages, and a moment longer; not for ever: it may have none."""
        wanted = self.sends + many
        with suppress(TimeoutError):
            await self.reachable.until(lambda: self.sends >= wanted, patience)
            await asyncio.sleep(self.chance.uniform(0, self.latency))

    @property
    def is_dead(self) -> bool:
        """Whether no bot runs."""
        return self._bot is None

    @property
    def _process(self) -> asyncio.subprocess.Process:
        assert self._bot is not None, "no bot runs"  # noqa: S101 - a mistake of ours
        return self._bot

    def _tells(self, line: str) -> None:
        assert self._process.stdin is not None  # noqa: S101 - as the operator has started it
        self._process.stdin.write(f"{line}\n".encode())


@asynccontextmanager
async def moved_home(
    folder: Path,
    begins: datetime,
    *,
    seed: int,
    rate: int,
    latency: float,
    settings: dict[str, str],
    compiled: Path | None = None,
) -> AsyncIterator[MovedHome]:
    """A home without people yet, in which it is this moment and no bot runs; whatever runs at the end is killed.

    Args:
        folder: an empty one, for store, key and tables.
        begins: the moment.
        seed: of everything that is drawn.
        rate: sends a second that the bot is allowed.
        latency: seconds until a send's answer is back.
        settings: more of them.
        compiled: where compiled files are kept.
    """
    clock = ClockAhead(-1e9)
    clock.move_to(begins)
    operator = an_operator(folder, TOKEN, compiled or folder / "compiled", MODULE)
    operator.clock = clock
    operator.settings["KULTURKONTAKT_SENDS_PER_SECOND"] = str(rate)
    operator.settings.update(settings)
    telegram = FarTelegram(clock=clock.now, seed=seed)
    telegram.latency = latency
    bot = telegram.add_bot(token=TOKEN, username="solbakken_bot", name="Solbakken")
    server = Server(telegram)
    await server.start()
    operator.settings["KULTURKONTAKT_API_URL"] = server.address
    chance = random.Random(f"kills {seed}")  # noqa: S311 - seeded on purpose
    home = MovedHome(operator, Reachable(telegram, server, bot), clock, chance, latency)
    note: Callable[[], None] = lambda: home.handed.add(bot.queue.pending()[-1].id)  # noqa: E731 - one line of a book
    bot.queue.on_new.append(note)
    try:
        with home.reachable.listening(home.hear):
            yield home
    finally:
        await operator.goes_home()
        await server.stop()
