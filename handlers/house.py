"""What those who work in the house write: questions that have a place of their own, the plan, and words about others.

Nothing of the plan is changed by words alone: each opens the card on which it is done, with what was understood.
"""

from datetime import date, timedelta
from functools import partial

from handlers import (
    calling,
    changing,
    coming,
    contact,
    coordinating,
    for_others,
    new_people,
    planning,
    putting_up,
    rota,
    wards,
)
from handlers.turn import Turn, pressed
from messages import languages
from messages.buttons import (
    Calls,
    Day,
    Gaps,
    GapsBetween,
    MoveDate,
    PlanDate,
    PlanDates,
    Rota,
    RotaOf,
    ShowRota,
    Today,
    WhoHasShift,
)
from messages.plan_spoken import is_announced
from messages.screens import changing as plan_screens
from messages.screens import for_others as screens
from messages.screens import joining, meant_plan
from messages.understanding import Intent, Understood, house_words, matches, sayings, understand
from messages.understanding.house_words import Asks
from messages.understanding.ward_words import ward_named
from storage import activities
from storage.records import ActivityDate, Person, RoleName
from volunteering import access, meant
from volunteering.meant import Said
from volunteering.planning.putting_up import units_of
from volunteering.planning.rota import Pattern
from volunteering.visiting import ONE_TO_ONE

AHEAD = timedelta(days=120)
MOST = 4
LAST_DAY = date.max.toordinal() - 366


def react(turn: Turn, person: Person, text: str, whole: Understood) -> bool:
    """Whether these words were for the house, and are answered. `whole`: how they are understood otherwise."""
    if not any(access.works_at(person, site_id) for site_id in person.site_ids):
        return False
    coordinates = any(access.coordinates(person, site_id) for site_id in person.site_ids)
    return (
        _asks(turn, person, text, whole, coordinates=coordinates)
        or (coordinates and new_people.said_in_words(turn, person, text))
        or (coordinates and wards.said_in_words(turn, person, text))
        or (coordinates and (_moves(turn, person, text) or _calls_off(turn, person, text)))
        or _does_not_suit(turn, person, text, whole, coordinates=coordinates)
        or _about_a_shift(turn, person, text, whole)
        or (coordinates and is_announced(text) is not None and putting_up.offer(turn, person, text))
        or for_others.react(turn, person, text, whole)
        or (coordinates and putting_up.offer(turn, person, text))
        or _about_a_group(turn, person, text, whole)
    )


def is_for(turn: Turn, person: Person, text: str, whole: Understood) -> bool:
    """Whether these words are plainly for the house: where something else was asked for, and this is none of it."""
    if not any(access.works_at(person, site_id) for site_id in person.site_ids):
        return False
    orders = (house_words.asks(text), house_words.moves(text), house_words.calls_off(text))
    ordered = any(each is not None for each in orders) or wards.is_ordered(turn, person, text)
    ordered = ordered or new_people.is_plain(text)
    return ordered or for_others.is_plain(turn, person, text, whole)


def _asks(turn: Turn, person: Person, text: str, whole: Understood, *, coordinates: bool) -> bool:
    """Where is somebody missing, whom do I ring, who has the shift?"""
    match house_words.asks(text):
        case Asks.SHIFT:
            day = whole.when[0] if whole.when else turn.rules.today(turn.now)
            who_has_shift(turn, person, WhoHasShift(day.toordinal()))
        case Asks.ROTA if coordinates:
            _rota(turn, person, text, whole)
        case Asks.GAPS if coordinates and len(whole.when) == 1:
            coming.one_day(turn, person, Day(whole.when[0].toordinal()))
        case Asks.GAPS if coordinates and whole.when:
            days = [each.toordinal() for each in whole.when]
            coordinating.gaps_between(turn, person, GapsBetween(min(days), max(days)))
        case Asks.GAPS if coordinates:
            coordinating.gaps(turn, person, Gaps())
        case Asks.CALLS if coordinates:
            calling.call_list(turn, person, Calls())
        case _:
            return False
    return True


