"""Words about somebody else: what is asked back where it is not certain, and what was noted. For those of the house."""

from datetime import date as day_of
from datetime import timedelta

from messages import times
from messages.buttons import (
    CameUnannounced,
    CancelFor,
    Day,
    NotToday,
    PersonCard,
    Rota,
    SignUpFor,
    Talk,
    Tick,
    Today,
    WhoHasShift,
)
from messages.said import Choice, Said
from messages.screens.people import found_person
from messages.view import View, lines, rows, screen
from messages.words import escaped
from storage import activities, people, shifts
from storage.records import ActivityDate, Person
from volunteering import access

MOST = 4  # buttons of one question
MOST_SHIFTS = 10


def _pairs(view: View, pairs: list[list[int]]) -> list[tuple[Person, ActivityDate]]:
    """People and dates of one's own house, what is over left out."""
    found = []
    for person_id, date_id in pairs:
        person, date = people.by_id(view.tx, person_id), activities.by_id(view.tx, date_id)
        here = date is not None and view.reader is not None and access.works_at(view.reader, date.site_id)
        if person is not None and date is not None and here and date.ends_at > view.now:
            found.append((person, date))
    return found


def _what(view: View, person: Person, date: ActivityDate, *, named: bool) -> str:
    short = view.short(date)
    return f"{person.name.split(maxsplit=1)[0]}, {short}" if named else short


def _ask(view: View, key: str, pairs: list[list[int]], button: type[CancelFor | SignUpFor], label: str) -> Said | None:
    found = _pairs(view, pairs)
    if not found:
        return None
    several = len({person.id for person, _ in found}) > 1
    buttons: list[Choice] = [
        view.choice(button(person.id, date.id), label, what=_what(view, person, date, named=several))
        for person, date in found[:MOST]
    ]
    if len(found) > MOST and not several:
        buttons[MOST - 1] = _card(view, found[0][0])
    names = view.names(list(dict.fromkeys(person.name for person, _ in found)))
    return Said(view.say(key, names=names), rows(*buttons), protected=True)


def _card(view: View, person: Person) -> Choice:
    return view.choice(PersonCard(person.id), "button-person", name=person.name)


@screen
def which_of_theirs(view: View, pairs: list[list[int]]) -> Said | None:
    """What can they not come to, or who of them?"""
    return _ask(view, "which-of-theirs", pairs, CancelFor, "button-cancel-for")


@screen
def which_for_them(view: View, pairs: list[list[int]]) -> Said | None:
    """What are they to be put down for, or who of them?"""
    return _ask(view, "which-for-them", pairs, SignUpFor, "button-sign-up-for")


@screen
def which_has_come(view: View, pairs: list[list[int]]) -> Said | None:
    """To what have they come, or who of them?"""
    found = _pairs(view, pairs)
    if not found:
        return None
    buttons = [
        view.choice(Tick(date.id, person.id, 1), "button-arrived", name=f"{person.name}, {date.title}")
        for person, date in found[:MOST]
    ]
    return Said(view.say("which-has-come"), rows(*buttons), protected=True)


@screen
def came_to_which(view: View, person: int, dates: list[int]) -> Said | None:
    """They are on no list of today: to what have they come?"""
    found = _pairs(view, [[person, date] for date in dates])
    if not found:
        return None
    buttons = [
        view.choice(CameUnannounced(date.id, who.id), "button-came-to", what=f"{_clock(view, date)} {date.title}")
        for who, date in found[: MOST - 1]
    ]
    said = view.say("came-to-which", name=found[0][0].name)
    return Said(said, rows(*buttons, view.choice(Today(), "button-today")), protected=True)


def _clock(view: View, date: ActivityDate) -> str:
    return times.clock(view.language, view.rules.local(date.starts_at))


@screen
def arrival_noted(view: View, person: int, date: int) -> Said | None:
    """They have come, with the way back."""
    found = _pairs(view, [[person, date]])
    if not found:
        return None
    who, on = found[0]
    ways = rows(view.choice(Tick(date, person, 0), "button-undo"), view.choice(Today(), "button-today"))
    return Said(view.say("arrival-noted", name=who.name, **view.about(on)), ways, protected=True)


@screen
def nothing_for_them(view: View, person_ids: list[int], day: int = 0) -> Said | None:
    """They are on no list then; their cards."""
    found = [who for each in person_ids if (who := people.by_id(view.tx, each)) is not None]
    if not found:
        return None
    names = view.names([who.name for who in found])
    if day:
        said = view.say("nothing-for-them-then", names=names, day=view.day(day_of.fromordinal(day)))
    else:
        said = view.say("nothing-for-them", names=names)
    cards = [_card(view, who) for who in found[:MOST] if found_person(view, who.id) is not None]
    return Said(said, rows(*(cards or [view.choice(Today(), "button-today")])), protected=True)


@screen
def not_held_then(view: View, day: int, person_ids: list[int]) -> Said | None:
    """What was named is not on the plan that day: said plainly, with what is, and the cards of those who were named."""
    found = [each for each in (people.by_id(view.tx, person_id) for person_id in person_ids) if each is not None]
    cards = [_card(view, who) for who in found[:MOST] if found_person(view, who.id) is not None]
    on = day_of.fromordinal(day)
    ways = rows(view.choice(Day(day), "button-that-day", day=view.day(on)), *cards)
    return Said(view.say("not-held-then", day=view.day(on)), ways, protected=True)


@screen
def coordinator_does(view: View) -> Said | None:
    """That is for the coordinator to do: who, and how to reach them."""
    return Said(view.say("coordinator-does", coordinator=view.coordinator()), rows(view.choice(Talk(), "button-talk")))


@screen
def which_visit(view: View, dates: list[int]) -> Said | None:
    """Which visit does not suit? Asked even where there is one alone: the volunteer hears of it at once."""
    found = [each for each in (activities.by_id(view.tx, date) for date in dates) if each is not None]
    buttons = [view.choice(NotToday(each.id), "button-not-today", what=view.short(each)) for each in found[: MOST - 1]]
    if not buttons:
        return None
    return Said(view.say("which-visit"), rows(*buttons, view.choice(Today(), "button-today")))


@screen
def who_has_shift(view: View, day: int, skip: int = 0) -> Said | None:
    """Who is culture contact on a day, ward by ward, the own wards first; for those of the house."""
    reader = view.reader
    site = next((each for each in reader.site_ids if access.works_at(reader, each)), None) if reader else None
    if reader is None or site is None:
        return None
    on = day_of.fromordinal(day)
    start, end = view.rules.start_of(on), view.rules.start_of(on + timedelta(days=1))
    found = [each for each in shifts.of_site(view.tx, site, start, end) if each.day == on]
    found.sort(key=lambda each: (each.unit_id not in reader.unit_ids, each.unit, each.starts_at))
    rota = view.choice(Rota(), "button-rota") if access.coordinates(reader, site) else None
    named = view.day(on)
    if not found:
        return Said(view.say("who-has-shift-none", day=named), rows(rota))
    told = [
        f"• {view.shift(each)}: {escaped(each.culture_contact or view.label('nobody-yet'))}"
        for each in found[skip : skip + MOST_SHIFTS]
    ]
    more = view.choice(WhoHasShift(day, skip + MOST_SHIFTS), "button-more") if len(found) > skip + MOST_SHIFTS else None
    return Said(lines(view.say("who-has-shift"), *told), rows(more, rota))
