"""The request over aiohttp: what arrives, what comes back, and which failure means that nothing was sent.

The cases are those that python-telegram-bot holds its own back-end to: parameters, files, statuses, time-outs by kind,
the pool, start and shutdown; against the simulator, and against a bare socket for what no good server does.
"""

from __future__ import annotations

import asyncio
import ssl
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import aiohttp
import pytest
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from line.aiohttp_request import AiohttpRequest, NotSent, NotSentInTime, told
from line.calls import call
from line.verdict import Verdict, judge
from tests.line.conftest import TOKEN

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.line.conftest import World

DATA = Path(__file__).parent / "data"
SOON = 0.02  # seconds until a time-out that must come
LATE = 60.0  # seconds that no test waits for
OK = b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 25\r\n\r\n{"ok":true,"result":true}\n'


@pytest.fixture
async def request_() -> AsyncIterator[AiohttpRequest]:
    async with AiohttpRequest(pool_size=4, read_timeout=LATE) as request:
        yield request


@pytest.fixture
def url(world: World) -> str:
    return f"{world.server.address}/bot{TOKEN}"


@pytest.fixture
async def bot(world: World, request_: AiohttpRequest) -> Bot:
    world.telegram.start(world.kari.id)
    return bot_at(world.server.address, request_)


def bot_at(address: str, request: AiohttpRequest) -> Bot:
    return Bot(TOKEN, base_url=f"{address}/bot", base_file_url=f"{address}/file/bot", request=request)


@dataclass
class Socket:
    """A machine that takes a connection, reads one request's head, says these bytes and hangs up, or says nothing."""

    says: bytes | None = None
    reads: bool = True
    heads: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    port: int = 0
    over: asyncio.Event = field(default_factory=asyncio.Event)
    asked: asyncio.Event = field(default_factory=asyncio.Event)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.reads:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            self.heads.append(head)
            if "Content-Length: " in head:
                length = int(head.partition("Content-Length: ")[2].partition("\r\n")[0])
                self.bodies.append((await reader.readexactly(length)).decode())
        self.asked.set()
        if self.says is None:
            await self.over.wait()
        else:
            writer.write(self.says)
        writer.close()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@asynccontextmanager
async def socket(
    says: bytes | None = None, *, reads: bool = True, tls: ssl.SSLContext | None = None
) -> AsyncIterator[Socket]:
    machine = Socket(says, reads)
    server = await asyncio.start_server(machine.serve, "127.0.0.1", 0, ssl=tls)
    machine.port = server.sockets[0].getsockname()[1]
    try:
        yield machine
    finally:
        machine.over.set()
        server.close()
        await server.wait_closed()


async def test_a_call_without_fields(request_: AiohttpRequest, url: str) -> None:
    answer = await request_.post(f"{url}/getMe")

    assert isinstance(answer, dict)
    assert answer["username"] == "solbakken_bot"


async def test_fields_arrive_as_they_were_given(world: World, bot: Bot) -> None:
    message = await bot.send_message(world.kari.id, "Åse & Bjørn < 100 % 🎉", disable_notification=True)

    assert world.texts() == ["Åse & Bjørn < 100 % 🎉"]
    assert message.message_id == world.telegram.last_message(world.kari.id)["id"]
    assert world.telegram.complaints == []


async def test_a_plain_call_gives_the_plain_answer(world: World, bot: Bot) -> None:
    answer = await call(bot, "sendMessage", {"chat_id": str(world.kari.id), "text": "Hei"})

    assert (answer["text"], answer["chat"]["id"]) == ("Hei", world.kari.id)


async def test_the_library_says_who_it_is() -> None:
    async with socket(OK) as machine, AiohttpRequest(pool_size=1) as request:
        await request.post(f"{machine.address}/x")

    assert f"User-Agent: {AiohttpRequest.USER_AGENT}" in machine.heads[0]


