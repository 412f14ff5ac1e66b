"""Today's overview as it stands open in somebody's chat: which message it is, and that it follows what happens.

Every act notes what it changed (`acts.note`), and calls `touched` here: that is the one place where an open overview
becomes stale. What is put into the outbox then is one quiet edit for each chat, however much has changed until it goes.
"""

from dataclasses import dataclass
from datetime import date, datetime

from storage import outbox
from storage.times import day_or_none, from_text, to_text
from storage.tx import Row, Tx

REFRESH = "overview_again"
"""The screen that brings an overview up to date."""
POINTER = "overview_elsewhere"
"""The screen in the place of an older overview of the same chat."""

_STALE = "SELECT o.chat_id, o.person_id, o.language, o.ends, o.refresh"


@dataclass(frozen=True, slots=True)
class OpenOverview:
    """Today's overview in one chat.

    Attributes:
        chat_id: whose chat, or a ward's group.
        person_id: who reads it; None: a group.
        site_id: of which site.
        day: the local day that it shows.
        skip: from the n-th activity on.
        shown_by: the key of the outbox row that put it there.
        shown_at: when it was asked for.
        news_after: what has changed after this change is marked as new.
        seen: the newest change when it was asked for.
        refresh: the key of the row that brings it up to date, the last one.
    """

    chat_id: int
    person_id: int | None
    site_id: int
    day: date
    skip: int
    shown_by: str
    shown_at: datetime
    news_after: int
    seen: int
    refresh: str | None


def of_chat(tx: Tx, chat_id: int) -> OpenOverview | None:
    """Today's overview in this chat, or None."""
    row = tx.one(
        "SELECT chat_id, person_id, site_id, day, skip, shown_by, shown_at, news_after, seen, refresh"
        " FROM open_overview WHERE chat_id = ?",
        chat_id,
    )
    return None if row is None else _overview(row)


def keep(
    tx: Tx,
    chat_id: int,
    *,
    site_id: int,
    day: date,
    span: tuple[datetime, datetime],
    shown_by: str,
    now: datetime,
    skip: int = 0,
    person_id: int | None = None,
    language: str | None = None,
) -> None:
    """From now on this is the chat's overview; its reader has seen all that has changed so far.

    What is new on it is what has changed since they looked before on the same day; nothing when they had not.
    """
    before = of_chat(tx, chat_id)
    if before is not None and before.person_id is not None:
        _point_on(tx, before, shown_by, now)
    seen: int = tx.value("SELECT coalesce(max(id), 0) FROM change")
    news_after = before.seen if before is not None and before.day == day else seen
    if before is not None and before.refresh is not None:
        outbox.drop(tx, before.refresh, now)  # what is asked for anew is up to date by itself
    tx.run(
        "INSERT INTO open_overview (chat_id, person_id, language, site_id, day, begins, ends, skip, shown_by, shown_at,"
        " news_after, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (chat_id) DO UPDATE SET"
        " person_id = excluded.person_id, language = excluded.language, site_id = excluded.site_id,"
        " day = excluded.day, begins = excluded.begins, ends = excluded.ends, skip = excluded.skip,"
        " shown_by = excluded.shown_by, shown_at = excluded.shown_at, news_after = excluded.news_after,"
        " seen = excluded.seen, refresh = NULL",
        chat_id,
        person_id,
        language,
        site_id,
        day.isoformat(),
        to_text(span[0]),
        to_text(span[1]),
        skip,
        shown_by,
        to_text(now),
        news_after,
        seen,
    )


def _point_on(tx: Tx, before: OpenOverview, shown_by: str, now: datetime) -> None:
    """One overview in a chat is enough: where an older one stands in another message, that one says so from now on."""
    old, new = message_of(tx, before), _message_by(tx, shown_by)
    if old is not None and old != new:
        outbox.put(
            tx,
            key=f"{POINTER}:{before.chat_id}:{shown_by}",
            lane=outbox.PROMPTS,
            chat_id=before.chat_id,
            person_id=before.person_id,
            kind=POINTER,
            about={"message": old},
            now=now,
        )


def message_of(tx: Tx, overview: OpenOverview) -> int | None:
    """The message in which the overview stands; None while it has not been sent, or when nobody knows."""
    return _message_by(tx, overview.shown_by)


