"""Which dates somebody means who says a day or an activity in their own words. Nothing is changed here.

What is meant is looked for among the dates that it can be about: one's own for a cancellation, those open to one for a
sign-up. A change follows only where every day that was said leads to one date alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date as local_day
from datetime import datetime, time, timedelta

from storage.records import ActivityDate, Person, SignupState
from storage.tx import Tx
from volunteering import access, own_list
from volunteering.home import HomeRules

AHEAD = 120  # days; a season: further on a plan seldom goes


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of a date: the days, the time of day, and whether a title is the activity that was named.

    `names` is None when no activity was named.
    """

    days: tuple[local_day, ...] = ()
    clock: time | None = None
    names: Callable[[str], bool] | None = None

    @property
    def nothing(self) -> bool:
        """Whether neither a day nor an activity was said."""
        return not self.days and self.names is None


@dataclass(frozen=True, slots=True)
class Meant:
    """The dates that what was said fits, in the order of time; `certain`: it can be acted upon without asking."""

    dates: tuple[ActivityDate, ...]
    certain: bool


def own_dates_meant(tx: Tx, person: Person, said: Said, now: datetime, rules: HomeRules) -> Meant:
    """Which of their own dates somebody means who cannot come.

    Several days in a row, or several days named, mean everything on them; one day with several own dates leaves doubt,
    and so does an activity that comes again and again. Without day and activity all own dates fit, and none is certain.
    """
    own = [each.date for each in own_list.own_dates(tx, person, now)]
    fitting = _fitting(own, said, rules)
    if said.nothing:
        return Meant(tuple(fitting), certain=False)
    return Meant(tuple(fitting), certain=_one_each(fitting, said, rules) or (len(said.days) > 1 and bool(fitting)))


def open_dates_meant(tx: Tx, person: Person, said: Said, now: datetime, rules: HomeRules) -> Meant:
    """Which dates somebody means who would like to come: those that are open to them, their own among them.

    Certain only where there is one alone for each day that was said.
    """
    open_to = [
        each
        for each in own_list.what_is_on(tx, person, person.site_ids[0], now, rules, days=AHEAD)
        if access.may_sign_up(person, each.date)
    ]
    fitting = _fitting([each.date for each in open_to], said, rules)
    if said.nothing:
        return Meant((), certain=False)
    days = {_day(each, rules) for each in fitting}
    every_day_leads_somewhere = bool(said.days) and days == set(said.days)
    if len(fitting) > 1 and not every_day_leads_somewhere:
        waits = {each.date.id for each in open_to if each.own is not SignupState.COMING}
        return Meant(tuple(each for each in fitting if each.id in waits) or tuple(fitting), certain=False)
    return Meant(tuple(fitting), certain=bool(said.days) and _one_each(fitting, said, rules))


def those_that_fit(dates: Sequence[ActivityDate], said: Said, rules: HomeRules) -> list[ActivityDate]:
    """Those of these dates that what was said fits."""
    return _fitting(list(dates), said, rules)


def begins_as_said(date: ActivityDate, said: Said, rules: HomeRules) -> bool:
    """Whether the date begins at the time of day that was said."""
    return _begins_at(date, said.clock, rules)


def any_fits(dates: Sequence[ActivityDate], said: Said, rules: HomeRules) -> bool:
    """Whether what was said fits any of these dates."""
    return bool(_fitting(list(dates), said, rules))


def first_that_fits(dates: Sequence[ActivityDate], said: Said, rules: HomeRules) -> int:
    """How many of these dates come before the first that fits; 0 when none does."""
    fitting = _fitting(list(dates), said, rules)
    return list(dates).index(fitting[0]) if fitting else 0


def _fitting(dates: list[ActivityDate], said: Said, rules: HomeRules) -> list[ActivityDate]:
    found = [each for each in dates if not said.days or _day(each, rules) in said.days]
    if said.names is not None:
        found = [each for each in found if said.names(each.title)]
    at_that_time = [each for each in found if _begins_at(each, said.clock, rules)]
    return at_that_time or found


def _one_each(dates: Sequence[ActivityDate], said: Said, rules: HomeRules) -> bool:
    days = [_day(each, rules) for each in dates]
    return bool(dates) and len(set(days)) == len(days) and (bool(said.days) or len(dates) == 1)


def _day(date: ActivityDate, rules: HomeRules) -> local_day:
    return rules.local(date.starts_at).date()


def _begins_at(date: ActivityDate, clock: time | None, rules: HomeRules) -> bool:
    """Whether the date begins about then. "Three o'clock" may be fifteen."""
    if clock is None:
        return False
    begins = rules.local(date.starts_at)
    minutes = begins.hour * 60 + begins.minute - clock.hour * 60 - clock.minute
    return timedelta(minutes=abs(minutes)) <= timedelta(minutes=15) or abs(minutes - 720) <= 15
