"""Bringing a store up to date: from nothing, again, two at once, from one step behind."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from storage import migrate
from storage.connection import DatabaseError, open_raw

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.storage.conftest import Child

    Starter = Callable[..., Child]

KEY = bytes(range(32))
NOW = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
ALL = [number for number, _, _ in migrate.migrations()]


def schema(raw: Any) -> list[tuple[str, str]]:
    return [tuple(row) for row in raw.execute("SELECT name, sql FROM sqlite_master ORDER BY type, name")]


def test_the_numbers_rise_from_one_and_none_is_left_out() -> None:
    assert list(range(1, len(ALL) + 1)) == ALL


def test_from_nothing(path: Path) -> None:
    raw = open_raw(path, KEY)
    assert migrate.version_of(raw) == 0
    assert migrate.migrate(raw, NOW) == ALL
    assert migrate.version_of(raw) == migrate.newest()
    assert raw.execute("SELECT number, applied_at FROM migration").fetchone()[:] == (1, "2026-11-25T11:00:00.000Z")
    raw.close()


def test_again_it_does_nothing(path: Path) -> None:
    raw = open_raw(path, KEY)
    migrate.migrate(raw, NOW)
    before = schema(raw)
    assert migrate.migrate(raw, NOW) == []
    assert schema(raw) == before
    raw.close()


def test_a_store_one_step_behind_keeps_what_is_in_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = open_raw(path, KEY)
    migrate.migrate(raw, NOW)
    raw.execute("INSERT INTO note VALUES ('kept', 'yes')")
    more = "-- Tomorrow's change.\nCREATE TABLE tomorrow (id INTEGER); CREATE INDEX tomorrow_id ON tomorrow (id);"
    steps = [*migrate.migrations(), (migrate.newest() + 1, "tomorrow", more)]
    monkeypatch.setattr(migrate, "migrations", lambda: steps)

    assert migrate.migrate(raw, NOW) == [steps[-1][0]]

    assert raw.execute("SELECT value FROM note").fetchone()[0] == "yes"
    assert {name for name, _ in schema(raw)} >= {"tomorrow", "tomorrow_id"}
    raw.close()


def test_a_step_that_fails_leaves_nothing_of_itself(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = open_raw(path, KEY)
    migrate.migrate(raw, NOW)
    before = schema(raw)
    steps = [*migrate.migrations(), (migrate.newest() + 1, "broken", "CREATE TABLE half (id INTEGER); CREATE NONSENSE")]
    monkeypatch.setattr(migrate, "migrations", lambda: steps)

    with pytest.raises(DatabaseError):
        migrate.migrate(raw, NOW)

    assert schema(raw) == before
    assert migrate.version_of(raw) == steps[-2][0]
    assert not raw.in_transaction
    raw.close()


@pytest.mark.parametrize("_turn", range(3))
def test_programs_that_start_at_the_same_moment_make_one_store(path: Path, start: "Starter", _turn: int) -> None:
    programs = [start("make", path) for _ in range(4)]
    assert [program.line() for program in programs] == ["ready"] * 4
    for program in programs:
        program.say("now")
    done = [program.line() for program in programs]
    assert sorted(step for steps in done for step in json.loads(steps)) == ALL  # each once, whoever took it
    assert [program.rest() for program in programs] == [[]] * 4
    raw = open_raw(path, KEY)
    assert [row[0] for row in raw.execute("SELECT number FROM migration")] == ALL
    raw.close()
