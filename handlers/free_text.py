"""What people write in their own words: understood, done when it is certain, asked when it is not.

Nothing is changed on a guess, what was done is said with weekday, date and time, and carries Undo. The words themselves
go no further than this turn: they are neither kept nor handed on, and neither is a reason for not coming.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from handlers import (
    asked_beside,
    farewell,
    groups,
    house,
    joining,
    on_the_way,
    quieter,
    settings,
    wishes,
)
from handlers.turn import Turn
from messages import languages
from messages.buttons import (
    ChooseReminder,
    Goodbye,
)
from messages.screens import joining as joining_screens
from messages.screens import meaning as screens
from messages.understanding import Doubt, Intent, Understood, quiet_words, sayings, understand
from storage import people, planning
from storage.records import Person
from volunteering import meant
from volunteering import on_the_way as expected
from volunteering.personal_numbers import has_personal_number

WORDS_OF_A_WISH = 8
NOT_UNDERSTOOD = "not_understood"
MOST_SENTENCES = 20  # a letter has no more; a thousand exclamation marks would hold up everybody else
_REMINDERS = re.compile(r"påminn|påmind|minne? me?g|minde? mig|\bremind", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<![0-9])[.!?]+\s+|\n+")
_CHANGES = {Intent.CANCEL, Intent.SIGN_UP, Intent.STOP_MESSAGES, Intent.ARRIVED, Intent.RUNNING_LATE}

_OF_ONESELF = {Intent.CANCEL, Intent.ARRIVED, Intent.RUNNING_LATE}


def understood_by(turn: Turn, person: Person, text: str) -> Understood:
    """What this person means by a text, in their language and at this moment."""
    understood = understand(sayings.with_one_plural(text), turn.now, turn.rules.zone, _language(turn, person))
    if understood.intent is Intent.CANCEL:
        when = quiet_words.away_until(text, understood.when, turn.rules.today(turn.now))
        if when != understood.when:  # "away until" is plain, whatever else it sounds like
            understood = replace(understood.plainly(Intent.CANCEL), when=when)
    if sayings.got_nowhere(text):  # neither here nor away: it is asked
        understood = replace(understood, sure=False, doubt=understood.doubt or Doubt.UNCLEAR)
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
    plain = understood.sure and len(text.split()) <= WORDS_OF_A_WISH
    if not plain or sayings.was_at_a_locked_door(text):
        return False
    if understood.intent in {Intent.ARRIVED, Intent.RUNNING_LATE}:
        return bool(today or understood.when)
    if understood.intent in {Intent.CANCEL, Intent.SIGN_UP}:
        return bool(understood.when)
    return understood.intent not in {Intent.THANKS_SMALLTALK, Intent.OUT_OF_SCOPE, Intent.LIST_ACTIVITIES}


def react(turn: Turn, person: Person, text: str) -> None:
    """Do what was written, or ask what was meant. With somebody's national identity number in it nothing is done."""
    if has_personal_number(text):
        turn.answer(screens.number_written.about())
        return
    whole = understood_by(turn, person, text)
    if joining.language_wanted(turn, person, text) or quieter.wished(turn, person, text, whole):
        return
    if wishes.is_volunteer(person) and _of_a_locked_door(turn, person, text, whole):
        return
    asks = wishes.is_volunteer(person) and not _gives_up(turn, person, text, whole)
    if asks and asked_beside.answered(turn, person, text, whole):
        return
    if groups.said_in_words(turn, person, whole, text) or house.react(turn, person, text, whole):
        return
    if wishes.is_volunteer(person) and sayings.leaves_for_good(text):
        farewell.goodbye(turn, person, Goodbye())
    elif _is_alone(turn, person, text):
        (_which_that_day if wishes.is_volunteer(person) else wishes.who_is_coming)(turn, person, whole)
    else:
        for understood in _wishes(text, whole, partial(understood_by, turn, person)):
            _do(turn, person, understood, text)


def _of_a_locked_door(turn: Turn, person: Person, text: str, whole: Understood) -> bool:
    """Whether a locked door was told of: one that is locked now is opened; whether it still is, is asked."""
    if not whole.when and sayings.at_a_locked_door(text):
        on_the_way.at_the_door(turn, person)
        return True
    if not sayings.was_at_a_locked_door(text):
        return False
    today, beside = turn.rules.today(turn.now), sayings.beside_the_door(text)
    wanted = understood_by(turn, person, beside)
    if wanted.sure and wanted.intent in {Intent.CANCEL, Intent.SIGN_UP} and any(day >= today for day in wanted.when):
        react(turn, person, beside)  # "døren var låst, så jeg kommer ikke på torsdag"
        return True
    over = sayings.is_of_a_past_day(text) or (bool(whole.when) and today not in whole.when)
    on_the_way.door_was_locked(turn, person, over=over)
    return True


