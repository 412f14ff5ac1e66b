"""A bot that says everything back, on the simulated Telegram, over real HTTP on the loopback."""

from __future__ import annotations

import asyncio
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from telegram import Update
from telegram.ext import CallbackContext, TypeHandler

from bot.conversation import AnyApplication, Conversation
from bot.running import House, Setup, running_house
from messages.said import Choice, Said
from simulator.core.telegram import Telegram
from simulator.server import Server
from storage import inbox, outbox
from volunteering.home import HomeRules

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from datetime import datetime
    from pathlib import Path

    from simulator.core.model import Bot, Json, User
    from storage.clock import Clock
    from storage.records import OutboxRow
    from storage.store import Store
    from storage.tx import Tx
    from tests.conftest import HandClock

TOKEN = "123456:TEST-made-up-token-for-tests"
KEY = bytes(range(32))
RULES = HomeRules(ZoneInfo("Europe/Oslo"))


@dataclass
class Echo:
    """A conversation that says back what was written or pressed.

    `before` is asked first, and may raise. What is to be said is a row of the kind `echo` with a text, or of the kind
    `screen` with the name of one of `screens`; one of None is no longer true, one that is missing cannot be worded.
    What is in `silent_on` is taken without an answer.
    """

    before: Callable[[Update], None] = lambda _: None
    silent_on: set[str] = field(default_factory=set)
    screens: dict[str, Said | None] = field(default_factory=dict)

    def conversation(self) -> Conversation:
        return Conversation(self.register, lambda _rules, _name: self.compose, lambda _: {})

    def register(self, application: AnyApplication, *, store: Store, clock: Clock, rules: HomeRules) -> None:
        async def handle(update: Update, _: CallbackContext[Any, Any, Any, Any]) -> None:
            self.before(update)
            await store.write(lambda tx: self.effect(tx, update, clock.now()))

        application.add_handler(TypeHandler(Update, handle))

    def effect(self, tx: Tx, update: Update, now: datetime) -> None:
        press, user = update.callback_query, update.effective_user
        message = None if press else update.effective_message
        text = press.data if press else message.text if message else None
        if inbox.is_waiting(tx, update.update_id) and text and user and text not in self.silent_on:
            row = {"key": f"echo:{update.update_id}", "lane": outbox.ANSWERS, "kind": "echo", "about": {"text": text}}
            outbox.put(tx, chat_id=user.id, now=now, **row)  # type: ignore[arg-type]  # the dict is only for brevity
        inbox.done(tx, update.update_id)

    def compose(self, _tx: Tx, row: OutboxRow, _now: datetime) -> Said | None:
        if row.kind == "echo":
            return Said(str(row.about["text"]), choices=((Choice("Again", data="again"),),))
        if row.kind == "too_fast":
            return Said("too fast")
        return self.screens[str(row.about["name"])]


class Courier:
    """How patient Telegram is with a webhook: notes how long it would wait, and tries again when the test lets it."""

    def __init__(self) -> None:
        self.waits: list[float] = []
        self.may_go_on = asyncio.Event()
        self.may_go_on.set()
        self.waiting = asyncio.Event()

    async def pause(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.waiting.set()
        await self.may_go_on.wait()


@dataclass
class World:
    """Telegram with one bot and Kari, and the way to start the bot's house."""

    telegram: Telegram
    server: Server
    bot: Bot
    kari: User
    clock: HandClock
    path: Path
    echo: Echo = field(default_factory=Echo)
    waits: list[float] = field(default_factory=list)
    may_go_on: asyncio.Event = field(default_factory=asyncio.Event)
    waiting: asyncio.Event = field(default_factory=asyncio.Event)
    courier: Courier = field(default_factory=Courier)

    async def wait(self, seconds: float) -> None:
        """Stands for sleeping: notes how long, and returns when the test lets it."""
        self.waits.append(seconds)
        self.waiting.set()
        await self.may_go_on.wait()

    def house(self, **changes: Any) -> AbstractAsyncContextManager[House]:
        settings: dict[str, Any] = {
            "store": self.path / "home.db",
            "key": KEY,
            "rules": RULES,
            "token": TOKEN,
            "api_url": self.server.address,
            "sends_per_second": 1000.0,
            "chats_too": False,
        }
        setup = Setup(**{**settings, **changes})
        return running_house(setup, clock=self.clock, conversation=self.echo.conversation(), wait=self.wait)

    async def settled(self, house: House) -> None:
        """Wait until everything that Telegram holds has been taken, handled, and answered."""
        await house.line.poller.until_taken(lambda: [update.id for update in self.bot.queue.pending()])
        await house.line.quiet()

    def row(self, tx: Tx, text: str, *, to: int | None = None, lane: int = outbox.PROMPTS, **more: Any) -> None:
        """Put a row that says this text, under the text as its key."""
        row = {"kind": "echo", "about": {"text": text}, "key": text, "now": self.clock.now(), **more}
        outbox.put(tx, chat_id=to or self.kari.id, lane=lane, **row)

    async def say(self, house: House, text: str, **more: Any) -> None:
        """Put a row and wait until nothing more can be done about it for now."""
        await house.store.write(lambda tx: self.row(tx, text, **more))
        await house.line.quiet()

    async def show(self, house: House, name: str, said: Said | None, **more: Any) -> None:
        """As `say`, with all that a message can be."""
        self.echo.screens[name] = said
        await self.say(house, name, kind="screen", about={"name": name}, **more)

    async def become_of(self, house: House, key: str) -> str | None:
        return await house.store.read(lambda tx: outbox.state_of(tx, key))

    def texts(self, user: User | None = None) -> list[str]:
        """What the bot has said in this person's chat, in order."""
        seen = self.telegram.chat_view((user or self.kari).id)
        return [message["text"] for message in seen if not message["from_me"]]

    def calls(self, method: str) -> list[Json]:
        return [call.params for call in self.telegram.calls if call.method == method]


@asynccontextmanager
async def telegram_at_hand(clock: HandClock, path: Path) -> AsyncIterator[World]:
    telegram = Telegram(clock=clock.now)
    bot = telegram.add_bot(token=TOKEN, username="solbakken_bot", name="Solbakken")
    courier = Courier()
    server = Server(telegram, pause=courier.pause)
    await server.start()
    try:
        kari = telegram.add_user("Kari")
        world = World(telegram, server, bot, kari, clock, path, courier=courier)
        world.may_go_on.set()
        yield world
    finally:
        await server.stop()


@pytest.fixture
async def world(clock: HandClock, tmp_path: Path) -> AsyncIterator[World]:
    async with telegram_at_hand(clock, tmp_path) as world:
        yield world
