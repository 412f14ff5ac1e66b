"""Telegram's HTML: a dozen tags, four named characters, and loud errors for everything else.

Written after the behaviour of Telegram's own library; the golden vectors in tests/simulator/data hold it there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from simulator.core.entities_base import (
    Entity,
    EntityError,
    checked_emoji,
    entity,
    in_order,
    link,
    utf16_of,
)

_SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_TAGS = {*_SIMPLE, "a", "code", "pre", "blockquote", "tg-emoji", "tg-time"}
_SPACE = b" \t\r\n\v\0"
_NAMED = {b"lt": ord("<"), b"gt": ord(">"), b"amp": ord("&"), b"quot": ord('"')}
_REFERENCE = re.compile(rb"&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([A-Za-z]*))")
_PLAIN = re.compile(rb"[^<&]+")
_NAME_TOKEN = re.compile(rb"[A-Za-z0-9.-]*")
_MAX_REFERENCE = 10
_BROKEN = (
    "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units"
)


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end: name, what its attribute said, where it began (UTF-16, bytes of the result)."""

    tag: str
    argument: str
    offset: int
    begin: int


def parse_html(text: str) -> tuple[str, list[Entity]]:
    """Text and entities of Telegram's HTML.

    Raises:
        EntityError: with the Bot API's own words and byte offset.
    """
    return _Html(text.encode("utf-8", "surrogatepass")).run()


