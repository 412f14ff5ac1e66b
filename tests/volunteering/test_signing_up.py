"""Signing up, waiting for a place, and taking a sign-up back (contract, "When what is said"; handbook 3.2)."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from storage import acts, signups
from storage.names import name_key
from storage.records import SignupState
from volunteering import cancelling, signing_up, undoing
from volunteering.signing_up import (
    AlreadyBegun,
    AlreadySignedUp,
    AlreadyWaiting,
    CalledOff,
    NotOpenToYou,
    SignedUp,
    SignedUpForMany,
    Waitlisted,
)
from volunteering.undoing import NothingToUndo, OffTheList, TooLateToUndo

if TYPE_CHECKING:
    from storage.records import Person
    from tests.volunteering.conftest import SmallHome


def sign_up(home: "SmallHome", person: "Person", date: int) -> signing_up.Outcome:
    return signing_up.sign_up(home.tx, person, date, home.now, home.rules)


def for_the_rest(home: "SmallHome", person: "Person", date: int) -> SignedUpForMany | signing_up.Outcome:
    return signing_up.sign_up_for_the_rest(home.tx, person, date, home.now, home.rules)


def undo(home: "SmallHome", person: "Person", act: int) -> object:
    return undoing.undo(home.tx, person, act, home.now, home.rules)


def plan(home: "SmallHome", name: str, first: str, last: str) -> None:
    home.tx.run(
        "INSERT INTO plan (site_id, name, name_key, starts_on, ends_on) VALUES (?, ?, ?, ?, ?)",
        home.site,
        name,
        name_key(name),
        first,
        last,
    )


def test_there_is_room_so_the_person_is_on_the_list(home: "SmallHome") -> None:
    kari, berit = home.person("Kari Berg"), home.person("Berit Moe", "coordinator")
    date = home.date()
    outcome = sign_up(home, kari, date)
    assert isinstance(outcome, SignedUp)
    assert outcome.date == home.found(date)
    assert home.state(date, kari) == "coming"
    assert (home.told(kari), home.told(berit)) == ([], [])


def test_when_it_is_full_one_waits_and_hears_how_many_are_in_line(home: "SmallHome") -> None:
    first, *others = [home.person(f"Frivillig {number}") for number in range(4)]
    date = home.date(places=1)
    assert isinstance(sign_up(home, first, date), SignedUp)
    outcomes = [sign_up(home, other, date) for other in others]
    assert [outcome.in_line for outcome in outcomes if isinstance(outcome, Waitlisted)] == [1, 2, 3]
    assert [home.state(date, other) for other in others] == ["waiting"] * 3


def test_where_no_number_of_places_is_given_there_is_always_room(home: "SmallHome") -> None:
    date = home.date()
    outcomes = [sign_up(home, home.person(f"Frivillig {number}"), date) for number in range(30)]
    assert all(isinstance(outcome, SignedUp) for outcome in outcomes)


def test_of_two_who_want_the_last_place_the_first_gets_it(home: "SmallHome") -> None:
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    date = home.date(places=1)
    assert isinstance(sign_up(home, kari, date), SignedUp)
    assert isinstance(sign_up(home, odd, date), Waitlisted)
    assert signups.count(home.tx, date, SignupState.COMING) == 1


def test_pressed_again_it_changes_nothing(home: "SmallHome") -> None:
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    date = home.date(places=1)
    sign_up(home, kari, date)
    sign_up(home, odd, date)
    acts_before = home.tx.value("SELECT count(*) FROM act")
    assert isinstance(sign_up(home, kari, date), AlreadySignedUp)
    again = sign_up(home, odd, date)
    assert isinstance(again, AlreadyWaiting)
    assert again.in_line == 1
    assert home.tx.value("SELECT count(*) FROM act") == acts_before


def test_after_a_cancellation_one_can_come_again(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    date = home.date()
    sign_up(home, kari, date)
    cancelling.cancel(home.tx, kari, date, home.now, home.rules)
    assert isinstance(sign_up(home, kari, date), SignedUp)
    assert home.tx.value("SELECT count(*) FROM signup") == 1


def test_a_date_that_was_called_off_takes_nobody(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    date = home.date()
    home.tx.run("UPDATE activity_date SET called_off_at = starts_at WHERE id = ?", date)
    assert isinstance(sign_up(home, kari, date), CalledOff)
    assert home.state(date, kari) is None


def test_what_has_begun_takes_nobody(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    date = home.date(hours=1)
    home.now += timedelta(hours=1)
    assert isinstance(sign_up(home, kari, date), AlreadyBegun)
    home.now -= timedelta(seconds=1)
    assert isinstance(sign_up(home, kari, date), SignedUp)


def test_only_volunteers_sign_up(home: "SmallHome") -> None:
    date = home.date()
    for role in ("staff", "coordinator", "site_contact", "organisation_contact"):
        assert isinstance(sign_up(home, home.person(f"En {role}", role), date), NotOpenToYou)


def test_a_date_that_is_not_there_is_open_to_nobody(home: "SmallHome") -> None:
    assert isinstance(sign_up(home, home.person("Kari Berg"), 4711), NotOpenToYou)
    assert isinstance(for_the_rest(home, home.person("Odd Lie"), 4711), NotOpenToYou)


def test_a_volunteer_of_another_home_does_not_sign_up_here(home: "SmallHome") -> None:
    other = home.tx.insert("INSERT INTO site (name, name_key) VALUES ('Lyngbakken', 'lyngbakken')")
    home.tx.run("INSERT INTO unit (site_id, name, name_key) VALUES (?, 'Skogen', 'skogen')", other)
    assert isinstance(sign_up(home, home.person("Tor Vik", unit="Skogen"), home.date()), NotOpenToYou)


def test_for_the_rest_of_the_plan_means_to_its_last_day(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    plan(home, "Høst", "2026-08-01", "2026-12-18")
    plan(home, "Vinter", "2027-01-04", "2027-04-30")
    this, next_week, last, in_the_new_year = (home.date(hours=hours) for hours in (24, 24 * 8, 24 * 23, 24 * 50))
    assert home.found(last).day == date(2026, 12, 18)

    outcome = for_the_rest(home, kari, this)

    assert isinstance(outcome, SignedUpForMany)
    assert [each.id for each in outcome.coming] == [this, next_week, last]
    assert home.state(in_the_new_year, kari) is None


def test_where_there_is_no_plan_it_means_a_year(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    this, in_eleven_months, in_thirteen_months = (home.date(hours=24 * days) for days in (1, 330, 400))
    outcome = for_the_rest(home, kari, this)
    assert isinstance(outcome, SignedUpForMany)
    assert [each.id for each in outcome.coming] == [this, in_eleven_months]
    assert home.state(in_thirteen_months, kari) is None


def test_the_rest_is_of_the_same_title_and_unit_whatever_row_it_stands_in(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    monday = home.date("Bingo", hours=24)
    wednesday = home.date("Bingo", hours=72, places=9)  # another row of the plan: several rows add up
    elsewhere = home.date("Bingo", hours=96, unit="Fjorden")
    another = home.date("Sangstund", hours=96)
    assert home.found(monday).activity_id != home.found(wednesday).activity_id
    outcome = for_the_rest(home, kari, monday)
    assert isinstance(outcome, SignedUpForMany)
    assert [each.id for each in outcome.coming] == [monday, wednesday]
    assert [home.state(date, kari) for date in (elsewhere, another)] == [None, None]


def test_of_the_rest_one_waits_where_it_is_full_and_stays_as_one_was_elsewhere(home: "SmallHome") -> None:
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    one, two, three, four = (home.date(hours=24 * days, places=1) for days in (2, 9, 16, 23))
    sign_up(home, odd, two)
    sign_up(home, kari, three)
    home.tx.run("UPDATE activity_date SET called_off_at = starts_at WHERE id = ?", four)

    outcome = for_the_rest(home, kari, one)

    assert isinstance(outcome, SignedUpForMany)
    assert ([each.id for each in outcome.coming], [each.id for each in outcome.waiting]) == ([one], [two])
    assert [home.state(each, kari) for each in (one, two, three, four)] == ["coming", "waiting", "coming", None]


def test_the_rest_from_an_old_button_leaves_out_what_has_been(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    old, coming = home.date(hours=24), home.date(hours=24 * 8)
    home.now += timedelta(days=3)
    outcome = for_the_rest(home, kari, old)
    assert isinstance(outcome, SignedUpForMany)
    assert [each.id for each in outcome.coming] == [coming]
    assert home.state(old, kari) is None


def test_the_rest_again_changes_nothing(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    date = home.date()
    for_the_rest(home, kari, date)
    assert isinstance(for_the_rest(home, kari, date), AlreadySignedUp)


def test_undo_takes_the_rest_of_the_plan_back_at_once_but_not_what_stood_before(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    before, one, two = (home.date(hours=24 * days) for days in (16, 2, 9))
    sign_up(home, kari, before)
    many = for_the_rest(home, kari, one)
    assert isinstance(many, SignedUpForMany)
    outcome = undo(home, kari, many.act)
    assert isinstance(outcome, OffTheList)
    assert {each.id for each in outcome.dates} == {one, two}
    assert [home.state(each, kari) for each in (before, one, two)] == ["coming", "cancelled", "cancelled"]
    assert isinstance(undo(home, kari, many.act), NothingToUndo)


def test_a_slip_taken_back_at_once_disturbs_nobody_on_duty(home: "SmallHome") -> None:
    kari, lone = home.person("Kari Berg"), home.person("Lone Bak", "staff")
    date = home.date(hours=3)
    home.shift(lone)
    signed = sign_up(home, kari, date)
    assert isinstance(signed, SignedUp)
    home.now += timedelta(minutes=5)
    assert isinstance(undo(home, kari, signed.act), OffTheList)
    assert home.told(lone) == []


def test_an_hour_later_it_is_a_late_cancellation_like_any_other(home: "SmallHome") -> None:
    kari, lone = home.person("Kari Berg"), home.person("Lone Bak", "staff")
    date = home.date(hours=3)
    home.shift(lone)
    signed = sign_up(home, kari, date)
    assert isinstance(signed, SignedUp)
    home.now += timedelta(hours=1)
    assert isinstance(undo(home, kari, signed.act), OffTheList)
    assert home.told(lone) == ["late_cancellation"]


def test_undo_of_a_sign_up_gives_the_place_to_whoever_waits(home: "SmallHome") -> None:
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    date = home.date(hours=72, places=1)
    signed = sign_up(home, kari, date)
    assert isinstance(signed, SignedUp)
    sign_up(home, odd, date)
    undo(home, kari, signed.act)
    assert [home.state(date, each) for each in (kari, odd)] == ["cancelled", "coming"]
    assert home.told(odd) == ["moved_up"]


def test_undo_of_a_sign_up_for_what_has_begun_is_too_late(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    date = home.date(hours=1)
    signed = sign_up(home, kari, date)
    assert isinstance(signed, SignedUp)
    home.now += timedelta(hours=2)
    assert isinstance(undo(home, kari, signed.act), TooLateToUndo)
    assert home.state(date, kari) == "coming"


def test_undo_of_what_was_cancelled_since_changes_nothing(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    date = home.date()
    signed = sign_up(home, kari, date)
    assert isinstance(signed, SignedUp)
    cancelling.cancel(home.tx, kari, date, home.now, home.rules)
    assert isinstance(undo(home, kari, signed.act), NothingToUndo)


def test_every_change_is_in_the_audit_with_who_did_it(home: "SmallHome") -> None:
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    date = home.date(hours=72, places=1)
    sign_up(home, kari, date)
    waits = sign_up(home, odd, date)
    assert isinstance(waits, Waitlisted)
    cancelled = cancelling.cancel(home.tx, kari, date, home.now, home.rules)
    assert isinstance(cancelled, cancelling.Cancelled)
    act = acts.by_id(home.tx, cancelled.act)
    assert act is not None
    assert (act.actor_id, act.verb, act.at) == (kari.id, "cancel", home.now)
    assert [(change.person_id, change.before, change.after) for change in act.changes] == [
        (kari.id, "coming", "cancelled"),
        (odd.id, "waiting:1", "coming"),
    ]
