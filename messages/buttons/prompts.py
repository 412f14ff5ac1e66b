"""The buttons under what the bot says by itself."""

from dataclasses import dataclass
from typing import ClassVar

from messages.buttons.button import Button


@dataclass(frozen=True, slots=True)
class Coming(Button):
    """Yes, I am coming on this date."""

    code: ClassVar[str] = "b"
    date: int


@dataclass(frozen=True, slots=True)
class TickAtTheEnd(Button):
    """At the end of a shift: this person was here. Person 0 is a group."""

    code: ClassVar[str] = "ba"
    shift: int
    date: int
    person: int


@dataclass(frozen=True, slots=True)
class AskMe(Button):
    """After the first time: yes, ask me."""

    code: ClassVar[str] = "bf"


@dataclass(frozen=True, slots=True)
class RatherTalk(Button):
    """After the first time: rather a talk than questions."""

    code: ClassVar[str] = "bft"


@dataclass(frozen=True, slots=True)
class NoThanks(Button):
    """After the first time: no questions, please."""

    code: ClassVar[str] = "bfn"


@dataclass(frozen=True, slots=True)
class AnswerFirstTime(Button):
    """My answer to one of the five questions (0 to 4)."""

    code: ClassVar[str] = "bfa"
    question: int
    choice: str


@dataclass(frozen=True, slots=True)
class FirstTimeAnswers(Button):
    """To the coordinator: what this person answered after their first time."""

    code: ClassVar[str] = "bfs"
    person: int


@dataclass(frozen=True, slots=True)
class AskOthers(Button):
    """To the coordinator: ask others for this date."""

    code: ClassVar[str] = "bo"
    date: int


@dataclass(frozen=True, slots=True)
class HelpYes(Button):
    """Yes, I can help out."""

    code: ClassVar[str] = "by"
    asking: int


@dataclass(frozen=True, slots=True)
class HelpNo(Button):
    """No, not this time."""

    code: ClassVar[str] = "bn"
    asking: int


@dataclass(frozen=True, slots=True)
class AskingReport(Button):
    """To the coordinator: who was asked, who answered, what it brought."""

    code: ClassVar[str] = "br"
    asking: int


@dataclass(frozen=True, slots=True)
class Waiting(Button):
    """To the coordinator: what waits to be said, what was not heard, and why."""

    code: ClassVar[str] = "bw"
