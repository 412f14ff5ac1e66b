"""The coordinator moves or calls off dates; whoever is down for them says whether the new time suits."""

from datetime import date, datetime, timedelta
from typing import Any

from handlers.turn import Turn, pressed, undone, written
from messages.buttons import CallOff, HoldAfterAll, MoveDate, MoveTo, StillComing
from messages.buttons.planning import ALL, ASK
from messages.plan_reading import NewTime, read_time
from messages.screens import changing as screens
from messages.screens import joining, meant_plan, signing
from messages.understanding import house_words
from messages.understanding.reading import read
from messages.understanding.shifting import is_unclear, length_in, shift_in
from storage import activities, acts
from storage.records import ActivityDate, Person
from volunteering import access
from volunteering.planning import changing
from volunteering.planning.changed_dates import of_act, still_stands
from volunteering.planning.changing import (
    AsItWas,
    CalledOff,
    HasBegun,
    HeldAfterAll,
    IsCalledOff,
    Moved,
    NoSuchTime,
    PlanAsBefore,
)

STEP = "move_date"
LAST = date.max.toordinal() * 1440 - 366 * 1440


@pressed(MoveDate)
def move(turn: Turn, person: Person, button: MoveDate) -> None:
    """When instead?"""
    found = activities.by_id(turn.tx, button.date)
    if found is None or not access.coordinates(person, found.site_id):
        turn.answer(joining.not_for_you.about(), anew=True)
    elif found.starts_at <= turn.now:
        turn.answer(signing.already_begun.about(date=found.id))
    elif found.called_off_at is not None:
        turn.answer(screens.stands_so.about(date=found.id))
    else:
        turn.asks(STEP, date=found.id)
        turn.answer(screens.move_when.about(date=found.id))


@written(STEP)
def move_in_words(turn: Turn, person: Person, data: dict[str, Any], text: str) -> None:
    """A written time, as in "kl 15", "torsdag" or "fredag kl 13.30": what is not said stays as it is."""
    found = activities.by_id(turn.tx, int(data["date"]))
    if found is None or not access.coordinates(person, found.site_id):
        turn.answer(joining.not_for_you.about(), anew=True)
        return
    to = new_time(turn, found, text)
    if to is None:
        turn.asks(STEP, date=found.id)
        turn.answer(screens.move_no_such_time.about(date=found.id))
    elif to > turn.rules.local(turn.now).replace(tzinfo=None) and found.called_off_at is None:
        turn.asks(STEP, date=found.id)
        turn.answer(meant_plan.move_meant.about(date=found.id, minute=screens.minute_of(to)))
    else:
        _move(turn, person, found, to, ASK)


def new_time(turn: Turn, found: ActivityDate, text: str) -> datetime | None:
    """The new local time that was written. A weekday alone is the one nearest to the date; None: no time was said.

    By how much, but not which way or of what ("en time frem", "en dag i næste uge"): asked, too.
    """
    today, local = turn.rules.today(turn.now), turn.rules.local(found.starts_at)
    by = shift_in(text)
    new = read_time(text if by is None else by.rest, today)
    if by is None and is_unclear(text):
        new = NewTime(_day_from_now(text, today), new.minute)
        if new.day is None:
            return None
    if by is not None and new.minute is None:  # "en time senere": from when it is now, by the clock on the wall
        begins = local if new.day is None else datetime.combine(new.day, local.time())
        return begins.replace(tzinfo=None) + timedelta(days=by.days, minutes=by.minutes)
    if new.day is None and new.minute is None:
        return None
    minute = local.hour * 60 + local.minute if new.minute is None else new.minute
    day = new.day or local.date()
    if house_words.only_a_weekday(text, today):
        near = (local.date() + timedelta(days=(day - local.date()).days % 7 + back) for back in (-7, 0))
        day = min((each for each in near if each > today), key=lambda each: abs(each - local.date()), default=day)
    return datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)


def _day_from_now(text: str, today: date) -> date | None:
    """The one day that is so many days from now: "om to dage", "fredag om en uge"."""
    by = length_in(text)
    if by is None or not by.from_now:
        return None
    days = [day for mention in read(text, today, None).days for day in mention.days]
    return days[0] if len(days) == 1 else None