def _message_by(tx: Tx, key: str) -> int | None:
    message: int | None = tx.value(
        "SELECT coalesce(message_id, edits) FROM outbox WHERE key = ? AND state IN ('due', 'sending', 'sent')", key
    )
    return message or None


def end(tx: Tx, chat_id: int) -> None:
    """The chat's overview is no longer kept up to date: something else stands in its place."""
    tx.run("DELETE FROM open_overview WHERE chat_id = ?", chat_id)


def touched(tx: Tx, act_id: int, activity_date_id: int | None, shift_id: int | None) -> None:
    """An act has changed something about this date or shift: every overview that is open on its day is stale.

    What is about neither (a series put up, a ward closed, a name put right) may be seen on any of them.
    """
    stale = []
    if activity_date_id is None and shift_id is None:
        stale = tx.all(f"{_STALE} FROM act a JOIN open_overview o ON o.ends > a.at WHERE a.id = ?", act_id)
    if activity_date_id is not None:
        stale += tx.all(
            f"{_STALE} FROM activity_date d JOIN activity a ON a.id = d.activity_id JOIN unit u ON u.id = a.unit_id"
            " JOIN open_overview o ON o.site_id = u.site_id WHERE d.id = ?"
            " AND ((o.begins < d.ends_at AND o.ends > d.starts_at) OR d.moved_at IS NOT NULL)",
            activity_date_id,
        )
    if shift_id is not None:
        stale += tx.all(
            f"{_STALE} FROM shift s JOIN unit u ON u.id = s.unit_id JOIN open_overview o ON o.site_id = u.site_id"
            " WHERE s.id = ? AND o.begins < s.ends_at AND o.ends > s.starts_at",
            shift_id,
        )
    if not stale:
        return
    now = from_text(tx.value("SELECT at FROM act WHERE id = ?", act_id))
    for row in stale:
        _refresh(tx, row, now)


def touch_all(tx: Tx, now: datetime) -> None:
    """Tables were loaded: whatever stands open may be stale."""
    for row in tx.all(f"{_STALE} FROM open_overview o WHERE o.ends > ?", to_text(now)):
        _refresh(tx, row, now)


def refresh(tx: Tx, chat_id: int, now: datetime) -> None:
    """This chat's overview is brought up to date now."""
    for row in tx.all(f"{_STALE} FROM open_overview o WHERE o.chat_id = ?", chat_id):
        _refresh(tx, row, now)


def refresh_at(tx: Tx, chat_id: int, moment: datetime, now: datetime) -> None:
    """At this moment the chat's overview is brought up to date by itself: a shift begins or ends."""
    row = tx.one(f"{_STALE} FROM open_overview o WHERE o.chat_id = ?", chat_id)
    if row is not None:
        _put(tx, row, f"{REFRESH}:{chat_id}:{to_text(moment)}", now, due_at=moment)


def forget(tx: Tx, now: datetime) -> int:
    """Forget the overviews of days that are over; how many."""
    return tx.run("DELETE FROM open_overview WHERE ends <= ?", to_text(now))


def _refresh(tx: Tx, row: Row, now: datetime) -> None:
    """One edit for all that has changed: a row that waits will show this, too; one that is under way may not."""
    if row[4] is not None and outbox.state_of(tx, row[4]) == "due":
        return
    key = f"{REFRESH}:{row[0]}:{outbox.newest(tx) + 1}"  # the row's own number: never the key of another one
    _put(tx, row, key, now, due_at=now)
    tx.run("UPDATE open_overview SET refresh = ? WHERE chat_id = ?", key, row[0])


def _put(tx: Tx, row: Row, key: str, now: datetime, *, due_at: datetime) -> None:
    outbox.put(
        tx,
        key=key,
        lane=outbox.PROMPTS,
        chat_id=row[0],
        person_id=row[1],
        language=row[2],
        kind=REFRESH,
        about={"chat": row[0]},
        now=now,
        due_at=due_at,
        worth_until=from_text(row[3]),
    )


def _overview(row: Row) -> OpenOverview:
    day = day_or_none(row[3])
    assert day is not None  # noqa: S101 - the column is NOT NULL
    return OpenOverview(
        chat_id=row[0],
        person_id=row[1],
        site_id=row[2],
        day=day,
        skip=row[4],
        shown_by=row[5],
        shown_at=from_text(row[6]),
        news_after=row[7],
        seen=row[8],
        refresh=row[9],
    )
