"""Sayings that are told by rule, in three languages: what each recognises, and what only looks like it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages.understanding import Intent, house_words, sayings, understand
from messages.understanding.heads import Heads, heads_in
from messages.understanding.house_words import Asks
from messages.understanding.of_others import as_oneself

WEDNESDAY = date(2026, 11, 25)
ZONE = ZoneInfo("Europe/Oslo")
NOW = datetime(2026, 11, 25, 8, 30, tzinfo=ZONE)


@pytest.mark.parametrize(
    "text",
    [
        "jeg vil ikke være frivillig mere",
        "Jeg orker ikke å være frivillig lenger",
        "eg vil slutte som friviljug",
        "jeg må desværre stoppe som frivillig",
        "jeg kan ikke fortsætte som besøgsven",
        "I'd like to stop volunteering",
        "I don't want to be a volunteer any more",
        "I can't go on as a volunteer",
    ],
)
def test_stopping_for_good(text: str) -> None:
    assert sayings.leaves_for_good(text)


@pytest.mark.parametrize(
    "text",
    [
        "jeg vil ikke stoppe som frivillig",
        "kan ikke være frivillig på torsdag",
        "I don't want to stop volunteering",
        "stop med at skrive til mig",
        "hvordan bliver man frivillig",
        "er det slut med bingo?",
    ],
)
def test_not_stopping_for_good(text: str) -> None:
    assert not sayings.leaves_for_good(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [("meld mig af", "da"), ("meld meg av", "nb"), ("stryk meg fra lista", "nb"), ("take me off", "en")],
)
def test_take_me_off_is_a_cancellation_beyond_doubt(text: str, language: str) -> None:
    understood = understand(text, NOW, ZONE, language)
    assert (understood.intent, understood.sure) == (Intent.CANCEL, True)


@pytest.mark.parametrize("text", ["meld mig fra nyhedsbrevet", "ikke stryk meg likevel", "ta meg av barnebarnet i dag"])
def test_what_only_sounds_like_take_me_off(text: str) -> None:
    assert not sayings.takes_off(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [("torsdag", "da"), ("December 3rd", "en"), ("den 3. desember", "nb"), ("kan jeg bytte onsdag?", "da")],
)
def test_a_day_alone_and_a_question_are_never_acted_upon(text: str, language: str) -> None:
    assert not understand(text, NOW, ZONE, language).sure


@pytest.mark.parametrize(
    ("text", "language", "heads"),
    [
        ("vi bliver 6 i stedet for 8", "da", Heads(6)),
        ("vi blir tolv stykker fra nå av", "nb", Heads(12, following=True)),
        ("there will be six of us on Thursday", "en", Heads(6)),
        ("vi kommer ikke 8, men 6", "da", Heads(6)),
        ("vi kommer 2 færre", "da", Heads(None)),
        ("vi er syge to af os", "da", Heads(None)),
        ("kommer vi 6?", "da", Heads(None)),
        ("vi kommer 10 minutter for sent", "da", None),
        ("vi kommer kl 6", "nb", None),
        ("vi kommer den 6. desember", "nb", None),
        ("6", "da", None),
    ],
)
def test_how_many_of_a_group_come(text: str, language: str, heads: Heads | None) -> None:
    assert heads_in(text, WEDNESDAY, language) == heads


def test_where_it_was_asked_a_number_alone_is_an_answer() -> None:
    assert heads_in("6", WEDNESDAY, "da", asked=True) == Heads(6)
    assert heads_in("kl. 6", WEDNESDAY, "da", asked=True) is None


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("hvem mangler vi", Asks.GAPS),
        ("hvor trenger vi folk?", Asks.GAPS),
        ("where do we need people", Asks.GAPS),
        ("hvem har vagten på torsdag", Asks.SHIFT),
        ("kven har vakta i morgon", Asks.SHIFT),
        ("who's on shift tomorrow", Asks.SHIFT),
        ("hvem skal jeg ringe til", Asks.CALLS),
        ("who do I need to call", Asks.CALLS),
        ("hvem kommer i dag", None),
    ],
)
def test_the_houses_own_questions(text: str, asks: Asks | None) -> None:
    assert house_words.asks(text) == asks


def test_what_is_moved_and_to_when() -> None:
    assert house_words.moves("flyt bingo fra torsdag til fredag kl. 15") == house_words.Move(
        "bingo fra torsdag", "fredag kl. 15"
    )
    assert house_words.moves("kan du flytte sangstunden") == house_words.Move("sangstunden", "")
    assert house_words.moves("hvornår flytter I") is None


@pytest.mark.parametrize(
    ("text", "places", "language", "own"),
    [
        ("Poul Erik kan ikke komme", [(0, 9)], "da", "jeg kan ikke komme"),
        ("meld Birthe af", [(5, 11)], "da", "meld mig af"),
        ("Ole og Birthe kan ikke", [(0, 3), (7, 13)], "da", "jeg kan ikke"),
        ("Kari ringte, hun kan ikke komme", [(0, 4)], "nb", "jeg ringte, jeg kan ikke komme"),
        ("Grace isn't coming", [(0, 5)], "en", "I am not coming"),
        ("sign Grace up", [(5, 10)], "en", "sign me up"),
    ],
)
def test_what_is_said_of_another_as_if_it_were_oneself(
    text: str, places: list[tuple[int, int]], language: str, own: str
) -> None:
    assert as_oneself(text, places, language) == own


@given(st.text(max_size=200))
def test_any_text_is_borne(text: str) -> None:
    sayings.leaves_for_good(text)
    sayings.takes_off(text)
    sayings.asks_to_swap(text)
    sayings.speaks_of_another(text, "Kari Berg")
    heads_in(text, WEDNESDAY, "nb", asked=True)
    house_words.asks(text)
    house_words.moves(text)
    house_words.calls_off(text)
    house_words.without_please(text)
