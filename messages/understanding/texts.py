"""A message cut into words, numbers and marks, whatever it is written with. Nothing here raises on any text."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

LONGEST = 4096  # Telegram's own limit for a message
_TEXTING = re.compile(r"\b2\s?(?:mor\w*|mrw|moz)\b", re.IGNORECASE)  # "2moro"
_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:['’´`][^\W\d_]+)*|\S")
_QUOTES = str.maketrans({"’": "'", "´": "'", "`": "'", "ʼ": "'", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-"})


def words_of(text: str) -> frozenset[str]:
    """The words of a list as it is written in these files."""
    return frozenset(text.split())


def listed(name: str) -> Iterator[tuple[str, list[str]]]:
    """The lines of a list of words in `words/`: what stands before the colon, and the sayings after it."""
    text = resources.files("messages.understanding").joinpath("words", name).read_text("utf-8")
    for line in text.splitlines():
        key, found, sayings = line.partition(":")
        if found and not line.startswith("#"):
            yield key, [" ".join(saying.split()) for saying in sayings.split(",") if saying.strip()]


@dataclass(frozen=True, slots=True)
class Token:
    """A word in lower case, a number, or one mark; `start` and `end` are places in the cleaned text."""

    text: str
    start: int
    end: int
    capital: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.text[0].isalpha()

    @property
    def is_number(self) -> bool:
        """Whether it is a whole number in plain figures."""
        return self.text.isascii() and self.text.isdigit()


def clean(text: str) -> str:
    """The text as it is read: composed letters, no invisible marks, no more than one accent on a letter."""
    text = unicodedata.normalize("NFKC", text[:LONGEST]).translate(_QUOTES)
    kept: list[str] = []
    for letter in text:
        kind = unicodedata.category(letter)
        if kind in {"Mn", "Me", "Cf"}:
            continue
        kept.append(" " if kind in {"Cc", "Cs", "Co", "Zl", "Zp"} and letter != "\n" else letter)
    return _TEXTING.sub("tomorrow", "".join(kept))


@lru_cache(maxsize=64)
def tokens(cleaned: str) -> tuple[Token, ...]:
    """The words, numbers and marks of a cleaned text, in order."""
    return tuple(
        Token(found[0].lower() or found[0], found.start(), found.end(), found[0][:1].isupper())
        for found in _TOKEN.finditer(cleaned)
    )


def near(one: str, other: str, most: int) -> bool:
    """Whether two words are at most so many typing errors apart: a letter more, less, other, or two swapped."""
    if abs(len(one) - len(other)) > most:
        return False
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return False
    return row[-1] <= most
