"""What a failed send means: surely not said, surely refused, or perhaps said without our hearing of it.

Telegram has no key that would make a repeated send harmless, so this has to be told apart here. It is
decided by class wherever a class exists: the library capitalises Telegram's texts, and Telegram changes them.
"""

from dataclasses import dataclass
from enum import Enum, auto

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from line.aiohttp_request import NotSent, NotSentInTime
from line.request import seconds_asked


class Verdict(Enum):
    """What to do with a row whose message was not sent."""

    AGAIN = auto()
    """Surely not said: say it again when the network is back."""
    WAIT = auto()
    """Too fast for Telegram: everything waits so many seconds."""
    DOUBT = auto()
    """May have been said, may not."""
    UNREACHABLE = auto()
    """The reader has blocked the bot, or is gone."""
    MOVED = auto()
    """The group has a new number."""
    REFUSED = auto()
    """Telegram will not have this message."""
    TOKEN = auto()
    """Telegram does not know the bot any more."""


_BY_CLASS: dict[type[TelegramError], Verdict] = {
    InvalidToken: Verdict.TOKEN,
    Forbidden: Verdict.UNREACHABLE,
    BadRequest: Verdict.REFUSED,
    Conflict: Verdict.AGAIN,
}


@dataclass(frozen=True, slots=True)
class Failure:
    """A verdict with what belongs to it. `name` is for the log and the store: a class, never a text."""

    verdict: Verdict
    name: str
    seconds: float = 0.0
    new_chat: int = 0


def judge(error: TelegramError) -> Failure:
    """What this error means for the message that was being sent."""
    name = type(error).__name__
    if isinstance(error, RetryAfter):
        return Failure(Verdict.WAIT, name, seconds=seconds_asked(error))
    if isinstance(error, ChatMigrated):
        return Failure(Verdict.MOVED, name, new_chat=error.new_chat_id)
    if isinstance(error, BadRequest) and says(error, "chat not found", "deactivated"):
        return Failure(Verdict.UNREACHABLE, name)
    for kind, verdict in _BY_CLASS.items():
        if isinstance(error, kind):
            return Failure(verdict, name)
    behind = error.__cause__
    cause = name if behind is None or isinstance(behind, TelegramError) else type(behind).__name__
    surely = isinstance(error, (NotSent, NotSentInTime))
    return Failure(Verdict.AGAIN if surely else Verdict.DOUBT, cause)


def says(error: BadRequest, *texts: str) -> bool:
    """Whether a 400 is one of these: Telegram gives them no class of their own."""
    return any(text in error.message.lower() for text in texts)
