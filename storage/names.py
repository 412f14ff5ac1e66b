"""How names are compared: people and units are known by their names, however somebody happened to type them."""

import unicodedata


def name_key(name: str) -> str:
    """The form under which a name is looked up: composed, trimmed, one space between words, case aside."""
    return " ".join(unicodedata.normalize("NFC", name).split()).casefold()
