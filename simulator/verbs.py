"""The verbs of the control API, each with the fields that the README names."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeAlias

from simulator.core import view
from simulator.core.errors import NotPossibleError
from simulator.core.model import Json, Message, Press

if TYPE_CHECKING:
    from simulator.core.telegram import Telegram
    from simulator.server import Server

__all__ = ["VERBS"]

Verb: TypeAlias = Callable[["Server", Json], Any]


def _shown(telegram: Telegram, wish: Json, message: Message) -> Json:
    return view.message_view(telegram.world, message, telegram.world.user(int(wish["user_id"])))


def _telling(deed: Callable[[Telegram, Json], Message]) -> Verb:
    """Make a verb of a deed that writes a message."""
    return lambda server, wish: _shown(server.telegram, wish, deed(server.telegram, wish))


def _pressing(deed: Callable[[Telegram, Json], Press]) -> Verb:
    """Make a verb of a deed that presses a button."""
    return lambda server, wish: view.press_view(server.telegram.world, deed(server.telegram, wish))


def _doing(deed: Callable[[Telegram, Json], object]) -> Verb:
    """Make a verb of a deed with nothing to show."""

    def verb(server: Server, wish: Json) -> bool:
        deed(server.telegram, wish)
        return True

    return verb


def _where(wish: Json) -> int | None:
    chat_id = wish.get("chat_id")
    return None if chat_id in {None, ""} else int(str(chat_id))


def _who(wish: Json, name: str = "user_id") -> int:
    return int(wish[name])


def _maybe(wish: Json, name: str) -> int | None:
    return int(wish[name]) if name in wish else None


def _flag(wish: Json, name: str) -> bool:
    return wish.get(name) in {True, "true", "1"}


def _file(telegram: Telegram, wish: Json) -> Message:
    more: Json = {"spoiler": _flag(wish, "spoiler")}
    if "reply_to" in wish:
        more["reply_to"] = int(wish["reply_to"])
    data = base64.b64decode(wish["data"])
    name, caption = wish.get("name", "file"), wish.get("caption", "")
    return telegram.send_file(_who(wish), _where(wish), wish["kind"], data, name, caption, **more)


def _album(server: Server, wish: Json) -> list[Json]:
    pieces = [(item["kind"], base64.b64decode(item["data"]), item.get("name", "file")) for item in wish["items"]]
    sent = server.telegram.send_album(_who(wish), _where(wish), pieces, wish.get("caption", ""))
    return [_shown(server.telegram, wish, message) for message in sent]


def _contact(telegram: Telegram, wish: Json) -> Message:
    names = ("phone_number", "first_name", "last_name")
    contact: Json = {name: str(wish[name]) for name in names if name in wish}
    if "contact_user_id" in wish:
        contact["user_id"] = int(wish["contact_user_id"])
    return telegram.send_contact(_who(wish), _where(wish), contact or None)


def _add_user(server: Server, wish: Json) -> Json:
    user = server.telegram.add_user(
        str(wish["first_name"]),
        str(wish.get("last_name", "")),
        wish.get("username"),
        wish.get("language_code", "nb"),
        _maybe(wish, "user_id"),
        phone_number=wish.get("phone_number"),
        role=wish.get("role"),
    )
    return view.user_view(server.telegram.world, user)


def _set_language(server: Server, wish: Json) -> Json:
    user = server.telegram.set_language(_who(wish), wish.get("language_code"))
    return view.user_view(server.telegram.world, user)


def _create_group(server: Server, wish: Json) -> Json:
    supergroup = _flag(wish, "supergroup")
    return view.group_view(server.telegram.create_group(str(wish["title"]), _who(wish), supergroup=supergroup))


def _migrate(server: Server, wish: Json) -> Json:
    return view.group_view(server.telegram.migrate(_who(wish, "chat_id")))


def _advance(server: Server, wish: Json) -> Json:
    if server.clock is None:
        message = "this clock cannot be moved"
        raise NotPossibleError(message)
    if "to" in wish:
        by = datetime.fromisoformat(wish["to"]) - server.clock.now()
    else:
        by = timedelta(minutes=float(wish.get("minutes", 0)), seconds=float(wish.get("seconds", 0)))
    now = server.clock.advance(by).isoformat()
    server.telegram.world.journal.event("clock", clock=now)
    return {"now": now}


def _fail_next(telegram: Telegram, wish: Json) -> None:
    names = {
        "chat_id",
        "times",
        "status",
        "retry_after",
        "description",
        "drop_connection",
        "after_effect",
        "delay",
        "html",
    }
    unknown = set(wish) - names - {"method"}
    if unknown:
        message = f"fail_next knows no {', '.join(sorted(unknown))}"
        raise NotPossibleError(message)
    telegram.fail_next(str(wish.get("method", "*")), **{name: wish[name] for name in names if name in wish})


VERBS: dict[str, Verb] = {
    "start": _telling(lambda t, w: t.start(_who(w), _maybe(w, "bot_id"), str(w.get("payload", "")))),
    "send_text": _telling(lambda t, w: t.send_text(_who(w), _where(w), str(w["text"]), _maybe(w, "reply_to"))),
    "edit_text": _telling(lambda t, w: t.edit_text(_who(w), _where(w), _who(w, "message_id"), str(w["text"]))),
    "press": _pressing(lambda t, w: t.press(_who(w), _where(w), _who(w, "message_id"), w.get("data"), w.get("label"))),
    "repeat_press": _pressing(lambda t, w: t.repeat_press(_who(w, "press_id"))),
    "press_key": _telling(lambda t, w: t.press_key(_who(w), _where(w), str(w["label"]))),
    "send_contact": _telling(_contact),
    "send_file": _telling(_file),
    "send_album": _album,
    "send_location": _telling(
        lambda t, w: t.send_location(_who(w), _where(w), float(w["latitude"]), float(w["longitude"]))
    ),
    "vote": _doing(lambda t, w: t.vote(_who(w), _where(w), _who(w, "message_id"), [int(n) for n in w["option_ids"]])),
    "forward": _telling(lambda t, w: t.forward(_who(w), _who(w, "from_chat_id"), _who(w, "message_id"), _where(w))),
    "delete_message": _doing(lambda t, w: t.delete_message(_who(w), _where(w), _who(w, "message_id"))),
    "read": _doing(lambda t, w: t.read(_who(w), _where(w))),
    "block": _doing(lambda t, w: t.block(_who(w), _maybe(w, "bot_id"))),
    "unblock": _doing(lambda t, w: t.unblock(_who(w), _maybe(w, "bot_id"))),
    "delete_chat": _doing(lambda t, w: t.delete_chat(_who(w), _maybe(w, "bot_id"))),
    "set_language": _set_language,
    "add_user": _add_user,
    "create_group": _create_group,
    "add_bot_to_group": _doing(lambda t, w: t.add_bot_to_group(_who(w, "chat_id"), _maybe(w, "bot_id"), _who(w))),
    "remove_bot_from_group": _doing(
        lambda t, w: t.remove_bot_from_group(_who(w, "chat_id"), _maybe(w, "bot_id"), _who(w))
    ),
    "add_member": _doing(lambda t, w: t.add_member(_who(w, "chat_id"), _who(w, "member_id"), _maybe(w, "user_id"))),
    "remove_member": _doing(
        lambda t, w: t.remove_member(_who(w, "chat_id"), _who(w, "member_id"), _maybe(w, "user_id"))
    ),
    "promote": _doing(lambda t, w: t.promote(_who(w, "chat_id"), _who(w, "member_id"), _maybe(w, "user_id"))),
    "demote": _doing(lambda t, w: t.demote(_who(w, "chat_id"), _who(w, "member_id"), _maybe(w, "user_id"))),
    "migrate": _migrate,
    "advance": _advance,
    "fail_next": _doing(_fail_next),
    "clear_failures": _doing(lambda t, _: t.clear_failures()),
    "limits": _doing(lambda t, w: t.limits(enabled=_flag(w, "enabled"))),
    "redeliver": _doing(lambda t, w: t.redeliver(_who(w, "update_id"), _maybe(w, "bot_id"))),
    "random_next_update_id": lambda s, w: s.telegram.random_next_update_id(_maybe(w, "bot_id")),
}
"""By the last part of the address. ``reset`` is the server's own."""
