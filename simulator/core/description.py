"""The Bot API's own description, and requests and answers held against it."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.core.model import Json, JsonValue

__all__ = ["MAY_BE_ABSENT", "described_methods", "fields_of", "returns_of", "value_faults", "wire_faults"]

MAY_BE_ABSENT = frozenset(
    {
        ("PollOption", "persistent_id"),
        ("PollAnswer", "option_persistent_ids"),
        ("Poll", "allows_revoting"),
        ("Poll", "members_only"),
        ("ChatMemberRestricted", "can_react_to_messages"),
    }
)
"""Fields that the description calls required and Telegram may leave out."""

_INTEGER = re.compile(r"-?\d{1,19}")
_BOOLEANS = frozenset({"true", "false", "1", "0", "yes", "no"})
_ARRAY = "Array of "


@cache
def _description() -> Json:
    text = resources.files("simulator").joinpath("botapi", "api-10.0.json").read_text(encoding="utf-8")
    loaded: Json = json.loads(text)
    return loaded


@cache
def described_methods() -> dict[str, str]:
    """Return the methods' names by their lower-case form: names are case-insensitive on the wire."""
    return {name.lower(): name for name in _description()["methods"]}


@cache
def fields_of(method: str) -> dict[str, Json]:
    """Return a method's fields by name."""
    return {field["name"]: field for field in _description()["methods"][method]["fields"]}


def returns_of(method: str) -> list[str]:
    """Return the types one of which a method returns."""
    types: list[str] = _description()["methods"][method]["returns"]
    return types


def wire_faults(field: Json, value: JsonValue) -> list[str]:
    """Return what is wrong with a parameter as it came: text in a form, or a JSON value."""
    kinds, where = field["types"], field["name"]
    if not isinstance(value, str):
        return _any_of(kinds, value, where)
    as_text = {kind: _text_fault(kind, value, where) for kind in kinds if kind in _TEXTS}
    if None in as_text.values():
        return []
    nested = [kind for kind in kinds if kind not in _TEXTS]
    if not nested:
        return [str(fault) for fault in as_text.values()][:1]
    try:
        parsed = json.loads(value)
    except ValueError:
        return [f"{where} must be JSON of {' or '.join(nested)}"]
    return _any_of(nested, parsed, where)


_TEXTS = frozenset({"String", "InputFile", "Integer", "Boolean", "Float"})


def _text_fault(kind: str, value: str, where: str) -> str | None:
    """Return what is wrong with a plain value written as text, ``None`` if nothing is."""
    if kind == "Integer" and not _INTEGER.fullmatch(value):
        return f"{where} must be an Integer, not {value[:40]!r}"
    if kind == "Boolean" and value.lower() not in _BOOLEANS:
        return f"{where} must be true or false, not {value[:40]!r}"
    if kind == "Float" and not _is_number(value):
        return f"{where} must be a Float, not {value[:40]!r}"
    return None


def _is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True


def value_faults(kind: str, value: JsonValue, where: str, *, extra: frozenset[str] = frozenset()) -> list[str]:
    """Return what is wrong with a JSON value that should be of the type ``kind``.

    Args:
        kind: a name of the description, or ``Array of …``.
        value: parsed JSON.
        where: what to call it in the faults.
        extra: names of fields that may stand in any object beside the described ones.
    """
    if kind.startswith(_ARRAY):
        if not isinstance(value, list):
            return [f"{where} must be an Array"]
        inner = kind.removeprefix(_ARRAY)
        return [f for i, item in enumerate(value) for f in value_faults(inner, item, f"{where}[{i}]", extra=extra)]
    if kind in _PLAIN:
        return [] if _PLAIN[kind](value) else [f"{where} must be {kind}, not {type(value).__name__}"]
    described = _description()["types"][kind]
    if "subtypes" in described:
        return _any_of(described["subtypes"], value, where, extra=extra)
    return _object_faults(kind, described["fields"], value, where, extra)


def _object_faults(kind: str, fields: list[Json], value: JsonValue, where: str, extra: frozenset[str]) -> list[str]:
    if not isinstance(value, dict):
        return [f"{where} must be {kind}, not {type(value).__name__}"]
    known = {field["name"]: field for field in fields}
    faults = [f"{where} has no field {name} ({kind})" for name in value if name not in known and name not in extra]
    for name, field in known.items():
        if name in value:
            faults += _any_of(field["types"], value[name], f"{where}.{name}", extra=extra)
        elif field["required"] and (kind, name) not in MAY_BE_ABSENT:
            faults.append(f"{where} lacks the field {name} ({kind})")
    return faults


def _any_of(kinds: list[str], value: JsonValue, where: str, *, extra: frozenset[str] = frozenset()) -> list[str]:
    """Return the faults under the type that fits best: nothing if one fits."""
    if len(kinds) > 1 and isinstance(value, list) and all(kind.startswith(_ARRAY) for kind in kinds):
        # an album may hold pieces of several sorts: each piece is looked at by itself
        inner = [kind.removeprefix(_ARRAY) for kind in kinds]
        return [f for i, item in enumerate(value) for f in _any_of(inner, item, f"{where}[{i}]", extra=extra)]
    best: list[str] | None = None
    for kind in _candidates(kinds, value):
        faults = value_faults(kind, value, where, extra=extra)
        if not faults:
            return []
        if best is None or len(faults) < len(best):
            best = faults
    return best or [f"{where} fits none of {', '.join(kinds)}"]


_MARKS = {
    "InputMedia": "type",
    "ChatMember": "status",
    "ReactionType": "type",
    "BotCommandScope": "type",
    "MenuButton": "type",
    "MessageOrigin": "type",
    "InlineQueryResult": "type",
}


def _candidates(kinds: list[str], value: JsonValue) -> list[str]:
    """Leave out the subtypes that ``type`` or ``status`` rules out, so that a fault names the right one."""
    if not isinstance(value, dict) or len(kinds) == 1:
        return kinds
    for prefix, mark in _MARKS.items():
        if all(kind.startswith(prefix) for kind in kinds):
            named = str(value.get(mark, "")).replace("_", "").lower()
            named = {"creator": "owner", "kicked": "banned"}.get(named, named)
            fitting = [kind for kind in kinds if kind.removeprefix(prefix).lower() == named]
            return fitting or kinds
    return kinds


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


_PLAIN: dict[str, Callable[[JsonValue], bool]] = {
    "Integer": _is_integer,
    "Float": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "Boolean": lambda value: isinstance(value, bool),
    "String": lambda value: isinstance(value, str),
    "True": lambda value: value is True,
    "InputFile": lambda value: isinstance(value, str),
    "CallbackGame": lambda value: isinstance(value, dict),
}
