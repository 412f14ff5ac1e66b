"""A newsletter to a hundred thousand at the usual pace, with Telegram's limits: `python -m benchmarks newsletter`.

It is not sent to the end, which would take more than an hour: as many as are asked for (`--letters`), while somebody
taps. How long all of them would take follows from the pace.
"""

import json
import time
from pathlib import Path
from typing import IO, Any, cast

from benchmarks.bots import RECIPIENTS
from benchmarks.figures import Figure
from benchmarks.presses import started

PER_SECOND = 25
LETTERS = 3000
WARM = 100
SETTLED = 20.0  # seconds after which its memory is looked at for the first time
PAUSE = 8.0


def measure(letters: int = LETTERS) -> list[Figure]:
    """Send so many of them."""
    options = ("--people", "1", "--pause", str(PAUSE), "--warm", "1", "--messages", str(letters), "--limited", "1")
    server = started(1, "benchmarks.local_telegram", *options)
    told = cast(IO[str], server.stdout)
    client = started(0, "benchmarks.bots", "newsletter", told.readline().strip(), "1")
    try:
        time.sleep(SETTLED)
        before = _megabytes(client.pid)
        report: dict[str, Any] = json.loads(told.readline())
        after = _megabytes(client.pid)
    finally:
        for process in (client, server):
            process.kill()
            process.communicate()
    said = report["said_at"][WARM:]
    rate = (len(said) - 1) / (said[-1] - said[0])
    among = f"{RECIPIENTS:,} recipients, {letters:,} of them sent"
    behind = (PER_SECOND / rate - 1) * 100
    return [
        Figure("a newsletter at the usual pace", among, f"{rate:.2f}/s, {behind:+.1f} % of time", "within 2 %"),
        Figure("refused as too fast (429)", among, str(report["floods"]), "none"),
        Figure("its memory meanwhile", among, f"{after - before:+.1f} MB", "<= +20 MB"),
        Figure(
            "a press meanwhile", f"{report['presses']} presses", f"p99 {report['p99'] * 1000:.0f} ms", "p99 < 500 ms"
        ),
    ]


def _megabytes(process: int) -> float:
    """What a process holds in memory (Linux; elsewhere 0)."""
    status = Path(f"/proc/{process}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)
