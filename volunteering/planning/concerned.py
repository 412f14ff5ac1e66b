"""Who has to hear of a change of the plan, and hears of it: one message a person, however many dates it is about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from storage import activities, acts, calls, outbox, people, planning, signups
from storage.records import Act, Person, RoleName
from storage.tx import Tx
from volunteering import culture_contact
from volunteering.home import HomeRules
from volunteering.planning.changed_dates import DateChange, in_one, of_act
from volunteering.telling import News, coordinators, is_rung, key_of, take_back, tell, was_put, was_said

ABOUT_OWN_DATES = (News.DATES_MOVED, News.DATES_CALLED_OFF, News.DATES_HELD_AFTER_ALL, News.DATES_AS_BEFORE)

TWO_KINDS_OF_MOVE = {News.DATES_MOVED, News.DATES_AS_BEFORE}
"""Somebody may hear both of one act: then each message is about its own dates."""


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
    never does: good news makes no sense to somebody who never had the bad. Whoever has heard that something moved,
    hears that it stays as it was.
    """
    by_id = {each.date_id: each for each in changes if each.is_seen}
    told: list[Person] = []
    for person, date_ids in concerned(tx, list(by_id)):
        if person.id == actor_id:
            continue
        hearing = _hearing(tx, person, instead_of, ABOUT_OWN_DATES, now)
        if _tell_one(tx, act, person, [by_id[date_id] for date_id in date_ids], hearing, now, rules):
            told.append(person)
    _tell_those_on_duty(tx, act, list(by_id.values()), actor_id=actor_id, now=now, rules=rules, instead_of=instead_of)
    return told


@dataclass(frozen=True, slots=True)
class _Hearing:
    """What somebody has heard of what went before.

    Attributes:
        waiting: acts of which they are to hear, in the chat or by telephone, and have not yet.
        never: acts that are taken back now, of which they were to hear and have not.
        stays: the dates of which they have heard by an act that is taken back now.
    """

    waiting: tuple[int, ...]
    never: tuple[int, ...]
    stays: frozenset[int]

    @property
    def unheard(self) -> tuple[int, ...]:
        """The acts by which what they know differs from how it stood until now."""
        return tuple(sorted({*self.waiting, *self.never}))


def _hearing(tx: Tx, person: Person, taken_back: Sequence[int], kinds: Sequence[News], now: datetime) -> _Hearing:
    """What was told so long ago that it is forgotten, and what they did themselves, people know of."""
    never, stays = [], set[int]()
    for act in taken_back:
        keys = _keys(act, person)
        for key in keys:
            take_back(tx, key, now)
        said = any(was_said(tx, key) for key in keys)
        if said:
            stays |= _knew_before(tx, person, acts.by_id(tx, act))
        if not said and any(was_put(tx, key) for key in keys):
            never.append(act)
    about = [row.about for row in outbox.due_to(tx, person.id, kinds)]
    about += [call.about for call in calls.open_for(tx, person.id) if call.kind in kinds]
    return _Hearing(tuple({int(str(each["act"])) for each in about if "act" in each}), tuple(never), frozenset(stays))


def _knew_before(tx: Tx, person: Person, act: Act | None) -> set[int]:
    """The dates of an act of which somebody knew how they stood before it: not what they signed up for since."""
    dates = [] if act is None else [each.date_id for each in of_act(act)]
    own = {each: signups.of(tx, each, person.id) for each in dates}
    return {each for each, signup in own.items() if signup is None or act is None or signup.since <= act.at}


def _news(change: DateChange, *, stays: bool) -> News:
    if change.called_off:
        return News.DATES_CALLED_OFF
    if change.back:
        return News.DATES_HELD_AFTER_ALL
    return News.DATES_AS_BEFORE if stays else News.DATES_MOVED


def _tell_one(
    tx: Tx, act: int, person: Person, own: Sequence[DateChange], hearing: _Hearing, now: datetime, rules: HomeRules
) -> bool:
    """Tell one person what these changes mean for them; False when they mean nothing to somebody who knows no better.

    What they were to hear of the same dates and have not yet is told in one with it. In the quiet hours it waits for
    the morning, unless that would be too late.
    """
    stays = hearing.stays
    # what waits to be said and is true again needs no second message
    waiting = [each for before in hearing.waiting for each in of_act(acts.by_id(tx, before))]
    own = [
        each
        for each in own
        if each.date_id in stays or not any((each.date_id, each.after) == (one.date_id, one.after) for one in waiting)
    ]
    own = _that_need_words(tx, person, sorted(own, key=lambda each: each.after.starts_at))
    seen, past = in_one(tx, own, hearing.unheard)
    by_news: dict[News, list[DateChange]] = {}
    for each in seen:
        if each.is_seen:
            by_news.setdefault(_news(each, stays=each.date_id in stays), []).append(each)
    morning = rules.may_speak_at(now)
    for news, about in by_news.items():
        first = min(min(each.before.starts_at, each.after.starts_at) for each in about)
        tell(
            tx,
            news,
            person,
            subject=str(act),
            about=_about(act, past) | (_only(about) if by_news.keys() >= TWO_KINDS_OF_MOVE else {}),
            now=now,
            due_at=morning if morning < first else now,
            worth_until=max(max(each.before.ends_at, each.after.ends_at) for each in about),
        )
    return bool(by_news)


def _about(act: int, past: Sequence[int]) -> dict[str, object]:
    return {"act": act, "past": list(past)} if past else {"act": act}


def _only(changes: Sequence[DateChange]) -> dict[str, object]:
    return {"only": [each.date_id for each in changes]}


def _that_need_words(tx: Tx, person: Person, own: Sequence[DateChange]) -> list[DateChange]:
    """Without those of whose dates the person has heard nothing yet, and soon hears how they stand by then, or nothing.

    Somebody put them down for it; or a visit that did not suit today suits again.
    """
    signed_up = _dates_waiting(tx, person, News.SIGNED_UP_FOR_YOU, News.SEVERAL_FOR_YOU)
    not_today = _dates_waiting(tx, person, News.NOT_TODAY) if any(each.back for each in own) else set()
    return [each for each in own if each.date_id not in (signed_up | not_today if each.back else signed_up)]


def _dates_waiting(tx: Tx, person: Person, *news: News) -> set[int]:
    waiting = [row.about for row in outbox.due_to(tx, person.id, news)]
    waiting += [call.about for call in calls.open_for(tx, person.id) if call.kind in news]
    return {each for about in waiting for each in _dates_of(about)}


def _dates_of(about: dict[str, object]) -> list[int]:
    """Which dates a piece of news is about that somebody caused for them: one, or several."""
    several = about.get("dates")
    return several if isinstance(several, list) else [int(str(about["date"]))]


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
        if reader.id == actor_id:
            continue
        hearing = _hearing(tx, reader, instead_of, [News.CHANGED_TODAY], now)
        seen, past = in_one(tx, changes, hearing.unheard)
        if not any(each.is_seen for each in seen):
            continue
        about = _about(act, past) | ({"stays": sorted(hearing.stays)} if hearing.stays else {})
        tell(tx, News.CHANGED_TODAY, reader, subject=str(act), about=about, now=now, worth_until=last)


def _is_today(moment: datetime, now: datetime, rules: HomeRules) -> bool:
    return rules.local(moment).date() == rules.today(now)
