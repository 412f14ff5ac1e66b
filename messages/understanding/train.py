"""Learn the weights anew from the project's sentences: `python -m messages.understanding.train`. Three minutes, seeded.

First the sayings are made ready and the words that are known are counted, as both decide how a sentence is read.
`--folds 5` measures instead: every sentence is judged by weights that were learnt without it.
"""

import argparse
import random
import sys
from collections import Counter

from messages.understanding import lexicon, nearest
from messages.understanding.learning import learn
from messages.understanding.learnt_from import FOLDER, LANGUAGES, sentences
from messages.understanding.model import WEIGHTS_FILE, packed

LEAST_WRITTEN = 3
"""A word that so many sentences hold is no typing error …"""
SELDOM, OFTENER = 15, 25
"""… unless it is longer, seldom, and one slip away from a word that is so many times as common ("cancle")."""


def known_words() -> dict[bool, list[str]]:
    """The words of the Nordic and of the English sentences, the commonest first."""
    counts: dict[bool, Counter[str]] = {False: Counter(), True: Counter()}
    for sentence in sentences():
        reading = sentence.reading()
        counts[reading.english].update({word for word in reading.written if word.isalpha() and len(word) > 1})
    return {
        english: [word for word in _by_use(found) if not _is_slip(word, found)] for english, found in counts.items()
    }


def _by_use(counts: Counter[str]) -> list[str]:
    listed = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return [word for word, times in listed if times >= LEAST_WRITTEN]


def _is_slip(word: str, counts: Counter[str]) -> bool:
    times = counts[word]
    rare = times < SELDOM and len(word) > nearest.SHORTEST
    return rare and any(counts[each] >= OFTENER * times for each in nearest.slips(word))


def measure(folds: int) -> None:
    """Print how well sentences are told apart by weights that were learnt without them."""
    every = [(sentence, sentence.reading().weighed()) for sentence in sentences()]
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    order = list(range(len(every)))
    random.Random(7).shuffle(order)  # noqa: S311 - the same each time is wanted
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
    made = (lexicon.made(english=english) for english in (False, True))
    (FOLDER / lexicon.LEXICON_FILE).write_bytes(lexicon.packed(made))
    for english, words in known_words().items():
        (FOLDER / "words" / nearest.known_file(english=english)).write_text("\n".join(words) + "\n", "utf-8")
    nearest.forget()
    model = learn([(sentence.reading().weighed(), sentence.intent) for sentence in sentences()])
    data = packed(model)
    (FOLDER / WEIGHTS_FILE).write_bytes(data)
    print(f"{len(model.hashes)} features, {len(data) / 1000:.0f} kB", file=sys.stderr)  # noqa: T201 - as above


if __name__ == "__main__":
    main()
