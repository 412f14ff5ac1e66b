"""Texts and captions as a bot sends them: size, markup, links found by themselves, length."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, cast

from simulator.core import entities as marks
from simulator.core.errors import bad_request
from simulator.core.model import Json
from simulator.core.render import person_json

if TYPE_CHECKING:
    from simulator.core.methods.request import Request
    from simulator.core.params import Params

__all__ = ["CAPTION_LIMIT", "TEXT_LIMIT", "Words", "read_caption", "read_words", "said"]

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
_RAW_LIMIT = 32768
_MODES = {"html": "HTML", "markdownv2": "MarkdownV2", "markdown": "Markdown"}

Words = tuple[str, list[Json]]
"""A text and its entities, offsets in UTF-16 units."""


def read_words(request: Request, name: str, params: Params | None = None, *, mode: str = "", given: str = "") -> Words:
    """Return a text as it will stand, its markup read. Errors of markup come before all checks of the chat.

    Args:
        request: the call.
        name: the parameter with the text.
        params: where to look, when the text stands in an object inside the request.
        mode: the parameter with the parse mode, when it is not ``parse_mode``.
        given: the parameter with entities, when it is not ``entities``.

    Raises:
        ApiError: too long before parsing, an unknown mode, or markup that cannot be read.
    """
    params = params or request.params
    text = params.text(name)
    if len(text.encode()) > _RAW_LIMIT:
        raise bad_request("text is too long")
    wanted = params.text(mode or "parse_mode").lower()
    found: list[Json]
    if wanted and wanted != "none":
        if wanted not in _MODES:
            raise bad_request("unsupported parse_mode")
        try:
            text, found = marks.parse(text, cast("Literal['HTML', 'MarkdownV2', 'Markdown']", _MODES[wanted]))
        except marks.EntityError as error:
            raise bad_request(str(error)) from None
    else:
        listed: Any = params.json(given or "entities", "can't parse entities JSON object")
        found = [dict(entity) for entity in listed] if isinstance(listed, list) else []
    return _finished(text, _with_people(request, found))


def _finished(text: str, found: list[Json]) -> Words:
    text, found = marks.clean(text, found)
    return text, marks.merge(found, marks.detect(text))


def _with_people(request: Request, found: list[Json]) -> list[Json]:
    """Show whole persons in mentions by id; a mention of somebody unknown is dropped, as Telegram does."""
    kept = []
    for entity in found:
        if entity["type"] != "text_mention":
            kept.append(entity)
            continue
        user = request.world.users.get(entity.get("user", {}).get("id"))
        if user is not None:
            kept.append({**entity, "user": person_json(user)})
    return kept


def said(text: str) -> Words:
    """Return what a person typed, as it will stand: trimmed, links and commands found."""
    return _finished(text, [])


def text_content(words: Words, too_long: str) -> Json:
    """Return a message's content.

    Raises:
        ApiError: nothing is left of the text, or more than 4096 characters.
    """
    text, found = words
    if not text.strip():
        raise bad_request("text must be non-empty")
    if len(text) > TEXT_LIMIT:
        raise bad_request(too_long)
    return {"text": text, "entities": found} if found else {"text": text}


def read_caption(request: Request, params: Params | None = None, too_long: str = "message caption is too long") -> Json:
    """Return a caption's fields, none if there is no caption.

    Raises:
        ApiError: markup that cannot be read, or more than 1024 characters.
    """
    text, found = read_words(request, "caption", params, given="caption_entities")
    if len(text) > CAPTION_LIMIT:
        raise bad_request(too_long)
    if not text:
        return {}
    return {"caption": text, "caption_entities": found} if found else {"caption": text}
