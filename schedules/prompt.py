"""A prompt: something the bot says by itself, because its time has come. And what every prompt is asked with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from storage.prompts import OURS
from storage.tx import Tx
from volunteering.home import HomeRules

AT_HAND = timedelta(minutes=2)
"""So long before its time at most what depends on all that is known then is worked out: two looks at the clock."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something that should be said to somebody at a time.

    Attributes:
        kind: the screen that has the words; it looks again whether they are true.
        subject: tells one prompt of its kind to one reader from another; it is said once for each subject.
        reader_id: who reads it; None: a group chat.
        chat_id: where it goes; None: the reader is rung, so it goes onto the call list.
        about: ids and small facts for the words.
        due_at: when.
        worth_until: until when it is worth saying; also how long it is remembered that it was said.
        on_duty: it goes to somebody on duty, at whatever hour; anybody else sleeps in the quiet hours.
        edits: the message in whose place it goes.
        language: of a group chat.
    """

    kind: str
    subject: str
    reader_id: int | None
    chat_id: int | None
    about: dict[str, object]
    due_at: datetime
    worth_until: datetime
    on_duty: bool = False
    edits: int | None = None
    language: str | None = None

    @property
    def key(self) -> str:
        """What makes it impossible twice."""
        return key_of(self.kind, self.reader_id or self.chat_id or 0, self.subject)


def key_of(kind: str, reader: int, subject: str) -> str:
    """The key of a prompt: its kind, its reader, its subject."""
    return f"{OURS}{kind}:{reader}:{subject}"


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the clock.

    Attributes:
        tx: the transaction in which everything is worked out.
        now: the present moment.
        until: how far ahead it is worked out.
        rules: the home's own numbers.
    """

    tx: Tx
    now: datetime
    until: datetime
    rules: HomeRules


class Wanted(Protocol):
    """A file of this folder: which prompts of its kinds there should be, from what is true now."""

    @property
    def __name__(self) -> str:
        """Which file."""

    @property
    def KINDS(self) -> tuple[str, ...]:  # noqa: N802 - a constant of the file
        """The kinds that it may want."""

    def wanted(self, look: Look, /) -> Iterable[Prompt]:
        """The prompts that there should be; those outside the look's time do no harm."""
