"""Who is coming, as each reader may see it (handbook 1.4: staff with names, everybody else without)."""

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from storage import people
from storage.records import SignupState
from volunteering import access, arriving, cancelling, overview, signing_up
from volunteering.access import Naming

if TYPE_CHECKING:
    from storage.records import Person
    from tests.volunteering.conftest import SmallHome
    from volunteering.overview import Happening, Overview

OSLO = ZoneInfo("Europe/Oslo")


def sign_up(home: "SmallHome", person: "Person", date: int) -> None:
    signing_up.sign_up(home.tx, person, date, home.now, home.rules)


def today(home: "SmallHome", reader: "Person | None", days: int = 1) -> "Overview":
    first = home.rules.today(home.now)
    return overview.who_is_coming(
        home.tx, home.site, first, first + timedelta(days=days - 1), reader=reader, now=home.now, rules=home.rules
    )


def only(home: "SmallHome", reader: "Person | None") -> "Happening":
    [happening] = today(home, reader).happenings
    return happening


def first_times(home: "SmallHome", reader: "Person") -> dict[str, list[bool]]:
    seen = today(home, reader, days=30).happenings
    return {each.date.title: [guest.first_time for guest in each.guests] for each in seen}


def test_staff_see_every_name_and_who_has_arrived(home: "SmallHome") -> None:
    lone = home.person("Lone Bak", "staff")
    kari, odd = home.person("Kari Solbakken Berg"), home.person("Odd Lie")
    date = home.date(hours=2)
    for person in (odd, kari):
        sign_up(home, person, date)
    arriving.tick(home.tx, lone, date, odd.id, arrived=True, now=home.now, rules=home.rules)
    seen = only(home, lone)
    assert [(guest.person_id, guest.name, guest.arrived) for guest in seen.guests] == [
        (kari.id, "Kari Solbakken Berg", False),
        (odd.id, "Odd Lie", True),
    ]
    assert today(home, lone).naming is Naming.FULL


def test_a_volunteer_sees_the_own_place_and_first_names_of_those_who_agreed(home: "SmallHome") -> None:
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    inger = home.person("Inger Marie Dahl", named=1)
    date = home.date(hours=2)
    for person in (kari, odd, inger):
        sign_up(home, person, date)
    seen = only(home, kari)
    assert [(guest.person_id, guest.name, guest.arrived, guest.first_time) for guest in seen.guests] == [
        (0, "Inger Marie", False, False)
    ]
    assert (seen.own, seen.coming) == (SignupState.COMING, 3)


def test_a_volunteer_who_does_not_come_sees_the_same_without_a_place(home: "SmallHome") -> None:
    tor, inger = home.person("Tor Vik"), home.person("Inger Dahl", named=1)
    date = home.date(hours=2)
    sign_up(home, inger, date)
    seen = only(home, tor)
    assert ([guest.name for guest in seen.guests], seen.own) == (["Inger"], None)


def test_somebody_unknown_sees_no_name_at_all(home: "SmallHome") -> None:
    inger = home.person("Inger Dahl", named=1)
    sign_up(home, inger, home.date(hours=2))
    assert today(home, None).naming is Naming.NONE
    assert only(home, None).guests == ()


def test_somebody_of_another_home_sees_no_name_either(home: "SmallHome") -> None:
    other = home.tx.insert("INSERT INTO site (name, name_key) VALUES ('Lyngbakken', 'lyngbakken')")
    home.tx.run("INSERT INTO unit (site_id, name, name_key) VALUES (?, 'Skogen', 'skogen')", other)
    sign_up(home, home.person("Inger Dahl", named=1), home.date(hours=2))
    for role in ("staff", "coordinator", "volunteer"):
        assert only(home, home.person(f"En {role}", role, unit="Skogen")).guests == ()


@pytest.mark.parametrize(
    ("role", "naming"),
    [
        ("staff", Naming.FULL),
        ("coordinator", Naming.FULL),
        ("site_contact", Naming.FULL),
        ("volunteer", Naming.AGREED_FIRST_NAMES),
        ("organisation_contact", Naming.AGREED_FIRST_NAMES),
    ],
)
def test_who_sees_names_is_decided_by_the_role(home: "SmallHome", role: str, naming: Naming) -> None:
    assert access.naming_for(home.person("Noen", role), home.site) is naming


