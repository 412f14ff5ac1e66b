"""A home's day, with a clock that is moved on: reminders, briefings, arrivals, thanks, five questions. And kills in it.

The same day passes twice, once without a kill: what was said then is what must be said, to the same people and no more.
"""

import asyncio
import math
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from messages.buttons import (
    AnswerFirstTime,
    AskMe,
    BindGroup,
    Button,
    CallOff,
    Cancel,
    Coming,
    MoveDate,
    MoveTo,
    Plan,
    PlanDate,
    PlanDates,
    SignUp,
    StillComing,
    Tick,
    TickAtTheEnd,
)
from soak.day_home import CONTACTS, LEAD, NEW, Phones, dates, furnish, local, name_of, some, tables
from soak.moved_home import MovedHome, moved_home
from soak.said import Gone, Said, said

Deed = Callable[[Phones], None]

WEDNESDAY, THURSDAY, FRIDAY = "2026-11-25", "2026-11-26", "2026-11-27"
AT_LEAST = 8  # messages in doubt that every kill is allowed (design: rate × latency, at least 8)
RATE, LATENCY = 100, 0.08
MOST_AT_A_STEP = 2  # kills: what is interrupted three times is left and named, and then the day is another one
MOST_SENDS = 10  # after a start: so many sends later a kill comes at most
PATIENCE = 0.3  # seconds without that many sends, after which it is killed all the same
LONGEST_START = 0.9  # seconds into a start at which such a kill comes at most
DEAD, WHILE_STARTING = 0.2, 0.2  # how many of the kills come before it is time, or before the program is ready


