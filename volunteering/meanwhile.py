"""What has gone to others while somebody was away: who is brought back hears of it, and who brings them back."""

from dataclasses import dataclass
from datetime import datetime

from storage import activities, people, shifts, signups
from storage.records import Act, ActivityDate, Person, Shift, SignupState
from storage.tx import Tx
from volunteering.home import HomeRules
from volunteering.telling import News, tell

_COMING = SignupState.COMING


@dataclass(frozen=True, slots=True)
class Gone:
    """A place that is another's now, and who has come onto the list since; the person waits for it."""

    date: ActivityDate
    to: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """What an act took from somebody and what they did not get back, since others have it."""

    places: tuple[Gone, ...]
    shifts: tuple[Shift, ...]

    @property
    def nothing(self) -> bool:
        """Whether everything is theirs again."""
        return not self.places and not self.shifts


def of(tx: Tx, person: Person, act: Act, now: datetime) -> Meanwhile:
    """What this act took from the person that is another's now. It is looked up anew, so it is never out of date."""
    own = [each for each in act.changes if each.person_id == person.id]
    dates = [activities.by_id(tx, each.activity_date_id or 0) for each in own if each.before == SignupState.COMING]
    places = [
        Gone(date, _who_has_it(tx, person, act, date))
        for date in dates
        if date is not None and date.starts_at > now and date.called_off_at is None and _waits(tx, person, date)
    ]
    had = [shifts.by_id(tx, each.shift_id) for each in own if each.shift_id is not None and each.after is None]
    gone = [each for each in had if each is not None and each.ends_at > now and _is_anothers(each, person)]
    return Meanwhile(tuple(places), tuple(gone))


def tell_who_is_back(tx: Tx, person: Person, act: Act, now: datetime, rules: HomeRules) -> None:
    """Whoever was brought back by somebody else hears what is another's now, in one message; else nothing."""
    found = of(tx, person, act, now)
    if found.nothing:
        return
    ends = [each.date.starts_at for each in found.places] + [each.ends_at for each in found.shifts]
    tell(
        tx,
        News.GONE_MEANWHILE,
        person,
        subject=str(act.id),
        about={"act": act.id},
        now=now,
        due_at=rules.may_speak_at(now),
        worth_until=max(ends),
    )


def _is_anothers(shift: Shift, person: Person) -> bool:
    return shift.culture_contact_id not in {None, person.id}


def _waits(tx: Tx, person: Person, date: ActivityDate) -> bool:
    signup = signups.of(tx, date.id, person.id)
    return signup is not None and signup.state is SignupState.WAITING


def _who_has_it(tx: Tx, person: Person, act: Act, date: ActivityDate) -> tuple[Person, ...]:
    """Those who have come onto the full list since: they moved up, or were offered the place and said yes."""
    coming = [each.person_id for each in signups.expected(tx, [date.id]).get(date.id, []) if each.state is _COMING]
    since = {each: signups.of(tx, date.id, each) for each in coming if each != person.id}
    moved = {each.person_id for each in act.changes if each.activity_date_id == date.id and each.after == _COMING}
    took = [each for each, signup in since.items() if signup is not None and (signup.since > act.at or each in moved)]
    return tuple(people.by_ids(tx, took))
