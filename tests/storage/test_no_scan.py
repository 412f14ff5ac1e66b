"""No question to the store reads a whole table: a home with a million sign-ups is as quick as a new one.

Every public function of `storage` that asks or changes something is called in `asked/`, a file for each room of data.
Each statement it runs is put to SQLite's own planner, and the steps that SQLite takes are counted in a home of one year
and in one of eight. A new function that is not called there fails the first test.
"""

import inspect
import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest

import storage
from storage import migrate
from storage.connection import open_raw
from storage.tx import Tx, Value
from tests.storage.asked import people, the_plan, what_is_said
from tests.storage.asked.ask import NOW, Ask

KEY = bytes(range(32))
ASKED = people.ASKED | the_plan.ASKED | what_is_said.ASKED
WHOLE_TABLES = {"loading", "loading_back"}  # what loads tables reads them, and is done seldom
SMALL = {"site", "unit", "plan", "note", "migration", "json_each", "sqlite_master", "m", "f"}
# A partial index holds only what has not been settled yet; reading all of that is the question itself.
UNSETTLED = {
    "inbox_waiting",
    "inbox_set_aside",
    "outbox_due",
    "outbox_sending",
    "call_open",
    "inquiry_waiting",
    "person_not_joined",
    "letter_going",
    "letter_draft",
    "letter_recipient_under_way",
}
# Seldom asked: one person looked for everywhere, on one day of a year. What grows with the years is not read through.
SELDOM = {"about", "of_a_chat", "erase", "erase_chat", "forget_choices"}
GROWING = {"person", "activity_date", "signup", "arrival", "shift", "act", "change", "handover"}


class Noting(Tx):
    """A transaction that notes what it is asked."""

    def __init__(self, raw: Any) -> None:
        super().__init__(raw)
        self.asked: list[tuple[str, tuple[Value, ...]]] = []

    def all(self, sql: str, *values: Value) -> list[Any]:
        self.asked.append((sql, values))
        return super().all(sql, *values)

    def one(self, sql: str, *values: Value) -> Any:
        self.asked.append((sql, values))
        return super().one(sql, *values)

    def value(self, sql: str, *values: Value) -> Any:
        self.asked.append((sql, values))
        return super().value(sql, *values)

    def run(self, sql: str, *values: Value) -> int:
        self.asked.append((sql, values))
        return super().run(sql, *values)

    def insert(self, sql: str, *values: Value) -> int:
        self.asked.append((sql, values))
        return super().insert(sql, *values)

    def many(self, sql: str, rows: Iterable[tuple[Value, ...]]) -> None:
        given = list(rows)
        self.asked += [(sql, values) for values in given[:1]]
        super().many(sql, given)


@pytest.fixture
def tx(path: Path) -> Iterator[Noting]:
    raw = open_raw(path, KEY)
    migrate.migrate(raw, NOW)
    raw.execute("PRAGMA foreign_keys = OFF")  # the questions name things that need not be there
    yield Noting(raw)
    raw.close()


def scans(tx: Tx, sql: str, values: tuple[Value, ...]) -> list[str]:
    """The large tables that SQLite would read from one end to the other for this."""
    tables = {
        alias or table: table for table, alias in re.findall(r"(?:FROM|JOIN|UPDATE)\s+(\w+)(?:\s+([a-z]{1,2})\b)?", sql)
    }
    found = []
    for row in tx.raw.execute("EXPLAIN QUERY PLAN " + sql, values):
        seen = re.match(r"SCAN (?!CONSTANT ROW)(\w+)(?:.*INDEX (\w+))?", row["detail"])
        if seen and tables.get(seen[1], seen[1]) not in SMALL and seen[2] not in UNSETTLED:
            found.append(row["detail"])
    return found


def name_of(ask: Ask) -> str:
    """The function of the store that is asked."""
    names: tuple[str, ...] = ask.__code__.co_names
    return ask.__name__ if ask.__name__ != "<lambda>" else names[1]


def asking(name: str) -> set[str]:
    """The public functions of a module of the store that ask or change something."""
    module = import_module(f"storage.{name}")
    return {
        function_name
        for function_name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and not function_name.startswith("_")
        and "tx" in inspect.signature(function).parameters
    }


def test_every_function_that_asks_the_store_is_asked_here() -> None:
    for name in sorted({module.name for module in iter_modules(storage.__path__)} - WHOLE_TABLES):
        called = {name_of(ask) for ask in ASKED.get(name, [])}
        assert asking(name) - called == set(), f"{name}: ask these as well, in tests/storage/asked"


def test_the_planner_is_understood(tx: Noting) -> None:
    """Were its words to change, this test would say so, and not the others pass for nothing."""
    assert scans(tx, "SELECT * FROM person p WHERE p.phone = ?", ("1",)) == ["SCAN p"]
    assert scans(tx, "SELECT count(*) FROM signup WHERE since > ?", ("x",)) == ["SCAN signup"]
    assert scans(tx, "SELECT * FROM person WHERE id = ?", (1,)) == []


