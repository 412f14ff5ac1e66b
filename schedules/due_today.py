"""What is due today, to the coordinators, in one message on a working day: nothing comes alone that can come together.

Asks: where help or a culture contact is missing, who waits for an answer or a talk, which plan ends, how last week was.
Due: at nine on working days. Void: when there is nothing to say, or it has been settled.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from schedules.prompt import AT_HAND, Look, Prompt
from storage import people
from volunteering import due_today, holidays, telling

KIND = "due_today_told"
KINDS = (KIND,)
WORTH = timedelta(hours=8)


def wanted(look: Look) -> Iterator[Prompt]:
    """One message to each coordinator of each site."""
    today = look.rules.today(look.now)
    due = look.rules.may_speak_at(datetime.combine(today, due_today.AT, tzinfo=look.rules.zone))
    if not holidays.is_working_day(today, look.rules) or look.now < due - AT_HAND:
        return  # it is worked out when it is said: what is settled by then is nobody's business any more
    for site_id in sorted({unit.site_id for unit in people.units(look.tx)}):
        for lead in telling.coordinators(look.tx, site_id):
            if lead.chat_id is None or (due + WORTH) <= look.now:
                continue
            if due_today.on(look.tx, site_id, lead, today, look.now, look.rules).is_empty:
                continue
            yield Prompt(
                kind=KIND,
                subject=f"{site_id}:{today}",
                reader_id=lead.id,
                chat_id=lead.chat_id,
                about={"site": site_id, "day": today.toordinal()},
                due_at=due,
                worth_until=due + WORTH,
            )
