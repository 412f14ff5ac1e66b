"""A greeting from one of the staff to a volunteer: one of three ready sentences (handbook 3.1: «la dem få vite»).

Ready sentences, because only those who were there can say that there were smiles, and because a resident's name is
written so easily. Once a day from one to another; the volunteer sees who sends it, by the first name.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from storage import activities, acts, care, outbox, people, signups
from storage.records import Act, Person
from storage.tx import Tx
from volunteering import access
from volunteering.home import HomeRules
from volunteering.telling import News, key_of, tell

SENTENCES = 3
SLIP = timedelta(minutes=1)  # so long it waits, so that Undo can take it back


@dataclass(frozen=True, slots=True)
class Greeted:
    """The greeting is on its way."""

    person: Person
    act: int


@dataclass(frozen=True, slots=True)
class GreetedToday:
    """There was one from this sender today already; nothing was changed."""

    person: Person


@dataclass(frozen=True, slots=True)
class NotHereLately:
    """The volunteer was not here today or yesterday, or has no chat; nothing was changed."""

    person: Person


@dataclass(frozen=True, slots=True)
class NotForYou:
    """The person's role does not hold this; nothing was changed."""


@dataclass(frozen=True, slots=True)
class WasHere:
    """A volunteer who was here, and on which day."""

    person: Person
    day: date


def who_was_here(tx: Tx, sender: Person, now: datetime, rules: HomeRules) -> list[WasHere]:
    """Who came today or yesterday, can be written to, and has had no greeting from this sender today."""
    if not sender.site_ids or not access.works_at(sender, sender.site_ids[0]):
        return []
    today = rules.today(now)
    span = rules.span(today - timedelta(days=1), today)
    dates = {each.id: each for each in activities.between(tx, sender.site_ids[0], *span)}
    days: dict[int, date] = {}
    for expected in signups.expected(tx, list(dates)).values():
        for each in expected:
            if each.arrived_at is not None:
                day = rules.local(dates[each.activity_date_id].starts_at).date()
                days[each.person_id] = max(day, days.get(each.person_id, day))
    greeted = care.greeted(tx, sender.id, today)
    found = [each for each in people.by_ids(tx, list(days)) if each.chat_id is not None and each.id not in greeted]
    return [WasHere(each, days[each.id]) for each in found if each.id != sender.id]


def greet(
    tx: Tx, sender: Person, person_id: int, sentence: int, now: datetime, rules: HomeRules
) -> Greeted | GreetedToday | NotHereLately | NotForYou:
    """Send one of the ready sentences."""
    person = people.by_id(tx, person_id)
    if person is None or not sender.site_ids or not access.works_at(sender, sender.site_ids[0]):
        return NotForYou()
    if not 1 <= sentence <= SENTENCES or not access.volunteers_at(person, sender.site_ids[0]):
        return NotForYou()
    today = rules.today(now)
    if person.id in care.greeted(tx, sender.id, today):
        return GreetedToday(person)
    here = next((each for each in who_was_here(tx, sender, now, rules) if each.person.id == person.id), None)
    if here is None:
        return NotHereLately(person)
    act = acts.begin(tx, sender.id, "greet", now)
    acts.note(tx, act, before=None, after="greeted", person_id=person.id)
    care.greet(tx, sender.id, person.id, today, sentence, act)
    due_at = rules.may_speak_at(now + SLIP)
    tell(
        tx,
        News.GREETING,
        person,
        subject=str(act),
        about={"act": act, "day": here.day.toordinal()},
        now=now,
        due_at=due_at,
        worth_until=due_at + timedelta(hours=12),
    )
    return Greeted(person, act)


def take_back(tx: Tx, act: Act, now: datetime) -> bool:
    """Take a greeting back; False when it has been read, or is on its way."""
    person_id = act.changes[0].person_id or 0
    if not outbox.drop(tx, key_of(News.GREETING, str(act.id), person_id), now):
        return False
    care.take_greeting_back(tx, act.id)
    return True
