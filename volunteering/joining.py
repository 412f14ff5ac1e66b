"""Joining by a personal link, and leaving word for the coordinator as somebody whom the home does not know yet."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from storage import acts, calls, dialogs, inquiries, invitations, outbox, people
from storage.records import Act, Inquiry, Invitation, Person, RoleName
from storage.times import to_text
from storage.tx import Tx
from volunteering import holidays, telling
from volunteering.calling import TALK_WISHED
from volunteering.home import HomeRules
from volunteering.telling import News, tell

TALK = "wish_for_a_talk"
FIRST_ANSWER = 2  # working days within which somebody who left word hears from the home, unless the owner says when


@dataclass(frozen=True, slots=True)
class Joined:
    """The link is bound to this chat: the person has joined. `moved`: from another chat, which is theirs no longer."""

    person: Person
    moved: bool = False


@dataclass(frozen=True, slots=True)
class WelcomeBack:
    """The same person opened their link again."""

    person: Person


@dataclass(frozen=True, slots=True)
class LinkIsUsed:
    """Somebody else has opened the link before."""


@dataclass(frozen=True, slots=True)
class LinkIsForAnother:
    """This chat is somebody already, and the link is another person's; it stays unused."""

    person: Person


@dataclass(frozen=True, slots=True)
class NoSuchLink:
    """A made-up code, or one of somebody who has been removed."""


Outcome = Joined | WelcomeBack | LinkIsUsed | LinkIsForAnother | NoSuchLink


def invite(tx: Tx, person: Person, now: datetime, by: Person | None = None) -> str:
    """A new personal code for a link `…?start=CODE`: 128 random bits; only its hash is kept.

    Earlier codes of the person stay good until one of them is used: a letter already printed still works. A code that a
    coordinator (`by`) gives to somebody who has joined moves them to the phone on which it is opened.
    """
    code = secrets.token_urlsafe(16)
    moves = by is not None and person.chat_id is not None
    invitations.add(tx, person.id, code, now, invited_by=by.id if by else None, rebinds=moves)
    return code


def join(tx: Tx, code: str, chat_id: int, now: datetime, rules: HomeRules) -> Outcome:
    """Somebody opens a link. It binds at once to whoever opens it first (contract); the notice on data is no gate."""
    invitation = invitations.by_code(tx, code)
    person = people.by_id(tx, invitation.person_id) if invitation else None
    if invitation is None or person is None:
        return NoSuchLink()
    if person.chat_id == chat_id:
        invitations.mark_used(tx, invitation.id, chat_id, now)
        return WelcomeBack(person)
    if invitation.used_at is not None or (person.chat_id is not None and not invitation.rebinds):
        return LinkIsUsed()
    already = people.by_chat(tx, chat_id)
    if already is not None:
        return LinkIsForAnother(already)
    people.bind_chat(tx, person.id, chat_id, now)
    invitations.mark_used(tx, invitation.id, chat_id, now)
    acts.note(tx, acts.begin(tx, person.id, "join", now), before=None, after="joined", person_id=person.id)
    if person.chat_id is not None:
        _leave_old_chat(tx, person, person.chat_id, chat_id, now)
    _tell_inviter(tx, invitation, person, now, rules)
    return Joined(people.by_id(tx, person.id) or person, moved=person.chat_id is not None)


def _leave_old_chat(tx: Tx, person: Person, old: int, new: int, now: datetime) -> None:
    """What waits goes to the new chat; the old one hears kindly that it is no longer this person's."""
    dialogs.end(tx, old)
    outbox.move_chat(tx, old, new)
    outbox.put(
        tx,
        key=f"moved_to_new_phone:{person.id}:{old}:{to_text(now)}",
        lane=outbox.PROMPTS,
        chat_id=old,
        language=person.language or person.app_language,
        kind="moved_to_new_phone",
        about={"person": person.id},
        now=now,
    )


def _tell_inviter(tx: Tx, invitation: Invitation, person: Person, now: datetime, rules: HomeRules) -> None:
    """Whoever gave the link in the chat hears that it has been opened."""
    inviter = people.by_id(tx, invitation.invited_by or 0)
    if inviter is not None and inviter.id != person.id:
        about: dict[str, object] = {"person": person.id}
        subject = str(invitation.id)
        tell(tx, News.HAS_JOINED, inviter, subject=subject, about=about, now=now, due_at=rules.may_speak_at(now))


