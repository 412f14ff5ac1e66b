"""Culture contacts by turns: whose turn it is, and why."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from storage import people, shifts
from volunteering import handing_over, undoing
from volunteering.planning import rota, rota_set
from volunteering.planning.rota import Pattern, Reason

if TYPE_CHECKING:
    from storage.records import Unit
    from tests.volunteering.conftest import SmallHome

MONDAY = date(2026, 12, 7)


@pytest.fixture
def ward(home: "SmallHome") -> "Unit":
    found = people.unit_by_name(home.tx, "Fjorden")
    assert found is not None
    return found


def proposed(home: "SmallHome", ward: "Unit", days: int = 7, pattern: Pattern = Pattern.DAYS) -> list[tuple[str, str]]:
    last = MONDAY + timedelta(days=days - 1)
    seen = rota.propose(home.tx, ward, MONDAY, last, now=home.now, rules=home.rules, pattern=pattern)
    return [(each.person.name if each.person else "-", str(each.reason)) for each in seen.proposals]


def test_everybody_in_turn_those_who_had_fewest_first(home: "SmallHome", ward: "Unit") -> None:
    anne, _ = home.person("Anne Lie", "staff", unit="Fjorden"), home.person("Per Moe", "staff", unit="Fjorden")
    home.person("Siri Vik", "staff", unit="Caféen")
    for back in (2, 3):
        home.shift(anne, hours=-24 * back, unit="Fjorden")
    assert proposed(home, ward, 5) == [
        ("Per Moe", Reason.NEVER_YET),
        ("Per Moe", Reason.FEWEST),
        ("Anne Lie", Reason.LONGEST_AGO),
        ("Per Moe", Reason.FEWEST),
        ("Anne Lie", Reason.LONGEST_AGO),
    ]


def test_nobody_has_two_shifts_without_a_nights_rest_between(home: "SmallHome", ward: "Unit") -> None:
    home.person("Anne Lie", "staff", unit="Fjorden")
    found = proposed(home, ward, 2, Pattern.DAYS_AND_EVENINGS)
    assert [name for name, _ in found] == ["Anne Lie", "-", "Anne Lie", "-"]


def test_a_month_goes_by_the_hours_that_the_ward_had_last(home: "SmallHome", ward: "Unit") -> None:
    home.person("Anne Lie", "staff", unit="Fjorden")
    for ahead in range(7):
        home.shift(None, hours=24 * ahead - 2, long=8, unit="Fjorden")
    seen = rota.propose(home.tx, ward, MONDAY, MONDAY + timedelta(days=6), now=home.now, rules=home.rules)
    assert seen.new == 7
    assert {f"{home.rules.local(each.needed.starts_at):%H:%M}" for each in seen.proposals} == {"10:00"}


def test_accepted_told_once_and_taken_back(home: "SmallHome", ward: "Unit") -> None:
    eva = home.person("Eva Dahl", "coordinator")
    anne = home.person("Anne Lie", "staff", unit="Fjorden")
    last = MONDAY + timedelta(days=4)
    done = rota_set.set_up(
        home.tx, eva, ward.id, MONDAY, last, pattern=Pattern.DAYS, fill=True, now=home.now, rules=home.rules
    )
    assert isinstance(done, rota_set.RotaSet)
    assert (done.new, done.given, done.empty) == (5, 5, 0)
    assert home.told(anne) == ["shifts_given"]
    again = rota_set.set_up(
        home.tx, eva, ward.id, MONDAY, last, pattern=Pattern.DAYS, fill=True, now=home.now, rules=home.rules
    )
    assert again == rota_set.NothingToSet()
    assert undoing.undo(home.tx, eva, done.act, home.now, home.rules) == rota_set.RotaAsBefore(done.act)
    assert home.tx.value("SELECT count(*) FROM shift WHERE starts_at > '2000'") == 0
    assert home.told(anne) == []  # it had not been said yet


def test_a_swap_needs_the_yes_of_both(home: "SmallHome") -> None:
    anne, per = home.person("Anne Lie", "staff"), home.person("Per Moe", "staff")
    annes, pers = home.shift(anne, hours=48), home.shift(per, hours=96, kind="evening")
    handing_over.ask(home.tx, anne, annes, per.id, home.now, home.rules, return_shift_id=pers)
    assert home.told(per) == ["handover_asked"]
    handover = shifts.open_handovers(home.tx, annes)[0].id
    handing_over.answer(home.tx, per, handover, yes=True, now=home.now, rules=home.rules)
    found = [shifts.by_id(home.tx, each) for each in (annes, pers)]
    assert [each.culture_contact for each in found if each] == ["Per Moe", "Anne Lie"]


def test_a_swap_that_is_no_longer_possible_changes_nothing(home: "SmallHome") -> None:
    anne, per, siri = (home.person(name, "staff") for name in ("Anne Lie", "Per Moe", "Siri Vik"))
    annes, pers = home.shift(anne, hours=48), home.shift(per, hours=96, kind="evening")
    handing_over.ask(home.tx, anne, annes, per.id, home.now, home.rules, return_shift_id=pers)
    shifts.set_contact(home.tx, pers, siri.id)
    handover = shifts.open_handovers(home.tx, annes)[0].id
    outcome = handing_over.answer(home.tx, per, handover, yes=True, now=home.now, rules=home.rules)
    assert isinstance(outcome, handing_over.NoLongerAsked)
    kept = shifts.by_id(home.tx, annes)
    assert kept is not None
    assert kept.culture_contact == "Anne Lie"
