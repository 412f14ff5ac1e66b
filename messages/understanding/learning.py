"""How the nets learn: AdaGrad, example by example. Only for `train`; what runs needs none of this, and no NumPy."""

import struct
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from messages.understanding.kinds import Intent
from messages.understanding.model import MIDDLE, Model, hashed, valued

INTENTS = tuple(Intent)
NETS = 3
WIDTH = 32
EPOCHS = 20
STEP = 0.05
SPREAD = 0.15
LEFT_OUT = 0.4
"""So many of the features of an example are left out each time, at random, so that none is leant on alone."""
LEAST_SEEN = 5
"""A feature of fewer sentences tells nothing about others."""
TINY = 1e-6
FAIR = 1e-3
"""Whoever errs by less learns nothing from it."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence as it is learnt from: the places of its features, their values (of length one), what it means."""

    places: NDArray[np.int64]
    values: Floats
    label: int


class Nets:
    """Several nets with one hidden layer, learning side by side; each leaves out other features."""

    def __init__(self, features: int, seed: int) -> None:
        """Nets that know nothing yet."""
        self.chance = np.random.default_rng(seed)
        units = NETS * WIDTH
        self.inner = self._drawn(SPREAD, (features, units))
        self.begin = np.zeros(units, np.float32)
        self.outer = self._drawn(1 / sqrt(WIDTH), (NETS, len(INTENTS), WIDTH))
        self.outset = np.zeros((NETS, len(INTENTS)), np.float32)
        self._squares = [np.full(each.shape, TINY, np.float32) for each in (self.begin, self.outer, self.outset)]
        self._inner_squares = np.full(self.inner.shape, TINY, np.float32)

    def _drawn(self, spread: float, shape: tuple[int, ...]) -> Floats:
        return self.chance.normal(0, spread, shape).astype(np.float32)

    def see(self, example: Example, importance: float) -> None:
        """Learn a little from one example."""
        left = self.chance.random((len(example.places), NETS)) > LEFT_OUT
        values = np.repeat(example.values[:, None] * left, WIDTH, axis=1)
        rows = self.inner[example.places]
        hidden = np.maximum(self.begin + (rows * values).sum(0), 0).reshape(NETS, WIDTH)
        errors = np.einsum("nw,ncw->nc", hidden, self.outer) + self.outset
        errors = np.exp(errors - errors.max(1, keepdims=True))
        errors /= errors.sum(1, keepdims=True)
        errors[:, example.label] -= 1
        if np.abs(errors).max() < FAIR:
            return
        errors *= importance
        back = np.einsum("nc,ncw->nw", errors, self.outer)
        slopes = np.where(hidden > 0, back, 0).reshape(NETS * WIDTH)
        steps = (slopes, errors[:, :, None] * hidden[:, None, :], errors)
        for weights, squares, step in zip((self.begin, self.outer, self.outset), self._squares, steps, strict=True):
            np.add(squares, step * step, out=squares)
            np.subtract(weights, STEP * step / np.sqrt(squares), out=weights)
        downhill = values * slopes
        squares = self._inner_squares[example.places] + downhill * downhill
        self._inner_squares[example.places] = squares
        self.inner[example.places] = rows - STEP * downhill / np.sqrt(squares)


def learn(given: Sequence[tuple[list[str], Intent]], *, seed: int = 1) -> Model:
    """Weights that tell the given feature lists apart; the same each time on one machine."""
    seen = Counter(feature for features, _ in given for feature in features)
    known = sorted({hashed(feature) for feature, times in seen.items() if times >= LEAST_SEEN})
    places = {number: place for place, number in enumerate(known)}
    examples = [_example(features, intent, places) for features, intent in given]
    counts = Counter(example.label for example in examples)
    importance = [sqrt(len(examples) / (len(INTENTS) * max(counts[n], 1))) for n in range(len(INTENTS))]
    nets = Nets(len(known), seed)
    for _ in range(EPOCHS):
        for number in nets.chance.permutation(len(examples)):
            nets.see(examples[number], importance[examples[number].label])
    return _quantised(known, nets)


def _example(features: list[str], intent: Intent, places: dict[int, int]) -> Example:
    found = [(places[hashed(f)], v) for f, v in valued(features) if hashed(f) in places]
    length = sqrt(sum(v * v for _, v in found)) or 1.0
    at = np.array([place for place, _ in found], np.int64)
    return Example(at, np.array([v / length for _, v in found], np.float32), INTENTS.index(intent))


def _quantised(known: list[int], nets: Nets) -> Model:
    scale = float(np.abs(nets.inner).max()) / 127
    small = (MIDDLE + np.rint(nets.inner / scale)).astype(np.uint8).tobytes()
    outer: list[float] = []
    for net in range(NETS):
        outer += nets.begin[net * WIDTH : (net + 1) * WIDTH].tolist()
        for intent in range(len(INTENTS)):
            outer += [float(nets.outset[net, intent]), *nets.outer[net, intent].tolist()]
    single = struct.unpack(f"<{len(outer)}f", struct.pack(f"<{len(outer)}f", *outer))
    return Model(INTENTS, NETS, WIDTH, array("I", known), small, scale, single)
