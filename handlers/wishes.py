"""What each wish does that was written in words, once it is known: done where it is certain, asked otherwise.

How words become a wish: `handlers.free_text`.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from handlers import (
    coming,
    contact,
    days,
    joining,
    on_the_way,
    own_data,
    settings,
    signing,
)
from handlers.turn import Turn
from messages.buttons import (
    CannotCome,
    Day,
    Help,
    Menu,
    Mine,
    MyContact,
    Privacy,
    Series,
    Shifts,
    Talk,
    Today,
    Week,
    WhatIsOn,
)
from messages.buttons import Undo as UndoAct
from messages.screens import asked_beside
from messages.screens import meaning as screens
from messages.screens import signing as signing_screens
from messages.understanding import Intent, Understood, matches
from storage import activities, acts
from storage.records import ActivityDate, Person, RoleName, SignupState
from volunteering import access, meant, own_list
from volunteering.meant import Said


def _is_called(activity: str, title: str) -> bool:
    """Whether a title is what was named: the home's own title (it begins large) means itself, a word its kind."""
    return title == activity if activity[:1].isupper() else matches(activity, title)


def said_of(understood: Understood, *, of: tuple[date, ...] | None = None) -> Said:
    """What was said of days, time and activity, as dates are looked for by it; `of`: other days than those."""
    activity = understood.activity
    names = None if activity is None else partial(_is_called, activity)
    return Said(understood.when if of is None else of, understood.clock, names)


def _cancel(turn: Turn, person: Person, understood: Understood) -> None:
    """I cannot come: done when it is certain to what, asked otherwise."""
    if not is_volunteer(person):
        contact.cannot_take(turn, person, understood.when, ill=False)  # to whom is theirs to say
        return
    said = said_of(understood)
    found = meant.own_dates_meant(turn.tx, person, said, turn.now, turn.rules)
    if said.nothing:
        signing.cannot_come(turn, person, CannotCome())
    elif not found.dates:
        _not_down_for_it(turn, understood)
    elif understood.instead and found.certain and len(found.dates) == 1:
        _rather(turn, person, understood, found.dates[0])
    elif understood.sure and found.certain:
        if len(found.dates) == 1:
            signing.cancel_date(turn, person, found.dates[0].id)
        else:
            days.cancel_days(turn, person, ids(found.dates))
    else:
        turn.asks(signing.WHICH, wish=Intent.CANCEL)
        turn.answer(screens.which_cannot.about(dates=ids(found.dates)))


def take_off(turn: Turn, person: Person, understood: Understood) -> None:
    """Take me off: done where there is one date alone that it can be about, asked otherwise."""
    own = own_list.own_dates(turn.tx, person, turn.now)
    if said_of(understood).nothing and len(own) == 1:
        signing.cancel_date(turn, person, own[0].date.id)
    else:
        _cancel(turn, person, understood)


def swap_asked(turn: Turn, person: Person, understood: Understood) -> None:
    """Whether one could swap is a question: asked back, and nothing is given up."""
    found = meant.own_dates_meant(turn.tx, person, said_of(understood), turn.now, turn.rules)
    if found.dates:
        turn.answer(screens.which_swap.about(dates=ids(found.dates)))
    else:
        _not_down_for_it(turn, understood)


def _not_down_for_it(turn: Turn, understood: Understood) -> None:
    day = understood.when[0].toordinal() if understood.when else 0
    turn.answer(screens.not_down_for_it.about(day=day, days=len(understood.when)))


def _rather(turn: Turn, person: Person, understood: Understood, given: ActivityDate) -> None:
    """I cannot on that day, rather on another: one for the other when both are certain."""
    wanted = meant.open_dates_meant(
        turn.tx, person, said_of(understood, of=understood.instead), turn.now, turn.rules
    ).dates
    same = [each for each in wanted if each.title == given.title and each.unit_id == given.unit_id]
    if not understood.sure:
        turn.answer(screens.which_cannot.about(dates=[given.id]))
    elif len(same) == 1 or len(wanted) == 1:
        days.swap(turn, person, given.id, (same or wanted)[0].id)
    elif wanted:
        turn.answer(screens.which_rather.about(given=given.id, dates=ids(wanted)))
    else:
        signing.cancel_date(turn, person, given.id)


def _sign_up(turn: Turn, person: Person, understood: Understood) -> None:
    """I would like to come; or I can after all."""
    if not person.has(RoleName.VOLUNTEER):
        contact.own_shifts(turn, person, Shifts())
        return
    if understood.undoes and understood.sure and _after_all(turn, person, understood):
        return
    said = said_of(understood)
    found = meant.open_dates_meant(turn.tx, person, said, turn.now, turn.rules)
    if not found.dates:
        _nothing_like_it(turn, person, understood)
    elif understood.sure and found.certain:
        if len(found.dates) == 1:
            signing.sign_up_for(turn, person, found.dates[0].id)
        else:
            days.sign_up_for_days(turn, person, ids(found.dates))
    else:
        turn.asks(signing.WHICH, wish=Intent.SIGN_UP)
        turn.answer(screens.which_come.about(dates=ids(found.dates)))


def each_week(turn: Turn, person: Person, understood: Understood) -> None:
    """Every Wednesday, until nobody said when: the days of it, each with its own button."""
    found = meant.open_dates_meant(turn.tx, person, said_of(understood), turn.now, turn.rules).dates
    if len(found) == 1:
        days.series_days(turn, person, Series(found[0].id))
    else:
        _sign_up(turn, person, understood)


