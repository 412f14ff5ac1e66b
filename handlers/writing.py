"""Words that stand on a button under a message: written instead of pressed, they do the same.

Older people read a button aloud and type it. What a label says is made anew here from what the person could press now,
so nothing that was written is kept, and an old label does only what is still true.
"""

from collections.abc import Iterator
from functools import lru_cache

from handlers.turn import Turn
from messages import words
from messages.buttons import Button, Cancel, RingMe, SignUp
from messages.languages import language_for
from messages.menus import bare
from messages.view import View
from storage.records import Person, SignupState
from volunteering import access, own_list

_RING = "button-ring-me"
_MINE = ("button-cannot", "button-leave-line")
_ON_OFFER = ("button-sign-up", "button-wait")
_HERE = "§"


def written_button(turn: Turn, person: Person, text: str) -> Button | None:
    """The button whose label was written, among those the person could press now; None when it is none of them."""
    wanted = bare(text)
    language = language_for(person, turn.app_language, turn.rules.language)
    view = View(turn.tx, turn.now, turn.rules, person, language)
    if not any(wanted.startswith(beginning) for beginning in _beginnings(language)):
        return None
    return next((button for label, button in _labels(view, person) if bare(label) == wanted), None)


@lru_cache(maxsize=8)
def _beginnings(language: str) -> tuple[str, ...]:
    """What the labels begin with, before the date and the title: most of what is written is none of them."""
    whole = (words.label(language, key, what=_HERE).partition(_HERE)[0] for key in (*_MINE, *_ON_OFFER))
    return tuple(bare(beginning) for beginning in (words.label(language, _RING), *whole))


def _labels(view: View, person: Person) -> Iterator[tuple[str, Button]]:
    yield view.label(_RING), RingMe()
    for own in own_list.own_dates(view.tx, person, view.now):
        for key in _MINE:
            yield view.label(key, what=view.short(own.date)), Cancel(own.date.id)
    if not person.site_ids:
        return
    for happening in own_list.what_is_on(view.tx, person, person.site_ids[0], view.now, view.rules):
        if happening.own is not SignupState.COMING and access.may_sign_up(person, happening.date):
            for key in _ON_OFFER:
                yield view.label(key, what=view.short(happening.date)), SignUp(happening.date.id)
