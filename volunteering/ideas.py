"""An idea for the house, handed on to the coordinators (practice 81). What it says is kept nowhere here."""

from datetime import datetime

from storage.records import Person
from storage.tx import Tx
from volunteering.home import HomeRules
from volunteering.telling import News, coordinators, is_reached, tell


def readers(tx: Tx, person: Person) -> list[Person]:
    """The coordinators whom an idea of this person reaches in the chat."""
    leads = coordinators(tx, person.site_ids[0]) if person.site_ids else []
    return [each for each in leads if each.id != person.id and is_reached(each)]


def hand_on(tx: Tx, person: Person, message_id: int, now: datetime, rules: HomeRules) -> list[Person]:
    """The message goes to the coordinators as it was written. Only its number is noted, until it has been handed on."""
    found = readers(tx, person)
    for reader in found:
        tell(
            tx,
            News.IDEA,
            reader,
            subject=f"{person.id}:{message_id}",
            about={"person": person.id, "message": message_id},
            now=now,
            due_at=rules.may_speak_at(now),
        )
    return found
