"""What was being said when the program was killed: nobody knows whether it arrived, so each is named."""

from collections.abc import Iterable
from dataclasses import dataclass

from storage.overviews import POINTER, REFRESH
from storage.tx import Tx

EDITING = {REFRESH, POINTER}  # screens that know themselves in which message they go


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A message that was being said at a kill.

    Attributes:
        kill: at which kill.
        kind: the screen that has its words.
        key: what makes it this message and no other.
        lane: answers, prompts or letters.
        chat_id: where it went.
        name: whose chat that is; empty for a group.
        edits: the message in whose place it went, if the row says so.
    """

    kill: int
    kind: str
    key: str
    lane: int
    chat_id: int
    name: str
    edits: int | None

    @property
    def is_new(self) -> bool:
        """Whether it may stand there twice: it goes into no message that is there already."""
        return self.edits is None and self.kind not in EDITING

    def __str__(self) -> str:
        how = "new" if self.is_new else "edit"
        return f"{self.kill}\t{self.kind}\t{how}\t{self.name or self.chat_id}\t{self.key}"


def under_way(tx: Tx, kill: int) -> list[UnderWay]:
    """Everything that was claimed and not settled. Asked when no bot runs."""
    rows = tx.all(
        "SELECT o.kind, o.key, o.lane, o.chat_id, coalesce(p.name, ''), o.edits FROM outbox o"
        " LEFT JOIN person p ON p.chat_id = o.chat_id WHERE o.state = 'sending' ORDER BY o.id"
    )
    return [UnderWay(kill, *row) for row in rows]


def by_kind(found: Iterable[UnderWay]) -> dict[str, int]:
    """How many of each kind, the most first."""
    counted: dict[str, int] = {}
    for each in found:
        counted[each.kind] = counted.get(each.kind, 0) + 1
    return dict(sorted(counted.items(), key=lambda one: (-one[1], one[0])))
