"""What APScheduler does here: it ticks. What is due is in rows of the store, so a tick that is missed loses nothing."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC

from bot.running import House
from line.trouble import STORE_TROUBLE

log = logging.getLogger(__name__)


@asynccontextmanager
async def ticking(house: House) -> AsyncIterator[None]:
    """Once a minute what the clock says, once an hour housekeeping, while the block lasts."""
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

    async def tidy() -> None:
        try:
            await house.tidy()
        except STORE_TROUBLE as error:
            log.warning("%s", error)

    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.add_job(tidy, "interval", hours=1, misfire_grace_time=None, coalesce=True)
    scheduler.add_job(house.line.poke, "interval", minutes=1, misfire_grace_time=None, coalesce=True)
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)
