"""Several people, or several dates, at once for others: each as if it had been done alone, and all of it with one Undo.

Whoever is concerned by one date hears of it as ever; whoever is concerned by several hears of them in one message.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage import activities, acts, people
from storage.records import Act, ActivityDate, Person
from storage.tx import Tx
from volunteering import behalf, undoing
from volunteering.cancelling import Cancelled, LeftWaitingList
from volunteering.home import HomeRules
from volunteering.signing_up import SignedUp, Waitlisted
from volunteering.telling import News, is_reached, key_of, take_back, tell, was_said
from volunteering.ways_back import Elsewhere, way_back

VERB = "for_several"
_PART = "act:"


@dataclass(frozen=True, slots=True)
class Pair:
    """Somebody and a date of theirs."""

    person: int
    date: int


@dataclass(frozen=True, slots=True)
class DoneForSeveral:
    """It is done for these people and dates, under one act that takes all of it back."""

    act: int
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class NothingDone:
    """It was so already, or it is for others to do; nothing was changed."""


@dataclass(frozen=True, slots=True)
class SeveralAsBefore(Elsewhere):
    """It is taken back for these people and dates, as far as nothing was changed since."""

    pairs: tuple[Pair, ...]


_Does = Callable[[Pair, bool], int]


def cancel_all(
    tx: Tx, actor: Person, people_ids: Iterable[int], date_ids: Iterable[int], now: datetime, rules: HomeRules
) -> DoneForSeveral | NothingDone:
    """These people can come to none of these dates: each is taken off those of them on whose list they stand."""

    def cancel(pair: Pair, quietly: bool) -> int:
        outcome = behalf.cancel(tx, actor, pair.person, pair.date, now, rules, quietly=quietly)
        return outcome.act if isinstance(outcome, Cancelled | LeftWaitingList) else 0

    return _each(tx, actor, _pairs(tx, people_ids, date_ids), cancel, now, rules)


def sign_up_all(
    tx: Tx, actor: Person, people_ids: Iterable[int], date_ids: Iterable[int], now: datetime, rules: HomeRules
) -> DoneForSeveral | NothingDone:
    """These people come to all of these dates: each is put down, or in line where it is full."""

    def sign_up(pair: Pair, quietly: bool) -> int:
        outcome = behalf.sign_up(tx, actor, pair.person, pair.date, now, rules, quietly=quietly)
        return outcome.act if isinstance(outcome, SignedUp | Waitlisted) else 0

    return _each(tx, actor, _pairs(tx, people_ids, date_ids), sign_up, now, rules)


def _pairs(tx: Tx, people_ids: Iterable[int], date_ids: Iterable[int]) -> list[Pair]:
    who = [each.id for each in people.by_ids(tx, list(dict.fromkeys(people_ids)))]
    dates = [date for each in dict.fromkeys(date_ids) if (date := activities.by_id(tx, each)) is not None]
    dates.sort(key=lambda each: (each.starts_at, each.id))
    return [Pair(person, date.id) for person in who for date in dates]


def _each(
    tx: Tx, actor: Person, pairs: Sequence[Pair], does: _Does, now: datetime, rules: HomeRules
) -> DoneForSeveral | NothingDone:
    several = len({pair.date for pair in pairs}) > 1
    done = [(pair, act) for pair in pairs if (act := does(pair, several))]
    if not done:
        return NothingDone()
    whole = acts.begin(tx, actor.id, VERB, now)
    for _, act in done:
        acts.note(tx, whole, before=None, after=f"{_PART}{act}")
    found = tuple(pair for pair, _ in done)
    if several:
        _tell(tx, actor.id, found, whole, str(whole), now, rules)
    return DoneForSeveral(whole, found)


def _tell(
    tx: Tx, actor_id: int, pairs: Sequence[Pair], act: int, subject: str, now: datetime, rules: HomeRules
) -> None:
    """Each who is reached hears of all their dates in one message; who is not is on the telephone with the house."""
    for person_id in dict.fromkeys(pair.person for pair in pairs):
        person = people.by_id(tx, person_id)
        ends = [date.starts_at for date in _dates(tx, pairs, person_id)]
        if person is None or person.id == actor_id or not is_reached(person) or not ends:
            continue
        tell(
            tx,
            News.SEVERAL_FOR_YOU,
            person,
            subject=subject,
            about={"act": act, "actor": actor_id},
            now=now,
            due_at=rules.may_speak_at(now),
            worth_until=max(ends),
        )


def _dates(tx: Tx, pairs: Iterable[Pair], person_id: int) -> list[ActivityDate]:
    found = (activities.by_id(tx, pair.date) for pair in pairs if pair.person == person_id)
    return [date for date in found if date is not None]


def pairs_of(tx: Tx, act: Act | None) -> tuple[Pair, ...]:
    """What an act was about that was done for several."""
    return tuple(pair for _, pair in _parts(tx, act))


def parts_of(tx: Tx, act: Act | None) -> list[Act]:
    """The acts of which one for several is made."""
    return [part for part, _ in _parts(tx, act)]


def _parts(tx: Tx, act: Act | None) -> list[tuple[Act, Pair]]:
    """The acts of which one for several is made, and whom and what each was about."""
    if act is None or act.verb != VERB:
        return []
    noted = [each.after for each in act.changes]
    parts = [acts.by_id(tx, int(text.removeprefix(_PART))) for text in noted if text and text.startswith(_PART)]
    found = []
    for part in parts:
        first = (
            next((each for each in part.changes if each.person_id and each.activity_date_id), None) if part else None
        )
        if part is not None and first is not None:
            found.append((part, Pair(first.person_id or 0, first.activity_date_id or 0)))
    return found


@way_back(VERB)
def take_back_all(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> SeveralAsBefore | None:
    """Each of it is taken back as if it had been done alone, the last first; what was changed since stays."""
    back = []
    for part, pair in reversed(_parts(tx, act)):
        outcome = undoing.undo(tx, person, part.id, now, rules)
        if not isinstance(outcome, undoing.NothingToUndo | undoing.TooLateToUndo):
            back.append(pair)
    if not back:
        return None
    back.reverse()
    heard = [pair for pair in back if _has_heard(tx, act.id, pair.person, now)]
    _tell(tx, person.id, heard, act.id, f"undo:{act.id}", now, rules)
    return SeveralAsBefore(tuple(back))


def _has_heard(tx: Tx, act: int, person_id: int, now: datetime) -> bool:
    """Whether somebody has heard of it in one message: what is not said yet is not said."""
    key = key_of(News.SEVERAL_FOR_YOU, str(act), person_id)
    return not take_back(tx, key, now) and was_said(tx, key)
