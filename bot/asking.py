"""One question to Telegram from the command line: who is this bot, and what time is it with you?"""

import json
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from bot.faults import Failed
from line.faults import TokenRefused

SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Introduction:
    """The bot as Telegram knows it.

    Attributes:
        username: the bot's name, without the @.
        their_time: what time it is at Telegram (aware), when it says so.
    """

    username: str
    their_time: datetime | None


def introduce(api_url: str, token: str) -> Introduction:
    """Ask Telegram who the bot is.

    Raises:
        TokenRefused: Telegram does not know the token.
        Failed: it cannot be reached, or answers something else.
    """
    try:
        with urlopen(f"{api_url}/bot{token}/getMe", timeout=SECONDS) as answer:  # noqa: S310 - http or https, by the settings
            return Introduction(json.load(answer)["result"]["username"], _moment(answer.headers["Date"]))
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
