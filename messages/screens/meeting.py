"""How volunteers are met: who came and was not on the list, a visit that does not suit, a greeting; what they hear."""

from datetime import timedelta

from messages import times
from messages.buttons import (
    CameUnannounced,
    Cancel,
    Greet,
    GreetThem,
    GuestsCame,
    SendGreeting,
    SignUp,
    SomebodyCame,
    Today,
    Undo,
    WhatIsOn,
)
from messages.said import Choice, Said
from messages.view import View, lines, rows, screen
from messages.words import Html
from storage import activities, care, people, signups
from storage.records import ActivityDate, SignupState
from volunteering import access, greeting, meeting, visiting
from volunteering.first_names import first_name

PAGE = 8
OTHER_DAYS = 3


@screen
def came_to_what(view: View) -> Said | None:
    """Somebody came who is not on the list: to what?"""
    if view.reader is None:
        return None
    dates = meeting.dates_to_come_to(view.tx, view.reader, view.now, view.rules)
    if not dates:
        return Said(view.say("came-nothing"), rows(view.choice(Today(), "button-today")))
    buttons = [
        view.choice(SomebodyCame(each.id), "button-came-to", what=f"{_clock(view, each)} {each.title}")
        for each in dates[:PAGE]
    ]
    return Said(view.say("came-to-what"), rows(*buttons, view.choice(Today(), "button-today")))


def _clock(view: View, date: ActivityDate) -> str:
    return times.clock(view.language, view.rules.local(date.starts_at))


@screen
def came_who(view: View, date: int, skip: int = 0) -> Said | None:
    """Who came? Those who are not on the list, and a guest whom nobody knows."""
    found = _of_the_house(view, date)
    if found is None:
        return None
    missing = meeting.not_on_the_list(view.tx, found)
    more = view.choice(SomebodyCame(date, skip + PAGE), "button-more") if len(missing) > skip + PAGE else None
    buttons = [
        view.choice(CameUnannounced(date, each.id), "button-name", name=each.name)
        for each in missing[skip : skip + PAGE]
    ]
    said = view.say("came-who", **view.about(found))
    return Said(said, rows(*buttons, more, *_guest_and_back(view, found)), protected=True)


@screen
def came_found(view: View, date: int, found: list[int]) -> Said | None:
    """Those whose name is like what was written, or that nobody's is."""
    at = _of_the_house(view, date)
    if at is None:
        return None
    likely = {each.id: each for each in people.by_ids(view.tx, found)}
    buttons = [
        view.choice(CameUnannounced(date, each), "button-name", name=likely[each].name)
        for each in found
        if each in likely
    ]
    said = view.say("came-found") if buttons else view.say("came-not-found")
    return Said(said, rows(*buttons, *_guest_and_back(view, at)), protected=True)


def _guest_and_back(view: View, date: ActivityDate) -> tuple[Choice, Choice]:
    heads = meeting.guests_so_far(view.tx, date) + 1
    return view.choice(GuestsCame(date.id, heads), "button-guest"), view.choice(Today(), "button-today")


def _of_the_house(view: View, date: int) -> ActivityDate | None:
    """The date, for a reader who works there."""
    found = activities.by_id(view.tx, date)
    if found is None or view.reader is None or not access.works_at(view.reader, found.site_id):
        return None
    return found


@screen
def came_noted(view: View, date: int, person: int, act: int) -> Said | None:
    """The volunteer is on the list and has arrived, with Undo."""
    found, who = _of_the_house(view, date), people.by_id(view.tx, person)
    if found is None or who is None:
        return None
    said = view.say("came-noted", name=who.name, **view.about(found))
    return Said(said, _undo_and_today(view, act), protected=True)


@screen
def came_already(view: View, date: int, person: int) -> Said | None:
    """The volunteer was on the list already."""
    found, who = _of_the_house(view, date), people.by_id(view.tx, person)
    if found is None or who is None:
        return None
    said = view.say("came-already", name=who.name, **view.about(found))
    return Said(said, rows(view.choice(Today(), "button-today")), protected=True)


@screen
def guests_noted(view: View, date: int, heads: int, act: int) -> Said | None:
    """So many guests have been counted, with Undo."""
    found = _of_the_house(view, date)
    if found is None:
        return None
    return Said(view.say("guests-noted", count=heads, **view.about(found)), _undo_and_today(view, act))


@screen
def not_now(view: View, date: int) -> Said | None:
    """The date is off, or on a later day."""
    found = _of_the_house(view, date)
    if found is None:
        return None
    return Said(view.say("came-not-now", **view.about(found)), rows(view.choice(Today(), "button-today")))


def _undo_and_today(view: View, act: int) -> tuple[tuple[Choice, ...], ...]:
    return rows(view.choice(Undo(act), "button-undo"), view.choice(Today(), "button-today"))


@screen
def as_it_was(view: View, date: int) -> Said | None:
    """What was done on the ward has been taken back."""
    found = _of_the_house(view, date)
    if found is None:
        return None
    return Said(view.say("as-it-was", **view.about(found)), rows(view.choice(Today(), "button-today")))


@screen
def nice_that_you_came(view: View, date: int) -> Said | None:
    """To the volunteer who came without being on the list. Dropped when it was taken back."""
    found = activities.by_id(view.tx, date)
    if found is None or view.reader is None or not signups.has_arrived(view.tx, date, view.reader.id):
        return None
    return Said(view.say("nice-that-you-came", name=view.name, **view.about(found)))


