"""The way to a person: the coordinator's name and number, and being rung."""

from messages.buttons import Idea, MyContact, RingMe, Undo
from messages.said import Said
from messages.view import View, rows, screen
from storage import people
from volunteering import telling


@screen
def talk(view: View) -> Said | None:
    """How to reach the coordinator, and a button to be rung."""
    leads = telling.coordinators(view.tx, view.reader.site_ids[0]) if view.reader and view.reader.site_ids else []
    if not leads:
        return Said(view.say("talk-nobody"))
    lead = next((each for each in leads if each.phone), leads[0])
    said = (
        view.say("talk", coordinator=lead.name, phone=view.say("phone-line", phone=lead.phone))
        if lead.phone
        else view.say("talk-no-phone", coordinator=lead.name)
    )
    ways = (view.choice(RingMe(), "button-ring-me"), view.choice(MyContact(), "button-my-contact"))
    return Said(said, rows(*ways, view.choice(Idea(), "button-idea")))


@screen
def talk_asked(view: View, act: int = 0) -> Said | None:
    """The coordinator knows; with Undo."""
    leads = telling.coordinators(view.tx, view.reader.site_ids[0]) if view.reader and view.reader.site_ids else []
    if not leads:
        return Said(view.say("talk-nobody"))
    undo = view.choice(Undo(act), "button-undo") if act else None
    return Said(view.say("talk-asked", coordinator=leads[0].name), rows(undo))


@screen
def talk_wished(view: View) -> Said | None:
    """On the call list: this person would like to be rung. Not what it is about."""
    return Said(view.say("talk-wished"))


@screen
def talk_taken_back(view: View) -> Said | None:
    """The wish to be rung is taken back."""
    return Said(view.say("talk-taken-back"), rows(view.choice(RingMe(), "button-ring-me")))


@screen
def no_talk_after_all(view: View, person: int) -> Said | None:
    """To the coordinator who heard that somebody would like a talk: not after all."""
    who = people.by_id(view.tx, person)
    return None if who is None else Said(view.say("no-talk-after-all", name=who.name), protected=True)
