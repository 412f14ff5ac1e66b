"""Stopping as a volunteer: thanked first, nothing changed until it is pressed, and a way back."""

from handlers.turn import Turn, pressed, undone
from messages.buttons import Goodbye, OffEverything
from messages.screens import farewell as screens
from messages.screens import talking
from storage.records import Person
from volunteering import farewell
from volunteering.farewell import Farewell, Stays


@pressed(Goodbye)
def goodbye(turn: Turn, person: Person, _button: Goodbye) -> None:
    """I would like to stop: what then? Whoever works in the house talks to somebody about it."""
    if farewell.may_say_goodbye(person):
        turn.answer(screens.goodbye.about())
    else:
        turn.answer(talking.talk.about())


@pressed(OffEverything)
def off_everything(turn: Turn, person: Person, _button: OffEverything) -> None:
    """Take me off every list: done at once, with Undo. No reason is asked."""
    match farewell.take_off_everything(turn.tx, person, turn.now, turn.rules):
        case Farewell(act, dates):
            turn.answer(screens.goodbye_said.about(act=act, count=len(dates)))
        case _:
            turn.answer(talking.talk.about())


@undone(Stays)
def stays(turn: Turn, _act: int, outcome: Stays) -> None:
    """They stay after all."""
    turn.answer(
        screens.goodbye_taken_back.about(
            back=[each.id for each in outcome.back], waiting=[each.id for each in outcome.waiting]
        )
    )
