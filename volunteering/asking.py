"""Asking others for a date on which help is missing: first yes gets it, the others are thanked, a no ends the asking.

Asked are those who like the thing, know it or know the ward, who have a chat and take no break, and who have not been
asked lately.
Nobody is pressed: a question once, and none after a no (practice: a call for help is no duty).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import activities, asking, likings, outbox, people, prompts, signups
from storage.asking import Asked, Asking
from storage.names import name_key
from storage.records import ActivityDate, Person, RoleName, SignupState
from storage.tx import Tx
from volunteering import access, breaks, overview, own_list, signing_up, telling
from volunteering.home import HomeRules
from volunteering.signing_up import SignedUp
from volunteering.telling import News, key_of, tell

NOT_LATELY = timedelta(days=7)
RING_AT_ONCE = 3  # so many are named to be rung
AT_ONCE = 8  # so many are asked at most: many askings that come to nothing wear people out


@dataclass(frozen=True, slots=True)
class OthersAsked:
    """These people are asked; their answers come."""

    asking: Asking
    date: ActivityDate
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class AskedAlready:
    """They have been asked already; nothing was changed."""

    asking: Asking
    date: ActivityDate


@dataclass(frozen=True, slots=True)
class NobodyToAsk:
    """Nobody fits who has not been asked lately; nothing was changed."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class EnoughCome:
    """Enough come, or it has begun, or it is called off: nobody needs to be asked."""

    date: ActivityDate


@dataclass(frozen=True, slots=True)
class YesTaken:
    """The first yes: the person is on the list."""

    date: ActivityDate
    act: int


@dataclass(frozen=True, slots=True)
class Noted:
    """A no, heard; or a yes after enough had said so."""

    date: ActivityDate
    yes: bool


@dataclass(frozen=True, slots=True)
class NotForYou:
    """The person's role does not hold this, or they were not asked; nothing was changed."""


def still_missing(tx: Tx, date: ActivityDate, now: datetime) -> int:
    """How many more are hoped for."""
    if date.called_off_at is not None or date.starts_at <= now:
        return 0
    return overview.happening(tx, date, None).still_wanted


def ask(
    tx: Tx, actor: Person, activity_date_id: int, now: datetime, rules: HomeRules
) -> OthersAsked | AskedAlready | NobodyToAsk | EnoughCome | NotForYou:
    """Ask others for this date."""
    date = activities.by_id(tx, activity_date_id)
    if date is None or not access.coordinates(actor, date.site_id):
        return NotForYou()
    if not still_missing(tx, date, now):
        return EnoughCome(date)
    stands = asking.open_for(tx, date.id)
    found = whom(tx, date, now, rules)
    if not found:
        return AskedAlready(stands, date) if stands is not None else NobodyToAsk(date)
    asking_id = stands.id if stands is not None else asking.begin(tx, date.id, actor.id, now)
    asking.note_asked(tx, asking_id, [person.id for person in found], now)
    for person in found:
        tell(
            tx,
            News.HELP_WANTED,
            person,
            subject=str(asking_id),
            about={"asking": asking_id},
            now=now,
            due_at=rules.may_speak_at(now),
            worth_until=date.starts_at,
        )
    made = asking.by_id(tx, asking_id)
    assert made is not None  # noqa: S101 - it was made above
    return OthersAsked(made, date, tuple(found))


def whom(tx: Tx, date: ActivityDate, now: datetime, rules: HomeRules) -> list[Person]:
    """Whom to ask for this date: who likes it first, then who knows it, then the ward's, the longest unasked first.

    Whoever has said that they like other things comes behind those who have said nothing, and among equals those who
    speak the home's language come first.
    """
    volunteers = [person for person in _of_the_site(tx, date) if telling.is_reached(person)]
    return _fitting(tx, volunteers, date, now, rules)[:AT_ONCE]


def whom_to_ring(tx: Tx, date: ActivityDate, now: datetime, rules: HomeRules) -> list[Person]:
    """Who fits as well, is not reached in the chat and has a telephone: the coordinator may ring them."""
    volunteers = [person for person in _of_the_site(tx, date) if not telling.is_reached(person) and person.phone]
    return _fitting(tx, volunteers, date, now, rules)[:RING_AT_ONCE]


def _of_the_site(tx: Tx, date: ActivityDate) -> list[Person]:
    return [person for person in people.with_role(tx, date.site_id, RoleName.VOLUNTEER) if not person.organisation]


