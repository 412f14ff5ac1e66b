"""Public holidays where the home lies, and the days on which a coordinator is at work."""

from datetime import date
from zoneinfo import ZoneInfo

from volunteering.holidays import (
    day_after_rest,
    day_before_rest,
    is_holiday,
    is_working_day,
    next_working_day,
    working_day_after,
    working_day_before,
)
from volunteering.home import HomeRules

OSLO = HomeRules(ZoneInfo("Europe/Oslo"))
HERNING = HomeRules(ZoneInfo("Europe/Copenhagen"))


def test_each_country_has_its_own() -> None:
    assert is_holiday(date(2026, 5, 17), OSLO)
    assert not is_holiday(date(2026, 5, 17), HERNING)
    assert is_holiday(date(2026, 12, 25), OSLO)
    assert is_holiday(date(2026, 12, 25), HERNING)


def test_elsewhere_there_are_none_that_we_know_of() -> None:
    assert not is_holiday(date(2026, 12, 25), HomeRules(ZoneInfo("Europe/Berlin")))


def test_a_sunday_is_a_day_like_others_but_no_working_day() -> None:
    assert not is_holiday(date(2026, 11, 29), OSLO)
    assert not is_working_day(date(2026, 11, 29), OSLO)
    assert is_working_day(date(2026, 11, 27), OSLO)


def test_easter_is_passed_over_whole() -> None:
    # 2027: Maundy Thursday 25 March, Good Friday, Easter Sunday 28 March, Easter Monday
    assert day_before_rest(date(2027, 3, 26), OSLO) == date(2027, 3, 24)
    assert day_after_rest(date(2027, 3, 28), OSLO) == date(2027, 3, 30)
    assert next_working_day(date(2027, 3, 24), OSLO) == date(2027, 3, 30)
    assert working_day_before(date(2027, 3, 30), OSLO) == date(2027, 3, 24)
    assert working_day_after(date(2027, 3, 24), 2, OSLO) == date(2027, 3, 31)


def test_two_working_days_after_a_friday_is_tuesday() -> None:
    assert working_day_after(date(2026, 11, 27), 2, OSLO) == date(2026, 12, 1)
