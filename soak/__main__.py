"""`python -m soak`: kill the program two hundred times under load, and print what was lost."""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from soak.ledger import Account
from soak.storm import Storm, Weather, storm


async def kill_again_and_again(weather: Weather, kills: int, *, quiet: bool = False) -> tuple[Storm, Account]:
    """Kill and restart so many times in a folder that goes away; the storm as it was, and the account."""
    with tempfile.TemporaryDirectory(prefix="kulturkontakt-soak-") as folder:
        async with storm(Path(folder), weather) as blowing:
            for number in range(1, kills + 1):
                await blowing.one_kill()
                if not quiet and number % 10 == 0:
                    say(f"… {number} kills, {len(blowing.book.handed)} updates handed over")
            return blowing, await blowing.come_to_rest()


def table(blowing: Storm, found: Account, kills: int, seconds: float) -> str:
    """What came out, for people."""
    window = blowing.weather.window
    rows = [
        ("kills (SIGKILL)", kills),
        ("updates handed over", found.handed),
        ("updates lost", found.lost),
        ("effects", found.effects),
        ("effects lost", found.effects_lost),
        ("effects doubled", found.effects_doubled),
        ("messages in the chats", found.messages),
        ("messages called sent, but nowhere", found.missing),
        ("messages doubled", found.doubled),
        ("messages unknown, named", found.unknown),
        ("doubled and unknown, the most allowed", kills * window),
        ("under way at a kill, at most", max(blowing.in_doubt, default=0)),
        ("window (rate × latency, at least 8)", window),
        ("left unfinished", found.unfinished),
        ("seed", blowing.weather.seed),
        ("seconds", round(seconds)),
    ]
    widest = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:<{widest}}  {value:>8}" for name, value in rows)


def holds(found: Account, kills: int, weather: Weather) -> bool:
    """Whether the promise was kept: nothing lost, every change once, at most one window of sends in doubt a kill."""
    nothing_wrong = (found.lost, found.effects_lost, found.effects_doubled, found.missing, found.unfinished) == (0,) * 5
    return nothing_wrong and found.ambiguous <= kills * weather.window


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)  # noqa: T201 - this is what the command is for


def main(words: Sequence[str] | None = None) -> int:
    """The command: 0 when the promise was kept, else 1."""
    usual = Weather()
    parser = argparse.ArgumentParser(prog="python -m soak", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=usual.seed)
    parser.add_argument("--pressing", type=int, default=usual.pressing, help="people who press")
    parser.add_argument("--reading", type=int, default=usual.reading, help="people who only get letters")
    parser.add_argument("--rate", type=int, default=usual.rate, help="sends a second")
    parser.add_argument("--latency", type=float, default=usual.latency, help="seconds until a send is answered")
    chosen = parser.parse_args(words)
    weather = Weather(chosen.seed, chosen.pressing, chosen.reading, chosen.rate, chosen.latency)
    began = time.monotonic()
    blowing, found = asyncio.run(kill_again_and_again(weather, chosen.kills))
    say(table(blowing, found, chosen.kills, time.monotonic() - began))
    return 0 if holds(found, chosen.kills, weather) else 1


if __name__ == "__main__":
    sys.exit(main())
