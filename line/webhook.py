"""The other way in: Telegram brings each update to us, and is answered once the update is on disk.

It listens behind a proxy that speaks https (Telegram delivers to nothing else). What Telegram hears:

- 200 with nothing in it: the update is in the inbox, or it is hopeless (no JSON, no update, too long), so that it need
  not come again. A hopeless one that were refused would come again for a day, and hold up its chat.
- 503 with Retry-After: the disk is full, or too much waits already. Telegram keeps the update and brings it again.
- 403: whoever asks does not know the secret. It is compared in constant time, before anything is read.
"""

import asyncio
import hmac
import json
import logging
import secrets
import socket
from collections import deque
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field
from typing import Any, cast

from telegram import Bot
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError
from tornado.http1connection import HTTP1Connection
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler, stream_request_body

from line.faults import CannotListen, TokenRefused, WebhookRefused
from line.keeping import WANTED, Keeping
from line.request import seconds_asked
from line.trouble import STORE_TROUBLE, Trouble, where
from line.verdict import judge

log = logging.getLogger(__name__)

LONGEST_BODY = 1_000_000  # bytes; an update has some thousands
STILL_READ = 50_000_000  # what is longer than the first and comes with the secret is read to its end, and passed over
SIDE_BY_SIDE = 64  # deliveries at once: as many chats as the intake serves
LOOK_EVERY = 300.0  # seconds between two looks at what Telegram says of the webhook
FULL_SECONDS = 10  # Telegram comes again after so long when the disk is full
CROWDED_SECONDS = 1
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
TAKEN_LAST = 10_000


