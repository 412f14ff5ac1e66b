"""Everything there is, and how one finds it."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.core.errors import NotPossibleError
from simulator.core.failures import Failures, Limits
from simulator.core.files import FileStore
from simulator.core.journal import Journal
from simulator.core.model import Bot, Chat, InlineQuery, Json, JsonValue, Message, Press, Sequence, User
from simulator.core.render import Renderer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.core.updates import Clock, Update

__all__ = ["World"]


@dataclass(slots=True)
class World:
    """The state of the simulated Telegram.

    Attributes:
        answer_within: how long after a press ``answerCallbackQuery`` is taken. Telegram names no number; the update
            itself lives 150 s.
    """

    clock: Clock
    journal: Journal
    files: FileStore
    render: Renderer
    failures: Failures
    limits: Limits
    rng: random.Random
    users: dict[int, User] = field(default_factory=dict)
    bots: dict[int, Bot] = field(default_factory=dict)
    private: dict[tuple[int, int], Chat] = field(default_factory=dict)
    groups: dict[int, Chat] = field(default_factory=dict)
    presses: dict[int, Press] = field(default_factory=dict)
    queries: dict[str, Press] = field(default_factory=dict)
    inline_queries: dict[str, InlineQuery] = field(default_factory=dict)
    polls: dict[str, Message] = field(default_factory=dict)
    press_ids: Sequence = field(default_factory=Sequence)
    user_ids: Sequence = field(default_factory=lambda: Sequence(1000))
    group_ids: Sequence = field(default_factory=lambda: Sequence(4000))
    answer_within: timedelta = timedelta(seconds=150)

    @classmethod
    def begin(cls, clock: Clock, seed: int) -> World:
        """Return an empty world."""
        files = FileStore()
        # numbers that only have to look like Telegram's; the same seed gives the same ones again
        rng = random.Random(seed)  # noqa: S311 - no secret depends on it
        return cls(clock, Journal(clock), files, Renderer(files), Failures(), Limits(clock), rng)

    def bot_by_token(self, token: str) -> Bot | None:
        """Return the bot with this token, ``None`` if there is none or the token was revoked."""
        return next((bot for bot in self.bots.values() if bot.token == token and not bot.revoked), None)

    def first_bot(self) -> Bot:
        """Return the bot that was added first."""
        return next(iter(self.bots.values()))

    def user(self, user_id: int) -> User:
        """Return a person.

        Raises:
            NotPossibleError: nobody has this id.
        """
        if user_id not in self.users:
            message = f"there is no person {user_id}"
            raise NotPossibleError(message)
        return self.users[user_id]

    def private_chat(self, user: User, bot: Bot) -> Chat:
        """Return the chat of a person with a bot, empty if they have not spoken yet."""
        key = (bot.id, user.id)
        if key not in self.private:
            self.private[key] = Chat(user.id, "private", self._instance(), user=user, bot=bot, ids=bot.ids)
        return self.private[key]

    def new_group(self, title: str, *, supergroup: bool, topics: bool = False) -> Chat:
        """Return a new empty group; a supergroup has message numbers of its own."""
        number = self.group_ids.next()
        chat_id = -1_001_234_560_000 - number if supergroup else -number
        group = Chat(chat_id, "supergroup" if supergroup else "group", self._instance(), title=title)
        group.topics = {} if topics else None
        self.groups[chat_id] = group
        return group

    def where(self, user: User, chat_id: int | Bot | Chat | None) -> Chat:
        """Return the chat that a person means: ``None`` or their own id is the chat with the first bot.

        Raises:
            NotPossibleError: no such chat, or they are not in it.
        """
        if isinstance(chat_id, Chat):
            return chat_id
        if isinstance(chat_id, Bot):
            return self.private_chat(user, chat_id)
        if chat_id is None or chat_id == user.id:
            return self.private_chat(user, self.first_bot())
        if chat_id in self.bots:
            return self.private_chat(user, self.bots[chat_id])
        group = self.groups.get(chat_id)
        if group is None or user.id not in group.members or not group.members[user.id].inside:
            message = f"{user.full_name} is in no chat {chat_id}"
            raise NotPossibleError(message)
        return group

    def chats_of(self, user: User) -> Iterator[Chat]:
        """Yield the chats that stand in a person's list: with the bots, then the groups."""
        for bot in self.bots.values():
            yield self.private_chat(user, bot)
        for group in self.groups.values():
            if user.id in group.members and group.members[user.id].inside and not group.migrated_to:
                yield group

    def handle(self, chat: Chat) -> int:
        """Return what a person gives as ``chat_id`` for this chat: see the control API."""
        if chat.bot is not None and chat.bot is not self.first_bot():
            return chat.bot.id
        return chat.id

    def next_message_id(self, chat: Chat) -> int:
        """Return the next number: one sequence a bot over its private chats and basic groups, one a supergroup."""
        if chat.kind != "group":
            return chat.ids.next()
        sequences = [chat.ids, *(bot.ids for bot in chat.bots())]
        number = max(sequence.last for sequence in sequences) + 1
        for sequence in sequences:
            sequence.last = number
        return number

    def update(self, bot: Bot, kind: str, body: Json, *, queue: str) -> Update | None:
        """Put an update into a bot's queue."""
        return bot.queue.put(kind, body, queue=queue)

    def changed(self, kind: str, chat: Chat, user: User, /, **details: JsonValue) -> None:
        """Tell those who look on what changed in a person's chat."""
        self.journal.event(kind, user_id=user.id, chat_id=self.handle(chat), **details)

    def shown_messages(self, chat: Chat, user: User) -> list[Message]:
        """Return the messages that a person has in a chat, oldest first."""
        return [message for message in chat.messages.values() if user.id not in message.hidden_for]

    def digits(self, count: int) -> str:
        """Return a number of so many digits, as Telegram uses for queries and albums."""
        return str(self.rng.randrange(10 ** (count - 1), 10**count))

    def _instance(self) -> str:
        return str(self.rng.randrange(-(2**62), 2**62))