@pytest.mark.parametrize("as_handle", [False, True])
async def test_a_file_goes_up_under_its_name_and_comes_down_the_same(
    world: World, bot: Bot, tmp_path: Path, as_handle: bool
) -> None:
    content = bytes(range(256)) * 1000
    path = tmp_path / "blåbær & kaffe.pdf"
    path.write_bytes(content)
    with path.open("rb") as handle:
        given = handle if as_handle else BytesIO(content)
        message = await bot.send_document(
            world.kari.id, given, filename=path.name, caption="Plan", read_timeout=LATE, write_timeout=LATE
        )

    assert message.document is not None
    assert message.document.file_name == path.name
    assert message.caption == "Plan"
    file = await bot.get_file(message.document.file_id)
    assert bytes(await file.download_as_bytearray()) == content


@pytest.mark.parametrize(
    ("status", "error", "verdict"),
    [
        (400, BadRequest, Verdict.REFUSED),
        (401, InvalidToken, Verdict.TOKEN),
        (403, Forbidden, Verdict.UNREACHABLE),
        (404, InvalidToken, Verdict.TOKEN),
        (409, Conflict, Verdict.AGAIN),
        (413, NetworkError, Verdict.DOUBT),
        (500, NetworkError, Verdict.DOUBT),
        (502, NetworkError, Verdict.DOUBT),
        (504, NetworkError, Verdict.DOUBT),
    ],
)
async def test_every_status_has_its_error_and_what_to_do(
    world: World, bot: Bot, status: int, error: type[TelegramError], verdict: Verdict
) -> None:
    world.telegram.fail_next("sendMessage", status=status)
    with pytest.raises(error) as raised:
        await bot.send_message(world.kari.id, "Hei")

    assert type(raised.value) is error
    assert judge(raised.value).verdict is verdict


async def test_how_long_to_wait_and_where_a_group_went(world: World, bot: Bot) -> None:
    world.telegram.fail_next("sendMessage", status=429, retry_after=7)
    with pytest.raises(RetryAfter) as wait:
        await bot.send_message(world.kari.id, "Hei")
    assert judge(wait.value).seconds == 7

    group = world.telegram.create_group("Caféen", world.kari.id)
    world.telegram.add_bot_to_group(group)
    moved = world.telegram.migrate(group)
    with pytest.raises(ChatMigrated) as away:
        await bot.send_message(group.id, "Hei")
    assert judge(away.value).new_chat == moved.id


async def test_a_page_of_a_proxy_instead_of_an_answer(world: World, bot: Bot) -> None:
    world.telegram.fail_next("sendMessage", status=502, html=True)
    with pytest.raises(NetworkError) as raised:
        await bot.send_message(world.kari.id, "Hei")

    assert judge(raised.value).verdict is Verdict.DOUBT


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<html",
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nnozip",
        b"SMTP\r\n\r\n",
        b"",
    ],
    ids=["no JSON", "cut short", "no zip", "no HTTP", "hung up"],
)
async def test_what_is_no_answer_leaves_doubt(answer: bytes) -> None:
    async with socket(answer) as machine, AiohttpRequest(pool_size=1) as request:
        with pytest.raises(TelegramError) as raised:
            await call(bot_at(machine.address, request), "sendMessage", {"text": "Hei"})

    assert judge(raised.value).verdict is Verdict.DOUBT
    assert machine.bodies == ["text=Hei"]


async def test_an_answer_with_bytes_that_are_no_text_is_read_all_the_same() -> None:
    answer = b'HTTP/1.1 200 OK\r\nContent-Length: 26\r\n\r\n{"ok":true,"result":"\xff\xfe?"}\n'
    async with socket(answer) as machine, AiohttpRequest(pool_size=1) as request:
        assert await call(bot_at(machine.address, request), "getMe", {}) == "\ufffd\ufffd?"


async def test_the_answer_lost_after_the_effect_leaves_doubt(world: World, bot: Bot) -> None:
    world.telegram.fail_next("sendMessage", drop_connection=True, after_effect=True)
    with pytest.raises(NetworkError) as raised:
        await bot.send_message(world.kari.id, "Hei")

    assert judge(raised.value).verdict is Verdict.DOUBT
    assert world.texts() == ["Hei"]


