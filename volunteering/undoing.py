"""Taking back what one has just done. Undo stays pressable for ever: it looks at how things stand now."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import activities, acts, people, shifts, signups
from storage.records import Act, ActivityDate, Person, Shift, SignupState
from storage.tx import Tx
from volunteering import (
    access,
    behalf,
    cancelling,
    culture_contact,
    greeting,
    groups,
    leaving,
    letters,
    meeting,
    on_the_way,
    own_name,
    undoing_people,
    visiting,
    waiting_list,
)
from volunteering.home import HomeRules
from volunteering.leaving import Back, TooLate
from volunteering.own_name import NameAsBefore
from volunteering.telling import News, key_of, subject_of, take_back, those_on_duty, was_said
from volunteering.ways_back import WAYS_BACK, Elsewhere

SLIP = timedelta(minutes=15)  # a sign-up taken back within this time was a slip, of which nobody has to hear


@dataclass(frozen=True, slots=True)
class BackOnTheList:
    """The cancellation is taken back: the person comes, or the group they bring."""

    date: ActivityDate
    group: bool = False


@dataclass(frozen=True, slots=True)
class BackInLine:
    """The person waits: first in line, where the place is gone in the meantime (contract), or as they had waited."""

    date: ActivityDate
    in_line: int
    as_before: bool = False


@dataclass(frozen=True, slots=True)
class OffTheList:
    """The sign-up is taken back, for these dates."""

    dates: tuple[ActivityDate, ...]


@dataclass(frozen=True, slots=True)
class ShiftGivenBack:
    """The shift is as it was before."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class NotHere:
    """It is taken back that somebody is here."""


@dataclass(frozen=True, slots=True)
class AsItWas:
    """What was done on the ward for this date is taken back: somebody who came, a guest, a visit that did not suit."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class NotGreeted:
    """The greeting is taken back, and was never read."""

    person_id: int


@dataclass(frozen=True, slots=True)
class HeadsAsBefore:
    """As many of a group come as before; the first of the dates."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class NothingToUndo:
    """It had been taken back already, or things have moved on since; nothing was changed."""

    date: ActivityDate | None


@dataclass(frozen=True, slots=True)
class TooLateToUndo:
    """That day is over; nothing was changed."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Several at once are taken back: on these lists again, waiting for those (the place is gone), off the others."""

    back: tuple[ActivityDate, ...]
    waiting: tuple[ActivityDate, ...]
    off: tuple[ActivityDate, ...]


Outcome = (
    BackOnTheList
    | BackInLine
    | OffTheList
    | ShiftGivenBack
    | undoing_people.Outcome
    | NameAsBefore
    | Back
    | NotHere
    | AsItWas
    | NotGreeted
    | HeadsAsBefore
    | NothingToUndo
    | TooLateToUndo
    | TakenBack
    | Elsewhere
    | letters.TakenBackLetter
)


def undo(tx: Tx, person: Person, act_id: int, now: datetime, rules: HomeRules) -> Outcome:
    """Take back what this person did, or what was done for them; nobody else's button takes it back."""
    act = acts.by_id(tx, act_id)
    if act is None or person.id not in {act.actor_id, act.for_id} or not act.changes:
        return NothingToUndo(None)
    whose = people.by_id(tx, act.for_id) or person if act.for_id is not None else person
    date = _first_date(tx, act)
    if act.undone_at is not None:
        return NothingToUndo(date)
    outcome = _taken_back(tx, person, whose, act, now, rules)
    if not isinstance(outcome, NothingToUndo | TooLateToUndo):
        acts.mark_undone(tx, act.id, now)
        if whose.id != person.id and date is not None:
            behalf.tell_undone(tx, act, date, now, rules)
    return outcome


def _taken_back(tx: Tx, person: Person, whose: Person, act: Act, now: datetime, rules: HomeRules) -> Outcome:
    if act.verb in WAYS_BACK:
        return WAYS_BACK[act.verb](tx, person, act, now, rules) or NothingToUndo(_first_date(tx, act))
    take_back_verb = _BY_VERB.get(act.verb)
    if take_back_verb is None:
        return _about_people(tx, person, act, now, rules)
    return take_back_verb(tx, whose, act, now, rules)


