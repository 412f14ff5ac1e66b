"""Signing up, cancelling, Undo, the own list: the volunteer's everyday matters, at most two taps each."""

from messages import times
from messages.buttons import (
    Calendar,
    Cancel,
    CannotCome,
    DeclinePlace,
    Mine,
    Rather,
    Series,
    SeriesList,
    SignUp,
    SignUpForTheRest,
    TakePlace,
    Talk,
    Undo,
    WhatIsOn,
)
from messages.said import Choice, Said
from messages.screens.days import away_when, who_hears
from messages.screens.groups import group_card, own_way
from messages.screens.offers import may_sign_up, offer, way_to
from messages.screens.on_the_way import today_choices
from messages.screens.overlap import on_a_break, overlap
from messages.view import View, lines, rows, screen
from messages.words import escaped
from storage import activities, acts, signups
from storage.records import ActivityDate, RoleName, SignupState
from volunteering import access, own_list, waiting_list
from volunteering.cancelling import Zone

PAGE = 5  # so many dates at a time: a person reads them, and the button for each stands on one screen


@screen
def what_is_on(view: View, skip: int = 0) -> Said | None:
    """What is on and where help is welcome, with a button to sign up for each."""
    if view.reader is None or not view.reader.site_ids:
        return None
    found = own_list.what_is_on(view.tx, view.reader, view.reader.site_ids[0], view.now, view.rules)
    page = found[skip : skip + PAGE]
    if not page:
        return Said(view.say("what-is-on-nothing"), rows(view.choice(Mine(), "button-mine")))
    buttons = [way_to(view, happening) for happening in page]
    more = view.choice(WhatIsOn(skip + PAGE), "button-more") if len(found) > skip + PAGE else None
    back = view.choice(WhatIsOn(max(0, skip - PAGE)), "button-previous") if skip else None
    text = "\n\n".join([view.say("what-is-on"), *(offer(view, each) for each in page)])
    days = view.choice(SeriesList(), "button-more-days") if any(may_sign_up(view, each.date) for each in page) else None
    return Said(text, rows(*buttons, more, back, days, view.choice(Mine(), "button-mine")))


@screen
def mine(view: View, skip: int = 0) -> Said | None:
    """What the reader is down for, with one tap to say that it does not suit."""
    return _own_list(view, skip, "mine", "mine-nothing", "mine-how", Mine)


@screen
def cannot_come(view: View, skip: int = 0) -> Said | None:
    """To what can you not come?"""
    return _own_list(view, skip, "cannot-come", "cannot-come-nothing", None, CannotCome)


def _own_list(
    view: View, skip: int, heading: str, nothing: str, how: str | None, page_of: type[Mine | CannotCome]
) -> Said | None:
    if view.reader is None:
        return None
    found = own_list.own_dates(view.tx, view.reader, view.now)
    page = found[skip : skip + PAGE]
    if not page:
        return Said(view.say(nothing), rows(view.choice(WhatIsOn(), "button-what-is-on")))
    items = []
    for own in page:
        mark = f" ({view.say('waiting-mark')})" if own.waiting else ""
        group = own.date.organisation
        heads = view.say("group-with-heads", organisation=group or "", heads=own.heads) if own.heads and group else None
        items.append(
            lines(
                f"<b>{escaped(own.date.title)}</b>{mark}",
                times.capital(view.when(own.date)),
                view.say("overview-place", place=view.place(own.date)),
                heads if own.is_group else None,
            )
        )
    buttons = [own_way(view, own, changes=page_of is Mine) for own in page]
    more = view.choice(page_of(skip + PAGE), "button-more") if len(found) > skip + PAGE else None
    back = view.choice(page_of(max(0, skip - PAGE)), "button-previous") if skip else None
    text = "\n\n".join(part for part in [view.say(heading), *items, view.say(how) if how else ""] if part)
    today = today_choices(view) if page_of is Mine and not skip else ()
    away = away_when(view) if page_of is CannotCome and len(found) > 1 else None
    return Said(text, rows(*today, *buttons, more, back, away, view.choice(WhatIsOn(), "button-what-is-on")))


@screen
def signed_up(view: View, date: int, act: int) -> Said | None:
    """On the list now."""
    found = activities.by_id(view.tx, date)
    if found is None:
        return None
    line, button = overlap(view, found)
    rest = _rest(view, found)
    text = lines(
        view.say("signed-up", name=view.name, **view.about(found)),
        view.say("signed-up-place", place=view.place(found)),
        view.say("signed-up-training", training=found.training) if found.training else None,
        line,
        on_a_break(view),
    )
    days = view.choice(Series(found.id), "button-more-days") if rest else None
    calendar = view.choice(Calendar(date), "button-calendar")
    return Said(text, rows(_undo(view, act), button, rest, days, calendar, view.choice(Mine(), "button-mine")))


