"""What the entity files share: the shape of an entity, the error, counting in UTF-16, links.

Telegram counts offsets and lengths of entities in UTF-16 code units, and positions in error texts in UTF-8 bytes.
Both stand here once.
"""

from __future__ import annotations

import re
from typing import Any

Entity = dict[str, Any]
"""One MessageEntity in the form of the Bot API: ``{"type", "offset", "length", …}``; numbers in UTF-16 code units."""

_ORDER = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 11,
    "code": 20,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}
_MAX_CONTROL = 0x20
_TG_HOST = re.compile(r"[A-Za-z0-9_-]*")
_PROTOCOL = re.compile(r"([^:/?#@\[\]]*)://")
_USER_LINK = re.compile(r"tg:(?://)?user\?(?:[^#]*&)?id=([1-9][0-9]{0,18})(?:[&#].*)?", re.IGNORECASE | re.DOTALL)
_EMOJI_LINK = re.compile(r"tg:(?://)?emoji(?:\?([^#]*))?(?:#.*)?", re.IGNORECASE | re.DOTALL)


class EntityError(ValueError):
    """Markup that Telegram refuses.

    Attributes:
        description: the Bot API's own words behind ``Bad Request: ``, such as
            ``can't parse entities: Unsupported start tag "br" at byte offset 0``.
    """

    def __init__(self, why: str) -> None:
        self.description = f"can't parse entities: {why}"
        super().__init__(self.description)


def utf16_len(text: str) -> int:
    """Length of ``text`` in UTF-16 code units, the unit of every entity."""
    return len(text) + sum(1 for char in text if ord(char) > 0xFFFF)


def utf16_of(raw: bytes) -> int:
    """UTF-16 code units of a piece of UTF-8 that may end inside a character (whole characters are counted once)."""
    return sum(1 + (byte >= 0xF0) for byte in raw if byte & 0xC0 != 0x80)


def entity(kind: str, offset: int, end: int, **more: str | int | dict[str, int] | None) -> Entity:
    """One entity from ``offset`` to ``end``; fields with the value None are left out."""
    made: Entity = {"offset": offset, "length": end - offset, "type": kind}
    made.update({name: value for name, value in more.items() if value is not None})
    return made


def in_order(entities: list[Entity]) -> list[Entity]:
    """Entities as Telegram lists them: by place, the longer one first, then by a fixed order of kinds."""
    return sorted(entities, key=lambda e: (e["offset"], -e["length"], _ORDER.get(e["type"], 50)))


def link(offset: int, end: int, url: str) -> Entity | None:
    """What a link in markup becomes: a text_link, a text_mention for ``tg://user?id=…``, or nothing for a bad address.

    The user of a text_mention carries only its id; who knows the person adds the rest.
    """
    if mention := _USER_LINK.fullmatch(url):
        return entity("text_mention", offset, end, user={"id": int(mention[1])})
    checked = checked_link(url)
    return entity("text_link", offset, end, url=checked) if checked else None


def custom_emoji(url: str) -> str:
    """The identifier in a ``tg://emoji?id=…`` address.

    Raises:
        EntityError: the address is of another kind or names no number.
    """
    if not url.lower().startswith("tg:"):
        raise EntityError("Custom emoji URL must have scheme tg:")
    found = _EMOJI_LINK.fullmatch(url)
    given = dict(part.partition("=")[::2] for part in found[1].split("&")) if found and found[1] else {}
    if "id" not in given:
        raise EntityError("Custom emoji URL must have an emoji identifier")
    return checked_emoji(given["id"])


def checked_emoji(identifier: str) -> str:
    """The identifier itself when it is a number.

    Raises:
        EntityError: it is not.
    """
    if not (identifier.isascii() and identifier.isdigit() and 0 < int(identifier[:20]) < 2**63):
        raise EntityError("Invalid custom emoji identifier specified")
    return identifier


def checked_link(url: str) -> str:
    """An address as Telegram keeps it (``example.com`` becomes ``http://example.com/``), or "" for one it drops.

    Only http, https, tg and ton addresses live; a host needs a dot; ``javascript:…`` falls out because of its port.
    """
    lowered = url.lower()
    for scheme in ("tg", "ton"):
        if lowered.startswith(f"{scheme}:"):
            return _app_link(scheme, url[len(scheme) + 1 :].removeprefix("//"))
    protocol, rest = "http", url
    if named := _PROTOCOL.match(url):
        protocol, rest = named[1].lower(), url[named.end() :]
    if protocol not in ("http", "https"):
        return ""
    authority, query = _split_host(rest)
    user, at, host_port = authority.rpartition("@")
    host, port = _split_port(host_port)
    if "." not in host or port is None:
        return ""
    return f"{protocol}://{user}{at}{host.lower()}{port}{query}"


def _app_link(scheme: str, rest: str) -> str:
    host, query = _split_host(rest)
    if not host or not _TG_HOST.fullmatch(host):
        return ""
    if query == "/" or query.startswith("/?"):
        query = query[1:]
    return f"{scheme}://{host.lower()}{query}"


def _split_host(rest: str) -> tuple[str, str]:
    """``host.tld/path?x#y`` as (``host.tld``, ``/path?x#y``); the second part begins with a slash, blanks encoded."""
    cut = re.search(r"[/?#]", rest)
    host, query = (rest[: cut.start()], rest[cut.start() :].rstrip()) if cut else (rest.rstrip(), "/")
    if not query.startswith("/"):
        query = "/" + query
    return host, "".join(f"%{ord(char):02X}" if ord(char) <= _MAX_CONTROL else char for char in query)


def _split_port(host_port: str) -> tuple[str, str | None]:
    """Host and ``:port`` ("" when none is named, None when it is no port)."""
    host, colon, port = host_port.rpartition(":")
    if not colon or "]" in port:
        return host_port, ""
    number = port.lstrip("0")
    if not (number.isascii() and number.isdigit() and len(number) <= 5 and int(number) <= 0xFFFF):
        return host, None
    return host, f":{number}"
