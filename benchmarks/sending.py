"""A newsletter at a thousand a second, each letter marked on disk, while people press: `python -m benchmarks sending`.

Telegram answers each call after 50 ms, as from far away; so some sixty are under way at once. It is a real newsletter,
queued, put into words and counted. The bot has one core.
"""

from benchmarks.figures import Figure
from benchmarks.presses import against

MESSAGES = 12_000
LATENCY = 0.05
TAPPING, EVERY = 24, 3.0  # people, each so many seconds after their last answer


def measure(messages: int = MESSAGES) -> list[Figure]:
    """Send until so many were said; the beginning does not count."""
    report = against("letters", people=TAPPING, pause=EVERY, warm=TAPPING, latency=LATENCY, messages=messages)
    said = report["said_at"][messages // 6 :]
    rate = (len(said) - 1) / (said[-1] - said[0])
    taps = f"p50 {report['p50'] * 1000:.0f} ms, p99 {report['p99'] * 1000:.0f} ms of {report['presses']}"
    among = f"{LATENCY * 1000:.0f} ms to Telegram and back"
    return [
        Figure(
            "a newsletter, limits lifted, with durable marks", among, f"{rate:.0f}/s over {len(said):,}", ">= 1,000/s"
        ),
        Figure("a press meanwhile, until its answer is there", among, taps, "p99 < 500 ms"),
    ]
