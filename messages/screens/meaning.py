"""When something was written in own words: what is asked back, at most four buttons, and what is not ours to answer."""

from datetime import date as day_of

from messages import times
from messages.buttons import (
    Cancel,
    CannotCome,
    Day,
    Help,
    ImHere,
    Late,
    Mine,
    MyContact,
    Privacy,
    Rather,
    SignUp,
    SwapTo,
    TakeBreak,
    Talk,
    Today,
    WhatIsOn,
)
from messages.buttons.button import Button
from messages.said import Choice, Said
from messages.screens.coming import contact_line
from messages.screens.days import away_button, own_dates_within
from messages.understanding import Intent
from messages.view import View, lines, rows, screen
from storage import activities
from storage.records import ActivityDate, RoleName
from volunteering import culture_contact

MOST = 4  # buttons of one question: more are not read

_WAYS: dict[Intent, tuple[Button, str]] = {
    Intent.CANCEL: (CannotCome(), "menu-cannot-come"),
    Intent.SIGN_UP: (WhatIsOn(), "menu-what-is-on"),
    Intent.LIST_ACTIVITIES: (WhatIsOn(), "menu-what-is-on"),
    Intent.MY_SIGNUPS: (Mine(), "menu-mine"),
    Intent.WHO_IS_COMING: (Today(), "menu-today"),
    Intent.RUNNING_LATE: (Late(), "button-late"),
    Intent.ARRIVED: (ImHere(), "button-here"),
    Intent.WHO_IS_CULTURE_CONTACT: (MyContact(), "button-my-contact"),
    Intent.STOP_MESSAGES: (TakeBreak(0), "button-break"),
    Intent.PRIVACY: (Privacy(), "button-privacy"),
    Intent.HELP: (Help(), "button-what-i-can"),
    Intent.TALK_TO_COORDINATOR: (Talk(), "menu-talk"),
}


@screen
def which_wish(view: View, wishes: list[str]) -> Said | None:
    """Was it this, or that? The likeliest wishes as buttons, and a person last."""
    ways = [_WAYS[Intent(wish)] for wish in wishes if wish in set(Intent) and Intent(wish) in _WAYS]
    offered = list(dict.fromkeys([*ways[: MOST - 1], _WAYS[Intent.TALK_TO_COORDINATOR]]))
    return Said(view.say("which-wish"), rows(*(view.choice(button, key) for button, key in offered)))


@screen
def which_cannot(view: View, dates: list[int]) -> Said | None:
    """To which of these can you not come? Those of one day also all at once."""
    found = _dates(view, dates)
    if not found or view.reader is None:
        return None
    buttons = [view.choice(Cancel(each.id), "button-cannot", what=view.short(each)) for each in found[:MOST]]
    days = {view.rules.local(each.starts_at).date() for each in found}
    everything = _all_of(view, min(days), len(found)) if len(days) == 1 and len(found) > 1 else None
    more = view.choice(CannotCome(), "button-more") if len(found) > MOST else None
    return Said(view.say("which-cannot"), rows(*buttons, everything, more, view.choice(Mine(), "button-mine")))


def _all_of(view: View, day: day_of, count: int) -> Choice | None:
    return away_button(view, day, day, count) if own_dates_within(view, day, day) == count else None


@screen
def which_come(view: View, dates: list[int]) -> Said | None:
    """To which of these would you like to come?"""
    found = _dates(view, dates)
    if not found:
        return None
    buttons = [view.choice(SignUp(each.id), "button-sign-up", what=view.short(each)) for each in found[:MOST]]
    more = view.choice(WhatIsOn(), "button-more") if len(found) > MOST else None
    return Said(view.say("which-come"), rows(*buttons, more))


@screen
def which_rather(view: View, given: int, dates: list[int]) -> Said | None:
    """Which instead of this one? Nothing is given up before the other is chosen."""
    old = activities.by_id(view.tx, given)
    found = _dates(view, dates)
    if old is None or not found:
        return None
    buttons = [view.choice(SwapTo(given, each.id), "button-sign-up", what=view.short(each)) for each in found[:MOST]]
    only = view.choice(Cancel(given), "button-cannot", what=view.short(old))
    return Said(view.say("which-rather", **view.about(old)), rows(*buttons, only))


