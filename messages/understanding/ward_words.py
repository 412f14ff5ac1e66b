"""A ward to be closed or opened, as a coordinator writes it: "luk A.3 fra fredag til søndag", "åbn A.3 igen".

Told by rule, in three languages at once, and strict: the ward's own name has to stand right beside the order. An
activity called "Åben café" opens nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from messages.understanding.texts import clean

_PLEASE = (
    r"^\W*(?:(?:hei|hej|hello|hi)\W+)?(?:(?:kan|can|could|vil|will) (?:du|you|vi|we) (?:please |lige )?"
    r"|vær (?:så )?(?:snill|sød|god) (?:å |at |og )|please |(?:jeg|vi|i|we) (?:må|skal|vil|need to|have to|must|will"
    r"|want to|would like to) (?:gerne |gjerne )?|vi |we (?:are )?|let's |lad os |la oss )?"
)
_CLOSE = r"(?:luk|lukk|lukke|lukker|steng|stenge|stenger|stengjer|close|closing|shut)"
_OPEN = (
    r"(?:åbn|åbne|åbner|åpn|åpne|åpner|opne|opnar|genåbn|genåbne|gjenåpn|gjenåpne|open|reopen|opening"
    r"|(?:luk|lukk|lukke) (?:op|opp))"
)
_BESIDE = r"(?:(?:ned |for |af |av |down |up |op |opp |the |ward |unit |afdeling(?:en)? |avdeling(?:a|en)? )*)"
_AFTER_IT = r"(?:\s*(?:afdelingen|avdelinga|avdelingen|ward|unit)\b)?"
_IS_CLOSED = (
    r"\s+(?:(?:er|vert|bliver|blir|holder|holdes|is|will be|stays|skal|must|to be)\s+)+(?:være |holde |be )?"
    r"(?:lukket|lukka|stengt|closed|shut)\b"
)
_OPEN_AGAIN = r"(?:igen |igjen |again )?(?:åben|åbent|åpen|åpent|ope|open)"
_IS_OPEN = rf"\s+(?:(?:er|vert|bliver|blir|holder|holdes|is|will be)\s+)+{_OPEN_AGAIN}\b"
_UP = re.compile(r"^\s*(?:op|opp|up)\b")
_BESIDE_OPENING = re.compile(
    r"^(?:igen|igjen|again|nu|nå|no|now|op|opp|up|please|tak|takk|thanks|allerede|alt|er|fra|from|i|dag|morgen|today"
    r"|tomorrow|nok|bare|straks|for|alle|everybody)$"
)


@dataclass(frozen=True, slots=True)
class WardOrder:
    """What is to be done with a ward: which of the names, opened or closed, and what else was said (the days).

    `others`: more wards than one are named.
    """

    which: int
    opens: bool
    rest: str
    others: bool = False


def ward_order(text: str, names: Sequence[str]) -> WardOrder | None:
    """The order, where one of these wards is to be closed or opened; None: something else.

    "Kan vi lukke A.3 på fredag?" is an order, too: the card answers it.
    """
    plain = " ".join(clean(text).lower().split())
    asked, plain = plain.endswith("?"), plain.rstrip("?! ")
    for which, name in sorted(enumerate(names), key=lambda each: -len(each[1])):
        called = _called(name)
        opens = re.match(rf"{_PLEASE}{_OPEN}\s+{_BESIDE}{called}{_AFTER_IT}(?P<rest>.*)$", plain) or re.match(
            rf"^\W*{called}{_AFTER_IT}{_IS_OPEN}(?P<rest>.*)$", plain
        )
        if asked and re.match(rf"^\W*{called}", plain):
            return None  # "A.3 er lukket på fredag?"
        if opens is not None:
            others = _names_another(opens["rest"], names)
            only = others or _only_opens(opens["rest"])
            return WardOrder(which, opens=True, rest=opens["rest"], others=others) if only else None
        closes = re.match(rf"{_PLEASE}{_CLOSE}\s+{_BESIDE}{called}{_AFTER_IT}(?P<rest>.*)$", plain) or re.match(
            rf"^\W*{called}{_AFTER_IT}{_IS_CLOSED}(?P<rest>.*)$", plain
        )
        if closes is not None:
            others = _names_another(closes["rest"], names)
            return WardOrder(which, opens=_UP.match(closes["rest"]) is not None, rest=closes["rest"], others=others)
    return None


def ward_named(text: str, names: Sequence[str]) -> int | None:
    """Which of these wards is named, wherever it stands; None: none, or several."""
    plain = " ".join(clean(text).lower().split())
    found = [which for which, name in enumerate(names) if re.search(_called(name), plain)]
    return found[0] if len(found) == 1 else None


def _names_another(rest: str, names: Sequence[str]) -> bool:
    return any(re.match(rf"\s*(?:,|&|og|and)\s*{_called(name)}", rest) for name in names)


def _called(name: str) -> str:
    """A ward's name as people write it: "A.3", "a3", "A 3"; "caféen" without its accent, too."""
    parts = [re.escape(each).replace("é", "[eé]") for each in re.findall(r"\w", clean(name).lower())]
    return r"(?<!\w)" + r"[\s.\-/]*".join(parts) + r"(?!\w)\.?"


def _only_opens(rest: str) -> bool:
    """Whether nothing else is said: "open Caféen every Thursday 2-3 pm" is a line of the plan."""
    return all(_BESIDE_OPENING.match(word) for word in re.findall(r"\w+", rest))
