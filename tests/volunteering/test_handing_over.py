"""Handing a shift over: a colleague is asked, and nothing changes before the yes."""

from datetime import timedelta
from typing import TYPE_CHECKING

from storage import people, shifts
from volunteering import handing_over
from volunteering.culture_contact import NotForYou, ShiftIsOver
from volunteering.handing_over import Accepted, Asked, Declined, NoLongerAsked, NotYourShift

if TYPE_CHECKING:
    from storage.records import Person
    from tests.volunteering.conftest import SmallHome


def ask(home: "SmallHome", person: "Person", shift: int, colleague: "Person") -> object:
    return handing_over.ask(home.tx, person, shift, colleague.id, home.now, home.rules)


def answer(home: "SmallHome", person: "Person", question: int, *, yes: bool) -> object:
    return handing_over.answer(home.tx, person, question, yes=yes, now=home.now, rules=home.rules)


def question(home: "SmallHome", shift: int, colleague: "Person") -> int:
    """The last question to this colleague about this shift."""
    found: int = home.tx.value("SELECT max(id) FROM handover WHERE shift_id = ? AND asked_of = ?", shift, colleague.id)
    return found


def who(home: "SmallHome", shift: int) -> int | None:
    found: int | None = home.tx.value("SELECT culture_contact_id FROM shift WHERE id = ?", shift)
    return found


def two(home: "SmallHome") -> "tuple[Person, Person]":
    return home.person("Lone Bak", "staff"), home.person("Jens Holm", "staff")


def test_a_yes_makes_it_the_colleagues_and_the_asker_hears(home: "SmallHome") -> None:
    lone, jens = two(home)
    shift = home.shift(lone, hours=30)
    asked = ask(home, lone, shift, jens)
    assert isinstance(asked, Asked)
    assert (asked.colleague.id, asked.again) == (jens.id, False)
    assert home.told(jens) == ["handover_asked"]
    assert who(home, shift) == lone.id, "nothing changes before the yes"

    assert isinstance(answer(home, jens, question(home, shift, jens), yes=True), Accepted)

    assert who(home, shift) == jens.id
    assert home.told(lone) == ["handover_accepted"]
    assert home.told(jens) == ["handover_asked"]


def test_a_no_leaves_it_where_it_was_and_the_asker_hears(home: "SmallHome") -> None:
    lone, jens = two(home)
    shift = home.shift(lone, hours=30)
    ask(home, lone, shift, jens)
    assert isinstance(answer(home, jens, question(home, shift, jens), yes=False), Declined)
    assert who(home, shift) == lone.id
    assert home.told(lone) == ["handover_declined"]


def test_an_answer_pressed_twice_or_changed_later_is_harmless(home: "SmallHome") -> None:
    lone, jens = two(home)
    shift = home.shift(lone, hours=30)
    ask(home, lone, shift, jens)
    asked = question(home, shift, jens)
    answer(home, jens, asked, yes=True)
    assert isinstance(answer(home, jens, asked, yes=True), NoLongerAsked)
    assert isinstance(answer(home, jens, asked, yes=False), NoLongerAsked)
    assert who(home, shift) == jens.id
    assert home.told(lone) == ["handover_accepted"]


def test_asked_twice_the_question_stands_once(home: "SmallHome") -> None:
    lone, jens = two(home)
    shift = home.shift(lone, hours=30)
    ask(home, lone, shift, jens)
    again = ask(home, lone, shift, jens)
    assert isinstance(again, Asked)
    assert again.again
    assert home.told(jens) == ["handover_asked"]


def test_after_a_no_one_may_ask_once_more(home: "SmallHome") -> None:
    lone, jens = two(home)
    shift = home.shift(lone, hours=30)
    ask(home, lone, shift, jens)
    answer(home, jens, question(home, shift, jens), yes=False)
    again = ask(home, lone, shift, jens)
    assert isinstance(again, Asked)
    assert not again.again
    assert home.told(jens) == ["handover_asked", "handover_asked"]


def test_of_two_who_both_say_yes_the_first_has_it(home: "SmallHome") -> None:
    lone, jens = two(home)
    mona = home.person("Mona Ås", "staff")
    shift = home.shift(lone, hours=30)
    ask(home, lone, shift, jens)
    ask(home, lone, shift, mona)
    assert isinstance(answer(home, mona, question(home, shift, mona), yes=True), Accepted)
    assert isinstance(answer(home, jens, question(home, shift, jens), yes=True), NoLongerAsked)
    assert who(home, shift) == mona.id
    assert home.told(lone) == ["handover_accepted"]


