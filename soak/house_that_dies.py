"""The real house with people's phones around it, over as many lives as it takes."""

import asyncio
import base64
import html
import shutil
from collections import Counter
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.running import House, Setup, running_house
from simulator.core.model import Json, User
from simulator.core.telegram import Telegram
from simulator.server import Server
from soak.mortal import Life, Wire, mortal_store
from storage import migrate, people
from storage.connection import open_raw
from storage.tx import Tx
from volunteering import joining
from volunteering.home import HomeRules
from volunteering.tables.load import load_path

TOKEN = "123456:TEST-made-up-token-for-tests"  # noqa: S105 - made up
KEY = bytes(range(32))
HOME = Path(__file__).parents[1] / "bot" / "demo_home"
RULES = HomeRules(ZoneInfo("Europe/Copenhagen"), language="da")
MORNING = datetime(2026, 11, 25, 7, 30, tzinfo=UTC)  # a Wednesday, 08:30 in Herning
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
Dooms = Sequence[int | None]
PATIENCE = 300.0  # seconds, only so that a broken program does not hang; the machine may be put to sleep meanwhile
BREATH = timedelta(seconds=61)  # within a minute the clock works out anew what is to be said,
BREATHS = 2  # and in the next, what follows from its having been said


class NoSuchButton(Exception):
    """Somebody would press what is not there: the days cannot go on as they were told."""


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody with a phone, the code of their personal link, and the language of their app."""

    name: str
    code: str
    language: str


STRANGERS = (Guest("Erik Holt", "", "da"),)  # with a phone, and not known to the home


def furnish(path: Path, names: tuple[str, ...]) -> list[Guest]:
    """A new store with the example home in it; the links of these people."""
    raw = open_raw(path, KEY)
    migrate.migrate(raw, MORNING)
    tx = Tx(raw)
    raw.execute("BEGIN IMMEDIATE")
    load_path(tx, HOME, zone=RULES.zone, now=MORNING)
    found = [people.by_name(tx, name) for name in names]
    guests = [
        Guest(each.name, joining.invite(tx, each, MORNING), each.language or "da") for each in found if each is not None
    ]
    raw.execute("COMMIT")
    raw.close()
    return guests


@dataclass(frozen=True, slots=True)
class Scene:
    """How everything stands when nothing is left to do.

    Attributes:
        tables: the rows of each table.
        chats: for each person the bot's messages as they stand, with their buttons, and how often each stands there.
    """

    tables: dict[str, list[dict[str, Any]]]
    chats: dict[str, Counter[str]]


@dataclass(frozen=True, slots=True)
class Death:
    """How a life ended.

    Attributes:
        at: the boundary, in words.
        under_way: to whom something was being said, by the store that is left: whether they have it, nobody knows.
    """

    at: str
    under_way: frozenset[str]


@dataclass
class Clock:
    """Stands still until it is moved."""

    moment: datetime = MORNING

    def now(self) -> datetime:
        """The moment it is here."""
        return self.moment


@dataclass
class MortalHouse:
    """The bot with its people; when it dies it is buried, and another is started on the store that it left."""

    folder: Path
    telegram: Telegram
    clock: Clock
    life: Life
    users: dict[str, User] = field(default_factory=dict)
    groups: dict[str, int] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    deaths: list[Death] = field(default_factory=list)
    _dooms: list[int | None] = field(default_factory=list)
    _lives: int = 0
    _server: Server | None = None
    _house: House | None = None
    _host: asyncio.Task[None] | None = None
    _leave: asyncio.Event = field(default_factory=asyncio.Event)

    # What people and the clock do. None of it waits.

    def opens_link(self, name: str) -> None:
        """Somebody opens their personal link."""
        self.telegram.start(self.users[name].id, payload=self.codes[name])

    def writes(self, name: str, text: str, group: str | None = None) -> None:
        """Somebody writes, or taps a key of the large keyboard: it is the same. To the bot, or in a group."""
        self.telegram.send_text(self.users[name].id, self.groups[group] if group else None, text)

    def sends_picture(self, name: str, caption: str) -> None:
        """Somebody sends a picture with words under it."""
        self.telegram.send_file(self.users[name].id, None, "photo", PNG, "picture.png", caption)

    def brings_the_bot(self, name: str, group: str, *others: str) -> None:
        """Somebody makes a group, and takes others and the bot into it."""
        made = self.telegram.create_group(group, self.users[name].id)
        self.groups[group] = made.id
        for other in others:
            self.telegram.add_member(made, self.users[other].id)
        self.telegram.add_bot_to_group(made, None, self.users[name].id)

    def taps(self, name: str, label: str) -> None:
        """Somebody taps the newest button whose label begins so."""
        user = self.users[name].id
        for message in reversed(self.telegram.chat_view(user)):
            for row in message["inline_keyboard"] or []:
                for button in row:
                    if button["text"].startswith(label):
                        self.telegram.press(user, None, message["id"], data=button["data"])
                        return
        last = self.telegram.chat_view(user)[-1]
        raise NoSuchButton(f"{name} has no button {label!r}; last came {_look(last)!r}")

    def strikes(self, day: int, hour: int, minute: int = 0) -> None:
        """The clock is moved to this local time of a day of November."""
        self.clock.moment = datetime(2026, 11, day, hour, minute, tzinfo=RULES.zone).astimezone(UTC)

    # Life and death

    async def starts(self) -> None:
        """A bot is started on the store as it lies there, and waited for, unless it dies before."""
        self._leave = asyncio.Event()
        self._server = Server(Wire(self.telegram, self.life).as_telegram())
        await self._server.start()
        up = asyncio.Event()
        self._host = asyncio.create_task(self._live(self._server.address, self.life, up))
        await self._one_of(up.wait())

    async def stops(self) -> None:
        """It is stopped in good order; the next start finds the same file."""
        self._leave.set()
        if self._host is not None:
            await asyncio.wait_for(self._host, PATIENCE)
        if self._server is not None:
            await self._server.stop()
        self._house = self._host = self._server = None

    async def settles(self) -> None:
        """Wait until everything has been taken, handled and said, over as many lives as it takes."""
        async with asyncio.timeout(PATIENCE):
            while True:
                if self.life.dead:
                    await self._rises()
                await self._one_of(self._quiet())
                if not self.life.dead:
                    return

    async def sees(self, act: Callable[["MortalHouse"], None], dooms: Dooms = (), *, down: bool = False) -> int:
        """Let something happen, and wait for all that follows; how many boundaries it came to.

        Args:
            act: what happens.
            dooms: the boundary at which the bot dies, and at which its successor does, and so on.
            down: it is stopped in good order before, so that its start is part of what follows.
        """
        if down:
            await self.stops()
        life, (doom, *self._dooms) = self.life, dooms or (None,)
        life.arm(doom)
        act(self)
        if down:
            await self.starts()
        await self.settles()
        for _ in range(BREATHS):
            self.clock.moment += BREATH
            await self.settles()
        count = life.count
        self.life.arm(None)
        return count

    async def scene(self) -> Scene:
        """How everything stands."""
        assert self._house is not None  # noqa: S101 - it has settled
        tables = await self._house.store.read(_all_tables)
        return Scene(tables, {name: self._chat(chat_id) for name, chat_id in self._chats().items()})

    async def _live(self, address: str, life: Life, up: asyncio.Event) -> None:
        setup = Setup(
            store=life.store,
            key=KEY,
            rules=RULES,
            token=TOKEN,
            api_url=address,
            sends_per_second=1000.0,
            chats_too=False,
        )
        with mortal_store(life):
            async with running_house(setup, clock=self.clock) as house:
                self._house = house
                up.set()
                await self._leave.wait()

    async def _quiet(self) -> None:
        assert self._house is not None  # noqa: S101 - it is up, or the life would be over
        line = self._house.line
        line.poke()
        await line.poller.until_taken(lambda: [update.id for update in self.telegram.bot().queue.pending()])
        await line.quiet()

    async def _one_of(self, wanted: Coroutine[Any, Any, object]) -> None:
        """Wait for this, or for the end of this life."""
        assert self._host is not None  # noqa: S101 - it has been started
        tasks = {asyncio.ensure_future(wanted), asyncio.ensure_future(self.life.until_dead())}
        await asyncio.wait({*tasks, self._host}, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._host.done() and not self.life.dead:
            self._host.result()
            raise AssertionError("the bot has ended by itself")

    async def _rises(self) -> None:
        """Bury what is left of the dead, and start another on what it left."""
        assert self._host is not None  # noqa: S101 - it has lived
        self._host.cancel()
        await asyncio.gather(self._host, return_exceptions=True)
        if self._server is not None:
            await self._server.stop()
        self.deaths.append(Death(self.life.died_at, self._under_way(self.life.heir)))
        self._lives += 1
        self.life = Life(self.life.heir, self.folder / f"life-{self._lives}.db")
        self.life.arm(self._dooms.pop(0) if self._dooms else None)
        await self.starts()

    def _under_way(self, left: Path) -> frozenset[str]:
        raw = open_raw(left, KEY)
        chats = {row[0] for row in raw.execute("SELECT chat_id FROM outbox WHERE state = 'sending'")}
        raw.close()
        return frozenset(name for name, chat_id in self._chats().items() if chat_id in chats)

    def _chats(self) -> dict[str, int]:
        return {name: user.id for name, user in self.users.items()} | self.groups

    def _chat(self, chat_id: int) -> Counter[str]:
        somebody = next(iter(self.users.values())).id if chat_id < 0 else chat_id
        messages = self.telegram.chat_view(somebody, None if chat_id > 0 else chat_id)
        bot = self.telegram.bot().id
        return Counter(_look(message) for message in messages if message["sender_id"] == bot)


def house_in(folder: Path, furnished: Path, guests: list[Guest]) -> MortalHouse:
    """A house on a copy of a furnished store, not started yet."""
    store = folder / "home.db"
    shutil.copyfile(furnished, store)
    clock = Clock()
    telegram = Telegram(clock=clock.now)
    telegram.add_bot(token=TOKEN, username="fuglsang_bot", name="Fuglsangsø Centret")
    house = MortalHouse(folder, telegram, clock, Life(store, folder / "life-0.db"))
    for guest in [*guests, *STRANGERS]:
        first, _, rest = guest.name.partition(" ")
        house.users[guest.name] = telegram.add_user(first, rest, language_code=guest.language)
        house.codes[guest.name] = guest.code
    return house


def _look(message: Json) -> str:
    labels = [button["text"] for row in message["inline_keyboard"] or [] for button in row]
    media = message["media"] or {}
    return html.unescape(message["text"] or media.get("caption") or "") + "".join(f"\n[{label}]" for label in labels)


def _all_tables(tx: Tx) -> dict[str, list[dict[str, Any]]]:
    names = [row[0] for row in tx.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    return {name: [dict(row) for row in tx.all(f"SELECT * FROM {name}")] for name in names}  # noqa: S608 - own names
