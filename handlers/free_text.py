"""What people write in their own words: understood, done when it is certain, asked when it is not.

Nothing is changed on a guess, what was done is said with weekday, date and time, and carries Undo. The words themselves
go no further than this turn: they are neither kept nor handed on, and neither is a reason for not coming.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from handlers import (
    coming,
    contact,
    days,
    farewell,
    groups,
    house,
    joining,
    on_the_way,
    own_data,
    quieter,
    settings,
    signing,
)
from handlers.turn import Turn
from messages import languages
from messages.buttons import (
    CannotCome,
    ChooseReminder,
    Day,
    Goodbye,
    Help,
    Menu,
    Mine,
    MyContact,
    Privacy,
    Series,
    Shifts,
    TakeBreak,
    Talk,
    Today,
    Week,
    WhatIsOn,
)
from messages.buttons import Undo as UndoAct
from messages.screens import joining as joining_screens
from messages.screens import meaning as screens
from messages.screens import signing as signing_screens
from messages.understanding import Doubt, Intent, Understood, matches, quiet_words, sayings, understand
from storage import activities, acts, people, planning
from storage.records import ActivityDate, Person, RoleName, SignupState
from volunteering import access, meant, own_list
from volunteering import on_the_way as expected
from volunteering.meant import Said
from volunteering.personal_numbers import has_personal_number

WORDS_OF_A_WISH = 8
NOT_UNDERSTOOD = "not_understood"
MOST_SENTENCES = 20  # a letter has no more; a thousand exclamation marks would hold up everybody else
_MINUTES = re.compile(r"\b(\d{1,3}) ?(?:m|min|minutt|minutter|minut|mins|minutes|minute)\b", re.IGNORECASE)
_REMINDERS = re.compile(r"påminn|påmind|minne? me?g|minde? mig|\bremind", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<![0-9])[.!?]+\s+|\n+")
_CHANGES = {Intent.CANCEL, Intent.SIGN_UP, Intent.STOP_MESSAGES, Intent.ARRIVED, Intent.RUNNING_LATE}


def understood_by(turn: Turn, person: Person, text: str) -> Understood:
    """What this person means by a text, in their language and at this moment."""
    understood = understand(sayings.with_one_plural(text), turn.now, turn.rules.zone, _language(turn, person))
    if understood.intent is Intent.CANCEL:
        when = quiet_words.away_until(text, understood.when, turn.rules.today(turn.now))
        if when != understood.when:  # "away until" is plain, whatever else it sounds like
            understood = replace(understood.plainly(Intent.CANCEL), when=when)
    return replace(understood, activity=_title_in(turn, person, text) or understood.activity)


def _title_in(turn: Turn, person: Person, text: str) -> str | None:
    """What the home itself calls an activity, where it stands in the text: "onsdagshyggen"."""
    units = [unit.id for unit in people.units(turn.tx) if unit.site_id in person.site_ids]
    titles = planning.titles(turn.tx, units)
    begun = [each for each in titles if re.search(rf"(?<!\w){re.escape(each)}", text, re.IGNORECASE)]
    return max(begun, key=len, default=None)


def _language(turn: Turn, person: Person) -> str:
    return languages.language_for(person, turn.app_language, turn.rules.language)


def makes_sense(turn: Turn, person: Person, text: str) -> bool:
    """Whether this reads like something the bot understands: where a name was asked for, and none is known."""
    understood = understood_by(turn, person, text)
    if house.is_for(turn, person, text, understood):
        return True
    clear = understood.doubt is None or bool(understood.when)
    return clear and understood.intent not in {Intent.OUT_OF_SCOPE, Intent.THANKS_SMALLTALK}


def is_a_wish(turn: Turn, person: Person, text: str) -> bool:
    """Whether something is plainly wanted, in a few words, where a question lies there that is answered by a button."""
    understood = understood_by(turn, person, text)
    today = expected.own_today(turn.tx, person, turn.now, turn.rules)
    if quiet_words.wished(text, understood.when, turn.rules.today(turn.now)) or sayings.leaves_for_good(text):
        return True
    if sayings.at_a_locked_door(text):
        return bool(today)
    if not understood.sure or len(text.split()) > WORDS_OF_A_WISH:
        return False
    if understood.intent in {Intent.ARRIVED, Intent.RUNNING_LATE}:
        return bool(today)
    if understood.intent in {Intent.CANCEL, Intent.SIGN_UP}:
        return bool(understood.when)
    return understood.intent not in {Intent.THANKS_SMALLTALK, Intent.OUT_OF_SCOPE, Intent.LIST_ACTIVITIES}


def react(turn: Turn, person: Person, text: str) -> None:
    """Do what was written, or ask what was meant. With somebody's national identity number in it nothing is done."""
    if has_personal_number(text):
        turn.answer(screens.number_written.about())
        return
    whole = understood_by(turn, person, text)
    if quieter.wished(turn, person, text, whole):
        return
    if _is_volunteer(person) and not whole.when and sayings.at_a_locked_door(text):
        on_the_way.at_the_door(turn, person)
        return
    if groups.said_in_words(turn, person, whole, text) or house.react(turn, person, text, whole):
        return
    if _is_volunteer(person) and sayings.leaves_for_good(text):
        farewell.goodbye(turn, person, Goodbye())
    elif _is_alone(turn, person, text):
        (_which_that_day if _is_volunteer(person) else _who_is_coming)(turn, person, whole)
    else:
        for understood in _wishes(text, whole, partial(understood_by, turn, person)):
            _do(turn, person, understood, text)


