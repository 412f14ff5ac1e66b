"""What goes out of the chat: a date into somebody's calendar, an idea to the coordinator."""

from messages import times
from messages.buttons import Mine, Talk
from messages.calendar import Event, calendar_file
from messages.said import Copied, File, Said
from messages.view import View, lines, rows, screen
from messages.words import bare
from storage import people
from storage.records import ActivityDate
from volunteering import access, own_list

MOST_EVENTS = 200


@screen
def calendar(view: View, date: int = 0) -> Said | None:
    """A file for the reader's own calendar: one date, or everything they are down for."""
    own = own_list.own_dates(view.tx, view.reader, view.now) if view.reader is not None else []
    dates = [each.date for each in own if not each.waiting and each.date.id == (date or each.date.id)][:MOST_EVENTS]
    if not dates:
        return Said(view.say("calendar-nothing"), rows(view.choice(Mine(), "button-mine")))
    content = calendar_file([_event(view, each) for each in dates], view.now)
    said = (
        view.say("calendar-one", **view.about(dates[0]))
        if date
        else view.say("calendar-all", count=len(dates), last=times.capital(view.when(dates[-1])))
    )
    name = f"kulturkontakt-{view.rules.local(dates[0].starts_at).date().isoformat()}.ics"
    return Said(lines(said, view.say("calendar-how")), file=File(name, content))


def _event(view: View, date: ActivityDate) -> Event:
    return Event(
        uid=f"{date.id}@{view.bot_username or 'kulturkontakt'}",
        starts=date.starts_at,
        ends=date.ends_at,
        title=bare(date.title),
        place=bare(view.place(date)),
        about=view.label("calendar-about"),
    )


@screen
def idea_asked(view: View) -> Said | None:
    """Do tell: in one message, which is handed on as it is."""
    return Said(view.say("idea-asked", name=view.name))


@screen
def idea_thanks(view: View, reached: int) -> Said | None:
    """Thanks: who has it now."""
    who = people.by_id(view.tx, reached)
    contact = who.name if who is not None else view.label("coordinator-unknown")
    return Said(view.say("idea-thanks", name=view.name, contact=contact))


@screen
def idea_nobody(view: View) -> Said | None:
    """Nobody in the chat to hand it to: whom to ring."""
    return Said(view.say("idea-nobody", coordinator=view.coordinator()), rows(view.choice(Talk(), "button-talk")))


@screen
def idea(view: View, person: int, message: int) -> Said | None:
    """To the coordinator: somebody has an idea, and the message itself, copied from where it was written."""
    who = people.by_id(view.tx, person)
    if who is None or who.chat_id is None or view.reader is None:
        return None
    if not any(access.coordinates(view.reader, site_id) for site_id in who.site_ids):
        return None
    return Said(view.say("idea", name=who.name), copied=Copied(who.chat_id, message), protected=True)
