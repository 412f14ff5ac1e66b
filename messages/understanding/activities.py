"""Activities by their everyday names: found in a message, brought to base form, matched with a home's titles."""

from dataclasses import dataclass
from functools import lru_cache

from messages.understanding.texts import Token, clean, listed, near, tokens, words_of

_ENDINGS = (
    "en", "et", "a", "i", "å", "an", "n", "t", "er", "ene", "erne", "ane", "ar", "ens", "ets", "s", "as", "e", "ne",
    "r", "o",
)  # fmt: skip
_ENGLISH_ENDINGS = ("s", "'s", "s'")
_ONLY_DEFINITE = words_of(
    "besøk besøg kort fest data frokost lunsj middag lunch brunch breakfast morgenmad kirke service fiske musikk musik "
    "film mass shopping newspaper play hobby forming tegning hår erindring messe bal kaffe talk fiske swing drawing "
    "sykkel party strik service visiting"
)
"""Too general when bare: only "besøket", "the visit", "filmen" name an activity."""
_VERBS = frozenset({"besøge", "rommet", "besøke", "besøker", "besøger", "filmer", "danser", "synger"})
_BEFORE_CHOIR = frozenset({"på", "i", "til", "med", "te", "o", "og", "av", "fra", "with", "for", "the", "of"})
_NO_WALK_AFTER = words_of("min din mi hans hennes sin vår hendes i en ein hele")
_TRIP_TO = words_of("til te med i innom utenlands")
_ENGLISH_VERBS = words_of("cafe walk dance visit trip talk play reading stall fair film")
_NO_COMPOUND = words_of(
    "kultur natur retur litteratur temperatur hyttetur sydentur påsketur skitur langtur utenlandstur chartertur "
    "fototur figur struktur signatur villatur tinktur fjelltur storbytur kjøretur køretur feriereise dansk "
    "danske dansken engelsk avlysning salmesang korsang middager ettermiddag formiddag eftermiddag føremiddag "
    "høymiddag etermiddag legebesøk sykebesøk familiebesøk tannlegebesøk lægebesøg familiefest bryllupsfest "
    "konfirmasjonsfest konfirmationsfest dåpsfest skolefest slektsfest firmafest passfoto avslutningsfest telefonkort "
    "bankkort medlemskort postkort julekort avkort busskort buskort betalingskort visittkort klippekort kørekort "
    "førerkort nøkkelkort adgangskort sygesikringskort omtale manifest protest sikkert persondata oslotur "
    "utdanning sjekkort sendetur krydstogt tilkort koret' konfirmasjonsfesten livestream nattur forresten "
    "formaling betaling svigermor overtur klaring behandling rådyrtegning"
)
_NORDIC_ONLY = words_of("tur strik trim bal spa sang messe kor kort mål maling fest lesing")
_GAMES = {"bankospil": "banko", "bingospill": "bingo"}
_HEADS_LEAST = 3
_NO_HEADS = words_of("kort mass data bale bals bal")
_NO_MODIFIERS = words_of("min for ver hen")
_LISTS = ("lista", "listen", "listå", "list", "liste", "listene", "listan")
_DETERMINERS = words_of(
    "the a an this that our your <day> no some of for at dog any next with and from about morning afternoon "
    "evening christmas sunday's monday's tuesday's wednesday's thursday's friday's saturday's"
)
_KOR_AFTER = words_of(
    "mange er e skal ska kan vart vert mykje langt lenge finn går ligg blir var har for hen møter står trykke trykker "
    "du eg æ ho han det d de vi mangen ofte"
)


Forms = dict[str, tuple[str, str]]
"""Forms of words to base form and kind."""


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity named in a message: the base form in the writer's word, and where it stands."""

    word: str
    kind: str
    places: tuple[int, ...]


@lru_cache(maxsize=1)
def _names() -> tuple[Forms, Forms, dict[tuple[str, ...], tuple[str, str]]]:
    """Every form of every one-word name, as Norwegian and as Danish; and the names of several words.

    "Stolegymnastikken" is "stolegymnastikk" in Norwegian and "stolegymnastik" in Danish.
    """
    single: dict[str, tuple[str, str]] = {}
    several: dict[tuple[str, ...], tuple[str, str]] = {}
    for kind, names in listed("activities.txt"):
        for name in names:
            words = tuple(word.text for word in tokens(clean(name)))
            if len(words) == 1:
                single.setdefault(name, (name, kind))
            else:
                several.setdefault(words, (name, kind))
                several.setdefault((*words[:-1], words[-1] + "s"), (name, kind))
    danish = dict(single)
    for name, meaning in list(single.items()):
        for form in _forms(name):
            single.setdefault(form, meaning)
    for name, meaning in sorted(single.items(), key=lambda item: len(item[1][0])):
        if name == meaning[0] and name in danish:
            for form in _forms(name):
                danish.setdefault(form, meaning)
    return single, danish, several


def _forms(name: str) -> list[str]:
    plain = name.replace("é", "e")
    stems = [name, plain]
    if name.endswith(("el", "er")):
        stems.append(name[:-2] + name[-1])
    if len(name) > 2 and name[-2] in "aeiouyæøå" and name[-1] in "bklmnpstz":
        stems.append(name + name[-1])
    if name.endswith("e"):
        stems.append(name[:-1])
    return [plain, *(stem + ending for stem in dict.fromkeys(stems) for ending in (*_ENDINGS, *_ENGLISH_ENDINGS))]


