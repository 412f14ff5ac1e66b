"""The days of one activity, as one person sees them: what they are down for, and where there is room."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import activities, signups
from storage.records import ActivityDate, Person, SignupState
from storage.tx import Tx
from volunteering import access, own_list, waiting_list
from volunteering.home import HomeRules

AHEAD = timedelta(days=120)  # a season: further on a plan seldom goes


@dataclass(frozen=True, slots=True)
class Day:
    """One day of an activity. `own` is how the person's sign-up stands, None when they are not down for it."""

    date: ActivityDate
    own: SignupState | None
    has_room: bool


def open_to(tx: Tx, person: Person, now: datetime, rules: HomeRules) -> list[ActivityDate]:
    """The activities of the coming weeks to which the person may sign up, each by its next date."""
    first: dict[tuple[str, int], ActivityDate] = {}
    for each in own_list.what_is_on(tx, person, person.site_ids[0], now, rules):
        if access.may_sign_up(person, each.date):
            first.setdefault((each.date.title, each.date.unit_id), each.date)
    return list(first.values())


def days_of(tx: Tx, person: Person, of: ActivityDate, now: datetime, rules: HomeRules) -> list[Day]:
    """The coming days of this activity (its title on its unit), in the order of time."""
    last = rules.today(now) + AHEAD
    dates = activities.following(tx, of, now, last.isoformat())
    states = signups.states_of(tx, person.id, [each.id for each in dates])
    return [
        Day(
            each,
            None if (own := states.get(each.id)) is SignupState.CANCELLED else own,
            waiting_list.has_room(tx, each),
        )
        for each in dates
    ]


def rest_of_month(tx: Tx, person: Person, date: ActivityDate, now: datetime, rules: HomeRules) -> list[ActivityDate]:
    """The days of this activity in the month of the date on which the person does not stand yet."""
    month = rules.local(date.starts_at).date().replace(day=1)
    return [
        each.date
        for each in days_of(tx, person, date, now, rules)
        if each.own is None and rules.local(each.date.starts_at).date().replace(day=1) == month
    ]
