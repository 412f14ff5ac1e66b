"""The settings: from the environment, or from the same names in `.env` in the working folder (contract.md).

Each is read from its text by a function that says in one sentence what is right, so that `kulturkontakt check` can
name every wrong one at once. The token is a `SecretStr`: it is in no repr and in no sentence.
"""

import re
from collections.abc import Callable, Mapping
from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from platformdirs import user_config_path
from pydantic import BeforeValidator, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.faults import WrongInput
from volunteering.home import HomeRules, Kept

PREFIX = "KULTURKONTAKT_"
TELEGRAM = "https://api.telegram.org"
SHORTEST_SECRET = 8

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_CLOCK_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


def _token(text: str) -> SecretStr | None:
    if not text.strip():
        return None
    if not _TOKEN.fullmatch(text.strip()):
        raise ValueError("is no token: it looks like 123456:ABC…, copied whole from @BotFather.")
    return SecretStr(text.strip())


def _address(text: str) -> str:
    parts = urlsplit(text.strip())
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("is no address: http:// or https://, a host, and a port where one is needed.")
    return text.strip().rstrip("/")


def _store(text: str) -> Path:
    if text.startswith(("postgresql:", "postgres:")):
        raise ValueError("names a PostgreSQL server; this version keeps its store in a file. Name a file.")
    if not text.strip():
        raise ValueError("is empty: name the file in which the home is kept, for instance kulturkontakt.db.")
    return Path(text.strip()).expanduser()


def _path_or_none(text: str) -> Path | None:
    return Path(text.strip()).expanduser() if text.strip() else None


def _zone(text: str) -> ZoneInfo:
    try:
        return ZoneInfo(text.strip())
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(
            f"is {text!r}, which is no time zone: write its IANA name, for instance Europe/Oslo or Europe/Copenhagen."
        ) from error


def _language(text: str) -> str:
    if text.strip() not in {"nb", "da", "en"}:
        raise ValueError(f"is {text!r}: write nb, da or en.")
    return text.strip()


def _clock_time(text: str) -> time:
    found = _CLOCK_TIME.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"is {text!r}, which is no time of day: write it as 17:00.")
    return time(int(found[1]), int(found[2]))


def _quiet_hours(text: str) -> tuple[time, time] | None:
    if not text.strip():
        return None
    parts = re.split(r"\s*[-–]\s*", text.strip())
    if len(parts) != 2 or not all(_CLOCK_TIME.fullmatch(part) for part in parts):
        raise ValueError(f"is {text!r}: write it as 20:00-08:00, or leave it empty for no quiet hours.")
    return _clock_time(parts[0]), _clock_time(parts[1])


def _whole(text: str, most: int, what: str) -> int:
    if not re.fullmatch(r"\d{1,6}", text.strip()) or int(text) > most:
        raise ValueError(f"is {text!r}: write whole {what} from 0 to {most}.")
    return int(text)


def _hours(text: str) -> int:
    return _whole(text, 24 * 28, "hours")


def _minutes(text: str) -> int:
    return _whole(text, 24 * 60, "minutes")


def _months(text: str) -> int:
    if (months := _whole(text, 120, "months")) == 0:
        raise ValueError("is 0: write whole months from 1 to 120.")
    return months


def _rate(text: str) -> float:
    if not re.fullmatch(r"\d{1,4}(\.\d+)?", text.strip()) or not 0 < float(text) <= 1000:
        raise ValueError(f"is {text!r}: write a number above 0; Telegram bears about 30 messages a second.")
    return float(text)


def _listen(text: str) -> str | None:
    if not text.strip():
        return None
    host, _, port = text.strip().rpartition(":")
    if not host or not re.fullmatch(r"\d{1,5}", port) or not 0 < int(port) < 65536:
        raise ValueError(f"is {text!r}: write host:port, for instance 127.0.0.1:8443.")
    return text.strip()


def _https(text: str) -> str | None:
    if not text.strip():
        return None
    here = urlsplit(text.strip()).hostname in {"127.0.0.1", "localhost", "::1"}  # a Bot API server of one's own
    if not text.strip().startswith("https://") and not here:
        raise ValueError("must begin with https://: Telegram delivers to nothing else.")
    return _address(text)


def _webhook_secret(text: str) -> SecretStr | None:
    if not text.strip():
        return None
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", text.strip()):
        raise ValueError("must be 1 to 256 of the characters A–Z, a–z, 0–9, _ and -.")
    return SecretStr(text.strip())


def _read_by(read: Callable[[str], object]) -> BeforeValidator:
    return BeforeValidator(lambda value: read(value) if isinstance(value, str) else value)


