"""Several people, or several dates, at once for others: each as if it had been done alone, and all of it with one Undo.

Whoever is concerned by one date hears of it as ever; whoever is concerned by several hears of them in one message.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage import activities, acts, people, signups
from storage.records import Act, ActivityDate, Person, SignupState
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
    tx: Tx, actor: Person, wanted: Iterable[Pair], now: datetime, rules: HomeRules
) -> DoneForSeveral | NothingDone:
    """Each of these can not come to their date: taken off those lists on which they stand.

    For each date those who wait come first: nobody is moved up to a place that is given up in the same breath.
    """

    def cancel(pair: Pair, quietly: bool) -> int:
        outcome = behalf.cancel(tx, actor, pair.person, pair.date, now, rules, quietly=quietly)
        return outcome.act if isinstance(outcome, Cancelled | LeftWaitingList) else 0

    known = in_order(tx, wanted)
    return _each(tx, actor, sorted(known, key=lambda pair: not _waits(tx, pair)), cancel, now, rules)


def sign_up_all(
    tx: Tx, actor: Person, wanted: Iterable[Pair], now: datetime, rules: HomeRules
) -> DoneForSeveral | NothingDone:
    """Each of these comes to their date: put down, or in line where it is full."""

    def sign_up(pair: Pair, quietly: bool) -> int:
        outcome = behalf.sign_up(tx, actor, pair.person, pair.date, now, rules, quietly=quietly)
        return outcome.act if isinstance(outcome, SignedUp | Waitlisted) else 0

    return _each(tx, actor, in_order(tx, wanted), sign_up, now, rules)


def _waits(tx: Tx, pair: Pair) -> bool:
    signup = signups.of(tx, pair.date, pair.person)
    return signup is not None and signup.state is SignupState.WAITING


def in_order(tx: Tx, pairs: Iterable[Pair]) -> list[Pair]:
    """These, each once and as far as there are such people and dates: in the order of names, each one's in time."""
    known = list(dict.fromkeys(pairs))
    who = [person.id for person in people.by_ids(tx, list(dict.fromkeys(pair.person for pair in known)))]
    begins = {date.id: date.starts_at for date in _dates(tx, known)}
    found = [pair for pair in known if pair.person in who and pair.date in begins]
    return sorted(found, key=lambda pair: (who.index(pair.person), begins[pair.date], pair.date))


def _each(
    tx: Tx, actor: Person, pairs: Sequence[Pair], does: _Does, now: datetime, rules: HomeRules
) -> DoneForSeveral | NothingDone:
    many = Counter(pair.person for pair in pairs)
    done = [(pair, act) for pair in pairs if (act := does(pair, many[pair.person] > 1))]
    if not done:
        return NothingDone()
    whole = acts.begin(tx, actor.id, VERB, now)
    for _, act in done:
        acts.note(tx, whole, before=None, after=f"{_PART}{act}")
    found = in_order(tx, (pair for pair, _ in done))
    _tell(tx, actor.id, [pair for pair in found if many[pair.person] > 1], str(whole), now, rules)
    return DoneForSeveral(whole, tuple(found))


def _tell(tx: Tx, actor_id: int, pairs: Sequence[Pair], subject: str, now: datetime, rules: HomeRules) -> None:
    """Each who is reached hears of all their dates in one message; who is not is on the telephone with the house."""
    for person_id in dict.fromkeys(pair.person for pair in pairs):
        person = people.by_id(tx, person_id)
        dates = _dates(tx, [pair for pair in pairs if pair.person == person_id])
        if person is None or person.id == actor_id or not is_reached(person) or not dates:
            continue
        tell(
            tx,
            News.SEVERAL_FOR_YOU,
            person,
            subject=subject,
            about={"actor": actor_id, "dates": [date.id for date in dates]},
            now=now,
            due_at=rules.may_speak_at(now),
            worth_until=max(date.starts_at for date in dates),
        )


def _dates(tx: Tx, pairs: Iterable[Pair]) -> list[ActivityDate]:
    found = (activities.by_id(tx, each) for each in dict.fromkeys(pair.date for pair in pairs))
    return [date for date in found if date is not None]


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
    found = in_order(tx, back)
    heard = {each for each in {pair.person for pair in found} if _has_heard(tx, act.id, each, now)}
    _tell(tx, person.id, [pair for pair in found if pair.person in heard], f"undo:{act.id}", now, rules)
    return SeveralAsBefore(tuple(found))


def _has_heard(tx: Tx, act: int, person_id: int, now: datetime) -> bool:
    """Whether somebody has heard of their several dates in one message: what is not said yet is not said."""
    key = key_of(News.SEVERAL_FOR_YOU, str(act), person_id)
    return not take_back(tx, key, now) and was_said(tx, key)
