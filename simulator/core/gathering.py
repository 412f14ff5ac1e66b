"""Groups, told by their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.core import groups
from simulator.core.base import Base
from simulator.core.posting import Draft, post

if TYPE_CHECKING:
    from simulator.core.model import Bot, Chat, Json, Message

__all__ = ["Gathering"]


class Gathering(Base):
    """The groups' side. Who does something is the owner, unless ``by`` says otherwise."""

    def create_group(self, title: str, owner: int, *, supergroup: bool = False, topics: bool = False) -> Chat:
        """Make a group; with ``topics`` a forum."""
        return groups.create(self.world, title, self.world.user(owner), supergroup=supergroup, topics=topics)

    def add_bot_to_group(self, group: Chat | int, bot: Bot | int | None = None, by: int | None = None) -> None:
        """Add a bot to a group."""
        chat = self._group(group)
        groups.enter(self.world, chat, self.bot(bot), by=self._ruler(chat, by))

    def remove_bot_from_group(self, group: Chat | int, bot: Bot | int | None = None, by: int | None = None) -> None:
        """Put a bot out of a group."""
        chat = self._group(group)
        groups.leave(self.world, chat, self.bot(bot), by=self._ruler(chat, by))

    def add_member(self, group: Chat | int, member: int, by: int | None = None) -> None:
        """Bring a person into a group; ``by`` none: they came by themselves."""
        who = self.world.user(member)
        groups.enter(self.world, self._group(group), who, by=who if by is None else self.world.user(by))

    def remove_member(self, group: Chat | int, member: int, by: int | None = None) -> None:
        """Take a person out of a group; ``by`` none: they left."""
        who = self.world.user(member)
        groups.leave(self.world, self._group(group), who, by=who if by is None else self.world.user(by))

    def promote(
        self, group: Chat | int, member: int, by: int | None = None, *, rights: Json | None = None, title: str = ""
    ) -> None:
        """Make a person or bot an administrator."""
        chat = self._group(group)
        self._set_status(chat, member, "administrator", by, rights)
        chat.members[member].title = title

    def demote(self, group: Chat | int, member: int, by: int | None = None) -> None:
        """Make an administrator a plain member again."""
        self._set_status(self._group(group), member, "member", by, None)

    def restrict(self, group: Chat | int, member: int, rights: Json, by: int | None = None) -> None:
        """Take rights from a member: what ``rights`` does not allow is forbidden."""
        self._set_status(self._group(group), member, "restricted", by, rights)

    def _set_status(self, chat: Chat, member: int, status: str, by: int | None, rights: Json | None) -> None:
        who = chat.members[member].who
        groups.change_status(self.world, chat, who, status, by=self._ruler(chat, by), rights=rights)

    def migrate(self, group: Chat | int) -> Chat:
        """Let a basic group become a supergroup, with a new number; return it."""
        return groups.migrate(self.world, self._group(group))

    def delete_group(self, group: Chat | int) -> None:
        """Delete a basic group: who writes there is told 403."""
        self._group(group).deleted = True

    def set_group_username(self, group: Chat | int, username: str) -> None:
        """Make a supergroup public."""
        self._group(group).username = username

    def open_topic(self, group: Chat | int, name: str, by: int | None = None) -> int:
        """Open a topic in a forum; return its number."""
        chat = self._group(group)
        number: int = groups.open_topic(self.world, chat, self._ruler(chat, by), name)["message_thread_id"]
        return number

    def send_in_topic(self, user_id: int, group: Chat | int, thread_id: int, text: str) -> Message:
        """Write in a topic: it shows as a reply to the message that opened it."""
        user, chat = self._at(user_id, self._group(group))
        opening = (chat.topics or {})[thread_id]["message"]
        draft = Draft(chat, user, {"text": text}, reply_to=opening, thread_id=thread_id)
        return post(self.world, draft)
