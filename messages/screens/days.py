"""Several days at once: the days of one activity to tap, being away, one day for another, and Undo for all of it."""

from collections.abc import Iterable
from datetime import date as day_of
from datetime import timedelta

from messages import times
from messages.buttons import (
    Away,
    AwayWhen,
    Calendar,
    CannotCome,
    Mark,
    Mine,
    Rather,
    Series,
    SeriesList,
    SwapTo,
    Talk,
    Undo,
    WhatIsOn,
    WholeMonth,
)
from messages.said import Choice, Said
from messages.screens.overlap import overlap
from messages.view import View, lines, rows, screen
from messages.words import escaped
from storage import activities, acts
from storage.records import Act, ActivityDate, SignupState
from volunteering import access, cancelling, own_list, series, telling
from volunteering.cancelling import Zone
from volunteering.first_names import first_name

PAGE = 8
BOTH = 2
MOST_LINES = 12  # so many dates of one act are named one by one


@screen
def series_list(view: View, skip: int = 0) -> Said | None:
    """To which activity would you like to come several times?"""
    if view.reader is None or not view.reader.site_ids:
        return None
    found = series.open_to(view.tx, view.reader, view.now, view.rules)
    page = found[skip : skip + PAGE]
    if not page:
        return Said(view.say("what-is-on-nothing"), rows(view.choice(Mine(), "button-mine")))
    titles = [each.title for each in found]
    buttons = [
        view.choice(
            Series(each.id),
            "button-series",
            what=each.title if titles.count(each.title) == 1 else f"{each.title}, {each.unit}",
        )
        for each in page
    ]
    more = view.choice(SeriesList(skip + PAGE), "button-more") if len(found) > skip + PAGE else None
    return Said(view.say("series-list"), rows(*buttons, more, view.choice(WhatIsOn(), "button-what-is-on")))


@screen
def series_days(view: View, date: int, skip: int = 0, done: bool = False) -> Said | None:
    """The days of one activity, each with a button to come or not; `done`: how it stands with the one just pressed."""
    first = activities.by_id(view.tx, date)
    if first is None or view.reader is None or not access.may_sign_up(view.reader, first):
        return None
    days = series.days_of(view.tx, view.reader, first, view.now, view.rules)
    page = days[skip : skip + PAGE]
    pressed = next((each for each in days if each.date.id == date), None) if done else None
    text = lines(
        f"<b>{escaped(first.title)}</b>",
        view.say("overview-place", place=view.place(first)),
        view.say("series-how") if page else view.say("rather-nothing", activity=first.title),
        _standing(view, pressed) if pressed else None,
    )
    ways = (
        view.choice(Series(date, skip + PAGE), "button-more") if len(days) > skip + PAGE else None,
        view.choice(Series(date, max(0, skip - PAGE)), "button-previous") if skip else None,
        _whole_month(view, page),
        view.choice(SeriesList(), "button-more-days"),
    )
    return Said(text, rows(*(_day(view, each, skip) for each in page), *ways))


def _standing(view: View, day: series.Day) -> str:
    about = view.about(day.date)
    if day.own is SignupState.COMING:
        line, _ = overlap(view, day.date)
        return lines(view.say("nothing-to-undo-coming", **about), line)
    waits = day.own is SignupState.WAITING
    return view.say("nothing-to-undo-waiting" if waits else "nothing-to-undo-not", **about)


def _day(view: View, day: series.Day, skip: int) -> Choice:
    what = _short(view, day.date)
    if day.own is SignupState.COMING:
        return view.choice(Mark(day.date.id, 0, skip), "button-day-coming", what=what)
    if day.own is SignupState.WAITING:
        return view.choice(Mark(day.date.id, 0, skip), "button-day-waiting", what=what)
    key = "button-day" if day.has_room else "button-day-full"
    return view.choice(Mark(day.date.id, 1, skip), key, what=what)


def _short(view: View, date: ActivityDate) -> str:
    local = view.rules.local(date.starts_at)
    day = times.short_day(view.language, local.date(), view.today)
    return view.label("at-time", day=day, clock=times.clock(view.language, local))


