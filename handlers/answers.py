"""Words that answer what lies on the screen: a day where it was asked to what, a number under a group's card.

The questions are soft: whatever else is written is read as ever.
"""

from typing import Any

from handlers import free_text, groups, prompting, signing, wards
from handlers.name_alone import named
from handlers.turn import ON_PRESS, Turn, written
from handlers.writing import written_button
from messages.buttons import AnswerFirstTime
from messages.languages import language_for
from messages.screens import first_time
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


@written(prompting.FIVE)
def beside_a_question(turn: Turn, person: Person, data: dict[str, Any], text: str) -> None:
    """One of the five questions lies there: a choice in words is one, a plain wish is a wish; the rest is not kept."""
    question = int(data["question"])
    language = language_for(person, turn.app_language, turn.rules.language)
    choice = first_time.choice_written(language, question, text)
    if choice is not None:
        prompting.answer_first_time(turn, person, AnswerFirstTime(question, choice))
    elif free_text.is_a_wish(turn, person, text):
        _as_ever(turn, person, text)
    else:
        turn.asks(prompting.FIVE, question=question)
        turn.answer(first_time.first_time_told.about(question=question))


@written(wards.OFFERED)
def beside_a_closing(turn: Turn, person: Person, data: dict[str, Any], text: str) -> None:
    """The card for closing a ward lies there: other days are written, or something else."""
    if not wards.meant_otherwise(turn, person, data, text):
        _as_ever(turn, person, text)


def _as_ever(turn: Turn, person: Person, text: str) -> None:
    """The words on a button, a name alone, or anybody's own words."""
    button = written_button(turn, person, text)
    if button is not None:
        ON_PRESS[type(button)](turn, person, button)
    elif not named(turn, person, text):
        free_text.react(turn, person, text)
