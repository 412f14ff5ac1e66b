"""An organisation's contact: how many come, one date or all that follow, and speaking for all at once."""

import re
from typing import Any

from handlers.days import cancel_days
from handlers.turn import Turn, pressed, written
from messages.buttons import Group, GroupAway, GroupComes, SetHeads, WriteHeads
from messages.screens import groups as screens
from messages.screens import joining, signing
from storage import activities
from storage.records import ActivityDate, Person
from volunteering import access, groups
from volunteering.groups import GroupIsOver, HeadsSet, NotANumber

HEADS = "heads"


@pressed(Group)
def group(turn: Turn, person: Person, button: Group) -> None:
    """Our group on this date."""
    if _own(turn, person, button.date):
        turn.answer(screens.group_card.about(date=button.date))


@pressed(SetHeads)
def set_heads(turn: Turn, person: Person, button: SetHeads) -> None:
    """So many of us come."""
    _set(turn, person, button.date, button.heads, all_following=bool(button.following))


@pressed(WriteHeads)
def write_heads(turn: Turn, person: Person, button: WriteHeads) -> None:
    """How many? The next words are the number."""
    if _own(turn, person, button.date):
        turn.asks(HEADS, date=button.date)
        turn.answer(screens.heads_asked.about(date=button.date))


@written(HEADS)
def heads_written(turn: Turn, person: Person, data: dict[str, Any], text: str) -> None:
    """The number that was asked for; anything else is asked once more."""
    numbers = re.findall(r"\d+", text)
    date_id = int(data["date"])
    if len(numbers) == 1 and len(numbers[0]) < 6:
        _set(turn, person, date_id, int(numbers[0]))
    elif _own(turn, person, date_id):
        turn.asks(HEADS, date=date_id)
        turn.answer(screens.heads_asked.about(date=date_id))


def _set(turn: Turn, person: Person, date_id: int, heads: int, *, all_following: bool = False) -> None:
    outcome = groups.set_heads(turn.tx, person, date_id, heads, turn.now, turn.rules, all_following=all_following)
    match outcome:
        case HeadsSet(_, _, act) if all_following and act:
            turn.answer(screens.heads_set.about(act=act, heads=heads))
        case HeadsSet(date):
            turn.answer(screens.group_card.about(date=date.id))
        case NotANumber(date):
            turn.asks(HEADS, date=date.id)
            turn.answer(screens.heads_asked.about(date=date.id))
        case GroupIsOver(date):
            turn.answer(signing.day_is_over.about(date=date.id))
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


@pressed(GroupAway)
def group_away(turn: Turn, person: Person, button: GroupAway) -> None:
    """None of us can come, on this date and on all that follow."""
    date = _own(turn, person, button.date)
    if date is not None:
        cancel_days(turn, person, [each.id for each in groups.following(turn.tx, person, date, turn.now)])


@pressed(GroupComes)
def group_comes(turn: Turn, person: Person, button: GroupComes) -> None:
    """We come after all."""
    if isinstance(groups.comes_after_all(turn.tx, person, button.date, turn.now, turn.rules), groups.GroupComes):
        turn.answer(signing.back_on_the_list.about(date=button.date, group=True))
    else:
        turn.answer(joining.not_for_you.about(), anew=True)


def _own(turn: Turn, person: Person, date_id: int) -> ActivityDate | None:
    found = activities.by_id(turn.tx, date_id)
    if found is None or not access.brings(person, found):
        turn.answer(joining.not_for_you.about(), anew=True)
        return None
    return found
