"""Who belongs to the home, as what, where, and how they are reached: changed by a coordinator, each time with Undo.

What somebody owned in a role that they lose is handed over in the same act: shifts become empty and are seen to be,
word left with them gets another owner, places go to whoever waits.
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import activities, acts, inquiries, people, preferences, shifts, signups
from storage.names import name_key
from storage.records import Act, ActivityDate, Inquiry, Person, RoleName, Shift, SignupState
from storage.tx import Tx
from volunteering import access, cancelling, meanwhile, signing_up, telling, waiting_list
from volunteering.home import HomeRules
from volunteering.tables.values import phone
from volunteering.telling import News, tell

VERB = "change_person"
ADD = "add_person"
LONGEST_NAME = 60
FAR = timedelta(days=3660)
HOUSE = (RoleName.STAFF, RoleName.COORDINATOR, RoleName.SITE_CONTACT)
CHANNELS = ("telegram", "phone")


@dataclass(frozen=True, slots=True)
class Changed:
    """It is as wanted now. `shifts` and `dates`: how many of them became free with it, `inquiries` were handed over."""

    person: Person
    act: int
    shifts: int = 0
    dates: int = 0
    inquiries: int = 0


@dataclass(frozen=True, slots=True)
class AsItWas:
    """It was so already; nothing was changed."""

    person: Person


@dataclass(frozen=True, slots=True)
class NobodyElseAnswers:
    """The person is the only one who coordinates here; nothing was changed (somebody answers, handbook 1.3)."""

    person: Person


@dataclass(frozen=True, slots=True)
class NoRoleLeft:
    """It is the only role the person has; nothing was changed."""

    person: Person


@dataclass(frozen=True, slots=True)
class NotForYou:
    """The role does not hold this, or there is no such thing; nothing was changed."""


@dataclass(frozen=True, slots=True)
class NotAName:
    """What was written is no name that could stand on a list."""


@dataclass(frozen=True, slots=True)
class IsThere:
    """Somebody of this name is there already."""

    person: Person


@dataclass(frozen=True, slots=True)
class Added:
    """The home knows somebody new."""

    person: Person
    act: int


@dataclass(frozen=True, slots=True)
class Owned:
    """What hangs on somebody: what would be handed over, were they to leave."""

    dates: tuple[ActivityDate, ...]
    shifts: tuple[Shift, ...]
    inquiries: tuple[Inquiry, ...]
    turn_to_them: tuple[int, ...]


Outcome = Changed | AsItWas | NobodyElseAnswers | NoRoleLeft | NotForYou


def owned(tx: Tx, person: Person, now: datetime) -> Owned:
    """What somebody is down for, their shifts, the word left with them, and whose contact person they are."""
    return Owned(
        tuple(activities.of_person(tx, person.id, now, [SignupState.COMING, SignupState.WAITING])),
        tuple(shifts.of_contact(tx, person.id, now, now + FAR)),
        tuple(inquiries.open_of(tx, person.id)),
        tuple(preferences.those_who_turn_to(tx, person.id)),
    )


def check_name(tx: Tx, actor: Person, written: str) -> str | IsThere | NotAName:
    """The name as it will stand on lists; or who has it already; or that it is none."""
    name = " ".join(written.split())
    letters = sum(letter.isalpha() for letter in name)
    if not 2 <= len(name) <= LONGEST_NAME or letters < 2 or letters * 2 < len(name) or not name_key(name):
        return NotAName()
    known = people.by_name(tx, name)
    if known is None:
        return name
    return IsThere(known) if access.coordinates_person(actor, known) else NotAName()


def as_phone(written: str) -> str | None:
    """A telephone number as it was written; None when it could not be rung."""
    found = phone(written)
    return found if isinstance(found, str) else None


def add(
    tx: Tx,
    actor: Person,
    written: str,
    role: RoleName,
    unit_id: int,
    now: datetime,
    rules: HomeRules,
    *,
    number: str | None = None,
) -> Added | IsThere | NotAName | NotForYou:
    """Somebody new, with one role on one unit; a link can be given at once. A volunteer starts today."""
    unit = next((unit for unit in people.units(tx) if unit.id == unit_id), None)
    if unit is None or not access.coordinates(actor, unit.site_id):
        return NotForYou()
    name = check_name(tx, actor, written)
    if not isinstance(name, str):
        return name
    person_id = people.add(tx, name, role, unit_id, None)
    if role is RoleName.VOLUNTEER:
        people.set_started(tx, person_id, rules.today(now))
    if number is not None:
        people.set_phone(tx, person_id, number)
    act = acts.begin(tx, actor.id, ADD, now)
    acts.note(tx, act, before=None, after="here", person_id=person_id)
    person = people.by_id(tx, person_id)
    return NotForYou() if person is None else Added(person, act)


def set_role(
    tx: Tx, actor: Person, person: Person, role: RoleName, now: datetime, rules: HomeRules, *, has: bool
) -> Outcome:
    """Somebody has this role from now on, on the units they belong to; or has it no longer."""
    units = [unit_id for unit_id in person.unit_ids if _leads(tx, actor, unit_id)]
    if not access.coordinates_person(actor, person) or not units:
        return NotForYou()
    before = [(str(each.name), each.unit_id) for each in person.roles]
    here = [(str(role), unit_id) for unit_id in units]
    if has and not person.has(role):
        after = [*before, *here]
    elif not has and any(pair in before for pair in here):
        after = [pair for pair in before if pair not in here]
    else:
        return AsItWas(person)
    if not after:
        return NoRoleLeft(person)
    outcome = _with_roles(tx, actor, person, after, now, rules)
    if has and role is RoleName.VOLUNTEER and person.started_on is None and isinstance(outcome, Changed):
        people.set_started(tx, person.id, rules.today(now))
    return outcome


def set_ward(tx: Tx, actor: Person, person: Person, unit_id: int, now: datetime, rules: HomeRules) -> Outcome:
    """Somebody belongs to this unit from now on, in all that they are on its site."""
    unit = next((unit for unit in people.units(tx) if unit.id == unit_id), None)
    if unit is None or not access.coordinates(actor, unit.site_id) or not access.coordinates_person(actor, person):
        return NotForYou()
    before = [(str(each.name), each.unit_id) for each in person.roles]
    ours = {each.unit_id for each in person.roles if access.coordinates(actor, each.site_id)}
    after = list(dict.fromkeys((role, unit_id if old in ours else old) for role, old in before))
    return AsItWas(person) if after == before else _with_roles(tx, actor, person, after, now, rules)


def set_language(tx: Tx, actor: Person, person: Person, language: str, now: datetime) -> Outcome:
    """Which language is spoken with somebody, until they say otherwise themselves."""
    if not access.coordinates_person(actor, person) or language not in {"nb", "da", "en"}:
        return NotForYou()
    if person.language == language:
        return AsItWas(person)
    people.set_language(tx, person.id, language, chosen=False)
    return _noted(tx, actor, person, "language", person.language, language, now)


def set_phone(tx: Tx, actor: Person, person: Person, number: str | None, now: datetime) -> Outcome:
    """Under which number somebody is rung. The old number is not kept, so this alone has no Undo."""
    if not access.coordinates_person(actor, person):
        return NotForYou()
    if person.phone == number:
        return AsItWas(person)
    people.set_phone(tx, person.id, number)
    return _noted(tx, actor, person, "phone", None, None, now)


def set_channel(tx: Tx, actor: Person, person: Person, channel: str, now: datetime) -> Outcome:
    """How somebody is reached: in Telegram, or by telephone for whoever would rather."""
    if not access.coordinates_person(actor, person) or channel not in CHANNELS:
        return NotForYou()
    if person.channel == channel:
        return AsItWas(person)
    people.set_channel(tx, person.id, channel)
    return _noted(tx, actor, person, "channel", person.channel, channel, now)


def change_back(tx: Tx, actor: Person, act: Act, now: datetime, rules: HomeRules) -> Person | None:
    """Take a change of somebody's place back, as far as nothing else was changed since; None: there is nothing to."""
    first = act.changes[0]
    person = people.by_id(tx, first.person_id or 0)
    field, _, before = (first.before or "").partition(":")
    after = (first.after or "").partition(":")[2]
    if person is None or not access.coordinates_person(actor, person):
        return None
    if field == "language" and person.language == after and before:
        people.set_language(tx, person.id, before, chosen=False)
    elif field == "channel" and person.channel == after:
        people.set_channel(tx, person.id, before)
    elif field == "roles" and _roles_text(_pairs(person)) == after:
        people.set_roles(tx, person.id, [(role, unit_id) for role, unit_id in json.loads(before)])
        if str(RoleName.VOLUNTEER) not in before and person.started_on == rules.today(act.at):
            people.set_started(tx, person.id, None)  # they did not start after all
        _give_back(tx, person, act, now, rules)
        meanwhile.tell_who_is_back(tx, person, act, now, rules)
        _tell_of_new_place(tx, actor, person, f"undo:{act.id}", now, rules)
    else:
        return None
    return people.by_id(tx, person.id)


