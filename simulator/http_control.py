"""The control API: what the page and other programs ask of the simulated Telegram. Described in the README."""

from __future__ import annotations

import asyncio
import base64
import json
from typing import TYPE_CHECKING, Any

import tornado.iostream

from simulator.core.errors import NotPossibleError
from simulator.guard import OwnPage
from simulator.snapshot import snapshot
from simulator.verbs import VERBS

if TYPE_CHECKING:
    from simulator.core.model import Json
    from simulator.server import Server

__all__ = ["ControlHandler", "EventsHandler", "KeptFileHandler", "PageHandler"]

_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
    "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEARTBEAT = 15.0
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".json": "application/json",
    ".woff2": "font/woff2",
}


class _Control(OwnPage):
    def initialize(self, server: Server) -> None:
        """Take the server whose clock, zone and reset are used."""
        self._server = server

    def answer(self, result: object) -> None:
        """Answer that it went well."""
        self.set_header("Content-Type", "application/json")
        self.set_header("Cache-Control", "no-store")
        self.finish(json.dumps({"ok": True, "result": result}, ensure_ascii=False))

    def fail(self, reason: str, status: int = 400) -> None:
        """Answer that it cannot be."""
        self.set_status(status)
        self.finish({"ok": False, "error": reason})


class ControlHandler(_Control):
    """``/control/<verb>``."""

    def get(self, what: str) -> None:
        """Answer a question."""
        telegram = self.telegram
        if what == "state":
            self.set_header("Cache-Control", "no-store")
            self.finish(snapshot(telegram, zone=self._server.zone, pinned=self._server.pinned))
        elif what == "calls":
            self.answer([call.as_json() for call in telegram.calls])
        elif what == "complaints":
            self.answer([call.as_json() for call in telegram.complaints])
        elif what == "transcript":
            self.answer(telegram.transcript())
        elif what == "transcript.txt":
            self.set_header("Content-Type", "text/plain; charset=utf-8")
            self.finish(telegram.transcript_text())
        else:
            self.fail(f"there is nothing to read at {what}", 404)

    async def post(self, verb: str) -> None:
        """Do something."""
        if verb == "reset":
            await self._server.reset()
            self.answer(result=True)
            return
        deed = VERBS.get(verb)
        if deed is None:
            self.fail(f"there is no verb {verb}; there are: reset, {', '.join(sorted(VERBS))}", 404)
            return
        try:
            wish = self._wish()
            result = deed(self._server, wish)
        except KeyError as error:
            self.fail(f"{verb} needs {error.args[0]}")
        except (NotPossibleError, ValueError, TypeError) as error:
            self.fail(str(error))
        else:
            self.answer(result)

    def _wish(self) -> Json:
        kind = self.request.headers.get("Content-Type", "").partition(";")[0].strip()
        if kind == "multipart/form-data":
            wish: Json = {name: values[-1].decode() for name, values in self.request.body_arguments.items()}
            for name, parts in self.request.files.items():
                wish["data" if name == "file" else name] = base64.b64encode(parts[-1]["body"]).decode()
                wish.setdefault("name", parts[-1]["filename"])
            return wish
        if kind != "application/json":
            # a foreign page can send a form without asking first, but not JSON
            message = "send JSON with Content-Type: application/json"
            raise NotPossibleError(message)
        found: Any = json.loads(self.request.body or b"{}")
        if not isinstance(found, dict):
            message = "send a JSON object"
            raise NotPossibleError(message)
        return {name: value for name, value in found.items() if value is not None}


class EventsHandler(_Control):
    """``/control/events``: Server-Sent Events."""

    async def get(self) -> None:
        """Send events until the other side has gone."""
        self.set_header("Content-Type", "text/event-stream")
        self.set_header("Cache-Control", "no-store")
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        journal = self.telegram.world.journal
        asked = self.request.headers.get("Last-Event-ID") or self.get_query_argument("since", "")
        missed = journal.since(int(asked)) if asked.isdecimal() else []
        for event in [{"seq": journal.seq, "kind": "resync"}] if missed is None else missed:
            queue.put_nowait(event)
        listeners = self._server.listeners
        listeners.add(queue)
        try:
            self.write(": here\n\n")
            await self.flush()
            await self._pump(queue)
        except tornado.iostream.StreamClosedError:
            pass
        finally:
            listeners.discard(queue)

    async def _pump(self, queue: asyncio.Queue[Json | None]) -> None:
        while True:
            try:
                async with asyncio.timeout(_HEARTBEAT):
                    event = await queue.get()
            except TimeoutError:
                self.write(": still here\n\n")
            else:
                if event is None:
                    return
                self.write(f"id: {event['seq']}\ndata: {json.dumps(event, ensure_ascii=False)}\n\n")
            await self.flush()

    def on_connection_close(self) -> None:
        """Nothing: the next write finds out."""


class KeptFileHandler(_Control):
    """``/control/file/<number>``: a file for the page, never as something that runs."""

    def get(self, number: str) -> None:
        """Answer with the bytes."""
        stored = self.telegram.world.files.files.get(int(number))
        if stored is None:
            self.fail("there is no such file", 404)
            return
        shown = stored.mime.split("/")[0] in {"image", "audio", "video"} and "svg" not in stored.mime
        self.set_header("Content-Type", stored.mime if shown else "application/octet-stream")
        self.set_header("Content-Security-Policy", "default-src 'none'; sandbox")
        self.set_header("Cache-Control", "no-store")
        self.finish(stored.data)


class PageHandler(_Control):
    """The page: plain files, and nothing in them may come from elsewhere."""

    def get(self, name: str) -> None:
        """Answer with a file of the page."""
        folder = self._server.page.resolve()
        path = (folder / (name or "index.html")).resolve()
        kind = _TYPES.get(path.suffix)
        if kind is None or not path.is_relative_to(folder) or not path.is_file():
            self.set_status(404)
            self.finish({"ok": False, "error_code": 404, "description": "Not Found"})
            return
        self.set_header("Content-Type", kind)
        self.set_header("Content-Security-Policy", _CSP)
        self.set_header("Cache-Control", "no-store")
        self.set_header("Referrer-Policy", "no-referrer")
        self.finish(path.read_bytes())