@lru_cache(maxsize=4096)
def base(word: str, language: str = "nb") -> tuple[str, str, bool] | None:
    """Base form and kind of a word that names an activity, and whether it stood bare; None for every other word."""
    norwegian, danish, _ = _names()
    single = danish if language == "da" else norwegian
    if word in _NO_COMPOUND:
        return None
    word = next((word.removesuffix(tail) for tail in _LISTS if word.removesuffix(tail) in single), word)
    found = single.get(word)
    if found is not None:
        return _GAMES.get(found[0], found[0]), found[1], word == found[0]
    if language == "en":
        return None
    for at in range(3, len(word) - _HEADS_LEAST + 1):
        tail = single.get(word[at:])
        if tail is not None and len(tail[0]) >= _HEADS_LEAST and word[at:] not in _NO_HEADS:
            whole = word[:at] + tail[0]
            return None if whole in _NO_COMPOUND or word[:at] in _NO_MODIFIERS else (whole, tail[1], False)
    return None


def activities_in(words: tuple[Token, ...], language: str) -> list[Activity]:
    """The activities named in a message, in order."""
    _, _, several = _names()
    found: list[Activity] = []
    english = language == "en"
    at = 0
    while at < len(words):
        longest = next(
            (n for n in (4, 3, 2) if tuple(w.text for w in words[at : at + n]) in several and at + n <= len(words)), 0
        )
        if longest:
            name, kind = several[tuple(w.text for w in words[at : at + longest])]
            found.append(Activity(name, kind, tuple(range(at, at + longest))))
            at += longest
            continue
        meaning = base(_rest_of_weekday(words[at].text), language) if words[at].is_word else None
        if meaning is not None and _means(words, at, meaning[0], bare=meaning[2], english=english):
            found.append(Activity(meaning[0], meaning[1], (at,)))
        at += 1
    return found


def _rest_of_weekday(word: str) -> str:
    """A word like "torsdagsquizen" names the quiz; the day in it is read elsewhere."""
    for stem in ("dags-", "dags"):
        at = word.find(stem)
        if 2 < at < 6 and len(word) > at + len(stem) + 2:
            return word[at + len(stem) :]
    return word


def _means(words: tuple[Token, ...], at: int, name: str, *, bare: bool, english: bool) -> bool:
    """Whether a word names an activity where it stands: "min tur" is a turn, "kor mange" a question."""
    before = words[at - 1].text if at else ""
    after = words[at + 1].text if at + 1 < len(words) else ""
    if name in _NO_COMPOUND or words[at].text in _VERBS:
        return False
    if english:
        return _means_in_english(name, words[at].text, before, bare=bare)
    if name == "kor" and bare:
        return after not in _KOR_AFTER and before in _BEFORE_CHOIR
    if name == "tur":
        return before not in _NO_WALK_AFTER and (not bare or after not in _TRIP_TO)
    return not (bare and name in _ONLY_DEFINITE)


def _means_in_english(name: str, word: str, before: str, *, bare: bool) -> bool:
    if name in _NORDIC_ONLY:
        return name == word and name == "kor"
    named = before in _DETERMINERS or before.endswith(("'s", "days"))
    if name in _ENGLISH_VERBS:
        return named
    return before == "the" if bare and name in _ONLY_DEFINITE else True


def matches(activity: str, title: str) -> bool:
    """Whether an activity's everyday word means a home's title: "sangen" and "Sang i cafeen", "bingo" and "Banko".

    Args:
        activity: a word as somebody wrote it, or its base form; typing errors included.
        title: the home's title of an activity.
    """
    wanted = tokens(clean(activity))
    offered = tokens(clean(title))
    if not wanted or not offered:
        return False
    kinds, names = _kinds(wanted)
    others, titles = _kinds(offered)
    if kinds & others or names & titles:
        return True
    plain = clean(activity).strip().lower()
    return any(_alike(plain, word) for word in titles) or any(_alike(name, word) for name in names for word in titles)


def _kinds(words: tuple[Token, ...]) -> tuple[set[str], set[str]]:
    kinds: set[str] = set()
    names: set[str] = set()
    _, _, several = _names()
    for at, word in enumerate(words):
        for length in (4, 3, 2):
            meaning = several.get(tuple(each.text for each in words[at : at + length]))
            if meaning is not None:
                kinds.add(meaning[1])
        if not word.is_word or len(word.text) < 3:
            continue
        found = base(word.text) or next(
            (base(word.text[:n]) for n in range(len(word.text) - 3, 2, -1) if base(word.text[:n]) is not None), None
        )
        if found is not None:
            kinds.add(found[1])
            names.add(found[0])
            names.add(word.text)
        elif len(word.text) > 3:
            names.add(word.text)
    return kinds, names


def _alike(one: str, other: str) -> bool:
    """Whether two words are the same but for an ending or a typing error or two."""
    if len(one) < 4 or len(other) < 4:
        return False
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 5 and longer.startswith(shorter[:-1]) and len(longer) - len(shorter) <= 4:
        return True
    return near(one, other, 1 if len(shorter) < 8 else 2)