def not_added(tx: Tx, act: Act, now: datetime) -> Person | None:
    """Take back that somebody was added, while nothing hangs on them and they have not joined; None: too late."""
    person = people.by_id(tx, act.changes[0].person_id or 0)
    if person is None or person.chat_id is not None:
        return None
    holds = owned(tx, person, now)
    if holds.dates or holds.shifts or holds.inquiries or holds.turn_to_them:
        return None
    people.set_removed(tx, person.id, now)
    return person


def _with_roles(
    tx: Tx, actor: Person, person: Person, after: list[tuple[str, int]], now: datetime, rules: HomeRules
) -> Outcome:
    if _leaves_nobody(tx, person, after):
        return NobodyElseAnswers(person)
    people.set_roles(tx, person.id, after)
    before = _pairs(person)
    changed = _noted(tx, actor, person, "roles", _roles_text(before), _roles_text(after), now)
    if not isinstance(changed, Changed):
        return changed
    freed = _free_shifts(tx, changed.person, changed.act, now)
    handed = _hand_over_inquiries(tx, changed.person, changed.act)
    dates = _free_dates(tx, changed.person, changed.act, now, rules)
    _tell_of_new_place(tx, actor, person, str(changed.act), now, rules)
    return Changed(changed.person, changed.act, shifts=freed, dates=dates, inquiries=handed)


