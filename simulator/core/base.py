"""What all sides of the simulated Telegram share: the world, and how one finds a bot, a chat, a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.core.errors import NotPossibleError
from simulator.core.model import Bot, Chat, User
from simulator.core.people import People
from simulator.core.world import World

if TYPE_CHECKING:
    from simulator.core.updates import Clock

__all__ = ["Base", "Where"]

Where = int | Bot | Chat | None
"""A chat as a person means it: a group's number, a bot, their own id or ``None`` for the chat with the first bot."""


class Base:
    """Holds the world."""

    def __init__(self, *, clock: Clock, seed: int = 7) -> None:
        self._clock = clock
        self.world = World.begin(clock, seed)
        self._people = People(self.world)

    def bot(self, which: Bot | int | None = None) -> Bot:
        """Return a bot; ``None``: the first.

        Raises:
            NotPossibleError: there is no such bot.
        """
        if isinstance(which, Bot):
            return which
        if not self.world.bots or (which is not None and which not in self.world.bots):
            message = f"there is no bot {which}"
            raise NotPossibleError(message)
        return self.world.first_bot() if which is None else self.world.bots[which]

    def _at(self, user_id: int, where: Where) -> tuple[User, Chat]:
        user = self.world.user(user_id)
        return user, self.world.where(user, where)

    def _group(self, group: Chat | int) -> Chat:
        if isinstance(group, Chat):
            return group
        if group not in self.world.groups:
            message = f"there is no group {group}"
            raise NotPossibleError(message)
        return self.world.groups[group]

    def _ruler(self, chat: Chat, by: int | None) -> User:
        if by is not None:
            return self.world.user(by)
        return next(m.who for m in chat.members.values() if m.status == "creator" and isinstance(m.who, User))
