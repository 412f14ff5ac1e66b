"""A disk that is full: what cannot be kept is refused in plain words, and everything before it stays."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from storage.connection import open_raw

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.storage.conftest import Child

    Starter = Callable[..., Child]

KEY = bytes(range(32))


@pytest.mark.skipif(sys.platform == "win32", reason="the limit that stands for a full disk is there on Unix alone")
@pytest.mark.parametrize("most_bytes", [900_000, 1_500_000, 3_000_000])
def test_a_full_disk_is_told_nothing_is_lost_and_it_works_again_with_room(
    path: Path, start: "Starter", most_bytes: int
) -> None:
    full, kept, readable, refused, again = start("fill", path, most_bytes).rest()

    assert full.startswith("full The store")
    assert "cannot be written" in full
    assert full.endswith("Make room on the disk; nothing was lost.")
    count = int(kept.removeprefix("kept "))
    assert count > 1
    assert readable == f"readable {count}"
    assert refused == "a large one is refused as well"
    assert again == "works again"
    raw = open_raw(path, KEY)
    assert raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert [row[0] for row in raw.execute("SELECT update_id FROM inbox")] == [*range(count), 1000]
    raw.close()
