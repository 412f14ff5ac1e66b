"""What those who work in the house ask and order in a few words: where somebody is missing, who has the shift, move it.

Told by rule, in three languages at once. Nothing is done by it: each opens the place where it is done.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from messages.understanding.of_others import is_an_order
from messages.understanding.reading import read
from messages.understanding.shifting import shift_in
from messages.understanding.texts import clean, words_of


class Asks(Enum):
    """A question that has a place of its own."""

    GAPS = auto()
    CALLS = auto()
    SHIFT = auto()
    ROTA = auto()


_WHO = r"\b(?:hvem|kven|hven|who|whom|who's)\b"
_SHIFT = r"\b(?:vagt|vagten|vakt|vakta|vakten|vagterne|vaktene|shift|duty)\b"
_LACKS = r"\b(?:mangler|manglar|trenger|treng|need|short|missing|lack)\b"
_SOMEBODY = r"\b(?:vi|we|us|folk|nogen|noen|nokon|people|volunteers|hands|frivillige)\b"
_ROTA = r"\b(?:vaktlist[ae]n?|vagtlisten?|vaktplan(?:en)?|vagtplan(?:en)?|turnus(?:en)?|rota|roster|duty list)\b"
_ASKS = (
    (Asks.ROTA, _ROTA),
    (Asks.CALLS, _WHO + r".{0,20}\b(?:ringe|ringes|ringer|ring|call|phone)\b"),
    (Asks.CALLS, r"\b(?:ringeliste|ringelista|ringelisten|call list)\b"),
    (Asks.SHIFT, _WHO + r".{0,14}\b(?:har|tager|tek|tar|på|has|takes|on)\b.{0,8}" + _SHIFT),
    (Asks.SHIFT, _WHO + r".{0,12}\b(?:kulturkontakt|culture contact)\b"),
    (Asks.GAPS, r"\b(?:hvem|hvor|hva|hvad|kven|kor|kva|who|where|what)\b.{0,14}" + _LACKS + ".{0,8}" + _SOMEBODY),
    (Asks.GAPS, r"\b(?:hvor|where|hvem|who)\b.{0,12}\b(?:vi|we)\b.{0,8}" + _LACKS),
    (
        Asks.GAPS,
        r"\b(?:vi|we)\b.{0,6}" + _LACKS + r".{0,10}\b(?:nogen|noen|nokon|folk|frivillige|somebody|someone|people)\b",
    ),
    (Asks.GAPS, r"^\W*(?:mangler vi|trenger vi|do we need|are we short)\b"),
)
_ASKS_READ = tuple((asks, re.compile(pattern)) for asks, pattern in _ASKS)
_PLEASE = (
    r"^\W*(?:(?:hei|hej|hello|hi)\W+)?(?:(?:kan|can|could|vil|will) (?:du|you|vi|we) "
    r"|vær (?:så )?(?:snill|sød|god) (?:å|at|og) "
    r"|please |jeg vil (?:gerne |gjerne )?|vi (?:må|skal|vil) |i would like to |let's |lad os |la oss )?"
)
_MOVE = re.compile(
    _PLEASE
    + r"(?:flyt|flytt|flytte|flytta|udsæt|udsætte|utsett|utsette|udskyd|udskyde|move|shift|postpone|reschedule)\s+"
    r"(?P<what>.+)$"
)
_CALL_OFF = re.compile(
    _PLEASE + r"(?:aflys|avlys|aflyse|avlyse|call off|cancel|drop)\s+(?!my\b|me\b|mit\b|min\b)(?P<what>.+)$"
    r"|^(?P<it>.+?)\s+(?:er|bliver|blir|vert|is|skal)\s+"
    r"(?:(?:dessverre|desværre|nok|nå|nu|også|derfor|altså|unfortunately|sadly|now|also)\s+){0,2}"
    r"(?:aflyst|avlyst|cancelled|canceled|called off|innstilt)\b"
)
_OF_A_TIME = words_of("<num> halv half kvart noon middag middagstid kl klokken klokka")
_BESIDE_A_TIME = _OF_A_TIME | words_of(
    "<day> | til te kl at on for den det it this til i to te stedet stede staden heller hellere rather instead pm am "
    "past quarter over på ja nej nei yes no ok okay tak takk thanks please gerne gjerne så then og and da dag day "
    "flyt flytt flytte move en et one two three four five six seven eight nine ten eleven twelve to tre fire fem seks "
    "syv sju otte åtte ni ti elleve tolv formiddag formiddagen eftermiddag eftermiddagen ettermiddag ettermiddagen "
    "morning afternoon evening aften kveld aftenen kvelden om in the o'clock klokken er is be fra from until"
)
_WHICH_WEEK = r"\b(?:denne|dette|this|neste|næste|nest|next|kommende|førstkommende|coming|uge|uke|veke|week)\b"
_ONLY_CALL_OFF = re.compile(r"^\W*(?:aflys|avlys|aflyse|avlyse|call off|aflysning|avlysning)\W*$")
_CANNOT = re.compile(r"\b(?:kan|kunne|klarer|can|able)\b.{0,14}\b(?:ikke|ikkje|not)\b|\b(?:can't|cant|cannot|unable)\b")
_TIME_OFF = re.compile(
    r"\b(?:holder|har|tager|tar|skal ha|skal have)\b.{0,6}\b(?:fri|ferie)\b|\bon (?:leave|holiday)\b"
    r"|\b(?:day|time) off\b"
)
_ILL = re.compile(r"\b(?:syg|syk|sjuk|influenza|feber|forkølet|forkjøla|forkjølet|ill|sick|unwell|flu|fever)\b")
_TO = re.compile(r"\s(?:til|te|until|for|to(?! (?:min\w*|tima?r|timer|dage|dager|dagar|døgn|ug\w+|uk\w+|vek\w+)\b))\s")
_NO_SUIT = re.compile(
    r"\b(?:passer|passar)\b(?:\s+\w+){0,2}?\s+(?:ikke|ikkje|dårlig|dårligt|itj)\b"
    r"|\b(?:does not|doesn't|won't|will not) suit\b|\bnot suit\b|\bikke (?:så )?(?:godt )?med\b"
)
_VISIT = re.compile(r"\b(?:besøk\w*|besøg\w*|visit\w*)\b")
_NOT_HERE = re.compile(
    r"\b(?:ikke|ikkje|itj|ik|aldri|aldrig)\b(?:\s+\w+){0,2}?\s*\b(?:kommet|kommen|komen|dukket|dukka|møtt|mødt|her|set|sett)\b"
    r"|\b(?:hasn't|haven't|isn't|(?:has|have|is) (?:not|never))\b(?:\s+\w+){0,2}?\s*"
    r"\b(?:arrived|here|come|shown|turned|seen)\b"
)
_HAS_CANCELLED = re.compile(
    r"\b(?:har|has|ha|have)\b.{0,12}\b(?:meldt|sendt|sagt|ringt|cancelled|canceled|called|given)\b.{0,12}"
    r"\b(?:afbud|avbud|forfald|forfall|fra|off|apologies|cancelled|canceled)\b|\bhas cancel+ed\b|\bringte? afbud\b"
)


_POLITE = re.compile(
    r"^\W*(?:kan|kunne|vil|can|could|will|would)\s+(?:du|i|you|vi|we|jeg|man)\s+(?:please\s+|lige\s+|venligst\s+|gerne\s+)?"
    r"(?P<first>\w+)\b",
    re.IGNORECASE,
)
_GONE = re.compile(r"\b(?:gået|gått|gone|left|dratt|reist|taget hjem|tatt kvelden)\b")


@dataclass(frozen=True, slots=True)
class Move:
    """Something is to get another time: what, and to when, as it was written; `to` is empty where it was not said."""

    what: str
    to: str


def _plain(text: str) -> str:
    return " ".join(clean(text).lower().split())


def without_please(text: str) -> str:
    """An order without what makes it kind: "kan du melde Birthe af?" is "melde Birthe af". A question stays one."""
    found = _POLITE.match(text)
    if found is None or not is_an_order(found["first"].lower()):
        return text
    return text[found.start("first") :].rstrip("? ")


def speaks_of_a_shift(text: str) -> bool:
    """Whether a shift of those who work here is named."""
    return re.search(_SHIFT, _plain(text)) is not None


def has_gone_home(text: str) -> bool:
    """Whether somebody is said to have gone home."""
    return _GONE.search(_plain(text)) is not None


def asks(text: str) -> Asks | None:
    """Which of the house's own questions it is."""
    plain = _plain(text)
    return next((kind for kind, pattern in _ASKS_READ if pattern.search(plain)), None)


