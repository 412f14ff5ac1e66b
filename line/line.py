"""The whole line: poller, intake, answers to presses, delivery; started, quiet, and stopped together."""

import asyncio
import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Protocol

from line.answering import Answering
from line.delivery import Delivery
from line.intake import Intake
from storage.records import InboxRow

log = logging.getLogger(__name__)

FINISH_SECONDS = 5.0  # for what is under way at a stop; the whole program is gone within 10 (contract)


class WayIn(Protocol):
    """How updates come: asked for by polling, or brought to a webhook.

    Attributes:
        taking: set when updates are taken.
    """

    taking: asyncio.Event

    async def run(self) -> None:
        """Take updates until cancelled. Raises TokenRefused when Telegram no longer knows the token."""

    async def until_taken(self, held_by_telegram: Callable[[], Collection[int]]) -> None:
        """Wait until the inbox has every update that Telegram still holds."""


@dataclass
class Line:
    """The parts of the line.

    Attributes:
        poller: has updates taken; the webhook where one is set.
        intake: has them handled.
        answering: answers presses.
        delivery: says what is in the outbox.
    """

    poller: WayIn
    intake: Intake
    answering: Answering
    delivery: Delivery
    _tasks: list[asyncio.Task[None]] = field(default_factory=list)
    _ending: list[asyncio.Task[None]] = field(default_factory=list)

    async def start(self, group: asyncio.TaskGroup) -> None:
        """Take up what was left by the last run, then start every part as a task of this group."""
        await self.delivery.recover()
        await self.intake.load()
        self._tasks = [group.create_task(self.poller.run()), group.create_task(self.answering.run())]
        self._ending = [group.create_task(self.intake.run()), group.create_task(self.delivery.run())]

    def poke(self) -> None:
        """There is something new in the outbox, or the clock was moved."""
        self.delivery.poke()

    async def quiet(self) -> None:
        """Wait until no inbox row waits, nothing is under way, and nothing that may go now is left in the outbox.

        What is due later, what waits for the network to come back and what waits for Telegram's leave does not count:
        that is for the clock.
        """
        while True:
            await self.intake.until_idle()
            await self.answering.until_idle()
            await self.delivery.until_rested()
            if self.intake.idle:
                return

    async def stop(self) -> None:
        """Take nothing new, finish what is under way, and end. What is not finished in time is taken up next time."""
        self._tasks[0].cancel()
        self.intake.close()
        self.delivery.close()
        _, late = await asyncio.wait([*self._ending, self._tasks[0]], timeout=FINISH_SECONDS)
        for task in [*late, *self._tasks[1:]]:
            task.cancel()


def told_of(answering: Answering, poke: Callable[[], None] | None) -> Callable[[InboxRow], None]:
    """What follows an update that is out of the way: a press is answered, and what it caused is said.

    `poke` is None where the look at the outbox has its turn with the effect already.
    """

    def handled(row: InboxRow) -> None:
        answering.answer(row.body)
        if poke is not None:
            poke()

    return handled
