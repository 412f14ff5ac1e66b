"""A Bot API as fast as can be, so that the bot is what is measured: `python -m benchmarks.local_telegram`.

It knows no rules but, when asked, the limits on sending (the simulator knows all): whoever is edited presses again at
once, every call goes well, after so many milliseconds. Prints its address, and at the end one line of JSON with what
was seen.
"""

import argparse
import asyncio
import json
import re
import sys
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from time import perf_counter
from typing import Any, cast

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_CHAT = re.compile(rb'(?:^|&)chat_id=(-?\d+)|name="chat_id"[^0-9-]*?\r\n\r\n(-?\d+)')
_OFFSET = re.compile(rb"offset=(\d+)|name=\"offset\"[^0-9]*?\r\n\r\n(\d+)")
BOT = {"id": 123456, "is_bot": True, "first_name": "Solbakken", "username": "solbakken_bot"}
FIRST_CHAT = 10_000_001
EVERYBODY, ONE_CHAT = 30, 5  # messages a second to all; in one chat as many in as many seconds (as the simulator)
FLOOD = b'{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":1}}'
TEXT = "Sangstund i Peisestua\nTorsdag 3. desember kl. 14:00\nDu står på listen. Takk skal du ha!"
BUTTONS = {
    "inline_keyboard": [[{"text": "Jeg kan ikke", "callback_data": "c:1"}], [{"text": "Mine", "callback_data": "m"}]]
}


