"""Newsletters: written, shown, sent off, taken back, paused, stopped.

A letter to the wrong site is the worst mistake there is: whoever sends must coordinate every site it reaches, and the
button that sends carries what was seen when it was drawn. Sent off, it waits a minute, so that Undo can take it back.
"""

import html
import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import acts, letter_sending, letters, people
from storage.letter_sending import Audience, Reach
from storage.letters import Letter, LetterFile
from storage.records import Act, Person
from storage.tx import Tx
from volunteering import access, holidays
from volunteering.home import HomeRules
from volunteering.personal_numbers import has_personal_number

LONGEST = 3500  # characters; with its foot it goes as one message of Telegram's 4,096
MOST_PICTURES = 10  # as an album holds
UNDO_WITHIN = timedelta(seconds=60)
SAME_MESSAGE = timedelta(minutes=10)
FARTHEST = timedelta(days=90)
LAST_ONES = 6
EVERYBODY = 1_000_000  # more than any home has
VERB = "send_letter"
SCOPES = ("everybody", "site", "unit", "activity", "organisation")
LANGUAGES = ("nb", "da", "en")
MONTHS = (1, 3, 6, 12)
_TAG = re.compile(r"<[^>]*>")
_TYPED_MARKUP = re.compile(r"</?[a-z]+[^<>]{0,80}>|\*\*\S|__\S", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """The letter says so now."""

    letter: Letter


@dataclass(frozen=True, slots=True)
class TooLong:
    """It is longer than one message holds; nothing was changed."""

    length: int


@dataclass(frozen=True, slots=True)
class EnoughPictures:
    """It has as many pictures as an album holds; this one is left out."""

    letter: Letter


@dataclass(frozen=True, slots=True)
class OnItsWay:
    """It is no draft any more: somebody has sent it off. Nothing was changed."""

    letter: Letter


@dataclass(frozen=True, slots=True)
class SentOff:
    """It goes out from its time on, unless it is taken back before."""

    letter: Letter


@dataclass(frozen=True, slots=True)
class LooksDifferent:
    """What the button said is no longer so: it was changed, or other people would get it. Nothing was changed."""

    letter: Letter


@dataclass(frozen=True, slots=True)
class NumberSeen:
    """Something that looks like a national identity number stands in it; nothing was sent."""

    letter: Letter


@dataclass(frozen=True, slots=True)
class NothingInIt:
    """It says nothing yet; nothing was sent."""

    letter: Letter


@dataclass(frozen=True, slots=True)
class ForNobody:
    """Nobody would get it; nothing was sent."""

    letter: Letter


@dataclass(frozen=True, slots=True)
class TimePassed:
    """The time that was chosen for it has gone by; nothing was sent."""

    letter: Letter


@dataclass(frozen=True, slots=True)
class TakenBackLetter:
    """It is a draft again; nobody has got it."""

    letter: Letter


@dataclass(frozen=True, slots=True)
class NoSuchTime:
    """That hour is past, or too far away; nothing was changed."""


@dataclass(frozen=True, slots=True)
class NotForYou:
    """Not theirs to write, see or send, or not there any more; nothing was changed."""


def own_sites(person: Person) -> tuple[int, ...]:
    """The sites that the person may write to: those they coordinate."""
    return tuple(site_id for site_id in person.site_ids if access.coordinates(person, site_id))


def theirs(tx: Tx, person: Person, letter_id: int) -> Letter | NotForYou:
    """The letter, if this person coordinates every site that it may reach."""
    letter = letters.by_id(tx, letter_id)
    if letter is None or not all(access.coordinates(person, site_id) for site_id in letter.sites):
        return NotForYou()
    return letter


def draft(tx: Tx, person: Person, letter_id: int) -> Letter | OnItsWay | NotForYou:
    """The letter, if it is still to be written by this person."""
    letter = theirs(tx, person, letter_id)
    return OnItsWay(letter) if isinstance(letter, Letter) and letter.state != "draft" else letter


def last_ones(tx: Tx, person: Person) -> list[Letter]:
    """The last letters of this person's sites, drafts and all."""
    seen = [
        letter for letter in letters.latest(tx, 10 * LAST_ONES) if isinstance(theirs(tx, person, letter.id), Letter)
    ]
    return seen[:LAST_ONES]


def begin(tx: Tx, person: Person, now: datetime) -> Letter | NotForYou:
    """A new letter, for the person's own site."""
    sites = own_sites(person)
    made = letters.by_id(tx, letters.add(tx, person.id, sites, now)) if sites else None
    return made or NotForYou()


def length_of(text: str) -> int:
    """How long Telegram counts it: without marks, in UTF-16 units."""
    return len(html.unescape(_TAG.sub("", text)).encode("utf-16-le", "surrogatepass")) // 2


def write(tx: Tx, person: Person, letter_id: int, language: str, text: str) -> Written | TooLong | OnItsWay | NotForYou:
    """It says this in one language. The text is Telegram's HTML, made harmless before."""
    letter = draft(tx, person, letter_id)
    if not isinstance(letter, Letter):
        return letter
    if length_of(text) > LONGEST:
        return TooLong(length_of(text))
    letters.write(tx, letter.id, language, text)
    return Written(_again(tx, letter))


def add_file(
    tx: Tx, person: Person, letter_id: int, file: LetterFile
) -> Written | EnoughPictures | OnItsWay | NotForYou:
    """It has one picture more, or this document instead of what it had."""
    letter = draft(tx, person, letter_id)
    if not isinstance(letter, Letter):
        return letter
    kept = [each for each in letters.files(tx, letter.id) if each.kind == file.kind == "photo"]
    if len(kept) >= MOST_PICTURES:
        return EnoughPictures(letter)
    letters.set_files(tx, letter.id, [*kept, file])
    return Written(_again(tx, letter))


def without_files(tx: Tx, person: Person, letter_id: int) -> Written | OnItsWay | NotForYou:
    """It has no pictures and no document."""
    letter = draft(tx, person, letter_id)
    if not isinstance(letter, Letter):
        return letter
    letters.set_files(tx, letter.id, [])
    return Written(_again(tx, letter))


def address(tx: Tx, person: Person, letter_id: int, scope: str, number: int) -> Written | OnItsWay | NotForYou:
    """It is for these: everybody, or a site, a unit, an activity, an organisation of this number."""
    letter = draft(tx, person, letter_id)
    if not isinstance(letter, Letter):
        return letter
    found = _scope(tx, person, scope, number)
    if found is None:
        return NotForYou()
    sites, scope_id, organisation = found
    letters.set_scope(tx, letter.id, sites, scope, scope_id, organisation)
    return Written(_again(tx, letter))


def _scope(tx: Tx, person: Person, scope: str, number: int) -> tuple[tuple[int, ...], int | None, str | None] | None:
    """The sites it reaches, with unit, activity or organisation; None: nothing that this person may write to."""
    own = own_sites(person)
    if scope == "everybody":
        return own, None, None
    if scope == "organisation":
        one = people.by_id(tx, number)
        named = one.organisation if one is not None and access.coordinates_person(person, one) else None
        return (own, None, named) if named else None
    if scope == "site":
        site: int | None = number
    elif scope == "unit":
        site = next((unit.site_id for unit in people.units(tx) if unit.id == number), None)
    else:
        place = letters.place_of_activity(tx, number) if scope == "activity" else None
        site = place[1] if place else None
    return ((site,), number, None) if site is not None and site in own else None


def narrow(
    tx: Tx, person: Person, letter_id: int, *, language: str | None = None, months: int | None = None
) -> Written | OnItsWay | NotForYou:
    """Only for readers of this language ("" for all), or only for those active in so many months (0 for all)."""
    letter = draft(tx, person, letter_id)
    if not isinstance(letter, Letter):
        return letter
    wanted = letter.language if language is None else language if language in LANGUAGES else None
    since = letter.active_months if months is None else months if months in MONTHS else None
    letters.narrow(tx, letter.id, wanted, since)
    return Written(_again(tx, letter))


def set_time(
    tx: Tx, person: Person, letter_id: int, send_at: datetime | None, now: datetime
) -> Written | NoSuchTime | OnItsWay | NotForYou:
    """It is to go out at this time; None: as soon as it is sent off."""
    letter = draft(tx, person, letter_id)
    if not isinstance(letter, Letter):
        return letter
    if send_at is not None and not now < send_at <= now + FARTHEST:
        return NoSuchTime()
    letters.set_time(tx, letter.id, send_at)
    return Written(_again(tx, letter))


def throw_away(tx: Tx, person: Person, letter_id: int) -> bool:
    """A draft that nobody wants any more; False when it is none."""
    letter = draft(tx, person, letter_id)
    if isinstance(letter, Letter):
        letters.throw_away(tx, letter.id)
    return isinstance(letter, Letter)


def audience(letter: Letter, now: datetime, rules: HomeRules) -> Audience:
    """Whom the letter is for, as the store is asked."""
    since = None if letter.active_months is None else rules.months_ago(now, letter.active_months)
    return Audience(letter, rules.language, since, now)


def reach(tx: Tx, letter: Letter, now: datetime, rules: HomeRules) -> Reach:
    """Whom it would reach, and who is left out, and why."""
    return letter_sending.reach(tx, audience(letter, now, rules))


def shows_a_number(tx: Tx, letter: Letter) -> bool:
    """Whether something that looks like a national identity number stands in it."""
    return any(has_personal_number(_TAG.sub("", text)) for text in letters.versions(tx, letter.id).values())


def shows_markup(tx: Tx, letter: Letter) -> bool:
    """Whether signs like <b> were typed into it: they will stand there as they are."""
    texts = letters.versions(tx, letter.id).values()
    return any(_TYPED_MARKUP.search(html.unescape(_TAG.sub("", text))) for text in texts)


def says_something(tx: Tx, letter: Letter) -> bool:
    """Whether there is anything in it."""
    return any(text.strip() for text in letters.versions(tx, letter.id).values()) or bool(letters.files(tx, letter.id))


def goes_at(letter: Letter, now: datetime, rules: HomeRules) -> datetime:
    """When the first would go out, were it sent off now: not at night or on a holiday, nor before Undo had its time."""
    return awake_at(max(letter.send_at or now, now + UNDO_WITHIN), rules)


def awake_at(moment: datetime, rules: HomeRules) -> datetime:
    """The first moment from this one on that is neither in the quiet hours nor on a public holiday."""
    awake = rules.may_speak_at(moment)
    day = rules.local(awake).date()
    rested = holidays.day_after_rest(day, rules)
    return awake if rested == day else rules.may_speak_at(rules.start_of(rested))


def time_is_past(letter: Letter, now: datetime) -> bool:
    """Whether a time was chosen for it that has gone by: "now" is another time, which nobody has chosen."""
    return letter.send_at is not None and letter.send_at <= now


Sending = SentOff | LooksDifferent | NumberSeen | NothingInIt | ForNobody | TimePassed | OnItsWay | NotForYou


def send(
    tx: Tx,
    person: Person,
    letter_id: int,
    *,
    version: int,
    count: int,
    sure: bool,
    bar_message_id: int | None,
    now: datetime,
    rules: HomeRules,
) -> Sending:
    """Send it off, if it still is what the button said: this version, to so many."""
    letter = draft(tx, person, letter_id)
    if not isinstance(letter, Letter):
        return letter
    if not says_something(tx, letter):
        return NothingInIt(letter)
    reached = reach(tx, letter, now, rules).telegram
    if not reached:
        return ForNobody(letter)
    if (version, count) != (letter.version, reached):
        return LooksDifferent(letter)
    past = time_is_past(letter, now)
    if past or (not sure and shows_a_number(tx, letter)):
        return TimePassed(letter) if past else NumberSeen(letter)
    starts_at = goes_at(letter, now, rules)
    soon = starts_at - now <= SAME_MESSAGE  # later, the bar comes in a message of its own, where it is seen
    bar = bar_message_id if soon else None
    letters.send_off(tx, letter.id, sent_by=person.id, starts_at=starts_at, expected=reached, bar_message_id=bar)
    act = acts.begin(tx, person.id, VERB, now)
    acts.note(tx, act, before=f"letter:{letter.id}", after="sent", person_id=person.id)
    return SentOff(_again(tx, letter))


def take_back(tx: Tx, person: Person, letter_id: int) -> TakenBackLetter | OnItsWay | NotForYou:
    """It has not begun to go out: it is a draft again."""
    letter = theirs(tx, person, letter_id)
    if not isinstance(letter, Letter):
        return letter
    if letter.state != "waiting":
        return TakenBackLetter(letter) if letter.state == "draft" else OnItsWay(letter)
    letters.set_state(tx, letter.id, "draft")
    return TakenBackLetter(_again(tx, letter))


def undo(tx: Tx, person: Person, act: Act) -> TakenBackLetter | OnItsWay | NotForYou:
    """As `take_back`, by the act that sent it."""
    return take_back(tx, person, int((act.changes[0].before or "letter:0").removeprefix("letter:")))


def pause(tx: Tx, person: Person, letter_id: int, *, paused: bool) -> Letter | NotForYou:
    """It pauses, or goes on. What is being said at this moment is said."""
    letter = theirs(tx, person, letter_id)
    if not isinstance(letter, Letter):
        return letter
    if paused and letter.state == "sending":
        letter_sending.put_back(tx, letter.id)
        letters.set_state(tx, letter.id, "paused")
    elif not paused and letter.state == "paused":
        letters.set_state(tx, letter.id, "sending")
    return _again(tx, letter)


def stop(tx: Tx, person: Person, letter_id: int, now: datetime, rules: HomeRules) -> Letter | NotForYou:
    """Nobody else gets it; whoever was still to get it is noted, so that the report can name them."""
    letter = theirs(tx, person, letter_id)
    if not isinstance(letter, Letter):
        return letter
    if letter.state in {"waiting", "sending", "paused"}:
        letter_sending.put_back(tx, letter.id)
        letter_sending.harvest(tx, letter)
        if not letter.all_in:
            letter_sending.take_in(tx, audience(letter, now, rules), EVERYBODY)
        letters.set_state(tx, letter.id, "stopped", now)
    return _again(tx, letter)


def may_read(tx: Tx, person: Person, letter: Letter) -> bool:
    """Whether the letter was for this person, or is theirs to write."""
    return letters.has_got(tx, letter.id, person.id) or isinstance(theirs(tx, person, letter.id), Letter)


def _again(tx: Tx, letter: Letter) -> Letter:
    return letters.by_id(tx, letter.id) or letter
