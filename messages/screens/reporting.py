"""The daily report: five lines to be read aloud (practice 31): today, changes, culture contacts, tomorrow, needs."""

from datetime import date, timedelta

from messages.buttons import Report, Today
from messages.said import Said
from messages.screens.coming import new_line
from messages.view import View, lines, rows, screen
from messages.words import Html, escaped
from storage import people, shifts
from storage.records import Person, Shift, Unit
from volunteering import access, overview, whats_new
from volunteering.first_names import told_apart
from volunteering.overview import Happening

MOST = 4  # of each kind: the whole report stands on one screen of a phone
OTHER_UNITS = 4


@screen
def daily_report(view: View, unit: int = 0) -> Said | None:
    """The day in five lines, of the reader's own unit or another of the site."""
    found = _unit(view, unit)
    if found is None or view.reader is None:
        return None
    today, tomorrow = (_happenings(view, found, view.today + timedelta(days=days)) for days in (0, 1))
    of_the_day = [
        each
        for each in shifts.of_unit(view.tx, found.id, *view.rules.span(view.today, view.today))
        if each.day == view.today
    ]
    title = view.say("report-title", unit=found.name, day=view.day(view.today))
    text = lines(
        title,
        _day(view, "report-today", "report-today-nothing", today),
        _changes(view, today, of_the_day),
        _contacts(view, of_the_day),
        _day(view, "report-tomorrow", "report-tomorrow-nothing", tomorrow),
        _needs(view, (*today, *tomorrow), of_the_day),
    )
    others = [
        view.choice(Report(each.id), "button-report-of", name=each.name)
        for each in _units_of(view, view.reader)
        if each.id != found.id
    ]
    return Said(text, rows(*others[:OTHER_UNITS], view.choice(Today(), "button-today")), protected=True)


def _unit(view: View, unit: int) -> Unit | None:
    """The unit that is meant, for a reader who works on its site."""
    if view.reader is None:
        return None
    own = view.reader.unit_ids
    wanted = unit or (own[0] if own else 0)
    found = next((each for each in people.units(view.tx) if each.id == wanted), None)
    return found if found is not None and access.works_at(view.reader, found.site_id) else None


def _units_of(view: View, reader: Person) -> list[Unit]:
    """The reader's own units; for a coordinator all of the site."""
    units = [each for each in people.units(view.tx) if access.works_at(reader, each.site_id)]
    return [each for each in units if each.id in reader.unit_ids or access.coordinates(reader, each.site_id)]


def _happenings(view: View, unit: Unit, day: date) -> tuple[Happening, ...]:
    seen = overview.who_is_coming(
        view.tx, unit.site_id, day, day, reader=view.reader, now=view.now, rules=view.rules, unit_id=unit.id
    )
    return seen.happenings


def _day(view: View, key: str, nothing: str, happenings: tuple[Happening, ...]) -> str:
    on = [each for each in happenings if each.date.called_off_at is None]
    if not on:
        return view.say(nothing)
    return view.say(key, what=_several(view, [_item(view, each) for each in on]))


def _item(view: View, happening: Happening) -> Html:
    names = told_apart([each.name for each in happening.guests])
    group = happening.group
    if group is not None and not group.cancelled:
        names.append(group.organisation)
    if happening.walk_ins:
        names.append(view.say("guests-counted", count=happening.walk_ins))
    about = {"activity": happening.date.title, "span": view.span(happening.date.starts_at, happening.date.ends_at)}
    if not names:
        return view.say("report-item-nobody", **about)
    return view.say("report-item", names=view.names(names), **about)


def _several(view: View, items: list[Html]) -> Html:
    more = [view.say("report-more", count=len(items) - MOST)] if len(items) > MOST else []
    return Html("; ".join([*items[:MOST], *more]))


def _changes(view: View, today: tuple[Happening, ...], of_the_day: list[Shift]) -> str:
    since = view.rules.start_of(view.today)
    found = whats_new.since(view.tx, today, of_the_day, moment=since)
    if not found:
        return view.say("report-changes-none")
    more = [view.say("report-more", count=len(found) - MOST)] if len(found) > MOST else []
    told = [new_line(view, each) for each in found[:MOST]]
    return view.say("report-changes", what=Html(" ".join([*told, *more])))


def _contacts(view: View, of_the_day: list[Shift]) -> str:
    if not of_the_day:
        return view.say("report-contacts-none")
    items = [
        view.say("report-contact", kind=view.say("shift-kind", kind=each.kind), name=each.culture_contact)
        if each.culture_contact
        else view.say("report-contact-nobody", kind=view.say("shift-kind", kind=each.kind))
        for each in of_the_day
    ]
    return view.say("report-contacts", what=Html(", ".join(items)))


def _needs(view: View, happenings: tuple[Happening, ...], of_the_day: list[Shift]) -> str:
    missing = [
        view.say("report-needs-volunteers", count=each.still_wanted, activity=escaped(each.date.title))
        for each in happenings
        if each.still_wanted and each.date.called_off_at is None and each.date.starts_at > view.now
    ]
    missing += [
        view.say("report-needs-contact", kind=view.say("shift-kind", kind=each.kind))
        for each in of_the_day
        if each.culture_contact is None and each.ends_at > view.now
    ]
    return view.say("report-needs", what=_several(view, missing)) if missing else view.say("report-needs-none")
