"""Signing up, cancelling, taking back; an offered place; the own list."""

from datetime import timedelta

from handlers import behalf
from handlers.turn import ON_UNDONE, Turn, pressed
from messages.buttons import (
    Cancel,
    CannotCome,
    DeclinePlace,
    Mine,
    SignUp,
    SignUpForTheRest,
    TakePlace,
    Undo,
    WhatIsOn,
)
from messages.screens import (
    contact,
    days,
    groups,
    joining,
    letter_cards,
    meanwhile,
    meeting,
    on_the_way,
    own_data,
    signing,
)
from storage import acts, signups
from storage.records import ActivityDate, Person, SignupState
from volunteering import cancelling, letters, signing_up, undoing
from volunteering.cancelling import Cancelled, DayIsOver, LeftWaitingList, NotOnTheList
from volunteering.leaving import Back
from volunteering.own_name import NameAsBefore
from volunteering.signing_up import (
    AlreadyBegun,
    AlreadySignedUp,
    AlreadyWaiting,
    CalledOff,
    SignedUp,
    SignedUpForMany,
    Waitlisted,
)
from volunteering.undoing import (
    BackInLine,
    BackOnTheList,
    HeadsAsBefore,
    NotHere,
    OffTheList,
    ShiftGivenBack,
    TakenBack,
    TooLateToUndo,
)
from volunteering.ways_back import Elsewhere

WHICH = "which_date"  # the question to what somebody cannot come, or would like to: a day alone answers it
RECENT = timedelta(hours=24)  # "angre" in words takes back the last thing done within this time


@pressed(WhatIsOn)
def what_is_on(turn: Turn, _person: Person, button: WhatIsOn) -> None:
    """What is on and where help is welcome."""
    turn.answer(signing.what_is_on.about(skip=button.skip))


@pressed(Mine)
def mine(turn: Turn, _person: Person, button: Mine) -> None:
    """What I am down for."""
    turn.answer(signing.mine.about(skip=button.skip))


@pressed(CannotCome)
def cannot_come(turn: Turn, _person: Person, button: CannotCome) -> None:
    """I cannot come: to what? Never done on a guess, not even when there is only one; a written day answers it."""
    turn.asks(WHICH, wish="cancel")
    turn.answer(signing.cannot_come.about(skip=button.skip))


@pressed(SignUp)
def sign_up(turn: Turn, person: Person, button: SignUp) -> None:
    """Put me down for this date."""
    sign_up_for(turn, person, button.date)


def sign_up_for(turn: Turn, person: Person, date_id: int) -> None:
    """Put the person down for this date, and say what has become of it."""
    say_signed_up(turn, signing_up.sign_up(turn.tx, person, date_id, turn.now, turn.rules))


@pressed(TakePlace)
def take_place(turn: Turn, person: Person, button: TakePlace) -> None:
    """Yes to an offered place: the first yes gets it."""
    outcome = signing_up.sign_up(turn.tx, person, button.date, turn.now, turn.rules)
    if isinstance(outcome, AlreadyWaiting):
        turn.answer(signing.place_gone.about(date=button.date))
    else:
        say_signed_up(turn, outcome)


@pressed(SignUpForTheRest)
def sign_up_for_the_rest(turn: Turn, person: Person, button: SignUpForTheRest) -> None:
    """Put me down for this date and the rest of the plan."""
    say_signed_up(turn, signing_up.sign_up_for_the_rest(turn.tx, person, button.date, turn.now, turn.rules))


def say_signed_up(turn: Turn, outcome: signing_up.Outcome | SignedUpForMany) -> None:
    """Say what has become of a sign-up."""
    match outcome:
        case SignedUp(date, act):
            turn.answer(signing.signed_up.about(date=date.id, act=act))
        case Waitlisted(date, act):
            turn.answer(signing.waitlisted.about(date=date.id, act=act))
        case SignedUpForMany(date, act):
            turn.answer(signing.signed_up_for_many.about(date=date.id, act=act))
        case AlreadySignedUp(date):
            turn.answer(signing.already_signed_up.about(date=date.id))
        case AlreadyWaiting(date):
            turn.answer(signing.already_waiting.about(date=date.id))
        case AlreadyBegun(date):
            turn.answer(signing.already_begun.about(date=date.id), anew=True)  # the list stays, with its other days
        case DayIsOver(date):
            turn.answer(signing.day_is_over.about(date=date.id), anew=True)
        case CalledOff(date):
            turn.answer(signing.called_off.about(date=date.id), anew=True)
        case _:
            turn.answer(signing.not_open.about(), anew=True)


