"""The messages that were set aside before a line of the reading was written, and that no rule was written from.

Somebody who had seen no code wrote them, and kept them outside the tree; their fingerprint was committed before the
first line (`set_aside.sha256`). Only figures for whole languages were looked at meanwhile. Read no sentence of it
before changing the reading. What is held here is what was reached; the figures are printed by
`python -m benchmarks.understanding tests/messages/understanding/set_aside.jsonl`.

`other_voices.jsonl` are 600 more, by writers of other imagined people who were asked to say nothing as others say it:
much harder than everyday, and never learnt from. What is held there is that a cancellation that is acted upon is one.

`outsiders.jsonl` are 750 by three more who had seen neither code nor sentences, written after the weights were learnt,
and scored once: what stands below is how they came out. Do not learn from them; have new ones written instead.
"""

import hashlib
from pathlib import Path

import pytest

from benchmarks.understanding import Score, score

HERE = Path(__file__).parent
SET_ASIDE = HERE / "set_aside.jsonl"
OTHER_VOICES = HERE / "other_voices.jsonl"
OUTSIDERS = HERE / "outsiders.jsonl"


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return score(SET_ASIDE.read_text("utf-8").splitlines())


def test_they_are_the_ones_that_were_set_aside() -> None:
    fingerprint = (HERE / "set_aside.sha256").read_text("utf-8").split()[0]
    assert hashlib.sha256(SET_ASIDE.read_bytes()).hexdigest() == fingerprint


@pytest.mark.parametrize("language", ["nb", "da", "en"])
def test_in_each_language_they_are_understood(language: str, scores: dict[str, Score]) -> None:
    found = scores[language]
    assert found.counts["all"] == 170
    assert found.share("intent", "all") >= 0.95
    assert found.share("days", "all") >= 0.99
    assert found.share("cancel right", "cancel said") >= 0.97
    assert found.share("sure right", "sure said") >= 0.97


def test_outsiders_are_understood() -> None:
    for language, found in score(OUTSIDERS.read_text("utf-8").splitlines()).items():
        assert found.counts["all"] == 250, language
        assert found.share("intent", "all") >= 0.96, language
        assert found.share("days", "all") >= 0.99, language
        assert found.share("cancel right", "cancel said") >= 0.98, language
        assert found.share("sure right", "sure said") >= 0.98, language


def test_in_other_voices_what_is_acted_upon_was_meant() -> None:
    for language, found in score(OTHER_VOICES.read_text("utf-8").splitlines()).items():
        assert found.counts["all"] == 200, language
        assert found.share("intent", "all") >= 0.8, language
        assert found.share("days", "all") >= 0.98, language
        assert found.share("sure right", "sure said") >= 0.97, language
