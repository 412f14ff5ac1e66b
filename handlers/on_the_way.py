"""On the way: running late, being here, whom to turn to. Written words come here, too."""

from datetime import date

from handlers.turn import Turn, pressed
from messages.buttons import AtTheDoor, ImHere, Late, MyContact, SayLate
from messages.screens import meaning
from messages.screens import on_the_way as screens
from messages.understanding import Intent
from storage.records import Person
from volunteering import on_the_way
from volunteering.on_the_way import Told, WhichOne


@pressed(Late)
def late(turn: Turn, person: Person, button: Late) -> None:
    """I am running late: by how much?"""
    running_late(turn, person, button.date, None)


@pressed(SayLate)
def say_late(turn: Turn, person: Person, button: SayLate) -> None:
    """I come in so many minutes."""
    running_late(turn, person, button.date, button.minutes)


def running_late(turn: Turn, person: Person, date_id: int, minutes: int | None) -> None:
    """The person is late for a date (0: for the one they are down for today); asked where that or how long is open."""
    own = on_the_way.own_today(turn.tx, person, turn.now, turn.rules)
    chosen = date_id or (own[0].id if len(own) == 1 else 0)
    if not chosen or minutes is None:
        turn.answer(screens.late_choice.about(date=chosen))
        return
    outcome = on_the_way.running_late(turn.tx, person, chosen, minutes, turn.now, turn.rules)
    if isinstance(outcome, Told):
        turn.answer(screens.late_told.about(minutes=minutes, reached=outcome.reached.id if outcome.reached else 0))
    else:
        turn.answer(screens.late_choice.about())


@pressed(ImHere)
def im_here(turn: Turn, person: Person, button: ImHere) -> None:
    """I am here."""
    outcome = on_the_way.here(turn.tx, person, turn.now, turn.rules, button.date or None)
    if isinstance(outcome, WhichOne):
        turn.answer(screens.here_which.about())
    else:
        turn.answer(screens.here_told.about(reached=outcome.reached.id if outcome.reached else 0, act=outcome.act))


def said_here(turn: Turn, person: Person, days: tuple[date, ...]) -> None:
    """Words that sound like "I am here": asked back where nothing is on for them today, or another day was meant."""
    today = turn.rules.today(turn.now)
    if (not days or today in days) and on_the_way.own_today(turn.tx, person, turn.now, turn.rules):
        im_here(turn, person, ImHere(0))
    else:
        turn.answer(meaning.which_wish.about(wishes=[Intent.ARRIVED]))


def at_the_door(turn: Turn, person: Person) -> None:
    """I stand outside, and it is locked."""
    reached = on_the_way.at_the_door(turn.tx, person, turn.now, turn.rules).reached
    turn.answer(screens.door_told.about(reached=reached.id if reached else 0))


@pressed(AtTheDoor)
def still_at_the_door(turn: Turn, person: Person, _button: AtTheDoor) -> None:
    """I still stand there."""
    at_the_door(turn, person)


def door_was_locked(turn: Turn, person: Person, *, over: bool) -> None:
    """A door was locked: nobody has arrived by it. `over`: that was another day, and is for a person to hear."""
    expected = on_the_way.own_today(turn.tx, person, turn.now, turn.rules)
    turn.answer(screens.door_was_locked.about(asks=bool(expected) and not over))


@pressed(MyContact)
def my_contact(turn: Turn, _person: Person, _button: MyContact) -> None:
    """Who is my contact person?"""
    turn.answer(screens.my_contact.about())
