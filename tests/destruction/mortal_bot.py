"""The bot without network, on a store in one long transaction, dying at boundaries and going on from what is left."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from hypothesis.stateful import RuleBasedStateMachine

from line.delivery import decide_on_interrupted
from line.turn import Ready, Taken, Turn
from messages.compose import composer
from schedules import PROMPTS, reminder
from schedules.planner import work_out
from storage import activities, inbox, migrate, outbox, people, prompts, signups
from storage.connection import open_raw
from storage.records import OutboxRow, Person, SignupState
from storage.times import from_text, to_text
from storage.tx import Tx
from volunteering import briefing
from volunteering.home import HomeRules
from volunteering.tables.load import load_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Answer = TypeVar("Answer")

BEGINS = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)  # Wednesday, 09:00 in Oslo
RULES = HomeRules(ZoneInfo("Europe/Oslo"))
ON_DUTY = {"briefing", "briefing_again", "comes_too", "not_ticked"}
ABOUT_A_DATE = {"reminder", "thanks", "first_time_asked"}
ROOMS = {outbox.ANSWERS: 8, outbox.PROMPTS: 6, outbox.LETTERS: 5}
STAFF = ("Berit Moe", "Lone Bak", "Mads Krogh")  # the first coordinates
VOLUNTEERS = ("Anne Dahl", "Odd Lie", "Kari Berg", "Per Vik")  # the third is new, the last has no Telegram
TABLES = {
    "units": "site,unit\nSolbakken,Caféen\nSolbakken,Fjorden\n",
    "people": (
        "name,role,unit,language,channel,started_on\n"
        "Berit Moe,coordinator,Caféen,nb,telegram,\n"
        "Lone Bak,staff,Caféen,nb,telegram,\nMads Krogh,staff,Caféen,nb,telegram,\n"
        "Anne Dahl,volunteer,Caféen,nb,telegram,2021-01-01\nOdd Lie,volunteer,Caféen,da,telegram,2022-01-01\n"
        "Kari Berg,volunteer,Caféen,en,telegram,2026-11-02\nPer Vik,volunteer,Caféen,nb,phone,2019-01-01\n"
    ),
    "activities": (
        "title,unit,starts,ends,repeats,places\n"
        'Sangstund,Caféen,2026-11-26 14:00,15:00,"FREQ=DAILY;COUNT=5",2\n'
        "Busstur,Fjorden,2026-11-27 10:00,12:00,,1\n"
    ),
    "shifts": "unit,date,shift,starts,ends,culture_contact\n"
    + "".join(
        f"Caféen,2026-11-{day},day,07:00,15:00,Lone Bak\nCaféen,2026-11-{day},evening,15:00,22:00,\n"
        f"Fjorden,2026-11-{day},day,07:00,15:00,Mads Krogh\n"
        for day in range(25, 31)
    ),
}


class Died(Exception):
    """The bot is no more."""


class MortalBot(RuleBasedStateMachine):
    """Keeps what comes, lets it have its effect once, works out what is to be said, says it; and dies of `doom`.

    A boundary lies before and after each commit, and before and after each thing that is said. What was not committed
    at a death is undone; what was kept is taken up by the next life; what was under way is decided on by the real rule.
    """

    def __init__(self, tx: Tx) -> None:
        super().__init__()
        tx.run("SAVEPOINT course")
        self.tx = tx
        self.now = BEGINS
        self.doom: int | None = None
        self.deaths = 0
        self.faults: list[str] = []
        self.said: Counter[str] = Counter()
        self.shown: dict[tuple[int | None, object], briefing.Seen | None] = {}  # to whom, of which shift
        self._perhaps: Counter[str] = Counter()  # how often something was said without a word of it on disk
        self._updates = 0
        self._owner = "0"
        self._compose = composer(RULES, "solbakken_bot")
        self.berit, *self.staff = (self._person(name) for name in STAFF)
        self.volunteers = [self._person(name) for name in VOLUNTEERS]
        self.dates = [row[0] for row in tx.all("SELECT id FROM activity_date ORDER BY starts_at, id")]
        self.shifts = [row[0] for row in tx.all("SELECT id FROM shift ORDER BY starts_at, id")]
        self._survives(self._clock_says)

    def teardown(self) -> None:
        self.tx.run("ROLLBACK TO course")
        self.tx.run("RELEASE course")

    def pressed(self, effect: Callable[[], object]) -> None:
        """Somebody presses something."""
        self.now += timedelta(seconds=1)
        self._updates += 1
        number = self._updates

        def once() -> None:
            if inbox.is_waiting(self.tx, number):
                effect()
                inbox.done(self.tx, number)

        self._survives(lambda: self._committed(lambda: inbox.keep(self.tx, [(number, 1, "{}")], self.now)))
        self._survives(lambda: self._committed(once))
        self.now += timedelta(seconds=2)
        self._survives(self._clock_says)

    def lives_until(self, until: datetime) -> None:
        """Time passes; the bot looks whenever something falls due."""
        while (due := self.next_due()) is not None and due <= until:
            self.now = max(self.now, due)
            self._survives(self._clock_says)
        self.sleeps_until(until)

    def sleeps_until(self, until: datetime) -> None:
        """Time passes, and the bot does not run meanwhile."""
        self.now = until
        self._survives(self._clock_says)

    def next_due(self) -> datetime | None:
        """When something is to be said next."""
        text: str | None = self.tx.value("SELECT min(due_at) FROM outbox WHERE state = 'due'")
        return None if text is None else from_text(text)

    def _clock_says(self) -> None:
        for _ in range(2):  # what is wanted once something has been said
            self._committed(lambda: work_out(self.tx, PROMPTS, self.now, RULES))
            while self._says():
                pass

    def _says(self) -> bool:
        turn = Turn(self._owner, self._compose, self.now, slots=8, rooms=ROOMS, may_go=lambda _lane, _chat: True)
        taken: Taken = self._committed(lambda: turn.take(self.tx, outbox.outlook(self.tx)))
        for ready in taken.ready:
            self._boundary()
            self._hears(ready)
            self._boundary()
        if taken.ready:
            self._committed(lambda: self._marked(taken.ready))
        self._perhaps.subtract(ready.row.key for ready in taken.ready)
        return bool(taken.ready)

    def _marked(self, said: tuple[Ready, ...]) -> None:
        for ready in said:
            row = ready.row
            message = row.edits if row.edits is not None else 100_000 + row.id
            outbox.settle(self.tx, row.id, self._owner, "sent", self.now, message_id=message)

    def _committed(self, work: Callable[[], Answer]) -> Answer:
        """A transaction."""
        self.tx.run("SAVEPOINT piece")
        try:
            answer = work()
            self._boundary()
        except Died:
            self.tx.run("ROLLBACK TO piece")
            raise
        finally:
            self.tx.run("RELEASE piece")
        self._boundary()
        return answer

    def _boundary(self) -> None:
        if self.doom is not None:
            self.doom -= 1
            if self.doom < 0:
                self.doom = None
                raise Died

    def _survives(self, work: Callable[[], object]) -> None:
        """Do it, over as many lives as it takes."""
        while True:
            try:
                work()
            except Died:
                self.deaths += 1
                self._owner = str(self.deaths)
                decide_on_interrupted(self.tx, self.now)
            else:
                return

    def _hears(self, ready: Ready) -> None:
        """Somebody hears something: for the first time, while it is true, at an hour at which they are awake."""
        row = ready.row
        if self.said[row.key] > self._perhaps[row.key]:
            self.faults.append(f"twice: {row.key}")
        self.said[row.key] += 1
        if row.kind in {"briefing", "briefing_again"}:
            self.shown[row.person_id, row.about["shift"]] = self.stands(row.about["shift"])
        self._perhaps[row.key] += 1
        if row.key.startswith(prompts.OURS):
            self.faults += [f"{fault}: {row.key} at {RULES.local(self.now)}" for fault in self._untrue(row)]

    def stands(self, shift: object) -> briefing.Seen | None:
        """What a briefing would say now."""
        return briefing.seen(self.tx, shift, edition=0) if isinstance(shift, int) else None

    def _untrue(self, row: OutboxRow) -> Iterator[str]:
        if row.kind not in ON_DUTY and RULES.is_quiet(self.now):
            yield "at night"
        date_id = row.about.get("date")
        if row.kind not in ABOUT_A_DATE or not isinstance(date_id, int):
            return
        date, signup = activities.by_id(self.tx, date_id), signups.of(self.tx, date_id, row.person_id or 0)
        if date is None or date.called_off_at is not None:
            yield "called off"
        elif signup is None or signup.state is not SignupState.COMING:
            yield "not signed up"
        elif row.kind == reminder.KIND and date.starts_at <= self.now:
            yield "begun"
        elif row.kind == reminder.KIND and row.about["starts"] != int(date.starts_at.timestamp()):
            yield "at another time"

    def _person(self, name: str) -> Person:
        found = people.by_name(self.tx, name)
        assert found is not None, name
        return found


@contextmanager
def furnished(folder: Path) -> Iterator[Tx]:
    """A home in a store of its own, in a transaction that comes to nothing."""
    tables = folder / "tables"
    tables.mkdir()
    for name, text in TABLES.items():
        (tables / f"{name}.csv").write_text(text, encoding="utf-8")
    raw = open_raw(folder / "home.db", bytes(range(32)))
    migrate.migrate(raw, BEGINS)
    raw.execute("BEGIN IMMEDIATE")
    tx = Tx(raw)
    load_path(tx, tables, zone=RULES.zone, now=BEGINS)
    tx.run(
        "UPDATE person SET chat_id = 1000 + id, joined_at = ? WHERE channel = 'telegram'",
        to_text(BEGINS - timedelta(days=30)),
    )
    yield tx
    raw.execute("ROLLBACK")
    raw.close()
