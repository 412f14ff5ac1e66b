"""Somebody needs help this minute: whether a text says so, in three languages at once. Told by rule, and read first.

Strict about what was, and about what only sounds like it; whoever asks what to do if it happens is answered, too.
"""

import re

from messages.understanding.texts import clean

MOST_WORDS = 25  # a cry for help is short; a newsletter that speaks of first aid is none

_SOMEBODY = (
    r"(?:noen|nogen|nokon|en (?:av|af|beboer|gæst|mann|mand|dame|kvinne|kvinde|frivillig)|ein|ei|somebody|someone|a"
    r" resident|one of|an? (?:old |elderly )?(?:man|woman|lady|visitor|guest|volunteer)|beboer\w*|han|hun|hu|ho|he|she"
    r"|resident\w*)"
)
_DOWN = r"(?:falt|falle|fallet|fell|faldt|faldet|falder|faller|segnet|seget|ramla|ramlet|datt|dætt)"
_COLLAPSED = r"(?:collapsed|collapses|kollapser|kollapset|kollapsa|fell (?:down|over))"
_NO_FALL = (
    r"(?! (?:for|fra|frå|på plass|til ro|i søvn|bort|syk|syg|godt|(?:ut |ud )?(?:av|af) list\w+|asleep|through|in love"
    r"|in with|behind|ill|sick|off the list|out of the list))"
)
_FALLEN = rf"(?:falt|falle|faldet|fallen)\b{_NO_FALL}"
_BADLY = r"(?:kraftig\w*|voldsomt?|mye|meget|mykje|sterkt|badly|heavily|a lot)"
_SEND_FOR = r"(?:ring|ringe|tilkald|tilkalle|call|need|trenger|treng|har brug for|send)"
_SUDDENLY = r"(?:helt |lige |plutselig |pludselig )?"
_AT_ONCE = (
    rf"\b{_DOWN} {_SUDDENLY}(?:om(?! (?:kvelden|aftenen|at|å)\b)|sammen(?! med)|overende|livløs\w*)\b",
    rf"\b{_SOMEBODY}\b.{{0,30}}\b(?:har|er|has|just|have|is)\b.{{0,14}}\b{_FALLEN}",
    rf"\b{_SOMEBODY}\b.{{0,24}}\b{_COLLAPSED}\b",
    rf"\b{_SOMEBODY} (?:just |nettopp |lige )?(?:fell|falt|faldt|datt)\b{_NO_FALL}",
    r"\b(?:besvimt|besvimet|besvimer|besvimte|besvimede|fainted|fainting|passed out)\b",
    r"\b(?:bevisstløs|bevidstløs|medvitslaus|unconscious|livløs|not responding|unresponsive)\b",
    r"\b(?:puster|pustar|ånder)\b.{0,8}\b(?:ikke|ikkje)\b(?! u[td]\b)",
    r"\b(?:trækker|trekker)\b.{0,8}\b(?:ikke|ikkje) (?:vejret|været|luft|pusten)\b",
    r"\b(?:not|isn't|stopped|cannot|can't) breath(?:e|ing)\b",
    r"\bfår (?:ikke|ikkje) (?:puste|vejret|luft|pusten)\b",
    r"\b(?:kveles|kvæles|er ved at kvæle|choking)\b",
    r"\b(?:hjertestans|hjartestans|hjertestop|hjerteinfarkt|hjerteanfald|hjerteanfall)\b",
    r"\b(?:cardiac arrest|heart attack|slagtilfælde|hjerneslag|having a stroke|had a stroke)\b",
    rf"\b(?:blør|bløder|bleeding)\b.{{0,10}}\b{_BADLY}\b",
    rf"\b{_SEND_FOR}\b.{{0,12}}\b(?:113|112|999|ambulanse\w*|ambulance\w*)\b",
    r"\b(?:nødnummer\w*|nødnr|alarmnummer\w*|emergency (?:number|phone)|in an emergency|nødstilfelle|nødstilfælde)\b",
    r"\b(?:nødsituasjon|nødsituation|livsfare|akut hjælp|akutt hjelp)\b|\b(?:it's|this is|is) an emergency\b",
)
_NOW = re.compile("|".join(_AT_ONCE))
_OVER = re.compile(
    r"\b(?:i går|igår|yesterday|forleden|last (?:week|night|month|year)|sidste|forrige|siste|for .{1,12} siden|ago"
    r"|i fjor|(?:det|there|it) (?:was|var|vart))\b"
)
_HELP = re.compile(r"^\W*(?:hjelp|hjælp|help)\b")
_COURSE = re.compile(r"\b(?:kurs|kursus|course|øvelse|training|foredrag|talk about|førstehj[eæ]lp|first aid)\b")
_STAYS_AWAY = re.compile(
    r"\b(?:kommer|kjem|kan|rekker|når)\b.{0,12}\b(?:ikke|ikkje)\b.{0,8}"
    r"\b(?:komme?(?! (?:(?:seg|sig) )?(?:opp?|på)\b)|i dag|på(?! bein)|til(?! (?:seg|sig|bevis|bevid))|kl)\b"
    r"|\b(?:can't|cannot|won't) (?:come|make|be)\b|\b(?:avbud|afbud)\b"
)


def is_an_emergency(text: str) -> bool:
    """Whether somebody needs help this minute, whoever writes and whatever was asked before."""
    plain = " ".join(clean(text).lower().split())
    if len(plain.split()) > MOST_WORDS or _NOW.search(plain) is None:
        return False
    if _HELP.match(plain):
        return True
    return not any(told.search(plain) for told in (_OVER, _COURSE, _STAYS_AWAY))
