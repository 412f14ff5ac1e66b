"""Learn the weights anew from the project's sentences: `python -m messages.understanding.train`. Plain Python, seeded.

Three nets with one hidden layer each, AdaGrad, rare intents weighed more. `--folds 5` measures instead: every sentence
is judged by weights that were learnt without it. Real messages are never learnt from.
"""

import argparse
import json
import random
import struct
import sys
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import sqrt
from pathlib import Path

from messages.understanding.kinds import Intent
from messages.understanding.lexicon import LEXICON_FILE, made
from messages.understanding.lexicon import packed as lexicon_packed
from messages.understanding.model import MIDDLE, WEIGHTS_FILE, Model, hashed, packed, softmax, valued
from messages.understanding.reading import read

FOLDER = Path(__file__).parent
LANGUAGES = ("nb", "da", "en")
EPOCHS = 14
STEP = 0.05
NETS = 3
WIDTH = 16
SPREAD = 0.15
LEFT_OUT = 0.4
TINY = 1e-6
FAIR = 1e-3
LEAST_SEEN = 2
_MOMENT = "2026-12-02T10:00"
INTENTS = tuple(Intent)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One of the project's sentences and what it means; `whole` where its days and activity are known as well."""

    text: str
    language: str
    now: datetime
    intent: Intent
    whole: bool


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence as it is learnt from: values by feature hash, of length one."""

    values: tuple[tuple[int, float], ...]
    label: int


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
                now = datetime.fromisoformat(_MOMENT)
                yield Sentence(text.strip(), language, now, Intent(intent.strip()), whole=False)


def weighed(sentence: Sentence) -> list[str]:
    """The features of a sentence."""
    return read(sentence.text, sentence.now.date(), sentence.language).weighed()


class Net:
    """The net while it learns: plain lists, AdaGrad, features left out at random so that none is leant on alone."""

    def __init__(self, features: int, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - the same each time is wanted
        draw = self.random.gauss
        self.inner = [[draw(0, SPREAD) for _ in range(WIDTH)] for _ in range(features)]
        self.begin = [0.0] * WIDTH
        self.outer = [[0.0, *(draw(0, 1 / sqrt(WIDTH)) for _ in range(WIDTH))] for _ in INTENTS]
        self._inner_squares = [[TINY] * WIDTH for _ in range(features)]
        self._begin_squares = [TINY] * WIDTH
        self._outer_squares = [[TINY] * (WIDTH + 1) for _ in INTENTS]

    def see(self, example: Example, importance: float) -> None:
        """Learn a little from one example."""
        values = [each for each in example.values if self.random.random() > LEFT_OUT]
        sums = list(self.begin)
        for place, value in values:
            sums = [total + value * weight for total, weight in zip(sums, self.inner[place], strict=True)]
        hidden = [1.0, *(max(0.0, each) for each in sums)]
        errors = softmax([sum(h * w for h, w in zip(hidden, row, strict=True)) for row in self.outer])
        errors[example.label] -= 1.0
        if max(map(abs, errors)) < FAIR:
            return
        errors = [error * importance for error in errors]
        back = [sum(e * row[n + 1] for e, row in zip(errors, self.outer, strict=True)) for n in range(WIDTH)]
        slopes = [slope if each > 0 else 0.0 for slope, each in zip(back, sums, strict=True)]
        for n, error in enumerate(errors):
            _descend(self.outer[n], self._outer_squares[n], [error * each for each in hidden])
        _descend(self.begin, self._begin_squares, slopes)
        for place, value in values:
            _descend(self.inner[place], self._inner_squares[place], [value * slope for slope in slopes])


def _descend(weights: list[float], squares: list[float], slopes: list[float]) -> None:
    for n, slope in enumerate(slopes):
        if slope:
            squares[n] += slope * slope
            weights[n] -= STEP * slope / sqrt(squares[n])


def learn(given: Sequence[tuple[list[str], Intent]], *, seed: int = 1) -> Model:
    """Weights that tell the given feature lists apart."""
    seen = Counter(feature for features, _ in given for feature in features)
    known = sorted({hashed(feature) for feature, times in seen.items() if times >= LEAST_SEEN})
    places = {number: place for place, number in enumerate(known)}
    examples = [_example(features, intent, places) for features, intent in given]
    counts = Counter(example.label for example in examples)
    importance = [sqrt(len(examples) / (len(INTENTS) * max(counts[n], 1))) for n in range(len(INTENTS))]
    nets = [Net(len(known), seed + number) for number in range(NETS)]
    for net in nets:
        for _ in range(EPOCHS):
            net.random.shuffle(examples)
            for example in examples:
                net.see(example, importance[example.label])
    return _quantised(known, nets)


def _example(features: list[str], intent: Intent, places: dict[int, int]) -> Example:
    values = [(places[hashed(f)], v) for f, v in valued(features) if hashed(f) in places]
    length = sqrt(sum(v * v for _, v in values)) or 1.0
    return Example(tuple((place, v / length) for place, v in values), INTENTS.index(intent))


def _quantised(known: list[int], nets: list[Net]) -> Model:
    rows = [[weight for net in nets for weight in net.inner[place]] for place in range(len(known))]
    scale = max((abs(weight) for row in rows for weight in row), default=1.0) / 127
    small = bytes(MIDDLE + round(weight / scale) for row in rows for weight in row)
    outer = [value for net in nets for value in (*net.begin, *(weight for row in net.outer for weight in row))]
    single = struct.unpack(f"<{len(outer)}f", struct.pack(f"<{len(outer)}f", *outer))
    return Model(INTENTS, NETS, WIDTH, array("I", known), small, scale, single)


def measure(folds: int) -> None:
    """Print how well sentences are told apart by weights that were learnt without them."""
    every = [(sentence, weighed(sentence)) for sentence in sentences()]
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    order = list(range(len(every)))
    random.Random(7).shuffle(order)  # noqa: S311 - as above
    for fold in range(folds):
        held = set(order[fold::folds])
        model = learn([(features, s.intent) for n, (s, features) in enumerate(every) if n not in held])
        for n in held:
            sentence, features = every[n]
            if sentence.whole:
                scores = model.scores(features)
                of[sentence.language] += 1
                right[sentence.language] += max(scores, key=scores.__getitem__) is sentence.intent
    for language in LANGUAGES:
        print(f"{language}: {right[language] / of[language]:.1%} of {of[language]}")  # noqa: T201 - a measuring tool


def main() -> None:
    """Learn and write the weights, or measure."""
    parser = argparse.ArgumentParser(prog="python -m messages.understanding.train", description=__doc__)
    parser.add_argument("--folds", type=int, default=0, help="measure by so many folds; nothing is written")
    asked = parser.parse_args()
    if asked.folds:
        measure(asked.folds)
        return
    (FOLDER / LEXICON_FILE).write_bytes(lexicon_packed(made(english=english) for english in (False, True)))
    model = learn([(weighed(sentence), sentence.intent) for sentence in sentences()])
    data = packed(model)
    (FOLDER / WEIGHTS_FILE).write_bytes(data)
    print(f"{len(model.hashes)} features, {len(data) / 1000:.0f} kB", file=sys.stderr)  # noqa: T201 - as above


if __name__ == "__main__":
    main()
