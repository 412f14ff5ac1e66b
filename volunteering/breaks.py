"""A break silences everything (practice 89): what cannot wait about somebody's own dates, a person may tell them.

Nothing is said to them by itself, whoever causes it. Where something they are down for is moved or called off, it
stands on the coordinator's call list instead, and a human being decides whether to ring.
"""

from datetime import date, datetime

from storage import calls, outbox, preferences
from storage.records import Person, RoleName
from storage.tx import Tx
from volunteering.home import HomeRules

_HOUSE = (RoleName.STAFF, RoleName.COORDINATOR, RoleName.SITE_CONTACT)
CANNOT_WAIT = (  # news about one's own dates: whoever does not hear of it may stand before a locked door
    "dates_moved",
    "dates_called_off",
    "dates_held_after_all",
    "dates_as_before",
    "not_today",
    "suits_after_all",
    "gone_meanwhile",
)


def may_take_a_break(person: Person) -> bool:
    """Whether a break is theirs to take here: those on duty hear what concerns their shift."""
    return not person.has(*_HOUSE)


def on_a_break(tx: Tx, person: Person, now: datetime) -> bool:
    """Whether the bot says nothing to this person by itself at this moment."""
    if not may_take_a_break(person):
        return False
    wish = preferences.of(tx, person.id)
    return wish.paused_since is not None and (wish.pause_until is None or now < wish.pause_until)


def until(tx: Tx, person: Person, rules: HomeRules) -> date | None:
    """The local day on which this person is back from a break; None: none was said, or there is no break."""
    wish = preferences.of(tx, person.id)
    return None if wish.pause_until is None else rules.local(wish.pause_until).date()


def keep_quiet(tx: Tx, person: Person, now: datetime) -> int:
    """The break begins: what waited for the morning and cannot wait goes onto the call list; how much that was."""
    moved = 0
    for row in outbox.due_to(tx, person.id, CANNOT_WAIT):
        if on_a_break(tx, person, row.due_at) and calls.instead_of(tx, row, now):
            outbox.drop(tx, row.key, now)
            moved += 1
    return moved