@dataclass
class Crowd:
    """People who press, and press again as soon as the message has changed.

    Attributes:
        people: how many chats; the first is FIRST_CHAT.
        presses: after so many it is over.
        warm: so many do not count.
        dates: over so many dates the chats are spread: each signs up and cancels in turn.
        pause: seconds until somebody presses again.
        limited: whether more than thirty messages a second, or more than one in a chat, are answered with 429.
        messages: it is over when so many messages were said to others; 0: when the presses are.
    """

    people: int
    presses: int
    warm: int
    dates: int
    pause: float
    messages: int
    limited: bool = False
    over: asyncio.Event = field(default_factory=asyncio.Event)
    pressed_at: dict[int, float] = field(default_factory=dict)
    took: list[float] = field(default_factory=list)
    begun: float = 0.0
    ended: float = 0.0
    calls: dict[str, int] = field(default_factory=dict)
    said_at: list[float] = field(default_factory=list)
    floods: int = 0
    _recent: deque[float] = field(default_factory=deque)
    _in_chat: dict[int, list[float]] = field(default_factory=dict)
    _queue: dict[int, bytes] = field(default_factory=dict)
    _next: int = 1
    _turns: dict[int, int] = field(default_factory=dict)
    _poll: Callable[[bytes], None] | None = None

    def all_press(self) -> None:
        """Everybody presses once; from then on each goes on alone."""
        for number in range(self.people):
            self.press(FIRST_CHAT + number)

    def press(self, chat: int) -> None:
        """Somebody signs up, or cancels."""
        turn = self._turns.get(chat, 0)
        self._turns[chat] = turn + 1
        user = {"id": chat, "is_bot": False, "first_name": "Kari", "language_code": "nb"}
        place = {"id": chat, "type": "private", "first_name": "Kari"}
        press = {
            "id": str(self._next),
            "from": user,
            "message": {**_message(chat), "message_id": 7 + turn, "chat": place},  # each on a message of its own
            "chat_instance": "1",
            "data": f"{'sc'[turn % 2]}:{(chat - FIRST_CHAT) % self.dates + 1}",
        }
        self._queue[self._next] = json.dumps({"update_id": self._next, "callback_query": press}).encode()
        self._next += 1
        self.pressed_at[chat] = perf_counter()
        if self._poll is not None:
            poll, self._poll = self._poll, None
            poll(self._batch())

    def poll(self, offset: int, answer: Callable[[bytes], None]) -> None:
        """Answer a poll at once where there is something, else as soon as there is."""
        for update_id in [update_id for update_id in self._queue if update_id < offset]:
            del self._queue[update_id]
        if self._queue:
            answer(self._batch())
        else:
            self._poll = answer

    def _batch(self) -> bytes:
        return b'{"ok":true,"result":[' + b",".join(list(self._queue.values())[:100]) + b"]}"

    def seen(self, chat: int) -> None:
        """What was pressed has had its answer: it stands in the chat."""
        now = perf_counter()
        pressed = self.pressed_at.pop(chat, None)
        if pressed is None:
            return
        self.took.append(now - pressed)
        if len(self.took) == self.warm:
            self.begun = now
        if len(self.took) == self.presses and not self.messages:
            self.ended = now
            self.over.set()
        if self.pause:
            asyncio.get_running_loop().call_later(self.pause, self.press, chat)
        else:
            self.press(chat)

    def said(self, now: float) -> None:
        """Something was said to somebody who pressed nothing."""
        self.said_at.append(now)
        if len(self.said_at) == self.messages:
            self.ended = now
            self.over.set()

    def too_fast(self, chat: int, now: float) -> bool:
        """Whether Telegram would refuse it: the thirty-first within a second, or too many in this chat."""
        while self._recent and now - self._recent[0] >= 1:
            self._recent.popleft()
        in_chat = [moment for moment in self._in_chat.get(chat, []) if now - moment < ONE_CHAT]
        self._in_chat[chat] = in_chat
        refused = self.limited and (len(self._recent) >= EVERYBODY or len(in_chat) >= ONE_CHAT)
        if refused:
            self.floods += 1
        else:
            self._recent.append(now)
            in_chat.append(now)
        return refused

    def report(self) -> dict[str, Any]:
        """What was seen, for the one who measures."""
        counted = sorted(self.took[self.warm :])
        return {
            "presses": len(counted),
            "seconds": self.ended - self.begun,
            "p50": counted[len(counted) // 2] if counted else 0.0,
            "p99": counted[int(len(counted) * 0.99)] if counted else 0.0,
            "calls": self.calls,
            "floods": self.floods,
            "said_at": self.said_at,
        }


def _message(chat: int) -> dict[str, Any]:
    return {
        "message_id": 7,
        "from": BOT,
        "chat": {"id": chat, "type": "private", "first_name": "Kari"},
        "date": 1_795_600_000,
        "edit_date": 1_795_600_060,
        "text": TEXT,
        "reply_markup": BUTTONS,
    }


class Connection(asyncio.Protocol):
    """One connection of the bot: HTTP by hand."""

    def __init__(self, crowd: Crowd, latency: float) -> None:
        self._crowd = crowd
        self._latency = latency
        self._held = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport."""
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        """Take requests as they become whole."""
        self._held += data
        while (end := self._held.find(b"\r\n\r\n")) >= 0:
            found = _LENGTH.search(self._held, 0, end)
            length = int(found[1]) if found else 0
            if len(self._held) < end + 4 + length:
                return
            line = self._held[: self._held.index(b"\r\n")]
            body = self._held[end + 4 : end + 4 + length]
            self._held = self._held[end + 4 + length :]
            self._request(line.split(b" ")[1], body)

    def _request(self, path: bytes, body: bytes) -> None:
        path, _, query = path.partition(b"?")
        method = path.rpartition(b"/")[2].decode()
        crowd, fields = self._crowd, body or query
        crowd.calls[method] = crowd.calls.get(method, 0) + 1
        if method == "getUpdates":
            offset = _OFFSET.search(fields)
            crowd.poll(int(offset[1] or offset[2]) if offset else 0, self._answer)
            return
        answer: object = True
        if method in {"sendMessage", "editMessageText"}:
            found = _CHAT.search(fields)
            chat = int(found[1] or found[2]) if found else 0
            answer = _message(chat)
            now = perf_counter()
            if crowd.too_fast(chat, now):
                self._answer(FLOOD, b"429 Too Many Requests")
                return
            if chat in crowd.pressed_at:
                crowd.seen(chat)
            elif method == "sendMessage":
                crowd.said(now)
        elif method == "getMe":
            answer = BOT
        whole = json.dumps({"ok": True, "result": answer}).encode()
        if self._latency:
            asyncio.get_running_loop().call_later(self._latency, self._answer, whole)
        else:
            self._answer(whole)

    def _answer(self, body: bytes, status: bytes = b"200 OK") -> None:
        head = b"HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % (status, len(body))
        if not self._transport.is_closing():
            self._transport.write(head + body)


async def serve(crowd: Crowd, latency: float) -> None:
    """Serve until the presses are done, or so many messages have been said; then print what was seen."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(partial(Connection, crowd, latency), "127.0.0.1", 0)
    _say(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    crowd.all_press()
    await crowd.over.wait()
    _say(json.dumps(crowd.report()))
    await loop.run_in_executor(None, sys.stdin.read)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser()
    for name, default in (
        ("people", 64),
        ("presses", 4000),
        ("warm", 500),
        ("dates", 8),
        ("messages", 0),
        ("limited", 0),
    ):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--pause", type=float, default=0.0)
    parser.add_argument("--latency", type=float, default=0.0)
    given = parser.parse_args()
    crowd = Crowd(
        given.people, given.presses, given.warm, given.dates, given.pause, given.messages, bool(given.limited)
    )
    asyncio.run(serve(crowd, given.latency))


if __name__ == "__main__":
    main()
