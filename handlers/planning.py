"""The coordinator's plan: the way to everything that can be done with it."""

from datetime import date

from handlers.turn import Turn, pressed
from messages.buttons import DueToday, Plan, PlanDate, PlanDates
from messages.screens import joining, planning
from storage import activities
from storage.records import Person
from volunteering import access


def coordinates(turn: Turn, person: Person) -> bool:
    """Whether the person coordinates a site; when not, they are told kindly that this is for somebody else."""
    if any(access.coordinates(person, site_id) for site_id in person.site_ids):
        return True
    turn.answer(joining.not_for_you.about(), anew=True)
    return False


@pressed(Plan)
def plan(turn: Turn, person: Person, _button: Plan) -> None:
    """What can be done with the plan."""
    if coordinates(turn, person):
        turn.answer(planning.plan.about())


@pressed(DueToday)
def due_today(turn: Turn, person: Person, button: DueToday) -> None:
    """What is due today."""
    if coordinates(turn, person):
        turn.answer(planning.due_today.about(skip=button.skip))


@pressed(PlanDates)
def plan_dates(turn: Turn, person: Person, button: PlanDates) -> None:
    """Which date is it about?"""
    if coordinates(turn, person):
        today = turn.rules.today(turn.now).toordinal()
        day = button.day if today < button.day < date.max.toordinal() - 366 else today
        turn.answer(planning.plan_dates.about(day=day, skip=button.skip))


@pressed(PlanDate)
def plan_date(turn: Turn, person: Person, button: PlanDate) -> None:
    """One date, and what can be done about it."""
    found = activities.by_id(turn.tx, button.date)
    if found is None:
        turn.answer(joining.old_button.about(), anew=True)
    elif not access.coordinates(person, found.site_id):
        turn.answer(joining.not_for_you.about(), anew=True)
    else:
        turn.answer(planning.date_card.about(date=found.id))
