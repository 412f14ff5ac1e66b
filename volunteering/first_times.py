"""The five questions on the day after the first time (handbook 2.2): about their own experience, nothing else.

Choices only, seen by the coordinator alone. Every question can be left out, and so can all of them. Who would like to
be rung is rung: it stands on the coordinator's call list.
"""

from dataclasses import dataclass
from datetime import datetime

from storage import calls, first_times
from storage.first_times import FirstTime
from storage.records import Person, RoleName
from storage.tx import Tx
from volunteering import joining
from volunteering.calling import RING_AFTER_FIRST_TIME
from volunteering.home import HomeRules

SKIP, RING = "skip", "ring"
CHOICES: tuple[tuple[str, ...], ...] = (
    ("yes", "both", "no"),
    ("no", RING),
    ("yes", "unsure", "no"),
    ("list", "later"),
    ("no", RING),
)


@dataclass(frozen=True, slots=True)
class Asks:
    """The next question (0 to 4)."""

    question: int


@dataclass(frozen=True, slots=True)
class Through:
    """All questions have been answered, or left out; whether somebody will ring."""

    rings: bool


@dataclass(frozen=True, slots=True)
class RatherTalk:
    """The person would rather talk: the coordinator rings."""


@dataclass(frozen=True, slots=True)
class NoThanks:
    """The person would rather not be asked, and is not asked again."""


@dataclass(frozen=True, slots=True)
class NotForYou:
    """Not a question for this person; nothing was changed."""


def begin(tx: Tx, person: Person, now: datetime) -> Asks | Through | NotForYou:
    """Yes, ask me. Whoever presses again goes on where they were."""
    if not person.has(RoleName.VOLUNTEER):
        return NotForYou()
    first_times.begin(tx, person.id, now)
    return _next(tx, person)


def rather_talk(tx: Tx, person: Person, now: datetime, rules: HomeRules) -> RatherTalk | NotForYou:
    """Rather a talk than questions."""
    if not person.has(RoleName.VOLUNTEER):
        return NotForYou()
    first_times.begin(tx, person.id, now)
    first_times.end(tx, person.id, now)
    _ring(tx, person, now, rules)
    return RatherTalk()


def no_thanks(tx: Tx, person: Person, now: datetime) -> NoThanks | NotForYou:
    """No thanks: they are left in peace."""
    if not person.has(RoleName.VOLUNTEER):
        return NotForYou()
    first_times.begin(tx, person.id, now)
    first_times.end(tx, person.id, now)
    return NoThanks()


def answer(
    tx: Tx, person: Person, question: int, choice: str, now: datetime, rules: HomeRules
) -> Asks | Through | NotForYou:
    """An answer. The same question pressed again, from an older message, takes the new answer."""
    stands = first_times.of(tx, person.id)
    known = 0 <= question < len(CHOICES) and choice in (*CHOICES[question], SKIP)
    if stands is None or not known:
        return NotForYou()
    if stands.ended_at is None or choice == RING:
        first_times.answer(tx, person.id, question, choice)
    if choice == RING and stands.answers[question] != RING:
        _ring(tx, person, now, rules)
    outcome = _next(tx, person)
    if isinstance(outcome, Through):
        first_times.end(tx, person.id, now)
    return outcome


def _next(tx: Tx, person: Person) -> Asks | Through | NotForYou:
    stands = first_times.of(tx, person.id)
    if stands is None:
        return NotForYou()
    if stands.ended_at is None and None in stands.answers:
        return Asks(stands.answers.index(None))
    return Through(RING in stands.answers)


def wants_to_be_rung(stands: FirstTime) -> bool:
    """Whether one of the answers was that somebody should ring."""
    return RING in stands.answers


def _ring(tx: Tx, person: Person, now: datetime, rules: HomeRules) -> None:
    """The coordinators hear it, and it stands on the call list until somebody has rung."""
    joining.ask_for_a_talk(tx, person, now, rules)
    key = f"{RING_AFTER_FIRST_TIME}:{person.id}"
    calls.put(tx, key=key, person_id=person.id, kind=RING_AFTER_FIRST_TIME, about={}, now=now)
