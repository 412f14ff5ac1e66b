"""Who is coming: the day, the week, arrivals ticked and ticked back."""

from datetime import date

from handlers.turn import Turn, pressed
from messages.buttons import Day, Tick, Today, Week
from messages.screens import coming, joining, signing
from storage import activities
from storage.records import Person
from volunteering import arriving
from volunteering.arriving import NotYet, Ticked


@pressed(Today)
def today(turn: Turn, _person: Person, button: Today) -> None:
    """Who is coming today, or so many days ahead."""
    day = turn.rules.today(turn.now).toordinal() + min(button.days_ahead, 366)
    turn.answer(coming.day_overview.about(day=day))


@pressed(Day)
def one_day(turn: Turn, _person: Person, button: Day) -> None:
    """Who is coming on one day."""
    if _is_a_day(turn, button.day):
        turn.answer(coming.day_overview.about(day=button.day, skip=button.skip))


@pressed(Week)
def week(turn: Turn, _person: Person, button: Week) -> None:
    """Who is coming in the seven days from a day on."""
    first = button.day or turn.rules.today(turn.now).toordinal()
    if _is_a_day(turn, first):
        turn.answer(coming.week_overview.about(day=first, skip=button.skip))


@pressed(Tick)
def tick(turn: Turn, person: Person, button: Tick) -> None:
    """Somebody has arrived, or has not: the list again, as it stands now."""
    if button.arrived not in {0, 1}:
        turn.answer(joining.old_button.about(), anew=True)
        return
    outcome = arriving.tick(
        turn.tx,
        person,
        button.date,
        button.person,
        arrived=bool(button.arrived),
        now=turn.now,
        rules=turn.rules,
    )
    if isinstance(outcome, Ticked):
        day = turn.rules.local(outcome.date.starts_at).date().toordinal()
        turn.answer(coming.day_overview.about(day=day, skip=button.skip))
    elif isinstance(outcome, NotYet):
        turn.answer(signing.too_early_to_tick.about(date=outcome.date.id), anew=True)
    elif activities.by_id(turn.tx, button.date) is None:
        turn.answer(joining.old_button.about(), anew=True)
    else:
        turn.answer(joining.not_for_you.about(), anew=True)


def _is_a_day(turn: Turn, ordinal: int) -> bool:
    if 366 <= ordinal <= date.max.toordinal() - 366:
        return True
    turn.answer(joining.old_button.about(), anew=True)
    return False
