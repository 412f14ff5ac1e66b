"""What a store holds, in a few lines, so that somebody can tell whether it is the right copy."""

from datetime import datetime
from zoneinfo import ZoneInfo

from storage.times import from_text
from storage.tx import Tx

_COUNTED = (
    ("people", "SELECT count(*) FROM person WHERE removed_at IS NULL"),
    ("units", "SELECT count(*) FROM unit"),
    ("activities", "SELECT count(*) FROM activity"),
    ("dates of activities", "SELECT count(*) FROM activity_date"),
    ("sign-ups", "SELECT count(*) FROM signup WHERE state <> 'cancelled'"),
    ("shifts", "SELECT count(*) FROM shift"),
    ("messages that wait to be sent", "SELECT count(*) FROM outbox WHERE state = 'due'"),
)


def holdings(tx: Tx, zone: ZoneInfo) -> list[str]:
    """Counts, and from when to when: one line each, in English, times in the home's zone."""
    lines = [f"{tx.value(question)} {what}" for what, question in _COUNTED]
    first, last = tx.value("SELECT min(day) FROM activity_date"), tx.value("SELECT max(day) FROM activity_date")
    if first is not None:
        lines.append(f"dates from {first} to {last}")
    changed = tx.value("SELECT max(at) FROM act")
    lines.append(f"last change {_shown(from_text(changed), zone)}" if changed else "no changes in chat yet")
    return lines


def _shown(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"
