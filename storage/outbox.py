"""The outbox: everything that is to be said, as rows in the transaction that caused them.

A row's key makes it impossible twice. Its life: due → sending → sent, failed, dropped or unknown. A row found in
`sending` whose lease has run out was under way at a crash: it may or may not have been said.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile

from storage.records import OutboxRow
from storage.times import from_text, moment_or_none, text_or_none, to_text
from storage.tx import Row, Tx

ANSWERS, PROMPTS, LETTERS = 0, 1, 2  # the lanes: a letter never delays a prompt, a prompt never delays an answer

STANDS_ALREADY = "StandsAlready"
"""Why nothing was sent for a row that counts as sent: the chat reads so already."""

_ROW = (
    "SELECT id, key, lane, chat_id, person_id, language, kind, about, edits, created_at, due_at, worth_until, attempts,"
    " error, cause FROM outbox WHERE "
)
_PASSED_OVER = 5000  # rows for chats that must wait; more of them, and the rest waits until some have gone


def put(
    tx: Tx,
    *,
    key: str,
    lane: int,
    chat_id: int,
    kind: str,
    about: dict[str, object],
    now: datetime,
    due_at: datetime | None = None,
    worth_until: datetime | None = None,
    person_id: int | None = None,
    language: str | None = None,
    edits: int | None = None,
    cause: str | None = None,
) -> bool:
    """Put something to be said; False when a row of this key stands already.

    Args:
        tx: the transaction that causes it.
        key: what makes it this message and no other, for instance `moved_up:<act>:<person>`.
        lane: ANSWERS, PROMPTS or LETTERS.
        chat_id: where it goes.
        kind: the screen or letter in `messages` that has the words.
        about: ids and small facts for the words, never a text.
        now: the present moment.
        due_at: not before; now when None.
        worth_until: after this moment it is dropped unsaid; None: always worth saying.
        person_id: who reads it, when the home knows them.
        language: for a reader whom the home does not know.
        edits: the message in whose place it goes; a new one when it can no longer be edited.
        cause: what the press carried that this answers, see `shown`; before it the number of the pressed message where
            the answer does not go in its place, see `waits_already`.
    """
    return (
        tx.run(
            "INSERT INTO outbox (key, lane, chat_id, person_id, language, kind, about, edits, cause, created_at,"
            " due_at, worth_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            key,
            lane,
            chat_id,
            person_id,
            language,
            kind,
            _about_text(about),
            edits,
            cause,
            to_text(now),
            to_text(due_at or now),
            text_or_none(worth_until),
        )
        > 0
    )


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a look at the outbox finds before anything is taken.

    Attributes:
        flood_until: Telegram has asked us to wait until then; None: it has not.
        held_since: since when sending is held after a restore; None: it is not.
        first_due: for each lane, when its first row falls due; None: nothing waits in it.
    """

    flood_until: datetime | None
    held_since: datetime | None
    first_due: tuple[datetime | None, ...]

    @property
    def next_due(self) -> datetime | None:
        """When the next row falls due; None: nothing waits."""
        return min((due for due in self.first_due if due is not None), default=None)


def outlook(tx: Tx) -> Outlook:
    """What there is to do. One question: it is asked at every look, and most looks find nothing."""
    ((flood, held, *due),) = tx.all(
        "SELECT (SELECT value FROM note WHERE name = 'flood_until'),"
        " (SELECT value FROM note WHERE name = 'held_since'),"
        " (SELECT min(due_at) FROM outbox WHERE state = 'due' AND lane = 0),"
        " (SELECT min(due_at) FROM outbox WHERE state = 'due' AND lane = 1),"
        " (SELECT min(due_at) FROM outbox WHERE state = 'due' AND lane = 2)"
    )
    return Outlook(moment_or_none(flood), moment_or_none(held), tuple(moment_or_none(first) for first in due))


def claim(
    tx: Tx,
    *,
    lane: int,
    now: datetime,
    limit: int,
    owner: str,
    lease_until: datetime,
    held_since: datetime | None,
    wanted: Callable[[int], bool] = lambda _: True,
) -> list[OutboxRow]:
    """Take due rows of a lane, oldest first, into `sending` under the owner's lease.

    `wanted` is asked for the chat of each row, in their order, whether to take it or pass it over: one chat with a
    hundred rows must not fill the whole window. While sending is held after a restore, only answers that were caused
    since are taken.
    """
    held = text_or_none(held_since)
    question = (
        _ROW + "state = 'due' AND lane = ? AND due_at <= ? AND (? IS NULL OR (lane = 0 AND created_at >= ?))"
        " ORDER BY due_at, id LIMIT ?"
    )
    taken: list[Row] = []
    seen = 0
    for look in (2 * limit, _PASSED_OVER):  # mostly the first ones will do
        due = tx.all(question, lane, to_text(now), held, held, look)
        for row in due[seen:]:
            if len(taken) < limit and wanted(row[3]):
                taken.append(row)
        seen = len(due)
        if len(taken) >= limit or seen < look:
            break
    lease = to_text(lease_until)
    tx.many(
        "UPDATE outbox SET state = 'sending', owner = ?, lease_until = ?, attempts = attempts + 1 WHERE id = ?",
        [(owner, lease, row[0]) for row in taken],
    )
    return [_row(row, tries=row[12] + 1) for row in taken]


