"""Who comes to a unit during a shift: what its culture contact is told at the start, and what has changed since."""

import json
from dataclasses import dataclass

from storage import activities, shifts, signups
from storage.records import ActivityDate, Person, Shift, SignupState
from storage.tx import Tx
from volunteering import overview
from volunteering.overview import Happening


@dataclass(frozen=True, slots=True)
class Seen:
    """What a briefing has said, in ids only.

    Attributes:
        edition: how often it has been put right.
        dates: each date with when it begins and how many a group brings.
        expected: who is expected, as date and person.
    """

    edition: int
    dates: tuple[tuple[int, int, int], ...]
    expected: frozenset[tuple[int, int]]

    def text(self) -> str:
        """As the store keeps it."""
        return json.dumps([self.edition, self.dates, sorted(self.expected)], separators=(",", ":"))


def seen_from(text: str) -> Seen:
    """What `Seen.text` wrote."""
    edition, dates, expected = json.loads(text)
    return Seen(edition, tuple(tuple(each) for each in dates), frozenset(tuple(each) for each in expected))


def during(tx: Tx, shift: Shift) -> list[ActivityDate]:
    """What takes place on the unit while the shift lasts, in the order of time."""
    found = activities.between(tx, shift.site_id, shift.starts_at - (shift.ends_at - shift.starts_at), shift.ends_at)
    return [
        each
        for each in found
        if each.unit_id == shift.unit_id and each.ends_at > shift.starts_at and each.called_off_at is None
    ]


def happenings(tx: Tx, shift: Shift, reader: Person) -> list[Happening]:
    """What the culture contact is told: everything during the shift, with names as they may see them."""
    return [overview.happening(tx, date, reader) for date in during(tx, shift)]


def seen(tx: Tx, shift_id: int, *, edition: int) -> Seen | None:
    """How things stand now, to be held against what was said; None when there is no such shift any more."""
    shift = shifts.by_id(tx, shift_id)
    if shift is None:
        return None
    dates = during(tx, shift)
    coming = signups.expected(tx, [date.id for date in dates])
    return Seen(
        edition,
        tuple((date.id, int(date.starts_at.timestamp()), _heads(date)) for date in dates),
        frozenset(
            (date_id, each.person_id)
            for date_id, expected in coming.items()
            for each in expected
            if each.state is SignupState.COMING
        ),
    )


def not_ticked(tx: Tx, shift: Shift, reader: Person) -> list[Happening]:
    """What began during the shift and where somebody expected has not been noted as arrived."""
    found = [each for each in happenings(tx, shift, reader) if each.date.starts_at >= shift.starts_at]
    return [each for each in found if _somebody_missing(each)]


def _somebody_missing(happening: Happening) -> bool:
    group = happening.group
    waits_for_group = group is not None and not group.cancelled and not group.arrived
    return waits_for_group or any(not guest.arrived for guest in happening.guests)


def _heads(date: ActivityDate) -> int:
    if date.organisation is None:
        return 0
    return -1 if date.group_cancelled_at is not None else date.head_count or 0
