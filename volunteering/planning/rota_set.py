"""Setting up a ward's rota: shifts made, culture contacts put on them as proposed, changed one by one, taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from storage import acts, people, rota, shifts
from storage.records import Act, Person, Shift
from storage.tx import Tx
from volunteering import access
from volunteering.home import HomeRules
from volunteering.planning.closing import coordinated_unit
from volunteering.planning.rota import Needed, Pattern, Turns, propose
from volunteering.telling import News, key_of, take_back, tell, was_said, when_for_those_on_duty
from volunteering.ways_back import Elsewhere, way_back

NO_SHIFT, NOBODY = "none", "nobody"


@dataclass(frozen=True, slots=True)
class RotaSet:
    """The rota stands: so many shifts are new, so many have got a culture contact, so many have none still."""

    act: int
    unit_id: int
    new: int
    given: int
    empty: int


@dataclass(frozen=True, slots=True)
class NothingToSet:
    """Every shift has somebody already, or there is none; nothing was changed."""


@dataclass(frozen=True, slots=True)
class ContactSet:
    """The shift has another culture contact, or none."""

    shift: Shift
    act: int


@dataclass(frozen=True, slots=True)
class ShiftOver:
    """The shift is over, or there is none; nothing was changed."""


@dataclass(frozen=True, slots=True)
class NotForYou:
    """The person does not coordinate there; nothing was changed."""


@dataclass(frozen=True, slots=True)
class RotaAsBefore(Elsewhere):
    """The rota is as it was before."""

    act: int


@dataclass(frozen=True, slots=True)
class ShiftChange:
    """What an act did to one shift: who was culture contact and who is, as ids; `new`: it was made then."""

    shift_id: int
    before: int | None
    after: int | None
    new: bool


def set_up(
    tx: Tx,
    person: Person,
    unit_id: int,
    first: date,
    last: date,
    *,
    pattern: Pattern,
    fill: bool,
    now: datetime,
    rules: HomeRules,
) -> RotaSet | NothingToSet | NotForYou:
    """Make the shifts that are missing; with `fill` put the proposed culture contacts on all that have none."""
    unit = coordinated_unit(tx, person, unit_id)
    if unit is None:
        return NotForYou()
    found = propose(tx, unit, first, last, now=now, rules=rules, pattern=pattern)
    if not found.new and not (fill and any(each.person for each in found.proposals)):
        return NothingToSet()
    act = acts.begin(tx, person.id, "set_rota", now)
    given = 0
    for each in found.proposals:
        who = each.person.id if fill and each.person is not None else None
        given += _put(tx, act, each.needed, who) and who is not None
    _tell_those_given(tx, act, actor_id=person.id, now=now, rules=rules)
    return RotaSet(act, unit.id, found.new, given, len(found.proposals) - given)


def _put(tx: Tx, act: int, needed: Needed, who: int | None) -> bool:
    shift = needed.shift
    if shift is not None:
        if who is None:
            return False
        shifts.set_contact(tx, shift.id, who)
        acts.note(tx, act, before=None, after=str(who), person_id=who, shift_id=shift.id)
        return True
    made = rota.add(tx, needed.unit_id, needed.day, needed.kind, needed.starts_at, needed.ends_at)
    if made is None:
        return False
    shifts.set_contact(tx, made, who)
    acts.note(tx, act, before=NO_SHIFT, after=f"shift:{made}:{who or ''}", person_id=who)
    return True


def changes_of(act: Act | None) -> list[ShiftChange]:
    """What an act did to shifts."""
    found = []
    for each in act.changes if act is not None else ():
        if each.before == NO_SHIFT and (each.after or "").startswith("shift:"):
            _, shift_id, who = (each.after or "").split(":")
            found.append(ShiftChange(int(shift_id), None, int(who) if who else None, new=True))
        elif each.shift_id is not None:
            before, after = each.before, each.after
            found.append(
                ShiftChange(each.shift_id, int(before) if before else None, int(after) if after else None, new=False)
            )
    return found


def candidates(tx: Tx, shift: Shift, rules: HomeRules) -> list[Person]:
    """Who could be culture contact on a shift: the ward's own in the order of their turns, then all other staff."""
    unit = next(each for each in people.units(tx) if each.id == shift.unit_id)
    needed = Needed(shift.unit_id, shift.day, shift.kind, shift.starts_at, shift.ends_at, shift)
    turns = Turns(tx, unit, shift.day, shift.day, rules)
    own = turns.in_order(needed)
    staff = [other for other in turns.house if other not in own]
    return [each for each in own + staff if each.id != shift.culture_contact_id]


