"""Measure and print a table. `python -m benchmarks coming` measures only that; `--signups` makes the home smaller."""

import argparse
import asyncio
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.table import Table

from benchmarks import coming, newsletter, presses, prompts, replies, sending, starting, storing, understanding
from benchmarks.figures import Figure
from benchmarks.large_home import Size, build

PARTS = ("coming", "start", "store", "prompts", "presses", "replies", "sending", "understanding", "newsletter")


def main() -> None:
    """Run the parts that were asked for, all when none was."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="How fast it is, in figures.")
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help=f"one or more of {', '.join(PARTS)}; all when left out"
    )
    parser.add_argument("--signups", type=int, default=1_000_000, help="how many sign-ups the large home has")
    parser.add_argument("--letters", type=int, default=newsletter.LETTERS, help="how many of a newsletter are sent")
    asked = parser.parse_args()
    if unknown := set(asked.parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}; choose from {', '.join(PARTS)}")
    console = Console()
    with tempfile.TemporaryDirectory(prefix="kulturkontakt-benchmarks-") as folder:
        figures = asyncio.run(
            _measured(Path(folder), asked.parts or PARTS, Size(asked.signups), console, asked.letters)
        )
    console.print(_table(figures))


async def _measured(
    folder: Path, parts: "tuple[str, ...] | list[str]", size: Size, console: Console, letters: int
) -> list[Figure]:
    figures: list[Figure] = []
    large = folder / "large.db"
    if {"coming", "start"} & set(parts):
        begun = perf_counter()
        build(large, size)
        megabytes = large.stat().st_size / 1e6
        console.print(f"A home of {size} made in {perf_counter() - begun:.0f} s ({megabytes:,.0f} MB).")
    if "coming" in parts:
        figures += await coming.measure(large, size)
    if "start" in parts:
        figures += await starting.measure(folder, folder / "small.db", "an empty home")
        figures += await starting.measure(folder, large, str(size))
    if "store" in parts:
        figures += await storing.measure(folder)
    if "prompts" in parts:
        figures += await prompts.measure(folder)
    for part, measure in _others(letters).items():
        if part in parts:
            figures += await asyncio.to_thread(measure)
    return figures


def _others(letters: int) -> dict[str, Callable[[], list[Figure]]]:
    return {
        "presses": presses.measure,
        "replies": replies.measure,
        "sending": sending.measure,
        "newsletter": partial(newsletter.measure, letters),
        "understanding": understanding.measure,
    }


def _table(figures: list[Figure]) -> Table:
    table = Table(title="kulturkontakt, measured")
    for heading in ("what", "among", "measured", "held against"):
        table.add_column(heading, overflow="fold")
    for figure in figures:
        table.add_row(figure.what, figure.among, figure.measured, figure.held_against)
    return table


if __name__ == "__main__":
    main()
