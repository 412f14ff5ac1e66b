"""Slowing down somebody who sends without end, before the store hears of it.

One bucket a person. It holds more than anybody sends who means well: a whole album of a hundred forwarded pictures, a
minute of tapping. And it fills by Telegram's own stamp on a message, not by when we fetch it, so what piled up while
the bot was away is no flood. What goes beyond is let go, never kept and never handled; the person is told, once, until
their bucket is full again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from line.pace import Bucket

AT_ONCE = 120  # a forwarded album is 100 messages
PER_SECOND = 2.0
MANY = 1000  # so many buckets are looked through for full ones, which are forgotten

Who = tuple[int, bool]


class Weight(Enum):
    """What to do with an update."""

    TAKE = auto()
    """Keep it and handle it."""
    LET_GO = auto()
    """It is beyond what anybody sends who means well, and the person was told."""
    LET_GO_AND_TELL = auto()
    """The first beyond it: let it go, and tell the person."""


@dataclass(slots=True)
class _Level:
    bucket: Bucket
    latest: float
    told: bool = False

    def moved_to(self, at: float) -> float:
        """The latest moment known: stamps come out of order, and a bucket's time must not run back."""
        self.latest = max(self.latest, at)
        return self.latest


class Slowing:
    """Everybody's buckets, in memory only: after a restart everybody begins with a full one."""

    def __init__(self, at_once: int = AT_ONCE, per_second: float = PER_SECOND) -> None:
        """So many at once, and so many a second after that."""
        self._at_once = at_once
        self._per_second = per_second
        self._levels: dict[Who, _Level] = {}

    def weigh(self, person: int, at: float, *, stamped: bool) -> tuple[Weight, Callable[[], None]]:
        """What to do with one update of this person, and how to take that back where it could not be kept.

        Args:
            person: Telegram's number of whoever sent it.
            at: when, in seconds since 1970.
            stamped: whether Telegram said when; a press has no stamp, and our clock may differ from theirs.
        """
        who = (person, stamped)
        level = self._levels.get(who)
        if level is None:
            self._forget_the_full(at)
            level = self._levels[who] = _Level(Bucket(self._per_second, self._at_once, at), at)
        now = level.moved_to(at)
        left = level.bucket.left(now)
        if left >= level.bucket.size:
            level.told = False
        if left >= 1:
            level.bucket.draw(now)
            return Weight.TAKE, lambda: level.bucket.draw(level.latest, -1)
        if level.told:
            return Weight.LET_GO, _nothing
        level.told = True
        return Weight.LET_GO_AND_TELL, lambda: setattr(level, "told", False)

    def _forget_the_full(self, at: float) -> None:
        if len(self._levels) < MANY:
            return
        for who in [
            who for who, level in self._levels.items() if level.bucket.left(level.moved_to(at)) >= self._at_once
        ]:
            del self._levels[who]


def _nothing() -> None:
    return
