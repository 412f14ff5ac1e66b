"""Word left by somebody whom the home does not know yet: somebody answers, by a day, and what came of it is noted.

«En oppgave ingen føler eierskap til … blir glemt» (handbook 1.3): there is no inquiry without an owner and a next day,
and none is closed without an answer.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import acts, inquiries, outbox, people
from storage.records import Inquiry, Person, RoleName, Unit
from storage.tx import Tx
from volunteering import access, holidays, joining, membership
from volunteering.home import HomeRules
from volunteering.telling import News, tell
from volunteering.undoing_people import INQUIRY

ANSWERS = ("spoken", "not_now")
LONGEST_WAIT = 31  # days


@dataclass(frozen=True, slots=True)
class Yours:
    """The inquiry is this coordinator's now, with a day on which they get in touch."""

    inquiry: Inquiry


@dataclass(frozen=True, slots=True)
class Closed:
    """It has been answered."""

    inquiry: Inquiry
    act: int


@dataclass(frozen=True, slots=True)
class AnsweredBefore:
    """Somebody has answered it already; nothing was changed."""

    inquiry: Inquiry


@dataclass(frozen=True, slots=True)
class Welcomed:
    """The home knows them as a volunteer now; their link is on its way into their chat."""

    inquiry: Inquiry
    person: Person


@dataclass(frozen=True, slots=True)
class NotForYou:
    """The role does not hold this, or there is no such inquiry; nothing was changed."""


def to_answer(tx: Tx, reader: Person) -> list[Inquiry]:
    """What waits for an answer, first what is next looked at. Word is left with the home as a whole."""
    if not leads(reader):
        return []
    return sorted(inquiries.waiting(tx), key=lambda each: (each.next_on or each.received_at.date(), each.id))


def leads(person: Person) -> bool:
    """Whether the person coordinates a site: whoever does may answer."""
    return any(access.coordinates(person, site_id) for site_id in person.site_ids)


def take(
    tx: Tx, actor: Person, inquiry_id: int, now: datetime, rules: HomeRules, *, days: int | None = None
) -> Yours | AnsweredBefore | NotForYou:
    """I answer this one, so many days from now (the first working day from then on); the one who asked hears when."""
    found = _open(tx, actor, inquiry_id)
    if not isinstance(found, Inquiry):
        return found
    today = rules.today(now)
    if found.owner_id != actor.id:
        inquiries.set_owner(tx, found.id, actor.id)
    if days is not None:
        day = today + timedelta(days=max(0, min(days, LONGEST_WAIT)))
        next_on = day if holidays.is_working_day(day, rules) else holidays.next_working_day(day, rules)
    elif found.next_on is None or found.next_on < today:
        next_on = holidays.working_day_after(today, joining.FIRST_ANSWER, rules)
    else:
        next_on = found.next_on
    inquiries.set_next(tx, found.id, next_on)
    after = inquiries.by_id(tx, found.id) or found
    if (after.owner_id, after.next_on) != (found.owner_id, found.next_on):
        _tell_who_answers(tx, after, actor, now, rules)
    return Yours(after)


def close(tx: Tx, actor: Person, inquiry_id: int, answer: str, now: datetime) -> Closed | AnsweredBefore | NotForYou:
    """It has been answered: they have spoken, or it is not for now. Without an answer nothing is closed."""
    found = _open(tx, actor, inquiry_id)
    if not isinstance(found, Inquiry):
        return found
    if answer not in ANSWERS:
        return NotForYou()
    inquiries.answered(tx, found.id, actor.id, answer, now)
    act = acts.begin(tx, actor.id, INQUIRY, now)
    acts.note(tx, act, before=f"inquiry:{found.id}", after=answer, person_id=actor.id)
    return Closed(found, act)


def welcome(
    tx: Tx, actor: Person, inquiry_id: int, name: str, unit_id: int, now: datetime, rules: HomeRules
) -> Welcomed | AnsweredBefore | membership.IsThere | membership.NotAName | NotForYou:
    """They become a volunteer: known under this name, with a personal link sent into the chat they wrote from."""
    found = _open(tx, actor, inquiry_id)
    if not isinstance(found, Inquiry):
        return found
    added = membership.add(tx, actor, name, RoleName.VOLUNTEER, unit_id, now, rules)
    if isinstance(added, membership.NotForYou):
        return NotForYou()
    if not isinstance(added, membership.Added):
        return added
    people.set_language(tx, added.person.id, found.language, chosen=False)
    if found.phone:
        people.set_phone(tx, added.person.id, found.phone)
    inquiries.answered(tx, found.id, actor.id, "joined", now)
    person = people.by_id(tx, added.person.id) or added.person
    outbox.put(
        tx,
        key=f"link_for_you:{found.id}",
        lane=outbox.PROMPTS,
        chat_id=found.chat_id,
        language=found.language,
        kind="link_for_you",
        about={"person": person.id, "actor": actor.id, "code": joining.invite(tx, person, now, actor)},
        now=now,
    )
    return Welcomed(found, person)


def units_for(tx: Tx, actor: Person) -> list[Unit]:
    """Where somebody new could belong, as this coordinator may decide."""
    return [unit for unit in people.units(tx) if access.coordinates(actor, unit.site_id)]


def _open(tx: Tx, actor: Person, inquiry_id: int) -> Inquiry | AnsweredBefore | NotForYou:
    found = inquiries.by_id(tx, inquiry_id)
    if found is None or not leads(actor):
        return NotForYou()
    return found if found.answered_at is None else AnsweredBefore(found)


def _tell_who_answers(tx: Tx, inquiry: Inquiry, actor: Person, now: datetime, rules: HomeRules) -> None:
    """The one who left word hears who answers and when; the one who had it, that it is somebody else's."""
    outbox.put(
        tx,
        key=f"somebody_answers:{inquiry.id}:{actor.id}:{inquiry.next_on}",
        lane=outbox.PROMPTS,
        chat_id=inquiry.chat_id,
        language=inquiry.language,
        kind="somebody_answers",
        about={"inquiry": inquiry.id},
        now=now,
        due_at=rules.may_speak_at(now),
    )


def hand_to(tx: Tx, inquiry: Inquiry, owner: Person, now: datetime, rules: HomeRules) -> None:
    """Another coordinator answers from now on, and hears of it."""
    inquiries.set_owner(tx, inquiry.id, owner.id)
    tell(
        tx,
        News.INQUIRY_IS_YOURS,
        owner,
        subject=str(inquiry.id),
        about={"inquiry": inquiry.id},
        now=now,
        due_at=rules.may_speak_at(now),
    )