def test_staff_see_the_whole_site_their_own_unit_first_and_each_day_in_the_order_of_time(home: "SmallHome") -> None:
    lone = home.person("Lone Bak", "staff", unit="Fjorden")
    home.date("Frokost", hours=1)
    home.date("Bingo", hours=5, unit="Fjorden")
    home.date("Høytlesning", hours=3, unit="Fjorden")
    home.date("Frokost", hours=25)
    home.date("Bingo", hours=29, unit="Fjorden")
    seen = today(home, lone, days=2)
    assert [(each.date.unit, each.date.title) for each in seen.happenings] == [
        ("Fjorden", "Høytlesning"),
        ("Fjorden", "Bingo"),
        ("Caféen", "Frokost"),
        ("Fjorden", "Bingo"),
        ("Caféen", "Frokost"),
    ]


def test_for_a_volunteer_it_is_simply_the_order_of_time(home: "SmallHome") -> None:
    kari = home.person("Kari Berg", unit="Fjorden")
    home.date("Frokost", hours=1)
    home.date("Bingo", hours=5, unit="Fjorden")
    assert [each.date.title for each in today(home, kari).happenings] == ["Frokost", "Bingo"]


def test_a_day_is_the_homes_day_from_midnight_to_midnight(home: "SmallHome") -> None:
    lone = home.person("Lone Bak", "staff")
    home.now = datetime(2026, 10, 25, 0, 0, tzinfo=OSLO).astimezone(UTC)  # midnight before a day of 25 hours
    for title, hours in {"The evening before": -0.01, "First": 0, "Last": 24.99, "The next day": 25}.items():
        home.date(title, hours=hours)
    assert [each.date.title for each in today(home, lone).happenings] == ["First", "Last"]


def test_who_waits_is_a_number_and_who_has_cancelled_is_gone(home: "SmallHome") -> None:
    lone = home.person("Lone Bak", "staff")
    people_ = [home.person(f"Frivillig {number}") for number in range(4)]
    date = home.date(hours=2, places=2)
    for person in people_:
        sign_up(home, person, date)
    cancelling.cancel(home.tx, people_[0], date, home.now, home.rules)
    seen = only(home, lone)
    assert [guest.name for guest in seen.guests] == ["Frivillig 1"]
    assert (seen.coming, seen.waiting, seen.has_room) == (1, 2, True)


def test_how_many_more_are_hoped_for(home: "SmallHome") -> None:
    lone, kari, odd = home.person("Lone Bak", "staff"), home.person("Kari Berg"), home.person("Odd Lie")
    date = home.date(hours=2, wanted=2)
    wanted = [only(home, lone).still_wanted]
    for person in (kari, odd, home.person("Inger Dahl")):
        sign_up(home, person, date)
        wanted.append(only(home, lone).still_wanted)
    assert wanted == [2, 1, 0, 0]


def test_a_group_is_an_organisation_and_a_number_of_heads(home: "SmallHome") -> None:
    lone, grete = (
        home.person("Lone Bak", "staff"),
        home.person("Grete Baun", "organisation_contact", organisation="Koret"),
    )
    date = home.date("Sang", hours=3, kind="organisation", organisation="Koret", head_count=8, wanted=3)
    seen = only(home, lone)
    assert seen.group is not None
    assert (seen.group.organisation, seen.group.heads, seen.group.arrived, seen.group.cancelled) == (
        "Koret",
        8,
        False,
        False,
    )
    assert seen.still_wanted == 0, "the group is the help"
    cancelling.cancel(home.tx, grete, date, home.now, home.rules)
    without = only(home, lone)
    assert without.group is not None
    assert without.group.cancelled
    assert without.still_wanted == 3


