"""The dates of an activity, as people who plan a house mean them."""

# ruff: noqa: DTZ001 - the tables hold local times without a zone; giving them one is what is tested here

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from volunteering.recurrence import Rhythm, RhythmCode, RhythmFault, Span, normalised, spans, to_utc
from volunteering.rhythm_rule import WEEKDAYS, Rule, days_of, read_rule, week_of_year

OSLO = ZoneInfo("Europe/Oslo")
HORIZON = date(2027, 6, 30)


def held(rhythm: Rhythm, horizon: date = HORIZON, zone: ZoneInfo = OSLO) -> list[date]:
    found = spans(rhythm, zone, horizon)
    assert not isinstance(found, RhythmFault), found
    return [span.day for span in found]


def fault(rhythm: Rhythm, horizon: date = HORIZON) -> tuple[RhythmCode, str, dict[str, str]]:
    found = spans(rhythm, OSLO, horizon)
    assert isinstance(found, RhythmFault), found
    return found.code, found.column, dict(found.values)


def weekly_at(starts: datetime, ends: time = time(23, 0), repeats: str = "FREQ=WEEKLY") -> Rhythm:
    return Rhythm(starts, ends, repeats)


# ---- What people plan -------------------------------------------------------------------------------------------


def test_an_activity_without_a_rule_is_held_once() -> None:
    lucia = Rhythm(datetime(2026, 12, 13, 14, 0), time(15, 30))

    assert spans(lucia, OSLO, HORIZON) == (
        Span(date(2026, 12, 13), datetime(2026, 12, 13, 13, 0, tzinfo=UTC), datetime(2026, 12, 13, 14, 30, tzinfo=UTC)),
    )


def test_an_activity_without_a_rule_may_lie_beyond_the_last_plan() -> None:
    assert held(Rhythm(datetime(2028, 5, 17, 10, 0), time(12, 0)), date(2026, 12, 31)) == [date(2028, 5, 17)]


@pytest.mark.parametrize(
    ("last_before", "first_after"),
    [(date(2026, 10, 21), date(2026, 10, 28)), (date(2027, 3, 24), date(2027, 3, 31))],
    ids=["the clock goes back", "the clock goes forward"],
)
def test_a_weekly_two_o_clock_stays_two_o_clock_when_the_clock_changes(last_before: date, first_after: date) -> None:
    found = spans(weekly_at(datetime.combine(last_before, time(14, 0)), time(15, 0)), OSLO, first_after)

    assert not isinstance(found, RhythmFault)
    assert [(s.day, s.starts_at.astimezone(OSLO).time(), s.ends_at.astimezone(OSLO).time()) for s in found] == [
        (last_before, time(14, 0), time(15, 0)),
        (first_after, time(14, 0), time(15, 0)),
    ]
    assert abs(found[1].starts_at - found[0].starts_at - timedelta(weeks=1)) == timedelta(hours=1)


def test_second_and_fourth_thursday() -> None:
    rhythm = weekly_at(datetime(2026, 11, 1, 11, 0), repeats="FREQ=MONTHLY;BYDAY=2TH,4TH")

    assert held(rhythm, date(2027, 1, 31)) == [
        date(2026, 11, 12),
        date(2026, 11, 26),
        date(2026, 12, 10),
        date(2026, 12, 24),
        date(2027, 1, 14),
        date(2027, 1, 28),
    ]


def test_last_sunday_of_the_month() -> None:
    rhythm = weekly_at(datetime(2026, 11, 1, 11, 0), repeats="FREQ=MONTHLY;BYDAY=-1SU")

    assert held(rhythm, date(2027, 2, 28)) == [
        date(2026, 11, 29),
        date(2026, 12, 27),
        date(2027, 1, 31),
        date(2027, 2, 28),
    ]


def test_every_monday_and_the_second_thursday_in_one_rule() -> None:
    rhythm = weekly_at(datetime(2026, 12, 1, 11, 0), repeats="FREQ=MONTHLY;BYDAY=MO,2TH")

    assert held(rhythm, date(2026, 12, 15)) == [date(2026, 12, 7), date(2026, 12, 10), date(2026, 12, 14)]