def _is_alone(turn: Turn, person: Person, text: str) -> bool:
    """Whether nothing but a day was written; by those of the house, nothing but an activity, too."""
    today, language = turn.rules.today(turn.now), _language(turn, person)
    activity = not wishes.is_volunteer(person) and sayings.only_an_activity(text, today, language)
    return activity or sayings.only_a_day(text, today, language)


def answered(turn: Turn, person: Person, text: str, intent: Intent) -> bool:
    """A day or an activity alone, where it was asked to what (`intent`): done. False: it was something else."""
    today, language = turn.rules.today(turn.now), _language(turn, person)
    if not sayings.only_a_day(text, today, language) and not sayings.only_an_activity(text, today, language):
        return False
    wishes.DOES[intent](turn, person, understood_by(turn, person, text).plainly(intent))
    return True


def _which_that_day(turn: Turn, person: Person, understood: Understood) -> None:
    """Only a day was written, and nothing had been asked: what about it?"""
    said = wishes.said_of(understood)
    own = wishes.ids(meant.own_dates_meant(turn.tx, person, said, turn.now, turn.rules).dates)
    others = meant.open_dates_meant(turn.tx, person, said, turn.now, turn.rules).dates if person.site_ids else ()
    if len(understood.when) > 1 or not understood.when:
        turn.answer(screens.which_wish.about(wishes=[Intent.CANCEL, Intent.SIGN_UP, Intent.LIST_ACTIVITIES]))
        return
    day = understood.when[0].toordinal()
    turn.answer(screens.which_that_day.about(day=day, own=own, others=[i for i in wishes.ids(others) if i not in own]))


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


def _gives_up(turn: Turn, person: Person, text: str, whole: Understood) -> bool:
    """Whether a day may be given up in these words, whatever else is asked in them: that is not passed over."""
    if whole.when and Intent.CANCEL in (whole.intent, *whole.candidates):
        return True
    parts = [part for part in _SENTENCES.split(text) if part.strip()]
    several = 1 < len(parts) <= MOST_SENTENCES
    return several and any(understood_by(turn, person, part).intent is Intent.CANCEL for part in parts)


def _do(turn: Turn, person: Person, understood: Understood, text: str) -> None:
    if house.about_own_shift(turn, person, understood, text):
        return
    if wishes.is_volunteer(person) and sayings.takes_off(text):
        wishes.take_off(turn, person, understood.plainly(Intent.CANCEL))
    elif understood.doubt is Doubt.NOTHING:
        _not_understood(turn)
    elif wishes.is_volunteer(person) and sayings.asks_to_swap(text):
        wishes.swap_asked(turn, person, understood)
    elif wishes.is_volunteer(person) and _said_of_another(turn, person, understood, text):
        pass
    elif understood.intent is Intent.SIGN_UP and len(understood.when) == 1 and sayings.every_week(text):
        wishes.each_week(turn, person, understood)
    elif understood.intent is Intent.STOP_MESSAGES and _REMINDERS.search(text):
        settings.choose_reminder(turn, person, ChooseReminder())  # reminders are one thing, silence is another
    elif understood.intent in _CHANGES and understood.doubt in {Doubt.SEVERAL_INTENTS, Doubt.UNCLEAR}:
        turn.answer(screens.which_wish.about(wishes=[str(each) for each in understood.candidates]))
    elif understood.intent is Intent.RUNNING_LATE:
        on_the_way.late_in_words(turn, person, understood.when, text)
    else:
        wishes.DOES[understood.intent](turn, person, understood)


def _said_of_another(turn: Turn, person: Person, understood: Understood, text: str) -> bool:
    """Whether a volunteer speaks of another: of whoever writes nothing is known by it, and it is asked."""
    of_another = understood.intent in _OF_ONESELF and sayings.speaks_of_another(text, person.name)
    if of_another and understood.intent is Intent.CANCEL:
        found = meant.own_dates_meant(turn.tx, person, wishes.said_of(understood), turn.now, turn.rules)
        turn.answer(screens.who_cannot.about(dates=wishes.ids(found.dates)))
    elif of_another:
        turn.answer(screens.which_wish.about(wishes=[understood.intent]))
    return of_another


def _not_understood(turn: Turn) -> None:
    """The first time the likely things as buttons, the second time a human being."""
    if turn.asked is not None and turn.asked.step == NOT_UNDERSTOOD:
        turn.answer(joining_screens.not_understood_again.about())
    else:
        turn.asks(NOT_UNDERSTOOD)
        turn.answer(joining_screens.not_understood.about())
