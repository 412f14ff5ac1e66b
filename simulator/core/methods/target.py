"""Where a call goes: the chat it names and whether the bot may go there, the topic, the message it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.core.errors import bad_request, complaint, forbidden

if TYPE_CHECKING:
    from simulator.core.methods.request import Request
    from simulator.core.model import Chat, Json, Message

__all__ = ["chat_of", "ensure_right", "message_of", "read_reply", "read_thread"]


def chat_of(request: Request, name: str = "chat_id", *, write: bool = True) -> Chat:
    """Return the chat that a request names.

    Args:
        request: the call.
        name: its parameter.
        write: whether something shall be said there; reading is allowed where nobody listens.

    Raises:
        ApiError: there is no such chat for this bot, or the bot may not write there.
    """
    given = request.params.text(name)
    if not given:
        raise bad_request(f"{name} is empty")
    if given.startswith("@"):
        chat = _by_username(request, given[1:])
    else:
        try:
            chat_id = int(given)
        except ValueError:
            raise bad_request("chat not found") from None
        chat = _private(request, chat_id, write=write) if chat_id > 0 else request.world.groups.get(chat_id)
    if chat is None:
        raise bad_request("chat not found")
    if not chat.private:
        _ensure_group(request, chat, write=write)
    return chat


def _by_username(request: Request, username: str) -> Chat | None:
    wanted = username.lower()
    groups = request.world.groups.values()
    return next((chat for chat in groups if (chat.username or "").lower() == wanted), None)


def _private(request: Request, user_id: int, *, write: bool) -> Chat | None:
    world, bot = request.world, request.bot
    if user_id in world.bots:
        if not write:
            raise bad_request("chat not found")
        raise forbidden("the bot can't send messages to the bot")
    user = world.users.get(user_id)
    if user is None:
        return None
    chat = world.private.get((bot.id, user_id))
    met = any(user_id in group.members and bot.id in group.members for group in world.groups.values())
    if (chat is None or not (chat.started or chat.blocked)) and not met:
        return None
    if user.deactivated and write:
        raise forbidden("user is deactivated")
    if chat is None or not (chat.started or chat.blocked):
        if write:
            raise forbidden("bot can't initiate conversation with a user")
        return world.private_chat(user, bot)
    if chat.blocked and write:
        raise forbidden("bot was blocked by the user")
    return chat


def _ensure_group(request: Request, chat: Chat, *, write: bool) -> None:
    if chat.migrated_to is not None and write:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
    error = request.own_member_error(chat)
    if error is not None and (write or chat.kind == "supergroup" or error.status == 400):
        raise error


_RIGHTS = {
    "text": ("can_send_messages", "text messages"),
    "photo": ("can_send_photos", "photos"),
    "video": ("can_send_videos", "videos"),
    "document": ("can_send_documents", "documents"),
    "audio": ("can_send_audios", "music"),
    "voice": ("can_send_voice_notes", "voice messages"),
    "video_note": ("can_send_video_notes", "video messages"),
    "poll": ("can_send_polls", "polls"),
    "animation": ("can_send_other_messages", "animations"),
    "sticker": ("can_send_other_messages", "stickers"),
}


def ensure_right(request: Request, chat: Chat, kind: str) -> None:
    """Refuse what a restricted bot may not send to a group.

    Raises:
        ApiError: it lacks the right.
    """
    member = chat.members.get(request.bot.id)
    if member is None or member.status != "restricted":
        return
    right, words = _RIGHTS.get(kind, ("can_send_messages", "text messages"))
    if not member.rights.get(right, False):
        raise bad_request(f"not enough rights to send {words} to the chat")


def read_thread(request: Request, chat: Chat) -> int | None:
    """Return the forum topic that the message goes to.

    Raises:
        ApiError: there is none, or it is closed and the bot may not manage topics.
    """
    thread = request.params.integer("message_thread_id")
    if not thread:
        return None
    topic = (chat.topics or {}).get(thread)
    if topic is None:
        raise bad_request("message thread not found")
    if topic.get("closed") and not chat.members[request.bot.id].admin:
        raise bad_request("TOPIC_CLOSED")
    return thread


def read_reply(request: Request, chat: Chat) -> tuple[Message | None, Json | None]:
    """Return the message that is answered, and the words of it that are quoted.

    Raises:
        ApiError: it is not there and the bot did not say that it may be missing.
    """
    given: Any = request.params.json("reply_parameters", "can't parse reply parameters JSON object")
    if not isinstance(given, dict):
        return None, None
    if "chat_id" in given and str(given["chat_id"]) != str(chat.id):
        raise complaint(f"{request.params.method}: a reply to another chat has no behaviour here")
    found = chat.messages.get(int(given.get("message_id", 0)))
    if found is None and not given.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    quote = given.get("quote")
    shown = {"text": quote, "position": int(given.get("quote_position", 0)), "is_manual": True} if quote else None
    return found, shown if found is not None else None


def message_of(request: Request, chat: Chat, missing: str) -> Message:
    """Return the message that a request names.

    Args:
        request: the call.
        chat: where to look.
        missing: what Telegram says if it is not there.

    Raises:
        ApiError: no number, or no such message.
    """
    message = chat.messages.get(request.message_id())
    if message is None:
        raise bad_request(missing)
    return message
