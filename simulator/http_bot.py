"""The Bot API over HTTP: forms, multipart, JSON and query arguments in, Telegram's answers out."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from simulator.core.errors import ApiError
from simulator.core.files import UPLOAD_LIMIT
from simulator.core.model import Upload
from simulator.guard import Guarded

if TYPE_CHECKING:
    from simulator.core.api import Answer
    from simulator.polling import Poller

__all__ = ["BotHandler", "FileHandler", "NotFoundHandler"]

_PAGE = (
    "<html>\r\n<head><title>{0}</title></head>\r\n<body>\r\n<center><h1>{0}</h1></center>\r\n"
    "<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
)


class BotHandler(Guarded):
    """``/bot<token>/<method>``."""

    def initialize(self, poller: Poller) -> None:
        """Take what waits for updates."""
        self._poller = poller

    async def get(self, token: str, method: str) -> None:
        """Answer one call."""
        await self._call(token, method)

    async def post(self, token: str, method: str) -> None:
        """Answer one call."""
        await self._call(token, method)

    async def _call(self, token: str, method: str) -> None:
        try:
            params, files = self._read()
        except ApiError as error:
            self._json(error.status, error.body())
            return
        if method.lower() == "getupdates":
            answer = await self._poller.answer(token, params)
        else:
            answer = self.telegram.call(token, method, params, files)
        await self._send(answer)

    def _read(self) -> tuple[dict[str, Any], dict[str, Upload]]:
        """Return parameters and files; what stands in the body wins over the address."""
        params: dict[str, Any] = {name: values[-1].decode() for name, values in self.request.arguments.items()}
        files = {}
        for name, parts in self.request.files.items():
            part = parts[-1]
            files[name] = Upload(part["filename"], part["body"], part["content_type"])
        if sum(len(upload.data) for upload in files.values()) > UPLOAD_LIMIT:
            raise ApiError(413, "Request Entity Too Large")
        if self.request.headers.get("Content-Type", "").partition(";")[0].strip() == "application/json":
            params |= self._json_body()
        return params, files

    def _json_body(self) -> dict[str, Any]:
        if not self.request.body:
            return {}
        try:
            body = json.loads(self.request.body)
        except ValueError:
            raise ApiError(400, "Bad Request: can't parse JSON request body") from None
        if not isinstance(body, dict):
            raise ApiError(400, "Bad Request: expected a JSON object as request body")
        return {name: value for name, value in body.items() if value is not None}

    async def _send(self, answer: Answer) -> None:
        if answer.delay:
            await asyncio.sleep(answer.delay)
        if answer.drop:
            self.reset_connection()
            return
        for name, value in answer.headers.items():
            self.set_header(name, value)
        if answer.html:
            self.set_status(answer.status)
            self.set_header("Content-Type", "text/html")
            await self.finish(_PAGE.format(f"{answer.status} {answer.body.get('description', '')}"))
            return
        self._json(answer.status, answer.body)

    def _json(self, status: int, body: dict[str, Any]) -> None:
        self.set_status(status)
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(body, ensure_ascii=False, separators=(",", ":")))


class FileHandler(Guarded):
    """``/file/bot<token>/<file_path>``."""

    def get(self, token: str, path: str) -> None:
        """Answer with a file's bytes."""
        bot = self.telegram.world.bot_by_token(token)
        stored = self.telegram.world.files.by_path(path)
        if bot is None or stored is None:
            status = 401 if bot is None else 404
            self.set_status(status)
            text = "Unauthorized" if bot is None else "Not Found"
            self.finish({"ok": False, "error_code": status, "description": text})
            return
        self.set_header("Content-Type", "application/octet-stream")
        self.finish(stored.data)


class NotFoundHandler(Guarded):
    """Any other address."""

    def prepare(self) -> None:
        """Answer as the Bot API does where there is no method."""
        super().prepare()
        if self._finished:
            return
        self.set_status(404)
        self.finish({"ok": False, "error_code": 404, "description": "Not Found"})
