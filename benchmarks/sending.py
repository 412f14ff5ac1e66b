"""A letter to many at a thousand a second, each marked on disk, while people press: `python -m benchmarks sending`.

Telegram answers each call after 50 ms, as from far away; so some fifty are under way at once. The bot has one core.
"""

from benchmarks.figures import Figure
from benchmarks.presses import against

MESSAGES = 12_000
LATENCY = 0.05
TAPPING = 4


def measure(messages: int = MESSAGES) -> list[Figure]:
    """Send until so many were said; the beginning does not count."""
    report = against("letters", people=TAPPING, pause=0.25, warm=4 * TAPPING, latency=LATENCY, messages=messages)
    said = report["said_at"][messages // 6 :]
    rate = (len(said) - 1) / (said[-1] - said[0])
    taps = f"p50 {report['p50'] * 1000:.0f} ms, p99 {report['p99'] * 1000:.0f} ms of {report['presses']}"
    among = f"{LATENCY * 1000:.0f} ms to Telegram and back"
    return [
        Figure("a letter to many, with durable marks", among, f"{rate:.0f}/s over {len(said):,}", ">= 1,000/s"),
        Figure("a press meanwhile, until its answer is there", among, taps, "p99 < 500 ms"),
    ]
