"""Leaving: at once silent and on no list, for a day with a way back, then gone from every table.

The person says so themself ("delete me"), or a coordinator removes them. A reason is neither asked nor kept. What hung
on them is freed in the same act: places go to whoever waits, shifts become empty and are seen to be, word left with
them gets another owner. Nobody leaves a site without anybody who answers: the last coordinator hands over first.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import activities, acts, dialogs, inquiries, people, shifts, signups
from storage.records import Act, ActivityDate, Change, Person, SignupState
from storage.tx import Tx
from volunteering import cancelling, meanwhile, telling, waiting_list
from volunteering.cancelling import Zone
from volunteering.home import HomeRules
from volunteering.telling import News, key_of, tell

LEAVE, REMOVE = "leave", "remove"
FAR = timedelta(days=3660)


@dataclass(frozen=True, slots=True)
class Left:
    """The person is on no list any more, and hears nothing; until `until` it can be taken back."""

    person: Person
    act: int
    until: datetime
    dates: int
    shifts: int


@dataclass(frozen=True, slots=True)
class NobodyElseAnswers:
    """The person is the only coordinator of this site; nothing was changed."""

    site: str


@dataclass(frozen=True, slots=True)
class Back:
    """The person is one of us again: on the list of so many dates as before, in line for so many others."""

    person: Person
    coming: int
    waiting: int


@dataclass(frozen=True, slots=True)
class TooLate:
    """The time for that is over, it had been taken back already, or the name is another's now; nothing was changed."""


def leave(tx: Tx, person: Person, now: datetime, rules: HomeRules, *, actor: Person) -> Left | NobodyElseAnswers:
    """The person leaves: of their own accord, or removed by a coordinator (`actor`)."""
    site = _only_answered_by(tx, person)
    if site is not None:
        return NobodyElseAnswers(site)
    act = acts.begin(tx, actor.id, LEAVE if actor.id == person.id else REMOVE, now)
    acts.note(tx, act, before="here", after="left", person_id=person.id)
    people.set_removed(tx, person.id, now)  # first, so that nobody is told of them by name, nor they of anything
    dates = _give_up_dates(tx, person, act, now, rules)
    freed = _give_up_shifts(tx, person, act, now)
    _hand_over_inquiries(tx, person, act)
    for site_id in person.site_ids:
        leads = [each for each in telling.coordinators(tx, site_id) if each.id not in {person.id, actor.id}]
        for reader in leads:
            about: dict[str, object] = {"person": person.id, "act": act}
            tell(tx, News.HAS_LEFT, reader, subject=str(act), about=about, now=now, due_at=rules.may_speak_at(now))
    if person.chat_id is not None:
        dialogs.end(tx, person.chat_id)
    return Left(person, act, now + timedelta(hours=rules.kept.leaving_hours), dates, freed)


def _hand_over_inquiries(tx: Tx, person: Person, act: int) -> None:
    """Word left with somebody who leaves gets another owner (practice 40: never without)."""
    heirs = [each for site_id in person.site_ids for each in telling.coordinators(tx, site_id)]
    for inquiry in inquiries.open_of(tx, person.id) if heirs else []:
        inquiries.set_owner(tx, inquiry.id, heirs[0].id)
        acts.note(tx, act, before=f"inquiry:{inquiry.id}", after=f"owner:{heirs[0].id}", person_id=person.id)


def _only_answered_by(tx: Tx, person: Person) -> str | None:
    """The site that would have nobody who answers (practice 8), were this person to leave."""
    for role in person.roles:
        if [each.id for each in telling.coordinators(tx, role.site_id)] == [person.id]:
            return role.site
    return None


def _give_up_dates(tx: Tx, person: Person, act: int, now: datetime, rules: HomeRules) -> int:
    dates = activities.of_person(tx, person.id, now, [SignupState.COMING, SignupState.WAITING])
    for date in dates:
        before = signups.of(tx, date.id, person.id)
        cancelling.give_up(tx, person, date, act, now, rules, quietly=True)
        late = cancelling.zone_of(date.starts_at, now, rules) is Zone.LATE and date.called_off_at is None
        if late and before is not None and before.state is SignupState.COMING:
            _tell_one_fewer(tx, person, date, act, now, rules)
    return len(dates)


def _tell_one_fewer(tx: Tx, person: Person, date: ActivityDate, act: int, now: datetime, rules: HomeRules) -> None:
    """Those on duty hear that there will be one fewer; who it was is no longer theirs to know."""
    done = acts.by_id(tx, act)
    for reader in telling.those_on_duty(tx, date, apart_from=[person.id, done.actor_id if done else None]):
        tell(
            tx,
            News.ONE_FEWER,
            reader,
            subject=f"{act}:{date.id}",
            about={"date": date.id, "act": act},
            now=now,
            due_at=telling.when_for_those_on_duty(date.starts_at, now, rules),
            worth_until=date.ends_at,
        )


def _give_up_shifts(tx: Tx, person: Person, act: int, now: datetime) -> int:
    own = shifts.of_contact(tx, person.id, now, now + FAR)
    for shift in own:
        shifts.set_contact(tx, shift.id, None)
        acts.note(tx, act, before=str(person.id), after=None, person_id=person.id, shift_id=shift.id)
    for handover in shifts.handovers_of(tx, person.id):
        shifts.settle_handover(tx, handover.id, "withdrawn")
    return len(own)


