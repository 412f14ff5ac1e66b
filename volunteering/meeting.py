"""How volunteers are met over the day: somebody who is not on the list, a guest, gone home and thanked.

All of it is a welcome, none of it a time clock (practice 13), and all of it can be left out.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import SequenceMatcher

from storage import activities, acts, care, people, signups
from storage.names import name_key
from storage.records import Act, ActivityDate, Person, RoleName, SignupState
from storage.tx import Tx
from volunteering import access, overview, waiting_list
from volunteering.home import HomeRules
from volunteering.telling import News, tell

MOST_GUESTS = 500
SLIP = timedelta(minutes=2)  # a name pressed by mistake and taken back within this time was never heard of
ALIKE = 0.75  # a part of a name that is so like what was written is meant by it, typing errors and all


@dataclass(frozen=True, slots=True)
class Thanked:
    """It stands as wanted; whether this press changed it."""

    date: ActivityDate
    changed: bool


@dataclass(frozen=True, slots=True)
class Came:
    """The volunteer is on the list, and has arrived."""

    date: ActivityDate
    person: Person
    act: int


@dataclass(frozen=True, slots=True)
class OnTheList:
    """The volunteer was on the list already; nothing was changed, the tick is the way."""

    date: ActivityDate
    person: Person


@dataclass(frozen=True, slots=True)
class Counted:
    """So many guests have been counted."""

    date: ActivityDate
    heads: int
    act: int


@dataclass(frozen=True, slots=True)
class NotNow:
    """The date lies on a later day or was called off; nothing was changed."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class NotForYou:
    """The person's role does not hold this, or there is no such thing; nothing was changed."""


def thank(
    tx: Tx, actor: Person, activity_date_id: int, person_id: int, *, thanked: bool, now: datetime
) -> Thanked | NotForYou:
    """Note that somebody went home and was thanked, or was not after all. Only of somebody who has arrived."""
    date = activities.by_id(tx, activity_date_id)
    if date is None or not access.may_tick(actor, date) or not signups.has_arrived(tx, date.id, person_id):
        return NotForYou()
    done = care.thank(tx, date.id, person_id, actor.id, now) if thanked else care.unthank(tx, date.id, person_id)
    if done:
        act = acts.begin(tx, actor.id, "thank", now)
        states = ("arrived", "thanked") if thanked else ("thanked", "arrived")
        acts.note(tx, act, before=states[0], after=states[1], person_id=person_id, activity_date_id=date.id)
    return Thanked(date, done)


def dates_to_come_to(tx: Tx, actor: Person, now: datetime, rules: HomeRules) -> list[ActivityDate]:
    """What of today's somebody may have come to, the actor's own unit first."""
    if not actor.site_ids or not access.works_at(actor, actor.site_ids[0]):
        return []
    today = rules.today(now)
    seen = overview.who_is_coming(tx, actor.site_ids[0], today, today, reader=actor, now=now, rules=rules)
    return [each.date for each in seen.happenings if each.date.called_off_at is None]


def not_on_the_list(tx: Tx, date: ActivityDate) -> list[Person]:
    """The volunteers of the site who are not on the date's list: those of the unit first, then by name."""
    volunteers = people.with_role(tx, date.site_id, RoleName.VOLUNTEER)
    states = {each.person_id: each.state for each in signups.expected(tx, [date.id]).get(date.id, [])}
    missing = [each for each in volunteers if states.get(each.id) is not SignupState.COMING]
    return sorted(missing, key=lambda each: (date.unit_id not in each.unit_ids, name_key(each.name)))


def found_by_name(found: list[Person], written: str) -> list[Person]:
    """Those whose name was written, the most alike first; a part of the name will do, and so will a typing error."""
    wanted = name_key(written)
    scored = [(_likeness(wanted, name_key(each.name)), each) for each in found] if wanted else []
    return [each for score, each in sorted(scored, key=lambda pair: -pair[0]) if score >= ALIKE]


def _likeness(wanted: str, name: str) -> float:
    if wanted in name:
        return 1.0
    parts = [name, *name.split()]
    return max(SequenceMatcher(None, wanted, part).ratio() for part in parts)


