"""`kulturkontakt understand`: what the bot makes of messages, without a store, a token or a network."""

import json
from collections.abc import Callable, Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.faults import WrongInput
from messages.languages import LANGUAGES, understood
from messages.understanding import Understood, understand


def tell(
    lines: Iterable[str], now: datetime, zone: ZoneInfo, language: str | None, say: Callable[[str], None], *, why: bool
) -> None:
    """Say what is made of each message, one JSON a line; of an empty line as well. Nothing of them is kept.

    Args:
        lines: the messages, one a line.
        now: the moment they are resolved against, aware.
        zone: the home's zone.
        language: the writer's, or None.
        say: prints a line.
        why: also say what decided, for maintainers.
    """
    for line in lines:
        found = understand(line.rstrip("\r\n"), now, zone, language, explain=why)
        say(json.dumps(_told(found, why=why), ensure_ascii=False))


def moment(text: str, zone: ZoneInfo, clock: Callable[[], datetime]) -> datetime:
    """The moment somebody named for `--now`; the present one when none is named.

    Args:
        text: an ISO date and time, "2026-12-02T09:30"; without a zone it is the home's local time. A date is its noon.
        zone: the home's zone.
        clock: tells the present moment.

    Raises:
        WrongInput: when it is no moment.
    """
    if not text:
        return clock()
    try:
        named = datetime.fromisoformat(text if "T" in text or " " in text.strip() else f"{text}T12:00")
        named = named if named.tzinfo is not None else named.replace(tzinfo=zone)
        named.astimezone(zone)
    except (ValueError, OverflowError) as error:
        raise WrongInput(f"--now: {text!r} is no moment. Write it as 2026-12-02T09:30.") from error
    return named


def spoken(code: str) -> str | None:
    """The language somebody named for `--language`; None when none is named.

    Raises:
        WrongInput: when the bot does not know it.
    """
    if not code:
        return None
    language = understood(code)
    if language is None:
        raise WrongInput(f"--language: {code!r} is not known here. Choose from {', '.join(LANGUAGES)}.")
    return language


def _told(found: Understood, *, why: bool) -> dict[str, object]:
    told: dict[str, object] = {
        "intent": found.intent.value,
        "when": [day.isoformat() for day in found.when],
        "activity": found.activity,
        "sure": found.sure,
    }
    if why:
        told["doubt"] = found.doubt and found.doubt.value
        told["instead"] = [day.isoformat() for day in found.instead]
        told["undoes"] = found.undoes
        told["why"] = list(found.why)
    return told
