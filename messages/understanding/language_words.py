"""Another language, asked for in a few words: "jeg vil ha norsk", "dansk tak", "English please"."""

import re

from messages.understanding.texts import clean, words_of

_LANGUAGES = {
    "nb": {"norsk", "norwegian", "bokmål", "bokmaal", "norsk bokmål"},
    "da": {"dansk", "danish"},
    "en": {"engelsk", "english"},
}
_WISH = words_of(
    "vil gerne gjerne ha have hav takk tak please skriv skrive snakk snakke snak tale tal bytt bytte skift skifte"
    " change switch like want rather prefer heller hellere helst på in sæt sett"
)
_BESIDE = _WISH | words_of(
    "jeg eg i id would d til to thanks thank you du dere de vi we can could kan kunne ku det den it this med meg mig mæ"
    " me nå nu now venligst vær så snill sød at å og er bare only just språk språket sprog sproget language speak talk"
    " write read les lese læs læse ta tag tage take hei hej hello hi ja yes nei nej no svar svare answer mitt mit my"
    " use bruk bruke brug bruge tilbake tilbage back igjen igen again lige"
)
MOST_WORDS = 10


def language_wanted(text: str) -> str | None:
    """The language that is asked for, where nothing else is said; None otherwise."""
    words = re.findall(r"\w+", clean(text).lower())
    named = [language for language, names in _LANGUAGES.items() if names & set(words)]
    if len(named) != 1 or len(words) > MOST_WORDS:
        return None
    rest = set(words) - _LANGUAGES[named[0]]
    return named[0] if rest <= _BESIDE and (not rest or rest & _WISH) else None
