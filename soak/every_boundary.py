"""The same days again and again, each time with other deaths in them, held against the days on which nobody died.

A course of the days has at most one death an act, and now and then one more while the next life begins. After every act
everything is compared: every row of every table, and every message in every chat. Nothing may be missing. What may
stand there once too often is what had reached Telegram when the bot died before that was on disk: at most what was
under way by the store, one message a chat, and never a letter. Which letters may be missing, the store says by name.
"""

import logging
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from soak.house_that_dies import Death, Dooms, Guest, NoSuchButton, Scene, furnish, house_in
from soak.one_day import ACTS, EVERYBODY, INGE, LETTERS, REPORT
from storage.overviews import REFRESH

Fate = Callable[[int], Dooms]  # from an act's number to the boundaries at which the bot dies in it
Row = tuple[tuple[str, Any], ...]

SEED = 5
TWICE = 0.2  # how often a bot that died dies again while the next life begins
BEGINNING = 30  # boundaries: a start, and what was left to do
# What a death may change: numbers of messages, how often something was tried, who holds a row and why it waited.
ACCIDENTAL = {
    "outbox": {
        "id",
        "created_at",
        "settled_at",
        "owner",
        "lease_until",
        "attempts",
        "message_id",
        "edits",
        "error",
        "cause",
    },
    "inbox": {"attempts", "error"},
    "prompt": {"message_id"},
    "open_overview": {"shown_at", "refresh"},
    "letter": {"bar_message_id", "totals"},
    "letter_version": {"written_id"},
}


@dataclass(frozen=True)
class Course:
    """The days as they went once.

    Attributes:
        scenes: how everything stood after each act.
        counts: how many boundaries each act came to.
        deaths: in each act, how the bot died; mostly it did not, or once.
        stuck: why the days could not go on; empty: they did.
    """

    scenes: list[Scene] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    deaths: list[tuple[Death, ...]] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)


@dataclass
class Verdict:
    """What was different.

    Attributes:
        deaths: how often the bot died.
        doubled: messages that stood twice in the end.
        most_doubled: after one act.
        unknown: letters of which the store says that nobody knows.
        faults: what must not be, in words.
        first: after which act the first of them showed, and where the bot had died.
    """

    deaths: int = 0
    doubled: int = 0
    most_doubled: int = 0
    unknown: int = 0
    faults: list[str] = field(default_factory=list)
    first: str = ""


@dataclass(frozen=True)
class Home:
    """A furnished store, of which every course has its copy."""

    folder: Path
    guests: list[Guest]

    async def course(self, fate: Fate = lambda _: ()) -> Course:
        """Live through the days once."""
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            house = house_in(Path(folder), self.folder / "furnished.db", self.guests)
            found = Course()
            await house.starts()
            await house.settles()
            try:
                for number, act in enumerate(ACTS):
                    found.counts.append(await house.sees(act.do, fate(number), down=act.down))
                    found.scenes.append(await house.scene())
                    found.deaths.append(tuple(house.deaths))
                    house.deaths.clear()
            except NoSuchButton as error:
                found.stuck.append(f"{ACTS[len(found.scenes)].name}: {error}")
            finally:
                await house.stops()
            if house.telegram.complaints:
                raise AssertionError(house.telegram.complaints)
            return found


def home_in(folder: Path) -> Home:
    """Furnish a home in an empty folder."""
    return Home(folder, furnish(folder / "furnished.db", EVERYBODY))


def at_boundary(number: int, calm: Course, chance: random.Random) -> Fate:
    """To die in each act at the boundary of this number, where it has so many; now and then again soon after."""

    def fate(act: int) -> Dooms:
        if number > calm.counts[act]:
            return ()
        return (number, chance.randint(1, BEGINNING)) if chance.random() < TWICE else (number,)

    return fate


def at_random(calm: Course, chance: random.Random) -> Fate:
    """To die once in each act, anywhere."""
    return lambda act: (chance.randint(1, calm.counts[act]),)


def held_against(calm: Course, rough: Course) -> Verdict:
    """Hold days with deaths against those without."""
    found = Verdict(deaths=sum(len(deaths) for deaths in rough.deaths), faults=list(rough.stuck))
    allowed: Counter[str] = Counter()  # how much may stand once too often in each chat by now
    stood: defaultdict[str, set[str]] = defaultdict(set)  # what stood in each chat at some time
    for act, expected, really, deaths in zip(ACTS, calm.scenes, rough.scenes, rough.deaths, strict=False):
        for death in deaths:
            allowed.update(death.under_way)
        unknown = _unknown(really)
        faults = _tables(expected, really, unknown=bool(unknown))
        extra = 0
        for name in expected.chats:
            stood[name].update(expected.chats[name])
            wrong, more = _chat(name, expected.chats[name], really.chats[name], stood[name], unknown)
            faults += [f"{name}, {each}" for each in wrong]
            if more > allowed[name]:
                faults.append(f"{name}, {more} too many where {allowed[name]} were under way")
            extra += more
        found.most_doubled = max(found.most_doubled, extra - found.doubled)
        found.doubled, found.unknown = extra, sum(map(len, unknown.values()))
        how = ", ".join(death.at for death in deaths) or "nobody died"
        found.faults += [f"{act.name} ({how}): {fault}" for fault in faults]
        if faults and not found.first:
            found.first = f"{act.name} ({how})"
    return found


