"""Bringing a store up to date: numbered SQL files, one transaction each, and a table of what has been done."""

from datetime import datetime
from importlib import resources
from typing import Any

from storage.faults import TooNew
from storage.times import to_text


def migrations() -> list[tuple[int, str, str]]:
    """Every migration as (number, name, SQL), in order."""
    files = sorted(
        (file for file in resources.files("storage.migrations").iterdir() if file.name.endswith(".sql")),
        key=lambda file: file.name,
    )
    return [(int(file.name[:4]), file.name[5:-4], file.read_text(encoding="utf-8")) for file in files]


def newest() -> int:
    """The number of the last migration that this program knows."""
    return migrations()[-1][0]


def version_of(raw: Any) -> int:  # noqa: ANN401 - sqlcipher3 has no stubs
    """The number of the last migration in this store; 0 for an empty one."""
    known = raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'migration'").fetchone()
    return int(raw.execute("SELECT coalesce(max(number), 0) FROM migration").fetchone()[0]) if known else 0


def refuse_newer(raw: Any) -> None:  # noqa: ANN401
    """Raise TooNew when a later program has written this store."""
    version = version_of(raw)
    if version > newest():
        raise TooNew(
            f"This store was written by a newer kulturkontakt (store version {version}, this program knows "
            f"{newest()}). Install the newer program again; nothing was changed."
        )


def migrate(raw: Any, now: datetime) -> list[int]:  # noqa: ANN401
    """Do what has not been done yet, and say which numbers that were. Raises TooNew."""
    refuse_newer(raw)
    raw.execute(
        "CREATE TABLE IF NOT EXISTS migration"
        " (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT"
    )
    done = []
    for number, name, sql in migrations():
        try:
            raw.execute("BEGIN IMMEDIATE")
            if number <= version_of(raw):  # asked inside: two programs may start at once
                raw.execute("ROLLBACK")
                continue
            for statement in _statements(sql):  # executescript would commit by itself
                raw.execute(statement)
            raw.execute("INSERT INTO migration VALUES (?, ?, ?)", (number, name, to_text(now)))
            raw.execute("COMMIT")
            done.append(number)
        except BaseException:
            if raw.in_transaction:
                raw.execute("ROLLBACK")
            raise
    return done


def _statements(sql: str) -> list[str]:
    lines = [line.split("--")[0] for line in sql.splitlines()]
    return [statement.strip() for statement in "\n".join(lines).split(";") if statement.strip()]
