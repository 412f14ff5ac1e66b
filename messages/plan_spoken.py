"""How an activity is spoken of: "vi skal bake lussekatter", "fra halv tre til kvart på fire", "ut desember", "til jul".

Norwegian, Danish and English at once. Hours in words become figures before the line is read, an end by its name becomes
a day, and "vi skal" is no part of a title.
"""

import re
from datetime import date, timedelta
from functools import partial

from dateutil.easter import easter

from messages.plan_words import MONTHS, NUMBER, UNTIL, number

_HOUR = rf"(?P<h>\d{{1,2}}|{NUMBER})"
_QUARTER = r"(?:kvarter|kvart|et kvarter|(?:a )?quarter)"
_SPOKEN = (
    (rf"\bhalf past {_HOUR}\b", 30),
    (rf"\bhalv {_HOUR}\b(?! time)", -30),
    (rf"\bhalf {_HOUR}\b(?! (?:time|hour|day|dozen))", 30),
    (rf"\b{_QUARTER} (?:på|i|to) {_HOUR}\b", -15),
    (rf"\b{_QUARTER} (?:over|past) {_HOUR}\b", 15),
)
_FROM_TO = re.compile(
    r"\b(?P<at>(?:fra|from|mellom|mellem|between|kl\.?|klokk(?:a|en)) (?:kl\.? |klokk(?:a|en) )?)"
    rf"(?P<h>{NUMBER}|\d[\d.:]*) (?:til|to|og|and|until|till) "
    rf"(?P<h2>{NUMBER}|\d[\d.:]*)\b(?! (?:frivillig|volunteer|hjelp|hjælp))",
    re.IGNORECASE,
)
_TO_A_WORD = re.compile(rf"(?P<from>\d[.:]\d\d (?:til|to|until|till) )(?P<h2>{NUMBER})\b(?! \w+)", re.IGNORECASE)
_MONTH = "|".join(f"(?P<m{n}>{names})" for n, names in enumerate(MONTHS, 1))
_END_OF = r"(?:(?:to |until |til |till )?(?:the )?(?:end|rest|slutten|slutningen|resten) (?:of|av|af) (?:the )?)"
_TO_END = (
    rf"\b(?:for |ut |{UNTIL})?(?:ut|{_END_OF}|throughout|through)\s*(?:hele )?(?P<what>året|the year|year|{_MONTH})\b",
    rf"\b(?:for )?(?:resten|ut) av (?P<what>året|{_MONTH})\b",
    rf"\b(?P<what>året|{_MONTH}) ud\b",
)
_TO_FEAST = re.compile(
    rf"{UNTIL}(?:the )?(?P<feast>jul(?:en|a|aften|eaften|aftan|eferien|eferie)?|christmas|xmas|nytt?år|nyår"
    r"|new year|påsken?|easter)\b(?! ?\w*\d)",
    re.IGNORECASE,
)
_WE = r"(?:vi|we|det|der|there)"
_SHALL = r"(?:skal(?: også)?|vil|kommer til å|will(?: also)?|are going to|shall)"
_HAVE = r"(?:har(?: også)?|holder|have|hold|blir|bliver|er|is|are having|are holding|will be)"
_WHAT = r"(?P<what>(?!(?:på|i|med|til|ut|ud|om|at|to|with|for|out)\b).+)"
_WITH_AN_AIM = re.compile(
    rf"^(?:{_WE} {_SHALL}|{_SHALL} {_WE}) \w+ {_WHAT}$",
    re.IGNORECASE,
)
_PLAIN_AIM = re.compile(rf"^(?:{_WE} {_SHALL}|{_SHALL} {_WE})\b(?: (?P<what>.+))?$", re.IGNORECASE)
_HAS = re.compile(rf"^(?:(?:{_WE}|we're|we are) )?{_HAVE}(?: {_WE})?(?: (?P<what>.+))?$", re.IGNORECASE)
_DOES = re.compile(
    r"^(?:vi (?!er\b|kommer\b|kan\b|mangler\b|trenger\b|må\b|blir\b|bliver\b|var\b)\w+e?r"
    r"|(?!er\b|kommer\b|kan\b)\w+e?r vi|(?:we're|we are) \w+ing) "
    rf"{_WHAT}$",
    re.IGNORECASE,
)
_WHO_COMES = re.compile(
    rf"^(?:vi|we) (?:er|kommer|blir|bliver|are|come) (?:\d|{NUMBER}|ikke\b|not\b)"
    r"|\b(?:ikke|ikkje|ingen|not|no|nobody)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:en|et|ei|a|an|some)\s+(?=\w)", re.IGNORECASE)
