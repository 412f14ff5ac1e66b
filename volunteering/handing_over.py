"""Handing a shift over to a colleague who says yes. Nothing changes before the yes."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import people, shifts
from storage.records import Handover, Person, RoleName, Shift
from storage.tx import Tx
from volunteering import access, culture_contact
from volunteering.culture_contact import NotForYou, ShiftIsOver
from volunteering.home import HomeRules
from volunteering.telling import News, key_of, take_back, tell, when_for_those_on_duty

SWAP_WITHIN = timedelta(days=42)  # so far ahead a colleague's shifts are shown when a swap is looked for


@dataclass(frozen=True, slots=True)
class Asked:
    """The colleague has been asked, or had been already (`again`)."""

    shift: Shift
    colleague: Person
    again: bool
    handover: int


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The colleague is no longer asked; the shift stays where it is."""

    shift: Shift
    colleague: Person


@dataclass(frozen=True, slots=True)
class NotYourShift:
    """Somebody else is culture contact there by now; nothing was changed."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class Accepted:
    """The shift is the colleague's now."""

    shift: Shift
    act: int


@dataclass(frozen=True, slots=True)
class Declined:
    """The colleague said no; the shift stays where it was."""

    shift: Shift


@dataclass(frozen=True, slots=True)
class NoLongerAsked:
    """The question has been settled in the meantime; the shift as it stands now."""

    shift: Shift


def colleagues(tx: Tx, person: Person, shift: Shift) -> list[Person]:
    """Whom the shift may be handed to and who can be asked in chat: the unit's own staff first, then by name."""
    staff = people.with_role(tx, shift.site_id, RoleName.STAFF, RoleName.COORDINATOR, RoleName.SITE_CONTACT)
    reachable = [other for other in staff if other.id != person.id and other.chat_id is not None]
    return sorted(
        reachable,
        key=lambda other: (shift.unit_id not in other.unit_ids, other.has(RoleName.COORDINATOR), other.name),
    )


def offered_in_return(tx: Tx, person: Person, colleague: Person, shift: Shift, now: datetime) -> list[Shift]:
    """Which of the colleague's coming shifts the person could take in return for this one."""
    theirs = shifts.of_contact(tx, colleague.id, now, now + SWAP_WITHIN)
    open_to_both = [each for each in theirs if each.starts_at > now and access.may_be_culture_contact(person, each)]
    return [each for each in open_to_both if each.id != shift.id]


def ask(
    tx: Tx,
    person: Person,
    shift_id: int,
    colleague_id: int,
    now: datetime,
    rules: HomeRules,
    *,
    return_shift_id: int | None = None,
) -> Asked | NotYourShift | ShiftIsOver | NotForYou:
    """Ask a colleague to take the shift over, perhaps for one of theirs in return: a swap."""
    shift = shifts.by_id(tx, shift_id)
    colleague = people.by_id(tx, colleague_id)
    if shift is None or colleague is None or colleague.chat_id is None:
        return NotForYou()
    in_return = {None, *(each.id for each in offered_in_return(tx, person, colleague, shift, now))}
    if not access.may_be_culture_contact(colleague, shift) or return_shift_id not in in_return:
        return NotForYou()
    if shift.ends_at <= now:
        return ShiftIsOver(shift)
    if shift.culture_contact_id != person.id or colleague.id == person.id:
        return NotYourShift(shift)
    handover = shifts.ask(tx, shift.id, person.id, colleague.id, now, return_shift_id)
    if handover is None:
        standing = next((each.id for each in shifts.open_handovers(tx, shift.id) if each.asked_of == colleague.id), 0)
        return Asked(shift, colleague, again=True, handover=standing)
    tell(
        tx,
        News.HANDOVER_ASKED,
        colleague,
        subject=str(handover),
        about={"handover": handover},
        now=now,
        due_at=when_for_those_on_duty(shift.starts_at, now, rules),
        worth_until=shift.ends_at,
    )
    return Asked(shift, colleague, again=False, handover=handover)