def test_odd_weeks_come_twice_running_at_the_turn_of_the_year_because_2026_has_53() -> None:
    odd = ",".join(str(week) for week in range(1, 54, 2))
    rhythm = weekly_at(datetime(2026, 12, 3, 10, 0), repeats=f"FREQ=YEARLY;BYWEEKNO={odd};BYDAY=TH")

    assert held(rhythm, date(2027, 1, 31)) == [
        date(2026, 12, 3),
        date(2026, 12, 17),
        date(2026, 12, 31),
        date(2027, 1, 7),
        date(2027, 1, 21),
    ]


def test_every_second_week_is_not_odd_weeks() -> None:
    rhythm = weekly_at(datetime(2026, 12, 17, 10, 0), repeats="FREQ=WEEKLY;INTERVAL=2")

    assert held(rhythm, date(2027, 1, 20)) == [date(2026, 12, 17), date(2026, 12, 31), date(2027, 1, 14)]


def test_weeks_without_a_weekday_mean_the_weekday_of_the_first_date() -> None:
    rhythm = weekly_at(datetime(2026, 11, 26, 10, 0), repeats="FREQ=YEARLY;BYWEEKNO=48,50")

    assert held(rhythm, date(2026, 12, 31)) == [date(2026, 11, 26), date(2026, 12, 10)]


def test_count_ends_a_series_by_itself_even_beyond_the_last_plan() -> None:
    dance = weekly_at(datetime(2026, 11, 24, 14, 0), time(15, 0), "FREQ=WEEKLY;BYDAY=TU;COUNT=5")

    assert held(dance, date(2026, 12, 1)) == [date(2026, 11, 24) + timedelta(weeks=week) for week in range(5)]


def test_count_counts_the_dates_left_out_as_well() -> None:
    dance = Rhythm(datetime(2026, 12, 8, 14, 0), time(15, 0), "FREQ=WEEKLY;COUNT=3", left_out=(date(2026, 12, 15),))

    assert held(dance) == [date(2026, 12, 8), date(2026, 12, 22)]


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("20261209", date(2026, 12, 9)),
        ("20261209T140000", date(2026, 12, 9)),
        ("20261209T135959", date(2026, 12, 2)),
        ("20261209T130000Z", date(2026, 12, 9)),
        ("20261209T125959Z", date(2026, 12, 2)),
    ],
)
def test_until_is_a_day_included_or_a_moment_local_or_in_utc(until: str, last: date) -> None:
    rhythm = weekly_at(datetime(2026, 12, 2, 14, 0), repeats=f"FREQ=WEEKLY;UNTIL={until}")

    assert held(rhythm)[-1] == last


def test_the_column_until_is_a_day_included_and_the_earlier_end_counts() -> None:
    rhythm = Rhythm(datetime(2026, 12, 2, 14, 0), time(15, 0), "FREQ=WEEKLY;UNTIL=20261231", until=date(2026, 12, 16))

    assert held(rhythm) == [date(2026, 12, 2), date(2026, 12, 9), date(2026, 12, 16)]


def test_a_first_date_which_the_rule_does_not_hold_is_where_the_series_begins_and_no_date_of_it() -> None:
    from_thursday_on_wednesdays = weekly_at(datetime(2026, 11, 26, 14, 0), repeats="FREQ=WEEKLY;BYDAY=WE")

    assert held(from_thursday_on_wednesdays, date(2026, 12, 9)) == [date(2026, 12, 2), date(2026, 12, 9)]


def test_further_dates_come_on_top_and_dates_left_out_go_wherever_they_came_from() -> None:
    rhythm = Rhythm(
        datetime(2026, 12, 2, 14, 0),
        time(15, 0),
        "FREQ=WEEKLY",
        dates=(date(2026, 12, 13), date(2026, 12, 9), date(2026, 12, 20)),
        left_out=(date(2026, 12, 16), date(2026, 12, 20)),
    )

    assert held(rhythm, date(2026, 12, 23)) == [
        date(2026, 12, 2),
        date(2026, 12, 9),
        date(2026, 12, 13),
        date(2026, 12, 23),
    ]


def test_a_new_years_party_ends_on_the_next_day_each_time() -> None:
    party = Rhythm(datetime(2026, 12, 30, 21, 0), datetime(2026, 12, 31, 0, 30), "FREQ=DAILY;COUNT=2")

    found = spans(party, OSLO, HORIZON)

    assert not isinstance(found, RhythmFault)
    assert [s.ends_at.astimezone(OSLO).replace(tzinfo=None) for s in found] == [
        datetime(2026, 12, 31, 0, 30),
        datetime(2027, 1, 1, 0, 30),
    ]


