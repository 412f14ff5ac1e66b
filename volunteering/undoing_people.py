"""Taking back what a coordinator did about people: a call noted, somebody added or changed, an inquiry answered."""

from dataclasses import dataclass
from datetime import datetime

from storage import inquiries
from storage.records import Act, Person
from storage.tx import Tx
from volunteering import calling, membership, uploading
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


Outcome = ToRingAgain | PersonAsBefore | NotAdded | InquiryOpen | uploading.LoadTakenBack


def undo(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> Outcome | None:
    """Take it back as far as it still stands; None: there is nothing to take back, or it is none of these acts."""
    if act.verb == "ring":
        return ToRingAgain() if calling.not_rung(tx, act) else None
    if act.verb == membership.VERB:
        as_before = membership.change_back(tx, person, act, now, rules)
        return None if as_before is None else PersonAsBefore(as_before)
    if act.verb == membership.ADD:
        gone = membership.not_added(tx, act, now)
        return None if gone is None else NotAdded(gone)
    if act.verb == INQUIRY:
        number = int((act.changes[0].before or "inquiry:0").removeprefix("inquiry:"))
        return InquiryOpen(number) if inquiries.reopen(tx, number) else None
    return uploading.take_back(tx, person, act, now, rules) if act.verb == uploading.VERB else None
