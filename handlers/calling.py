"""The call list: seen, worked through, a call taken back."""

from handlers.turn import Turn, pressed
from messages.buttons import Calls, Rung
from messages.languages import language_for
from messages.screens import calling as screens
from messages.screens import joining
from messages.view import View
from storage import calls
from storage.records import Person
from volunteering import access, calling


@pressed(Calls)
def call_list(turn: Turn, person: Person, button: Calls) -> None:
    """Whom to ring. What is no longer true goes from the list for good."""
    if not any(access.coordinates(person, site_id) for site_id in person.site_ids):
        turn.answer(joining.not_for_you.about(), anew=True)
        return
    view = View(turn.tx, turn.now, turn.rules, person, language_for(person, turn.app_language, turn.rules.language))
    for ring in calling.to_ring(turn.tx, person, turn.now, turn.rules):
        for call in ring.calls:
            if screens.words_for(view, ring.person, call) is None:
                calls.void(turn.tx, call.id, turn.now)
    turn.answer(screens.call_list.about(skip=button.skip))


@pressed(Rung)
def rung(turn: Turn, person: Person, button: Rung) -> None:
    """Somebody has been rung: the list again, with Undo."""
    match calling.rung(turn.tx, person, button.person, button.up_to, turn.now):
        case calling.Rung(_, act):
            turn.answer(screens.call_list.about(skip=button.skip, act=act))
        case calling.NobodyToRing():
            turn.answer(screens.call_list.about(skip=button.skip))
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)
