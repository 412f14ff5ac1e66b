"""A volunteer is new from the day on which the house says that they are one; that is when they are met as such."""

from typing import TYPE_CHECKING

from storage import acts, people
from storage.records import RoleName
from volunteering import membership
from volunteering.membership import Added, Changed

if TYPE_CHECKING:
    from tests.volunteering.conftest import SmallHome


def test_whoever_is_added_as_a_volunteer_starts_today_and_staff_do_not(home: "SmallHome") -> None:
    berit = home.person("Berit Moe", "coordinator")
    started = []
    for name, role in (("Nina Ny", RoleName.VOLUNTEER), ("Lone Bak", RoleName.STAFF)):
        added = membership.add(home.tx, berit, name, role, berit.unit_ids[0], home.now, home.rules)
        assert isinstance(added, Added)
        started.append(added.person.started_on)
    assert started == [home.rules.today(home.now), None]


def test_staff_who_become_volunteers_start_then_and_not_when_it_is_taken_back(home: "SmallHome") -> None:
    berit, lone = home.person("Berit Moe", "coordinator"), home.person("Lone Bak", "staff")
    outcome = membership.set_role(home.tx, berit, lone, RoleName.VOLUNTEER, home.now, home.rules, has=True)
    assert isinstance(outcome, Changed)
    lone = people.by_id(home.tx, lone.id) or lone
    assert lone.started_on == home.rules.today(home.now)
    done = acts.by_id(home.tx, outcome.act)
    assert done is not None
    assert membership.change_back(home.tx, berit, done, home.now, home.rules) is not None
    assert (people.by_id(home.tx, lone.id) or lone).started_on is None


def test_whoever_was_a_volunteer_before_keeps_their_first_day(home: "SmallHome") -> None:
    berit = home.person("Berit Moe", "coordinator")
    lone = home.person("Lone Bak", "staff", started_on="2019-03-01")
    membership.set_role(home.tx, berit, lone, RoleName.VOLUNTEER, home.now, home.rules, has=True)
    assert str((people.by_id(home.tx, lone.id) or lone).started_on) == "2019-03-01"
