"""When everything is worked out anew: at the start, every minute, when the clock was moved, and soon after a change."""

import logging
from datetime import datetime, timedelta

from schedules import PROMPTS
from schedules.planner import work_out
from storage.clock import Clock
from storage.faults import StoreFault
from storage.store import Store
from volunteering.home import HomeRules
from volunteering.letter_sending import go_on

log = logging.getLogger(__name__)

EVERY = timedelta(minutes=1)
SOON = timedelta(seconds=1)  # many changes at once are worked out together


class Clockwork:
    """Keeps the outbox filled with what is to be said by itself. It holds nothing that a crash could lose."""

    def __init__(self, *, store: Store, clock: Clock, rules: HomeRules) -> None:
        """`clock` is the home's, which tests and the demo move."""
        self._store = store
        self._clock = clock
        self._rules = rules
        self._looked_at: datetime | None = None
        self._changed = False
        self._going = False
        self._letters_at: datetime | None = None  # when a newsletter that goes out is looked after again

    def changed(self) -> None:
        """Something was said or pressed: perhaps other prompts are due now."""
        self._changed = True

    async def ahead(self, *, resting: bool) -> bool:
        """Work out what is to be said, if it is time for that; whether the outbox was changed.

        `resting`: there is nothing else to do, so that a change may be heeded before the minute is over.
        """
        now = self._clock.now()
        in_time = self._looked_at is not None and timedelta(0) <= now - self._looked_at < EVERY
        heeded = resting and self._changed and self._looked_at is not None and now - self._looked_at >= SOON
        if in_time and not heeded:
            return await self._letters_go_on(now, resting=resting)
        self._looked_at, self._changed = now, False
        try:
            changed = await self._store.write(lambda tx: work_out(tx, PROMPTS, now, self._rules))
            self._letters_at = now
            return await self._letters_go_on(now, resting=resting) or changed
        except StoreFault as error:
            self._looked_at = None
            log.warning("What is to be said could not be worked out: %s", error)
            return False

    async def _letters_go_on(self, now: datetime, *, resting: bool) -> bool:
        """Send on newsletters that go out, a few people at a time; at once where there is nothing else to do."""
        if self._letters_at is None or (now < self._letters_at and not (resting and self._going)):
            return False
        try:
            onward = await self._store.write(lambda tx: go_on(tx, now, self._rules))
        except StoreFault as error:
            log.warning("A newsletter waits: %s", error)
            return False
        self._letters_at, self._going = onward.again_at, onward.going
        return onward.changed
