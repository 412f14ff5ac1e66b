"""Personal links, and people who are not known yet and left word."""

import hashlib
from datetime import datetime

from storage.records import Inquiry, Invitation
from storage.times import from_text, moment_or_none, to_text
from storage.tx import Tx


def hashed(code: str) -> str:
    """The form in which a code is kept: whoever reads the store cannot join with it."""
    return hashlib.sha256(code.encode("utf-8", "surrogatepass")).hexdigest()


def add(
    tx: Tx, person_id: int, code: str, now: datetime, *, invited_by: int | None = None, rebinds: bool = False
) -> int:
    """Keep a new personal link's code (its hash). `rebinds`: it may move somebody who has joined to another phone."""
    return tx.insert(
        "INSERT INTO invitation (code_hash, person_id, created_at, invited_by, rebinds) VALUES (?, ?, ?, ?, ?)",
        hashed(code),
        person_id,
        to_text(now),
        invited_by,
        int(rebinds),
    )


def by_code(tx: Tx, code: str) -> Invitation | None:
    """The invitation behind this code, or None for a made-up one."""
    row = tx.one(
        "SELECT id, person_id, used_at, used_by, invited_by, rebinds FROM invitation WHERE code_hash = ?", hashed(code)
    )
    if row is None:
        return None
    return Invitation(row[0], row[1], moment_or_none(row[2]), row[3], invited_by=row[4], rebinds=bool(row[5]))


def mark_used(tx: Tx, invitation_id: int, chat_id: int, now: datetime) -> None:
    """The link is bound to the chat that opened it first."""
    tx.run(
        "UPDATE invitation SET used_at = ?, used_by = ? WHERE id = ? AND used_at IS NULL",
        to_text(now),
        chat_id,
        invitation_id,
    )


def open_inquiry(tx: Tx, chat_id: int) -> Inquiry | None:
    """The word this person left that nobody has answered yet."""
    return _inquiry(tx, "chat_id = ? AND answered_at IS NULL", chat_id)


def inquiry(tx: Tx, inquiry_id: int) -> Inquiry | None:
    """One word left."""
    return _inquiry(tx, "id = ?", inquiry_id)


def leave_word(tx: Tx, chat_id: int, first_name: str, language: str, owner_id: int | None, now: datetime) -> int | None:
    """Keep that somebody unknown wants to hear from the home; None when that stands already."""
    row = tx.one(
        "INSERT INTO inquiry (chat_id, first_name, language, received_at, owner_id) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING RETURNING id",
        chat_id,
        first_name,
        language,
        to_text(now),
        owner_id,
    )
    return None if row is None else row[0]


def set_inquiry_phone(tx: Tx, inquiry_id: int, phone: str) -> None:
    """The number to ring, which the person shared of their own accord."""
    tx.run("UPDATE inquiry SET phone = ? WHERE id = ?", phone, inquiry_id)


def _inquiry(tx: Tx, where: str, value: int) -> Inquiry | None:
    row = tx.one(
        "SELECT id, chat_id, first_name, language, phone, received_at, owner_id FROM inquiry WHERE " + where, value
    )
    return None if row is None else Inquiry(row[0], row[1], row[2], row[3], row[4], from_text(row[5]), row[6])