def set_contact(
    tx: Tx, person: Person, shift_id: int, colleague_id: int, now: datetime, rules: HomeRules
) -> ContactSet | ShiftOver | NotForYou:
    """Put somebody on a shift (0: nobody). They hear of it, and so does whoever had it."""
    shift = shifts.by_id(tx, shift_id)
    if shift is None or shift.ends_at <= now:
        return ShiftOver()
    if not access.coordinates(person, shift.site_id):
        return NotForYou()
    colleague = people.by_id(tx, colleague_id) if colleague_id else None
    if colleague_id and (colleague is None or not access.may_be_culture_contact(colleague, shift)):
        return NotForYou()
    act = acts.begin(tx, person.id, "set_rota", now)
    _set(tx, act, shift, colleague.id if colleague else None)
    _tell_those_given(tx, act, actor_id=person.id, now=now, rules=rules)
    _tell_those_relieved(tx, act, actor_id=person.id, now=now, rules=rules)
    return ContactSet(shifts.by_id(tx, shift_id) or shift, act)


def _set(tx: Tx, act: int, shift: Shift, who: int | None) -> None:
    shifts.set_contact(tx, shift.id, who)
    before = None if shift.culture_contact_id is None else str(shift.culture_contact_id)
    acts.note(tx, act, before=before, after=None if who is None else str(who), person_id=who, shift_id=shift.id)
    for asked in shifts.open_handovers(tx, shift.id):
        shifts.settle_handover(tx, asked.id, "withdrawn")


@way_back("set_rota")
def rota_as_before(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> RotaAsBefore | None:
    """Take the setting back, for each shift that still stands as it left it and is not over."""
    undoing: int | None = None
    for each in changes_of(act):
        shift = shifts.by_id(tx, each.shift_id)
        if shift is None or shift.ends_at <= now or shift.culture_contact_id != each.after:
            continue
        if not access.coordinates(person, shift.site_id):
            return None
        undoing = undoing or acts.begin(tx, person.id, f"undo:{act.id}", now)
        if not (each.new and rota.remove(tx, shift.id)) and each.after != each.before:
            _set(tx, undoing, shift, each.before)
    if undoing is None:
        return None
    silent = _unsaid(tx, act.id, changes_of(act), now)
    _tell_those_given(tx, undoing, actor_id=person.id, now=now, rules=rules, apart_from=silent)
    _tell_those_relieved(tx, act.id, actor_id=person.id, now=now, rules=rules, apart_from=silent, taken_back=True)
    return RotaAsBefore(act.id)


def _unsaid(tx: Tx, act: int, changes: Iterable[ShiftChange], now: datetime) -> set[int]:
    """Who has not heard of this act, and now never will."""
    silent = set()
    for person_id in {who for each in changes for who in (each.before, each.after) if who is not None}:
        keys = [key_of(news, str(act), person_id) for news in (News.SHIFTS_GIVEN, News.SHIFTS_TAKEN_BACK)]
        for key in keys:
            take_back(tx, key, now)
        if not any(was_said(tx, key) for key in keys):
            silent.add(person_id)
    return silent


def _tell_those_given(
    tx: Tx, act: int, *, actor_id: int, now: datetime, rules: HomeRules, apart_from: Iterable[int] = ()
) -> None:
    changes = changes_of(acts.by_id(tx, act))
    readers = {each.after for each in changes if each.after not in {None, each.before}}
    _tell(tx, News.SHIFTS_GIVEN, act, changes, readers - {actor_id, *apart_from}, now, rules)


def _tell_those_relieved(
    tx: Tx,
    act: int,
    *,
    actor_id: int,
    now: datetime,
    rules: HomeRules,
    apart_from: Iterable[int] = (),
    taken_back: bool = False,
) -> None:
    """Those who had a shift before the act; when it is taken back, those who had it because of the act."""
    changes = changes_of(acts.by_id(tx, act))
    lost = {(each.after if taken_back else each.before) for each in changes if each.after != each.before}
    _tell(tx, News.SHIFTS_TAKEN_BACK, act, changes, lost - {actor_id, *apart_from}, now, rules)


def _tell(
    tx: Tx,
    news: News,
    act: int,
    changes: Sequence[ShiftChange],
    readers: Iterable[int | None],
    now: datetime,
    rules: HomeRules,
) -> None:
    """One message each, however many shifts it is about."""
    found = [shift for each in changes if (shift := shifts.by_id(tx, each.shift_id)) is not None]
    if not found:
        return
    first, last = min(shift.starts_at for shift in found), max(shift.ends_at for shift in found)
    for reader in people.by_ids(tx, [reader for reader in readers if reader is not None]):
        due_at = when_for_those_on_duty(first, now, rules)
        tell(tx, news, reader, subject=str(act), about={"act": act}, now=now, due_at=due_at, worth_until=last)