def test_when_the_shift_is_somebody_elses_by_now_the_old_question_changes_nothing(home: "SmallHome") -> None:
    lone, jens = two(home)
    mona = home.person("Mona Ås", "staff")
    shift = home.shift(lone, hours=30)
    ask(home, lone, shift, jens)
    home.tx.run("UPDATE shift SET culture_contact_id = ? WHERE id = ?", mona.id, shift)
    assert isinstance(answer(home, jens, question(home, shift, jens), yes=True), NoLongerAsked)
    assert isinstance(ask(home, lone, shift, jens), NotYourShift)
    assert who(home, shift) == mona.id


def test_when_it_is_over_it_is_too_late_to_ask_and_to_answer(home: "SmallHome") -> None:
    lone, jens = two(home)
    shift = home.shift(lone, hours=1)
    ask(home, lone, shift, jens)
    home.now += timedelta(hours=9)
    assert isinstance(answer(home, jens, question(home, shift, jens), yes=True), ShiftIsOver)
    assert isinstance(ask(home, lone, shift, jens), ShiftIsOver)
    assert who(home, shift) == lone.id


def test_only_the_one_who_was_asked_answers(home: "SmallHome") -> None:
    lone, jens = two(home)
    mona = home.person("Mona Ås", "staff")
    shift = home.shift(lone, hours=30)
    ask(home, lone, shift, jens)
    for other in (lone, mona, home.person("Kari Berg")):
        assert isinstance(answer(home, other, question(home, shift, jens), yes=True), NotForYou)
    assert isinstance(answer(home, jens, 4711, yes=True), NotForYou)
    assert who(home, shift) == lone.id


def test_only_ones_own_shift_is_handed_over_and_not_to_oneself(home: "SmallHome") -> None:
    lone, jens = two(home)
    shift = home.shift(lone, hours=30)
    assert isinstance(ask(home, jens, shift, lone), NotYourShift)
    assert isinstance(ask(home, lone, shift, lone), NotYourShift)
    assert isinstance(ask(home, lone, 4711, jens), NotForYou)


def test_a_colleague_is_one_of_the_staff_who_can_be_reached_in_chat(home: "SmallHome") -> None:
    lone, jens = two(home)
    shift = home.shift(lone, hours=30)
    for nobody in (home.person("Kari Berg"), home.person("Ukjent Uten", "staff", joined=False)):
        assert isinstance(ask(home, lone, shift, nobody), NotForYou)
    home.tx.run("UPDATE person SET removed_at = 'x' WHERE id = ?", jens.id)
    assert isinstance(ask(home, lone, shift, jens), NotForYou)


def test_a_colleague_who_is_no_longer_staff_cannot_say_yes(home: "SmallHome") -> None:
    lone, jens = two(home)
    shift = home.shift(lone, hours=30)
    ask(home, lone, shift, jens)
    home.tx.run("UPDATE role SET role = 'volunteer' WHERE person_id = ?", jens.id)
    now_a_volunteer = people.by_id(home.tx, jens.id)
    assert now_a_volunteer is not None
    assert isinstance(answer(home, now_a_volunteer, question(home, shift, jens), yes=True), NotForYou)
    assert who(home, shift) == lone.id


def test_colleagues_of_the_unit_come_first_coordinators_behind_them(home: "SmallHome") -> None:
    lone = home.person("Lone Bak", "staff")
    home.person("Anne Rud", "staff", unit="Fjorden")
    home.person("Åse Vik", "staff")
    home.person("Berit Moe", "coordinator")
    home.person("Cato Lund", "staff")
    home.person("Dag Uten Chat", "staff", joined=False)
    home.person("Kari Berg")
    shift = shifts.by_id(home.tx, home.shift(lone))
    assert shift is not None
    assert [each.name for each in handing_over.colleagues(home.tx, lone, shift)] == [
        "Cato Lund",
        "Åse Vik",
        "Berit Moe",
        "Anne Rud",
    ]


def test_at_night_a_colleague_is_asked_at_once_only_when_it_begins_soon(home: "SmallHome") -> None:
    home.now = home.rules.local(home.now).replace(hour=21)
    lone, jens = two(home)
    soon, later = home.shift(lone, hours=10), home.shift(lone, hours=48)
    ask(home, lone, soon, jens)
    ask(home, lone, later, jens)
    assert home.due(jens) == ["Wed 21:00", "Thu 08:00"]


def test_the_answer_to_somebody_at_home_waits_for_the_morning_unless_the_shift_begins_soon(home: "SmallHome") -> None:
    lone, jens = two(home)
    soon, later = home.shift(lone, hours=18), home.shift(lone, hours=48)
    ask(home, lone, soon, jens)
    ask(home, lone, later, jens)
    home.now = home.rules.local(home.now).replace(hour=22)
    answer(home, jens, question(home, soon, jens), yes=True)
    answer(home, jens, question(home, later, jens), yes=False)
    assert home.due(lone) == ["Wed 22:00", "Thu 08:00"]
