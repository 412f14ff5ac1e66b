"""Who has arrived: staff tick, and tick back; it is a welcome, not a time clock (practice 13)."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from storage import acts
from volunteering import arriving, cancelling, overview, signing_up
from volunteering.arriving import GROUP, NotForYou, NotYet, Ticked

if TYPE_CHECKING:
    from storage.records import Person
    from tests.volunteering.conftest import SmallHome


def sign_up(home: "SmallHome", person: "Person", date: int) -> None:
    signing_up.sign_up(home.tx, person, date, home.now, home.rules)


def tick(home: "SmallHome", actor: "Person", date: int, person: int, *, arrived: bool = True) -> object:
    return arriving.tick(home.tx, actor, date, person, arrived=arrived, now=home.now, rules=home.rules)


def arrived(home: "SmallHome", reader: "Person", date: int) -> list[bool]:
    return [guest.arrived for guest in overview.happening(home.tx, home.found(date), reader).guests]


def test_a_tick_a_tick_back_and_each_again(home: "SmallHome") -> None:
    kari, lone = home.person("Kari Berg"), home.person("Lone Bak", "staff")
    date = home.date(hours=2)
    sign_up(home, kari, date)
    found = home.found(date)
    assert tick(home, lone, date, kari.id) == Ticked(found, changed=True)
    assert arrived(home, lone, date) == [True]
    assert tick(home, lone, date, kari.id) == Ticked(found, changed=False), "sent again when the answer was lost"
    assert arrived(home, lone, date) == [True]
    assert tick(home, lone, date, kari.id, arrived=False) == Ticked(found, changed=True)
    assert arrived(home, lone, date) == [False]
    assert tick(home, lone, date, kari.id, arrived=False) == Ticked(found, changed=False)


def test_who_ticked_whom_is_in_the_audit_once(home: "SmallHome") -> None:
    kari, lone = home.person("Kari Berg"), home.person("Lone Bak", "staff")
    date = home.date(hours=2)
    sign_up(home, kari, date)
    tick(home, lone, date, kari.id)
    tick(home, lone, date, kari.id)
    last = acts.last_of(home.tx, lone.id, home.now)
    assert last is not None
    assert [(change.person_id, change.before, change.after) for change in last.changes] == [
        (kari.id, "expected", "arrived")
    ]
    assert home.tx.value("SELECT count(*) FROM act WHERE verb = 'tick'") == 1


def test_nobody_is_told_of_a_tick(home: "SmallHome") -> None:
    kari, lone = home.person("Kari Berg"), home.person("Lone Bak", "staff")
    home.person("Berit Moe", "coordinator")
    date = home.date(hours=2)
    sign_up(home, kari, date)
    tick(home, lone, date, kari.id)
    assert home.tx.value("SELECT count(*) FROM outbox") == 0


def test_before_its_day_nobody_can_have_arrived(home: "SmallHome") -> None:
    kari, lone = home.person("Kari Berg"), home.person("Lone Bak", "staff")
    tomorrow = home.date(hours=13)  # it is noon: 01:00 tomorrow
    sign_up(home, kari, tomorrow)
    assert tick(home, lone, tomorrow, kari.id) == NotYet(home.found(tomorrow))
    home.now += timedelta(hours=12)  # midnight
    assert tick(home, lone, tomorrow, kari.id) == Ticked(home.found(tomorrow), changed=True)


def test_whoever_forgot_can_tick_when_the_day_is_over(home: "SmallHome") -> None:
    kari, lone = home.person("Kari Berg"), home.person("Lone Bak", "staff")
    date = home.date(hours=2)
    sign_up(home, kari, date)
    home.now += timedelta(days=3)
    assert tick(home, lone, date, kari.id) == Ticked(home.found(date), changed=True)


def test_whoever_had_cancelled_and_came_after_all_can_be_ticked(home: "SmallHome") -> None:
    kari, lone = home.person("Kari Berg"), home.person("Lone Bak", "staff")
    date = home.date(hours=2)
    sign_up(home, kari, date)
    cancelling.cancel(home.tx, kari, date, home.now, home.rules)
    assert tick(home, lone, date, kari.id) == Ticked(home.found(date), changed=True)


@pytest.mark.parametrize("role", ["volunteer", "organisation_contact"])
def test_volunteers_tick_nobody_not_even_themselves(home: "SmallHome", role: str) -> None:
    kari, other = home.person("Kari Berg"), home.person("Odd Lie", role)
    date = home.date(hours=2)
    sign_up(home, kari, date)
    assert tick(home, other, date, kari.id) == NotForYou()
    assert tick(home, kari, date, kari.id) == NotForYou()
    assert home.tx.value("SELECT count(*) FROM arrival") == 0


@pytest.mark.parametrize("role", ["staff", "coordinator", "site_contact"])
def test_everybody_who_works_in_the_house_may_tick_whatever_their_unit(home: "SmallHome", role: str) -> None:
    kari, lone = home.person("Kari Berg"), home.person("Lone Bak", role, unit="Fjorden")
    date = home.date(hours=2)
    sign_up(home, kari, date)
    assert tick(home, lone, date, kari.id) == Ticked(home.found(date), changed=True)


def test_staff_of_another_home_tick_nobody_here(home: "SmallHome") -> None:
    other = home.tx.insert("INSERT INTO site (name, name_key) VALUES ('Lyngbakken', 'lyngbakken')")
    home.tx.run("INSERT INTO unit (site_id, name, name_key) VALUES (?, 'Skogen', 'skogen')", other)
    kari, stranger = home.person("Kari Berg"), home.person("Tor Vik", "staff", unit="Skogen")
    date = home.date(hours=2)
    sign_up(home, kari, date)
    assert tick(home, stranger, date, kari.id) == NotForYou()


def test_who_never_signed_up_and_dates_that_are_not_there(home: "SmallHome") -> None:
    kari, lone = home.person("Kari Berg"), home.person("Lone Bak", "staff")
    date = home.date(hours=2)
    assert tick(home, lone, date, kari.id) == NotForYou()
    assert tick(home, lone, 4711, kari.id) == NotForYou()


def test_a_group_arrives_as_one(home: "SmallHome") -> None:
    lone = home.person("Lone Bak", "staff")
    date = home.date("Sang i caféen", hours=2, kind="organisation", organisation="Baunekirken", head_count=8)
    first = tick(home, lone, date, GROUP)
    assert isinstance(first, Ticked)
    assert first.changed
    assert home.found(date).group_arrived_at == home.now
    again = tick(home, lone, date, GROUP)
    assert isinstance(again, Ticked)
    assert not again.changed
    back = tick(home, lone, date, GROUP, arrived=False)
    assert isinstance(back, Ticked)
    assert back.changed
    assert home.found(date).group_arrived_at is None


def test_where_no_group_comes_none_can_be_ticked(home: "SmallHome") -> None:
    lone = home.person("Lone Bak", "staff")
    assert tick(home, lone, home.date(hours=2), GROUP) == NotForYou()
