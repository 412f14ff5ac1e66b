"""The call list at noon, to the coordinators: tomorrow's volunteers without Telegram, and whoever else is to be rung.

Asks: whether anybody stands on the call list. Due: at noon of a working day. Void: when everybody has been rung.
"""

from collections.abc import Iterator
from datetime import datetime, time

from schedules.prompt import AT_HAND, Look, Prompt
from storage import calls, people
from storage.calls import Call
from storage.records import Person
from volunteering import calling, holidays, telling

KIND = "to_ring"
KINDS = (KIND,)
NOON, EVENING = time(12), time(18)


def _was_told_today(look: Look, call: Call, lead: Person) -> bool:
    """Whether the coordinator has heard of it today, when it came up: then noon does not say it again."""
    said = telling.key_of(telling.News.TO_RING, call.key, lead.id)
    return look.rules.today(call.created_at) == look.rules.today(look.now) and telling.was_put(look.tx, said)


def wanted(look: Look) -> Iterator[Prompt]:
    """One message to each coordinator, naming whom to ring."""
    today = look.rules.today(look.now)
    if not holidays.is_working_day(today, look.rules):
        return
    noon, evening = (datetime.combine(today, clock, tzinfo=look.rules.zone) for clock in (NOON, EVENING))
    if look.now < noon - AT_HAND:
        return  # whoever is to be rung from noon on stands on the list by then, and is named as well
    still = [call for call in calls.open_ones(look.tx, look.now) if call.kind not in calling.WISHES]  # those were told
    due = [call for call in still if call.due_at <= noon]
    if not due:
        return
    waiting = {call.person_id for call in due}
    sites = {site for person in people.by_ids(look.tx, list(waiting)) for site in person.site_ids[:1]}
    for lead in {each.id: each for site in sorted(sites) for each in telling.coordinators(look.tx, site)}.values():
        if lead.chat_id is not None and not all(_was_told_today(look, call, lead) for call in due):
            yield Prompt(
                kind=KIND,
                subject=str(today),
                reader_id=lead.id,
                chat_id=lead.chat_id,
                about={},
                due_at=noon,
                worth_until=evening,
            )
