"""Those of the house have passed on that somebody comes a little later: thanked for, and told to whoever is on duty."""

from messages.buttons import Today
from messages.said import Said
from messages.view import View, lines, rows, screen
from storage import activities, people
from storage.records import ActivityDate, Person
from volunteering import access, on_the_way


def _expected(view: View, date: int, person: int) -> tuple[ActivityDate, Person] | None:
    """The date and the volunteer, for those who work there, while they are expected."""
    found, who = activities.by_id(view.tx, date), people.by_id(view.tx, person)
    if found is None or who is None or view.reader is None or not access.works_at(view.reader, found.site_id):
        return None
    expected = on_the_way.own_today(view.tx, who, view.now, view.rules)
    return (found, who) if any(each.id == date for each in expected) else None


def _said(view: View, date: ActivityDate, who: Person, minutes: int) -> str:
    name = (date.organisation or who.name) if access.brings(who, date) else who.name
    if minutes:
        return view.say("said-late", name=name, count=minutes, **view.about(date))
    return view.say("said-late-a-little", name=name, **view.about(date))


@screen
def said_late(view: View, date: int, person: int, minutes: int) -> Said | None:
    """To whoever is on duty: a volunteer comes a little later. Dropped when they do not come any more."""
    found = _expected(view, date, person)
    return None if found is None else Said(_said(view, *found, minutes), protected=True)


@screen
def late_noted(view: View, told: list[list[int]], reached: int) -> Said | None:
    """Thanks to whoever passed it on; who of those on duty knows now, where it is somebody else. Nothing is ticked."""
    said = [
        _said(view, *pair, minutes)
        for date, person, minutes in told
        if (pair := _expected(view, date, person)) is not None
    ]
    if not said:
        return None
    who = people.by_id(view.tx, reached) if reached else None
    thanks = view.say("late-noted") if who is None else view.say("late-noted-told", contact=who.name)
    return Said(lines(thanks, *said), rows(view.choice(Today(), "button-today")), protected=True)