def _rest(view: View, date: ActivityDate) -> Choice | None:
    """The rest of the plan, where there is one."""
    last = activities.plan_end(view.tx, date.site_id, date.day.isoformat()) or "9999-12-31"
    later = activities.following(view.tx, date, date.starts_at, last)
    return view.choice(SignUpForTheRest(date.id), "button-rest", count=len(later)) if later else None


@screen
def waitlisted(view: View, date: int, act: int) -> Said | None:
    """It was full; on the waiting list now."""
    found = activities.by_id(view.tx, date)
    if found is None or view.reader is None:
        return None
    place = waiting_list.place_in_line(view.tx, found, view.reader.id)
    text = lines(view.say("waitlisted", name=view.name, place=place, **view.about(found)), view.say("waitlisted-next"))
    return Said(text, rows(_undo(view, act), _others(view), view.choice(Mine(), "button-mine")))


@screen
def signed_up_for_many(view: View, date: int, act: int) -> Said | None:
    """On the list for the rest of the plan, waiting where it is full."""
    found = activities.by_id(view.tx, date)
    done = acts.by_id(view.tx, act)
    if found is None or done is None or view.reader is None:
        return None
    own = [each for each in done.changes if each.person_id == view.reader.id and each.activity_date_id is not None]
    coming = [each.activity_date_id for each in own if each.after == "coming"]
    waiting = len(own) - len(coming)
    dates = sorted(
        (each for each in (activities.by_id(view.tx, date_id or 0) for date_id in coming) if each is not None),
        key=lambda each: each.starts_at,
    )
    if dates:
        first, last = (
            times.when(view.language, view.rules.local(each.starts_at), view.today) for each in (dates[0], dates[-1])
        )
        said = view.say(
            "signed-up-many", name=view.name, activity=found.title, count=len(dates), first=first, last=last
        )
    else:
        said = view.say("signed-up-many-none", name=view.name, activity=found.title)
    full = view.say("signed-up-many-waiting", count=waiting) if waiting and dates else None
    return Said(lines(said, full), rows(_undo(view, act), view.choice(Mine(), "button-mine")))


@screen
def already_signed_up(view: View, date: int) -> Said | None:
    """On the list already."""
    return _standing(view, date, "already-signed-up", Cancel(date))


@screen
def already_waiting(view: View, date: int) -> Said | None:
    """On the waiting list already."""
    found = activities.by_id(view.tx, date)
    if found is None or view.reader is None:
        return None
    place = waiting_list.place_in_line(view.tx, found, view.reader.id)
    said = view.say("already-waiting", place=place, **view.about(found))
    return Said(said, rows(view.choice(Cancel(date), "button-leave-line", what=view.short(found)), _others(view)))


@screen
def already_begun(view: View, date: int) -> Said | None:
    """It has begun."""
    return _standing(view, date, "already-begun")


@screen
def day_is_over(view: View, date: int) -> Said | None:
    """That day is over."""
    return _standing(view, date, "is-over")


@screen
def called_off(view: View, date: int) -> Said | None:
    """The house has called it off."""
    return _standing(view, date, "called-off")


@screen
def not_open(view: View) -> Said | None:
    """Nothing that this reader signs up for here."""
    return Said(view.say("not-open"), rows(view.choice(Talk(), "button-talk")))


@screen
def cancelled(view: View, date: int, act: int, zone: str, group: bool = False) -> Said | None:
    """Taken off the list, thanked, with Undo; whom it is told to when it is late."""
    found = activities.by_id(view.tx, date)
    if found is None:
        return None
    about = view.about(found)
    if zone == Zone.AFTER_START:
        return Said(view.say("cancelled-after-start", name=view.name, **about), rows(_undo(view, act), _others(view)))
    rather = None if group or not may_sign_up(view, found) else view.choice(Rather(date), "button-rather")
    said = view.say("cancelled-group" if group else "cancelled", name=view.name, **about)
    if zone == Zone.LATE:
        told = view.say("cancelled-late", contact=who_hears(view, found))
        return Said(lines(said, told), rows(_undo(view, act), rather, view.choice(Talk(), "button-talk")))
    return Said(lines(said, view.say("cancelled-next")), rows(_undo(view, act), rather, _others(view)))


@screen
def left_waiting_list(view: View, date: int, act: int) -> Said | None:
    """No longer waiting."""
    found = activities.by_id(view.tx, date)
    if found is None:
        return None
    said = view.say("left-waiting-list", name=view.name, **view.about(found))
    return Said(said, rows(_undo(view, act), _others(view)))


@screen
def not_on_the_list(view: View, date: int) -> Said | None:
    """Not on the list, so all is well."""
    return _standing(view, date, "not-on-the-list", SignUp(date))


@screen
def back_on_the_list(view: View, date: int, group: bool = False) -> Said | None:
    """The cancellation is taken back."""
    return _standing(view, date, "back-on-the-list-group" if group else "back-on-the-list", Cancel(date))


@screen
def back_in_line(view: View, date: int, as_before: bool = False) -> Said | None:
    """The place is gone, so first in line; or in line again, as before."""
    return already_waiting(view, date) if as_before else _standing(view, date, "back-in-line", Cancel(date))