def _is_alone(turn: Turn, person: Person, text: str) -> bool:
    """Whether nothing but a day was written; by those of the house, nothing but an activity, too."""
    today, language = turn.rules.today(turn.now), _language(turn, person)
    activity = not _is_volunteer(person) and sayings.only_an_activity(text, today, language)
    return activity or sayings.only_a_day(text, today, language)


def answered(turn: Turn, person: Person, text: str, intent: Intent) -> bool:
    """A day or an activity alone, where it was asked to what (`intent`): done. False: it was something else."""
    today, language = turn.rules.today(turn.now), _language(turn, person)
    if not sayings.only_a_day(text, today, language) and not sayings.only_an_activity(text, today, language):
        return False
    _DOES[intent](turn, person, understood_by(turn, person, text).plainly(intent))
    return True


def _which_that_day(turn: Turn, person: Person, understood: Understood) -> None:
    """Only a day was written, and nothing had been asked: what about it?"""
    said = _said(understood)
    own = _ids(meant.own_dates_meant(turn.tx, person, said, turn.now, turn.rules).dates)
    others = meant.open_dates_meant(turn.tx, person, said, turn.now, turn.rules).dates if person.site_ids else ()
    if len(understood.when) > 1 or not understood.when:
        turn.answer(screens.which_wish.about(wishes=[Intent.CANCEL, Intent.SIGN_UP, Intent.LIST_ACTIVITIES]))
        return
    day = understood.when[0].toordinal()
    turn.answer(screens.which_that_day.about(day=day, own=own, others=[i for i in _ids(others) if i not in own]))


def _wishes(text: str, whole: Understood, understood: Callable[[str], Understood]) -> list[Understood]:
    """What is wanted: mostly one thing. A letter may say in one sentence what cannot be, and in another what can."""
    sentences = [part for part in _SENTENCES.split(text) if part.strip()]
    if not 1 < len(sentences) <= MOST_SENTENCES:
        return [whole]
    parts = [understood(part) for part in sentences]
    certain = [part for part in parts if part.sure and part.when]
    cannot = [part for part in certain if part.intent is Intent.CANCEL]
    can = [part for part in certain if part.intent is Intent.SIGN_UP and not part.undoes]
    if len(cannot) == len(can) == 1 and not set(cannot[0].when) & set(can[0].when):
        return [cannot[0], can[0]]
    return [whole]


def _do(turn: Turn, person: Person, understood: Understood, text: str) -> None:
    if house.about_own_shift(turn, person, understood, text):
        return
    if _is_volunteer(person) and sayings.takes_off(text):
        _take_off(turn, person, understood.plainly(Intent.CANCEL))
    elif understood.doubt is Doubt.NOTHING:
        _not_understood(turn)
    elif _is_volunteer(person) and sayings.asks_to_swap(text):
        _swap_asked(turn, person, understood)
    elif understood.intent is Intent.CANCEL and _is_volunteer(person) and sayings.speaks_of_another(text, person.name):
        found = meant.own_dates_meant(turn.tx, person, _said(understood), turn.now, turn.rules)
        turn.answer(screens.who_cannot.about(dates=_ids(found.dates)))
    elif understood.intent is Intent.SIGN_UP and len(understood.when) == 1 and sayings.every_week(text):
        _each_week(turn, person, understood)
    elif understood.intent is Intent.STOP_MESSAGES and _REMINDERS.search(text):
        settings.choose_reminder(turn, person, ChooseReminder())  # reminders are one thing, silence is another
    elif understood.intent in _CHANGES and understood.doubt in {Doubt.SEVERAL_INTENTS, Doubt.UNCLEAR}:
        turn.answer(screens.which_wish.about(wishes=[str(each) for each in understood.candidates]))
    elif understood.intent is Intent.RUNNING_LATE:
        minutes = _MINUTES.search(text)
        on_the_way.running_late(turn, person, 0, int(minutes[1]) if minutes else None)
    else:
        _DOES[understood.intent](turn, person, understood)