@screen
def not_today_noted(view: View, date: int, act: int) -> Said | None:
    """To staff: the visit is off for this once, and who hears of it."""
    found = _of_the_house(view, date)
    if found is None:
        return None
    coming = visiting.expected(view.tx, found)
    names = view.names([each.name for each in coming])
    key = "not-today-noted" if coming else "not-today-noted-nobody"
    said = lines(view.say(key, names=names, **view.about(found)), view.say("not-today-noted-how") if coming else None)
    return Said(said, _undo_and_today(view, act), protected=True)


@screen
def not_today_off(view: View, date: int) -> Said | None:
    """To staff: it had been called off already."""
    found = _of_the_house(view, date)
    if found is None:
        return None
    return Said(view.say("not-today-off", **view.about(found)), rows(view.choice(Today(), "button-today")))


@screen
def not_today_too_far(view: View, date: int) -> Said | None:
    """To staff: this is not for today or tomorrow, or it is over."""
    found = _of_the_house(view, date)
    if found is None:
        return None
    return Said(view.say("not-today-too-far", **view.about(found)), rows(view.choice(Today(), "button-today")))


@screen
def not_today(view: View, date: int) -> Said | None:
    """To the volunteer: this time a visit does not suit. No reason, no resident. Dropped when it suits after all."""
    found = activities.by_id(view.tx, date)
    if found is None or view.reader is None or found.called_off_at is None or not _is_down(view, found):
        return None
    others = visiting.other_days(view.tx, view.reader, found, view.now, view.rules)[:OTHER_DAYS]
    buttons = [view.choice(SignUp(each.id), "button-sign-up", what=view.short(each)) for each in others]
    said = lines(view.say("not-today", name=view.name, **view.about(found)), view.say("not-today-else"))
    return Said(said, rows(*buttons, view.choice(WhatIsOn(), "button-others")))


@screen
def suits_after_all(view: View, date: int) -> Said | None:
    """To the volunteer who heard that it did not suit: it does."""
    found = activities.by_id(view.tx, date)
    if found is None or found.called_off_at is not None or not _is_down(view, found):
        return None
    said = lines(view.say("suits-after-all", name=view.name, **view.about(found)), view.say("moved-up-else"))
    return Said(said, rows(view.choice(Cancel(found.id), "button-cannot", what=view.short(found))))


def _is_down(view: View, date: ActivityDate) -> bool:
    signup = None if view.reader is None else signups.of(view.tx, date.id, view.reader.id)
    return signup is not None and signup.state is SignupState.COMING


@screen
def greet_whom(view: View, skip: int = 0) -> Said | None:
    """A greeting: to whom? Those who were here today or yesterday."""
    if view.reader is None:
        return None
    found = greeting.who_was_here(view.tx, view.reader, view.now, view.rules)
    back = view.choice(Today(), "button-today")
    if not found:
        return Said(view.say("greet-nobody"), rows(back))
    page = found[skip : skip + PAGE]
    buttons = [view.choice(GreetThem(each.person.id), "button-name", name=each.person.name) for each in page]
    more = view.choice(Greet(skip + PAGE), "button-more") if len(found) > skip + PAGE else None
    return Said(view.say("greet-whom"), rows(*buttons, more, back), protected=True)


@screen
def greet_which(view: View, person: int) -> Said | None:
    """Which of the ready sentences?"""
    if view.reader is None:
        return None
    found = greeting.who_was_here(view.tx, view.reader, view.now, view.rules)
    here = next((each for each in found if each.person.id == person), None)
    if here is None:
        return Said(view.say("greet-nobody"), rows(view.choice(Today(), "button-today")))
    numbers = range(1, greeting.SENTENCES + 1)
    sentences = [f"{number}. {_sentence(view, number, here.day.toordinal())}" for number in numbers]
    said = "\n\n".join([view.say("greet-which", name=here.person.name), *sentences])
    buttons = [view.choice(SendGreeting(person, number), "button-send-greeting", count=number) for number in numbers]
    return Said(said, rows(*buttons, view.choice(Today(), "button-today")), protected=True)


def _sentence(view: View, number: int, day: int) -> Html:
    """A ready sentence about a day, as it is called on the day on which it is read."""
    ago = timedelta(days=view.today.toordinal() - day)
    which = "today" if not ago else "yesterday" if ago == timedelta(days=1) else "earlier"
    return view.say(f"greeting-{number}", which=which)


@screen
def greeting_sent(view: View, person: int, act: int) -> Said | None:
    """The greeting is on its way, with Undo for a minute."""
    return _of_greeting(view, person, "greeting-sent", act)


@screen
def greeting_already(view: View, person: int) -> Said | None:
    """There was one today already."""
    return _of_greeting(view, person, "greeting-already")


@screen
def greeting_not_here(view: View, person: int) -> Said | None:
    """The volunteer was not here today or yesterday."""
    return _of_greeting(view, person, "greeting-not-here")


@screen
def greeting_taken_back(view: View, person: int) -> Said | None:
    """The greeting was taken back, and never read."""
    return _of_greeting(view, person, "greeting-taken-back")


def _of_greeting(view: View, person: int, key: str, act: int = 0) -> Said | None:
    who = people.by_id(view.tx, person)
    if who is None:
        return None
    undo = view.choice(Undo(act), "button-undo") if act else None
    return Said(view.say(key, name=who.name), rows(undo, view.choice(Today(), "button-today")), protected=True)


@screen
def greeting_read(view: View, act: int, day: int) -> Said | None:
    """To the volunteer: a greeting, and who sends it, by the first name. Dropped when it was taken back."""
    found = care.greeting(view.tx, act)
    sender = people.by_id(view.tx, found[0]) if found is not None else None
    if found is None or sender is None:
        return None
    sentence = _sentence(view, found[2], day)
    return Said(view.say("greeting-from", name=view.name, asker=first_name(sender.name), greeting=sentence))
