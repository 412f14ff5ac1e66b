"""Joining by a personal link, leaving word as somebody unknown, and asking for a talk."""

from datetime import timedelta
from typing import TYPE_CHECKING

from storage import acts, people
from volunteering import joining
from volunteering.joining import Joined, LinkIsForAnother, LinkIsUsed, NoSuchLink, WelcomeBack

if TYPE_CHECKING:
    from storage.records import Person
    from tests.volunteering.conftest import SmallHome

KARIS_CHAT, SOMEBODYS_CHAT = 77, 78


def join(home: "SmallHome", code: str, chat: int) -> joining.Outcome:
    return joining.join(home.tx, code, chat, home.now, home.rules)


def invited(home: "SmallHome", name: str = "Kari Berg") -> "tuple[Person, str]":
    person = home.person(name, joined=False)
    return person, joining.invite(home.tx, person, home.now)


def test_a_link_binds_at_once_to_whoever_opens_it_first(home: "SmallHome") -> None:
    kari, code = invited(home)
    outcome = join(home, code, KARIS_CHAT)
    assert isinstance(outcome, Joined)
    assert (outcome.person.id, outcome.person.chat_id) == (kari.id, KARIS_CHAT)
    known = people.by_chat(home.tx, KARIS_CHAT)
    assert known is not None
    assert known.id == kari.id
    act = acts.last_of(home.tx, kari.id, home.now)
    assert act is not None
    assert (act.verb, act.changes[0].after) == ("join", "joined")


def test_the_same_person_opening_it_again_is_welcomed(home: "SmallHome") -> None:
    kari, code = invited(home)
    join(home, code, KARIS_CHAT)
    home.now += timedelta(days=30)
    again = join(home, code, KARIS_CHAT)
    assert isinstance(again, WelcomeBack)
    assert again.person.id == kari.id
    assert home.tx.value("SELECT count(*) FROM act WHERE verb = 'join'") == 1


def test_anybody_else_is_told_that_it_is_used(home: "SmallHome") -> None:
    kari, code = invited(home)
    join(home, code, KARIS_CHAT)
    assert isinstance(join(home, code, SOMEBODYS_CHAT), LinkIsUsed)
    assert people.by_chat(home.tx, SOMEBODYS_CHAT) is None
    found = people.by_id(home.tx, kari.id)
    assert found is not None
    assert found.chat_id == KARIS_CHAT


def test_a_made_up_link_opens_nothing(home: "SmallHome") -> None:
    invited(home)
    for code in ("", "gjett", "ÆØÅ" * 100, "\ud800", "' OR 1=1 --"):
        assert isinstance(join(home, code, SOMEBODYS_CHAT), NoSuchLink)
    assert people.by_chat(home.tx, SOMEBODYS_CHAT) is None


def test_somebody_who_is_known_already_does_not_become_another(home: "SmallHome") -> None:
    _, karis = invited(home)
    odd, odds = invited(home, "Odd Lie")
    join(home, karis, KARIS_CHAT)
    outcome = join(home, odds, KARIS_CHAT)
    assert isinstance(outcome, LinkIsForAnother)
    assert outcome.person.name == "Kari Berg"
    assert isinstance(join(home, odds, SOMEBODYS_CHAT), Joined), "Odd's link is still his"
    found = people.by_chat(home.tx, SOMEBODYS_CHAT)
    assert found is not None
    assert found.id == odd.id


def test_a_letter_already_printed_still_works_after_a_new_one_until_one_is_used(home: "SmallHome") -> None:
    kari, first = invited(home)
    second = joining.invite(home.tx, kari, home.now)
    assert first != second
    assert isinstance(join(home, first, KARIS_CHAT), Joined)
    assert isinstance(join(home, second, SOMEBODYS_CHAT), LinkIsUsed)
    assert isinstance(join(home, second, KARIS_CHAT), WelcomeBack)


def test_the_link_of_somebody_who_was_removed_opens_nothing(home: "SmallHome") -> None:
    kari, code = invited(home)
    home.tx.run("UPDATE person SET removed_at = 'x' WHERE id = ?", kari.id)
    assert isinstance(join(home, code, KARIS_CHAT), NoSuchLink)


def test_no_code_stands_in_the_store(home: "SmallHome") -> None:
    _, code = invited(home)
    row = home.tx.one("SELECT * FROM invitation")
    assert row is not None
    assert code not in [str(value) for value in tuple(row)]
    assert len(code) >= 22, "128 bits"


def test_a_code_is_one_telegram_lets_through(home: "SmallHome") -> None:
    kari, _ = invited(home)
    for _ in range(20):
        code = joining.invite(home.tx, kari, home.now)
        assert len(code) <= 64
        assert code.replace("-", "").replace("_", "").isalnum()
        assert code.isascii()


