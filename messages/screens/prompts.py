"""What the bot says to a volunteer by itself. Each looks again, when it is said, whether it is still true."""

from datetime import timedelta

from messages.buttons import Cancel, Coming, Mine, Talk, WhatIsOn
from messages.said import Said
from messages.screens.groups import how_many
from messages.view import View, lines, rows, screen
from storage import activities, care, preferences, review, signups
from storage.records import ActivityDate, Reminder, SignupState
from volunteering import access, culture_contact, overview
from volunteering.first_names import first_name


def is_expected(view: View, date: ActivityDate) -> bool:
    """Whether the reader is signed up for this date, or brings a group to it, and it takes place."""
    if view.reader is None or date.called_off_at is not None:
        return False
    if access.brings(view.reader, date):
        return date.group_cancelled_at is None
    signup = signups.of(view.tx, date.id, view.reader.id)
    return signup is not None and signup.state is SignupState.COMING


@screen
def reminder(view: View, date: int, starts: int, again: bool = False) -> Said | None:
    """On the day before: what, when, where, who welcomes; longer for the first time. Dropped when it has moved."""
    found = activities.by_id(view.tx, date)
    if found is None or view.reader is None or not is_expected(view, found):
        return None
    if int(found.starts_at.timestamp()) != starts or found.starts_at <= view.now:
        return None
    if signups.has_arrived(view.tx, date, view.reader.id) or found.group_arrived_at is not None:
        return None  # whoever is here has come
    if preferences.of(view.tx, view.reader.id).reminder is Reminder.NONE:
        return None
    first = overview.first_assignment(view.tx, view.reader.id, view.reader.started_on, found.day, found.starts_at)
    brings = access.brings(view.reader, found)
    first = first and not brings
    text = lines(
        view.say(_opening(view, found, again=again), name=view.name, activity=found.title),
        view.say("reminder-when", when=view.when(found)),
        view.say("reminder-place", place=view.place(found)),
        how_many(view, found) if brings else None,
        who_welcomes(view, found),
        view.say("reminder-first") if first else None,
        view.say("reminder-first-then") if first else None,
        view.say("reminder-else"),
    )
    return Said(
        text,
        rows(
            view.choice(Coming(date), "button-we-come" if brings else "button-coming"),
            view.choice(Cancel(date), "button-cannot-short"),
            view.choice(Talk(), "button-talk"),
        ),
    )


def _opening(view: View, date: ActivityDate, *, again: bool) -> str:
    if again:
        return "reminder-again"
    day = view.rules.local(date.starts_at).date()
    if day == view.today:
        return "reminder-today"
    return "reminder-tomorrow" if day == view.today + timedelta(days=1) else "reminder-then"


def who_welcomes(view: View, date: ActivityDate) -> str:
    """The culture contact of the activity's shift and how to know them; never nobody: else the coordinator."""
    contact = culture_contact.contact_at(view.tx, date.unit_id, date.unit, date.site_id, date.starts_at)
    if contact.name is not None:
        return view.say("reminder-contact", contact=first_name(contact.name))
    return view.say("reminder-no-contact", coordinator=view.coordinator(date.site_id))


@screen
def see_you(view: View, date: int) -> Said | None:
    """The reader has said that they are coming."""
    found = activities.by_id(view.tx, date)
    if found is None:
        return None
    said = view.say("see-you", name=view.name, **view.about(found))
    return Said(said, rows(view.choice(Cancel(date), "button-cannot-short"), view.choice(Mine(), "button-mine")))


@screen
def thanks(view: View, date: int) -> Said | None:
    """Thanks for today. Dropped when they had cancelled after all."""
    found = activities.by_id(view.tx, date)
    if found is None or view.reader is None or not is_expected(view, found):
        return None
    if care.thanked(view.tx, found.id, view.reader.id):
        return None  # somebody has said it at the door
    key = "thanks-group" if access.brings(view.reader, found) else "thanks"
    return Said(view.say(key, name=view.name, activity=found.title))


@screen
def plan_ended(view: View, site: int, plan: int) -> Said | None:
    """The plan is over: thanks, and what the next one holds (handbook 3.2: nobody is asked for longer than a plan)."""
    found = review.plan(view.tx, plan)
    if found is None or view.reader is None or site not in view.reader.site_ids:
        return None
    following = review.plan_after(view.tx, site, found.ends_on)
    text = lines(
        view.say("plan-ended", name=view.name, plan=found.name),
        view.say("plan-next", plan=following.name, day=view.day(following.starts_on))
        if following is not None
        else view.say("plan-none"),
    )
    return Said(text, rows(view.choice(WhatIsOn(), "button-what-is-on")))