@dataclass(frozen=True, slots=True)
class Hook:
    """A webhook as it was set.

    Attributes:
        url: the public address that Telegram brings updates to.
        host: where to listen on this machine.
        port: and on which port.
        secret: what Telegram sends along; one is made at each start when none is set.
    """

    url: str
    host: str
    port: int
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What Telegram hears: a status, and after how many seconds to come again."""

    status: int = 200
    retry_after: int | None = None


class Webhook:
    """Takes the updates that Telegram brings."""

    def __init__(
        self, *, hook: Hook, bot: Bot, keeping: Keeping, wait: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        """The bot is initialised by its owner.

        Args:
            hook: where.
            bot: tells Telegram.
            keeping: puts updates on disk.
            wait: sleeps so many seconds.
        """
        self._hook = hook
        self._bot = bot
        self._keeping = keeping
        self._wait = wait
        self._trouble = Trouble(log, "Telegram answers again.")
        self._disk = Trouble(log, "The store can be written again.")
        self._look = asyncio.Event()
        self._last_error: Any = None
        self._closing = False
        self._under_way = 0
        self._rest = asyncio.Condition()
        self._taken_last: deque[int] = deque(maxlen=TAKEN_LAST)
        self.taking = asyncio.Event()

    async def run(self) -> None:
        """Listen, tell Telegram, and take updates until cancelled.

        Raises:
            CannotListen: the address is taken, or not this machine's.
            WebhookRefused: Telegram will not have it.
            TokenRefused: Telegram does not know the token, now or later.
        """
        server = self._listening()
        try:
            await self._set()
            self.taking.set()
            while True:
                await self._until_next_look()
                await self._look_after()
        finally:
            self._closing = True
            server.stop()
            async with self._rest:
                await self._rest.wait_for(lambda: not self._under_way)
            await server.close_all_connections()

    async def until_taken(self, held_by_telegram: Callable[[], Collection[int]]) -> None:
        """Wait until the inbox has every update that Telegram still holds: for tests, which can ask it."""
        async with self._rest:
            await self._rest.wait_for(lambda: set(self._taken_last).issuperset(held_by_telegram()))

    def look_now(self) -> None:
        """Look at once at what Telegram says of the webhook."""
        self._look.set()

    def knows(self, secret: str) -> bool:
        """Whether this is the secret; it takes as long to find out whatever it is."""
        return hmac.compare_digest(secret.encode(), self._hook.secret.encode())

    async def take(self, body: bytes | None) -> Answer:
        """Keep the update of this body (None: it was too long), and what to answer."""
        if self._closing or not self._keeping.has_room:
            return Answer(503, CROWDED_SECONDS)
        try:
            update = json.loads(body or b"")
        except (ValueError, RecursionError):  # no JSON, no UTF-8; or so deep that nobody means well
            log.error("Telegram handed over something that is no update; it is passed over.")  # noqa: TRY400 - the traceback would hold it
            return Answer()
        self._under_way += 1
        try:
            taken = await self._keeping.keep([update])
        except STORE_TROUBLE as error:
            self._disk.again(f"{error} Until then Telegram keeps what people write.")
            return Answer(503, FULL_SECONDS)
        finally:
            self._under_way -= 1
            async with self._rest:
                self._rest.notify_all()
        self._disk.over()
        async with self._rest:
            self._taken_last.extend(taken)
            self._rest.notify_all()
        return Answer()

    def _listening(self) -> HTTPServer:
        host, port = self._hook.host, self._hook.port
        try:
            family = socket.AF_INET6 if ":" in host else socket.AF_INET
            listening = socket.create_server((host, port), family=family, backlog=128)
        except OSError as error:
            raise CannotListen(f"{host}:{port}", error.strerror or type(error).__name__) from error
        listening.setblocking(False)
        application = Application([(r".*", _Door, {"webhook": self})], log_function=lambda _: None)
        server = HTTPServer(application, max_body_size=LONGEST_BODY, idle_connection_timeout=300, body_timeout=60)
        server.add_sockets([listening])
        return server

    async def _set(self) -> None:
        """Tell Telegram where to bring updates, again and again until it has heard. What waits there is kept."""
        while True:
            try:
                await self._bot.set_webhook(
                    self._hook.url,
                    secret_token=self._hook.secret,
                    allowed_updates=WANTED,
                    max_connections=SIDE_BY_SIDE,
                    drop_pending_updates=False,
                )
            except InvalidToken as error:
                raise TokenRefused from error
            except BadRequest as error:
                raise WebhookRefused(error.message) from error
            except RetryAfter as error:
                await self._wait(seconds_asked(error))
            except TelegramError as error:
                sentence = f"Telegram cannot be reached ({judge(error).name}); trying again and again."
                await self._wait(self._trouble.again(sentence))
            else:
                self._trouble.over()
                return

    async def _until_next_look(self) -> None:
        try:
            async with asyncio.timeout(LOOK_EVERY):
                await self._look.wait()
        except TimeoutError:
            return
        finally:
            self._look.clear()

    async def _look_after(self) -> None:
        """See whether Telegram still brings updates here: a copy that polls with this token takes the webhook away."""
        try:
            info = await self._bot.get_webhook_info()
        except InvalidToken as error:
            raise TokenRefused from error
        except TelegramError as error:
            log.debug("What Telegram says of the webhook could not be asked: %s", judge(error).name)
            return
        if info.url != self._hook.url:
            log.warning(
                "The webhook was taken away or set elsewhere: another copy of the bot runs with this token. "
                "Stop one of the two; the webhook is set again."
            )
            await self._set()
        elif info.last_error_date is not None and info.last_error_date != self._last_error:
            self._last_error = info.last_error_date
            log.warning(
                "Telegram could not bring an update (%s); %d wait there.",
                info.last_error_message,
                info.pending_update_count,
            )


@stream_request_body
class _Door(RequestHandler):
    """One delivery. The secret is looked at before the body is read."""

    SUPPORTED_METHODS = ("POST",)

    def initialize(self, webhook: Webhook) -> None:
        self._webhook = webhook
        self._body = bytearray()
        self._too_long = False

    def prepare(self) -> None:
        if not self._webhook.knows(self.request.headers.get(SECRET_HEADER, "")):
            self.set_status(403)
            self.finish()
            return
        cast(HTTP1Connection, self.request.connection).set_max_body_size(STILL_READ)

    def data_received(self, chunk: bytes) -> None:
        if len(self._body) + len(chunk) > LONGEST_BODY:
            self._too_long = True
            self._body.clear()
        if not self._too_long:
            self._body += chunk

    async def post(self) -> None:
        answer = await self._webhook.take(None if self._too_long else bytes(self._body))
        self.set_status(answer.status)
        if answer.retry_after is not None:
            self.set_header("Retry-After", str(answer.retry_after))

    def set_default_headers(self) -> None:
        self.clear_header("Server")

    def write_error(self, status_code: int, **kwargs: object) -> None:  # noqa: ARG002 - tornado's shape
        self.finish()  # a page of tornado's would be read as a wish for a call

    def log_exception(self, typ: object, value: BaseException | None, tb: object) -> None:  # noqa: ARG002 - tornado's shape
        if value is not None:
            log.error("An update could not be taken: %s", where(value))
