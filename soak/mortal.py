"""A bot that dies inside this process: at a chosen commit or call, with nothing left to it afterwards.

Every COMMIT of its store and every call that reaches Telegram is a boundary with a moment before and a moment after it.
At the chosen moment the store's files are copied as they lie there, and only the copy lives on. Whatever the dying one
still does in the milliseconds until it is buried, it does to files that nobody reads again and on a line that leads
nowhere: that is what a killed process can do.
"""

import asyncio
import shutil
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import sqlcipher3.dbapi2 as sqlcipher

from simulator.core.api import Answer
from simulator.core.model import JsonValue, Upload
from simulator.core.telegram import Telegram

FILES = ("", "-wal")  # the third, -shm, is made anew from these two by whoever opens them first


class Life:
    """One life of the bot, from a start to a death or an orderly end.

    Attributes:
        store: its file.
        heir: where the store's files are laid for the next life.
        count: how many boundaries it has passed since it was armed.
        dead: whether it has died.
        died_at: the boundary at which it has, in words.
    """

    def __init__(self, store: Path, heir: Path) -> None:
        """Of the running loop. It lives until it is armed."""
        self.store = store
        self.heir = heir
        self.count = 0
        self.dead = False
        self.died_at = ""
        self._doom: int | None = None
        self._loop = asyncio.get_running_loop()
        self._died = asyncio.Event()
        self._one_at_a_time = threading.RLock()  # no file is copied while it is being written

    def arm(self, doom: int | None) -> None:
        """Count anew, and die at this boundary; None: live on."""
        with self._one_at_a_time:
            self.count, self._doom = 0, doom

    def passes(self, boundary: str) -> bool:
        """Come to a boundary; whether it is passed alive. May be called on any thread."""
        with self._one_at_a_time:
            if self.dead:
                return False
            self.count += 1
            if self.count != self._doom:
                return True
            for end in FILES:
                left = self.store.with_name(f"{self.store.name}{end}")
                if left.exists():
                    shutil.copyfile(left, self.heir.with_name(f"{self.heir.name}{end}"))
            self.dead, self.died_at = True, boundary
            self._loop.call_soon_threadsafe(self._died.set)
            return False

    def commit(self, really: Any) -> None:  # noqa: ANN401 - a bound method of sqlcipher3, which has no stubs
        """A COMMIT with its two moments. A dead one writes to files that nobody reads again."""
        with self._one_at_a_time:
            self.passes("before COMMIT")
            really()
            self.passes("after COMMIT")

    async def until_dead(self) -> None:
        """Wait for the end."""
        await self._died.wait()


@contextmanager
def mortal_store(life: Life) -> Iterator[None]:
    """While the block lasts, whoever opens this life's store gets connections that tell the life of every commit."""
    really = sqlcipher.connect

    class Told(sqlcipher.Connection):  # type: ignore[misc]  # sqlcipher3 has no stubs
        def execute(self, sql: str, *values: Any) -> Any:  # noqa: ANN401 - as above
            if sql == "COMMIT":
                return life.commit(lambda: super(Told, self).execute(sql))
            if sql == "PRAGMA synchronous = FULL":  # a killed process loses nothing that the system has
                sql = "PRAGMA synchronous = OFF"
            return super().execute(sql, *values)

    def connect(address: str, **more: Any) -> Any:  # noqa: ANN401 - as above
        return really(address, **more, **({"factory": Told} if life.store.name in address else {}))

    sqlcipher.connect = connect
    try:
        yield
    finally:
        sqlcipher.connect = really


class Wire:
    """Telegram as one life reaches it: a call that has not come through has no effect, an answer may not come back."""

    def __init__(self, telegram: Telegram, life: Life) -> None:
        """The same Telegram for every life."""
        self._telegram = telegram
        self._life = life

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - all else is Telegram's own
        return getattr(self._telegram, name)

    def call(
        self,
        token: str,
        method: str,
        params: Mapping[str, JsonValue] | None = None,
        files: Mapping[str, Upload] | None = None,
    ) -> Answer:
        """Do one call of the Bot API, if whoever calls is alive; and answer, if they still are."""
        if not self._life.passes(f"before {method}"):
            return Answer(500, {}, drop=True)
        answer = self._telegram.call(token, method, params, files)
        return answer if self._life.passes(f"after {method}") else Answer(500, {}, drop=True)

    def as_telegram(self) -> Telegram:
        """For whoever asks for a Telegram."""
        return cast(Telegram, self)
