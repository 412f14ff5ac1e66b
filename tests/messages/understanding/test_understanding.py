"""What is meant by a message, whether it is certain, and that no text whatever breaks it."""

import json
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages.understanding import Doubt, Intent, Understood, matches, understand
from messages.understanding.learnt_from import FOLDER, LANGUAGES, sentences
from messages.understanding.model import learnt, packed, unpacked

OSLO = ZoneInfo("Europe/Oslo")
WEDNESDAY = datetime(2026, 12, 2, 9, 30, tzinfo=OSLO)
THURSDAY, FRIDAY = date(2026, 12, 3), date(2026, 12, 4)


def means(text: str, language: str | None = "nb") -> Understood:
    return understand(text, WEDNESDAY, OSLO, language)


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("nb", "jeg er syk", Intent.CANCEL),
        ("nb", "kan ikke komme likevel", Intent.CANCEL),
        ("nb", "æ kan itj kom i mårra", Intent.CANCEL),
        ("nb", "kan noen ta vakta mi?", Intent.CANCEL),
        ("nb", "stryk meg fra lista på torsdag", Intent.CANCEL),
        ("nb", "kan likevel komme", Intent.SIGN_UP),
        ("nb", "glem avbudet, jeg kommer", Intent.SIGN_UP),
        ("nb", "kommer ikke Per?", Intent.WHO_IS_COMING),
        ("nb", "har noen meldt avbud?", Intent.WHO_IS_COMING),
        ("nb", "jeg kan ikke finne knappen", Intent.HELP),
        ("nb", "jeg kan ikke komme inn, døra er låst", Intent.ARRIVED),
        ("nb", "jeg vil slutte som frivillig", Intent.TALK_TO_COORDINATOR),
        ("nb", "stopp", Intent.STOP_MESSAGES),
        ("nb", "slett alt dere vet om meg", Intent.PRIVACY),
        ("da", "jeg er syg", Intent.CANCEL),
        ("da", "kan ikke komme alligevel", Intent.CANCEL),
        ("da", "jeg kan alligevel godt komme", Intent.SIGN_UP),
        ("da", "fik I mit afbud?", Intent.MY_SIGNUPS),
        ("da", "hvem tager imod mig i dag", Intent.WHO_IS_CULTURE_CONTACT),
        ("da", "bliver der banko på onsdag?", Intent.LIST_ACTIVITIES),
        ("en", "can somebody take my turn?", Intent.CANCEL),
        ("en", "I can come after all", Intent.SIGN_UP),
        ("en", "who has cancelled?", Intent.WHO_IS_COMING),
        ("en", "when am I on next?", Intent.MY_SIGNUPS),
        ("en", "I'll be ten minutes late", Intent.RUNNING_LATE),
        ("en", "how is my mother doing?", Intent.OUT_OF_SCOPE),
        ("en", "thank you so much", Intent.THANKS_SMALLTALK),
    ],
)
def test_a_wish_is_understood(language: str, text: str, intent: Intent) -> None:
    assert means(text, language).intent is intent


@pytest.mark.parametrize("text", ["jeg kan ikke komme på torsdag", "er syk i morgen", "må melde avbud torsdag"])
def test_a_plain_cancellation_is_certain(text: str) -> None:
    found = means(text)
    assert (found.intent, found.when, found.sure, found.doubt) == (Intent.CANCEL, (THURSDAY,), True, None)


def test_a_swap_cancels_the_one_day_and_offers_the_other() -> None:
    for language, text in (
        ("nb", "kan ikke torsdag, heller fredag"),
        ("da", "kan ikke torsdag, kan jeg komme fredag i stedet?"),
        ("en", "can't do Thursday but could do Friday"),
    ):
        found = means(text, language)
        assert (found.intent, found.when, found.instead) == (Intent.CANCEL, (THURSDAY,), (FRIDAY,))


def test_taking_a_cancellation_back_says_so() -> None:
    assert means("jeg kan komme likevel på torsdag").undoes
    assert not means("jeg kan komme på torsdag").undoes


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("kan ikke komme fredag den 5.", Doubt.DATES_DISAGREE),
        ("kan ikke komme neste torsdag", Doubt.NEXT_WEEKDAY),
        ("kunne ikke komme i går", Doubt.PAST_DAY),
        ("", Doubt.NOTHING),
    ],
)
def test_doubt_has_a_reason(text: str, doubt: Doubt) -> None:
    found = means(text)
    assert not found.sure
    assert found.doubt is doubt


