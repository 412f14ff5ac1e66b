"""Today's overview, kept up to date in the message in which it stands.

Every answer passes here. Whoever works in the house and asks for today has from then on one message that follows what
happens; when something else takes its place, or they ask anew, the old one is left as it is.
"""

from datetime import datetime

from messages.screens import coming
from messages.view import Words
from storage import overviews, shifts
from storage.records import Person
from storage.tx import Tx
from volunteering import access
from volunteering.home import HomeRules


def follow(
    tx: Tx,
    person: Person | None,
    chat_id: int,
    words: Words,
    *,
    key: str,
    edits: int | None,
    now: datetime,
    rules: HomeRules,
) -> None:
    """An answer was put into the outbox under this key: note what it means for the chat's overview of today."""
    if person is not None and _is_today(words, now, rules) and person.site_ids and _works(person):
        site_id, today = person.site_ids[0], rules.today(now)
        begins, ends = rules.span(today, today)
        skip = words.about.get("skip", 0)
        overviews.keep(
            tx,
            chat_id,
            site_id=site_id,
            day=today,
            span=(begins, ends),
            shown_by=key,
            now=now,
            skip=skip if isinstance(skip, int) else 0,
            person_id=person.id,
        )
        for moment in _turns_of_the_day(tx, site_id, now, ends):
            overviews.refresh_at(tx, chat_id, moment, now)
    elif edits is not None:
        standing = overviews.of_chat(tx, chat_id)
        if standing is not None and overviews.message_of(tx, standing) == edits:
            overviews.end(tx, chat_id)


def _is_today(words: Words, now: datetime, rules: HomeRules) -> bool:
    return words.kind == coming.day_overview.kind and words.about.get("day") == rules.today(now).toordinal()


def _works(person: Person) -> bool:
    return access.works_at(person, person.site_ids[0])


def _turns_of_the_day(tx: Tx, site_id: int, now: datetime, ends: datetime) -> set[datetime]:
    """When a shift begins or ends: then somebody else is culture contact."""
    return {
        moment
        for shift in shifts.of_site(tx, site_id, now, ends)
        for moment in (shift.starts_at, shift.ends_at)
        if now < moment < ends
    }
