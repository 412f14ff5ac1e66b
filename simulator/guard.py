"""Who may speak to the server: programs on this machine that know they do, and the page it served itself."""

from __future__ import annotations

import os
import socket
import struct
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import tornado.web

if TYPE_CHECKING:
    from simulator.core.telegram import Telegram

__all__ = ["Guarded", "OwnPage"]

_LINGER = "hh" if os.name == "nt" else "ii"
_NAMES = frozenset({"127.0.0.1", "localhost"})


class Guarded(tornado.web.RequestHandler):
    """Answers only when the request was meant for this machine: another name in ``Host`` is a rebound DNS name."""

    @property
    def telegram(self) -> Telegram:
        """The simulated Telegram."""
        found: Telegram = self.settings["telegram"]
        return found

    def set_default_headers(self) -> None:
        """Say as little as possible of the server."""
        self.clear_header("Server")
        self.set_header("X-Content-Type-Options", "nosniff")

    def prepare(self) -> None:
        """Refuse a foreign host."""
        if self.request.host_name not in _NAMES:
            self.refuse("this server answers only as 127.0.0.1 or localhost")

    def refuse(self, reason: str) -> None:
        """Answer 403."""
        self.set_status(403)
        self.finish({"ok": False, "error": reason})

    def check_xsrf_cookie(self) -> None:
        """Leave it: there are no cookies here."""

    def reset_connection(self) -> None:
        """Break the connection off without an answer, so that the other side sees a reset."""
        connection = self.request.connection
        detach = getattr(connection, "detach", None)
        if detach is None:
            return
        self._finished = True
        stream = detach()
        # a linger time of 0 makes the kernel send RST instead of an orderly end
        stream.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack(_LINGER, 1, 0))
        stream.close()


class OwnPage(Guarded):
    """Answers a browser only when the page that asks is our own."""

    def prepare(self) -> None:
        """Refuse a foreign host or origin."""
        super().prepare()
        origin = self.request.headers.get("Origin")
        if self._finished or origin is None:
            return
        parts = urlsplit(origin)
        if f"{parts.scheme}://{parts.netloc}" != f"http://{self.request.host}":
            self.refuse("this page may not speak to the simulator")
