"""A power cut in the middle of writing: everything that was reported as kept is there, and the store is whole."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from storage.connection import open_raw

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.storage.conftest import Child

    Starter = Callable[..., Child]

KEY = bytes(range(32))


@pytest.mark.parametrize("reported_before", [1, 40, 333, 700, 1500])
def test_everything_that_was_reported_is_there_after_a_kill(path: Path, start: "Starter", reported_before: int) -> None:
    program = start("write_for_ever", path)
    reported = [int(program.line()) for _ in range(reported_before)]
    reported += [int(line) for line in program.kill() if line.isdigit()]

    raw = open_raw(path, KEY)

    bodies = dict(raw.execute("SELECT update_id, body FROM inbox").fetchall())
    assert [number for number in reported if number not in bodies] == []
    assert all(body == f"{number}:" + "x" * 2000 for number, body in bodies.items())
    assert raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    raw.close()
