"""What of a message is weighed: its words, pieces of words, ideas (words/concepts.*.txt), and how they follow."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from messages.understanding.lexicon import as_looked_up, brought_to_one, lexicon, of_a_word
from messages.understanding.mentions import Mention
from messages.understanding.texts import Token, listed, words_of

_ENGLISH = words_of(
    "the i i'm you my is are and to can't cant please for on at will what who when have am it's a of with be this not "
    "do don't been me from thank thanks sorry tomorrow today there your she he was coming come how hello"
)
_NORDIC = words_of(
    "jeg eg æ ikke ikkje itj og det er på som til kan kommer kjem hvem hva kva når hvor har du dere dokker jer en et "
    "med av for at den de i vil meg mig min mitt men hej hei takk tak dag morgen ik hvad hvornår nå nu skal må ska "
    "desværre dessverre om så å fra ej e ka a æ beklager syk syg avbud afbud mæ sæ ved hos alligevel likevel"
)

_ASKING = frozenset({"WHO", "WHAT", "WHEN", "WHERE", "HOW", "HOW_MANY", "WHO_COMES", "AM_I_DOWN"})
_OF = {"I": "me", "WE": "us", "OTHERS": "others", "<name>": "others", "RESIDENT": "resident", "YOU": "you"}
_BREAKS = frozenset({"|", "?", "!", "men", "but", "så", "so", "because", "for", "fordi", "da"})
_VERBS_FIRST = words_of(
    "er e har kommer kjem kjæm skal ska sku skulle kan får fikk fik blir bliver vert står mangler har hæ ved vet veit "
    "trenger treng vil finnes går is are am do does did can could has have will would was were may might shall should"
)

_DANISH = words_of(
    "mig dig sig jer af hvad hvornår nogen noget ud ind op nu uge ugen næste afbud syg alligevel også desværre "
    "gerne tager bliver siger undskyld meget lidt kommet tilmeldt tilmelde hej tak efter aften eftermiddag"
)
_NORWEGIAN = words_of(
    "meg deg seg dere av hva når noen noe ut inn opp nå uke uka neste avbud syk likevel allikevel også dessverre "
    "gjerne tar blir sier beklager mye litt påmeldt hei takk etter kveld ettermiddag eg ikkje kva korleis dokker itj æ"
)


def is_english(words: tuple[Token, ...], language: str | None) -> bool:
    """Whether a message reads as English; the writer's language decides where the words do not."""
    english = sum(word.text in _ENGLISH for word in words)
    nordic = sum(word.text in _NORDIC or not word.text.isascii() for word in words if word.is_word)
    if english == nordic:
        return language == "en"
    lead = 1 if language in {None, "en"} else 2
    return english >= nordic + lead if language != "en" else not nordic >= english + 2


def is_danish(words: tuple[Token, ...]) -> bool:
    """Whether a message that is not English reads as Danish rather than Norwegian."""
    danish = sum(word.text in _DANISH for word in words)
    return danish > sum(word.text in _NORWEGIAN for word in words)


def concepts(words: list[str], *, english: bool) -> tuple[list[str], set[str]]:
    """The ideas of a message in order (the longest saying at each place), and all of them as a set."""
    book = lexicon(english=english)
    words, plain = as_looked_up(words, english=english)
    order: list[str] = []
    every: set[str] = set()
    reached = 0
    for at, word in enumerate(words):
        longest = 0
        for length in range(min(book.most(word, plain[at]), len(words) - at), 0, -1):
            found = book.said(words, plain, at, length)
            if found:
                every.update(found)
                if not longest and at >= reached:
                    longest = length
                    order.append(found[0])
        if at >= reached:
            if not longest:
                order.append(word if word.startswith("<") or word in "?!" else "_")
            reached = at + max(longest, 1)
    return order, every


@lru_cache(maxsize=1)
def _names() -> dict[str, frozenset[str]]:
    """First names; those that are other words without their capital; and those that are so where a sentence begins."""
    every: dict[str, set[str]] = {}
    for key, names in listed("names.txt"):
        every.setdefault(key, set()).update(names)
    return {key: frozenset(names) for key, names in every.items()}


@lru_cache(maxsize=1)
def names_of_people() -> frozenset[str]:
    """Every first name there is, also those that are other words as well."""
    return frozenset().union(*_names().values())


def is_a_word(text: str) -> bool:
    """Whether this is a word of the languages that are read here, and so perhaps no name: "per", "will", "odd"."""
    if text in _NORDIC | _ENGLISH | _VERBS_FIRST | _DANISH | _NORWEGIAN or text in _other_words():
        return True
    return any(lexicon(english=english).knows(text) for english in (False, True))


@lru_cache(maxsize=1)
def _other_words() -> frozenset[str]:
    """First names that are other words as well."""
    return _names()["capital"] | _names()["inside"]


def is_name(words: tuple[Token, ...], at: int) -> bool:
    """Whether the word at a place is a first name."""
    names, word = _names(), words[at]
    text = word.text.removesuffix("'s")
    if text in names["names"] or (word.capital and text in names["capital"]):
        return True
    return word.capital and text in names["inside"] and at > 0 and words[at - 1].text not in ".!?:"


