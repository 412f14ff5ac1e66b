"""Wards closed for a time and opened again. Why is never asked."""

from collections.abc import Sequence
from datetime import date, timedelta

from messages import times
from messages.buttons import CloseFrom, CloseUntil, CloseWard, OpenWard, Undo
from messages.said import Said
from messages.screens.changing import to_ring, told_line
from messages.screens.planning import own_site, to_plan
from messages.view import View, lines, rows, screen
from storage import acts, people
from storage.planning import Closure
from storage.records import Unit
from volunteering.planning import closing, putting_up

FIRST_DAYS = 4  # so many days from today on have a button; another day is written
LENGTHS = (0, 2, 6, 13)  # so many days after the first


def _unit(view: View, unit_id: int) -> Unit | None:
    return closing.coordinated_unit(view.tx, view.reader, unit_id) if view.reader is not None else None


@screen
def wards(view: View) -> Said | None:
    """Which wards are closed, and a button for each."""
    units = putting_up.units_of(view.tx, view.reader) if view.reader is not None else []
    if not units:
        return None
    closed = {unit.id: closing.closed_now(view.tx, unit.id, view.today) for unit in units}
    said = [closed_line(view, unit, closed[unit.id]) for unit in units if closed[unit.id]]
    buttons = []
    for unit in units:
        if closed[unit.id]:
            buttons.append(view.choice(OpenWard(unit.id), "button-open", unit=unit.name))
        buttons.append(view.choice(CloseWard(unit.id), "button-close", unit=unit.name))
    return Said(lines(view.say("wards"), *(f"• {each}" for each in said)), rows(*buttons, to_plan(view)))


def closed_line(view: View, unit: Unit, closed: Sequence[Closure]) -> str:
    """Since when a ward is closed and until when, all its closures taken together."""
    first = min(each.first_day for each in closed)
    lasts = [each.last_day for each in closed]
    return _span(view, unit, first, None if None in lasts else max(day for day in lasts if day))


def _span(view: View, unit: Unit, first: date, last: date | None) -> str:
    if last is None:
        return view.say("ward-closed-further", unit=unit.name, first=view.day(first))
    if last == first:
        return view.say("ward-closed-day", unit=unit.name, first=view.day(first))
    return view.say("ward-closed", unit=unit.name, first=view.day(first), last=view.day(last))


@screen
def close_from(view: View, unit: int) -> Said | None:
    """From which day?"""
    found = _unit(view, unit)
    if found is None:
        return None
    days = [view.today + timedelta(days=each) for each in range(FIRST_DAYS)]
    buttons = [
        view.choice(
            CloseFrom(unit, day.toordinal()), "button-that-day", day=times.short_day(view.language, day, view.today)
        )
        for day in days
    ]
    return Said(view.say("close-from", unit=found.name), rows(*buttons, to_plan(view)))


@screen
def close_until(view: View, unit: int, first: int) -> Said | None:
    """Until which day? With what that would mean."""
    found = _unit(view, unit)
    if found is None:
        return None
    begins = date.fromordinal(first)
    buttons = []
    for length in LENGTHS:
        last = begins + timedelta(days=length)
        dates, _ = closing.would_concern(view.tx, unit, begins, last, view.now, view.rules)
        label = times.short_day(view.language, last, view.today)
        buttons.append(view.choice(CloseUntil(unit, first, last.toordinal()), "button-until", day=label, count=dates))
    further = view.choice(CloseUntil(unit, first, 0), "button-until-further")
    _, told = closing.would_concern(view.tx, unit, begins, None, view.now, view.rules)
    text = lines(view.say("close-until", unit=found.name, first=view.day(begins)), view.say("close-means", count=told))
    return Said(text, rows(*buttons, further, to_plan(view)))


@screen
def day_not_read(view: View) -> Said | None:
    """No day to come was found in what was written."""
    return None if own_site(view) is None else Said(view.say("day-not-read"), rows(to_plan(view)))


@screen
def ward_closed(view: View, unit: int, act: int, dates: int, told: int, first: int, last: int) -> Said | None:
    """The ward is closed: what is called off, who hears of it, with Undo."""
    found = _unit(view, unit)
    if found is None:
        return None
    span = _span(view, found, date.fromordinal(first), date.fromordinal(last) if last else None)
    text = lines(f"{span}.", view.say("ward-called-off", count=dates), told_line(view, told, act))
    return Said(text, rows(view.choice(Undo(act), "button-undo"), to_ring(view, act), to_plan(view)))


@screen
def ward_opened(view: View, unit: int, act: int, dates: int, told: int) -> Said | None:
    """The ward is open: what is held after all, who hears of it, with Undo."""
    found = _unit(view, unit)
    if found is None or acts.by_id(view.tx, act) is None:
        return None
    text = lines(view.say("ward-open", unit=found.name), view.say("ward-held", count=dates), told_line(view, told, act))
    return Said(text, rows(view.choice(Undo(act), "button-undo"), to_ring(view, act), to_plan(view)))


@screen
def ward_is_open(view: View, unit: int) -> Said | None:
    """The ward is open, or open after all."""
    found = next((each for each in people.units(view.tx) if each.id == unit), None)
    if found is None or own_site(view) is None:
        return None
    return Said(view.say("ward-open", unit=found.name), rows(to_plan(view)))


@screen
def ward_as_before(view: View, told: int, unit: int = 0) -> Said | None:
    """Closing or opening is taken back: what stands now."""
    found = _unit(view, unit) if unit else None
    closed = [] if found is None else closing.closed_now(view.tx, found.id, view.today)
    stands = [f"{_span(view, found, each.first_day, each.last_day)}." for each in closed] if found else []
    if found is not None and not closed:
        stands = [view.say("ward-open", unit=found.name)]
    return Said(lines(view.say("plan-as-before"), *stands, told_line(view, told)), rows(to_plan(view)))
