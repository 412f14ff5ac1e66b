"""The morning overview in a ward's staff group, where the home wants one; without names unless it decided otherwise.

Asks: which groups are a ward's, and whether anything happens there today. Due: in the morning, when the quiet hours are
over. Void: when the group is no ward's any more. From then on it is kept up to date in the message in which it stands.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from schedules.prompt import Look, Prompt
from storage import activities, groups, overviews, people, prompts
from storage.groups import Group

KIND = "group_overview"
KINDS = (KIND,)
MORNING = time(7)
WORTH = timedelta(hours=2)


def wanted(look: Look) -> Iterator[Prompt]:
    """One for each group and day on which something happens on its ward."""
    today = look.rules.today(look.now)
    for site_id in sorted({unit.site_id for unit in people.units(look.tx)}):
        for group in groups.of_site(look.tx, site_id):
            for day in (today, today + timedelta(days=1)):
                if group.unit_id is not None and _anything(look, site_id, group.unit_id, day):
                    prompt = _prompt(look, group, day)
                    if prompt is not None:
                        yield prompt


def _anything(look: Look, site_id: int, unit_id: int, day: date) -> bool:
    dates = activities.between(look.tx, site_id, *look.rules.span(day, day))
    return any(each.unit_id == unit_id and each.called_off_at is None for each in dates)


def _prompt(look: Look, group: Group, day: date) -> Prompt | None:
    due = look.rules.may_speak_at(datetime.combine(day, MORNING, tzinfo=look.rules.zone))
    prompt = Prompt(
        kind=KIND,
        subject=str(day),
        reader_id=None,
        chat_id=group.chat_id,
        about={"group": group.id, "day": day.toordinal()},
        due_at=due,
        worth_until=due + WORTH,
        language=group.language,
    )
    stands = prompts.standing(look.tx, [prompt.key]).get(prompt.key)
    open_one = overviews.of_chat(look.tx, group.chat_id)
    asked = open_one is not None and open_one.day == day
    if stands is not None and stands.state == "sent" and not asked and group.site_id is not None:
        overviews.keep(  # once it is said, it follows what happens
            look.tx,
            group.chat_id,
            site_id=group.site_id,
            day=day,
            span=look.rules.span(day, day),
            shown_by=prompt.key,
            now=look.now,
            language=group.language,
        )
        overviews.refresh(look.tx, group.chat_id, look.now)  # something may have happened since it was said
    if asked and (stands is None or stands.state != "sent"):
        return None  # somebody was quicker and has asked there today
    return prompt
