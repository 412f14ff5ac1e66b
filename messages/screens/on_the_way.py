"""On the way: running late, being here, whom to turn to. And what those on duty hear of it."""

from messages.buttons import AtTheDoor, ImHere, Late, LateBy, Mine, RingMe, SayLate, Talk, Undo, WhatIsOn
from messages.said import Choice, Said
from messages.screens.coming import contact_line
from messages.view import View, lines, rows, screen
from storage import activities, people
from storage.records import ActivityDate, Person
from volunteering import access, culture_contact, on_the_way, preferences
from volunteering.first_names import first_name

MINUTES = (10, 20, 30)


@screen
def late_choice(view: View, date: int = 0) -> Said | None:
    """In how many minutes are you here? Where there are several today, first: to what?"""
    if view.reader is None:
        return None
    own = on_the_way.own_today(view.tx, view.reader, view.now, view.rules)
    chosen = [each for each in own if each.id == date] or own
    if not chosen:
        return Said(
            view.say("late-nothing"), rows(view.choice(Mine(), "button-mine"), view.choice(Talk(), "button-talk"))
        )
    if len(chosen) > 1:
        buttons = [view.choice(Late(each.id), "button-late-for", what=view.short(each)) for each in chosen]
        return Said(view.say("late-which"), rows(*buttons))
    found = chosen[0]
    if found.starts_at - on_the_way.EARLY > view.now:  # "in ten minutes" would be hours too early
        minutes = [view.choice(LateBy(found.id, each), "button-late-by", count=each) for each in MINUTES]
    else:
        minutes = [view.choice(SayLate(found.id, each), "button-in-minutes", count=each) for each in MINUTES]
    return Said(view.say("late-how-long", **view.about(found)), rows(*minutes, view.choice(Talk(), "button-talk")))


@screen
def late_told(view: View, minutes: int, reached: int) -> Said | None:
    """Somebody on duty knows; or nobody can be reached, and whom to ring."""
    who = people.by_id(view.tx, reached) if reached else None
    if who is None:
        return Said(view.say("late-nobody", name=view.name, coordinator=view.coordinator()))
    contact = first_name(who.name)
    return Said(view.say("late-told", name=view.name, contact=contact, count=minutes))


@screen
def late_told_by(view: View, date: int, minutes: int, reached: int) -> Said | None:
    """Who hears how much later than agreed, and when; or nobody can be reached, and whom to ring."""
    found = activities.by_id(view.tx, date)
    who = people.by_id(view.tx, reached) if reached else None
    if found is None:
        return None
    if who is None:
        return Said(view.say("late-nobody", name=view.name, coordinator=view.coordinator()))
    today = view.rules.local(found.starts_at).date() <= view.today
    key = "late-passed-on" if today else "late-passed-on-then"
    about = view.about(found)
    late = view.say("late-by", count=minutes, **about) if minutes else view.say("late-by-a-little", **about)
    told = view.say(key, name=view.name, contact=first_name(who.name))
    return Said(lines(told, late))


@screen
def here_which(view: View) -> Said | None:
    """Here for what?"""
    if view.reader is None:
        return None
    now = on_the_way.just_now(view.tx, view.reader, view.now, view.rules)
    buttons = [view.choice(ImHere(each.id), "button-here-for", what=view.short(each)) for each in now]
    return Said(view.say("here-which"), rows(*buttons)) if buttons else None


@screen
def here_told(view: View, reached: int, act: int = 0) -> Said | None:
    """How nice that you are here: who comes to say hello, and whom to ring at a locked door."""
    who = people.by_id(view.tx, reached) if reached else None
    hello = (
        view.say("here-told", name=view.name, contact=first_name(who.name))
        if who is not None
        else view.say("here-nobody", name=view.name)
    )
    text = lines(hello, view.say("here-door", coordinator=view.coordinator()))
    return Said(text, rows(view.choice(Undo(act), "button-undo") if act else None, view.choice(Mine(), "button-mine")))


@screen
def door_told(view: View, reached: int) -> Said | None:
    """Somebody is asked to open the door; and whom to ring when nobody comes."""
    who = people.by_id(view.tx, reached) if reached else None
    told = view.say("door-told", name=view.name, contact=first_name(who.name)) if who is not None else None
    text = lines(told, view.say("door-ring" if who is not None else "door-nobody", coordinator=view.coordinator()))
    return Said(text, rows(view.choice(Mine(), "button-mine")))


