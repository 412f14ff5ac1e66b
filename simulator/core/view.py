"""What a person sees: messages, keyboards and commands as their app shows them, in the shapes of the control API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.core.commands import menu_button_for, resolve_commands
from simulator.core.model import Bot, Chat, Json, JsonValue, Keyboard, Member, Message, Press, User

if TYPE_CHECKING:
    from simulator.core.world import World

__all__ = ["bot_view", "chat_view", "group_view", "keyboard_view", "message_view", "press_view", "user_view"]

_MEDIA = ("photo", "document", "voice", "audio", "video", "video_note", "animation", "sticker")
_TYPING_SECONDS = 5


def message_view(world: World, message: Message, user: User) -> Json:
    """Return one message as this person sees it."""
    content = message.content
    answered = message.reply_to
    return {
        "id": message.id,
        "from_me": message.sender is user and message.sender_chat is None,
        "sender_id": message.sender.id,
        "sender": message.sender_chat.title if message.sender_chat else message.sender.full_name,
        "date": message.date.isoformat(),
        "edited": message.edited.isoformat() if message.edited else None,
        "text": content.get("text"),
        "entities": content.get("entities", []),
        "inline_keyboard": _buttons(message),
        "media": _media(world, message),
        "contact": content.get("contact"),
        "location": None if "venue" in content else content.get("location"),
        "venue": content.get("venue"),
        "dice": content.get("dice"),
        "poll": _poll(content, user),
        "service": service_line(message) if message.service else None,
        "reply_to": _short(answered) if answered is not None else None,
        "forwarded_from": _origin(message.forward_origin),
        "album": message.album,
        "pinned": message.id in message.chat.pinned,
        "reactions": [r.get("emoji", "") for reactions in message.reactions.values() for r in reactions],
        "pressed": [p.id for p in message.presses if p.user is user and p.answered is None and p.query_id],
    }


def _buttons(message: Message) -> list[list[Json]] | None:
    if not message.inline_keyboard:
        return None
    return [[_button(button) for button in row] for row in message.inline_keyboard]


def _button(button: Json) -> Json:
    action = next((name for name in button if name not in {"text", "style", "icon_custom_emoji_id"}), "text")
    shown: Json = {"text": button["text"], "kind": action}
    if action == "callback_data":
        shown["data"] = button["callback_data"]
    elif action in {"url", "login_url"}:
        shown["url"] = button["url"] if action == "url" else button["login_url"].get("url")
    else:
        shown[action] = button.get(action)
    return shown


def _media(world: World, message: Message) -> Json | None:
    kind = next((name for name in _MEDIA if name in message.content), None)
    if kind is None:
        return None
    found = message.content[kind]
    details: Json = found[-1] if kind == "photo" else found
    stored = world.files.files[details["_file"]]
    return {
        "kind": kind,
        "url": f"/control/file/{stored.number}",
        "name": details.get("file_name") or stored.name,
        "mime": details.get("mime_type") or stored.mime,
        "size": stored.size,
        **{name: details[name] for name in ("width", "height", "duration", "emoji", "length") if name in details},
        "spoiler": bool(message.content.get("has_media_spoiler")),
        "caption": message.content.get("caption"),
        "caption_entities": message.content.get("caption_entities", []),
        "album": message.album,
    }


def _poll(content: Json, user: User) -> Json | None:
    if "poll" not in content:
        return None
    poll = content["poll"]
    mine = content.get("_votes", {}).get(user.id, [])
    options = [
        {"text": option["text"], "voter_count": option["voter_count"], "chosen": number in mine}
        for number, option in enumerate(poll["options"])
    ]
    return {
        "question": poll["question"],
        "options": options,
        "closed": poll["is_closed"],
        "total": poll["total_voter_count"],
        "multiple": poll["allows_multiple_answers"],
    }


def _short(message: Message) -> Json:
    text = message.content.get("text") or message.content.get("caption") or service_line(message)
    return {"id": message.id, "sender": message.sender.full_name, "text": str(text)[:200]}


def _origin(origin: Json | None) -> str | None:
    if origin is None:
        return None
    sender = origin.get("sender_user")
    if sender:
        return f"{sender['first_name']} {sender.get('last_name', '')}".strip()
    return str(origin.get("sender_user_name") or origin.get("sender_chat", {}).get("title"))


def _people(value: JsonValue) -> str:
    return ", ".join(f"{one['first_name']} {one.get('last_name', '')}".strip() for one in value)


_SERVICE_LINES = {
    "group_chat_created": "{who} created the group",
    "supergroup_chat_created": "{who} created the group",
    "new_chat_title": "{who} changed the group's name to {value}",
    "migrate_to_chat_id": "The group became a supergroup",
    "migrate_from_chat_id": "The group became a supergroup",
    "_pinned": "{who} pinned a message",
    "forum_topic_created": "{who} created the topic {value[name]}",
}


def service_line(message: Message) -> str:
    """Return the line in the middle for a service message, or a word for what has no text."""
    content, who, own = message.content, message.sender.full_name, message.sender.id
    came, went = content.get("new_chat_members"), content.get("left_chat_member")
    if came:
        return f"{who} joined" if came[0]["id"] == own else f"{who} added {_people(came)}"
    if went:
        return f"{who} left" if went["id"] == own else f"{who} removed {_people([went])}"
    for name, line in _SERVICE_LINES.items():
        if name in content:
            return line.format(who=who, value=content[name])
    kinds = [name for name in content if not name.startswith("_") and not name.endswith("entities")]
    return kinds[0] if kinds else ""


def keyboard_view(keyboard: Keyboard | None) -> Json | None:
    """Return the reply keyboard in force."""
    if keyboard is None:
        return None
    markup = keyboard.markup
    common: Json = {"placeholder": markup.get("input_field_placeholder", ""), "message_id": keyboard.message_id}
    if "keyboard" not in markup:
        return {"kind": "force_reply", **common}
    wishes = ("request_contact", "request_location", "request_poll")
    rows = [
        [{"text": key["text"], **{w: bool(key.get(w)) for w in wishes}} for key in row] for row in markup["keyboard"]
    ]
    return {
        "kind": "keyboard",
        "rows": rows,
        "resize": bool(markup.get("resize_keyboard")),
        "one_time": bool(markup.get("one_time_keyboard")),
        "persistent": bool(markup.get("is_persistent")),
        "hidden": keyboard.hidden,
        **common,
    }


def chat_view(world: World, chat: Chat, user: User) -> Json:
    """Return a whole chat as this person sees it."""
    typing = chat.typing
    fresh = typing is not None and (world.clock() - typing[1]).total_seconds() < _TYPING_SECONDS
    bot = chat.bot
    return {
        "id": world.handle(chat),
        "type": chat.kind,
        "title": bot.full_name if bot else chat.title,
        "bot_id": bot.id if bot else None,
        "started": chat.started if chat.private else True,
        "blocked": chat.blocked,
        "unread": chat.unread.get(user.id, 0),
        "typing": typing[0] if typing and fresh else None,
        "messages": [message_view(world, message, user) for message in world.shown_messages(chat, user)],
        "reply_keyboard": keyboard_view(chat.keyboards.get(user.id)),
        "commands": resolve_commands(chat, user),
        "menu_button": menu_button_for(bot, user) if bot else {"type": "default"},
    }


def user_view(world: World, user: User) -> Json:
    """Return a person with their chats."""
    return {
        "id": user.id,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "username": user.username,
        "language_code": user.language_code,
        "phone_number": user.phone_number,
        "role": user.role,
        "chats": [chat_view(world, chat, user) for chat in world.chats_of(user)],
    }


def bot_view(bot: Bot) -> Json:
    """Return what anybody sees of a bot."""
    return {
        "id": bot.id,
        "username": bot.username,
        "name": bot.first_name,
        "description": bot.texts.get(("description", ""), ""),
        "short_description": bot.texts.get(("short_description", ""), ""),
        "menu_button": bot.menu_buttons.get(0, {"type": "commands"}),
        "pending": len(bot.queue.pending()),
    }


def group_view(chat: Chat) -> Json:
    """Return a group and who is in it."""
    members = [_member(member) for member in chat.members.values() if member.inside]
    return {"id": chat.id, "title": chat.title, "type": chat.kind, "members": members}


def _member(member: Member) -> Json:
    who = member.who
    return {"id": who.id, "name": who.full_name, "status": member.status, "is_bot": isinstance(who, Bot)}


def press_view(world: World, press: Press) -> Json:
    """Return a press and its answer."""
    return {
        "id": press.id,
        "user_id": press.user.id,
        "chat_id": world.handle(press.message.chat),
        "message_id": press.message.id,
        "data": press.data,
        "label": press.label,
        "url": press.url,
        "answer": press.answered,
    }
