"""Whatever a coordinator changes, changes again and takes back: in the morning everybody knows how it stands.

Nobody hears anything by which they learn nothing.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from messages import times
from messages.buttons import StillComing
from messages.compose import composer
from messages.view import SCREENS, View
from storage import outbox
from volunteering import signing_up, undoing
from volunteering.planning import changing

if TYPE_CHECKING:
    from storage.records import OutboxRow
    from tests.volunteering.conftest import SmallHome

DAYS_AHEAD = 20
Deed = tuple[str, int, int]
DEEDS = st.one_of(
    st.tuples(st.just("move"), st.integers(0, 1), st.integers(10, 13)),
    st.tuples(st.sampled_from(["off", "off_all", "hold"]), st.integers(0, 1), st.just(0)),
    st.tuples(st.just("undo"), st.integers(0, 3), st.just(0)),
    st.tuples(st.sampled_from(["delivered", "delivered", "evening", "morning"]), st.just(0), st.just(0)),
)


class Days:
    """Berit changes the plan, by day and by night; Odd has two dates on his list."""

    def __init__(self, home: SmallHome) -> None:
        self.home, self.now = home, home.now
        self.berit, self.odd = home.person("Berit Moe", "coordinator"), home.person("Odd Lie", language="nb")
        self.dates = [home.date(hours=24 * DAYS_AHEAD + 168 * number) for number in range(2)]
        for date in self.dates:
            signing_up.sign_up(home.tx, self.odd, date, self.now, home.rules)
        self.compose = composer(home.rules, "a_bot")
        self.knows = {date: self.stands(date) for date in self.dates}
        self.done: list[int] = []

    def stands(self, date: int) -> tuple[datetime, bool]:
        found = self.home.found(date)
        return found.starts_at, found.called_off_at is None

    def does(self, deed: Deed) -> None:
        what, which, hour = deed
        tx, rules, self.now = self.home.tx, self.home.rules, self.now + timedelta(seconds=1)
        date = self.dates[which % 2]
        if what == "move":
            to = datetime.combine(self.home.found(date).day, time(hour))
            self._noted(changing.move(tx, self.berit, date, to, rest=False, now=self.now, rules=rules))
        elif what.startswith("off"):
            rest = what == "off_all"
            self._noted(changing.call_off(tx, self.berit, date, rest=rest, now=self.now, rules=rules))
        elif what == "hold":
            self._noted(changing.hold_after_all(tx, self.berit, date, self.now, rules))
        elif what == "undo" and len(self.done) > which:
            undoing.undo(tx, self.berit, self.done[-1 - which], self.now, rules)
        elif what == "evening":
            self._clock(time(22), timedelta())
        elif what == "morning":
            self._clock(time(8, 5), timedelta(days=1))
        if what == "delivered":
            self.delivered()

    def _noted(self, outcome: changing.Outcome) -> None:
        act = getattr(outcome, "act", None)
        self.done += [] if act is None else [act]

    def _clock(self, clock: time, more: timedelta) -> None:
        local = self.home.rules.local(self.now)
        moment = datetime.combine(local.date() + more, clock, tzinfo=self.home.rules.zone)
        self.now = max(self.now, moment)
        self.delivered()

    def delivered(self) -> None:
        """Everything that is due is said, one thing after the other, and Odd reads it."""
        while rows := self._claimed():
            (row,) = rows
            said = self.compose(self.home.tx, row, self.now)
            outbox.settle(self.home.tx, row.id, "a", "dropped" if said is None else "sent", self.now, message_id=1)
            if said is not None and row.person_id == self.odd.id and row.kind.startswith("dates_"):
                self._reads(row, said.text)

    def _claimed(self) -> list[OutboxRow]:
        later = self.now + timedelta(minutes=10)
        return outbox.claim(self.home.tx, lane=1, now=self.now, limit=1, owner="a", lease_until=later, held_since=None)

    def _reads(self, row: OutboxRow, text: str) -> None:
        new = {date for date in self.dates if self._is_in(date, text) and not self.is_known(date)}
        assert new, f"nothing new in {text!r}"
        for date in new:
            before = times.clock("nb", self.home.rules.local(self.knows[date][0]))
            assert row.kind not in {"dates_moved", "dates_called_off"} or before in text, "not what he knows of"
            self.knows[date] = self.stands(date)

    def is_known(self, date: int) -> bool:
        """Whether Odd knows how it stands; what is called off has no time that could be another."""
        stands, knows = self.stands(date), self.knows[date]
        return stands == knows or not (stands[1] or knows[1])

    def _is_in(self, date: int, text: str) -> bool:
        return times.day("nb", self.home.found(date).day, self.now.date()) in text


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(DEEDS, max_size=12))
@example(deeds=[("move", 0, 11), ("delivered", 0, 0), ("undo", 0, 0)])
@example(deeds=[("evening", 0, 0), ("move", 0, 11), ("move", 0, 13), ("off", 0, 0), ("undo", 0, 0)])
@example(deeds=[("move", 1, 10), ("off", 1, 0), ("delivered", 0, 0), ("hold", 1, 0), ("undo", 2, 0)])
def test_in_the_morning_everybody_knows_how_it_stands_and_nobody_heard_anything_for_nothing(
    home: SmallHome, deeds: list[Deed]
) -> None:
    home.tx.run("SAVEPOINT once")
    try:
        days = Days(home)
        for deed in deeds:
            days.does(deed)
        days.does(("morning", 0, 0))
        assert all(days.is_known(date) for date in days.dates)
    finally:
        home.tx.run("ROLLBACK TO once")


def heard(days: Days) -> list[tuple[str, str]]:
    """Everything that Odd is told of his dates from now on: its kind and its words."""
    found = []
    while rows := days._claimed():
        (row,) = rows
        said = days.compose(days.home.tx, row, days.now)
        outbox.settle(days.home.tx, row.id, "a", "dropped" if said is None else "sent", days.now, message_id=1)
        if said is not None and row.person_id == days.odd.id:
            found.append((row.kind, said.text))
    return found


def test_what_she_signed_up_for_after_the_move_is_moved_and_what_she_had_before_stays_as_it_was(
    home: SmallHome,
) -> None:
    days = Days(home)
    first, second = days.dates
    undoing.undo(home.tx, days.odd, signing_up_act(home, days, second), days.now, home.rules)
    heard(days)
    to = datetime.combine(home.found(first).day, time(15))
    moved = changing.move(home.tx, days.berit, first, to, rest=True, now=days.now, rules=home.rules)
    assert [kind for kind, _ in heard(days)] == ["dates_moved"]
    days.now += timedelta(minutes=2)
    signing_up.sign_up(home.tx, days.odd, second, days.now, home.rules)
    days.now += timedelta(minutes=1)
    assert isinstance(moved, changing.Moved)
    undoing.undo(home.tx, days.berit, moved.act, days.now, home.rules)
    told = dict(heard(days))
    day_of = {each: times.day("nb", home.found(each).day, days.now.date()) for each in days.dates}
    assert day_of[first] in told["dates_as_before"]
    assert day_of[second] not in told["dates_as_before"]
    assert day_of[second] in told["dates_moved"]
    assert "kl. 15:00" in told["dates_moved"]
    assert day_of[first] not in told["dates_moved"]


def signing_up_act(home: SmallHome, days: Days, date: int) -> int:
    """The act by which Odd signed up for this date."""
    found: int = home.tx.value(
        "SELECT act_id FROM change WHERE person_id = ? AND activity_date_id = ?", days.odd.id, date
    )
    return found


def test_held_after_all_at_another_time_says_the_time_that_was_known_and_asks(home: SmallHome) -> None:
    days = Days(home)
    first = days.dates[0]
    days.does(("off", 0, 0))
    days.does(("delivered", 0, 0))
    days.does(("evening", 0, 0))
    days.does(("hold", 0, 0))
    days.does(("move", 0, 15))
    days.now += timedelta(hours=11)
    rows = days._claimed()
    said = days.compose(home.tx, rows[0], days.now)
    assert said is None  # that it is held is told with the time
    outbox.settle(home.tx, rows[0].id, "a", "dropped", days.now)
    (row,) = days._claimed()
    said = days.compose(home.tx, row, days.now)
    assert said is not None
    assert said.text.startswith("Gode nyheter, Odd! Sangstund blir holdt likevel, men på en ny tid:")
    assert "kl. 15:00 (før " in said.text
    assert "Passer det fortsatt?" in said.text
    assert said.choices[0][0].data.split(":")[0] == StillComing.code
    act = int(said.choices[0][0].data.split(":")[1])
    view = View(home.tx, days.now, home.rules, days.odd, "nb", "a_bot")
    answer = SCREENS["still_coming"](view, act=act, count=1)
    assert answer is not None
    assert "kl. 15:00" in answer.text
    assert home.found(first).called_off_at is None


def test_several_dates_of_one_change_are_told_in_the_order_of_time(home: SmallHome) -> None:
    days = Days(home)
    days.does(("off_all", 0, 0))
    days.does(("delivered", 0, 0))
    days.does(("undo", 0, 0))
    ((_, text),) = heard(days)
    first, second = (times.day("nb", home.found(each).day, days.now.date()) for each in days.dates)
    assert 0 <= text.index(first) < text.index(second)
