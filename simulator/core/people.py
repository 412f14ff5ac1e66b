"""What people do in their app. Each deed makes what Telegram would tell the bots of it, and nothing more."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.core import view
from simulator.core.contents import KINDS, file_content
from simulator.core.errors import NotPossibleError
from simulator.core.methods.moving import origin_of
from simulator.core.methods.polls import cast_vote
from simulator.core.methods.words import said
from simulator.core.model import Bot, Chat, Json, JsonValue, Member, Message, Press, User
from simulator.core.posting import Draft, changed, deliver, post
from simulator.core.render import chat_json, member_json, person_json, stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.core.world import World

__all__ = ["People"]

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")
_TEXT_LIMIT = 4096
_EDITABLE = timedelta(hours=48)


class People:
    """The deeds of persons in a world. Where a chat is asked for: see :meth:`World.where`."""

    def __init__(self, world: World) -> None:
        self._world = world

    def start(self, user: User, bot: Bot, payload: str = "") -> Message:
        """Press START, or open a link with a payload; a blocked bot is unblocked first."""
        if not _PAYLOAD.fullmatch(payload):
            message = "a payload has at most 64 of A-Z a-z 0-9 _ -"
            raise NotPossibleError(message)
        chat = self._world.private_chat(user, bot)
        if chat.blocked:
            self.unblock(user, bot)
        fresh = not chat.started
        chat.started = True
        if fresh:
            self._tell_chat(chat, user)
        return self.text(user, chat, f"/start {payload}".strip())

    def text(
        self, user: User, chat: Chat, text: str, *, reply_to: int | None = None, sender_chat: Chat | None = None
    ) -> Message:
        """Write a text. The app cuts none here: over 4096 characters it would send two."""
        words, found = said(text)
        if not words:
            message = "an empty text cannot be sent"
            raise NotPossibleError(message)
        if len(words) > _TEXT_LIMIT:
            message = "the app sends a text over 4096 characters as several"
            raise NotPossibleError(message)
        content: Json = {"text": words, "entities": found} if found else {"text": words}
        return self.send(user, chat, content, reply_to=reply_to, sender_chat=sender_chat)

    def send(
        self,
        user: User,
        chat: Chat,
        content: Json,
        *,
        reply_to: int | None = None,
        album: str | None = None,
        origin: Json | None = None,
        sender_chat: Chat | None = None,
        via_bot: Bot | None = None,
    ) -> Message:
        """Send any content. A wish for a reply (``force_reply``) is fulfilled by the next message."""
        self._ensure_open(chat, user)
        keyboard = chat.keyboards.get(user.id)
        forced = keyboard is not None and "force_reply" in keyboard.markup
        if keyboard is not None and forced:
            reply_to = reply_to or keyboard.message_id
        answered = chat.messages.get(reply_to) if reply_to is not None else None
        if reply_to is not None and answered is None and not forced:
            message = f"there is no message {reply_to} to reply to"
            raise NotPossibleError(message)
        chat.unread[user.id] = 0
        draft = Draft(chat, user, content, reply_to=answered, album=album, forward_origin=origin)
        draft.sender_chat, draft.via_bot = sender_chat, via_bot
        if sender_chat is not None:
            draft.extra = {"author_signature": chat.members[user.id].title} if chat.members[user.id].title else None
        sent = post(self._world, draft)
        if forced:
            del chat.keyboards[user.id]
            self._world.changed("keyboard", chat, user, reply_keyboard=None)
        return sent

    def _ensure_open(self, chat: Chat, user: User) -> None:
        if chat.private and chat.blocked:
            message = f"{user.full_name} has blocked the bot: the app shows UNBLOCK in place of the input"
            raise NotPossibleError(message)
        if chat.private:
            chat.started = True
        elif chat.migrated_to is not None:
            message = f"the group is a supergroup now: {chat.migrated_to}"
            raise NotPossibleError(message)

    def edit_text(self, user: User, chat: Chat, message_id: int, text: str) -> Message:
        """Change a text of one's own."""
        message = self.own(user, chat, message_id)
        if self._world.clock() - message.date > _EDITABLE:
            gone_by = "the app lets nobody change a message after 48 hours"
            raise NotPossibleError(gone_by)
        words, found = said(text)
        name = "text" if "text" in message.content else "caption"
        entities = "entities" if name == "text" else "caption_entities"
        kept = {k: v for k, v in message.content.items() if k not in {name, entities}}
        message.content = {**kept, name: words, **({entities: found} if found else {})}
        message.edited = self._world.clock()
        changed(self._world, message, note="edited")
        deliver(self._world, message, "edited_message")
        return message

    def own(self, user: User, chat: Chat, message_id: int) -> Message:
        """Return a message that this person wrote.

        Raises:
            NotPossibleError: it is not there, or somebody else's.
        """
        message = self.find(user, chat, message_id)
        if message.sender is not user:
            text = f"message {message_id} is not {user.full_name}'s"
            raise NotPossibleError(text)
        return message

    def find(self, user: User, chat: Chat, message_id: int) -> Message:
        """Return a message that this person sees.

        Raises:
            NotPossibleError: it is not there.
        """
        message = chat.messages.get(message_id)
        if message is None or user.id in message.hidden_for:
            text = f"{user.full_name} sees no message {message_id}"
            raise NotPossibleError(text)
        return message

    def hide(self, user: User, chat: Chat, message_id: int) -> None:
        """Delete a message in one's own app; the bot is told nothing."""
        self.find(user, chat, message_id).hidden_for.add(user.id)
        self._world.changed("deleted", chat, user, message_ids=[message_id])

    def forward(self, user: User, source: Chat, message_id: int, chat: Chat, *, hidden: bool = False) -> Message:
        """Send a message on; ``hidden``: its writer lets nobody link to them."""
        message = self.find(user, source, message_id)
        origin = origin_of(message)
        if hidden:
            origin = {"type": "hidden_user", "date": origin["date"], "sender_user_name": message.sender.full_name}
        return self.send(user, chat, dict(message.content), origin=origin)

    def file(self, user: User, chat: Chat, kind: str, data: bytes, name: str, **more: JsonValue) -> Message:
        """Send a picture, a document, a voice message or their like.

        Args:
            user: who.
            chat: where.
            kind: one of ``contents.KINDS``.
            data: the bytes; a picture need not be one.
            name: the file's name.
            more: ``caption``, ``spoiler``, ``reply_to``, ``album``, ``size``, and details such as ``duration``.
        """
        if kind not in KINDS:
            message = f"{kind} is none of {', '.join(KINDS)}"
            raise NotPossibleError(message)
        caption, found = said(more.pop("caption", ""))
        spoiler, album = more.pop("spoiler", False), more.pop("album", None)
        reply_to, size = more.pop("reply_to", None), more.pop("size", None)
        stored = self._world.files.keep(kind, name, data, size=size)
        content = file_content(self._world.files, stored, more)
        if spoiler:
            content["has_media_spoiler"] = True
        if caption:
            content |= {"caption": caption, **({"caption_entities": found} if found else {})}
        return self.send(user, chat, content, reply_to=reply_to, album=album)

    def album(self, user: User, chat: Chat, pieces: Sequence[tuple[str, bytes, str]], caption: str) -> list[Message]:
        """Send several files that belong together; the words stand under the first."""
        number = self._world.digits(17)
        sent = []
        for place, (kind, data, name) in enumerate(pieces):
            words = caption if place == 0 else ""
            sent.append(self.file(user, chat, kind, data, name, caption=words, album=number))
        return sent

    def contact(self, user: User, chat: Chat, contact: Json | None, *, reply_to: int | None = None) -> Message:
        """Share a contact; ``None``: one's own, which alone carries one's id for sure."""
        if contact is None:
            contact = {"phone_number": user.phone_number, "first_name": user.first_name}
            contact |= {"last_name": user.last_name} if user.last_name else {}
            contact["user_id"] = user.id
        return self.send(user, chat, {"contact": contact}, reply_to=reply_to)

    def key(self, user: User, chat: Chat, label: str) -> Message:
        """Press a button of the reply keyboard; it writes its text, or shares what it asks for."""
        keyboard = chat.keyboards.get(user.id)
        rows = keyboard.markup.get("keyboard", []) if keyboard is not None else []
        found = next((key for row in rows for key in row if key["text"] == label), None)
        if keyboard is None or found is None:
            there = [key["text"] for row in rows for key in row]
            message = f"no key {label!r}; there are {there}"
            raise NotPossibleError(message)
        if keyboard.markup.get("one_time_keyboard"):
            keyboard.hidden = True
            self._world.changed("keyboard", chat, user, reply_keyboard=view.keyboard_view(keyboard))
        if found.get("request_poll"):
            message = "this key opens the app's form for a poll: send_poll"
            raise NotPossibleError(message)
        if found.get("request_contact"):
            return self.contact(user, chat, None, reply_to=keyboard.message_id)
        if found.get("request_location"):
            place = {"location": {"latitude": 59.9139, "longitude": 10.7522}}
            return self.send(user, chat, place, reply_to=keyboard.message_id)
        return self.text(user, chat, label)

    def vote(self, user: User, message: Message, chosen: list[int]) -> None:
        """Answer a poll."""
        poll = message.content.get("poll")
        if poll is None or poll["is_closed"] or not all(0 <= n < len(poll["options"]) for n in chosen):
            text = "one cannot vote so here"
            raise NotPossibleError(text)
        if len(chosen) > 1 and not poll["allows_multiple_answers"]:
            text = "this poll takes one answer"
            raise NotPossibleError(text)
        cast_vote(self._world, message, user, chosen)

    def react(self, user: User, message: Message, emojis: list[str]) -> None:
        """React to a message; a bot that asked for ``message_reaction`` hears of it (in groups as administrator)."""
        old = message.reactions.get(user.id, [])
        new: list[Json] = [{"type": "emoji", "emoji": emoji} for emoji in emojis]
        message.reactions[user.id] = new
        changed(self._world, message)
        chat = message.chat
        body: Json = {
            "chat": chat_json(chat),
            "message_id": message.id,
            "user": person_json(user),
            "date": stamp(self._world.clock()),
            "old_reaction": old,
            "new_reaction": new,
        }
        for bot in chat.bots():
            if chat.private or chat.members[bot.id].admin:
                self._world.update(bot, "message_reaction", body, queue=f"chat:{chat.id}")

    def block(self, user: User, bot: Bot, *, clear: bool = False) -> None:
        """Block a bot; with ``clear`` delete the chat, which tells the bot the same."""
        chat = self._world.private_chat(user, bot)
        if clear:
            for message in chat.messages.values():
                message.hidden_for.add(user.id)
            chat.keyboards.clear()
            chat.started = False
        if not chat.blocked:
            chat.blocked = True
            self._tell_standing(chat, user, bot)
        self._tell_chat(chat, user)

    def unblock(self, user: User, bot: Bot) -> None:
        """Let a bot write again."""
        chat = self._world.private_chat(user, bot)
        if chat.blocked:
            chat.blocked = False
            chat.started = True
            self._tell_standing(chat, user, bot)
            self._tell_chat(chat, user)

    def _tell_standing(self, chat: Chat, user: User, bot: Bot) -> None:
        inside, outside = member_json(Member(bot)), member_json(Member(bot, "kicked"))
        old, new = (inside, outside) if chat.blocked else (outside, inside)
        body: Json = {
            "chat": chat_json(chat),
            "from": person_json(user),
            "date": stamp(self._world.clock()),
            "old_chat_member": old,
            "new_chat_member": new,
        }
        self._world.update(bot, "my_chat_member", body, queue=f"chat:{chat.id}")
        self._world.journal.say("blocked" if chat.blocked else "unblocked", user_id=user.id, sender=user.full_name)

    def _tell_chat(self, chat: Chat, user: User) -> None:
        self._world.changed("chat", chat, user, chat=view.chat_view(self._world, chat, user))

    def press(self, user: User, message: Message, button: Json, *, inaccessible: bool = False) -> Press:
        """Press an inline button.

        Args:
            user: who.
            message: under which the button is.
            button: which.
            inaccessible: the message is too old to be shown to the bot.
        """
        world, chat = self._world, message.chat
        bot = message.via_bot or message.sender
        if not isinstance(bot, Bot):
            text = "this message is no bot's"
            raise NotPossibleError(text)
        press = Press(
            world.press_ids.next(), user, bot, message, button["text"], button.get("callback_data"), world.clock()
        )
        world.presses[press.id] = press
        message.presses.append(press)
        if press.data is None:
            press.url = button.get("url") or button.get("login_url", {}).get("url")
        else:
            press.query_id = world.digits(19)
            world.queries[press.query_id] = press
            hidden = inaccessible or message.id in chat.gone
            body = world.render.query(press, bot, inaccessible_message=hidden)
            world.update(bot, "callback_query", body, queue=f"user:{user.id}")
        shown = view.press_view(world, press)
        world.changed("press", chat, user, press=shown)
        world.journal.say("press", user_id=user.id, chat_id=shown["chat_id"], message_id=message.id,
                          sender=user.full_name, from_bot=False, text=press.label, data=press.data)  # fmt: skip
        return press