def came_unannounced(
    tx: Tx, actor: Person, activity_date_id: int, person_id: int, now: datetime, rules: HomeRules
) -> Came | OnTheList | NotNow | NotForYou:
    """A volunteer came without being on the list: put down and ticked in one act. They hear that it was nice."""
    date, person = activities.by_id(tx, activity_date_id), people.by_id(tx, person_id)
    if date is None or person is None or not access.may_tick(actor, date):
        return NotForYou()
    if not access.may_sign_up(person, date):
        return NotForYou()
    if not _may_have_come(date, now, rules):
        return NotNow(date)
    before = signups.of(tx, date.id, person.id)
    if before is not None and before.state is SignupState.COMING:
        return OnTheList(date, person)
    act = acts.begin(tx, actor.id, "came_unannounced", now)
    signups.put(tx, date.id, person.id, SignupState.COMING, now)
    waiting_list.note(tx, act, date, person.id, before)
    if signups.tick(tx, date.id, person.id, actor.id, now):
        acts.note(tx, act, before="expected", after="arrived", person_id=person.id, activity_date_id=date.id)
    _tell_that_it_was_nice(tx, person, date, act, now, rules)
    return Came(date, person, act)


def _may_have_come(date: ActivityDate, now: datetime, rules: HomeRules) -> bool:
    return date.called_off_at is None and rules.local(date.starts_at).date() <= rules.today(now)


def _tell_that_it_was_nice(
    tx: Tx, person: Person, date: ActivityDate, act: int, now: datetime, rules: HomeRules
) -> None:
    if person.chat_id is None:
        return  # nobody is rung for this
    due_at = rules.may_speak_at(now + SLIP)
    until = rules.span(rules.today(now), rules.today(now))[1]
    about: dict[str, object] = {"date": date.id}
    if due_at < until:
        tell(
            tx,
            News.NICE_THAT_YOU_CAME,
            person,
            subject=str(act),
            about=about,
            now=now,
            due_at=due_at,
            worth_until=until,
        )


def guests_came(
    tx: Tx, actor: Person, activity_date_id: int, heads: int, now: datetime, rules: HomeRules
) -> Counted | NotNow | NotForYou:
    """So many guests came whom the home does not know: counted only. The wanted number is named, never added."""
    date = activities.by_id(tx, activity_date_id)
    if date is None or not access.may_tick(actor, date) or heads > MOST_GUESTS:
        return NotForYou()
    if not _may_have_come(date, now, rules):
        return NotNow(date)
    before = care.guests(tx, [date.id]).get(date.id, 0)
    act = acts.begin(tx, actor.id, "guests_came", now)
    care.set_guests(tx, date.id, heads)
    acts.note(tx, act, before=str(before), after=str(heads), activity_date_id=date.id)
    return Counted(date, heads, act)


def guests_so_far(tx: Tx, date: ActivityDate) -> int:
    """How many guests have been counted on this date."""
    return care.guests(tx, [date.id]).get(date.id, 0)


def take_back(tx: Tx, act: Act, date: ActivityDate, now: datetime) -> bool:
    """Take `came_unannounced` or `guests_came` back; False when things have moved on since."""
    first = act.changes[0]
    if act.verb == "guests_came":
        if str(guests_so_far(tx, date)) != first.after:
            return False
        undoing = acts.begin(tx, act.actor_id, f"undo:{act.id}", now)
        care.set_guests(tx, date.id, int(first.before or 0))
        acts.note(tx, undoing, before=first.after, after=first.before, activity_date_id=date.id)
        return True
    person_id = first.person_id or 0
    current = signups.of(tx, date.id, person_id)
    if current is None or current.state is not SignupState.COMING:
        return False
    undoing = acts.begin(tx, act.actor_id, f"undo:{act.id}", now)
    signups.untick(tx, date.id, person_id)
    care.unthank(tx, date.id, person_id)
    if first.before is None:
        signups.take_out(tx, date.id, person_id)
    elif first.before.startswith("waiting:"):
        queue = int(first.before.removeprefix("waiting:"))
        signups.put(tx, date.id, person_id, SignupState.WAITING, now, queue=queue)
    else:
        signups.put(tx, date.id, person_id, SignupState.CANCELLED, now)
    waiting_list.note(tx, undoing, date, person_id, current)
    return True
