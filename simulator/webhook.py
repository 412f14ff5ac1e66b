"""Delivery of updates to webhooks: in order within a queue, side by side across queues, again until taken."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest, HTTPResponse
from tornado.ioloop import IOLoop

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from simulator.core.model import Bot, Json
    from simulator.core.telegram import Telegram
    from simulator.core.updates import Update

__all__ = ["Courier", "retry_delay"]

_LONGEST = 60.0
_LONGEST_ASKED = 3600.0
_GONE_FOR = timedelta(hours=23)
_NO_ANSWER = 599
_LOOPBACK = frozenset({"127.0.0.1", "localhost"})
_NOT_IN_ANSWERS = frozenset({"setwebhook", "deletewebhook", "close", "logout"})


def retry_delay(failures: int, asked: str | None = None) -> float:
    """Return how many seconds to wait before an update is offered again.

    Args:
        failures: how often it was refused: once means again at once, then 2, 4, 8 … up to 60 s.
        asked: the answer's ``Retry-After``, honoured up to an hour.
    """
    if asked is not None and asked.isdecimal():
        return min(float(asked), _LONGEST_ASKED)
    return 0.0 if failures <= 1 else min(2.0 ** (failures - 1), _LONGEST)


class Courier:
    """Brings the updates of all bots that have a webhook.

    Args:
        telegram: whose updates.
        pause: waits between two tries; a test hands in one that does not.
    """

    def __init__(self, telegram: Telegram, *, pause: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._telegram = telegram
        self._pause = pause
        self._news = asyncio.Event()
        self._finished = asyncio.Event()
        self._busy: dict[tuple[int, str], asyncio.Task[None]] = {}
        self._stopping = False
        self._clients: list[AsyncHTTPClient] = []

    def start(self) -> None:
        """Begin to deliver, in the background."""
        self._clients.append(AsyncHTTPClient(force_instance=True, max_clients=200))
        self._telegram.on_change(self._look)
        self._look({"kind": "bot"})
        # the loop's own callback: tornado logs what it raises, and stop() waits for its end
        IOLoop.current().add_callback(self._run)

    async def stop(self) -> None:
        """Stop delivering; what was under way is offered again when somebody starts anew."""
        if not self._clients:
            return
        self._stopping = True
        self._telegram.remove_listener(self._look)
        for bot in self._telegram.world.bots.values():
            if self._news.set in bot.queue.on_new:
                bot.queue.on_new.remove(self._news.set)
                bot.queue.on_webhook.remove(self._news.set)
        for task in self._busy.values():
            task.cancel()
        self._news.set()
        await self._finished.wait()
        self._clients.pop().close()

    def _look(self, event: Json) -> None:
        """Listen to the queue of a bot that is new."""
        if event["kind"] not in {"bot", "reset"}:
            return
        for bot in self._telegram.world.bots.values():
            if self._news.set not in bot.queue.on_new:
                bot.queue.on_new.append(self._news.set)
                bot.queue.on_webhook.append(self._news.set)

    async def _run(self) -> None:
        async with asyncio.TaskGroup() as group:
            while not self._stopping:
                self._news.clear()
                for bot in tuple(self._telegram.world.bots.values()):
                    self._dispatch(group, bot)
                await self._news.wait()
        self._finished.set()

    def _dispatch(self, group: asyncio.TaskGroup, bot: Bot) -> None:
        """Begin to deliver the first update of each queue that is idle, as far as connections go."""
        if not bot.queue.webhook.url:
            return
        for update in bot.queue.pending():
            if sum(owner == bot.id for owner, _ in self._busy) >= bot.queue.webhook.max_connections:
                return
            key = (bot.id, update.queue)
            if key not in self._busy:
                self._busy[key] = group.create_task(self._deliver(bot, update))

    async def _deliver(self, bot: Bot, update: Update) -> None:
        failures = 0
        try:
            while bot.queue.webhook.url and update in bot.queue.pending():
                response = await self._offer(bot, update)
                if 200 <= response.code < 300:
                    bot.queue.confirm(update.id)
                    bot.queue.webhook.gone_since = None
                    self._obey(bot, response)
                    return
                failures += 1
                self._note_failure(bot, response)
                await self._pause(retry_delay(failures, response.headers.get("Retry-After")))
        finally:
            self._busy.pop((bot.id, update.queue), None)
            self._news.set()

    async def _offer(self, bot: Bot, update: Update) -> HTTPResponse:
        hook = bot.queue.webhook
        if urlsplit(hook.url).hostname not in _LOOPBACK:
            # nothing leaves this machine: for a webhook elsewhere there is no road
            return HTTPResponse(HTTPRequest(hook.url), _NO_ANSWER, reason="Network is unreachable")
        headers = {"Content-Type": "application/json", "Connection": "keep-alive"}
        if hook.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook.secret
        request = HTTPRequest(
            hook.url,
            method="POST",
            headers=headers,
            body=json.dumps(update.as_json(), ensure_ascii=False).encode(),
            validate_cert=not hook.certificate,
            follow_redirects=False,
            connect_timeout=10,
            request_timeout=60,
        )
        try:
            return await self._clients[0].fetch(request, raise_error=False)
        except (OSError, HTTPClientError) as error:  # the second: the other side hung up, or was mute for too long
            return HTTPResponse(request, _NO_ANSWER, reason=str(error), error=error)

    def _note_failure(self, bot: Bot, response: HTTPResponse) -> None:
        hook, now = bot.queue.webhook, self._telegram.world.clock()
        hook.last_error_date = int(now.timestamp())
        if response.code == _NO_ANSWER:
            refused = isinstance(response.error, ConnectionRefusedError)
            hook.last_error = "Connection refused" if refused else str(response.reason or "Connection timed out")
        else:
            hook.last_error = f"Wrong response from the webhook: {response.code} {response.reason}"
        if response.code != 410:
            hook.gone_since = None
        elif hook.gone_since is None:
            hook.gone_since = now
        elif now - hook.gone_since >= _GONE_FOR:
            self._telegram.call(bot.token, "deleteWebhook")

    def _obey(self, bot: Bot, response: HTTPResponse) -> None:
        """Do the call that stands in the answer to an update; nobody hears what comes of it."""
        try:
            wish = json.loads(response.body or b"null")
        except ValueError:
            return
        if not isinstance(wish, dict) or not isinstance(wish.get("method"), str):
            return
        method = wish.pop("method")
        if method.lower() not in _NOT_IN_ANSWERS and not method.lower().startswith("get"):
            self._telegram.call(bot.token, method, wish)
