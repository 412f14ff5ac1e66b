"""Putting up an activity: a series to the end of the plan, or a single date. Taken back as long as nobody is on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from storage import activities, acts, people, planning
from storage.records import Act, Person, Unit
from storage.tx import Tx
from volunteering import access
from volunteering.home import HomeRules
from volunteering.planning import changing, closing
from volunteering.planning.draft import Draft
from volunteering.planning.series_times import clock_text, moment_text
from volunteering.recurrence import YEAR, RhythmFault, Span, normalised, spans
from volunteering.ways_back import Elsewhere, way_back


@dataclass(frozen=True, slots=True)
class PutUp:
    """These series stand on the plan now."""

    act: int
    series: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NoDates:
    """It has no date that could be held: the day is over, or there is no such hour. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class NotComplete:
    """Something is missing still; nothing was changed."""


@dataclass(frozen=True, slots=True)
class NotForYou:
    """The person does not coordinate there; nothing was changed."""


@dataclass(frozen=True, slots=True)
class TakenDown(Elsewhere):
    """What was put up is off the plan again; `called_off`: somebody had signed up, and hears of it."""

    act: int
    called_off: bool


def units_of(tx: Tx, person: Person) -> list[Unit]:
    """The units that this person coordinates."""
    return [unit for unit in people.units(tx) if access.coordinates(person, unit.site_id)]


def put_up(
    tx: Tx, person: Person, drafts: Sequence[Draft], now: datetime, rules: HomeRules
) -> PutUp | NoDates | NotComplete | NotForYou:
    """Put these activities up, all of them or none."""
    if not drafts or any(draft.missing() is not None for draft in drafts):
        return NotComplete()
    units = {unit.id: unit for unit in units_of(tx, person)}
    if any(draft.unit not in units for draft in drafts):
        return NotForYou()
    found = [_spans(tx, draft, units[draft.unit or 0], now, rules) for draft in drafts]
    if not all(found):
        return NoDates()
    act = acts.begin(tx, person.id, "put_up", now)
    series = tuple(_add(tx, act, draft, spans_of, now, rules) for draft, spans_of in zip(drafts, found, strict=True))
    for unit_id in {draft.unit for draft in drafts if draft.unit is not None}:
        closing.keep_closed(tx, unit_id, now, rules.zone)
    return PutUp(act, series)


def _base(draft: Draft, now: datetime, rules: HomeRules) -> date:
    """The first day that counts: today, or tomorrow when the hour is past."""
    local = rules.local(now)
    past = (draft.minute or 0) <= local.hour * 60 + local.minute
    return local.date() + timedelta(days=1) if past else local.date()


def _spans(tx: Tx, draft: Draft, unit: Unit, now: datetime, rules: HomeRules) -> list[Span]:
    last = activities.last_day_of_plan(tx, unit.site_id)
    today = rules.today(now)
    horizon = max(date.fromisoformat(last), today) if last else today + YEAR
    found = spans(draft.rhythm(_base(draft, now, rules)), rules.zone, horizon)
    return [] if isinstance(found, RhythmFault) else [span for span in found if span.starts_at > now]


def _add(tx: Tx, act: int, draft: Draft, held: list[Span], now: datetime, rules: HomeRules) -> int:
    rhythm = draft.rhythm(_base(draft, now, rules))
    ends = rhythm.ends if isinstance(rhythm.ends, datetime) else datetime.combine(rhythm.starts.date(), rhythm.ends)
    values = {
        "starts": moment_text(rhythm.starts),
        "ends": clock_text(rhythm.starts, ends),
        "repeats": normalised(rhythm.repeats, rhythm.starts, rules.zone) or None,
        "until": rhythm.until.isoformat() if rhythm.until else None,
        "place": draft.place,
        "wanted": draft.wanted,
        "places": draft.places,
    }
    series = planning.add_series(tx, draft.unit or 0, draft.title, values)
    planning.add_dates(tx, series, [(span.day, span.starts_at, span.ends_at) for span in held])
    acts.note(tx, act, before=None, after=f"series:{series}")
    return series


def series_of(act: Act | None) -> list[int]:
    """The series that an act has put up."""
    changes = act.changes if act is not None else ()
    return [int((each.after or "").split(":")[1]) for each in changes if (each.after or "").startswith("series:")]


@way_back("put_up")
def take_down(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> TakenDown | None:
    """Take what was put up off the plan. Where somebody has signed up since, it is called off, and they hear it."""
    found = [series for each in series_of(act) if (series := planning.series(tx, each)) is not None]
    if not found or not all(access.coordinates(person, series.site_id) for series in found):
        return None
    called_off = False
    for series in found:
        if planning.is_untouched(tx, series.id):
            planning.remove_series(tx, series.id)
            continue
        called_off = True
        for date_id in planning.date_ids(tx, series.id, now)[:1]:
            changing.call_off(tx, person, date_id, rest=True, now=now, rules=rules)
    return TakenDown(act.id, called_off)
