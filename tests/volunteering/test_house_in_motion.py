"""Any number of people who press anything in any order, while time passes and the house changes its mind.

What must hold after every single press is written down here once, and Hypothesis looks for an order of events in which
it does not.
"""

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from storage import people, signups
from storage.times import to_text
from volunteering import cancelling, signing_up, swapping, undoing, waiting_list

if TYPE_CHECKING:
    from storage.records import Person
    from tests.volunteering.conftest import SmallHome

WHO = st.integers(min_value=0, max_value=3)
WHICH = st.sampled_from([0, 0, 0, 1])
PLACES = st.sampled_from([1, 2, 1, 3, 0, None])  # few places, so that people wait


def test_whatever_people_press_in_whatever_order_the_house_stays_in_order(home: "SmallHome") -> None:
    in_this_home = cast("type[House]", lambda: House(home))  # Hypothesis calls it once for each order of events
    run_state_machine_as_test(in_this_home, settings=settings(max_examples=250, stateful_step_count=30, deadline=None))


class House(RuleBasedStateMachine):
    """Three volunteers, a coordinator who is one as well, a culture contact, and two dates of one title."""

    def __init__(self, home: "SmallHome") -> None:
        super().__init__()
        home.tx.run("SAVEPOINT run")
        self.home = home
        self.begun = home.now
        self.volunteers = [home.person(f"Frivillig {number}") for number in range(3)]
        berit = home.person("Berit Moe", "coordinator")
        home.tx.run("INSERT INTO role SELECT person_id, 'volunteer', unit_id FROM role WHERE person_id = ?", berit.id)
        self.volunteers += people.by_ids(home.tx, [berit.id])  # works here, and comes in her own time as well
        self.dates: list[int] = []
        self.overfull: Counter[int] = Counter()
        self.lines: dict[int, list[int]] = {}
        self.actor: Person | None = None
        self.last_row = 0

    @initialize(places=PLACES, hours=st.integers(min_value=2, max_value=60))
    def the_plan_is_made(self, places: int | None, hours: int) -> None:
        self.dates = [self.home.date(hours=hours, places=places), self.home.date(hours=hours + 168, places=places)]
        self.home.shift(self.home.person("Lone Bak", "staff"), hours=hours - 2)
        self._note_how_things_stand(None)

    @rule(who=WHO, which=WHICH)
    def somebody_signs_up(self, who: int, which: int) -> None:
        person, date = self._pressed(who, which)
        signing_up.sign_up(self.home.tx, person, date, self.home.now, self.home.rules)

    @rule(who=WHO, which=WHICH)
    def somebody_signs_up_for_the_rest(self, who: int, which: int) -> None:
        person, date = self._pressed(who, which)
        signing_up.sign_up_for_the_rest(self.home.tx, person, date, self.home.now, self.home.rules)

    @rule(who=WHO, which=WHICH)
    def somebody_cannot_come(self, who: int, which: int) -> None:
        person, date = self._pressed(who, which)
        cancelling.cancel(self.home.tx, person, date, self.home.now, self.home.rules)

    @rule(who=WHO)
    def somebody_signs_up_for_all_at_once(self, who: int) -> None:
        person, _ = self._pressed(who, 0)
        signing_up.sign_up_for_many(self.home.tx, person, self.dates, self.home.now, self.home.rules)

    @rule(who=WHO)
    def somebody_is_away(self, who: int) -> None:
        person, _ = self._pressed(who, 0)
        cancelling.cancel_many(self.home.tx, person, self.dates, self.home.now, self.home.rules)

    @rule(who=WHO, which=WHICH, rather=WHICH)
    def somebody_would_rather_come_another_day(self, who: int, which: int, rather: int) -> None:
        person, date = self._pressed(who, which)
        swapping.swap(self.home.tx, person, date, self.dates[rather], self.home.now, self.home.rules)

    @rule(who=WHO, ago=st.integers(min_value=0, max_value=5))
    def somebody_takes_something_back(self, who: int, ago: int) -> None:
        person, _ = self._pressed(who, 0)
        sql = "SELECT id FROM act WHERE actor_id = ? AND verb NOT LIKE 'undo:%' ORDER BY id DESC LIMIT 1 OFFSET ?"
        act = self.home.tx.value(sql, person.id, ago)
        undoing.undo(self.home.tx, person, act or 0, self.home.now, self.home.rules)

    @rule(minutes=st.sampled_from([1, 14, 16, 60, 7 * 60, 25 * 60]))
    def time_passes_and_what_is_due_is_said(self, minutes: int) -> None:
        self._note_how_things_stand(None)
        self.home.now += timedelta(minutes=minutes)
        self.home.tx.run("UPDATE outbox SET state = 'sent' WHERE due_at <= ?", to_text(self.home.now))

    @rule(places=PLACES)
    def the_house_has_more_or_fewer_places(self, places: int | None) -> None:
        self._note_how_things_stand(None)
        self.home.tx.run("UPDATE activity SET places = ?", places)
        for date in self.dates:
            self.overfull[date] = self._count(date, "coming")

    @rule(which=WHICH)
    def the_house_calls_a_date_off(self, which: int) -> None:
        self._note_how_things_stand(None)
        self.home.tx.run("UPDATE activity_date SET called_off_at = starts_at WHERE id = ?", self.dates[which])

    @invariant()
    def never_more_come_than_there_is_room_for(self) -> None:
        for date in self.dates:
            coming, places = self._count(date, "coming"), self.home.found(date).places
            self.overfull[date] = min(self.overfull[date], coming)
            assert places is None or coming <= max(places, self.overfull[date])

    @invariant()
    def nobody_stands_in_two_places(self) -> None:
        rows = self.home.tx.all("SELECT activity_date_id, person_id, state, queue FROM signup")
        assert len({(row[0], row[1]) for row in rows}) == len(rows)
        assert all((row[2] == "waiting") == (row[3] is not None) for row in rows)

    @invariant()
    def whoever_goes_on_waiting_keeps_their_place_before_the_others(self) -> None:
        for date in self.dates:
            before, after = self.lines[date], self._line(date)
            assert [each for each in before if each in after] == [each for each in after if each in before]

    @invariant()
    def in_good_time_places_go_to_the_front_of_the_line_first(self) -> None:
        for date in self.dates:
            before, after = self.lines[date], self._line(date)
            found = self.home.found(date)
            if not waiting_list.in_good_time(found, self.home.now, self.home.rules):
                continue
            up = [each for each in before if each not in after and self._state(date, each) == "coming"]
            left = [each for each in before if each not in after and each not in up]
            assert up == [each for each in before if each not in left][: len(up)]

    @invariant()
    def every_act_has_its_changes_and_the_last_change_says_how_things_stand(self) -> None:
        tx = self.home.tx
        assert tx.all("SELECT id FROM act WHERE id NOT IN (SELECT act_id FROM change)") == []
        for row in tx.all("SELECT activity_date_id, person_id, state, queue FROM signup"):
            noted = tx.all(
                "SELECT before, after FROM change WHERE activity_date_id = ? AND person_id = ? ORDER BY id",
                row[0],
                row[1],
            )
            assert noted[-1][1] == (f"waiting:{row[3]}" if row[2] == "waiting" else row[2])
            assert [each[0] for each in noted] == [None, *(each[1] for each in noted[:-1])]
            assert all(each[0] != each[1] for each in noted)

    @invariant()
    def nobody_is_told_what_they_did_themselves(self) -> None:
        new = self.home.tx.all("SELECT person_id FROM outbox WHERE id > ?", self.last_row)
        assert self.actor is None or self.actor.id not in {row[0] for row in new}

    @invariant()
    def nothing_is_told_twice(self) -> None:
        due = self.home.tx.all("SELECT person_id, kind, about FROM outbox WHERE state = 'due'")
        assert len({tuple(row) for row in due}) == len(due)

    def teardown(self) -> None:
        self.home.tx.run("ROLLBACK TO run")
        self.home.tx.run("RELEASE run")
        self.home.now = self.begun

    def _pressed(self, who: int, which: int) -> "tuple[Person, int]":
        self.home.now += timedelta(seconds=1)
        self._note_how_things_stand(self.volunteers[who])
        return self.volunteers[who], self.dates[which]

    def _note_how_things_stand(self, actor: "Person | None") -> None:
        """What the invariants compare with, once this press is done."""
        self.actor = actor
        self.lines = {date: self._line(date) for date in self.dates}
        self.last_row = self.home.tx.value("SELECT coalesce(max(id), 0) FROM outbox")

    def _line(self, date: int) -> list[int]:
        return [signup.person_id for signup in signups.waiting(self.home.tx, date)]

    def _count(self, date: int, state: str) -> int:
        count: int = self.home.tx.value(
            "SELECT count(*) FROM signup WHERE activity_date_id = ? AND state = ?", date, state
        )
        return count

    def _state(self, date: int, person: int) -> str | None:
        state: str | None = self.home.tx.value(
            "SELECT state FROM signup WHERE activity_date_id = ? AND person_id = ?", date, person
        )
        return state
