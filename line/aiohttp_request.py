"""python-telegram-bot's requests over aiohttp: httpx, its own back-end, collapses above some 32 requests at a time.

Which error means what is decided here, where the connection is in sight, and told by class: `NotSent` is raised only
when Telegram cannot have had the whole request. Everything else that went wrong on the way is in doubt.
"""

import asyncio
import ssl
import urllib.request
from functools import lru_cache
from io import BytesIO
from typing import Any, cast

import aiohttp
import certifi
from aiohttp.abc import AbstractStreamWriter
from telegram._utils.types import ODVInput  # the type of what do_request is given; not exported
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
KEEP_ALIVE = 15.0  # seconds; Telegram keeps a quiet connection for longer, so we are the ones to close it


class NotSent(NetworkError):
    """Telegram cannot have had the request: no connection, or it was closed before all was written."""


class NotSentInTime(TimedOut):
    """As `NotSent`: there was no connection, or none free, within the time for that."""


class AiohttpRequest(BaseRequest):
    """One pool of connections to the Bot API.

    Like the library's own it takes a proxy from the environment (HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY), follows
    no redirect (a hotel's network sends one) and checks certificates, against the machine's roots and certifi's.
    """

    __slots__ = (
        "_connect",
        "_free",
        "_media_write",
        "_pool",
        "_pool_size",
        "_proxies",
        "_proxy",
        "_read",
        "_session",
        "_tls",
    )

    def __init__(
        self,
        *,
        pool_size: int,
        read_timeout: float | None = 5.0,
        media_write_timeout: float | None = 20.0,
        connect_timeout: float | None = 5.0,
        pool_timeout: float | None = 1.0,
        proxy: str | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """What holds for every request that says nothing else; times in seconds, None: for ever.

        Args:
            pool_size: how many requests may be under way at once; more wait.
            read_timeout: from the request's end until something of the answer comes, and between its pieces.
            media_write_timeout: for a piece of an upload. A request without files goes to the system at once, whole.
            connect_timeout: for the connection, TLS included.
            pool_timeout: for one of the connections to be free.
            proxy: address of an HTTP proxy; the environment's when None.
            tls: how certificates are checked.
        """
        self._pool_size = pool_size
        self._read = read_timeout
        self._media_write = media_write_timeout
        self._connect = connect_timeout
        self._pool = pool_timeout
        self._proxy = proxy
        self._tls = tls
        self._session: aiohttp.ClientSession | None = None
        self._free = asyncio.Semaphore(pool_size)
        self._proxies: dict[tuple[str, str | None], str | None] = {}

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer where a request says nothing else."""
        return self._read

    async def initialize(self) -> None:
        """Get ready; again after a shutdown."""
        if self._session is not None:
            return
        self._free = asyncio.Semaphore(self._pool_size)
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=KEEP_ALIVE, ttl_dns_cache=60),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": self.USER_AGENT},
            auto_decompress=True,
        )

    async def shutdown(self) -> None:
        """Close every connection. Does nothing the second time."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and the body of the answer.

        Raises:
            NotSent, NotSentInTime: Telegram cannot have had the request.
            NetworkError, TimedOut: it may have had it.
        """
        session = self._session
        if session is None:
            raise RuntimeError("This request is not initialized, or was shut down.")
        times = aiohttp.ClientTimeout(
            total=None, connect=_or(connect_timeout, self._connect), sock_read=_or(read_timeout, self._read)
        )
        target = _parsed(url)
        await self._until_free(_or(pool_timeout, self._pool))
        try:
            async with session.request(
                method,
                target,
                data=_body(request_data, _or(write_timeout, self._media_write)),
                headers=FORM if request_data is not None and not request_data.contains_files else None,
                timeout=times,
                proxy=self._proxy or self._proxy_for(target),
                ssl=(self._tls or _trusted()) if target.scheme == "https" else True,
                allow_redirects=False,
            ) as answer:
                return answer.status, await answer.read()
        except (aiohttp.ClientError, OSError) as error:
            raise told(error) from error
        finally:
            self._free.release()

    def _proxy_for(self, target: URL) -> str | None:
        """The environment's, looked up once for each host: aiohttp's own `trust_env` reads files at every request."""
        where = target.scheme, target.host
        if where not in self._proxies:
            proxies = urllib.request.getproxies()
            passed_by = urllib.request.proxy_bypass(target.host or "")
            self._proxies[where] = None if passed_by else proxies.get(target.scheme) or proxies.get("all")
        return self._proxies[where]

    async def _until_free(self, seconds: float | None) -> None:
        if not self._free.locked():
            await self._free.acquire()  # at once
            return
        try:
            async with asyncio.timeout(seconds):
                await self._free.acquire()
        except TimeoutError as error:
            raise NotSentInTime("No connection was free in time; the request was not sent.") from error


def told(error: Exception) -> TelegramError:
    """What went wrong on the way, as the library's errors. The text names the class only: addresses hold the token."""
    name = type(error).__name__
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return NotSentInTime("There was no connection in time; the request was not sent.")
    if isinstance(error, TimeoutError):
        return TimedOut("The answer did not come in time.")
    return NotSent(name) if _never_left(error) else NetworkError(name)


def _never_left(error: Exception) -> bool:
    if isinstance(error, (aiohttp.ClientConnectorError, aiohttp.ClientConnectorCertificateError)):
        return True  # the address, the port, the proxy or the certificate; no byte of the request was written
    if isinstance(error, (aiohttp.ClientHttpProxyError, aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError)):
        return True
    # aiohttp raises it instead of writing, so the end of the request never left.
    return isinstance(error, aiohttp.ClientConnectionResetError) or isinstance(
        error.__cause__, aiohttp.ClientConnectionResetError
    )


def _or(given: ODVInput[float], default: float | None) -> float | None:
    return default if given is BaseRequest.DEFAULT_NONE else cast("float | None", given)


def _body(data: RequestData | None, seconds: float | None) -> bytes | aiohttp.Payload | None:
    if data is None:
        return None
    if not data.contains_files:
        # yarl's quoting is written in C: a sixth of the time of the standard library's for a message with its buttons.
        return URL.build(query=data.json_parameters).raw_query_string.encode()
    form = aiohttp.FormData(quote_fields=False)  # else "blåbær.pdf" arrives percent-encoded
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (file_name, content, mime_type) in data.multipart_data.items():
        pieces = BytesIO(content) if isinstance(content, bytes) else content  # one piece would block the loop
        form.add_field(name, pieces, filename=file_name, content_type=mime_type)
    return _Piecewise(form(), seconds)


class _Piecewise(aiohttp.Payload):
    """An upload of which each piece has so many seconds to go: a stalled network must not hold it for ever."""

    def __init__(self, inner: aiohttp.Payload, seconds: float | None) -> None:
        super().__init__(inner, headers=inner.headers)
        self._size = inner.size
        self._inner = inner
        self._seconds = seconds

    async def write(self, writer: AbstractStreamWriter) -> None:
        await self._inner.write(cast(AbstractStreamWriter, _Hurried(writer, self._seconds)))

    async def write_with_length(self, writer: AbstractStreamWriter, content_length: int | None) -> None:
        await self._inner.write_with_length(cast(AbstractStreamWriter, _Hurried(writer, self._seconds)), content_length)

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        return self._inner.decode(encoding, errors)

    async def close(self) -> None:
        await self._inner.close()


class _Hurried:
    """A writer whose every piece must be taken within so many seconds."""

    def __init__(self, writer: AbstractStreamWriter, seconds: float | None) -> None:
        self._writer = writer
        self._seconds = seconds

    async def write(self, chunk: bytes) -> None:
        async with asyncio.timeout(self._seconds):
            await self._writer.write(chunk)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - all else is the writer's own
        return getattr(self._writer, name)


@lru_cache(maxsize=64)
def _parsed(url: str) -> URL:
    return URL(url)


@lru_cache(maxsize=1)
def _trusted() -> ssl.SSLContext:
    """Both the machine's own roots (a company's among them) and certifi's (a slim container has none)."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
