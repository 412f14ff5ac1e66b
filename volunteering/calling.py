"""The call list: who is rung because Telegram does not reach them, and what they are told.

A person without Telegram hears everything that others read, and whoever asked to be rung stands here, too. Whoever
coordinates the site rings, and says so with one tap; whoever joins in the meantime reads it in their chat instead.
"""

from dataclasses import dataclass
from datetime import datetime

from storage import activities, acts, calls, outbox, people, signups
from storage.calls import Call
from storage.records import Act, ActivityDate, Person
from storage.tx import Tx
from volunteering import access, breaks
from volunteering.home import HomeRules
from volunteering.telling import after_all

TALK_WISHED, RING_AFTER_FIRST_TIME, FAREWELL_TALK = "talk_wished", "ring_after_first_time", "farewell_talk"
WISHES = (TALK_WISHED, RING_AFTER_FIRST_TIME, FAREWELL_TALK)  # rung whether in Telegram or not


@dataclass(frozen=True, slots=True)
class ToRing:
    """One person to ring, and everything there is to say to them."""

    person: Person
    calls: tuple[Call, ...]

    @property
    def not_reached(self) -> bool:
        """Whether there is something that the person cannot read in Telegram; else they have asked to be rung."""
        return any(call.kind not in WISHES for call in self.calls)


@dataclass(frozen=True, slots=True)
class Rung:
    """The person has been rung; all that stood on the list for them has been said."""

    person: Person
    act: int


@dataclass(frozen=True, slots=True)
class NobodyToRing:
    """Nothing of it was on the list any more; nothing was changed."""

    person: Person


@dataclass(frozen=True, slots=True)
class NotForYou:
    """The person's role does not hold this, or there is nobody of this number; nothing was changed."""


def to_ring(tx: Tx, reader: Person, now: datetime, rules: HomeRules) -> list[ToRing]:
    """Whom the reader may ring today, each once, with what there is to say. What is due on a later day waits."""
    due: dict[int, list[Call]] = {}
    for call in calls.open_ones(tx, now):
        if call.due_at <= now or rules.today(call.due_at) <= rules.today(now):
            due.setdefault(call.person_id, []).append(call)
    found = {person.id: person for person in people.by_ids(tx, list(due))}
    return [
        ToRing(found[person_id], tuple(theirs))
        for person_id, theirs in due.items()
        if person_id in found and access.coordinates_person(reader, found[person_id])
    ]


def dates_of(tx: Tx, call: Call) -> list[ActivityDate]:
    """The dates that what is to be said is about; of a change of the plan, those that were changed."""
    if "date" in call.about:
        ids = [int(str(call.about["date"]))]
    else:
        act = acts.by_id(tx, int(str(call.about["act"]))) if "act" in call.about else None
        ids = [each.activity_date_id for each in (act.changes if act else ()) if each.activity_date_id is not None]
    found = [date for each in dict.fromkeys(ids) if (date := activities.by_id(tx, each)) is not None]
    return found if "date" in call.about else [date for date in found if _concerns(tx, call, date)]


def _concerns(tx: Tx, call: Call, date: ActivityDate) -> bool:
    """Whether whoever is rung is, or was until then, down for this date, or brings it."""
    person = people.by_id(tx, call.person_id)
    return signups.of(tx, date.id, call.person_id) is not None or (person is not None and access.brings(person, date))


def rung(tx: Tx, actor: Person, person_id: int, up_to: int, now: datetime) -> Rung | NobodyToRing | NotForYou:
    """Somebody has rung this person and said what stood there, up to a row: what came since is still to be said."""
    person = people.by_id(tx, person_id)
    if person is None or not access.coordinates_person(actor, person):
        return NotForYou()
    said = [call.id for call in calls.open_for(tx, person.id) if call.id <= up_to]
    if not said:
        return NobodyToRing(person)
    act = acts.begin(tx, actor.id, "ring", now)
    for call_id in said:
        calls.called(tx, call_id, actor.id, now)
        acts.note(tx, act, before=f"call:{call_id}", after="called", person_id=person.id)
    return Rung(person, act)


def not_rung(tx: Tx, act: Act) -> bool:
    """Take back that somebody was rung: it is still to be said. False when there is nothing of it left."""
    reopened = False
    for change in act.changes:
        found = calls.by_id(tx, int((change.before or "call:0").removeprefix("call:")))
        if found is not None and found.state == "called" and found.called_by == act.actor_id:
            calls.reopen(tx, found.id)
            reopened = True
    return reopened


def reached_again(tx: Tx, person: Person, now: datetime, rules: HomeRules) -> int:
    """The person has joined, let the bot in again, or is back from a break: what stood on the call list is read now.

    What would be too late when they may be written to, in the morning, stays there.
    """
    if person.chat_id is None or breaks.on_a_break(tx, person, now):
        return 0
    morning = rules.may_speak_at(now)
    found = [call for call in calls.open_for(tx, person.id) if call.kind not in WISHES]
    open_calls = [call for call in found if call.worth_until is None or call.worth_until > max(call.due_at, morning)]
    for call in open_calls:
        outbox.put(
            tx,
            key=after_all(call.key),
            lane=outbox.PROMPTS,
            chat_id=person.chat_id,
            person_id=person.id,
            kind=call.kind,
            about=call.about,
            now=now,
            due_at=max(call.due_at, morning),
            worth_until=call.worth_until,
        )
        calls.void(tx, call.id, now)
    return len(open_calls)


def back_by_date(tx: Tx, now: datetime, rules: HomeRules) -> None:
    """Whose break has ended by its date reads in the chat what stood on the call list, and is not rung any more."""
    for person in people.by_ids(tx, calls.back_from_a_break(tx, now)):
        reached_again(tx, person, now, rules)
