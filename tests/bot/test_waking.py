"""A program that was asleep reads what came meanwhile before it counts the minutes."""

from __future__ import annotations

import asyncio
import selectors
import socket
import sys
from typing import TYPE_CHECKING

import pytest

from bot import waking

if TYPE_CHECKING:
    from collections.abc import Iterator


class JustWoken(selectors.DefaultSelector):
    """As the system answers a wait that a long sleep interrupted: its time is over, and it did not look."""

    def select(self, timeout: float | None = None) -> waking.Ready:
        return [] if timeout else super().select(timeout)


class LooksAgain(waking.LooksAgain, JustWoken):
    """The same system, asked once more."""


class StoppedOnTheWayOut(selectors.DefaultSelector):
    """A wait that ended with what had come by then; after that the process was stopped, for a minute."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.stops = True

    def ticks(self) -> float:
        return self.now

    def select(self, timeout: float | None = None) -> waking.Ready:
        found = super().select(0)
        if self.stops:
            self.stops = False
            self.now += 60
            return found[:1]
        return found


class LooksAgainAfterIt(waking.LooksAgain, StoppedOnTheWayOut):
    """The same, with a look at how late it is."""

    ticks = StoppedOnTheWayOut.ticks


@pytest.fixture
def answered() -> Iterator[socket.socket]:
    """A connection on which an answer has come."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.send(b"an answer")
        yield ours


def test_an_answer_that_came_in_the_sleep_is_found(answered: socket.socket) -> None:
    with LooksAgain() as selector:
        selector.register(answered, selectors.EVENT_READ)
        assert [key.fileobj for key, _ in selector.select(30.0)] == [answered]


def test_answers_that_came_after_the_wait_and_before_the_timers_are_found(answered: socket.socket) -> None:
    ours, theirs = socket.socketpair()
    with LooksAgainAfterIt() as selector, ours, theirs:
        theirs.send(b"another")
        for each in (answered, ours):
            selector.register(each, selectors.EVENT_READ)
        assert {key.fileobj for key, _ in selector.select(0.5)} == {answered, ours}


def test_where_nothing_came_nothing_is_found(answered: socket.socket) -> None:
    with LooksAgain() as selector:
        selector.register(answered, selectors.EVENT_READ)
        answered.recv(100)
        assert selector.select(30.0) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows waits in another way, and stops no process")
def test_the_program_runs_on_such_a_loop() -> None:
    async def its_selector() -> object:
        return asyncio.get_running_loop()._selector  # type: ignore[attr-defined]  # there is no other way to see it

    assert isinstance(waking.run(its_selector()), waking.LooksAgain)
