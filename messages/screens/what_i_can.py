"""What one can do here: a few words by role, with examples to copy, and the large keys."""

from messages.menus import keyboard
from messages.said import Said
from messages.view import View, lines, screen
from storage.records import RoleName
from volunteering import access


@screen
def what_i_can(view: View) -> Said | None:
    """How the bot can help whoever reads: they may press, or write as they speak."""
    reader = view.reader
    if reader is None or not reader.site_ids:
        return None
    if access.coordinates(reader, reader.site_ids[0]):
        said = lines(view.say("help", name=view.name), view.say("help-coordinator"))
    else:
        person = view.say("help-person", coordinator=view.coordinator())
        said = lines(view.say("help", name=view.name), _examples(view), person)
    return Said(said, keys=keyboard(view))


def _examples(view: View) -> str:
    reader = view.reader
    if reader is not None and access.works_at(reader, reader.site_ids[0]):
        return view.say("help-staff")
    if reader is not None and reader.has(RoleName.ORGANISATION_CONTACT):
        return view.say("help-group")
    return view.say("help-volunteer")