def test_word_left_has_an_owner_at_once_who_hears_of_it(home: "SmallHome") -> None:
    berit, cato = home.person("Berit Moe", "coordinator"), home.person("Cato Lund", "coordinator")
    inquiry, owner = joining.leave_word(home.tx, SOMEBODYS_CHAT, "Åse", "nb", home.now, home.rules)
    assert inquiry is not None
    assert owner is not None
    assert (inquiry.first_name, inquiry.owner_id, owner.id) == ("Åse", berit.id, berit.id)
    assert [home.told(each) for each in (berit, cato)] == [["word_left"], ["word_left"]]


def test_word_left_twice_is_told_once(home: "SmallHome") -> None:
    berit = home.person("Berit Moe", "coordinator")
    first, _ = joining.leave_word(home.tx, SOMEBODYS_CHAT, "Åse", "nb", home.now, home.rules)
    home.now += timedelta(days=2)
    again, owner = joining.leave_word(home.tx, SOMEBODYS_CHAT, "Åse", "nb", home.now, home.rules)
    assert again == first
    assert owner == berit
    assert home.told(berit) == ["word_left"]


def test_where_no_coordinator_is_the_homes_own_contact_answers(home: "SmallHome") -> None:
    anne = home.person("Anne Rud", "site_contact")
    _, owner = joining.leave_word(home.tx, SOMEBODYS_CHAT, "Åse", "nb", home.now, home.rules)
    assert owner == anne
    assert home.told(anne) == ["word_left"]


def test_in_a_home_of_nobody_word_is_kept_all_the_same(home: "SmallHome") -> None:
    inquiry, owner = joining.leave_word(home.tx, SOMEBODYS_CHAT, "Åse", "nb", home.now, home.rules)
    assert inquiry is not None
    assert (inquiry.owner_id, owner) == (None, None)


def test_a_phone_number_is_added_to_word_left_and_the_coordinators_hear_it(home: "SmallHome") -> None:
    berit = home.person("Berit Moe", "coordinator")
    joining.leave_word(home.tx, SOMEBODYS_CHAT, "Åse", "nb", home.now, home.rules)
    home.tx.run("UPDATE outbox SET state = 'sent'")
    inquiry = joining.share_phone(home.tx, SOMEBODYS_CHAT, "900 00 000", home.now, home.rules)
    assert inquiry is not None
    assert inquiry.phone == "900 00 000"
    assert home.told(berit) == ["word_left"]


def test_a_phone_number_of_somebody_who_left_no_word_is_kept_nowhere(home: "SmallHome") -> None:
    berit = home.person("Berit Moe", "coordinator")
    assert joining.share_phone(home.tx, SOMEBODYS_CHAT, "900 00 000", home.now, home.rules) is None
    assert home.tx.value("SELECT count(*) FROM inquiry") == 0
    assert home.told(berit) == []


def test_word_left_at_night_is_told_in_the_morning(home: "SmallHome") -> None:
    home.now = home.rules.local(home.now).replace(hour=23)
    berit = home.person("Berit Moe", "coordinator")
    joining.leave_word(home.tx, SOMEBODYS_CHAT, "Åse", "nb", home.now, home.rules)
    assert home.due(berit) == ["Thu 08:00"]


def test_the_coordinators_hear_once_a_day_that_somebody_would_like_a_talk(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    berit, cato = home.person("Berit Moe", "coordinator"), home.person("Cato Lund", "coordinator")
    assert joining.ask_for_a_talk(home.tx, kari, home.now, home.rules) == [berit, cato]
    joining.ask_for_a_talk(home.tx, kari, home.now, home.rules)
    assert [home.told(each) for each in (berit, cato)] == [["talk_wanted"], ["talk_wanted"]]
    home.tx.run("UPDATE outbox SET state = 'sent'")
    joining.ask_for_a_talk(home.tx, kari, home.now, home.rules)
    assert home.told(berit) == []
    home.now += timedelta(days=1)
    joining.ask_for_a_talk(home.tx, kari, home.now, home.rules)
    assert home.told(berit) == ["talk_wanted"]


def test_what_it_is_about_is_kept_nowhere(home: "SmallHome") -> None:
    kari = home.person("Kari Berg")
    home.person("Berit Moe", "coordinator")
    joining.ask_for_a_talk(home.tx, kari, home.now, home.rules)
    assert home.tx.value("SELECT about FROM outbox") == f'{{"person":{kari.id}}}'


def test_a_coordinator_who_would_like_a_talk_is_not_told_so(home: "SmallHome") -> None:
    berit, cato = home.person("Berit Moe", "coordinator"), home.person("Cato Lund", "coordinator")
    joining.ask_for_a_talk(home.tx, berit, home.now, home.rules)
    assert (home.told(berit), home.told(cato)) == ([], ["talk_wanted"])
