"""The soak in parts: homes in a storm, homes whose day passes, homes with a newsletter. Each is lived through alone."""

import asyncio
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from soak import day, letters
from soak.said import held_against
from soak.storm import Weather as Storminess
from soak.storm import storm
from soak.under_way import UnderWay

STORM, DAY, LETTERS = "storm", "day", "letters"
SHARES = {STORM: 8, DAY: 1, LETTERS: 1}
AT_ONE_HOME = {STORM: 100, DAY: 25, LETTERS: 25}  # kills at most


@dataclass(frozen=True, slots=True)
class Part:
    """One home.

    Attributes:
        what: a storm, a day, or letters.
        kills: how often its bot is killed.
        seed: of everything that is drawn.
        storminess: how hard it blows in a storm.
        compiled: where compiled files are kept.
    """

    what: str
    kills: int
    seed: int
    storminess: Storminess
    compiled: Path


@dataclass
class Outcome:
    """What became of one home, or of several together.

    Attributes:
        counts: rows of the table.
        in_doubt: for each kill, how many messages were being said.
        window: so many may be being said at one kill.
        named: all of those.
        wrong: everything that must not be, in words.
        seconds: how long it took.
    """

    counts: dict[str, int]
    in_doubt: list[int]
    window: int
    named: list[UnderWay]
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0


def parts(kills: int, only: str | None, storminess: Storminess, compiled: Path) -> list[Part]:
    """So many kills as homes: eight parts storm, one part days, one part letters, or only one of these."""
    shares = SHARES if only is None else {only: 1}
    several: list[Part] = []
    left = kills
    for number, (what, share) in enumerate(shares.items(), 1):
        of_it = left if number == len(shares) else min(left, round(kills * share / sum(shares.values())))
        left -= of_it
        seed = storminess.seed
        while of_it > 0:
            several.append(Part(what, min(of_it, AT_ONE_HOME[what]), seed, storminess, compiled))
            of_it -= AT_ONE_HOME[what]
            seed += 1
    return several


def live(part: Part) -> Outcome:
    """Live through one home, in a folder that goes away."""
    began = time.monotonic()
    lives = {STORM: _storm, DAY: _day, LETTERS: _letters}
    with tempfile.TemporaryDirectory(prefix="kulturkontakt-soak-") as folder:
        outcome = asyncio.run(lives[part.what](part, Path(folder)))
    outcome.wrong = [f"{part.what}, seed {part.seed}: {each}" for each in outcome.wrong]
    if max(outcome.in_doubt, default=0) > outcome.window:
        outcome.wrong.append(f"{part.what}, seed {part.seed}: {max(outcome.in_doubt)} under way at one kill")
    outcome.seconds = time.monotonic() - began
    return outcome


async def _storm(part: Part, folder: Path) -> Outcome:
    weather = part.storminess.with_seed(part.seed)
    async with storm(folder, weather, compiled=part.compiled) as blowing:
        for _ in range(part.kills):
            await blowing.one_kill()
        found = await blowing.come_to_rest()
    never = {
        "updates lost": found.lost,
        "state changes lost": found.effects_lost,
        "state changes doubled": found.effects_doubled,
        "called sent, but nowhere": found.missing,
        "left unfinished": found.unfinished,
    }
    counts = {
        "updates": found.handed,
        "state changes": found.effects,
        "said twice, under way at a kill": found.doubled,
        "unknown, named": found.unknown,
        **never,
    }
    wrong = [f"{count} {name}" for name, count in never.items() if count]
    if found.ambiguous > part.kills * weather.window:
        wrong.append(f"{found.ambiguous} in doubt")
    return Outcome(counts, blowing.in_doubt, weather.under_way, blowing.named, wrong)


async def _day(part: Part, folder: Path) -> Outcome:
    weather = day.Weather(part.seed)
    async with (
        day.a_day(_below(folder, "calm"), weather, 0, compiled=part.compiled) as calm,
        day.a_day(_below(folder, "killed"), weather, part.kills, compiled=part.compiled) as killed,
    ):
        expected, really = await asyncio.gather(calm.passes(), killed.passes())
    found = held_against(expected, really, killed.gone)
    counts = {
        "updates": found.updates,
        "updates lost": found.updates_lost,
        "state changes": found.effects,
        "state changes lost": len(found.effects_lost),
        "state changes doubled": len(found.effects_doubled),
        "prompts and news": found.prompts,
        "prompts lost": len(found.lost),
        "prompts not up to date": len(found.stale),
        "said at night": len(found.at_night),
        "said though it was off": len(found.void),
        "said twice, not under way": len(found.unexplained),
        "said twice, under way at a kill": len(found.twice),
        "unknown, named": len(found.unknown),
        "left unfinished": found.unfinished,
    }
    wrong = [f"{name}: {what}" for name, what in found.wrong.items()]
    return Outcome(counts, found.in_doubt, weather.window, found.named, wrong)


async def _letters(part: Part, folder: Path) -> Outcome:
    weather = letters.Weather(part.seed)
    async with letters.letters(folder, weather, compiled=part.compiled) as going:
        found = await going.go_out(part.kills)
    counts = {
        "updates": found.updates,
        "updates lost": found.updates_lost,
        "newsletters": found.letters,
        "their readers, all together": found.readers,
        "newsletters twice": len(found.twice),
        "newsletters lost": len(found.lost),
        "reports that disagree": len(found.disagreeing),
        "unknown, named": found.unknown,
    }
    wrong = [f"{name}: {what}" for name, what in found.wrong.items()]
    return Outcome(counts, found.in_doubt, weather.window, found.named, wrong)


def _below(folder: Path, name: str) -> Path:
    below = folder / name
    below.mkdir()
    return below
