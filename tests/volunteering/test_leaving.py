"""Leaving: off every list at once, a day to come back, then gone from every table, and not brought back by a table."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from storage import calls, dialogs, forgetting, inbox, invitations, loading, outbox, own_data, people, signups
from storage.records import Person, SignupState
from storage.times import to_text
from volunteering import cancelling, joining, leaving, own_name, retention, signing_up, telling, undoing
from volunteering.leaving import Back, Left, NobodyElseAnswers, TooLate
from volunteering.own_name import NameAsBefore, NameNotFree, NoName, Renamed, SameName
from volunteering.tables.importing import ImportResult, load
from volunteering.tables.reading import read_tables
from volunteering.telling import News

if TYPE_CHECKING:
    from pathlib import Path

    from tests.volunteering.conftest import SmallHome

DAY = timedelta(hours=24)


def left(home: SmallHome, person: Person, actor: Person | None = None) -> Left:
    outcome = leaving.leave(home.tx, person, home.now, home.rules, actor=actor or person)
    assert isinstance(outcome, Left)
    return outcome


def later(home: SmallHome, by: timedelta) -> None:
    home.now += by
    while retention.tidy(home.tx, home.now, home.rules):
        pass


def everything(home: SmallHome) -> list[tuple[str, str, Any]]:
    """Every value of every column of every table."""
    found = []
    for table in own_data.tables(home.tx):
        for row in home.tx.all(f"SELECT * FROM {table}"):
            found += [(table, name, row[name]) for name in row.keys()]  # noqa: SIM118 - a row of sqlcipher3, no dict
    return found


def where(home: SmallHome, *words: object) -> list[tuple[str, str, Any]]:
    """Where one of these stands, whole or within a text."""
    texts = [str(word) for word in words]
    return [
        (table, name, value)
        for table, name, value in everything(home)
        if value is not None and any(text in str(value) for text in texts)
    ]


@pytest.fixture
def eva(home: SmallHome) -> Person:
    return home.person("Eva Dahl", "coordinator", phone="+47 900 00 001")


def test_places_go_to_whoever_waits_and_those_on_duty_hear_of_one_fewer_without_a_name(
    home: SmallHome, eva: Person
) -> None:
    kari, odd, ida = home.person("Kari Berg"), home.person("Odd Lie"), home.person("Ida Vik", "staff")
    home.shift(ida, hours=-1)
    today, next_week = home.date(hours=3), home.date(hours=170, places=1)
    for date in (today, next_week):
        signing_up.sign_up(home.tx, kari, date, home.now, home.rules)
    signing_up.sign_up(home.tx, odd, next_week, home.now, home.rules)
    assert left(home, kari).dates == 2
    assert (home.state(today, kari), home.state(next_week, odd)) == ("cancelled", "coming")
    assert home.told(odd) == [News.MOVED_UP]
    assert home.told(ida) == [News.ONE_FEWER]
    assert home.told(eva) == [News.ONE_FEWER, News.HAS_LEFT]
    assert people.by_id(home.tx, kari.id) is None
    assert people.by_chat(home.tx, kari.chat_id or 0) is None


def test_whoever_waits_keeps_their_number_when_they_come_back(home: SmallHome, eva: Person) -> None:
    kari, odd, per = home.person("Kari Berg"), home.person("Odd Lie"), home.person("Per Moe")
    full = home.date(hours=170, places=1)
    for person in (per, kari, odd):
        signing_up.sign_up(home.tx, person, full, home.now, home.rules)
    act = left(home, kari).act
    home.now += timedelta(hours=1)
    back = leaving.come_back(home.tx, act, kari.id, home.now, home.rules)
    assert isinstance(back, Back)
    assert [each.person_id for each in signups.waiting(home.tx, full)] == [kari.id, odd.id]
    assert home.told(eva) == []


def test_a_place_that_is_gone_meanwhile_is_first_in_line(home: SmallHome, eva: Person) -> None:
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    date = home.date(hours=170, places=1)
    for person in (kari, odd):
        signing_up.sign_up(home.tx, person, date, home.now, home.rules)
    act = left(home, kari).act
    back = leaving.come_back(home.tx, act, kari.id, home.now, home.rules)
    assert (back.coming, back.waiting) == (0, 1)  # type: ignore[union-attr]  # it is Back
    assert (home.state(date, kari), home.state(date, odd)) == ("waiting", "coming")
    assert eva.id in {each.id for each in telling.coordinators(home.tx, home.site)}


def test_nobody_takes_anothers_leaving_back_and_nobody_after_the_day(home: SmallHome, eva: Person) -> None:
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    act = left(home, kari).act
    assert isinstance(leaving.come_back(home.tx, act, odd.id, home.now, home.rules), TooLate)
    assert isinstance(leaving.come_back(home.tx, act, eva.id, home.now, home.rules), TooLate)
    assert isinstance(leaving.come_back(home.tx, act, kari.id, home.now + DAY, home.rules), TooLate)
    assert isinstance(leaving.come_back(home.tx, act, kari.id, home.now, home.rules), Back)
    assert isinstance(leaving.come_back(home.tx, act, kari.id, home.now, home.rules), TooLate)


def test_a_coordinator_removes_somebody_and_takes_it_back_but_the_person_has_no_button_for_it(
    home: SmallHome, eva: Person
) -> None:
    kari = home.person("Kari Berg")
    act = left(home, kari, actor=eva).act
    assert leaving.way_back(home.tx, kari.chat_id or 0, home.now, home.rules) is None
    assert isinstance(undoing.undo(home.tx, eva, act, home.now, home.rules), Back)
    assert people.by_id(home.tx, kari.id) == kari


def test_a_name_that_is_anothers_by_now_does_not_come_back(home: SmallHome, eva: Person) -> None:
    kari = home.person("Kari Berg")
    act = left(home, kari).act
    home.person("Kari Berg")
    assert isinstance(leaving.come_back(home.tx, act, kari.id, home.now, home.rules), TooLate)
    assert eva.name


def test_the_only_one_who_answers_hands_over_first(home: SmallHome, eva: Person) -> None:
    assert leaving.leave(home.tx, eva, home.now, home.rules, actor=eva) == NobodyElseAnswers("Solbakken")
    other = home.person("Per Moe", "coordinator")
    left(home, eva)
    assert [each.id for each in telling.coordinators(home.tx, home.site)] == [other.id]


def test_word_left_gets_another_owner_and_goes_back_with_them(home: SmallHome, eva: Person) -> None:
    other = home.person("Per Moe", "coordinator")
    invitations.leave_word(home.tx, 77, "Nina", "nb", eva.id, home.now)
    owner = "SELECT owner_id FROM inquiry"
    act = left(home, eva).act
    assert home.tx.value(owner) == other.id
    leaving.come_back(home.tx, act, eva.id, home.now, home.rules)
    assert home.tx.value(owner) == eva.id


def a_full_life(home: SmallHome, eva: Person) -> Person:
    """Somebody of whom there is a trace in every corner."""
    kari = home.person(
        "Kari Bergseth", "staff", phone="+47 987 65 432", imported='{"name": "Kari Bergset", "phone": "+47 987 65 432"}'
    )
    home.tx.run("UPDATE person SET chat_id = 987654321 WHERE id = ?", kari.id)
    home.tx.run("INSERT INTO role SELECT ?, 'volunteer', unit_id FROM role WHERE person_id = ?", kari.id, kari.id)
    found = people.by_id(home.tx, kari.id)
    assert found is not None
    kari = found
    odd = home.person("Odd Lie", "staff")
    for hours in (-200, 3, 170):
        date = home.date(hours=hours)
        signups.put(home.tx, date, kari.id, SignupState.COMING, home.now)
        signups.put(home.tx, date, odd.id, SignupState.COMING, home.now)
        signups.tick(home.tx, date, kari.id, odd.id, home.now)
        signups.tick(home.tx, date, odd.id, kari.id, home.now)
    shift = home.shift(kari, hours=24)
    home.tx.run(
        "UPDATE shift SET imported = json_object('starts_at', 'x', 'culture_contact_id', ?) WHERE id = ?",
        kari.id,
        shift,
    )
    own_name.correct(home.tx, kari, "Kari Bergseter", home.now, home.rules)
    kari = people.by_id(home.tx, kari.id) or kari
    cancelling.cancel(home.tx, kari, date, home.now, home.rules)
    joining.invite(home.tx, kari, home.now)
    joining.ask_for_a_talk(home.tx, kari, home.now, home.rules)
    invitations.leave_word(home.tx, 987654321, "Kari", "nb", eva.id, home.now)
    invitations.set_inquiry_phone(home.tx, 1, "+47 987 65 432")
    home.tx.run("INSERT INTO preference (person_id, reminder) VALUES (?, 'none')", kari.id)
    home.tx.run("INSERT INTO liking VALUES (?, 'sangstund')", kari.id)
    home.tx.run("INSERT INTO speaks VALUES (?, 'nb')", kari.id)
    home.tx.run("INSERT INTO first_time (person_id, asked_at, good) VALUES (?, ?, 'yes')", kari.id, to_text(home.now))
    calls.put(home.tx, key="c", person_id=kari.id, kind="moved_up", about={}, now=home.now)
    dialogs.put(home.tx, 987654321, "own_name", {}, home.now)
    inbox.keep(home.tx, [(5, 987654321, "Kari skriver")], home.now)
    about: dict[str, object] = {"person": kari.id}
    outbox.put(home.tx, key="a", lane=0, chat_id=987654321, kind="menu", about=about, now=home.now, person_id=kari.id)
    outbox.put(home.tx, key="b", lane=0, chat_id=987654321, kind="stranger", about={}, now=home.now, language="nb")
    return kari


def test_after_a_day_no_table_has_anything_of_them_left(home: SmallHome, eva: Person) -> None:
    marker = 4711000815  # a number that stands nowhere else
    home.tx.run("INSERT INTO person (id, name, name_key, removed_at) VALUES (?, '', '', '9999')", marker - 1)
    kari = a_full_life(home, eva)
    assert kari.id == marker
    assert len({table for table, _, _ in where(home, "Bergse", 987654321, "987 65 432")}) >= 5
    home.tx.run("UPDATE person SET contact_person_id = ? WHERE id = ?", kari.id, eva.id)
    left(home, kari)
    home.now += timedelta(hours=1)
    home.tx.run("UPDATE outbox SET state = 'sent', about = NULL, settled_at = ? WHERE id % 2 = 0", to_text(home.now))
    later(home, DAY)
    assert where(home, "Bergse", "987654321", "987 65 432", "Kari") == []
    assert where(home, marker) == []
    assert home.tx.all("PRAGMA foreign_key_check") == []
    assert people.by_id(home.tx, eva.id) is not None


def test_before_the_day_is_over_nothing_goes(home: SmallHome, eva: Person) -> None:
    kari = a_full_life(home, eva)
    left(home, kari)
    later(home, DAY - timedelta(milliseconds=1))
    assert where(home, "Bergseter") != []


def test_a_number_is_never_given_away_again(home: SmallHome, eva: Person) -> None:
    """An old button that ticks number 3 as arrived must not tick somebody else."""
    kari = home.person("Kari Berg")
    left(home, kari)
    later(home, DAY)
    odd = home.person("Odd Lie")
    assert odd.id > kari.id
    left(home, odd)
    later(home, DAY)
    per = home.person("Per Moe")
    assert per.id > odd.id
    assert home.tx.value("SELECT count(*) FROM person WHERE name = ''") <= 1
    assert eva.id


def test_what_they_did_stays_as_a_count(home: SmallHome, eva: Person) -> None:
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    date = home.date(hours=-200)
    for person in (kari, odd):
        signups.put(home.tx, date, person.id, SignupState.COMING, home.now)
    signups.tick(home.tx, date, kari.id, eva.id, home.now)
    left(home, kari)
    later(home, DAY)

    def count() -> list[tuple[int, int]]:
        return [tuple(row) for row in home.tx.all("SELECT coming, arrived FROM past_count")]

    assert count() == [(1, 1)]
    later(home, timedelta(days=366))
    assert count() == [(2, 1)]
    assert home.tx.value("SELECT count(*) FROM signup") == 0
    signups.put(home.tx, date, odd.id, SignupState.COMING, home.now)  # an old table brings it back
    later(home, timedelta(hours=1))
    assert count() == [(2, 1)]
    assert home.tx.value("SELECT count(*) FROM signup") == 0


def test_each_kind_goes_after_its_own_time(home: SmallHome, eva: Person) -> None:
    ida = home.person("Ida Vik", "staff")
    shift = home.shift(ida)
    invitations.leave_word(home.tx, 77, "Nina", "nb", eva.id, home.now)
    dialogs.put(home.tx, 77, "own_name", {}, home.now)
    own_name.correct(home.tx, ida, "Ida Vika", home.now, home.rules)
    contact = "SELECT culture_contact_id FROM shift WHERE id = ?"
    later(home, timedelta(days=6, hours=23))
    assert dialogs.get(home.tx, 77) is not None
    later(home, timedelta(hours=2))
    assert dialogs.get(home.tx, 77) is None
    later(home, timedelta(days=82))
    assert home.tx.value(contact, shift) == ida.id
    later(home, timedelta(days=2))
    assert home.tx.value(contact, shift) is None
    assert invitations.inquiry(home.tx, 1) is not None
    later(home, timedelta(days=100))
    assert invitations.inquiry(home.tx, 1) is None
    assert home.tx.value("SELECT count(*) FROM act") == 1
    later(home, timedelta(days=180))
    assert home.tx.value("SELECT count(*) FROM act") == 0
    assert people.by_name(home.tx, "Ida Vika") is not None


# Names


@pytest.mark.parametrize(
    "name", ["Kari Bergs", "Åse-Marie O’Neil", "Nguyễn Thị Minh Khai", "Jørgen d.e. Skov", "李 小龍"]
)
def test_a_name_of_any_script_is_a_name(name: str) -> None:
    assert own_name.is_a_name(name)


@pytest.mark.parametrize(
    "name", ["", "B", "😀" * 64, "Z̸̢̡͉̊̈́a̵̛͓l̶͇̽", "a" * 65, "kari@x.no", "<b>K</b>", "90000000", "en to tre fire fem seks sju"]
)
def test_what_is_none_is_none(name: str) -> None:
    assert not own_name.is_a_name(name)


def test_a_correction_its_undo_and_what_stands_in_its_way(home: SmallHome, eva: Person) -> None:
    kari = home.person("Kari Berg")
    home.person("Odd Lie")
    assert own_name.correct(home.tx, kari, "odd  lie", home.now, home.rules) == NameNotFree()
    assert own_name.correct(home.tx, kari, "Kari Berg", home.now, home.rules) == SameName("Kari Berg")
    assert own_name.correct(home.tx, kari, "!", home.now, home.rules) == NoName()
    done = own_name.correct(home.tx, kari, "KARI BERG", home.now, home.rules)
    assert isinstance(done, Renamed)
    assert home.told(eva) == [News.NAME_CORRECTED]
    home.person("Per Moe")
    assert undoing.undo(home.tx, kari, done.act, home.now, home.rules) == NameAsBefore("Kari Berg")
    assert not isinstance(undoing.undo(home.tx, kari, done.act, home.now, home.rules), NameAsBefore)


# Tables


def loaded(home: SmallHome, folder: Path, *names: str) -> ImportResult:
    (folder / "units.csv").write_text("site,unit\nSolbakken,Caféen\n", "utf-8")
    rows = "".join(f"{name},volunteer,Caféen\n" for name in names)
    (folder / "people.csv").write_text("name,role,unit\n" + rows, "utf-8")
    result = load(home.tx, read_tables(folder), zone=home.rules.zone, now=home.now)
    assert isinstance(result, ImportResult), result
    return result


def test_a_table_that_still_has_the_row_brings_nobody_back_and_says_so(
    home: SmallHome, eva: Person, tmp_path: Path
) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    loaded(home, folder, "Kari Berg", "Odd Lie")
    kari = people.by_name(home.tx, "Kari Berg")
    assert kari is not None
    left(home, kari)
    later(home, DAY)
    people_table = loaded(home, folder, "Kari Berg", "Odd Lie").tables["people"]
    assert people_table.added == 0
    assert people_table.kept == ["Kari Berg: is to be forgotten, and is not added again; take the row out as well"]
    assert where(home, "Kari") == []
    later(home, timedelta(days=300))
    assert loaded(home, folder, "Kari Berg").tables["people"].added == 0
    later(home, timedelta(days=300))
    assert loaded(home, folder, "Kari Berg").tables["people"].added == 0, "the table has named them all the time"
    later(home, timedelta(days=370))
    assert loaded(home, folder, "Kari Berg").tables["people"].added == 1, "a year without a word: somebody new"
    assert eva.id


def test_whom_a_person_has_added_again_a_table_may_name(home: SmallHome, eva: Person, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    loaded(home, folder, "Kari Berg")
    kari = people.by_name(home.tx, "Kari Berg")
    assert kari is not None
    left(home, kari)
    later(home, DAY)
    forgetting.welcome_again(home.tx, "kari berg")
    assert loaded(home, folder, "Kari Berg").tables["people"].added == 1
    assert eva.id


def test_a_corrected_name_is_the_same_person_to_the_old_table(home: SmallHome, eva: Person, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    loaded(home, folder, "Kari Berg")
    kari = people.by_name(home.tx, "Kari Berg")
    assert kari is not None
    own_name.correct(home.tx, kari, "Kari Bergh", home.now, home.rules)
    again = loaded(home, folder, "Kari Berg").tables["people"]
    assert (again.added, len(again.kept)) == (0, 1)
    assert "Kari Bergh" in again.kept[0]
    assert people.by_name(home.tx, "Kari Berg") is None
    assert loaded(home, folder, "Kari Bergh").tables["people"].added == 0
    assert [each.id for each in loading.people(home.tx)].count(kari.id) == 1
    left(home, people.by_id(home.tx, kari.id) or kari)
    later(home, DAY)
    assert loaded(home, folder, "Kari Berg").tables["people"].added + eva.id == 1 + eva.id


def test_moments_are_as_the_store_keeps_them(home: SmallHome) -> None:
    assert to_text(home.now) < forgetting.NOBODY


@pytest.mark.parametrize(
    ("about", "kind"),
    [
        ({"people_ids": [7, 8], "date": 3}, "several_came"),
        ({"person_ids": [8, 7], "day": 0}, "nothing_for_them"),
        ({"pairs": [[8, 3], [7, 3]], "act": 1}, "several_stand"),
        ({"told": [[3, 8, 10], [3, 7, 10]], "reached": 0}, "late_noted"),
    ],
)
def test_what_waits_to_be_said_of_several_goes_with_each_of_them(
    home: SmallHome, about: dict[str, Any], kind: str
) -> None:
    inge, kari = home.person("Inge Holm", "coordinator"), home.person("Kari Berg")
    numbers = {3: 7, 7: kari.id, 8: inge.id}  # the date has a number that no person has

    def own(value: Any) -> Any:
        return [own(each) for each in value] if isinstance(value, list) else numbers.get(value, value)

    def names_her(each: Any) -> bool:
        return each == kari.id or (isinstance(each, list) and kari.id in each)

    mine: dict[str, object] = {key: own(value) for key, value in about.items()}
    others: dict[str, object] = {
        key: [each for each in value if not names_her(each)] if isinstance(value, list) else 0
        for key, value in mine.items()
    }
    for key, said in (("mine", mine), ("others", others)):
        outbox.put(
            home.tx, key=key, lane=0, chat_id=inge.chat_id or 0, kind=kind, about=said, now=home.now, person_id=inge.id
        )
    forgetting.erase(home.tx, kari.id, home.now)
    assert [row[0] for row in home.tx.all("SELECT key FROM outbox WHERE state = 'due'")] == ["others"]