_ANNOUNCED = re.compile(
    rf"\b(?:(?:vi|we) (?:{_SHALL}|har(?: også)?|holder|have|\w+[ae]r)|(?:{_SHALL}|har|holder|\w+er) vi|we're|we are)\b",
    re.IGNORECASE,
)
_NO_ANNOUNCEMENT = re.compile(
    r"\b(?:kan|kunne|klarer|can|can't|cannot|ikke|ikkje|ingen|not|no|nobody|mangler|trenger|need|kommer|come|vagt|vakt"
    r"|shift|kulturkontakt|må|rekker|når)\b",
    re.IGNORECASE,
)


def in_figures(line: str) -> str:
    """The hours that are spoken, in figures: "fra halv tre til kvart på fire" is "fra 14.30 til 15.45"."""
    for pattern, minutes in _SPOKEN:
        line = re.sub(pattern, partial(_clock, minutes), line, flags=re.IGNORECASE)
    line = _FROM_TO.sub(lambda found: f"{found['at']}{_figure(found['h'])} til {_figure(found['h2'])}", line)
    return _TO_A_WORD.sub(lambda found: f"{found['from']}{_figure(found['h2'])}", line)


def _clock(minutes: int, found: re.Match[str]) -> str:
    """Nothing is held at half past two in the night."""
    minute = (number(found["h"]) % 24 * 60 + minutes) % (24 * 60)
    if minute < 7 * 60:
        minute += 12 * 60
    return f"{minute // 60 % 24}.{minute % 60:02}"


def _figure(hour: str) -> str:
    return hour if hour[0].isdigit() else str(number(hour))


def end_by_name(text: str, today: date) -> tuple[date, str] | None:
    """The last day of something that goes on "til jul" or "ut desember", and the text without it.

    Until Christmas is to the day before Christmas Eve: then the house has other things to do.
    """
    if found := _TO_FEAST.search(text):
        return _eve_of(found["feast"].lower(), today), f"{text[: found.start()]} \x1f {text[found.end() :]}"
    for pattern in _TO_END:
        if found := re.search(pattern, text, re.IGNORECASE):
            month = next((n for n in range(1, 13) if found[f"m{n}"]), 12)
            first = date(today.year + (month < today.month), month, 1)
            last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            return last, f"{text[: found.start()]} \x1f {text[found.end() :]}"
    return None


def _eve_of(feast: str, today: date) -> date:
    """The last day before a feast when it comes next; the old year's last day belongs to the old year."""
    for year in (today.year, today.year + 1):
        if feast.startswith(("påske", "easter")):
            day = easter(year) - timedelta(days=4)
        elif feast.startswith(("ny", "new")):
            day = date(year, 12, 31)
        else:
            day = date(year, 12, 23)
        if day >= today:
            return day
    return today


def without_we(title: str) -> str:
    """What is held, without that it is held: "vi skal bake lussekatter" is "lussekatter", "har vi quiz" is "quiz"."""
    if _WHO_COMES.search(title):
        return title
    for pattern in (_WITH_AN_AIM, _PLAIN_AIM, _HAS, _DOES):
        if found := pattern.match(title):
            return _ARTICLE.sub("", found["what"] or "")
    return re.sub(r"^(?:ha|holde) (?=\w)", "", title, flags=re.IGNORECASE)


def is_announced(text: str) -> str | None:
    """The text without its "vi skal" or "har vi", where the house says what it is going to do; None: it does not."""
    found = _ANNOUNCED.search(text)
    if found is None or _NO_ANNOUNCEMENT.search(text):
        return None
    return f"{text[: found.start()]} {text[found.end() :]}"
