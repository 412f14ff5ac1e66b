"""What was written of the plan, shown back before anything is changed: a new time, several that may be meant."""

from collections.abc import Iterator
from datetime import timedelta

from messages import times
from messages.buttons import GoOnPlan, MoveTo, PlanDate, PlanDates, PutItUp, PutUp
from messages.buttons.planning import ALL, ONE
from messages.said import Said
from messages.screens.changing import hearing, local_of
from messages.screens.planning import clock_of, date_label, to_plan
from messages.screens.putting_up import MONDAY, open_drafts
from messages.view import View, lines, rows, screen
from messages.words import escaped
from storage import activities, people
from volunteering import access
from volunteering.planning import changing
from volunteering.planning.draft import Draft

MOST = 4
MOST_LINES = 10


@screen
def move_meant(view: View, date: int, minute: int) -> Said | None:
    """Is this how it is to be moved? With who would hear of it."""
    found = activities.by_id(view.tx, date)
    if found is None or view.reader is None or not access.coordinates(view.reader, found.site_id):
        return None
    new = times.when(view.language, local_of(minute), view.today)
    ids = changing.following(view.tx, found, view.now)
    every = view.choice(MoveTo(date, minute, ALL), "button-all-following", count=len(ids)) if len(ids) > 1 else None
    ways = rows(
        view.choice(MoveTo(date, minute, ONE), "button-only-this" if every else "button-yes-move"),
        every,
        view.choice(PlanDates(), "button-other-date"),
        view.choice(PlanDate(date), "button-back"),
    )
    return Said(lines(view.say("move-meant", new=new, **view.about(found)), hearing(view, ids)), ways)


@screen
def which_date(view: View, dates: list[int]) -> Said | None:
    """Which of these is meant?"""
    found = [each for each in (activities.by_id(view.tx, date) for date in dates) if each is not None]
    if view.reader is None or not found:
        return None
    own = [each for each in found if access.coordinates(view.reader, each.site_id)]
    buttons = [view.choice(PlanDate(each.id), "button-date", what=date_label(view, each)) for each in own[:MOST]]
    return Said(view.say("plan-dates"), rows(*buttons)) if buttons else None


@screen
def not_on_the_plan(view: View) -> Said | None:
    """What was named is not on the plan: said plainly, with the ways to what is, and to putting it up."""
    ways = rows(view.choice(PlanDates(), "button-other-date"), view.choice(PutUp(), "button-put-up"), to_plan(view))
    return Said(view.say("not-on-the-plan"), ways)


@screen
def put_up_meant(view: View) -> Said | None:
    """Is this to be put on the plan? As it was read; nothing is changed before the yes."""
    drafts = open_drafts(view)
    if not drafts:
        return None
    told = [f"• {_line(view, draft)}" for draft in drafts[:MOST_LINES]]
    ways = rows(view.choice(PutItUp(), "button-put-it-up"), view.choice(PutUp(), "button-write-again"), to_plan(view))
    return Said(lines(view.say("put-up-meant"), *told), ways)


def _line(view: View, draft: Draft) -> str:
    """What, when, where: as far as it was said."""
    held_on = draft.weekdays or (draft.first_day(view.today).weekday(),)
    names = [times.weekday(view.language, MONDAY + timedelta(days=each)) for each in held_on]
    begins = clock_of(view, draft.minute or 0)
    ends = f"–{clock_of(view, draft.minute + draft.minutes)}" if draft.minute is not None and draft.minutes else ""
    unit = next((each.name for each in people.units(view.tx) if each.id == draft.unit), "")
    place = ", ".join(dict.fromkeys(each for each in (draft.place, unit) if each))
    span = f"{begins}{ends}"
    if draft.weekly is not True:
        day = draft.day or draft.first_day(view.today)
        said = view.say("put-up-meant-once", activity=draft.title, day=view.day(day), span=span)
    else:
        key = "put-up-meant-other" if draft.every > 1 else "put-up-meant-line"
        said = view.say(key, activity=draft.title, weekdays=view.names(names), span=span)
    wanted = view.say("put-up-meant-wanted", count=draft.wanted) if draft.wanted else None
    return ", ".join(filter(None, (said, escaped(place) if place else None, wanted, *_first_and_last(view, draft))))


def _first_and_last(view: View, draft: Draft) -> Iterator[str]:
    """From which day and to which, where that was said."""
    if draft.weekly is not True:
        return
    first = draft.first_day(view.today)
    if draft.day is not None:
        yield view.say("put-up-meant-first", day=view.day(first))
    last = draft.last_day(view.today)
    if last is not None:
        yield view.say("put-up-meant-last", day=view.day(last))


@screen
def plan_left(view: View) -> Said | None:
    """Left in the middle: nothing was changed."""
    return Said(view.say("plan-left"), rows(to_plan(view)))


@screen
def plan_waits(view: View) -> Said | None:
    """The plan waits where it was."""
    return Said(view.say("plan-waits"), rows(view.choice(GoOnPlan(), "button-go-on-plan")))
