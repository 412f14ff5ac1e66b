"""The HTTP under the line, in one place: python-telegram-bot takes any `BaseRequest` here."""

import os
from datetime import timedelta

from telegram.error import RetryAfter

from line.aiohttp_request import AiohttpRequest

# Without it python-telegram-bot warns of its own future whenever Telegram asks us to wait.
os.environ.setdefault("PTB_TIMEDELTA", "1")

CONNECTIONS = 100
"""How many requests may be under way at once: the largest window of messages, and answers to presses beside it."""

SEND_SECONDS = 45.0
"""A long wait for the answer to a send: every time-out leaves a message of which nobody knows whether it was said."""

POLL_SECONDS = 30
"""How long Telegram holds a poll open when there is nothing new."""


def sending() -> AiohttpRequest:
    """For everything but polls."""
    return AiohttpRequest(
        pool_size=CONNECTIONS,
        connect_timeout=10.0,
        read_timeout=SEND_SECONDS,
        media_write_timeout=30.0,
        pool_timeout=10.0,
    )


def polling() -> AiohttpRequest:
    """For polls: a pool of its own, so that sends never wait behind the open poll."""
    return AiohttpRequest(pool_size=1, connect_timeout=10.0, read_timeout=POLL_SECONDS + 10.0)


def seconds_asked(error: RetryAfter) -> float:
    """How many seconds Telegram asks us to wait."""
    asked = error.retry_after
    return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)
