"""`kulturkontakt demo`: a simulated Telegram, the real bot and an example home in one process, on the loopback.

Nothing of the bot is different here but the address it speaks to and the clock it lives by: the home's morning begins
on Wednesday 25 November 2026 at 08:30, and the page can move time on.
"""

import asyncio
import secrets
import tempfile
import webbrowser
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.lock import sole_use
from bot.running import House, Setup, running_house
from simulator.clock import MovableClock
from simulator.core.telegram import Telegram
from simulator.server import Server
from storage import people
from storage.clock import SystemClock
from storage.keys import read_or_make_key
from storage.records import Person, RoleName
from storage.store import Store
from storage.tx import Tx
from volunteering import joining
from volunteering.home import HomeRules
from volunteering.tables.load import load_path

HERNING = ZoneInfo("Europe/Copenhagen")
MORNING = datetime(2026, 11, 25, 8, 30, tzinfo=HERNING)
RULES = HomeRules(zone=HERNING, language="da")
FIRST_SHOWN = ("Birthe Juhl", "Lone Bak", "Inge Holm")  # a volunteer, a culture contact, the coordinator
NOT_YET_JOINED = ("Jørgen Skov", "Hanne Friis")  # so that the coordinator has somebody to invite
FIRST_ID = 700_000_000

_ROLES = {
    RoleName.VOLUNTEER: "volunteer",
    RoleName.STAFF: "staff",
    RoleName.COORDINATOR: "coordinator",
    RoleName.SITE_CONTACT: "site contact",
    RoleName.ORGANISATION_CONTACT: "organisation",
}


@dataclass(slots=True)
class Demo:
    """What the demo holds together."""

    telegram: Telegram
    server: Server
    clock: MovableClock
    folder: Path
    again: asyncio.Event
    ready: asyncio.Event

    async def reset(self) -> None:
        """Begin the day again: the chats, the clock and the home's store."""
        self.ready.clear()
        self.again.set()
        await self.ready.wait()


async def run_demo(port: int, folder: Path | None, *, browser: bool, say: Callable[[str], None]) -> None:
    """Run the demo until it is stopped.

    Args:
        port: where the page answers; 0 takes a free one.
        folder: where the home is kept; None: in a folder that goes when the demo ends.
        browser: whether to open the page.
        say: prints a line.

    Raises:
        OSError: the port is in use.
        StoreFault: the folder's store cannot be used.
    """
    with ExitStack() as stack:
        if folder is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="kulturkontakt-demo-")))
        folder.mkdir(parents=True, exist_ok=True)
        stack.enter_context(sole_use(folder / "demo.db"))
        clock = MovableClock(SystemClock().now, MORNING)
        telegram = Telegram(clock=clock.now)
        token = f"{FIRST_ID + 1}:{secrets.token_urlsafe(24)}"
        bot = telegram.add_bot(token=token, username="fuglsang_demo_bot", name="Fuglsangsø Centret")
        server = Server(
            telegram,
            port=port,
            clock=clock,
            zone=HERNING.key,
            on_reset=lambda: demo.reset(),  # noqa: PLW0108 - the demo is made of the server, below
        )
        demo = Demo(telegram, server, clock, folder, asyncio.Event(), asyncio.Event())
        await server.start()
        try:
            first = True
            while True:
                await _one_day(demo, bot.token, announce=first, browser=browser, say=say)
                first = False
        finally:
            await server.stop()


async def _one_day(demo: Demo, token: str, *, announce: bool, browser: bool, say: Callable[[str], None]) -> None:
    """The home from its morning until somebody resets it."""
    key = read_or_make_key(demo.folder / "demo.key", demo.folder / "demo.db")
    setup = Setup(
        store=demo.folder / "demo.db",
        key=key,
        rules=RULES,
        token=token,
        api_url=demo.server.address,
        sends_per_second=500.0,
        chats_too=False,
    )
    await _furnish(setup, demo.clock)
    async with running_house(setup, clock=demo.clock) as house:
        demo.telegram.on_change(_poke_when_moved(house))
        await _let_everybody_in(demo, house)
        demo.ready.set()
        if announce:
            say(demo.server.address)
            if browser:
                webbrowser.open(demo.server.address)
        await demo.again.wait()
        demo.again.clear()
    _begin_anew(demo)


def _poke_when_moved(house: House) -> Callable[[dict[str, object]], None]:
    def moved(event: dict[str, object]) -> None:
        if event.get("kind") == "clock":
            house.line.poke()

    return moved


async def _furnish(setup: Setup, clock: MovableClock) -> None:
    """Load the example home, unless it is there already."""
    store = await Store.open(setup.store, setup.key, clock.now())
    try:
        with resources.as_file(resources.files("bot").joinpath("demo_home")) as tables:
            if not await store.read(people.units):
                await store.write(lambda tx: load_path(tx, tables, zone=HERNING, now=clock.now()))
    finally:
        await store.close()


async def _let_everybody_in(demo: Demo, house: House) -> None:
    """Everybody of the home gets a phone, and opens their personal link as they would in real life."""
    everybody = await house.store.read(_all_people)
    for person in sorted(everybody, key=_shown_order):
        if person.channel != "telegram" or person.name in NOT_YET_JOINED:
            continue
        user_id = FIRST_ID + 100 + person.id
        if user_id not in demo.telegram.world.users:
            _give_phone(demo.telegram, person, user_id)
        demo.telegram.set_language(user_id, person.language or RULES.language)
        if person.name in FIRST_SHOWN and user_id not in demo.server.pinned:
            demo.server.pinned.append(user_id)
        code = ""
        if person.chat_id is None:
            code = await house.store.write(lambda tx, person=person: joining.invite(tx, person, house.clock.now()))  # type: ignore[misc]  # bound now
        demo.telegram.start(user_id, payload=code)
    await house.line.quiet()


def _shown_order(person: Person) -> tuple[int, int]:
    return (FIRST_SHOWN.index(person.name) if person.name in FIRST_SHOWN else len(FIRST_SHOWN), person.id)


def _give_phone(telegram: Telegram, person: Person, user_id: int) -> None:
    first, _, rest = person.name.partition(" ")
    user = telegram.add_user(first, rest, language_code=person.language or RULES.language, user_id=user_id)
    user.role = _ROLES[person.roles[0].name]


def _all_people(tx: Tx) -> list[Person]:
    ids = tx.all("SELECT id FROM person WHERE removed_at IS NULL")
    return people.by_ids(tx, [row[0] for row in ids])


def _begin_anew(demo: Demo) -> None:
    """Empty chats and store; the clock shows the morning again."""
    for name in ("demo.db", "demo.db-wal", "demo.db-shm"):
        (demo.folder / name).unlink(missing_ok=True)
    demo.telegram.clear_chats()
    demo.clock.reset()
