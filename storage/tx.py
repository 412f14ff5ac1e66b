"""One transaction as the questions to the store see it: plain SQL in, plain rows out, on the store's own thread."""

from collections.abc import Iterable
from typing import Any

Value = str | int | float | bytes | None
Row = Any  # sqlcipher3's Row: by name and by position; the library has no stubs


class Tx:
    """What a question or a change is asked on. It lives for one transaction, on one thread."""

    __slots__ = ("raw",)

    def __init__(self, raw: Any) -> None:  # noqa: ANN401 - sqlcipher3 has no stubs
        self.raw = raw

    @property
    def changes(self) -> int:
        """How many rows this connection has changed so far: whether something was changed in between."""
        many: int = self.raw.total_changes
        return many

    def all(self, sql: str, *values: Value) -> list[Row]:
        """Every row of the answer."""
        rows: list[Row] = self.raw.execute(sql, values).fetchall()
        return rows

    def one(self, sql: str, *values: Value) -> Row | None:
        """The first row of the answer, or None."""
        return self.raw.execute(sql, values).fetchone()

    def value(self, sql: str, *values: Value) -> Any:  # noqa: ANN401 - a column of any type
        """The first column of the first row, or None."""
        row = self.raw.execute(sql, values).fetchone()
        return None if row is None else row[0]

    def run(self, sql: str, *values: Value) -> int:
        """Change something; how many rows were changed."""
        changed: int = self.raw.execute(sql, values).rowcount
        return changed

    def insert(self, sql: str, *values: Value) -> int:
        """Add a row; its id."""
        added: int = self.raw.execute(sql, values).lastrowid
        return added

    def many(self, sql: str, rows: Iterable[tuple[Value, ...]]) -> None:
        """The same change for many rows."""
        self.raw.executemany(sql, rows)
