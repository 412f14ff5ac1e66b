"""Messages deleted, copied, forwarded, pinned."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from simulator.core.errors import bad_request
from simulator.core.methods.sending import envelope, send
from simulator.core.methods.target import chat_of
from simulator.core.methods.words import read_caption
from simulator.core.posting import Draft, gone, post
from simulator.core.render import chat_json, person_json, stamp

if TYPE_CHECKING:
    from simulator.core.methods.request import Request
    from simulator.core.model import Chat, Json, Message

__all__ = ["METHODS", "origin_of"]

_DELETABLE = timedelta(hours=48)


def _allowed(request: Request, chat: Chat, message: Message) -> str | None:
    """Return why a bot may not delete a message, ``None`` if it may."""
    if chat.private or chat.kind == "group":
        if request.world.clock() - message.date > _DELETABLE:
            return "message can't be deleted for everyone"
        if chat.private:
            return None
    member = chat.members[request.bot.id]
    if message.sender is request.bot or (member.admin and member.rights.get("can_delete_messages", True)):
        return None
    return "message can't be deleted"


def delete_message(request: Request) -> bool:
    """Take one message away for everybody."""
    chat = chat_of(request)
    message = chat.messages.get(request.message_id())
    if message is None:
        raise bad_request("message to delete not found")
    reason = _allowed(request, chat, message)
    if reason:
        raise bad_request(reason)
    gone(request.world, message)
    return True


def delete_messages(request: Request) -> bool:
    """Take several away; those that are not there are passed over."""
    chat = chat_of(request)
    numbers = _numbers(request)
    found = [chat.messages[number] for number in numbers if number in chat.messages]
    for message in found:
        reason = _allowed(request, chat, message)
        if reason:
            raise bad_request(reason)
    for message in found:
        gone(request.world, message)
    return True


def _numbers(request: Request) -> list[int]:
    given: Any = request.params.json("message_ids", "can't parse message identifiers JSON object")
    if not isinstance(given, list) or not given:
        raise bad_request("message identifiers are not specified")
    if len(given) > 100:
        raise bad_request("too many message identifiers specified")
    return [int(number) for number in given]


def origin_of(message: Message) -> Json:
    """Return where a message came from, kept over several forwards."""
    if message.forward_origin is not None:
        return message.forward_origin
    if message.sender_chat is not None:
        return {"type": "chat", "date": stamp(message.date), "sender_chat": chat_json(message.sender_chat)}
    return {"type": "user", "date": stamp(message.date), "sender_user": person_json(message.sender)}


def _source(request: Request, missing: str, number: int | None = None) -> Message:
    chat = chat_of(request, "from_chat_id", write=False)
    message = chat.messages.get(request.message_id() if number is None else number)
    if message is None or message.service:
        raise bad_request(missing)
    return message


def _plain(message: Message) -> Json:
    return dict(message.content)


def forward_message(request: Request) -> Json:
    """Send a message on, with the name of whoever wrote it."""
    message = _source(request, "message to forward not found")
    if message.protected:
        raise bad_request("message can't be forwarded")
    to = envelope(request, "text")
    return request.show(send(request, to, _plain(message), forward_origin=origin_of(message)))


def copy_message(request: Request) -> Json:
    """Send the same again as one's own."""
    message = _source(request, "message to copy not found")
    caption = read_caption(request) if "caption" in request.params else None
    to = envelope(request, "text")
    content = _plain(message)
    if caption is not None and "text" not in content:
        content = {k: v for k, v in content.items() if k not in {"caption", "caption_entities"}} | caption
    return {"message_id": send(request, to, content).id}


def _several(request: Request, *, forward: bool) -> list[Json]:
    chat = chat_of(request, "from_chat_id", write=False)
    to = envelope(request, "text")
    found = [chat.messages[n] for n in _numbers(request) if n in chat.messages and not chat.messages[n].service]
    if not found:
        raise bad_request("there are no messages to forward" if forward else "there are no messages to copy")
    sent = []
    for message in found:
        origin = origin_of(message) if forward else None
        sent.append(post(request.world, Draft(to.chat, request.bot, _plain(message), forward_origin=origin)))
    return [{"message_id": message.id} for message in sent]


def forward_messages(request: Request) -> list[Json]:
    """Send several on; those that are not there are passed over."""
    return _several(request, forward=True)


def copy_messages(request: Request) -> list[Json]:
    """Copy several; those that are not there are passed over."""
    return _several(request, forward=False)


def pin(request: Request) -> bool:
    """Pin a message; the chat says so, if it was not pinned before."""
    chat = chat_of(request)
    message = chat.messages.get(request.message_id())
    if message is None:
        raise bad_request("message to pin not found")
    _ensure_pinner(request, chat)
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
        post(request.world, Draft(chat, request.bot, {"_pinned": message}, service=True))
    return True


def unpin(request: Request) -> bool:
    """Take a pin away: of the message named, else the newest."""
    chat = chat_of(request)
    _ensure_pinner(request, chat)
    number = request.params.integer("message_id")
    if number and number not in chat.pinned:
        raise bad_request("message to unpin not found")
    if chat.pinned:
        chat.pinned.remove(number or chat.pinned[-1])
    return True


def unpin_all(request: Request) -> bool:
    """Take all pins away."""
    chat = chat_of(request)
    _ensure_pinner(request, chat)
    chat.pinned.clear()
    return True


def _ensure_pinner(request: Request, chat: Chat) -> None:
    member = chat.members.get(request.bot.id)
    if member is not None and chat.kind == "supergroup" and not member.admin:
        raise bad_request("not enough rights to manage pinned messages in the chat")


METHODS = {
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "forwardMessage": forward_message,
    "forwardMessages": forward_messages,
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
    "pinChatMessage": pin,
    "unpinChatMessage": unpin,
    "unpinAllChatMessages": unpin_all,
}
