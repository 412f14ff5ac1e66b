"""A coordinator writes a name and nothing else, wherever they are in the chat: here is the card."""

import re

from handlers.turn import Turn
from messages.screens import people as screens
from storage.records import Person
from volunteering import finding as names

_FIND = re.compile(
    r"^\s*(?:find|finn|søg(?: efter)?|søk(?: etter)?|vis(?: meg| mig)?|search(?: for)?|show(?: me)?)\s+", re.IGNORECASE
)
FIND = "find_person"


def named(turn: Turn, person: Person, text: str) -> bool:
    """Whether a coordinator has written a name and nothing else, without having been asked: then here is the card."""
    found = names.called(turn.tx, person, _FIND.sub("", text))
    if found:
        show_found(turn, found)
        turn.asks(FIND)
    return bool(found)


def show_found(turn: Turn, found: list[int]) -> None:
    """The card of the one, several to choose from, or nobody."""
    if len(found) == 1:
        turn.answer(screens.person_card.about(person=found[0]))
    elif found:
        turn.answer(screens.people_found.about(people_ids=found))
    else:
        turn.answer(screens.nobody_found.about())
