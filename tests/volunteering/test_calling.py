"""The call list: what is said by telephone because Telegram does not reach somebody."""

from datetime import timedelta

from storage import calls, people
from storage.records import Person
from tests.volunteering.conftest import SmallHome
from volunteering import calling, cancelling, signing_up, undoing
from volunteering.undoing import NothingToUndo
from volunteering.undoing_people import ToRingAgain


def ringing(home: SmallHome, reader: Person) -> list[str]:
    return [ring.person.name for ring in calling.to_ring(home.tx, reader, home.now, home.rules)]


def test_news_to_somebody_without_telegram_is_rung(home: SmallHome) -> None:
    eva = home.person("Eva Dahl", "coordinator")
    kari, odd = home.person("Kari Berg"), home.person("Odd Moe", joined=False, channel="phone", phone="900")
    date = home.date(places=1)
    for person in (kari, odd):
        signing_up.sign_up(home.tx, person, date, home.now, home.rules)
    cancelling.cancel(home.tx, kari, date, home.now, home.rules)
    assert home.state(date, odd) == "coming"
    assert ringing(home, eva) == ["Odd Moe"]
    assert home.told(eva) == []  # it is days away, and waits in the list


def test_what_is_soon_over_is_told_to_the_coordinators_at_once_and_once(home: SmallHome) -> None:
    eva = home.person("Eva Dahl", "coordinator")
    kari = home.person("Kari Berg")
    odd = home.person("Odd Moe", joined=False, channel="phone")
    gerd = home.person("Gerd Lie", joined=False)
    date = home.date(places=1, hours=5)
    for person in (kari, odd, gerd):
        signing_up.sign_up(home.tx, person, date, home.now, home.rules)
    cancelling.cancel(home.tx, kari, date, home.now, home.rules)
    assert sorted(ringing(home, eva)) == ["Gerd Lie", "Odd Moe"]
    assert home.told(eva) == ["late_cancellation", "to_ring"]
    assert ringing(home, eva) != ringing(home, kari) == []


def test_a_call_is_noted_and_taken_back(home: SmallHome) -> None:
    eva, mads = home.person("Eva Dahl", "coordinator"), home.person("Mads Vik", "staff")
    kari, odd = home.person("Kari Berg"), home.person("Odd Moe", joined=False)
    date = home.date(places=1)
    for person in (kari, odd):
        signing_up.sign_up(home.tx, person, date, home.now, home.rules)
    cancelling.cancel(home.tx, kari, date, home.now, home.rules)
    (open_call,) = calls.open_for(home.tx, odd.id)
    assert calling.rung(home.tx, mads, odd.id, open_call.id, home.now) == calling.NotForYou()
    noted = calling.rung(home.tx, eva, odd.id, open_call.id, home.now)
    assert isinstance(noted, calling.Rung)
    assert calling.rung(home.tx, eva, odd.id, open_call.id, home.now) == calling.NobodyToRing(odd)
    assert ringing(home, eva) == []
    assert undoing.undo(home.tx, kari, noted.act, home.now, home.rules) == NothingToUndo(None)
    assert undoing.undo(home.tx, eva, noted.act, home.now, home.rules) == ToRingAgain()
    assert ringing(home, eva) == ["Odd Moe"]
    assert undoing.undo(home.tx, eva, noted.act, home.now, home.rules) == NothingToUndo(None)


def test_the_culture_contact_without_telegram_who_was_rung_is_rung_again_when_it_is_taken_back(home: SmallHome) -> None:
    eva = home.person("Eva Dahl", "coordinator")
    mads, kari = home.person("Mads Vik", "staff", joined=False), home.person("Kari Berg")
    date = home.date(hours=5)
    home.shift(mads, hours=4)
    signing_up.sign_up(home.tx, kari, date, home.now, home.rules)
    home.now += timedelta(hours=1)
    gone = cancelling.cancel(home.tx, kari, date, home.now, home.rules)
    assert isinstance(gone, cancelling.Cancelled)
    assert [call.kind for call in calls.open_for(home.tx, mads.id)] == ["late_cancellation"]
    calling.rung(home.tx, eva, mads.id, 99, home.now)
    undoing.undo(home.tx, kari, gone.act, home.now, home.rules)
    assert [call.kind for call in calls.open_for(home.tx, mads.id)] == ["coming_after_all"]


def test_who_joins_reads_it_in_the_chat(home: SmallHome) -> None:
    kari, odd = home.person("Kari Berg"), home.person("Odd Moe", joined=False)
    date = home.date(places=1)
    for person in (kari, odd):
        signing_up.sign_up(home.tx, person, date, home.now, home.rules)
    cancelling.cancel(home.tx, kari, date, home.now, home.rules)
    people.bind_chat(home.tx, odd.id, 4711, home.now)
    joined = people.by_id(home.tx, odd.id)
    assert joined is not None
    assert calling.reached_again(home.tx, joined, home.now, home.rules) == 1
    assert home.told(odd) == ["moved_up"]
    assert calls.open_for(home.tx, odd.id) == []


def test_what_was_settled_or_is_over_is_forgotten(home: SmallHome) -> None:
    odd = home.person("Odd Moe", joined=False)
    calls.put(home.tx, key="a", person_id=odd.id, kind="moved_up", about={}, now=home.now, worth_until=home.now)
    assert calls.open_ones(home.tx, home.now) == []
    assert calls.forget(home.tx, home.now + timedelta(hours=1)) == 1
