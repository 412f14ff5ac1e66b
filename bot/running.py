"""The whole bot in one piece: store, line and conversation, started and stopped together.

`kulturkontakt run`, the demo and the tests all stand on `running_house`.
"""

import asyncio
import gc
import logging
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder
from telegram.request import BaseRequest

from bot.conversation import AnyApplication, Conversation, of_the_house
from line.answering import Answering
from line.delivery import Delivery
from line.essential import update_in
from line.faults import TokenRefused
from line.intake import Intake
from line.keeping import Keeping
from line.line import Line, WayIn, told_of
from line.pace import Pace, Window
from line.polling import Poller
from line.request import polling, sending
from line.slowing import Slowing
from line.speaking import Speaker
from line.trouble import Trouble
from line.turn import Compose
from line.verdict import judge
from line.webhook import Hook, Webhook
from storage.clock import Clock
from storage.records import InboxRow
from storage.store import Store
from volunteering import retention
from volunteering.home import HomeRules

log = logging.getLogger(__name__)

TELEGRAM = "https://api.telegram.org"
HAND_OVER = 0.0005  # seconds
PASSES = 500  # transactions of housekeeping in one go; what is left then waits an hour

Wait = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Setup:
    """What a house needs to know.

    Attributes:
        store: the store's file.
        key: its key.
        rules: the home's own numbers.
        token: the bot's token.
        api_url: where the Bot API is, without the token.
        sends_per_second: how fast the bot speaks, to all together.
        chats_too: whether the limits of single chats are kept, on the way out and on the way in; only tests of the
            conversation leave them out.
        hook: where Telegram brings updates; None: they are asked for by polling.
    """

    store: Path
    key: bytes
    rules: HomeRules
    token: str
    api_url: str = TELEGRAM
    sends_per_second: float = 25.0
    chats_too: bool = True
    hook: Hook | None = None

    def __repr__(self) -> str:
        return f"Setup({self.store})"  # never key and token


@dataclass(frozen=True, slots=True)
class House:
    """A bot that runs.

    Attributes:
        store: what the home remembers.
        clock: by which it lives.
        rules: the home's own numbers.
        line: the line to Telegram; `await line.quiet()` waits until everything has been handled and said.
        username: the bot's name at Telegram, without the @.
    """

    store: Store
    clock: Clock
    rules: HomeRules
    line: Line
    username: str

    async def tidy(self) -> None:
        """Forget what has been kept for long enough, and whoever asked for it a day ago. Done once an hour."""
        for _ in range(PASSES):
            if not await self.store.write(lambda tx: retention.tidy(tx, self.clock.now(), self.rules)):
                return


class _Application(Application[Any, Any, Any, Any, Any, Any]):
    """python-telegram-bot's Application, but what a handler raises comes out of it: the intake decides what follows."""

    async def process_error(self, update: object, error: Exception, job: Any = None, coroutine: Any = None) -> bool:  # noqa: ARG002, ANN401 - the shape is the library's
        """Raise it again."""
        raise error


@asynccontextmanager
async def running_house(
    setup: Setup,
    *,
    clock: Clock,
    conversation: Conversation | None = None,
    wait: Wait = asyncio.sleep,
) -> AsyncIterator[House]:
    """A bot that takes updates while the block lasts, and ends in good order after it.

    The store's lock is the caller's (`bot.lock.sole_use`). Without network it waits, trying again and again.

    Args:
        setup: what it needs to know.
        clock: by which it lives.
        conversation: what it says and does; the real one when None.
        wait: sleeps so many seconds; tests of what waits hand in their own.

    Raises:
        StoreFault: the store cannot be opened.
        TokenRefused: Telegram does not know the token, now or later.
        CannotListen, WebhookRefused: the webhook cannot be.
    """
    conversation = conversation or of_the_house()
    store = await Store.open(setup.store, setup.key, clock.now())
    try:
        polls = polling()
        application = _application(setup, polls)
        try:
            username = await _introduced(application.bot, wait)
            conversation.register(application, store=store, clock=clock, rules=setup.rules)
            await application.initialize()
            compose = conversation.composer(setup.rules, username)
            line = _line(setup, application, polls, store, clock, compose, wait, conversation)
            house = House(store, clock, setup.rules, line, username)
            offered = _offer_commands(application.bot, conversation, setup.rules.language)
            async with _kept_running(line, offered):
                yield house
        finally:
            await application.bot.shutdown()
    finally:
        await store.close()


