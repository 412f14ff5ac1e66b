"""The way to a person: the coordinator's name and number, and being rung."""

from messages.buttons import Idea, MyContact, RingMe
from messages.said import Said
from messages.view import View, rows, screen
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
def talk_asked(view: View) -> Said | None:
    """The coordinator knows."""
    leads = telling.coordinators(view.tx, view.reader.site_ids[0]) if view.reader and view.reader.site_ids else []
    return Said(view.say("talk-asked", coordinator=leads[0].name)) if leads else Said(view.say("talk-nobody"))
