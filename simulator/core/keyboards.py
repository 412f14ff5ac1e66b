"""Keyboards: under a message (inline), in place of the phone's keyboard (reply), or the wish for a reply."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from simulator.core.errors import bad_request

if TYPE_CHECKING:
    from simulator.core.model import Json
    from simulator.core.params import Params

__all__ = ["Markup", "ensure_sendable", "read_markup"]

_ACTIONS = (
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "login_url",
    "web_app",
    "copy_text",
)
_ROW, _TOTAL, _WEIGHT = 12, 300, 10_000

Markup = tuple[str, Any]
"""What a message carries: ``("inline", rows)``, or ``("keyboard" | "remove" | "force_reply", the object)``."""


def read_markup(params: Params) -> Markup | None:
    """Return the request's ``reply_markup``, ``None`` if it has none.

    Raises:
        ApiError: it is no keyboard, in Telegram's words.
    """
    parsed = params.json("reply_markup", "can't parse reply keyboard markup JSON object")
    if parsed is None:
        return None
    if not isinstance(parsed, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in parsed:
        rows = _inline_rows(parsed["inline_keyboard"])
        return ("inline", rows) if rows else None
    if "keyboard" in parsed:
        return ("keyboard", {**parsed, "keyboard": _key_rows(parsed["keyboard"])})
    if parsed.get("remove_keyboard"):
        return ("remove", parsed)
    if parsed.get("force_reply"):
        return ("force_reply", parsed)
    return None


def _rows(value: object, field: str, kind: str) -> list[list[Any]]:
    if not isinstance(value, list):
        raise bad_request(f'field "{field}" of the {kind} must be an Array')
    if not all(isinstance(row, list) for row in value):
        raise bad_request(f'field "{field}" of the {kind} must be an Array of Arrays')
    return value


def _inline_rows(value: object) -> list[list[Json]]:
    kept: list[list[Json]] = []
    total = 0
    for row in _rows(value, "inline_keyboard", "InlineKeyboardMarkup"):
        # more than twelve in a row, or three hundred in all, are cut without a word
        buttons = [_inline_button(button) for button in row][: min(_ROW, _TOTAL - total)]
        total += len(buttons)
        if buttons:
            kept.append(buttons)
    return kept


def _inline_button(button: Json) -> Json:
    text = button["text"]
    if not text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    for action in _ACTIONS:
        if action in button and button[action] not in ("", None, False):
            look: Json = {name: button[name] for name in ("icon_custom_emoji_id", "style") if name in button}
            return {"text": text, **look, action: button[action]}
    if button.get("switch_inline_query") == "" or button.get("switch_inline_query_current_chat") == "":
        name = "switch_inline_query" if "switch_inline_query" in button else "switch_inline_query_current_chat"
        return {"text": text, name: ""}
    raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")


def _key_rows(value: object) -> list[list[Json]]:
    rows = _rows(value, "keyboard", "ReplyKeyboardMarkup")
    return [[{"text": key} if isinstance(key, str) else dict(key) for key in row] for row in rows if row]


def ensure_sendable(markup: Markup | None, *, private: bool) -> None:
    """Refuse a keyboard that the chat cannot have; this comes after the checks of the chat.

    Raises:
        ApiError: data over 64 bytes, a bad link, a contact button in a group, or all in all too long.
    """
    if markup is None:
        return
    kind, content = markup
    if len(json.dumps(content, ensure_ascii=False).encode()) > _WEIGHT:
        raise bad_request("reply markup is too long")
    if kind == "inline":
        for button in (button for row in content for button in row):
            _ensure_button(button, private=private)
    elif kind == "keyboard" and not private:
        for key in (key for row in content["keyboard"] for key in row):
            for name, what in (("request_contact", "phone number"), ("request_location", "location")):
                if key.get(name):
                    raise bad_request(f"{what} can be requested in private chats only")


def _ensure_button(button: Json, *, private: bool) -> None:
    if len(str(button.get("callback_data", "")).encode()) > 64:
        raise bad_request("BUTTON_DATA_INVALID")
    if "web_app" in button and not private:
        raise bad_request("BUTTON_TYPE_INVALID")
    if "url" in button and not _is_link(str(button["url"])):
        raise bad_request("BUTTON_URL_INVALID")


def _is_link(url: str) -> bool:
    scheme, separator, rest = url.partition("://")
    if not separator:
        return "." in url.split("/", maxsplit=1)[0] and " " not in url
    return scheme.lower() in {"http", "https", "tg", "ton", "tonsite"} and bool(rest) and " " not in url
