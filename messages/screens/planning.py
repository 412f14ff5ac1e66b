"""The coordinator's plan: what can be done with it, its dates, what is due today."""

from collections.abc import Sequence
from datetime import date as a_day
from datetime import datetime, time, timedelta

from messages import times
from messages.buttons import (
    CallOff,
    Calls,
    DueToday,
    Gaps,
    HoldAfterAll,
    MoveDate,
    Plan,
    PlanDate,
    PlanDates,
    PutUp,
    Rota,
    Wards,
)
from messages.said import Choice, Said
from messages.view import View, lines, rows, screen
from messages.words import Html, escaped
from storage import activities
from storage.records import ActivityDate
from volunteering import access, overview
from volunteering.planning import due

PAGE = 8  # dates at a time: each has a button
MOST_LINES = 10
AHEAD = timedelta(days=60)


def own_site(view: View) -> int | None:
    """The site that the reader coordinates, or None."""
    if view.reader is None:
        return None
    return next((site for site in view.reader.site_ids if access.coordinates(view.reader, site)), None)


@screen
def plan(view: View) -> Said | None:
    """What would you like to do with the plan?"""
    if own_site(view) is None:
        return None
    return Said(
        view.say("plan", name=view.name),
        rows(
            view.choice(DueToday(), "button-due"),
            view.choice(PutUp(), "button-put-up"),
            view.choice(PlanDates(), "button-change-dates"),
            view.choice(Rota(), "button-rota"),
            view.choice(Wards(), "button-wards"),
        ),
    )


def to_plan(view: View) -> Choice:
    """The way back to the plan."""
    return view.choice(Plan(), "button-plan")


@screen
def plan_dates(view: View, day: int, skip: int = 0) -> Said | None:
    """The coming dates, a button each, from a local day on."""
    site = own_site(view)
    if site is None:
        return None
    start = max(view.rules.start_of(a_day.fromordinal(day)), view.now)
    found = activities.between(view.tx, site, start, start + AHEAD)
    page = found[skip : skip + PAGE]
    if not page:
        return Said(view.say("plan-dates-nothing"), rows(view.choice(PutUp(), "button-put-up"), to_plan(view)))
    buttons = [view.choice(PlanDate(each.id), "button-date", what=date_label(view, each)) for each in page]
    more = view.choice(PlanDates(day, skip + PAGE), "button-more") if len(found) > skip + PAGE else None
    back = view.choice(PlanDates(day, max(0, skip - PAGE)), "button-previous") if skip else None
    return Said(view.say("plan-dates"), rows(*buttons, more, back, to_plan(view)))


def date_label(view: View, date: ActivityDate) -> str:
    """A date for a button: short day, clock time, title; called off where it is."""
    local = view.rules.local(date.starts_at)
    day = times.short_day(view.language, local.date(), view.today)
    what = f"{day} {times.clock(view.language, local)} {date.title}"
    return what if date.called_off_at is None else view.label("date-called-off", what=what)


@screen
def date_card(view: View, date: int) -> Said | None:
    """One date: when, where, everybody on it, and what can be done about it."""
    found = activities.by_id(view.tx, date)
    if found is None or view.reader is None or not access.coordinates(view.reader, found.site_id):
        return None
    seen = overview.happening(view.tx, found, view.reader)
    names = [escaped(guest.name) for guest in seen.guests]
    if seen.group is not None and not seen.group.cancelled:
        names.append(escaped(seen.group.organisation))
    text = lines(
        f"<b>{escaped(found.title)}</b>",
        times.capital(view.when(found)),
        view.say("overview-place", place=view.place(found)),
        view.say("overview-called-off") if found.called_off_at else None,
        view.say("overview-coming", names=Html(", ".join(names))) if names else view.say("overview-nobody"),
        view.say("overview-waiting", count=seen.waiting) if seen.waiting else None,
    )
    day = view.rules.local(found.starts_at).date().toordinal()
    back = view.choice(PlanDates(day), "button-other-date")
    if found.starts_at <= view.now:
        return Said(text, rows(back, to_plan(view)), protected=True)
    if found.called_off_at is not None:
        return Said(text, rows(view.choice(HoldAfterAll(found.id), "button-hold"), back), protected=True)
    ways = rows(view.choice(MoveDate(found.id), "button-move"), view.choice(CallOff(found.id), "button-call-off"), back)
    return Said(text, ways, protected=True)


@screen
def due_today(view: View, skip: int = 0) -> Said | None:
    """What is due today, at most ten lines: who waits for an answer, whom to ring, where somebody is missing."""
    site = own_site(view)
    if site is None or view.reader is None:
        return None
    found = due.today(view.tx, view.reader, site, view.now, view.rules)
    items = [*_people(view, found), *_places(view, found)]
    if not items:
        return Said(view.say("todo-nothing", name=view.name), rows(to_plan(view)))
    page = items[skip : skip + MOST_LINES]
    more = view.choice(DueToday(skip + MOST_LINES), "button-more") if len(items) > skip + MOST_LINES else None
    back = view.choice(DueToday(max(0, skip - MOST_LINES)), "button-previous") if skip else None
    ring = view.choice(Calls(), "button-calls") if found.to_ring else None
    gaps = view.choice(Gaps(), "menu-gaps") if found.happenings or found.shifts else None
    text = lines(view.say("todo"), *(f"• {item}" for item in page))
    return Said(text, rows(more, back, ring, gaps, to_plan(view)), protected=True)


def _people(view: View, found: due.Due) -> list[str]:
    waiting: list[str] = []
    for each in found.inquiries:
        day = view.day(view.rules.local(each.received_at).date())
        said = {"name": each.first_name, "day": day}
        waiting.append(
            view.say("todo-inquiry-phone", phone=each.phone, **said) if each.phone else view.say("todo-inquiry", **said)
        )
    return waiting + [
        view.say("todo-ring", name=each.person.name, phone=each.person.phone)
        if each.person.phone
        else view.say("todo-reach", name=each.person.name)
        for each in found.to_ring
    ]


def _places(view: View, found: due.Due) -> list[str]:
    missing: list[str] = [
        view.say("gaps-volunteers", coming=each.coming, wanted=each.date.wanted or 0, **view.about(each.date))
        for each in found.happenings
    ]
    return missing + [view.say("todo-shift", shift=view.shift(shift)) for shift in found.shifts]


def page_of(items: Sequence[str]) -> tuple[list[str], int]:
    """The first lines of a list, and how many more there are."""
    return list(items[:MOST_LINES]), max(0, len(items) - MOST_LINES)


def clock_of(view: View, minute: int) -> str:
    """A time of day, from minutes after midnight."""
    return times.clock(view.language, datetime.combine(view.today, time(*divmod(minute % 1440, 60))))
