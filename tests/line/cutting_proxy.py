"""A proxy that cuts every so manieth answer of Telegram's: the call has its effect, and nobody hears of it."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Self
from urllib.parse import urlsplit


class CuttingProxy:
    """Listens on the loopback and passes everything on, but for every so manieth answer."""

    def __init__(self, address: str, *, every: int) -> None:
        """Where Telegram is, and which answers are cut."""
        there = urlsplit(address)
        self._there = (there.hostname, there.port)
        self._every = every
        self._answers = 0
        self.cut = 0

    @property
    def address(self) -> str:
        """Where to find it."""
        host, port = self._server.sockets[0].getsockname()[:2]
        return f"http://{host}:{port}"

    async def __aenter__(self) -> Self:
        """Begin to listen."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop listening; the connections end with those who hold them."""
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        to_them, from_us = await asyncio.open_connection(*self._there)
        async with asyncio.TaskGroup() as group:
            ours = group.create_task(self._pass_on(reader, from_us))
            theirs = group.create_task(self._pass_answers(to_them, writer))
            await asyncio.wait({ours, theirs}, return_when=asyncio.FIRST_COMPLETED)
            ours.cancel()
            theirs.cancel()
        for each in (writer, from_us):
            each.close()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while piece := await reader.read(65536):
                writer.write(piece)
                await writer.drain()

    async def _pass_answers(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while piece := await reader.read(65536):
                if piece.startswith(b"HTTP/1.1 "):
                    self._answers += 1
                    if self._answers % self._every == 0:
                        self.cut += 1
                        writer.transport.abort()
                        return
                writer.write(piece)
                await writer.drain()