def _whole_month(view: View, page: list[series.Day]) -> Choice | None:
    """All days of the month of the first day on the page on which the reader does not stand yet, where several are."""
    first = next((each.date for each in page if each.own is None), None)
    if first is None or view.reader is None:
        return None
    free = series.rest_of_month(view.tx, view.reader, first, view.now, view.rules)
    if len(free) < 2:
        return None
    month = times.month(view.language, view.rules.local(first.starts_at).date())
    return view.choice(WholeMonth(first.id), "button-whole-month", what=month, count=len(free))


@screen
def signed_up_for_days(view: View, act: int) -> Said | None:
    """On the list for several days now, of one activity or of several, waiting where it is full."""
    done = acts.by_id(view.tx, act)
    if done is None or view.reader is None:
        return None
    dates, waiting = _own(view, done, after=("coming",)), _own(view, done, after=("waiting",))
    clash = next((found for found in (overlap(view, each) for each in dates) if found[0]), (None, None))
    text = lines(
        view.say("signed-up-days", name=view.name, count=len(dates)) if dates else None,
        _list(view, dates) if dates else None,
        view.say("taken-back-waiting") if waiting else None,
        _list(view, waiting) if waiting else None,
        clash[0],
    )
    return (
        Said(
            text,
            rows(
                _undo(view, act),
                clash[1],
                view.choice(Calendar(), "button-calendar"),
                view.choice(Mine(), "button-mine"),
            ),
        )
        if text
        else None
    )


def _own(view: View, done: Act, *, after: tuple[str, ...]) -> list[ActivityDate]:
    """The dates of the reader that an act has changed so, in the order of time."""
    own = [each for each in done.changes if view.reader is not None and each.person_id == view.reader.id]
    ids = [each.activity_date_id for each in own if each.after is not None and each.after.split(":")[0] in after]
    return _dates(view, [each for each in ids if each is not None])


def _dates(view: View, ids: Iterable[int]) -> list[ActivityDate]:
    found = [activities.by_id(view.tx, each) for each in dict.fromkeys(ids)]
    return sorted((each for each in found if each is not None), key=lambda each: (each.starts_at, each.id))


def _list(view: View, dates: list[ActivityDate]) -> str:
    told = [f"• {escaped(each.title)}, {view.when(each)}" for each in dates[:MOST_LINES]]
    more = len(dates) - MOST_LINES
    return lines(*told, view.say("days-and-more", count=more) if more > 0 else None)


@screen
def away_choice(view: View) -> Said | None:
    """When are you away? Each with how many of the own dates lie in it."""
    if view.reader is None:
        return None
    own = [view.rules.local(each.date.starts_at).date() for each in own_list.own_dates(view.tx, view.reader, view.now)]
    if not own:
        return Said(view.say("cannot-come-nothing"), rows(view.choice(WhatIsOn(), "button-what-is-on")))
    today = view.today
    sunday = today + timedelta(days=6 - today.weekday())
    spans = [
        ("button-away-this-week", today, sunday),
        ("button-away-next-week", sunday + timedelta(days=1), sunday + timedelta(days=7)),
        ("button-away-until", today, today + timedelta(days=13)),
        ("button-away-until", today, today + timedelta(days=27)),
    ]
    buttons = [
        _away(view, key, first, last, sum(first <= each <= last for each in own))
        for key, first, last in spans
        if any(first <= each <= last for each in own)
    ]
    everything = view.choice(Away(today.toordinal(), 0), "button-away-all", count=len(own))
    return Said(view.say("away-choice"), rows(*buttons, everything, view.choice(CannotCome(), "button-one-day")))


def _away(view: View, key: str, first: day_of, last: day_of, count: int) -> Choice:
    button = Away(first.toordinal(), last.toordinal())
    if key == "button-away-until":
        return view.choice(button, key, day=view.day(last), count=count)
    return view.choice(button, key, count=count)


@screen
def nothing_in_that_time(view: View) -> Said | None:
    """Away at a time without any own dates."""
    return Said(view.say("away-nothing"), rows(view.choice(Mine(), "button-mine"), _others(view)))


@screen
def cancelled_many(view: View, act: int, late: int = 0) -> Said | None:
    """Taken off several lists, thanked, with one Undo for all; `late`: a date of which those on duty hear at once."""
    done = acts.by_id(view.tx, act)
    dates = _own(view, done, after=("cancelled",)) if done else []
    if not dates:
        return None
    told = activities.by_id(view.tx, late) if late else None
    groups = view.reader is not None and all(access.brings(view.reader, each) for each in dates)
    text = lines(
        view.say("cancelled-many-group" if groups else "cancelled-many", name=view.name, count=len(dates)),
        _list(view, dates),
        view.say("cancelled-late", contact=who_hears(view, told)) if told else view.say("cancelled-next"),
    )
    return Said(text, rows(_undo(view, act), view.choice(Talk(), "button-talk") if told else _others(view)))


