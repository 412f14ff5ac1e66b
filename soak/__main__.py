"""`python -m soak`: kill the program two hundred times under load, put it to sleep once, and print what was lost."""

import argparse
import asyncio
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from soak.every_boundary import all_of_them, any_courses
from soak.ledger import Account
from soak.storm import Storm, Weather, storm

SLOW = 0.3  # seconds until a send is answered, so that some are surely under way when the program is put to sleep


async def kill_again_and_again(weather: Weather, kills: int, *, quiet: bool = False) -> tuple[Storm, Account]:
    """Kill and restart so many times in a folder that goes away; the storm as it was, and the account."""
    with tempfile.TemporaryDirectory(prefix="kulturkontakt-soak-") as folder:
        async with storm(Path(folder), weather) as blowing:
            for number in range(1, kills + 1):
                await blowing.one_kill()
                if not quiet and number % 10 == 0:
                    say(f"… {number} kills, {len(blowing.book.handed)} updates handed over")
            return blowing, await blowing.come_to_rest()


async def asleep(weather: Weather, seconds: float) -> tuple[int, Account]:
    """Stop the program under load for longer than a send may take; how many were under way, and the account."""
    with tempfile.TemporaryDirectory(prefix="kulturkontakt-soak-") as folder:
        async with storm(Path(folder), replace(weather, latency=max(weather.latency, SLOW))) as blowing:
            await blowing.put_letters()
            blowing.crowd.wake()
            process = await blowing.operator.run_bot()
            await blowing.until_sent(20)
            under_way = await blowing.put_to_sleep(process)
            await asyncio.sleep(seconds)
            process.send_signal(signal.SIGCONT)
            await blowing.until_sent(20)
            await blowing.operator.stops(process)
            return under_way, await blowing.come_to_rest()


def table(blowing: Storm, found: Account, kills: int, seconds: float) -> str:
    """What came out, for people."""
    window = blowing.weather.window
    rows: list[tuple[str, float]] = [
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
        ("window (rate × latency, at least 8)", window),
        ("under way at a kill, on average", round(sum(blowing.in_doubt) / max(1, kills), 1)),
        ("under way at a kill, at most", max(blowing.in_doubt, default=0)),
        ("… the most allowed at one kill", blowing.weather.window),
        ("left unfinished", found.unfinished),
        ("seed", blowing.weather.seed),
        ("seconds", round(seconds)),
    ]
    widest = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:<{widest}}  {value:>8}" for name, value in rows)


def holds(found: Account, kills: int, weather: Weather, most_under_way: int) -> bool:
    """Whether the promise was kept: nothing lost, every change once, at most one window of sends in doubt a kill."""
    nothing_wrong = (found.lost, found.effects_lost, found.effects_doubled, found.missing, found.unfinished) == (0,) * 5
    return nothing_wrong and found.ambiguous <= kills * weather.window and most_under_way <= weather.window


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)  # noqa: T201 - this is what the command is for


def main(words: Sequence[str] | None = None) -> int:
    """The command: 0 when the promise was kept, else 1."""
    usual = Weather()
    parser = argparse.ArgumentParser(prog="python -m soak", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--sleep", type=float, default=60.0, help="seconds to be stopped for after that; 0: not at all")
    parser.add_argument("--seed", type=int, default=usual.seed)
    parser.add_argument("--pressing", type=int, default=usual.pressing, help="people who press")
    parser.add_argument("--reading", type=int, default=usual.reading, help="people who only get letters")
    parser.add_argument("--rate", type=int, default=usual.rate, help="sends a second")
    parser.add_argument("--latency", type=float, default=usual.latency, help="seconds until a send is answered")
    parser.add_argument("--webhook", action="store_true", help="updates are brought to a webhook, not asked for")
    parser.add_argument("--every-boundary", action="store_true", help="instead: die at every commit and every call")
    parser.add_argument("--courses", type=int, default=0, help="instead: so many courses of events drawn, with deaths")
    chosen = parser.parse_args(words)
    if chosen.every_boundary:
        return 1 if asyncio.run(all_of_them(say)).faults else 0
    if chosen.courses:
        return any_courses(chosen.courses)
    weather = Weather(chosen.seed, chosen.pressing, chosen.reading, chosen.rate, chosen.latency, chosen.webhook)
    began = time.monotonic()
    blowing, found = asyncio.run(kill_again_and_again(weather, chosen.kills))
    say(table(blowing, found, chosen.kills, time.monotonic() - began))
    kept = holds(found, chosen.kills, weather, max(blowing.in_doubt, default=0))
    if chosen.sleep:
        under_way, woken = asyncio.run(asleep(weather, chosen.sleep))
        say(f"asleep for {chosen.sleep:.0f} s with {under_way} under way: {woken.ambiguous} doubled or unknown")
        kept = kept and woken.ambiguous == 0 and holds(woken, 0, weather, 0)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