def _not_understood(turn: Turn) -> None:
    """The first time the likely things as buttons, the second time a human being."""
    if turn.asked is not None and turn.asked.step == NOT_UNDERSTOOD:
        turn.answer(joining_screens.not_understood_again.about())
    else:
        turn.asks(NOT_UNDERSTOOD)
        turn.answer(joining_screens.not_understood.about())


def _is_called(activity: str, title: str) -> bool:
    """Whether a title is what was named: the home's own title (it begins large) means itself, a word its kind."""
    return title == activity if activity[:1].isupper() else matches(activity, title)


def _said(understood: Understood, *, of: tuple[date, ...] | None = None) -> Said:
    activity = understood.activity
    names = None if activity is None else partial(_is_called, activity)
    return Said(understood.when if of is None else of, understood.clock, names)


def _cancel(turn: Turn, person: Person, understood: Understood) -> None:
    """I cannot come: done when it is certain to what, asked otherwise."""
    if not _is_volunteer(person):
        contact.cannot_take(turn, person, understood.when, ill=False)  # to whom is theirs to say
        return
    said = _said(understood)
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
            days.cancel_days(turn, person, _ids(found.dates))
    else:
        turn.asks(signing.WHICH, wish=Intent.CANCEL)
        turn.answer(screens.which_cannot.about(dates=_ids(found.dates)))


def _take_off(turn: Turn, person: Person, understood: Understood) -> None:
    """Take me off: done where there is one date alone that it can be about, asked otherwise."""
    own = own_list.own_dates(turn.tx, person, turn.now)
    if _said(understood).nothing and len(own) == 1:
        signing.cancel_date(turn, person, own[0].date.id)
    else:
        _cancel(turn, person, understood)


def _swap_asked(turn: Turn, person: Person, understood: Understood) -> None:
    """Whether one could swap is a question: asked back, and nothing is given up."""
    found = meant.own_dates_meant(turn.tx, person, _said(understood), turn.now, turn.rules)
    if found.dates:
        turn.answer(screens.which_swap.about(dates=_ids(found.dates)))
    else:
        _not_down_for_it(turn, understood)


def _not_down_for_it(turn: Turn, understood: Understood) -> None:
    day = understood.when[0].toordinal() if understood.when else 0
    turn.answer(screens.not_down_for_it.about(day=day, days=len(understood.when)))


def _rather(turn: Turn, person: Person, understood: Understood, given: ActivityDate) -> None:
    """I cannot on that day, rather on another: one for the other when both are certain."""
    wanted = meant.open_dates_meant(
        turn.tx, person, _said(understood, of=understood.instead), turn.now, turn.rules
    ).dates
    same = [each for each in wanted if each.title == given.title and each.unit_id == given.unit_id]
    if not understood.sure:
        turn.answer(screens.which_cannot.about(dates=[given.id]))
    elif len(same) == 1 or len(wanted) == 1:
        days.swap(turn, person, given.id, (same or wanted)[0].id)
    elif wanted:
        turn.answer(screens.which_rather.about(given=given.id, dates=_ids(wanted)))
    else:
        signing.cancel_date(turn, person, given.id)


def _sign_up(turn: Turn, person: Person, understood: Understood) -> None:
    """I would like to come; or I can after all."""
    if not person.has(RoleName.VOLUNTEER):
        contact.own_shifts(turn, person, Shifts())
        return
    if understood.undoes and understood.sure and _after_all(turn, person, understood):
        return
    said = _said(understood)
    found = meant.open_dates_meant(turn.tx, person, said, turn.now, turn.rules)
    if not found.dates:
        _nothing_like_it(turn, person, understood)
    elif understood.sure and found.certain:
        if len(found.dates) == 1:
            signing.sign_up_for(turn, person, found.dates[0].id)
        else:
            days.sign_up_for_days(turn, person, _ids(found.dates))
    else:
        turn.asks(signing.WHICH, wish=Intent.SIGN_UP)
        turn.answer(screens.which_come.about(dates=_ids(found.dates)))