def way_back(tx: Tx, chat_id: int, now: datetime, rules: HomeRules) -> Left | None:
    """For somebody who left of their own accord and writes again: how they can come back, while they can."""
    person = people.removed_by_chat(tx, chat_id)
    act_id = None if person is None else acts.last_about(tx, person.id, [LEAVE, REMOVE])
    act = None if act_id is None else acts.by_id(tx, act_id)
    if person is None or act is None or act.verb != LEAVE:
        return None
    until = act.at + timedelta(hours=rules.kept.leaving_hours)
    return Left(person, act.id, until, 0, 0) if now < until else None


def come_back(tx: Tx, act_id: int, by: int, now: datetime, rules: HomeRules) -> Back | TooLate:
    """Take the leaving back. `by`: whose act it was, and nobody else's to take back.

    Every place that is still free is theirs again; where it is not, they are first in line (as with any Undo).
    """
    act = acts.by_id(tx, act_id)
    if act is None or act.actor_id != by or act.verb not in {LEAVE, REMOVE} or act.undone_at is not None:
        return TooLate()
    gone = next((change.person_id for change in act.changes if change.before == "here"), None)
    person = None if gone is None else people.removed_by_id(tx, gone)
    if person is None or now >= act.at + timedelta(hours=rules.kept.leaving_hours):
        return TooLate()
    if people.by_name(tx, person.name) is not None:
        return TooLate()
    people.set_removed(tx, person.id, None)
    acts.mark_undone(tx, act.id, now)
    undoing = acts.begin(tx, by, f"undo:{act.id}", now)
    acts.note(tx, undoing, before="left", after="here", person_id=person.id)
    stand = [_back_to(tx, person, act, change, undoing, now, rules) for change in act.changes]
    _tell_they_are_back(tx, person, act, now, rules)
    if by != person.id:
        meanwhile.tell_who_is_back(tx, person, act, now, rules)
    return Back(person, stand.count(SignupState.COMING), stand.count(SignupState.WAITING))


def _back_to(
    tx: Tx, person: Person, act: Act, change: Change, undoing: int, now: datetime, rules: HomeRules
) -> SignupState | None:
    """Back to one date or one shift, where it is still free."""
    if change.person_id != person.id:
        return None
    if change.shift_id is not None:
        shift = shifts.by_id(tx, change.shift_id)
        if shift is not None and shift.culture_contact_id is None and shift.ends_at > now:
            shifts.set_contact(tx, shift.id, person.id)
            acts.note(tx, undoing, before=None, after=str(person.id), person_id=person.id, shift_id=shift.id)
        return None
    if change.before is not None and change.before.startswith("inquiry:"):
        inquiries.take_back(tx, int(change.before[8:]), int((change.after or "owner:0")[6:]), person.id)
        return None
    date = activities.by_id(tx, change.activity_date_id or 0)
    current = signups.of(tx, date.id, person.id) if date else None
    if date is None or current is None or current.state is not SignupState.CANCELLED or date.starts_at <= now:
        return None
    before = change.before or ""
    if before.startswith("waiting:"):
        queue = int(before.removeprefix("waiting:"))
        signups.put(tx, date.id, person.id, SignupState.WAITING, act.at, queue=queue)
    elif waiting_list.has_room(tx, date):
        signups.put(tx, date.id, person.id, SignupState.COMING, now)
    else:
        signups.put(tx, date.id, person.id, SignupState.WAITING, now, queue=signups.first_in_line(tx, date.id))
    waiting_list.note(tx, undoing, date, person.id, current)
    waiting_list.move_up(tx, date, undoing, now, rules, actor_id=person.id)
    after = signups.of(tx, date.id, person.id)
    if after is not None and after.state is SignupState.COMING:
        _tell_those_who_heard(tx, person, act, date, now, rules)
    return after.state if after else None


def _tell_those_who_heard(
    tx: Tx, person: Person, act: Act, date: ActivityDate, now: datetime, rules: HomeRules
) -> None:
    """Those on duty who heard of one fewer hear that they come after all; for the others it is simply not said."""
    for reader in telling.those_on_duty(tx, date, apart_from=[person.id]):
        key = key_of(News.ONE_FEWER, f"{act.id}:{date.id}", reader.id)
        if telling.take_back(tx, key, now) or not telling.was_said(tx, key):
            continue
        tell(
            tx,
            News.COMING_AFTER_ALL,
            reader,
            subject=f"{act.id}:{date.id}",
            about={"date": date.id, "person": person.id},
            now=now,
            due_at=telling.when_for_those_on_duty(date.starts_at, now, rules),
            worth_until=date.ends_at,
        )


def _tell_they_are_back(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> None:
    for site_id in person.site_ids:
        for reader in telling.coordinators(tx, site_id):
            key = key_of(News.HAS_LEFT, str(act.id), reader.id)
            if telling.take_back(tx, key, now) or not telling.was_said(tx, key):
                continue
            about: dict[str, object] = {"person": person.id}
            tell(tx, News.IS_BACK, reader, subject=str(act.id), about=about, now=now, due_at=rules.may_speak_at(now))
