"""The weights, learnt from the project's own sentences: small nets from features to intents. Offline, plain Python."""

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
MIDDLE = 128
_SUMMED = 257  # so many bytes at most add up to what two bytes hold
_HEADER = b"kulturkontakt-understanding-4\n"


@dataclass(frozen=True, slots=True)
class Model:
    """A few small nets that were begun differently: where they differ, the bot is not certain.

    Each has one layer of `width` hidden units between features and intents. Features are kept by their hashes,
    ascending; their weights, those of all nets in a row, are bytes of which `MIDDLE` is nought, times `scale`.
    """

    intents: tuple[Intent, ...]
    nets: int
    width: int
    hashes: "array[int]"
    weights: bytes
    scale: float
    outer: tuple[float, ...]
    """For each net: what its hidden units begin with, then for each intent what it begins with and its weights."""

    def scores(self, features: Iterable[str]) -> dict[Intent, float]:
        """How likely each intent is; the sum is 1."""
        hidden = [max(0.0, value) for value in self._hidden(features)]
        shares = [0.0] * len(self.intents)
        for net in range(self.nets):
            units = [1.0, *hidden[net * self.width : (net + 1) * self.width]]
            sums = [
                sum(value * weight for value, weight in zip(units, self._row(net, n), strict=True))
                for n in range(len(self.intents))
            ]
            shares = [share + each / self.nets for share, each in zip(shares, softmax(sums), strict=True)]
        return dict(zip(self.intents, shares, strict=True))

    def speaking_for(self, intent: Intent, features: Iterable[str]) -> list[tuple[str, float]]:
        """Which features spoke for an intent, the strongest first: for maintainers."""
        listed = list(features)
        hidden = self._hidden(listed)
        to = [w for net in range(self.nets) for w in self._row(net, self.intents.index(intent))[1:]]
        reached = [weight if value > 0 else 0.0 for weight, value in zip(to, hidden, strict=True)]
        found = []
        for feature, value in valued(listed):
            place = self._place(feature)
            if place is not None:
                row = self._row_of(place)
                spoke = sum((a - MIDDLE) * b for a, b in zip(row, reached, strict=True))
                found.append((feature, value * self.scale * spoke))
        return sorted(found, key=lambda each: -each[1])

    def _hidden(self, features: Iterable[str]) -> list[float]:
        known: dict[float, list[int]] = {}
        for feature, value in valued(features):
            place = self._place(feature)
            if place is not None:
                known.setdefault(value, []).append(place)
        length = sqrt(sum(value * value * len(places) for value, places in known.items()))
        hidden = [value for net in range(self.nets) for value in self._begin(net)]
        for value, places in known.items():
            factor = value * self.scale / length
            for start in range(0, len(places), _SUMMED):
                some = places[start : start + _SUMMED]
                nought = MIDDLE * len(some)
                hidden = [h + factor * (s - nought) for h, s in zip(hidden, self._sums(some), strict=True)]
        return hidden

    def _sums(self, places: list[int]) -> tuple[int, ...]:
        """The rows at these places, added up: each as one long number with two bytes for each weight."""
        width = self.nets * self.width
        wide = bytearray(2 * width)
        total = 0
        for place in places:
            wide[::2] = self._row_of(place)
            total += int.from_bytes(wide, "little")
        return struct.unpack(f"<{width}H", total.to_bytes(2 * width, "little"))

    def _place(self, feature: str) -> int | None:
        wanted = hashed(feature)
        place = bisect_left(self.hashes, wanted)
        return place if place < len(self.hashes) and self.hashes[place] == wanted else None

    def _row_of(self, place: int) -> bytes:
        length = self.nets * self.width
        return self.weights[place * length : (place + 1) * length]

    def _begin(self, net: int) -> tuple[float, ...]:
        start = net * self._outer_length()
        return self.outer[start : start + self.width]

    def _row(self, net: int, intent: int) -> tuple[float, ...]:
        start = net * self._outer_length() + self.width + intent * (self.width + 1)
        return self.outer[start : start + self.width + 1]

    def _outer_length(self) -> int:
        return self.width + len(self.intents) * (self.width + 1)


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
    counts = struct.pack("<4if", model.nets, model.width, len(model.hashes), len(model.outer), model.scale)
    hashes = struct.pack(f"<{len(model.hashes)}I", *model.hashes)
    outer = struct.pack(f"<{len(model.outer)}f", *model.outer)
    names = ",".join(model.intents).encode() + b"\n"
    return _HEADER + names + zlib.compress(counts + hashes + outer + model.weights, 9)


def unpacked(data: bytes) -> Model:
    """The model that `packed` made the bytes of."""
    header, names, body = data.split(b"\n", 2)
    if header + b"\n" != _HEADER:
        raise ValueError("these are no weights of this version")
    raw = zlib.decompress(body)
    nets, width, known, outers, scale = struct.unpack_from("<4if", raw)
    begin = struct.calcsize("<4if")
    hashes = array("I", struct.unpack_from(f"<{known}I", raw, begin))
    outer = struct.unpack_from(f"<{outers}f", raw, begin + 4 * known)
    weights = raw[begin + 4 * (known + outers) :]
    return Model(tuple(Intent(name) for name in names.decode().split(",")), nets, width, hashes, weights, scale, outer)


@lru_cache(maxsize=1)
def learnt() -> Model:
    """The weights that are shipped."""
    return unpacked(resources.files("messages.understanding").joinpath(WEIGHTS_FILE).read_bytes())