@pressed(MoveTo)
def move_to(turn: Turn, person: Person, button: MoveTo) -> None:
    """Let it begin then."""
    found = activities.by_id(turn.tx, button.date)
    if found is None or not 1440 <= button.minute < LAST:
        turn.answer(joining.old_button.about(), anew=True)
    elif not access.coordinates(person, found.site_id):
        turn.answer(joining.not_for_you.about(), anew=True)
    else:
        _move(turn, person, found, screens.local_of(button.minute), button.which)


def _move(turn: Turn, person: Person, found: ActivityDate, to: datetime, which: int) -> None:
    several = len(changing.following(turn.tx, found, turn.now)) > 1
    in_future = to > turn.rules.local(turn.now).replace(tzinfo=None)
    if which == ASK and several and in_future and found.called_off_at is None and found.starts_at > turn.now:
        turn.answer(screens.move_which.about(date=found.id, minute=screens.minute_of(to)))
        return
    _say(turn, changing.move(turn.tx, person, found.id, to, rest=which == ALL, now=turn.now, rules=turn.rules))


@pressed(CallOff)
def call_off(turn: Turn, person: Person, button: CallOff) -> None:
    """Call it off: this one, or all that follow. No reason is asked."""
    found = activities.by_id(turn.tx, button.date)
    if found is not None and access.coordinates(person, found.site_id) and button.which == ASK:
        several = len(changing.following(turn.tx, found, turn.now)) > 1
        if several and found.called_off_at is None and found.starts_at > turn.now:
            turn.answer(screens.call_off_which.about(date=found.id))
            return
    rest = button.which == ALL
    _say(turn, changing.call_off(turn.tx, person, button.date, rest=rest, now=turn.now, rules=turn.rules))


@pressed(HoldAfterAll)
def hold_after_all(turn: Turn, person: Person, button: HoldAfterAll) -> None:
    """It is held after all."""
    _say(turn, changing.hold_after_all(turn.tx, person, button.date, turn.now, turn.rules))


def _say(turn: Turn, outcome: changing.Outcome) -> None:
    match outcome:
        case Moved(_, act, told):
            turn.answer(screens.plan_moved.about(act=act, told=told))
        case CalledOff(_, act, told):
            turn.answer(screens.plan_called_off.about(act=act, told=told))
        case HeldAfterAll(_, act, told):
            turn.answer(screens.plan_held.about(act=act, told=told))
        case AsItWas(date=found) | IsCalledOff(date=found):
            turn.answer(screens.stands_so.about(date=found.id))
        case HasBegun(date=found):
            turn.answer(signing.already_begun.about(date=found.id))
        case NoSuchTime(date=found):
            turn.asks(STEP, date=found.id)
            turn.answer(screens.move_no_such_time.about(date=found.id))
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


@undone(PlanAsBefore)
def plan_as_before(turn: Turn, _act: int, outcome: PlanAsBefore) -> None:
    """The change of the plan is taken back."""
    turn.answer(screens.plan_as_before.about(told=outcome.told))


@pressed(StillComing)
def still_coming(turn: Turn, person: Person, button: StillComing) -> None:
    """The new time suits me. Nothing changes by it: whoever does not answer is expected, too."""
    changes = [each for each in of_act(acts.by_id(turn.tx, button.act)) if each.moved or each.back]
    moved = [each.date_id for each in changes]
    as_said = {each.date_id for each in changes if still_stands(turn.tx, each) and each.before.ends_at > turn.now}
    known = (activities.by_id(turn.tx, each) for each in changing.still_down(turn.tx, person, moved))
    down = [each for each in known if each is not None]
    ahead = [each for each in down if each.ends_at > turn.now]
    own = [each for each in ahead if each.id in as_said and each.called_off_at is None]
    if own:
        turn.answer(screens.still_coming.about(act=button.act, count=len(own)))
    elif ahead:  # moved on or back since, or called off: how it stands
        called_off = ahead[0].called_off_at is not None
        turn.answer((signing.called_off if called_off else signing.nothing_to_undo).about(date=ahead[0].id))
    elif down:
        turn.answer(signing.day_is_over.about(date=down[0].id))
    elif moved:
        turn.answer(signing.not_on_the_list.about(date=moved[0]))
    else:
        turn.answer(joining.old_button.about(), anew=True)
