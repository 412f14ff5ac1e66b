"""What the clock's prompts ask of the store, and the rows of the outbox in which they wait.

The keys of these rows begin with `clock:`, so that they can be worked out again without touching anybody's news.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from storage.outbox import PROMPTS
from storage.records import Reminder
from storage.times import day_or_none, from_text, moment_or_none, text_or_none, to_text
from storage.tx import Row, Tx

OURS = "clock:"
_AFTER_OURS = "clock;"  # the next letter after ours: keys from one up to the other begin with OURS
VOID = "Void"  # why a row was dropped that is no longer wanted; it may be wanted again
TOO_LATE = "TooLate"
_ENCODER = json.JSONEncoder(separators=(",", ":"))  # made once: `json.dumps` would make one for each row
_LONGEST_SHIFT = timedelta(days=2)  # a shift ends on its day or the next, so no question looks at years of them


@dataclass(frozen=True, slots=True)
class Coming:
    """Somebody who is signed up for a date, or who brings a group to it, as the clock sees them.

    Attributes:
        since: since when they are signed up; None: they bring a group, which comes unless it says otherwise.
        chat_id: where they are reached; None: not by Telegram.
        moved_at: when the date was last moved, if it ever was.
    """

    date_id: int
    day: date
    starts_at: datetime
    ends_at: datetime
    moved_at: datetime | None
    unit_id: int
    site_id: int
    person_id: int
    chat_id: int | None
    started_on: date | None
    reminder: Reminder
    unreachable: bool
    break_since: datetime | None
    break_until: datetime | None
    since: datetime | None

    def takes_a_break(self, now: datetime) -> bool:
        """Whether nothing is to be said to them by itself at this moment."""
        return self.break_since is not None and (self.break_until is None or now < self.break_until)


@dataclass(frozen=True, slots=True)
class Duty:
    """A shift whose culture contact can be reached in a chat."""

    shift_id: int
    unit_id: int
    starts_at: datetime
    ends_at: datetime
    contact_id: int
    chat_id: int
    joined_at: datetime | None


@dataclass(frozen=True, slots=True)
class PromptRow:
    """A prompt as the outbox is to have it."""

    key: str
    chat_id: int | None
    person_id: int | None
    kind: str
    about: dict[str, object]
    due_at: datetime
    worth_until: datetime
    edits: int | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a prompt stands: its row in the outbox, or that it has been said."""

    state: str
    due_at: datetime
    worth_until: datetime | None
    about: dict[str, object] | None
    message_id: int | None
    error: str
    attempts: int


_COMING = (
    "SELECT d.id, d.day, d.starts_at, d.ends_at, d.moved_at, u.id, u.site_id, p.id, p.chat_id,"
    " p.started_on, coalesce(f.reminder, 'usual'), p.unreachable_since IS NOT NULL,"
    " f.paused_since, f.pause_until"
)


def coming(tx: Tx, start: datetime, end: datetime) -> list[Coming]:
    """Everybody who is expected at what begins from `start` up to but not including `end`, in the order of time.

    What is called off, groups that have cancelled and people who were removed are left out.
    """
    between = (to_text(start), to_text(end))
    alone = tx.all(
        _COMING + ", s.since FROM activity_date d JOIN activity a ON a.id = d.activity_id JOIN unit u ON u.id ="
        " a.unit_id JOIN signup s ON s.activity_date_id = d.id JOIN person p ON p.id = s.person_id"
        " LEFT JOIN preference f ON f.person_id = p.id WHERE d.starts_at >= ? AND d.starts_at < ?"
        " AND d.called_off_at IS NULL AND s.state = 'coming' AND p.removed_at IS NULL ORDER BY d.starts_at, d.id, p.id",
        *between,
    )
    groups = tx.all(
        _COMING + ", NULL FROM activity_date d JOIN activity a ON a.id = d.activity_id JOIN unit u ON u.id = a.unit_id"
        " JOIN person p ON p.organisation = a.organisation LEFT JOIN group_visit g ON g.activity_date_id = d.id"
        " LEFT JOIN preference f ON f.person_id = p.id WHERE d.starts_at >= ? AND d.starts_at < ?"
        " AND d.called_off_at IS NULL AND g.cancelled_at IS NULL AND p.removed_at IS NULL AND EXISTS"
        " (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.role = 'organisation_contact')"
        " ORDER BY d.starts_at, d.id, p.id",
        *between,
    )
    return [_coming(row) for row in [*alone, *groups]]


