"""Times as people compare them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: what was measured, among what, what came out, and what it is held against."""

    what: str
    among: str
    measured: str
    held_against: str = ""


class Stopwatch:
    """Takes the time of the same thing many times, as the clock on the wall goes or as another one does."""

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        self.clock = clock
        self.seconds: list[float] = []

    @contextmanager
    def once(self) -> Iterator[None]:
        """Take the time of one round."""
        begun = self.clock()
        yield
        self.seconds.append(self.clock() - begun)

    def __str__(self) -> str:
        return f"p50 {_ms(median(self.seconds))}, p99 {_ms(percentile(self.seconds, 99))}"


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that so many percent of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms"
