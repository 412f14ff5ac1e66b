"""Those of the house pass on that a volunteer comes a little later, who has rung. Passed on, thanked for, never kept.

Nobody is ticked by it, and no list says who was late.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.records import ActivityDate, Person
from storage.tx import Tx
from volunteering import access, culture_contact
from volunteering.home import HomeRules
from volunteering.on_the_way import LATEST, on_duty, own_today
from volunteering.telling import News, tell


@dataclass(frozen=True, slots=True)
class SaidLate:
    """They are expected a little later; `reached` is who of those on duty hears it, None: nobody else needs to."""

    date: ActivityDate
    minutes: int
    reached: Person | None


@dataclass(frozen=True, slots=True)
class NotExpected:
    """They are on no list of today, they come in time, or it is not for this reader to say; nobody was told."""


def said_late(
    tx: Tx, actor: Person, person: Person, minutes: int, now: datetime, rules: HomeRules, *, from_now: bool = False
) -> SaidLate | NotExpected:
    """Somebody comes so many minutes later (0: a little) to what is next for them today.

    The culture contact of that shift hears it; where that is who says it, nobody does. `from_now`: they are here in so
    many minutes, which may well be in time.
    """
    expected = (each for each in own_today(tx, person, now, rules) if access.works_at(actor, each.site_id))
    date = next(expected, None)
    if date is not None and from_now:
        minutes += -((date.starts_at - now) // timedelta(minutes=1))
    if date is None or (from_now and minutes <= 0):
        return NotExpected()
    minutes = minutes if 0 < minutes <= LATEST else 0
    begins = max(now, date.starts_at)
    shift = culture_contact.shift_at(tx, date.unit_id, begins)
    if shift is not None and shift.culture_contact_id == actor.id:
        return SaidLate(date, minutes, None)
    readers = on_duty(tx, date.unit_id, date.site_id, begins, now, rules, apart_from=person)
    readers = [each for each in readers if each.id != actor.id]
    for reader in readers:
        tell(
            tx,
            News.SAID_LATE,
            reader,
            subject=f"{date.id}:{person.id}:{minutes}:{rules.local(now):%H%M}",
            about={"date": date.id, "person": person.id, "minutes": minutes},
            now=now,
            worth_until=min(date.ends_at, begins + timedelta(minutes=minutes or LATEST)),
        )
    return SaidLate(date, minutes, readers[0] if readers else None)
