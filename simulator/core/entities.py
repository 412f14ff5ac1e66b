"""Formatting of texts as Telegram's server does it: parsing, finding, cleaning and merging entities.

An entity is a dict in the form of the Bot API, its ``offset`` and ``length`` count UTF-16 code units.
Order of use in a message: ``parse`` (or the entities that were sent along) → ``clean`` → ``detect`` → ``merge``.
"""

from __future__ import annotations

from typing import Literal

from simulator.core.entities_base import Entity, EntityError, in_order, utf16_len
from simulator.core.entities_detect import detect
from simulator.core.entities_html import parse_html
from simulator.core.entities_markdown import parse_markdown, parse_markdown_v2

__all__ = ["Entity", "EntityError", "Mode", "clean", "detect", "merge", "parse", "utf16_len"]

Mode = Literal["HTML", "MarkdownV2", "Markdown"]

_PARSERS = {"HTML": parse_html, "MarkdownV2": parse_markdown_v2, "Markdown": parse_markdown}
_OPAQUE = frozenset({"code", "pre", "text_link", "text_mention", "custom_emoji", "date_time"})
_CODE = frozenset({"code", "pre"})
_QUOTES = frozenset({"blockquote", "expandable_blockquote"})
_DROPPED = frozenset({"\r", "\u0333", "\u033f", "\u030a", *map(chr, range(0x2028, 0x202F))})


def parse(text: str, mode: Mode) -> tuple[str, list[Entity]]:
    """Plain text and entities of marked-up text, before any clean-up.

    Args:
        text: what a bot sent.
        mode: its ``parse_mode``, in the API's spelling.

    Returns:
        The text without markup, and its entities in Telegram's order.

    Raises:
        EntityError: Telegram would refuse it; ``description`` has the Bot API's words (without ``Bad Request: ``).
    """
    return _PARSERS[mode](text)


def clean(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """A message's text as it is kept: control characters become blanks, both ends are trimmed.

    Blanks at the beginning stay from the first entity on. Entities are moved along, clipped to the text, dropped
    when nothing but blanks is left under them or when they lie inside code, and joined where two of a kind overlap.
    A text of blanks only comes back empty.
    """
    kept: list[str] = []
    moved = [0]
    for char in text:
        replaced = "" if char in _DROPPED else " " if char < " " and char != "\n" else char
        kept.append(replaced)
        at = moved[-1] + utf16_len(replaced)
        moved.extend([at] * utf16_len(char))
    cleaned = "".join(kept)
    if not cleaned.strip(" \n"):
        return "", []
    spans = [(_at(moved, e["offset"]), _at(moved, e["offset"] + e["length"]), e) for e in entities]
    cleaned = cleaned.rstrip(" \n")
    length = utf16_len(cleaned)
    first = min((begin for begin, _, _ in spans), default=length)
    lead = min(len(cleaned) - len(cleaned.lstrip(" \n")), first)
    made = [
        {**e, "offset": begin - lead, "length": min(end, length) - begin}
        for begin, end, e in spans
        if min(end, length) > begin
    ]
    return cleaned[lead:], _tidy(cleaned[lead:], made)


def merge(given: list[Entity], detected: list[Entity]) -> list[Entity]:
    """What was given and what was found, in one list: nothing is found inside links, mentions or code.

    Bold, italics, quotations and the like may lie over what was found.
    """
    taken = [(e["offset"], e["offset"] + e["length"]) for e in given if e["type"] in _OPAQUE or e["type"] in _AUTOMATIC]
    free = [
        e for e in detected if not any(begin < e["offset"] + e["length"] and e["offset"] < end for begin, end in taken)
    ]
    return in_order([*given, *free])


_AUTOMATIC = frozenset(
    {"mention", "bot_command", "hashtag", "cashtag", "url", "email", "phone_number", "bank_card_number"}
)


def _at(moved: list[int], offset: int) -> int:
    return moved[max(0, min(offset, len(moved) - 1))]


def _tidy(text: str, entities: list[Entity]) -> list[Entity]:
    """Drop entities over blanks or inside code, join overlapping ones of one kind."""
    raw = text.encode("utf-16-le", "surrogatepass")
    done: list[Entity] = []
    for one in in_order(entities):
        begin, end = one["offset"], one["offset"] + one["length"]
        under = raw[2 * begin : 2 * end].decode("utf-16-le", "replace")
        if not under.strip() or _inside_code(one, done):
            continue
        twin = next((e for e in reversed(done) if _joins(e, one)), None)
        if twin is not None:
            twin["length"] = max(end, twin["offset"] + twin["length"]) - twin["offset"]
        else:
            done.append(one)
    return in_order(done)


def _inside_code(one: Entity, done: list[Entity]) -> bool:
    return one["type"] not in _QUOTES and any(
        e["type"] in _CODE and e["offset"] <= one["offset"] < e["offset"] + e["length"] for e in done
    )


def _joins(earlier: Entity, one: Entity) -> bool:
    alike = {k: v for k, v in earlier.items() if k not in ("offset", "length")} == {
        k: v for k, v in one.items() if k not in ("offset", "length")
    }
    if not alike or one["type"] in _AUTOMATIC or one["type"] in _QUOTES or one["type"] == "custom_emoji":
        return False
    overlap = earlier["offset"] + earlier["length"] - one["offset"]
    return overlap > 0 or (overlap == 0 and one["type"] not in _OPAQUE)
