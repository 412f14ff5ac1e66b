"""The project's own sentences, written by people for this purpose, from which the weights are learnt.

Never a real message. `sentences/*.jsonl` also say which days and which activity are meant; `more.*.txt` do not.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from messages.understanding.kinds import Intent
from messages.understanding.reading import Reading, read

FOLDER = Path(__file__).parent
LANGUAGES = ("nb", "da", "en")
_MOMENT = datetime(2026, 12, 2, 10, 0)  # noqa: DTZ001 - local time at the home, as in the lists


@dataclass(frozen=True, slots=True)
class Sentence:
    """One of the project's sentences and what it means; `whole` where its days and activity are known as well."""

    text: str
    language: str
    now: datetime
    intent: Intent
    whole: bool

    def reading(self) -> Reading:
        """The sentence as it is read."""
        return read(self.text, self.now.date(), self.language)


def sentences(folder: Path = FOLDER / "sentences") -> Iterator[Sentence]:
    """Every sentence that is shipped, in a fixed order."""
    for language in LANGUAGES:
        for line in (folder / f"{language}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            now = datetime.fromisoformat(row["now"])
            yield Sentence(row["text"], language, now, Intent(row["intent"]), whole=True)
        for line in (folder / f"more.{language}.txt").read_text("utf-8").splitlines():
            intent, found, text = line.partition(" | ")
            if found and not line.startswith("#"):
                yield Sentence(text.strip(), language, _MOMENT, Intent(intent.strip()), whole=False)