def test_the_culture_contacts_of_now_the_own_unit_first(home: "SmallHome") -> None:
    lone, jens = home.person("Lone Bak", "staff", unit="Fjorden"), home.person("Jens Holm", "staff")
    home.shift(lone, unit="Fjorden")
    home.shift(jens)
    home.date("Frokost", hours=1)
    home.date("Bingo", hours=5, unit="Fjorden")
    assert [(each.unit, each.name) for each in today(home, lone).contacts] == [
        ("Fjorden", "Lone Bak"),
        ("Caféen", "Jens Holm"),
    ]


def test_for_paper_names_are_as_whoever_prints_it_decides(home: "SmallHome") -> None:
    sign_up(home, home.person("Kari Berg"), home.date(hours=2))
    home.date("Bingo", hours=2, unit="Fjorden")
    cafe = people.unit_by_name(home.tx, "Caféen")
    assert cafe is not None
    day = home.rules.today(home.now)
    seen = overview.who_is_coming(
        home.tx,
        home.site,
        day,
        day,
        reader=None,
        now=home.now,
        rules=home.rules,
        naming=Naming.FULL,
        unit_id=cafe.id,
    )
    assert [[guest.name for guest in each.guests] for each in seen.happenings] == [["Kari Berg"]]


@pytest.mark.parametrize(
    ("started", "new"),
    [
        ("2026-11-25", True),
        ("2026-09-26", True),  # sixty days before
        ("2026-09-25", False),
        ("2026-11-26", False),  # begins tomorrow, so this is no first assignment yet
        (None, False),
    ],
)
def test_a_first_assignment_is_that_of_somebody_who_started_at_most_sixty_days_ago(
    home: "SmallHome", started: str | None, new: bool
) -> None:
    lone = home.person("Lone Bak", "staff")
    kari = home.person("Kari Berg")
    home.tx.run("UPDATE person SET started_on = ? WHERE id = ?", started, kari.id)
    sign_up(home, kari, home.date(hours=2))
    assert home.rules.today(home.now) == date(2026, 11, 25)
    assert first_times(home, lone) == {"Sangstund": [new]}


def test_only_the_first_of_several_is_the_first(home: "SmallHome") -> None:
    lone, nina = home.person("Lone Bak", "staff"), home.person("Nina Ny", started_on="2026-11-20")
    for title, hours in {"Frokost": 1, "Bingo": 2, "Sangstund": 72}.items():
        sign_up(home, nina, home.date(title, hours=hours))
    assert first_times(home, lone) == {"Frokost": [True], "Bingo": [False], "Sangstund": [False]}


def test_one_that_was_cancelled_or_called_off_was_no_first_time(home: "SmallHome") -> None:
    lone, nina = home.person("Lone Bak", "staff"), home.person("Nina Ny", started_on="2026-11-20")
    cancelled, called_off, kept = home.date("Frokost", hours=1), home.date("Bingo", hours=2), home.date(hours=24)
    for each in (cancelled, called_off, kept):
        sign_up(home, nina, each)
    cancelling.cancel(home.tx, nina, cancelled, home.now, home.rules)
    home.tx.run("UPDATE activity_date SET called_off_at = starts_at WHERE id = ?", called_off)
    assert first_times(home, lone)["Sangstund"] == [True]


def test_whoever_cancelled_came_all_the_same_and_was_ticked_has_been_here(home: "SmallHome") -> None:
    lone, nina = home.person("Lone Bak", "staff"), home.person("Nina Ny", started_on="2026-11-20")
    first, second = home.date("Frokost", hours=1), home.date(hours=24)
    for each in (first, second):
        sign_up(home, nina, each)
    cancelling.cancel(home.tx, nina, first, home.now, home.rules)
    arriving.tick(home.tx, lone, first, nina.id, arrived=True, now=home.now, rules=home.rules)
    assert first_times(home, lone)["Sangstund"] == [False]


def test_volunteers_do_not_see_who_is_new(home: "SmallHome") -> None:
    kari, nina = home.person("Kari Berg"), home.person("Nina Ny", started_on="2026-11-20", named=1)
    sign_up(home, nina, home.date(hours=2))
    assert [guest.first_time for guest in only(home, kari).guests] == [False]
