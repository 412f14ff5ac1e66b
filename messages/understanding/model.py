"""The weights, learnt from the project's own sentences: a small net from features to intents. Offline, plain Python."""

import struct
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from math import exp, sqrt

from messages.understanding.kinds import Intent

WEIGHTS_FILE = "weights.bin"
GROUPS = {"c": 3.0, "k": 2.0, "q": 2.0, "first": 2.0, "early": 2.0, "p": 0.8, "w": 1.3, "f": 1.0}
"""How much a kind of feature counts beside the others (1): ideas more than words, pieces of words less."""
_HEADER = b"kulturkontakt-understanding-2\n"


@dataclass(frozen=True, slots=True)
class Model:
    """A layer of `width` hidden units between features and intents; the features are kept by their hashes, ascending.

    The features' weights are small whole numbers times `scale`; what follows is small enough to be kept in full.
    """

    intents: tuple[Intent, ...]
    width: int
    hashes: "array[int]"
    weights: "array[int]"
    scale: float
    outer: tuple[float, ...]
    """What the hidden units begin with, then for each intent what it begins with and its weight for each unit."""

    def scores(self, features: Iterable[str]) -> dict[Intent, float]:
        """How likely each intent is; the sum is 1."""
        hidden = [max(0.0, value) for value in self._hidden(features)]
        sums = []
        for n in range(len(self.intents)):
            begin, *weights = self._row(n)
            sums.append(begin + sum(value * weight for value, weight in zip(hidden, weights, strict=True)))
        return dict(zip(self.intents, softmax(sums), strict=True))

    def speaking_for(self, intent: Intent, features: Iterable[str]) -> list[tuple[str, float]]:
        """Which features spoke for an intent, the strongest first: for maintainers."""
        listed = list(features)
        _, *weights = self._row(self.intents.index(intent))
        reached = [w if value > 0 else 0.0 for w, value in zip(weights, self._hidden(listed), strict=True)]
        found = []
        for feature, value in valued(listed):
            place = self._place(feature)
            if place >= 0:
                row = self.weights[place * self.width : (place + 1) * self.width]
                found.append((feature, value * self.scale * sum(a * b for a, b in zip(row, reached, strict=True))))
        return sorted(found, key=lambda each: -each[1])

    def _hidden(self, features: Iterable[str]) -> list[float]:
        sums = [0.0] * self.width
        length = 0.0
        for feature, value in valued(features):
            place = self._place(feature)
            if place >= 0:
                length += value * value
                row = self.weights[place * self.width : (place + 1) * self.width]
                sums = [total + value * weight for total, weight in zip(sums, row, strict=True)]
        factor = self.scale / sqrt(length) if length else 0.0
        return [begin + factor * total for begin, total in zip(self.outer, sums, strict=False)]

    def _row(self, intent: int) -> tuple[float, ...]:
        start = self.width + intent * (self.width + 1)
        return self.outer[start : start + self.width + 1]

    def _place(self, feature: str) -> int:
        wanted = hashed(feature)
        place = bisect_left(self.hashes, wanted)
        return place if place < len(self.hashes) and self.hashes[place] == wanted else -1


def hashed(feature: str) -> int:
    """The number a feature is kept under."""
    return zlib.crc32(feature.encode("utf-8", "replace"))


def valued(features: Iterable[str]) -> Iterable[tuple[str, float]]:
    """Each feature with what its kind counts."""
    for feature in features:
        yield feature, GROUPS.get(feature.partition(":")[0], 1.0)


def softmax(values: list[float]) -> list[float]:
    """The values as shares of one."""
    highest = max(values)
    raised = [exp(value - highest) for value in values]
    whole = sum(raised)
    return [each / whole for each in raised]


def packed(model: Model) -> bytes:
    """The model as the bytes it is shipped in."""
    counts = struct.pack("<3if", model.width, len(model.hashes), len(model.outer), model.scale)
    hashes = struct.pack(f"<{len(model.hashes)}I", *model.hashes)
    outer = struct.pack(f"<{len(model.outer)}f", *model.outer)
    names = ",".join(model.intents).encode() + b"\n"
    return _HEADER + names + zlib.compress(counts + hashes + outer + model.weights.tobytes(), 9)


def unpacked(data: bytes) -> Model:
    """The model that `packed` made the bytes of."""
    header, names, body = data.split(b"\n", 2)
    if header + b"\n" != _HEADER:
        raise ValueError("these are no weights of this version")
    raw = zlib.decompress(body)
    width, known, outers, scale = struct.unpack_from("<3if", raw)
    begin = struct.calcsize("<3if")
    hashes = array("I", struct.unpack_from(f"<{known}I", raw, begin))
    outer = struct.unpack_from(f"<{outers}f", raw, begin + 4 * known)
    weights = array("b")
    weights.frombytes(raw[begin + 4 * (known + outers) :])
    return Model(tuple(Intent(name) for name in names.decode().split(",")), width, hashes, weights, scale, outer)


@lru_cache(maxsize=1)
def learnt() -> Model:
    """The weights that are shipped."""
    return unpacked(resources.files("messages.understanding").joinpath(WEIGHTS_FILE).read_bytes())
