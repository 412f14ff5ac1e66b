"""When a plan ends: thanks to everybody who took part, and what the next one holds (handbook 3.2).

Asks: which plan ends, and who was signed up for something in it. Due: on its last day at the home's hour for reminders.
Void: when the plan goes on after all.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from schedules.prompt import Look, Prompt
from storage import people, review
from volunteering import holidays

KIND = "plan_ended"
KINDS = (KIND,)
WORTH = timedelta(days=3)


def wanted(look: Look) -> Iterator[Prompt]:
    """Thanks to each volunteer of the plan."""
    rules = look.rules
    first, last = rules.today(look.now) - WORTH, rules.today(look.until) + timedelta(days=9)
    for site_id in sorted({unit.site_id for unit in people.units(look.tx)}):
        for plan in review.plans_ending(look.tx, site_id, first, last):
            day = holidays.day_before_rest(plan.ends_on, rules)
            due = rules.before_the_night(datetime.combine(day, rules.reminder_at, tzinfo=rules.zone))
            if due > look.until:
                continue
            took_part = review.who_took_part(look.tx, site_id, *rules.span(plan.starts_on, plan.ends_on))
            for person in people.by_ids(look.tx, took_part):
                if person.chat_id is not None and person.unreachable_since is None:
                    yield Prompt(
                        kind=KIND,
                        subject=f"{plan.id}:{plan.ends_on}",
                        reader_id=person.id,
                        chat_id=person.chat_id,
                        about={"site": site_id, "plan": plan.id},
                        due_at=due,
                        worth_until=due + WORTH,
                    )
