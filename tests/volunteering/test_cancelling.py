"""The three zones of a cancellation, and who hears of what (contract, "When what is said")."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from volunteering import cancelling, signing_up, undoing
from volunteering.cancelling import Cancelled, DayIsOver, LeftWaitingList, NotOnTheList, Zone, zone_of
from volunteering.signing_up import SignedUp, Waitlisted
from volunteering.undoing import BackInLine, BackOnTheList, NothingToUndo, TooLateToUndo

if TYPE_CHECKING:
    from tests.volunteering.conftest import SmallHome


def sign_up(home: "SmallHome", person: object, date: int) -> object:
    return signing_up.sign_up(home.tx, person, date, home.now, home.rules)  # type: ignore[arg-type]  # a Person


def cancel(home: "SmallHome", person: object, date: int) -> object:
    return cancelling.cancel(home.tx, person, date, home.now, home.rules)  # type: ignore[arg-type]  # a Person


def test_in_good_time_the_next_in_line_moves_up_and_hears_of_it(home: "SmallHome") -> None:
    kari, odd, inger = home.person("Kari Berg"), home.person("Odd Lie"), home.person("Inger Dahl")
    lone = home.person("Lone Bak", "staff")
    date = home.date(hours=72, places=1)
    home.shift(lone, hours=68)
    assert isinstance(sign_up(home, kari, date), SignedUp)
    assert isinstance(sign_up(home, odd, date), Waitlisted)
    assert isinstance(sign_up(home, inger, date), Waitlisted)

    outcome = cancel(home, kari, date)

    assert isinstance(outcome, Cancelled)
    assert outcome.zone is Zone.IN_GOOD_TIME
    assert [home.state(date, each) for each in (kari, odd, inger)] == ["cancelled", "coming", "waiting"]
    assert home.told(odd) == ["moved_up"]
    assert home.told(inger) == []
    assert home.told(lone) == []


def test_late_those_on_duty_hear_and_the_place_is_offered_to_all_who_wait(home: "SmallHome") -> None:
    kari, odd, inger = home.person("Kari Berg"), home.person("Odd Lie"), home.person("Inger Dahl")
    lone, berit = home.person("Lone Bak", "staff"), home.person("Berit Moe", "coordinator")
    date = home.date(hours=3, places=1)
    home.shift(lone)
    for person in (kari, odd, inger):
        sign_up(home, person, date)

    outcome = cancel(home, kari, date)

    assert isinstance(outcome, Cancelled)
    assert outcome.zone is Zone.LATE
    assert [home.state(date, each) for each in (kari, odd, inger)] == ["cancelled", "waiting", "waiting"]
    assert [home.told(each) for each in (lone, berit)] == [["late_cancellation"], ["late_cancellation"]]
    assert [home.told(each) for each in (odd, inger)] == [["place_offered"], ["place_offered"]]
    assert home.told(kari) == []


def test_the_first_yes_gets_the_offered_place_and_those_on_duty_hear_who_comes(home: "SmallHome") -> None:
    kari, odd, inger = home.person("Kari Berg"), home.person("Odd Lie"), home.person("Inger Dahl")
    lone = home.person("Lone Bak", "staff")
    date = home.date(hours=3, places=1)
    home.shift(lone)
    for person in (kari, odd, inger):
        sign_up(home, person, date)
    cancel(home, kari, date)

    assert isinstance(sign_up(home, inger, date), SignedUp)
    assert isinstance(sign_up(home, odd, date), signing_up.AlreadyWaiting)
    assert home.told(lone) == ["late_cancellation", "coming_instead"]


def test_after_the_start_it_is_only_noted(home: "SmallHome") -> None:
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    lone = home.person("Lone Bak", "staff")
    date = home.date(hours=1, places=1)
    home.shift(lone)
    sign_up(home, kari, date)
    sign_up(home, odd, date)
    home.now += timedelta(hours=1, minutes=10)

    outcome = cancel(home, kari, date)

    assert isinstance(outcome, Cancelled)
    assert outcome.zone is Zone.AFTER_START
    assert home.told(lone) == []
    assert home.told(odd) == []


def test_when_the_day_is_over_nothing_changes(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    date = home.date(hours=1)
    sign_up(home, kari, date)
    home.now += timedelta(days=1)
    assert isinstance(cancel(home, kari, date), DayIsOver)
    assert home.state(date, kari) == "coming"


def test_pressed_twice_it_is_harmless(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    lone = home.person("Lone Bak", "staff")
    date = home.date(hours=3)
    home.shift(lone)
    sign_up(home, kari, date)
    cancel(home, kari, date)
    assert isinstance(cancel(home, kari, date), NotOnTheList)
    assert home.told(lone) == ["late_cancellation"]


def test_leaving_the_waiting_list_disturbs_nobody(home: "SmallHome") -> None:
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    lone = home.person("Lone Bak", "staff")
    date = home.date(hours=3, places=1)
    home.shift(lone)
    sign_up(home, kari, date)
    sign_up(home, odd, date)
    assert isinstance(cancel(home, odd, date), LeftWaitingList)
    assert home.told(lone) == []


@pytest.mark.parametrize(
    ("now_is", "starts_in", "heard_at"),
    [
        ("22:00", 11, "Wed 22:00"),  # it begins within 12 hours: at once, also at night
        ("22:00", 14, "Thu 08:00"),  # later than that: in the morning
        ("02:00", 20, "Wed 08:00"),
        ("12:00", 20, "Wed 12:00"),
    ],
)
def test_at_night_those_on_duty_hear_only_of_what_begins_soon(
    home: "SmallHome", now_is: str, starts_in: float, heard_at: str
) -> None:
    hour, minute = (int(part) for part in now_is.split(":"))
    home.now = home.rules.local(home.now).replace(hour=hour, minute=minute)
    kari, berit = home.person("Kari Berg"), home.person("Berit Moe", "coordinator")
    date = home.date(hours=starts_in)
    sign_up(home, kari, date)
    cancel(home, kari, date)
    assert home.due(berit) == [heard_at]


def test_an_offer_to_people_at_home_waits_for_the_morning_and_is_not_made_for_what_begins_before(
    home: "SmallHome",
) -> None:
    home.now = home.rules.local(home.now).replace(hour=22)
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    early, later = home.date("Frokost", hours=9.5, places=1), home.date("Sangstund", hours=16, places=1)
    for date in (early, later):
        sign_up(home, kari, date)
        sign_up(home, odd, date)
        cancel(home, kari, date)
    assert home.due(odd) == ["Thu 08:00"]


def test_undo_gives_the_place_back_and_what_was_not_yet_said_is_not_said(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    lone = home.person("Lone Bak", "staff")
    date = home.date(hours=3)
    home.shift(lone)
    sign_up(home, kari, date)
    cancelled = cancel(home, kari, date)
    assert isinstance(cancelled, Cancelled)

    outcome = undoing.undo(home.tx, kari, cancelled.act, home.now, home.rules)

    assert isinstance(outcome, BackOnTheList)
    assert home.state(date, kari) == "coming"
    assert home.told(lone) == []
    assert isinstance(undoing.undo(home.tx, kari, cancelled.act, home.now, home.rules), NothingToUndo)


def test_undo_after_it_was_said_tells_those_on_duty_again(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    lone = home.person("Lone Bak", "staff")
    date = home.date(hours=3)
    home.shift(lone)
    sign_up(home, kari, date)
    cancelled = cancel(home, kari, date)
    assert isinstance(cancelled, Cancelled)
    home.tx.run("UPDATE outbox SET state = 'sent' WHERE kind = 'late_cancellation'")
    undoing.undo(home.tx, kari, cancelled.act, home.now, home.rules)
    assert home.told(lone) == ["coming_after_all"]


def test_undo_when_the_place_is_gone_puts_one_first_in_line(home: "SmallHome") -> None:
    kari, odd, inger = home.person("Kari Berg"), home.person("Odd Lie"), home.person("Inger Dahl")
    date = home.date(hours=72, places=1)
    for person in (kari, odd, inger):
        sign_up(home, person, date)
    cancelled = cancel(home, kari, date)
    assert isinstance(cancelled, Cancelled)

    outcome = undoing.undo(home.tx, kari, cancelled.act, home.now, home.rules)

    assert isinstance(outcome, BackInLine)
    assert outcome.in_line == 1
    assert [home.state(date, each) for each in (kari, odd, inger)] == ["waiting", "coming", "waiting"]


def test_undo_of_leaving_the_waiting_list_gives_the_same_place_in_line_back(home: "SmallHome") -> None:
    kari, odd, inger = home.person("Kari Berg"), home.person("Odd Lie"), home.person("Inger Dahl")
    date = home.date(hours=72, places=1)
    for person in (kari, odd, inger):
        sign_up(home, person, date)
    left = cancel(home, odd, date)
    assert isinstance(left, LeftWaitingList)
    outcome = undoing.undo(home.tx, odd, left.act, home.now, home.rules)
    assert isinstance(outcome, BackInLine)
    assert outcome.in_line == 1


def test_nobody_takes_back_what_another_has_done(home: "SmallHome") -> None:
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    date = home.date(hours=72)
    sign_up(home, kari, date)
    cancelled = cancel(home, kari, date)
    assert isinstance(cancelled, Cancelled)
    assert isinstance(undoing.undo(home.tx, odd, cancelled.act, home.now, home.rules), NothingToUndo)
    assert home.state(date, kari) == "cancelled"


def test_an_undo_from_last_year_says_that_the_day_is_over(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    date = home.date(hours=72)
    sign_up(home, kari, date)
    cancelled = cancel(home, kari, date)
    assert isinstance(cancelled, Cancelled)
    home.now += timedelta(days=365)
    assert isinstance(undoing.undo(home.tx, kari, cancelled.act, home.now, home.rules), TooLateToUndo)


def test_an_organisation_says_it_for_all_at_once(home: "SmallHome") -> None:
    grete = home.person("Grete Baun", "organisation_contact", organisation="Baunekirken")
    lone = home.person("Lone Bak", "staff")
    date = home.date("Sang i caféen", hours=3, kind="organisation", organisation="Baunekirken", head_count=8)
    home.shift(lone)
    outcome = cancel(home, grete, date)
    assert isinstance(outcome, Cancelled)
    assert outcome.heads == 8
    assert home.found(date).group_cancelled_at is not None
    assert home.told(lone) == ["late_cancellation"]
    undoing.undo(home.tx, grete, outcome.act, home.now, home.rules)
    assert home.found(date).group_cancelled_at is None


@given(st.integers(min_value=-72 * 60, max_value=72 * 60), st.integers(min_value=1, max_value=72))
def test_the_zones_follow_one_another_without_a_hole(minutes: int, good_time_hours: int) -> None:
    from datetime import UTC, datetime
    from zoneinfo import ZoneInfo

    from volunteering.home import HomeRules

    rules = HomeRules(ZoneInfo("Europe/Oslo"), good_time=timedelta(hours=good_time_hours))
    now = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # the night of a clock change: the difference is elapsed time
    zone = zone_of(now + timedelta(minutes=minutes), now, rules)
    if minutes <= 0:
        assert zone is Zone.AFTER_START
    elif minutes >= good_time_hours * 60:
        assert zone is Zone.IN_GOOD_TIME
    else:
        assert zone is Zone.LATE


def test_signing_up_again_after_a_late_cancellation_is_heard_as_taking_it_back(home: "SmallHome") -> None:
    kari, lone = home.person("Kari Berg"), home.person("Lone Bak", "staff")
    date = home.date(hours=3)
    home.shift(lone)
    sign_up(home, kari, date)
    cancel(home, kari, date)
    home.tx.run("UPDATE outbox SET state = 'sent' WHERE kind = 'late_cancellation'")
    assert isinstance(sign_up(home, kari, date), SignedUp)
    assert home.told(lone) == ["coming_after_all"]