@screen
def which_swap(view: View, dates: list[int]) -> Said | None:
    """Another day instead, or not at all? Asked back: a question gives nothing up."""
    found = _dates(view, dates)[: MOST - 1]
    if not found:
        return None
    one = len(found) == 1
    rather = [view.choice(Rather(each.id), "button-swap-day", what=view.short(each)) for each in found]
    cannot = view.choice(Cancel(found[0].id), "button-cannot", what=view.short(found[0])) if one else None
    said = view.say("which-swap", **view.about(found[0])) if one else view.say("which-swap-many")
    return Said(said, rows(*rather, cannot, view.choice(Talk(), "button-talk")))


@screen
def which_that_day(view: View, day: int, own: list[int], others: list[int]) -> Said | None:
    """Only a day was written: what about it?"""
    cannot = [view.choice(Cancel(each.id), "button-cannot", what=view.short(each)) for each in _dates(view, own)]
    come = [view.choice(SignUp(each.id), "button-sign-up", what=view.short(each)) for each in _dates(view, others)]
    named = view.day(day_of.fromordinal(day))
    who = view.choice(Day(day), "button-who-then")
    return Said(view.say("which-that-day", day=times.capital(named)), rows(*[*cannot, *come][: MOST - 1], who))


@screen
def who_cannot(view: View, dates: list[int]) -> Said | None:
    """Somebody else was named: is it the reader themself? For another a person is the way."""
    own = [view.choice(Cancel(each.id), "button-cannot", what=view.short(each)) for each in _dates(view, dates)]
    said = view.say("who-cannot", coordinator=view.coordinator())
    return Said(said, rows(*own[: MOST - 1], view.choice(Talk(), "button-talk")))


@screen
def not_down_for_it(view: View, day: int = 0, days: int = 1) -> Said | None:
    """Not down for anything then, so all is well."""
    if days > 1:
        said = view.say("not-down-those-days")
    elif day:
        said = view.say("not-down-that-day", day=view.day(day_of.fromordinal(day)))
    else:
        said = view.say("not-down-for-it")
    return Said(said, rows(view.choice(Mine(), "button-mine"), view.choice(WhatIsOn(), "button-what-is-on")))


@screen
def nothing_that_day(view: View, day: int) -> Said | None:
    """Nothing to sign up for then; what else there is."""
    said = view.say("nothing-that-day", day=view.day(day_of.fromordinal(day)))
    return Said(said, rows(view.choice(WhatIsOn(), "button-what-is-on"), view.choice(Talk(), "button-talk")))


@screen
def small_talk(view: View) -> Said | None:
    """Thanks, a hello, a kind wish."""
    return Said(view.say("small-talk", name=view.name))


@screen
def number_written(view: View, idea: bool = False) -> Said | None:
    """Somebody's national identity number stands in what was written: nothing is done with it, and it is said so."""
    more = view.say("number-in-idea") if idea else None
    return Said(lines(view.say("number-written"), view.say("number-delete"), more))


@screen
def not_mine_to_answer(view: View) -> Said | None:
    """Anything about residents, health, medicine, doors: always the same kind answer, and nothing is kept."""
    volunteer = view.reader is not None and view.reader.has(RoleName.VOLUNTEER)
    said = view.say("not-mine-to-answer", number=view.emergency_number)
    return Said(said, rows(view.choice(Talk(), "button-talk")) if volunteer else ())


@screen
def emergency(view: View) -> Said | None:
    """Somebody needs help this minute: whom to ring, and who is on the ward now. Nothing is told on, nothing kept."""
    units = {role.unit_id: role for role in view.reader.roles}.values() if view.reader is not None else ()
    now = [culture_contact.contact_at(view.tx, each.unit_id, each.unit, each.site_id, view.now) for each in units]
    return Said(
        lines(
            view.say("emergency", number=view.emergency_number),
            view.say("emergency-staff"),
            *[contact_line(view, each, full=False) for each in now if each.name is not None][:1],
            view.say("emergency-not-kept"),
        )
    )


def _dates(view: View, ids: list[int]) -> list[ActivityDate]:
    found = [activities.by_id(view.tx, each) for each in ids]
    return [each for each in found if each is not None and each.ends_at > view.now]
