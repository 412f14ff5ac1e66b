"""An organisation's contact: how many come, one date or all that follow, and speaking for all at once."""

import re
from datetime import date as day_of
from functools import partial
from typing import Any

from handlers.days import cancel_days
from handlers.turn import Turn, pressed, written
from messages.buttons import Group, GroupAway, GroupComes, SetHeads, WriteHeads
from messages.languages import language_for
from messages.screens import groups as screens
from messages.screens import joining, signing
from messages.understanding import Doubt, Understood, matches, sayings, understand
from messages.understanding.heads import Heads, heads_in
from storage import activities
from storage.records import ActivityDate, Person, RoleName
from volunteering import access, groups
from volunteering.groups import GroupIsOver, HeadsSet, NotANumber
from volunteering.meant import Said, those_that_fit

_OF_DAYS = {Doubt.DATES_DISAGREE, Doubt.NEXT_WEEKDAY, Doubt.PAST_DAY}

_NOBODY = re.compile(
    r"^\W*(?:(?:vi|we|there)\s+(?:bliver|blir|kommer|er|are|will be)\s+)?(?:0|nul|null|zero|ingen|nobody)\W*$"
)
_DAY = r"(?:man|tirs|ons|tors|fre|lør|søn)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_NUMBER = re.compile(rf"^\W*(?:\d{{1,3}}|\w+)\s+(?:på|on)\s+(?:{_DAY})\W*$|^\W*\d{{1,3}}\W*$")

HEADS = "heads"
CARD = "group_card"  # the card lies there, and a number would be an answer
MOST = 4


@pressed(Group)
def group(turn: Turn, person: Person, button: Group) -> None:
    """Our group on this date."""
    if _own(turn, person, button.date):
        _card(turn, button.date)


def _card(turn: Turn, date_id: int) -> None:
    turn.asks(CARD, date=date_id)
    turn.answer(screens.group_card.about(date=date_id))


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
    said = heads_in(text, turn.rules.today(turn.now), _language(turn, person), asked=True)
    if said is not None and said.number is not None:
        _set(turn, person, date_id, said.number, all_following=said.following)
    elif len(numbers) == 1 and len(numbers[0]) < 6:
        _set(turn, person, date_id, int(numbers[0]))
    elif _own(turn, person, date_id):
        turn.asks(HEADS, date=date_id)
        turn.answer(screens.heads_asked.about(date=date_id))


def number_on_the_card(turn: Turn, person: Person, data: dict[str, Any], text: str) -> bool:
    """The card of a group lies there, and a number was written: so many come. False: it was something else."""
    said = heads_in(text, turn.rules.today(turn.now), _language(turn, person), asked=True)
    date = activities.by_id(turn.tx, int(data["date"]))
    others_meant = understand(text, turn.now, turn.rules.zone, _language(turn, person)).when
    if said is None or date is None or not access.brings(person, date) or others_meant:
        return False
    if said.number is None:
        _card(turn, date.id)
    else:
        _set(turn, person, date.id, said.number, all_following=said.following, in_words=True)
    return True


def said_in_words(turn: Turn, person: Person, understood: Understood, text: str) -> bool:
    """How many of us come was written: done where it is certain for which date, asked otherwise. False: it was not."""
    if not person.has(RoleName.ORGANISATION_CONTACT):
        return False
    today, language = turn.rules.today(turn.now), _language(turn, person)
    plain = heads_in(text, today, language)
    said = plain or _number_alone(text, today, language)
    if said is None:
        return False
    own = groups.own_dates(turn.tx, person, turn.now)
    named = understood.activity
    names = partial(matches, named) if named and not any(each.title == named for each in own) else None
    fitting = those_that_fit(own, Said(understood.when, None, names), turn.rules)
    one_group = len({(each.title, each.unit_id) for each in fitting}) == 1
    certain = plain is not None and (len(fitting) == 1 or (one_group and not understood.when))
    if not fitting and own:  # nothing of theirs on that day: their next ones
        fitting, certain = own, False
    if not fitting:
        return False
    if said.number is None:
        _card(turn, fitting[0].id)
    elif certain and fitting[0].group_cancelled_at is None and understood.doubt not in _OF_DAYS:
        _set(turn, person, fitting[0].id, said.number, all_following=said.following, in_words=True)
    else:
        first = [each.id for each in fitting[:MOST]]
        turn.answer(screens.which_heads.about(dates=first, heads=said.number))
    return True


def _number_alone(text: str, today: day_of, language: str) -> Heads | None:
    """A number, perhaps with a day: which date is it about? "Vi bliver 0" opens the card, where all is cancelled."""
    if _NOBODY.match(text.lower()):
        return Heads(None)
    said = heads_in(text, today, language, asked=True)
    bare = sayings.only_a_day(text, today, language) or _NUMBER.match(text.lower()) is not None
    return said if bare and said is not None else None


def _language(turn: Turn, person: Person) -> str:
    return language_for(person, turn.app_language, turn.rules.language)


def _set(
    turn: Turn, person: Person, date_id: int, heads: int, *, all_following: bool = False, in_words: bool = False
) -> None:
    outcome = groups.set_heads(turn.tx, person, date_id, heads, turn.now, turn.rules, all_following=all_following)
    match outcome:
        case HeadsSet(_, _, act) if (all_following or in_words) and act:
            turn.answer(screens.heads_set.about(act=act, heads=heads))
        case HeadsSet(date):
            _card(turn, date.id)
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
