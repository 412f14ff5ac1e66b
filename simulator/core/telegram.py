"""Telegram, as tests and the server hold it: bots call it, people use it, everything that happened can be looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.core import view
from simulator.core.acting import Acting
from simulator.core.api import Answer, answer_call
from simulator.core.base import Where
from simulator.core.errors import NotPossibleError
from simulator.core.failures import Failure
from simulator.core.gathering import Gathering
from simulator.core.looking import Looking
from simulator.core.model import Bot, JsonValue, Upload
from simulator.core.posting import gone
from simulator.core.updates import UpdateQueue

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Telegram", "Where"]


class Telegram(Acting, Gathering, Looking):
    """A simulated Telegram in memory.

    Args:
        clock: the time, aware UTC. Nothing here sleeps; what expires, expires by this clock.
        seed: numbers that only look random follow from it, so that a run can be told again.
    """

    def add_bot(self, token: str, username: str, name: str, *, privacy: bool = True) -> Bot:
        """Add a bot; its id is the number before the colon of its token.

        Args:
            token: as BotFather would give it.
            username: without ``@``.
            name: what people read.
            privacy: whether it sees only what concerns it in groups.
        """
        bot_id = int(token.partition(":")[0])
        bot = Bot(bot_id, token, username, name, UpdateQueue(self._clock, self.world.rng), privacy)
        self.world.bots[bot_id] = bot
        self.world.journal.event("bot", bot=view.bot_view(bot))
        return bot

    def call(
        self,
        token: str,
        method: str,
        params: Mapping[str, JsonValue] | None = None,
        files: Mapping[str, Upload] | None = None,
    ) -> Answer:
        """Do one call of the Bot API; ``getUpdates`` never waits, its answer says how long it might have.

        Args:
            token: the bot's.
            method: its name, in any case of letters.
            params: texts as in a form, or JSON values.
            files: parts of a multipart form by their names.
        """
        return answer_call(self.world, token, method, params or {}, files or {})

    def revoke(self, token: str) -> None:
        """Let a token be worth nothing from now on: 401."""
        for bot in self.world.bots.values():
            if bot.token == token:
                bot.revoked = True

    def pending(self, bot: Bot | int | None = None) -> int:
        """Return how many updates a bot has not confirmed."""
        return len(self.bot(bot).queue.pending())

    def redeliver(self, update: int | Mapping[str, JsonValue], bot: Bot | int | None = None) -> None:
        """Let an update come once more, under its old number.

        Raises:
            NotPossibleError: there never was such an update.
        """
        update_id = update if isinstance(update, int) else int(update["update_id"])
        if not self.bot(bot).queue.redeliver(update_id):
            message = f"there never was an update {update_id}"
            raise NotPossibleError(message)

    def random_next_update_id(self, bot: Bot | int | None = None) -> int:
        """Let update numbers go on anywhere, as after a quiet week; return the next."""
        return self.bot(bot).queue.randomise()

    def fail_next(self, method: str = "*", **details: JsonValue) -> None:
        """Order a failure: see :class:`simulator.core.failures.Failure` for its fields."""
        self.world.failures.waiting.append(Failure(method, **details))
        self._tell_failures()

    def clear_failures(self) -> None:
        """Let everything go well again."""
        self.world.failures.waiting.clear()
        self._tell_failures()

    def limits(self, *, enabled: bool) -> None:
        """Switch Telegram's limits on sending on or off."""
        self.world.limits.enabled = enabled
        self._tell_failures()

    def _tell_failures(self) -> None:
        waiting = [failure.as_json() for failure in self.world.failures.waiting]
        self.world.journal.event("failures", failures=waiting, limits=self.world.limits.enabled)

    def clear_chats(self) -> None:
        """Empty all chats and queues; people, bots and what the bots have set for themselves stay."""
        world = self.world
        world.private.clear()
        world.groups.clear()
        for kept in (world.presses, world.queries, world.inline_queries, world.polls, world.files.files):
            kept.clear()
        world.journal.said.clear()
        world.journal.calls.clear()
        for bot in world.bots.values():
            bot.queue.clear()

    def forget_message(self, user_id: int, message_id: int, where: Where = None) -> None:
        """Take a message away on both sides without any call, as a clean-up by Telegram would."""
        gone(self.world, self._at(user_id, where)[1].messages[message_id])
