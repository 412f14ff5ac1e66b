"""How long a time is named, and whether something can be moved by it or somebody be late by it."""

from __future__ import annotations

import pytest

from messages.understanding import house_words, late_words
from messages.understanding.shifting import is_unclear, length_in, shift_in


@pytest.mark.parametrize(
    ("text", "days", "minutes"),
    [
        ("en time senere", 0, 60),
        ("en halv time tidligere", 0, -30),
        ("halvanden time", 0, 90),
        ("by an hour", 0, 60),
        ("10min", 0, 10),
        ("to dager tidligere", -2, 0),
        ("én uke", 7, 0),
        ("two hours before", 0, -120),
        ("flyt banko en dag", 1, 0),
    ],
)
def test_by_how_much(text: str, days: int, minutes: int) -> None:
    found = shift_in(text)
    assert found is not None
    assert (found.days, found.minutes) == (days, minutes)


@pytest.mark.parametrize(
    "text",
    ["at", "am", "ett", "tom", "today", "han siger at han kommer", "who is at the café", "move bingo to 11 am",
     "move bingo to 11 a.m.", "move bingo to today at 3 pm", "move bingo to week 49", "to day after tomorrow"],
)  # fmt: skip
def test_a_word_that_only_holds_a_number_and_an_hour_is_no_length(text: str) -> None:
    assert length_in(text) is None
    assert not is_unclear(text)


@pytest.mark.parametrize(
    "text",
    ["en time frem", "en time fram", "one hour forward", "en uge tilbage", "to timer tilbake", "en time fremad",
     "til om to dage", "in two days", "fredag om en uge", "en dag i næste uge", "i næste uge en dag",
     "a day in december", "a day next week", "1,5 time", "1.5 hours", "5-10 min", "en time og et kvarter",
     "to timer og tredive minutter", "til en time før middag", "kl. 14 t", "in a week's time"],
)  # fmt: skip
def test_what_may_mean_this_or_that_moves_nothing(text: str) -> None:
    assert shift_in(text) is None
    assert is_unclear(text)


def test_what_is_moved_and_to_when_stand_apart() -> None:
    assert house_words.moves("move bingo to 11 am") == house_words.Move("bingo", "11 am")
    assert house_words.moves("move bingo from today to friday") == house_words.Move("bingo from today", "friday")
    assert house_words.moves("flyt banko til fredag om to uger") == house_words.Move("banko", "fredag om to uger")


@pytest.mark.parametrize(
    ("text", "minutes", "from_now"),
    [
        ("Ole er forsinket, han siger at han kommer snart", 0, False),
        ("Ole is running 10 minutes late, stuck in a traffic jam", 10, False),
        ("Ole is 10 minutes late, he is in a queue", 10, False),
        ("Ole er forsinket, han er her om 10 minutter", 10, True),
        ("Ole is late, he will be here in half an hour", 30, True),
        ("Ole er forsinket, her om et kvarter", 15, True),
        ("Ole kommer 1,5 time for sent", 0, False),
        ("Ole kommer halvanden time for sent", 90, False),
        ("Ole kommer 5-10 minutter for sent", 10, False),
        ("Ole kommer et kvarter for sent", 15, False),
        ("Ole kommer tre kvarter for sent", 0, False),
        ("Ole kommer en time og et kvarter for sent", 0, False),
        ("Ole er 10 minutter forsinket og beklager", 10, False),
        ("Ole is late, he comes at a quarter past two", 0, False),
        ("Ole is late, he comes at 2 am", 0, False),
    ],
)
def test_how_late_somebody_is(text: str, minutes: int, from_now: bool) -> None:
    assert late_words.says_late(text)
    assert (late_words.minutes_late(text), late_words.from_now(text)) == (minutes, from_now)


@pytest.mark.parametrize(
    "text",
    ["Birthe kommer en uge senere", "Birthe kommer to dage senere", "Birthe comes a week later",
     "Birthe kommer et par dager senere", "Birthe er to uger forsinket"],
)  # fmt: skip
def test_whoever_comes_days_later_is_not_late_today(text: str) -> None:
    assert not late_words.says_late(text)
    assert not late_words.may_be_late(text)


def test_later_today_is_late_today() -> None:
    assert late_words.says_late("Ole kommer i dag senere")