def duties(tx: Tx, start: datetime, end: datetime) -> list[Duty]:
    """The shifts with a culture contact in a chat that end after `start` and begin before `end`, in order of time."""
    rows = tx.all(
        "SELECT s.id, s.unit_id, s.starts_at, s.ends_at, p.id, p.chat_id, p.joined_at FROM shift s JOIN person p ON"
        " p.id = s.culture_contact_id WHERE s.starts_at > ? AND s.starts_at < ? AND s.ends_at > ?"
        " AND p.removed_at IS NULL AND p.chat_id IS NOT NULL ORDER BY s.starts_at, s.id",
        to_text(start - _LONGEST_SHIFT),
        to_text(end),
        to_text(start),
    )
    return [
        Duty(row[0], row[1], from_text(row[2]), from_text(row[3]), row[4], row[5], moment_or_none(row[6]))
        for row in rows
    ]


def standing(tx: Tx, keys: Sequence[str]) -> dict[str, Standing]:
    """How these prompts stand, where there is anything of them."""
    rows = tx.all(
        "SELECT key, state, due_at, worth_until, about, message_id, coalesce(error, ''), attempts FROM outbox"
        " WHERE key IN (SELECT value FROM json_each(?))",
        json.dumps(list(keys)),
    )
    return {
        row[0]: Standing(
            state=row[1],
            due_at=from_text(row[2]),
            worth_until=moment_or_none(row[3]),
            about=None if row[4] is None else json.loads(row[4]),
            message_id=row[5],
            error=row[6],
            attempts=row[7],
        )
        for row in rows
    }


def said(tx: Tx, keys: Sequence[str]) -> set[str]:
    """Which of these prompts have been said before, as far as that still matters."""
    rows = tx.all("SELECT key FROM prompt WHERE key IN (SELECT value FROM json_each(?))", json.dumps(list(keys)))
    return {row[0] for row in rows}


def was_said(tx: Tx, beginning: str) -> bool:
    """Whether a prompt whose key begins so has been said."""
    end = beginning[:-1] + chr(ord(beginning[-1]) + 1)
    remembered = tx.one("SELECT 1 FROM prompt WHERE key >= ? AND key < ? LIMIT 1", beginning, end)
    sent = "SELECT 1 FROM outbox WHERE key >= ? AND key < ? AND state IN ('sent', 'unknown', 'sending') LIMIT 1"
    return remembered is not None or tx.one(sent, beginning, end) is not None


def note_said(
    tx: Tx, key: str, person_id: int | None, until: datetime, *, message_id: int | None = None, seen: str | None = None
) -> None:
    """Remember that a prompt has been said, so that it is not said again before a moment; `seen`: what it said."""
    tx.run(
        "INSERT INTO prompt (key, person_id, message_id, seen, until) VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO"
        " UPDATE SET message_id = coalesce(excluded.message_id, message_id), seen = coalesce(excluded.seen, seen),"
        " until = excluded.until",
        key,
        person_id,
        message_id,
        seen,
        to_text(until),
    )


def last_said(tx: Tx, key: str) -> tuple[int | None, str | None] | None:
    """In which message a prompt stands, and what it said; None: it has not been said."""
    row = tx.one("SELECT message_id, seen FROM prompt WHERE key = ?", key)
    return None if row is None else (row[0], row[1])


def forget_said(tx: Tx, now: datetime) -> int:
    """Forget prompts that could not be said again anyway; how many."""
    return tx.run("DELETE FROM prompt WHERE until <= ?", to_text(now))


