"""What somebody is down for, what is on, and where help is missing."""

from datetime import timedelta
from typing import TYPE_CHECKING

from volunteering import cancelling, own_list, signing_up

if TYPE_CHECKING:
    from storage.records import Person
    from tests.volunteering.conftest import SmallHome


def sign_up(home: "SmallHome", person: "Person", date: int) -> None:
    signing_up.sign_up(home.tx, person, date, home.now, home.rules)


def own(home: "SmallHome", person: "Person") -> list[tuple[int, bool]]:
    return [(each.date.id, each.waiting) for each in own_list.own_dates(home.tx, person, home.now)]


def test_the_own_list_is_what_one_comes_to_or_waits_for_in_the_order_of_time(home: "SmallHome") -> None:
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    later, soon, waited_for, cancelled = (home.date(hours=hours, places=1) for hours in (72, 2, 24, 48))
    sign_up(home, odd, waited_for)
    for each in (later, soon, waited_for, cancelled):
        sign_up(home, kari, each)
    cancelling.cancel(home.tx, kari, cancelled, home.now, home.rules)
    assert own(home, kari) == [(soon, False), (waited_for, True), (later, False)]
    assert own(home, odd) == [(waited_for, False)]


def test_what_is_under_way_is_still_on_it_and_what_is_over_is_not(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    date = home.date(hours=1)
    sign_up(home, kari, date)
    home.now += timedelta(hours=1, minutes=59)
    assert own(home, kari) == [(date, False)]
    home.now += timedelta(minutes=1)
    assert own(home, kari) == []


def test_what_was_called_off_is_not_on_it(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    date = home.date()
    sign_up(home, kari, date)
    home.tx.run("UPDATE activity_date SET called_off_at = starts_at WHERE id = ?", date)
    assert own(home, kari) == []


def test_an_organisations_contact_has_its_groups_and_whatever_they_come_to_themselves(home: "SmallHome") -> None:
    grete = home.person("Grete Baun", "organisation_contact", organisation="Koret")
    home.tx.run("INSERT INTO role SELECT person_id, 'volunteer', unit_id FROM role WHERE person_id = ?", grete.id)
    both = home.person("Kari Berg")
    assert own(home, both) == []
    sang = home.date("Sang", hours=48, kind="organisation", organisation="Koret", head_count=8)
    home.date("Dans", hours=48, kind="organisation", organisation="Danselaget", head_count=6)
    again = home.date("Sang", hours=24, kind="organisation", organisation="Koret", head_count=8)
    listed = own_list.own_dates(home.tx, grete, home.now)
    assert [(each.date.id, each.is_group, each.heads) for each in listed] == [(again, True, 8), (sang, True, 8)]
    cancelling.cancel(home.tx, grete, again, home.now, home.rules)
    assert [each.date.id for each in own_list.own_dates(home.tx, grete, home.now)] == [sang]


def test_a_volunteer_of_the_organisation_does_not_have_its_groups(home: "SmallHome") -> None:
    member = home.person("Per Korist", organisation="Koret")
    home.date("Sang", kind="organisation", organisation="Koret", head_count=8)
    assert own(home, member) == []


def test_what_is_on_leaves_out_what_has_begun_or_was_called_off(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    begun, later, called_off, tomorrow = (
        home.date(title, hours=hours) for title, hours in {"Frokost": -1, "Bingo": 5, "Dans": 6, "Sang": 24}.items()
    )
    home.date("Om en måned", hours=24 * 28)
    home.tx.run("UPDATE activity_date SET called_off_at = starts_at WHERE id = ?", called_off)
    on = own_list.what_is_on(home.tx, kari, home.site, home.now, home.rules)
    assert [each.date.id for each in on] == [later, tomorrow]
    assert begun not in {each.date.id for each in on}


def test_gaps_are_where_fewer_come_than_are_hoped_for_and_where_a_shift_is_empty(home: "SmallHome") -> None:
    berit, kari = home.person("Berit Moe", "coordinator"), home.person("Kari Berg")
    enough, missing = home.date("Bingo", hours=24, wanted=1), home.date("Sangstund", hours=48, wanted=2)
    home.date("Høytlesning", hours=24)
    home.date("Om tre uker", hours=24 * 21, wanted=3)
    for each in (enough, missing):
        sign_up(home, kari, each)
    under_way, empty = home.shift(None, hours=-2), home.shift(None, hours=30, unit="Fjorden")
    home.shift(home.person("Lone Bak", "staff"), hours=30)
    home.shift(None, hours=-10, kind="night")
    home.shift(None, hours=24 * 7, kind="night")
    found = own_list.gaps(home.tx, home.site, berit, home.now, home.rules)
    assert [(each.date.id, each.still_wanted) for each in found.happenings] == [(missing, 1)]
    assert [shift.id for shift in found.shifts] == [under_way, empty]


def test_a_shift_whose_culture_contact_was_removed_is_a_gap(home: "SmallHome") -> None:
    berit, lone = home.person("Berit Moe", "coordinator"), home.person("Lone Bak", "staff")
    shift = home.shift(lone, hours=2)
    home.tx.run("UPDATE person SET removed_at = 'x' WHERE id = ?", lone.id)
    found = own_list.gaps(home.tx, home.site, berit, home.now, home.rules)
    assert [each.id for each in found.shifts] == [shift]
