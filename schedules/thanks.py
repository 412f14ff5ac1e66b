"""Thanks afterwards, to everybody still signed up, ticked or not; once a day at most.

Asks: who was expected today. Due: so long after the end of the last thing that day. Void: when they cancel. What would
fall into the quiet hours is dropped: thanks at breakfast for yesterday are no thanks (contract, "When what is said").
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from schedules.prompt import Look, Prompt
from storage import prompts
from storage.prompts import Coming

Days = dict[tuple[int, date], tuple[datetime, Coming]]  # of each person, the last thing of each local day

KIND = "thanks"
KINDS = (KIND,)
LONGEST = timedelta(days=1)  # nothing lasts longer than that


def wanted(look: Look) -> Iterator[Prompt]:
    """Thanks for each person's day, after the last thing that ends before the evening."""
    days: Days = {}
    for coming in prompts.coming(look.tx, look.now - LONGEST - look.rules.thanks_after, look.until):
        due = coming.ends_at + look.rules.thanks_after
        if coming.chat_id is None or coming.unreachable or look.rules.is_quiet(due) or coming.takes_a_break(due):
            continue
        of = (coming.person_id, look.rules.local(coming.ends_at).date())
        if of not in days or days[of][0] < due:
            days[of] = (due, coming)
    for (person_id, day), (due, coming) in days.items():
        yield Prompt(
            kind=KIND,
            subject=str(day),
            reader_id=person_id,
            chat_id=coming.chat_id,
            about={"date": coming.date_id},
            due_at=due,
            worth_until=look.rules.next_night(due) or look.rules.start_of(day + timedelta(days=1)),
        )