def settle(
    tx: Tx, row_id: int, owner: str, state: str, now: datetime, *, message_id: int | None = None, error: str = ""
) -> bool:
    """Note what became of a claimed row: sent, failed, dropped or unknown. What it was about goes.

    False when the row is no longer this owner's: somebody woke after its lease had run out (fencing).
    """
    return (
        tx.run(
            "UPDATE outbox SET state = ?, about = NULL, message_id = ?, settled_at = ?, error = nullif(?, ''),"
            " owner = NULL, lease_until = NULL WHERE id = ? AND owner = ? AND state = 'sending'",
            state,
            message_id,
            to_text(now),
            error,
            row_id,
            owner,
        )
        > 0
    )


def settle_sent(tx: Tx, said: Sequence[tuple[int, int]], owner: str, now: datetime) -> None:
    """Note that claimed rows were said: each with its message's number. As `settle`, for many."""
    moment = to_text(now)
    tx.many(
        "UPDATE outbox SET state = 'sent', about = NULL, message_id = ?, settled_at = ?, error = NULL,"
        " owner = NULL, lease_until = NULL WHERE id = ? AND owner = ? AND state = 'sending'",
        [(message_id, moment, row_id, owner) for row_id, message_id in said],
    )


def release(tx: Tx, row_id: int, owner: str, due_at: datetime, error: str = "") -> bool:
    """Give a claimed row back, to be tried again from a moment on. It was surely not said."""
    return (
        tx.run(
            "UPDATE outbox SET state = 'due', due_at = ?, owner = NULL, lease_until = NULL, error = nullif(?, '')"
            " WHERE id = ? AND owner = ? AND state = 'sending'",
            to_text(due_at),
            error,
            row_id,
            owner,
        )
        > 0
    )


def interrupted(tx: Tx, now: datetime) -> list[OutboxRow]:
    """Rows under way whose lease has run out: said or not said, nobody knows."""
    rows = tx.all(_ROW + "state = 'sending' AND lease_until <= ? ORDER BY lease_until, id", to_text(now))
    return [_row(row) for row in rows]


def take_back(tx: Tx, row_id: int, state: str, now: datetime, note: str | None = None) -> None:
    """Decide on an interrupted row: `due` (say it again) or `unknown` (leave it and name it), with a note of why.

    What a row was about goes when it is left.
    """
    tx.run(
        "UPDATE outbox SET state = ?, owner = NULL, lease_until = NULL, error = coalesce(?, error),"
        " about = CASE WHEN ? = 'due' THEN about END, settled_at = CASE WHEN ? = 'due' THEN NULL ELSE ? END"
        " WHERE id = ? AND state = 'sending'",
        state,
        note,
        state,
        state,
        to_text(now),
        row_id,
    )


def drop(tx: Tx, key: str, now: datetime) -> bool:
    """Take a row back that has not been said yet; False when it is too late for that."""
    return (
        tx.run(
            "UPDATE outbox SET state = 'dropped', about = NULL, settled_at = ? WHERE key = ? AND state = 'due'",
            to_text(now),
            key,
        )
        > 0
    )


def state_of(tx: Tx, key: str) -> str | None:
    """What became of the row of this key; None: there is none."""
    state: str | None = tx.value("SELECT state FROM outbox WHERE key = ?", key)
    return state


def drop_same(tx: Tx, key: str, person_id: int, kind: str, about: dict[str, object], now: datetime) -> int:
    """Take back what says the same about the same to this person and is not said yet, but for this key's row."""
    return tx.run(
        "UPDATE outbox SET state = 'dropped', about = NULL, settled_at = ?"
        " WHERE person_id = ? AND kind = ? AND about = ? AND state = 'due' AND key <> ?",
        to_text(now),
        person_id,
        kind,
        _about_text(about),
        key,
    )


def due_to(tx: Tx, person_id: int, kinds: Sequence[str]) -> list[OutboxRow]:
    """What of these kinds waits to be said to this person."""
    rows = tx.all(
        _ROW + "person_id = ? AND kind IN (SELECT value FROM json_each(?)) AND state = 'due' ORDER BY id",
        person_id,
        json.dumps(list(kinds)),
    )
    return [_row(row) for row in rows]


def shown(tx: Tx, chat_id: int, message_id: int) -> tuple[str, str | None, datetime] | None:
    """What stands in a message, or is about to: its kind, what the press carried that it answers, and since when.

    None when nobody remembers: the message is older than settled rows are kept.
    """
    coming = tx.one(
        "SELECT kind, cause, created_at FROM outbox WHERE chat_id = ? AND edits = ? AND state IN ('due', 'sending')"
        " ORDER BY id DESC LIMIT 1",
        chat_id,
        message_id,
    )
    found = coming or tx.one(
        "SELECT kind, cause, created_at FROM outbox WHERE chat_id = ? AND message_id = ? ORDER BY id DESC LIMIT 1",
        chat_id,
        message_id,
    )
    return None if found is None else (found[0], found[1], from_text(found[2]))