def _each_week(turn: Turn, person: Person, understood: Understood) -> None:
    """Every Wednesday, until nobody said when: the days of it, each with its own button."""
    found = meant.open_dates_meant(turn.tx, person, _said(understood), turn.now, turn.rules).dates
    if len(found) == 1:
        days.series_days(turn, person, Series(found[0].id))
    else:
        _sign_up(turn, person, understood)


def _after_all(turn: Turn, person: Person, understood: Understood) -> bool:
    """Take a cancellation back where it is certain which: the last thing done, or the only one that fits."""
    said = _said(understood)
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
        signing.what_is_on(turn, person, WhatIsOn())


def _who_is_coming(turn: Turn, person: Person, understood: Understood) -> None:
    """Who is coming on a day, or in a week."""
    wanted = understood.when
    if len(wanted) > 1:
        coming.week(turn, person, Week(wanted[0].toordinal()))
    elif wanted:
        coming.one_day(turn, person, Day(wanted[0].toordinal()))
    else:
        said = _said(understood)
        ahead = own_list.what_is_on(turn.tx, person, person.site_ids[0], turn.now, turn.rules) if said.names else []
        fitting = meant.those_that_fit([each.date for each in ahead], said, turn.rules)
        day = turn.rules.local(fitting[0].starts_at).date() if fitting else turn.rules.today(turn.now)
        coming.one_day(turn, person, Day(day.toordinal()))


def _list_activities(turn: Turn, person: Person, understood: Understood) -> None:
    """What is on: from the day or the activity on that was asked about."""
    if not _is_volunteer(person):
        _who_is_coming(turn, person, understood)
        return
    ahead = own_list.what_is_on(turn.tx, person, person.site_ids[0], turn.now, turn.rules)
    dates = [each.date for each in ahead]
    said = _said(understood)
    if said.days and not meant.any_fits(dates, said, turn.rules):
        coming.one_day(turn, person, Day(said.days[0].toordinal()))
        return
    turn.answer(signing_screens.what_is_on.about(skip=meant.first_that_fits(dates, said, turn.rules)))


def _stop(turn: Turn, person: Person, understood: Understood) -> None:
    """No more messages: quiet at once until they say otherwise, or until a day that was named."""
    until = max(understood.when) + timedelta(days=1) if understood.when else None
    settings.take_a_break(turn, person, TakeBreak(until.toordinal() if until else 0))


def _culture_contact(turn: Turn, person: Person, _understood: Understood) -> None:
    if _is_volunteer(person):
        on_the_way.my_contact(turn, person, MyContact())
    else:
        coming.today(turn, person, Today(0))


def _talk(turn: Turn, person: Person, _understood: Understood) -> None:
    """Somebody would like to talk to a person. Whoever is that person gets the large keys instead."""
    if any(access.coordinates(person, site) for site in person.site_ids):
        joining.menu(turn, person, Menu())
    else:
        joining.talk(turn, person, Talk())


def _is_volunteer(person: Person) -> bool:
    return person.has(RoleName.VOLUNTEER) or person.has(RoleName.ORGANISATION_CONTACT)


def _ids(dates: tuple[ActivityDate, ...]) -> list[int]:
    return [each.id for each in dates]


_DOES: dict[Intent, Callable[[Turn, Person, Understood], None]] = {
    Intent.CANCEL: _cancel,
    Intent.SIGN_UP: _sign_up,
    Intent.WHO_IS_COMING: _who_is_coming,
    Intent.LIST_ACTIVITIES: _list_activities,
    Intent.MY_SIGNUPS: lambda turn, person, _: signing.mine(turn, person, Mine()),
    Intent.ARRIVED: lambda turn, person, said: on_the_way.said_here(turn, person, said.when),
    Intent.WHO_IS_CULTURE_CONTACT: _culture_contact,
    Intent.HELP: lambda turn, person, _: joining.help_me(turn, person, Help()),
    Intent.TALK_TO_COORDINATOR: _talk,
    Intent.PRIVACY: lambda turn, person, _: own_data.privacy(turn, person, Privacy()),
    Intent.STOP_MESSAGES: _stop,
    Intent.THANKS_SMALLTALK: lambda turn, _person, _: turn.answer(screens.small_talk.about()),
    Intent.OUT_OF_SCOPE: lambda turn, _person, _: turn.answer(screens.not_mine_to_answer.about()),
}
