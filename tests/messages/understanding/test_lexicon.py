"""The lists of sayings as they are shipped: made from `words/`, small, and looked up as they stand there."""

import pytest

from messages.understanding.features import concepts
from messages.understanding.lexicon import Numbers, lexicon, made, packed, unpacked


@pytest.mark.parametrize("english", [False, True])
def test_what_is_shipped_is_made_from_the_lists_as_they_stand(*, english: bool) -> None:
    fresh = packed([made(english=english)])

    assert packed([lexicon(english=english)]) == fresh, "run `python -m messages.understanding.train` after a change"
    assert packed(unpacked(fresh)) == fresh


@pytest.mark.parametrize(
    ("said", "english", "ideas"),
    [
        ("meld meg av", False, {"REMOVE"}),
        ("ligger i influensa", False, {"ILL"}),
        ("qwxz", False, set()),
        ("count me out", True, {"REPORT_OFF"}),
        ("cross us off", True, {"REMOVE"}),
    ],
)
def test_a_saying_stands_for_its_ideas(said: str, ideas: set[str], *, english: bool) -> None:
    _, found = concepts(said.split(), english=english)

    assert ideas <= found
    assert ideas or not found


def test_numbers_know_what_they_were_made_of_and_nothing_else() -> None:
    numbers = Numbers.of({"ta fri": 3, "få fri": 4})

    assert (numbers.get("ta fri"), numbers.get("få fri"), numbers.get("fri")) == (3, 4, None)
