"""On the way: running late, being here, whom to turn to. Written words come here, too."""

from datetime import date, timedelta

from handlers.turn import Turn, pressed
from messages.buttons import AtTheDoor, ImHere, Late, LateBy, MyContact, SayLate
from messages.screens import meaning
from messages.screens import on_the_way as screens
from messages.understanding import Intent, late_words
from storage import activities
from storage.records import Person
from volunteering import on_the_way, own_list
from volunteering.on_the_way import Told, WhichOne


@pressed(Late)
def late(turn: Turn, person: Person, button: Late) -> None:
    """I am running late: by how much?"""
    running_late(turn, person, button.date, None)


@pressed(SayLate)
def say_late(turn: Turn, person: Person, button: SayLate) -> None:
    """I come in so many minutes; hours before it begins that is a button of before, and means after it begins."""
    found = activities.by_id(turn.tx, button.date)
    if found is not None and found.starts_at - on_the_way.EARLY > turn.now:
        _late_by(turn, person, button.date, button.minutes)
    else:
        running_late(turn, person, button.date, button.minutes)


def running_late(turn: Turn, person: Person, date_id: int, minutes: int | None) -> None:
    """The person is late for a date (0: for the one they are down for today); asked where that or how long is open."""
    own = on_the_way.own_today(turn.tx, person, turn.now, turn.rules)
    chosen = date_id or (own[0].id if len(own) == 1 else 0)
    if not chosen or minutes is None:
        turn.answer(screens.late_choice.about(date=chosen))
        return
    outcome = on_the_way.running_late(turn.tx, person, chosen, minutes, turn.now, turn.rules)
    if isinstance(outcome, Told):
        turn.answer(screens.late_told.about(minutes=minutes, reached=outcome.reached.id if outcome.reached else 0))
    else:
        turn.answer(screens.late_choice.about())


@pressed(LateBy)
def late_by(turn: Turn, person: Person, button: LateBy) -> None:
    """I come so many minutes after it begins."""
    _late_by(turn, person, button.date, button.minutes)


def late_in_words(turn: Turn, person: Person, days: tuple[date, ...], text: str) -> None:
    """Late, in words: of a later day where one is named, so many minutes after it begins or from now on."""
    today, minutes = turn.rules.today(turn.now), late_words.minutes_late(text)
    ahead = None if today in days else next((day for day in days if day > today), None)
    if ahead is not None:
        own = [each.date for each in own_list.own_dates(turn.tx, person, turn.now) if not each.waiting]
        then = [each for each in own if turn.rules.local(each.starts_at).date() == ahead]
        if len(then) > 1:
            turn.answer(meaning.which_wish.about(wishes=[Intent.RUNNING_LATE]))
        elif then:
            _late_by(turn, person, then[0].id, minutes)
        else:
            turn.answer(meaning.not_down_for_it.about(day=ahead.toordinal(), days=1))
        return
    own = on_the_way.own_today(turn.tx, person, turn.now, turn.rules)
    if len(own) == 1 and minutes and not late_words.from_now(text):
        _late_by(turn, person, own[0].id, minutes)
    else:
        running_late(turn, person, 0, minutes or None)


def _late_by(turn: Turn, person: Person, date_id: int, minutes: int) -> None:
    found = activities.by_id(turn.tx, date_id)
    sane = 0 < minutes <= on_the_way.LATEST
    if found is not None and sane and found.starts_at + timedelta(minutes=minutes) <= turn.now:
        running_late(turn, person, date_id, minutes)
        return
    outcome = on_the_way.late_by(turn.tx, person, date_id, minutes, turn.now, turn.rules)
    if not isinstance(outcome, Told):
        turn.answer(screens.late_choice.about())
    else:
        reached = outcome.reached.id if outcome.reached else 0
        turn.answer(screens.late_told_by.about(date=date_id, minutes=minutes, reached=reached))


@pressed(ImHere)
def im_here(turn: Turn, person: Person, button: ImHere) -> None:
    """I am here."""
    outcome = on_the_way.here(turn.tx, person, turn.now, turn.rules, button.date or None)
    if isinstance(outcome, WhichOne):
        turn.answer(screens.here_which.about())
    else:
        turn.answer(screens.here_told.about(reached=outcome.reached.id if outcome.reached else 0, act=outcome.act))


def said_here(turn: Turn, person: Person, days: tuple[date, ...]) -> None:
    """Words that sound like "I am here": asked back where nothing is on for them today, or another day was meant."""
    today = turn.rules.today(turn.now)
    if (not days or today in days) and on_the_way.own_today(turn.tx, person, turn.now, turn.rules):
        im_here(turn, person, ImHere(0))
    else:
        turn.answer(meaning.which_wish.about(wishes=[Intent.ARRIVED]))


def at_the_door(turn: Turn, person: Person) -> None:
    """I stand outside, and it is locked."""
    reached = on_the_way.at_the_door(turn.tx, person, turn.now, turn.rules).reached
    turn.answer(screens.door_told.about(reached=reached.id if reached else 0))


@pressed(AtTheDoor)
def still_at_the_door(turn: Turn, person: Person, _button: AtTheDoor) -> None:
    """I still stand there."""
    at_the_door(turn, person)


def door_was_locked(turn: Turn, person: Person, *, over: bool) -> None:
    """A door was locked: nobody has arrived by it. `over`: that was another day, and is for a person to hear."""
    expected = on_the_way.own_today(turn.tx, person, turn.now, turn.rules)
    turn.answer(screens.door_was_locked.about(asks=bool(expected) and not over))


@pressed(MyContact)
def my_contact(turn: Turn, _person: Person, _button: MyContact) -> None:
    """Who is my contact person?"""
    turn.answer(screens.my_contact.about())
