"""The culture contact: which of the staff it is, on which unit, at which moment (handbook 1.3)."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from storage import acts, people
from volunteering import culture_contact, undoing
from volunteering.culture_contact import AlreadyYours, HasSomebody, NotForYou, ShiftIsOver, Taken
from volunteering.undoing import NothingToUndo, ShiftGivenBack

if TYPE_CHECKING:
    from storage.records import Person
    from tests.volunteering.conftest import SmallHome
    from volunteering.culture_contact import ContactNow

OSLO = ZoneInfo("Europe/Oslo")


def now(home: "SmallHome", *, hours: float = 0, unit: str = "Caféen") -> "ContactNow":
    found = people.unit_by_name(home.tx, unit)
    assert found is not None
    return culture_contact.contact_at(home.tx, found.id, unit, home.site, home.now + timedelta(hours=hours))


def take(home: "SmallHome", person: "Person", shift: int) -> object:
    return culture_contact.take(home.tx, person, shift, home.now)


def who(home: "SmallHome", shift: int) -> str | None:
    name: str | None = home.tx.value(
        "SELECT p.name FROM shift s LEFT JOIN person p ON p.id = s.culture_contact_id WHERE s.id = ?", shift
    )
    return name


def test_it_is_whoever_has_the_shift_from_its_beginning_to_its_end(home: "SmallHome") -> None:
    lone, jens = home.person("Lone Bak", "staff"), home.person("Jens Holm", "staff")
    home.shift(lone, hours=0, long=8)
    home.shift(jens, hours=8, long=8, kind="evening")
    assert [now(home, hours=hours).name for hours in (0, 7.99, 8, 15.99)] == [
        "Lone Bak",
        "Lone Bak",
        "Jens Holm",
        "Jens Holm",
    ]


def test_each_unit_has_its_own(home: "SmallHome") -> None:
    lone, jens = home.person("Lone Bak", "staff"), home.person("Jens Holm", "staff")
    home.shift(lone)
    home.shift(jens, unit="Fjorden")
    assert [now(home, unit=unit).name for unit in ("Caféen", "Fjorden")] == ["Lone Bak", "Jens Holm"]


def test_of_overlapping_shifts_it_is_that_of_the_one_which_began_last(home: "SmallHome") -> None:
    lone, jens = home.person("Lone Bak", "staff"), home.person("Jens Holm", "staff")
    home.shift(lone, hours=0, long=8)
    home.shift(jens, hours=7, long=8, kind="evening")
    assert [now(home, hours=hours).name for hours in (6, 7.5, 8.5)] == ["Lone Bak", "Jens Holm", "Jens Holm"]


def test_of_overlapping_shifts_one_that_has_somebody_goes_before_an_empty_one(home: "SmallHome") -> None:
    lone = home.person("Lone Bak", "staff")
    home.shift(lone, hours=0, long=8)
    home.shift(None, hours=7, long=8, kind="evening")
    assert now(home, hours=7.5).name == "Lone Bak"


def test_the_night_shift_goes_on_after_midnight(home: "SmallHome") -> None:
    jens = home.person("Jens Holm", "staff")
    home.now = datetime(2026, 11, 25, 22, 30, tzinfo=OSLO).astimezone(UTC)
    home.shift(jens, long=9, kind="night")  # 22:30 to 07:30
    at = {hour: now(home, hours=hour).name for hour in (0, 2, 8.9, 9)}
    assert at == {0: "Jens Holm", 2: "Jens Holm", 8.9: "Jens Holm", 9: None}


def test_the_night_shift_is_an_hour_longer_when_the_clocks_go_back(home: "SmallHome") -> None:
    jens = home.person("Jens Holm", "staff")
    home.now = datetime(2026, 10, 24, 22, 30, tzinfo=OSLO).astimezone(UTC)
    home.shift(jens, long=10, kind="night")  # 22:30 to 07:30 by the clocks: ten hours that night
    ends = culture_contact.shift_at(home.tx, 1, home.now)
    assert ends is not None
    assert f"{home.rules.local(ends.ends_at):%H:%M}" == "07:30"
    assert [now(home, hours=hours).name for hours in (9.9, 10)] == ["Jens Holm", None]


def test_a_shift_as_long_as_a_day_and_the_hour_of_the_clock_change_is_still_found(home: "SmallHome") -> None:
    jens = home.person("Jens Holm", "staff")
    home.now = datetime(2026, 10, 24, 8, 0, tzinfo=OSLO).astimezone(UTC)
    home.shift(jens, long=25, kind="weekend")
    assert [now(home, hours=hours).name for hours in (0, 24.9, 25)] == ["Jens Holm", "Jens Holm", None]


def test_an_empty_shift_names_the_coordinator_with_phone(home: "SmallHome") -> None:
    home.person("Anne Rud", "site_contact", phone="11 11 11 11")
    home.person("Berit Moe", "coordinator")
    home.person("Cato Lund", "coordinator", phone="22 22 22 22")
    home.shift(None)
    found = now(home)
    assert (found.name, found.shift is not None) == (None, True)
    assert found.instead is not None
    assert (found.instead.name, found.instead.phone) == ("Cato Lund", "22 22 22 22")


def test_where_no_shift_is_planned_the_coordinator_is_named_as_well(home: "SmallHome") -> None:
    home.person("Berit Moe", "coordinator")
    found = now(home)
    assert (found.name, found.shift) == (None, None)
    assert found.instead is not None
    assert found.instead.name == "Berit Moe"


def test_a_home_without_coordinator_names_its_own_contact_for_volunteers(home: "SmallHome") -> None:
    home.person("Lone Bak", "staff")
    home.person("Anne Rud", "site_contact", phone="11 11 11 11")
    instead = now(home).instead
    assert instead is not None
    assert instead.name == "Anne Rud"


def test_somebody_who_has_been_removed_is_nobodys_culture_contact(home: "SmallHome") -> None:
    lone, berit = home.person("Lone Bak", "staff"), home.person("Berit Moe", "coordinator")
    home.shift(lone)
    home.tx.run("UPDATE person SET removed_at = 'x' WHERE id = ?", lone.id)
    assert now(home) == culture_contact.ContactNow("Caféen", now(home).shift, None, berit)


def test_an_empty_shift_can_be_taken_by_the_staff_and_given_back(home: "SmallHome") -> None:
    lone = home.person("Lone Bak", "staff")
    shift = home.shift(None, hours=1)
    taken = take(home, lone, shift)
    assert isinstance(taken, Taken)
    assert who(home, shift) == "Lone Bak"
    assert isinstance(take(home, lone, shift), AlreadyYours)

    assert isinstance(undoing.undo(home.tx, lone, taken.act, home.now, home.rules), ShiftGivenBack)
    assert who(home, shift) is None
    assert isinstance(undoing.undo(home.tx, lone, taken.act, home.now, home.rules), NothingToUndo)


def test_taking_and_giving_back_stand_in_the_audit(home: "SmallHome") -> None:
    lone = home.person("Lone Bak", "staff")
    shift = home.shift(None, hours=1)
    taken = take(home, lone, shift)
    assert isinstance(taken, Taken)
    undoing.undo(home.tx, lone, taken.act, home.now, home.rules)
    noted = [acts.by_id(home.tx, act) for act in (taken.act, taken.act + 1)]
    assert [
        (act.actor_id, act.verb, change.shift_id, change.before, change.after)
        for act in noted
        if act is not None
        for change in act.changes
    ] == [
        (lone.id, "take_shift", shift, None, str(lone.id)),
        (lone.id, f"undo:{taken.act}", shift, str(lone.id), None),
    ]


def test_of_two_who_take_it_the_first_has_it(home: "SmallHome") -> None:
    lone, jens = home.person("Lone Bak", "staff"), home.person("Jens Holm", "staff")
    shift = home.shift(None, hours=1)
    assert isinstance(take(home, lone, shift), Taken)
    assert isinstance(take(home, jens, shift), HasSomebody)
    assert who(home, shift) == "Lone Bak"


def test_a_shift_under_way_can_be_taken_and_one_that_is_over_cannot(home: "SmallHome") -> None:
    lone = home.person("Lone Bak", "staff")
    under_way, over = home.shift(None, hours=-2), home.shift(None, hours=-8, kind="night")
    assert isinstance(take(home, lone, under_way), Taken)
    assert isinstance(take(home, lone, over), ShiftIsOver)
    assert who(home, over) is None


def test_a_shift_that_is_over_stays_with_whoever_had_it(home: "SmallHome") -> None:
    lone = home.person("Lone Bak", "staff")
    shift = home.shift(None)
    taken = take(home, lone, shift)
    assert isinstance(taken, Taken)
    home.now += timedelta(hours=8)
    assert isinstance(undoing.undo(home.tx, lone, taken.act, home.now, home.rules), NothingToUndo)
    assert who(home, shift) == "Lone Bak"


def test_only_staff_of_the_house_take_a_shift(home: "SmallHome") -> None:
    other = home.tx.insert("INSERT INTO site (name, name_key) VALUES ('Lyngbakken', 'lyngbakken')")
    home.tx.run("INSERT INTO unit (site_id, name, name_key) VALUES (?, 'Skogen', 'skogen')", other)
    shift = home.shift(None, hours=1)
    for person in (
        home.person("Kari Berg"),
        home.person("Grete Baun", "organisation_contact"),
        home.person("Tor Vik", "staff", unit="Skogen"),
    ):
        assert isinstance(take(home, person, shift), NotForYou)
    assert isinstance(take(home, home.person("Lone Bak", "staff"), 4711), NotForYou)
    assert who(home, shift) is None


def test_what_concerns_one_are_the_own_shifts_and_the_empty_ones_of_the_own_units(home: "SmallHome") -> None:
    lone, jens = home.person("Lone Bak", "staff"), home.person("Jens Holm", "staff")
    own_elsewhere = home.shift(lone, hours=30, unit="Fjorden")
    under_way = home.shift(lone, hours=-1)
    empty_here = home.shift(None, hours=24)
    home.shift(None, hours=24, unit="Fjorden", kind="evening")
    home.shift(jens, hours=48)
    home.shift(lone, hours=-10, kind="night")
    home.shift(lone, hours=24 * 7 + 1, kind="weekend")
    assert [shift.id for shift in culture_contact.shifts_to_show(home.tx, lone, home.now)] == [
        under_way,
        empty_here,
        own_elsewhere,
    ]
