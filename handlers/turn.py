"""One turn of a conversation: who said or pressed what, and what is answered. It runs in one transaction.

The effect, the answers (rows in the outbox) and "handled" (in the inbox) are committed together or not at all.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from handlers import overviews
from messages.buttons import Button
from messages.view import Words
from storage import dialogs, outbox, people
from storage.dialogs import Dialog
from storage.records import Person
from storage.tx import Tx
from volunteering.home import HomeRules

if TYPE_CHECKING:
    from handlers.workbooks import Sent


@dataclass(slots=True)
class Turn:
    """What a handler gets.

    Attributes:
        tx: the transaction of this turn.
        now: the present moment, aware.
        rules: the home's own numbers.
        update_id: Telegram's number of the update, for the keys of the answers.
        chat_id: where the answers go: the person's own chat.
        person: who it is, looked up now; None for somebody the home does not know.
        first_name: as the app gives it; kept nowhere unless somebody unknown leaves word.
        app_language: the language of the person's app.
        message_id: the message whose button was pressed, in whose place the answer goes; None for words.
        pressed_id: the message whose button was pressed, wherever the answer goes.
        written_id: the message that was written; None for a press.
        cause: what the press carried, kept with the answer, so that the same press again is known.
        sent: a workbook that came with this, or that a press asks to load; fetched and read before the turn.
        marked: the words that were written, in Telegram's HTML, where they were written with bold, links and the like.
        asked: the question that stood open when this was said or pressed. It is over by now; a step that goes on asks
            again.
    """

    tx: Tx
    now: datetime
    rules: HomeRules
    update_id: int
    chat_id: int
    person: Person | None
    first_name: str
    app_language: str | None
    message_id: int | None = None
    pressed_id: int | None = None
    written_id: int | None = None
    cause: str | None = None
    sent: "Sent | None" = None
    marked: str | None = None
    asked: Dialog | None = None
    answers: int = field(default=0)

    def answer(self, words: Words, *, anew: bool = False, album: str | None = None) -> None:
        """Say this to the one whose turn it is: in place of the pressed message, or anew; to a whole `album` once.

        What waits to be said to the same press already is not said twice: somebody's finger is faster than Telegram.
        """
        key, edits = f"answer:{self.update_id}:{self.answers}", None if anew else self.message_id
        if album is not None:
            key = f"answer:{self.chat_id}:album:{album}"
        self.answers += 1
        if not anew:
            self.message_id = None  # one answer stands in its place, whatever else is said comes below
        cause = self.cause if edits is not None or self.cause is None else f"{self.pressed_id}:{self.cause}"
        if cause is not None and outbox.waits_already(self.tx, self.chat_id, words.kind, words.about, edits, cause):
            return
        outbox.put(
            self.tx,
            key=key,
            lane=outbox.ANSWERS,
            chat_id=self.chat_id,
            person_id=self.person.id if self.person else None,
            language=self.app_language,
            kind=words.kind,
            about=words.about,
            now=self.now,
            edits=edits,
            cause=cause,
        )
        overviews.follow(
            self.tx, self.person, self.chat_id, words, key=key, edits=edits, now=self.now, rules=self.rules
        )

    def known_again(self) -> None:
        """Look the person up again, after something about them has changed."""
        self.person = people.by_chat(self.tx, self.chat_id)

    def asks(self, step: str, **data: object) -> None:
        """The next words this person writes are the answer to a question: `@written(step)` gets them, with the data.

        Ids and small facts only, and what the person is putting together for others to read. Any button, menu word or
        command ends the question.
        """
        dialogs.put(self.tx, self.chat_id, step, data, self.now)


Written = Callable[[Turn, Person, dict[str, Any], str], None]
Pressed = TypeVar("Pressed", bound=Button)
ON_PRESS: dict[type[Button], Callable[..., None]] = {}
ON_WORDS: dict[str, Written] = {}
ON_UNDONE: dict[type, Callable[..., None]] = {}


def pressed(
    kind: type[Pressed],
) -> Callable[[Callable[[Turn, Person, Pressed], None]], Callable[[Turn, Person, Pressed], None]]:
    """What happens when somebody the home knows presses a button of this kind, or writes its words."""

    def register(function: Callable[[Turn, Person, Pressed], None]) -> Callable[[Turn, Person, Pressed], None]:
        ON_PRESS[kind] = function
        return function

    return register


def written(step: str) -> Callable[[Written], Written]:
    """What happens with words that answer the question of this step (see `Turn.asks`); the step is over by then."""

    def register(function: Written) -> Written:
        if step in ON_WORDS:
            raise ValueError(f"two answers to {step}")
        ON_WORDS[step] = function
        return function

    return register


Outcome = TypeVar("Outcome")


def undone(
    kind: type[Outcome],
) -> Callable[[Callable[[Turn, int, Outcome], None]], Callable[[Turn, int, Outcome], None]]:
    """What is answered when Undo has had this outcome (see `volunteering.ways_back`); the number is the act's."""

    def register(function: Callable[[Turn, int, Outcome], None]) -> Callable[[Turn, int, Outcome], None]:
        ON_UNDONE[kind] = function
        return function

    return register
