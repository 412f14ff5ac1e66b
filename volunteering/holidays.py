"""Public holidays and working days, where the home lies: Norway or Denmark, known by its time zone.

Elsewhere there are none that we know of. Sundays are days like others for volunteers, but no working days.
"""

from datetime import date, timedelta
from functools import lru_cache

from volunteering.home import HomeRules


def is_holiday(day: date, rules: HomeRules) -> bool:
    """Whether a local day is a public holiday where the home lies."""
    country = rules.country
    return country is not None and day in _of_year(country, day.year)


def is_working_day(day: date, rules: HomeRules) -> bool:
    """Whether a coordinator is at work on this day: Monday to Friday, and no public holiday."""
    return day.weekday() < 5 and not is_holiday(day, rules)


def day_before_rest(day: date, rules: HomeRules) -> date:
    """This day, or where it is a public holiday the last day before that is none."""
    while is_holiday(day, rules):
        day -= timedelta(days=1)
    return day


def day_after_rest(day: date, rules: HomeRules) -> date:
    """This day, or where it is a public holiday the first day after that is none."""
    while is_holiday(day, rules):
        day += timedelta(days=1)
    return day


def next_working_day(day: date, rules: HomeRules) -> date:
    """The first working day after this day."""
    return working_day_after(day, 1, rules)


def working_day_after(day: date, many: int, rules: HomeRules) -> date:
    """The local day on which so many working days have passed since this day."""
    while many:
        day += timedelta(days=1)
        many -= is_working_day(day, rules)
    return day


def working_day_before(day: date, rules: HomeRules) -> date:
    """The last working day before this day."""
    day -= timedelta(days=1)
    while not is_working_day(day, rules):
        day -= timedelta(days=1)
    return day


@lru_cache(maxsize=32)
def _of_year(country: str, year: int) -> frozenset[date]:
    from holidays import country_holidays  # noqa: PLC0415 - a fifth of a second, which nobody waits for at the start

    return frozenset(country_holidays(country, years=year))
