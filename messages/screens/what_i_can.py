"""What one can do here: a few words by role, with examples to copy, and the large keys."""

from datetime import timedelta

from messages.menus import keyboard
from messages.said import Said
from messages.view import View, lines, screen
from storage import activities, people
from storage.records import RoleName
from volunteering import access
from volunteering.first_names import first_name

AHEAD = timedelta(days=30)


@screen
def what_i_can(view: View) -> Said | None:
    """How the bot can help whoever reads: they may press, or write as they speak."""
    reader = view.reader
    if reader is None or not reader.site_ids:
        return None
    if access.coordinates(reader, reader.site_ids[0]):
        said = lines(view.say("help", name=view.name), _of_the_house(view, "help-coordinator"))
    else:
        person = view.say("help-person", coordinator=view.coordinator())
        said = lines(view.say("help", name=view.name), _examples(view), person)
    return Said(said, keys=keyboard(view))


def _examples(view: View) -> str:
    reader = view.reader
    if reader is not None and access.works_at(reader, reader.site_ids[0]):
        return _of_the_house(view, "help-staff")
    if reader is not None and reader.has(RoleName.ORGANISATION_CONTACT):
        return view.say("help-group")
    return view.say("help-volunteer", activity=_something(view))


def _of_the_house(view: View, key: str) -> str:
    """Examples with somebody and something there is here: a stranger's name would be looked for in vain."""
    site = view.reader.site_ids[0] if view.reader else 0
    helpers = people.with_role(view.tx, site, RoleName.VOLUNTEER)
    if not helpers:
        return view.say("help-nobody-yet")
    return view.say(key, name=first_name(helpers[0].name), activity=_something(view))


def _something(view: View) -> str:
    """What is next on here."""
    site = view.reader.site_ids[0] if view.reader else 0
    ahead = activities.between(view.tx, site, view.now, view.now + AHEAD)
    return ahead[0].title if ahead else view.label("help-something")
