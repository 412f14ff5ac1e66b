"""Telegram's two Markdown dialects: MarkdownV2 and the old Markdown.

Written after the behaviour of Telegram's own library; the golden vectors in tests/simulator/data hold it there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from simulator.core.entities_base import Entity, EntityError, custom_emoji, entity, in_order, link, utf16_of

_RESERVED = re.compile(rb"[_*\[\]()~`>#+\-=|{}.!\n\\]")
_BACKTICK = re.compile(rb"[`\\]")
_OLD_MARK = re.compile(rb"[\\_*`\[]")
_LANGUAGE = re.compile(rb"([^ \t\r\n\v\0`]+)(?=[ \t\r\n\v\0])")
_NEW_LINE = re.compile(rb"\r?\n|\n\r|\r")
_MAX_ESCAPED = 126
_ENDS = {
    "Bold": b"*",
    "Italic": b"_",
    "Underline": b"__",
    "Strikethrough": b"~",
    "Spoiler": b"||",
    "Code": b"`",
    "Pre": b"```",
    "PreCode": b"```",
    "TextUrl": b"]",
    "CustomEmoji": b"]",
}
_STARTS = (
    (b"```", "Pre"),
    (b"`", "Code"),
    (b"__", "Underline"),
    (b"_", "Italic"),
    (b"*", "Bold"),
    (b"~", "Strikethrough"),
    (b"||", "Spoiler"),
    (b"![", "CustomEmoji"),
    (b"[", "TextUrl"),
)
_KINDS = {
    "Bold": "bold",
    "Italic": "italic",
    "Underline": "underline",
    "Strikethrough": "strikethrough",
    "Spoiler": "spoiler",
    "Code": "code",
    "Pre": "pre",
    "PreCode": "pre",
    "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote",
}


@dataclass(slots=True)
class _Open:
    """A mark that waits for its end. ``offset`` in UTF-16, ``source`` and ``begin`` in bytes of input and result."""

    kind: str
    offset: int
    source: int
    begin: int
    language: str | None = None


def parse_markdown_v2(text: str) -> tuple[str, list[Entity]]:
    """Text and entities of MarkdownV2.

    Raises:
        EntityError: with the Bot API's own words and byte offset.
    """
    return _MarkdownV2(text.encode("utf-8", "surrogatepass")).run()


class _MarkdownV2:
    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.at = 0
        self.result = bytearray()
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []
        self.line_start = True
        self.quoting = False

    def run(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.raw):
            self._step()
        if self.quoting:
            self._end_quote()
        if self.open:
            last = self.open[-1]
            raise EntityError(f"Can't find end of {last.kind} entity at byte offset {last.source}")
        return self.result.decode("utf-8", "surrogatepass"), in_order(self.entities)

    def _step(self) -> None:
        inside = self.open[-1].kind if self.open else ""
        special = (_BACKTICK if inside in ("Code", "Pre", "PreCode") else _RESERVED).search(self.raw, self.at)
        until = special.start() if special else len(self.raw)
        if until > self.at:
            self._put(self.raw[self.at : until])
            self.at = until
        elif self._here() == b"\\":
            self._escaped()
        elif inside and self._ends(inside):
            self._end()
        elif self._here() == b"\n":
            self._new_line()
        else:
            self._start()

    def _here(self, length: int = 1) -> bytes:
        return self.raw[self.at : self.at + length]

    def _put(self, piece: bytes) -> None:
        self.result += piece
        self.offset += utf16_of(piece)
        self.line_start = False

    def _escaped(self) -> None:
        following = self.raw[self.at + 1 : self.at + 2]
        if following and 0 < following[0] <= _MAX_ESCAPED:
            self._put(following)
            self.at += 2
        else:
            self._put(b"\\")
            self.at += 1

    def _ends(self, kind: str) -> bool:
        if kind == "Italic":
            return self._here() == b"_" and self._here(2) != b"__"
        end = _ENDS.get(kind)
        return end is not None and self._here(len(end)) == end

    def _new_line(self) -> None:
        if self.quoting and self.raw[self.at + 1 : self.at + 2] != b">":
            self._end_quote()
        self._put(b"\n")
        self.at += 1
        self.line_start = True

    def _start(self) -> None:
        if self._here() == b">" and self.line_start:
            if not self.quoting:
                self.quoting = True
                self.open.append(_Open("BlockQuote", self.offset, self.at, len(self.result)))
            self.line_start = False
            self.at += 1
            return
        for mark, kind in _STARTS:
            if self._here(len(mark)) == mark:
                opened = _Open(kind, self.offset, self.at, len(self.result))
                self.open.append(opened)
                self.at += len(mark)
                self.line_start = False
                if kind == "Pre":
                    opened.language, self.at = _language(self.raw, self.at)
                    opened.kind = "PreCode" if opened.language else "Pre"
                return
        char = self._here().decode()
        raise EntityError(f"Character '{char}' is reserved and must be escaped with the preceding '\\'")

    def _end(self) -> None:
        opened = self.open.pop()
        self.at += len(_ENDS[opened.kind])
        made: Entity | None = None
        if opened.kind == "TextUrl":
            url = self._url("Can't find end of a URL at byte offset {}")
            if url is None:
                url = self.result[opened.begin :].decode("utf-8", "replace")
            made = link(opened.offset, self.offset, url)
        elif opened.kind == "CustomEmoji":
            url = self._url("Can't find end of a custom emoji URL at byte offset {}")
            if url is None:
                raise EntityError("Custom emoji entity must contain a tg://emoji URL")
            made = entity("custom_emoji", opened.offset, self.offset, custom_emoji_id=custom_emoji(url))
        else:
            made = entity(_KINDS[opened.kind], opened.offset, self.offset, language=opened.language)
        self._keep(made)

    def _url(self, unfinished: str) -> str | None:
        """The address in the round brackets behind a label, None when there are none."""
        if self._here() != b"(":
            return None
        self.at += 1
        begin = self.at
        url = bytearray()
        while self.at < len(self.raw) and self._here() != b")":
            following = self.raw[self.at + 1 : self.at + 2]
            if self._here() == b"\\" and following and 0 < following[0] <= _MAX_ESCAPED:
                self.at += 1
            url += self._here()
            self.at += 1
        if self._here() != b")":
            raise EntityError(unfinished.format(begin))
        self.at += 1
        return url.decode("utf-8", "replace")

    def _end_quote(self) -> None:
        """Close the quotation; an empty spoiler mark ``||`` at its very end makes it one that folds."""
        kind = "BlockQuote"
        if self.open[-1].kind == "Spoiler" and self.open[-1].offset == self.offset:
            self.open.pop()
            kind = "ExpandableBlockQuote"
        opened = self.open.pop()
        if opened.kind != "BlockQuote":
            raise EntityError(f"Can't find end of {opened.kind} entity at byte offset {opened.source}")
        self.quoting = False
        self._keep(entity(_KINDS[kind], opened.offset, self.offset))

    def _keep(self, made: Entity | None) -> None:
        if made and made["length"]:
            self.entities.append(made)


def parse_markdown(text: str) -> tuple[str, list[Entity]]:
    """Text and entities of the old Markdown (no nesting, no underline).

    Raises:
        EntityError: with the Bot API's own words and byte offset.
    """
    return _OldMarkdown(text.encode("utf-8", "surrogatepass")).run()


class _OldMarkdown:
    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.at = 0
        self.result = bytearray()
        self.offset = 0
        self.entities: list[Entity] = []

    def run(self) -> tuple[str, list[Entity]]:
        while special := _OLD_MARK.search(self.raw, self.at):
            self._put(self.raw[self.at : special.start()])
            self.at = special.start()
            if special[0] == b"\\":
                self._escaped()
            else:
                self._marked(special[0])
        self._put(self.raw[self.at :])
        return self.result.decode("utf-8", "surrogatepass"), in_order(self.entities)

    def _put(self, piece: bytes) -> None:
        self.result += piece
        self.offset += utf16_of(piece)

    def _escaped(self) -> None:
        following = self.raw[self.at + 1 : self.at + 2]
        escapes = following != b"" and following in b"_*`["
        self._put(following if escapes else b"\\")
        self.at += 2 if escapes else 1

    def _marked(self, mark: bytes) -> None:
        begin = self.at
        language = None
        if pre := self.raw.startswith(b"```", begin):
            mark = b"```"
            language, self.at = _language(self.raw, begin + 3)
        else:
            self.at += 1
        closing = b"]" if mark == b"[" else mark
        end = self.raw.find(closing, self.at)
        if end < 0:
            raise EntityError(f"Can't find end of the entity starting at byte offset {begin}")
        offset = self.offset
        label = self.raw[self.at : end]
        self._put(label)
        self.at = end + len(closing)
        if mark == b"[":
            made = link(offset, self.offset, self._url(label))
        else:
            kind = "pre" if pre else {b"_": "italic", b"*": "bold", b"`": "code"}[mark]
            made = entity(kind, offset, self.offset, language=language)
        if made and made["length"]:
            self.entities.append(made)

    def _url(self, label: bytes) -> str:
        if self.raw[self.at : self.at + 1] != b"(":
            return label.decode("utf-8", "replace")
        end = self.raw.find(b")", self.at)
        end = len(self.raw) if end < 0 else end
        url = self.raw[self.at + 1 : end]
        self.at = end + 1
        return url.decode("utf-8", "replace")


def _language(raw: bytes, at: int) -> tuple[str | None, int]:
    """The language named behind three backticks, and where the code begins (one line break is skipped)."""
    named = _LANGUAGE.match(raw, at)
    language = named[1].decode("utf-8", "replace") if named else None
    at = named.end() if named else at
    line = _NEW_LINE.match(raw, at)
    return language, line.end() if line else at
