"""Presses a second, beside bare handlers that make the same two calls and keep nothing: `python -m benchmarks presses`.

A press of ours is kept, has its effect under the house's rules, is put into words, sent, and settled, on an encrypted
store that is written through to the disk. Server and bot are processes of their own, each on a core where that can be.
"""

import json
import os
import subprocess
import sys
from typing import IO, Any, cast

from benchmarks.figures import Figure

OURS, TELEGRAM, AIOGRAM = "kulturkontakt", "telegram", "aiogram"


def measure(presses: int = 4000) -> list[Figure]:
    """Every bot with 64 people pressing at once, and with one."""
    figures = []
    for people, many in ((64, presses), (1, presses // 4)):
        seen = {bot: against(bot, people=people, presses=many) for bot in (TELEGRAM, AIOGRAM, OURS)}
        rate = {bot: report["presses"] / report["seconds"] for bot, report in seen.items()}
        wanted = ">= 4.0 x, >= 1.0 x" if people > 1 else ">= 0.8 x telegram"
        for bot, report in seen.items():
            beside = (
                f"{rate[bot] / rate[TELEGRAM]:.2f} x python-telegram-bot, {rate[bot] / rate[AIOGRAM]:.2f} x aiogram"
            )
            figures.append(
                Figure(
                    f"presses, {bot}" + (" (signs up, takes off)" if bot == OURS else " (bare)"),
                    f"{people} at once",
                    f"{rate[bot]:.0f}/s, p50 {report['p50'] * 1000:.1f} ms, p99 {report['p99'] * 1000:.1f} ms",
                    f"{beside} ({wanted})" if bot == OURS else "",
                )
            )
    return figures


def against(bot: str, **crowd: float) -> dict[str, Any]:
    """Run this bot against a crowd of the local server; what the server saw."""
    options = [word for name, value in crowd.items() for word in (f"--{name}", str(value))]
    server = started(1, "benchmarks.local_telegram", *options)
    told = cast(IO[str], server.stdout)
    address = told.readline().strip()
    client = started(0, "benchmarks.bots", bot, address, str(int(crowd.get("people", 1))))
    try:
        report: dict[str, Any] = json.loads(told.readline())
    finally:
        for process in (client, server):
            process.kill()
            process.communicate()
    return report


def started(core: int, module: str, *words: str) -> "subprocess.Popen[str]":
    """A part of the benchmark in a process of its own, on a core of its own where that can be."""
    process = subprocess.Popen(  # noqa: S603 - our own modules
        [sys.executable, "-m", module, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    if hasattr(os, "sched_setaffinity") and (os.cpu_count() or 1) > 1:
        os.sched_setaffinity(process.pid, {core})
    return process
