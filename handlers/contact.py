"""The culture contact's shifts: seen, taken, handed over to a colleague who says yes."""

from collections.abc import Sequence
from datetime import date, timedelta

from handlers.turn import Turn, pressed
from messages.buttons import AnswerHandover, AskColleague, HandOver, Shifts, TakeShift, Withdraw
from messages.screens import contact, joining
from storage import shifts
from storage.records import Person
from volunteering import access, culture_contact, handing_over
from volunteering.culture_contact import AlreadyYours, HasSomebody, ShiftIsOver, Taken
from volunteering.handing_over import Accepted, Asked, Declined, NoLongerAsked, NotYourShift, Withdrawn

AHEAD = timedelta(days=14)
MOST = 4


@pressed(Shifts)
def own_shifts(turn: Turn, _person: Person, button: Shifts) -> None:
    """Who is culture contact now; for staff the coming shifts that concern them, too."""
    turn.answer(contact.own_shifts.about(skip=button.skip))


def cannot_take(turn: Turn, person: Person, days: Sequence[date], *, ill: bool) -> None:
    """Somebody of the house cannot come: their own shifts then, each to be handed over; none is offered to them."""
    start = turn.rules.start_of(min(days)) if days else turn.now
    end = turn.rules.start_of(max(days) + timedelta(days=1)) if days else turn.now + AHEAD
    own = [
        each
        for each in shifts.of_contact(turn.tx, person.id, start, end)
        if each.ends_at > turn.now and (not days or turn.rules.local(each.starts_at).date() in days)
    ]
    turn.answer(contact.cannot_shift.about(shifts_ids=[each.id for each in own[:MOST]], ill=ill))


@pressed(TakeShift)
def take(turn: Turn, person: Person, button: TakeShift) -> None:
    """I take this shift."""
    match culture_contact.take(turn.tx, person, button.shift, turn.now):
        case Taken(shift, act):
            turn.answer(contact.shift_taken.about(shift=shift.id, act=act))
        case AlreadyYours(shift):
            turn.answer(contact.shift_yours.about(shift=shift.id))
        case HasSomebody(shift):
            turn.answer(contact.shift_has_somebody.about(shift=shift.id))
        case ShiftIsOver(shift):
            turn.answer(contact.shift_over.about(shift=shift.id))
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


@pressed(HandOver)
def hand_over(turn: Turn, person: Person, button: HandOver) -> None:
    """To whom would you like to hand it over? Only for a shift that is still one's own."""
    shift = shifts.by_id(turn.tx, button.shift)
    if shift is None or not access.may_be_culture_contact(person, shift):
        turn.answer(joining.not_for_you.about(), anew=True)
    elif shift.ends_at <= turn.now:
        turn.answer(contact.shift_over.about(shift=shift.id))
    elif shift.culture_contact_id != person.id:
        turn.answer(contact.shift_has_somebody.about(shift=shift.id))
    else:
        turn.answer(contact.colleagues.about(shift=shift.id, skip=button.skip))


@pressed(AskColleague)
def ask(turn: Turn, person: Person, button: AskColleague) -> None:
    """Ask this colleague."""
    match handing_over.ask(turn.tx, person, button.shift, button.colleague, turn.now, turn.rules):
        case Asked(shift, colleague, again, handover):
            turn.answer(
                contact.colleague_asked.about(shift=shift.id, colleague=colleague.id, again=again, handover=handover)
            )
        case NotYourShift(shift):
            turn.answer(contact.shift_has_somebody.about(shift=shift.id))
        case ShiftIsOver(shift):
            turn.answer(contact.shift_over.about(shift=shift.id))
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


@pressed(Withdraw)
def withdraw(turn: Turn, person: Person, button: Withdraw) -> None:
    """I no longer ask this colleague."""
    match handing_over.withdraw(turn.tx, person, button.handover, turn.now):
        case Withdrawn(shift, colleague):
            turn.answer(contact.handover_withdrawn.about(shift=shift.id, colleague=colleague.id))
        case NoLongerAsked(shift):
            turn.answer(contact.no_longer_asked.about(shift=shift.id))
        case ShiftIsOver(shift):
            turn.answer(contact.shift_over.about(shift=shift.id))
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


@pressed(AnswerHandover)
def answer(turn: Turn, person: Person, button: AnswerHandover) -> None:
    """My answer to a colleague."""
    match handing_over.answer(turn.tx, person, button.handover, yes=bool(button.yes), now=turn.now, rules=turn.rules):
        case Accepted(shift):
            turn.answer(contact.handover_yes.about(shift=shift.id))
        case Declined(shift):
            turn.answer(contact.handover_no.about(shift=shift.id))
        case NoLongerAsked(shift):
            turn.answer(contact.no_longer_asked.about(shift=shift.id))
        case ShiftIsOver(shift):
            turn.answer(contact.shift_over.about(shift=shift.id))
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)
