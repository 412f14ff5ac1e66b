"""Stopping as a volunteer: thanks first, what is still agreed, and ways of which none is pressed by itself."""

from collections.abc import Sequence

from messages.buttons import Calls, ChooseBreak, DeleteMe, Mine, OffEverything, PersonCard, Talk, Undo
from messages.said import Said
from messages.screens.days import taken_back
from messages.screens.groups import times_of_a_group
from messages.view import View, lines, rows, screen
from storage import activities, acts, people
from volunteering import access, breaks, own_list

MOST = 4  # dates named one by one


@screen
def goodbye(view: View) -> Said | None:
    """Thanks for everything, what they are still down for, and what would suit. Nothing is changed by this."""
    if view.reader is None:
        return None
    own = own_list.own_dates(view.tx, view.reader, view.now)
    named = [f"• {view.say('dates-line', **view.about(each.date))}" for each in own[:MOST]]
    rest = view.say("and-others", count=len(own) - MOST) if len(own) > MOST else None
    down = view.say("goodbye-down", count=len(own)) if own else None
    text = lines(view.say("goodbye", name=view.name), down, *named, rest, view.say("goodbye-ask"))
    ways = rows(
        view.choice(OffEverything(), "button-off-everything"),
        view.choice(ChooseBreak(), "button-only-a-break"),
        view.choice(Talk(), "button-talk"),
    )
    return Said(text, ways)


@screen
def goodbye_said(view: View, act: int, count: int) -> Said | None:
    """They are on no list any more, and hear nothing more; with Undo (practice 98, the words of 3.14)."""
    if view.reader is None:
        return None
    off = view.say("goodbye-off", count=count) if count else None
    text = lines(
        view.say("goodbye-thanks", name=view.name), off, view.say("goodbye-quiet", coordinator=view.coordinator())
    )
    ways = rows(
        view.choice(Undo(act), "button-undo"),
        view.choice(Talk(), "button-talk"),
        view.choice(DeleteMe(), "button-delete-me"),
    )
    return Said(text, ways)


@screen
def goodbye_taken_back(view: View, back: list[int], waiting: list[int]) -> Said | None:
    """They stay: on which lists again."""
    lists = taken_back(view, back, waiting, [])
    text = lines(view.say("goodbye-taken-back", name=view.name), lists.text if lists else None)
    return Said(text, rows(view.choice(Mine(), "button-mine")))


@screen
def says_goodbye(view: View, person: int, act: int) -> Said | None:
    """To the coordinators: somebody stops; a talk and a letter of reference would be kind. Never why.

    Of a group that they brought the dates stand in the same message.
    """
    who, done = people.by_id(view.tx, person), acts.by_id(view.tx, act)
    if who is None or done is None or done.undone_at is not None or view.reader is None:
        return None
    if not access.coordinates_person(view.reader, who):
        return None
    ways = rows(view.choice(PersonCard(person), "button-person", name=who.name), view.choice(Calls(), "button-calls"))
    group = times_of_a_group(view, "says-goodbye-group", act, person, cancelled=True)
    return Said(lines(view.say("says-goodbye", name=who.name), group), ways, protected=True)


@screen
def stays_after_all(view: View, person: int, waiting: Sequence[int] = ()) -> Said | None:
    """To the coordinators who heard that somebody stops: they stay; `waiting`: where the place was taken meanwhile."""
    who = people.by_id(view.tx, person)
    if who is None or view.reader is None or not access.coordinates_person(view.reader, who):
        return None
    if not waiting:
        return Said(view.say("stays-after-all", name=who.name), protected=True)
    found = [date for date in (activities.by_id(view.tx, each) for each in waiting[:MOST]) if date is not None]
    named = [f"• {view.say('dates-line', **view.about(date))}" for date in found]
    rest = view.say("and-others", count=len(waiting) - MOST) if len(waiting) > MOST else None
    return Said(lines(view.say("stays-but-waits", name=who.name), *named, rest), protected=True)


@screen
def farewell_talk(view: View) -> Said | None:
    """On the call list: thanks, a talk, a letter of reference. Dropped when they are back."""
    if view.reader is None or not breaks.on_a_break(view.tx, view.reader, view.now):
        return None
    return Said(view.say("farewell-talk"))
