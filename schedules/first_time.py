"""The morning after the first assignment: five questions, once in a lifetime (handbook 2.2).

Asks: whose first assignment is over. Due: on the next day at the home's hour, after a holiday on the day after it.
Void: when they had cancelled, or have answered. Whoever lets it lie is not asked again.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from schedules.prompt import Look, Prompt
from storage import first_times, prompts
from storage.prompts import Coming
from volunteering import holidays, overview
from volunteering.home import HomeRules

KIND = "first_time_asked"
KINDS = (KIND,)
BACK = timedelta(days=9)  # over the longest row of holidays
WORTH = timedelta(hours=40)  # a question about the day before yesterday is none


def wanted(look: Look) -> Iterator[Prompt]:
    """The questions to everybody whose first time was yesterday."""
    for coming in prompts.coming(look.tx, look.now - BACK, look.until):
        if coming.chat_id is None or coming.unreachable or coming.since is None or coming.started_on is None:
            continue
        due = when(coming, look.rules)
        if due > look.until or due + WORTH <= look.now or coming.takes_a_break(due) or not _first(look, coming):
            continue
        yield Prompt(
            kind=KIND,
            subject="once",
            reader_id=coming.person_id,
            chat_id=coming.chat_id,
            about={"date": coming.date_id},
            due_at=due,
            worth_until=due + WORTH,
        )


def _first(look: Look, coming: Coming) -> bool:
    if first_times.of(look.tx, coming.person_id) is not None:
        return False
    return overview.first_assignment(look.tx, coming.person_id, coming.started_on, coming.day, coming.starts_at)


def when(coming: Coming, rules: HomeRules) -> datetime:
    """On the day after, at the home's hour."""
    day = holidays.day_after_rest(rules.local(coming.ends_at).date() + timedelta(days=1), rules)
    return rules.may_speak_at(datetime.combine(day, rules.follow_up_at, tzinfo=rules.zone))