def waiting(tx: Tx, until: datetime) -> list[str]:
    """The keys of the prompts that wait for a time up to this one."""
    rows = tx.all(
        "SELECT key FROM outbox WHERE state = 'due' AND lane = ? AND due_at <= ? AND key >= ? AND key < ?"
        " ORDER BY due_at, id",
        PROMPTS,
        to_text(until),
        OURS,
        _AFTER_OURS,
    )
    return [row[0] for row in rows]


def told_of(tx: Tx, reader_id: int, at: datetime, kinds: Sequence[str]) -> bool:
    """Whether the reader was told something of one of these kinds in the turn of this moment."""
    found = tx.one(
        "SELECT 1 FROM outbox WHERE person_id = ? AND kind IN (SELECT value FROM json_each(?)) AND created_at = ?"
        " AND state <> 'dropped'",
        reader_id,
        json.dumps(list(kinds)),
        to_text(at),
    )
    return found is not None


def ringing(tx: Tx) -> list[str]:
    """The keys of the prompts that wait on the call list."""
    rows = tx.all(
        "SELECT key FROM call INDEXED BY call_open WHERE state = 'open' AND key >= ? AND key < ? ORDER BY due_at, id",
        OURS,
        _AFTER_OURS,
    )
    return [row[0] for row in rows]


def ring(tx: Tx, row: PromptRow, now: datetime) -> None:
    """Put a prompt onto the call list, for somebody whom Telegram does not reach; what was void may be true again."""
    tx.run(
        "INSERT INTO call (key, person_id, kind, about, created_at, due_at, worth_until) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET state = 'open', settled_at = NULL, called_by = NULL,"
        " about = excluded.about, due_at = excluded.due_at, worth_until = excluded.worth_until"
        " WHERE call.state = 'void'",
        row.key,
        row.person_id,
        row.kind,
        _text(row.about),
        to_text(now),
        to_text(row.due_at),
        to_text(row.worth_until),
    )


def put(tx: Tx, rows: Iterable[PromptRow], now: datetime) -> None:
    """Put prompts into the outbox, all in one go; where a row of the same key stands already, nothing happens."""
    created = to_text(now)
    tx.many(
        "INSERT INTO outbox (key, lane, chat_id, person_id, language, kind, about, edits, created_at, due_at,"
        " worth_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (
            (
                row.key,
                PROMPTS,
                row.chat_id,
                row.person_id,
                row.language,
                row.kind,
                _text(row.about),
                row.edits,
                created,
                to_text(row.due_at),
                text_or_none(row.worth_until),
            )
            for row in rows
        ),
    )


def put_again(tx: Tx, row: PromptRow) -> None:
    """A prompt that waits, or was dropped, is wanted as this row says."""
    tx.run(
        "UPDATE outbox SET state = 'due', chat_id = ?, about = ?, edits = ?, due_at = ?, worth_until = ?,"
        " settled_at = NULL, error = NULL WHERE key = ? AND state IN ('due', 'dropped')",
        row.chat_id,
        _text(row.about),
        row.edits,
        to_text(row.due_at),
        to_text(row.worth_until),
        row.key,
    )


def void(tx: Tx, keys: Iterable[str], now: datetime) -> None:
    """Take prompts back that are no longer wanted and have not been said yet."""
    moment = to_text(now)
    tx.many(
        "UPDATE outbox SET state = 'dropped', about = NULL, settled_at = ?, error = ? WHERE key = ? AND state = 'due'",
        ((moment, VOID, key) for key in keys),
    )


def _text(about: dict[str, object]) -> str:
    return _ENCODER.encode(about)


def _coming(row: Row) -> Coming:
    day = day_or_none(row[1])
    assert day is not None  # noqa: S101 - the column is NOT NULL
    return Coming(
        date_id=row[0],
        day=day,
        starts_at=from_text(row[2]),
        ends_at=from_text(row[3]),
        moved_at=moment_or_none(row[4]),
        unit_id=row[5],
        site_id=row[6],
        person_id=row[7],
        chat_id=row[8],
        started_on=day_or_none(row[9]),
        reminder=Reminder(row[10]),
        unreachable=bool(row[11]),
        break_since=moment_or_none(row[12]),
        break_until=moment_or_none(row[13]),
        since=moment_or_none(row[14]),
    )
