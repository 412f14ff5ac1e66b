"""When something is said by itself: on which day, at which hour, across nights, holidays and changes of the clocks."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from schedules import first_time, reminder
from storage.prompts import Coming
from storage.records import Reminder
from volunteering import holidays
from volunteering.home import HomeRules

OSLO = HomeRules(ZoneInfo("Europe/Oslo"))
HERNING = HomeRules(ZoneInfo("Europe/Copenhagen"))


def coming(rules: HomeRules, *local: int, since: datetime | None = None, how: Reminder = Reminder.USUAL) -> Coming:
    starts = datetime(*local, tzinfo=rules.zone).astimezone(UTC)  # type: ignore[arg-type,misc]  # year, month, day, hour, minute
    return Coming(
        date_id=1,
        day=date(local[0], local[1], local[2]),
        starts_at=starts,
        ends_at=starts + timedelta(hours=1),
        moved_at=None,
        unit_id=1,
        site_id=1,
        person_id=1,
        chat_id=1001,
        started_on=None,
        reminder=how,
        unreachable=False,
        break_since=None,
        break_until=None,
        since=since or starts - timedelta(days=30),
    )


def due(rules: HomeRules, found: Coming) -> str | None:
    when = reminder.when(found, rules)
    return None if when is None else f"{rules.local(when):%a %d %b %Y %H:%M}"


def test_the_day_before_at_the_homes_hour() -> None:
    assert due(OSLO, coming(OSLO, 2026, 12, 3, 14, 0)) == "Wed 02 Dec 2026 17:00"


def test_christmas_moves_it_to_the_last_day_before_and_never_away() -> None:
    assert due(OSLO, coming(OSLO, 2026, 12, 27, 14, 0)) == "Thu 24 Dec 2026 17:00"
    assert due(HERNING, coming(HERNING, 2026, 12, 26, 14, 0)) == "Thu 24 Dec 2026 17:00"


def test_easter_and_the_seventeenth_of_may() -> None:
    assert due(OSLO, coming(OSLO, 2027, 3, 30, 11, 0)) == "Sat 27 Mar 2027 17:00"  # Easter Monday and Sunday before it
    assert due(OSLO, coming(OSLO, 2029, 5, 18, 11, 0)) == "Wed 16 May 2029 17:00"
    assert due(HERNING, coming(HERNING, 2029, 5, 18, 11, 0)) == "Thu 17 May 2029 17:00"


def test_an_hour_in_the_quiet_hours_is_moved_earlier() -> None:
    late = replace(OSLO, reminder_at=time(21, 30))
    assert due(late, coming(late, 2026, 12, 3, 14, 0)) == "Wed 02 Dec 2026 19:45"
    early = replace(OSLO, reminder_at=time(6, 0))
    assert due(early, coming(early, 2026, 12, 3, 14, 0)) == "Tue 01 Dec 2026 19:45"


def test_earlier_later_and_none() -> None:
    assert due(OSLO, coming(OSLO, 2026, 12, 3, 14, 0, how=Reminder.EARLIER)) == "Tue 01 Dec 2026 17:00"
    assert due(OSLO, coming(OSLO, 2026, 12, 3, 14, 0, how=Reminder.LATER)) == "Thu 03 Dec 2026 08:00"
    assert due(OSLO, coming(OSLO, 2026, 12, 3, 14, 0, how=Reminder.NONE)) is None


def test_across_the_change_of_the_clocks_it_stays_at_its_hour() -> None:
    assert due(OSLO, coming(OSLO, 2027, 3, 28, 11, 0)) == "Sat 27 Mar 2027 17:00"  # the hour from two to three is not
    assert due(OSLO, coming(OSLO, 2026, 10, 25, 11, 0)) == "Sat 24 Oct 2026 17:00"  # it comes twice
    assert due(OSLO, coming(OSLO, 2026, 10, 26, 11, 0)) == "Sun 25 Oct 2026 17:00"


def test_an_hour_that_does_not_exist_or_comes_twice_is_still_one_moment() -> None:
    night = replace(OSLO, quiet_from=None, quiet_until=None, reminder_at=time(2, 30))
    spring = reminder.when(coming(night, 2028, 3, 27, 11, 0), night)
    autumn = reminder.when(coming(night, 2026, 10, 26, 11, 0), night)
    assert spring is not None
    assert autumn is not None
    assert spring.astimezone(UTC) == datetime(2028, 3, 26, 1, 30, tzinfo=UTC)
    assert autumn.astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_the_leap_day() -> None:
    assert due(OSLO, coming(OSLO, 2028, 3, 1, 11, 0)) == "Tue 29 Feb 2028 17:00"
    assert due(OSLO, coming(OSLO, 2028, 2, 29, 11, 0)) == "Mon 28 Feb 2028 17:00"


def test_late_sign_ups() -> None:
    evening = datetime(2026, 12, 2, 18, 0, tzinfo=OSLO.zone)
    assert due(OSLO, coming(OSLO, 2026, 12, 3, 14, 0, since=evening)) == "Wed 02 Dec 2026 18:10"
    night = datetime(2026, 12, 2, 22, 0, tzinfo=OSLO.zone)
    assert due(OSLO, coming(OSLO, 2026, 12, 3, 14, 0, since=night)) == "Thu 03 Dec 2026 08:00"
    same_day = datetime(2026, 12, 3, 9, 0, tzinfo=OSLO.zone)
    assert due(OSLO, coming(OSLO, 2026, 12, 3, 14, 0, since=same_day)) is None


def test_on_a_holiday_who_signs_up_for_tomorrow_is_reminded_all_the_same() -> None:
    second_day = datetime(2026, 12, 26, 11, 0, tzinfo=OSLO.zone)
    assert due(OSLO, coming(OSLO, 2026, 12, 27, 14, 0, since=second_day)) == "Sat 26 Dec 2026 11:10"


def test_who_has_no_telegram_is_rung_at_noon_of_the_last_working_day() -> None:
    def noon(found: Coming) -> str:
        when = reminder.when_to_ring(found, OSLO)
        assert when is not None
        return f"{OSLO.local(when):%a %d %b %H:%M}"

    assert noon(coming(OSLO, 2026, 12, 3, 14, 0)) == "Wed 02 Dec 12:00"
    assert noon(coming(OSLO, 2026, 12, 7, 14, 0)) == "Fri 04 Dec 12:00"  # a Monday
    assert noon(coming(OSLO, 2026, 12, 28, 14, 0)) == "Thu 24 Dec 12:00"


def test_after_a_first_time_on_the_day_before_a_holiday_the_questions_wait() -> None:
    found = coming(OSLO, 2026, 12, 24, 11, 0)
    assert f"{OSLO.local(first_time.when(found, OSLO)):%a %d %b %H:%M}" == "Sun 27 Dec 10:00"


MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2030, 12, 31))  # noqa: DTZ001 - made aware below


@given(MOMENTS, st.sampled_from([OSLO, HERNING]), st.sampled_from(list(Reminder)), st.times())
def test_whatever_the_hour_it_is_before_the_start_never_at_night_and_on_no_holiday_that_can_be_helped(
    starts: datetime, rules: HomeRules, how: Reminder, at: time
) -> None:
    rules = replace(rules, reminder_at=at.replace(second=0, microsecond=0, tzinfo=None))
    found = coming(rules, starts.year, starts.month, starts.day, starts.hour, starts.minute, how=how)
    when = reminder.when(found, rules)
    if when is None:
        assert how is Reminder.NONE
        return
    assert when < found.starts_at
    assert found.starts_at - when < timedelta(days=12)
    assert not rules.is_quiet(when)
    day = rules.local(when).date()
    assert day == rules.local(found.starts_at).date() or not holidays.is_holiday(day, rules)
