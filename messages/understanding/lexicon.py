"""Sayings and the ideas they stand for (`words/concepts.*.txt`), made ready for looking up.

Some sixty thousand of them, with all their choices and spellings, are kept as numbers, as the words themselves would
fill the memory of a small computer and take a second to read. `python -m messages.understanding.train` makes the file.
"""

import json
import re
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from messages.understanding.spelling import spelt, spoken
from messages.understanding.texts import listed

LEXICON_FILE = "lexicon.bin"
LONGEST = 8
_CHOICE = re.compile(r"\(([^()]*)\)")
_LEAST_BEGINNING, _LEAST_INSIDE = 3, 4
_PIECES = ("|*", "*|", "*|*")

Ideas = tuple[str, ...]


class Numbers:
    """Texts to small numbers; of the texts only their hashes are kept."""

    __slots__ = ("keys", "values")

    def __init__(self, keys: "array[int]", values: "array[int]") -> None:
        self.keys = keys
        self.values = values

    @classmethod
    def of(cls, table: Mapping[str, int]) -> "Numbers":
        """These texts and numbers."""
        pairs = sorted((_key(text), number) for text, number in table.items())
        return cls(array("Q", [key for key, _ in pairs]), array("H", [number for _, number in pairs]))

    def get(self, text: str) -> int | None:
        """The number of a text; None: it is none of them."""
        key = _key(text)
        place = bisect_left(self.keys, key)
        return self.values[place] if place < len(self.keys) and self.keys[place] == key else None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The sayings of a language: as written, brought to one form, and as pieces of a longer word."""

    ideas: list[Ideas]
    written: Numbers
    alike: Numbers
    longest: Numbers
    """To the first word of sayings: how many words the longest of them has."""
    pieces: tuple[dict[str, int], dict[str, int], dict[str, int]]

    def said(self, words: list[str], plain: list[str], at: int, length: int) -> Ideas:
        """The ideas of so many words from a place on, as written or brought to one form."""
        found = self.written.get(" ".join(words[at : at + length]))
        if found is None:
            found = self.alike.get(" ".join(plain[at : at + length]))
        if found is None and length == 1:
            found = self._in_pieces(words[at])
        return () if found is None else self.ideas[found]

    def knows(self, word: str) -> bool:
        """Whether it is a saying by itself, or another spelling of one."""
        return self.written.get(word) is not None or self.alike.get(word) is not None

    def most(self, word: str, plain: str) -> int:
        """How many words the longest saying has that begins with this one."""
        return max(self.longest.get(word) or 1, self.longest.get(plain) or 1)

    def _in_pieces(self, word: str) -> int | None:
        """A word in no list: by its longest beginning, else its longest ending, else what is inside."""
        begun, ended, inside = self.pieces
        sizes = range(len(word), _LEAST_BEGINNING - 1, -1)
        beginnings = (begun[word[:size]] for size in sizes if word[:size] in begun)
        endings = (ended[word[-size:]] for size in sizes[:-1] if word[-size:] in ended)
        found = next(beginnings, None)
        return (
            found if found is not None else next(endings, next((inside[each] for each in inside if each in word), None))
        )


def brought_to_one(words: list[str], *, english: bool) -> list[str]:
    """Words in the one form in which dialect, haste and a sister language are weighed."""
    same = same_words(english=english)
    return [same.get(word, word) for word in words]


@lru_cache(maxsize=2)
def same_words(*, english: bool) -> dict[str, str]:
    """Words of dialect, haste and a sister language to the one form they are weighed as."""
    lists = listed(f"same.{'en' if english else 'nordic'}.txt")
    return {other: form for form, others in lists for other in others}


def as_looked_up(words: list[str], *, english: bool) -> tuple[list[str], list[str]]:
    """The words of a message as sayings are looked for among them, and brought to one form."""
    if english:
        words = spelt(words)
        return words, words
    return words, brought_to_one(words, english=False)


def _key(text: str) -> int:
    data = text.encode("utf-8", "replace")
    return zlib.crc32(data) << 32 | zlib.adler32(data)


def _spelt_out(saying: str) -> set[str]:
    """Every saying that one with choices stands for: "(ta|få) fri" is "ta fri" and "få fri"."""
    chosen, left = set[str](), [saying]
    while left:
        one = left.pop()
        if (choice := _CHOICE.search(one)) is None:
            chosen.add(" ".join(one.split()))
        else:
            left += (f"{one[: choice.start()]}{part}{one[choice.end() :]}" for part in choice[1].split("|"))
    return chosen


@dataclass
class _Lists:
    """The lists of a language while they are read."""

    tables: dict[str, dict[str, list[str]]]
    alike: dict[str, list[str]]
    longest: dict[str, int]

    def add(self, concept: str, saying: str, *, english: bool) -> None:
        """One saying, with all its choices and spellings."""
        choices = _spelt_out(saying)
        for each in sorted(choices):
            bare = each.strip("*")
            ends = f"{'*' * each.startswith('*')}|{'*' * each.endswith('*')}"
            ways = spoken(bare) if english else [bare] * (len(choices) == 1)
            plain = [] if english else brought_to_one(each.split(), english=False)
            for way in ways:
                self.tables[ends].setdefault(way, []).append(concept)
            if plain:
                self.alike.setdefault(" ".join(plain), []).append(concept)
            for words in (plain, *(way.split() for way in ways)):
                if words:
                    self.longest[words[0]] = max(self.longest.get(words[0], 1), min(len(words), LONGEST))


def made(*, english: bool) -> Lexicon:
    """The lists as they stand, made ready: a second's work."""
    lists = _Lists({ends: {} for ends in ("|", *_PIECES)}, {}, {})
    for concept, sayings in listed(f"concepts.{'en' if english else 'nordic'}.txt"):
        for saying in sayings:
            lists.add(concept, saying, english=english)
    numbers: dict[Ideas, int] = {}

    def numbered(table: Mapping[str, list[str]]) -> dict[str, int]:
        return {saying: numbers.setdefault(tuple(dict.fromkeys(of)), len(numbers)) for saying, of in table.items()}

    written, alike = numbered(lists.tables["|"]), numbered(lists.alike)
    begun, ended, inside = (numbered(lists.tables[ends]) for ends in _PIECES)
    several = Numbers.of(written), Numbers.of(alike), Numbers.of(lists.longest)
    return Lexicon(list(numbers), *several, (begun, ended, inside))


