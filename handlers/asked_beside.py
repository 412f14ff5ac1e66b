"""What a volunteer asks beside signing up is answered, and nobody is signed up by it."""

from handlers import days, signing, wishes
from handlers.turn import Turn
from messages.buttons import Series
from messages.screens import asked_beside as screens
from messages.screens import meaning
from messages.understanding import Doubt, Intent, Understood, asked_beside
from storage.records import Person, RoleName
from volunteering import meant, own_list

_OF_COMING = {Intent.SIGN_UP, Intent.CANCEL, Intent.LIST_ACTIVITIES, Intent.MY_SIGNUPS}
_OF_WHAT_IS_ON = {Intent.LIST_ACTIVITIES, Intent.WHO_IS_COMING, Intent.MY_SIGNUPS}


def answered(turn: Turn, person: Person, text: str, whole: Understood) -> bool:
    """Whether these words asked something beside signing up, and are answered. `whole`: how they are understood."""
    if asked_beside.may_somebody_come_along(text):
        turn.answer(screens.friends_are_welcome.about())
        return True
    if asked_beside.asks_what_to_bring(text):
        _what_to_bring(turn, person, whole)
        return True
    if not person.has(RoleName.VOLUNTEER):
        return False
    if whole.intent in _OF_COMING and len(whole.when) == 1 and asked_beside.every_other_week(text):
        _which_of_them(turn, person, whole)
        return True
    christmas = asked_beside.christmas_in(text, turn.rules.today(turn.now))
    asks = whole.intent in _OF_WHAT_IS_ON or whole.doubt is Doubt.NOTHING
    comes = whole.intent is Intent.SIGN_UP and not whole.when  # to which of the days?
    if christmas is None or not (asks or comes):
        return False
    first, last = christmas
    turn.answer(screens.on_from_to.about(first=first.toordinal(), last=last.toordinal()))
    return True


def _what_to_bring(turn: Turn, person: Person, whole: Understood) -> None:
    """What the house has ready for what is meant: their own next date, or the one of that day."""
    said = wishes.said_of(whole)
    own = [each.date for each in own_list.own_dates(turn.tx, person, turn.now)]
    found = meant.those_that_fit(own, said, turn.rules)
    if not found and person.site_ids:
        found = list(meant.open_dates_meant(turn.tx, person, said, turn.now, turn.rules).dates)
    turn.answer(screens.what_to_bring.about(date=found[0].id if found else 0))


def _which_of_them(turn: Turn, person: Person, whole: Understood) -> None:
    """Every other Wednesday: which of them is theirs to say, with a button for each."""
    found = meant.open_dates_meant(turn.tx, person, wishes.said_of(whole), turn.now, turn.rules).dates
    if len(found) == 1:
        days.series_days(turn, person, Series(found[0].id))
    elif found:
        turn.asks(signing.WHICH, wish=Intent.SIGN_UP)
        turn.answer(meaning.which_come.about(dates=wishes.ids(found)))
    else:
        turn.answer(meaning.which_wish.about(wishes=[Intent.SIGN_UP, Intent.CANCEL]))
