"""What a load of tables changed, row by row, and how it is taken back: as far as nobody has touched it since.

Everything that tables can hold is looked at before and after. That reads whole tables, as loading itself does.
"""

from collections.abc import Mapping
from json import dumps, loads

from storage.connection import DatabaseError
from storage.loading import ACTIVITY, PERSON, PLAN, SHIFT
from storage.tx import Tx, Value
from storage.uploads import LoadChange

# In the order in which rows need one another; the first columns are the key.
_TABLES: Mapping[str, tuple[int, tuple[str, ...]]] = {
    "site": (1, ("id", "name", "name_key")),
    "unit": (1, ("id", "site_id", "name", "name_key")),
    "person": (1, ("id", "name_key", "imported", "removed_at", *PERSON)),
    "role": (3, ("person_id", "role", "unit_id")),
    "plan": (1, ("id", "site_id", "name_key", "imported", *PLAN)),
    "activity": (1, ("id", "unit_id", "title_key", "imported", *ACTIVITY)),
    "activity_date": (1, ("id", "activity_id", "day", "starts_at", "ends_at", "called_off_at", "moved_at")),
    "shift": (1, ("id", "unit_id", "day", "kind", "imported", *SHIFT)),
    "signup": (1, ("id", "activity_date_id", "person_id", "state", "queue")),
}
Snapshot = Mapping[str, Mapping[str, str]]


def look(tx: Tx) -> Snapshot:
    """Everything that tables can hold, as it stands. Of sign-ups only how far they go: a load only adds to them."""
    found = {
        table: {_key(row, keys): _text(row) for row in tx.all(f"SELECT {', '.join(columns)} FROM {table}")}
        for table, (keys, columns) in _TABLES.items()
        if table != "signup"
    }
    return found | {"signup": {"last": str(_last_signup(tx))}}


def differences(tx: Tx, before: Snapshot) -> list[LoadChange]:
    """What has changed since that look, in an order in which rows that need others come after them."""
    after = look(tx)
    found = [
        LoadChange(table, key, before[table].get(key), after[table].get(key))
        for table in _TABLES
        if table != "signup"
        for key in dict.fromkeys([*after[table], *before[table]])
        if before[table].get(key) != after[table].get(key)
    ]
    _, columns = _TABLES["signup"]
    rows = tx.all(f"SELECT {', '.join(columns)} FROM signup WHERE id > ? ORDER BY id", int(before["signup"]["last"]))
    return found + [LoadChange("signup", str(row[0]), None, _text(row)) for row in rows]


def take_back(tx: Tx, change: LoadChange) -> bool:
    """Take one change back; False where the row was touched since, or something else hangs on it by now."""
    if _now(tx, change) != change.after:
        return False
    tx.run("SAVEPOINT taking_back")
    try:
        _put_back(tx, change)
    except DatabaseError:
        tx.run("ROLLBACK TO taking_back")
        tx.run("RELEASE taking_back")
        return False
    tx.run("RELEASE taking_back")
    return True


def signed_up(change: LoadChange) -> int | None:
    """The date of a sign-up that the load made; None for anything else."""
    if change.table != "signup" or change.after is None:
        return None
    date_id: int = loads(change.after)[1]
    return date_id


def _put_back(tx: Tx, change: LoadChange) -> None:
    keys, columns = _TABLES[change.table]
    where = " AND ".join(f"{column} = ?" for column in columns[:keys])
    wanted = _values(change.key)
    if change.before is None:
        tx.run(f"DELETE FROM {change.table} WHERE {where}", *wanted)
    elif change.after is None:
        marks = ", ".join("?" * len(columns))
        tx.run(f"INSERT INTO {change.table} ({', '.join(columns)}) VALUES ({marks})", *_values(change.before))
    else:
        sets = ", ".join(f"{column} = ?" for column in columns[keys:])
        tx.run(f"UPDATE {change.table} SET {sets} WHERE {where}", *_values(change.before)[keys:], *wanted)


def _now(tx: Tx, change: LoadChange) -> str | None:
    keys, columns = _TABLES[change.table]
    where = " AND ".join(f"{column} = ?" for column in columns[:keys])
    row = tx.one(f"SELECT {', '.join(columns)} FROM {change.table} WHERE {where}", *_values(change.key))
    return None if row is None else _text(row)


def _last_signup(tx: Tx) -> int:
    last: int | None = tx.value("SELECT max(id) FROM signup")
    return last or 0


def _key(row: tuple[Value, ...], keys: int) -> str:
    return dumps(list(row)[:keys], separators=(",", ":"))


def _text(row: tuple[Value, ...]) -> str:
    return dumps(list(row), separators=(",", ":"), ensure_ascii=False)


def _values(text: str) -> list[Value]:
    found = loads(text)
    values: list[Value] = found if isinstance(found, list) else [found]
    return values
