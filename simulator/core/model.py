"""What there is: people, bots, chats, messages. Plain records, changed only by the modules beside this one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    from datetime import datetime

    from simulator.core.updates import UpdateQueue

__all__ = [
    "ANONYMOUS_ADMIN_ID",
    "Bot",
    "Chat",
    "InlineQuery",
    "Json",
    "JsonValue",
    "Keyboard",
    "Member",
    "Message",
    "Press",
    "Sequence",
    "StoredFile",
    "Upload",
    "User",
]

Json: TypeAlias = dict[str, Any]
JsonValue: TypeAlias = Any
"""Any JSON value; the Bot API's description says which, not the type checker."""
ChatKind: TypeAlias = Literal["private", "group", "supergroup"]

ANONYMOUS_ADMIN_ID = 1087968824
"""GroupAnonymousBot: in whose name an anonymous administrator writes."""


@dataclass(slots=True)
class Sequence:
    """Rising numbers from 1."""

    last: int = 0

    def next(self) -> int:
        """Return the next number."""
        self.last += 1
        return self.last


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came with a request."""

    name: str
    data: bytes
    content_type: str = "application/octet-stream"


@dataclass(eq=False, slots=True)
class StoredFile:
    """A file that Telegram keeps."""

    number: int
    kind: str
    name: str
    data: bytes
    mime: str
    path: str
    size: int


@dataclass(eq=False, slots=True)
class User:
    """A person with the app. ``role`` is free text for the demo page; Telegram knows none."""

    id: int
    first_name: str
    last_name: str = ""
    username: str | None = None
    language_code: str | None = "nb"
    phone_number: str = ""
    role: str | None = None
    deactivated: bool = False
    photos: list[StoredFile] = field(default_factory=list)

    @property
    def full_name(self) -> str:
        """First and last name as the app shows them."""
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(eq=False, slots=True)
class Bot:
    """A bot and what BotFather and the bot itself have set for it."""

    id: int
    token: str
    username: str
    name: str
    queue: UpdateQueue
    privacy: bool = True
    revoked: bool = False
    ids: Sequence = field(default_factory=Sequence)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    admin_rights: dict[bool, Json] = field(default_factory=dict)

    @property
    def first_name(self) -> str:
        """The name it shows to those for whose language none is set."""
        return self.texts.get(("name", ""), self.name)

    @property
    def full_name(self) -> str:
        """The same: bots have no last name."""
        return self.first_name


@dataclass(eq=False, slots=True)
class Member:
    """Somebody's standing in a group: creator, administrator, member, restricted, left or kicked."""

    who: User | Bot
    status: str = "member"
    until: int = 0
    rights: Json = field(default_factory=dict)
    title: str = ""
    anonymous: bool = False

    @property
    def inside(self) -> bool:
        """Whether they read along."""
        return self.status not in {"left", "kicked"}

    @property
    def admin(self) -> bool:
        """Whether they may do what administrators do."""
        return self.status in {"creator", "administrator"}


@dataclass(eq=False, slots=True)
class Keyboard:
    """The reply keyboard (or the wish for a reply) that one person has in one chat."""

    markup: Json
    message_id: int
    hidden: bool = False


@dataclass(eq=False, slots=True)
class Chat:
    """A private chat of one person with one bot, or a group."""

    id: int
    kind: ChatKind
    instance: str
    title: str = ""
    username: str | None = None
    user: User | None = None
    bot: Bot | None = None
    started: bool = False
    blocked: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    gone: dict[int, Message] = field(default_factory=dict)
    keyboards: dict[int, Keyboard] = field(default_factory=dict)
    unread: dict[int, int] = field(default_factory=dict)
    typing: tuple[str, datetime] | None = None
    pinned: list[int] = field(default_factory=list)
    ids: Sequence = field(default_factory=Sequence)
    migrated_to: int | None = None
    deleted: bool = False
    last_bot: int | None = None
    topics: dict[int, Json] | None = None
    description: str = ""
    photo: StoredFile | None = None

    @property
    def private(self) -> bool:
        """Whether it is a chat of one person with one bot."""
        return self.kind == "private"

    def people(self) -> list[User]:
        """Return the persons who read along."""
        if self.user is not None:
            return [self.user]
        return [member.who for member in self.members.values() if member.inside and isinstance(member.who, User)]

    def bots(self) -> list[Bot]:
        """Return the bots that are in the chat."""
        if self.bot is not None:
            return [self.bot]
        return [member.who for member in self.members.values() if member.inside and isinstance(member.who, Bot)]


@dataclass(eq=False, slots=True)
class Message:
    """One message. ``content`` has the Bot API's fields; a file in it stands as ``{"_file": number}``."""

    id: int
    chat: Chat
    sender: User | Bot
    date: datetime
    content: Json
    edited: datetime | None = None
    inline_keyboard: list[list[Json]] | None = None
    other_markup: bool = False
    reply_to: Message | None = None
    quote: Json | None = None
    forward_origin: Json | None = None
    sender_chat: Chat | None = None
    album: str | None = None
    thread_id: int | None = None
    protected: bool = False
    service: bool = False
    via_bot: Bot | None = None
    hidden_for: set[int] = field(default_factory=set)
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    presses: list[Press] = field(default_factory=list)
    extra: Json = field(default_factory=dict)


@dataclass(eq=False, slots=True)
class Press:
    """One press of an inline button.

    Attributes:
        id: the number under which the page and tests speak of it.
        query_id: the callback query's id; ``None`` for a link button, of which a bot hears nothing.
        answered: what the bot answered (``text``, ``show_alert``, ``url``), ``None`` until then.
    """

    id: int
    user: User
    bot: Bot
    message: Message
    label: str
    data: str | None
    at: datetime
    query_id: str | None = None
    url: str | None = None
    answered: Json | None = None


@dataclass(eq=False, slots=True)
class InlineQuery:
    """What somebody types behind a bot's name in any chat; ``results`` is ``None`` until the bot answers."""

    id: str
    user: User
    bot: Bot
    query: str
    results: list[Json] | None = None
