"""Times as the store keeps them: one text, in UTC, that sorts as time goes."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.times import from_text, to_text

MOMENTS = st.datetimes(
    min_value=datetime(1900, 1, 2),  # noqa: DTZ001 - the strategy adds the zone
    max_value=datetime(9999, 12, 30),  # noqa: DTZ001 - as above
    timezones=st.sampled_from([UTC, ZoneInfo("Europe/Oslo"), ZoneInfo("America/New_York")]),
)


def to_the_millisecond(moment: datetime) -> datetime:
    utc = moment.astimezone(UTC)
    return utc.replace(microsecond=utc.microsecond // 1000 * 1000)


@given(MOMENTS, MOMENTS)
def test_texts_sort_as_times_do(one: datetime, other: datetime) -> None:
    earlier, later = sorted([to_the_millisecond(one), to_the_millisecond(other)])
    assert (to_text(earlier) < to_text(later)) == (earlier < later)
    assert (to_text(earlier) == to_text(later)) == (earlier == later)


@given(MOMENTS, st.integers(min_value=1, max_value=5000))
def test_moments_close_together_sort_too(moment: datetime, milliseconds: int) -> None:
    assert to_text(moment) < to_text(moment.astimezone(UTC) + timedelta(milliseconds=milliseconds))


@given(MOMENTS)
def test_a_time_comes_back_as_it_was_kept_in_utc(moment: datetime) -> None:
    back = from_text(to_text(moment))
    assert back == to_the_millisecond(moment)
    assert back.utcoffset() == timedelta(0)


def test_the_hour_that_comes_twice_is_told_apart() -> None:
    oslo = ZoneInfo("Europe/Oslo")
    first = datetime(2026, 10, 25, 2, 30, tzinfo=oslo)
    second = first.replace(fold=1)
    assert to_text(first) == "2026-10-25T00:30:00.000Z"
    assert to_text(second) == "2026-10-25T01:30:00.000Z"


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        to_text(datetime(2026, 11, 25, 12, 0))  # noqa: DTZ001 - that is the point