def shape(words: tuple[Token, ...], days: list[Mention], acts: set[int]) -> list[str]:
    """The words in order, with <day>, <act>, <name> and <num> where days, activities, names and numbers stand."""
    places = {at: mention for mention in days for at in range(mention.first, mention.last)}
    shaped: list[str] = []
    for at, word in enumerate(words):
        mention = places.get(at)
        if mention is not None and mention.first == at:
            shaped.append("<day>")
        if at in acts:
            shaped.append("<act>")
        elif mention is None:
            shaped += _as_weighed(words, at, word)
    return shaped


def _as_weighed(words: tuple[Token, ...], at: int, word: Token) -> list[str]:
    if word.is_number:
        return ["<num>"]
    if is_name(words, at):
        return ["<name>"]
    if word.is_word or word.text in "?!":
        return [word.text]
    if ord(word.text[0]) > 0x2000:
        return ["<emoji>"]
    return ["|"] if word.text in ".,:;\n" or (word.text == "-" and not _hyphen(words, at)) else []


def _hyphen(words: tuple[Token, ...], at: int) -> bool:
    """Whether a dash ties two parts of one word together: "double-booked"."""
    tied = 0 < at < len(words) - 1 and words[at - 1].end == words[at].start and words[at].end == words[at + 1].start
    return tied and words[at - 1].is_word and words[at + 1].is_word


def features(shaped: list[str], written: Iterable[str], *, english: bool) -> list[str]:
    """Everything that is weighed, each once."""
    words = [word for word in shaped if word != "|"]
    order, every = concepts(words, english=english)
    found: dict[str, None] = {f"c:{concept}": None for concept in sorted(every)}
    words = brought_to_one(words, english=english)
    kinds = (_sequence("k", order), _words(words), _pieces(written), _whole(words, order, every))
    for named in (*kinds, _clauses(shaped, english=english)):
        found.update(dict.fromkeys(named))
    return list(found)


def _sequence(kind: str, order: list[str]) -> Iterable[str]:
    solid = ["^", *(concept for concept in order), "$"]
    for one, two in pairwise(solid):
        yield f"{kind}:{one} {two}"
    for one, two, three in zip(solid, solid[1:], solid[2:], strict=False):
        yield f"{kind}:{one} {two} {three}"
        if one != "_" and three != "_":
            yield f"{kind}:{one} * {three}"
    for one, two in zip(solid, solid[3:], strict=False):
        if one != "_" and two != "_":
            yield f"{kind}:{one} ** {two}"


def _words(words: list[str]) -> Iterable[str]:
    framed = ["^", *words, "$"]
    for word in words:
        yield f"w:{word}"
    for one, two in pairwise(framed):
        yield f"w:{one} {two}"
    for one, two, three in zip(framed, framed[1:], framed[2:], strict=False):
        yield f"w:{one} {two} {three}"


def _pieces(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        if word.startswith("<") or len(word) < 4:
            continue
        framed = f"<{word[:20]}>"
        for length in (3, 4, 5):
            for at in range(len(framed) - length + 1):
                yield f"p:{framed[at : at + length]}"


def _whole(words: list[str], order: list[str], every: set[str]) -> Iterable[str]:
    question = "?" in words
    yield f"question:{question}"
    yield f"length:{min(len(words), 30) // 3}"
    yield f"day:{'<day>' in words}"
    yield f"act:{'<act>' in words}"
    for first in order[:1]:
        yield f"first:{first} {question}"
    for first in order[:2]:
        yield f"early:{first}"
    if question:
        for concept in sorted(every):
            yield f"q:{concept}"


def _clauses(shaped: list[str], *, english: bool) -> Iterable[str]:
    """Who does what in each clause: whether it asks, of whom it speaks, whether it denies, and its ideas."""
    for clause, asks in _split(shaped):
        order, every = concepts(clause, english=english)
        kind = next((idea for idea in order[:3] if idea in _ASKING), "")
        kind = kind or ("yes-no" if clause[0] in _VERBS_FIRST else "") or ("asked" if asks else "told")
        of = next((_OF[idea] for idea in _subjects(clause, every, english=english)), "nobody")
        denies = "not" if every & {"NEG", "CANNOT", "NEITHER"} else "does"
        yield f"f:{kind} {of}"
        yield f"f:{kind} {of} {denies}"
        yield f"clause:{clause[0]}"
        for idea in sorted(every):
            yield f"f:{of} {denies} {idea}"
            yield f"f:{kind} {of} {idea}"


def _subjects(clause: list[str], every: set[str], *, english: bool) -> Iterable[str]:
    """Of whom a clause speaks, first come first."""
    for word in clause:
        if word == "<name>":
            yield "<name>"
        ideas = of_a_word(word, english=english)
        yield from (idea for idea in ("I", "WE", "OTHERS", "RESIDENT", "YOU") if idea in ideas and idea in every)


def _split(shaped: list[str]) -> Iterable[tuple[list[str], bool]]:
    clause: list[str] = []
    for word in [*shaped, "|"]:
        if word in _BREAKS:
            if clause:
                yield clause, word == "?"
            clause = []
        else:
            clause.append(word)