def _about_people(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> Outcome:
    return undoing_people.undo(tx, person, act, now, rules) or NothingToUndo(_first_date(tx, act))


def _come_after_all(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> Outcome:
    date = _first_date(tx, act)
    if date is None:
        return NothingToUndo(None)
    refusal = _cannot_be_back(tx, person, act, date, now, rules)
    if refusal is not None:
        return refusal
    return _back(tx, person, act, date, acts.begin(tx, person.id, f"undo:{act.id}", now), now, rules)


def _before(act: Act, person: Person, date: ActivityDate) -> str | None:
    own = (each for each in act.changes if each.person_id == person.id and each.activity_date_id == date.id)
    return next((each.before for each in own), None)


def _waited(act: Act, person: Person, date: ActivityDate) -> bool:
    before = _before(act, person, date)
    return before is not None and before.startswith("waiting:")


def _cannot_be_back(
    tx: Tx, person: Person, act: Act, date: ActivityDate, now: datetime, rules: HomeRules
) -> NothingToUndo | TooLateToUndo | None:
    current = signups.of(tx, date.id, person.id)
    if current is None or current.state is not SignupState.CANCELLED or date.called_off_at is not None:
        return NothingToUndo(date)
    if cancelling.is_over(date, now, rules):
        return TooLateToUndo(date)
    if _waited(act, person, date) and date.starts_at <= now:
        return NothingToUndo(date)  # nobody waits for a place any more
    return None


def _back(
    tx: Tx, person: Person, act: Act, date: ActivityDate, undoing: int, now: datetime, rules: HomeRules
) -> BackOnTheList | BackInLine:
    current, before, waited = signups.of(tx, date.id, person.id), _before(act, person, date), _waited(act, person, date)
    if before is not None and waited:
        # since they left, so that they stand before whoever got the same number in the meantime
        queue = int(before.removeprefix("waiting:"))
        signups.put(tx, date.id, person.id, SignupState.WAITING, act.at, queue=queue)
    elif waiting_list.has_room(tx, date):
        signups.put(tx, date.id, person.id, SignupState.COMING, now)
        cancelling.tell_after_all(tx, person, act.id, date, now, rules)
    else:
        signups.put(tx, date.id, person.id, SignupState.WAITING, now, queue=signups.first_in_line(tx, date.id))
    waiting_list.note(tx, undoing, date, person.id, current)
    waiting_list.move_up(tx, date, undoing, now, rules, actor_id=person.id)
    after = signups.of(tx, date.id, person.id)
    if after is not None and after.state is SignupState.COMING:
        return BackOnTheList(date)
    return BackInLine(date, waiting_list.place_in_line(tx, date, person.id), as_before=waited)


def _group_comes_after_all(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> Outcome:
    date = _first_date(tx, act)
    if date is None or date.group_cancelled_at is None:
        return NothingToUndo(date)
    if cancelling.is_over(date, now, rules):
        return TooLateToUndo(date)
    return _group_back(tx, person, act, date, acts.begin(tx, person.id, f"undo:{act.id}", now), now, rules)


def _group_back(
    tx: Tx, person: Person, act: Act, date: ActivityDate, undoing: int, now: datetime, rules: HomeRules
) -> BackOnTheList:
    activities.set_group_visit(tx, date.id, "cancelled_at", None)
    acts.note(tx, undoing, before="cancelled", after="coming", person_id=person.id, activity_date_id=date.id)
    cancelling.tell_after_all(tx, person, act.id, date, now, rules)
    return BackOnTheList(date, group=True)


def all_back(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> TakenBack | NothingToUndo:
    """Everything that one act did to this person's own dates, as far as it still stands as the act left it."""
    own = [each for each in act.changes if each.person_id == person.id]
    given_up = _dates(tx, [each.activity_date_id for each in own if each.after == "cancelled"])
    taken = _dates(tx, [each.activity_date_id for each in own if each.after != "cancelled"])
    off = [each for each in taken if _stands_as_put_down(tx, person, act, each, now)]
    back = [each for each in given_up if _can_be_back(tx, person, act, each, now, rules)]
    if not off and not back:
        return NothingToUndo(given_up[0] if given_up else None)
    undoing = acts.begin(tx, person.id, f"undo:{act.id}", now)
    for date in off:
        _off(tx, person, act, date, undoing, now, rules)
    outcomes = [
        (_group_back if access.brings(person, date) else _back)(tx, person, act, date, undoing, now, rules)
        for date in back
    ]
    cancelling.tell_group_after_all(
        tx, person, act.id, [each for each in back if access.brings(person, each)], now, rules
    )
    return TakenBack(
        back=tuple(each.date for each in outcomes if isinstance(each, BackOnTheList)),
        waiting=tuple(each.date for each in outcomes if isinstance(each, BackInLine)),
        off=tuple(off),
    )


def _can_be_back(tx: Tx, person: Person, act: Act, date: ActivityDate, now: datetime, rules: HomeRules) -> bool:
    if access.brings(person, date):
        return date.group_cancelled_at is not None and not cancelling.is_over(date, now, rules)
    return _cannot_be_back(tx, person, act, date, now, rules) is None


def _dates(tx: Tx, date_ids: list[int | None]) -> list[ActivityDate]:
    found = [activities.by_id(tx, each) for each in dict.fromkeys(date_ids) if each is not None]
    return [each for each in found if each is not None]


def _off_again(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> Outcome:
    """Only what this act has put down and what still stands as it left it."""
    seen = _dates(tx, [each.activity_date_id for each in act.changes if each.person_id == person.id])
    undone = [each for each in seen if _stands_as_put_down(tx, person, act, each, now)]
    if undone:
        undoing = acts.begin(tx, person.id, f"undo:{act.id}", now)
        for date in undone:
            _off(tx, person, act, date, undoing, now, rules)
        return OffTheList(tuple(undone))
    if seen and seen[0].starts_at <= now:
        return TooLateToUndo(seen[0])
    return NothingToUndo(seen[0] if seen else None)


def _stands_as_put_down(tx: Tx, person: Person, act: Act, date: ActivityDate, now: datetime) -> bool:
    current = signups.of(tx, date.id, person.id)
    if current is None or current.state is SignupState.CANCELLED or date.starts_at <= now:
        return False
    own = (each for each in act.changes if each.person_id == person.id and each.activity_date_id == date.id)
    # moved up since: an old button does not take a place that was not there when it was drawn
    return current.state is SignupState.WAITING or str(SignupState.COMING) in {each.after for each in own}


def _off(tx: Tx, person: Person, act: Act, date: ActivityDate, undoing: int, now: datetime, rules: HomeRules) -> None:
    unheard = _not_said_that_they_come(tx, act, date, now)
    cancelling.give_up(tx, person, date, undoing, now, rules, quietly=unheard and now - act.at <= SLIP)


def _not_said_that_they_come(tx: Tx, act: Act, date: ActivityDate, now: datetime) -> bool:
    """Whether nobody on duty has heard that this person comes instead; what was not said yet is not said."""
    subject = subject_of(act.id, date)
    keys = [key_of(News.COMING_INSTEAD, subject, reader.id) for reader in those_on_duty(tx, date, apart_from=[])]
    for key in keys:
        take_back(tx, key, now)
    return not any(was_said(tx, key) for key in keys)


def _name_as_before(tx: Tx, _person: Person, act: Act, now: datetime, _rules: HomeRules) -> Outcome:
    return own_name.take_back(tx, act, now) or NothingToUndo(None)


def _bring_back(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> Outcome:
    """Somebody whom this coordinator removed is one of us again."""
    back = leaving.come_back(tx, act.id, person.id, now, rules)
    return NothingToUndo(None) if isinstance(back, TooLate) else back


def _give_shift_back(tx: Tx, person: Person, act: Act, now: datetime, _rules: HomeRules) -> Outcome:
    change = act.changes[0]
    shift = shifts.by_id(tx, change.shift_id or 0)
    if shift is None or shift.culture_contact_id != person.id or shift.ends_at <= now:
        return NothingToUndo(None)
    previous = people.by_id(tx, int(change.before)) if change.before else None
    before = previous.id if previous else None
    culture_contact.give(tx, shift, before, actor_id=person.id, verb=f"undo:{act.id}", now=now)
    return ShiftGivenBack(shift)


def _not_here(tx: Tx, person: Person, act: Act, now: datetime, _rules: HomeRules) -> Outcome:
    return NotHere() if on_the_way.not_here_after_all(tx, person, act, now) else NothingToUndo(_first_date(tx, act))


def _on_the_ward(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> Outcome:
    """What the staff noted when they met volunteers; by somebody who still works there."""
    date = _first_date(tx, act)
    if date is None or not access.works_at(person, date.site_id):
        return NothingToUndo(date)
    if act.verb == "not_today":
        taken_back = visiting.suits_after_all(tx, act, date, now, rules)
    else:
        taken_back = meeting.take_back(tx, act, date, now)
    return AsItWas(date) if taken_back else NothingToUndo(date)


def _not_greeted(tx: Tx, _person: Person, act: Act, now: datetime, _rules: HomeRules) -> Outcome:
    return NotGreeted(act.changes[0].person_id or 0) if greeting.take_back(tx, act, now) else NothingToUndo(None)


def _heads_as_before(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> Outcome:
    dates = groups.heads_as_before(tx, person, act, now, rules)
    return HeadsAsBefore(dates[0]) if dates else NothingToUndo(_first_date(tx, act))


def _letter_back(tx: Tx, person: Person, act: Act, _now: datetime, _rules: HomeRules) -> Outcome:
    back = letters.undo(tx, person, act)
    return back if isinstance(back, letters.TakenBackLetter) else NothingToUndo(None)


def _first_date(tx: Tx, act: Act) -> ActivityDate | None:
    date_id = act.changes[0].activity_date_id
    return None if date_id is None else activities.by_id(tx, date_id)


_BY_VERB: dict[str, Callable[[Tx, Person, Act, datetime, HomeRules], Outcome]] = {
    "cancel": _come_after_all,
    "leave_waiting_list": _come_after_all,
    "cancel_group": _group_comes_after_all,
    "cancel_many": all_back,
    "swap": all_back,
    "sign_up": _off_again,
    "take_shift": _give_shift_back,
    "here": _not_here,
    "came_unannounced": _on_the_ward,
    "guests_came": _on_the_ward,
    "not_today": _on_the_ward,
    "greet": _not_greeted,
    "set_heads": _heads_as_before,
    own_name.VERB: _name_as_before,
    leaving.REMOVE: _bring_back,
    letters.VERB: _letter_back,
}
