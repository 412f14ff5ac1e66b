"""Questions about newsletters: what they say, whom they are for, how they stand. How they go out: `letter_sending`."""

import json
from dataclasses import dataclass
from datetime import datetime

from storage.times import moment_or_none, text_or_none, to_text
from storage.tx import Row, Tx

_LETTER = (
    "SELECT id, author_id, sent_by, state, version, written_in, sites, scope, scope_id, organisation, language,"
    " active_months, send_at, starts_at, expected, reached_to, all_in, bar_message_id, bar_at, totals, ended_at"
    " FROM letter"
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A newsletter.

    Attributes:
        author_id: who wrote it; None once they are forgotten.
        sent_by: who sent it.
        state: `draft`, `waiting` (for its time), `sending`, `paused`, `stopped` or `done`.
        version: rises with every change.
        written_in: the language of its first version, for readers without one of their own.
        sites: every site it may reach.
        scope: `everybody`, `site`, `unit`, `activity` or `organisation`, with `scope_id` or `organisation`.
        language: only for readers of this language; None: all.
        active_months: only for those who were down for something in so many months; None: all.
        send_at: the chosen time; None: now.
        starts_at: when the first goes out, once it has been sent off.
        expected: how many stood on the button that sent it.
        reached_to: up to which person recipients have been worked out.
        all_in: whether all of them have.
        bar_message_id: the message in the sender's chat that shows how far it is.
        totals: how many had it, for whom it failed and so on, by state.
    """

    id: int
    author_id: int | None
    sent_by: int | None
    state: str
    version: int
    written_in: str | None
    sites: tuple[int, ...]
    scope: str
    scope_id: int | None
    organisation: str | None
    language: str | None
    active_months: int | None
    send_at: datetime | None
    starts_at: datetime | None
    expected: int
    reached_to: int
    all_in: bool
    bar_message_id: int | None
    bar_at: datetime | None
    totals: dict[str, int]
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class LetterFile:
    """A picture or a document of a letter: `photo` or `document`, and Telegram's number of it."""

    kind: str
    file_id: str


@dataclass(frozen=True, slots=True)
class Titled:
    """An activity by its title on a unit, as one of those a letter can be for."""

    id: int
    title: str
    unit: str


def add(tx: Tx, author_id: int, sites: tuple[int, ...], now: datetime) -> int:
    """A new letter, for the first of these sites; its number."""
    return tx.insert(
        "INSERT INTO letter (author_id, created_at, sites, scope_id) VALUES (?, ?, ?, ?)",
        author_id,
        to_text(now),
        json.dumps(sites[:1]),
        sites[0],
    )


def by_id(tx: Tx, letter_id: int) -> Letter | None:
    """One letter."""
    row = tx.one(f"{_LETTER} WHERE id = ?", letter_id)
    return None if row is None else _letter(row)


def as_written(tx: Tx, written_by: int, written_id: int) -> tuple[Letter, str] | None:
    """The letter of which a version stands in this message of somebody's chat, and the language of that version."""
    row = tx.one(
        "SELECT letter_id, language FROM letter_version WHERE written_by = ? AND written_id = ?"
        " ORDER BY letter_id DESC LIMIT 1",
        written_by,
        written_id,
    )
    if row is None:
        return None
    letter = by_id(tx, row[0])
    return None if letter is None else (letter, row[1])


def latest(tx: Tx, limit: int) -> list[Letter]:
    """The letters that were begun last, newest first."""
    return [_letter(row) for row in tx.all(f"{_LETTER} WHERE id > 0 ORDER BY id DESC LIMIT ?", limit)]


def received(tx: Tx, person_id: int, limit: int) -> list[Letter]:
    """The letters that this person has got, newest first."""
    rows = tx.all(
        f"{_LETTER} WHERE id IN (SELECT letter_id FROM letter_recipient WHERE person_id = ? AND state IN"
        " ('sent', 'unknown') ORDER BY letter_id DESC LIMIT ?) ORDER BY id DESC",
        person_id,
        limit,
    )
    return [_letter(row) for row in rows]


def has_got(tx: Tx, letter_id: int, person_id: int) -> bool:
    """Whether this person has got the letter, or may have."""
    state = tx.value("SELECT state FROM letter_recipient WHERE letter_id = ? AND person_id = ?", letter_id, person_id)
    return state in {"sent", "unknown"}


def versions(tx: Tx, letter_id: int) -> dict[str, str]:
    """What the letter says, by language."""
    rows = tx.all("SELECT language, html FROM letter_version WHERE letter_id = ? ORDER BY language", letter_id)
    return {row[0]: row[1] for row in rows}


def write(tx: Tx, letter_id: int, language: str, html: str) -> None:
    """The letter says this in a language; the first language is that of readers without a version of their own."""
    tx.run(
        "INSERT INTO letter_version (letter_id, language, html) VALUES (?, ?, ?)"
        " ON CONFLICT (letter_id, language) DO UPDATE SET html = excluded.html",
        letter_id,
        language,
        html,
    )
    tx.run(
        "UPDATE letter SET written_in = coalesce(written_in, ?), version = version + 1 WHERE id = ?",
        language,
        letter_id,
    )


def note_message(tx: Tx, letter_id: int, language: str, written_by: int, written_id: int | None) -> None:
    """In which message of whose chat a version stands."""
    tx.run(
        "UPDATE letter_version SET written_by = ?, written_id = ? WHERE letter_id = ? AND language = ?",
        written_by,
        written_id,
        letter_id,
        language,
    )


def files(tx: Tx, letter_id: int) -> list[LetterFile]:
    """Its pictures, or its document."""
    rows = tx.all("SELECT kind, file_id FROM letter_file WHERE letter_id = ? ORDER BY position", letter_id)
    return [LetterFile(row[0], row[1]) for row in rows]


def set_files(tx: Tx, letter_id: int, kept: list[LetterFile]) -> None:
    """These pictures, or this document, and no others."""
    tx.run("DELETE FROM letter_file WHERE letter_id = ?", letter_id)
    tx.many(
        "INSERT INTO letter_file VALUES (?, ?, ?, ?)",
        [(letter_id, position, each.kind, each.file_id) for position, each in enumerate(kept)],
    )
    tx.run("UPDATE letter SET version = version + 1 WHERE id = ?", letter_id)


def set_scope(
    tx: Tx, letter_id: int, sites: tuple[int, ...], scope: str, scope_id: int | None, organisation: str | None
) -> None:
    """Whom it is for."""
    tx.run(
        "UPDATE letter SET sites = ?, scope = ?, scope_id = ?, organisation = ?, version = version + 1 WHERE id = ?",
        json.dumps(sites),
        scope,
        scope_id,
        organisation,
        letter_id,
    )


def narrow(tx: Tx, letter_id: int, language: str | None, active_months: int | None) -> None:
    """Only for readers of this language, and those who were down for something in so many months."""
    tx.run(
        "UPDATE letter SET language = ?, active_months = ?, version = version + 1 WHERE id = ?",
        language,
        active_months,
        letter_id,
    )


def set_time(tx: Tx, letter_id: int, send_at: datetime | None) -> None:
    """When it is to go out; None: as soon as it is sent off."""
    tx.run("UPDATE letter SET send_at = ?, version = version + 1 WHERE id = ?", text_or_none(send_at), letter_id)


def send_off(
    tx: Tx, letter_id: int, *, sent_by: int, starts_at: datetime, expected: int, bar_message_id: int | None
) -> None:
    """It goes out from this time on."""
    tx.run(
        "UPDATE letter SET state = 'waiting', sent_by = ?, starts_at = ?, expected = ?, bar_message_id = ?,"
        " bar_at = NULL WHERE id = ?",
        sent_by,
        to_text(starts_at),
        expected,
        bar_message_id,
        letter_id,
    )


def set_state(tx: Tx, letter_id: int, state: str, ended_at: datetime | None = None) -> None:
    """How it stands now."""
    tx.run("UPDATE letter SET state = ?, ended_at = ? WHERE id = ?", state, text_or_none(ended_at), letter_id)


def throw_away(tx: Tx, letter_id: int) -> None:
    """A draft that nobody wants any more."""
    for table in ("letter_version", "letter_file", "letter_recipient"):
        tx.run(f"DELETE FROM {table} WHERE letter_id = ?", letter_id)
    tx.run("DELETE FROM letter WHERE id = ?", letter_id)


def drafts_before(tx: Tx, before: datetime) -> list[int]:
    """Drafts that were begun before a moment."""
    rows = tx.all("SELECT id FROM letter WHERE state = 'draft' AND created_at < ?", to_text(before))
    return [row[0] for row in rows]


def titles(tx: Tx, site_id: int) -> list[Titled]:
    """The activities of a site, each title on a unit once."""
    rows = tx.all(
        "SELECT min(a.id), a.title, u.name FROM unit u JOIN activity a ON a.unit_id = u.id WHERE u.site_id = ?"
        " GROUP BY a.unit_id, a.title_key ORDER BY a.title_key, u.id",
        site_id,
    )
    return [Titled(*row) for row in rows]


def organisations(tx: Tx, site_id: int) -> list[tuple[str, int]]:
    """The organisations of a site, each with the number of one of their people."""
    rows = tx.all(
        "SELECT p.organisation, min(p.id) FROM unit u JOIN role r ON r.unit_id = u.id JOIN person p"
        " ON p.id = r.person_id WHERE u.site_id = ? AND p.organisation IS NOT NULL AND p.removed_at IS NULL"
        " GROUP BY p.organisation ORDER BY p.organisation",
        site_id,
    )
    return [(row[0], row[1]) for row in rows]


def place_of_activity(tx: Tx, activity_id: int) -> tuple[str, int] | None:
    """An activity's title and its site."""
    row = tx.one(
        "SELECT a.title, u.site_id FROM activity a JOIN unit u ON u.id = a.unit_id WHERE a.id = ?", activity_id
    )
    return None if row is None else (row[0], row[1])


def site_name(tx: Tx, site_id: int) -> str:
    """What a site is called."""
    name: str | None = tx.value("SELECT name FROM site WHERE id = ?", site_id)
    return name or ""


def _letter(row: Row) -> Letter:
    return Letter(
        id=row[0],
        author_id=row[1],
        sent_by=row[2],
        state=row[3],
        version=row[4],
        written_in=row[5],
        sites=tuple(json.loads(row[6])),
        scope=row[7],
        scope_id=row[8],
        organisation=row[9],
        language=row[10],
        active_months=row[11],
        send_at=moment_or_none(row[12]),
        starts_at=moment_or_none(row[13]),
        expected=row[14],
        reached_to=row[15],
        all_in=bool(row[16]),
        bar_message_id=row[17],
        bar_at=moment_or_none(row[18]),
        totals=json.loads(row[19]),
        ended_at=moment_or_none(row[20]),
    )
