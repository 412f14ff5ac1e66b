"""Groups that an organisation brings, as rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from volunteering import cancelling, groups, undoing
from volunteering.groups import GroupComes, GroupIsOver, HeadsSet, NotANumber, NotYourGroup
from volunteering.undoing import HeadsAsBefore, NothingToUndo

if TYPE_CHECKING:
    from storage.records import Person
    from tests.volunteering.conftest import SmallHome


@pytest.fixture
def grete(home: SmallHome) -> Person:
    return home.person("Grete Baun", "organisation_contact", organisation="Baunekirken")


def kor(home: SmallHome, hours: float) -> int:
    return home.date("Kor", hours=hours, organisation="Baunekirken", head_count=8)


def test_a_new_number_for_one_date_or_for_all_that_follow(home: SmallHome, grete: Person) -> None:
    first, second, third = (kor(home, hours) for hours in (48, 96, 144))
    groups.set_heads(home.tx, grete, second, 12, home.now, home.rules)
    assert [home.found(each).head_count for each in (first, second, third)] == [8, 12, 8]
    outcome = groups.set_heads(home.tx, grete, second, 5, home.now, home.rules, all_following=True)
    assert isinstance(outcome, HeadsSet)
    assert [home.found(each).head_count for each in (first, second, third)] == [8, 5, 5]
    assert isinstance(undoing.undo(home.tx, grete, outcome.act, home.now, home.rules), HeadsAsBefore)
    assert [home.found(each).head_count for each in (first, second, third)] == [8, 12, 8]
    assert isinstance(undoing.undo(home.tx, grete, outcome.act, home.now, home.rules), NothingToUndo)


@pytest.mark.parametrize("heads", [0, 501, 10**9])
def test_no_group_is_so_small_or_so_large(home: SmallHome, grete: Person, heads: int) -> None:
    date = kor(home, 48)
    assert isinstance(groups.set_heads(home.tx, grete, date, heads, home.now, home.rules), NotANumber)
    assert home.found(date).head_count == 8


def test_only_who_speaks_for_the_organisation_and_only_while_it_is_not_over(home: SmallHome, grete: Person) -> None:
    date, over = kor(home, 48), kor(home, -48)
    other = home.person("Per Moe", "organisation_contact", organisation="Røde Kors")
    assert groups.set_heads(home.tx, other, date, 3, home.now, home.rules) == NotYourGroup()
    assert groups.set_heads(home.tx, grete, 999, 3, home.now, home.rules) == NotYourGroup()
    assert isinstance(groups.set_heads(home.tx, grete, over, 3, home.now, home.rules), GroupIsOver)


def test_the_same_number_again_changes_nothing(home: SmallHome, grete: Person) -> None:
    date = kor(home, 48)
    outcome = groups.set_heads(home.tx, grete, date, 8, home.now, home.rules)
    assert isinstance(outcome, HeadsSet)
    assert outcome.act == 0
    assert home.tx.value("SELECT count(*) FROM act") == 0


def test_those_on_duty_are_told_on_the_day_alone(home: SmallHome, grete: Person) -> None:
    eva = home.person("Eva Dahl", "coordinator")
    today, later = kor(home, 5), kor(home, 48)
    groups.set_heads(home.tx, grete, later, 9, home.now, home.rules)
    assert home.told(eva) == []
    groups.set_heads(home.tx, grete, today, 9, home.now, home.rules)
    groups.set_heads(home.tx, grete, today, 10, home.now, home.rules)
    assert home.told(eva) == ["group_heads"]  # the later number takes the place of the earlier


def test_a_group_that_comes_after_all_is_told_to_who_heard_that_it_does_not(home: SmallHome, grete: Person) -> None:
    eva, date = home.person("Eva Dahl", "coordinator"), kor(home, 5)
    cancelling.cancel(home.tx, grete, date, home.now, home.rules)
    home.tx.run("UPDATE outbox SET state = 'sent'")
    assert isinstance(groups.comes_after_all(home.tx, grete, date, home.now, home.rules), GroupComes)
    assert home.found(date).group_cancelled_at is None
    assert home.told(eva) == ["coming_after_all"]
    assert groups.comes_after_all(home.tx, eva, date, home.now, home.rules) == NotYourGroup()
