"""`kulturkontakt check`: one line for each thing that must be right, ok or what to do about it."""

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.asking import how_updates_come, introduce
from bot.faults import EXPECTED, WrongInput, status_of
from bot.opening import refuse_no_folder
from bot.settings import Settings, read_settings, unknown_names
from storage import attention, inbox, migrate, notes, outbox
from storage.connection import DatabaseError, open_raw, told
from storage.keys import read_key
from storage.tx import Tx

LITTLE_ROOM = 200_000_000  # bytes
WRONG_CLOCK = timedelta(seconds=60)
NAMED = 20  # so many messages and updates are named one by one


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report.

    Attributes:
        what: what was looked at.
        says: how it is, or what to do.
        status: 0 it is right; else what the command's exit status becomes.
        to_know: it is nothing that could be put right here, but somebody should know of it.
    """

    what: str
    says: str
    status: int = 0
    to_know: bool = False

    def __str__(self) -> str:
        mark = "wrong" if self.status else "note " if self.to_know else "ok   "
        return f"{mark}  {self.what}: {self.says}"


def look_at_everything(environment: Mapping[str, str], now: datetime) -> list[Finding]:
    """Every finding. What cannot be looked at because of an earlier one is left out."""
    try:
        settings = read_settings()
    except WrongInput as error:
        return [Finding("settings", fault, 2) for fault in error.faults]
    return [
        *_settings(settings, environment, now),
        *_looked("store", lambda: _store(settings)),
        *_looked("disk", lambda: _disk(settings.database)),
        *_looked("Telegram", lambda: _telegram(settings, now)),
    ]


def _looked(what: str, look: Callable[[], list[Finding]]) -> list[Finding]:
    try:
        return look()
    except EXPECTED as error:
        return [Finding(what, line, status_of(error)) for line in str(error).splitlines()]
    except OSError as error:
        return [Finding(what, f"cannot be looked at: {error.strerror}.", 1)]


def _settings(settings: Settings, environment: Mapping[str, str], now: datetime) -> list[Finding]:
    slips = [Finding("settings", slip, 2) for slip in unknown_names(environment)]
    local = now.astimezone(settings.timezone)
    zone = Finding("time zone", f"{settings.timezone.key}, where it is {local:%Y-%m-%d %H:%M} now")
    return [*(slips or [Finding("settings", "all can be read")]), zone, *_looked("updates", lambda: _way_in(settings))]


def _way_in(settings: Settings) -> list[Finding]:
    listen = settings.listens_on()
    if listen is None:
        return [Finding("updates", "are asked for by polling; no webhook is set")]
    host, port = listen
    secret = "the secret that is set" if settings.webhook_secret else "a secret made at each start"
    return [Finding("updates", f"are brought to {settings.webhook_url}, heard on {host}:{port}, with {secret}")]


def _store(settings: Settings) -> list[Finding]:
    path, key_path = settings.database, settings.key_path
    refuse_no_folder(path)
    there = path.exists() and path.stat().st_size > 0
    none_yet = Finding("store", f"none yet; it is made at the first start, at {path.absolute()}")
    if not there and not key_path.exists():
        return [Finding("key", f"none yet; it is made at the first start, at {key_path}"), none_yet]
    key = _looked("key", lambda: _key_file(key_path, path))
    if key[0].status == 2 or not there:
        return [*key, none_yet] if not there else key
    return [*key, *_contents(path, read_key(key_path), settings.timezone)]


def _key_file(key_path: Path, store: Path) -> list[Finding]:
    read_key(key_path)
    if key_path.absolute().parent == store.absolute().parent:
        apart = (
            f"{key_path} lies beside the store: whoever takes the folder can read it. Move the key to another folder "
            "and name its place in KULTURKONTAKT_KEY_FILE."
        )
        return [Finding("key", apart, 1)]
    if os.name == "posix" and key_path.stat().st_mode & 0o077:
        return [Finding("key", f"others may read {key_path}. Allow its owner alone: chmod 600 {key_path}", 1)]
    return [Finding("key", f"at {key_path}; keep a copy of it in another place")]


def _contents(path: Path, key: bytes, zone: ZoneInfo) -> list[Finding]:
    try:
        raw = open_raw(path, key, read_only=True)
        try:
            migrate.refuse_newer(raw)
            broken = raw.execute("PRAGMA quick_check").fetchone()[0] != "ok"
            return [
                Finding("store", f"{path.absolute()}" + (" is damaged; restore a copy" if broken else ""), int(broken)),
                *(_waiting(Tx(raw), zone) if migrate.version_of(raw) else []),
            ]
        finally:
            raw.close()
    except DatabaseError as error:
        raise told(error, path) from error


def _waiting(tx: Tx, zone: ZoneInfo) -> list[Finding]:
    """What waits, what failed and what nobody knows, by name; and whether sending is held after a restore."""
    counts, held_since = outbox.counts(tx), notes.held_since(tx)
    messages = (
        f"{counts['due']} wait, {counts['failed']} were refused and {counts['unknown']} may or may not have arrived "
        "in the last two days"
    )
    found = [Finding("messages", messages), *_unsaid(tx, zone, counts["failed"] + counts["unknown"])]
    found += _set_aside(tx, zone)
    if held_since is not None:
        held = (
            f"nothing is sent since the store was restored ({held_since:%Y-%m-%d %H:%M} UTC). "
            "Let it go on: kulturkontakt resume"
        )
        found.append(Finding("sending", held, 1))
    return found


def _unsaid(tx: Tx, zone: ZoneInfo, many: int) -> list[Finding]:
    """Each message that was refused or is in doubt: which, for whom, when. Whoever looks can tell them another way."""
    found = [
        Finding(
            "message",
            f"{each.kind} to {each.reader or 'somebody the home does not know'} "
            f"{'was refused' if each.state == 'failed' else 'may or may not have arrived'}, {_at(each.when, zone)}"
            + (f" ({each.why.split(' parts=')[0]})" if each.why else ""),
            to_know=True,
        )
        for each in attention.unsaid(tx, NAMED)
    ]
    if many > len(found):
        found.append(Finding("message", f"and {many - len(found)} older ones", to_know=True))
    return found


def _set_aside(tx: Tx, zone: ZoneInfo) -> list[Finding]:
    """Each update that could not be handled: its number, when it came, what went wrong. What it said is gone."""
    many = len(inbox.set_aside(tx))
    found = [
        Finding("update", f"{each.update_id}, {_at(each.came, zone)}, could not be handled: {each.why}", 1)
        for each in attention.set_aside(tx, NAMED)
    ]
    if found:
        report = f"{many} could not be handled and are set aside. It is a fault of the program: please report it"
        found.insert(0, Finding("updates", report, 1))
    return found


def _at(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"


def _disk(store: Path) -> list[Finding]:
    free = shutil.disk_usage(store.absolute().parent).free
    if free < LITTLE_ROOM:
        return [Finding("disk", f"only {free // 1_000_000} MB are free where the store is. Make room.", 1)]
    return [Finding("disk", f"{free // 1_000_000} MB are free where the store is")]


def _telegram(settings: Settings, now: datetime) -> list[Finding]:
    bot = introduce(settings.api_url, settings.needed_token())
    found = [Finding("Telegram", f"knows the token; the bot is @{bot.username}"), *_brought(settings)]
    if bot.their_time is not None:
        apart = abs(bot.their_time - now)
        if apart > WRONG_CLOCK:
            wrong = f"it differs from Telegram's by {apart.total_seconds():.0f} seconds. Set it, or switch on its sync."
            found.append(Finding("clock", wrong, 1))
        else:
            found.append(Finding("clock", "agrees with Telegram's"))
    return found


def _brought(settings: Settings) -> list[Finding]:
    """What Telegram says of the webhook, where one is set here or there."""
    seen = how_updates_come(settings.api_url, settings.needed_token())
    if not seen.url and not settings.webhook_url:
        return []
    if seen.url != (settings.webhook_url or ""):
        there = f"brings updates to {seen.url}" if seen.url else "waits to be asked for updates"
        return [Finding("webhook", f"Telegram {there}; that changes when the bot is started", to_know=True)]
    if seen.last_error and seen.waiting:
        why = f"Telegram could not bring updates, and {seen.waiting} wait there: {seen.last_error}. Look at the proxy."
        return [Finding("webhook", why, 1)]
    return [Finding("webhook", f"Telegram brings updates to it; {seen.waiting} wait there")]
