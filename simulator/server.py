"""The simulated Telegram as a web server on the loopback: Bot API, control API, page, webhooks."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tornado.httpserver
import tornado.web

from simulator.http_bot import BotHandler, FileHandler, NotFoundHandler
from simulator.http_control import ControlHandler, EventsHandler, KeptFileHandler, PageHandler
from simulator.polling import Poller
from simulator.webhook import Courier

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from simulator.clock import MovableClock
    from simulator.core.model import Json
    from simulator.core.telegram import Telegram

__all__ = ["Server"]

_LOOPBACK = frozenset({"127.0.0.1", "localhost"})
_MOST = 120 * 1024 * 1024


class Server:
    """Serves one simulated Telegram.

    Args:
        telegram: what is served.
        host: ``127.0.0.1`` or ``localhost``; anything else is refused: whoever reaches the server can be anybody.
        port: 0 takes a free one.
        extra_routes: more routes of tornado, for what a test wants to stand on the same port.
        clock: the clock that ``advance`` moves; it must be the one that the simulated Telegram reads.
        zone: name of the time zone in which the page shows times.
        pinned: persons whom the page shows first.
        on_reset: what ``reset`` does; without it all chats are emptied and everybody stays.
        same_offset_rule: see :class:`simulator.polling.Poller`.
        pause: see :class:`simulator.webhook.Courier`.
    """

    def __init__(
        self,
        telegram: Telegram,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        extra_routes: Sequence[Any] = (),
        clock: MovableClock | None = None,
        zone: str = "UTC",
        pinned: Sequence[int] = (),
        on_reset: Callable[[], Awaitable[None]] | None = None,
        same_offset_rule: bool = False,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        if host not in _LOOPBACK:
            message = f"the simulator listens on this machine alone, not on {host}"
            raise ValueError(message)
        self.telegram: Telegram = telegram
        self.clock = clock
        self.zone = zone
        self.pinned = list(pinned)
        self.page = Path(__file__).parent / "page"
        self.listeners: set[asyncio.Queue[Json | None]] = set()
        self._on_reset = on_reset
        self._port = port
        self._poller = Poller(telegram, same_offset_rule=same_offset_rule)
        self._courier = Courier(telegram, pause=pause)
        self._http: tornado.httpserver.HTTPServer | None = None
        self._routes = extra_routes

    @property
    def address(self) -> str:
        """``http://127.0.0.1:PORT``, once it has started."""
        return f"http://127.0.0.1:{self._port}"

    async def start(self) -> None:
        """Begin to listen, and to deliver to webhooks."""
        own = {"server": self}
        routes: list[Any] = [
            (r"/bot([^/]+)/([^/]*)/?", BotHandler, {"poller": self._poller}),
            (r"/file/bot([^/]+)/(.+)", FileHandler),
            (r"/control/events", EventsHandler, own),
            (r"/control/file/(\d+)", KeptFileHandler, own),
            (r"/control/([a-z_.]+)", ControlHandler, own),
            *self._routes,
            (r"/((?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_.-]*)", PageHandler, own),
        ]
        application = tornado.web.Application(
            routes, default_handler_class=NotFoundHandler, telegram=self.telegram, log_function=lambda _: None
        )
        # tornado's own bind_sockets leaves the socket open when the port is taken
        listening = socket.create_server(("127.0.0.1", self._port), backlog=128)
        listening.setblocking(False)
        self._port = listening.getsockname()[1]
        self._http = tornado.httpserver.HTTPServer(application, max_buffer_size=_MOST, max_body_size=_MOST)
        self._http.add_sockets([listening])
        self.telegram.on_change(self._tell)
        self._courier.start()

    async def stop(self) -> None:
        """Stop listening; who waits for updates gets an empty answer."""
        if self._http is None:
            return
        self.telegram.remove_listener(self._tell)
        for queue in self.listeners:
            queue.put_nowait(None)
        self._poller.stop()
        await self._courier.stop()
        self._http.stop()
        await self._http.close_all_connections()
        self._http = None

    async def reset(self) -> None:
        """Begin again, as ``POST /control/reset`` does."""
        if self._on_reset is not None:
            await self._on_reset()
        else:
            self.telegram.clear_chats()
        self.telegram.world.journal.event("reset")

    def _tell(self, event: Json) -> None:
        for queue in self.listeners:
            queue.put_nowait(event)