def leave_word(
    tx: Tx, chat_id: int, first_name: str, language: str, now: datetime, rules: HomeRules
) -> tuple[Inquiry | None, Person | None]:
    """Somebody unknown would like to hear from the home. The inquiry has an owner at once (practice 40).

    Returns the inquiry and its owner; leaving word twice changes nothing.
    """
    units = people.units(tx)
    owners = telling.coordinators(tx, units[0].site_id) if units else []
    owner = owners[0] if owners else None
    added = invitations.leave_word(tx, chat_id, first_name, language, owner.id if owner else None, now)
    if added is not None:
        inquiries.set_next(tx, added, holidays.working_day_after(rules.today(now), FIRST_ANSWER, rules))
        _tell_of_word_left(tx, owners, added, now, rules, subject=str(added))
    return invitations.open_inquiry(tx, chat_id), owner


def _tell_of_word_left(
    tx: Tx, owners: list[Person], inquiry_id: int, now: datetime, rules: HomeRules, *, subject: str
) -> None:
    for reader in owners:
        tell(
            tx,
            News.WORD_LEFT,
            reader,
            subject=subject,
            about={"inquiry": inquiry_id},
            now=now,
            due_at=rules.may_speak_at(now),
        )


def share_phone(tx: Tx, chat_id: int, phone: str, now: datetime, rules: HomeRules) -> Inquiry | None:
    """The number to ring, added to the word left; the coordinators hear it. None when no word was left."""
    inquiry = invitations.open_inquiry(tx, chat_id)
    if inquiry is None:
        return None
    invitations.set_inquiry_phone(tx, inquiry.id, phone)
    units = people.units(tx)
    owners = telling.coordinators(tx, units[0].site_id) if units else []
    _tell_of_word_left(tx, owners, inquiry.id, now, rules, subject=f"{inquiry.id}:phone")
    return invitations.inquiry(tx, inquiry.id)


@dataclass(frozen=True, slots=True)
class NoTalk:
    """The wish for a talk is taken back."""


def wish_for_a_talk(tx: Tx, person: Person, now: datetime, rules: HomeRules) -> int:
    """The person would like to be rung, and stands on the call list; the act by which they can take it back."""
    leads = ask_for_a_talk(tx, person, now, rules)
    act = acts.begin(tx, person.id, TALK, now)
    subject = _talk_subject(tx, person, leads, now, rules)
    acts.note(tx, act, before=f"talk:{subject}", after="wished", person_id=person.id)
    leading = person.has(RoleName.COORDINATOR, RoleName.SITE_CONTACT)  # coordinators talk to each other anyway
    if leads and not leading:
        calls.put(tx, key=f"{TALK_WISHED}:{act}", person_id=person.id, kind=TALK_WISHED, about={}, now=now)
    return act


def no_talk(tx: Tx, act: Act, now: datetime, rules: HomeRules) -> NoTalk | None:
    """Not after all: who has not heard of the wish does not hear of it, who has hears that it is taken back."""
    person = people.by_id(tx, act.actor_id or 0)
    subject = (act.changes[0].before or "").removeprefix("talk:")
    if person is None or not subject:
        return None
    calls.void_same(tx, "", person.id, TALK_WISHED, {}, now)
    for reader in telling.coordinators(tx, person.site_ids[0]) if person.site_ids else []:
        key = telling.key_of(News.TALK_WANTED, subject, reader.id)
        if telling.take_back(tx, key, now) or not telling.was_said(tx, key):
            continue
        about: dict[str, object] = {"person": person.id}
        due_at = rules.may_speak_at(now)
        tell(tx, News.NO_TALK_AFTER_ALL, reader, subject=str(act.id), about=about, now=now, due_at=due_at)
    return NoTalk()


def _talk_subject(tx: Tx, person: Person, leads: list[Person], now: datetime, rules: HomeRules) -> str:
    """Once a day at most, and once more after each time it was taken back."""
    taken_back = acts.taken_back_since(tx, person.id, TALK, rules.start_of(rules.today(now)))
    day = f"{person.id}:{rules.today(now)}"
    return f"{day}:{taken_back}" if taken_back and leads else day


def ask_for_a_talk(tx: Tx, person: Person, now: datetime, rules: HomeRules) -> list[Person]:
    """The coordinators hear that the person would like to talk; not about what. Once a day at most. Who they are."""
    leads = telling.coordinators(tx, person.site_ids[0]) if person.site_ids else []
    for reader in leads:
        if reader.id != person.id:
            tell(
                tx,
                News.TALK_WANTED,
                reader,
                subject=_talk_subject(tx, person, leads, now, rules),
                about={"person": person.id},
                now=now,
                due_at=rules.may_speak_at(now),
            )
    return leads
