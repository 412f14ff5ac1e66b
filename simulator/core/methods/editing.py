"""Changing what was said: text, caption, picture, keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.core.errors import bad_request
from simulator.core.keyboards import Markup, ensure_sendable, read_markup
from simulator.core.methods.media import read_media
from simulator.core.methods.target import chat_of, message_of
from simulator.core.methods.words import read_caption, read_words, text_content
from simulator.core.posting import changed

if TYPE_CHECKING:
    from simulator.core.methods.request import Request
    from simulator.core.model import Json, Message

__all__ = ["METHODS"]

_CAPTIONED = ("photo", "document", "voice", "audio", "video", "animation")
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)


def _find(request: Request) -> tuple[Message, Markup | None]:
    """Return the message to change and its new keyboard, checked in Telegram's order.

    A bot's own messages can be changed for ever; others', forwards and those with a reply keyboard never.
    """
    request.unsupported("business_connection_id", "inline_message_id")
    markup = read_markup(request.params)
    if "chat_id" not in request.params:
        raise bad_request("chat_id is empty")
    chat = chat_of(request)
    message = message_of(request, chat, "message to edit not found")
    if message.sender is not request.bot or message.forward_origin or message.other_markup or message.service:
        raise bad_request("message can't be edited")
    if markup is not None and markup[0] != "inline":
        raise bad_request("inline keyboard expected")
    return message, markup


def _apply(request: Request, message: Message, content: Json, markup: Markup | None) -> Json:
    """Put the new content in. Without a keyboard in the request the message has none afterwards.

    Raises:
        ApiError: nothing would change, or the keyboard is not possible.
    """
    rows = markup[1] if markup is not None else None
    if content == message.content and rows == message.inline_keyboard:
        raise bad_request(_SAME)
    ensure_sendable(markup, private=message.chat.private)
    if content != message.content:
        # a new keyboard alone does not show as "edited"
        message.edited = request.world.clock()
    message.content, message.inline_keyboard = content, rows
    changed(request.world, message, note="edited")
    return request.show(message)


def edit_text(request: Request) -> Json:
    """Change a text."""
    if not request.params.text("text"):
        raise bad_request("message text is empty")
    words = read_words(request, "text")
    message, markup = _find(request)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    content = text_content(words, "MESSAGE_TOO_LONG")
    preview: Any = request.params.json("link_preview_options", "can't parse link preview options JSON object")
    if preview and any(entity["type"] in {"url", "text_link"} for entity in words[1]):
        content["link_preview_options"] = preview
    return _apply(request, message, content, markup)


def edit_caption(request: Request) -> Json:
    """Change the words under a picture or file; none takes them away."""
    caption = read_caption(request, too_long="MEDIA_CAPTION_TOO_LONG")
    message, markup = _find(request)
    if not any(kind in message.content for kind in _CAPTIONED):
        raise bad_request("there is no caption in the message to edit")
    kept = {k: v for k, v in message.content.items() if k not in {"caption", "caption_entities"}}
    return _apply(request, message, {**kept, **caption}, markup)


def edit_media(request: Request) -> Json:
    """Put another picture or file in the place of one."""
    given: Any = request.params.json("media", "can't parse media JSON object")
    _, content = read_media(request, given, "MEDIA_CAPTION_TOO_LONG")
    message, markup = _find(request)
    if not any(kind in message.content for kind in _CAPTIONED) and "text" not in message.content:
        raise bad_request("there is no media in the message to edit")
    return _apply(request, message, content, markup)


def edit_keyboard(request: Request) -> Json:
    """Change or take away the buttons under a message."""
    message, markup = _find(request)
    return _apply(request, message, message.content, markup)


def edit_live_location(request: Request) -> Json:
    """Move a live location."""
    message, markup = _find(request)
    place = message.content.get("location")
    if place is None or "live_period" not in place:
        raise bad_request("message can't be edited")
    moved = {
        **place,
        "latitude": request.params.number("latitude"),
        "longitude": request.params.number("longitude"),
    }
    return _apply(request, message, {"location": moved}, markup)


def stop_live_location(request: Request) -> Json:
    """Let a live location stand."""
    message, markup = _find(request)
    place = message.content.get("location")
    if place is None or "live_period" not in place:
        raise bad_request("message can't be edited")
    still = {name: value for name, value in place.items() if name != "live_period"}
    return _apply(request, message, {"location": still}, markup)


METHODS = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageMedia": edit_media,
    "editMessageReplyMarkup": edit_keyboard,
    "editMessageLiveLocation": edit_live_location,
    "stopMessageLiveLocation": stop_live_location,
}
