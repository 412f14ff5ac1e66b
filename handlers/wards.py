"""The coordinator closes a ward for a time and opens it again."""

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from handlers.planning import coordinates
from handlers.turn import Turn, pressed, undone, written
from messages import languages, menus
from messages.buttons import CloseFrom, CloseUntil, CloseWard, OpenWard, Wards
from messages.plan_reading import read_day, read_days
from messages.screens import joining, meant_plan
from messages.screens import ward_words as meant
from messages.screens import wards as screens
from messages.understanding.house_words import only_a_time
from messages.understanding.reading import read
from messages.understanding.ward_words import ward_order
from storage.records import Person
from volunteering.planning import closing, putting_up
from volunteering.planning.closing import Closed, ClosedAfterAll, DaysArePast, IsOpen, OpenAfterAll, Opened

FROM, UNTIL, OFFERED = "close_from", "close_until", "close_offered"
SOON = 10 * 60  # seconds in which a bare yes is one to the card
_FROM = re.compile(r"\W*(?:fra|from|mellem|mellom|imellem|between)\b", re.IGNORECASE)
_A_DAY_OF_ENGLISH = (
    r"(?:\d|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun|tomorrow|today|end|next"
    r"|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)"
)
_UNTIL = re.compile(
    r"\W*(?:(?:fram til|frem til|indtil|inntil|til og med|until|till|through)\b"
    rf"|to (?:the )?{_A_DAY_OF_ENGLISH})",  # and not the Danish and Norwegian two: "to dage"
    re.IGNORECASE,
)
_TO = re.compile(r"\W*til\b", re.IGNORECASE)  # "til søndag" is until Sunday, and on Sunday
_FURTHER = re.compile(
    r"\b(?:(?:indtil|inntil|til) (?:videre|vidare)|until further notice|for the time being"
    r"|(?:til|until) (?:vi|i|we|dere) (?:åbner|åpner|open))\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\b(?:dage|dager|dagar|days|døgn|uger|uker|veker|weeks|måneder|månader|months|nætter|netter|nights"
    r"|(?:en|én|ein|ei|et|a|one) (?:hel |heil |whole )?(?:dag|day|uge|uke|veke|week|måned|månad|month))\b"
    r"|\b(?:hver|kvar|every|each|annenhver|hveranden)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:og|and|samt|eller|or)\b(?! med\b)|[&+]|,", re.IGNORECASE)
_YES = frozenset(
    menus.bare(each)
    for each in (
        "ja", "yes", "yep", "ja tak", "ja takk", "yes please", "ja gerne", "ja gjerne", "det er det",
        "ja det er det", "det stemmer", "ja det stemmer", "stemmer", "rigtigt", "riktig", "that's right", "yes it is",
        "ja luk", "ja steng", "ja lukk", "yes close it", "gør det", "gjør det", "do it", "luk", "steng",
    )
)  # fmt: skip
_NO = frozenset(menus.bare(each) for each in ("nej", "nei", "no", "nope", "nej tak", "nei takk", "no thanks", "ikke"))


@pressed(Wards)
def wards(turn: Turn, person: Person, _button: Wards) -> None:
    """Which wards are closed?"""
    if coordinates(turn, person):
        turn.answer(screens.wards.about())


@pressed(CloseWard)
def close(turn: Turn, person: Person, button: CloseWard) -> None:
    """Close this ward: from which day?"""
    if _own(turn, person, button.unit):
        turn.asks(FROM, unit=button.unit)
        turn.answer(screens.close_from.about(unit=button.unit))


@written(FROM)
def close_from_in_words(turn: Turn, person: Person, data: dict[str, Any], text: str) -> None:
    """From a written day on; or from the first to the last of several, and then nothing is left to ask."""
    days = _written(turn, person, text)
    if days is None:
        turn.asks(FROM, **data)
        turn.answer(screens.day_not_read.about())
    elif days[0] < days[1]:
        _close(turn, person, CloseUntil(int(data["unit"]), days[0].toordinal(), days[1].toordinal()))
    else:
        _ask_until(turn, person, int(data["unit"]), days[0].toordinal())


def _written(turn: Turn, person: Person, text: str) -> tuple[date, date] | None:
    """The first and the last day that were written. "Fredag og søndag" is asked: Saturday was not named."""
    language = languages.language_for(person, turn.app_language, turn.rules.language)
    today = turn.rules.today(turn.now)
    if _AND.search(text) is not None:
        named = sorted({day for mention in read(text, today, language).days for day in mention.days})
        if any(later - earlier > timedelta(days=1) for earlier, later in pairwise(named)):
            return None
    return read_days(text, today, language)


@pressed(CloseFrom)
def close_from(turn: Turn, person: Person, button: CloseFrom) -> None:
    """From this day on: until when?"""
    _ask_until(turn, person, button.unit, button.first)


def _ask_until(turn: Turn, person: Person, unit: int, first: int) -> None:
    first = min(max(first, turn.rules.today(turn.now).toordinal()), date.max.toordinal() - 366)
    if _own(turn, person, unit):
        turn.asks(UNTIL, unit=unit, first=first)
        turn.answer(screens.close_until.about(unit=unit, first=first))


@written(UNTIL)
def close_until_in_words(turn: Turn, person: Person, data: dict[str, Any], text: str) -> None:
    """Until a written day, the first of its name after the closing begins; or all the days that were written."""
    unit, first = int(data["unit"]), date.fromordinal(int(data["first"]))
    days = None if _LENGTH.search(text) else _written(turn, person, text)
    if days is not None and days[0] < days[1]:
        first = days[0] if _FROM.match(text) else first
    elif days is not None and days[0] < first:
        again = read_day(text, first)
        days = None if again is None else (again, again)
    if days is None or days[1] < first:
        turn.asks(UNTIL, **data)
        turn.answer(screens.day_not_read.about())
    else:
        _close(turn, person, CloseUntil(unit, first.toordinal(), days[1].toordinal()))


