"""Long polling: a ``getUpdates`` that waits until something comes, and gives way to a newer one."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from simulator.core.api import Answer
from simulator.core.errors import conflict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.core.model import Bot
    from simulator.core.telegram import Telegram

__all__ = ["Poller"]

_OTHER = "terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK = "terminated by setWebhook request"


@dataclass(slots=True)
class _Waiting:
    """One poll that waits; ``ended`` says why it must end early."""

    woken: asyncio.Event = field(default_factory=asyncio.Event)
    ended: str | None = None


@dataclass(slots=True)
class _Last:
    offset: int | None = None
    at: float = -10.0


class Poller:
    """Answers ``getUpdates`` of all bots.

    Args:
        telegram: what to ask.
        same_offset_rule: Telegram's habit of slowing a bot down that asks with the same offset again: within half a
            second it gets one update only, within three it is made to wait. Off by default: it makes each stop of
            python-telegram-bot last three seconds.
    """

    def __init__(self, telegram: Telegram, *, same_offset_rule: bool = False) -> None:
        self._telegram = telegram
        self._waiting: dict[int, _Waiting] = {}
        self._last: dict[int, _Last] = {}
        self._same_offset_rule = same_offset_rule

    async def answer(self, token: str, params: Mapping[str, Any]) -> Answer:
        """Return what waits for a bot, or what comes within its timeout (real seconds)."""
        bot = self._telegram.world.bot_by_token(token)
        if bot is None:
            return self._telegram.call(token, "getUpdates", params)
        self._end(bot, _OTHER)
        params = self._slowed(bot, params)
        answer = self._telegram.call(token, "getUpdates", params)
        if answer.wait <= 0 or answer.drop:
            return answer
        waiting = _Waiting()
        self._waiting[bot.id] = waiting
        bot.queue.on_new.append(waiting.woken.set)
        # only a webhook that is set ends the poll; there is none to delete while somebody polls
        end = partial(self._end, bot, _WEBHOOK)
        bot.queue.on_webhook.append(end)
        self._telegram.world.journal.event("polling", bot_id=bot.id)
        try:
            async with asyncio.timeout(answer.wait):
                await waiting.woken.wait()
        except TimeoutError:
            pass
        finally:
            bot.queue.on_new.remove(waiting.woken.set)
            bot.queue.on_webhook.remove(end)
            if self._waiting.get(bot.id) is waiting:
                del self._waiting[bot.id]
        if waiting.ended is not None:
            error = conflict(waiting.ended)
            return Answer(error.status, error.body())
        limit = min(max(int(params.get("limit") or 100), 1), 100)
        return Answer(200, {"ok": True, "result": [u.as_json() for u in bot.queue.fetch(0, limit)]}, delay=answer.delay)

    def stop(self) -> None:
        """Let all who wait go home."""
        for waiting in self._waiting.values():
            waiting.woken.set()

    def _end(self, bot: Bot, reason: str) -> None:
        waiting = self._waiting.pop(bot.id, None)
        if waiting is not None:
            waiting.ended = reason
            waiting.woken.set()

    def _slowed(self, bot: Bot, params: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the request as Telegram's rule for the same offset leaves it."""
        if not self._same_offset_rule:
            return params
        now = asyncio.get_running_loop().time()
        offset, last = int(params.get("offset") or 0), self._last.get(bot.id, _Last())
        self._last[bot.id] = _Last(offset, now)
        if offset != last.offset or int(params.get("timeout") or 0) >= 3 or now - last.at > 3:
            return params
        slowed = {**params, "timeout": "3"}
        return {**slowed, "limit": "1"} if now - last.at < 0.5 else slowed
