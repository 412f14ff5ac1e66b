"""What goes out of the chat: a date into somebody's calendar, an idea to the coordinator."""

from typing import Any

from handlers.turn import Turn, pressed, written
from messages.buttons import Calendar, Idea
from messages.screens import ideas as screens
from messages.screens import meaning
from storage.records import Person
from volunteering import ideas
from volunteering.personal_numbers import has_personal_number

IDEA = "idea"


@pressed(Calendar)
def calendar(turn: Turn, _person: Person, button: Calendar) -> None:
    """A file for my calendar."""
    turn.answer(screens.calendar.about(date=button.date), anew=True)


@pressed(Idea)
def idea(turn: Turn, person: Person, _button: Idea) -> None:
    """I have an idea: the next message is handed on."""
    if ideas.readers(turn.tx, person):
        turn.asks(IDEA)
        turn.answer(screens.idea_asked.about(), anew=True)
    else:
        turn.answer(screens.idea_nobody.about(), anew=True)


@written(IDEA)
def idea_written(turn: Turn, person: Person, _data: dict[str, Any], text: str) -> None:
    """The idea itself: the message is copied to the coordinators, its words are not kept.

    They are looked at for one thing alone: nobody's national identity number is handed on.
    """
    if has_personal_number(text):
        turn.asks(IDEA)
        turn.answer(meaning.number_written.about(idea=True))
        return
    readers = ideas.hand_on(turn.tx, person, turn.written_id, turn.now, turn.rules) if turn.written_id else []
    if readers:
        turn.answer(screens.idea_thanks.about(reached=readers[0].id))
    else:
        turn.answer(screens.idea_nobody.about())
