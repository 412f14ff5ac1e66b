"""What people ask of the bot for themselves: when to be reminded, to be named, newsletters, a break.

A break is taken without a reason (practice 89). During it the bot says nothing by itself; answers still come.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from storage import people, preferences
from storage.records import Person, Preference, Reminder
from storage.tx import Tx
from volunteering import breaks, telling
from volunteering.breaks import may_take_a_break, on_a_break
from volunteering.home import HomeRules

LONGEST_BREAK = timedelta(days=366)
MORNING = time(8, 0)


@dataclass(frozen=True, slots=True)
class ReminderSet:
    """From now on the person is reminded at this time."""

    reminder: Reminder


@dataclass(frozen=True, slots=True)
class BreakTaken:
    """The bot is silent until a local day begins; None: until the person says so."""

    until: date | None


@dataclass(frozen=True, slots=True)
class BreakOver:
    """The break is over; whether there was one."""

    changed: bool


@dataclass(frozen=True, slots=True)
class NoSuchBreak:
    """Who works in the house is on shifts, not on a break; or that day is past. Nothing was changed."""


def of(tx: Tx, person: Person) -> Preference:
    """What this person has asked for."""
    return preferences.of(tx, person.id)


def set_reminder(tx: Tx, person: Person, reminder: Reminder) -> ReminderSet:
    """Remind me at this time, or not at all."""
    preferences.set_reminder(tx, person.id, reminder)
    return ReminderSet(reminder)


def set_named(tx: Tx, person: Person, *, named: bool) -> None:
    """Other volunteers may see my first name, or may not: only with a yes, and a no is as easy."""
    preferences.set_named(tx, person.id, named=named)


def set_newsletter(tx: Tx, person: Person, *, wanted: bool) -> None:
    """I would like the newsletter, or no longer."""
    preferences.set_newsletter(tx, person.id, wanted=wanted)


def take_a_break(
    tx: Tx, person: Person, until: date | None, now: datetime, rules: HomeRules
) -> BreakTaken | NoSuchBreak:
    """I take a break until a local day (on it I am back), or until I say so. Nobody is told, and no reason is asked."""
    today = rules.today(now)
    if not may_take_a_break(person) or (until is not None and not today < until <= today + LONGEST_BREAK):
        return NoSuchBreak()
    preferences.set_break(tx, person.id, now, None if until is None else rules.start_of(until))
    breaks.keep_quiet(tx, person, now)
    return BreakTaken(until)


def end_break(tx: Tx, person: Person, now: datetime) -> BreakOver:
    """I am back."""
    was = on_a_break(tx, person, now)
    preferences.set_break(tx, person.id, None, None)
    return BreakOver(was)


def when_to_remind(reminder: Reminder, starts_at: datetime, rules: HomeRules) -> datetime | None:
    """When somebody who has asked for this would like to be reminded of what begins then; None: not at all.

    Usual is the day before, at the home's time; earlier is two days before, so that there is time to arrange things;
    later is the same morning, when the quiet hours end. What begins so early that no hour is left then is reminded of
    as usual. That quiet hours and holidays move a reminder, whoever puts it looks after.
    """
    day = rules.local(starts_at).date()
    if reminder is Reminder.NONE:
        return None
    if reminder is Reminder.LATER:
        morning = rules.may_speak_at(datetime.combine(day, MORNING, tzinfo=rules.zone))
        if starts_at - morning >= timedelta(hours=1):
            return morning
    days_before = 2 if reminder is Reminder.EARLIER else 1
    return datetime.combine(day - timedelta(days=days_before), rules.reminder_at, tzinfo=rules.zone)


def contact_person(tx: Tx, person: Person) -> Person | None:
    """Who of the house is this person's own contact: whoever is set, else the site's coordinator (handbook 2)."""
    contact_id = preferences.contact_person(tx, person.id)
    contact = people.by_id(tx, contact_id) if contact_id is not None else None
    if contact is not None or not person.site_ids:
        return contact
    leads = telling.coordinators(tx, person.site_ids[0])
    return next((lead for lead in leads if lead.id != person.id), None)
