"""What a coordinator does for somebody else: signs them up, cancels, notes that they came.

It is the same verb with the same outcome as if the person had done it; the audit knows who it was for and who did it.
Whoever has Telegram hears of it, with a way to take it back; whoever has not is on the telephone with the coordinator.
"""

from dataclasses import dataclass
from datetime import datetime

from storage import activities, acts, outbox, people
from storage.records import Act, ActivityDate, Person
from storage.tx import Tx
from volunteering import access, arriving, cancelling, culture_contact, signing_up
from volunteering.arriving import NotYet, Ticked
from volunteering.cancelling import Cancelled, LeftWaitingList
from volunteering.home import HomeRules
from volunteering.signing_up import SignedUp, Waitlisted
from volunteering.telling import News, key_of, take_back, tell, was_said


@dataclass(frozen=True, slots=True)
class NotForYou:
    """The role does not hold this, or there is nobody of this number; nothing was changed."""


_DUTY = (News.LATE_CANCELLATION, News.COMING_INSTEAD, News.COMING_AFTER_ALL)


def person_of(tx: Tx, actor: Person, person_id: int) -> Person | None:
    """The person, where the actor coordinates a site of theirs; else None."""
    person = people.by_id(tx, person_id)
    return person if person is not None and access.coordinates_person(actor, person) else None


def sign_up(
    tx: Tx, actor: Person, person_id: int, date_id: int, now: datetime, rules: HomeRules, *, quietly: bool = False
) -> signing_up.Outcome | NotForYou:
    """Put somebody down for a date, or in line for it. `quietly`: they are told elsewhere."""
    person = person_of(tx, actor, person_id)
    if person is None:
        return NotForYou()
    outcome = signing_up.sign_up(tx, person, date_id, now, rules)
    if isinstance(outcome, SignedUp | Waitlisted):
        _done_for(tx, actor, person, outcome.date, outcome.act, None if quietly else News.SIGNED_UP_FOR_YOU, now, rules)
    return outcome


def cancel(
    tx: Tx, actor: Person, person_id: int, date_id: int, now: datetime, rules: HomeRules, *, quietly: bool = False
) -> cancelling.Outcome | NotForYou:
    """Somebody cannot come on this date and has said so in another way than here. `quietly`: told elsewhere."""
    person = person_of(tx, actor, person_id) or _expected_today(tx, actor, person_id, date_id, now, rules)
    if person is None:
        return NotForYou()
    outcome = cancelling.cancel(tx, person, date_id, now, rules)
    if isinstance(outcome, Cancelled | LeftWaitingList):
        _done_for(tx, actor, person, outcome.date, outcome.act, None if quietly else News.CANCELLED_FOR_YOU, now, rules)
    return outcome


def may_cancel(tx: Tx, actor: Person, person_id: int, date_id: int, now: datetime, rules: HomeRules) -> bool:
    """Whether the actor may note that this person cannot come: a coordinator always, on the ward for today."""
    coordinated = person_of(tx, actor, person_id)
    return (coordinated or _expected_today(tx, actor, person_id, date_id, now, rules)) is not None


def _expected_today(
    tx: Tx, actor: Person, person_id: int, date_id: int, now: datetime, rules: HomeRules
) -> Person | None:
    """Whoever is expected today, for the culture contact of their ward: volunteers ring the ward, too.

    Of other days, and of other wards, the coordinator is told.
    """
    date = activities.by_id(tx, date_id)
    if date is None or not access.works_at(actor, date.site_id):
        return None
    if rules.local(date.starts_at).date() != rules.today(now):
        return None
    shift = culture_contact.shift_at(tx, date.unit_id, date.starts_at)
    on_duty = shift is not None and shift.culture_contact_id == actor.id
    return people.by_id(tx, person_id) if on_duty or date.unit_id in actor.unit_ids else None


def came(
    tx: Tx, actor: Person, person_id: int, date_id: int, *, arrived: bool, now: datetime, rules: HomeRules
) -> Ticked | NotYet | arriving.NotForYou | NotForYou:
    """Somebody came, or did not after all."""
    if person_of(tx, actor, person_id) is None:
        return NotForYou()
    return arriving.tick(tx, actor, date_id, person_id, arrived=arrived, now=now, rules=rules)


def tell_undone(tx: Tx, act: Act, date: ActivityDate, now: datetime, rules: HomeRules) -> None:
    """The coordinator has taken back what they did for somebody: who has heard of the one hears of the other."""
    person = people.by_id(tx, act.for_id or 0)
    signed_up = act.verb == "sign_up"
    said = News.SIGNED_UP_FOR_YOU if signed_up else News.CANCELLED_FOR_YOU
    key = key_of(said, str(act.id), act.for_id or 0)
    if person is None or act.actor_id is None or take_back(tx, key, now) or not was_said(tx, key):
        return
    opposite = News.CANCELLED_FOR_YOU if signed_up else News.SIGNED_UP_FOR_YOU
    _tell(tx, act.actor_id, person, date, f"undo:{act.id}", opposite, now, rules, undone=signed_up)


def _done_for(
    tx: Tx,
    actor: Person,
    person: Person,
    date: ActivityDate,
    act: int,
    news: News | None,
    now: datetime,
    rules: HomeRules,
) -> None:
    if actor.id == person.id:
        return
    acts.on_behalf(tx, act, actor.id)
    for duty in _DUTY:  # nobody is told what they did themselves
        outbox.drop_same(tx, "", actor.id, duty, {"date": date.id, "person": person.id}, now)
    if news is not None:
        _tell(tx, actor.id, person, date, str(act), news, now, rules)


def _tell(
    tx: Tx,
    actor_id: int,
    person: Person,
    date: ActivityDate,
    subject: str,
    news: News,
    now: datetime,
    rules: HomeRules,
    *,
    undone: bool = False,
) -> None:
    if person.chat_id is None or person.unreachable_since is not None:
        return
    tell(
        tx,
        news,
        person,
        subject=subject,
        about={"date": date.id, "actor": actor_id, **({"undone": 1} if undone else {})},
        now=now,
        due_at=rules.may_speak_at(now),
        worth_until=date.starts_at,
    )
