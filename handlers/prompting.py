"""What people answer to what the bot said by itself."""

from handlers.signing import say_signed_up
from handlers.turn import Turn, pressed
from messages.buttons import Coming
from messages.screens import joining, prompts, signing
from storage import activities, signups
from storage.records import Person, SignupState
from volunteering import access, signing_up


@pressed(Coming)
def coming(turn: Turn, person: Person, button: Coming) -> None:
    """Yes, I am coming. Whoever had cancelled in the meantime is on the list again, where there is a place."""
    date = activities.by_id(turn.tx, button.date)
    if date is None:
        turn.answer(joining.old_button.about())
        return
    if date.called_off_at is not None:
        turn.answer(signing.called_off.about(date=date.id))
    elif date.starts_at <= turn.now:
        turn.answer(signing.already_begun.about(date=date.id))
    elif _stands(turn, person, button.date) or (access.brings(person, date) and date.group_cancelled_at is None):
        turn.answer(prompts.see_you.about(date=date.id))
    else:
        say_signed_up(turn, signing_up.sign_up(turn.tx, person, date.id, turn.now, turn.rules))


def _stands(turn: Turn, person: Person, date_id: int) -> bool:
    signup = signups.of(turn.tx, date_id, person.id)
    return signup is not None and signup.state is SignupState.COMING