def moves(text: str) -> Move | None:
    """What is to be moved, and to when: everything after the last "til", or by how much."""
    found = _MOVE.match(_plain(text).rstrip(".!?"))
    if found is None:
        return None
    what = found["what"]
    by = shift_in(what)
    rest, said = (what, "") if by is None else (by.rest, by.said)
    parts = list(_TO.finditer(rest))
    if not parts:
        return Move(rest, said)
    last = parts[-1]
    return Move(rest[: last.start()], f"{rest[last.end() :]} {said}".strip())


def only_a_time(text: str, today: date) -> bool:
    """Whether nothing but a new day or time is said: "til lørdag kl 15", "kl 15 i stedet"; and not half a sentence."""
    by = shift_in(text)
    if by is not None and set(re.findall(r"\w+", by.rest)) <= _BESIDE_A_TIME:
        return True
    reading = read(text, today, None)
    shaped = set(reading.shaped)
    return bool(reading.days or shaped & _OF_A_TIME) and shaped <= _BESIDE_A_TIME


def only_a_weekday(text: str, today: date) -> bool:
    """Whether the day is said by its weekday alone: which week it is in is to be seen from what it is about."""
    mentions = read(text, today, None).days
    plain = len(mentions) == 1 and mentions[0].weekday is not None and not mentions[0].dated
    return plain and not mentions[0].next_week and re.search(_WHICH_WEEK, _plain(text)) is None


