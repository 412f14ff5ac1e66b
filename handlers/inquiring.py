"""Word left by people whom the home does not know yet: taken over, given a day, answered, welcomed."""

from typing import Any

from handlers.finding import coordinates
from handlers.turn import Turn, pressed, written
from messages.buttons import CloseInquiry, Inquiries, InquiryCard, NextDay, TakeInquiry, WelcomeInquiry
from messages.screens import inquiring as screens
from messages.screens import joining, membership
from storage import inquiries
from storage.records import Person
from volunteering import inquiring
from volunteering import membership as belonging

NAME, WARD = "welcome_name", "welcome_ward"


@pressed(Inquiries)
def inquiry_list(turn: Turn, person: Person, button: Inquiries) -> None:
    """Who waits for an answer?"""
    if coordinates(turn, person):
        turn.answer(screens.inquiry_list.about(skip=button.skip))


@pressed(InquiryCard)
def inquiry_card(turn: Turn, person: Person, button: InquiryCard) -> None:
    """One of them."""
    if not coordinates(turn, person):
        return
    if inquiries.by_id(turn.tx, button.inquiry) is None:
        turn.answer(joining.old_button.about(), anew=True)
    else:
        turn.answer(screens.inquiry_card.about(inquiry=button.inquiry))


@pressed(TakeInquiry)
def take(turn: Turn, person: Person, button: TakeInquiry) -> None:
    """I answer this one."""
    _say(turn, inquiring.take(turn.tx, person, button.inquiry, turn.now, turn.rules))


@pressed(NextDay)
def next_day(turn: Turn, person: Person, button: NextDay) -> None:
    """I get in touch on that day."""
    _say(turn, inquiring.take(turn.tx, person, button.inquiry, turn.now, turn.rules, days=button.days))


@pressed(CloseInquiry)
def close(turn: Turn, person: Person, button: CloseInquiry) -> None:
    """It has been answered: the list again, with Undo."""
    _say(turn, inquiring.close(turn.tx, person, button.inquiry, button.answer, turn.now))


@pressed(WelcomeInquiry)
def welcome(turn: Turn, person: Person, button: WelcomeInquiry) -> None:
    """They become a volunteer: the name first, then the ward where there are several."""
    if not coordinates(turn, person):
        return
    found = inquiries.by_id(turn.tx, button.inquiry)
    asked = turn.asked.data if turn.asked is not None and turn.asked.step == WARD else {}
    if found is None:
        turn.answer(joining.old_button.about(), anew=True)
    elif found.answered_at is not None:
        turn.answer(screens.inquiry_card.about(inquiry=found.id))
    elif button.unit and asked.get("inquiry") == found.id:
        _welcome(turn, person, found.id, str(asked.get("name", "")), button.unit)
    else:
        turn.answer(screens.welcome_name.about(inquiry=found.id), anew=True)
        turn.asks(NAME, inquiry=found.id)


@written(NAME)
def welcome_name(turn: Turn, person: Person, data: dict[str, Any], text: str) -> None:
    """The full name of the new volunteer."""
    if not coordinates(turn, person):
        return
    name = belonging.check_name(turn.tx, person, text)
    inquiry = int(data.get("inquiry", 0))
    if not isinstance(name, str):
        _not_this_name(turn, inquiry, name)
        return
    units = inquiring.units_for(turn.tx, person)
    if len(units) == 1:
        _welcome(turn, person, inquiry, name, units[0].id)
    else:
        turn.answer(screens.welcome_ward.about(inquiry=inquiry))
        turn.asks(WARD, inquiry=inquiry, name=name)


def _welcome(turn: Turn, person: Person, inquiry: int, name: str, unit: int) -> None:
    match inquiring.welcome(turn.tx, person, inquiry, name, unit, turn.now, turn.rules):
        case inquiring.Welcomed(_, added):
            turn.answer(screens.inquiry_welcomed.about(person=added.id))
        case (belonging.IsThere() | belonging.NotAName()) as name_fault:
            _not_this_name(turn, inquiry, name_fault)
        case outcome:
            _say(turn, outcome)


def _not_this_name(turn: Turn, inquiry: int, fault: belonging.IsThere | belonging.NotAName) -> None:
    if isinstance(fault, belonging.IsThere):
        turn.answer(membership.name_is_there.about(person=fault.person.id))
    else:
        turn.answer(membership.not_a_name.about())
    turn.asks(NAME, inquiry=inquiry)


def _say(
    turn: Turn, outcome: inquiring.Yours | inquiring.Closed | inquiring.AnsweredBefore | inquiring.NotForYou
) -> None:
    match outcome:
        case inquiring.Yours(inquiry) | inquiring.AnsweredBefore(inquiry):
            turn.answer(screens.inquiry_card.about(inquiry=inquiry.id))
        case inquiring.Closed(_, act):
            turn.answer(screens.inquiry_list.about(act=act))
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)
