"""What has changed about a day since somebody looked at it last: what came of it, not each step on the way.

Somebody who cancels and takes it back has changed nothing. What one did oneself is not news to oneself, and an arrival
is seen on the list.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage import acts, people
from storage.records import ActivityDate, Change, Person, Shift
from storage.tx import Tx
from volunteering import access
from volunteering.overview import Happening

_SEEN_ON_THE_LIST = {"expected", "arrived", "thanked"}


class Kind(StrEnum):
    """What has become different."""

    COMES = "comes"
    CANNOT = "cannot"
    CALLED_OFF = "called-off"
    CHANGED = "changed"
    CONTACT = "contact"
    NO_CONTACT = "no-contact"


@dataclass(frozen=True, slots=True)
class New:
    """One thing that is different from how it was. `name`: the volunteer, the organisation or the culture contact."""

    kind: Kind
    date: ActivityDate | None = None
    shift: Shift | None = None
    name: str = ""


def since(
    tx: Tx,
    happenings: tuple[Happening, ...],
    shifts: list[Shift],
    *,
    after: int = 0,
    moment: datetime | None = None,
    reader: Person | None = None,
) -> tuple[New, ...]:
    """What has become different of these dates and shifts since a change, or a moment; by what others have done."""
    dates = {each.date.id: each.date for each in happenings}
    of_shift = {each.id: each for each in shifts}
    steps: dict[tuple[int | None, int | None, int | None], list[Change]] = {}
    for actor, change in acts.changes_since(tx, list(dates), list(of_shift), after, moment):
        if (reader is None or actor != reader.id) and _is_news(change):
            who = None if change.shift_id is not None else change.person_id  # a shift has one contact, whoever it is
            steps.setdefault((change.activity_date_id, change.shift_id, who), []).append(change)
    found: list[New] = []
    for (date_id, shift_id, person_id), changes in steps.items():
        if date_id is not None:
            found += _of_date(tx, dates[date_id], person_id, changes)
        elif shift_id is not None and changes[0].before != changes[-1].after:
            found += _of_shift(of_shift[shift_id], reader)
    return tuple(dict.fromkeys(found))


def _is_news(change: Change) -> bool:
    """Who has arrived, was thanked, or was counted as a guest, is seen on the list."""
    states = {change.before, change.after}
    counted = change.person_id is None and change.shift_id is None and any((state or "").isdigit() for state in states)
    return not counted and not states & _SEEN_ON_THE_LIST


def _of_date(tx: Tx, date: ActivityDate, person_id: int | None, changes: list[Change]) -> list[New]:
    if person_id is None:
        if changes[0].before == changes[-1].after:
            return []
        return [New(Kind.CALLED_OFF if date.called_off_at is not None else Kind.CHANGED, date)]
    before, after = (text == "coming" for text in (changes[0].before, changes[-1].after))
    person = people.by_id(tx, person_id)
    if person is None or before == after:
        return []
    name = date.organisation if date.organisation and access.brings(person, date) else person.name
    return [New(Kind.COMES if after else Kind.CANNOT, date, name=name)]


def _of_shift(shift: Shift, reader: Person | None) -> list[New]:
    if reader is not None and shift.culture_contact_id == reader.id:
        return []  # a colleague's yes is told apart, and the list says "you"
    if shift.culture_contact is None:
        return [New(Kind.NO_CONTACT, shift=shift)]
    return [New(Kind.CONTACT, shift=shift, name=shift.culture_contact)]
