"""Which of the days in a message are meant by it: "kan ikke tirsdag, heller torsdag" cancels Tuesday alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from messages.understanding import day_words as w
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
    "heller rather istedet istedenfor isteden stedet staden instead gjerne gerne gjerna gladly happily yes ja "
    "jo jau vanlig vanleg sædvanlig sædvanligt usual godt kan can could would kommer kjem kjæm come planlagt "
    "passer works suits fine greit fint bra okay ok tager tar tek take prefer helst ta tage kom avtalt aftalt agreed "
    "there hellere kun only bare måske kanskje maybe perhaps better bedre bedst best derimod derimot planned "
    "keep normalt normal grand back gern gerna tilbake tilbage ses fin fine"
)
_NEGATIVE_WORDS = words_of(
    "dårligt dårlig dårleg badly umulig umuligt umogleg impossible ugørlig ugjørlig gjelder gælder gjeld "
    "vanskelig svært"
)
"""What takes the good out of "passer" and "suits"."""
_UNTIL = words_of("først soonest earliest tidligst")
"""With a day it is when something else ends: "jeg bliver først udskrevet søndag"."""
_SINCE = words_of("since siden sia sidan")
_INSTEAD = words_of("instead heller hellere rather stedet staden steden istedet isteden derimot derimod")
_OTHERS = words_of("anden annen andre noen nogen nokon somebody someone others")
_ON_PUT = (
    "sett meg på", "sæt mig på", "skriv meg på", "skriv mig på", "skriv meg opp", "sett meg opp", "put me on",
    "put me down", "write me up", "see you",
)  # fmt: skip
_I_CAN = ("i can do", "i can make", "i can come", "jeg kan komme", "jeg kan godt", "kan jeg godt", "jeg kan ta")
_COMES = words_of("komme kommer come kan can tage ta tager tar take")
_INSTEAD_OF = ("instead of", "in place of", "i stedet for", "istedenfor", "i staden for", "isteden for", "istedet for")
_WHAT_ABOUT = ("hva med", "hvad med", "what about", "how about", "ka med", "kva med")
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
_GONE = frozenset({"NEG", "CANNOT", "NEITHER", "REPORT_OFF", "AVBUD", "REMOVE", "AWAY", "NO_WORD"})
_DENIED = _NEGATIVE - {"REPLACE"}
_AND = w.AND - {",", "-"}
_BINDS = _AND | words_of("på on den the d .")
_NEAR = 8
_FROM = words_of("fra frå from")
_BACK = words_of("tilbage tilbake attende back")
_LONGEST_AWAY = 120  # days; a season
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
    away = away_and_back(reading, mentions) if cancels else None
    if away is not None:
        return away.days, ()
    offered: list[Mention] = []
    if cancels and len(mentions) > 1 and not _none_of_them(reading):
        offered = [m for group in _groups(reading, mentions) if _are_offered(reading, group, mentions) for m in group]
        if len(offered) == len(mentions):
            offered = [m for m in offered if set(_clause(reading, m, mentions)[0]) & _INSTEAD]
        if len(offered) == len(mentions):
            offered = []
        mentions = _without_ends(reading, mentions, offered)
    kept = _without_containers(reading, [m for m in mentions if m not in offered], offered)
    named = {day for m in kept for day in m.days}
    instead = {day for m in offered for day in m.days} - named
    return tuple(sorted(named)), tuple(sorted(instead))


@dataclass(frozen=True, slots=True)
class Away:
    """Away and back: every day from the first to the one before the return; `plain` where "from" or a span says so."""

    days: tuple[date, ...]
    plain: bool


def away_and_back(reading: Reading, mentions: Sequence[Mention]) -> Away | None:
    """The days between leaving and being back: "bortreist fra fredag, tilbake onsdag". None: it is not of that kind.

    Without a "from" it may be the first day alone: then it has to be asked.
    """
    if len(mentions) != 2 or len(mentions[1].days) != 1 or not mentions[0].days:
        return None
    gone, back = mentions
    words, _ = _clause(reading, back, list(mentions))
    denied = concepts(words, english=reading.english)[1] & _DENIED
    if not set(words) & _BACK or denied or _none_of_them(reading):
        return None
    first, home = gone.days[0], back.days[0]
    if len(gone.days) > 1:
        within = back.dated and home > first
        return Away(tuple(day for day in gone.days if day < home) if within else gone.days, plain=True)
    if home <= first and back.weekday is not None:
        home += timedelta(days=((first - home).days // 7 + 1) * 7)
    if not 0 < (home - first).days <= _LONGEST_AWAY:
        return None
    said_from = bool({word.text for word in reading.words[max(0, gone.first - 3) : gone.first]} & _FROM)
    days = tuple(first + timedelta(days=each) for each in range((home - first).days))
    return Away(days, plain=said_from or len(days) == 1)


def _groups(reading: Reading, mentions: list[Mention]) -> list[list[Mention]]:
    """Days that "and" or "or" binds stand and fall together: "men er der mandag og tirsdag"."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        gap = {word.text for word in reading.words[groups[-1][-1].last : mention.first]} if groups else set()
        listed = gap == {","} and _is_alone(reading, groups[-1][-1], mentions)
        if listed or (gap and gap <= _BINDS and gap & _AND):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _is_alone(reading: Reading, mention: Mention, mentions: list[Mention]) -> bool:
    """Whether nothing is said of a day before the comma: "onsdag, torsdag og fredag", not "ikke onsdag, torsdag"."""
    words, turned = _clause(reading, mention, mentions)
    own = {word.text for word in reading.words[mention.first : mention.last]}
    return not turned and set(words) <= own | _BINDS


