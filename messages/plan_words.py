"""The words of time in Norwegian (also nynorsk), Danish and English, as patterns for `plan_reading`."""

_NUMBERS = {
    "en": 1, "én": 1, "et": 1, "ett": 1, "ei": 1, "one": 1, "a": 1,
    "to": 2, "two": 2, "tre": 3, "three": 3, "fire": 4, "four": 4, "fem": 5, "five": 5, "seks": 6, "six": 6,
    "sju": 7, "syv": 7, "seven": 7, "åtte": 8, "otte": 8, "eight": 8, "ni": 9, "nine": 9, "ti": 10, "ten": 10,
    "elleve": 11, "eleven": 11, "tolv": 12, "twelve": 12,
}  # fmt: skip
NUMBER = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_ANY = rf"\d{{1,2}}|{NUMBER}"


def number(word: str) -> int:
    """What a number says, in figures or in words."""
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


_END_OF_DAY = r"(?:er|ene|en|e|ar|ane)?"
_WHOLE = (
    rf"m[aå]ndag{_END_OF_DAY}|mondays?",
    rf"tirsdag{_END_OF_DAY}|tysdag{_END_OF_DAY}|tuesdays?",
    rf"onsdag{_END_OF_DAY}|wednesdays?",
    rf"torsdag{_END_OF_DAY}|thursdays?",
    rf"fredag{_END_OF_DAY}|fridays?",
    rf"l[øo]rdag{_END_OF_DAY}|laurdag{_END_OF_DAY}|saturdays?",
    rf"s[øu]ndag{_END_OF_DAY}|sundays?",
)
_SHORT = ("man|mon", "tirs?|tues?", "ons|wed", "tors?|thu(?:rs?)?", "fre|fri", "lør|sat", "søn|sun")
WEEKDAYS = tuple(f"{whole}|{short}" for whole, short in zip(_WHOLE, _SHORT, strict=True))
WEEKLY_DAY = r"\w+(?:er|ene|ar|ane)|\w+dage|\w+days"
_EVERY = r"om|hver(?:t)?|kvar(?:t)?|alle|every|each"
WEEKDAY = (
    rf"(?:\b(?P<every>{_EVERY})\s+)?(?:\b(?:og|and|samt|på|on|om)\s+)?"
    rf"\b(?P<day>{'|'.join(_WHOLE)}|(?:{'|'.join(_SHORT)})(?=\.|\s*(?:og|and|,|kl|\d)))\b\.?"
)
FROM_DAY = (
    r"\b(?:fra og med|frå og med|f\.o\.m\.|fom|fra|frå|from|starting(?: from)?|med start)\s+(?:på |on )?"
    rf"(?P<next>neste |næste |next )?(?:førstkommende |kommende |the coming )?(?P<day>{'|'.join(_WHOLE)})\b"
)
EVERY = rf"\b(?:{_EVERY}) (?:uke|uge|veke|week)\b|\b(?:ukentlig|ugentlig|weekly)\b"
EVERY_OTHER = (
    r"\bannenhver(?:t)?\b|\bhver(?:t)? (?:annen|andre|anden)\b|\banden hver\b|\bannakvar\b|\bkvar annan\b"
    r"|\bevery (?:other|second)\b|\bfortnightly\b"
)
WEEK_OF = (
    (r"\b(?:hverdager|hverdage|kvardagar|ukedager|weekdays|every weekday|hver hverdag)\b", (0, 1, 2, 3, 4)),
    (r"\b(?:hver dag|kvar dag|daglig|every day|daily)\b", (0, 1, 2, 3, 4, 5, 6)),
)
LENGTH = (
    rf"\b(?:i |in |for )?(?:(?P<n>\d{{1,3}})(?:[.,](?P<half>5))? ?|(?P<w>{NUMBER}) )"
    r"(?P<u>min\w*|tim(?:e|er|ar)?|hours?|[th])\b"
)
MONTHS = (
    r"januar|january|jan", r"februar|february|feb", r"mars|marts|march|mar", r"april|apr", r"mai|maj|may",
    r"juni|june|jun", r"juli|july|jul", r"august|aug", r"september|sept?", r"oktober|october|okt|oct",
    r"november|nov", r"desember|december|des|dec",
)  # fmt: skip
RELATIVE = (
    (r"\b(?:i ?overmorgen|overmorgen|i ?overmorgon|day after tomorrow)\b", 2),
    (r"\b(?:i ?morgen|i ?morgon|i ?morra|tomorrow)\b", 1),
    (r"\b(?:i ?dag|today)\b", 0),
)
UNTIL = r"\b(?:fram til|frem til|til og med|t\.o\.m\.|tom|til|indtil|until|till|through)\s+"
_MONTH = r"(?:jan|feb|mar|apr|ma|jun|jul|aug|sep|o[ck]t|nov|de[sc])\w*"
DATE_WORDS = rf"(?:den |the )?\d{{1,2}}(?:\.|/|st|nd|rd|th| )|20\d\d-|i ?(?:over)?mor|tomorrow|{_MONTH} \d"
_TIME = r"(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))?\s?(?P<pm>[ap]\.?m\.?)?"
_END = r"(?P<h2>\d{1,2})(?:[:.](?P<m2>\d\d))?\s?(?P<pm2>[ap]\.?m\.?)?"
_NO_DAY = r"(?!\d|/|[:.]\d|\.?\s*(?:jan|feb|mar|apr|ma[ij]|jun|jul|aug|sep|o[ck]t|nov|de[sc]))"
_TO = r"\s*(?:-|–|—|til|to|till|until)\s*(?:kl\.?\s*)?"
_AT = r"(?:\b(?:kl|klokk(?:a|en)|at|fra|from)\b\.?\s*)+"
CLOCK = (
    rf"{_AT}{_TIME}{_TO}{_END}{_NO_DAY}",
    rf"(?<![\d/.]){_TIME}{_TO}{_END}{_NO_DAY}",
    rf"{_AT}{_TIME}(?![\d/])",
    r"(?<![\d/.:])(?P<h>\d{1,2})[:.](?P<m>\d\d)(?![\d/.:])",
    r"(?<![\d/.:])(?P<h>\d{1,2})\s?(?P<pm>[ap]\.?m\.?)\b",
)
HALVES = (
    (rf"(?:\bkl\.?\s*)?\bhalv (?P<h>{_ANY})\b", -30),
    (rf"(?:\bat\s+)?\bhalf past (?P<h>{_ANY})\b", 30),
    (rf"(?:\bat\s+)?\bhalf (?P<h>{_ANY})\b", 30),
    (rf"\b(?:kl\.?|klokk(?:a|en)|at)\s+(?P<h>{NUMBER})\b", 0),
)
_ONE_AND_A_HALF = r"halvannen|halvanden|halvannan|en og en halv|one and a half|an hour and a half"
LENGTHS = (
    (rf"\b(?:i |in |for )?(?:{_ONE_AND_A_HALF}) ?(?:time|hours?)?\b", 90),
    (r"\b(?:i |for )?(?:en |ein |half an? )(?:halv ?time|hour)\b", 30),
    (r"\b(?:i )?(?:halv|half) ?(?:time|hour)\b", 30),
)
_HELPERS = r"frivillige?|volunteers?|hjelpere?|hjælpere?|helpers?"
_HOPED = (
    r"(?:(?:\bvi\b\s+)?(?:\bvil\b\s+)?(?:gerne|gjerne|helst|mindst|minst|cirka|ca\.?|omkring|rundt|preferably|ideally"
    r"|at least|about|around|ønsker|ønskes|trenger|mangler|we need)\s+(?:(?:ha|have|bruge|bruke)\s+)?)*"
)
WANTED = rf"\b{_HOPED}(?P<n>{_ANY})\s+(?:{_HELPERS})\b(?:\s+(?:ønskes|ønsket|wanted|needed))?"
PLACES = (
    rf"\b{_HOPED}(?:plass til|plads til|room for|space for)\s+(?P<n>{_ANY})\b"
    rf"|\b(?P<m>{_ANY})\s+(?:plasser|pladser|plass|plads|places|spaces)\b"
)
_BETWEEN = r"og|and|på|om|on|den|fra|from|med|with|hver|every"
AFTER = rf"^(?:{_BETWEEN}|til|to|the)\b|\b(?:{_BETWEEN})$"
