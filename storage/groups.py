"""Questions about the group chats that the bot is in, and which ward they are bound to."""

from dataclasses import dataclass
from datetime import datetime

from storage.times import to_text
from storage.tx import Row, Tx

_GROUP = (
    "SELECT g.id, g.chat_id, g.title, g.unit_id, u.name, u.site_id, g.names, g.bound_by, g.language, g.told_at"
    " FROM ward_group g LEFT JOIN unit u ON u.id = g.unit_id WHERE "
)


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat that the bot is in.

    Attributes:
        id: our own number for it; a button carries this, since the chat's own number is negative and may change.
        chat_id: Telegram's number.
        title: what it is called, so that a coordinator knows which one is meant.
        unit_id: the ward whose staff it is; None: no coordinator has said so yet.
        unit: the ward's name.
        site_id: the ward's site.
        names: whether the home has decided that volunteers are named there.
        bound_by: the coordinator who said which ward's it is.
        language: in which language it is spoken to.
        told: whether the one line for an unknown group was said.
    """

    id: int
    chat_id: int
    title: str
    unit_id: int | None
    unit: str | None
    site_id: int | None
    names: bool
    bound_by: int | None
    language: str | None
    told: bool


def by_chat(tx: Tx, chat_id: int) -> Group | None:
    """The group of this chat, or None."""
    row = tx.one(_GROUP + "g.chat_id = ?", chat_id)
    return None if row is None else _group(row)


def by_id(tx: Tx, group_id: int) -> Group | None:
    """One group, or None when the bot has left it."""
    row = tx.one(_GROUP + "g.id = ?", group_id)
    return None if row is None else _group(row)


def of_site(tx: Tx, site_id: int) -> list[Group]:
    """The groups that are bound to a ward of this site."""
    rows = tx.all(
        "SELECT g.id, g.chat_id, g.title, g.unit_id, u.name, u.site_id, g.names, g.bound_by, g.language, g.told_at"
        " FROM unit u JOIN ward_group g ON g.unit_id = u.id WHERE u.site_id = ? ORDER BY u.id, g.id",
        site_id,
    )
    return [_group(row) for row in rows]


def meet(tx: Tx, chat_id: int, title: str) -> Group:
    """The group of this chat, made when there is none; its title as it is now."""
    tx.run(
        "INSERT INTO ward_group (chat_id, title) VALUES (?, ?)"
        " ON CONFLICT (chat_id) DO UPDATE SET title = excluded.title",
        chat_id,
        title,
    )
    found = by_chat(tx, chat_id)
    assert found is not None  # noqa: S101 - it was put there just now
    return found


def told(tx: Tx, group_id: int, now: datetime) -> None:
    """The one line for an unknown group was said."""
    tx.run("UPDATE ward_group SET told_at = ? WHERE id = ?", to_text(now), group_id)


def bind(tx: Tx, group_id: int, unit_id: int | None, bound_by: int | None, language: str | None) -> None:
    """The group is this ward's from now on, without names; None: nobody's."""
    tx.run(
        "UPDATE ward_group SET unit_id = ?, bound_by = ?, language = ?, names = 0 WHERE id = ?",
        unit_id,
        bound_by,
        language,
        group_id,
    )


def set_names(tx: Tx, group_id: int, *, names: bool) -> None:
    """Whether volunteers are named in the group."""
    tx.run("UPDATE ward_group SET names = ? WHERE id = ?", int(names), group_id)


def moved(tx: Tx, old_chat: int, new_chat: int) -> None:
    """The group has grown and has another number. What the new number already had gives way."""
    if by_chat(tx, old_chat) is not None:
        tx.run("DELETE FROM ward_group WHERE chat_id = ?", new_chat)
        tx.run("UPDATE ward_group SET chat_id = ? WHERE chat_id = ?", new_chat, old_chat)


def left(tx: Tx, chat_id: int) -> None:
    """The bot is no longer in the group: nothing of it is kept."""
    tx.run("DELETE FROM ward_group WHERE chat_id = ?", chat_id)


def _group(row: Row) -> Group:
    return Group(
        id=row[0],
        chat_id=row[1],
        title=row[2],
        unit_id=row[3],
        unit=row[4],
        site_id=row[5],
        names=bool(row[6]),
        bound_by=row[7],
        language=row[8],
        told=row[9] is not None,
    )
