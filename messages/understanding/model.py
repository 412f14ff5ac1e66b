"""The weights, learnt from the project's own sentences: which features speak for which intent. Small and offline."""

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
GROUPS = {"c": 3.0, "k": 2.0, "q": 2.0, "first": 2.0, "early": 2.0, "p": 0.8, "w": 1.3}
"""How much a kind of feature counts beside the others (1): ideas more than words, pieces of words less."""
_HEADER = b"kulturkontakt-understanding-1\n"


@dataclass(frozen=True, slots=True)
class Model:
    """Hashes of features, ascending, and for each one weight per intent, as small whole numbers times `scale`."""

    intents: tuple[Intent, ...]
    hashes: "array[int]"
    weights: "array[int]"
    scale: float
    sharpness: float

    def scores(self, features: Iterable[str]) -> dict[Intent, float]:
        """How likely each intent is; the sum is 1."""
        sums = [0.0] * len(self.intents)
        length = 0.0
        for feature, value in valued(features):
            place = self._place(feature)
            if place < 0:
                continue
            length += value * value
            start = place * len(sums)
            for n in range(len(sums)):
                sums[n] += value * self.weights[start + n]
        factor = self.scale * self.sharpness / sqrt(length) if length else 0.0
        return dict(zip(self.intents, softmax([factor * each for each in sums]), strict=True))

    def speaking_for(self, intent: Intent, features: Iterable[str]) -> list[tuple[str, float]]:
        """Which features spoke for an intent, the strongest first: for maintainers."""
        column = self.intents.index(intent)
        found = []
        for feature, value in valued(features):
            place = self._place(feature)
            if place >= 0:
                found.append((feature, value * self.scale * self.weights[place * len(self.intents) + column]))
        return sorted(found, key=lambda each: -each[1])

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
    """The model as the bytes it is shipped in: the same on every machine."""
    numbers = array("i", [len(model.hashes), round(model.scale * 1e9), round(model.sharpness * 1e6)])
    names = ",".join(model.intents).encode() + b"\n"
    parts = [_little(numbers), _little(model.hashes), model.weights.tobytes()]
    return _HEADER + names + zlib.compress(b"".join(parts), 9)


def unpacked(data: bytes) -> Model:
    """The model that `packed` made the bytes of."""
    header, names, body = data.split(b"\n", 2)
    if header + b"\n" != _HEADER:
        raise ValueError("these are no weights of this version")
    raw = zlib.decompress(body)
    numbers = _from_little("i", raw[:12])
    end = 12 + 4 * numbers[0]
    weights = array("b")
    weights.frombytes(raw[end:])
    intents = tuple(Intent(name) for name in names.decode().split(","))
    return Model(intents, _from_little("I", raw[12:end]), weights, numbers[1] / 1e9, numbers[2] / 1e6)


def _little(numbers: "array[int]") -> bytes:
    width = numbers.itemsize
    return b"".join((each % (1 << 8 * width)).to_bytes(width, "little") for each in numbers)


def _from_little(kind: str, raw: bytes) -> "array[int]":
    numbers = array(kind)
    for at in range(0, len(raw), numbers.itemsize):
        numbers.append(int.from_bytes(raw[at : at + numbers.itemsize], "little", signed=kind == "i"))
    return numbers


@lru_cache(maxsize=1)
def learnt() -> Model:
    """The weights that are shipped."""
    return unpacked(resources.files("messages.understanding").joinpath(WEIGHTS_FILE).read_bytes())
