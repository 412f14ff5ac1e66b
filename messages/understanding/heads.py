"""How many of a group are coming, as its contact writes it: "vi bliver 6 i stedet for 8", "there will be six of us"."""

from dataclasses import dataclass
from datetime import date

from messages.understanding.reading import read
from messages.understanding.sayings import is_a_question
from messages.understanding.texts import Token, words_of

_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "to two", "tre three", "fire four", "fem five", "seks six", "syv sju seven", "otte åtte eight", "ni nine",
            "ti ten", "elleve eleven", "tolv twelve", "tretten thirteen", "fjorten fourteen", "femten fifteen",
            "seksten sixteen", "sytten seventeen", "atten eighteen", "nitten nineteen", "tyve tjue twenty",
        ),
        2,
    )
    for word in words.split()
}  # fmt: skip
_US = words_of(
    "vi we we're we'll os oss us our vores vår koret kor choir gruppen gruppa group foreningen laget der there"
)
_VERBS = words_of(
    "bliver blir blive bli kommer kjem komme er vert vere være stiller møter møder tæller teller har tager tar are be "
    "come coming we're bring have number"
)
_BETWEEN = words_of(
    "kun bare nok nu nå only just desværre dessverre ca cirka around about altså mindst minst alligevel likevel "
    "sikkert "
    "probably med i alt in all total denne this gang time med with med' vi we op opp til to up . , men but"
)
_PEOPLE = words_of(
    "personer stykker stykkja stk mand mann people persons of af av deltagere deltakere sangere singers medlemmer "
    "members damer herrer mennesker folk stykk"
)
_OLD = words_of("for istedenfor ikke ikkje not of than fra from end enn minus")
_NO_HEADS_BEFORE = words_of("kl klokken klokka klokkå klokken at halv half den d the")
_NO_HEADS_AFTER = words_of(
    "min minut minutter minutt minutes minute mins time timer hour hours dage dag dager days day uge uger uke uker "
    "week "
    "weeks år kr pm am o'clock tiden januar februar mars marts april mai maj juni juli august september oktober "
    "november desember december gange ganger times"
)
_RELATIVE = words_of("færre mindre flere fler mer mere fewer less more ekstra extra til")
_FEWER = words_of(
    "ikke ikkje not can't cant cannot syg syge syk syke sjuk ill sick forhindret forhindra mangler missing away "
    "avbud afbud"
)
_FOLLOWING = (
    "fremover", "framover", "hver gang", "hver gong", "kvar gong", "alle gange", "alle ganger", "alle gangene",
    "fra nu af", "fra nå av", "from now on", "every time", "each time", "resten",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Heads:
    """A number of people was named. `number` None: one is meant, but which is not clear."""

    number: int | None
    following: bool = False


def heads_in(text: str, today: date, language: str | None, *, asked: bool = False) -> Heads | None:
    """How many of a group come; None where nothing of the kind is said.

    Args:
        text: what was written.
        today: the home's date.
        language: the writer's language.
        asked: whether how many come was asked, or stands on the screen: then a number alone is an answer.
    """
    reading = read(text, today, language)
    words = reading.words
    days = {at for mention in reading.days for at in range(mention.first, mention.last)}
    numbers = [at for at in range(len(words)) if at not in days and _number(words[at]) and not _is_of_time(words, at)]
    ours = bool({word.text for word in words} & _US)
    said = [at for at in numbers if (ours and _is_of_people(words, at)) or asked]
    if not said:
        return None
    new = [at for at in said if not _is_the_old_one(words, at)]
    following = any(saying in " ".join(word.text for word in words) for saying in _FOLLOWING)
    fewer = any(word.text in _FEWER and not (word.text in _OLD and at + 1 in numbers) for at, word in enumerate(words))
    clear = len(new) == 1 and not fewer and not is_a_question(text) and _text(words, new[0] + 1) not in _RELATIVE
    return Heads(_number(words[new[0]]) if clear else None, following)


def _number(word: Token) -> int | None:
    if word.is_number:
        return int(word.text) if len(word.text) <= 3 and int(word.text) else None
    return _WORDS.get(word.text)


def _text(words: tuple[Token, ...], at: int) -> str:
    return words[at].text if 0 <= at < len(words) else ""


def _is_of_time(words: tuple[Token, ...], at: int) -> bool:
    before, after, beyond = (_text(words, at + step) for step in (-1, 1, 2))
    parted = after in {".", ":", "/", "-"} and beyond.isdecimal()
    reached = before in {".", ":", "/", "-"} and _text(words, at - 2).isdecimal()
    if before == "." and not _text(words, at - 2).isdecimal():
        before = _text(words, at - 2)
    return before in _NO_HEADS_BEFORE or after in _NO_HEADS_AFTER or parted or reached


def _is_of_people(words: tuple[Token, ...], at: int) -> bool:
    before = at - 1
    while before >= 0 and _text(words, before) in _BETWEEN and at - before < 4:
        before -= 1
    instead = before > 0 and _number(words[before]) is not None and _is_the_old_one(words, before)
    return instead or _text(words, before) in _VERBS or _text(words, at + 1) in _PEOPLE or _is_the_old_one(words, at)


def _is_the_old_one(words: tuple[Token, ...], at: int) -> bool:
    """The number that it was: "i stedet for 8", "instead of eight", "ikke 8"."""
    return _text(words, at - 1) in _OLD
