"""What somebody writes who would like it quieter: no newsletters, a break, the end of one, or only "stop".

Told by rule, in three languages at once. A newsletter is one thing, a reminder another, silence a third: what is not
plain is asked, and a break that has an end keeps it.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from messages.understanding.day_words import NUMBERS
from messages.understanding.sayings import is_a_question
from messages.understanding.texts import clean


class Wish(Enum):
    """How quiet it is to be."""

    NO_LETTERS = auto()
    LETTERS = auto()
    OF_LETTERS = auto()
    """Something about newsletters, and not plain what."""
    BREAK = auto()
    BREAK_OVER = auto()
    NO_BREAK = auto()
    """No break after all: neither the one that runs, nor one that was spoken of."""
    BACK = auto()
    """ "I am back": the end of a break, where there is one."""
    STOP = auto()
    """Stop, and nothing said of what."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """What was wished. Of a break: the day of return, where one was said; `open`: no end was spoken of at all."""

    wish: Wish
    until: date | None = None
    open: bool = False


_LETTER = r"(?:nyhe[dt]s ?brev\w*|nyheits ?brev\w*|news ?letters?)\b"
_NOT = r"(?:ikke|ikkje|itj|ik|not|never|aldrig|aldri|don't|dont)"
_WANT = r"(?:vil|ønsker|ynskjer|want|wish|need|like|care|behøver|trenger|gider|orker|skal|ha|have|få|get|receive|send)"
_OFF = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:stop\w*|afmeld\w*|avmeld\w*|opsig\w*|unsubscribe\w*|slut\w*|quit|slippe|slepp\w*|cancel|fri for|free of|"
        r"meld (?:mig|meg) (?:af|av|fra)|(?:take|get) me off|off)\b.{0,30}\b" + _LETTER,
        r"\b(?:nej|nei|no|no more|ingen|inga|uten|uden|without)\b(?: tak| takk| thanks)?.{0,14}\b" + _LETTER,
        rf"\b{_WANT}\b.{{0,16}}\b{_NOT}\b.{{0,24}}\b{_LETTER}",
        rf"\b{_NOT}\b.{{0,12}}\b{_WANT}\b.{{0,24}}\b{_LETTER}",
        _LETTER + r".{0,12}\b(?:nej|nei|no|stop\w*|off|fra)\b",
    )
)
_ON = re.compile(
    r"\b(?:gerne|gjerne|ja|yes|igen|igjen|again|tilmeld\w*|påmeld\w*|abonner\w*|subscribe|want|like|ønsker|"
    rf"meld (?:mig|meg) (?:til|på))\b.{{0,24}}\b{_LETTER}|\b{_LETTER}.{{0,16}}\b(?:igen|igjen|again|ja|yes|please)\b"
)
_NOT_OFF = re.compile(rf"\b{_NOT}\b.{{0,14}}\b(?:stop\w*|afmeld\w*|avmeld\w*|unsubscribe|cancel|slut\w*)\b")
_OTHERWISE = re.compile(
    r"\b(?:skriv\w*|write|lav\w*|lage|make|sende?|læs\w*|les\w*|read|se|see|vis|show|fået|fått|received|got|kom\w*|came)\b"
)
_A_BREAK = r"(?:pause|pausa|pusterum|break)"
_OVER = re.compile(
    r"\b(?:slut|slutt|færdig|ferdig|ophæv|opphev|afslut|avslutt|stop|stopp|end|ending|finish|finished|done)\b.{0,14}"
    r"\b(?:pause|pausen|pausa|break)\b"
    r"|\b(?:pause|pausen|pausa|break)\b.{0,10}\b(?:slut|slutt|over|forbi|færdig|ferdig|finished|ended)\b"
)
_WANTS_BREAK = re.compile(
    r"\b(?:vil|ønsker|trenger|treng|trænger|behøver|brug for|need|want|would like|i'd like|take|taking|tage|tager|ta|"
    rf"tar|holde|holder|hold|ha|have|having|kan|can)\b.{{0,22}}\b{_A_BREAK}\b|^\W*(?:en |a )?{_A_BREAK}\b"
)
_NO_BREAK = re.compile(rf"\b{_NOT}\b|\bn't\b|\bkaffe|\bcoffee\b|\btea\b|\bi pausen\b")
_THE_BREAK = r"(?:pause|pausa|pausen|pusterum|pusterommet|pusterummet|break)"
_BETWEEN = (
    r"(?:(?:ha|have|få|ta|tage|taking|take|holde|having|want|need|needing|like|be|to|a|an|en|ei|et|noen|nogen|nokon|any"
    r"|the|my|min|mi|denne|den|det|that|this|all|it|lenger|længere|lengre|mer|mere|more|likevel|alligevel|allikevel"
    r"|actually|bruk for|brug for|behov for|med|om|about|planen|igen|igjen|again|på|for) )*"
)
_AFTER_ALL = re.compile(  # the break that was begun, or the wish for one, is taken back
    rf"\b(?:ingen|inga|no|uden|uten|without) (?:more |flere |fleire )?{_THE_BREAK}\b"
    r"|\b(?:drop|dropp|droppe|glem|glemme|gløym|forget|cancel|cancelling|avlys|avlyse|aflys|aflyse|avbryt|avbryte|afbryd"
    r"|afbryde|avbestill|opgiv|fortryd|angre|scrap|skip|slet|slett|stryg|stryk|undo|annuller|annullér|call off) "
    rf"{_BETWEEN}{_THE_BREAK}\b"
    rf"|(?:\b{_NOT}|n't) {_BETWEEN}{_THE_BREAK}\b"
)
_NO_END_OF_IT = re.compile(
    rf"\b{_NOT}\b.{{0,14}}\b(?:stop\w*|slut\w*|end|cancel|aflys\w*|avlys\w*|drop\w*|glem|forget)\b"
    r"|\b(?:kaffe\w*|coffee|tea|i pausen)\b|\b(?:longer|lengre|længere) (?:break|pause)\b"
)
_BACK = re.compile(
    r"^\W*(?:(?:nu|nå|now) )?(?:jeg er|eg er|i'm|i am|så er jeg|er) (?:tilbage|tilbake|back)"
    r"(?: igen| igjen| again| now| nu| nå)?\W*$"
)
_STOP = re.compile(
    r"^\W*(?:(?:stop|stopp|slut|slutt|enough|det er nok|nok nu|nok nå)"
    r"|(?:jeg|eg) (?:gider|orker|orkar|gidder|vil) (?:ikke|ikkje) (?:mere|mer|meir|længere|lenger)"
    r"|i(?: have|'ve) had enough|i can't be bothered(?: any ?more)?|stop it)(?: nu| nå| now| tak| takk| please)?\W*$"
)
_UNTIL = re.compile(r"\b(?:indtil|inntil|til|until|till|frem til|fram til|før|before)\b")
_INCLUSIVE = re.compile(r"\b(?:til og med|t\.?o\.?m|through|including|inklusive)\b")
_FROM = re.compile(r"\b(?:fra|frå|from)\b")
_CHRISTMAS = re.compile(r"\b(?:indtil|inntil|til|until|till|før|before) (?:jul|jula|julen|christmas|xmas)\b")
_NEW_YEAR = re.compile(r"\b(?:indtil|inntil|til|until|till|før|before|over) (?:nytår|nyttår|(?:the )?new year)\b")
_LENGTH = re.compile(
    r"\b(?P<count>\d{1,2}|\w+)\s+(?:(?P<day>dage|dager|dagar|days?)|(?P<week>uge|uger|uke|uker|veke|veker|weeks?)"
    r"|(?P<month>måned|måneder|månad|månader|months?))\b"
)
_SOME_END = re.compile(
    r"\b(?:til|indtil|inntil|until|till|før|before|uge\w*|uke\w*|week\w*|måned\w*|month\w*|lidt|litt)\b"
)


def wished(text: str, days: tuple[date, ...], today: date) -> Quiet | None:
    """How quiet somebody would like it; None: nothing of the kind was written.

    Args:
        text: what was written.
        days: the days it was understood to name, ascending.
        today: the day at the home.
    """
    plain = " ".join(clean(text).lower().split())
    if re.search(_LETTER, plain):
        return _of_letters(plain, asked=plain.endswith("?") and not is_a_question(plain.rstrip("?")))
    alone = Wish.STOP if _STOP.match(plain) else Wish.BACK if _BACK.match(plain) else None
    if alone is None and _takes_it_back(plain):
        alone = Wish.NO_BREAK
    if alone is not None:
        return Quiet(alone)
    if _OVER.search(plain) and not re.search(rf"\b{_NOT}\b", plain):
        return None if plain.endswith("?") else Quiet(Wish.BREAK_OVER)
    if not _WANTS_BREAK.search(plain) or _NO_BREAK.search(plain):
        return None
    until = _until(plain, days, today)
    spoken_of = until is not None or bool(days) or _SOME_END.search(plain) is not None
    return Quiet(Wish.BREAK, until, open=not spoken_of and not is_a_question(text))


def _takes_it_back(plain: str) -> bool:
    asked = plain.endswith("?") and not is_a_question(plain.rstrip("?"))
    asks_for_one = re.match(rf"\W*(?:kan|kunne|får|må|can|could|may) (?:jeg|eg|vi|i|we) {_NOT}\b", plain) is not None
    return not (asked or asks_for_one) and _AFTER_ALL.search(plain) is not None and _NO_END_OF_IT.search(plain) is None


def _of_letters(plain: str, *, asked: bool) -> Quiet:
    if asked:
        return Quiet(Wish.OF_LETTERS)
    if any(pattern.search(plain) for pattern in _OFF) and not _NOT_OFF.search(plain):
        return Quiet(Wish.NO_LETTERS)
    if _ON.search(plain) and not re.search(rf"\b{_NOT}\b", plain) and not _OTHERWISE.search(plain):
        return Quiet(Wish.LETTERS)
    return Quiet(Wish.OF_LETTERS)


def _until(plain: str, days: tuple[date, ...], today: date) -> date | None:
    """The day of return: the one after "until", else the one after the last that was named, else so many weeks on."""
    if days:
        last = _UNTIL.search(plain) and not _INCLUSIVE.search(plain) and not _FROM.search(plain)
        return days[0] if last else days[-1] + timedelta(days=1)
    if _CHRISTMAS.search(plain):
        return _coming(today, 12, 24)
    if _NEW_YEAR.search(plain):
        return _coming(today, 1, 1)
    for found in _LENGTH.finditer(plain):
        word = found["count"]
        count = int(word) if word.isdecimal() else NUMBERS.get(word, 0)
        if count:
            return today + timedelta(days=count * (1 if found["day"] else 7 if found["week"] else 30))
    return None


def _coming(today: date, month: int, day: int) -> date:
    this_year = date(today.year, month, day)
    return this_year if this_year > today else date(today.year + 1, month, day)


_AWAY_UNTIL = re.compile(
    r"\b(?:væk|vekke|bortrejst|bortreist|bortreiste|borte|ferie|rejse|reise|away|gone|holiday|holidays|abroad|travelling)\b"
    r".{0,24}\b(?:indtil|inntil|til|until|till)\b"
)


def away_until(text: str, days: tuple[date, ...], today: date) -> tuple[date, ...]:
    """Away until a day: every day from today to the one before it. Else the days as they were named."""
    plain = " ".join(clean(text).lower().split())
    if len(days) != 1 or not _AWAY_UNTIL.search(plain) or re.search(rf"{_FROM.pattern}|\b{_NOT}\b", plain):
        return days
    ahead = (days[0] - today).days + (1 if _INCLUSIVE.search(plain) else 0)
    return tuple(today + timedelta(days=each) for each in range(ahead)) if 0 < ahead <= LONGEST_AWAY else days


LONGEST_AWAY = 120  # days; a season
