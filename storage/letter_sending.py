"""How newsletters go out: whom they reach, who is under way, what became of each. A few people at a time."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage import letters
from storage.letters import Letter
from storage.outbox import LETTERS
from storage.times import text_or_none, to_text
from storage.tx import Row, Tx, Value

KIND = "newsletter"
TOO_LATE = "TooLate"  # the line dropped it because the night had begun: it goes in the morning
# What the partial index holds, said again word for word: else SQLite reads through all whom the letter has reached.
_NOT_YET = "state IN ('waiting', 'queued') AND "
_DOWN_FOR = (
    "EXISTS (SELECT 1 FROM signup s JOIN activity_date d ON d.id = s.activity_date_id JOIN activity a"
    " ON a.id = d.activity_id WHERE s.person_id = p.id AND s.state <> 'cancelled' AND "
)
_FOR = (
    " EXISTS (SELECT 1 FROM role r JOIN unit u ON u.id = r.unit_id WHERE r.person_id = p.id"
    " AND u.site_id IN (SELECT value FROM json_each(?)) AND (? IS NULL OR u.id = ?))"
    " AND (? IS NULL OR p.organisation = ?)"
    " AND (? IS NULL OR coalesce(p.language, p.app_language, ?) = ?)"
    f" AND (? IS NULL OR {_DOWN_FOR}"
    " (a.unit_id, a.title_key) = (SELECT unit_id, title_key FROM activity WHERE id = ?)))"
    f" AND (? IS NULL OR {_DOWN_FOR} d.starts_at >= ?))"
)
_ON_A_BREAK = (
    "EXISTS (SELECT 1 FROM preference w WHERE w.person_id = p.id AND w.paused_since IS NOT NULL"
    " AND (w.pause_until IS NULL OR w.pause_until > ?))"
)


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom a letter is for, as the store is asked.

    Attributes:
        letter: the letter.
        home_language: the language of those who have none.
        since: when its months of being active begin; None: it does not ask.
        now: the present moment, for breaks.
    """

    letter: Letter
    home_language: str
    since: datetime | None
    now: datetime

    def values(self) -> tuple[Value, ...]:
        """What is bound into the condition, in its order."""
        letter = self.letter
        unit = letter.scope_id if letter.scope == "unit" else None
        activity = letter.scope_id if letter.scope == "activity" else None
        since = text_or_none(self.since)
        return (
            json.dumps(letter.sites),
            *(unit, unit),
            *(letter.organisation, letter.organisation),
            *(letter.language, self.home_language, letter.language),
            *(activity, activity),
            *(since, since),
        )


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom a letter would reach, and who is left out, and why.

    Attributes:
        telegram: read it in their chat.
        ring: have said yes and are not on Telegram.
        blocked: have said yes and have stopped the bot.
        away: have said yes and take a break.
        without_yes: have not said yes to newsletters.
        languages: how many of those who read it read which language.
    """

    telegram: int
    ring: int
    blocked: int
    away: int
    without_yes: int
    languages: Mapping[str, int]


def reach(tx: Tx, audience: Audience) -> Reach:
    """Count whom it would reach."""
    rows = tx.all(
        "SELECT CASE WHEN p.newsletter = 0 THEN 'without_yes' WHEN p.chat_id IS NULL THEN 'ring'"
        f" WHEN p.unreachable_since IS NOT NULL THEN 'blocked' WHEN {_ON_A_BREAK} THEN 'away' ELSE 'telegram' END,"
        " coalesce(p.language, p.app_language, ?), count(*) FROM person p WHERE p.id > 0 AND p.removed_at IS NULL AND"
        f" {_FOR} GROUP BY 1, 2",
        to_text(audience.now),
        audience.home_language,
        *audience.values(),
    )
    found: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    for kind, language, many in rows:
        found[kind] += many
        if kind == "telegram":
            languages[language] += many
    return Reach(
        telegram=found["telegram"],
        ring=found["ring"],
        blocked=found["blocked"],
        away=found["away"],
        without_yes=found["without_yes"],
        languages=languages,
    )


def going(tx: Tx) -> list[Letter]:
    """The letters that go out, or wait for their time."""
    rows = tx.all("SELECT id FROM letter WHERE state IN ('waiting', 'sending') ORDER BY starts_at, id")
    found = [letters.by_id(tx, row[0]) for row in rows]
    return [letter for letter in found if letter is not None]


def ending(tx: Tx) -> list[Letter]:
    """The letters that were paused or stopped while they were being said to a few."""
    rows = tx.all(f"SELECT DISTINCT letter_id FROM letter_recipient WHERE {_NOT_YET} state = 'queued'")
    found = [letters.by_id(tx, row[0]) for row in rows]
    return [letter for letter in found if letter is not None and letter.state in {"paused", "stopped"}]


def under_way(tx: Tx, letter_id: int) -> int:
    """For how many a letter stands in the outbox."""
    many: int = tx.value(
        f"SELECT count(*) FROM letter_recipient WHERE letter_id = ? AND {_NOT_YET} state = 'queued'", letter_id
    )
    return many


def harvest(tx: Tx, letter: Letter) -> dict[str, int]:
    """Note what became of those under way: how many had it, did not want it any more, could not be reached."""
    rows = tx.all(
        "SELECT r.person_id, o.state, o.error, p.newsletter, p.unreachable_since FROM letter_recipient r"
        " JOIN person p ON p.id = r.person_id"
        " LEFT JOIN outbox o ON o.key = 'letter:' || r.letter_id || ':' || r.person_id"
        f" WHERE r.letter_id = ? AND r.{_NOT_YET} r.state = 'queued' AND (o.key IS NULL OR o.settled_at IS NOT NULL)",
        letter.id,
    )
    ends = [(row[0], _end(row)) for row in rows]
    tx.many(
        "UPDATE letter_recipient SET state = ? WHERE letter_id = ? AND person_id = ?",
        [(end, letter.id, person_id) for person_id, end in ends],
    )
    again = [(f"letter:{letter.id}:{person_id}",) for person_id, end in ends if end == "waiting"]
    tx.many("DELETE FROM outbox WHERE key = ? AND state = 'dropped'", again)
    counted = Counter(end for _, end in ends)
    _count(tx, letter.id, counted)
    return dict(counted)


def _end(row: Row) -> str:
    _, state, error, newsletter, unreachable_since = row
    if state is None or state == "unknown":
        return "unknown"
    if state == "sent":
        return "sent"
    if state == "failed":
        return "failed" if unreachable_since is None else "blocked"
    if error == TOO_LATE:
        return "waiting"
    return "away" if newsletter else "stopped"


def put_back(tx: Tx, letter_id: int) -> int:
    """Take out of the outbox what is not being said already: the letter is paused or stopped. How many."""
    rows = tx.all(
        "DELETE FROM outbox WHERE state = 'due' AND key IN (SELECT 'letter:' || letter_id || ':' || person_id"
        f" FROM letter_recipient WHERE letter_id = ? AND {_NOT_YET} state = 'queued') RETURNING person_id",
        letter_id,
    )
    tx.many(
        "UPDATE letter_recipient SET state = 'waiting' WHERE letter_id = ? AND person_id = ?",
        [(letter_id, row[0]) for row in rows],
    )
    return len(rows)


def waiting(tx: Tx, letter_id: int, limit: int) -> list[tuple[int, int]]:
    """Who is to get it and is not under way: person and chat."""
    rows = tx.all(
        "SELECT p.id, p.chat_id FROM letter_recipient r JOIN person p ON p.id = r.person_id"
        f" WHERE r.letter_id = ? AND r.{_NOT_YET} r.state = 'waiting' AND p.chat_id IS NOT NULL"
        " ORDER BY r.person_id LIMIT ?",
        letter_id,
        limit,
    )
    return [(row[0], row[1]) for row in rows]


def take_in(tx: Tx, audience: Audience, limit: int) -> None:
    """Work out who is next to get it; those whom Telegram does not reach are noted as such at once."""
    letter = audience.letter
    rows = tx.all(
        f"SELECT p.id, p.chat_id, p.unreachable_since, {_ON_A_BREAK} FROM person p WHERE p.id > ? AND"
        f" p.removed_at IS NULL AND p.newsletter = 1 AND {_FOR} ORDER BY p.id LIMIT ?",
        to_text(audience.now),
        letter.reached_to,
        *audience.values(),
        limit,
    )
    states = [
        (row[0], "ring" if row[1] is None else "blocked" if row[2] is not None else "away" if row[3] else "waiting")
        for row in rows
    ]
    tx.many(
        "INSERT INTO letter_recipient VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [(letter.id, person_id, state) for person_id, state in states],
    )
    _count(tx, letter.id, Counter(state for _, state in states if state != "waiting"))
    tx.run(
        "UPDATE letter SET reached_to = ?, all_in = ? WHERE id = ?",
        rows[-1][0] if rows else letter.reached_to,
        int(len(rows) < limit),
        letter.id,
    )


def queue(
    tx: Tx, letter_id: int, readers: Sequence[tuple[int, int]], now: datetime, worth_until: datetime | None
) -> None:
    """Put it into the outbox for these people: person and chat."""
    moment, until, about = to_text(now), text_or_none(worth_until), json.dumps({"letter": letter_id})
    tx.many(
        "INSERT INTO outbox (key, lane, chat_id, person_id, kind, about, created_at, due_at, worth_until)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [
            (f"letter:{letter_id}:{person_id}", LETTERS, chat_id, person_id, KIND, about, moment, moment, until)
            for person_id, chat_id in readers
        ],
    )
    tx.many(
        "UPDATE letter_recipient SET state = 'queued' WHERE letter_id = ? AND person_id = ?",
        [(letter_id, person_id) for person_id, _ in readers],
    )


def bar_is_due(tx: Tx, chat_id: int, message_id: int) -> bool:
    """Whether something is about to be shown in this message."""
    return (
        tx.one(
            "SELECT 1 FROM outbox WHERE chat_id = ? AND edits = ? AND state IN ('due', 'sending')", chat_id, message_id
        )
        is not None
    )


def bar_of(tx: Tx, letter_id: int) -> int | None:
    """The message of its own in which it is shown how far a letter is."""
    message: int | None = tx.value("SELECT message_id FROM outbox WHERE key = ?", f"letter_bar:{letter_id}:first")
    return message


def note_bar(tx: Tx, letter_id: int, now: datetime) -> None:
    """When it was last shown how far it is."""
    tx.run("UPDATE letter SET bar_at = ? WHERE id = ?", to_text(now), letter_id)


def to_name(tx: Tx, letter_id: int) -> list[tuple[str, str, str | None]]:
    """Whom it did not reach, or perhaps not: what became of it, the name, the number."""
    rows = tx.all(
        "SELECT r.state, p.name, p.phone FROM letter_recipient r JOIN person p ON p.id = r.person_id"
        " WHERE r.letter_id = ? AND r.state IN ('failed', 'unknown', 'blocked', 'ring')"
        " ORDER BY r.state, p.name_key",
        letter_id,
    )
    return [(row[0], row[1], row[2]) for row in rows]


def left_out(tx: Tx, letter_id: int) -> list[tuple[str, str | None]]:
    """Whose turn has not come: the name, the number. Of a letter that was stopped: who did not get it."""
    rows = tx.all(
        "SELECT p.name, p.phone FROM letter_recipient r JOIN person p ON p.id = r.person_id"
        f" WHERE r.letter_id = ? AND r.{_NOT_YET} r.state = 'waiting' ORDER BY p.name_key",
        letter_id,
    )
    return [(row[0], row[1]) for row in rows]


def forget_recipients(tx: Tx, before: datetime, limit: int) -> int:
    """Who got letters that ended before a moment; the letters and their counts stay. How many rows went."""
    rows = tx.all(
        "SELECT r.letter_id, r.person_id FROM letter l JOIN letter_recipient r ON r.letter_id = l.id"
        " WHERE l.id > 0 AND l.ended_at < ? LIMIT ?",
        to_text(before),
        limit,
    )
    tx.many("DELETE FROM letter_recipient WHERE letter_id = ? AND person_id = ?", [tuple(row) for row in rows])
    return len(rows)


def _count(tx: Tx, letter_id: int, more: Mapping[str, int]) -> None:
    ends = {state: many for state, many in more.items() if state not in {"waiting", "queued"} and many}
    if ends:
        totals: Counter[str] = Counter(json.loads(tx.value("SELECT totals FROM letter WHERE id = ?", letter_id)))
        totals.update(ends)
        tx.run("UPDATE letter SET totals = ? WHERE id = ?", json.dumps(totals), letter_id)