def _after_all(turn: Turn, person: Person, understood: Understood) -> bool:
    """Take a cancellation back where it is certain which: the last thing done, or the only one that fits."""
    said = said_of(understood)
    last = acts.last_of(turn.tx, person.id, turn.now - signing.RECENT)
    if last is not None and last.verb in {"cancel", "cancel_many", "cancel_group", "leave_waiting_list", "swap"}:
        about = [activities.by_id(turn.tx, each.activity_date_id or 0) for each in last.changes]
        if said.nothing or meant.any_fits([each for each in about if each is not None], said, turn.rules):
            signing.undo(turn, person, UndoAct(last.id))
            return True
    given_up = activities.of_person(turn.tx, person.id, turn.now, [SignupState.CANCELLED])
    fitting = meant.those_that_fit(given_up, said, turn.rules)
    if len(fitting) != 1:
        return False
    act = acts.last_cancellation(turn.tx, person.id, fitting[0].id)
    if act is None:
        return False
    signing.undo(turn, person, UndoAct(act))
    return True


def _nothing_like_it(turn: Turn, person: Person, understood: Understood) -> None:
    """Nothing to sign up for on that day, or of that kind: what there is."""
    if understood.when:
        turn.answer(screens.nothing_that_day.about(day=understood.when[0].toordinal()))
    else:
        ahead = own_list.what_is_on(turn.tx, person, person.site_ids[0], turn.now, turn.rules, days=meant.AHEAD)
        on_the_plan = meant.any_fits([each.date for each in ahead], said_of(understood), turn.rules)
        if understood.activity is not None and not on_the_plan:
            turn.answer(asked_beside.no_such_activity.about(activity=understood.activity))
        signing.what_is_on(turn, person, WhatIsOn())


def who_is_coming(turn: Turn, person: Person, understood: Understood) -> None:
    """Who is coming on a day, or in a week."""
    wanted = understood.when
    if len(wanted) > 1:
        coming.week(turn, person, Week(wanted[0].toordinal()))
    elif wanted:
        coming.one_day(turn, person, Day(wanted[0].toordinal()))
    else:
        said = said_of(understood)
        ahead = own_list.what_is_on(turn.tx, person, person.site_ids[0], turn.now, turn.rules) if said.names else []
        fitting = meant.those_that_fit([each.date for each in ahead], said, turn.rules)
        day = turn.rules.local(fitting[0].starts_at).date() if fitting else turn.rules.today(turn.now)
        coming.one_day(turn, person, Day(day.toordinal()))


def _list_activities(turn: Turn, person: Person, understood: Understood) -> None:
    """What is on: from the day or the activity on that was asked about."""
    if not is_volunteer(person):
        who_is_coming(turn, person, understood)
        return
    ahead = own_list.what_is_on(turn.tx, person, person.site_ids[0], turn.now, turn.rules)
    dates = [each.date for each in ahead]
    said = said_of(understood)
    if said.days and not meant.any_fits(dates, said, turn.rules):
        coming.one_day(turn, person, Day(said.days[0].toordinal()))
        return
    turn.answer(signing_screens.what_is_on.about(skip=meant.first_that_fits(dates, said, turn.rules)))


def _stop(turn: Turn, person: Person, understood: Understood) -> None:
    """No more messages: quiet at once until they say otherwise, or until a day that was named."""
    until = max(understood.when) + timedelta(days=1) if understood.when else None
    settings.a_break(turn, person, until)


def _culture_contact(turn: Turn, person: Person, _understood: Understood) -> None:
    if is_volunteer(person):
        on_the_way.my_contact(turn, person, MyContact())
    else:
        coming.today(turn, person, Today(0))


def _mine(turn: Turn, person: Person, _understood: Understood) -> None:
    signing.mine(turn, person, Mine())


def _talk(turn: Turn, person: Person, _understood: Understood) -> None:
    """Somebody would like to talk to a person. Whoever is that person gets the large keys instead."""
    if any(access.coordinates(person, site) for site in person.site_ids):
        joining.menu(turn, person, Menu())
    else:
        joining.talk(turn, person, Talk())


def is_volunteer(person: Person) -> bool:
    """Whether the person comes as a volunteer, alone or for a group."""
    return person.has(RoleName.VOLUNTEER) or person.has(RoleName.ORGANISATION_CONTACT)


def ids(dates: tuple[ActivityDate, ...]) -> list[int]:
    """Their numbers, as a screen is told of them."""
    return [each.id for each in dates]


DOES: dict[Intent, Callable[[Turn, Person, Understood], None]] = {
    Intent.CANCEL: _cancel,
    Intent.SIGN_UP: _sign_up,
    Intent.WHO_IS_COMING: who_is_coming,
    Intent.LIST_ACTIVITIES: _list_activities,
    Intent.MY_SIGNUPS: _mine,
    Intent.ARRIVED: lambda turn, person, said: on_the_way.said_here(turn, person, said.when),
    Intent.WHO_IS_CULTURE_CONTACT: _culture_contact,
    Intent.HELP: lambda turn, person, _: joining.help_me(turn, person, Help()),
    Intent.TALK_TO_COORDINATOR: _talk,
    Intent.PRIVACY: lambda turn, person, _: own_data.privacy(turn, person, Privacy()),
    Intent.STOP_MESSAGES: _stop,
    Intent.THANKS_SMALLTALK: lambda turn, _person, _: turn.answer(screens.small_talk.about()),
    Intent.OUT_OF_SCOPE: lambda turn, _person, _: turn.answer(screens.not_mine_to_answer.about()),
}
