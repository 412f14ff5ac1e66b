"""Lists of commands: kept one for each scope and language, and put together as the apps do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from simulator.core.errors import bad_request

if TYPE_CHECKING:
    from simulator.core.model import Bot, Chat, Json, JsonValue, User

__all__ = ["check_commands", "menu_button_for", "read_language", "resolve_commands", "scope_key"]

_SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
_CHAT_SCOPES = {"chat", "chat_administrators"}
_NAME = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"[a-z]{2}")


def scope_key(scope: JsonValue) -> str:
    """Return a key for a ``BotCommandScope``; none given is the default.

    Raises:
        ApiError: it is no scope.
    """
    if scope is None:
        return "default"
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope: BotCommandScope must be an Object")
    kind = scope.get("type")
    if kind in _SCOPES:
        return str(kind)
    if kind in _CHAT_SCOPES:
        return f"{kind}:{scope.get('chat_id')}"
    if kind == "chat_member":
        return f"chat_member:{scope.get('chat_id')}:{scope.get('user_id')}"
    raise bad_request("can't parse BotCommandScope: Unsupported type specified")


def read_language(code: str) -> str:
    """Return a language code as commands and names take it: two letters or none.

    Raises:
        ApiError: it is something else.
    """
    if code and not _LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def check_commands(commands: JsonValue) -> list[Json]:
    """Return the commands as they are kept.

    Raises:
        ApiError: too many, or one without name or description.
    """
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return [_check(command) for command in commands]


def _check(command: Json) -> Json:
    name = str(command.get("command", "")).removeprefix("/").strip().lower()
    text = str(command.get("description", "")).strip()
    if not name:
        raise bad_request("command must be non-empty")
    if not _NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not text:
        raise bad_request("command description must be non-empty")
    if len(text) > 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": text}


def resolve_commands(chat: Chat, user: User) -> list[Json]:
    """Return what the app lists for this person in this chat (Bot API, "Determining list of commands").

    In a group the lists of its bots follow one another; each carries its bot's name behind the command.
    """
    if chat.bot is not None:
        return _first(chat.bot, [f"chat:{chat.id}", "all_private_chats", "default"], user)
    member = chat.members.get(user.id)
    admin = member is not None and member.admin
    scopes = [f"chat_member:{chat.id}:{user.id}"]
    scopes += [f"chat_administrators:{chat.id}"] if admin else []
    scopes += [f"chat:{chat.id}"]
    scopes += ["all_chat_administrators"] if admin else []
    scopes += ["all_group_chats", "default"]
    bots = chat.bots()
    found: list[Json] = []
    for bot in bots:
        suffix = f"@{bot.username}"
        found += [{**c, "command": c["command"] + suffix} for c in _first(bot, scopes, user)]
    return found


def _first(bot: Bot, scopes: list[str], user: User) -> list[Json]:
    language = (user.language_code or "")[:2]
    for scope in scopes:
        for code in (language, ""):
            commands = bot.commands.get((scope, code))
            if commands:
                return commands
    return []


def menu_button_for(bot: Bot, user: User) -> Json:
    """Return the button beside the input: one set for this chat, else the bot's own, else the commands."""
    own = bot.menu_buttons.get(user.id, {"type": "default"})
    if own["type"] != "default":
        return own
    general = bot.menu_buttons.get(0, {"type": "default"})
    return general if general["type"] != "default" else {"type": "commands"}
