"""Taking back what a coordinator did about people: a call noted, somebody added or changed, an inquiry answered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from storage import inquiries
from storage.records import Act, Person
from storage.tx import Tx
from volunteering import calling, joining, membership, uploading
from volunteering.home import HomeRules

INQUIRY = "inquiry"


@dataclass(frozen=True, slots=True)
class ToRingAgain:
    """The call has been taken back: the person stands on the call list again."""


@dataclass(frozen=True, slots=True)
class PersonAsBefore:
    """What was changed about somebody is as it was."""

    person: Person


@dataclass(frozen=True, slots=True)
class NotAdded:
    """Whoever was added is not known to the home after all."""

    person: Person


@dataclass(frozen=True, slots=True)
class InquiryOpen:
    """Word left waits for an answer again."""

    inquiry: int


Outcome = joining.NoTalk | ToRingAgain | PersonAsBefore | NotAdded | InquiryOpen | uploading.LoadTakenBack


def undo(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> Outcome | None:
    """Take it back as far as it still stands; None: there is nothing to take back, or it is none of these acts."""
    taking_back = _BY_VERB.get(act.verb)
    return taking_back(tx, person, act, now, rules) if taking_back else None


def _not_rung(tx: Tx, _person: Person, act: Act, _now: datetime, _rules: HomeRules) -> Outcome | None:
    return ToRingAgain() if calling.not_rung(tx, act) else None


def _changed_back(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> Outcome | None:
    as_before = membership.change_back(tx, person, act, now, rules)
    return None if as_before is None else PersonAsBefore(as_before)


def _not_added(tx: Tx, _person: Person, act: Act, now: datetime, _rules: HomeRules) -> Outcome | None:
    gone = membership.not_added(tx, act, now)
    return None if gone is None else NotAdded(gone)


def _not_answered(tx: Tx, _person: Person, act: Act, _now: datetime, _rules: HomeRules) -> Outcome | None:
    number = int((act.changes[0].before or "inquiry:0").removeprefix("inquiry:"))
    return InquiryOpen(number) if inquiries.reopen(tx, number) else None


def _no_talk(tx: Tx, _person: Person, act: Act, now: datetime, rules: HomeRules) -> Outcome | None:
    return joining.no_talk(tx, act, now, rules)


_BY_VERB: dict[str, Callable[[Tx, Person, Act, datetime, HomeRules], Outcome | None]] = {
    "ring": _not_rung,
    membership.VERB: _changed_back,
    membership.ADD: _not_added,
    INQUIRY: _not_answered,
    joining.TALK: _no_talk,
    uploading.VERB: uploading.take_back,
}
