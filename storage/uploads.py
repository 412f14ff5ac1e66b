"""Workbooks that were sent into the chat: Telegram's number of each, and for a day what loading it changed."""

from dataclasses import dataclass
from datetime import datetime

from storage.times import moment_or_none, to_text
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Upload:
    """One workbook. What is in it is fetched from Telegram again when it is loaded; it is not kept here."""

    id: int
    person_id: int
    file_id: str
    loaded_at: datetime | None
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class LoadChange:
    """One row that a load made, changed or took away: as it was, and as it was left, in the store's own words."""

    table: str
    key: str
    before: str | None
    after: str | None


def add(tx: Tx, person_id: int, file_id: str, now: datetime) -> int:
    """Somebody has sent a workbook that can be loaded; its number."""
    return tx.insert(
        "INSERT INTO upload (person_id, file_id, sent_at) VALUES (?, ?, ?)", person_id, file_id, to_text(now)
    )


def by_id(tx: Tx, upload_id: int) -> Upload | None:
    """One workbook; None when it was forgotten."""
    row = tx.one("SELECT id, person_id, file_id, loaded_at, undone_at FROM upload WHERE id = ?", upload_id)
    return None if row is None else Upload(row[0], row[1], row[2], moment_or_none(row[3]), moment_or_none(row[4]))


def loaded(tx: Tx, upload_id: int, now: datetime) -> None:
    """It has been loaded."""
    tx.run("UPDATE upload SET loaded_at = ?, undone_at = NULL WHERE id = ?", to_text(now), upload_id)


def undone(tx: Tx, upload_id: int, now: datetime) -> None:
    """The load has been taken back; it is not loaded from this message again."""
    tx.run("UPDATE upload SET undone_at = ? WHERE id = ?", to_text(now), upload_id)
    tx.run("DELETE FROM load_change WHERE upload_id = ?", upload_id)


def note(tx: Tx, upload_id: int, changes: list[LoadChange]) -> None:
    """Keep what a load changed, in the order in which it was done."""
    tx.many(
        "INSERT INTO load_change (upload_id, table_name, row_key, before, after) VALUES (?, ?, ?, ?, ?)",
        [(upload_id, each.table, each.key, each.before, each.after) for each in changes],
    )


def changes_of(tx: Tx, upload_id: int) -> list[LoadChange]:
    """What a load changed, the last first."""
    rows = tx.all(
        "SELECT table_name, row_key, before, after FROM load_change WHERE upload_id = ? ORDER BY id DESC", upload_id
    )
    return [LoadChange(row[0], row[1], row[2], row[3]) for row in rows]


def forget(tx: Tx, before: datetime) -> int:
    """Forget the workbooks that were sent before a moment, with what they changed; how many."""
    moment = to_text(before)
    tx.run("DELETE FROM load_change WHERE upload_id IN (SELECT id FROM upload WHERE sent_at < ?)", moment)
    return tx.run("DELETE FROM upload WHERE sent_at < ?", moment)
