"""What is said, ready to be sent: text in Telegram's HTML, buttons under it, a keyboard below the writing field."""

from dataclasses import dataclass

LONGEST_TEXT = 4096  # what Telegram takes as one message


@dataclass(frozen=True, slots=True)
class Choice:
    """A button under a message: its label, and what a press on it carries, or the link it opens."""

    label: str
    data: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the keyboard below the writing field. Its label is also what somebody might write."""

    label: str
    asks_for_contact: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that goes with the text."""

    name: str
    png: bytes


@dataclass(frozen=True, slots=True)
class File:
    """A file that goes with the text: to be kept, opened in a calendar, printed."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """A picture (`photo`) or a document that Telegram has already, by its own number of it."""

    kind: str
    file_id: str


@dataclass(frozen=True, slots=True)
class Copied:
    """A message that somebody wrote, sent on below the text as it was written; its words are not looked at."""

    chat_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Said:
    """One message.

    Attributes:
        text: in Telegram's HTML; everything that people wrote is escaped in it.
        choices: rows of buttons under the message.
        keys: the keyboard below the writing field, rows of keys; None leaves it as it is. A message with keys cannot
            be edited later (Telegram), so a screen has either choices or keys.
        picture: sent as a photo with the text as its caption.
        file: sent as a document with the text as its caption; a message has a picture or a file, not both.
        kept: up to ten pictures, or one document, that Telegram has already; several go as an album before the text.
        copied: somebody's message, sent on below the text.
        commands: what the app lists for this chat from now on, command and description; none leaves it as it is. Best
            effort: everything can be reached without them.
        silent: without a sound.
        protected: cannot be forwarded (`protect_content`): for lists with names.
        only_in: it goes in the place of this message or nowhere: nobody has asked for a new one.
        stands_in: it stands in this message of the chat already, word for word: it counts as said, and is not sent.
    """

    text: str
    choices: tuple[tuple[Choice, ...], ...] = ()
    keys: tuple[tuple[Key, ...], ...] | None = None
    picture: Picture | None = None
    file: File | None = None
    kept: tuple[Kept, ...] = ()
    copied: Copied | None = None
    commands: tuple[tuple[str, str], ...] = ()
    silent: bool = False
    protected: bool = False
    only_in: int | None = None
    stands_in: int | None = None

    @property
    def is_text_alone(self) -> bool:
        """Whether it is one text with buttons, which can take the place of another."""
        with_it = (self.keys, self.picture, self.file, self.copied)
        return not self.kept and all(each is None for each in with_it) and len(self.text) <= LONGEST_TEXT
