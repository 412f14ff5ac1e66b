"""What a bot sets for itself: commands, names, menu button; and files and pictures it may fetch."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from simulator.core import view
from simulator.core.commands import check_commands, menu_button_for, read_language, resolve_commands, scope_key
from simulator.core.contents import file_content
from simulator.core.errors import bad_request
from simulator.core.files import DOWNLOAD_LIMIT
from simulator.core.methods.request import Request
from simulator.core.methods.target import chat_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.core.model import Json

__all__ = ["METHODS"]

_LONGEST = {"name": 64, "description": 512, "short_description": 120}


def _key(request: Request) -> tuple[str, str]:
    scope: Any = request.params.json("scope", "can't parse BotCommandScope JSON object")
    key = scope_key(scope)
    if isinstance(scope, dict) and "chat_id" in scope:
        nested = Request(request.world, request.bot, request.params.nested(scope))
        chat = chat_of(nested, write=False)
        key = scope_key({**scope, "chat_id": chat.id})
    return key, read_language(request.params.text("language_code"))


def set_commands(request: Request) -> bool:
    """Keep the commands for one scope and language; an empty list takes them away."""
    given: Any = request.params.json("commands", "can't parse commands JSON object")
    commands = check_commands(given)
    key = _key(request)
    if commands:
        request.bot.commands[key] = commands
    else:
        request.bot.commands.pop(key, None)
    _tell_commands(request)
    return True


def delete_commands(request: Request) -> bool:
    """Take the commands for one scope and language away."""
    request.bot.commands.pop(_key(request), None)
    _tell_commands(request)
    return True


def get_commands(request: Request) -> list[Json]:
    """Return the commands of exactly this scope and language; putting lists together is the apps' business."""
    return request.bot.commands.get(_key(request), [])


def _tell_commands(request: Request) -> None:
    world, bot = request.world, request.bot
    chats = [
        {
            "user_id": user.id,
            "chat_id": world.handle(chat),
            "commands": resolve_commands(chat, user),
            "menu_button": menu_button_for(bot, user) if chat.private else {"type": "default"},
        }
        for user in world.users.values()
        for chat in world.chats_of(user)
        if bot in chat.bots()
    ]
    world.journal.event("commands", chats=chats)


def _set_text(request: Request, name: str) -> bool:
    text = request.params.text(name)
    if len(text) > _LONGEST[name]:
        raise bad_request(f"{name.replace('_', ' ')} is too long")
    language = read_language(request.params.text("language_code"))
    if text:
        request.bot.texts[(name, language)] = text
    else:
        request.bot.texts.pop((name, language), None)
    request.world.journal.event("bot", bot=view.bot_view(request.bot))
    return True


def _get_text(request: Request, name: str) -> Json:
    language = read_language(request.params.text("language_code"))
    default = request.bot.name if name == "name" else ""
    texts = request.bot.texts
    return {name: texts.get((name, language)) or texts.get((name, ""), default)}


def set_menu_button(request: Request) -> bool:
    """Set the button beside the input, for one chat or for all."""
    button: Any = request.params.json("menu_button", "can't parse menu button JSON object") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in {"commands", "default", "web_app"}:
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    chat_id = chat_of(request, write=False).id if "chat_id" in request.params else 0
    request.bot.menu_buttons[chat_id] = button
    _tell_commands(request)
    return True


def get_menu_button(request: Request) -> Json:
    """Return the button of one chat, or the bot's own."""
    buttons = request.bot.menu_buttons
    general = buttons.get(0, {"type": "commands"})
    if "chat_id" not in request.params:
        return general
    own = buttons.get(chat_of(request, write=False).id, {"type": "default"})
    return general if own["type"] == "default" else own


def get_file(request: Request) -> Json:
    """Return where a file can be fetched, for an hour."""
    file_id = request.params.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    stored = request.world.files.by_file_id(file_id, request.bot.id)
    if stored is None:
        raise bad_request("invalid file_id")
    if stored.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {**request.world.files.reference(stored, request.bot.id), "file_path": stored.path}


def get_profile_photos(request: Request) -> Json:
    """Return a person's profile pictures."""
    user = request.world.users.get(request.params.integer("user_id"))
    if user is None:
        raise bad_request("user not found")
    offset = request.params.integer("offset")
    photos = user.photos[offset : offset + min(max(request.params.integer("limit", 100), 1), 100)]
    shown = [file_content(request.world.files, photo)["photo"] for photo in photos]
    return {"total_count": len(user.photos), "photos": request.world.render.content(shown, request.bot)}


def set_admin_rights(request: Request) -> bool:
    """Keep the rights the bot asks for when it is added as administrator."""
    given: Any = request.params.json("rights", "can't parse chat administrator rights JSON object")
    request.bot.admin_rights[request.params.flag("for_channels")] = dict(given or {})
    return True


def get_admin_rights(request: Request) -> Json:
    """Return the rights the bot asks for when it is added as administrator."""
    names = (
        "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
        "can_delete_stories",
    )  # fmt: skip
    kept = request.bot.admin_rights.get(request.params.flag("for_channels"), {})
    return {**dict.fromkeys(names, False), **kept}


METHODS: dict[str, Callable[[Request], Any]] = {
    "setMyCommands": set_commands,
    "deleteMyCommands": delete_commands,
    "getMyCommands": get_commands,
    "setMyName": partial(_set_text, name="name"),
    "getMyName": partial(_get_text, name="name"),
    "setMyDescription": partial(_set_text, name="description"),
    "getMyDescription": partial(_get_text, name="description"),
    "setMyShortDescription": partial(_set_text, name="short_description"),
    "getMyShortDescription": partial(_get_text, name="short_description"),
    "setChatMenuButton": set_menu_button,
    "getChatMenuButton": get_menu_button,
    "getFile": get_file,
    "getUserProfilePhotos": get_profile_photos,
    "setMyDefaultAdministratorRights": set_admin_rights,
    "getMyDefaultAdministratorRights": get_admin_rights,
}
