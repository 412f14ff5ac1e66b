"""Who else must hear of something: rows for the outbox, put there in the transaction that caused them.

Nobody is told what they did themselves. What reaches people at home waits for the morning when it falls into the quiet
hours; those on duty hear at once when it cannot wait. Whoever has no Telegram, has not joined, or has blocked the bot
is rung: the same news becomes a row of the call list (nobody is left out for want of an app). To whoever takes a break
nothing is said; what cannot wait stands on the call list, too.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from storage import calls, outbox, people
from storage.records import ActivityDate, Person, RoleName
from storage.tx import Tx
from volunteering import breaks, culture_contact
from volunteering.home import HomeRules


class News(StrEnum):
    """What can be told to somebody who did not ask. Each has its words in `messages.screens`."""

    MOVED_UP = "moved_up"
    PLACE_OFFERED = "place_offered"
    LATE_CANCELLATION = "late_cancellation"
    COMING_AFTER_ALL = "coming_after_all"
    COMING_INSTEAD = "coming_instead"
    HANDOVER_ASKED = "handover_asked"
    HANDOVER_ACCEPTED = "handover_accepted"
    HANDOVER_DECLINED = "handover_declined"
    TALK_WANTED = "talk_wanted"
    WORD_LEFT = "word_left"
    RUNNING_LATE = "running_late"
    SAID_LATE = "said_late"
    IS_HERE = "is_here"
    AT_THE_DOOR = "at_the_door"
    IDEA = "idea"
    GROUP_HEADS = "group_heads"
    TO_RING = "to_ring"
    NICE_THAT_YOU_CAME = "nice_that_you_came"
    NOT_TODAY = "not_today"
    SUITS_AFTER_ALL = "suits_after_all"
    GREETING = "greeting_read"
    SIGNED_UP_FOR_YOU = "signed_up_for_you"
    CANCELLED_FOR_YOU = "cancelled_for_you"
    SEVERAL_FOR_YOU = "several_for_you"
    YOUR_PLACE_CHANGED = "your_place_changed"
    HAS_JOINED = "has_joined"
    INQUIRY_IS_YOURS = "inquiry_is_yours"
    HELP_WANTED = "help_wanted"
    HELP_FOUND = "help_found"
    NO_TALK_AFTER_ALL = "no_talk_after_all"
    HAS_LEFT = "has_left"
    IS_BACK = "is_back"
    GONE_MEANWHILE = "gone_meanwhile"
    ONE_FEWER = "one_fewer"
    NAME_CORRECTED = "name_corrected"
    DATES_MOVED = "dates_moved"
    DATES_CALLED_OFF = "dates_called_off"
    DATES_HELD_AFTER_ALL = "dates_held_after_all"
    DATES_AS_BEFORE = "dates_as_before"
    CHANGED_TODAY = "changed_today"
    SHIFTS_GIVEN = "shifts_given"
    SHIFTS_TAKEN_BACK = "shifts_taken_back"
    SAYS_GOODBYE = "says_goodbye"
    STAYS = "stays_after_all"
    GROUP_AWAY = "group_away"
    GROUP_BACK = "group_back"


RING_SOON = timedelta(hours=48)  # what is worth ringing no longer than this is told at once, the rest waits in the list
NIGHT_REACH = timedelta(hours=12)  # at night those on duty hear only of what begins within this time (contract)


def tell(
    tx: Tx,
    news: News,
    reader: Person,
    *,
    subject: str,
    about: dict[str, object],
    now: datetime,
    due_at: datetime | None = None,
    worth_until: datetime | None = None,
) -> None:
    """Put one piece of news into the outbox for one reader; for one whom Telegram does not reach, onto the call list.

    `subject` tells one piece of news of its kind from another; with the reader it makes the key. What would say the
    same about the same and has not been said yet (two offers in one night) gives way to it: it is said once.
    """
    key = key_of(news, subject, reader.id)
    if breaks.on_a_break(tx, reader, max(now, due_at or now)):
        if news in breaks.CANNOT_WAIT:
            _ring(tx, key, news, reader, about=about, now=now, due_at=due_at, worth_until=worth_until)
        return
    if reader.chat_id is None or reader.unreachable_since is not None:
        _ring(tx, key, news, reader, about=about, now=now, due_at=due_at, worth_until=worth_until)
        return
    is_new = outbox.put(
        tx,
        key=key,
        lane=outbox.PROMPTS,
        chat_id=reader.chat_id,
        person_id=reader.id,
        kind=news,
        about=about,
        now=now,
        due_at=due_at,
        worth_until=worth_until,
    )
    if is_new:
        outbox.drop_same(tx, key, reader.id, news, about, now)


def _ring(
    tx: Tx,
    key: str,
    news: News,
    reader: Person,
    *,
    about: dict[str, object],
    now: datetime,
    due_at: datetime | None,
    worth_until: datetime | None,
) -> None:
    """Put the news onto the call list; the coordinators hear at once when it would soon be too late.

    A coordinator is not rung: what concerns them stands on every coordinator's own lists.
    """
    if news is News.TO_RING or reader.has(RoleName.COORDINATOR, RoleName.SITE_CONTACT):
        return
    is_new = calls.put(
        tx,
        key=key,
        person_id=reader.id,
        kind=news,
        about=about,
        now=now,
        due_at=due_at,
        worth_until=worth_until,
    )
    if not is_new:
        return
    calls.void_same(tx, key, reader.id, news, about, now)
    if worth_until is None or worth_until - now > RING_SOON or not reader.site_ids:
        return
    for lead in coordinators(tx, reader.site_ids[0]):
        tell(tx, News.TO_RING, lead, subject=key, about={}, now=now, due_at=due_at, worth_until=worth_until)


def take_back(tx: Tx, key: str, now: datetime) -> bool:
    """Take news back that has not been said yet, in writing or by telephone; False when it is too late for that."""
    return any(
        (outbox.drop(tx, key, now), outbox.drop(tx, after_all(key), now), calls.void_key(tx, key, now)),
    )


def was_said(tx: Tx, key: str) -> bool:
    """Whether the news of this key has reached its reader, in writing or by telephone, or may have."""
    written = {outbox.state_of(tx, key), outbox.state_of(tx, after_all(key))}
    return bool(written - {None, "dropped", "failed"}) or calls.state_of(tx, key) == "called"


def was_put(tx: Tx, key: str) -> bool:
    """Whether there ever was such news, so far as is still known."""
    return outbox.state_of(tx, key) is not None or calls.state_of(tx, key) is not None


def is_rung(tx: Tx, key: str) -> bool:
    """Whether the news of this key is for the telephone, or was said by telephone."""
    return calls.state_of(tx, key) in {"open", "called"}


def after_all(key: str) -> str:
    """The key of what stood on the call list, when it is said in the chat instead: the person has joined since."""
    return f"{key}:after_all"


def key_of(news: News, subject: str, reader_id: int) -> str:
    """What makes a piece of news impossible twice for one reader."""
    return f"{news}:{subject}:{reader_id}"


def is_reached(person: Person) -> bool:
    """Whether a message reaches the person now; for small news that nobody is to be rung about."""
    return person.chat_id is not None and person.unreachable_since is None


def subject_of(act: int, date: ActivityDate) -> str:
    """The subject of news about one date, where one act may be about several."""
    return f"{act}:{date.id}"


def those_on_duty(tx: Tx, date: ActivityDate, *, apart_from: Iterable[int | None]) -> list[Person]:
    """The culture contact of the activity's shift and the coordinators of the site, each once."""
    shift = culture_contact.shift_at(tx, date.unit_id, date.starts_at)
    contact = people.by_id(tx, shift.culture_contact_id) if shift and shift.culture_contact_id else None
    found = [contact] if contact else []
    found += coordinators(tx, date.site_id)
    away = set(apart_from)
    return list({person.id: person for person in found if person.id not in away}.values())


def coordinators(tx: Tx, site_id: int) -> list[Person]:
    """The coordinators of a site; where it has none, its contact for volunteers (handbook 1.3: somebody answers)."""
    return people.with_role(tx, site_id, RoleName.COORDINATOR) or people.with_role(tx, site_id, RoleName.SITE_CONTACT)


def when_for_those_on_duty(starts_at: datetime, now: datetime, rules: HomeRules) -> datetime:
    """When those on duty hear of a late change: at night only what begins within 12 hours, else in the morning."""
    return now if starts_at - now <= NIGHT_REACH else rules.may_speak_at(now)
