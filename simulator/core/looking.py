"""What one can look up afterwards: chats as people see them, calls, complaints, the transcript."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from simulator.core import view
from simulator.core.base import Base, Where
from simulator.core.commands import resolve_commands
from simulator.core.errors import NotPossibleError

if TYPE_CHECKING:
    from simulator.core.journal import Call, Listener
    from simulator.core.model import Chat, Json

__all__ = ["Looking"]


class Looking(Base):
    """The side of whoever looks on."""

    def chat_view(self, user_id: int, where: Where = None) -> list[Json]:
        """Return the messages that a person sees in a chat: MESSAGE of the control API."""
        user, chat = self._at(user_id, where)
        return [view.message_view(self.world, message, user) for message in self.world.shown_messages(chat, user)]

    def last_message(self, user_id: int, where: Where = None) -> Json:
        """Return the newest message that a person sees in a chat.

        Raises:
            NotPossibleError: the chat is empty.
        """
        shown = self.chat_view(user_id, where)
        if not shown:
            message = "the chat is empty"
            raise NotPossibleError(message)
        return shown[-1]

    def reply_keyboard(self, user_id: int, where: Where = None) -> Json | None:
        """Return the reply keyboard that a person has in a chat: KEYBOARD of the control API."""
        user, chat = self._at(user_id, where)
        return view.keyboard_view(chat.keyboards.get(user.id))

    def commands_for(self, user_id: int, where: Where = None) -> list[Json]:
        """Return the commands that the app lists for a person in a chat."""
        user, chat = self._at(user_id, where)
        return resolve_commands(chat, user)

    def chat(self, user_id: int, where: Where = None) -> Chat:
        """Return a chat as it is kept."""
        return self._at(user_id, where)[1]

    def transcript(self) -> list[Json]:
        """Return everything that was said and pressed, in order."""
        return list(self.world.journal.said)

    def transcript_text(self) -> str:
        """Return the transcript with one line an event, to read and to search."""
        return "".join(f"{_line(said)}\n" for said in self.world.journal.said)

    @property
    def calls(self) -> list[Call]:
        """Every call of the Bot API, oldest first."""
        return self.world.journal.calls

    @property
    def complaints(self) -> list[Call]:
        """The calls that broke the API's description, or asked for what has no behaviour here."""
        return [call for call in self.world.journal.calls if call.complaint]

    def on_change(self, listener: Listener) -> None:
        """Call ``listener`` with every event from now on; each has a number ``seq`` and a ``kind``."""
        self.world.journal.listeners.append(listener)

    def remove_listener(self, listener: Listener) -> None:
        """Stop calling a listener."""
        self.world.journal.listeners.remove(listener)


def _line(said: Json) -> str:
    at = datetime.fromisoformat(said["at"]).strftime("%Y-%m-%d %H:%M:%S")
    where = f"[{said['chat_id']}] " if said.get("chat_id") else ""
    buttons = "".join(" | " + " · ".join(row) for row in said.get("buttons", []))
    text = str(said.get("text", "")).replace("\n", " ⏎ ")
    kind = "" if said["kind"] == "message" else f"({said['kind']}) "
    return f"{at} {where}{said.get('sender', '')}: {kind}{text}{buttons}"
