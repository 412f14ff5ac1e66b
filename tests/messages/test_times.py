"""Days and clock times as people say them, in the three languages."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from messages import times
from messages.languages import LANGUAGES

NOVEMBER = date(2026, 11, 25)
THURSDAY = date(2026, 12, 3)
AT_TWO = datetime(2026, 12, 3, 14, 0)  # noqa: DTZ001 - local to the home already
HALF_PAST_THREE = datetime(2026, 12, 3, 15, 30)  # noqa: DTZ001 - as above


@pytest.mark.parametrize(
    ("language", "spoken"),
    [("nb", "torsdag 3. desember"), ("da", "torsdag den 3. december"), ("en", "Thursday 3 December")],
)
def test_a_day_has_its_weekday(language: str, spoken: str) -> None:
    assert times.day(language, THURSDAY, NOVEMBER) == spoken


@pytest.mark.parametrize(
    ("language", "spoken"),
    [("nb", "onsdag 6. januar 2027"), ("da", "onsdag den 6. januar 2027"), ("en", "Wednesday 6 January 2027")],
)
def test_a_day_of_another_year_has_the_year(language: str, spoken: str) -> None:
    assert times.day(language, date(2027, 1, 6), NOVEMBER) == spoken


@pytest.mark.parametrize(("language", "shown"), [("nb", "14:00"), ("da", "14.00"), ("en", "14:00")])
def test_clock_times_are_written_as_in_the_country(language: str, shown: str) -> None:
    assert times.clock(language, AT_TWO) == shown


@pytest.mark.parametrize(("language", "shown"), [("nb", "00:05"), ("da", "00.05"), ("en", "00:05")])
def test_the_hours_after_midnight_have_two_figures(language: str, shown: str) -> None:
    assert times.clock(language, datetime(2026, 12, 3, 0, 5)) == shown  # noqa: DTZ001 - local to the home already


@pytest.mark.parametrize(("language", "shown"), [("nb", "14:00–15:30"), ("da", "14.00–15.30"), ("en", "14:00–15:30")])
def test_a_span_goes_from_clock_time_to_clock_time(language: str, shown: str) -> None:
    assert times.span(language, AT_TWO, HALF_PAST_THREE) == shown


@pytest.mark.parametrize(
    ("language", "spoken"),
    [
        ("nb", "torsdag 3. desember kl. 14:00"),
        ("da", "torsdag den 3. december kl. 14.00"),
        ("en", "Thursday 3 December at 14:00"),
    ],
)
def test_when_something_is_says_weekday_date_and_clock(language: str, spoken: str) -> None:
    assert times.when(language, AT_TWO, NOVEMBER) == spoken


@pytest.mark.parametrize(("language", "shown"), [("nb", "tor. 3. des."), ("da", "tors. 3. dec."), ("en", "Thu 3 Dec")])
def test_a_day_on_a_button_is_short(language: str, shown: str) -> None:
    assert times.short_day(language, THURSDAY, NOVEMBER) == shown


@pytest.mark.parametrize(("language", "shown"), [("nb", "ons. 6. jan."), ("da", "ons. 6. jan."), ("en", "Wed 6 Jan")])
def test_a_day_on_a_button_needs_no_year_just_over_new_year(language: str, shown: str) -> None:
    assert times.short_day(language, date(2027, 1, 6), NOVEMBER) == shown


@pytest.mark.parametrize(
    ("language", "shown"), [("nb", "tor. 25. nov. 2027"), ("da", "tors. 25. nov. 2027"), ("en", "Thu 25 Nov 2027")]
)
def test_a_day_on_a_button_a_year_away_has_the_year(language: str, shown: str) -> None:
    assert times.short_day(language, NOVEMBER + timedelta(days=365), NOVEMBER) == shown


def test_a_day_that_begins_a_line_begins_with_a_capital() -> None:
    assert times.capital("torsdag 3. desember") == "Torsdag 3. desember"
    assert times.capital("øvelse i kafeen") == "Øvelse i kafeen"
    assert times.capital("") == ""


@settings(deadline=None)
@given(st.sampled_from(LANGUAGES), st.dates(date(2026, 1, 1), date(2030, 12, 31)))
def test_every_day_is_told_apart_from_every_day_of_its_year(language: str, day: date) -> None:
    others = [day + timedelta(days=apart) for apart in (-365, -364, -7, -1, 1, 7, 364, 365)]
    assert times.day(language, day, day) not in {times.day(language, other, day) for other in others}
    assert times.short_day(language, day, day) not in {times.short_day(language, other, day) for other in others}


@settings(deadline=None)
@given(st.sampled_from(LANGUAGES), st.datetimes(datetime(2026, 1, 1), datetime(2030, 12, 31)))  # noqa: DTZ001 - local
def test_no_time_is_ever_written_with_am_or_pm(language: str, local: datetime) -> None:
    shown = times.clock(language, local)
    assert (shown[:2], shown[3:]) == (f"{local.hour:02}", f"{local.minute:02}")
