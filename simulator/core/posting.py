"""A message comes into being, changes and goes: numbers, keyboards, unread counts, and who is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.core import view
from simulator.core.model import Bot, Chat, Json, JsonValue, Keyboard, Message, User

if TYPE_CHECKING:
    from simulator.core.keyboards import Markup
    from simulator.core.world import World

__all__ = ["Draft", "changed", "deliver", "gone", "post"]


@dataclass(slots=True)
class Draft:
    """What a message will be."""

    chat: Chat
    sender: User | Bot
    content: Json
    markup: Markup | None = None
    reply_to: Message | None = None
    quote: Json | None = None
    forward_origin: Json | None = None
    sender_chat: Chat | None = None
    album: str | None = None
    thread_id: int | None = None
    protected: bool = False
    service: bool = False
    via_bot: Bot | None = None
    extra: Json | None = None


def post(world: World, draft: Draft) -> Message:
    """Bring a message into its chat, show it to the people there and put it into the queues of the bots that see it."""
    chat = draft.chat
    inline = draft.markup[1] if draft.markup and draft.markup[0] == "inline" else None
    message = Message(
        id=world.next_message_id(chat),
        chat=chat,
        sender=draft.sender,
        date=world.clock(),
        content=draft.content,
        inline_keyboard=inline,
        other_markup=draft.markup is not None and inline is None,
        reply_to=draft.reply_to,
        quote=draft.quote,
        forward_origin=draft.forward_origin,
        sender_chat=draft.sender_chat,
        album=draft.album,
        thread_id=draft.thread_id,
        protected=draft.protected,
        service=draft.service,
        via_bot=draft.via_bot,
        extra=draft.extra or {},
    )
    chat.messages[message.id] = message
    if isinstance(draft.sender, Bot):
        chat.typing = None
    _show(world, message)
    if draft.markup is not None and inline is None:
        _replace_keyboards(world, message, draft.markup)
    deliver(world, message, "message")
    if isinstance(draft.sender, Bot) and not draft.service:
        chat.last_bot = draft.sender.id
    return message


def _show(world: World, message: Message) -> None:
    chat = message.chat
    for user in chat.people():
        if message.sender is not user and not message.service:
            chat.unread[user.id] = chat.unread.get(user.id, 0) + 1
        world.changed("message", chat, user, message=view.message_view(world, message, user))
    line = message.content.get("text") or message.content.get("caption") or view.service_line(message)
    _note(world, message, "message", text=line)


def _note(world: World, message: Message, kind: str, **details: JsonValue) -> None:
    chat = message.chat
    viewer = chat.user or (message.sender if isinstance(message.sender, User) else None)
    buttons = [[button["text"] for button in row] for row in message.inline_keyboard or []]
    world.journal.say(
        kind,
        user_id=viewer.id if viewer else None,
        chat_id=world.handle(chat),
        message_id=message.id,
        sender=message.sender.full_name,
        from_bot=isinstance(message.sender, Bot),
        buttons=buttons,
        **details,
    )


def _replace_keyboards(world: World, message: Message, markup: Markup) -> None:
    kind, content = markup
    chat = message.chat
    for user in chat.people():
        if content.get("selective") and not chat.private and not _meant(message, user):
            continue
        if kind == "remove":
            chat.keyboards.pop(user.id, None)
        else:
            chat.keyboards[user.id] = Keyboard(content, message.id)
        world.changed("keyboard", chat, user, reply_keyboard=view.keyboard_view(chat.keyboards.get(user.id)))


def _meant(message: Message, user: User) -> bool:
    """Return whether a selective keyboard is for this person: mentioned, or the one who is answered."""
    if message.reply_to is not None and message.reply_to.sender is user:
        return True
    entities = message.content.get("entities", [])
    if any(entity["type"] == "text_mention" and entity["user"]["id"] == user.id for entity in entities):
        return True
    return bool(user.username) and f"@{user.username}".lower() in str(message.content.get("text", "")).lower()


def deliver(world: World, message: Message, kind: str) -> None:
    """Put a message into the queues of the bots that see it: never its own, never another bot's."""
    if isinstance(message.sender, Bot) and not message.service:
        return
    for bot in message.chat.bots():
        if bot is not message.sender and sees(message, bot):
            world.update(bot, kind, world.render.message(message, bot), queue=f"chat:{message.chat.id}")


def sees(message: Message, bot: Bot) -> bool:
    """Return whether a bot is told of a person's message in this chat.

    In a group with privacy mode on: service messages, replies to the bot, commands that name it, and commands without a
    name if no other bot posted last. A bare mention does not pass (telegram-bot-api; Bot features, "Privacy mode").
    """
    chat = message.chat
    if chat.private or message.service or not bot.privacy or chat.members[bot.id].admin:
        return True
    if message.reply_to is not None and message.reply_to.sender is bot:
        return True
    for text in _commands_in(message.content):
        name, _, addressee = text.partition("@")
        if addressee.lower() == bot.username.lower():
            return True
        if name and not addressee and chat.last_bot in {None, bot.id}:
            return True
    return False


def _commands_in(content: Json) -> list[str]:
    text = str(content.get("text") or content.get("caption") or "").encode("utf-16-le")
    entities = content.get("entities") or content.get("caption_entities") or []
    return [
        text[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")
        for e in entities
        if e["type"] == "bot_command"
    ]


def changed(world: World, message: Message, *, note: str | None = None) -> None:
    """Show everybody in the chat that a message looks otherwise now."""
    for user in message.chat.people():
        world.changed("edited", message.chat, user, message=view.message_view(world, message, user))
    if note:
        _note(world, message, note, text=message.content.get("text") or message.content.get("caption") or "")


def gone(world: World, message: Message) -> None:
    """Take a message out of its chat for everybody; a press that is already on its way may still arrive."""
    chat = message.chat
    chat.messages.pop(message.id, None)
    chat.gone[message.id] = message
    chat.pinned = [number for number in chat.pinned if number != message.id]
    for user in chat.people():
        world.changed("deleted", chat, user, message_ids=[message.id])
    _note(world, message, "deleted", text="")