async def test_an_answer_that_comes_too_late_leaves_doubt(world: World, bot: Bot) -> None:
    world.telegram.fail_next("sendMessage", status=0, delay=LATE)
    with pytest.raises(TimedOut) as raised:
        await bot.send_message(world.kari.id, "Hei", read_timeout=SOON)

    assert not isinstance(raised.value, NotSentInTime)
    assert judge(raised.value).verdict is Verdict.DOUBT


async def test_the_time_for_an_answer_is_the_requests_own_where_nothing_else_is_said(world: World, url: str) -> None:
    world.telegram.fail_next("getMe", status=0, delay=LATE)
    async with AiohttpRequest(pool_size=1, read_timeout=SOON) as request:
        assert request.read_timeout == SOON
        with pytest.raises(TimedOut):
            await request.post(f"{url}/getMe")


async def test_where_nobody_listens_nothing_was_sent(world: World, bot: Bot) -> None:
    await world.server.stop()
    with pytest.raises(NotSent) as raised:
        await bot.send_message(world.kari.id, "Hei")
    await world.server.start()

    assert judge(raised.value).verdict is Verdict.AGAIN
    assert judge(raised.value).name == "ClientConnectorError"


async def test_a_name_that_nobody_knows_is_nothing_sent(request_: AiohttpRequest) -> None:
    with pytest.raises(NotSent) as raised:
        await request_.post(f"http://no-such-machine.invalid/bot{TOKEN}/getMe")

    assert judge(raised.value).verdict is Verdict.AGAIN


async def test_a_connection_that_was_closed_before_the_last_byte_is_nothing_sent() -> None:
    closed = aiohttp.ClientOSError("Can not write")
    closed.__cause__ = aiohttp.ClientConnectionResetError("Cannot write to closing transport")
    assert isinstance(told(closed), NotSent)
    assert not isinstance(told(ConnectionResetError()), NotSent)
    assert not isinstance(told(aiohttp.ServerDisconnectedError()), NotSent)


async def test_when_no_connection_is_free_in_time_nothing_was_sent(world: World, url: str) -> None:
    async with (
        socket() as mute,
        AiohttpRequest(pool_size=1, read_timeout=LATE) as request,
        asyncio.TaskGroup() as group,
    ):
        first = group.create_task(request.post(f"{mute.address}/getMe"))
        await mute.asked.wait()
        with pytest.raises(NotSentInTime) as raised:
            await request.post(f"{url}/logOut", pool_timeout=SOON)
        first.cancel()

    assert judge(raised.value).verdict is Verdict.AGAIN
    assert world.calls("logOut") == []


async def test_a_request_that_was_given_up_frees_its_connection(url: str) -> None:
    async with socket() as mute, AiohttpRequest(pool_size=1, read_timeout=LATE) as request:
        async with asyncio.TaskGroup() as group:
            waiting = group.create_task(request.post(f"{mute.address}/getMe"))
            await mute.asked.wait()
            waiting.cancel()

        assert isinstance(await request.post(f"{url}/getMe"), dict)


async def test_more_requests_than_connections_take_turns(world: World) -> None:
    world.telegram.start(world.kari.id)
    async with AiohttpRequest(pool_size=3, pool_timeout=LATE) as request, asyncio.TaskGroup() as group:
        for number in range(20):
            fields = {"chat_id": str(world.kari.id), "text": f"number {number}"}
            group.create_task(call(bot_at(world.server.address, request), "sendMessage", fields))

    assert sorted(world.texts()) == sorted(f"number {number}" for number in range(20))


async def test_an_upload_that_stands_still_is_given_up() -> None:
    async with socket(reads=False) as deaf, AiohttpRequest(pool_size=1, media_write_timeout=SOON) as request:
        bot = bot_at(deaf.address, request)
        with pytest.raises(TimedOut) as raised:
            await bot.send_document(1, BytesIO(bytes(40_000_000)), read_timeout=LATE)

    assert judge(raised.value).verdict is Verdict.DOUBT


