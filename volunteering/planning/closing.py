"""Closing a ward for a time and opening it again. Everybody hears once, of all their dates; why is never kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from storage import acts, people, planning
from storage.planning import Closure
from storage.records import Act, Person, Unit
from storage.tx import Tx
from volunteering import access
from volunteering.home import HomeRules
from volunteering.planning.changed_dates import DateChange, change, of_act, still_stands, take_back
from volunteering.planning.concerned import concerned, tell_concerned
from volunteering.ways_back import Elsewhere, way_back


@dataclass(frozen=True, slots=True)
class Closed:
    """The ward is closed: so many dates are called off, so many people hear of it."""

    unit: Unit
    act: int
    dates: int
    told: int


@dataclass(frozen=True, slots=True)
class Opened:
    """The ward is open again: so many dates are held after all, so many people hear of it."""

    unit: Unit
    act: int
    dates: int
    told: int


@dataclass(frozen=True, slots=True)
class IsOpen:
    """The ward is open; nothing was changed."""

    unit: Unit


@dataclass(frozen=True, slots=True)
class DaysArePast:
    """Those days are over; nothing was changed."""

    unit: Unit


@dataclass(frozen=True, slots=True)
class NotForYou:
    """There is no such ward, or the person does not coordinate there; nothing was changed."""


@dataclass(frozen=True, slots=True)
class OpenAfterAll(Elsewhere):
    """The closing is taken back."""

    unit: Unit
    told: int


@dataclass(frozen=True, slots=True)
class ClosedAfterAll(Elsewhere):
    """The opening is taken back."""

    unit: Unit
    told: int


def coordinated_unit(tx: Tx, person: Person, unit_id: int) -> Unit | None:
    """The ward, for somebody who coordinates there."""
    unit = next((each for each in people.units(tx) if each.id == unit_id), None)
    return unit if unit is not None and access.coordinates(person, unit.site_id) else None


def closed_now(tx: Tx, unit_id: int, today: date) -> list[Closure]:
    """The closures of a ward that are not over."""
    return [each for each in planning.closures(tx, unit_id) if each.last_day is None or each.last_day >= today]


def would_concern(
    tx: Tx, unit_id: int, first: date, last: date | None, now: datetime, rules: HomeRules
) -> tuple[int, int]:
    """How many dates, and how many people, a closing would concern."""
    ids = _dates(tx, unit_id, first, last, now, rules)
    return len(ids), len(concerned(tx, ids))


def close(
    tx: Tx, person: Person, unit_id: int, first: date, last: date | None, now: datetime, rules: HomeRules
) -> Closed | DaysArePast | NotForYou:
    """Close a ward from a day to a day, both included, or until further notice (None)."""
    unit = coordinated_unit(tx, person, unit_id)
    if unit is None:
        return NotForYou()
    if last is not None and (last < first or last < rules.today(now)):
        return DaysArePast(unit)
    act = acts.begin(tx, person.id, "close_unit", now)
    closure = planning.close(tx, unit.id, first, last, act)
    acts.note(tx, act, before=None, after=f"closure:{closure}")
    done = _call_off(tx, act, _dates(tx, unit.id, first, last, now, rules), now)
    told = tell_concerned(tx, act, done, actor_id=person.id, now=now, rules=rules) if done else []
    return Closed(unit, act, len(done), len(told))


def open_again(tx: Tx, person: Person, unit_id: int, now: datetime, rules: HomeRules) -> Opened | IsOpen | NotForYou:
    """Open a ward: what its closing called off and still lies ahead is held after all, unless it was changed since."""
    unit = coordinated_unit(tx, person, unit_id)
    if unit is None:
        return NotForYou()
    closed = closed_now(tx, unit.id, rules.today(now))
    if not closed:
        return IsOpen(unit)
    act = acts.begin(tx, person.id, "open_unit", now)
    done: list[DateChange] = []
    for closure in closed:
        planning.set_opened(tx, closure.id, now)
        acts.note(tx, act, before=f"closure:{closure.id}", after=None)
        called_off = [each for each in of_act(acts.by_id(tx, closure.act_id)) if each.called_off]
        ids = [each.date_id for each in called_off if each.after.starts_at > now and still_stands(tx, each)]
        done += change(tx, act, ids, lambda was: replace(was, called_off_at=None))
    closings = [each.act_id for each in closed]
    told = tell_concerned(tx, act, done, actor_id=person.id, now=now, rules=rules, instead_of=closings) if done else []
    return Opened(unit, act, len(done), len(told))


def keep_closed(tx: Tx, unit_id: int, now: datetime, zone: ZoneInfo) -> None:
    """What was put up or loaded for a ward while it is closed is called off with it, and comes back with it."""
    rules = HomeRules(zone)
    for closure in closed_now(tx, unit_id, rules.today(now)):
        ids = _dates(tx, unit_id, closure.first_day, closure.last_day, now, rules)
        _call_off(tx, closure.act_id, ids, now)


def _dates(tx: Tx, unit_id: int, first: date, last: date | None, now: datetime, rules: HomeRules) -> list[int]:
    """What has not begun and is not called off on a ward in these days."""
    start = max(rules.start_of(first), now)
    end = None if last is None else rules.span(last, last)[1]
    return planning.unit_date_ids(tx, unit_id, start, end)


def _call_off(tx: Tx, act: int, ids: Sequence[int], now: datetime) -> list[DateChange]:
    return change(tx, act, ids, lambda was: was if was.called_off_at else replace(was, called_off_at=now))


@way_back("close_unit")
def open_after_all(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> OpenAfterAll | None:
    """Take a closing back."""
    found = _closures(tx, act, "after")
    unit = coordinated_unit(tx, person, found[0].unit_id) if found else None
    if unit is None or found[0].id not in {each.id for each in planning.closures(tx, unit.id)}:
        return None
    planning.set_opened(tx, found[0].id, now)
    return OpenAfterAll(unit, _back(tx, person, act, now, rules))


@way_back("open_unit")
def closed_after_all(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> ClosedAfterAll | None:
    """Take an opening back."""
    found = _closures(tx, act, "before")
    unit = coordinated_unit(tx, person, found[0].unit_id) if found else None
    if unit is None:
        return None
    for closure in found:
        planning.set_opened(tx, closure.id, None)
    return ClosedAfterAll(unit, _back(tx, person, act, now, rules))


def _back(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> int:
    undoing = acts.begin(tx, person.id, f"undo:{act.id}", now)
    back = take_back(tx, act, undoing, begun=now)
    if not back:
        return 0
    told = tell_concerned(tx, undoing, back, actor_id=person.id, now=now, rules=rules, instead_of=[act.id])
    return len(told)


def _closures(tx: Tx, act: Act, side: str) -> list[Closure]:
    """The closures that an act made (`after`) or ended (`before`)."""
    noted = [each.after if side == "after" else each.before for each in act.changes]
    ids = [int(text.split(":")[1]) for text in noted if text is not None and text.startswith("closure:")]
    return [found for each in ids if (found := planning.closure_by_id(tx, each)) is not None]
