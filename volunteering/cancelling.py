"""Saying that one cannot come. It is never closed, a reason is never asked, and it takes effect at once.

Three zones (contract, "When what is said"): in good time the next in line moves up; late, those on duty hear and the
place is offered; after the start it is only noted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as local_day
from datetime import datetime
from enum import StrEnum

from storage import activities, acts, signups
from storage.records import ActivityDate, Person, SignupState
from storage.tx import Tx
from volunteering import access, own_list, waiting_list
from volunteering.home import HomeRules
from volunteering.telling import (
    News,
    coordinators,
    key_of,
    subject_of,
    take_back,
    tell,
    those_on_duty,
    was_said,
    when_for_those_on_duty,
)


class Zone(StrEnum):
    """How long before the start a cancellation comes. It chooses whom to tell; no person is measured by it."""

    IN_GOOD_TIME = "in_good_time"
    LATE = "late"
    AFTER_START = "after_start"


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The place has been given up."""

    date: ActivityDate
    act: int
    zone: Zone
    heads: int | None = None


@dataclass(frozen=True, slots=True)
class LeftWaitingList:
    """The person no longer waits for a place."""

    date: ActivityDate
    act: int


@dataclass(frozen=True, slots=True)
class NotOnTheList:
    """The person was not on the list, or no longer; nothing was changed."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class DayIsOver:
    """That day is over; nothing was changed."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class NoSuchDate:
    """There is no such date; nothing was changed."""


@dataclass(frozen=True, slots=True)
class CancelledMany:
    """The places on these dates have been given up, and the places in line; `late` are those that others hear of."""

    act: int
    dates: tuple[ActivityDate, ...]
    late: tuple[ActivityDate, ...]


Outcome = Cancelled | LeftWaitingList | NotOnTheList | DayIsOver | NoSuchDate


def zone_of(starts_at: datetime, now: datetime, rules: HomeRules) -> Zone:
    """Which zone a cancellation at this moment falls into. Exactly the good time before the start is in good time."""
    if now >= starts_at:
        return Zone.AFTER_START
    return Zone.IN_GOOD_TIME if starts_at - now >= rules.good_time else Zone.LATE


def is_over(date: ActivityDate, now: datetime, rules: HomeRules) -> bool:
    """Whether the local day on which the date ended has passed: until then it can still be noted who did not come."""
    return rules.today(now) > rules.local(date.ends_at).date() and now > date.ends_at


def cancel(tx: Tx, person: Person, activity_date_id: int, now: datetime, rules: HomeRules) -> Outcome:
    """The person cannot come on this date."""
    date = activities.by_id(tx, activity_date_id)
    if date is None:
        return NoSuchDate()
    if is_over(date, now, rules):
        return DayIsOver(date)
    if access.brings(person, date):
        return _cancel_group(tx, person, date, now, rules)
    current = signups.of(tx, date.id, person.id)
    if current is None or current.state is SignupState.CANCELLED:
        return NotOnTheList(date)
    waited = current.state is SignupState.WAITING
    act = acts.begin(tx, person.id, "leave_waiting_list" if waited else "cancel", now)
    give_up(tx, person, date, act, now, rules)
    return LeftWaitingList(date, act) if waited else Cancelled(date, act, zone_of(date.starts_at, now, rules))


def cancel_many(
    tx: Tx, person: Person, activity_date_ids: Iterable[int], now: datetime, rules: HomeRules
) -> CancelledMany | None:
    """The person is away and cannot come on any of these dates: one act, with one Undo. None: they are on none."""
    found = [activities.by_id(tx, each) for each in dict.fromkeys(activity_date_ids)]
    dates = sorted(
        (each for each in found if each is not None and not is_over(each, now, rules) and stands(tx, person, each)),
        key=lambda each: (each.starts_at, each.id),
    )
    if not dates:
        return None
    act = acts.begin(tx, person.id, "cancel_many", now)
    told_at_once = _of_the_group_in_good_time(person, dates, now, rules)
    late = []
    for date in dates:
        if zone_of(date.starts_at, now, rules) is Zone.LATE and _is_expected(tx, person, date):
            late.append(date)
        give_up_in(tx, person, date, act, now, rules, quietly=date in told_at_once)
    for reader in _coordinators_of(tx, told_at_once):
        tell(
            tx,
            News.GROUP_AWAY,
            reader,
            subject=str(act),
            about={"act": act, "person": person.id},
            now=now,
            due_at=when_for_those_on_duty(told_at_once[0].starts_at, now, rules),
            worth_until=told_at_once[-1].ends_at,
        )
    return CancelledMany(act, tuple(dates), tuple(late))


def _of_the_group_in_good_time(
    person: Person, dates: Iterable[ActivityDate], now: datetime, rules: HomeRules
) -> list[ActivityDate]:
    """Several dates of a whole group that are given up in good time: the coordinators hear of them in one message."""
    found = [
        each
        for each in dates
        if access.brings(person, each)
        and each.called_off_at is None
        and zone_of(each.starts_at, now, rules) is Zone.IN_GOOD_TIME
    ]
    return found if len(found) > 1 else []


def _coordinators_of(tx: Tx, dates: Iterable[ActivityDate]) -> list[Person]:
    found = (each for site in dict.fromkeys(date.site_id for date in dates) for each in coordinators(tx, site))
    return list({each.id: each for each in found}.values())


