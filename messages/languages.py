"""Which language somebody is spoken to in: what they chose, else what their app speaks, else the home's."""

from storage.records import Person

LANGUAGES = ("nb", "da", "en")
"""The languages the bot speaks, bokmål first. `en` is British English."""

_UNDERSTOOD = {"nb": "nb", "nn": "nb", "no": "nb", "da": "da", "en": "en"}


def understood(code: str | None) -> str | None:
    """The language of ours that a code stands for.

    Args:
        code: an IETF tag as Telegram gives it ("nb", "da-DK", "en-GB"), in any case, or None. `no` (Norwegian without
            saying which) and `nn` (nynorsk) are spoken to in bokmål.

    Returns:
        "nb", "da" or "en"; None for a language the bot does not speak.
    """
    if not code:
        return None
    return _UNDERSTOOD.get(code.strip().replace("_", "-").split("-", 1)[0].casefold())


def language_for(person: Person | None, app_language: str | None, home: str) -> str:
    """The language to speak with somebody.

    Args:
        person: whoever reads, None for somebody the home does not know. What they chose goes before all else.
        app_language: the code that Telegram gave with what they last did; asked when none is kept for the person.
        home: the home's own language, one of `LANGUAGES`: for those who have not chosen, and whose app speaks another.

    Returns:
        One of `LANGUAGES`.
    """
    chosen, kept = (None, None) if person is None else (person.language, person.app_language)
    return understood(chosen) or understood(kept or app_language) or home
