"""Conversations with the real bot on the simulated Telegram, told as the people in them would tell it.

The home is the one of the demo: Fuglsangsø Centret in Herning, Wednesday 25 November 2026, 08:30.
"""

from __future__ import annotations

import html
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from bot.running import House, Setup, running_house
from simulator.core.telegram import Telegram
from simulator.server import Server
from storage import people
from storage.store import Store
from volunteering import joining
from volunteering.home import HomeRules
from volunteering.tables.load import load_path

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from simulator.core.model import Bot, Json, Press, User
    from storage.tx import Tx
    from tests.conftest import HandClock

TOKEN = "123456:TEST-made-up-token-for-tests"
KEY = bytes(range(32))
DEMO_HOME = Path(__file__).parents[2] / "bot" / "demo_home"
MORNING = datetime(2026, 11, 25, 7, 30, tzinfo=UTC)  # 08:30 in Herning


@dataclass
class Chat:
    """One person's conversation with the bot. Every doing waits until the bot has said what it has to say."""

    day: Day
    user: User

    async def starts(self, code: str = "") -> None:
        """Open the bot, perhaps by a personal link."""
        self.day.telegram.start(self.user.id, self.day.bot, code)
        await self.day.settled()

    async def writes(self, text: str) -> None:
        self.day.telegram.send_text(self.user.id, None, text)
        await self.day.settled()

    async def taps(self, label: str, *, on: Json | None = None) -> Press:
        """Tap the button whose label begins so, under the newest message that has one (or under the given one)."""
        message, data = self.button(label, on=on)
        press = self.day.telegram.press(self.user.id, None, message["id"], data=data)
        await self.day.settled()
        return press

    async def taps_key(self, label: str) -> None:
        """Tap a key of the large keyboard."""
        self.day.telegram.press_key(self.user.id, None, label)
        await self.day.settled()

    def button(self, label: str, *, on: Json | None = None) -> tuple[Json, str]:
        messages = [on] if on is not None else list(reversed(self.messages))
        for message in messages:
            for row in message["inline_keyboard"] or []:
                for button in row:
                    if button["text"].startswith(label):
                        return message, button["data"]
        raise AssertionError(f"no button {label!r}; there are {self.buttons}")

    @property
    def messages(self) -> list[Json]:
        return self.day.telegram.chat_view(self.user.id)

    @property
    def last(self) -> Json:
        """What the bot said last; its newest message, edited or not."""
        return [message for message in self.messages if not message["from_me"]][-1]

    @property
    def reads(self) -> str:
        """The text of what the bot said last."""
        return text_of(self.last)

    @property
    def has_read(self) -> list[str]:
        """Everything the bot has said, as it stands in the chat now."""
        return [text_of(message) for message in self.messages if not message["from_me"]]

    @property
    def buttons(self) -> list[str]:
        """The labels under the newest message of the bot."""
        return [button["text"] for row in self.last["inline_keyboard"] or [] for button in row]

    @property
    def keys(self) -> list[str]:
        """The labels of the large keyboard."""
        keyboard = self.day.telegram.reply_keyboard(self.user.id)
        return [key["text"] for row in (keyboard or {}).get("rows", []) for key in row]


@dataclass
class Day:
    """The home, its bot, and everybody's phones."""

    telegram: Telegram
    bot: Bot
    house: House
    clock: HandClock
    restart: Callable[[], Awaitable[None]]
    chats: dict[str, Chat] = field(default_factory=dict)

    async def settled(self) -> None:
        await self.house.line.poller.until_taken(lambda: [update.id for update in self.bot.queue.pending()])
        await self.house.line.quiet()

    async def somebody(self, first_name: str, language: str = "da", **more: Any) -> Chat:
        """Somebody with a phone whom the home does not know."""
        return Chat(self, self.telegram.add_user(first_name, language_code=language, **more))

    async def joins(self, name: str, language: str | None = None) -> Chat:
        """Somebody the home knows opens their personal link."""

        def code(tx: Tx) -> tuple[str, str]:
            person = people.by_name(tx, name)
            assert person is not None, name
            return joining.invite(tx, person, self.clock.now()), person.language or "da"

        link, own_language = await self.house.store.write(code)
        first, _, rest = name.partition(" ")
        chat = Chat(self, self.telegram.add_user(first, rest, language_code=language or own_language))
        await chat.starts(link)
        self.chats[name] = chat
        return chat

    async def speaks(self, chat: Chat, language: str) -> None:
        """Set the language of somebody's app, and let the bot see it."""
        self.telegram.set_language(chat.user.id, language)
        await chat.starts()

    async def at(self, hour: int, minute: int = 0, *, days: int = 0) -> None:
        """Move time on to a local clock time."""
        local = self.clock.now().astimezone(ZoneInfo("Europe/Copenhagen")) + timedelta(days=days)
        self.clock.set(local.replace(hour=hour, minute=minute, second=0, microsecond=0))
        self.house.line.poke()
        await self.settled()

    async def asked(self, question: Callable[[Tx], Any]) -> Any:
        """Ask the store."""
        return await self.house.store.read(question)


def text_of(message: Json) -> str:
    media = message["media"] or {}
    return html.unescape(message["text"] or media.get("caption") or "")


@pytest.fixture
async def day(tmp_path: Path, clock: HandClock) -> AsyncIterator[Day]:
    """The demo's home on its morning; every complaint of the simulated Telegram fails the test."""
    async with a_day(tmp_path, clock, DEMO_HOME, HomeRules(ZoneInfo("Europe/Copenhagen"), language="da")) as today:
        yield today


@asynccontextmanager
async def a_day(folder: Path, clock: HandClock, home: Path, rules: HomeRules) -> AsyncIterator[Day]:
    """The morning of 25 November at a home whose tables lie in a folder."""
    clock.set(MORNING)
    telegram = Telegram(clock=clock.now)
    bot = telegram.add_bot(token=TOKEN, username="fuglsang_bot", name="Fuglsangsø Centret")
    server = Server(telegram)
    await server.start()
    async with AsyncExitStack() as whole:
        whole.push_async_callback(server.stop)
        store = await Store.open(folder / "home.db", KEY, clock.now())
        whole.push_async_callback(store.close)
        await store.write(lambda tx: load_path(tx, home, zone=rules.zone, now=clock.now()))
        await store.close()
        setup = Setup(
            store=folder / "home.db",
            key=KEY,
            rules=rules,
            token=TOKEN,
            api_url=server.address,
            sends_per_second=1000.0,
            chats_too=False,
        )
        stack = await whole.enter_async_context(AsyncExitStack())
        house = await stack.enter_async_context(running_house(setup, clock=clock))

        async def restart() -> None:
            await stack.aclose()
            today.house = await stack.enter_async_context(running_house(setup, clock=clock))

        today = Day(telegram, bot, house, clock, restart)
        yield today
    assert telegram.complaints == []
