"""A coordinator writes of somebody who is to be with us: the invitation of the one, the card for somebody new."""

from handlers import coordinating, finding
from handlers.name_alone import show_found
from handlers.turn import Turn
from messages.buttons import InviteOne
from messages.screens import membership as screens
from messages.understanding.new_people import NewPerson, invited, new_person
from storage.records import Person
from volunteering import finding as names
from volunteering import membership


def said_in_words(turn: Turn, person: Person, text: str) -> bool:
    """Whether somebody is to be invited or added, and it is begun. Nobody is added before the last question."""
    who = invited(text)
    if who is not None:
        return _invites(turn, person, who)
    new = new_person(text)
    if new is None:
        return False
    _adds(turn, person, new)
    return True


def is_plain(text: str) -> bool:
    """Whether somebody is to be added, in so many words."""
    return new_person(text) is not None


def _invites(turn: Turn, person: Person, who: str) -> bool:
    """The one who is called so is invited; of several it is asked; somebody unknown may be added."""
    found = names.find(turn.tx, person, who)
    if len(found) == 1:
        coordinating.invite_one(turn, person, InviteOne(found[0]))
    elif found or not who.istitle():
        if not found:
            return False
        show_found(turn, found)
    else:
        finding.new_name(turn, person, {}, who)
    return True


def _adds(turn: Turn, person: Person, new: NewPerson) -> None:
    if not new.name:
        turn.answer(screens.new_name.about())
        turn.asks(finding.NEW_NAME)
        return
    checked = membership.check_name(turn.tx, person, new.name)
    if isinstance(checked, str):
        phone = membership.as_phone(new.phone) if new.phone else None
        turn.answer(screens.new_ward.about(role=str(new.role)))
        turn.asks(finding.NEW_ROLE, name=checked, phone=phone or "")
    else:
        finding.new_name(turn, person, {}, new.name)
