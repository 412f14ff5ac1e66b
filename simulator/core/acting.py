"""What a person does, told by the person's id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.core import view
from simulator.core.base import Base, Where
from simulator.core.errors import NotPossibleError
from simulator.core.methods.request import Request
from simulator.core.methods.words import read_words, text_content
from simulator.core.model import Bot, InlineQuery, Json, JsonValue, Message, Press, User
from simulator.core.params import Params
from simulator.core.render import person_json

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Acting"]


class Acting(Base):
    """The people's side: each deed makes the updates that Telegram would make of it."""

    def add_user(
        self,
        first_name: str,
        last_name: str = "",
        username: str | None = None,
        language_code: str | None = "nb",
        user_id: int | None = None,
        *,
        phone_number: str | None = None,
        role: str | None = None,
    ) -> User:
        """Add a person with the app, who has not spoken to anybody yet."""
        world = self.world
        if user_id is None:
            user_id = next(n for n in iter(world.user_ids.next, 0) if n not in world.users)
        user = User(user_id, first_name, last_name, username, language_code)
        user.phone_number = phone_number if phone_number is not None else f"+47{90000000 + user_id % 9000000}"
        user.role = role
        world.users[user_id] = user
        if world.bots:
            world.journal.event("user", user=view.user_view(world, user))
        return user

    def start(self, user_id: int, bot: Bot | int | None = None, payload: str = "") -> Message:
        """Press START, or open ``t.me/<bot>?start=<payload>``."""
        return self._people.start(self.world.user(user_id), self.bot(bot), payload)

    def send_text(
        self, user_id: int, chat_id: Where, text: str, reply_to: int | None = None, *, anonymous: bool = False
    ) -> Message:
        """Write a text; ``anonymous``: as an administrator who writes in the group's name."""
        user, chat = self._at(user_id, chat_id)
        sender_chat = chat if anonymous else None
        return self._people.text(user, chat, text, reply_to=reply_to, sender_chat=sender_chat)

    def edit_text(self, user_id: int, chat_id: Where, message_id: int, text: str) -> Message:
        """Change a text (or caption) of one's own."""
        user, chat = self._at(user_id, chat_id)
        return self._people.edit_text(user, chat, message_id, text)

    def press(
        self,
        user_id: int,
        chat_id: Where,
        message_id: int,
        data: str | None = None,
        label: str | None = None,
        *,
        forged: bool = False,
        stale: bool = False,
    ) -> Press:
        """Press an inline button, found by its data or its label.

        Args:
            user_id: who.
            chat_id: where.
            message_id: the message with the button; one that the bot has just deleted may still be pressed.
            data: the button's data.
            label: the button's text.
            forged: send ``data`` though no such button is there, as a changed app could.
            stale: the message is so old that the bot gets it as inaccessible.

        Raises:
            NotPossibleError: no such message or button.
        """
        user, chat = self._at(user_id, chat_id)
        message = chat.gone.get(message_id) or self._people.find(user, chat, message_id)
        buttons = [button for row in message.inline_keyboard or [] for button in row]
        found = [b for b in buttons if (label is None or b["text"] == label) and data in {None, b.get("callback_data")}]
        if forged and not found:
            found = [{"text": label or "", "callback_data": data or ""}]
        if not found or (data is None and label is None):
            text = f"no button {label or data!r}; there are {[(b['text'], b.get('callback_data')) for b in buttons]}"
            raise NotPossibleError(text)
        return self._people.press(user, message, found[0], inaccessible=stale)

    def repeat_press(self, press_id: int) -> Press:
        """Let the app send a press again, because the answer was lost: a new update, a new query."""
        first = self.world.presses.get(press_id)
        if first is None:
            message = f"there is no press {press_id}"
            raise NotPossibleError(message)
        button: Json = {"text": first.label}
        button |= {"url": first.url} if first.data is None else {"callback_data": first.data}
        return self._people.press(first.user, first.message, button)

    def press_key(self, user_id: int, chat_id: Where, label: str) -> Message:
        """Press a button of the reply keyboard; one that asks for the contact shares the own one."""
        return self._people.key(*self._at(user_id, chat_id), label)

    def send_contact(self, user_id: int, chat_id: Where = None, contact: Json | None = None) -> Message:
        """Share a contact: ``None`` the own one, else ``{phone_number, first_name, last_name?, user_id?}``."""
        return self._people.contact(*self._at(user_id, chat_id), contact)

    def send_file(
        self,
        user_id: int,
        chat_id: Where,
        kind: str,
        data: bytes,
        name: str = "file",
        caption: str = "",
        **more: JsonValue,
    ) -> Message:
        """Send photo, document, voice, audio, video, video_note, animation or sticker.

        ``more``: ``spoiler``, ``reply_to``, ``size`` (pretend it is that big), ``duration``, ``width`` …
        """
        return self._people.file(*self._at(user_id, chat_id), kind, data, name, caption=caption, **more)

    def send_album(
        self, user_id: int, chat_id: Where, pieces: Sequence[tuple[str, bytes, str]], caption: str = ""
    ) -> list[Message]:
        """Send several files that belong together: ``(kind, bytes, name)`` each."""
        return self._people.album(*self._at(user_id, chat_id), pieces, caption)

    def send_location(self, user_id: int, chat_id: Where, latitude: float, longitude: float) -> Message:
        """Send a point on the map."""
        place = {"location": {"latitude": latitude, "longitude": longitude}}
        return self._people.send(*self._at(user_id, chat_id), place)

    def send_poll(
        self, user_id: int, chat_id: Where, question: str, options: Sequence[str], *, anonymous: bool = True
    ) -> Message:
        """Ask a question; votes of other people's polls are not told to bots."""
        listed = [{"persistent_id": str(n), "text": text, "voter_count": 0} for n, text in enumerate(options)]
        poll: Json = {"id": self.world.digits(19), "question": question, "options": listed, "total_voter_count": 0}
        poll |= {"is_closed": False, "is_anonymous": anonymous, "type": "regular", "allows_multiple_answers": False}
        poll |= {"allows_revoting": True, "members_only": False}
        return self._people.send(*self._at(user_id, chat_id), {"poll": poll, "_votes": {}})

    def vote(self, user_id: int, chat_id: Where, message_id: int, option_ids: Sequence[int]) -> None:
        """Answer a poll; nothing chosen takes the vote back."""
        user, chat = self._at(user_id, chat_id)
        self._people.vote(user, self._people.find(user, chat, message_id), list(option_ids))

    def react(self, user_id: int, chat_id: Where, message_id: int, *emojis: str) -> None:
        """React to a message; without emoji take it back."""
        user, chat = self._at(user_id, chat_id)
        self._people.react(user, self._people.find(user, chat, message_id), list(emojis))

    def forward(
        self, user_id: int, from_chat: Where, message_id: int, chat_id: Where = None, *, hidden: bool = False
    ) -> Message:
        """Send a message on; ``hidden``: its writer is named but not linked."""
        user, source = self._at(user_id, from_chat)
        return self._people.forward(user, source, message_id, self.world.where(user, chat_id), hidden=hidden)

    def delete_message(self, user_id: int, chat_id: Where, message_id: int) -> None:
        """Delete a message in one's own app. A bot is told nothing of it."""
        self._people.hide(*self._at(user_id, chat_id), message_id)

    def read(self, user_id: int, chat_id: Where = None) -> None:
        """Look at a chat: nothing is unread there."""
        user, chat = self._at(user_id, chat_id)
        chat.unread[user.id] = 0
        self.world.changed("read", chat, user, unread=0)

    def block(self, user_id: int, bot: Bot | int | None = None) -> None:
        """Block a bot."""
        self._people.block(self.world.user(user_id), self.bot(bot))

    def unblock(self, user_id: int, bot: Bot | int | None = None) -> None:
        """Let it write again."""
        self._people.unblock(self.world.user(user_id), self.bot(bot))

    def delete_chat(self, user_id: int, bot: Bot | int | None = None) -> None:
        """Delete the chat with a bot: it is told the same as when it is blocked."""
        self._people.block(self.world.user(user_id), self.bot(bot), clear=True)

    def deactivate(self, user_id: int) -> None:
        """Delete a person's account: whoever writes to them is told 403."""
        self.world.user(user_id).deactivated = True

    def set_language(self, user_id: int, code: str | None) -> User:
        """Set the language of somebody's app."""
        user = self.world.user(user_id)
        user.language_code = code
        self.world.journal.event("user", user=view.user_view(self.world, user))
        return user

    def inline_query(self, user_id: int, bot: Bot | int | None, query: str) -> InlineQuery:
        """Type behind a bot's name; its answer stands in ``results``."""
        user, target = self.world.user(user_id), self.bot(bot)
        asked = InlineQuery(self.world.digits(19), user, target, query)
        self.world.inline_queries[asked.id] = asked
        body = {"id": asked.id, "from": person_json(user), "query": query, "offset": "", "chat_type": "sender"}
        self.world.update(target, "inline_query", body, queue=f"user:{user.id}")
        return asked

    def choose_inline(self, asked: InlineQuery, number: int, chat_id: Where = None) -> Message:
        """Send one of the results of an inline query; only those with a text can be sent here.

        Raises:
            NotPossibleError: there is no such result, or it has no text.
        """
        results = asked.results or []
        content = results[number].get("input_message_content", {}) if number < len(results) else {}
        if "message_text" not in content:
            message = f"there is no result {number} with a text"
            raise NotPossibleError(message)
        request = Request(self.world, asked.bot, Params("answerInlineQuery", content, {}))
        words = text_content(read_words(request, "message_text"), "message is too long")
        chat = self.world.where(asked.user, chat_id)
        chosen = {"result_id": results[number]["id"], "from": person_json(asked.user), "query": asked.query}
        self.world.update(asked.bot, "chosen_inline_result", chosen, queue=f"user:{asked.user.id}")
        return self._people.send(asked.user, chat, words, via_bot=asked.bot)