@asynccontextmanager
async def _kept_running(line: Line, offered: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """The line's parts run while the block lasts. What the block raises comes out as it is, in no group."""
    raised: Exception | None = None
    try:
        async with asyncio.TaskGroup() as group:
            commands = group.create_task(offered)
            await line.start(group)
            await line.poller.taking.wait()
            try:
                yield
            except Exception as error:  # noqa: BLE001 - raised again below, outside the group
                raised = error
            commands.cancel()
            await line.stop()
    except ExceptionGroup as several:
        raise first_in(several) from several
    if raised is not None:
        raise raised


def first_in(several: BaseException) -> BaseException:
    """What went wrong first, out of the groups that tasks wrap it in."""
    while isinstance(several, BaseExceptionGroup):
        several = several.exceptions[0]
    return several


def _application(setup: Setup, polls: BaseRequest) -> AnyApplication:
    return (
        ApplicationBuilder()
        .application_class(_Application)
        .token(setup.token)
        .base_url(f"{setup.api_url}/bot")
        .base_file_url(f"{setup.api_url}/file/bot")
        .request(sending())
        .get_updates_request(polls)
        .updater(None)
        .job_queue(None)
        .build()
    )


async def _introduced(bot: Bot, wait: Wait) -> str:
    """The bot's name, asked of Telegram until it answers."""
    trouble = Trouble(log, "Telegram answers.")
    while True:
        try:
            await bot.initialize()
        except InvalidToken as error:
            raise TokenRefused from error
        except TelegramError as error:
            sentence = f"Telegram cannot be reached ({judge(error).name}). Check the network; trying again and again."
            await wait(trouble.again(sentence))
        else:
            trouble.over()
            return bot.username


def settle_in() -> None:
    """The house stands: make its work lighter. What was imported stays, and need not be looked through again.

    And the loop and the store's thread hand each other the interpreter often: by Python's own five milliseconds a
    commit waits for the loop again and again, at each of its questions.
    """
    gc.freeze()
    gc.enable()
    sys.setswitchinterval(HAND_OVER)


def _line(
    setup: Setup,
    application: AnyApplication,
    polls: BaseRequest,
    store: Store,
    clock: Clock,
    compose: Compose,
    wait: Wait,
    conversation: Conversation,
) -> Line:
    bot, ticks = application.bot, asyncio.get_running_loop().time
    answering = Answering(bot)
    clockwork = conversation.clockwork(store, clock, setup.rules) if conversation.clockwork else None
    delivery = Delivery(
        store=store,
        clock=clock,
        speaker=Speaker(bot),
        compose=compose,
        pace=Pace(setup.sends_per_second, ticks(), chats_too=setup.chats_too),
        ticks=ticks,
        window=Window(setup.sends_per_second),
        ahead=clockwork.ahead if clockwork else None,
    )

    async def handle(row: InboxRow) -> None:
        delivery.poke()  # its look then has its turn at the store right after the effect, in the same commit
        if clockwork:
            clockwork.changed()
        await application.process_update(update_in(row.body, bot))

    intake = Intake(
        store=store,
        handle=handle,
        handled=told_of(answering, None if conversation.marks_done else delivery.poke),
        wait=wait,
        marks_done=conversation.marks_done,
    )
    keeping = Keeping(
        store=store,
        clock=clock,
        intake=intake,
        slowing=Slowing() if setup.chats_too else None,
        poke=delivery.poke,
    )
    return Line(_way_in(setup, bot, polls, keeping, wait), intake, answering, delivery)


def _way_in(setup: Setup, bot: Bot, polls: BaseRequest, keeping: Keeping, wait: Wait) -> WayIn:
    if setup.hook is None:
        return Poller(request=polls, url=bot.base_url, keeping=keeping, wait=wait)
    return Webhook(hook=setup.hook, bot=bot, keeping=keeping, wait=wait)


async def _offer_commands(bot: Bot, conversation: Conversation, language: str) -> None:
    """Tell Telegram the commands for the app's menu. Best effort: everything can be reached without them."""
    for app_language, commands in conversation.commands(language).items():
        try:
            await bot.set_my_commands(commands, language_code=app_language)
        except TelegramError as error:
            log.warning("The menu of commands could not be set (%s).", type(error).__name__)
            return