def _fitting(tx: Tx, volunteers: list[Person], date: ActivityDate, now: datetime, rules: HomeRules) -> list[Person]:
    ids = [person.id for person in volunteers]
    lately, refused = asking.last_asked(tx, ids), asking.said_no(tx, date.id)
    know_it = asking.have_done(tx, ids, name_key(date.title), now)
    fitting = [
        person
        for person in volunteers
        if person.id not in refused
        and (person.id not in lately or now - lately[person.id] >= NOT_LATELY)
        and (person.id in know_it or not _wants_practice(date))
        and _is_free(tx, person, date, now)
    ]
    long_ago = datetime.min.replace(tzinfo=now.tzinfo)
    likes, speaks = likings.of_all(tx, ids)
    key = name_key(date.title)
    return sorted(
        fitting,
        key=lambda person: (
            key not in likes.get(person.id, ()),
            person.id not in know_it,
            person.id in likes,
            rules.language not in speaks.get(person.id, {rules.language}),
            date.unit_id not in person.unit_ids,
            lately.get(person.id, long_ago),
            person.id,
        ),
    )


def _wants_practice(date: ActivityDate) -> bool:
    """One to one, or with something to be learned first: only those who have done it (handbook 2.1, 2.3)."""
    return date.kind == "one_to_one" or date.training is not None


def _is_free(tx: Tx, person: Person, date: ActivityDate, now: datetime) -> bool:
    if signups.of(tx, date.id, person.id) is not None or breaks.on_a_break(tx, person, now):
        return False
    return not own_list.at_the_same_time(tx, person, date, now)


def answer(
    tx: Tx, person: Person, asking_id: int, *, yes: bool, now: datetime, rules: HomeRules
) -> YesTaken | Noted | signing_up.Outcome | NotForYou:
    """Yes or no to a call for help. The first yes gets it; whoever is later is thanked all the same."""
    call = asking.by_id(tx, asking_id)
    date = activities.by_id(tx, call.activity_date_id) if call else None
    if call is None or date is None or person.id not in {each.person_id for each in asking.asked_in(tx, call.id)}:
        return NotForYou()
    signup = signups.of(tx, date.id, person.id)
    stands = signup is not None and signup.state is SignupState.COMING
    if not yes:
        asking.answer(tx, call.id, person.id, "no", now)
        return signing_up.AlreadySignedUp(date) if stands else Noted(date, yes=False)
    asking.answer(tx, call.id, person.id, "yes", now)
    if not stands and not still_missing(tx, date, now):
        return Noted(date, yes=True)
    outcome = signing_up.sign_up(tx, person, date.id, now, rules)
    if not isinstance(outcome, SignedUp):
        return outcome
    _tell_that_somebody_comes(tx, call, person, date, now, rules)
    if not still_missing(tx, date, now):
        asking.close(tx, call.id, now)
        _thank_the_others(tx, call, now)
    return YesTaken(date, outcome.act)


def _tell_that_somebody_comes(
    tx: Tx, call: Asking, person: Person, date: ActivityDate, now: datetime, rules: HomeRules
) -> None:
    for reader in telling.coordinators(tx, date.site_id):
        tell(
            tx,
            News.HELP_FOUND,
            reader,
            subject=f"{call.id}:{person.id}",
            about={"asking": call.id, "person": person.id},
            now=now,
            due_at=rules.may_speak_at(now),
            worth_until=date.ends_at,
        )


def _thank_the_others(tx: Tx, call: Asking, now: datetime) -> None:
    """Whoever has not answered reads in the place of the question that it is settled, or is not asked any more."""
    for each in asking.asked_in(tx, call.id):
        if each.answer is not None:
            continue
        key = key_of(News.HELP_WANTED, str(call.id), each.person_id)
        if outbox.drop(tx, key, now):
            continue
        person, stands = people.by_id(tx, each.person_id), prompts.standing(tx, [key]).get(key)
        if person is not None and person.chat_id is not None and stands is not None and stands.message_id is not None:
            outbox.put(
                tx,
                key=f"help_settled:{call.id}:{each.person_id}",
                lane=outbox.PROMPTS,
                chat_id=person.chat_id,
                person_id=each.person_id,
                kind="help_settled",
                about={"asking": call.id},
                now=now,
                edits=stands.message_id,
            )


def answers(tx: Tx, call: Asking) -> list[Asked]:
    """Who was asked, and what they said."""
    return asking.asked_in(tx, call.id)
