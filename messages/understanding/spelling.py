"""How words are spelt in dialect, in haste or run together, brought to one: "ah cannae", "I can not": "I can't"."""

from functools import lru_cache

from messages.understanding.texts import listed, tokens

_SHORT = {
    ("can", "not"): "can't",
    ("will", "not"): "won't",
    ("shall", "not"): "won't",
    ("do", "not"): "don't",
    ("does", "not"): "doesn't",
    ("did", "not"): "didn't",
    ("could", "not"): "couldn't",
    ("would", "not"): "wouldn't",
    ("should", "not"): "shouldn't",
    ("no", "one"): "nobody",
    ("any", "one"): "anyone",
    ("some", "one"): "someone",
    ("every", "one"): "everyone",
}
_FOND = frozenset({"big", "little", "old", "young", "dear", "good", "our"})
"""What people put before a first name: "big Dave", "wee Angus", "our Jean"."""


@lru_cache(maxsize=1)
def _spelt() -> dict[str, tuple[str, ...]]:
    """Each other spelling and the words it stands for."""
    return {other: tuple(form.split()) for form, others in listed("spelt.en.txt") for other in others}


def spelt(words: list[str]) -> list[str]:
    """English words as sayings are looked for among them."""
    table = _spelt()
    plain: list[str] = []
    for word in words:
        for part in table.get(word, (word,)):
            short = _SHORT.get((plain[-1], part)) if plain else None
            if short:
                plain[-1] = short
            elif part == "<name>" and plain and plain[-1] in _FOND:
                plain[-1] = part
            else:
                plain.append(part)
    return plain


def said(saying: str) -> list[str]:
    """The words of a listed saying as they are looked for; "<name>", "<day>", "<act>", "<num>" stand for any such."""
    found: list[str] = []
    for part in saying.split():
        found += [part] if part[0] == "<" else [each.text for each in tokens(part) if each.text[0].isalpha()]
    return spelt(found)


def spoken(saying: str) -> list[str]:
    """A saying and how others say it: "me knee" and "our knee" for "my knee", "cross us off" for "cross me off"."""
    words = said(saying)
    ways = [words]
    if "my" in words[:-1]:
        ways += [[other if word == "my" else word for word in words] for other in ("me", "our")]
    if "me" in words[1:]:
        ways.append(["us" if word == "me" else word for word in words])
    return [" ".join(way) for way in ways if way]
