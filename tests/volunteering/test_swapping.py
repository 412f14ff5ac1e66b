"""One day for another: both at once with one Undo, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from volunteering import cancelling, signing_up, swapping, undoing
from volunteering.cancelling import Cancelled, NoSuchDate
from volunteering.signing_up import AlreadyBegun, SignedUp
from volunteering.swapping import Swapped
from volunteering.undoing import NothingToUndo, TakenBack

if TYPE_CHECKING:
    from tests.volunteering.conftest import SmallHome


def test_tuesday_for_thursday_and_back(home: SmallHome) -> None:
    kari, tuesday, thursday = home.person("Kari Berg"), home.date(hours=72), home.date(hours=120)
    signing_up.sign_up(home.tx, kari, tuesday, home.now, home.rules)
    outcome = swapping.swap(home.tx, kari, tuesday, thursday, home.now, home.rules)
    assert isinstance(outcome, Swapped)
    assert (home.state(tuesday, kari), home.state(thursday, kari)) == ("cancelled", "coming")
    taken_back = undoing.undo(home.tx, kari, outcome.act, home.now, home.rules)
    assert isinstance(taken_back, TakenBack)
    assert [each.id for each in taken_back.back] == [tuesday]
    assert [each.id for each in taken_back.off] == [thursday]
    assert (home.state(tuesday, kari), home.state(thursday, kari)) == ("coming", "cancelled")
    assert isinstance(undoing.undo(home.tx, kari, outcome.act, home.now, home.rules), NothingToUndo)


def test_where_it_is_full_one_waits_and_hears_so(home: SmallHome) -> None:
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    free, full = home.date(hours=72), home.date("Bingo", hours=120, places=1)
    signing_up.sign_up(home.tx, odd, full, home.now, home.rules)
    signing_up.sign_up(home.tx, kari, free, home.now, home.rules)
    outcome = swapping.swap(home.tx, kari, free, full, home.now, home.rules)
    assert isinstance(outcome, Swapped)
    assert outcome.waiting
    assert home.state(full, kari) == "waiting"


def test_what_cannot_be_taken_is_not_swapped_for(home: SmallHome) -> None:
    kari, tuesday, over = home.person("Kari Berg"), home.date(hours=72), home.date(hours=-2)
    signing_up.sign_up(home.tx, kari, tuesday, home.now, home.rules)
    assert isinstance(swapping.swap(home.tx, kari, tuesday, over, home.now, home.rules), AlreadyBegun)
    assert home.state(tuesday, kari) == "coming"
    assert isinstance(swapping.swap(home.tx, kari, 999, tuesday, home.now, home.rules), NoSuchDate)


def test_who_was_not_on_the_first_is_put_on_the_second_and_who_is_on_both_leaves_the_first(home: SmallHome) -> None:
    kari, tuesday, thursday = home.person("Kari Berg"), home.date(hours=72), home.date(hours=120)
    assert isinstance(swapping.swap(home.tx, kari, tuesday, thursday, home.now, home.rules), SignedUp)
    signing_up.sign_up(home.tx, kari, tuesday, home.now, home.rules)
    assert isinstance(swapping.swap(home.tx, kari, tuesday, thursday, home.now, home.rules), Cancelled)
    assert (home.state(tuesday, kari), home.state(thursday, kari)) == ("cancelled", "coming")


@pytest.mark.parametrize("hours", [5, 72])
def test_those_on_duty_hear_of_each_late_date_and_of_each_that_is_taken_back(home: SmallHome, hours: int) -> None:
    kari, eva = home.person("Kari Berg"), home.person("Eva Dahl", "coordinator")
    dates = [home.date("Sang", hours=hours), home.date("Bingo", hours=hours + 1)]
    for date in dates:
        signing_up.sign_up(home.tx, kari, date, home.now, home.rules)
    outcome = cancelling.cancel_many(home.tx, kari, dates, home.now, home.rules)
    assert outcome is not None
    assert [each.id for each in outcome.late] == (dates if hours == 5 else [])
    assert home.told(eva) == ["late_cancellation"] * len(outcome.late)
    home.tx.run("UPDATE outbox SET state = 'sent'")
    assert isinstance(undoing.undo(home.tx, kari, outcome.act, home.now, home.rules), TakenBack)
    assert home.told(eva) == ["coming_after_all"] * len(outcome.late)


def test_the_organisations_contact_is_away_for_all_at_once(home: SmallHome) -> None:
    grete = home.person("Grete Baun", "organisation_contact", organisation="Baunekirken")
    dates = [home.date("Kor", hours=hours, organisation="Baunekirken") for hours in (72, 96)]
    outcome = cancelling.cancel_many(home.tx, grete, dates, home.now, home.rules)
    assert outcome is not None
    assert all(home.found(each).group_cancelled_at is not None for each in dates)
    undoing.undo(home.tx, grete, outcome.act, home.now, home.rules)
    assert all(home.found(each).group_cancelled_at is None for each in dates)
    assert cancelling.cancel_many(home.tx, home.person("Odd Lie"), dates, home.now, home.rules) is None
