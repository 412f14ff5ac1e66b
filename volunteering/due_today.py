"""What the coordinator is told on a working day, all in one message: what the day asks for, nothing said before.

Every item has a day of its own. A working day brings those that fell due since the last one, so that a weekend or a
holiday loses nothing and nothing comes twice; only where volunteers are missing until the next working day is said as
long as it is so.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from dateutil.relativedelta import relativedelta

from storage import first_times, inquiries, people, review, shifts
from storage.records import Inquiry, Person, RoleName, Shift
from storage.review import Plan, Week
from storage.tx import Tx
from volunteering import closed_wards, holidays, own_list
from volunteering.home import HomeRules
from volunteering.overview import Happening

AT = time(9)  # when a coordinator has sat down
GAPS_BEFORE = (7, 2)  # days: in time to ask others, and once more before it is too late
FOLLOW_UPS = (relativedelta(months=1), relativedelta(months=6), relativedelta(months=12))  # handbook 2.1 and 3.3
GATHERING_BEFORE = timedelta(weeks=3)  # the gathering comes before the new plan (handbook 3.2)
SECOND_LOOK = 5  # working days without an answer after which an inquiry is named once more (practice 41)


@dataclass(frozen=True, slots=True)
class DueToday:
    """What a working day brings.

    Attributes:
        gaps: what lacks volunteers: today and until the next working day, and what begins in a week or in two days.
        shifts: shifts until the next working day without a culture contact.
        inquiries: word left that waits for an answer.
        follow_ups: volunteers with whom a talk would be good now.
        answers: volunteers who have answered the questions after their first time.
        ending: a plan that ends in three weeks.
        week: last week in numbers, on the first working day of a week.
    """

    gaps: tuple[Happening, ...]
    shifts: tuple[Shift, ...]
    inquiries: tuple[Inquiry, ...]
    follow_ups: tuple[Person, ...]
    answers: tuple[Person, ...]
    ending: Plan | None
    week: Week | None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return not any((self.gaps, self.shifts, self.inquiries, self.follow_ups, self.answers, self.ending, self.week))


def on(tx: Tx, site_id: int, reader: Person, day: date, now: datetime, rules: HomeRules) -> DueToday:
    """What this working day brings for a site."""
    before = holidays.working_day_before(day, rules)
    since = Since(before, day)
    gaps = [
        each
        for each in own_list.what_is_on(tx, reader, site_id, now, rules, days=GAPS_BEFORE[0] + 10)
        if each.still_wanted > 0
        and (_is_near(near := rules.local(each.date.starts_at).date(), day, rules) or _falls_due(near, since))
    ]
    return DueToday(
        gaps=tuple(gaps),
        shifts=tuple(_empty_shifts(tx, site_id, day, rules)),
        inquiries=tuple(_inquiries(tx, since, rules)),
        follow_ups=tuple(_follow_ups(tx, site_id, since)),
        answers=tuple(_answers(tx, site_id, since, rules)),
        ending=_ending(tx, site_id, since),
        week=_last_week(tx, site_id, since, rules),
    )


@dataclass(frozen=True, slots=True)
class Since:
    """The local days that a working day speaks for: those after the last working day, up to itself."""

    before: date
    day: date

    def holds(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.before < day <= self.day


def _falls_due(starts_on: date, since: Since) -> bool:
    return any(since.holds(starts_on - timedelta(days=days)) for days in GAPS_BEFORE)


def _is_near(starts_on: date, day: date, rules: HomeRules) -> bool:
    """Whether it is held today, or at the latest on the next working day: then there is little time to find anybody."""
    return day <= starts_on <= holidays.next_working_day(day, rules)


def _empty_shifts(tx: Tx, site_id: int, day: date, rules: HomeRules) -> list[Shift]:
    """From tomorrow to the next working day: on a Friday the weekend and the Monday."""
    start, end = rules.span(day + timedelta(days=1), holidays.next_working_day(day, rules))
    empty = closed_wards.needed(tx, shifts.empty(tx, site_id, start, end))
    return [shift for shift in empty if shift.starts_at >= start]


def _inquiries(tx: Tx, since: Since, rules: HomeRules) -> list[Inquiry]:
    """On the day on which the owner was to get in touch, and once more when five working days are over."""
    found = []
    for inquiry in inquiries.waiting(tx):
        came = rules.today(inquiry.received_at)
        days = (inquiry.next_on, holidays.working_day_after(came, SECOND_LOOK, rules))
        if any(each is not None and since.holds(each) for each in days):
            found.append(inquiry)
    return found


def _follow_ups(tx: Tx, site_id: int, since: Since) -> list[Person]:
    return [
        person
        for person in people.with_role(tx, site_id, RoleName.VOLUNTEER)
        if person.started_on is not None and any(since.holds(person.started_on + after) for after in FOLLOW_UPS)
    ]


def _answers(tx: Tx, site_id: int, since: Since, rules: HomeRules) -> list[Person]:
    start, end = (datetime.combine(day, AT, tzinfo=rules.zone) for day in (since.before, since.day))
    ids = [each.person_id for each in first_times.ended_between(tx, start, end) if any(each.answers)]
    return [person for person in people.by_ids(tx, ids) if site_id in person.site_ids]


def _ending(tx: Tx, site_id: int, since: Since) -> Plan | None:
    first, last = since.before + timedelta(days=1) + GATHERING_BEFORE, since.day + GATHERING_BEFORE
    found = review.plans_ending(tx, site_id, first, last)
    return found[0] if found else None


def _last_week(tx: Tx, site_id: int, since: Since, rules: HomeRules) -> Week | None:
    monday = since.day - timedelta(days=since.day.weekday())
    if since.before >= monday:
        return None  # an earlier working day of this week has told it
    week = review.week(tx, site_id, *rules.span(monday - timedelta(days=7), monday - timedelta(days=1)))
    return week if week.held else None
