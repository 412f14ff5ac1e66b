"""How volunteers are met: thanked, come unannounced, a visit that does not suit, a greeting, the daily report."""

from typing import Any

from handlers.turn import Turn, pressed, written
from messages.buttons import (
    CameUnannounced,
    Greet,
    GreetThem,
    GuestsCame,
    NotToday,
    Report,
    SendGreeting,
    SomebodyCame,
    Thank,
)
from messages.screens import coming, joining, reporting
from messages.screens import meeting as screens
from storage import activities
from storage.records import ActivityDate, Person
from volunteering import access, greeting, meeting, visiting
from volunteering.greeting import Greeted, GreetedToday, NotHereLately
from volunteering.meeting import Came, Counted, NotNow, OnTheList, Thanked
from volunteering.visiting import OffAlready, TooFarOff

WHO_CAME = "who_came"
MOST_FOUND = 8


@pressed(Thank)
def thank(turn: Turn, person: Person, button: Thank) -> None:
    """Somebody went home and was thanked: the list again, as it stands now."""
    outcome = meeting.thank(turn.tx, person, button.date, button.person, thanked=bool(button.thanked), now=turn.now)
    if isinstance(outcome, Thanked):
        day = turn.rules.local(outcome.date.starts_at).date().toordinal()
        turn.answer(coming.day_overview.about(day=day, skip=button.skip))
    else:
        turn.answer(joining.not_for_you.about(), anew=True)


@pressed(SomebodyCame)
def somebody_came(turn: Turn, person: Person, button: SomebodyCame) -> None:
    """Somebody came who is not on the list: to what, and who? The name can be written, too."""
    if not any(access.works_at(person, site_id) for site_id in person.site_ids):
        turn.answer(joining.not_for_you.about(), anew=True)
        return
    dates = meeting.dates_to_come_to(turn.tx, person, turn.now, turn.rules)
    chosen = next((each for each in dates if each.id == button.date), None)
    if chosen is None and len(dates) == 1 and not button.date:
        chosen = dates[0]
    if chosen is None:
        turn.answer(screens.came_to_what.about())
    else:
        turn.asks(WHO_CAME, date=chosen.id)
        turn.answer(screens.came_who.about(date=chosen.id, skip=button.skip))


@written(WHO_CAME)
def name_written(turn: Turn, person: Person, data: dict[str, Any], text: str) -> None:
    """A name was written: those whose name is like it, to choose from. Nothing is done on a guess."""
    date = _date_of_the_house(turn, person, data.get("date"))
    if date is None:
        turn.answer(joining.not_for_you.about())
        return
    found = meeting.found_by_name(meeting.not_on_the_list(turn.tx, date), text[:100])[:MOST_FOUND]
    turn.asks(WHO_CAME, date=date.id)
    turn.answer(screens.came_found.about(date=date.id, found=[each.id for each in found]))


def _date_of_the_house(turn: Turn, person: Person, date_id: object) -> ActivityDate | None:
    date = activities.by_id(turn.tx, date_id) if isinstance(date_id, int) else None
    return date if date is not None and access.may_tick(person, date) else None


@pressed(CameUnannounced)
def came(turn: Turn, person: Person, button: CameUnannounced) -> None:
    """This volunteer came: on the list and ticked, in one tap."""
    match meeting.came_unannounced(turn.tx, person, button.date, button.person, turn.now, turn.rules):
        case Came(date, who, act):
            turn.answer(screens.came_noted.about(date=date.id, person=who.id, act=act))
        case OnTheList(date, who):
            turn.answer(screens.came_already.about(date=date.id, person=who.id))
        case NotNow(date):
            turn.answer(screens.not_now.about(date=date.id))
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


@pressed(GuestsCame)
def guests(turn: Turn, person: Person, button: GuestsCame) -> None:
    """A guest whom the home does not know: counted, never named."""
    match meeting.guests_came(turn.tx, person, button.date, button.heads, turn.now, turn.rules):
        case Counted(date, heads, act):
            turn.answer(screens.guests_noted.about(date=date.id, heads=heads, act=act))
        case NotNow(date):
            turn.answer(screens.not_now.about(date=date.id))
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


@pressed(NotToday)
def not_today(turn: Turn, person: Person, button: NotToday) -> None:
    """This visit does not suit: off for this once, and the volunteer hears it in neutral words."""
    match visiting.not_today(turn.tx, person, button.date, turn.now, turn.rules):
        case visiting.NotToday(date, act):
            turn.answer(screens.not_today_noted.about(date=date.id, act=act))
        case OffAlready(date):
            turn.answer(screens.not_today_off.about(date=date.id))
        case TooFarOff(date):
            turn.answer(screens.not_today_too_far.about(date=date.id))
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


@pressed(Greet)
def greet(turn: Turn, person: Person, button: Greet) -> None:
    """A greeting: to whom?"""
    if _works(turn, person):
        turn.answer(screens.greet_whom.about(skip=button.skip))


@pressed(GreetThem)
def greet_them(turn: Turn, person: Person, button: GreetThem) -> None:
    """A greeting to this volunteer: which?"""
    if _works(turn, person):
        turn.answer(screens.greet_which.about(person=button.person))


@pressed(SendGreeting)
def send_greeting(turn: Turn, person: Person, button: SendGreeting) -> None:
    """Send it, once a day from one to another."""
    match greeting.greet(turn.tx, person, button.person, button.sentence, turn.now, turn.rules):
        case Greeted(who, act):
            turn.answer(screens.greeting_sent.about(person=who.id, act=act))
        case GreetedToday(who):
            turn.answer(screens.greeting_already.about(person=who.id))
        case NotHereLately(who):
            turn.answer(screens.greeting_not_here.about(person=who.id))
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


@pressed(Report)
def report(turn: Turn, person: Person, button: Report) -> None:
    """The day in five lines, to be read aloud at the handover."""
    if _works(turn, person):
        turn.answer(reporting.daily_report.about(unit=button.unit))


def _works(turn: Turn, person: Person) -> bool:
    if any(access.works_at(person, site_id) for site_id in person.site_ids):
        return True
    turn.answer(joining.not_for_you.about(), anew=True)
    return False
