"""What a confirmation points out and leaves to the person: two things at the same time, and a break."""

from messages.buttons import Cancel
from messages.said import Choice
from messages.view import View
from storage.records import ActivityDate
from volunteering import breaks, own_list


def overlap(view: View, date: ActivityDate) -> tuple[str | None, Choice | None]:
    """What else the reader is down for at the time of this date, and a button to say that they cannot come to it."""
    others = own_list.at_the_same_time(view.tx, view.reader, date, view.now) if view.reader is not None else []
    if not others:
        return None, None
    other = others[0].date
    line = view.say("overlap", **view.about(other))
    return line, view.choice(Cancel(other.id), "button-cannot", what=view.short(other))


def on_a_break(view: View) -> str | None:
    """That a break goes on: the sign-up stands, and nothing will remind of it."""
    if view.reader is None or not breaks.on_a_break(view.tx, view.reader, view.now):
        return None
    return view.say("signed-up-on-a-break")
