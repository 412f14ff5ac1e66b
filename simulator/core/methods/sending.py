"""Sending: texts, places, contacts, dice, and that something is being typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulator.core.errors import bad_request
from simulator.core.keyboards import Markup, ensure_sendable, read_markup
from simulator.core.methods.target import chat_of, ensure_right, read_reply, read_thread
from simulator.core.methods.words import read_words, text_content
from simulator.core.posting import Draft, post

if TYPE_CHECKING:
    from simulator.core.methods.request import Request
    from simulator.core.model import Chat, Json, JsonValue, Message

__all__ = ["METHODS", "Envelope", "envelope", "send"]

_ACTIONS = frozenset(
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "record_audio",
        "upload_audio", "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    }
)  # fmt: skip
_DICE = {"🎲": 6, "🎯": 6, "🏀": 5, "⚽": 5, "🎳": 6, "🎰": 64}
_TYPING_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Envelope:
    """Where a message goes and with what keyboard, checked in the order in which Telegram checks."""

    chat: Chat
    markup: Markup | None
    thread: int | None
    reply: Message | None
    quote: Json | None


def envelope(request: Request, kind: str) -> Envelope:
    """Return chat, keyboard, topic and reply of a message that shall be sent.

    Raises:
        ApiError: one of them is not possible.
    """
    request.unsupported("business_connection_id", "direct_messages_topic_id", "suggested_post_parameters")
    markup = read_markup(request.params)
    chat = chat_of(request)
    ensure_right(request, chat, kind)
    thread = read_thread(request, chat)
    reply, quote = read_reply(request, chat)
    if thread is None and reply is not None:
        thread = reply.thread_id
    return Envelope(chat, markup, thread, reply, quote)


def send(request: Request, to: Envelope, content: Json, **more: JsonValue) -> Message:
    """Send one message.

    Raises:
        ApiError: the keyboard is not possible here, or too much was sent.
    """
    ensure_sendable(to.markup, private=to.chat.private)
    request.world.limits.check(request.bot.id, to.chat)
    draft = Draft(
        to.chat,
        request.bot,
        content,
        markup=to.markup,
        reply_to=to.reply,
        quote=to.quote,
        thread_id=to.thread,
        protected=request.params.flag("protect_content"),
        **more,
    )
    effect = request.params.text("message_effect_id")
    draft.extra = {"effect_id": effect} if effect else None
    return post(request.world, draft)


def send_message(request: Request) -> Json:
    """Send a text."""
    if not request.params.text("text"):
        raise bad_request("message text is empty")
    words = read_words(request, "text")
    to = envelope(request, "text")
    content = text_content(words, "message is too long")
    preview: Any = request.params.json("link_preview_options", "can't parse link preview options JSON object")
    if preview and any(entity["type"] in {"url", "text_link"} for entity in words[1]):
        content["link_preview_options"] = preview
    return request.show(send(request, to, content))


def send_chat_action(request: Request) -> bool:
    """Show that something is on its way, for five seconds or until a message comes."""
    action = request.params.text("action")
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = chat_of(request)
    world = request.world
    chat.typing = (action, world.clock())
    for user in chat.people():
        world.changed("typing", chat, user, action=action, seconds=_TYPING_SECONDS)
    return True


def _place(request: Request) -> Json:
    latitude, longitude = request.params.number("latitude"), request.params.number("longitude")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad_request("wrong location specified")
    return {"latitude": latitude, "longitude": longitude}


def send_location(request: Request) -> Json:
    """Send a point on the map; live ones stand still here."""
    to = envelope(request, "text")
    place = _place(request)
    for name in ("horizontal_accuracy", "live_period", "heading", "proximity_alert_radius"):
        if name in request.params:
            place[name] = request.params.number(name) if name == "horizontal_accuracy" else request.params.integer(name)
    return request.show(send(request, to, {"location": place}))


def send_venue(request: Request) -> Json:
    """Send a place with name and address."""
    to = envelope(request, "text")
    place = _place(request)
    venue: Json = {"location": place, "title": request.params.text("title"), "address": request.params.text("address")}
    for name in ("foursquare_id", "foursquare_type", "google_place_id", "google_place_type"):
        if name in request.params:
            venue[name] = request.params.text(name)
    return request.show(send(request, to, {"venue": venue, "location": place}))


def send_contact(request: Request) -> Json:
    """Send somebody's name and number."""
    to = envelope(request, "text")
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: request.params.text(name) for name in names if request.params.text(name)}
    if "phone_number" not in contact:
        raise bad_request("contact phone number must be non-empty")
    if "first_name" not in contact:
        raise bad_request("contact first name must be non-empty")
    return request.show(send(request, to, {"contact": contact}))


def send_dice(request: Request) -> Json:
    """Throw a die: the server decides the number."""
    to = envelope(request, "sticker")
    emoji = request.params.text("emoji", "🎲").replace("\ufe0f", "")
    if emoji not in _DICE:
        raise bad_request("wrong dice emoji specified")
    value = request.world.rng.randint(1, _DICE[emoji])
    return request.show(send(request, to, {"dice": {"emoji": emoji, "value": value}}))


METHODS = {
    "sendMessage": send_message,
    "sendChatAction": send_chat_action,
    "sendLocation": send_location,
    "sendVenue": send_venue,
    "sendContact": send_contact,
    "sendDice": send_dice,
}
