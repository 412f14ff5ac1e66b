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


@pytest.mark.parametrize("reported_before", [1, 64, 200, 640, 1500])
def test_a_commit_that_many_share_holds_for_each_of_them_after_a_kill(
    path: Path, start: "Starter", reported_before: int
) -> None:
    """Each piece is there whole or not at all; whoever was told "done" is there; whoever failed took nobody along."""
    program = start("share_commits_for_ever", path)
    heard = [program.line() for _ in range(reported_before)]
    heard += [line for line in program.kill() if len(line.split()) == 2]
    reported = [int(line.split()[0]) for line in heard]
    commits = int(heard[-1].split()[1])

    raw = open_raw(path, KEY)

    kept = {row[0] for row in raw.execute("SELECT update_id FROM inbox").fetchall()}
    answered = {row[0] for row in raw.execute("SELECT chat_id FROM outbox").fetchall()}
    assert set(reported) <= kept
    assert kept == answered
    assert {number for number in kept if number % 7 == 0} == set()
    assert commits < len(reported) or len(reported) < 64  # they did share
    assert raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    raw.close()
