"""The waiting list: who is next, who moves up, whom a place is offered.

In good time the first in line gets the place and hears of it. Late, nobody is pressed to come: the place is offered to
all who wait at once, the first yes gets it, and the offer ends at the start (contract, "When what is said").
An offer is no row of its own: it is a free place and somebody who waits.
"""

from datetime import datetime

from storage import activities, acts, people, signups
from storage.records import ActivityDate, Person, Signup, SignupState
from storage.tx import Tx
from volunteering import breaks
from volunteering.home import HomeRules
from volunteering.telling import News, tell


def has_room(tx: Tx, date: ActivityDate) -> bool:
    """Whether one more can come. Where no number of places is given there is always room."""
    return date.places is None or signups.count(tx, date.id, SignupState.COMING) < date.places


def in_good_time(date: ActivityDate, now: datetime, rules: HomeRules) -> bool:
    """Whether the start is far enough away to give a place without asking."""
    return date.starts_at - now >= rules.good_time


def place_in_line(tx: Tx, date: ActivityDate, person_id: int) -> int:
    """How many stand in line up to and with this person; 0 when they do not wait."""
    line = [signup.person_id for signup in signups.waiting(tx, date.id)]
    return line.index(person_id) + 1 if person_id in line else 0


def move_up(tx: Tx, date: ActivityDate, act: int, now: datetime, rules: HomeRules, *, actor_id: int) -> list[int]:
    """In good time: give free places to those who wait, first in line first, and tell them. Who it was.

    Whoever does the act reads its outcome; they are not told besides. Whoever takes a break would not hear of a place,
    so they keep standing in line.
    """
    moved: list[int] = []
    if date.called_off_at is not None or not in_good_time(date, now, rules):
        return moved
    for waiting in signups.waiting(tx, date.id):
        if not has_room(tx, date):
            break
        person = people.by_id(tx, waiting.person_id)
        if person is not None and person.id != actor_id and breaks.on_a_break(tx, person, now):
            continue
        signups.put(tx, date.id, waiting.person_id, SignupState.COMING, now)
        note(tx, act, date, waiting.person_id, waiting)
        moved.append(waiting.person_id)
        if person is not None and person.id != actor_id:
            tell(
                tx,
                News.MOVED_UP,
                person,
                subject=f"{act}:{date.id}",
                about={"date": date.id},
                now=now,
                due_at=rules.may_speak_at(now),
                worth_until=date.starts_at,
            )
    return moved


def move_up_after_a_break(tx: Tx, person: Person, now: datetime, rules: HomeRules) -> list[int]:
    """Somebody is back: where a place has gone past them and is still free, they get it and hear of it. Which dates."""
    waits = activities.of_person(tx, person.id, now, [SignupState.WAITING])
    free = [
        each for each in waits if has_room(tx, each) and in_good_time(each, now, rules) and each.called_off_at is None
    ]
    if not free:
        return []
    act = acts.begin(tx, person.id, "back", now)
    return [each.id for each in free if person.id in move_up(tx, each, act, now, rules, actor_id=0)]


def offer(tx: Tx, date: ActivityDate, act: int, now: datetime, rules: HomeRules, *, apart_from: int) -> list[Person]:
    """Late: offer a free place to all who wait, at once. Nobody's place is assumed. Who was asked."""
    due_at = rules.may_speak_at(now)
    if date.called_off_at is not None or due_at >= date.starts_at or not has_room(tx, date):
        return []
    waiting = people.by_ids(tx, [signup.person_id for signup in signups.waiting(tx, date.id)])
    asked = [person for person in waiting if person.id != apart_from]
    for person in asked:
        tell(
            tx,
            News.PLACE_OFFERED,
            person,
            subject=f"{act}:{date.id}",
            about={"date": date.id},
            now=now,
            due_at=due_at,
            worth_until=date.starts_at,
        )
    return asked


def state_text(signup: Signup | None) -> str | None:
    """A sign-up's state as the audit keeps it; a place in line with its number, so that Undo can give it back."""
    if signup is None:
        return None
    return f"waiting:{signup.queue}" if signup.state is SignupState.WAITING else str(signup.state)


def note(tx: Tx, act: int, date: ActivityDate, person_id: int, before: Signup | None) -> None:
    """Note in the audit what has become of a sign-up."""
    after = signups.of(tx, date.id, person_id)
    acts.note(
        tx,
        act,
        before=state_text(before),
        after=state_text(after),
        person_id=person_id,
        activity_date_id=date.id,
    )
