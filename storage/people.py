"""Questions about people, units and roles."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from json import dumps

from storage import forgetting
from storage.names import name_key
from storage.records import Person, Role, RoleName, Unit
from storage.times import day_or_none, moment_or_none, text_or_none, to_text
from storage.tx import Row, Tx

_PERSON = (
    "SELECT id, name, language, app_language, phone, channel, organisation, started_on, newsletter, named, chat_id,"
    " unreachable_since FROM person WHERE removed_at IS NULL AND "
)
_REMOVED = _PERSON.replace("removed_at IS NULL", "removed_at IS NOT NULL")
_ROLES_OF = (
    "SELECT r.person_id, r.role, u.id, u.name, s.id, s.name FROM role r JOIN unit u ON u.id = r.unit_id"
    " JOIN site s ON s.id = u.site_id WHERE r.person_id "
)
_ROLES = f"{_ROLES_OF} IN (SELECT value FROM json_each(?)) ORDER BY r.person_id, r.role, u.id"
_ROLES_OF_ONE = f"{_ROLES_OF} = ? ORDER BY r.role, u.id"  # half the work for the question that is asked most


def by_chat(tx: Tx, chat_id: int) -> Person | None:
    """Who writes from this private chat, or None: then nobody the home knows."""
    return _first(tx, tx.all(_PERSON + "chat_id = ?", chat_id))


def by_id(tx: Tx, person_id: int) -> Person | None:
    """The person, or None when they have been removed."""
    return _first(tx, tx.all(_PERSON + "id = ?", person_id))


def by_name(tx: Tx, name: str) -> Person | None:
    """The person of this full name, however it is typed."""
    return _first(tx, tx.all(_PERSON + "name_key = ?", name_key(name)))


def by_ids(tx: Tx, person_ids: Sequence[int]) -> list[Person]:
    """These people, in the order of their names."""
    rows = tx.all(_PERSON + "id IN (SELECT value FROM json_each(?)) ORDER BY name_key", dumps(list(person_ids)))
    return _with_roles(tx, rows)


def with_role(tx: Tx, site_id: int, *roles: RoleName) -> list[Person]:
    """Everybody with one of these roles on a unit of the site, in the order of their names."""
    ids = tx.all(
        "SELECT DISTINCT r.person_id FROM unit u JOIN role r ON r.unit_id = u.id"
        " WHERE u.site_id = ? AND r.role IN (SELECT value FROM json_each(?))",
        site_id,
        dumps([role.value for role in roles]),
    )
    return by_ids(tx, [row[0] for row in ids])


def not_joined(tx: Tx, role: RoleName | None = None) -> list[Person]:
    """Everybody reached by Telegram who has not joined yet, in the order of their names."""
    rows = tx.all(_PERSON + "chat_id IS NULL AND channel = 'telegram' ORDER BY name_key")
    people = _with_roles(tx, rows)
    return [person for person in people if role is None or person.has(role)]


def units(tx: Tx) -> list[Unit]:
    """Every unit, in the order in which they were loaded."""
    rows = tx.all("SELECT u.id, u.name, s.id, s.name FROM unit u JOIN site s ON s.id = u.site_id ORDER BY u.id")
    return [Unit(*row) for row in rows]


def unit_by_name(tx: Tx, name: str) -> Unit | None:
    """The unit of this name, however it is typed."""
    row = tx.one(
        "SELECT u.id, u.name, s.id, s.name FROM unit u JOIN site s ON s.id = u.site_id WHERE u.name_key = ?",
        name_key(name),
    )
    return None if row is None else Unit(*row)


def names_of_site(tx: Tx, site_id: int) -> list[tuple[int, str, str | None]]:
    """Everybody with a role on a unit of the site: id, name, phone number; in the order of their names."""
    rows = tx.all(
        "SELECT DISTINCT p.id, p.name, p.phone FROM unit u JOIN role r ON r.unit_id = u.id"
        " JOIN person p ON p.id = r.person_id WHERE u.site_id = ? AND p.removed_at IS NULL ORDER BY p.name_key",
        site_id,
    )
    return [(row[0], row[1], row[2]) for row in rows]


def add(tx: Tx, name: str, role: RoleName, unit_id: int, language: str | None) -> int:
    """Somebody the home knows from now on, in one role on one unit; their id. Tables may name them from now on."""
    forgetting.welcome_again(tx, name)
    person_id = tx.insert(
        "INSERT INTO person (name, name_key, language) VALUES (?, ?, ?)", name, name_key(name), language
    )
    tx.run("INSERT INTO role (person_id, role, unit_id) VALUES (?, ?, ?)", person_id, role, unit_id)
    return person_id


def set_roles(tx: Tx, person_id: int, roles: Sequence[tuple[str, int]]) -> None:
    """What somebody is to the home from now on: each a role and a unit. All others are theirs no longer."""
    tx.run("DELETE FROM role WHERE person_id = ?", person_id)
    tx.many(
        "INSERT INTO role (person_id, role, unit_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [(person_id, role, unit_id) for role, unit_id in roles],
    )


def set_phone(tx: Tx, person_id: int, phone: str | None) -> None:
    """The number under which the person is rung; None: none is kept."""
    tx.run("UPDATE person SET phone = ? WHERE id = ?", phone, person_id)


def set_started(tx: Tx, person_id: int, day: date | None) -> None:
    """Since which day the person has been a volunteer here; None: nobody has said."""
    tx.run("UPDATE person SET started_on = ? WHERE id = ?", None if day is None else day.isoformat(), person_id)


def set_channel(tx: Tx, person_id: int, channel: str) -> None:
    """How the person is reached: `telegram`, or `phone` for somebody who would rather be rung."""
    tx.run("UPDATE person SET channel = ? WHERE id = ?", channel, person_id)


def set_removed(tx: Tx, person_id: int, since: datetime | None) -> None:
    """Since when somebody is no longer with us; None: they are one of us again."""
    tx.run("UPDATE person SET removed_at = ? WHERE id = ?", text_or_none(since), person_id)


def removed_by_id(tx: Tx, person_id: int) -> Person | None:
    """Somebody who has left or was removed, and is not yet forgotten; with the roles they would come back to."""
    return _first(tx, tx.all(_REMOVED + "id = ?", person_id))


def removed_by_chat(tx: Tx, chat_id: int) -> Person | None:
    """Who wrote from this private chat before they left; None once they are forgotten."""
    return _first(tx, tx.all(_REMOVED + "chat_id = ?", chat_id))


def removed_at(tx: Tx, person_id: int) -> datetime | None:
    """Since when the person is no longer one of us; None: they are, or they are forgotten."""
    return moment_or_none(tx.value("SELECT removed_at FROM person WHERE id = ?", person_id))


def set_name(tx: Tx, person_id: int, name: str) -> None:
    """The person's full name from now on."""
    tx.run("UPDATE person SET name = ?, name_key = ? WHERE id = ?", name, name_key(name), person_id)


