"""One day for another: "I cannot on Tuesday, rather on Thursday". One act, with one Undo."""

from dataclasses import dataclass
from datetime import datetime

from storage import activities, acts
from storage.records import ActivityDate, Person, SignupState
from storage.tx import Tx
from volunteering import cancelling, signing_up
from volunteering.cancelling import DayIsOver, NoSuchDate, Zone
from volunteering.home import HomeRules


@dataclass(frozen=True, slots=True)
class Swapped:
    """One date is given up, the other taken; `waiting`: it is full, so the person stands in line. Undo is for both."""

    given_up: ActivityDate
    taken: ActivityDate
    act: int
    waiting: bool
    zone: Zone


Outcome = Swapped | cancelling.Outcome | signing_up.Outcome


def swap(tx: Tx, person: Person, from_id: int, to_id: int, now: datetime, rules: HomeRules) -> Outcome:
    """The person cannot come on one date and would rather come on another.

    What cannot be taken is not swapped for: then nothing is given up either, and they hear why. Whoever was not on the
    first list is simply put on the second; whoever is on the second already only gives the first one up.
    """
    given, wanted = activities.by_id(tx, from_id), activities.by_id(tx, to_id)
    if given is None:
        return NoSuchDate()
    refusal = signing_up.refusal_of(wanted, person, now, rules)
    if refusal is not None or wanted is None:
        return refusal or NoSuchDate()
    if cancelling.is_over(given, now, rules):
        return DayIsOver(given)
    if given.id == wanted.id or not cancelling.stands(tx, person, given):
        return signing_up.sign_up(tx, person, wanted.id, now, rules)
    if cancelling.stands(tx, person, wanted):
        return cancelling.cancel(tx, person, given.id, now, rules)
    act = acts.begin(tx, person.id, "swap", now)
    cancelling.give_up(tx, person, given, act, now, rules)
    state = signing_up.put_down(tx, person, wanted, act, now, rules)
    zone = cancelling.zone_of(given.starts_at, now, rules)
    return Swapped(given, wanted, act, waiting=state is SignupState.WAITING, zone=zone)
