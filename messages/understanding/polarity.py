"""Which of the days in a message are meant by it: "kan ikke tirsdag, heller torsdag" cancels Tuesday alone."""

from datetime import date

from messages.understanding.features import concepts
from messages.understanding.mentions import Mention
from messages.understanding.reading import Reading
from messages.understanding.texts import words_of

_TURNS = words_of("men but heller rather however dog though mens while")
_MARKS = frozenset(".,;!?\n()")
_NEGATIVE = frozenset(
    {"NEG", "CANNOT", "NEITHER", "REPORT_OFF", "AVBUD", "REMOVE", "ILL", "AWAY", "BUSY", "REPLACE", "NO_WORD"}
)
_POSITIVE_WORDS = words_of(
    "heller rather istedet istedenfor isteden stedet staden instead gjerne gerne gjerna gladly happily yes ja jo jau "
    "vanlig vanleg sædvanlig sædvanligt usual godt kan can could would kommer kjem kjæm come planlagt passer works "
    "suits fine greit fint bra okay ok tager tar tek take prefer helst ta tage kom avtalt aftalt there"
)
_SWAPS = (
    "bytt",
    "byt",
    "flytt",
    "flyt",
    "swap",
    "swop",
    "switch",
    "chang",
    "mov",
    "exchang",
    "ombyt",
    "skift",
    "trade",
)
_TO = words_of("til te to mot for med with against mod med'")


def meant(reading: Reading, *, cancels: bool, today: date) -> tuple[tuple[date, ...], tuple[date, ...]]:
    """The days meant, and those offered instead of them.

    Args:
        reading: the message.
        cancels: whether it takes back a promise: then only the days that cannot be are meant.
        today: the day at the home; what has been is not meant where days to come are named as well.
    """
    mentions = list(reading.days)
    coming = [m for m in mentions if m.days and m.days[-1] >= today]
    if cancels and coming and len(coming) < len(mentions):
        mentions = coming
    offered: list[Mention] = []
    if cancels and len(mentions) > 1 and not _none_of_them(reading):
        offered = [m for m in mentions if _is_offered(reading, m, mentions)]
        if len(offered) == len(mentions):
            offered = []
    named = {day for m in mentions if m not in offered for day in m.days}
    instead = {day for m in offered for day in m.days} - named
    return tuple(sorted(named)), tuple(sorted(instead))


def _none_of_them(reading: Reading) -> bool:
    """As in "verken tirsdag eller torsdag": none of the days can be."""
    return any(word.text in {"verken", "hverken", "korkje", "neither"} for word in reading.words)


def _is_offered(reading: Reading, mention: Mention, mentions: list[Mention]) -> bool:
    if mention is mentions[0] and not _first_is_offered(reading, mention):
        return False
    if _swapped_to(reading, mention):
        return True
    words, turned = _clause(reading, mention, mentions)
    _, ideas = concepts(words, english=reading.english)
    if ideas & _NEGATIVE - {"REPLACE"}:
        return False
    return turned or bool(set(words) & _POSITIVE_WORDS)


def _first_is_offered(reading: Reading, mention: Mention) -> bool:
    """In "Kan komme torsdag, men ikke fredag" the first day is the one that can be."""
    words, _ = _clause(reading, mention, [mention])
    _, ideas = concepts(words, english=reading.english)
    return not ideas & _NEGATIVE and bool(
        set(words) & (_POSITIVE_WORDS - {"for", "can", "kan", "could", "ta", "would"})
    )


def _swapped_to(reading: Reading, mention: Mention) -> bool:
    """Whether a day is what another is changed for: "bytte mandag til torsdag"."""
    before = [word.text for word in reading.words[max(0, mention.first - 6) : mention.first]]
    after_to = bool(set(before[-3:]) & _TO) and any(word.startswith(_SWAPS) for word in before)
    between = any(m.first < mention.first and m.first >= mention.first - 6 for m in reading.days)
    return after_to and (between or (before[-2:-1] != [] and before[-2].startswith(_SWAPS)))


def _clause(reading: Reading, mention: Mention, mentions: list[Mention]) -> tuple[list[str], bool]:
    """The words of the clause a day stands in, and whether "but" or the like opens it."""
    first, turned = mention.first, False
    others = {at for m in mentions if m is not mention for at in range(m.first, m.last)}
    while first > 0 and first - 1 not in others:
        word = reading.words[first - 1].text
        if word in _MARKS:
            break
        first -= 1
        if word in _TURNS and not _neither(reading, first):
            turned = True
            break
    last = mention.last
    while last < len(reading.words) and last not in others:
        word = reading.words[last].text
        if word in _MARKS or word in _TURNS:
            break
        last += 1
    return [word.text for word in reading.words[first:last] if word.text not in _MARKS], turned


def _neither(reading: Reading, at: int) -> bool:
    following = reading.words[at + 1].text if at + 1 < len(reading.words) else ""
    return reading.words[at].text == "heller" and following in {"ikke", "ikkje", "ik", "itj", "ikk"}
