"""What people ask of the bot for themselves: when to be reminded, and breaks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import acts
from storage import preferences as stored
from storage.records import Reminder
from volunteering import breaks, preferences, waiting_list
from volunteering.home import HomeRules
from volunteering.preferences import BreakTaken, NoSuchBreak, when_to_remind

if TYPE_CHECKING:
    from tests.volunteering.conftest import SmallHome

RULES = HomeRules(ZoneInfo("Europe/Oslo"))
AFTERNOON = datetime(2026, 12, 3, 14, 0, tzinfo=RULES.zone)


@pytest.mark.parametrize(
    ("reminder", "expected"),
    [
        (Reminder.USUAL, "Wed 2 17:00"),
        (Reminder.EARLIER, "Tue 1 17:00"),
        (Reminder.LATER, "Thu 3 08:00"),
        (Reminder.NONE, None),
    ],
)
def test_when_a_reminder_comes(reminder: Reminder, expected: str | None) -> None:
    when = when_to_remind(reminder, AFTERNOON, RULES)
    assert (when and f"{RULES.local(when):%a %-d %H:%M}") == expected


def test_what_begins_early_in_the_morning_is_reminded_of_on_the_day_before() -> None:
    early = AFTERNOON.replace(hour=8, minute=30)
    assert when_to_remind(Reminder.LATER, early, RULES) == when_to_remind(Reminder.USUAL, early, RULES)


@given(
    st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds the zone
    st.sampled_from([Reminder.USUAL, Reminder.EARLIER, Reminder.LATER]),
)
def test_a_reminder_comes_before_what_it_is_about_and_not_days_before(starts: datetime, reminder: Reminder) -> None:
    when = when_to_remind(reminder, starts, RULES)
    assert when is not None
    assert timedelta(0) < starts - when < timedelta(days=3)


def test_a_break_lasts_until_its_day_and_can_be_ended(home: SmallHome) -> None:
    kari = home.person("Kari Berg")
    until = date(2026, 12, 9)
    assert preferences.take_a_break(home.tx, kari, until, home.now, home.rules) == BreakTaken(until)
    assert breaks.on_a_break(home.tx, kari, home.now)
    back = home.rules.start_of(until)
    assert breaks.on_a_break(home.tx, kari, back - timedelta(seconds=1))
    assert not breaks.on_a_break(home.tx, kari, back)
    assert preferences.end_break(home.tx, kari, home.now).changed
    assert not breaks.on_a_break(home.tx, kari, home.now)
    assert not preferences.end_break(home.tx, kari, home.now).changed


@pytest.mark.parametrize("until", [date(2026, 11, 25), date(2026, 11, 1), date(2029, 1, 1)])
def test_no_break_into_the_past_or_for_years(home: SmallHome, until: date) -> None:
    kari = home.person("Kari Berg")
    assert preferences.take_a_break(home.tx, kari, until, home.now, home.rules) == NoSuchBreak()
    assert not breaks.on_a_break(home.tx, kari, home.now)


def test_a_place_goes_past_whoever_takes_a_break_and_they_stay_in_line(home: SmallHome) -> None:
    date_id = home.date(places=1)
    kari, odd = home.person("Kari Berg"), home.person("Odd Lie")
    for number, person in enumerate((kari, odd), start=1):
        home.tx.run(
            "INSERT INTO signup (activity_date_id, person_id, state, since, queue)"
            " VALUES (?, ?, 'waiting', '2026-11-20T12:00:00.000Z', ?)",
            date_id,
            person.id,
            number,
        )
    preferences.take_a_break(home.tx, kari, None, home.now, home.rules)
    act = acts.begin(home.tx, None, "cancel", home.now)
    moved = waiting_list.move_up(home.tx, home.found(date_id), act, home.now, home.rules, actor_id=0)
    assert moved == [odd.id]
    assert home.state(date_id, kari) == "waiting"


def test_the_contact_person_is_who_is_set_else_the_coordinator(home: SmallHome) -> None:
    kari, eva, ida = home.person("Kari Berg"), home.person("Eva Dahl", "coordinator"), home.person("Ida Vik", "staff")
    assert preferences.contact_person(home.tx, kari) == eva
    stored.set_contact_person(home.tx, kari.id, ida.id)
    assert preferences.contact_person(home.tx, kari) == ida
    assert stored.those_who_turn_to(home.tx, ida.id) == [kari.id]
    assert preferences.contact_person(home.tx, eva) is None
