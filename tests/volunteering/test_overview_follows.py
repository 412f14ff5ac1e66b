"""An overview that stands open follows what is done, by whatever verb: nothing is lost, and nothing goes round."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import outbox, overviews, signups
from storage.records import SignupState
from volunteering import (
    arriving,
    cancelling,
    culture_contact,
    meeting,
    overview,
    signing_up,
    undoing,
    visiting,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from storage.records import Person
    from tests.volunteering.conftest import SmallHome
    from volunteering.home import HomeRules
    from volunteering.overview import Overview

LONE = 9001


@dataclass
class Ward:
    """A café with one member of staff who has today open, and what stands on her screen."""

    home: SmallHome
    staff: Person
    volunteers: list[Person]
    dates: list[int]
    shift: int
    screen: Overview | None = None
    edits: int = 0
    acts: list[tuple[Person, int]] = field(default_factory=list)

    def truth(self) -> Overview:
        today = self.home.rules.today(self.home.now)
        return overview.who_is_coming(
            self.home.tx, self.home.site, today, today, reader=self.staff, now=self.home.now, rules=self.home.rules
        )

    def opens(self) -> None:
        """The overview is asked for, and sent."""
        home = self.home
        today = home.rules.today(home.now)
        outbox.put(
            home.tx, key="answer:1:0", lane=0, chat_id=LONE, kind="day_overview", about={}, now=home.now,
            person_id=self.staff.id,
        )  # fmt: skip
        home.tx.run("UPDATE outbox SET state = 'sent', message_id = 7 WHERE key = 'answer:1:0'")
        overviews.keep(
            home.tx,
            LONE,
            site_id=home.site,
            day=today,
            span=home.rules.span(today, today),
            shown_by="answer:1:0",
            now=home.now,
            person_id=self.staff.id,
        )
        self.screen = self.truth()

    def claims(self) -> bool:
        """The line takes the edit and puts it into words; what happens from now on is not in it."""
        taken = self.home.tx.run(
            "UPDATE outbox SET state = 'sending' WHERE kind = ? AND state = 'due'", overviews.REFRESH
        )
        if taken:
            self.edits += taken
            self.screen = self.truth()
        return taken > 0

    def settles(self) -> None:
        self.home.tx.run("UPDATE outbox SET state = 'sent', message_id = 7 WHERE state = 'sending'")

    def does(self, what: str, who: int, which: int) -> None:
        outcome = DONE[what](self, self.volunteers[who], self.dates[which], which)
        act = getattr(outcome, "act", 0)
        if act:
            self.acts.append((self.volunteers[who] if what in {"sign_up", "cancel"} else self.staff, act))

    def undoes(self, which: int) -> None:
        if self.acts:
            actor, act = self.acts[which % len(self.acts)]
            undoing.undo(self.home.tx, actor, act, self.home.now, self.home.rules)

    def ticks(self, person: Person, date: int, *, arrived: bool) -> None:
        home = self.home
        arriving.tick(home.tx, self.staff, date, person.id, arrived=arrived, now=home.now, rules=home.rules)


def clock(ward: Ward) -> tuple[datetime, HomeRules]:
    return ward.home.now, ward.home.rules


DONE: dict[str, Callable[[Ward, Person, int, int], object]] = {
    "sign_up": lambda w, who, date, _: signing_up.sign_up(w.home.tx, who, date, *clock(w)),
    "cancel": lambda w, who, date, _: cancelling.cancel(w.home.tx, who, date, *clock(w)),
    "arrive": lambda w, who, date, _: w.ticks(who, date, arrived=True),
    "untick": lambda w, who, date, _: w.ticks(who, date, arrived=False),
    "thank": lambda w, who, date, _: meeting.thank(w.home.tx, w.staff, date, who.id, thanked=True, now=w.home.now),
    "came": lambda w, who, date, _: meeting.came_unannounced(w.home.tx, w.staff, date, who.id, *clock(w)),
    "guest": lambda w, _, date, heads: meeting.guests_came(w.home.tx, w.staff, date, heads, *clock(w)),
    "not_today": lambda w, _, date, __: visiting.not_today(w.home.tx, w.staff, date, *clock(w)),
    "shift": lambda w, _, __, ___: culture_contact.take(w.home.tx, w.staff, w.shift, w.home.now),
    "undo": lambda w, _, __, which: w.undoes(which),
    "claim": lambda w, _, __, ___: w.claims(),
    "settle": lambda w, _, __, ___: w.settles(),
}


def ward(home: SmallHome) -> Ward:
    staff = home.person("Lone Bak", "staff")
    volunteers = [home.person(name) for name in ("Birthe Juhl", "Ole Damgaard", "Kirsten Vad")]
    dates = [
        home.date("Onsdagshygge", hours=2, places=2),
        home.date("Besøgshund", hours=3, kind="one_to_one"),
        home.date("Højtlæsning", hours=1),
    ]
    return Ward(home, staff, volunteers, dates, home.shift(None))


DOINGS = st.lists(
    st.tuples(st.sampled_from([*DONE, "claim", "settle"]), st.integers(0, 2), st.integers(0, 2)), max_size=25
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(doings=DOINGS)
def test_whatever_is_done_the_last_edit_shows_how_things_stand(
    home: SmallHome, doings: list[tuple[str, int, int]]
) -> None:
    home.tx.run("SAVEPOINT story")
    try:
        _tell(ward(home), doings)
    finally:
        home.tx.run("ROLLBACK TO story")


def _tell(cafe: Ward, doings: list[tuple[str, int, int]]) -> None:
    cafe.opens()
    for what, who, which in doings:
        cafe.does(what, who, which)
        assert cafe.home.tx.value("SELECT count(*) FROM outbox WHERE kind = 'overview_again' AND state = 'due'") <= 1
    cafe.settles()
    cafe.claims()
    assert cafe.screen == cafe.truth()
    cafe.settles()
    assert not cafe.claims()  # an edit calls for no other edit


def test_many_changes_at_once_are_one_edit(home: SmallHome) -> None:
    cafe = ward(home)
    cafe.opens()
    for volunteer in cafe.volunteers:
        cafe.does("came", cafe.volunteers.index(volunteer), 2)
    assert cafe.claims()
    assert cafe.edits == 1
    assert signups.count(home.tx, cafe.dates[2], SignupState.COMING) == 3


def test_what_changes_on_another_day_disturbs_nobody(home: SmallHome) -> None:
    cafe = ward(home)
    next_week = home.date("Onsdagshygge", hours=168)
    cafe.opens()
    signing_up.sign_up(home.tx, cafe.volunteers[0], next_week, home.now, home.rules)
    assert not cafe.claims()