def _chat(
    name: str, expected: Counter[str], really: Counter[str], stood: set[str], unknown: dict[int, set[str]]
) -> tuple[list[str], int]:
    """What is wrong in a chat, and how many messages stand there once too often."""
    missing, extra = expected - really, really - expected
    wrong: list[str] = []
    letters = Counter({text: count for text, count in missing.items() if text.startswith(LETTERS)})
    if letters.total() <= sum(name in who for who in unknown.values()):  # it had reached Telegram, or it had not
        missing -= letters
    if name == INGE and unknown:
        missing, extra = _without_reports(missing), _without_reports(extra)
        wrong += _not_named(really, unknown)
    wrong += [f"missing: {text!r}" for text in missing]
    wrong += [f"never heard of: {text!r}" for text in extra if text not in stood]
    wrong += [f"a letter twice: {text!r}" for text in extra if text.startswith(LETTERS) and name != INGE]
    return wrong, extra.total()


def _without_reports(texts: Counter[str]) -> Counter[str]:
    return Counter({text: count for text, count in texts.items() if not text.startswith(REPORT)})


def _unknown(scene: Scene) -> dict[int, set[str]]:
    """Who may or may not have each letter, by the store."""
    names = {person["id"]: person["name"] for person in scene.tables["person"]}
    found: defaultdict[int, set[str]] = defaultdict(set)
    for row in scene.tables["letter_recipient"]:
        if row["state"] == "unknown":
            found[row["letter_id"]].add(names[row["person_id"]])
    return found


def _not_named(chat: Iterable[str], unknown: dict[int, set[str]]) -> list[str]:
    """Letters of which no report in the sender's chat names all who may or may not have them."""
    reports = [text for text in chat if text.startswith(REPORT)]
    return [
        f"letter {letter}: not all of {who} are named"
        for letter, who in unknown.items()
        if not any(all(name in report for name in who) for report in reports)
    ]


def _tables(expected: Scene, really: Scene, *, unknown: bool) -> list[str]:
    """Which rows are missing, and which should not be there."""
    wrong: list[str] = []
    for table, rows in expected.tables.items():
        if rows == really.tables[table]:
            continue
        before, after = _essence(table, rows, unknown=unknown), _essence(table, really.tables[table], unknown=unknown)
        wrong += [f"{table}, missing: {dict(row)}" for row in before - after]
        wrong += [f"{table}, too many: {dict(row)}" for row in after - before]
    return wrong


def _essence(table: str, rows: list[dict[str, Any]], *, unknown: bool) -> Counter[Row]:
    accidental = ACCIDENTAL.get(table, set())
    found: Counter[Row] = Counter()
    for row in rows:
        if row.get("kind") == REFRESH:
            continue  # how often an overview was put right on the way does not matter; how it stands, the chat shows
        kept = {name: value for name, value in row.items() if name not in accidental}
        if unknown and (kept.get("state") == "unknown" or row.get("kind") == "letter_stands"):
            kept |= {"print": None} if "print" in kept else {}
            kept["state"] = "sent"  # it was said, or it was not: named, and left; and how far it was, was shown or not
        found[tuple(kept.items())] += 1
    return found


@contextmanager
def without_a_word() -> Iterator[None]:
    """What the dying say of a network that is gone for ever is of no interest."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)


async def all_of_them(say: Callable[[str], None], seed: int = SEED) -> Verdict:
    """Die at every boundary of every act, one after the other; what was found in all."""
    begun, total, chance = time.monotonic(), Verdict(), random.Random(seed)  # noqa: S311 - seeded on purpose
    with tempfile.TemporaryDirectory(prefix="kulturkontakt-soak-") as folder, without_a_word():
        home = home_in(Path(folder))
        calm = await home.course()
        say(f"{len(ACTS)} acts with {sum(calm.counts)} boundaries, {max(calm.counts)} in one of them at most")
        for number in range(1, max(calm.counts) + 1):
            found = held_against(calm, await home.course(at_boundary(number, calm, chance)))
            total.deaths += found.deaths
            total.doubled += found.doubled
            total.unknown += found.unknown
            total.most_doubled = max(total.most_doubled, found.most_doubled)
            total.faults += found.faults
            for fault in found.faults[:3]:
                say(f"boundary {number}: {fault}")
    say(
        f"{total.deaths} deaths in {max(calm.counts)} courses: {total.doubled} messages doubled,"
        f" {total.most_doubled} at most at once, {total.unknown} letters unknown and named, {len(total.faults)} faults;"
        f" {time.monotonic() - begun:.0f} s, seed {seed}"
    )
    return total


def any_courses(many: int) -> int:
    """Have so many courses of events drawn, with deaths at any boundary; the exit status of the test that does it."""
    test = [sys.executable, "-m", "pytest", "-n", "0", "tests/destruction/test_any_course.py"]
    return subprocess.run(test, env={**os.environ, "COURSES": str(many)}, check=False).returncode  # noqa: S603 - our own
