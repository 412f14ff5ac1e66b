"""What is due today for whoever coordinates: people who wait for an answer, people to ring, places that are empty."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import inquiries, shifts
from storage.records import Inquiry, Person, Shift
from storage.tx import Tx
from volunteering import access, calling, closed_wards, own_list
from volunteering.calling import ToRing
from volunteering.home import HomeRules
from volunteering.overview import Happening
from volunteering.telling import coordinators


@dataclass(frozen=True, slots=True)
class Due:
    """What is due today and tomorrow, each in the order of time."""

    inquiries: tuple[Inquiry, ...]
    to_ring: tuple[ToRing, ...]
    happenings: tuple[Happening, ...]
    shifts: tuple[Shift, ...]


def today(tx: Tx, reader: Person, site_id: int, now: datetime, rules: HomeRules) -> Due:
    """What is due on a site, for somebody who coordinates it; nothing for anybody else."""
    if not access.coordinates(reader, site_id):
        return Due((), (), (), ())
    end = rules.start_of(rules.today(now) + timedelta(days=2))
    own = {None, *(lead.id for lead in coordinators(tx, site_id))}  # whoever answers for this site
    near = own_list.what_is_on(tx, reader, site_id, now, rules, days=2)
    return Due(
        inquiries=tuple(each for each in inquiries.waiting(tx) if each.owner_id in own),
        to_ring=tuple(calling.to_ring(tx, reader, now, rules)),
        happenings=tuple(each for each in near if each.still_wanted > 0),
        shifts=tuple(closed_wards.needed(tx, shifts.empty(tx, site_id, now, end))),
    )
