"""A letter on its way to many: a few hundred at a time, paused, stopped, asked again at the last moment."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from messages.compose import composer
from storage import letter_sending, migrate, outbox, preferences
from storage import letters as store
from storage.connection import open_raw
from storage.letters import Letter
from storage.people import by_id
from storage.records import Person
from storage.tx import Tx
from volunteering import letters
from volunteering.home import HomeRules
from volunteering.letter_sending import AT_ONCE, go_on

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
RULES = HomeRules(ZoneInfo("Europe/Oslo"))
COMPOSE = composer(RULES, "solbakken_bot")
MANY = 1200


@pytest.fixture
def tx(tmp_path: Path) -> Any:
    raw = open_raw(tmp_path / "home.db", bytes(range(32)))
    migrate.migrate(raw, NOW)
    raw.execute("BEGIN")
    raw.execute("INSERT INTO site VALUES (1, 'Solbakken', 'solbakken'), (2, 'Fjellheim', 'fjellheim')")
    raw.execute("INSERT INTO unit VALUES (1, 1, 'Caféen', 'caféen'), (2, 2, 'Salen', 'salen')")
    raw.executemany(
        "INSERT INTO person (id, name, name_key, chat_id, newsletter) VALUES (?, ?, ?, ?, 1)",
        [(n, f"Kari {n}", f"kari {n}", 1000 + n) for n in range(1, MANY + 2)],
    )
    raw.execute("INSERT INTO role VALUES (1, 'coordinator', 1)")
    raw.executemany("INSERT INTO role VALUES (?, 'volunteer', 1)", [(n,) for n in range(2, MANY + 2)])
    raw.execute("UPDATE person SET newsletter = 0 WHERE id = 1")
    yield Tx(raw)
    raw.execute("ROLLBACK")
    raw.close()


def lead(tx: Tx) -> Person:
    person = by_id(tx, 1)
    assert person is not None
    return person


def sent_off(tx: Tx, count: int = MANY) -> Letter:
    letter = letters.begin(tx, lead(tx), NOW)
    assert isinstance(letter, Letter)
    letters.write(tx, lead(tx), letter.id, "nb", "Kjære frivillige!")
    version = now_of(tx, letter).version
    outcome = letters.send(
        tx, lead(tx), letter.id, version=version, count=count, sure=False, bar_message_id=7, now=NOW, rules=RULES
    )
    assert isinstance(outcome, letters.SentOff)
    return outcome.letter


def now_of(tx: Tx, letter: Letter) -> Letter:
    found = store.by_id(tx, letter.id)
    assert found is not None
    return found


def the_line_says(tx: Tx, now: datetime, limit: int = AT_ONCE) -> list[int]:
    """Claim and settle as the line does; to whom it was said."""
    said = []
    lease = now + timedelta(minutes=1)
    for row in outbox.claim(tx, lane=2, now=now, limit=limit, owner="me", lease_until=lease, held_since=None):
        state = "dropped" if COMPOSE(tx, row, now) is None else "sent"
        outbox.settle(tx, row.id, "me", state, now)
        if state == "sent":
            said.append(row.person_id or 0)
    return said


def waits(tx: Tx) -> int:
    many: int = tx.value("SELECT count(*) FROM outbox WHERE lane = 2 AND state = 'due'")
    return many


def test_a_few_hundred_are_put_at_a_time_and_everybody_has_it_once(tx: Tx) -> None:
    letter = sent_off(tx)
    assert not go_on(tx, NOW, RULES).changed
    said: list[int] = []
    now = NOW + timedelta(minutes=1)
    for _ in range(20):
        go_on(tx, now, RULES)
        assert waits(tx) <= AT_ONCE
        said += the_line_says(tx, now, 300)
        now += timedelta(seconds=2)
    assert sorted(said) == list(range(2, MANY + 2))
    assert now_of(tx, letter).state == "done"
    assert now_of(tx, letter).totals == {"sent": MANY}
    assert go_on(tx, now, RULES).again_at is None


def test_a_no_is_honoured_by_a_letter_already_under_way(tx: Tx) -> None:
    letter = sent_off(tx)
    now = NOW + timedelta(minutes=1)
    go_on(tx, now, RULES)
    preferences.set_newsletter(tx, 5, wanted=False)
    assert 5 not in the_line_says(tx, now)
    go_on(tx, now, RULES)
    assert now_of(tx, letter).totals["stopped"] == 1


def test_paused_nothing_goes_out_and_nobody_is_left_out_when_it_goes_on(tx: Tx) -> None:
    letter = sent_off(tx)
    now = NOW + timedelta(minutes=1)
    go_on(tx, now, RULES)
    said = the_line_says(tx, now, 100)
    letters.pause(tx, lead(tx), letter.id, paused=True)
    assert waits(tx) == 0
    assert go_on(tx, now, RULES).again_at is None
    assert the_line_says(tx, now) == []
    letters.pause(tx, lead(tx), letter.id, paused=False)
    for _ in range(20):
        now += timedelta(seconds=2)
        go_on(tx, now, RULES)
        said += the_line_says(tx, now)
    assert sorted(said) == list(range(2, MANY + 2))


def test_stopped_nobody_else_gets_it(tx: Tx) -> None:
    letter = sent_off(tx)
    now = NOW + timedelta(minutes=1)
    go_on(tx, now, RULES)
    the_line_says(tx, now, 100)
    letters.stop(tx, lead(tx), letter.id, now, RULES)
    assert waits(tx) == 0
    assert now_of(tx, letter).state == "stopped"
    assert now_of(tx, letter).totals == {"sent": 100}
    assert not go_on(tx, now, RULES).changed


def test_of_a_letter_that_was_stopped_everybody_who_did_not_get_it_is_named(tx: Tx) -> None:
    letter = sent_off(tx)
    now = NOW + timedelta(minutes=1)
    go_on(tx, now, RULES)
    said = the_line_says(tx, now, 100)
    letters.stop(tx, lead(tx), letter.id, now, RULES)
    left = {name for name, _ in letter_sending.left_out(tx, letter.id)}
    assert left == {f"Kari {n}" for n in range(2, MANY + 2) if n not in said}


def test_paused_while_the_last_ones_are_being_said_it_is_out_once_they_have_it(tx: Tx) -> None:
    letter = sent_off(tx)
    now = NOW + timedelta(minutes=1)
    for _ in range(5):
        go_on(tx, now, RULES)
        the_line_says(tx, now, 250)
        now += timedelta(seconds=2)
    letters.pause(tx, lead(tx), letter.id, paused=True)
    assert now_of(tx, letter).state == "paused"
    go_on(tx, now, RULES)
    assert now_of(tx, letter).state == "done"
    assert now_of(tx, letter).totals == {"sent": MANY}


def test_what_was_being_said_when_it_was_stopped_is_counted_too(tx: Tx) -> None:
    letter = sent_off(tx)
    now = NOW + timedelta(minutes=1)
    go_on(tx, now, RULES)
    under_way = outbox.claim(tx, lane=2, now=now, limit=8, owner="me", lease_until=now, held_since=None)
    letters.stop(tx, lead(tx), letter.id, now, RULES)
    for row in under_way:
        outbox.settle(tx, row.id, "me", "sent" if row.id % 2 else "unknown", now)
    assert go_on(tx, now, RULES).changed
    assert now_of(tx, letter).totals == {"sent": 4, "unknown": 4}
    assert now_of(tx, letter).state == "stopped"


def test_at_night_it_rests_and_what_was_left_goes_in_the_morning(tx: Tx) -> None:
    letter = sent_off(tx)
    now = NOW + timedelta(minutes=1)
    go_on(tx, now, RULES)
    said = the_line_says(tx, now, 100)
    night = datetime(2026, 11, 25, 20, 0, tzinfo=UTC)
    for row in outbox.claim(
        tx, lane=2, now=night, limit=AT_ONCE, owner="me", lease_until=night, held_since=None
    ):  # as the line does with what has lost its worth
        assert row.worth_until is not None
        assert row.worth_until <= night
        outbox.settle(tx, row.id, "me", "dropped", night, error="TooLate")
    go_on(tx, night, RULES)
    assert waits(tx) == 0
    morning = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)
    for _ in range(20):
        go_on(tx, morning, RULES)
        said += the_line_says(tx, morning)
        morning += timedelta(seconds=2)
    assert sorted(said) == list(range(2, MANY + 2))
    assert now_of(tx, letter).state == "done"


def test_the_bar_moves_every_five_seconds_at_most_and_only_where_it_stands(tx: Tx) -> None:
    letter = sent_off(tx)
    now = NOW + timedelta(minutes=1)
    shown = []
    for _ in range(7):
        go_on(tx, now, RULES)
        the_line_says(tx, now, 120)
        lease = now + timedelta(minutes=1)
        for row in outbox.claim(tx, lane=1, now=now, limit=9, owner="me", lease_until=lease, held_since=None):
            said = COMPOSE(tx, row, now)
            assert said is not None
            assert said.only_in == 7
            shown.append((now, said.text.splitlines()[-1]))
            outbox.settle(tx, row.id, "me", "sent", now, message_id=7)
        now += timedelta(seconds=1)
    assert all(later - earlier >= timedelta(seconds=5) for (earlier, _), (later, _) in pairwise(shown))
    assert shown[-1][1] == "█████░░░░░ 50 % · 600 av 1200"
    assert letter


def test_the_bar_counts_those_who_stood_on_the_button_and_nobody_else(tx: Tx) -> None:
    preferences.set_break(tx, 5, NOW, None)
    tx.run("UPDATE person SET unreachable_since = '2026-11-01T09:00:00Z' WHERE id = 6")
    tx.run("UPDATE person SET chat_id = NULL WHERE id = 7")
    letter = sent_off(tx, MANY - 3)
    now = NOW + timedelta(minutes=1)
    for _ in range(2):
        go_on(tx, now, RULES)
        the_line_says(tx, now, 597)
        now += timedelta(seconds=6)
    row = outbox.claim(tx, lane=1, now=now, limit=9, owner="me", lease_until=now, held_since=None)[-1]
    said = COMPOSE(tx, row, now)
    assert said is not None
    assert said.text.splitlines()[-1] == "████░░░░░░ 49 % · 597 av 1197"
    assert {"away", "blocked", "ring"} <= now_of(tx, letter).totals.keys()


def test_another_site_is_out_of_reach(tx: Tx) -> None:
    letter = letters.begin(tx, lead(tx), NOW)
    assert isinstance(letter, Letter)
    assert isinstance(letters.address(tx, lead(tx), letter.id, "site", 2), letters.NotForYou)
    assert isinstance(letters.address(tx, lead(tx), letter.id, "unit", 2), letters.NotForYou)
    tx.run("INSERT INTO role VALUES (1, 'coordinator', 2)")
    assert isinstance(letters.address(tx, lead(tx), letter.id, "site", 2), letters.Written)
    tx.run("DELETE FROM role WHERE person_id = 1 AND unit_id = 2")
    sending = letters.send(
        tx, lead(tx), letter.id, version=1, count=1, sure=True, bar_message_id=None, now=NOW, rules=RULES
    )
    assert isinstance(sending, letters.NotForYou)


def test_what_is_empty_or_for_nobody_is_not_sent(tx: Tx) -> None:
    letter = letters.begin(tx, lead(tx), NOW)
    assert isinstance(letter, Letter)

    def send() -> object:
        return letters.send(
            tx, lead(tx), letter.id, version=1, count=0, sure=True, bar_message_id=None, now=NOW, rules=RULES
        )

    assert isinstance(send(), letters.NothingInIt)
    letters.write(tx, lead(tx), letter.id, "nb", "Hei")
    letters.narrow(tx, lead(tx), letter.id, language="en")
    assert isinstance(send(), letters.ForNobody)
