"""The coordinator's people: found by a written name, seen on their card, added."""

from typing import Any

from handlers import free_text
from handlers.name_alone import FIND, show_found
from handlers.turn import Turn, pressed, written
from messages.buttons import AddAs, AddAt, AddPerson, People, PersonCard
from messages.screens import joining, membership
from messages.screens import people as screens
from storage import people
from storage.records import Person, RoleName
from volunteering import access, behalf
from volunteering import finding as names
from volunteering import membership as belonging

NEW_NAME, NEW_ROLE = "new_person_name", "new_person_role"


def coordinates(turn: Turn, person: Person) -> bool:
    """Whether the person coordinates anything; else they are told kindly that this is for others."""
    if any(access.coordinates(person, site_id) for site_id in person.site_ids):
        return True
    turn.answer(joining.not_for_you.about(), anew=True)
    return False


def somebody(turn: Turn, person: Person, person_id: int) -> Person | None:
    """Whom a button is about, for one who coordinates a site of theirs; else a kind answer."""
    if not coordinates(turn, person):
        return None
    found = behalf.person_of(turn.tx, person, person_id)
    if found is None:
        turn.answer(joining.old_button.about(), anew=True)
    return found


@pressed(People)
def people_menu(turn: Turn, person: Person, _button: People) -> None:
    """Write a name, or choose."""
    if coordinates(turn, person):
        turn.answer(screens.people_menu.about())
        turn.asks(FIND)


@written(FIND)
def find(turn: Turn, person: Person, _data: dict[str, Any], text: str) -> None:
    """A name was written: the card, several to choose from, or nobody."""
    if not coordinates(turn, person):
        return
    found = names.find(turn.tx, person, text)
    if not found and free_text.makes_sense(turn, person, text):
        free_text.react(turn, person, text)
        return
    show_found(turn, found)
    turn.asks(FIND, typed="" if found else text[: belonging.LONGEST_NAME])


@pressed(PersonCard)
def card(turn: Turn, person: Person, button: PersonCard) -> None:
    """Somebody's card; the next name can be written at once."""
    if somebody(turn, person, button.person) is not None:
        turn.answer(screens.person_card.about(person=button.person))
        turn.asks(FIND)


@pressed(AddPerson)
def add(turn: Turn, person: Person, _button: AddPerson) -> None:
    """Somebody new: under the name that was just looked for in vain, or one to be written."""
    if not coordinates(turn, person):
        return
    typed = str(turn.asked.data.get("typed", "")) if turn.asked is not None and turn.asked.step == FIND else ""
    if typed:
        new_name(turn, person, {}, typed)
    else:
        turn.answer(membership.new_name.about())
        turn.asks(NEW_NAME)


@written(NEW_NAME)
def new_name(turn: Turn, person: Person, _data: dict[str, Any], text: str) -> None:
    """The name of somebody new."""
    if not coordinates(turn, person):
        return
    match belonging.check_name(turn.tx, person, text):
        case belonging.IsThere(known):
            turn.answer(screens.person_card.about(person=known.id))
            turn.asks(FIND)
        case belonging.NotAName():
            turn.answer(membership.not_a_name.about())
            turn.asks(NEW_NAME)
        case str(name):
            turn.answer(membership.new_role.about())
            turn.asks(NEW_ROLE, name=name)


@pressed(AddAs)
def add_as(turn: Turn, person: Person, button: AddAs) -> None:
    """Which role: done at once where there is only one unit, else where?"""
    name = _name_under_way(turn)
    units = [unit for unit in people.units(turn.tx) if access.coordinates(person, unit.site_id)]
    if not coordinates(turn, person):
        return
    if not name or button.role not in set(RoleName):
        turn.answer(membership.new_name.about(), anew=True)
        turn.asks(NEW_NAME)
    elif len(units) == 1:
        _add(turn, person, name, RoleName(button.role), units[0].id)
    else:
        turn.answer(membership.new_ward.about(role=button.role))
        turn.asks(NEW_ROLE, name=name, phone=_phone_under_way(turn))


@pressed(AddAt)
def add_at(turn: Turn, person: Person, button: AddAt) -> None:
    """Role and unit: done."""
    if not coordinates(turn, person):
        return
    name = _name_under_way(turn)
    if name and button.role in set(RoleName):
        _add(turn, person, name, RoleName(button.role), button.unit)
    else:
        turn.answer(membership.new_name.about(), anew=True)
        turn.asks(NEW_NAME)


def _name_under_way(turn: Turn) -> str:
    asked = turn.asked
    return str(asked.data.get("name", "")) if asked is not None and asked.step == NEW_ROLE else ""


def _phone_under_way(turn: Turn) -> str:
    asked = turn.asked
    return str(asked.data.get("phone", "")) if asked is not None and asked.step == NEW_ROLE else ""


def _add(turn: Turn, person: Person, name: str, role: RoleName, unit: int) -> None:
    phone = _phone_under_way(turn) or None
    match belonging.add(turn.tx, person, name, role, unit, turn.now, turn.rules, number=phone):
        case belonging.Added(added, act):
            turn.answer(membership.person_added.about(person=added.id, act=act))
            turn.asks(FIND)
        case belonging.IsThere(known):
            turn.answer(screens.person_card.about(person=known.id))
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)
