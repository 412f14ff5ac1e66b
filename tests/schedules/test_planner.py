"""Worked out again and again: what is wanted is in the outbox once, what is not is gone, whatever happened between."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from schedules import PROMPTS, reminder
from schedules.planner import work_out
from schedules.prompt import Look, Prompt
from storage import outbox, prompts, signups
from storage.records import SignupState
from storage.times import to_text
from tests.volunteering.conftest import SmallHome


def rows(home: SmallHome) -> list[tuple[str, str]]:
    found = home.tx.all("SELECT kind, state FROM outbox WHERE key LIKE 'clock:%' ORDER BY id")
    return [(row[0], row[1]) for row in found]


def plan(home: SmallHome, **passed: float) -> None:
    home.now += timedelta(**passed)
    work_out(home.tx, PROMPTS, home.now, home.rules)


def deliver(home: SmallHome) -> list[str]:
    """Everything that is due is said, as far as it is still worth it."""
    said = []
    for row in home.tx.all(
        "SELECT id, kind, worth_until FROM outbox WHERE state = 'due' AND due_at <= ? ORDER BY due_at, id",
        to_text(home.now),
    ):
        late = row[2] is not None and row[2] <= to_text(home.now)
        home.tx.run(
            "UPDATE outbox SET state = ?, error = ?, settled_at = ?, message_id = 7 WHERE id = ?",
            "dropped" if late else "sent",
            "TooLate" if late else None,
            to_text(home.now),
            row[0],
        )
        if not late:
            said.append(row[1])
    return said


def test_the_same_look_twice_changes_nothing(home: SmallHome) -> None:
    odd, date = home.person("Odd Lie"), home.date(hours=26)
    signups.put(home.tx, date, odd.id, SignupState.COMING, home.now - timedelta(days=3))
    assert work_out(home.tx, PROMPTS, home.now, home.rules)
    assert not work_out(home.tx, PROMPTS, home.now, home.rules)
    assert ("reminder", "due") in rows(home)


def test_cancelled_it_is_void_and_taken_back_it_is_there_again(home: SmallHome) -> None:
    odd, date = home.person("Odd Lie"), home.date(hours=26)
    signups.put(home.tx, date, odd.id, SignupState.COMING, home.now - timedelta(days=3))
    plan(home)
    signups.put(home.tx, date, odd.id, SignupState.CANCELLED, home.now)
    plan(home, minutes=1)
    assert ("reminder", "dropped") in rows(home)
    signups.put(home.tx, date, odd.id, SignupState.COMING, home.now)
    plan(home, minutes=1)
    assert [state for kind, state in rows(home) if kind == "reminder"] == ["due"]


def test_said_once_it_is_not_said_again_when_the_outbox_has_forgotten_it(home: SmallHome) -> None:
    odd, date = home.person("Odd Lie"), home.date(hours=24 * 6)  # Tuesday; wished two days before
    home.tx.run("INSERT INTO preference (person_id, reminder) VALUES (?, 'earlier')", odd.id)
    signups.put(home.tx, date, odd.id, SignupState.COMING, home.now - timedelta(days=3))
    plan(home, days=4, hours=5)
    assert deliver(home) == ["reminder"]
    plan(home, minutes=1)
    home.tx.run("DELETE FROM outbox")
    plan(home, hours=5)
    assert "reminder" not in [kind for kind, _ in rows(home)]


def test_the_clock_set_back_a_day_says_nothing_twice(home: SmallHome) -> None:
    odd, date = home.person("Odd Lie"), home.date(hours=26)
    signups.put(home.tx, date, odd.id, SignupState.COMING, home.now - timedelta(days=3))
    plan(home, hours=5)
    assert deliver(home) == ["reminder"]
    plan(home, days=-1)
    plan(home, days=1, minutes=5)
    assert deliver(home) == []


def test_a_kind_that_cannot_be_worked_out_silences_no_other_and_voids_nothing_of_its_own(home: SmallHome) -> None:
    odd, date = home.person("Odd Lie"), home.date(hours=26)
    signups.put(home.tx, date, odd.id, SignupState.COMING, home.now - timedelta(days=3))
    plan(home)
    before = rows(home)

    def broken(_look: Look) -> Iterator[Prompt]:
        raise ValueError

    files: Any = (SimpleNamespace(__name__="schedules.reminder", KINDS=reminder.KINDS, wanted=broken), *PROMPTS[1:])
    work_out(home.tx, files, home.now + timedelta(minutes=1), home.rules)
    assert rows(home) == before


def test_a_person_who_was_removed_is_left_alone(home: SmallHome) -> None:
    odd, date = home.person("Odd Lie"), home.date(hours=26)
    signups.put(home.tx, date, odd.id, SignupState.COMING, home.now - timedelta(days=3))
    plan(home)
    home.tx.run("UPDATE person SET removed_at = ? WHERE id = ?", to_text(home.now), odd.id)
    plan(home, minutes=1)
    assert [state for kind, state in rows(home) if kind == "reminder"] == ["dropped"]


def test_what_was_said_is_forgotten_when_it_could_not_be_said_again(home: SmallHome) -> None:
    prompts.note_said(home.tx, "clock:reminder:1:1:1", None, home.now + timedelta(hours=1))
    plan(home)
    assert home.tx.value("SELECT count(*) FROM prompt") == 1
    plan(home, hours=2)
    assert home.tx.value("SELECT count(*) FROM prompt") == 0


@pytest.mark.parametrize("zone", ["Europe/Oslo", "Europe/Copenhagen", "America/New_York"])
def test_no_reminder_is_due_at_night_whatever_the_zone(home: SmallHome, zone: str) -> None:
    home.rules = type(home.rules)(ZoneInfo(zone))
    odd = home.person("Odd Lie")
    for hours in range(1, 47, 3):
        date = home.date(f"Sang {hours}", hours=hours)
        signups.put(home.tx, date, odd.id, SignupState.COMING, home.now - timedelta(days=3))
    plan(home)
    due = home.tx.all("SELECT due_at FROM outbox WHERE kind = 'reminder' AND state = 'due'")
    assert due
    for row in due:
        assert not home.rules.is_quiet(max(home.now, datetime.fromisoformat(row[0])))


def test_whoever_was_asked_when_the_date_was_moved_is_not_asked_again_by_the_clock(home: SmallHome) -> None:
    odd, per, date = home.person("Odd Lie"), home.person("Per Moe"), home.date(hours=26)
    for person in (odd, per):
        signups.put(home.tx, date, person.id, SignupState.COMING, home.now - timedelta(days=3))
    plan(home, hours=5)
    assert deliver(home) == ["reminder", "reminder"]
    home.now += timedelta(minutes=5)
    later = to_text(home.found(date).starts_at + timedelta(hours=1))
    end = to_text(home.found(date).ends_at + timedelta(hours=1))
    home.tx.run("UPDATE activity_date SET starts_at = ?, ends_at = ?, moved_at = ?", later, end, to_text(home.now))
    outbox.put(
        home.tx,
        key="dates_moved:1:odd",
        lane=outbox.PROMPTS,
        chat_id=odd.chat_id or 0,
        person_id=odd.id,
        kind="dates_moved",
        about={"act": 1},
        now=home.now,
    )
    plan(home, minutes=1)
    reminded = home.tx.all("SELECT person_id, about FROM outbox WHERE kind = 'reminder' AND state = 'due'")
    assert [row[0] for row in reminded] == [per.id]
    assert '"again":true' in reminded[0][1]


def test_a_break_silences_the_telephone_too_and_when_it_is_over_the_reminder_is_there(home: SmallHome) -> None:
    odd, date = home.person("Odd Lie", joined=False), home.date(hours=26)
    signups.put(home.tx, date, odd.id, SignupState.COMING, home.now - timedelta(days=3))
    home.tx.run("INSERT INTO preference (person_id, paused_since) VALUES (?, ?)", odd.id, to_text(home.now))
    plan(home, hours=1)
    assert prompts.ringing(home.tx) == []
    home.tx.run("UPDATE preference SET paused_since = NULL")
    plan(home, minutes=1)
    assert len(prompts.ringing(home.tx)) == 1
