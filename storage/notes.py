"""Small facts about the store itself."""

from datetime import datetime

from storage.times import moment_or_none, text_or_none
from storage.tx import Tx

HELD_SINCE = "held_since"  # after a restore nothing is sent until somebody has said so
FLOOD_UNTIL = "flood_until"  # Telegram has asked us to wait until then


def get(tx: Tx, name: str) -> str | None:
    """A fact, or None."""
    value: str | None = tx.value("SELECT value FROM note WHERE name = ?", name)
    return value


def put(tx: Tx, name: str, value: str | None) -> None:
    """Keep a fact; None forgets it."""
    if value is None:
        tx.run("DELETE FROM note WHERE name = ?", name)
    else:
        tx.run("INSERT INTO note VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value)


def held_since(tx: Tx) -> datetime | None:
    """Since when sending is held after a restore; None: it is not."""
    return moment_or_none(get(tx, HELD_SINCE))


def hold(tx: Tx, since: datetime | None) -> None:
    """Hold sending since a moment, or let it go on (None)."""
    put(tx, HELD_SINCE, text_or_none(since))


def flood_until(tx: Tx) -> datetime | None:
    """Until when Telegram has asked us to wait; None: it has not."""
    return moment_or_none(get(tx, FLOOD_UNTIL))


def pause(tx: Tx, until: datetime | None) -> None:
    """Wait until a moment, also after a restart."""
    put(tx, FLOOD_UNTIL, text_or_none(until))
