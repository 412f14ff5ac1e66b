"""Sayings that are told by rule rather than weighed: stopping for good, a question about swapping, a day alone.

Each is a plain function of the text. They are strict: what they do not recognise is weighed as ever, and none of them
looks at who writes.
"""

import re
from datetime import date
from itertools import pairwise

from messages.understanding.features import is_name, names_of_people
from messages.understanding.reading import Reading, read
from messages.understanding.texts import Token, clean, tokens, words_of

_NOT = r"(?:ikke|ikkje|itj|ik|not|never|aldrig|aldri|don't|dont|n't)"
_VOLUNTEER = r"(?:frivillig|frivilleg|friviljug|besøksven|besøgsven|turven|patientstøtte)"
_STOP = (
    r"(?:slutte|slutter|sluttar|slutta|stoppe|stopper|stoppar|stop|holde op|holder op|gi meg|gir meg|gi mæ|takke av"
    r"|takker av|takke af|takker af|trekke meg|trekker meg|trække mig|trækker mig|avslutte|avslutter|afslutte|afslutter"
    r"|fratre|fratrer|fratræde|fratræder)"
)
_ON = r"(?:fortsette|fortsætte|fortsetje|halde fram)"
_MORE = r"(?:mer|mere|meir|lenger|lengre|længere|lengere|længer|videre)"
_LONGER = r"\b(?:any ?more|any longer)\b"
_FAREWELL = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:sig mig op|si meg opp|seie meg opp)\b",
        (
            r"^\W*(?:hej|hei|hi|hello)?\W*(?:jeg|eg|i) (?:vil|ønsker|would like|want)(?: gerne| gjerne| nok| helst)?"
            rf"(?: at| å| to)? (?:{_STOP}|quit|resign)(?: nu| nå| now| her| here)?\W*$"
        ),
        rf"\b{_STOP}\b.{{0,30}}\b(?:som|å være|at være|å vere|med å være)\b.{{0,15}}{_VOLUNTEER}",
        rf"\b{_NOT}\b.{{0,40}}\b(?:være|vere|{_ON})\b.{{0,20}}{_VOLUNTEER}\w*.{{0,10}}\b{_MORE}\b",
        rf"\b{_NOT}\b.{{0,40}}\b{_ON}\b.{{0,15}}\bsom\b.{{0,10}}{_VOLUNTEER}",
        rf"\b{_NOT}\b.{{0,10}}\b{_MORE}\b.{{0,20}}\b(?:være|som)\b.{{0,10}}{_VOLUNTEER}",
        r"\b(?:stop|stopping|quit|quitting|give up|giving up|leave|finish|resign|step down)\b.{0,25}\bvolunteer",
        rf"(?:\bnot|\bno longer|\bcannot|n't)\b.{{0,30}}\bvolunteer\w*.{{0,12}}{_LONGER}",
        r"\bno longer\b.{0,30}\bvolunteer",
        r"(?:n't|\bcannot|\bcan not|\bnot)(?: want to)? (?:go on|continue|carry on)\b.{0,15}volunteer",
    )
)
_NO_FAREWELL = re.compile(rf"\b{_NOT}\b.{{0,12}}\b(?:{_STOP}|quit|leave|give up)\b|n't (?:want|going) to (?:stop|quit)")
_SWAP = re.compile(r"\b(?:bytte|bytta|byte|bytter|bytt|flytte|swap|swop|switch|trade|change|exchange|ombytte)\b")
_MAY_I = re.compile(
    r"^\W*(?:hei|hej|hello|hi|hallo)?\W*(?:kan|kunne|ku|får|må|går det an|er det mulig|er det muligt|er der mulighed|"
    r"mon|can|could|may|might|would it be possible|is it possible)\b"
)
_DOOR = r"(?:døren|døra|dør|hoveddøren|hovuddøra|hoveddøra|porten|indgangen|inngangen|door|gate|entrance)"
_SHUT = r"(?:låst|aflåst|avlåst|stengt|lukket|lukka|locked|shut|closed)"
_AT_THE_DOOR = re.compile(
    rf"\b{_DOOR}\b.{{0,14}}\b(?:er|is|har)\b.{{0,12}}\b{_SHUT}\b|\b{_SHUT} {_DOOR}\b|\bdoor's (?:locked|shut)\b"
    rf"|\b{_DOOR}\b.{{0,16}}\b(?:it is|it's|den er|der er) {_SHUT}\b"
    r"|\b(?:ingen|nobody|no one)\b.{0,10}\b(?:åbner|åpner|opnar|lukker opp?|opens|is opening|answers the door)\b"
    r"|\b(?:luk|lukk|slip|slipp|lås) (?:mig|meg|os|oss) (?:ind|inn)\b|\blet (?:me|us) in\b"
    r"|\b(?:kan ikke|kommer ikke|kjem ikkje|can't|cannot) (?:komme |get )?(?:ind|inn|in)\b"
    r"|\b(?:jeg|eg|vi|i'm|i am|we are) (?:står |standing |waiting )?(?:udenfor|utenfor|ute foran|outside)\b"
)
_HOUSE = (
    r"(?:huset|hjemmet|heimen|centret|senteret|bygningen|bygninga|afdelingen|avdelinga|avdelingen|house|building|home)"
)
_AND_NO_MORE = (
    r"(?=\W*$|\s*[.,;!?]|\s+(?:(?:og|and|men|but|så|so|fordi|because|da|når|when|kl|i går|yesterday)\b|at \d"
    r"|for (?:mig|meg|me|us|os|oss)\b"
    rf"|(?:(?:ad|av|i|på|til|to|at|by|through|gennem|gjennom|ved|foran|the)\s+)*(?:{_DOOR}|{_HOUSE})\b))"
)
"""The door was not opened, or not got through: no website, no town, and not "til jer", where the bus did not go."""
_AND_TODAY = r"(?=\s+(?:i dag|today|this morning|last|hele tiden|heile tida|all the time|(?:i|for) \S+ min\w*)\b)"
_NO_WAY_HERE = re.compile(r"\b(?:buss?en|buss?|bus|tog|toget|train|bil|bilen|car|færgen|ferja|ferga|sne|snø|snow)\b")
_WAS_AT_THE_DOOR = re.compile(
    rf"\b{_DOOR}\b.{{0,14}}\b(?:was|were|var|vart|ble|blev)\b.{{0,12}}\b{_SHUT}\b"
    rf"|\b(?:was|were|var|vart|ble|blev|stod|sto|stood|mødte|møtte|met)\b.{{0,24}}\b{_SHUT} {_DOOR}\b"
    r"|\b(?:ingen|nobody|no one)\b.{0,10}\b(?:åbnede|åpnet|åpna|opna|lukkede op|lukkede mig|lukket opp|lukka opp"
    r"|låste opp|opened|answered the door|let (?:me|us) in|(?:had|har) (?:åbnet|åpnet|opened))\b"
    rf"(?:{_AND_NO_MORE}|{_AND_TODAY})"
    r"|\b(?:kunne ikke|kunne ikkje|kom ikke|kom ikkje|couldn't|could not) (?:komme |komma |get )?(?:ind|inn|in)\b"
    rf"{_AND_NO_MORE}"
    r"|\b(?:stod|sto|stood|was standing|were standing)\b.{0,12}\b(?:udenfor|utenfor|utanfor|outside)\b"
    r"(?!\s+(?:i sol|in the sun))"
)
_GOT_NOWHERE = re.compile(
    r"\b(?:ingen|nobody|no one)\b.{0,10}\b(?:åbnede|åbnet|åpnet|åpna|opna|opened)\b"
    r"|\b(?:kunne ikke|kunne ikkje|kom ikke|kom ikkje|couldn't|could not) (?:komme |komma |get )?(?:ind|inn|in)\b"
)
_IF = re.compile(r"\b(?:hvis|dersom|if)\b")
_PAST_DAY = re.compile(
    r"\b(?:i går|igår|i gaar|yesterday|forleden|sist|sidst|last|ago|for .{1,12} siden)\b"
    r"|\bi (?:man|tirs|ons|tors|fre|lør|søn)dags\b"
)
_NOT_NOW = re.compile(r"\b(?:was|were|var|vart|ble|blev|hvis|when|når|if)\b")
_OFF = re.compile(
    r"\b(?:meld|melde|skriv|stryk|stryg|stryke|sæt|sett|take|cross|strike|sign|put)\s+(?:mig|meg|mæ|me)\s+"
    r"(?:af|av|fra|off|ned fra)\b"
    r"|\b(?:ta|tag|tage)\s+(?:mig|meg|mæ)\s+(?:af|av)\s*(?:$|[.!]|list)"
    r"|\b(?:afmeld|avmeld|stryk|stryg|fjern|remove)\s+(?:mig|meg|mæ|me)\b"
    r"|\bslett?\s+(?:mig|meg)\s+(?:fra|av|af)\b"
)
_OFF_WHAT = re.compile(
    r"nyhe[td]sbrev|newsletter|besked|beskjed|melding(?:er|ene|ar)|påmin|reminder|message|\balt\b|everything|frivillig|"
    r"volunteer|data|oplysning|opplysning|system|telegram|register"
)
_DANISH_PLURAL = re.compile(r"\b((?:man|tirs|ons|tors|fre|lør|søn)dag)e(?:ne)?\b", re.IGNORECASE)
_EVERY_WEEK = re.compile(
    r"\b(?:hver|kvar|alle|every|each|all)\s+(?:(?:man|tirs|ons|tors|fre|lør|søn)dag(?:er)?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b"
)
_FIRST_PERSON = words_of(
    "jeg eg æ æg ej i'm im i'll i'd i've vi we we're meg mig mæ me my min mitt mine vår våre vores us oss os self selv"
)
_ENGLISH_I = words_of("am can can't cant cannot won't will have had would need do don't was could couldn't want think")
_THANKS_FOR = re.compile(
    r"^\W*(?:(?:hej|hei|hi|hello|og|and|mange|tusind|tusen|hjertelig|so|1000)\W+)*"
    r"(?:tak|takk|thanks|thank you)(?: so much| very much| alle| all| skal du ha)? for\b"
)
_COUNTS = words_of("et ett to tre fire fem ti femten tyve tjue tredive tretti five ten fifteen twenty thirty par")
_VERB_AFTER = words_of(
    "kan kommer kjem kjæm er har blir bliver vil må skal rekker når ska får can can't cant cannot is isn't has hasn't "
    "will won't comes coming could couldn't"
)
_NO = words_of("NEG CANNOT NEITHER ILL HOSPITAL AVBUD REPORT_OFF REMOVE")
_BESIDE_A_DAY = words_of(
    "| <day> <act> <num> ja yes på til the den det er it's it is kl klokken klokka at on for please takk tak thanks "
    "gerne gjerne så og and da"
)


