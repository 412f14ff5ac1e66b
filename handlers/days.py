"""Several days at once: signed up for, given up, one taken for another. Written words come here, too."""

from collections.abc import Sequence
from datetime import date

from handlers.signing import say_signed_up
from handlers.turn import Turn, pressed
from messages.buttons import Away, AwayWhen, Mark, Rather, Series, SeriesList, SwapTo, WholeMonth
from messages.screens import days, joining, signing
from storage import activities
from storage.records import Person
from volunteering import access, cancelling, series, signing_up, swapping
from volunteering.cancelling import Cancelled, DayIsOver, LeftWaitingList, NoSuchDate, NotOnTheList
from volunteering.signing_up import SignedUpForMany
from volunteering.swapping import Swapped


@pressed(SeriesList)
def series_list(turn: Turn, _person: Person, button: SeriesList) -> None:
    """To which activity would I like to come several times?"""
    turn.answer(days.series_list.about(skip=button.skip))


@pressed(Series)
def series_days(turn: Turn, person: Person, button: Series) -> None:
    """The days of one activity."""
    found = activities.by_id(turn.tx, button.date)
    if found is None:
        turn.answer(joining.old_button.about(), anew=True)
    elif not access.may_sign_up(person, found):
        turn.answer(signing.not_open.about(), anew=True)
    else:
        turn.answer(days.series_days.about(date=button.date, skip=button.skip))


@pressed(Mark)
def mark(turn: Turn, person: Person, button: Mark) -> None:
    """I come on this day, or I do not: done at once, and the days are shown again in the same place."""
    found = activities.by_id(turn.tx, button.date)
    if found is None:
        turn.answer(joining.old_button.about(), anew=True)
    elif not access.may_sign_up(person, found):
        turn.answer(signing.not_open.about(), anew=True)
    elif found.starts_at <= turn.now:
        over = cancelling.is_over(found, turn.now, turn.rules)
        turn.answer((signing.day_is_over if over else signing.already_begun).about(date=found.id), anew=True)
    else:
        if button.coming:
            signing_up.sign_up(turn.tx, person, button.date, turn.now, turn.rules)
        else:
            cancelling.cancel(turn.tx, person, button.date, turn.now, turn.rules)
        turn.answer(days.series_days.about(date=button.date, skip=button.skip, done=True))


@pressed(WholeMonth)
def whole_month(turn: Turn, person: Person, button: WholeMonth) -> None:
    """Put me down for all days of this activity in this month."""
    found = activities.by_id(turn.tx, button.date)
    if found is None or not access.may_sign_up(person, found):
        turn.answer(signing.not_open.about(), anew=True)
        return
    rest = series.rest_of_month(turn.tx, person, found, turn.now, turn.rules)
    sign_up_for_days(turn, person, [each.id for each in rest] or [found.id])


def sign_up_for_days(turn: Turn, person: Person, date_ids: Sequence[int]) -> None:
    """Put the person down for these dates at once, and say which, with one Undo."""
    outcome = signing_up.sign_up_for_many(turn.tx, person, date_ids, turn.now, turn.rules)
    if isinstance(outcome, SignedUpForMany):
        turn.answer(days.signed_up_for_days.about(act=outcome.act))
    else:
        say_signed_up(turn, outcome)


@pressed(AwayWhen)
def away_when(turn: Turn, _person: Person, _button: AwayWhen) -> None:
    """I am away: when?"""
    turn.answer(days.away_choice.about())


@pressed(Away)
def away_pressed(turn: Turn, person: Person, button: Away) -> None:
    """I cannot come to anything in this time."""
    longest = date.max.toordinal()
    if not 1 <= button.first <= longest or button.last > longest:
        turn.answer(joining.old_button.about(), anew=True)
        return
    last = date.fromordinal(button.last) if button.last else None
    away(turn, person, date.fromordinal(button.first), last)


def away(turn: Turn, person: Person, first: date, last: date | None) -> None:
    """The person is away from one local day to another (None: for good): every own date in it is given up."""
    own = cancelling.own_within(turn.tx, person, first, last, turn.now, turn.rules)
    cancel_days(turn, person, [each.id for each in own])


def cancel_days(turn: Turn, person: Person, date_ids: Sequence[int]) -> None:
    """Take the person off these lists at once, and say which, with one Undo."""
    outcome = cancelling.cancel_many(turn.tx, person, date_ids, turn.now, turn.rules)
    if outcome is None:
        turn.answer(days.nothing_in_that_time.about())
    else:
        turn.answer(days.cancelled_many.about(act=outcome.act, late=outcome.late[0].id if outcome.late else 0))


@pressed(Rather)
def rather(turn: Turn, _person: Person, button: Rather) -> None:
    """Rather another day: which?"""
    if activities.by_id(turn.tx, button.date) is None:
        turn.answer(joining.old_button.about(), anew=True)
    else:
        turn.answer(days.rather_choice.about(date=button.date, skip=button.skip))


@pressed(SwapTo)
def swap_to(turn: Turn, person: Person, button: SwapTo) -> None:
    """Not this day but that one."""
    swap(turn, person, button.given, button.wanted)


def swap(turn: Turn, person: Person, given_id: int, wanted_id: int) -> None:
    """One date for another: both done at once with one Undo, or neither."""
    outcome = swapping.swap(turn.tx, person, given_id, wanted_id, turn.now, turn.rules)
    match outcome:
        case Swapped(given, taken, act, waiting, zone):
            turn.answer(days.swapped.about(given=given.id, taken=taken.id, act=act, waiting=waiting, zone=str(zone)))
        case Cancelled(found, act, zone):
            turn.answer(signing.cancelled.about(date=found.id, act=act, zone=str(zone)))
        case LeftWaitingList(found, act):
            turn.answer(signing.left_waiting_list.about(date=found.id, act=act))
        case NotOnTheList(found):
            turn.answer(signing.not_on_the_list.about(date=found.id))
        case DayIsOver(found):
            turn.answer(signing.day_is_over.about(date=found.id))
        case NoSuchDate():
            turn.answer(joining.old_button.about(), anew=True)
        case _:
            say_signed_up(turn, outcome)
