"""Who has to hear of a change of the plan, and hears of it: one message a person, however many dates it is about."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from storage import activities, acts, calls, people, planning
from storage.records import Person, RoleName
from storage.tx import Tx
from volunteering import culture_contact
from volunteering.home import HomeRules
from volunteering.planning.changed_dates import DateChange, of_act
from volunteering.telling import News, coordinators, is_rung, key_of, take_back, tell, was_put, was_said


def concerned(tx: Tx, date_ids: Sequence[int]) -> list[tuple[Person, tuple[int, ...]]]:
    """Who is down for these dates, waits for a place or brings a group, each with their dates."""
    found = {person: list(dates) for person, dates in planning.signed_up(tx, date_ids).items()}
    for date_id in date_ids:
        date = activities.by_id(tx, date_id)
        if date is None or date.organisation is None or date.group_cancelled_at is not None:
            continue
        for contact in people.with_role(tx, date.site_id, RoleName.ORGANISATION_CONTACT):
            if contact.organisation == date.organisation:
                found.setdefault(contact.id, []).append(date_id)
    return [(person, tuple(found[person.id])) for person in people.by_ids(tx, list(found))]


def tell_concerned(
    tx: Tx,
    act: int,
    changes: Sequence[DateChange],
    *,
    actor_id: int,
    now: datetime,
    rules: HomeRules,
    instead_of: Sequence[int] = (),
) -> list[Person]:
    """Everybody whom these changes concern hears what they mean for them; those people.

    `instead_of`: the acts that are taken back. Whoever was to hear of them and has not yet, in writing or by telephone,
    hears nothing at all: good news makes no sense to somebody who never had the bad.
    """
    by_id = {each.date_id: each for each in changes}
    told: list[Person] = []
    for person, date_ids in concerned(tx, list(by_id)):
        if person.id == actor_id:
            continue
        own = [by_id[date_id] for date_id in date_ids]
        if _unsaid(tx, instead_of, person, now) or _still_to_be_rung(tx, person, own):
            continue
        _tell_one(tx, act, person, own, now, rules)
        told.append(person)
    _tell_those_on_duty(tx, act, changes, actor_id=actor_id, now=now, rules=rules, instead_of=instead_of)
    return told


def _news(changes: Iterable[DateChange]) -> News:
    first = next(iter(changes))
    if first.called_off:
        return News.DATES_CALLED_OFF
    return News.DATES_HELD_AFTER_ALL if first.back else News.DATES_MOVED


def _tell_one(tx: Tx, act: int, person: Person, own: Sequence[DateChange], now: datetime, rules: HomeRules) -> None:
    """In the quiet hours it waits for the morning, unless that would be too late."""
    morning = rules.may_speak_at(now)
    first = min(min(each.before.starts_at, each.after.starts_at) for each in own)
    tell(
        tx,
        _news(own),
        person,
        subject=str(act),
        about={"act": act},
        now=now,
        due_at=morning if morning < first else now,
        worth_until=max(max(each.before.ends_at, each.after.ends_at) for each in own),
    )


def _still_to_be_rung(tx: Tx, person: Person, own: Sequence[DateChange]) -> bool:
    """Whether all that comes back to the person was called off without anybody having rung them about it yet."""
    if not all(each.back for each in own):
        return False
    open_calls = [call for call in calls.open_for(tx, person.id) if call.kind == News.DATES_CALLED_OFF]
    off = [each for call in open_calls for each in of_act(acts.by_id(tx, int(str(call.about["act"]))))]
    return {each.date_id for each in own} <= {each.date_id for each in off if each.called_off}


def _unsaid(tx: Tx, taken_back: Sequence[int], person: Person, now: datetime) -> bool:
    """Whether the person was to hear of these acts, has not, and now never will.

    What was told so long ago that it is forgotten, and what they did themselves, they know of.
    """
    keys = [key for act in taken_back for key in _keys(act, person)]
    for key in keys:
        take_back(tx, key, now)
    return any(was_put(tx, key) for key in keys) and not any(was_said(tx, key) for key in keys)


def _keys(act: int, person: Person) -> list[str]:
    """The keys under which the person may be told of an act."""
    return [key_of(news, str(act), person.id) for news in News if news.value.startswith(("dates_", "changed_"))]


def to_be_rung(tx: Tx, act: int, date_ids: Sequence[int]) -> int:
    """How many of those whom an act concerns are told of it by telephone: they stand, or stood, on the call list."""
    people_concerned = [person for person, _ in concerned(tx, date_ids)]
    return sum(any(is_rung(tx, key) for key in _keys(act, person)) for person in people_concerned)


def _tell_those_on_duty(
    tx: Tx,
    act: int,
    changes: Sequence[DateChange],
    *,
    actor_id: int,
    now: datetime,
    rules: HomeRules,
    instead_of: Sequence[int],
) -> None:
    """What changes on the day itself, the culture contacts of the shifts and the other coordinators hear at once."""
    readers: dict[int, Person] = {}
    last = now
    for each in changes:
        date = activities.by_id(tx, each.date_id)
        moments = [moment for moment in (each.before.starts_at, each.after.starts_at) if _is_today(moment, now, rules)]
        if date is None or not moments:
            continue
        last = max(last, each.before.ends_at, each.after.ends_at)
        for moment in moments:
            shift = culture_contact.shift_at(tx, date.unit_id, moment)
            contact = people.by_id(tx, shift.culture_contact_id) if shift and shift.culture_contact_id else None
            for reader in [*([contact] if contact else []), *coordinators(tx, date.site_id)]:
                readers[reader.id] = reader
    for reader in readers.values():
        if reader.id == actor_id or _unsaid(tx, instead_of, reader, now):
            continue
        tell(tx, News.CHANGED_TODAY, reader, subject=str(act), about={"act": act}, now=now, worth_until=last)


def _is_today(moment: datetime, now: datetime, rules: HomeRules) -> bool:
    return rules.local(moment).date() == rules.today(now)
