"""Signing up: for one date, or for the rest of the plan; when it is full, onto the waiting list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import activities, acts, signups
from storage.records import ActivityDate, Person, SignupState
from storage.tx import Tx
from volunteering import access, cancelling, waiting_list
from volunteering.cancelling import DayIsOver
from volunteering.home import HomeRules
from volunteering.telling import News, subject_of, tell, those_on_duty, when_for_those_on_duty

YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class SignedUp:
    """The person is on the list."""

    date: ActivityDate
    act: int


@dataclass(frozen=True, slots=True)
class Waitlisted:
    """It was full: the person waits, so many are in line up to and with them."""

    date: ActivityDate
    act: int
    in_line: int


@dataclass(frozen=True, slots=True)
class AlreadySignedUp:
    """The person was on the list already."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class AlreadyWaiting:
    """The person was on the waiting list already, and there is still no place."""

    date: ActivityDate
    in_line: int


@dataclass(frozen=True, slots=True)
class AlreadyBegun:
    """It has begun, or is over; nothing was changed."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class CalledOff:
    """The house has called this date off; nothing was changed."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class NotOpenToYou:
    """There is no such date, or the person's role does not sign up; nothing was changed."""


@dataclass(frozen=True, slots=True)
class SignedUpForMany:
    """For the rest of the plan: on the list for these, waiting for those. Never open-ended (handbook 3.2)."""

    date: ActivityDate
    act: int
    coming: tuple[ActivityDate, ...]
    waiting: tuple[ActivityDate, ...]


Outcome = SignedUp | Waitlisted | AlreadySignedUp | AlreadyWaiting | AlreadyBegun | DayIsOver | CalledOff | NotOpenToYou


def sign_up(tx: Tx, person: Person, activity_date_id: int, now: datetime, rules: HomeRules) -> Outcome:
    """Put the person on the list of one date, or on its waiting list when there is no room."""
    date = activities.by_id(tx, activity_date_id)
    refusal = refusal_of(date, person, now, rules)
    if refusal is not None or date is None:
        return refusal or NotOpenToYou()
    current = signups.of(tx, date.id, person.id)
    if current is not None and current.state is SignupState.COMING:
        return AlreadySignedUp(date)
    if current is not None and current.state is SignupState.WAITING and not waiting_list.has_room(tx, date):
        return AlreadyWaiting(date, waiting_list.place_in_line(tx, date, person.id))
    act = acts.begin(tx, person.id, "sign_up", now)
    state = put_down(tx, person, date, act, now, rules)
    if state is SignupState.COMING:
        return SignedUp(date, act)
    in_line = waiting_list.place_in_line(tx, date, person.id)
    already = current is not None and current.state is SignupState.WAITING  # and others were before them
    return AlreadyWaiting(date, in_line) if already else Waitlisted(date, act, in_line)


def sign_up_for_the_rest(
    tx: Tx, person: Person, activity_date_id: int, now: datetime, rules: HomeRules
) -> SignedUpForMany | Outcome:
    """Put the person down for this date and all that follow in the plan, of the same title and unit.

    To the end of the plan that holds the date (handbook 3.2: nobody commits themself for longer), a year on where there
    is no plan. Dates on which the person stands already are left as they are.
    """
    date = activities.by_id(tx, activity_date_id)
    if date is None or not access.may_sign_up(person, date):
        return NotOpenToYou()
    last = activities.plan_end(tx, date.site_id, date.day.isoformat()) or (rules.today(now) + YEAR).isoformat()
    later = activities.following(tx, date, max(now, date.starts_at - timedelta(seconds=1)), last)
    states = signups.states_of(tx, person.id, [each.id for each in later])
    free = [each for each in later if states.get(each.id, SignupState.CANCELLED) is SignupState.CANCELLED]
    if not free:
        return sign_up(tx, person, activity_date_id, now, rules)
    return _put_down_for(tx, person, date, free, now, rules)


def sign_up_for_many(
    tx: Tx, person: Person, activity_date_ids: Iterable[int], now: datetime, rules: HomeRules
) -> SignedUpForMany | Outcome:
    """Put the person down for these dates, of one activity or of several: one act, with one Undo.

    Dates on which they stand already, or that are not open any more, are left as they are. For one date alone, and
    where none is left, it is as if that one had been asked for.
    """
    ids = list(dict.fromkeys(activity_date_ids))
    states = signups.states_of(tx, person.id, ids)
    found = [activities.by_id(tx, each) for each in ids]
    free = [
        each
        for each in found
        if each is not None
        and refusal_of(each, person, now, rules) is None
        and states.get(each.id, SignupState.CANCELLED) is SignupState.CANCELLED
    ]
    if len(ids) < 2 or not free:
        return sign_up(tx, person, ids[0], now, rules) if ids else NotOpenToYou()
    free.sort(key=lambda each: (each.starts_at, each.id))
    return _put_down_for(tx, person, free[0], free, now, rules)


def _put_down_for(
    tx: Tx, person: Person, first: ActivityDate, dates: list[ActivityDate], now: datetime, rules: HomeRules
) -> SignedUpForMany:
    act = acts.begin(tx, person.id, "sign_up", now)
    put = [(each, put_down(tx, person, each, act, now, rules)) for each in dates]
    return SignedUpForMany(
        first,
        act,
        coming=tuple(each for each, state in put if state is SignupState.COMING),
        waiting=tuple(each for each, state in put if state is SignupState.WAITING),
    )


def refusal_of(date: ActivityDate | None, person: Person, now: datetime, rules: HomeRules) -> Outcome | None:
    """Why the person cannot be put down for this date; None: they can."""
    if date is None or not access.may_sign_up(person, date):
        return NotOpenToYou()
    if date.called_off_at is not None:
        return CalledOff(date)
    if cancelling.is_over(date, now, rules):
        return DayIsOver(date)
    return AlreadyBegun(date) if date.starts_at <= now else None


def put_down(tx: Tx, person: Person, date: ActivityDate, act: int, now: datetime, rules: HomeRules) -> SignupState:
    """Give the person a place, or a place in line; whoever waits with a right to a free place gets it first."""
    if person.id in waiting_list.move_up(tx, date, act, now, rules, actor_id=person.id):
        return SignupState.COMING
    current = signups.of(tx, date.id, person.id)
    waits = current is not None and current.state is SignupState.WAITING
    if waiting_list.has_room(tx, date):
        signups.put(tx, date.id, person.id, SignupState.COMING, now)
        if waits:
            _tell_that_somebody_comes(tx, person, date, act, now, rules)
        elif current is not None and (cancelled := acts.last_cancellation(tx, person.id, date.id)) is not None:
            cancelling.tell_after_all(tx, person, cancelled, date, now, rules)
    elif not waits:
        signups.put(tx, date.id, person.id, SignupState.WAITING, now, queue=signups.last_in_line(tx, date.id))
    else:
        return SignupState.WAITING
    waiting_list.note(tx, act, date, person.id, current)
    after = signups.of(tx, date.id, person.id)
    return SignupState.COMING if after and after.state is SignupState.COMING else SignupState.WAITING


def _tell_that_somebody_comes(
    tx: Tx, person: Person, date: ActivityDate, act: int, now: datetime, rules: HomeRules
) -> None:
    """Those who heard that somebody cannot come hear who comes instead."""
    for reader in those_on_duty(tx, date, apart_from=[person.id]):
        tell(
            tx,
            News.COMING_INSTEAD,
            reader,
            subject=subject_of(act, date),
            about={"date": date.id, "person": person.id},
            now=now,
            due_at=when_for_those_on_duty(date.starts_at, now, rules),
            worth_until=date.ends_at,
        )