def who_hears(view: View, date: ActivityDate) -> str:
    """The first name of whoever is told: the culture contact of the shift, else the coordinator."""
    own = view.reader.id if view.reader else None
    told = telling.those_on_duty(view.tx, date, apart_from=[own])
    reached = [person for person in told if person.chat_id is not None]
    return first_name(reached[0].name) if reached else view.say("coordinator-unknown")


@screen
def rather_choice(view: View, date: int, skip: int = 0) -> Said | None:
    """Which other day suits better?"""
    found = activities.by_id(view.tx, date)
    if found is None or view.reader is None:
        return None
    days = [
        each
        for each in series.days_of(view.tx, view.reader, found, view.now, view.rules)
        if each.own is None and each.date.id != date
    ]
    page = days[skip : skip + PAGE]
    if not page:
        return Said(view.say("rather-nothing", activity=found.title), rows(_others(view)))
    buttons = [
        view.choice(
            SwapTo(date, each.date.id),
            "button-day" if each.has_room else "button-day-full",
            what=_short(view, each.date),
        )
        for each in page
    ]
    more = view.choice(Rather(date, skip + PAGE), "button-more") if len(days) > skip + PAGE else None
    return Said(view.say("rather-choice", activity=found.title), rows(*buttons, more, _others(view)))


@screen
def swapped(view: View, given: int, taken: int, act: int, waiting: bool, zone: str) -> Said | None:
    """One day taken for another, with one Undo for both."""
    old, new = activities.by_id(view.tx, given), activities.by_id(view.tx, taken)
    if old is None or new is None:
        return None
    line, button = overlap(view, new)
    text = lines(
        view.say("swapped-waiting" if waiting else "swapped", name=view.name, **view.about(new)),
        view.say("swapped-from", **view.about(old)),
        view.say("cancelled-late", contact=who_hears(view, old)) if zone == Zone.LATE else None,
        line,
    )
    calendar = None if waiting else view.choice(Calendar(taken), "button-calendar")
    return Said(text, rows(_undo(view, act), button, calendar, view.choice(Mine(), "button-mine")))


@screen
def taken_back(view: View, back: list[int], waiting: list[int], off: list[int]) -> Said | None:
    """Several things at once are taken back."""
    parts = [("taken-back", back), ("taken-back-waiting", waiting), ("taken-back-off", off)]
    if view.reader is not None and all(access.brings(view.reader, each) for each in _dates(view, back)):
        parts[0] = ("taken-back-group", back)
    told = [lines(view.say(key), _list(view, dates)) for key, ids in parts if (dates := _dates(view, ids))]
    return Said(lines(*told), rows(view.choice(Mine(), "button-mine"), _others(view))) if told else None


def own_dates_within(view: View, first: day_of, last: day_of | None) -> int:
    """How many of the reader's own dates lie within these local days, both included; None: without end."""
    if view.reader is None:
        return 0
    return len(cancelling.own_within(view.tx, view.reader, first, last, view.now, view.rules))


def waiting_within(view: View, first: day_of, last: day_of | None) -> int:
    """In how many of those the reader is on the waiting list."""
    if view.reader is None:
        return 0
    within = {each.id for each in cancelling.own_within(view.tx, view.reader, first, last, view.now, view.rules)}
    return sum(each.waiting and each.date.id in within for each in own_list.own_dates(view.tx, view.reader, view.now))


def away_button(view: View, first: day_of, last: day_of | None, count: int) -> Choice:
    """A button to say that one cannot come to any of them."""
    away = Away(first.toordinal(), last.toordinal() if last else 0)
    if count == BOTH:
        return view.choice(away, "button-cannot-to-both")
    return view.choice(away, "button-cannot-to-all", count=count)


def away_when(view: View) -> Choice:
    """A button for whoever is away for longer."""
    return view.choice(AwayWhen(), "button-away")


def _undo(view: View, act: int) -> Choice:
    return view.choice(Undo(act), "button-undo")


def _others(view: View) -> Choice:
    return view.choice(WhatIsOn(), "button-others")
