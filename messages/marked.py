"""What a coordinator has written with Telegram's own bold and links, made harmless."""

import re

from messages.words import Html

_TAGS = re.compile(r"(<[^>]*>)")
_KEPT = frozenset({"b", "strong", "i", "em", "u", "s", "blockquote", "code", "pre"})
_LINK = re.compile(r'<a href="https?://[^"<>]+">')


def harmless(html: str) -> Html:
    """Telegram's HTML with known marks only, each closed: no mention of a person, no hidden text."""
    written: list[str] = []
    open_tags: list[tuple[str, bool]] = []
    for part in _TAGS.split(html):
        if not part.startswith("<"):
            written.append(part)
        elif part.startswith("</"):
            name = part[2:-1].strip()
            if open_tags and open_tags[-1][0] == name and open_tags.pop()[1]:
                written.append(part)
        else:
            name = re.split(r"[\s>]", part[1:], maxsplit=1)[0]
            kept = name in _KEPT or _LINK.fullmatch(part) is not None
            open_tags.append((name, kept))
            if kept:
                written.append(part if name == "a" else f"<{name}>")
    written += [f"</{name}>" for name, kept in reversed(open_tags) if kept]
    return Html("".join(written).strip())