@pytest.mark.parametrize("name", ASKED)
def test_no_question_reads_a_whole_table(tx: Noting, name: str) -> None:
    for ask in ASKED[name]:
        tx.asked.clear()
        ask(tx)
        assert tx.asked
        found = {sql: seen for sql, values in tx.asked if (seen := scans(tx, sql, values))}
        if name_of(ask) in SELDOM:
            found = {sql: seen for sql, seen in found.items() if any(each.split()[1] in GROWING for each in seen)}
        assert found == {}


YEARS_OF_A_HOME = """
WITH RECURSIVE past (n, day) AS (
    SELECT 0, '2026-11-25' UNION ALL SELECT n + 1, date(day, '-1 day') FROM past WHERE n < :days
) INSERT INTO activity_date (activity_id, day, starts_at, ends_at)
    SELECT 1 + n % 8, day, day || 'T11:00:00.000Z', day || 'T12:00:00.000Z' FROM past;
INSERT INTO signup (activity_date_id, person_id, state, since, queue)
    SELECT d.id, p.id, iif(p.id % 5 = 0, 'waiting', 'coming'), d.starts_at, iif(p.id % 5 = 0, 1, NULL)
    FROM activity_date d JOIN person p ON (p.id + d.id) % 8 = 0;
INSERT INTO arrival SELECT activity_date_id, person_id, since, NULL FROM signup WHERE state = 'coming';
INSERT INTO shift (unit_id, day, kind, starts_at, ends_at, culture_contact_id)
    SELECT 1, day, 'day', starts_at, ends_at, 1 + id % 40 FROM activity_date;
INSERT INTO act (at, actor_id, verb) SELECT since, person_id, 'sign_up' FROM signup;
INSERT INTO change (act_id, person_id, activity_date_id, after)
    SELECT id, person_id, activity_date_id, 'coming' FROM signup;
INSERT INTO inbox (update_id, received_at, state) SELECT 1000 + id, at, 'done' FROM act;
INSERT INTO outbox (key, lane, chat_id, person_id, kind, created_at, due_at, state, settled_at)
    SELECT 'k' || id, 1, actor_id, actor_id, 'moved_up', at, at, 'sent', at FROM act
"""
GROWS = {
    "of_person": "with the sign-ups of this one person",
    "following": "with the dates of this one title, once in the year that somebody presses it",
    "forget": "with what is forgotten",
    "forget_prints": "with what is kept of settled rows, once after a restore",
    "counts": "with what was settled in the last two days; then it is forgotten",
    "changes_since": "with what was done about these few dates; nobody asks it of a whole year",
    "about": "with what is kept of this one person",
    "of_a_chat": "with the same",
    "erase": "with the same",
    "erase_chat": "with the same",
    "count_signups": "with the dates that are older than names are kept, once an hour",
    "forget_acts": "with what is forgotten",
    "forget_contacts": "with what is forgotten",
    "unsaid": "with the same two days, and `check` alone asks it",
}


def lived(path: Path, years: int) -> Tx:
    """A home after so many years. Only what is over grows; people, the week and what waits stay as they are."""
    raw = open_raw(path, KEY)
    migrate.migrate(raw, NOW)
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("INSERT INTO site VALUES (1, 'Solbakken', 'solbakken')")
    raw.execute("INSERT INTO unit VALUES (1, 1, 'Caféen', 'caféen')")
    raw.executemany(
        "INSERT INTO activity (id, unit_id, title, title_key, starts, ends) VALUES (?, 1, ?, ?, 'x', 'x')",
        [(n, f"Sang {n}", f"sang {n}") for n in range(1, 9)],
    )
    raw.executemany(
        "INSERT INTO person (id, name, name_key, chat_id) VALUES (?, ?, ?, ?)",
        [(n, f"P {n}", f"p {n}", n) for n in range(1, 41)],
    )
    for statement in YEARS_OF_A_HOME.split(";"):
        raw.execute(statement.replace(":days", str(365 * years)))
    return Tx(raw)


def steps(tx: Tx, ask: Ask) -> int:
    """How many steps of its machine SQLite takes for this, to the nearest ten."""
    taken = []
    tx.raw.set_progress_handler(lambda: taken.append(10), 10)
    tx.raw.execute("BEGIN")
    ask(tx)
    tx.raw.execute("ROLLBACK")
    tx.raw.set_progress_handler(None, 0)
    return sum(taken)


def test_after_eight_years_a_question_takes_no_more_steps_than_after_one(tmp_path: Path) -> None:
    young, old = lived(tmp_path / "young.db", 1), lived(tmp_path / "old.db", 8)
    asks = [ask for asks in ASKED.values() for ask in asks if name_of(ask) not in GROWS]
    taken = [(name_of(ask), steps(young, ask), steps(old, ask)) for ask in asks]
    young.raw.close()
    old.raw.close()
    assert [each for each in taken if each[2] > each[1] + 100] == []