def calls_off(text: str) -> str | None:
    """What is to be called off, as it was written."""
    plain = _plain(text)
    found = None if plain.endswith("?") else _CALL_OFF.match(plain.rstrip(".!"))
    return None if found is None else found["what"] or found["it"]


def only_calls_off(text: str) -> bool:
    """Whether something is to be called off, and what is not said."""
    return _ONLY_CALL_OFF.match(_plain(text)) is not None


def cannot_take_a_shift(text: str) -> bool:
    """Whether somebody cannot take a shift."""
    plain = _plain(text)
    return re.search(_SHIFT, plain) is not None and _CANNOT.search(plain) is not None


def is_off(text: str) -> bool:
    """Whether somebody has time off then: no word that they would like a shift."""
    return _TIME_OFF.search(_plain(text)) is not None


def is_ill(text: str) -> bool:
    """Whether an illness is named: then good wishes are in place."""
    return _ILL.search(_plain(text)) is not None


def does_not_suit(text: str) -> bool:
    """Whether something does not suit in the house: a visit, an activity."""
    return _NO_SUIT.search(_plain(text)) is not None


def speaks_of_a_visit(text: str) -> bool:
    """Whether a visit is named."""
    return _VISIT.search(_plain(text)) is not None


def is_not_here(text: str) -> bool:
    """Whether somebody has not come: that is no word that they cannot."""
    return _NOT_HERE.search(_plain(text)) is not None


def has_cancelled(text: str) -> bool:
    """Whether somebody has said that they cannot come: "har meldt afbud"."""
    return _HAS_CANCELLED.search(_plain(text)) is not None
