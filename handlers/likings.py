"""What somebody likes to help with and which languages they speak."""

from handlers.turn import Turn, pressed
from messages.buttons import Likings, SetLiking, SetSpeaks
from messages.screens import joining
from messages.screens import likings as screens
from storage import people
from storage.records import Person
from volunteering import likings
from volunteering.likings import Chosen, NotForYou


@pressed(Likings)
def choice(turn: Turn, person: Person, button: Likings) -> None:
    """What do I like, or what does this person?"""
    who = _whose(turn, person, button.person)
    if who is None or not likings.may_choose(person, who):
        turn.answer(joining.not_for_you.about(), anew=True)
    else:
        turn.answer(screens.liking_choice.about(person=button.person, skip=button.skip))


@pressed(SetLiking)
def like(turn: Turn, person: Person, button: SetLiking) -> None:
    """I like to help with this, or no longer."""
    who = _whose(turn, person, button.person)
    outcome = likings.like(turn.tx, person, who, button.activity, likes=bool(button.likes)) if who else None
    _say(turn, outcome, button)


@pressed(SetSpeaks)
def speak(turn: Turn, person: Person, button: SetSpeaks) -> None:
    """I speak this language, or do not after all."""
    who = _whose(turn, person, button.person)
    outcome = likings.speak(turn.tx, person, who, button.language, speaks=bool(button.speaks)) if who else None
    _say(turn, outcome, button)


def _whose(turn: Turn, person: Person, number: int) -> Person | None:
    return people.by_id(turn.tx, number) if number else person


def _say(turn: Turn, outcome: Chosen | NotForYou | None, button: SetLiking | SetSpeaks) -> None:
    if isinstance(outcome, Chosen):
        turn.answer(screens.liking_choice.about(person=button.person, skip=button.skip))
    else:
        turn.answer(joining.not_for_you.about(), anew=True)