def bind_chat(tx: Tx, person_id: int, chat_id: int, now: datetime) -> None:
    """From now on this chat is this person's. A chat that was somebody else's is no longer theirs."""
    tx.run("UPDATE person SET chat_id = NULL WHERE chat_id = ? AND id <> ?", chat_id, person_id)
    tx.run(
        "UPDATE person SET chat_id = ?, joined_at = ?, unreachable_since = NULL WHERE id = ?",
        chat_id,
        to_text(now),
        person_id,
    )


def set_language(tx: Tx, person_id: int, language: str, *, chosen: bool) -> None:
    """The language to speak with the person: nb, da or en. `chosen`: they said so themselves, and it stays."""
    tx.run("UPDATE person SET language = ?, chose_language = ? WHERE id = ?", language, int(chosen), person_id)


def chose_language(tx: Tx, person_id: int) -> bool:
    """Whether the person has said which language to speak with them."""
    return tx.one("SELECT 1 FROM person WHERE id = ? AND chose_language = 1", person_id) is not None


def set_app_language(tx: Tx, person_id: int, app_language: str | None) -> None:
    """The language of the person's app, as last seen."""
    tx.run("UPDATE person SET app_language = ? WHERE id = ?", app_language, person_id)


def set_unreachable(tx: Tx, chat_id: int, since: datetime | None) -> None:
    """Whether this chat refuses our messages, and since when; None: it can be reached again."""
    tx.run("UPDATE person SET unreachable_since = ? WHERE chat_id = ?", text_or_none(since), chat_id)


def _first(tx: Tx, rows: list[Row]) -> Person | None:
    people = _with_roles(tx, rows)
    return people[0] if people else None


def _with_roles(tx: Tx, rows: list[Row]) -> list[Person]:
    if not rows:
        return []
    roles: defaultdict[int, list[Role]] = defaultdict(list)
    ids = [row[0] for row in rows]
    found = tx.all(_ROLES_OF_ONE, *ids) if len(ids) == 1 else tx.all(_ROLES, dumps(ids))
    for person_id, *role in found:
        roles[person_id].append(Role(RoleName(role[0]), *role[1:]))
    return [
        Person(
            id=row[0],
            name=row[1],
            language=row[2],
            app_language=row[3],
            phone=row[4],
            channel=row[5],
            organisation=row[6],
            started_on=day_or_none(row[7]),
            newsletter=bool(row[8]),
            named=bool(row[9]),
            chat_id=row[10],
            unreachable_since=moment_or_none(row[11]),
            roles=tuple(roles[row[0]]),
        )
        for row in rows
    ]
