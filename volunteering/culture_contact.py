"""The culture contact: the staff member whose turn it is on a unit and shift (handbook 1.3, «rullerende»)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import acts, people, shifts
from storage.records import Person, RoleName, Shift
from storage.tx import Tx
from volunteering import access


@dataclass(frozen=True, slots=True)
class ContactNow:
    """Who to turn to on a unit at a moment.

    Attributes:
        unit: the unit's name.
        shift: the shift under way, or None where no shift is planned.
        name: the culture contact's name, or None: then the shift is empty and `instead` is whom to ask.
        instead: a coordinator's name and phone, for an empty shift.
    """

    unit: str
    shift: Shift | None
    name: str | None
    instead: Person | None


@dataclass(frozen=True, slots=True)
class Taken:
    """The shift is this person's now."""

    shift: Shift
    act: int


@dataclass(frozen=True, slots=True)
class AlreadyYours:
    """It was this person's already."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class HasSomebody:
    """Somebody else has the shift; nothing was changed."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class ShiftIsOver:
    """The shift has ended; nothing was changed."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class NotForYou:
    """The person's role does not hold this, or the thing is no longer there; nothing was changed."""


def shift_at(tx: Tx, unit_id: int, moment: datetime) -> Shift | None:
    """The unit's shift at a moment: one with a culture contact first, then the one that began last."""
    covering = shifts.covering(tx, unit_id, moment)
    return next(
        (shift for shift in covering if shift.culture_contact_id is not None), covering[0] if covering else None
    )


def contact_at(tx: Tx, unit_id: int, unit: str, site_id: int, moment: datetime) -> ContactNow:
    """Who to turn to on a unit at a moment. Never nobody: an empty shift names a coordinator (practice 5)."""
    shift = shift_at(tx, unit_id, moment)
    if shift is not None and shift.culture_contact is not None:
        return ContactNow(unit, shift, shift.culture_contact, None)
    leads = people.with_role(tx, site_id, RoleName.COORDINATOR, RoleName.SITE_CONTACT)
    leads.sort(key=lambda person: (not person.has(RoleName.COORDINATOR), person.phone is None))
    return ContactNow(unit, shift, None, leads[0] if leads else None)


def take(
    tx: Tx, person: Person, shift_id: int, now: datetime
) -> Taken | AlreadyYours | HasSomebody | ShiftIsOver | NotForYou:
    """Take an empty shift."""
    shift = shifts.by_id(tx, shift_id)
    if shift is None or not access.may_be_culture_contact(person, shift):
        return NotForYou()
    if shift.ends_at <= now:
        return ShiftIsOver(shift)
    if shift.culture_contact_id == person.id:
        return AlreadyYours(shift)
    if shift.culture_contact_id is not None:
        return HasSomebody(shift)
    act = give(tx, shift, person.id, actor_id=person.id, verb="take_shift", now=now)
    return Taken(shift, act)


def give(tx: Tx, shift: Shift, person_id: int | None, *, actor_id: int, verb: str, now: datetime) -> int:
    """Make somebody (or nobody) culture contact on a shift, and note who did it; the act's id."""
    shifts.set_contact(tx, shift.id, person_id)
    act = acts.begin(tx, actor_id, verb, now)
    before = None if shift.culture_contact_id is None else str(shift.culture_contact_id)
    after = None if person_id is None else str(person_id)
    acts.note(tx, act, before=before, after=after, person_id=person_id, shift_id=shift.id)
    return act


def at_the_same_time(tx: Tx, person_id: int | None, shift: Shift) -> list[Shift]:
    """On which other shifts this person is culture contact while this one lasts: pointed out, never forbidden."""
    if person_id is None:
        return []
    own = shifts.of_contact(tx, person_id, shift.starts_at, shift.ends_at)
    return [other for other in own if other.id != shift.id]


def shifts_to_show(tx: Tx, person: Person, now: datetime, days: int = 7) -> list[Shift]:
    """The shifts of the coming days that concern a staff member: their own, and those of their units that are empty."""
    end = now + timedelta(days=days)
    own = shifts.of_contact(tx, person.id, now, end)
    empty = [
        shift
        for unit_id in person.unit_ids
        for shift in shifts.of_unit(tx, unit_id, now, end)
        if shift.culture_contact_id is None
    ]
    return sorted({shift.id: shift for shift in own + empty}.values(), key=lambda shift: (shift.starts_at, shift.id))


def without_rota(tx: Tx, person: Person, now: datetime, days: int = 7) -> list[str]:
    """The units of the person for which no shift at all is planned in the coming days: nobody has made a rota."""
    units = {role.unit_id: role.unit for role in person.roles if access.works_at(person, role.site_id)}
    return [unit for unit_id, unit in units.items() if not shifts.of_unit(tx, unit_id, now, now + timedelta(days=days))]
