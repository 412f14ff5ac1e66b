"""A slip of the finger is put right before anything is weighed; what is no slip is left as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages.understanding.nearest import known, righted


@pytest.mark.parametrize(
    ("written", "meant", "english"),
    [
        ("kommre ikek", "kommer ikke", False),
        ("mled meg av", "meld meg av", False),
        ("trekkker meg", "trekker meg", False),
        ("strykmeg fra", "stryk meg fra", False),
        ("kan desværrre ikke", "kan desværre ikke", False),
        ("hvme kommer i dga", "hvem kommer i dag", False),
        ("cancle my tunr", "cancel my turn", True),
        ("unfortunatly", "unfortunately", True),
    ],
)
def test_one_slip_is_put_right(written: str, meant: str, *, english: bool) -> None:
    assert righted(written.split(), english=english) == meant.split()


@pytest.mark.parametrize("word", ["xq", "<day>", "?", "🙂", "3", "zzzzzzzzzzzz", "kulturkontakt"])
def test_what_is_no_slip_is_left(word: str) -> None:
    assert righted([word], english=False) == [word]


@given(st.lists(st.text(max_size=40), max_size=60), st.booleans())
def test_no_word_breaks_it_and_what_is_known_stays(words: list[str], english: bool) -> None:
    common = list(known(english=english))[:50]
    assert righted(common, english=english) == common
    assert len(righted(words, english=english)) >= len(words)
