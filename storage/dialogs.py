"""Where a person stands in a conversation of several steps: a row, so that it outlives restarts and upgrades."""

import json
from dataclasses import dataclass
from datetime import datetime

from storage.times import to_text
from storage.tx import Tx

VERSION = 1  # raised whenever what a step keeps means something else than before: older steps are then over


@dataclass(frozen=True, slots=True)
class Dialog:
    """One step of one conversation. `version` is that of the program's dialogues when it was written."""

    step: str
    data: dict[str, object]
    version: int


def get(tx: Tx, chat_id: int) -> Dialog | None:
    """Where this chat stands, or None: nowhere in particular."""
    row = tx.one("SELECT step, data, version FROM dialog WHERE chat_id = ?", chat_id)
    return None if row is None else Dialog(row[0], json.loads(row[1] or "{}"), row[2])


def put(tx: Tx, chat_id: int, step: str, data: dict[str, object], now: datetime, version: int = VERSION) -> None:
    """The chat stands at this step now."""
    tx.run(
        "INSERT INTO dialog VALUES (?, ?, ?, ?, ?) ON CONFLICT (chat_id) DO UPDATE SET step = excluded.step,"
        " data = excluded.data, version = excluded.version, updated_at = excluded.updated_at",
        chat_id,
        step,
        json.dumps(data, separators=(",", ":")),
        version,
        to_text(now),
    )


def end(tx: Tx, chat_id: int) -> None:
    """The conversation is over."""
    tx.run("DELETE FROM dialog WHERE chat_id = ?", chat_id)
