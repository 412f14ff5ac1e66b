"""`python -m soak`: kill the program a thousand times, asleep once, and print what was lost.

Most kills come in a storm, under as much load as can be; some while a home's day passes, some while a newsletter goes
out. Two homes live side by side.
"""

import argparse
import asyncio
import multiprocessing
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import replace
from pathlib import Path

from soak.every_boundary import all_of_them, any_courses
from soak.ledger import Account
from soak.parts import DAY, LETTERS, STORM, Outcome, Part, live, parts
from soak.storm import Weather, storm
from soak.under_way import by_kind

SLOW = 0.3  # seconds until a send is answered, so that some are surely under way when the program is put to sleep
COLUMNS = {STORM: "storm", DAY: "days", LETTERS: "letters"}
MOST_KINDS = 12


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


def all_of(several: Sequence[Part], side_by_side: int, *, quiet: bool = False) -> list[tuple[Part, Outcome]]:
    """Live through all of them, so many at once."""
    spawn = multiprocessing.get_context("spawn")
    lived: list[tuple[Part, Outcome]] = []
    with ProcessPoolExecutor(side_by_side, mp_context=spawn) as pool:
        waiting = {pool.submit(live, part): part for part in several}
        for each in as_completed(waiting):
            part, outcome = waiting[each], each.result()
            lived.append((part, outcome))
            if not quiet:
                say(f"… {part.what}, seed {part.seed}: {len(outcome.in_doubt)} kills in {outcome.seconds:.0f} s")
    return lived


def table(lived: Sequence[tuple[Part, Outcome]], seconds: float) -> str:
    """What came out, for people: a column for each way of living, and one for all."""
    columns = {heading: [out for part, out in lived if part.what == what] for what, heading in COLUMNS.items()}
    columns = {heading: outs for heading, outs in columns.items() if outs} | {"all": [out for _, out in lived]}
    names = list(dict.fromkeys(name for _, out in lived for name in out.counts))
    rows: list[tuple[str, list[str]]] = [
        ("homes", [str(len(outs)) for outs in columns.values()]),
        ("kills (SIGKILL)", [str(sum(len(out.in_doubt) for out in outs)) for outs in columns.values()]),
    ]
    for name in names:
        cells = [[out.counts[name] for out in outs if name in out.counts] for outs in columns.values()]
        rows.append((name, [f"{sum(found):,}" if found else "" for found in cells]))
    doubts = [[many for out in outs for many in out.in_doubt] for outs in columns.values()]
    rows += [
        ("under way at a kill, all named", [f"{sum(each):,}" for each in doubts]),
        ("… at one kill, on average", [f"{sum(each) / max(1, len(each)):.1f}" for each in doubts]),
        ("… at one kill, at most", [str(max(each, default=0)) for each in doubts]),
        ("… the most allowed at one kill", [str(max(out.window for out in outs)) for outs in columns.values()]),
        ("seconds", [f"{sum(out.seconds for out in outs):.0f}" for outs in list(columns.values())[:-1]]),
    ]
    rows[-1][1].append(f"{seconds:.0f}")
    widest = max(len(name) for name, _ in rows)
    lines = [f"{name:<{widest}}" + "".join(f"{cell:>10}" for cell in cells) for name, cells in rows]
    return "\n".join([" " * widest + "".join(f"{heading:>10}" for heading in columns), *lines])


def name_all(lived: Sequence[tuple[Part, Outcome]], file: Path) -> str:
    """Write down every message that was being said at a kill; and say how many of which kind."""
    lines = ["home\tseed\tkill\tkind\thow\tto whom\tkey"]
    lines += [f"{part.what}\t{part.seed}\t{each}" for part, outcome in lived for each in outcome.named]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    kinds = by_kind(each for _, outcome in lived for each in outcome.named)
    first = [f"{kind} {many}" for kind, many in list(kinds.items())[:MOST_KINDS]]
    more = sum(list(kinds.values())[MOST_KINDS:])
    return f"Under way at a kill: {', '.join(first)}" + (f", others {more}" if more else "") + f". By name: {file}"


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)  # noqa: T201 - this is what the command is for


def asked(words: Sequence[str] | None) -> argparse.Namespace:
    """What the command is to do."""
    usual = Weather()
    parser = argparse.ArgumentParser(prog="python -m soak", description=__doc__)
    parser.add_argument("--kills", type=int, default=1000, help="in all: eight parts storm, one part days, one letters")
    parser.add_argument("--only", choices=sorted(COLUMNS), help="nothing but this")
    parser.add_argument("--side-by-side", type=int, default=2, help="so many homes at once: as many as there are cores")
    parser.add_argument("--names", type=Path, default=Path("soak.tsv"), help="what was under way is written down here")
    parser.add_argument("--sleep", type=float, default=60.0, help="seconds to be stopped for after that; 0: not at all")
    parser.add_argument("--seed", type=int, default=usual.seed)
    storminess = parser.add_argument_group("in the storm")
    storminess.add_argument("--pressing", type=int, default=usual.pressing, help="people who press")
    storminess.add_argument("--reading", type=int, default=usual.reading, help="people who only get letters")
    storminess.add_argument("--rate", type=int, default=usual.rate, help="sends a second")
    storminess.add_argument("--latency", type=float, default=usual.latency, help="seconds until a send is answered")
    storminess.add_argument("--webhook", action="store_true", help="updates are brought to a webhook, not asked for")
    instead = parser.add_argument_group("instead, in one process")
    instead.add_argument("--every-boundary", action="store_true", help="die at every commit and every call")
    instead.add_argument("--courses", type=int, default=0, help="so many courses of events drawn, with deaths")
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    """The command: 0 when the promise was kept, else 1."""
    chosen = asked(words)
    if chosen.every_boundary:
        return 1 if asyncio.run(all_of_them(say)).faults else 0
    if chosen.courses:
        return any_courses(chosen.courses)
    weather = Weather(chosen.seed, chosen.pressing, chosen.reading, chosen.rate, chosen.latency, chosen.webhook)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kulturkontakt-compiled-") as compiled:
        lived = all_of(parts(chosen.kills, chosen.only, weather, Path(compiled)), chosen.side_by_side)
    say(table(lived, time.monotonic() - began))
    say(name_all(lived, chosen.names))
    wrong = [each for _, outcome in lived for each in outcome.wrong]
    if chosen.sleep:
        under_way, woken = asyncio.run(asleep(weather, chosen.sleep))
        say(f"asleep for {chosen.sleep:.0f} s with {under_way} under way: {woken.ambiguous} doubled or unknown")
        badly = (woken.lost, woken.effects_lost, woken.effects_doubled, woken.missing, woken.unfinished)
        wrong += ["asleep, and something was lost or doubled"] if any((*badly, woken.ambiguous)) else []
    for each in wrong:
        say(f"WRONG: {each}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