@screen
def door_was_locked(view: View, asks: bool) -> Said | None:
    """A door was locked: is it still, or would they like to tell somebody of it? Nothing is noted by it."""
    if view.reader is None:
        return None
    expected = on_the_way.own_today(view.tx, view.reader, view.now, view.rules) if asks else []
    still = view.choice(AtTheDoor(), "button-at-the-door") if expected else None
    text = lines(
        view.say("door-was-locked", name=view.name, coordinator=view.coordinator()),
        view.say("door-still") if expected else None,
    )
    return Said(text, rows(still, view.choice(Talk(), "button-talk")))


@screen
def at_the_door(view: View, date: int, person: int) -> Said | None:
    """To whoever is on duty: somebody stands outside. Dropped when they are not expected any more."""
    found, who = activities.by_id(view.tx, date), people.by_id(view.tx, person)
    if found is None or who is None or view.reader is None or not access.works_at(view.reader, found.site_id):
        return None
    name = (found.organisation or who.name) if access.brings(who, found) else who.name
    return Said(view.say("at-the-door", name=name, **view.about(found)), protected=True)


@screen
def not_here(view: View) -> Said | None:
    """It is taken back that the reader is here."""
    return Said(view.say("not-here", name=view.name), rows(view.choice(Mine(), "button-mine")))


@screen
def running_late(view: View, date: int, person: int, minutes: int) -> Said | None:
    """To whoever is on duty: somebody comes a little later. Dropped when they do not come any more."""
    found, who = activities.by_id(view.tx, date), people.by_id(view.tx, person)
    if found is None or who is None or view.reader is None or not access.works_at(view.reader, found.site_id):
        return None
    if not any(each.id == date for each in on_the_way.own_today(view.tx, who, view.now, view.rules)):
        return None
    name = (found.organisation or who.name) if access.brings(who, found) else who.name
    return Said(view.say("running-late", name=name, count=minutes, **view.about(found)), protected=True)


@screen
def is_here(view: View, date: int, person: int) -> Said | None:
    """To whoever is on duty: somebody is here and would be glad of a hello."""
    who = people.by_id(view.tx, person)
    found = activities.by_id(view.tx, date) if date else None
    if who is None or view.reader is None or not any(access.works_at(view.reader, site) for site in who.site_ids):
        return None
    later = on_the_way.own_today(view.tx, who, view.now, view.rules) if found is None else []
    if later:
        return Said(view.say("is-here-early", name=_called(who, later[0]), **view.about(later[0])), protected=True)
    if found is None:
        return Said(view.say("is-here-unexpected", name=who.name), protected=True)
    return Said(view.say("is-here", name=_called(who, found), **view.about(found)), protected=True)


def _called(who: Person, date: ActivityDate) -> str:
    """As the lists call whoever comes: a group by its organisation."""
    return (date.organisation or who.name) if access.brings(who, date) else who.name


@screen
def my_contact(view: View) -> Said | None:
    """The reader's own contact person, and who is culture contact now."""
    if view.reader is None:
        return None
    contact = preferences.contact_person(view.tx, view.reader)
    own = view.say("my-contact", contact=_named(view, contact)) if contact is not None else None
    units = {role.unit_id: role for role in view.reader.roles}.values()
    now = [culture_contact.contact_at(view.tx, each.unit_id, each.unit, each.site_id, view.now) for each in units]
    text = lines(own, *(contact_line(view, each, full=False) for each in now))
    return Said(text, rows(view.choice(RingMe(), "button-ring-me"), view.choice(WhatIsOn(), "button-what-is-on")))


def _named(view: View, contact: Person) -> str:
    """A coordinator's number is for everybody; that of a member of staff is not."""
    leads = any(access.coordinates(contact, site_id) for site_id in contact.site_ids)
    return view.named_with_phone(contact) if leads else contact.name


def today_choices(view: View) -> tuple[Choice | None, ...]:
    """For somebody who is down for today: I am here, and I am running late."""
    if view.reader is None or not on_the_way.own_today(view.tx, view.reader, view.now, view.rules):
        return ()
    here = on_the_way.just_now(view.tx, view.reader, view.now, view.rules)
    return (view.choice(ImHere(), "button-here") if here else None, view.choice(Late(), "button-late"))
