"""`kulturkontakt run`: from the settings to a bot that takes updates, and back in good order at SIGTERM."""

import asyncio
import signal
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from typing import Any

from bot.lock import sole_use
from bot.opening import key_of
from bot.rhythms import ticking
from bot.running import House, Setup, first_in, running_house, settle_in
from bot.settings import Settings
from line.webhook import Hook
from storage.clock import Clock, SystemClock

Beside = Callable[[House], AbstractAsyncContextManager[None]]

STOP_SECONDS = 9.0  # then what is not finished is left for the next start: gone within 10 (contract)


def setup_of(settings: Settings) -> Setup:
    """What the house needs to know, from the settings. Raises WrongInput, or StoreFault in one of its kinds."""
    hook = hook_of(settings)
    return Setup(
        token=settings.needed_token(),
        store=settings.database,
        key=key_of(settings),
        rules=settings.rules(),
        api_url=settings.api_url,
        sends_per_second=settings.sends_per_second,
        hook=hook,
    )


def hook_of(settings: Settings) -> Hook | None:
    """The webhook as it is set; None: updates are asked for by polling. Raises WrongInput when half of it is set."""
    listen = settings.listens_on()
    if listen is None or settings.webhook_url is None:
        return None
    if settings.webhook_secret is None:
        return Hook(settings.webhook_url, *listen)
    return Hook(settings.webhook_url, *listen, settings.webhook_secret.get_secret_value())


async def keep_running(
    settings: Settings, say: Callable[[str], None], *, clock: Clock | None = None, beside: Beside = ticking
) -> None:
    """Run the bot until it is told to stop; `say` prints a line.

    Args:
        settings: the home's.
        say: prints a line.
        clock: by which it lives; the machine's when None.
        beside: what goes on beside it, while it runs.

    Raises:
        WrongInput, StoreFault, TokenRefused, CannotListen, WebhookRefused: each with its sentence.
    """
    setup = setup_of(settings)
    stop, started = asyncio.Event(), asyncio.Event()
    with sole_use(setup.store):
        work = _keep(setup, clock or SystemClock(), beside, stop, started, say)
        await until_stopped(work, stop, lambda: STOP_SECONDS if started.is_set() else 0)


async def until_stopped(
    work: Coroutine[Any, Any, None], stop: asyncio.Event | None = None, time_to_end: Callable[[], float] = float
) -> None:
    """Do the work until it ends by itself or SIGTERM or Ctrl-C asks for a stop; then it has so many seconds to end."""
    stop = stop or asyncio.Event()

    async def watch(doing: asyncio.Task[None]) -> None:
        await stop.wait()
        if seconds := time_to_end():
            await asyncio.wait({doing}, timeout=seconds)
        doing.cancel()

    with _signals(stop):
        try:
            async with asyncio.TaskGroup() as group:
                doing = group.create_task(work)
                watching = group.create_task(watch(doing))
                doing.add_done_callback(lambda _: watching.cancel())
        except ExceptionGroup as several:
            raise first_in(several) from several


async def _keep(
    setup: Setup,
    clock: Clock,
    beside: Beside,
    stop: asyncio.Event,
    started: asyncio.Event,
    say: Callable[[str], None],
) -> None:
    async with running_house(setup, clock=clock) as house:
        say("ready")
        started.set()
        settle_in()
        async with beside(house):
            await stop.wait()


@contextmanager
def _signals(stop: asyncio.Event) -> Iterator[None]:
    """SIGTERM and Ctrl-C ask for a stop."""
    loop = asyncio.get_running_loop()
    asked = (signal.SIGTERM, signal.SIGINT)
    before = [signal.getsignal(each) for each in asked]
    for each in asked:
        signal.signal(each, lambda *_: loop.call_soon_threadsafe(stop.set))  # also on Windows
    try:
        yield
    finally:
        for each, old in zip(asked, before, strict=True):
            signal.signal(each, old)
