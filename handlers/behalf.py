"""What a coordinator does for somebody else: signed up, cancelled, came; and any of it taken back."""

from handlers.finding import somebody
from handlers.turn import Turn, pressed
from messages.buttons import CameFor, CancelFor, CancelWhat, SignUpFor, SignUpWhat
from messages.screens import calling, inquiring, joining, loading, membership, talking
from messages.screens import people as screens
from storage import activities, acts
from storage.records import Person
from volunteering import behalf, undoing, undoing_people, uploading
from volunteering import joining as welcoming
from volunteering.arriving import Ticked
from volunteering.cancelling import Cancelled, LeftWaitingList
from volunteering.signing_up import AlreadySignedUp, SignedUp, Waitlisted


@pressed(SignUpWhat)
def sign_up_what(turn: Turn, person: Person, button: SignUpWhat) -> None:
    """For what?"""
    if somebody(turn, person, button.person) is not None:
        turn.answer(screens.sign_up_what.about(person=button.person, skip=button.skip))


@pressed(CancelWhat)
def cancel_what(turn: Turn, person: Person, button: CancelWhat) -> None:
    """What can they not come to?"""
    if somebody(turn, person, button.person) is not None:
        turn.answer(screens.cancel_what.about(person=button.person, skip=button.skip))


@pressed(SignUpFor)
def sign_up_for(turn: Turn, person: Person, button: SignUpFor) -> None:
    """Put somebody down."""
    if somebody(turn, person, button.person) is not None:
        sign_up_date(turn, person, button.person, button.date)


def sign_up_date(turn: Turn, person: Person, person_id: int, date_id: int) -> None:
    """Put somebody down for this date."""
    outcome = behalf.sign_up(turn.tx, person, person_id, date_id, turn.now, turn.rules)
    act = outcome.act if isinstance(outcome, SignedUp | Waitlisted) else 0
    _stands(turn, person_id, date_id, act, already=isinstance(outcome, AlreadySignedUp))


@pressed(CancelFor)
def cancel_for(turn: Turn, person: Person, button: CancelFor) -> None:
    """Somebody cannot come."""
    cancel_date(turn, person, button.person, button.date)


def cancel_date(turn: Turn, person: Person, person_id: int, date_id: int) -> None:
    """Somebody cannot come on this date: done by a coordinator, and by whoever is on duty where they are expected."""
    on_duty = behalf.may_cancel(turn.tx, person, person_id, date_id, turn.now, turn.rules)
    if not on_duty and somebody(turn, person, person_id) is None:
        return
    outcome = behalf.cancel(turn.tx, person, person_id, date_id, turn.now, turn.rules)
    _stands(turn, person_id, date_id, outcome.act if isinstance(outcome, Cancelled | LeftWaitingList) else 0)


@pressed(CameFor)
def came_for(turn: Turn, person: Person, button: CameFor) -> None:
    """Somebody came, or did not after all: their card again."""
    if somebody(turn, person, button.person) is None:
        return
    outcome = behalf.came(
        turn.tx,
        person,
        button.person,
        button.date,
        arrived=bool(button.arrived),
        now=turn.now,
        rules=turn.rules,
    )
    if isinstance(outcome, Ticked):
        turn.answer(screens.person_card.about(person=button.person))
    else:
        turn.answer(joining.old_button.about(), anew=True)


def _stands(turn: Turn, person_id: int, date_id: int, act: int, *, already: bool = False) -> None:
    if activities.by_id(turn.tx, date_id) is None:
        turn.answer(joining.old_button.about(), anew=True)
    else:
        turn.answer(screens.stands_for.about(person=person_id, date=date_id, act=act, already=already))


def says_undone(turn: Turn, person: Person, act_id: int, outcome: undoing.Outcome) -> bool:
    """Answer an Undo that was about somebody else, or about people; False: it is the person's own matter."""
    match outcome:
        case undoing_people.ToRingAgain():
            turn.answer(calling.call_list.about())
        case undoing_people.PersonAsBefore(changed):
            turn.answer(screens.person_card.about(person=changed.id))
        case undoing_people.NotAdded():
            turn.answer(membership.not_added.about())
        case welcoming.NoTalk():
            turn.answer(talking.talk_taken_back.about())
        case uploading.LoadTakenBack(back, kept):
            turn.answer(loading.load_taken_back.about(back=back, kept=kept))
        case undoing_people.InquiryOpen(inquiry):
            turn.answer(inquiring.inquiry_card.about(inquiry=inquiry))
        case _:
            return _stands_as_before(turn, person, act_id)
    return True


def _stands_as_before(turn: Turn, person: Person, act_id: int) -> bool:
    act = acts.by_id(turn.tx, act_id)
    if act is None or act.for_id in {None, person.id} or act.actor_id != person.id or not act.changes:
        return False
    _stands(turn, act.for_id or 0, act.changes[0].activity_date_id or 0, 0)
    return True
