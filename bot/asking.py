"""Questions to Telegram from the command line: who is this bot, what time is it with you, how do updates get here?"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import Any, TypeVar
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from bot.faults import Failed
from line.faults import TokenRefused

SECONDS = 10.0

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Introduction:
    """The bot as Telegram knows it.

    Attributes:
        username: the bot's name, without the @.
        their_time: what time it is at Telegram (aware), when it says so.
    """

    username: str
    their_time: datetime | None


@dataclass(frozen=True, slots=True)
class Bringing:
    """How updates get here, as Telegram sees it.

    Attributes:
        url: where it brings them; empty: it waits to be asked.
        waiting: how many wait there.
        last_error: what went wrong when it last could not bring one; empty: nothing did.
    """

    url: str
    waiting: int
    last_error: str


def introduce(api_url: str, token: str) -> Introduction:
    """Ask Telegram who the bot is.

    Raises:
        TokenRefused: Telegram does not know the token.
        Failed: it cannot be reached, or answers something else.
    """
    return _ask(f"{api_url}/bot{token}/getMe", lambda me, date: Introduction(me["username"], _moment(date)))


def how_updates_come(api_url: str, token: str) -> Bringing:
    """Ask Telegram whether it brings updates to a webhook, and how that goes. Raises as `introduce`."""
    return _ask(
        f"{api_url}/bot{token}/getWebhookInfo",
        lambda info, _: Bringing(info["url"], info["pending_update_count"], info.get("last_error_message", "")),
    )


def _ask(address: str, understand: Callable[[dict[str, Any], str | None], Answer]) -> Answer:
    try:
        with urlopen(address, timeout=SECONDS) as answer:  # noqa: S310 - http or https, by the settings
            return understand(json.load(answer)["result"], answer.headers["Date"])
    except HTTPError as error:
        error.close()
        if error.code in {401, 404}:
            raise TokenRefused from None
        raise Failed(f"Telegram answers with an error ({error.code}). Try again in a while.") from None
    except (URLError, HTTPException, OSError) as error:
        raise Failed(
            f"Telegram cannot be reached ({type(error).__name__}). Check the network, and KULTURKONTAKT_API_URL if set."
        ) from None
    except (ValueError, KeyError, TypeError):
        raise Failed("What answers is not Telegram. Check KULTURKONTAKT_API_URL.") from None


def _moment(header: str | None) -> datetime | None:
    try:
        return parsedate_to_datetime(header) if header else None
    except ValueError:
        return None
