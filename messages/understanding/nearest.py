"""A mistyped word brought to the word that was meant: "kommre", "mled", "trekkker", "strykmeg".

Only words that nobody wrote in the project's own sentences are looked at, and only one slip of the finger is believed.
What is read as a day, a name or an activity has been taken out before.
"""

from collections.abc import Iterator
from functools import lru_cache
from importlib import resources

from messages.understanding.texts import words_of

SHORTEST = 3
SURE_FROM = 5
"""In shorter words only swapped, doubled and missing double letters are believed: too many words lie close by."""
_MOST_LOOKED_AT = 24
"""In one message: more unknown words than that are no typing errors."""
_LONGEST = 24
_TAIL = words_of("meg mig deg dig seg sig ikke ikkje ikk me not it i på til av af fra om nå nu da så jeg æ")
"""Small words that run together with the one before."""
_LETTERS = {False: "abcdefghijklmnoprstuvyæøå", True: "abcdefghijklmnopqrstuvwxyz"}


def known_file(*, english: bool) -> str:
    """The list of known words, in `words/`."""
    return f"known.{'en' if english else 'nordic'}.txt"


@lru_cache(maxsize=2)
def known(*, english: bool) -> dict[str, int]:
    """The words of the project's sentences, with their place by how common they are."""
    name = known_file(english=english)
    text = resources.files("messages.understanding").joinpath("words", name).read_text("utf-8")
    return {word: place for place, word in enumerate(text.split())}


def forget() -> None:
    """Read the lists anew: for whoever has just written them."""
    known.cache_clear()
    _meant.cache_clear()


def righted(words: list[str], *, english: bool) -> list[str]:
    """The words with those that are mistyped as they were meant, and those run together as two."""
    table = known(english=english)
    found: list[str] = []
    looked = 0
    for word in words:
        if word in table or not word.isalpha() or not SHORTEST <= len(word) <= _LONGEST or looked >= _MOST_LOOKED_AT:
            found.append(word)
        else:
            looked += 1
            found += _meant(word, english=english)
    return found


@lru_cache(maxsize=512)
def _meant(word: str, *, english: bool) -> tuple[str, ...]:
    table = known(english=english)
    for edits in (slips(word), _errors(word, _LETTERS[english]) if len(word) >= SURE_FROM else ()):
        near = [each for each in edits if each in table]
        if near:
            return (min(near, key=table.__getitem__),)
    return _apart(word, table) or (word,)


def _apart(word: str, table: dict[str, int]) -> tuple[str, ...]:
    for at in range(3, len(word) - 1):
        if word[at:] in _TAIL and word[:at] in table:
            return word[:at], word[at:]
    return ()


def slips(word: str) -> Iterator[str]:
    """Two letters swapped, one twice that stands once, one once that stands twice."""
    for at in range(len(word) - 1):
        if word[at] != word[at + 1]:
            yield f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}"
        else:
            yield f"{word[:at]}{word[at + 1 :]}"
    for at, letter in enumerate(word):
        yield f"{word[:at]}{letter}{word[at:]}"


def _errors(word: str, letters: str) -> Iterator[str]:
    """A letter too many, another, or one too few; the first one is seldom the wrong one."""
    for at in range(1, len(word)):
        yield f"{word[:at]}{word[at + 1 :]}"
        for letter in letters:
            yield f"{word[:at]}{letter}{word[at + 1 :]}"
            yield f"{word[:at]}{letter}{word[at:]}"
    for letter in letters:
        yield f"{word}{letter}"