def _noted(
    tx: Tx, actor: Person, person: Person, field: str, before: str | None, after: str | None, now: datetime
) -> Outcome:
    act = acts.begin(tx, actor.id, VERB, now)
    acts.note(tx, act, before=f"{field}:{before or ''}", after=f"{field}:{after or ''}", person_id=person.id)
    found = people.by_id(tx, person.id)
    return NotForYou() if found is None else Changed(found, act)


def _leads(tx: Tx, actor: Person, unit_id: int) -> bool:
    return any(unit.id == unit_id and access.coordinates(actor, unit.site_id) for unit in people.units(tx))


def _leaves_nobody(tx: Tx, person: Person, after: list[tuple[str, int]]) -> bool:
    """Whether a site would have nobody who answers, were these the person's roles."""
    sites = {unit.id: unit.site_id for unit in people.units(tx)}
    leading = {str(RoleName.COORDINATOR), str(RoleName.SITE_CONTACT)}
    kept = {sites.get(unit_id) for role, unit_id in after if role in leading}
    return any(
        site_id not in kept and [each.id for each in telling.coordinators(tx, site_id)] == [person.id]
        for site_id in person.site_ids
    )


def _free_shifts(tx: Tx, person: Person, act: int, now: datetime) -> int:
    """Coming shifts that are no longer theirs to hold: not of the house any more, or of another ward than theirs."""
    house = {role.unit_id for role in person.roles if role.name in HOUSE}
    leads = {role.site_id for role in person.roles if role.name in (RoleName.COORDINATOR, RoleName.SITE_CONTACT)}
    gone = [
        shift
        for shift in shifts.of_contact(tx, person.id, now, now + FAR)
        if shift.unit_id not in house and shift.site_id not in leads
    ]
    for shift in gone:
        shifts.set_contact(tx, shift.id, None)
        acts.note(tx, act, before=str(person.id), after=None, person_id=person.id, shift_id=shift.id)
    return len(gone)


def _hand_over_inquiries(tx: Tx, person: Person, act: int) -> int:
    """Word left with somebody who coordinates no longer gets another owner (practice 40: never without)."""
    if person.has(RoleName.COORDINATOR, RoleName.SITE_CONTACT):
        return 0
    count = 0
    for inquiry in inquiries.open_of(tx, person.id):
        heirs = [each for site_id in person.site_ids for each in telling.coordinators(tx, site_id)]
        if heirs:
            inquiries.set_owner(tx, inquiry.id, heirs[0].id)
            acts.note(tx, act, before=f"inquiry:{inquiry.id}", after=f"owner:{heirs[0].id}", person_id=person.id)
            count += 1
    return count


def _free_dates(tx: Tx, person: Person, act: int, now: datetime, rules: HomeRules) -> int:
    """Places for dates that the person may no longer sign up for; whoever waits moves up."""
    dates = activities.of_person(tx, person.id, now, [SignupState.COMING, SignupState.WAITING])
    gone = [date for date in dates if not access.may_sign_up(person, date) and date.starts_at > now]
    for date in gone:
        cancelling.give_up(tx, person, date, act, now, rules)
    return len(gone)


def _give_back(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> None:
    """What an act took from somebody, as far as nobody else has it by now."""
    found = people.by_id(tx, person.id) or person
    for change in act.changes[1:]:
        if change.person_id != person.id:
            continue  # whoever moved up stays
        shift = shifts.by_id(tx, change.shift_id) if change.shift_id else None
        if shift is not None and shift.culture_contact_id is None and shift.ends_at > now:
            shifts.set_contact(tx, shift.id, person.id)
        elif change.before is not None and change.before.startswith("inquiry:"):
            inquiries.take_back(tx, int(change.before[8:]), int((change.after or "owner:0")[6:]), person.id)
        elif change.activity_date_id is not None and change.after == SignupState.CANCELLED:
            date = activities.by_id(tx, change.activity_date_id)
            if date is not None and waiting_list.has_room(tx, date):
                signing_up.sign_up(tx, found, date.id, now, rules)
            elif date is not None and date.starts_at > now and signups.of(tx, date.id, person.id) is not None:
                first = signups.first_in_line(tx, date.id)
                signups.put(tx, date.id, person.id, SignupState.WAITING, now, queue=first)


def _tell_of_new_place(tx: Tx, actor: Person, person: Person, subject: str, now: datetime, rules: HomeRules) -> None:
    if person.chat_id is None or person.id == actor.id:
        return
    about: dict[str, object] = {"actor": actor.id}
    tell(tx, News.YOUR_PLACE_CHANGED, person, subject=subject, about=about, now=now, due_at=rules.may_speak_at(now))


def _pairs(person: Person) -> list[tuple[str, int]]:
    return [(str(role.name), role.unit_id) for role in person.roles]


def _roles_text(pairs: list[tuple[str, int]]) -> str:
    return json.dumps(sorted(pairs), separators=(",", ":"))