def withdraw(
    tx: Tx, person: Person, handover_id: int, now: datetime
) -> Withdrawn | NoLongerAsked | ShiftIsOver | NotForYou:
    """Whoever asked asks no longer: an old button of the colleague's is answered kindly from then on."""
    handover = shifts.handover(tx, handover_id)
    shift = shifts.by_id(tx, handover.shift_id) if handover else None
    colleague = people.by_id(tx, handover.asked_of) if handover else None
    if handover is None or shift is None or colleague is None or handover.asked_by != person.id:
        return NotForYou()
    if handover.state != "asked":
        return NoLongerAsked(shift)
    if shift.ends_at <= now:
        return ShiftIsOver(shift)
    shifts.settle_handover(tx, handover.id, "withdrawn")
    take_back(tx, key_of(News.HANDOVER_ASKED, str(handover.id), colleague.id), now)
    return Withdrawn(shift, colleague)


def answer(
    tx: Tx, person: Person, handover_id: int, *, yes: bool, now: datetime, rules: HomeRules
) -> Accepted | Declined | NoLongerAsked | ShiftIsOver | NotForYou:
    """The colleague's answer. Only the one who was asked can give it; whoever asked hears of it."""
    handover = shifts.handover(tx, handover_id)
    shift = shifts.by_id(tx, handover.shift_id) if handover else None
    if handover is None or shift is None or handover.asked_of != person.id:
        return NotForYou()
    settled = handover.state != "asked" or shift.culture_contact_id != handover.asked_by
    if settled or (yes and not _can_give_in_return(tx, person, handover, now)):
        return NoLongerAsked(shift)
    if shift.ends_at <= now:
        return ShiftIsOver(shift)
    if not yes:
        shifts.settle_handover(tx, handover.id, "declined")
        _tell_asker(tx, handover, News.HANDOVER_DECLINED, shift, now, rules)
        return Declined(shift)
    if not access.may_be_culture_contact(person, shift):
        return NotForYou()
    _give_in_return(tx, person, handover, now)
    act = culture_contact.give(tx, shift, person.id, actor_id=person.id, verb="accept_handover", now=now)
    shifts.settle_handover(tx, handover.id, "accepted")
    for other in shifts.open_handovers(tx, shift.id):
        shifts.settle_handover(tx, other.id, "withdrawn")
    _tell_asker(tx, handover, News.HANDOVER_ACCEPTED, shift, now, rules)
    return Accepted(shift, act)


def _can_give_in_return(tx: Tx, person: Person, handover: Handover, now: datetime) -> bool:
    """Whether what was asked in return, if anything, is still this person's to give."""
    if handover.return_shift_id is None:
        return True
    in_return = shifts.by_id(tx, handover.return_shift_id)
    return in_return is not None and in_return.culture_contact_id == person.id and in_return.starts_at > now


def _give_in_return(tx: Tx, person: Person, handover: Handover, now: datetime) -> None:
    """The other half of a swap: whoever asked takes the colleague's shift."""
    in_return = shifts.by_id(tx, handover.return_shift_id) if handover.return_shift_id is not None else None
    if in_return is None:
        return
    culture_contact.give(tx, in_return, handover.asked_by, actor_id=person.id, verb="accept_swap", now=now)
    for other in shifts.open_handovers(tx, in_return.id):
        shifts.settle_handover(tx, other.id, "withdrawn")


def _tell_asker(tx: Tx, handover: Handover, news: News, shift: Shift, now: datetime, rules: HomeRules) -> None:
    asker = people.by_id(tx, handover.asked_by)
    if asker is not None:
        tell(
            tx,
            news,
            asker,
            subject=str(handover.id),
            about={"handover": handover.id},
            now=now,
            due_at=when_for_those_on_duty(shift.starts_at, now, rules),
            worth_until=shift.ends_at,
        )