async def test_no_redirect_is_followed(world: World, request_: AiohttpRequest, url: str) -> None:
    elsewhere = f"HTTP/1.1 302 Found\r\nLocation: {url}/getMe\r\nContent-Length: 0\r\n\r\n".encode()
    before = len(world.telegram.calls)
    async with socket(elsewhere) as hotel:
        with pytest.raises(NetworkError):
            await request_.post(f"{hotel.address}/bot{TOKEN}/sendMessage")

    assert len(world.telegram.calls) == before


def spoken_by_us() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(DATA / "certificate.pem", DATA / "key.pem")
    return context


async def test_a_certificate_that_nobody_vouches_for_is_refused(request_: AiohttpRequest) -> None:
    async with socket(OK, tls=spoken_by_us()) as machine:
        with pytest.raises(NotSent) as raised:
            await request_.post(f"https://localhost:{machine.port}/bot{TOKEN}/getMe")

    assert judge(raised.value).name == "ClientConnectorCertificateError"
    assert machine.heads == []


async def test_a_certificate_that_one_vouches_for_is_taken() -> None:
    trusting = ssl.create_default_context(cafile=DATA / "certificate.pem")
    async with socket(OK, tls=spoken_by_us()) as machine, AiohttpRequest(pool_size=1, tls=trusting) as request:
        assert await request.post(f"https://localhost:{machine.port}/x") is True


async def test_the_proxy_of_the_environment_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    async with socket(OK) as proxy, AiohttpRequest(pool_size=1) as request:
        monkeypatch.setenv("http_proxy", proxy.address)
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        assert await call(bot_at("http://api.example.org", request), "getMe", {"a": "1"}) is True
        async with socket(OK) as direct:
            assert await request.post(f"{direct.address}/x") is True

    assert proxy.heads[0].startswith(f"POST http://api.example.org/bot{TOKEN}/getMe HTTP/1.1\r\n")
    assert direct.heads[0].startswith("POST /x HTTP/1.1\r\n")


@pytest.mark.parametrize("answer", [b"HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n", b"HTTP/1.1 502 No\r\n\r\n"])
async def test_a_proxy_that_refuses_lets_nothing_through(answer: bytes) -> None:
    async with socket(answer) as proxy, AiohttpRequest(pool_size=1, proxy=proxy.address) as request:
        with pytest.raises(NotSent) as raised:
            await request.post(f"https://api.example.org/bot{TOKEN}/sendMessage")

    assert judge(raised.value).verdict is Verdict.AGAIN
    assert TOKEN not in proxy.heads[0]


async def test_a_proxy_that_is_away_or_mute_lets_nothing_through() -> None:
    async with socket() as mute, AiohttpRequest(pool_size=1, proxy=mute.address, connect_timeout=SOON) as request:
        with pytest.raises(NotSentInTime):
            await request.post(f"https://api.example.org/bot{TOKEN}/getMe")
    async with AiohttpRequest(pool_size=1, proxy=mute.address) as request:
        with pytest.raises(NotSent):
            await request.post(f"https://api.example.org/bot{TOKEN}/getMe")


async def test_it_begins_and_ends_as_often_as_one_likes(url: str) -> None:
    request = AiohttpRequest(pool_size=1)
    with pytest.raises(NetworkError, match="not initialized"):
        await request.post(f"{url}/getMe")
    for _ in range(2):
        await request.initialize()
        await request.initialize()
        assert isinstance(await request.post(f"{url}/getMe"), dict)
        await request.shutdown()
        await request.shutdown()
    with pytest.raises(NetworkError, match="shut down"):
        await request.post(f"{url}/getMe")


@pytest.mark.parametrize("fault", ["drop", "late", "refused", "no connection"])
async def test_no_error_says_the_token(world: World, bot: Bot, fault: str) -> None:
    if fault == "drop":
        world.telegram.fail_next("sendMessage", drop_connection=True)
    elif fault == "late":
        world.telegram.fail_next("sendMessage", status=0, delay=LATE)
    elif fault == "refused":
        world.telegram.fail_next("sendMessage", status=400)
    else:
        await world.server.stop()
    with pytest.raises(TelegramError) as raised:
        await bot.send_message(world.kari.id, "Hei", read_timeout=SOON)

    assert TOKEN not in str(raised.value)
