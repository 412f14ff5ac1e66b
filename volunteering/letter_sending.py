"""A newsletter goes out a few hundred people at a time: nothing of it is held in memory, and it can be stopped at once.

Whoever is next is put into the outbox, in the lane that delays nobody, while the last ones are being said. What became
of each is noted from the outbox. A crash loses nothing: all of it stands in the store.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import letter_sending, letters, outbox, people
from storage.letters import Letter
from storage.records import Person
from storage.tx import Tx
from volunteering.home import HomeRules
from volunteering.letters import audience, awake_at, theirs

AT_ONCE = 600
MORE_AT = 200  # said and settled, before as many more are put into the outbox
EVERY = timedelta(seconds=2)
SOON = timedelta(seconds=0.2)  # where a home may speak fast: what waits in the outbox must not run out
BAR_EVERY = timedelta(seconds=5)  # each is a message by Telegram's count, and the letter waits for it
BAR = "letter_stands"


@dataclass(frozen=True, slots=True)
class Onward:
    """What was done.

    Attributes:
        changed: whether the outbox or a letter was changed.
        again_at: when to look again; None: nothing goes out.
        going: whether a letter goes out now.
    """

    changed: bool
    again_at: datetime | None
    going: bool


@dataclass(frozen=True, slots=True)
class _Step:
    changed: bool
    fast: bool


def rest(tx: Tx, now: datetime) -> int:
    """An old copy of the store was brought back: what it knows to be going out may have gone out since; how many rest.

    Nobody gets a letter twice, so each rests, as if it had been paused, until its sender lets it go on or stops it.
    """
    due = [each for each in letter_sending.going(tx) if each.state == "sending" or not _is_later(each, now)]
    for letter in due:
        letter_sending.put_back(tx, letter.id)
        letters.set_state(tx, letter.id, "paused")
    return len(due)


def _is_later(letter: Letter, now: datetime) -> bool:
    return letter.starts_at is not None and letter.starts_at > now


def go_on(tx: Tx, now: datetime, rules: HomeRules) -> Onward:
    """Send on what goes out."""
    changed, going = False, False
    moments: list[datetime] = []
    for letter in letter_sending.going(tx):
        if letter.state == "waiting" and letter.starts_at is not None and _is_later(letter, now):
            moments.append(letter.starts_at)
            continue
        if letter.state == "waiting":
            letters.set_state(tx, letter.id, "sending")
            changed = True
        done = _go_on(tx, letters.by_id(tx, letter.id) or letter, now, rules)
        changed, going = changed or done.changed, True
        moments.append(now + (SOON if done.fast else EVERY))
    for letter in letter_sending.ending(tx):  # paused or stopped while a few were being said
        if letter_sending.harvest(tx, letter):
            if letter.state == "paused" and _is_out(tx, letter):
                letters.set_state(tx, letter.id, "done", now)
            changed = _show(tx, letters.by_id(tx, letter.id) or letter, now, over=True) or changed
        if letter_sending.under_way(tx, letter.id):
            moments.append(now + EVERY)
    return Onward(changed, min(moments, default=None), going)


def go_on_after_all(tx: Tx, person: Person, letter_id: int) -> None:
    """A letter that was stopped goes on to those who were left out; nobody gets it twice. Else nothing is changed."""
    letter = theirs(tx, person, letter_id)
    if isinstance(letter, Letter) and letter.state == "stopped" and letter_sending.left_out(tx, letter.id):
        letters.set_state(tx, letter.id, "sending")


def _go_on(tx: Tx, letter: Letter, now: datetime, rules: HomeRules) -> _Step:
    harvested = letter_sending.harvest(tx, letter)
    queued = 0
    if awake_at(now, rules) <= now:
        queued = _top_up(tx, letter, now, rules)
    letter = letters.by_id(tx, letter.id) or letter
    over = _is_out(tx, letter)
    if over:
        letters.set_state(tx, letter.id, "done", now)
    shown = _show(tx, letter, now, over=over)
    return _Step(bool(harvested) or bool(queued) or over or shown, fast=sum(harvested.values()) >= MORE_AT // 2)


def _is_out(tx: Tx, letter: Letter) -> bool:
    """Whether it has been said to everybody it is for, as far as it could be."""
    return (
        letter.all_in and not letter_sending.under_way(tx, letter.id) and not letter_sending.waiting(tx, letter.id, 1)
    )


def _top_up(tx: Tx, letter: Letter, now: datetime, rules: HomeRules) -> int:
    room = AT_ONCE - letter_sending.under_way(tx, letter.id)
    if room < MORE_AT:
        return 0
    readers = letter_sending.waiting(tx, letter.id, room)
    if len(readers) < room and not letter.all_in:
        letter_sending.take_in(tx, audience(letter, now, rules), room - len(readers))
        readers = letter_sending.waiting(tx, letter.id, room)
    letter_sending.queue(tx, letter.id, readers, now, rules.next_night(now))
    return len(readers)


def _show(tx: Tx, letter: Letter, now: datetime, *, over: bool) -> bool:
    """The bar in the sender's chat moves, in its own message; at the end the report stands there."""
    sender = people.by_id(tx, letter.sent_by) if letter.sent_by is not None else None
    message = letter.bar_message_id or letter_sending.bar_of(tx, letter.id)
    if sender is None or sender.chat_id is None:
        return False
    recent = letter.bar_at is not None and timedelta(0) <= now - letter.bar_at < BAR_EVERY
    if not over and (recent or (message is not None and letter_sending.bar_is_due(tx, sender.chat_id, message))):
        return False
    letter_sending.note_bar(tx, letter.id, now)
    number: object = "first" if message is None else now.timestamp()
    return outbox.put(
        tx,
        key=f"letter_bar:{letter.id}:{letter.state if over else number}",
        lane=outbox.PROMPTS,
        chat_id=sender.chat_id,
        person_id=sender.id,
        kind=BAR,
        about={"letter": letter.id, "bar": 0 if over else message or 0},
        now=now,
        edits=message,
    )
