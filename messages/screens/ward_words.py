"""A ward to be closed or opened, as it was written: shown back with its days before anything is done."""

from datetime import date

from messages.buttons import CloseUntil, CloseWard, OpenWard
from messages.said import Said
from messages.screens.planning import to_plan
from messages.screens.wards import closed_line
from messages.view import View, lines, rows, screen
from volunteering.planning import closing

LAST = date.max.toordinal() - 366


@screen
def close_meant(view: View, unit: int, first: int, last: int) -> Said | None:
    """Is it to be closed on these days? With what would be called off and who would hear; `last` 0: until opened."""
    found = closing.coordinated_unit(view.tx, view.reader, unit) if view.reader is not None else None
    if found is None or not 1 <= first <= LAST:
        return None
    begins, ends = date.fromordinal(first), date.fromordinal(min(last, LAST)) if last else None
    span = {"unit": found.name, "first": view.day(begins)}
    if ends is None:
        said = view.say("close-meant-further", **span)
    elif ends <= begins:
        said = view.say("close-meant-day", **span)
    else:
        said = view.say("close-meant", last=view.day(ends), **span)
    dates, told = closing.would_concern(view.tx, unit, begins, ends, view.now, view.rules)
    means = view.say("close-meant-off", count=dates) if dates else view.say("close-meant-nothing")
    hear = view.say("close-meant-hear", count=told) if told else None
    ways = rows(
        view.choice(CloseUntil(unit, first, last), "button-yes-close"),
        view.choice(CloseWard(unit), "button-other-days"),
        to_plan(view),
    )
    return Said(lines(said, means, hear), ways)


@screen
def open_meant(view: View, unit: int) -> Said | None:
    """Is it to be opened again? Since when it is closed; nothing is done yet. Dropped when it is open meanwhile."""
    found = closing.coordinated_unit(view.tx, view.reader, unit) if view.reader is not None else None
    closed = closing.closed_now(view.tx, unit, view.today)
    if found is None or not closed:
        return None
    ways = rows(view.choice(OpenWard(unit), "button-yes-open"), to_plan(view))
    return Said(lines(f"{closed_line(view, found, closed)}.", view.say("open-meant", unit=found.name)), ways)