def test_an_hour_that_comes_twice_is_the_first_of_the_two() -> None:
    night_watch = Rhythm(datetime(2026, 10, 25, 2, 30), time(4, 0))

    assert spans(night_watch, OSLO, HORIZON) == (
        Span(date(2026, 10, 25), datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 3, 0, tzinfo=UTC)),
    )


def test_a_rule_may_be_written_as_calendars_copy_it() -> None:
    copied = weekly_at(datetime(2026, 12, 2, 14, 0), repeats="RRULE:freq=weekly; byday=we; byhour=14; byminute=0;")

    assert held(copied, date(2026, 12, 9)) == [date(2026, 12, 2), date(2026, 12, 9)]


def test_rules_that_say_the_same_are_the_same_text() -> None:
    starts = datetime(2026, 12, 2, 14, 0)

    assert normalised("BYDAY=WE,MO;FREQ=WEEKLY;INTERVAL=1", starts, OSLO) == "FREQ=WEEKLY;BYDAY=MO,WE"
    assert normalised("freq=weekly", starts, OSLO) == normalised("FREQ=WEEKLY;BYDAY=WE;WKST=MO", starts, OSLO)
    assert normalised("", starts, OSLO) == ""
    assert normalised("every week", starts, OSLO) == "every week"


# ---- What is wrong, and where -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("repeats", "part"),
    [
        ("every Wednesday", "EVERYWEDNESDAY"),
        ("FREQ=FORTNIGHTLY", "FREQ=FORTNIGHTLY"),
        ("BYDAY=WE", "BYDAY=WE"),
        ("FREQ=WEEKLY;BYDAY=ON", "BYDAY=ON"),
        ("FREQ=WEEKLY;BYDAY=WE;BYDAY=TH", "BYDAY=TH"),
        ("FREQ=WEEKLY;INTERVAL=0", "INTERVAL=0"),
        ("FREQ=WEEKLY;COUNT=0", "COUNT=0"),
        ("FREQ=WEEKLY;UNTIL=20261301", "UNTIL=20261301"),
        ("FREQ=WEEKLY;UNTIL=2026-12-01", "UNTIL=2026-12-01"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY=0"),
        ("FREQ=MONTHLY;BYDAY=54MO", "BYDAY=54MO"),
        ("FREQ=YEARLY;BYEASTER=0", "BYEASTER=0"),
        ("FREQ=WEEKLY;WKST=XX", "WKST=XX"),
        ("FREQ=WEEKLY;BYHOUR=noon", "BYHOUR=NOON"),
        ("FREQ=", "FREQ="),
    ],
)
def test_a_rule_that_cannot_be_read_is_named_with_the_part_that_is_odd(repeats: str, part: str) -> None:
    assert fault(weekly_at(datetime(2026, 12, 2, 14, 0), repeats=repeats)) == (
        RhythmCode.RULE_UNREADABLE,
        "repeats",
        {"part": part},
    )


@pytest.mark.parametrize("part", ["FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY", "BYHOUR=10,14", "BYMINUTE=0,30"])
def test_a_rule_that_repeats_within_a_day_is_several_rows(part: str) -> None:
    repeats = part if part.startswith("FREQ") else f"FREQ=DAILY;{part}"

    assert fault(weekly_at(datetime(2026, 12, 2, 14, 0), repeats=repeats)) == (
        RhythmCode.RULE_WITHIN_A_DAY,
        "repeats",
        {"part": part},
    )


def test_a_rule_with_another_clock_time_than_the_start_is_asked_about() -> None:
    assert fault(weekly_at(datetime(2026, 12, 2, 14, 0), repeats="FREQ=DAILY;BYHOUR=15")) == (
        RhythmCode.RULE_HAS_OWN_TIME,
        "repeats",
        {"part": "BYHOUR=15", "time": "14:00"},
    )


@pytest.mark.parametrize("repeats", ["FREQ=WEEKLY;BYDAY=2TH", "FREQ=YEARLY;BYWEEKNO=8;BYDAY=2TH"])
def test_the_second_thursday_needs_a_month_to_be_second_in(repeats: str) -> None:
    assert fault(weekly_at(datetime(2026, 12, 2, 14, 0), repeats=repeats)) == (
        RhythmCode.RULE_ORDINAL,
        "repeats",
        {"part": "BYDAY=2TH"},
    )


