"""A visit that does not suit on the day: said for the resident, without a name and without a reason (practice 73).

Whoever is visited may say no (Danish principle l). The house says it in neutral words; the date is off for this once.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import activities, acts, people, signups
from storage.records import Act, ActivityDate, Person, SignupState
from storage.tx import Tx
from volunteering import access
from volunteering.home import HomeRules
from volunteering.telling import News, key_of, take_back, tell, was_said

ONE_TO_ONE = "one_to_one"


@dataclass(frozen=True, slots=True)
class NotToday:
    """The visit is off for this once; those who would have come hear of it."""

    date: ActivityDate
    act: int


@dataclass(frozen=True, slots=True)
class OffAlready:
    """It had been called off already; nothing was changed."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class TooFarOff:
    """It is no visit of today or tomorrow that is still to come; nothing was changed."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class NotForYou:
    """The person's role does not hold this, or there is no such date; nothing was changed."""


def not_today(
    tx: Tx, actor: Person, activity_date_id: int, now: datetime, rules: HomeRules
) -> NotToday | OffAlready | TooFarOff | NotForYou:
    """Say for a visit of today or tomorrow that it does not suit. Sign-ups stay as they are; nobody is expected."""
    date = activities.by_id(tx, activity_date_id)
    if date is None or not access.works_at(actor, date.site_id):
        return NotForYou()
    days_ahead = rules.local(date.starts_at).date() - rules.today(now)
    if date.kind != ONE_TO_ONE or date.ends_at <= now or days_ahead > timedelta(days=1):
        return TooFarOff(date)
    if date.called_off_at is not None:
        return OffAlready(date)
    act = acts.begin(tx, actor.id, "not_today", now)
    activities.set_called_off(tx, date.id, now)
    acts.note(tx, act, before="on", after="off", activity_date_id=date.id)
    for person in expected(tx, date):
        tell(
            tx,
            News.NOT_TODAY,
            person,
            subject=str(act),
            about={"date": date.id},
            now=now,
            due_at=_when(date, now, rules),
            worth_until=date.ends_at,
        )
    return NotToday(date, act)


def expected(tx: Tx, date: ActivityDate) -> list[Person]:
    """Who would have come."""
    found = signups.expected(tx, [date.id]).get(date.id, [])
    return people.by_ids(tx, [each.person_id for each in found if each.state is SignupState.COMING])


def other_days(tx: Tx, person: Person, date: ActivityDate, now: datetime, rules: HomeRules) -> list[ActivityDate]:
    """The next dates of the same visit with room, for which the person is not down yet."""
    last = (rules.today(now) + timedelta(days=28)).isoformat()
    later = activities.following(tx, date, max(now, date.starts_at), last)
    states = signups.states_of(tx, person.id, [each.id for each in later])
    free = [each for each in later if states.get(each.id, SignupState.CANCELLED) is SignupState.CANCELLED]
    return [
        each for each in free if each.places is None or signups.count(tx, each.id, SignupState.COMING) < each.places
    ]


def suits_after_all(tx: Tx, act: Act, date: ActivityDate, now: datetime, rules: HomeRules) -> bool:
    """Take "not today" back; False when the visit stands or is over. Those who had heard hear that it suits."""
    if date.called_off_at is None or date.ends_at <= now:
        return False
    undoing = acts.begin(tx, act.actor_id, f"undo:{act.id}", now)
    activities.set_called_off(tx, date.id, None)
    acts.note(tx, undoing, before="off", after="on", activity_date_id=date.id)
    for person in expected(tx, date):
        key = key_of(News.NOT_TODAY, str(act.id), person.id)
        if take_back(tx, key, now) or not was_said(tx, key):
            continue
        tell(
            tx,
            News.SUITS_AFTER_ALL,
            person,
            subject=str(act.id),
            about={"date": date.id},
            now=now,
            due_at=_when(date, now, rules),
            worth_until=date.starts_at,
        )
    return True


def _when(date: ActivityDate, now: datetime, rules: HomeRules) -> datetime:
    """At once by day; at night in the morning, unless they would be on their way by then."""
    morning = rules.may_speak_at(now)
    return morning if morning < date.starts_at - timedelta(hours=1) else now
