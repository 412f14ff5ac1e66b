"""One date as it is offered to a volunteer, and the one button for it."""

from messages import times
from messages.buttons import Cancel, SignUp
from messages.said import Choice
from messages.view import View, lines
from messages.words import escaped
from storage.records import ActivityDate, SignupState
from volunteering import access
from volunteering.overview import Happening


def offer(view: View, happening: Happening) -> str:
    """One date as it is offered: what, when, where, who comes, and whether there is room."""
    date = happening.date
    status = None
    if happening.own is SignupState.COMING:
        status = view.say("overview-own-coming")
    elif happening.own is SignupState.WAITING:
        status = view.say("overview-own-waiting")
    elif not happening.has_room:
        status = view.say("what-is-on-full") if may_sign_up(view, date) else None
    elif happening.still_wanted:
        status = view.say("overview-wanted", count=happening.still_wanted)
    named = [guest.name for guest in happening.guests]
    return lines(
        f"<b>{escaped(date.title)}</b>",
        times.capital(view.when(date)),
        view.say("overview-place", place=view.place(date)),
        view.say("overview-coming", names=view.names(named)) if named else None,
        status,
    )


def way_to(view: View, happening: Happening) -> Choice | None:
    """The one button for a date: say that one cannot, leave the line, sign up, or wait for a place."""
    date = happening.date
    if happening.own is SignupState.WAITING:
        return view.choice(Cancel(date.id), "button-leave-line", what=view.short(date))
    if happening.own is SignupState.COMING:
        return view.choice(Cancel(date.id), "button-cannot", what=view.short(date))
    if not may_sign_up(view, date):
        return None
    key = "button-sign-up" if happening.has_room else "button-wait"
    return view.choice(SignUp(date.id), key, what=view.short(date))


def may_sign_up(view: View, date: ActivityDate) -> bool:
    """Whether the reader may sign up for this date."""
    return view.reader is not None and access.may_sign_up(view.reader, date)
