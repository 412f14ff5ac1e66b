"""The simulated Telegram as the program reaches it: far away, and watched."""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from simulator.core.api import Answer
from simulator.core.model import Bot, Json, JsonValue, Upload, User
from simulator.core.telegram import Telegram
from simulator.server import Server

PATIENCE = 60.0  # seconds, only so that a broken program does not hang what waits for it
SENDING = ("sendmessage", "editmessagetext")


class FarTelegram(Telegram):
    """Telegram with a distance: what a send does is done at once, its answer is so many seconds on the way.

    The worst case for a sender that dies: everything under way has been said, and nothing of it is known.
    """

    latency = 0.0

    def call(
        self,
        token: str,
        method: str,
        params: Mapping[str, JsonValue] | None = None,
        files: Mapping[str, Upload] | None = None,
    ) -> Answer:
        """Do one call of the Bot API."""
        answer = super().call(token, method, params, files)
        if self.latency and method.lower() in SENDING:
            return replace(answer, delay=answer.delay + self.latency)
        return answer


@dataclass
class Reachable:
    """The simulated Telegram with its server and the one bot on it."""

    telegram: Telegram
    server: Server
    bot: Bot

    async def until(self, holds: Callable[[], bool], patience: float = PATIENCE) -> None:
        """Wait until something holds, looking again at every event. Raises TimeoutError."""
        happened = asyncio.Event()
        with self.listening(lambda _: happened.set()):
            async with asyncio.timeout(patience):
                while not holds():
                    happened.clear()
                    await happened.wait()

    @contextmanager
    def listening(self, listener: Callable[[Json], None]) -> Iterator[None]:
        """Have every event told to somebody, while the block lasts."""
        self.telegram.on_change(listener)
        try:
            yield
        finally:
            self.telegram.remove_listener(listener)

    def said_to(self, user_id: int) -> list[str]:
        """What the bot has said to this person."""
        return [message["text"] for message in self.telegram.chat_view(user_id) if not message["from_me"]]

    def heard(self, people: Sequence[User]) -> int:
        """How many messages these people have had from the bot."""
        return sum(len(self.said_to(person.id)) for person in people)

    def have_heard(self, people: Sequence[User], many: int) -> bool:
        """Whether they have had so many together."""
        return self.heard(people) >= many