def _plain(text: str) -> str:
    return " ".join(clean(text).lower().split())


def with_one_plural(text: str) -> str:
    """The Danish "onsdage" and "onsdagene" as the Norwegian "onsdager", which is read as every Wednesday."""
    return _DANISH_PLURAL.sub(r"\1er", text)


def every_week(text: str) -> bool:
    """Whether a day of every week is named: "hver onsdag", "alle fredager", "every Wednesday"."""
    return _EVERY_WEEK.search(with_one_plural(_plain(text))) is not None


def leaves_for_good(text: str) -> bool:
    """Whether somebody would like to stop being a volunteer altogether; not whether they mean one day."""
    plain = _plain(text)
    if _NO_FAREWELL.search(plain) or not any(pattern.search(plain) for pattern in _FAREWELL):
        return False
    words = tokens(clean(text))
    return _of_oneself(words) or not any(is_name(words, at) for at in range(len(words)))


def at_a_locked_door(text: str) -> bool:
    """Whether somebody stands before a door that nobody opens, now: not that it was so, nor that it will be."""
    plain = _plain(text)
    return _AT_THE_DOOR.search(plain) is not None and _NOT_NOW.search(plain) is None


def was_at_a_locked_door(text: str) -> bool:
    """Whether somebody tells of a door that was locked: that is no word that they are here."""
    plain = _plain(text)
    if _NO_WAY_HERE.search(plain) and not re.search(rf"\b{_DOOR}\b", plain):
        return False  # "kom ikke ind, bussen kørte ikke"
    return _WAS_AT_THE_DOOR.search(plain) is not None and _IF.search(plain) is None


