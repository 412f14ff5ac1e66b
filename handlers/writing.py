"""Words that stand on a button under a message: written instead of pressed, they do the same.

Older people read a button aloud and type it. What a label says is made anew here from what the person could press now,
so nothing that was written is kept, and an old label does only what is still true.
"""

from collections.abc import Iterator

from handlers.turn import Turn
from messages.buttons import Button, Cancel, RingMe, SignUp
from messages.languages import language_for
from messages.menus import bare
from messages.view import View
from storage.records import Person, SignupState
from volunteering import access, own_list


def written_button(turn: Turn, person: Person, text: str) -> Button | None:
    """The button whose label was written, among those the person could press now; None when it is none of them."""
    wanted = bare(text)
    language = language_for(person, turn.app_language, turn.rules.language)
    view = View(turn.tx, turn.now, turn.rules, person, language)
    return next((button for label, button in _labels(view, person) if bare(label) == wanted), None)


def _labels(view: View, person: Person) -> Iterator[tuple[str, Button]]:
    yield view.label("button-ring-me"), RingMe()
    for own in own_list.own_dates(view.tx, person, view.now):
        for key in ("button-cannot", "button-leave-line"):
            yield view.label(key, what=view.short(own.date)), Cancel(own.date.id)
    if not person.site_ids:
        return
    for happening in own_list.what_is_on(view.tx, person, person.site_ids[0], view.now, view.rules):
        if happening.own is not SignupState.COMING and access.may_sign_up(person, happening.date):
            for key in ("button-sign-up", "button-wait"):
                yield view.label(key, what=view.short(happening.date)), SignUp(happening.date.id)
