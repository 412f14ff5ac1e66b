"""Whom to ask where help is missing: who likes it, then who knows it, then who has said nothing."""

from storage import likings, signups
from storage.records import SignupState
from tests.volunteering.conftest import SmallHome
from volunteering import asking
from volunteering import likings as chosen
from volunteering.likings import Chosen, NotForYou


def asked(home: SmallHome, date: int) -> list[str]:
    return [person.name.split()[0] for person in asking.whom(home.tx, home.found(date), home.now, home.rules)]


def test_who_likes_it_comes_first_then_who_knows_it_and_who_likes_other_things_last(home: SmallHome) -> None:
    kari, odd, per, ida = [home.person(name) for name in ("Kari Berg", "Odd Lie", "Per Moe", "Ida Vik")]
    been, date = home.date("Bingo", hours=-200), home.date("Bingo", wanted=2)
    home.date("Sangstund")
    signups.put(home.tx, been, per.id, SignupState.COMING, home.now)
    likings.set_liking(home.tx, ida.id, "bingo", likes=True)
    likings.set_liking(home.tx, kari.id, "sangstund", likes=True)
    assert asked(home, date) == ["Ida", "Per", "Odd", "Kari"]
    assert odd.id


def test_among_equals_those_who_speak_the_homes_language_come_first(home: SmallHome) -> None:
    kari, odd, per = [home.person(name) for name in ("Kari Berg", "Odd Lie", "Per Moe")]
    date = home.date("Bingo", wanted=2)
    likings.set_speaks(home.tx, kari.id, "other", speaks=True)
    likings.set_speaks(home.tx, per.id, "nb", speaks=True)
    assert asked(home, date) == ["Odd", "Per", "Kari"]  # Odd has not said, and is taken to speak it
    assert odd.id


def test_to_like_a_visit_does_not_stand_for_having_practised_it(home: SmallHome) -> None:
    kari, ward = home.person("Kari Berg"), home.date("Besøk", kind="one_to_one", wanted=1)
    likings.set_liking(home.tx, kari.id, "besøk", likes=True)
    assert asked(home, ward) == []


def test_who_has_no_telegram_is_named_to_be_rung_and_nobody_else(home: SmallHome) -> None:
    home.person("Kari Berg")
    gerd = home.person("Gerd Dal", joined=False, phone="12 34 56 78", channel="phone")
    home.person("Odd Lie", joined=False, channel="phone")  # without a number nobody can be rung
    date = home.date("Bingo", wanted=3)
    assert asked(home, date) == ["Kari"]
    assert asking.whom_to_ring(home.tx, home.found(date), home.now, home.rules) == [gerd]
    signups.put(home.tx, date, gerd.id, SignupState.COMING, home.now)
    assert asking.whom_to_ring(home.tx, home.found(date), home.now, home.rules) == []


def test_somebody_chooses_for_themselves_or_the_coordinator_with_them(home: SmallHome) -> None:
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    eva, ida = home.person("Eva Dahl", "coordinator"), home.person("Ida Vik", "staff")
    bingo = home.tx.value("SELECT activity_id FROM activity_date WHERE id = ?", home.date("Bingo"))
    assert chosen.like(home.tx, kari, kari, bingo, likes=True) == Chosen(kari)
    assert chosen.like(home.tx, kari, kari, bingo, likes=True) == Chosen(kari)  # pressed twice
    assert chosen.speak(home.tx, eva, kari, "en", speaks=True) == Chosen(kari)
    assert chosen.like(home.tx, odd, kari, bingo, likes=False) == NotForYou()
    assert chosen.speak(home.tx, ida, kari, "en", speaks=False) == NotForYou()
    assert chosen.like(home.tx, eva, ida, bingo, likes=True) == NotForYou()  # who works here is no volunteer
    assert chosen.like(home.tx, kari, kari, 4711, likes=True) == NotForYou()
    assert chosen.speak(home.tx, kari, kari, "klingon", speaks=True) == NotForYou()
    assert (likings.liked(home.tx, kari.id), likings.spoken(home.tx, kari.id)) == (["bingo"], ["en"])