class _Html:
    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.at = 0
        self.result = bytearray()
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []
        self.languages: dict[int, str] = {}
        self.surrogates = False

    def run(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.raw):
            if plain := _PLAIN.match(self.raw, self.at):
                self._put(plain[0])
                self.at = plain.end()
            elif self._here() == b"&":
                self._reference()
            elif self.raw[self.at + 1 : self.at + 2] == b"/":
                self._end_tag()
            else:
                self._start_tag()
        if self.open:
            raise EntityError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        if self.surrogates:
            raise EntityError(_BROKEN)
        return self.result.decode("utf-8", "surrogatepass"), in_order(self.entities)

    def _here(self) -> bytes:
        return self.raw[self.at : self.at + 1]

    def _put(self, piece: bytes) -> None:
        self.result += piece
        self.offset += utf16_of(piece)

    def _reference(self) -> None:
        code, end = _decoded(self.raw, self.at)
        if not code:
            self._put(b"&")
            self.at += 1
            return
        self.surrogates |= 0xD800 <= code <= 0xDFFF
        self._put(chr(code).encode("utf-8", "surrogatepass"))
        self.at = end

    def _ended(self) -> bool:
        """At the end of the text (a NUL counts as one: Telegram's strings end there)."""
        return self._here() in (b"", b"\0")

    def _space(self) -> None:
        while not self._ended() and self._here() in _SPACE:
            self.at += 1

    def _word(self, stop: bytes) -> str:
        begin = self.at
        while not self._ended() and self._here() not in _SPACE + stop:
            self.at += 1
        return self.raw[begin : self.at].decode("utf-8", "replace")

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        tag = self._word(b">").lower()
        if self._ended():
            raise EntityError(f"Unclosed start tag at byte offset {begin}")
        if tag not in _TAGS:
            raise EntityError(f'Unsupported start tag "{tag}" at byte offset {begin}')
        argument = ""
        while self._here() != b">":
            self._space()
            if self._here() == b">":
                break
            argument = self._attribute(tag, begin) or argument
        self.at += 1
        if tag == "span" and argument != "spoiler":
            raise EntityError(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self.open.append(_Open(tag, argument, self.offset, len(self.result)))

    def _attribute(self, tag: str, begin: int) -> str:
        """Read one attribute; what it means for this tag, "" for nothing."""
        name = self._word(b"=>")
        if not name:
            raise EntityError(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        self._space()
        if self._here() != b"=":
            if self._ended():
                raise EntityError(f'Unclosed start tag "{tag}" at byte offset {begin}')
            return _meaning(tag, name, "")
        self.at += 1
        self._space()
        if self._ended():
            raise EntityError(f'Unclosed start tag "{tag}" at byte offset {begin}')
        value = self._quoted() if self._here() in (b"'", b'"') else self._name_token()
        if self._ended():
            raise EntityError(f"Unclosed start tag at byte offset {begin}")
        return _meaning(tag, name, value)

    def _name_token(self) -> str:
        begin = self.at
        token = _NAME_TOKEN.match(self.raw, begin)
        self.at = token.end() if token else begin
        if not self._ended() and self._here() not in _SPACE + b">":
            raise EntityError(f"Unexpected end of name token at byte offset {begin}")
        return self.raw[begin : self.at].decode().lower()

    def _quoted(self) -> str:
        quote = self._here()
        self.at += 1
        value = bytearray()
        while not self._ended() and self._here() != quote:
            code, end = _decoded(self.raw, self.at) if self._here() == b"&" else (0, 0)
            if code:
                value += chr(code).encode("utf-8", "surrogatepass")
                self.at = end
            else:
                value += self._here()
                self.at += 1
        if self._here() == quote:
            self.at += 1
        return value.decode("utf-8", "replace")

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise EntityError(f"Unexpected end tag at byte offset {begin}")
        self.at += 2
        name = self._word(b">").lower()
        self._space()
        if self._here() != b">":
            raise EntityError(f"Unclosed end tag at byte offset {begin}")
        self.at += 1
        opened = self.open.pop()
        if name and name != opened.tag:
            raise EntityError(
                f'Unmatched end tag at byte offset {begin}, expected "</{opened.tag}>", found "</{name}>"'
            )
        if self.offset > opened.offset:
            made = self._made(opened)
            if made:
                self.entities.append(made)

    def _made(self, opened: _Open) -> Entity | None:
        begin, end, argument = opened.offset, self.offset, opened.argument
        match opened.tag:
            case "a":
                return link(begin, end, argument or self.result[opened.begin :].decode("utf-8", "replace"))
            case "code" | "pre":
                return self._code(opened)
            case "blockquote":
                return entity("expandable_blockquote" if argument else "blockquote", begin, end)
            case "tg-emoji":
                return entity("custom_emoji", begin, end, custom_emoji_id=checked_emoji(argument))
            case "tg-time":
                return entity("date_time", begin, end, unix_time=_unix_time(argument))
            case _:
                return entity(_SIMPLE[opened.tag], begin, end)

    def _code(self, opened: _Open) -> Entity | None:
        """``<pre><code class="language-…">`` (in either order) is one ``pre`` with a language."""
        last = self.entities[-1] if self.entities else None
        same = last is not None and (last["offset"], last["offset"] + last["length"]) == (opened.offset, self.offset)
        if last is not None and same and opened.tag == "pre" and last["type"] == "code" and id(last) in self.languages:
            last["type"], last["language"] = "pre", self.languages[id(last)]
            return None
        if last is not None and same and opened.tag == "code" and last["type"] == "pre" and opened.argument:
            last["language"] = opened.argument
            return None
        made = entity(opened.tag, opened.offset, self.offset)
        if opened.tag == "code" and opened.argument:
            self.languages[id(made)] = opened.argument
        return made


def _decoded(raw: bytes, at: int) -> tuple[int, int]:
    """The character that a reference at ``at`` stands for (0: none, the ``&`` is plain) and where it ends."""
    found = _REFERENCE.match(raw, at)
    if not found:
        return 0, at
    end = found.end()
    if found[3] is not None:
        code = _NAMED.get(found[3], 0)
    else:
        digits, base = (found[1], 16) if found[1] is not None else (found[2], 10)
        code = int(digits, base) if digits and end - at < _MAX_REFERENCE else 0
        code = 0 if code >= 0x10FFFF else code
    return code, end + (raw[end : end + 1] == b";")


def _meaning(tag: str, name: str, value: str) -> str:
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "unix"):
            return value
        case "code", "class":
            return value.removeprefix("language-") if value.startswith("language-") else ""
        case "span", "class":
            return value.removeprefix("tg-") if value.startswith("tg-") else ""
        case "blockquote", "expandable":
            return "1"
        case _:
            return ""


def _unix_time(argument: str) -> int:
    if not (argument.isascii() and argument.isdigit() and 0 < int(argument[:11]) < 2**31):
        raise EntityError("Invalid date specified")
    return int(argument)
