"""Whatever a coordinator changes, changes again and takes back: in the morning everybody knows how it stands.

Nobody hears anything by which they learn nothing.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from messages import times
from messages.compose import composer
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
