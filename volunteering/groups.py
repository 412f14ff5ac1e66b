"""A group that an organisation brings: one contact, a number of heads, no names (handbook 1.1 and 2.1).

The organisation's contact says how many come, for one date or for all that follow, and speaks for all at once.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import activities, acts
from storage.records import Act, ActivityDate, Person
from storage.tx import Tx
from volunteering import access, cancelling
from volunteering.home import HomeRules
from volunteering.telling import News, is_reached, tell, those_on_duty

MOST = 500
A_MOMENT = timedelta(minutes=2)  # somebody who taps +1 three times is heard of once


@dataclass(frozen=True, slots=True)
class HeadsSet:
    """So many come, on these dates; `act` 0: it stood so already."""

    date: ActivityDate
    heads: int
    act: int
    dates: tuple[ActivityDate, ...]


@dataclass(frozen=True, slots=True)
class NotANumber:
    """No group has so many, or so few; nothing was changed."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class GroupIsOver:
    """That day is over; nothing was changed."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class NotYourGroup:
    """There is no such date, or the person does not speak for who comes; nothing was changed."""


@dataclass(frozen=True, slots=True)
class GroupComes:
    """The group is on the list again."""

    date: ActivityDate


def own_dates(tx: Tx, person: Person, now: datetime) -> list[ActivityDate]:
    """What the person's organisation brings and what is not over, called off by the house apart, in order of time."""
    if person.organisation is None:
        return []
    found = activities.of_organisation(tx, person.organisation, now)
    return [each for each in found if access.brings(person, each) and each.called_off_at is None]


def following(tx: Tx, person: Person, date: ActivityDate, now: datetime) -> list[ActivityDate]:
    """This date and all that follow of the same activity."""
    return [
        each
        for each in own_dates(tx, person, now)
        if each.title == date.title and each.unit_id == date.unit_id and each.starts_at >= date.starts_at
    ]


def set_heads(
    tx: Tx, person: Person, date_id: int, heads: int, now: datetime, rules: HomeRules, *, all_following: bool = False
) -> HeadsSet | NotANumber | GroupIsOver | NotYourGroup:
    """So many of us come. Staff see it on their lists at once; on the day itself those on duty are told besides."""
    date = activities.by_id(tx, date_id)
    if date is None or not access.brings(person, date):
        return NotYourGroup()
    if cancelling.is_over(date, now, rules):
        return GroupIsOver(date)
    if not 1 <= heads <= MOST:
        return NotANumber(date)
    wanted = following(tx, person, date, now) if all_following else [date]
    changed = [each for each in wanted if each.head_count != heads]
    if not changed:
        return HeadsSet(date, heads, 0, tuple(wanted))
    act = acts.begin(tx, person.id, "set_heads", now)
    for each in changed:
        _set(tx, person, each, heads, act, now, rules)
    return HeadsSet(date, heads, act, tuple(wanted))


def comes_after_all(tx: Tx, person: Person, date_id: int, now: datetime, rules: HomeRules) -> GroupComes | NotYourGroup:
    """The group comes after all. Who heard that it does not, hears so; for who had not, it is simply not said."""
    date = activities.by_id(tx, date_id)
    if date is None or not access.brings(person, date) or cancelling.is_over(date, now, rules):
        return NotYourGroup()
    if date.group_cancelled_at is not None:
        before = acts.last_cancellation(tx, person.id, date.id)
        activities.set_group_visit(tx, date.id, "cancelled_at", None)
        act = acts.begin(tx, person.id, "group_comes", now)
        acts.note(tx, act, before="cancelled", after="coming", person_id=person.id, activity_date_id=date.id)
        if before is not None:
            cancelling.tell_after_all(tx, person, before, date, now, rules)
    return GroupComes(date)


def heads_as_before(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> list[ActivityDate]:
    """Take a new number of heads back, where it still stands as this act left it; the dates."""
    pairs = [(activities.by_id(tx, each.activity_date_id or 0), each) for each in act.changes]
    still = [
        (date, change)
        for date, change in pairs
        if date is not None and str(date.head_count) == change.after and not cancelling.is_over(date, now, rules)
    ]
    if not still:
        return []
    undoing = acts.begin(tx, person.id, f"undo:{act.id}", now)
    for date, change in still:
        _set(tx, person, date, int(change.before) if change.before else None, undoing, now, rules)
    return [date for date, _ in still]


def _set(
    tx: Tx, person: Person, date: ActivityDate, heads: int | None, act: int, now: datetime, rules: HomeRules
) -> None:
    activities.set_heads(tx, date.id, heads)
    before, after = (None if each is None else str(each) for each in (date.head_count, heads))
    acts.note(tx, act, before=before, after=after, person_id=person.id, activity_date_id=date.id)
    if rules.local(date.starts_at).date() != rules.today(now) or date.group_cancelled_at is not None:
        return
    for reader in filter(is_reached, those_on_duty(tx, date, apart_from=[person.id])):
        tell(
            tx,
            News.GROUP_HEADS,
            reader,
            subject=f"{act}:{date.id}",
            about={"date": date.id},
            now=now,
            due_at=now + A_MOMENT,
            worth_until=date.ends_at,
        )