class Settings(BaseSettings):
    """The settings as the program uses them; the names and defaults are the contract's."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file_encoding="utf-8", extra="ignore", arbitrary_types_allowed=True, frozen=True
    )

    token: Annotated[SecretStr | None, _read_by(_token)] = None
    api_url: Annotated[str, _read_by(_address)] = TELEGRAM
    database: Annotated[Path, _read_by(_store)] = Path("kulturkontakt.db")
    key_file: Annotated[Path | None, _read_by(_path_or_none)] = None
    timezone: Annotated[ZoneInfo, _read_by(_zone)] = ZoneInfo("Europe/Oslo")
    language: Annotated[str, _read_by(_language)] = "nb"
    good_time_hours: Annotated[int, _read_by(_hours)] = 24
    reminder_at: Annotated[time, _read_by(_clock_time)] = time(17, 0)
    follow_up_at: Annotated[time, _read_by(_clock_time)] = time(10, 0)
    thanks_after_minutes: Annotated[int, _read_by(_minutes)] = 60
    quiet_hours: Annotated[Any, _read_by(_quiet_hours)] = (time(20, 0), time(8, 0))
    sends_per_second: Annotated[float, _read_by(_rate)] = 25.0
    briefing_minutes: Annotated[int, _read_by(_minutes)] = 0
    keep_months: Annotated[int, _read_by(_months)] = 12
    webhook_url: Annotated[str | None, _read_by(_https)] = None
    webhook_listen: Annotated[str | None, _read_by(_listen)] = None
    webhook_secret: Annotated[SecretStr | None, _read_by(_webhook_secret)] = None

    @property
    def key_path(self) -> Path:
        """Where the store's key is: as set, or in the user's configuration folder under the store's name."""
        return self.key_file or user_config_path("kulturkontakt", appauthor=False) / f"{self.database.stem}.key"

    def needed_token(self) -> str:
        """The bot's token. Raises WrongInput when none is set."""
        if self.token is None:
            missing = (
                f"{PREFIX}TOKEN is missing: ask @BotFather for the bot's token (/newbot, or /mybots, API Token) "
                "and put it into the environment or into .env."
            )
            raise WrongInput(missing)
        return self.token.get_secret_value()

    def listens_on(self) -> tuple[str, int] | None:
        """Where the webhook listens, host and port; None when none is set, and updates are asked for by polling.

        Raises WrongInput when only a part of it is set.
        """
        if self.webhook_url is None:
            if self.webhook_listen is None and self.webhook_secret is None:
                return None
            raise WrongInput(
                f"{PREFIX}WEBHOOK_URL is missing, though other settings of the webhook are there: set the public "
                "address too, or leave them all out for polling."
            )
        if self.webhook_listen is None:
            raise WrongInput(
                f"{PREFIX}WEBHOOK_LISTEN is missing: name host:port on which the webhook is to listen on this machine, "
                "for instance 127.0.0.1:8443, or leave KULTURKONTAKT_WEBHOOK_URL out for polling."
            )
        host, _, port = self.webhook_listen.rpartition(":")
        return host.strip("[]"), int(port)

    def secrets(self) -> list[str]:
        """What must never be printed or logged. A webhook's secret of a few letters is none: it stands in any text."""
        values = [each.get_secret_value() for each in (self.token, self.webhook_secret) if each is not None]
        return [value for value in values if len(value) >= SHORTEST_SECRET]

    def rules(self) -> HomeRules:
        """What the home has decided for itself."""
        quiet_from, quiet_until = self.quiet_hours or (None, None)
        return HomeRules(
            zone=self.timezone,
            language=self.language,
            good_time=timedelta(hours=self.good_time_hours),
            quiet_from=quiet_from,
            quiet_until=quiet_until,
            reminder_at=self.reminder_at,
            follow_up_at=self.follow_up_at,
            thanks_after=timedelta(minutes=self.thanks_after_minutes),
            briefing_before=timedelta(minutes=self.briefing_minutes),
            kept=Kept(signups_months=self.keep_months),
        )


def read_settings(env_file: Path | None = Path(".env")) -> Settings:
    """The settings of this process and its working folder. Raises WrongInput with every wrong one named."""
    try:
        return Settings(_env_file=env_file)  # type: ignore[call-arg]  # pydantic-settings takes it, unseen by mypy
    except ValidationError as error:
        raise WrongInput(*map(_sentence, error.errors(include_url=False))) from None
    except (OSError, UnicodeDecodeError) as error:
        raise WrongInput(f"The file .env cannot be read ({type(error).__name__}). It must be UTF-8 text.") from None


def _sentence(fault: Mapping[str, Any]) -> str:
    name = f"{PREFIX}{str(fault['loc'][0]).upper()}" if fault["loc"] else "A setting"
    return f"{name} {fault['msg'].removeprefix('Value error, ')}"


def unknown_names(environment: Mapping[str, str]) -> list[str]:
    """Names that look like settings of ours and are none: most likely a slip of the finger, with what may be meant."""
    from difflib import get_close_matches

    known = [PREFIX + name.upper() for name in Settings.model_fields]
    found = sorted(name for name in environment if name.upper().startswith(PREFIX) and name.upper() not in known)
    sentences = []
    for name in found:
        near = get_close_matches(name.upper(), known, n=1, cutoff=0.6)
        sentences.append(f"{name} is no setting." + (f" Is {near[0]} meant?" if near else ""))
    return sentences