def _rota(turn: Turn, person: Person, text: str, whole: Understood) -> None:
    """The rota: of the ward and the days that are named; what is not named is asked, as with the buttons."""
    units = units_of(turn.tx, person)
    which = ward_named(text, [unit.name for unit in units]) if len(units) > 1 else 0
    if which is None:
        rota.rota(turn, person, Rota())
        return
    days = [each.toordinal() for each in whole.when]
    if days:
        last = min(max(days), min(days) + rota.MOST_DAYS)
        rota.show(turn, person, ShowRota(units[which].id, min(days), last, Pattern.AS_LAST.value))
    else:
        rota.rota_of(turn, person, RotaOf(units[which].id))


def _about_a_group(turn: Turn, person: Person, text: str, whole: Understood) -> bool:
    """What is written of a group that an organisation brings: the day on which it comes. How many, its contact says."""
    written = text.casefold()
    theirs = [each for each in _ahead(turn, person) if each.organisation and each.organisation.casefold() in written]
    if not theirs:
        return False
    days = [turn.rules.local(each.starts_at).date() for each in theirs]
    day = next((each for each in days if each in whole.when), days[0])
    coming.one_day(turn, person, Day(day.toordinal()))
    return True


def about_own_shift(turn: Turn, person: Person, understood: Understood, text: str) -> bool:
    """Whether somebody of the house cannot take their own shift, and is answered. Of others nothing is known by it."""
    if person.has(RoleName.VOLUNTEER, RoleName.ORGANISATION_CONTACT) or not _works_here(person):
        return False
    no_shift = understood.intent is Intent.SIGN_UP and not house_words.speaks_of_a_shift(text)
    beside = no_shift and not sayings.is_of_oneself(text)
    cannot = house_words.cannot_take_a_shift(text) or house_words.is_off(text)
    if understood.intent is not Intent.CANCEL and not cannot and not beside:
        return False
    if sayings.is_of_oneself(text):
        contact.cannot_take(turn, person, understood.when, ill=house_words.is_ill(text))
    elif understood.when:
        coming.one_day(turn, person, Day(understood.when[0].toordinal()))
    else:
        coming.today(turn, person, Today(0))
    return True


def _works_here(person: Person) -> bool:
    return any(access.works_at(person, site_id) for site_id in person.site_ids)


def _about_a_shift(turn: Turn, person: Person, text: str, whole: Understood) -> bool:
    """Somebody else's shift: who has it that day. One's own is handed over where one's shifts stand."""
    if not house_words.speaks_of_a_shift(text) or sayings.is_of_oneself(text):
        return False
    day = whole.when[0] if whole.when else turn.rules.today(turn.now)
    who_has_shift(turn, person, WhoHasShift(day.toordinal()))
    return True


@pressed(WhoHasShift)
def who_has_shift(turn: Turn, person: Person, button: WhoHasShift) -> None:
    """Who is culture contact on a day?"""
    if not any(access.works_at(person, site_id) for site_id in person.site_ids):
        turn.answer(joining.not_for_you.about(), anew=True)
    elif not 1 <= button.day <= LAST_DAY:
        turn.answer(joining.old_button.about(), anew=True)
    else:
        turn.answer(screens.who_has_shift.about(day=button.day, skip=button.skip))


def _moves(turn: Turn, person: Person, text: str) -> bool:
    """Move it: the card that does it, with the new time, where one activity is meant; else which?"""
    wanted = house_words.moves(text)
    if wanted is None:
        return False
    found = _meant(turn, person, wanted.what)
    if found is None:
        return False
    if len(found) > 1:
        turn.answer(meant_plan.which_date.about(dates=[each.id for each in found[:MOST]]))
    elif not found:
        turn.answer(meant_plan.not_on_the_plan.about())
    else:
        _moves_to(turn, person, found[0], wanted.to)
    return True