@dataclass(frozen=True, slots=True)
class Off:
    """Something is off, for one person or for everybody."""

    title: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A moment of the day: the clock is moved there, and people do something.

    Attributes:
        at: the moment.
        deeds: what they do, all at once.
        calm: nobody kills the bot here.
        brief: it is part of the shorter day, too.
        off: what is off after that: the title, for whom (None: for all).
        much: much is said here, so it is where kills come first.
    """

    at: datetime
    deeds: Sequence[Deed] = ()
    off: Sequence[Off] = ()
    calm: bool = False
    brief: bool = False
    much: bool = False


@dataclass(frozen=True, slots=True)
class Weather:
    """How a day goes.

    Attributes:
        seed: of everything that is drawn.
        rate: sends a second that the bot is allowed.
        latency: seconds until a send's answer is back.
        brief: a shorter day, with less in it.
    """

    seed: int = 1
    rate: int = RATE
    latency: float = LATENCY
    brief: bool = False

    @property
    def window(self) -> int:
        """So many messages may be in doubt after one kill."""
        return max(AT_LEAST, math.ceil(self.rate * self.latency))


def script(seed: int, date: dict[str, int], ward: int) -> list[Step]:
    """The day: who does what when. Drawn from the seed alone, so that two days are the same."""
    chance = random.Random(f"day {seed}")  # noqa: S311 - seeded on purpose
    coming = [*some(chance, range(3, 8), 2), *some(chance, range(8, 14), 2), *some(chance, range(14, 20), 1)]
    (bakes_not,) = some(chance, range(3, 8), 1)
    (reads_not,) = some(chance, range(8, 14), 1)
    (plays_not,) = some(chance, range(20, 26), 1)
    (late,) = some(chance, range(14, 20), 1)
    (comes_too,) = some(chance, range(27, 32), 1)
    coming = [each for each in coming if each not in {bakes_not, reads_not}]
    lead = partial(_taps, LEAD)
    return [
        Step(local(WEDNESDAY, "11:30"), [_ward_group], calm=True),
        Step(local(WEDNESDAY, "11:31"), [lead(BindGroup, unit=ward)], calm=True),
        Step(local(WEDNESDAY, "12:00")),
        Step(local(WEDNESDAY, "17:00"), brief=True, much=True),
        Step(local(WEDNESDAY, "17:05"), [_taps(each, Coming) for each in coming], brief=True),
        Step(local(WEDNESDAY, "17:10"), [_taps(plays_not, Cancel, date=date["Bingo"])], [Off("Bingo", plays_not)]),
        Step(local(WEDNESDAY, "23:00"), brief=True),
        Step(local(THURSDAY, "06:00")),
        Step(local(THURSDAY, "07:00"), brief=True, much=True),
        Step(local(THURSDAY, "08:00")),
        Step(local(THURSDAY, "09:00")),
        Step(local(THURSDAY, "09:10"), [_writes(LEAD, "Planen")], brief=True),
        Step(local(THURSDAY, "09:11"), [lead(PlanDates)], brief=True),
        Step(local(THURSDAY, "09:12"), [lead(PlanDate, date=date["Skogstur"])], brief=True),
        Step(local(THURSDAY, "09:13"), [lead(CallOff)], [Off("Skogstur")], brief=True, much=True),
        Step(local(THURSDAY, "09:20"), [lead(Plan)]),
        Step(local(THURSDAY, "09:21"), [lead(PlanDates)]),
        Step(local(THURSDAY, "09:22"), [lead(PlanDate, date=date["Sangstund"])]),
        Step(local(THURSDAY, "09:23"), [lead(MoveDate)]),
        Step(local(THURSDAY, "09:24"), [_writes(LEAD, "kl. 17.30")]),
        Step(local(THURSDAY, "09:25"), [lead(MoveTo, date=date["Sangstund"])], much=True),
        Step(local(THURSDAY, "09:30"), [_taps(name_of(number), StillComing) for number in (27, 28)]),
        Step(
            local(THURSDAY, "09:35"),
            [_taps(bakes_not, Cancel, date=date["Vaffelbaking"])],
            [Off("Vaffelbaking", bakes_not)],
        ),
        Step(
            local(THURSDAY, "09:40"),
            [_taps(reads_not, Cancel, date=date["Høytlesning"]), _writes(comes_too, "/whatson")],
            [Off("Høytlesning", reads_not)],
        ),
        Step(local(THURSDAY, "09:45"), [_taps(comes_too, SignUp, date=date["Høytlesning"]), _writes(late, "/whatson")]),
        Step(local(THURSDAY, "09:50"), [_taps(late, SignUp, date=date["Fredagskor"])]),
        Step(local(THURSDAY, "09:55"), [_writes(CONTACTS["Kafeen"], "/today")]),
        Step(local(THURSDAY, "10:05"), [_ticks(CONTACTS["Kafeen"], date["Vaffelbaking"], many) for many in range(3)]),
        Step(local(THURSDAY, "12:00"), brief=True, much=True),
        Step(local(THURSDAY, "13:00"), brief=True),
        Step(local(THURSDAY, "15:00")),
        Step(local(THURSDAY, "15:05"), [_taps(CONTACTS[unit], TickAtTheEnd) for unit in ("Kafeen", "Post 1")]),
        Step(local(THURSDAY, "15:30")),
        Step(local(THURSDAY, "17:00"), brief=True, much=True),
        Step(local(THURSDAY, "19:30")),
        Step(local(THURSDAY, "22:00"), brief=True),
        Step(local(FRIDAY, "07:00")),
        Step(local(FRIDAY, "08:00")),
        Step(local(FRIDAY, "09:00")),
        Step(local(FRIDAY, "10:00"), brief=True, much=True),
        Step(local(FRIDAY, "10:05"), [_taps(name_of(number), AskMe) for number in NEW], brief=True),
        *(
            Step(
                local(FRIDAY, f"10:{10 + question:02}"),
                [_taps(name_of(number), AnswerFirstTime, question=question) for number in NEW],
            )
            for question in range(5)
        ),
        Step(local(FRIDAY, "12:30"), much=True),
        Step(local(FRIDAY, "16:00")),
    ]


class Day:
    """One passing of the day.

    Attributes:
        home: where it passes.
        phones: everybody's.
        steps: what happens.
        gone: what is off from when on.
    """

    def __init__(self, home: MovedHome, phones: Phones, steps: Sequence[Step], kills: int) -> None:
        """So many kills: where much is said, then wherever the home's chance will have them."""
        self.home = home
        self.phones = phones
        self.steps = steps
        self.gone: list[Gone] = []
        places = [(not step.much, home.chance.random(), number) for number, step in enumerate(steps) if not step.calm]
        self._kills = Counter(number for _, _, number in sorted(places * MOST_AT_A_STEP)[:kills])

    async def passes(self) -> Said:
        """From beginning to end; then everything that was said, and how things stand."""
        for number, step in enumerate(self.steps):
            await self._one(step, self._kills[number])
        await self.home.stops()
        return await said(self.home, self.phones)

    async def _one(self, step: Step, kills: int) -> None:
        chance = self.home.chance
        if kills and chance.random() < DEAD:  # it lies dead while its time comes and people press
            await self.home.is_killed()
            kills -= 1
        await self.home.moves_to(step.at)
        for deed in step.deeds:
            deed(self.phones)
        for _ in range(kills):
            if self.home.is_dead and chance.random() < WHILE_STARTING:
                await self.home.begins()
                await asyncio.sleep(chance.uniform(0, LONGEST_START))
            else:
                await self.home.runs()
                await self.home.until_sent(chance.randint(1, MOST_SENDS if step.much else 2), PATIENCE)
            await self.home.is_killed()
        await self.home.settles()
        self.gone += [Gone(each.title, each.name, self.home.clock.now()) for each in step.off]


@asynccontextmanager
async def a_day(folder: Path, weather: Weather, kills: int, *, compiled: Path | None = None) -> AsyncIterator[Day]:
    """The home on the morning before, its bot running."""
    begins = local(WEDNESDAY, "11:00")
    async with moved_home(
        folder, begins, seed=weather.seed, rate=weather.rate, latency=weather.latency, settings={}, compiled=compiled
    ) as home:
        phones = await furnish(home, tables())
        found = await dates(home)
        ward = await home.operator.asked(lambda tx: tx.value("SELECT id FROM unit WHERE name = 'Post 2'"))
        await home.runs()
        steps = [step for step in script(weather.seed, found, ward) if step.brief or not weather.brief]
        yield Day(home, phones, steps, kills)


def _taps(name: str, kind: type[Button], **wanted: int) -> Deed:
    return lambda phones: phones.taps(name, kind, **wanted)


def _writes(name: str, text: str) -> Deed:
    return lambda phones: phones.writes(name, text)


def _ticks(name: str, date: int, many: int) -> Deed:
    """Tick one of those on the list: the first, the second and so on."""
    return lambda phones: phones.taps(name, Tick, nth=many, date=date, arrived=1)


def _ward_group(phones: Phones) -> None:
    """The coordinator adds the bot to the group of a ward's staff."""
    phones.ward = phones.telegram.create_group("Vaktene på Post 2", phones.users[LEAD].id)
    phones.telegram.add_bot_to_group(phones.ward, None, phones.users[LEAD].id)
