"""Learn the weights anew from the project's sentences: `python -m messages.understanding.train`. Plain Python, seeded.

Softmax regression with AdaGrad, each class weighed alike. `--folds 5` measures instead: every sentence is judged by
weights that were learnt without it. Real messages are never learnt from.
"""

import argparse
import json
import random
import sys
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import sqrt
from pathlib import Path

from messages.understanding.kinds import Intent
from messages.understanding.model import WEIGHTS_FILE, Model, hashed, packed, softmax, valued
from messages.understanding.reading import read

FOLDER = Path(__file__).parent
LANGUAGES = ("nb", "da", "en")
EPOCHS = 24
STEP = 1.0
DECAY = 3e-6
SHARPNESS = 1.0
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


def learn(given: Sequence[tuple[list[str], Intent]], *, seed: int = 1) -> Model:
    """Weights that tell the given feature lists apart."""
    seen = Counter(feature for features, _ in given for feature in features)
    known = sorted({hashed(feature) for feature, times in seen.items() if times >= LEAST_SEEN})
    places = {number: place for place, number in enumerate(known)}
    examples = [_example(features, intent, places) for features, intent in given]
    counts = Counter(example.label for example in examples)
    importance = [sqrt(len(examples) / (len(INTENTS) * max(counts[n], 1))) for n in range(len(INTENTS))]
    weights = [[0.0] * len(INTENTS) for _ in known]
    squares = [[1e-8] * len(INTENTS) for _ in known]
    order = list(range(len(examples)))
    shuffle = random.Random(seed).shuffle  # noqa: S311 - the same order each time is wanted
    for _ in range(EPOCHS):
        shuffle(order)
        for number in order:
            _step(examples[number], weights, squares, importance)
    return _quantised(known, weights)


def _example(features: list[str], intent: Intent, places: dict[int, int]) -> Example:
    values = [(places[hashed(f)], v) for f, v in valued(features) if hashed(f) in places]
    length = sqrt(sum(v * v for _, v in values)) or 1.0
    return Example(tuple((place, v / length) for place, v in values), INTENTS.index(intent))


def _step(example: Example, weights: list[list[float]], squares: list[list[float]], importance: list[float]) -> None:
    sums = [0.0] * len(INTENTS)
    for place, value in example.values:
        sums = [total + value * weight for total, weight in zip(sums, weights[place], strict=True)]
    errors = softmax(sums)
    errors[example.label] -= 1.0
    factor = importance[example.label]
    active = [(n, factor * error) for n, error in enumerate(errors) if abs(error) > 1e-3]
    for place, value in example.values:
        row, squared = weights[place], squares[place]
        for n, error in active:
            slope = error * value + DECAY * row[n]
            squared[n] += slope * slope
            row[n] -= STEP * slope / sqrt(squared[n])


def _quantised(known: list[int], weights: list[list[float]]) -> Model:
    largest = max((abs(weight) for row in weights for weight in row), default=1.0)
    scale = largest / 127
    small = array("b", [round(weight / scale) for row in weights for weight in row])
    return Model(INTENTS, array("I", known), small, scale, SHARPNESS)


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
    model = learn([(weighed(sentence), sentence.intent) for sentence in sentences()])
    data = packed(model)
    (FOLDER / WEIGHTS_FILE).write_bytes(data)
    print(f"{len(model.hashes)} features, {len(data) / 1000:.0f} kB", file=sys.stderr)  # noqa: T201 - as above


if __name__ == "__main__":
    main()
