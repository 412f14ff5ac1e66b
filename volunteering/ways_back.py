"""How what was done is taken back, by subject: each subject registers its own verbs here, and `undoing` finds them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from storage.records import Act, Person
from storage.tx import Tx
from volunteering.home import HomeRules


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Something of a subject of its own is taken back; the subject's outcomes are kinds of this."""


WayBack = Callable[[Tx, Person, Act, datetime, HomeRules], Elsewhere | None]
WAYS_BACK: dict[str, WayBack] = {}


def way_back(*verbs: str) -> Callable[[WayBack], WayBack]:
    """How acts of these verbs are taken back: a function of who takes it back and the act.

    None when there is nothing left to take back: then the act stays as it stands. Only the person who did it comes
    here, and only while it was not taken back.
    """

    def register(function: WayBack) -> WayBack:
        for verb in verbs:
            if verb in WAYS_BACK:
                raise ValueError(f"two ways back from {verb}")
            WAYS_BACK[verb] = function
        return function

    return register