def tell_group_after_all(
    tx: Tx, person: Person, act: int, dates: Iterable[ActivityDate], now: datetime, rules: HomeRules
) -> None:
    """Who heard in one message that a group cannot come several times hears in one that it does."""
    back = list(dates)
    for reader in _coordinators_of(tx, back):
        key = key_of(News.GROUP_AWAY, str(act), reader.id)
        if take_back(tx, key, now) or not was_said(tx, key):
            continue
        tell(
            tx,
            News.GROUP_BACK,
            reader,
            subject=str(act),
            about={"act": act, "person": person.id},
            now=now,
            due_at=rules.may_speak_at(now),
            worth_until=back[-1].ends_at,
        )


def give_up_in(
    tx: Tx, person: Person, date: ActivityDate, act: int, now: datetime, rules: HomeRules, *, quietly: bool = False
) -> None:
    """As a part of an act: the person gives this date up, or speaks for the group they bring.

    `quietly`: that the group cannot come is told elsewhere, together with other dates.
    """
    if access.brings(person, date):
        _group_gives_up(tx, person, date, act, now, rules, quietly=quietly)
    else:
        give_up(tx, person, date, act, now, rules)


def own_within(
    tx: Tx, person: Person, first: local_day, last: local_day | None, now: datetime, rules: HomeRules
) -> list[ActivityDate]:
    """The person's own dates that begin within these local days, both included (None: without end)."""
    own = [(rules.local(each.date.starts_at).date(), each.date) for each in own_list.own_dates(tx, person, now)]
    return [date for day, date in own if first <= day and (last is None or day <= last)]


def stands(tx: Tx, person: Person, date: ActivityDate) -> bool:
    """Whether the person, or the group they bring, is on the list of this date or waits for a place."""
    if access.brings(person, date):
        return date.group_cancelled_at is None
    signup = signups.of(tx, date.id, person.id)
    return signup is not None and signup.state is not SignupState.CANCELLED


def _is_expected(tx: Tx, person: Person, date: ActivityDate) -> bool:
    signup = signups.of(tx, date.id, person.id)
    return date.called_off_at is None and (
        access.brings(person, date) or (signup is not None and signup.state is SignupState.COMING)
    )


def give_up(
    tx: Tx, person: Person, date: ActivityDate, act: int, now: datetime, rules: HomeRules, *, quietly: bool = False
) -> None:
    """Give a place, or a place in line, back, with what follows from it. `quietly`: those on duty had not heard yet."""
    before = signups.of(tx, date.id, person.id)
    signups.put(tx, date.id, person.id, SignupState.CANCELLED, now)
    waiting_list.note(tx, act, date, person.id, before)
    if date.called_off_at is not None:
        return  # nobody is expected, so nobody has to hear
    zone = zone_of(date.starts_at, now, rules)
    if zone is Zone.IN_GOOD_TIME:
        waiting_list.move_up(tx, date, act, now, rules, actor_id=person.id)
    elif zone is Zone.LATE and before is not None and before.state is SignupState.COMING:
        if not quietly:
            tell_those_on_duty(tx, person, date, act, now, rules)
        waiting_list.offer(tx, date, act, now, rules, apart_from=person.id)


def tell_those_on_duty(
    tx: Tx,
    person: Person,
    date: ActivityDate,
    act: int,
    now: datetime,
    rules: HomeRules,
    *,
    whole_group: bool = False,
) -> None:
    """The culture contact of the shift and the coordinators hear that somebody cannot come; never why.

    When a whole group cannot come the coordinators hear in good time, too: the activity itself may depend on it.
    """
    early = whole_group and zone_of(date.starts_at, now, rules) is Zone.IN_GOOD_TIME
    readers = coordinators(tx, date.site_id) if early else those_on_duty(tx, date, apart_from=[person.id])
    for reader in readers:
        tell(
            tx,
            News.LATE_CANCELLATION,
            reader,
            subject=subject_of(act, date),
            about={"date": date.id, "person": person.id},
            now=now,
            due_at=when_for_those_on_duty(date.starts_at, now, rules),
            worth_until=date.ends_at,
        )


def tell_after_all(tx: Tx, person: Person, act: int, date: ActivityDate, now: datetime, rules: HomeRules) -> None:
    """Those who heard of a cancellation hear that it is taken back; for those who had not, it is simply not said.

    Good news waits for the morning, unless it would come too late then.
    """
    morning = rules.may_speak_at(now)
    for reader in those_on_duty(tx, date, apart_from=[person.id]):
        key = key_of(News.LATE_CANCELLATION, subject_of(act, date), reader.id)
        if take_back(tx, key, now) or not was_said(tx, key):
            continue
        tell(
            tx,
            News.COMING_AFTER_ALL,
            reader,
            subject=subject_of(act, date),
            about={"date": date.id, "person": person.id},
            now=now,
            due_at=morning if morning < date.starts_at else now,
            worth_until=date.ends_at,
        )


def _cancel_group(tx: Tx, person: Person, date: ActivityDate, now: datetime, rules: HomeRules) -> Outcome:
    """The organisation's contact says it for all at once (handbook 2.1)."""
    if date.group_cancelled_at is not None:
        return NotOnTheList(date)
    act = acts.begin(tx, person.id, "cancel_group", now)
    _group_gives_up(tx, person, date, act, now, rules)
    return Cancelled(date, act, zone_of(date.starts_at, now, rules), heads=date.head_count)


def _group_gives_up(
    tx: Tx, person: Person, date: ActivityDate, act: int, now: datetime, rules: HomeRules, *, quietly: bool = False
) -> None:
    activities.set_group_visit(tx, date.id, "cancelled_at", now)
    acts.note(tx, act, before="coming", after="cancelled", person_id=person.id, activity_date_id=date.id)
    if not quietly and zone_of(date.starts_at, now, rules) is not Zone.AFTER_START and date.called_off_at is None:
        tell_those_on_duty(tx, person, date, act, now, rules, whole_group=True)