def test_a_number_of_dates_and_an_end_contradict_each_other() -> None:
    assert fault(weekly_at(datetime(2026, 12, 2, 14, 0), repeats="FREQ=WEEKLY;COUNT=3;UNTIL=20270101")) == (
        RhythmCode.RULE_COUNT_AND_UNTIL,
        "repeats",
        {},
    )


@pytest.mark.parametrize("freq", ["YEARLY", "MONTHLY", "WEEKLY", "DAILY"])
@pytest.mark.parametrize("end", ["", ";COUNT=3", ";UNTIL=20301231"])
def test_the_thirtieth_of_february_never_comes(freq: str, end: str) -> None:
    assert fault(weekly_at(datetime(2026, 12, 2, 14, 0), repeats=f"FREQ={freq};BYMONTH=2;BYMONTHDAY=30{end}")) == (
        RhythmCode.NO_DATE,
        "repeats",
        {},
    )


def test_a_series_all_of_whose_dates_are_left_out_is_none() -> None:
    lucia = Rhythm(datetime(2026, 12, 13, 14, 0), time(15, 30), left_out=(date(2026, 12, 13),))

    assert fault(lucia) == (RhythmCode.NO_DATE, "except", {})


def test_a_series_that_begins_after_the_last_plan_asks_for_the_next_plan() -> None:
    leap_day = weekly_at(datetime(2026, 12, 2, 14, 0), repeats="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")

    assert fault(leap_day) == (RhythmCode.AFTER_HORIZON, "starts", {"day": "2028-02-29", "horizon": "2027-06-30"})
    assert held(leap_day, date(2028, 12, 31)) == [date(2028, 2, 29)]


@pytest.mark.parametrize("repeats", ["FREQ=DAILY;COUNT=5001", "FREQ=WEEKLY;UNTIL=20991231", "FREQ=YEARLY;COUNT=42"])
def test_a_series_longer_than_a_house_plans_is_a_slip_of_the_pen(repeats: str) -> None:
    assert fault(weekly_at(datetime(2027, 1, 1, 14, 0), repeats=repeats))[0] == RhythmCode.TOO_MANY


def test_the_longest_series_that_is_allowed() -> None:
    assert len(held(weekly_at(datetime(2027, 1, 1, 14, 0), repeats="FREQ=DAILY;COUNT=5000"))) == 5000


@pytest.mark.parametrize("ends", [time(13, 0), time(14, 0), datetime(2026, 12, 1, 15, 0)])
def test_an_activity_cannot_end_before_it_starts(ends: time | datetime) -> None:
    last = ends if isinstance(ends, datetime) else datetime.combine(date(2026, 12, 2), ends)

    assert fault(Rhythm(datetime(2026, 12, 2, 14, 0), ends)) == (
        RhythmCode.ENDS_BEFORE_START,
        "ends",
        {"starts": "2026-12-02 14:00", "ends": f"{last:%Y-%m-%d %H:%M}"},
    )


def test_a_series_cannot_be_over_before_it_starts() -> None:
    rhythm = Rhythm(datetime(2026, 12, 2, 14, 0), time(15, 0), "FREQ=WEEKLY", until=date(2026, 11, 30))

    assert fault(rhythm) == (RhythmCode.UNTIL_BEFORE_START, "until", {"until": "2026-11-30", "day": "2026-12-02"})


def test_an_hour_that_the_clock_change_skips_is_named_with_its_day() -> None:
    assert fault(Rhythm(datetime(2027, 3, 28, 2, 30), time(4, 0))) == (
        RhythmCode.IN_CLOCK_CHANGE,
        "starts",
        {"day": "2027-03-28", "time": "02:30"},
    )
    assert fault(Rhythm(datetime(2027, 3, 27, 22, 0), datetime(2027, 3, 28, 2, 30))) == (
        RhythmCode.IN_CLOCK_CHANGE,
        "ends",
        {"day": "2027-03-28", "time": "02:30"},
    )


def test_one_night_of_a_long_series_in_the_skipped_hour_is_named_and_can_be_left_out() -> None:
    every_night = Rhythm(datetime(2027, 3, 26, 2, 30), time(4, 0), "FREQ=DAILY;COUNT=4")

    assert fault(every_night) == (RhythmCode.IN_CLOCK_CHANGE, "starts", {"day": "2027-03-28", "time": "02:30"})

    spared = Rhythm(every_night.starts, every_night.ends, every_night.repeats, left_out=(date(2027, 3, 28),))
    assert held(spared) == [date(2027, 3, 26), date(2027, 3, 27), date(2027, 3, 29)]