def got_nowhere(text: str) -> bool:
    """Whether somebody did not get in somewhere, be it a door, an app or a bus: that is no word that they are here."""
    return _GOT_NOWHERE.search(_plain(text)) is not None


def beside_the_door(text: str) -> str:
    """What is said beside a door that was locked: something may be wanted, too."""
    return _WAS_AT_THE_DOOR.sub(" ", _plain(text)).strip(" ,.;")


def is_of_a_past_day(text: str) -> bool:
    """Whether a day that is over is named: "i går", "last week"."""
    return _PAST_DAY.search(_plain(text)) is not None


def is_a_question(text: str) -> bool:
    """Whether something is asked rather than said."""
    plain = _plain(text)
    return plain.endswith("?") or _MAY_I.search(plain) is not None


def asks_to_swap(text: str) -> bool:
    """Whether somebody asks whether they could swap a day: nothing is given up by a question."""
    return is_a_question(text) and _SWAP.search(_plain(text)) is not None


def takes_off(text: str) -> bool:
    """Whether somebody would like to be taken off a list, in so many words: "meld mig af", "take me off"."""
    plain = _plain(text)
    if re.search(rf"\b{_NOT}\b", plain) or _OFF_WHAT.search(plain):
        return False
    return _OFF.search(plain) is not None