def test_a_clock_time_is_no_day() -> None:
    assert means("kommer først halv tre").clock == time(14, 30)
    assert means("I'll be there at 3pm", "en").clock == time(15)
    assert means("kommer først halv tre").when == ()


def test_activities_are_named_in_base_form_in_the_writers_word() -> None:
    named = [
        ("nb", "kan ikke på bingoen", "bingo"),
        ("nb", "kjem ikkje på songstunda", "songstund"),
        ("nb", "blir med på strikkekafeen", "strikkekafé"),
        ("da", "bankospillet", "banko"),
        ("da", "stolegymnastikken på mandag", "stolegymnastik"),
        ("en", "the singing on Monday", "singing"),
        ("en", "can somebody take my turn", None),
        ("nb", "kor mange kjem", None),
    ]
    for language, text, word in named:
        assert means(text, language).activity == word, text


@pytest.mark.parametrize(
    ("word", "title"),
    [
        ("sangen", "Sang i cafeen"),
        ("strikking", "Strikkekafé"),
        ("bingo", "Banko"),
        ("bnigo", "Bingo"),
        ("singing", "Allsang i stua"),
        ("kor", "Korøvelse"),
        ("gymnastik", "Stolegymnastik"),
    ],
)
def test_an_everyday_word_finds_the_homes_title(word: str, title: str) -> None:
    assert matches(word, title)


def test_other_activities_are_not_found() -> None:
    assert not matches("quiz", "Bingo")
    assert not matches("", "Bingo")
    assert not matches("dans", "Høytlesing")


def test_the_message_is_understood_in_another_language_than_the_writers() -> None:
    assert means("I can't come tomorrow, sorry", "nb").intent is Intent.CANCEL
    assert means("jeg kan desværre ikke komme i morgen", "en").intent is Intent.CANCEL
    assert means("jeg kan desværre ikke komme i morgen", None).when == (THURSDAY,)


def test_what_decided_is_said_when_asked_for_only() -> None:
    assert means("kan ikke komme").why == ()
    assert understand("kan ikke komme", WEDNESDAY, OSLO, "nb", explain=True).why[0].startswith("cancel")


ODD = [
    "😀" * 4096,
    "a" * 5000,
    "\u202eabc\u202d",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
    "привет 明日 שלום",
    "\x00\ud800",
    "99999999999999999999. mai",
    "31/2",
    "٣/٤",
    "².",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_change_nothing(text: str) -> None:
    found = means(text)
    assert not (found.sure and found.intent in {Intent.CANCEL, Intent.SIGN_UP})


PIECES = (
    "kan ikke komme på torsdag den 5 . / 12 til fra neste uke om otte dage halv tre i morgen 31 99 - , og desember "
    "februar the of week fortnight between may 1st hver mandag påske d kl 14.30 2028-02-29 29.2. mellom : '"
)
TEXTS = st.text(max_size=200) | st.lists(st.sampled_from(PIECES.split()), max_size=25).map(" ".join)


@given(TEXTS, st.sampled_from([*LANGUAGES, None]))
def test_no_text_breaks_it(text: str, language: str | None) -> None:
    found = means(text, language)
    assert list(found.when) == sorted(set(found.when))
    assert not set(found.when) & set(found.instead)
    assert found.sure is (found.doubt is None)


def test_the_projects_own_sentences_are_understood() -> None:
    right = dict.fromkeys(LANGUAGES, 0)
    days = dict.fromkeys(LANGUAGES, 0)
    of = dict.fromkeys(LANGUAGES, 0)
    wrongly_cancelled = 0
    rows = {s.text: s for s in sentences() if s.whole}
    for language in LANGUAGES:
        for line in (FOLDER / "sentences" / f"{language}.jsonl").read_text("utf-8").splitlines()[::12]:
            row = json.loads(line)
            now = rows[row["text"]].now.replace(tzinfo=OSLO)
            found = understand(row["text"], now, OSLO, language)
            of[language] += 1
            right[language] += found.intent == row["intent"]
            days[language] += [day.isoformat() for day in found.when] == row["when"]
            wrongly_cancelled += found.sure and found.intent is Intent.CANCEL and row["intent"] != "cancel"
    assert all(right[language] >= 0.95 * of[language] for language in LANGUAGES)
    assert all(days[language] >= 0.98 * of[language] for language in LANGUAGES)
    assert wrongly_cancelled <= 0.002 * sum(of.values())


def test_the_weights_are_shipped_as_they_were_learnt() -> None:
    model = learnt()
    assert unpacked(packed(model)) == model
