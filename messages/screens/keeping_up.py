"""Today's overview brought up to date in the message in which it stands: in a chat of one's own, or a ward's group."""

from dataclasses import replace

from messages.said import Said
from messages.screens import coming, grouping
from messages.view import View, screen
from storage import groups, overviews


@screen
def overview_again(view: View, chat: int) -> Said | None:
    """Today's overview as it is now. Nobody is disturbed, and no new message comes."""
    standing = overviews.of_chat(view.tx, chat)
    message = overviews.message_of(view.tx, standing) if standing is not None else None
    if standing is None or message is None or standing.day != view.today:
        return None
    if standing.person_id is None:
        group = groups.by_chat(view.tx, chat)
        said = None if group is None else grouping.overview_for(view, group, standing.day)
    else:
        said = coming.overview_of(view, standing.day, days=1, skip=standing.skip)
    return None if said is None else replace(said, silent=True, only_in=message)


@screen
def overview_elsewhere(view: View, message: int) -> Said | None:
    """In the place of an overview after which another was asked for: names stand in a chat once, and not for ever.

    Not where the same message is the chat's overview: whoever taps twice is answered by the one that stands there.
    """
    chat = view.reader.chat_id if view.reader is not None else None
    standing = overviews.of_chat(view.tx, chat) if chat is not None else None
    if standing is not None and overviews.message_of(view.tx, standing) == message:
        return None
    return Said(view.say("overview-elsewhere-now"), silent=True, only_in=message)
