"""What a volunteer asks beside signing up: whether somebody may come along, what to bring, what is on at Christmas."""

from datetime import date as day_of

from messages.buttons import Mine, MyContact, Talk, WhatIsOn
from messages.said import Said
from messages.screens.offers import offer, way_to
from messages.view import View, lines, rows, screen
from storage import activities
from volunteering import meant, own_list

MOST = 8  # dates of one answer: more are not read, and the rest stand in the list


@screen
def friends_are_welcome(view: View) -> Said | None:
    """Somebody would like to bring somebody: welcome to look in, and a person tells more. Nobody is signed up."""
    return Said(
        view.say("friends-are-welcome", name=view.name, coordinator=view.coordinator()),
        rows(view.choice(Talk(), "button-talk"), view.choice(WhatIsOn(), "button-what-is-on")),
    )


@screen
def what_to_bring(view: View, date: int) -> Said | None:
    """What the house has ready, and who knows the rest."""
    found = activities.by_id(view.tx, date) if date else None
    ready = view.say("bring-ready", ready=found.ready, **view.about(found)) if found and found.ready else None
    ways = rows(view.choice(MyContact(), "button-my-contact"), view.choice(Talk(), "button-talk"))
    return Said(lines(ready, view.say("bring-ask", name=view.name, coordinator=view.coordinator())), ways)


@screen
def on_from_to(view: View, first: int, last: int) -> Said | None:
    """What is on from one day to another, with a button for each."""
    if view.reader is None or not view.reader.site_ids:
        return None
    begins, ends = day_of.fromordinal(first), day_of.fromordinal(last)
    days = {"first": view.day(begins), "last": view.day(ends)}
    seen = own_list.what_is_on(view.tx, view.reader, view.reader.site_ids[0], view.now, view.rules, days=meant.AHEAD)
    found = [each for each in seen if begins <= view.rules.local(each.date.starts_at).date() <= ends]
    mine = view.choice(Mine(), "button-mine")
    others = view.choice(WhatIsOn(), "button-others")
    if not found:
        return Said(view.say("on-from-to-nothing", **days), rows(others, mine))
    text = "\n\n".join([view.say("on-from-to", **days), *(offer(view, each) for each in found[:MOST])])
    return Said(text, rows(*(way_to(view, each) for each in found[:MOST]), others, mine))


@screen
def no_such_activity(view: View, activity: str) -> Said | None:
    """There is nothing of this kind on the plan; what there is comes below."""
    return Said(view.say("no-such-activity", activity=activity))
