"""Who is coming today, asked by staff in a home of a million sign-ups: the question every shift begins with."""

import gc
import random
from datetime import date
from pathlib import Path
from time import thread_time

from benchmarks.figures import Figure, Stopwatch
from benchmarks.large_home import COORDINATORS, KEY, NOW, RULES, STAFF, Size
from messages.screens.coming import day_overview, week_overview
from messages.view import View
from storage import people
from storage.store import Store
from storage.tx import Tx
from volunteering import overview

ROUNDS = 500
WARM_UP = 20


class _Question:
    """A reader's question, from looking the reader up to the finished message, timed on the store's own thread."""

    def __init__(self, day: date, *, week: bool = False) -> None:
        self.day, self.screen = day, week_overview if week else day_overview
        self.reader = 0
        self.alone, self.worked = Stopwatch(), Stopwatch(thread_time)

    def __call__(self, tx: Tx) -> int:
        with self.alone.once(), self.worked.once():
            view = View(tx, NOW, RULES, people.by_id(tx, self.reader), "nb", "benchmark_bot")
            said = self.screen(view, day=self.day.toordinal())
        return len(said.text) if said else 0

    async def asked_by(self, store: Store, readers: list[int]) -> Stopwatch:
        """Ask as each of these, one after the other; the time there and back."""
        whole = Stopwatch()
        for self.reader in readers:
            with whole.once():
                await store.read(self)
        return whole


async def measure(path: Path, size: Size) -> list[Figure]:
    """Ask and render as different people of the staff."""
    store = await Store.open(path, KEY, NOW)
    chance = random.Random(11)  # noqa: S311 - the same readers every time
    today = RULES.today(NOW)
    readers = [COORDINATORS + 1 + chance.randrange(STAFF) for _ in range(ROUNDS)]
    cold = await _Question(today).asked_by(store, readers[:1])
    await _Question(today).asked_by(store, readers[:WARM_UP])
    gc.freeze()  # as the program does before it is ready
    day, week = _Question(today), _Question(today, week=True)
    whole = await day.asked_by(store, readers)
    await week.asked_by(store, readers[: ROUNDS // 10])
    expected = await store.read(lambda tx: _expected(tx, today))
    await store.close()
    among = f"{size}; {expected}"
    return [
        Figure("who is coming today: asked and rendered for staff", among, str(day.alone), "p99 under 20 ms"),
        Figure("  of that, the processor's time", among, str(day.worked)),
        Figure("  with the way to the store's thread and back", among, str(whole), "p99 under 20 ms"),
        Figure("  as the first question after opening", among, f"{cold.seconds[0] * 1000:.0f} ms"),
        Figure("who is coming in the next seven days", str(size), str(week.alone)),
    ]


def _expected(tx: Tx, today: date) -> str:
    seen = overview.who_is_coming(tx, 1, today, today, reader=None, now=NOW, rules=RULES)
    return f"today {len(seen.happenings)} activities, {sum(each.coming for each in seen.happenings)} volunteers"