@pressed(CloseUntil)
def close_until(turn: Turn, person: Person, button: CloseUntil) -> None:
    """Closed from this day to that one; done at once, with Undo."""
    _close(turn, person, button)


def _close(turn: Turn, person: Person, button: CloseUntil) -> None:
    most = date.max.toordinal() - 366
    if not 1 <= button.first <= most or button.last > most:
        turn.answer(joining.old_button.about(), anew=True)
        return
    first, last = date.fromordinal(button.first), date.fromordinal(button.last) if button.last else None
    match closing.close(turn.tx, person, button.unit, first, last, turn.now, turn.rules):
        case Closed(unit, act, dates, told):
            about = {"unit": unit.id, "act": act, "dates": dates, "told": told}
            turn.answer(screens.ward_closed.about(**about, first=button.first, last=button.last))
        case DaysArePast():
            turn.answer(screens.day_not_read.about())
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


def is_ordered(turn: Turn, person: Person, text: str) -> bool:
    """Whether a ward is to be closed or opened, in so many words, by somebody who coordinates there."""
    return ward_order(text, [unit.name for unit in putting_up.units_of(turn.tx, person)]) is not None


def said_in_words(turn: Turn, person: Person, text: str) -> bool:
    """A ward to be closed or opened, written: the card for it with ward and days filled in. Nothing is done by it."""
    units = putting_up.units_of(turn.tx, person)
    order = ward_order(text, [unit.name for unit in units])
    if order is None:
        return False
    unit = units[order.which]
    if order.others:  # one after the other: which first?
        turn.answer(screens.wards.about())
    elif order.opens and closing.closed_now(turn.tx, unit.id, turn.rules.today(turn.now)):
        turn.answer(meant.open_meant.about(unit=unit.id))
    elif order.opens:
        turn.answer(screens.ward_is_open.about(unit=unit.id))
    else:
        _meant(turn, person, unit.id, order.rest)
    return True


def _meant(turn: Turn, person: Person, unit: int, rest: str, begins: date | None = None) -> None:
    """The card with what was said of the days; what was not said is asked, as with the buttons."""
    today, days = turn.rules.today(turn.now), _written(turn, person, rest)
    further = _FURTHER.search(rest) is not None
    alone = days is not None and days[0] == days[1] and not further
    unclear = alone and begins is None and _UNTIL.match(rest) is None and _TO.match(rest) is not None
    if (days is None and not further) or unclear:
        close(turn, person, CloseWard(unit))
        return
    first, last = days or (begins or today, today)
    if alone and (_UNTIL.match(rest) or _TO.match(rest)):
        first = begins if begins is not None and begins <= last else today
    elif alone and (_FROM.match(rest) or _LENGTH.search(rest)):
        _ask_until(turn, person, unit, first.toordinal())
        return
    until = 0 if further else last.toordinal()
    _offer(turn, unit, first.toordinal(), until)


def _offer(turn: Turn, unit: int, first: int, last: int) -> None:
    turn.asks(OFFERED, unit=unit, first=first, last=last, at=int(turn.now.timestamp()), offered=1)
    turn.answer(meant.close_meant.about(unit=unit, first=first, last=last))


def _yes(turn: Turn, person: Person, unit: int, data: dict[str, Any]) -> None:
    """A written yes to the card; one that comes late may be meant for something else, and is asked."""
    first, last = int(data["first"]), int(data["last"])
    if turn.now.timestamp() - int(data.get("at", 0)) <= SOON:
        _close(turn, person, CloseUntil(unit, first, last))
    else:
        _offer(turn, unit, first, last)


def meant_otherwise(turn: Turn, person: Person, data: dict[str, Any], text: str) -> bool:
    """The card lies there: a yes or a no to it, or other days and nothing else: the card with those.

    False: something else.
    """
    unit, today = int(data["unit"]), turn.rules.today(turn.now)
    if menus.bare(text) in _YES and "last" in data:
        _yes(turn, person, unit, data)
        return True
    if menus.bare(text) in _NO:
        turn.answer(meant_plan.plan_left.about())
        return True
    if closing.coordinated_unit(turn.tx, person, unit) is None or not only_a_time(text, today):
        return False
    _meant(turn, person, unit, text, date.fromordinal(int(data["first"])))
    return True


@pressed(OpenWard)
def open_ward(turn: Turn, person: Person, button: OpenWard) -> None:
    """Open it again."""
    match closing.open_again(turn.tx, person, button.unit, turn.now, turn.rules):
        case Opened(unit, act, dates, told):
            turn.answer(screens.ward_opened.about(unit=unit.id, act=act, dates=dates, told=told))
        case IsOpen(unit):
            turn.answer(screens.ward_is_open.about(unit=unit.id))
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


@undone(OpenAfterAll)
def open_after_all(turn: Turn, _act: int, outcome: OpenAfterAll) -> None:
    """Closing is taken back."""
    turn.answer(screens.ward_as_before.about(told=outcome.told, unit=outcome.unit.id))


@undone(ClosedAfterAll)
def closed_after_all(turn: Turn, _act: int, outcome: ClosedAfterAll) -> None:
    """Opening is taken back."""
    turn.answer(screens.ward_as_before.about(told=outcome.told, unit=outcome.unit.id))


def _own(turn: Turn, person: Person, unit: int) -> bool:
    if closing.coordinated_unit(turn.tx, person, unit) is not None:
        return True
    turn.answer(joining.not_for_you.about(), anew=True)
    return False
