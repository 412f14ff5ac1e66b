"""Moving or calling off one date, or it and all that follow in its series. Sign-ups go with their dates.

A series stays a series: it ends on the day before, and one begins anew from the moved date on. So what is loaded from
a table later knows what was changed in chat, and a later plan lengthens the new rhythm.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from storage import activities, acts, planning
from storage.planning import DateState
from storage.records import Act, ActivityDate, Person
from storage.tx import Tx
from volunteering import access
from volunteering.home import HomeRules
from volunteering.planning.changed_dates import can_be_taken_back, change, take_back
from volunteering.planning.concerned import concerned, tell_concerned
from volunteering.planning.series_times import Shift, new_rhythm
from volunteering.recurrence import to_utc
from volunteering.ways_back import Elsewhere, way_back


@dataclass(frozen=True, slots=True)
class Moved:
    """The dates have another time, and so many people hear of it."""

    date: ActivityDate
    act: int
    told: int


@dataclass(frozen=True, slots=True)
class CalledOff:
    """The dates are called off, and so many people hear of it."""

    date: ActivityDate
    act: int
    told: int


@dataclass(frozen=True, slots=True)
class HeldAfterAll:
    """What was called off is held after all, and so many people hear of it."""

    date: ActivityDate
    act: int
    told: int


@dataclass(frozen=True, slots=True)
class AsItWas:
    """It stood so already; nothing was changed."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class HasBegun:
    """It has begun, or is over; nothing was changed."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class NoSuchTime:
    """The new time has passed, or is an hour that the clock skips; nothing was changed."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class IsCalledOff:
    """It is called off, so it has no time to move; nothing was changed."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class NotForYou:
    """There is no such date, or the person does not coordinate there; nothing was changed."""


@dataclass(frozen=True, slots=True)
class PlanAsBefore(Elsewhere):
    """The change of the plan is taken back, and so many people hear of it."""

    act: int
    told: int


Outcome = Moved | CalledOff | HeldAfterAll | AsItWas | HasBegun | NoSuchTime | IsCalledOff | NotForYou


def following(tx: Tx, date: ActivityDate, now: datetime) -> list[int]:
    """The dates of the series from this one on that have not begun, itself included, in the order of its rhythm."""
    found = []
    for date_id in planning.date_ids(tx, date.activity_id, now):
        state = planning.date_state(tx, date_id)
        if state is not None and state.day >= date.day and state.starts_at > now:
            found.append((state.day, date_id))
    return [date_id for _, date_id in sorted(found)]


def move(tx: Tx, person: Person, date_id: int, to: datetime, *, rest: bool, now: datetime, rules: HomeRules) -> Outcome:
    """Let a date begin at another local time (`to`, without zone), alone or with all that follow; it lasts as long."""
    date = activities.by_id(tx, date_id)
    refused = _refusal(date, person, now)
    if refused is not None or date is None:
        return refused or NotForYou()
    if date.called_off_at is not None:
        return IsCalledOff(date)
    starts, ends = rules.local(date.starts_at), rules.local(date.ends_at)
    long = ends.replace(tzinfo=None) - starts.replace(tzinfo=None)
    starts_at, ends_at = to_utc(to, rules.zone), to_utc(to + long, rules.zone)
    if starts_at is None or ends_at is None or starts_at <= now:
        return NoSuchTime(date)
    if starts_at == date.starts_at:
        return AsItWas(date)
    if rest and len(following(tx, date, now)) > 1:
        return _move_rest(tx, person, date, Shift(to, to + long, (to.date() - date.day).days), now, rules)
    act = acts.begin(tx, person.id, "move_date", now)
    done = change(tx, act, [date.id], lambda was: replace(was, starts_at=starts_at, ends_at=ends_at, moved_at=now))
    told = tell_concerned(tx, act, done, actor_id=person.id, now=now, rules=rules)
    return Moved(_again(tx, date), act, len(told))


def _move_rest(tx: Tx, person: Person, date: ActivityDate, shift: Shift, now: datetime, rules: HomeRules) -> Outcome:
    series = planning.series(tx, date.activity_id)
    ids = following(tx, date, now)
    states = {date_id: state for date_id in ids if (state := planning.date_state(tx, date_id)) is not None}
    if series is None:
        return NotForYou()
    times = {state.day: _times(state.day, shift, rules) for state in states.values()}
    if any(found is None for found in times.values()):
        return NoSuchTime(date)
    act = acts.begin(tx, person.id, "move_rest", now)
    rhythm = new_rhythm(series, shift, [state.day for state in states.values()], rules.zone)
    anew = planning.begin_anew(tx, series.id, rhythm)
    _end_series(tx, act, series, date.day, anew)

    def moved(was: DateState) -> DateState:
        times_then = times[was.day]
        day, planned = was.day + timedelta(days=shift.days), was.planned_day or was.day
        stays = was.moved_at is not None and was.day != date.day  # it was moved on its own, and keeps its time
        if stays or times_then is None:
            return replace(was, activity_id=anew, day=day, planned_day=planned)
        starts_at, ends_at = times_then
        return DateState(anew, day, starts_at, ends_at, was.called_off_at, None, planned)

    done = change(tx, act, ids, moved)
    told = tell_concerned(tx, act, done, actor_id=person.id, now=now, rules=rules)
    return Moved(_again(tx, date), act, len(told))


def _times(day: date, shift: Shift, rules: HomeRules) -> tuple[datetime, datetime] | None:
    """Start and end of the date that was planned for this day, after the move."""
    starts = datetime.combine(day + timedelta(days=shift.days), shift.starts.time())
    starts_at = to_utc(starts, rules.zone)
    ends_at = to_utc(starts + (shift.ends - shift.starts), rules.zone)
    return None if starts_at is None or ends_at is None else (starts_at, ends_at)


def call_off(tx: Tx, person: Person, date_id: int, *, rest: bool, now: datetime, rules: HomeRules) -> Outcome:
    """Call a date off, alone or with all that follow. No reason is asked."""
    date = activities.by_id(tx, date_id)
    refused = _refusal(date, person, now)
    if refused is not None or date is None:
        return refused or NotForYou()
    if date.called_off_at is not None and not rest:
        return AsItWas(date)
    ids = following(tx, date, now) if rest else [date.id]
    act = acts.begin(tx, person.id, "call_off_rest" if rest else "call_off", now)
    series = planning.series(tx, date.activity_id)
    if rest and series is not None:
        _end_series(tx, act, series, date.day, None)
    done = change(tx, act, ids, lambda was: was if was.called_off_at else replace(was, called_off_at=now))
    told = tell_concerned(tx, act, done, actor_id=person.id, now=now, rules=rules) if done else []
    return CalledOff(_again(tx, date), act, len(told))


def hold_after_all(tx: Tx, person: Person, date_id: int, now: datetime, rules: HomeRules) -> Outcome:
    """Hold a date that was called off; whoever was on its list is on it still, and hears of it."""
    date = activities.by_id(tx, date_id)
    refused = _refusal(date, person, now)
    if refused is not None or date is None:
        return refused or NotForYou()
    if date.called_off_at is None:
        return AsItWas(date)
    act = acts.begin(tx, person.id, "hold_after_all", now)
    done = change(tx, act, [date.id], lambda was: replace(was, called_off_at=None))
    told = tell_concerned(tx, act, done, actor_id=person.id, now=now, rules=rules)
    return HeldAfterAll(_again(tx, date), act, len(told))


def still_down(tx: Tx, person: Person, date_ids: Sequence[int]) -> list[int]:
    """For which of these dates the person is on the list, waits, or brings a group."""
    return next((list(dates) for other, dates in concerned(tx, date_ids) if other.id == person.id), [])


def _end_series(tx: Tx, act: int, series: planning.Series, first_moved: date, anew: int | None) -> None:
    """The series ends on the day before. What its end was, and which series goes on, is noted for the way back."""
    last = (first_moved - timedelta(days=1)).isoformat()
    planning.set_until(tx, series.id, last)
    acts.note(tx, act, before=f"series:{series.id}:{series.until or ''}", after=f"series:{anew or ''}:{last}")


def _refusal(date: ActivityDate | None, person: Person, now: datetime) -> Outcome | None:
    if date is None or not access.coordinates(person, date.site_id):
        return NotForYou()
    return HasBegun(date) if date.starts_at <= now else None


def _again(tx: Tx, date: ActivityDate) -> ActivityDate:
    return activities.by_id(tx, date.id) or date


@way_back("move_date", "move_rest", "call_off", "call_off_rest", "hold_after_all")
def as_before(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> PlanAsBefore | None:
    """Take a move or a calling-off back, as far as nothing has happened to the dates since. All who heard hear it."""
    date = next((activities.by_id(tx, each.activity_date_id) for each in act.changes if each.activity_date_id), None)
    if date is None or not access.coordinates(person, date.site_id):
        return None
    if not can_be_taken_back(tx, act, begun=now):
        return None
    undoing = acts.begin(tx, person.id, f"undo:{act.id}", now)
    back = take_back(tx, act, undoing, begun=now)
    _series_as_before(tx, act)
    told = tell_concerned(tx, undoing, back, actor_id=person.id, now=now, rules=rules, instead_of=[act.id])
    return PlanAsBefore(act.id, len(told))


def _series_as_before(tx: Tx, act: Act) -> None:
    for each in act.changes:
        before, after = (each.before or "").split(":"), (each.after or "").split(":")
        if before[0] != "series" or after[0] != "series":
            continue
        series = planning.series(tx, int(before[1]))
        if series is not None and series.until == after[2]:
            planning.set_until(tx, series.id, before[2] or None)
        if after[1] and not planning.has_dates(tx, int(after[1])):
            planning.remove_series(tx, int(after[1]))
