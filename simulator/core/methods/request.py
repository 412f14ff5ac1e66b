"""One call of the Bot API on its way through a method."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.core.errors import ApiError, bad_request, complaint

if TYPE_CHECKING:
    from simulator.core.model import Bot, Chat, Json, Message
    from simulator.core.params import Params
    from simulator.core.world import World

__all__ = ["Request"]


@dataclass(frozen=True, slots=True)
class Request:
    """Who asks for what, and where it takes effect."""

    world: World
    bot: Bot
    params: Params

    def show(self, message: Message) -> Json:
        """Return a message as this bot gets it."""
        return self.world.render.message(message, self.bot)

    def unsupported(self, *names: str) -> None:
        """Complain of parameters whose meaning the simulator does not know.

        Raises:
            ApiError: one of them is there.
        """
        for name in names:
            if name in self.params:
                raise complaint(f"{self.params.method}: {name} has no behaviour here")

    def message_id(self, name: str = "message_id") -> int:
        """Return the number of a message.

        Raises:
            ApiError: it is missing or 0.
        """
        number = self.params.integer(name)
        if number <= 0:
            raise bad_request("message identifier is not specified")
        return number

    def own_member_error(self, chat: Chat) -> ApiError | None:
        """Return what Telegram says if this bot is not in the group, ``None`` if it is."""
        member = chat.members.get(self.bot.id)
        kind = "supergroup" if chat.kind == "supergroup" else "group"
        if chat.deleted:
            return ApiError(403, "Forbidden: the group chat was deleted")
        if member is None:
            return bad_request("chat not found")
        if member.status == "kicked":
            return ApiError(403, f"Forbidden: bot was kicked from the {kind} chat")
        if member.status == "left":
            return ApiError(403, f"Forbidden: bot is not a member of the {kind} chat")
        return None