def set_print(tx: Tx, row_id: int, print_: str) -> None:
    """Remember what a row says as a fingerprint, from which nothing can be read."""
    tx.run("UPDATE outbox SET print = ? WHERE id = ?", print_, row_id)


def print_of(tx: Tx, chat_id: int, message_id: int) -> str | None:
    """The fingerprint of what was said last in a message; None when nobody remembers, or it is not sure to stand."""
    row = tx.one(
        "SELECT print FROM outbox WHERE chat_id = ? AND message_id = ? AND state = 'sent'"
        " ORDER BY settled_at DESC, id DESC LIMIT 1",
        chat_id,
        message_id,
    )
    return None if row is None else row[0]


def forget_prints(tx: Tx) -> None:
    """After a restore nobody knows what stands in the chats by now."""
    tx.run("UPDATE outbox SET print = NULL WHERE settled_at IS NOT NULL")


def waits_already(tx: Tx, chat_id: int, kind: str, about: dict[str, object], edits: int | None, cause: str) -> bool:
    """Whether an equal answer to the same press waits to be said, and after it nothing else was put for this chat."""
    wanted = (kind, _about_text(about), edits)
    waiting = tx.all(
        "SELECT kind, about, edits, cause FROM outbox WHERE chat_id = ? AND state IN ('due', 'sending')"
        " AND state = 'due' AND lane = 0 ORDER BY id DESC LIMIT 20",
        chat_id,
    )
    same = takewhile(lambda row: row[3] == cause, waiting)
    return any(tuple(row[:3]) == wanted for row in same)


def answered_just_now(tx: Tx, row: OutboxRow, print_: str, *, since: datetime) -> int | None:
    """The message below which nothing else was said in the chat, and in which the same press was answered the same.

    None: there is none, or it was asked for before `since`.
    """
    if row.cause is None:
        return None
    said = tx.all(
        "SELECT message_id, cause, edits, print, created_at FROM outbox WHERE chat_id = ?"
        " AND message_id IS NOT NULL ORDER BY message_id DESC, id DESC LIMIT 5",
        row.chat_id,
    )
    same = takewhile(lambda each: each[1] == row.cause and each[2] == row.edits, said)
    return next((each[0] for each in same if each[3] == print_ and from_text(each[4]) >= since), None)


def newest(tx: Tx) -> int:
    """The number of the row that was put there last; 0: there is none."""
    number: int = tx.value("SELECT coalesce(max(id), 0) FROM outbox")
    return number


def counts(tx: Tx) -> dict[str, int]:
    """How many rows stand in each state that still asks for attention."""
    due = tx.value("SELECT count(*) FROM outbox WHERE state = 'due'")
    sending = tx.value("SELECT count(*) FROM outbox WHERE state = 'sending'")
    failed = tx.value("SELECT count(*) FROM outbox WHERE settled_at IS NOT NULL AND state = 'failed'")
    unknown = tx.value("SELECT count(*) FROM outbox WHERE settled_at IS NOT NULL AND state = 'unknown'")
    return {"due": due, "sending": sending, "failed": failed, "unknown": unknown}


def move_chat(tx: Tx, old_chat: int, new_chat: int) -> None:
    """A group has become a supergroup: what waits for it goes to the new one."""
    tx.run("UPDATE outbox SET chat_id = ? WHERE chat_id = ? AND state = 'due'", new_chat, old_chat)
    tx.run("UPDATE outbox SET chat_id = ? WHERE chat_id = ? AND state = 'sending'", new_chat, old_chat)


def forget(tx: Tx, before: datetime) -> int:
    """Forget settled rows from before a moment; how many."""
    return tx.run("DELETE FROM outbox WHERE settled_at IS NOT NULL AND settled_at < ?", to_text(before))


def drop_all_due(tx: Tx, keys: Sequence[str], now: datetime) -> int:
    """Take several rows back that have not been said yet; how many it was still time for."""
    return sum(drop(tx, key, now) for key in keys)


def _about_text(about: dict[str, object]) -> str:
    return json.dumps(about, separators=(",", ":"))


def _row(row: Row, tries: int | None = None) -> OutboxRow:
    return OutboxRow(
        id=row[0],
        key=row[1],
        lane=row[2],
        chat_id=row[3],
        person_id=row[4],
        language=row[5],
        kind=row[6],
        about=json.loads(row[7] or "{}"),
        edits=row[8],
        created_at=from_text(row[9]),
        due_at=from_text(row[10]),
        worth_until=moment_or_none(row[11]),
        attempts=row[12] if tries is None else tries,
        note=row[13],
        cause=row[14],
    )
