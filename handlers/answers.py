"""Words that answer what lies on the screen: a day where it was asked to what, a number under a group's card.

The questions are soft: whatever else is written is read as ever.
"""

from typing import Any

from handlers import free_text, groups, signing
from handlers.name_alone import named
from handlers.turn import ON_PRESS, Turn, written
from handlers.writing import written_button
from messages.understanding import Intent
from storage.records import Person


@written(signing.WHICH)
def which(turn: Turn, person: Person, data: dict[str, Any], text: str) -> None:
    """To what can somebody not come, or would they like to?"""
    wish = data.get("wish")
    known = wish in {Intent.CANCEL, Intent.SIGN_UP}
    if not known or not free_text.answered(turn, person, text, Intent(str(wish))):
        _as_ever(turn, person, text)


@written(groups.CARD)
def on_the_card(turn: Turn, person: Person, data: dict[str, Any], text: str) -> None:
    """How many of a group come?"""
    if not groups.number_on_the_card(turn, person, data, text):
        _as_ever(turn, person, text)


def _as_ever(turn: Turn, person: Person, text: str) -> None:
    """The words on a button, a name alone, or anybody's own words."""
    button = written_button(turn, person, text)
    if button is not None:
        ON_PRESS[type(button)](turn, person, button)
    elif not named(turn, person, text):
        free_text.react(turn, person, text)