def _moves_to(turn: Turn, person: Person, found: ActivityDate, to: str) -> None:
    at = changing.new_time(turn, found, to) if to else None
    if at is None or found.called_off_at is not None:
        changing.move(turn, person, MoveDate(found.id))
        return
    turn.asks(changing.STEP, date=found.id)
    turn.answer(meant_plan.move_meant.about(date=found.id, minute=plan_screens.minute_of(at)))


def _calls_off(turn: Turn, person: Person, text: str) -> bool:
    """Call it off: its card, where it is done. Words alone call nothing off."""
    what = house_words.calls_off(text)
    if what is None and house_words.only_calls_off(text):
        planning.plan_dates(turn, person, PlanDates())
        return True
    if what is None:
        return False
    found, days = _meant(turn, person, what), _said(turn, person, what).days
    if not found and not days:
        return False
    if not found:
        planning.plan_dates(turn, person, PlanDates(days[0].toordinal()))
    elif len(found) == 1:
        planning.plan_date(turn, person, PlanDate(found[0].id))
    else:
        turn.answer(meant_plan.which_date.about(dates=[each.id for each in found[:MOST]]))
    return True


def _meant(turn: Turn, person: Person, what: str) -> list[ActivityDate] | None:
    """Which dates may be meant: one where the day says so, or the next of one activity. None: no activity is named."""
    said = _said(turn, person, what)
    if said.names is None:
        return None
    fitting = meant.those_that_fit(_ahead(turn, person), said, turn.rules)
    if len({(each.title, each.unit_id) for each in fitting}) == 1 and not said.days:
        return fitting[:1]
    return fitting


def _said(turn: Turn, person: Person, what: str) -> Said:
    language = languages.language_for(person, turn.app_language, turn.rules.language)
    understood = understand(what, turn.now, turn.rules.zone, language)
    titles = {each.title for each in _ahead(turn, person)}
    title = next((each for each in sorted(titles, key=len, reverse=True) if each.casefold() in what.casefold()), None)
    if title is not None:
        return Said(understood.when, None, partial(_is_called, title))
    named = understood.activity or next(
        (word for word in what.split() if any(_is_called_like(word, each) for each in titles)), None
    )
    return Said(understood.when, None, partial(matches, named) if named else None)


def _is_called(title: str, other: str) -> bool:
    return title == other


def _is_called_like(word: str, title: str) -> bool:
    """Whether a word is a title in another form: "besøgshunden"."""
    return len(word) > 4 and (title.casefold() in word or word.rstrip("s") in title.casefold())


def _ahead(turn: Turn, person: Person) -> list[ActivityDate]:
    """What is still to come where the person works."""
    sites = [site_id for site_id in person.site_ids if access.works_at(person, site_id)]
    return [each for site in sites for each in activities.between(turn.tx, site, turn.now, turn.now + AHEAD)]


def _does_not_suit(turn: Turn, person: Person, text: str, whole: Understood, *, coordinates: bool) -> bool:
    """A visit that does not suit today: the card for it. An activity for several is the coordinator's to call off."""
    if not house_words.does_not_suit(text):
        return False
    said = _said(turn, person, text)
    if said.names is None and not house_words.speaks_of_a_visit(text):
        return False
    today = turn.rules.today(turn.now)
    days = whole.when or (today,)
    dates = [each for each in _ahead(turn, person) if turn.rules.local(each.starts_at).date() in days]
    fitting = [each for each in dates if said.names is not None and said.names(each.title)]
    if not fitting and house_words.speaks_of_a_visit(text):
        fitting = [each for each in dates if each.kind == ONE_TO_ONE]
    visits = [each for each in fitting if each.kind == ONE_TO_ONE and each.called_off_at is None]
    near = [each for each in visits if turn.rules.local(each.starts_at).date() <= today + timedelta(days=1)]
    if near:
        turn.answer(screens.which_visit.about(dates=[each.id for each in near]))
    elif fitting and coordinates:
        planning.plan_date(turn, person, PlanDate(fitting[0].id))
    elif fitting:
        turn.answer(screens.coordinator_does.about())
    elif house_words.speaks_of_a_visit(text):
        coming.one_day(turn, person, Day(days[0].toordinal()))
    else:
        return False
    return True
