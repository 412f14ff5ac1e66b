"""The reminder on the day before, to everybody signed up (contract, "When what is said").

Asks: who is coming in the next days. Due: on the day before at the home's hour, or when the person has asked for it; a
public holiday or the quiet hours move it earlier. Void: when they cancel or have arrived, when the date is called off
or moved. A date that was moved is asked about again, since its start is part of what makes the reminder this one.
"""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from schedules.prompt import Look, Prompt, key_of
from storage import prompts, signups
from storage.prompts import Coming
from volunteering import holidays, preferences
from volunteering.home import HomeRules

KIND = "reminder"
KINDS = (KIND,)
MOVED = ("dates_moved",)  # the news with which a coordinator's move asks everybody at once
EARLIEST = timedelta(days=9)  # two days before, and no row of holidays is longer than a week
NOON = time(12)
NOT_ON_ITS_HEELS = timedelta(minutes=10)  # a late sign-up has just been confirmed


def wanted(look: Look) -> Iterator[Prompt]:
    """A reminder for everybody who comes to what begins soon: in the chat, or by telephone."""
    for coming in prompts.coming(look.tx, look.now, look.until + EARLIEST):
        by_phone = coming.chat_id is None or coming.unreachable
        due = when_to_ring(coming, look.rules) if by_phone else when(coming, look.rules)
        if due is None or due > look.until or coming.takes_a_break(max(due, look.now)):
            continue
        if _is_here(look, coming):
            continue
        starts = int(coming.starts_at.timestamp())
        subject = f"{coming.date_id}:{starts}"
        if coming.moved_at is not None and due <= coming.moved_at and _was_asked(look, coming, coming.moved_at):
            prompts.note_said(look.tx, key_of(KIND, coming.person_id, subject), coming.person_id, coming.starts_at)
            continue  # whoever moved it has asked them in the chat: that is the reminder
        yield Prompt(
            kind=KIND,
            subject=subject,
            reader_id=coming.person_id,
            chat_id=None if by_phone else coming.chat_id,
            about={"date": coming.date_id, "starts": starts, "again": _was_reminded(look, coming)},
            due_at=due,
            worth_until=coming.starts_at,
        )


def _is_here(look: Look, coming: Coming) -> bool:
    """Whoever has been ticked as arrived, early for once, is reminded of nothing any more."""
    today = look.rules.local(coming.starts_at).date() == look.rules.today(look.now)
    return today and signups.has_arrived(look.tx, coming.date_id, coming.person_id)


def _was_reminded(look: Look, coming: Coming) -> bool:
    """Whether they were reminded of this date while it began at another time."""
    if coming.moved_at is None:
        return False
    return prompts.was_said(look.tx, key_of(KIND, coming.person_id, f"{coming.date_id}:"))


def _was_asked(look: Look, coming: Coming, moved_at: datetime) -> bool:
    """Whether they were told of the new time, and asked, in the turn that moved it."""
    return prompts.told_of(look.tx, coming.person_id, moved_at, MOVED)


def when(coming: Coming, rules: HomeRules) -> datetime | None:
    """When this person is to be reminded; None: not at all.

    Who signs up after that gets a reminder of their own, unless it is the day itself: then the confirmation has just
    said everything.
    """
    wished = preferences.when_to_remind(coming.reminder, coming.starts_at, rules)
    if wished is None:
        return None
    due = wished
    if rules.local(wished).date() < rules.local(coming.starts_at).date():
        due = _earlier(wished, rules)
    if coming.since is None or coming.since <= due:
        return due
    if rules.local(coming.since).date() == rules.local(coming.starts_at).date():
        return None
    return rules.may_speak_at(coming.since + NOT_ON_ITS_HEELS)


def _earlier(wished: datetime, rules: HomeRules) -> datetime:
    """The wished moment, or the last one before it that lies neither in the quiet hours nor on a public holiday."""
    awake = rules.local(rules.before_the_night(wished))
    day = holidays.day_before_rest(awake.date(), rules)
    if day == awake.date():
        return awake
    return _earlier(datetime.combine(day, awake.time(), tzinfo=rules.zone), rules)


def when_to_ring(coming: Coming, rules: HomeRules) -> datetime | None:
    """When this person is to be rung: at noon of the last working day before, so that a coordinator is there."""
    due = when(coming, rules)
    if due is None:
        return None
    day = rules.local(due).date()
    if not holidays.is_working_day(day, rules):
        day = holidays.working_day_before(day, rules)
    noon = datetime.combine(day, NOON, tzinfo=rules.zone)
    return noon if coming.since is None or coming.since <= noon else due
