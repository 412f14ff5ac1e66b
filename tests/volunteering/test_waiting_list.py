"""The waiting list: in good time the first in line moves up, late the first yes gets the place."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from volunteering import cancelling, signing_up, undoing
from volunteering.cancelling import LeftWaitingList
from volunteering.signing_up import AlreadyWaiting, SignedUp, Waitlisted
from volunteering.undoing import BackInLine, BackOnTheList, OffTheList

if TYPE_CHECKING:
    from storage.records import Person
    from tests.volunteering.conftest import SmallHome


def sign_up(home: "SmallHome", person: "Person", date: int) -> signing_up.Outcome:
    return signing_up.sign_up(home.tx, person, date, home.now, home.rules)


def cancel(home: "SmallHome", person: "Person", date: int) -> cancelling.Outcome:
    return cancelling.cancel(home.tx, person, date, home.now, home.rules)


def undo(home: "SmallHome", person: "Person", act: int) -> object:
    return undoing.undo(home.tx, person, act, home.now, home.rules)


def raise_places(home: "SmallHome", date: int, places: int) -> None:
    home.tx.run("UPDATE activity SET places = ? WHERE id = ?", places, home.found(date).activity_id)


@pytest.fixture
def line(home: "SmallHome") -> "tuple[Person, Person, Person]":
    """Three who come in turn: the first gets the place, the others wait."""
    return home.person("Kari Berg"), home.person("Odd Lie"), home.person("Inger Dahl")


def full(home: "SmallHome", line: "tuple[Person, Person, Person]", hours: float) -> int:
    date = home.date(hours=hours, places=1)
    for person in line:
        sign_up(home, person, date)
    return date


def states(home: "SmallHome", date: int, people: "tuple[Person, ...]") -> list[str | None]:
    return [home.state(date, person) for person in people]


def test_more_places_are_the_firsts_in_line_at_the_next_sign_up(
    home: "SmallHome", line: "tuple[Person, Person, Person]"
) -> None:
    date = full(home, line, 72)
    raise_places(home, date, 2)
    late_comer = home.person("Tor Vik")
    outcome = sign_up(home, late_comer, date)
    assert isinstance(outcome, Waitlisted)
    assert outcome.in_line == 2
    assert states(home, date, line) == ["coming", "coming", "waiting"]
    assert home.told(line[1]) == ["moved_up"]


def test_more_places_are_the_firsts_in_line_also_when_the_second_presses(
    home: "SmallHome", line: "tuple[Person, Person, Person]"
) -> None:
    date = full(home, line, 72)
    raise_places(home, date, 2)
    outcome = sign_up(home, line[2], date)
    assert isinstance(outcome, AlreadyWaiting)
    assert outcome.in_line == 1
    assert states(home, date, line) == ["coming", "coming", "waiting"]
    assert home.told(line[1]) == ["moved_up"]


def test_whoever_presses_and_is_first_has_the_place_and_is_not_told_besides(
    home: "SmallHome", line: "tuple[Person, Person, Person]"
) -> None:
    date = full(home, line, 72)
    raise_places(home, date, 2)
    assert isinstance(sign_up(home, line[1], date), SignedUp)
    assert home.told(line[1]) == []


def test_more_places_go_up_the_line_when_somebody_leaves_it(
    home: "SmallHome", line: "tuple[Person, Person, Person]"
) -> None:
    date = full(home, line, 72)
    raise_places(home, date, 2)
    assert isinstance(cancel(home, line[1], date), LeftWaitingList)
    assert states(home, date, line) == ["coming", "cancelled", "coming"]
    assert home.told(line[2]) == ["moved_up"]


def test_several_places_move_several_up_in_the_order_of_the_line(home: "SmallHome") -> None:
    people = [home.person(f"Frivillig {number}") for number in range(6)]
    date = home.date(places=1)
    for person in people:
        sign_up(home, person, date)
    raise_places(home, date, 4)
    cancel(home, people[0], date)
    assert states(home, date, tuple(people)) == ["cancelled", *["coming"] * 4, "waiting"]


def test_fewer_places_send_nobody_away_and_nobody_moves_up(
    home: "SmallHome", line: "tuple[Person, Person, Person]"
) -> None:
    kari, odd, inger = line
    date = home.date(places=2)
    for person in line:
        sign_up(home, person, date)
    raise_places(home, date, 1)
    assert states(home, date, line) == ["coming", "coming", "waiting"]
    cancel(home, kari, date)
    assert [home.state(date, each) for each in (kari, odd, inger)] == ["cancelled", "coming", "waiting"]


def test_late_nobody_is_put_on_the_list_without_a_yes(home: "SmallHome", line: "tuple[Person, Person, Person]") -> None:
    date = full(home, line, 3)
    cancel(home, line[0], date)
    assert states(home, date, line) == ["cancelled", "waiting", "waiting"]
    assert isinstance(sign_up(home, line[2], date), SignedUp)
    assert states(home, date, line) == ["cancelled", "waiting", "coming"]


def test_a_yes_taken_back_before_it_was_said_is_not_said_and_the_place_is_offered_again(
    home: "SmallHome", line: "tuple[Person, Person, Person]"
) -> None:
    lone = home.person("Lone Bak", "staff")
    home.shift(lone)
    date = full(home, line, 3)
    cancel(home, line[0], date)
    yes = sign_up(home, line[1], date)
    assert isinstance(yes, SignedUp)
    assert isinstance(undo(home, line[1], yes.act), OffTheList)
    assert home.told(lone) == ["late_cancellation"]
    assert home.told(line[2]) == ["place_offered"], "the first offer has not been said yet, and speaks of this place"


def test_two_places_that_become_free_at_night_are_one_offer_in_the_morning(home: "SmallHome") -> None:
    home.now = home.rules.local(home.now).replace(hour=21)
    kari, odd, inger = home.person("Kari Berg"), home.person("Odd Lie"), home.person("Inger Dahl")
    date = home.date(hours=18, places=2)
    for person in (kari, odd, inger):
        sign_up(home, person, date)
    cancel(home, kari, date)
    cancel(home, odd, date)
    assert home.told(inger) == ["place_offered"]
    assert home.due(inger) == ["Thu 08:00"]


def test_a_place_that_becomes_free_after_an_offer_was_said_is_offered_anew(
    home: "SmallHome", line: "tuple[Person, Person, Person]"
) -> None:
    date = full(home, line, 3)
    cancel(home, line[0], date)
    home.tx.run("UPDATE outbox SET state = 'sent'")
    sign_up(home, line[1], date)
    cancel(home, line[1], date)
    assert home.told(line[2]) == ["place_offered"]


def test_a_yes_taken_back_after_it_was_said_is_said_to_those_on_duty(
    home: "SmallHome", line: "tuple[Person, Person, Person]"
) -> None:
    lone = home.person("Lone Bak", "staff")
    home.shift(lone)
    date = full(home, line, 3)
    cancel(home, line[0], date)
    yes = sign_up(home, line[1], date)
    assert isinstance(yes, SignedUp)
    home.tx.run("UPDATE outbox SET state = 'sent' WHERE person_id = ?", lone.id)
    undo(home, line[1], yes.act)
    assert home.told(lone) == ["late_cancellation"], "they had heard that Odd comes instead"


def test_a_cancellation_taken_back_takes_the_offered_place_back(
    home: "SmallHome", line: "tuple[Person, Person, Person]"
) -> None:
    date = full(home, line, 3)
    cancelled = cancel(home, line[0], date)
    assert isinstance(cancelled, cancelling.Cancelled)
    assert isinstance(undo(home, line[0], cancelled.act), BackOnTheList)
    assert isinstance(sign_up(home, line[1], date), AlreadyWaiting)
    assert states(home, date, line) == ["coming", "waiting", "waiting"]


def test_back_in_line_means_before_whoever_came_to_the_same_number_since(
    home: "SmallHome", line: "tuple[Person, Person, Person]"
) -> None:
    kari, odd, inger = line
    date = home.date(places=1)
    sign_up(home, kari, date)
    sign_up(home, odd, date)
    left = cancel(home, odd, date)
    assert isinstance(left, LeftWaitingList)
    home.now += timedelta(minutes=1)
    sign_up(home, inger, date)
    home.now += timedelta(minutes=1)
    outcome = undo(home, odd, left.act)
    assert isinstance(outcome, BackInLine)
    assert outcome.in_line == 1
    cancel(home, kari, date)
    assert states(home, date, line) == ["cancelled", "coming", "waiting"]


def test_undo_of_leaving_the_line_gives_the_place_that_is_there_by_now(
    home: "SmallHome", line: "tuple[Person, Person, Person]"
) -> None:
    kari, odd, _ = line
    date = home.date(places=1)
    sign_up(home, kari, date)
    sign_up(home, odd, date)
    left = cancel(home, odd, date)
    assert isinstance(left, LeftWaitingList)
    raise_places(home, date, 2)
    assert isinstance(undo(home, odd, left.act), BackOnTheList)
    assert home.told(odd) == []


def test_once_it_has_begun_nobody_goes_back_into_the_line(
    home: "SmallHome", line: "tuple[Person, Person, Person]"
) -> None:
    date = full(home, line, 1)
    left = cancel(home, line[1], date)
    assert isinstance(left, LeftWaitingList)
    home.now += timedelta(hours=1, minutes=5)
    cancel(home, line[0], date)
    assert isinstance(undo(home, line[1], left.act), undoing.NothingToUndo)
    assert home.state(date, line[1]) == "cancelled"


def test_of_a_date_that_was_called_off_nobody_on_duty_hears_who_cannot_come(
    home: "SmallHome", line: "tuple[Person, Person, Person]"
) -> None:
    lone = home.person("Lone Bak", "staff")
    home.shift(lone)
    date = full(home, line, 3)
    home.tx.run("UPDATE activity_date SET called_off_at = starts_at WHERE id = ?", date)
    cancel(home, line[0], date)
    assert home.told(lone) == []
    assert [home.told(person) for person in line] == [[], [], []]
