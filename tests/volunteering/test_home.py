"""The home's own hours: quiet hours, local days, and the two nights on which the clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from volunteering.home import HomeRules

OSLO = ZoneInfo("Europe/Oslo")
RULES = HomeRules(OSLO)


def speak(moment: datetime, rules: HomeRules = RULES) -> str:
    return f"{rules.local(rules.may_speak_at(moment)):%Y-%m-%d %H:%M %z}"


def at(text: str, fold: int = 0) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=OSLO, fold=fold)


@pytest.mark.parametrize(
    ("moment", "spoken"),
    [
        ("2026-11-25 12:00", "2026-11-25 12:00 +0100"),
        ("2026-11-25 19:59", "2026-11-25 19:59 +0100"),
        ("2026-11-25 20:00", "2026-11-26 08:00 +0100"),
        ("2026-11-25 23:59", "2026-11-26 08:00 +0100"),
        ("2026-11-26 00:00", "2026-11-26 08:00 +0100"),
        ("2026-11-26 07:59", "2026-11-26 08:00 +0100"),
        ("2026-11-26 08:00", "2026-11-26 08:00 +0100"),
        ("2026-12-31 22:00", "2027-01-01 08:00 +0100"),
    ],
)
def test_quiet_from_eight_in_the_evening_to_eight_in_the_morning(moment: str, spoken: str) -> None:
    assert speak(at(moment)) == spoken


@pytest.mark.parametrize(
    ("moment", "spoken"),
    [
        ("2026-03-28 21:00", "2026-03-29 08:00 +0200"),  # the clocks go forward: eleven hours later by the sun's count
        ("2026-10-24 21:00", "2026-10-25 08:00 +0100"),  # and back: twelve hours
    ],
)
def test_the_morning_is_eight_oclock_also_when_the_clocks_have_changed(moment: str, spoken: str) -> None:
    assert speak(at(moment)) == spoken


def test_in_the_hour_that_comes_twice_the_morning_is_never_in_the_past() -> None:
    rules = HomeRules(OSLO, quiet_from=time(20), quiet_until=time(2, 30))
    assert speak(at("2026-10-25 02:15", fold=0), rules) == "2026-10-25 02:30 +0200"
    assert speak(at("2026-10-25 02:15", fold=1), rules) == "2026-10-25 02:30 +0100"


def test_quiet_hours_within_one_day() -> None:
    rules = HomeRules(OSLO, quiet_from=time(12), quiet_until=time(13, 30))
    assert speak(at("2026-11-25 12:45"), rules) == "2026-11-25 13:30 +0100"
    assert speak(at("2026-11-25 11:59"), rules) == "2026-11-25 11:59 +0100"
    assert speak(at("2026-11-25 23:00"), rules) == "2026-11-25 23:00 +0100"


@pytest.mark.parametrize(
    "rules",
    [HomeRules(OSLO, quiet_from=None, quiet_until=None), HomeRules(OSLO, quiet_from=time(8), quiet_until=time(8))],
)
def test_a_home_may_have_no_quiet_hours(rules: HomeRules) -> None:
    assert speak(at("2026-11-25 03:00"), rules) == "2026-11-25 03:00 +0100"


def quiet(rules: HomeRules, moment: datetime) -> bool:
    """By the clock on the wall, minute by minute."""
    clock = rules.local(moment).time()
    begins, ends = rules.quiet_from, rules.quiet_until
    assert begins is not None
    assert ends is not None
    if begins < ends:
        return begins <= clock < ends
    return begins != ends and (clock >= begins or clock < ends)


NEAR_A_CLOCK_CHANGE = st.builds(
    lambda base, minutes: base + timedelta(minutes=minutes),
    st.sampled_from([datetime(2026, 3, 29, 1, 0, tzinfo=UTC), datetime(2026, 10, 25, 1, 0, tzinfo=UTC)]),
    st.integers(min_value=-36 * 60, max_value=36 * 60),
)
CLOCK_TIMES = st.times(max_value=time(23, 59)).map(lambda clock: clock.replace(second=0, microsecond=0))


@given(NEAR_A_CLOCK_CHANGE, CLOCK_TIMES, CLOCK_TIMES)
@example(datetime(2026, 10, 25, 1, 15, tzinfo=UTC), time(20), time(2, 30))
@example(datetime(2026, 3, 28, 23, 0, tzinfo=UTC), time(20), time(2, 30))
@example(datetime(2026, 10, 25, 0, 40, tzinfo=UTC), time(2, 30), time(2, 10))
@example(datetime(2026, 3, 29, 0, 59, tzinfo=UTC), time(2, 1), time(2, 0))
@example(datetime(2026, 3, 29, 0, 59, tzinfo=UTC), time(0), time(2, 0, fold=1))
def test_it_is_the_first_moment_from_now_on_that_is_not_quiet(moment: datetime, begins: time, ends: time) -> None:
    rules = HomeRules(OSLO, quiet_from=begins, quiet_until=ends)
    spoken = rules.may_speak_at(moment).astimezone(UTC)
    assert spoken >= moment
    assert not quiet(rules, spoken)
    if time(2) <= begins < time(3) or time(2) <= ends < time(3):
        return  # an hour that is skipped in March and comes twice in October: quiet a little longer that night
    minutes = int((spoken - moment) / timedelta(minutes=1))
    assert all(quiet(rules, moment + timedelta(minutes=minute)) for minute in range(minutes))


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 11, 25), 24)]
)
def test_a_local_day_is_as_long_as_it_is(day: date, hours: int) -> None:
    start, end = RULES.span(day, day)
    assert end.astimezone(UTC) - start.astimezone(UTC) == timedelta(hours=hours)


def test_today_is_the_homes_date_and_not_greenwichs() -> None:
    assert RULES.today(datetime(2026, 11, 25, 23, 30, tzinfo=UTC)) == date(2026, 11, 26)
    assert RULES.today(datetime(2026, 6, 30, 22, 0, tzinfo=UTC)) == date(2026, 7, 1)
