"""What a bot is shown: people, chats and messages in the Bot API's JSON, as Telegram writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.core.model import ANONYMOUS_ADMIN_ID, Bot, Chat, Json, JsonValue, Member, Message, Press, User

if TYPE_CHECKING:
    from datetime import datetime

    from simulator.core.files import FileStore

__all__ = ["Renderer", "person_json", "stamp"]

_ANONYMOUS: Json = {"id": ANONYMOUS_ADMIN_ID, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
_NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)
_ALL_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
)
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def stamp(moment: datetime) -> int:
    """Return a moment as Telegram writes it: whole seconds since 1970, UTC."""
    return int(moment.timestamp())


def person_json(who: User | Bot) -> Json:
    """Return a ``User``: a person or a bot."""
    if isinstance(who, Bot):
        return {"id": who.id, "is_bot": True, "first_name": who.first_name, "username": who.username}
    shown: Json = {"id": who.id, "is_bot": False, "first_name": who.first_name}
    if who.last_name:
        shown["last_name"] = who.last_name
    if who.username:
        shown["username"] = who.username
    if who.language_code:
        shown["language_code"] = who.language_code
    return shown


def _sender_json(message: Message) -> Json:
    return dict(_ANONYMOUS) if message.sender_chat is not None else person_json(message.sender)


def chat_json(chat: Chat) -> Json:
    """Return a ``Chat``. Groups carry two fields that the description no longer names and Telegram still writes."""
    if chat.user is not None:
        shown = {k: v for k, v in person_json(chat.user).items() if k not in {"is_bot", "language_code"}}
        return {**shown, "type": "private"}
    if chat.kind == "group":
        old = {"all_members_are_administrators": True, "accepted_gift_types": dict(_NO_GIFTS)}
        return {"id": chat.id, "title": chat.title, "type": "group", **old}
    shown = {"id": chat.id, "title": chat.title}
    if chat.username:
        shown["username"] = chat.username
    if chat.topics is not None:
        shown["is_forum"] = True
    return {**shown, "type": "supergroup"}


def member_json(member: Member) -> Json:
    """Return a ``ChatMember``."""
    shown: Json = {"user": person_json(member.who), "status": member.status}
    if member.status == "creator":
        shown["is_anonymous"] = member.anonymous
    elif member.status == "administrator":
        rights = {name: bool(member.rights.get(name, name != "can_promote_members")) for name in _ALL_RIGHTS}
        shown |= {"can_be_edited": False, **rights, "is_anonymous": member.anonymous}
    elif member.status == "restricted":
        shown |= {"is_member": True, "until_date": member.until}
        shown |= {name: bool(member.rights.get(name, False)) for name in PERMISSIONS}
    elif member.status == "kicked":
        shown["until_date"] = member.until
    if member.title and member.admin:
        shown["custom_title"] = member.title
    return shown


class Renderer:
    """Shows messages and presses to one bot, whose file ids they carry."""

    def __init__(self, files: FileStore) -> None:
        self._files = files

    def content(self, value: JsonValue, bot: Bot) -> JsonValue:
        """Return content with this bot's ids in place of the files."""
        if isinstance(value, list):
            return [self.content(item, bot) for item in value]
        if not isinstance(value, dict):
            return value
        if "_file" in value:
            rest = {name: self.content(item, bot) for name, item in value.items() if name != "_file"}
            return {**rest, **self._files.reference(self._files.files[value["_file"]], bot.id)}
        return {name: self.content(item, bot) for name, item in value.items()}

    def message(self, message: Message, bot: Bot, *, deep: bool = True) -> Json:
        """Return a ``Message``; one that it replies to or pins is shown without what *that* one replies to."""
        shown: Json = {"message_id": message.id, "from": _sender_json(message)}
        if message.sender_chat is not None:
            shown["sender_chat"] = chat_json(message.sender_chat)
        shown |= {"chat": chat_json(message.chat), "date": stamp(message.date)}
        if message.edited is not None:
            shown["edit_date"] = stamp(message.edited)
        if message.thread_id is not None:
            shown |= {"message_thread_id": message.thread_id, "is_topic_message": True}
        if message.forward_origin is not None:
            shown |= _forward(message.forward_origin)
        if deep and message.reply_to is not None:
            shown["reply_to_message"] = self.message(message.reply_to, bot, deep=False)
        shown |= _marks(message)
        shown |= self._content_of(message, bot, deep=deep)
        if message.inline_keyboard:
            shown["reply_markup"] = {"inline_keyboard": message.inline_keyboard}
        return shown

    def _content_of(self, message: Message, bot: Bot, *, deep: bool) -> Json:
        shown: Json = self.content({k: v for k, v in message.content.items() if not k.startswith("_")}, bot)
        pinned = message.content.get("_pinned")
        if isinstance(pinned, Message):
            if deep:
                shown["pinned_message"] = self.message(pinned, bot, deep=False)
            else:
                shown["pinned_message"] = inaccessible(pinned)
        return shown

    def query(self, press: Press, bot: Bot, *, inaccessible_message: bool) -> Json:
        """Return a ``CallbackQuery``; of a message that is gone it shows number and chat, date 0."""
        message = press.message
        return {
            "id": press.query_id,
            "from": person_json(press.user),
            "message": inaccessible(message) if inaccessible_message else self.message(message, bot),
            "chat_instance": message.chat.instance,
            "data": press.data,
        }


def _marks(message: Message) -> Json:
    """Return what may stand beside the content."""
    marks: Json = dict(message.extra)
    if message.reply_to is not None and message.quote:
        marks["quote"] = message.quote
    if message.album:
        marks["media_group_id"] = message.album
    if message.via_bot is not None:
        marks["via_bot"] = person_json(message.via_bot)
    if message.protected:
        marks["has_protected_content"] = True
    return marks


def inaccessible(message: Message) -> Json:
    """Return an ``InaccessibleMessage``."""
    return {"message_id": message.id, "chat": chat_json(message.chat), "date": 0}


def _forward(origin: Json) -> Json:
    """Return the origin, and beside it the fields that older libraries read."""
    shown: Json = {"forward_origin": origin}
    if origin["type"] == "user":
        shown["forward_from"] = origin["sender_user"]
    elif origin["type"] == "hidden_user":
        shown["forward_sender_name"] = origin["sender_user_name"]
    return {**shown, "forward_date": origin["date"]}