def _are_offered(reading: Reading, group: list[Mention], mentions: list[Mention]) -> bool:
    denied = any(concepts(_clause(reading, m, mentions)[0], english=reading.english)[1] & _DENIED for m in group[1:])
    return not denied and any(_is_offered(reading, m, mentions) for m in group)


def _without_ends(reading: Reading, mentions: list[Mention], offered: list[Mention]) -> list[Mention]:
    """Without the days on which something else ends, where another cannot be: "først udskrevet søndag"."""
    since = [m for m in mentions if m.first and reading.words[m.first - 1].text in _SINCE]
    ends = [m for m in mentions if m not in offered and _is_an_end(set(_clause(reading, m, mentions)[0]))] + since
    others = [m for m in mentions if m not in ends]
    return others if any(m not in offered for m in others) else mentions


def _is_an_end(words: set[str]) -> bool:
    return bool(words & _UNTIL) and not words & _COMES


def _without_containers(reading: Reading, mentions: list[Mention], offered: list[Mention]) -> list[Mention]:
    """Without a week or month of which days are named, and of which nothing is said itself.

    As in "neste uke blir rar: mandag og tirsdag er jeg ute", and not "vi sejler mandag, så hele ugen er jeg væk".
    """
    whole = [
        m for m in mentions if m.span in {"week", "weekend", "month", "feast"} and not _is_said_of(reading, m, mentions)
    ]
    single = {day for m in mentions if m not in whole for day in m.days}
    out = [m for m in whole if single & set(m.days) and not any(set(o.days) & set(m.days) for o in offered)]
    return [m for m in mentions if m not in out]


def _is_said_of(reading: Reading, whole: Mention, mentions: list[Mention]) -> bool:
    words, _ = _clause(reading, whole, mentions)
    said = {word.text for word in reading.words[whole.first : whole.last]} & w.WHOLE
    return bool(said & set(words) or concepts(words, english=reading.english)[1] & _GONE)


def _none_of_them(reading: Reading) -> bool:
    """As in "verken tirsdag eller torsdag": none of the days can be."""
    return any(word.text in {"verken", "hverken", "korkje", "neither"} for word in reading.words)


def _is_offered(reading: Reading, mention: Mention, mentions: list[Mention]) -> bool:
    if _replaced(reading, mention, mentions):
        return False
    if _swapped_to(reading, mention) or _replaces(reading, mention, mentions):
        return True
    if mention is mentions[0] and not _first_is_offered(reading, mention):
        return False
    words, turned = _clause(reading, mention, mentions)
    _, ideas = concepts(words, english=reading.english)
    if ideas & _DENIED or set(words) & _NEGATIVE_WORDS:
        return False
    asked = any(phrase in " ".join(words) for phrase in (*_WHAT_ABOUT, *_ON_PUT))
    return turned or asked or bool(set(words) & _POSITIVE_WORDS)


def _replaced(reading: Reading, mention: Mention, mentions: list[Mention]) -> bool:
    """Whether "instead of" stands before a day: "Saturday instead of the lunch on Thursday"."""
    last = max((m.last for m in mentions if m.last <= mention.first), default=0)
    before = " ".join(word.text for word in reading.words[max(last, mention.first - 6) : mention.first])
    _, condition, after = before.partition("hvis " if "hvis " in before else "if ")
    taken = bool(condition and set(after.split()) & _OTHERS)
    return taken or any(phrase in before for phrase in _INSTEAD_OF)


def _replaces(reading: Reading, mention: Mention, mentions: list[Mention]) -> bool:
    after = next((m for m in mentions if m.first >= mention.last), None)
    return after is not None and after.first - mention.last <= _NEAR and _replaced(reading, after, mentions)


def _first_is_offered(reading: Reading, mention: Mention) -> bool:
    """In "Kan komme torsdag, men ikke fredag" the first day is the one that can be."""
    words, _ = _clause(reading, mention, [mention])
    _, ideas = concepts(words, english=reading.english)
    if ideas & _NEGATIVE or set(words) & _NEGATIVE_WORDS:
        return False
    good = set(words) & (_POSITIVE_WORDS - {"for", "can", "kan", "could", "ta", "would"})
    return bool(good) or any(phrase in " ".join(words) for phrase in _I_CAN)


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
        if word in _TURNS and not _goes_on(reading, first):
            turned = True
            break
    last = mention.last
    while last < len(reading.words) and last not in others:
        word = reading.words[last].text
        if word in _MARKS or word in _TURNS:
            break
        last += 1
    return [word.text for word in reading.words[first:last] if word.text not in _MARKS], turned


def _goes_on(reading: Reading, at: int) -> bool:
    """Whether the "but" is none: "heller ikke", "but also"."""
    following = reading.words[at + 1].text if at + 1 < len(reading.words) else ""
    if following in {"also", "også", "ogsaa", "og"}:
        return True
    return reading.words[at].text == "heller" and following in {"ikke", "ikkje", "ik", "itj", "ikk"}
