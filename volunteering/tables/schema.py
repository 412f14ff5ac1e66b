"""Which tables there are, and their columns: what `kulturkontakt import` promises to read."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from storage.names import name_key
from storage.records import RoleName
from volunteering.tables import values
from volunteering.tables.values import Cell, Refused

MOST_IN_A_NAME = 64
MOST_IN_A_TEXT = 500

ROLES = tuple(role.value for role in RoleName)
KINDS = ("group", "one_to_one", "organisation")
SHIFTS = ("day", "evening", "night", "weekend")
CHANNELS = ("telegram", "phone")
LANGUAGES = {"nb": "nb", "da": "da", "en": "en", "no": "nb", "nn": "nb"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it is called, how a cell of it is read, and whether every row must have it."""

    name: str
    read: Callable[[Cell], object | Refused]
    required: bool = False


def _name(cell: Cell) -> str | Refused:
    return values.text(cell, MOST_IN_A_NAME)


def _text(cell: Cell) -> str | Refused:
    return values.text(cell, MOST_IN_A_TEXT)


def _one_of(*allowed: str) -> Callable[[Cell], str | Refused]:
    return lambda cell: values.one_of(cell, {word: word for word in allowed}, allowed)


def _language(cell: Cell) -> str | Refused:
    return values.one_of(cell, LANGUAGES, ("nb", "da", "en"))


TABLES: Mapping[str, tuple[Column, ...]] = {
    "units": (Column("site", _name, required=True), Column("unit", _name, required=True)),
    "people": (
        Column("name", _name, required=True),
        Column("role", _one_of(*ROLES), required=True),
        Column("unit", _name, required=True),
        Column("language", _language),
        Column("phone", values.phone),
        Column("channel", _one_of(*CHANNELS)),
        Column("organisation", _name),
        Column("started_on", values.day),
        Column("pledge_on", values.day),
        Column("newsletter", values.yes_or_no),
        Column("named", values.yes_or_no),
    ),
    "plans": (
        Column("name", _name, required=True),
        Column("site", _name, required=True),
        Column("from", values.day, required=True),
        Column("until", values.day, required=True),
    ),
    "activities": (
        Column("title", _name, required=True),
        Column("unit", _name, required=True),
        Column("starts", values.moment, required=True),
        Column("ends", values.clock_or_moment, required=True),
        Column("place", _text),
        Column("repeats", _text),
        Column("dates", values.days),
        Column("except", values.days),
        Column("until", values.day),
        Column("wanted", values.number),
        Column("places", values.number),
        Column("ready", _text),
        Column("kind", _one_of(*KINDS)),
        Column("organisation", _name),
        Column("head_count", values.number),
        Column("training", _text),
    ),
    "shifts": (
        Column("unit", _name, required=True),
        Column("date", values.day, required=True),
        Column("shift", _one_of(*SHIFTS), required=True),
        Column("starts", values.clock, required=True),
        Column("ends", values.clock, required=True),
        Column("culture_contact", _name),
    ),
    "signups": (
        Column("title", _name, required=True),
        Column("unit", _name, required=True),
        Column("date", values.day, required=True),
        Column("name", _name, required=True),
        Column("time", values.clock),
    ),
}
"""Every table with its columns, in the order in which they are loaded: each names only what stands before it."""

_IN_OTHER_WORDS = {
    "persons": "people", "person": "people",
    "navn": "name", "fornavn": "name", "rolle": "role", "avdeling": "unit", "afdeling": "unit", "afsnit": "unit",
    "enhet": "unit", "enhed": "unit", "virksomhet": "site", "sykehjem": "site", "plejehjem": "site",
    "språk": "language", "sprog": "language", "telefon": "phone", "mobil": "phone", "kanal": "channel",
    "organisasjon": "organisation", "forening": "organisation", "nyhetsbrev": "newsletter",
    "nyhedsbrev": "newsletter", "fra": "from", "til": "until", "tittel": "title", "titel": "title",
    "aktivitet": "title", "starter": "starts", "begynner": "starts", "slut": "ends", "slutt": "ends",
    "slutter": "ends", "sted": "place", "rom": "place", "gjentas": "repeats", "gentages": "repeats",
    "datoer": "dates", "unntak": "except", "undtagen": "except", "ønsket": "wanted", "plasser": "places",
    "pladser": "places", "klart": "ready", "klar": "ready", "antall": "head_count", "antal": "head_count",
    "opplæring": "training", "oplæring": "training", "dato": "date", "dag": "date", "vakt": "shift", "vagt": "shift",
    "kulturkontakt": "culture_contact", "tid": "time", "klokkeslett": "time", "klokkeslæt": "time",
    "avdelinger": "units", "afdelinger": "units", "enheter": "units", "enheder": "units", "personer": "people",
    "frivillige": "people", "planer": "plans", "aktiviteter": "activities", "vakter": "shifts", "vagter": "shifts",
    "påmeldinger": "signups", "tilmeldinger": "signups",
}  # fmt: skip


def plain(name: str) -> str:
    """A column's or table's name without what people vary: case, spaces, hyphens."""
    return name_key(name).replace(" ", "_").replace("-", "_")


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that comes closest to what was written; Norwegian and Danish words are understood too."""
    choices = list(known)
    meant = _IN_OTHER_WORDS.get(plain(name))
    if meant in choices:
        return meant
    return max(choices, key=lambda choice: SequenceMatcher(None, plain(name), choice).ratio())