@pressed(Cancel)
def cancel(turn: Turn, person: Person, button: Cancel) -> None:
    """I cannot come on this date: done at once, with Undo. No reason is asked."""
    cancel_date(turn, person, button.date)


def cancel_date(turn: Turn, person: Person, date_id: int) -> None:
    """Take the person off the list of this date, and say what has become of it."""
    match cancelling.cancel(turn.tx, person, date_id, turn.now, turn.rules):
        case Cancelled(date, act, zone, heads):
            group = heads is not None or date.kind == "organisation"
            turn.answer(signing.cancelled.about(date=date.id, act=act, zone=str(zone), group=group))
        case LeftWaitingList(date, act):
            turn.answer(signing.left_waiting_list.about(date=date.id, act=act))
        case NotOnTheList(date):
            turn.answer(signing.not_on_the_list.about(date=date.id))
        case DayIsOver(date):
            turn.answer(signing.day_is_over.about(date=date.id), anew=True)
        case _:
            turn.answer(joining.old_button.about())


@pressed(DeclinePlace)
def decline_place(turn: Turn, person: Person, button: DeclinePlace) -> None:
    """No thanks to an offered place: the asking ends. Whoever has a place by now keeps it."""
    signup = signups.of(turn.tx, button.date, person.id)
    if signup is not None and signup.state is SignupState.COMING:
        turn.answer(signing.already_signed_up.about(date=button.date))
        return
    match cancelling.cancel(turn.tx, person, button.date, turn.now, turn.rules):
        case LeftWaitingList(date, act):
            turn.answer(signing.declined.about(date=date.id, act=act))
        case NotOnTheList(date):
            turn.answer(signing.not_on_the_list.about(date=date.id))
        case DayIsOver(date):
            turn.answer(signing.day_is_over.about(date=date.id))
        case _:
            turn.answer(joining.old_button.about())


@pressed(Undo)
def undo(turn: Turn, person: Person, button: Undo) -> None:
    """Take back what I did; without a number, the last thing I did today."""
    act = button.act
    if not act:
        last = acts.last_of(turn.tx, person.id, turn.now - RECENT)
        act = last.id if last else 0
    outcome = undoing.undo(turn.tx, person, act, turn.now, turn.rules)
    if isinstance(outcome, Elsewhere):
        ON_UNDONE[type(outcome)](turn, act, outcome)
        return
    if behalf.says_undone(turn, person, act, outcome):
        return
    match outcome:
        case ShiftGivenBack(shift):
            turn.answer(contact.shift_given_back.about(shift=shift.id))
        case NameAsBefore():
            turn.answer(own_data.own_name_before.about())
        case Back(back):
            turn.answer(meanwhile.brought_back.about(person=back.id, act=act))
        case TooLateToUndo(date):
            turn.answer(signing.day_is_over.about(date=date.id))
        case other:
            _say_undone_on_the_ward(turn, other, act)


def _say_undone_on_the_ward(turn: Turn, outcome: undoing.Outcome, act: int) -> None:
    """What is taken back of how volunteers were met."""
    match outcome:
        case undoing.AsItWas(date):
            turn.answer(meeting.as_it_was.about(date=date.id))
        case undoing.NotGreeted(person_id):
            turn.answer(meeting.greeting_taken_back.about(person=person_id))
        case undoing.NothingToUndo(date):
            turn.answer(signing.nothing_to_undo.about(date=date.id if date else 0))
        case _:
            _say_undone(turn, outcome, act)


def _say_undone(turn: Turn, outcome: undoing.Outcome, act: int) -> None:
    """What is taken back about somebody's own dates."""
    match outcome:
        case BackOnTheList(date, group):
            turn.answer(signing.back_on_the_list.about(date=date.id, group=group))
        case BackInLine(date, _, as_before):
            turn.answer(signing.back_in_line.about(date=date.id, as_before=as_before))
        case OffTheList(dates):
            turn.answer(signing.off_the_list.about(act=act, count=len(dates)))
        case TakenBack(back, waiting, off):
            turn.answer(days.taken_back.about(back=_ids(back), waiting=_ids(waiting), off=_ids(off)))
        case HeadsAsBefore(date):
            turn.answer(groups.group_card.about(date=date.id))
        case letters.TakenBackLetter(letter):
            turn.answer(letter_cards.letter_card.about(letter=letter.id, note="back"))
        case NotHere():
            turn.answer(on_the_way.not_here.about())


def _ids(dates: tuple[ActivityDate, ...]) -> list[int]:
    return [each.id for each in dates]
