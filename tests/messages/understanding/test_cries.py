"""A cry for help is one, however it goes on; what only sounds like it is none."""

import pytest

from messages.understanding.emergencies import is_an_emergency


@pytest.mark.parametrize(
    "text",
    [
        "Han er bevidstløs og kommer ikke til sig selv",
        "En beboer er faldet på gulvet og kan ikke komme op",
        "Noen har falt og kan ikke komme seg opp",
        "Hun har falt og kan ikke stå på beina",
        "hun var svimmel og nå har hun besvimt",
        "Hun har falt ut av senga",
    ],
)
def test_whoever_lies_there_needs_help(text: str) -> None:
    assert is_an_emergency(text)


@pytest.mark.parametrize(
    "text",
    [
        "Han er faldet godt til",
        "Hun har falt ut av lista",
        "Mor har falt og jeg kan ikke komme i dag",
        "Noen falt i går",
    ],
)
def test_what_sounds_like_it_is_none(text: str) -> None:
    assert not is_an_emergency(text)
