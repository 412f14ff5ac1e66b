"""Whatever a button carries and whoever presses it, at whatever time: an answer that can be said, and no exception.

Old buttons stay pressable for ever, and anybody may send any press. Here the volunteer's own buttons are pressed on the
home of the demo, with numbers of things that are there, and of others.
"""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import handlers  # noqa: F401 - importing it registers what a press does
from handlers.turn import ON_PRESS, Turn
from messages.buttons import Button, kinds
from messages.compose import composer
from storage import migrate, people
from storage.connection import open_raw
from storage.records import OutboxRow
from storage.tx import Tx
from volunteering.home import HomeRules
from volunteering.tables.load import load_path

if TYPE_CHECKING:
    from collections.abc import Iterator

MORNING = datetime(2026, 11, 25, 7, 30, tzinfo=UTC)
RULES = HomeRules(ZoneInfo("Europe/Copenhagen"), language="da")
DEMO_HOME = Path(__file__).parents[2] / "bot" / "demo_home"
OWN = [kind for code, kind in kinds().items() if code.startswith("f") and kind in ON_PRESS]
NAMES = ["Birthe Juhl", "Kirsten Vad", "Aisha Rahimi", "Signe Mørk", "Grete Baun", "Lone Bak", "Inge Holm"]
NUMBERS = st.integers(0, 60) | st.sampled_from([1, 365, 739_945, 739_951, 3_652_059, 3_652_060, 2**62 - 1])
COMPOSE = composer(RULES, "bot")
WORDS = st.sampled_from(["usual", "none", "", "nb", "whatever"])


def presses() -> st.SearchStrategy[Button]:
    def of(kind: type[Button]) -> st.SearchStrategy[Button]:
        return st.builds(kind, **{each.name: WORDS if each.type in {str, "str"} else NUMBERS for each in fields(kind)})

    return st.sampled_from(OWN).flatmap(of)


@pytest.fixture(scope="module")
def tx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tx]:
    raw = open_raw(tmp_path_factory.mktemp("home") / "home.db", bytes(range(32)))
    migrate.migrate(raw, MORNING)
    raw.execute("BEGIN")
    tx = Tx(raw)
    load_path(tx, DEMO_HOME, zone=RULES.zone, now=MORNING)
    tx.run("UPDATE person SET chat_id = 1000 + id WHERE channel = 'telegram'")
    yield tx
    raw.execute("ROLLBACK")
    raw.close()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(NAMES), presses(), st.integers(0, 300)), min_size=1, max_size=5))
def test_every_press_has_an_answer_that_can_be_said(tx: Tx, pressed: list[tuple[str, Button, int]]) -> None:
    tx.raw.execute("SAVEPOINT run")
    try:
        now = MORNING
        for number, (name, button, minutes) in enumerate(pressed):
            now += timedelta(minutes=minutes)
            _press(tx, name, button, number, now)
    finally:
        tx.raw.execute("ROLLBACK TO run")
        tx.raw.execute("RELEASE run")


def _press(tx: Tx, name: str, button: Button, number: int, now: datetime) -> None:
    person = people.by_name(tx, name)
    assert person is not None
    turn = Turn(tx, now, RULES, number, person.chat_id or 0, person, name, "da", message_id=5, cause=button.pack())
    ON_PRESS[type(button)](turn, person, button)
    assert turn.answers > 0
    for row in tx.all("SELECT id, key, lane, chat_id, person_id, language, kind, about FROM outbox"):
        words = OutboxRow(
            id=row[0],
            key=row[1],
            lane=row[2],
            chat_id=row[3],
            person_id=row[4],
            language=row[5],
            kind=row[6],
            about=json.loads(row[7]),
            edits=None,
            created_at=now,
            due_at=now,
            worth_until=None,
            attempts=1,
        )
        said = COMPOSE(tx, words, now)
        assert said is not None or not row[1].startswith("answer:"), row[6]
    tx.run("DELETE FROM outbox")