# ---- Against ISO weeks, and against dateutil --------------------------------------------------------------------


@given(st.dates(date(1950, 1, 1), date(2150, 12, 31)))
def test_the_week_of_a_day_is_that_of_iso_8601(day: date) -> None:
    number, weeks = week_of_year(day)

    year = day.isocalendar().year
    assert (number, weeks) == (day.isocalendar().week, date(year, 12, 28).isocalendar().week)


@settings(deadline=None)
@given(st.integers(1, 53), st.integers(0, 6), st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_a_rule_by_week_number_holds_exactly_the_days_of_these_iso_weeks(week: int, weekday: int, first: date) -> None:
    rule = read_rule(f"FREQ=YEARLY;BYWEEKNO={week};BYDAY={WEEKDAYS[weekday]}", datetime.combine(first, time(14)), OSLO)
    assert isinstance(rule, Rule)
    last = first + timedelta(days=2200)

    every_day = (first + timedelta(days=n) for n in range(2201))
    wanted = [day for day in every_day if day.isocalendar()[1:] == (week, weekday + 1)]
    assert list(days_of(rule, first, last)) == wanted


@pytest.mark.parametrize("week", [-1, -52, -53])
def test_weeks_are_counted_from_the_back_too(week: int) -> None:
    rule = read_rule(f"FREQ=YEARLY;BYWEEKNO={week};BYDAY=TH", datetime(2026, 1, 1, 14), OSLO)
    assert isinstance(rule, Rule)

    assert [day.isocalendar()[:2] for day in days_of(rule, date(2026, 1, 1), date(2027, 12, 31))] == {
        -1: [(2026, 53), (2027, 52)],
        -52: [(2026, 2), (2027, 1)],
        -53: [(2026, 1)],
    }[week]


def _lists(values: st.SearchStrategy[int]) -> st.SearchStrategy[str]:
    return st.lists(values, min_size=1, max_size=3, unique=True).map(lambda numbers: ",".join(map(str, numbers)))


@st.composite
def rules_both_read_alike(draw: st.DrawFn) -> str:
    """Rules without what the module's docstring names as different."""
    freq = draw(st.sampled_from(["YEARLY", "MONTHLY", "WEEKLY", "DAILY"]))
    parts = {"FREQ": freq, "INTERVAL": str(draw(st.integers(1, 4)))}
    days = st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=3, unique=True)
    if draw(st.booleans()):
        nth = draw(st.sampled_from(["", "1", "2", "4", "-1"])) if freq in ("YEARLY", "MONTHLY") else ""
        parts["BYDAY"] = ",".join(nth + day for day in draw(days))
    if draw(st.booleans()):
        parts["BYMONTH"] = draw(_lists(st.integers(1, 12)))
    if draw(st.booleans()):
        parts["BYMONTHDAY"] = draw(_lists(st.sampled_from([1, 2, 13, 28, 30, 31, -1, -2])))
    if freq == "YEARLY" and draw(st.booleans()):
        parts["BYYEARDAY"] = draw(_lists(st.sampled_from([1, 60, 200, 366, -1])))
    if freq != "WEEKLY" and draw(st.booleans()):
        parts["BYSETPOS"] = draw(_lists(st.sampled_from([1, 2, 3, -1])))
    if draw(st.booleans()):
        parts["WKST"] = draw(st.sampled_from(WEEKDAYS))
    return ";".join(f"{name}={value}" for name, value in parts.items())


@settings(deadline=None, max_examples=60)
@given(rules_both_read_alike(), st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1)))
def test_where_dateutil_is_right_we_say_the_same(text: str, starts: datetime) -> None:
    starts = starts.replace(second=0, microsecond=0)
    last = starts + timedelta(days=800)

    theirs = rrulestr(text, dtstart=starts).between(starts, last, inc=True)

    rule = read_rule(text, starts, OSLO)
    assert isinstance(rule, Rule)
    assert list(days_of(rule, starts.date(), last.date())) == [moment.date() for moment in theirs]


@given(st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1)), st.sampled_from(["Europe/Oslo", "Europe/Copenhagen"]))
def test_a_moment_shows_the_clock_time_that_was_meant_or_there_is_none(local: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    moment = to_utc(local, zone)

    if moment is None:
        assert (local.month, local.weekday(), local.hour) == (3, 6, 2)
        assert local.day > 24
    else:
        assert moment.astimezone(zone).replace(tzinfo=None) == local
