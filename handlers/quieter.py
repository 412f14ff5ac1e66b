"""Somebody would like it quieter: newsletters, a break, its end. What is plain is done, with a way back."""

from handlers import letters, settings
from handlers.turn import Turn
from messages.buttons import EndBreak, Letters
from messages.screens import letters as letter_screens
from messages.screens import settings as screens
from messages.understanding import Understood, quiet_words
from messages.understanding.quiet_words import Quiet, Wish
from storage.records import Person
from volunteering import access, breaks, preferences


def wished(turn: Turn, person: Person, text: str, whole: Understood) -> bool:
    """Whether these words were about newsletters or a break, and are answered. `whole`: how they are understood."""
    quiet = quiet_words.wished(text, whole.when, turn.rules.today(turn.now))
    if quiet is None:
        return False
    if quiet.wish in {Wish.NO_LETTERS, Wish.LETTERS, Wish.OF_LETTERS}:
        _of_letters(turn, person, quiet.wish)
        return True
    if not breaks.may_take_a_break(person):
        return False
    if quiet.wish is Wish.NO_BREAK and whole.when and not breaks.on_a_break(turn.tx, person, turn.now):
        return False  # "ingen pause, jeg kommer på onsdag": of that day it is
    return _of_a_break(turn, person, quiet)


def _of_letters(turn: Turn, person: Person, wish: Wish) -> None:
    """Newsletters for me, or none: at once. Reminders stay as they are. Whoever writes them is shown them."""
    if wish is Wish.OF_LETTERS or any(access.coordinates(person, site_id) for site_id in person.site_ids):
        letters.letter_list(turn, person, Letters())
    else:
        wanted = wish is Wish.LETTERS
        preferences.set_newsletter(turn.tx, person, wanted=wanted)
        changed = person.newsletter is not wanted
        screen = letter_screens.letters_again if wanted else letter_screens.letters_stopped
        turn.answer(screen.about(undo=changed))


def _of_a_break(turn: Turn, person: Person, quiet: Quiet) -> bool:
    on_a_break = breaks.on_a_break(turn.tx, person, turn.now)
    match quiet.wish:
        case Wish.BACK if not on_a_break:
            return False
        case Wish.STOP:
            turn.answer(screens.stop_which.about())
        case Wish.BACK | Wish.BREAK_OVER | Wish.NO_BREAK if on_a_break:
            settings.end_break(turn, person, EndBreak())
        case Wish.NO_BREAK | Wish.BREAK_OVER:
            turn.answer(screens.no_break.about())
        case _ if quiet.open or (quiet.until is not None and quiet.until > turn.rules.today(turn.now)):
            settings.a_break(turn, person, quiet.until)
        case _:
            turn.answer(screens.break_choice.about())
    return True