def packed(lexicons: Iterable[Lexicon]) -> bytes:
    """Lexicons as the bytes they are shipped in."""
    whole = b""
    for each in lexicons:
        numbers = (each.written, each.alike, each.longest)
        head = json.dumps([each.ideas, each.pieces, [len(table.keys) for table in numbers]], ensure_ascii=False)
        body = b"".join(table.keys.tobytes() + table.values.tobytes() for table in numbers)
        whole += len(head.encode()).to_bytes(4, "little") + head.encode() + body
    return zlib.compress(whole, 9)


def unpacked(data: bytes) -> tuple[Lexicon, ...]:
    """The lexicons that `packed` made the bytes of."""
    whole, at, found = zlib.decompress(data), 0, []
    while at < len(whole):
        begins = at + 4
        at = begins + int.from_bytes(whole[at:begins], "little")
        ideas, pieces, sizes = json.loads(whole[begins:at])
        tables = []
        for size in sizes:
            keys, values = array("Q"), array("H")
            keys.frombytes(whole[at : at + 8 * size])
            values.frombytes(whole[at + 8 * size : at + 10 * size])
            tables.append(Numbers(keys, values))
            at += 10 * size
        written, alike, longest = tables
        begun, ended, inside = pieces
        found.append(Lexicon([tuple(each) for each in ideas], written, alike, longest, (begun, ended, inside)))
    return tuple(found)


@lru_cache(maxsize=1)
def _shipped() -> tuple[Lexicon, ...]:
    return unpacked(resources.files("messages.understanding").joinpath(LEXICON_FILE).read_bytes())


def lexicon(*, english: bool) -> Lexicon:
    """The sayings of a language that are shipped."""
    return _shipped()[int(english)]


def of_a_word(word: str, *, english: bool) -> Ideas:
    """The ideas of one word by itself, as it is written in what was brought to one form or as it was typed."""
    plain = word if english else same_words(english=False).get(word, word)
    return lexicon(english=english).said([word], [plain], 0, 1)
