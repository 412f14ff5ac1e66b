"""The coordinator: where somebody is missing, invitations, and letting sending go on after a restore."""

from datetime import date

from handlers.turn import Turn, pressed
from messages.buttons import Gaps, GapsBetween, Invite, InviteOne, Resume
from messages.screens import coordinating, joining
from storage import notes, people
from storage.records import Person
from volunteering import access
from volunteering import joining as welcoming

MOST_DAYS = 62


@pressed(Gaps)
def gaps(turn: Turn, person: Person, button: Gaps) -> None:
    """Where volunteers and culture contacts are missing."""
    if _coordinates(turn, person):
        turn.answer(coordinating.gaps.about(skip=button.skip))


@pressed(GapsBetween)
def gaps_between(turn: Turn, person: Person, button: GapsBetween) -> None:
    """Where somebody is missing on these days; no further than two months at once."""
    if not 1 <= button.first <= button.last <= min(button.first + MOST_DAYS, date.max.toordinal() - 366):
        turn.answer(joining.old_button.about(), anew=True)
    elif _coordinates(turn, person):
        turn.answer(coordinating.gaps.about(skip=button.skip, first=button.first, last=button.last))


@pressed(Invite)
def invite(turn: Turn, person: Person, button: Invite) -> None:
    """Whom to invite."""
    if _coordinates(turn, person):
        turn.answer(coordinating.invite_list.about(skip=button.skip))


@pressed(InviteOne)
def invite_one(turn: Turn, person: Person, button: InviteOne) -> None:
    """A new personal link for somebody of one's own site, with a QR code."""
    if not _coordinates(turn, person):
        return
    invited = people.by_id(turn.tx, button.person)
    if invited is None or not any(access.coordinates(person, site_id) for site_id in invited.site_ids):
        turn.answer(joining.not_for_you.about(), anew=True)
    elif invited.chat_id is not None:
        turn.answer(coordinating.invitation_joined.about(person=invited.id))
    else:
        code = welcoming.invite(turn.tx, invited, turn.now, person)
        turn.answer(coordinating.invitation.about(person=invited.id, code=code), anew=True)


@pressed(Resume)
def resume(turn: Turn, person: Person, _button: Resume) -> None:
    """Sending may go on after a restore."""
    if _coordinates(turn, person):
        notes.hold(turn.tx, None)
        turn.answer(coordinating.resumed.about())


def _coordinates(turn: Turn, person: Person) -> bool:
    if any(access.coordinates(person, site_id) for site_id in person.site_ids):
        return True
    turn.answer(joining.not_for_you.about(), anew=True)
    return False
