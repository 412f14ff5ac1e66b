"""What those of the house write about somebody else: "Poul Erik kan ikke komme i dag", "Birthe er kommet".

What is said of somebody is read as if they had said it themselves. It is done where exactly one person and one date can
be meant; otherwise it is asked, with buttons. Whoever is named stands on the house's own lists; the words are not kept.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from handlers import behalf, coming
from handlers.turn import Turn
from messages.buttons import Day, Today
from messages.languages import language_for
from messages.screens import for_others as screens
from messages.screens import people as cards
from messages.screens import said_late as late_screens
from messages.screens import several as all_screens
from messages.understanding import Intent, Understood, house_words, late_words, matches, sayings, understand
from messages.understanding.features import is_a_word
from messages.understanding.of_others import as_oneself, is_an_order, rest_of
from messages.understanding.reading import read
from storage import activities, people, signups
from storage.records import ActivityDate, Person, RoleName, SignupState
from volunteering import access, arriving, meant, meeting, naming, on_the_way
from volunteering import behalf as doing
from volunteering import said_late as lateness
from volunteering.meant import Said
from volunteering.naming import Named

_QUESTION = re.compile(
    r"^\W*(?:kommer|kjem|er|har|kan|står|skal|vil|blir|bliver|is|has|does|do|will|can|when|hvornår|når|hvad|hva|hvor|"
    r"hvem|where|what|how|who)\b"
)
_BESIDE_A_NAME = re.compile(r"\s*(?:,|&|\+|\b(?:og|and|samt|både|both|plus)\b|\s)*\s*", re.IGNORECASE)
_ONLY = re.compile(r"\b(?:kun|bare|berre|blot|only|just)\b")
_FILLERS = frozenset({"|", "?", "til", "kort", "kortet", "vis", "show", "find", "finn", "hej", "hei", "hello"})


@dataclass(frozen=True, slots=True)
class _About:
    """Who is named, what is said of them, and of which dates."""

    people: tuple[Person, ...]
    understood: Understood
    said: Said
    certain: bool
    taken_off: bool = False
    text: str = ""
    named: tuple[Named, ...] = ()


def react(turn: Turn, person: Person, text: str, titled: Understood) -> bool:
    """Whether this was about somebody else, and is answered. `titled`: the text as it is understood, titles and all."""
    text = house_words.without_please(text)
    named = _named(turn, person, text)
    if not named or (titled.intent is Intent.THANKS_SMALLTALK and titled.sure):
        return False
    places = [(each.start, each.end) for each in named]
    who = people.by_ids(turn.tx, [found for each in named for found in each.people])
    if not set(_words_beside(turn, person, text, places)) - _FILLERS:
        return _cards(turn, person, who)
    if house_words.is_not_here(text) or house_words.has_gone_home(text):
        return _shows_the_day(turn, person, titled)
    if sayings.is_a_question(text) or _QUESTION.match(text.lower()):
        return _asked_about(turn, person, who, titled)
    about = replace(_read(turn, person, text, places, who, titled), named=tuple(named))
    does = _DOES.get(about.understood.intent)
    if does is not None:
        return does(turn, person, about)
    return _cards(turn, person, who) or _shows_the_day(turn, person, titled)


def is_plain(turn: Turn, person: Person, text: str, titled: Understood) -> bool:
    """Whether these words are plainly about somebody else: in the middle of something they are no answer to it."""
    named = _named(turn, person, text)
    if not named:
        return False
    who = people.by_ids(turn.tx, [found for each in named for found in each.people])
    about = _read(turn, person, text, [(each.start, each.end) for each in named], who, titled)
    return about.certain and about.understood.intent in _DOES


def _named(turn: Turn, person: Person, text: str) -> list[Named]:
    """Who is named, for whoever works here; of themself a volunteer speaks for themself."""
    if person.has(RoleName.VOLUNTEER) and sayings.is_of_oneself(text):
        return []
    return naming.named_in(turn.tx, person, text, _is_ordinary)


def _is_ordinary(word: str) -> bool:
    return is_a_word(word) or is_an_order(word)


def _read(
    turn: Turn, person: Person, text: str, places: Sequence[tuple[int, int]], who: Sequence[Person], titled: Understood
) -> _About:
    """What is said of them, as if they had said it."""
    language = _language(turn, person)
    spoken = "en" if read(text, turn.rules.today(turn.now), language).english else "nb" if language == "nb" else "da"
    own = as_oneself(text, places, spoken)
    understood = understand(own, turn.now, turn.rules.zone, language)
    taken_off = sayings.takes_off(own)
    if taken_off or house_words.has_cancelled(text):
        understood = understood.plainly(Intent.CANCEL)
    elif understood.intent is Intent.CANCEL and not sayings.says_no(own, turn.rules.today(turn.now), language):
        understood = replace(understood, sure=False)  # a birthday is no word that they cannot
    elif late_words.says_late(text) and understood.intent in _MAY_BE_LATE:
        understood = understood.plainly(Intent.RUNNING_LATE)
    if _ONLY.search(text.lower()):
        understood = replace(understood, sure=False)  # "kan kun komme fredag": of when else is it said?
    if sayings.is_of_oneself(text):
        understood = replace(understood, sure=False)  # "jeg er syg, ring til Birthe": of whom is it said?
    activity = understood.activity or titled.activity
    said = Said(understood.when, understood.clock, partial(matches, activity) if activity else None)
    return _About(tuple(who), understood, said, understood.sure, taken_off, text)


def _language(turn: Turn, person: Person) -> str:
    return language_for(person, turn.app_language, turn.rules.language)


def _words_beside(turn: Turn, person: Person, text: str, places: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    return read(rest_of(text, places), turn.rules.today(turn.now), _language(turn, person)).shaped


def _cards(turn: Turn, person: Person, who: Sequence[Person]) -> bool:
    """The cards of those who are named, for whoever may see them."""
    seen = [each.id for each in who if doing.person_of(turn.tx, person, each.id) is not None]
    if len(seen) == 1:
        turn.answer(cards.person_card.about(person=seen[0]))
    elif seen:
        turn.answer(cards.people_found.about(people_ids=seen))
    return bool(seen)


def _asked_about(turn: Turn, person: Person, who: Sequence[Person], titled: Understood) -> bool:
    """A question about somebody: their card, or the day with everybody on it."""
    return (not titled.when and _cards(turn, person, who)) or _shows_the_day(turn, person, titled)


def _shows_the_day(turn: Turn, person: Person, titled: Understood) -> bool:
    if titled.when:
        coming.one_day(turn, person, Day(titled.when[0].toordinal()))
    else:
        coming.today(turn, person, Today(0))
    return True


def _cannot(turn: Turn, person: Person, about: _About) -> bool:
    """They cannot come: done for one person and one date, asked otherwise."""
    found = [
        (each.id, date)
        for each in about.people
        for date in meant.own_dates_meant(turn.tx, each, about.said, turn.now, turn.rules).dates
    ]
    pairs = _at_the_time_said(turn, about, found)
    allowed = [
        (who, date) for who, date in pairs if doing.may_cancel(turn.tx, person, who, date.id, turn.now, turn.rules)
    ]
    said_when = not about.said.nothing or about.taken_off
    if pairs and not allowed:
        turn.answer(screens.coordinator_does.about())
    elif not allowed:
        _nothing(turn, about)
    elif about.certain and said_when and len(allowed) == 1 and pairs == found:
        behalf.cancel_date(turn, person, allowed[0][0], allowed[0][1].id)
    elif said_when and _all_meant(about, allowed, cancels=True):
        turn.answer(all_screens.which_several.about(pairs=_ids(allowed), cancels=True))
    else:
        turn.answer(screens.which_of_theirs.about(pairs=_ids(allowed)))
    return True


def _at_the_time_said(
    turn: Turn, about: _About, pairs: Sequence[tuple[int, ActivityDate]]
) -> list[tuple[int, ActivityDate]]:
    """Of several people those dates alone that begin at the time of day that was said, where any does."""
    then = [pair for pair in pairs if meant.begins_as_said(pair[1], about.said, turn.rules)]
    return then or list(pairs)


def _all_meant(about: _About, pairs: Sequence[tuple[int, ActivityDate]], *, cancels: bool) -> bool:
    """Whether everything is meant at once: several people or days, each name one person, and not too much of it.

    An activity alone, of which no day was said, may come every week for a year: of that one is asked for at a time.
    """
    several = bool(about.said.days) and (len(about.named) > 1 or len(about.said.days) > 1)
    plain = len(pairs) > 1 and several and (about.certain or not cancels) and _each_is_one(about, pairs)
    return plain and all_screens.button_for(_ids(pairs), cancels=cancels) is not None


def _each_is_one(about: _About, pairs: Sequence[tuple[int, ActivityDate]]) -> bool:
    """Whether every name that was written stands for one person among these, and the same is said of all of them."""
    who = {person for person, _ in pairs}
    return _in_a_row(about) and all(len(who & set(each.people)) == 1 for each in about.named)


def _in_a_row(about: _About) -> bool:
    """Whether the names stand side by side: "Ole kan ikke og Birthe kommer" says something else of each."""
    gaps = (about.text[one.end : other.start] for one, other in pairwise(about.named))
    return all(_BESIDE_A_NAME.fullmatch(gap) for gap in gaps)


def _would_come(turn: Turn, person: Person, about: _About) -> bool:
    """They would like to come: put down for one date, asked otherwise. Only a coordinator does that for others."""
    mine = [each for each in about.people if doing.person_of(turn.tx, person, each.id) is not None]
    if not mine:
        turn.answer(screens.coordinator_does.about())
        return True
    found = [(each.id, meant.open_dates_meant(turn.tx, each, about.said, turn.now, turn.rules)) for each in mine]
    every = [(who, date) for who, dates in found for date in dates.dates]
    pairs = _at_the_time_said(turn, about, every)
    if len(about.said.days) == 1 and about.certain and not pairs and _is_not_held(turn, mine[0], about.said):
        day = about.said.days[0].toordinal()
        turn.answer(screens.not_held_then.about(day=day, person_ids=[each.id for each in mine]))
        return True
    if about.said.nothing or not pairs:
        return _cards(turn, person, mine)
    if about.certain and len(pairs) == 1 and pairs == every and all(dates.certain for _, dates in found if dates.dates):
        behalf.sign_up_date(turn, person, pairs[0][0], pairs[0][1].id)
    elif all(dates.certain for _, dates in found) and _all_meant(about, pairs, cancels=False):
        turn.answer(all_screens.which_several.about(pairs=_ids(pairs), cancels=False))
    else:
        turn.answer(screens.which_for_them.about(pairs=_ids(pairs)))
    return True


def _is_not_held(turn: Turn, who: Person, said: Said) -> bool:
    """Whether an activity was named, and the plan has it, but not on that day."""
    if said.names is None:
        return False
    span = turn.rules.span(said.days[0], said.days[0])
    then = [each for site in who.site_ids for each in activities.between(turn.tx, site, *span)]
    return not any(said.names(each.title) for each in then)


def _has_come(turn: Turn, person: Person, about: _About) -> bool:
    """They are here: ticked where it is certain to what, asked otherwise."""
    pairs = [(each.id, date) for each in about.people for date in _todays(turn, person, each)]
    fitting = [pair for pair in pairs if pair[1] in meant.those_that_fit([pair[1]], _today_alone(about), turn.rules)]
    still = [pair for pair in fitting if not signups.has_arrived(turn.tx, pair[1].id, pair[0])]
    if len(about.named) > 1 and len({date.id for _, date in still}) == 1 and _each_is_one(about, still):
        turn.answer(all_screens.which_came.about(pairs=_ids(still)))
    elif not about.certain and fitting:
        turn.answer(screens.which_has_come.about(pairs=_ids(fitting)))
    elif len(fitting) == 1:
        who, date = fitting[0]
        arriving.tick(turn.tx, person, date.id, who, arrived=True, now=turn.now, rules=turn.rules)
        turn.answer(screens.arrival_noted.about(person=who, date=date.id))
    elif fitting:
        turn.answer(screens.which_has_come.about(pairs=_ids(fitting)))
    else:
        _came_unannounced(turn, person, about)
    return True


def _comes_later(turn: Turn, person: Person, about: _About) -> bool:
    """They come a little later: whoever is on duty hears it. Nobody is ticked, and nothing of it is kept."""
    today = turn.rules.today(turn.now)
    another_day = bool(about.said.days) and today not in about.said.days
    if another_day or not about.certain or not late_words.may_be_late(about.text):
        return _shows_the_day(turn, person, about.understood)
    minutes, from_now = late_words.minutes_late(about.text), late_words.from_now(about.text)
    down = [each for each in about.people if on_the_way.own_today(turn.tx, each, turn.now, turn.rules)]
    if not down:
        _nothing(turn, replace(about, said=Said((today,))))
        return True
    if len(down) > len(about.named) or not _in_a_row(about):  # two of one name; or each is said to be late otherwise
        return _shows_the_day(turn, person, about.understood)
    told: list[list[int]] = []
    reached = 0
    for who in down:
        said = lateness.said_late(turn.tx, person, who, minutes, turn.now, turn.rules, from_now=from_now)
        if isinstance(said, lateness.SaidLate):
            told.append([said.date.id, who.id, said.minutes])
            reached = said.reached.id if said.reached is not None else reached
    if not told:
        return _shows_the_day(turn, person, about.understood)
    turn.answer(late_screens.late_noted.about(told=told, reached=reached))
    return True


def _today_alone(about: _About) -> Said:
    return Said((), about.said.clock, about.said.names)


def _came_unannounced(turn: Turn, person: Person, about: _About) -> None:
    dates = meeting.dates_to_come_to(turn.tx, person, turn.now, turn.rules)
    volunteers = [each for each in about.people if any(access.may_sign_up(each, date) for date in dates)]
    if len(volunteers) == 1:
        turn.answer(screens.came_to_which.about(person=volunteers[0].id, dates=[each.id for each in dates]))
    else:
        coming.today(turn, person, Today(0))


def _todays(turn: Turn, actor: Person, who: Person) -> list[ActivityDate]:
    """What somebody is expected for today, where the actor may tick them."""
    today = turn.rules.today(turn.now)
    found = activities.of_person(turn.tx, who.id, turn.rules.start_of(today), [SignupState.COMING])
    return [
        each
        for each in found
        if turn.rules.local(each.starts_at).date() == today
        and each.called_off_at is None
        and access.may_tick(actor, each)
    ]


def _nothing(turn: Turn, about: _About) -> None:
    day = about.said.days[0] if len(about.said.days) == 1 else None
    ids = [each.id for each in about.people]
    turn.answer(screens.nothing_for_them.about(person_ids=ids, day=day.toordinal() if day else 0))


def _ids(pairs: Sequence[tuple[int, ActivityDate]]) -> list[list[int]]:
    return [[who, date.id] for who, date in pairs]


_DOES = {
    Intent.CANCEL: _cannot,
    Intent.SIGN_UP: _would_come,
    Intent.ARRIVED: _has_come,
    Intent.RUNNING_LATE: _comes_later,
}
_MAY_BE_LATE = {Intent.SIGN_UP, Intent.ARRIVED, Intent.RUNNING_LATE}