def only_a_day(text: str, today: date, language: str | None) -> bool:
    """Whether nothing but a day is named, perhaps with an activity or a clock time: an answer, or half a sentence.

    Whoever thanks for a day names it, and wants nothing of it.
    """
    return _THANKS_FOR.match(_plain(text)) is None and is_only_a_day(read(text, today, language))


def is_only_a_day(reading: Reading) -> bool:
    """The same of a message that is read already."""
    return bool(reading.days) and set(reading.shaped) <= _BESIDE_A_DAY


def only_an_activity(text: str, today: date, language: str | None) -> bool:
    """Whether nothing but an activity is named."""
    reading = read(text, today, language)
    return bool(reading.activities) and set(reading.shaped) <= _BESIDE_A_DAY


def _of_oneself(words: tuple[Token, ...]) -> bool:
    """Whether whoever writes speaks of themself. The Nordic "i dag" is no English "I"."""
    texts = [word.text for word in words]
    counted = _COUNTS | {each for each in texts if each.isdecimal()}
    texts = [one for before, one in pairwise(["", *texts]) if not (one == "min" and before in counted)]  # "10 min"
    return bool(set(texts) & _FIRST_PERSON) or any(one == "i" and other in _ENGLISH_I for one, other in pairwise(texts))


def _named(words: tuple[Token, ...], at: int) -> bool:
    """Whether a first name stands there; at the beginning of a sentence, where every word is large, by its verb."""
    return is_name(words, at) or (words[at].capital and words[at].text in names_of_people())


def says_no(text: str, today: date, language: str | None) -> bool:
    """Whether a "no" stands in so many words, or an illness: not only something else that one is busy with."""
    return bool(read(text, today, language).concepts & _NO)


def is_of_oneself(text: str) -> bool:
    """Whether whoever writes speaks of themself."""
    return _of_oneself(tokens(clean(text)))


def speaks_of_another(text: str, own_name: str) -> bool:
    """Whether what is said is said of somebody else by name: "Ole kan ikke komme", and not of whoever writes."""
    words = tokens(clean(text))
    if _of_oneself(words):
        return False
    own = {word.text for word in tokens(clean(own_name))}
    return any(
        _named(words, at) and word.text not in own and at + 1 < len(words) and words[at + 1].text in _VERB_AFTER
        for at, word in enumerate(words)
    )