@screen
def place_gone(view: View, date: int) -> Said | None:
    """Yes to an offered place, but somebody was faster."""
    found = activities.by_id(view.tx, date)
    if found is None or view.reader is None:
        return None
    place = waiting_list.place_in_line(view.tx, found, view.reader.id)
    said = view.say("place-gone", place=place, **view.about(found))
    return Said(said, rows(view.choice(Cancel(date), "button-leave-line", what=view.short(found)), _others(view)))


@screen
def off_the_list(view: View, act: int, count: int) -> Said | None:
    """The sign-up is taken back, for one date or for many."""
    done = acts.by_id(view.tx, act)
    found = [activities.by_id(view.tx, each.activity_date_id or 0) for each in done.changes] if done else []
    own = {each.id: each for each in found if each is not None}
    dates = sorted(own.values(), key=lambda each: each.starts_at)
    if not dates:
        return None
    if count == 1 and len(dates) == 1:
        return _standing(view, dates[0].id, "off-the-list", SignUp(dates[0].id))
    first, last = view.when(dates[0]), view.when(dates[-1])
    said = view.say("off-the-list-many", activity=dates[0].title, count=count, first=first, last=last)
    return Said(said, rows(_others(view)))


@screen
def nothing_to_undo(view: View, date: int = 0) -> Said | None:
    """Nothing left to take back: how things stand."""
    gives = view.reader is not None and view.reader.has(RoleName.VOLUNTEER, RoleName.ORGANISATION_CONTACT)
    found = activities.by_id(view.tx, date) if date and gives else None  # whoever works here stands on no list
    if found is None and view.answers_alone:
        return Said(view.say("nothing-to-undo-you"))
    if found is None or view.reader is None:
        return Said(
            view.say("nothing-to-undo"), rows(view.choice(Mine(), "button-mine"), view.choice(Talk(), "button-talk"))
        )
    if access.brings(view.reader, found):
        return group_card(view, date)
    signup = signups.of(view.tx, found.id, view.reader.id)
    if signup is None or signup.state is SignupState.CANCELLED:
        return _standing(view, date, "nothing-to-undo-not", SignUp(date))
    waiting = signup.state is SignupState.WAITING
    return _standing(view, date, "nothing-to-undo-waiting" if waiting else "nothing-to-undo-coming", Cancel(date))


@screen
def declined(view: View, date: int, act: int) -> Said | None:
    """No thanks to an offered place."""
    found = activities.by_id(view.tx, date)
    if found is None:
        return None
    return Said(view.say("declined", **view.about(found)), rows(_undo(view, act), _others(view)))


@screen
def moved_up(view: View, date: int) -> Said | None:
    """There was a place: on the list now. Said only while it is true."""
    found = activities.by_id(view.tx, date)
    if found is None or found.called_off_at is not None or _state(view, date) is not SignupState.COMING:
        return None
    text = lines(view.say("moved-up", name=view.name, **view.about(found)), view.say("moved-up-else"))
    return Said(text, rows(view.choice(Cancel(date), "button-cannot-short"), view.choice(Mine(), "button-mine")))


@screen
def place_offered(view: View, date: int) -> Said | None:
    """A place is free: would you like it? Said only while it is free and the reader waits."""
    found = activities.by_id(view.tx, date)
    if found is None or found.called_off_at is not None or _state(view, date) is not SignupState.WAITING:
        return None
    if not waiting_list.has_room(view.tx, found):
        return None
    text = lines(view.say("place-offered", name=view.name, **view.about(found)), view.say("place-offered-else"))
    return Said(
        text,
        rows(view.choice(TakePlace(date), "button-yes-place"), view.choice(DeclinePlace(date), "button-no-place")),
    )


def _state(view: View, date: int) -> SignupState | None:
    signup = signups.of(view.tx, date, view.reader.id) if view.reader else None
    return signup.state if signup else None


def _standing(view: View, date: int, key: str, button: Cancel | SignUp | None = None) -> Said | None:
    """How things stand with a date, and the one thing one may want to do about it."""
    found = activities.by_id(view.tx, date)
    if found is None:
        return None
    open_still = found.starts_at > view.now and found.called_off_at is None
    way = None
    if isinstance(button, Cancel) and found.ends_at > view.now:
        way = view.choice(button, "button-cannot", what=view.short(found))
    elif isinstance(button, SignUp) and open_still and may_sign_up(view, found):
        way = view.choice(button, "button-sign-up", what=view.short(found))
    return Said(view.say(key, **view.about(found)), rows(way, _others(view)))


def _undo(view: View, act: int) -> Choice:
    return view.choice(Undo(act), "button-undo")


def _others(view: View) -> Choice:
    return view.choice(WhatIsOn(), "button-others")


@screen
def too_early_to_tick(view: View, date: int) -> Said | None:
    """Arrivals are ticked on the day."""
    return _standing(view, date, "too-early-to-tick")
