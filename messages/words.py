"""Every word the bot says, from `locales/<language>/*.ftl` (Project Fluent), its values made harmless.

This is the one place where what people wrote is escaped for Telegram's HTML. A text comes out whole or not at all: an
unknown key, a missing value or a fault in a file raises, because half a sentence about a Thursday is worse than none.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern
from fluent.syntax import ast

from messages.languages import LANGUAGES

LONGEST_VALUE = 500
"""Characters of one value. A title, a name or a list of what to set out is shorter; a pasted page is not."""

_LOCALES = {"nb": "nb", "da": "da", "en": "en_GB"}  # as Babel names them, for plurals
_LONGEST_PART = 2000  # Fluent refuses a part above 2500 characters, but the names of one activity are never cut
_SPACES = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029\u3164\uffa0]+")
_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters that are no white space
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"  # fillers and marks without width
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # direction marks, zero width
    "\ud800-\udfff"  # halves of a pair: nothing can be sent with them in it
    "\ue000-\uf8ff"  # private use
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff"  # tags, private use
    "]"
)
_TAG = re.compile(r"<[^>]*>")


class WordsFault(Exception):
    """A text could not be put together. Names the language and the key, never a value: values may be people's names."""


class Html(str):
    """Text that is Telegram's HTML already: it goes into another text as it is."""

    __slots__ = ()

    def __str__(self) -> "Html":
        """Itself, so that `str()` does not take the mark away and the text is escaped twice."""
        return self


def say(language: str, key: str, /, **values: str | int) -> Html:
    """A text in Telegram's HTML.

    Args:
        language: one of `languages.LANGUAGES`.
        key: the name of the text in one of the .ftl files.
        **values: what its `$names` stand for. A str is made bare (see `bare`), cut at `LONGEST_VALUE` and escaped,
            unless it is `Html`; an int is a number, which may decide about singular and plural.

    Raises:
        WordsFault: there is no such text, a value is missing, or a value is neither str nor int.
    """
    return Html(_text(language, key, values, escaped))


def label(language: str, key: str, /, **values: str | int) -> str:
    """A text without markup, as the label of a button or a line on paper. As `say`, but nothing is escaped or cut.

    A value that is `Html` is turned back into what a person would read.

    Raises:
        WordsFault: as `say`.
    """
    return _text(language, key, values, _plain)


def source(language: str) -> str:
    """All texts of a language as they stand in its files, one file for each subject, in the order of their names."""
    folder = resources.files("messages").joinpath("locales", language)
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".ftl")), key=lambda file: file.name)
    return "\n".join(file.read_text("utf-8") for file in files)


def keys(language: str) -> tuple[str, ...]:
    """The names of all texts of a language, in the order of the files."""
    return tuple(_texts(language).patterns)


def bare(text: str) -> str:
    """What a person can see of a text, on one line.

    Control characters, direction marks (which can turn round what stands beside them), characters without width and
    private ones are gone; line breaks and runs of white space are one space. Letters, accents and emoji stay, an
    accent joined to its letter (NFC): Telegram drops the ring of an "å" that comes in two parts.
    """
    seen = unicodedata.normalize("NFC", _UNSEEN.sub("", _SPACES.sub(" ", text)))
    return _SPACES.sub(" ", seen).strip()


def escaped(text: str) -> Html:
    """Something that people wrote, made bare, cut and escaped; `Html` is given back as it is."""
    if isinstance(text, Html):
        return text
    seen = bare(text)
    if len(seen) > LONGEST_VALUE:
        seen = seen[: LONGEST_VALUE - 1].rstrip() + "…"
    return Html(html.escape(seen, quote=False))


def _plain(text: str) -> str:
    return html.unescape(_TAG.sub("", text)) if isinstance(text, Html) else bare(text)


def _text(language: str, key: str, values: Mapping[str, str | int], written: Callable[[str], str]) -> str:
    texts = _texts(language)
    pattern = texts.patterns.get(key)
    if pattern is None:
        raise WordsFault(f"there is no text {key!r} in {language}")
    arguments: dict[str, str | int] = {}
    long: dict[str, str] = {}
    for name, value in values.items():
        if isinstance(value, str):
            part = written(value)
            if len(part) > _LONGEST_PART:
                stand_in = f"\ue000{len(long)}\ue000"
                long[stand_in] = part
                part = stand_in
            arguments[name] = part
        elif isinstance(value, int) and not isinstance(value, bool):
            arguments[name] = value
        else:
            raise WordsFault(f"{key!r} in {language}: ${name} is neither text nor a number")
    text, errors = texts.bundle.format_pattern(pattern, arguments)
    if errors or not isinstance(text, str):
        raise WordsFault(f"{key!r} in {language}: {'; '.join(str(error) for error in errors) or 'no text'}")
    for stand_in, part in long.items():
        text = text.replace(stand_in, part)
    return text


@cache
def _texts(language: str) -> "_Texts":
    if language not in LANGUAGES:
        raise WordsFault(f"{language!r} is no language of ours")
    resource = FluentResource(source(language))
    names = [entry.id.name for entry in resource.body if isinstance(entry, ast.Message)]
    twice = sorted({name for name in names if names.count(name) > 1})
    unread = [(entry.content or "").strip().split("\n", 1)[0] for entry in resource.body if isinstance(entry, ast.Junk)]
    if twice or unread:
        raise WordsFault(f"the texts in {language}: there twice {twice}, not understood {unread}")
    bundle = FluentBundle([_LOCALES[language]], use_isolating=False)
    bundle.add_resource(resource)
    patterns = {name: bundle.get_message(name).value for name in names}
    return _Texts(bundle, {name: pattern for name, pattern in patterns.items() if pattern is not None})


@dataclass(frozen=True, slots=True)
class _Texts:
    """A language, read and compiled once."""

    bundle: FluentBundle
    patterns: Mapping[str, Pattern]
