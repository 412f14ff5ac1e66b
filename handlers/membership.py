"""What a coordinator changes about somebody: role, ward, language, telephone, a new link; each time with Undo."""

from typing import Any

from handlers.finding import somebody
from handlers.turn import Turn, pressed, written
from messages.buttons import (
    AskPhone,
    ChangePerson,
    ChooseLanguageFor,
    ChooseRoles,
    ChooseWard,
    LeavingOf,
    NewLink,
    ReachBy,
    RemovePerson,
    SetLanguageFor,
    SetRole,
    SetWard,
)
from messages.screens import coordinating, joining, own_data
from messages.screens import membership as screens
from messages.screens import people as cards
from storage.records import Person, RoleName
from volunteering import joining as welcoming
from volunteering import leaving, membership
from volunteering.membership import AsItWas, Changed, NobodyElseAnswers, NoRoleLeft

PHONE = "phone_of"


@pressed(ChangePerson)
def change_person(turn: Turn, person: Person, button: ChangePerson) -> None:
    """What?"""
    if somebody(turn, person, button.person) is not None:
        turn.answer(screens.change_person.about(person=button.person))


@pressed(ChooseRoles)
def choose_roles(turn: Turn, person: Person, button: ChooseRoles) -> None:
    """What are they to the home?"""
    if somebody(turn, person, button.person) is not None:
        turn.answer(screens.choose_roles.about(person=button.person))


@pressed(SetRole)
def set_role(turn: Turn, person: Person, button: SetRole) -> None:
    """They have this role, or have it no longer."""
    found = somebody(turn, person, button.person)
    if found is None:
        return
    if button.role not in set(RoleName):
        turn.answer(joining.old_button.about(), anew=True)
        return
    role = RoleName(button.role)
    outcome = membership.set_role(turn.tx, person, found, role, turn.now, turn.rules, has=bool(button.has))
    if isinstance(outcome, AsItWas):
        turn.answer(screens.choose_roles.about(person=found.id))
    else:
        _say_place(turn, found, outcome)


@pressed(ChooseWard)
def choose_ward(turn: Turn, person: Person, button: ChooseWard) -> None:
    """Where do they belong?"""
    if somebody(turn, person, button.person) is not None:
        turn.answer(screens.choose_ward.about(person=button.person))


@pressed(SetWard)
def set_ward(turn: Turn, person: Person, button: SetWard) -> None:
    """They belong here."""
    found = somebody(turn, person, button.person)
    if found is not None:
        _say_place(turn, found, membership.set_ward(turn.tx, person, found, button.unit, turn.now, turn.rules))


@pressed(ChooseLanguageFor)
def choose_language(turn: Turn, person: Person, button: ChooseLanguageFor) -> None:
    """Which language?"""
    if somebody(turn, person, button.person) is not None:
        turn.answer(screens.choose_language_for.about(person=button.person))


@pressed(SetLanguageFor)
def set_language(turn: Turn, person: Person, button: SetLanguageFor) -> None:
    """This language."""
    found = somebody(turn, person, button.person)
    if found is not None:
        _say_card(turn, found, membership.set_language(turn.tx, person, found, button.language, turn.now))


@pressed(ReachBy)
def reach_by(turn: Turn, person: Person, button: ReachBy) -> None:
    """In Telegram, or by telephone."""
    found = somebody(turn, person, button.person)
    if found is not None:
        _say_card(turn, found, membership.set_channel(turn.tx, person, found, button.channel, turn.now))


@pressed(AskPhone)
def ask_phone(turn: Turn, person: Person, button: AskPhone) -> None:
    """Under which number? It is written."""
    if somebody(turn, person, button.person) is not None:
        turn.answer(screens.ask_phone.about(person=button.person))
        turn.asks(PHONE, person=button.person)


@written(PHONE)
def phone(turn: Turn, person: Person, data: dict[str, Any], text: str) -> None:
    """The number."""
    found = somebody(turn, person, int(data.get("person", 0)))
    if found is None:
        return
    number = membership.as_phone(text)
    if number is None:
        turn.answer(screens.not_a_phone.about(person=found.id))
        turn.asks(PHONE, person=found.id)
    else:
        _say_card(turn, found, membership.set_phone(turn.tx, person, found, number, turn.now), undo=False)


@pressed(NewLink)
def new_link(turn: Turn, person: Person, button: NewLink) -> None:
    """A new link: for somebody who has joined it moves them to the phone on which it is opened."""
    found = somebody(turn, person, button.person)
    if found is not None:
        code = welcoming.invite(turn.tx, found, turn.now, person)
        turn.answer(coordinating.invitation.about(person=found.id, code=code), anew=True)


@pressed(LeavingOf)
def leaving_of(turn: Turn, person: Person, button: LeavingOf) -> None:
    """What hangs on them? Whoever asks about themself finds the way out among their own data."""
    found = somebody(turn, person, button.person)
    if found is None:
        return
    if found.id == person.id:
        turn.answer(own_data.delete_ask.about(), anew=True)
    else:
        turn.answer(screens.leaving_of.about(person=found.id))


@pressed(RemovePerson)
def remove(turn: Turn, person: Person, button: RemovePerson) -> None:
    """They are no longer with us: silent and on no list at once, what they owned handed over, Undo for a day."""
    found = somebody(turn, person, button.person)
    if found is None:
        return
    if found.id == person.id:
        turn.answer(own_data.delete_ask.about(), anew=True)
        return
    match leaving.leave(turn.tx, found, turn.now, turn.rules, actor=person):
        case leaving.Left() as left:
            turn.answer(
                screens.person_removed.about(person=found.id, act=left.act, dates=left.dates, shifts=left.shifts)
            )
        case _:
            turn.answer(screens.nobody_else_answers.about(person=found.id))


def _say_place(turn: Turn, found: Person, outcome: membership.Outcome) -> None:
    match outcome:
        case Changed(changed, act, shifts, dates, inquiries):
            about = {"shifts": shifts, "dates": dates, "inquiries": inquiries}
            turn.answer(screens.place_changed.about(person=changed.id, act=act, **about))
        case NobodyElseAnswers():
            turn.answer(screens.nobody_else_answers.about(person=found.id))
        case NoRoleLeft():
            turn.answer(screens.no_role_left.about(person=found.id))
        case AsItWas():
            turn.answer(cards.person_card.about(person=found.id))
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


def _say_card(turn: Turn, found: Person, outcome: membership.Outcome, *, undo: bool = True) -> None:
    if isinstance(outcome, Changed):
        turn.answer(cards.person_card.about(person=found.id, act=outcome.act if undo else 0))
    elif isinstance(outcome, AsItWas):
        turn.answer(cards.person_card.about(person=found.id))
    else:
        turn.answer(joining.not_for_you.about(), anew=True)
