"""A text longer than Telegram takes, cut at line ends into several messages.

The words use only `<b>`, `<i>`, `<s>` and `<a>`, opened and closed within one line; so a cut at a line end tears none.
"""

import html
import re

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024

_TAG = re.compile(r"</?[a-z][^>]*>")


def plain(text: str) -> str:
    """Telegram's HTML as it reads without its tags."""
    return html.unescape(_TAG.sub("", text))


def length(text: str) -> int:
    """How long Telegram counts a text after parsing, in UTF-16 units: never less than its own count in characters."""
    return len(plain(text).encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, longest: int = LONGEST_TEXT) -> list[str]:
    """The text as messages of at most this length, in order; one when it fits."""
    if 2 * len(text) <= longest or length(text) <= longest:  # a character is two units at most, and tags do not count
        return [text]
    parts: list[str] = []
    lines: list[str] = []
    for line in (piece for whole in text.split("\n") for piece in _bearable(whole, longest)):
        if lines and length("\n".join([*lines, line])) > longest:
            parts.append("\n".join(lines))
            lines = []
        lines.append(line)
    parts.append("\n".join(lines))
    return [part for part in (part.strip("\n") for part in parts) if part]


def _bearable(line: str, longest: int) -> list[str]:
    """A line as it is, or, where it alone is too long, its words in several lines and without tags."""
    if length(line) <= longest:
        return [line]
    pieces = [""]
    for word in re.findall(r"\S+\s*|\s+", plain(line)):
        for bit in _bits(word, longest):
            if length(html.escape(pieces[-1] + bit, quote=False)) > longest:
                pieces.append("")
            pieces[-1] += bit
    return [html.escape(piece.rstrip(), quote=False) for piece in pieces if piece.strip()]


def _bits(word: str, longest: int) -> list[str]:
    size = longest // 2  # a character is two units at most
    return [word] if len(word) <= size else [word[start : start + size] for start in range(0, len(word), size)]
