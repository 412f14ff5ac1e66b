"""What is said of somebody else by name, read as if they had said it themselves: then it means the same.

"Poul Erik kan ikke komme i dag" is weighed as "jeg kan ikke komme i dag", "meld Birthe af" as "meld mig af".
"""

import re
from collections.abc import Sequence

from messages.understanding.texts import words_of

_OBJECT_AFTER = words_of(
    "meld melde sæt sætte sett sette put take tag tage ta skriv skrive stryk stryg fjern slet slett sign cross strike "
    "tilmeld påmeld afmeld avmeld fra frå til for med af av from to noter notér kryds kryss add remove book with"
)
_VERBS = {
    "is": "am", "isn't": "am not", "has": "have", "hasn't": "have not", "doesn't": "do not", "does": "do",
    "comes": "come", "wants": "want", "needs": "need", "cancels": "cancel",
    "are": "am", "aren't": "am not",
}  # fmt: skip
_THEY = re.compile(r"\b(?:hun|han|ho|hun|he|she|hen)\b", re.IGNORECASE)
_JOINED = {"da": r"\b(jeg|mig)(?:\s*(?:,|og|&)\s*\1)+\b", "nb": r"\b(jeg|meg)(?:\s*(?:,|og|&)\s*\1)+\b",
           "en": r"\b(I|me)(?:\s*(?:,|and|&)\s*\1)+\b"}  # fmt: skip
_AND = re.compile(r"\s*(?:,|&|\bog\b|\band\b)\s*(?:\b(?:og|and)\b\s*)?", re.IGNORECASE)
_ME = {"da": ("jeg", "mig"), "nb": ("jeg", "meg"), "en": ("I", "me")}


def is_an_order(word: str) -> bool:
    """Whether this word tells what is to be done with somebody, and so is no name: "sign", "meld"."""
    return word in _OBJECT_AFTER


def as_oneself(text: str, places: Sequence[tuple[int, int]], language: str) -> str:
    """The text with the names at these places (begin and end, in order) put as the first person.

    Args:
        text: what was written.
        places: where somebody is named.
        language: "nb", "da" or "en", as it was written.
    """
    subject, person = _ME[language]
    made, reached, is_object = "", 0, False
    for start, end in places:
        before = made + text[reached:start]
        words = re.findall(r"\w+", before.lower())
        goes_on = is_object and _AND.fullmatch(text[reached:start]) is not None  # "meld Ole og Birthe til"
        is_object = goes_on or (bool(words) and words[-1] in _OBJECT_AFTER)
        made = before + (person if is_object else subject)
        reached = end
    whole = re.sub(_JOINED[language], r"\1", made + text[reached:])
    whole = _THEY.sub(subject, whole)
    return _agrees(whole) if language == "en" else whole


def _agrees(text: str) -> str:
    """The verb after an English "I": "I is here" becomes "I am here"."""
    text = re.sub(r"\bI['’]s\b", "I am", text)

    def agreed(found: re.Match[str]) -> str:
        return f"I {_VERBS.get(found[1].lower(), found[1])}"

    return re.sub(r"\bI ([A-Za-z]+(?:['’]t)?)", agreed, text)


def rest_of(text: str, places: Sequence[tuple[int, int]]) -> str:
    """What stands beside the names."""
    left, reached = "", 0
    for start, end in places:
        left += f"{text[reached:start]} "
        reached = end
    return left + text[reached:]
