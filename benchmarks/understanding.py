"""Understanding what people write: how often it is right, how fast, how much memory.

`python -m benchmarks.understanding FILE` scores a file of sentences with their meaning, one JSON object a line: `text`,
`language`, `now` (local time at the home), `intent`, `when`, `activity`.
"""

import json
import sys
import tracemalloc
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from time import process_time
from zoneinfo import ZoneInfo

from benchmarks.figures import Figure, Stopwatch

OSLO = ZoneInfo("Europe/Oslo")
ROUNDS = 300


@dataclass
class Score:
    """How a language came out."""

    counts: Counter[str] = field(default_factory=Counter)

    def share(self, part: str, whole: str) -> float:
        """One count as a share of another; nothing of nothing is all of it."""
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 1.0

    def __str__(self) -> str:
        return (
            f"{self.counts['all']} sentences, intents {self.share('intent', 'all'):.1%}, "
            f"days {self.share('days', 'all'):.1%}, activities {self.share('activity', 'all'):.1%}, "
            f"cancellations: precision {self.share('cancel right', 'cancel said'):.1%}, certain ones "
            f"{self.share('sure right', 'sure said'):.1%}, recall {self.share('cancel right', 'cancel is'):.1%}, "
            f"certain {self.share('sure', 'all'):.1%}"
        )


def score(lines: Iterable[str]) -> dict[str, Score]:
    """Hold what is understood against what was meant, for each language."""
    from messages.understanding import Intent, understand  # noqa: PLC0415 - its memory is measured below

    scores: dict[str, Score] = {}
    for line in lines:
        row = json.loads(line)
        now = datetime.fromisoformat(row["now"]).replace(tzinfo=OSLO)
        found = understand(row["text"], now, OSLO, row["language"])
        counts = scores.setdefault(row["language"], Score()).counts
        cancels, is_cancel = found.intent is Intent.CANCEL, row["intent"] == Intent.CANCEL
        counts.update(
            {
                "all": 1,
                "intent": found.intent == row["intent"],
                "days": [day.isoformat() for day in found.when] == sorted(row["when"]),
                "activity": found.activity == (row["activity"] or None),
                "sure": found.sure,
                "cancel said": cancels,
                "cancel is": is_cancel,
                "cancel right": cancels and is_cancel,
                "sure said": cancels and found.sure,
                "sure right": cancels and found.sure and is_cancel,
            }
        )
    return scores


def measure() -> list[Figure]:
    """The time a message takes, and the memory that words and weights take up."""
    tracemalloc.start()
    from messages.understanding import understand  # noqa: PLC0415 - as above

    now = datetime(2026, 12, 2, 9, 30, tzinfo=OSLO)
    texts = {
        "nb": "Hei, jeg kan dessverre ikke komme på torsdag, heller fredag. Hilsen Kari",
        "da": "Hej, jeg kan desværre ikke komme til banko på torsdag, har tid hos lægen. Vh Bent",
        "en": "Hello dear, I'm afraid I can't make the singing on Thursday, could do Friday instead",
    }
    for language, text in texts.items():
        understand(text, now, OSLO, language)
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    watch = Stopwatch(process_time)
    for _ in range(ROUNDS):
        for language, text in texts.items():
            with watch.once():
                understand(text, now, OSLO, language)
    return [
        Figure("a message understood", "three languages", str(watch), "5 ms"),
        Figure("memory for words and weights", "three languages", f"{kept / 1e6:.1f} MB", "15 MB"),
    ]


def main() -> None:
    """Score the file that is named."""
    if len(sys.argv) != 2:
        sys.exit("python -m benchmarks.understanding FILE")
    for language, result in score(Path(sys.argv[1]).read_text("utf-8").splitlines()).items():
        print(f"{language}: {result}")  # noqa: T201 - what a benchmark prints


if __name__ == "__main__":
    main()
