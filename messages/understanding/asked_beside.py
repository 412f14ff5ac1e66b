"""What a volunteer asks beside signing up: whether somebody may come along, what to bring, what is on at Christmas.

Told by rule, in three languages at once; nobody is signed up by any of it.
"""

import re
from datetime import date

from messages.understanding.sayings import is_a_question
from messages.understanding.texts import clean

_SOMEBODY = (
    r"(?:søster\w*|soster|bror|broren|broderen|venn|vennen|venner|venninne\w*|veninde\w*|ven|vennen|vens?inna|mand|manden"
    r"|mann|mannen|kone|kona|konen|kæreste\w*|kjæreste\w*|datter\w*|dotter\w*|sønn|sønnen|søn|sønnen|barnebarn\w*"
    r"|børnebarn\w*|børn|barn|barna|børnene|nabo|naboen|naboer|kollega\w*|mor|far|moren|faren|mamma|pappa|kusine\w*"
    r"|fetter\w*|fætter\w*|niese\w*|nevø\w*|sister|brother|friends?|husband|wife|partner|daughter|son|grandchild\w*"
    r"|grandson|granddaughter|children|child|neighbou?rs?|colleagues?|mother|father|mum|dad|cousin|niece|nephew|gjest\w*"
    r"|gæst\w*|guest|(?:noen|nogen|nokon|somebody|someone)(?= ?(?:med|along|with|på|on|til|to|\?|$)))"
)
_TAKE = r"(?:ta|tage|tar|tager|ha|have|bring|bringe|bringing|take|taking|invite|invitere)"
_MY = r"(?:(?:meg|mig|me|en|ei|ein|et|a|an|my|min|mi|mine|mit|the|to|two|nokre|noen|nogle) ){0,3}"
_BRINGS = re.compile(rf"\b(?:{_TAKE} (?:med |along )?|(?:come|komme|kome) (?:sammen )?(?:with|med) ){_MY}{_SOMEBODY}\b")
_ALONG = re.compile(r"\b(?:med|along|bring|bringe|bringing|with|invite|invitere)\b")
_MAY_COME = re.compile(
    rf"^\W*(?:hei|hej|hello|hi)?\W*(?:kan|må|får|can|could|may) "
    rf"(?:(?:min|mi|mine|my|en|ei|ein|a) {_SOMEBODY} (?:min |mi )?|{_SOMEBODY} (?:min|mi|mine|mitt) )"
    r"(?:også |og |also )?(?:få )?(?:komme|kome|være med|vere med|bli med|blive med|come|join)\b"
)
_WOULD_LIKE = re.compile(
    r"^\W*(?:hei|hej|hello|hi)?\W*(?:jeg|eg|i|i'd) (?:vil|ville|would|like|har lyst)\b"
    r"(?!.*\b(?:kommer|kjem|i'm coming)\b)"
)
_WHAT = r"(?:hva|hvad|kva|what|noe|noko|noget|nogen ting|anything|something)"
_WE = r"(?:jeg|eg|vi|i|we|man)"
_BRING_WHAT = re.compile(
    rf"\b{_WHAT}\b.{{0,24}}\b{_WE}\b.{{0,22}}\b(?:(?:ta|tage|taka|ha|have) med|bring|bringe|medbringe|take along)\b"
    rf"|\b(?:skal|må|bør|should|do|shall|behøver|trenger) {_WE}\b.{{0,18}}"
    r"(?:\b(?:bring|bringe|medbringe) (?:noe|noko|noget|anything|something)\b"
    r"|\b(?:ta|tage|taka|ha|have) (?:med\b|(?:noe|noko|noget)\b.{0,8}\bmed\b))"
)
_EVERY_OTHER = re.compile(
    r"\b(?:annenhver|annahver|anna kvar|annankvar|annenkver|andenhver|anden hver|hver anden|hver annen|hveranden"
    r"|hverannen|kvar annan|kvar andre|every other|every second|alternate|hver fjortende|hver 14\.?|fortnightly"
    r"|every fortnight|every two weeks|hver andre)\b"
)
_CHRISTMAS = re.compile(
    r"\b(?:i|over|om|til|at|during|in|around|for) (?:the )?(?:jul|jula|julen|jule?helg\w*|romjula|romjulen|juledagene"
    r"|christmas|xmas)(?: holidays?| days?| time| break)?\b(?! (?:eve|lunch|party|dinner))"
    r"|\b(?:mellom|mellem|between) (?:jul|christmas) (?:og|and) (?:nyttår|nytår|new year)"
)
_UNTIL_CHRISTMAS = re.compile(
    r"\b(?:frem|fram|inn|ind|helt|lige|ned|nå|nu|her|klar\w*|ferdig|until|till) til jul|\bready for\b|\bfør\b"
)


def _plain(text: str) -> str:
    return " ".join(clean(text).lower().split())


def may_somebody_come_along(text: str) -> bool:
    """Whether it is asked if a friend, a sister, somebody else may come along. Whoever brings a cake asks otherwise."""
    plain = _plain(text)
    asks = is_a_question(text) or _WOULD_LIKE.match(plain) is not None
    brings = _BRINGS.search(plain) is not None and _ALONG.search(plain) is not None
    return asks and (brings or _MAY_COME.search(plain) is not None)


def asks_what_to_bring(text: str) -> bool:
    """Whether it is asked what one had better bring along."""
    return _BRING_WHAT.search(_plain(text)) is not None


def every_other_week(text: str) -> bool:
    """Whether a day of every other week is named: which of them is not said by it."""
    return _EVERY_OTHER.search(_plain(text)) is not None


def christmas_in(text: str, today: date) -> tuple[date, date] | None:
    """The days from Christmas Eve to New Year's Day that come next, where Christmas is named; else None."""
    plain = _plain(text)
    if _CHRISTMAS.search(plain) is None or _UNTIL_CHRISTMAS.search(plain) is not None:
        return None
    year = today.year - 1 if (today.month, today.day) == (1, 1) else today.year
    return date(year, 12, 24), date(year + 1, 1, 1)
