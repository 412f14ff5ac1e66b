"""Something done for several people, or on several dates, at once: by one button, with one Undo."""

from collections.abc import Sequence

from handlers.turn import Turn, pressed, undone
from messages.buttons import CameForAll, CancelForAll, SignUpForAll
from messages.buttons.several import unpacked, unpacked_pairs
from messages.screens import joining
from messages.screens import several as screens
from storage import activities, people, signups
from storage.records import Person
from volunteering import access, arriving, several
from volunteering.arriving import NotTickedAll, TickedAll
from volunteering.several import DoneForSeveral, NothingDone, Pair, SeveralAsBefore


@pressed(CancelForAll)
def cancel_for_all(turn: Turn, person: Person, button: CancelForAll) -> None:
    """All of these cannot come."""
    wanted = _pairs(button)
    _say(turn, person, several.cancel_all(turn.tx, person, wanted, turn.now, turn.rules), wanted)


@pressed(SignUpForAll)
def sign_up_for_all(turn: Turn, person: Person, button: SignUpForAll) -> None:
    """All of these come."""
    wanted = _pairs(button)
    _say(turn, person, several.sign_up_all(turn.tx, person, wanted, turn.now, turn.rules), wanted)


def _pairs(button: CancelForAll | SignUpForAll) -> list[Pair]:
    return [Pair(person, date) for person, date in unpacked_pairs(button.pairs)]


@pressed(CameForAll)
def came_for_all(turn: Turn, person: Person, button: CameForAll) -> None:
    """All of these have arrived: the button names it, so pressed again it stands."""
    who = unpacked(button.people) if button.arrived == 1 else []
    outcome = arriving.tick_all(turn.tx, person, button.date, who, now=turn.now, rules=turn.rules)
    if isinstance(outcome, TickedAll):
        came = list(outcome.people)
        turn.answer(screens.several_came.about(people_ids=came, date=outcome.date.id, act=outcome.act))
    else:
        turn.answer(joining.old_button.about(), anew=True)


@undone(NotTickedAll)
def not_come_after_all(turn: Turn, _act: int, outcome: NotTickedAll) -> None:
    """They are not ticked any more."""
    turn.answer(screens.several_not_come.about(people_ids=list(outcome.people), date=outcome.date.id))


def _say(turn: Turn, person: Person, outcome: DoneForSeveral | NothingDone, wanted: Sequence[Pair]) -> None:
    if isinstance(outcome, DoneForSeveral):
        turn.answer(screens.several_stand.about(pairs=_ids(outcome.pairs), act=outcome.act))
        return
    known = [pair for pair in several.in_order(turn.tx, wanted) if _may_see(turn, person, pair.person, pair.date)]
    if known:  # pressed again: it is so already
        turn.answer(screens.several_stand.about(pairs=_ids(known)))
    else:
        turn.answer(joining.old_button.about(), anew=True)


def _may_see(turn: Turn, person: Person, who: int, date_id: int) -> bool:
    """Whether somebody has ever stood on a list of a house in which whoever presses works."""
    date = activities.by_id(turn.tx, date_id)
    here = date is not None and access.works_at(person, date.site_id)
    return here and people.by_id(turn.tx, who) is not None and signups.of(turn.tx, date_id, who) is not None


@undone(SeveralAsBefore)
def several_as_before(turn: Turn, _act: int, outcome: SeveralAsBefore) -> None:
    """All of it is taken back."""
    turn.answer(screens.several_stand.about(pairs=_ids(outcome.pairs)))


def _ids(pairs: Sequence[Pair]) -> list[list[int]]:
    return [[each.person, each.date] for each in pairs]
