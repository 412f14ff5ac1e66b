"""What can be wrong with a store: each kind is told apart, says what to do, and leaves everything as it was."""

import hashlib
import re
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from storage import inbox
from storage.connection import open_raw
from storage.faults import Damaged, StoreFault, StoreFull, TooNew, WrongKey
from storage.migrate import migrate
from storage.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.storage.conftest import Child

    Starter = Callable[..., Child]


KEY = bytes(range(32))
NOW = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
PAGE = 4096


def made(path: Path) -> bytes:
    """A store with something in it; its bytes."""
    raw = open_raw(path, KEY)
    migrate(raw, NOW)
    raw.executemany(
        "INSERT INTO inbox (update_id, received_at, body) VALUES (?, 'x', ?)", [(i, "x" * 2000) for i in range(100)]
    )
    raw.close()
    return path.read_bytes()


def fingerprints(folder: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


async def refused(path: Path, kind: type[StoreFault], sentence: str, key: bytes = KEY) -> None:
    """Opening it ends with exactly this fault and changes nothing."""
    before = fingerprints(path.parent)
    with pytest.raises(StoreFault) as fault:
        await Store.open(path, key, NOW)
    assert type(fault.value) is kind
    assert re.search(sentence, str(fault.value)), str(fault.value)
    assert key.hex() not in str(fault.value)
    assert fingerprints(path.parent) == before


async def test_another_key(path: Path) -> None:
    made(path)
    await refused(path, WrongKey, "Check KULTURKONTAKT_DATABASE and KULTURKONTAKT_KEY_FILE; nothing changed", b"k" * 32)


async def test_a_file_that_was_never_a_store(path: Path) -> None:
    path.write_text("Handleliste: kaffe, kaker, lys\n" * 50)
    await refused(path, WrongKey, "is no store of kulturkontakt")


async def test_a_file_too_short_for_a_store(path: Path) -> None:
    path.write_bytes(b"short")
    await refused(path, WrongKey, "is no store of kulturkontakt")


async def test_a_database_in_the_clear(path: Path) -> None:
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE person (name TEXT)")
    plain.close()
    await refused(path, WrongKey, "a database in the clear.*Name another file")


async def test_a_damaged_first_page(path: Path) -> None:
    data = bytearray(made(path))
    data[200] ^= 0xFF
    path.write_bytes(data)
    await refused(path, Damaged, "Restore the last copy: kulturkontakt restore FILE")


@pytest.mark.parametrize("left", [0.1, 0.5, 0.99])
async def test_a_truncated_store(path: Path, left: float) -> None:
    data = made(path)
    path.write_bytes(data[: int(len(data) * left)])
    await refused(path, Damaged, "Restore the last copy: kulturkontakt restore FILE")


async def test_a_store_cut_within_its_first_page(path: Path) -> None:
    path.write_bytes(made(path)[:1000])
    await refused(path, Damaged, "Restore the last copy: kulturkontakt restore FILE")


async def test_a_damaged_page_further_in_is_told_by_whoever_comes_upon_it(path: Path) -> None:
    data = bytearray(made(path))
    data[-3 * PAGE + 100] ^= 0xFF
    path.write_bytes(data)
    store = await Store.open(path, KEY, NOW)
    try:
        with pytest.raises(Damaged, match="Restore the last copy"):
            await store.read(lambda tx: tx.all("SELECT * FROM inbox"))
        with pytest.raises(Damaged, match="Restore the last copy"):
            await store.write(lambda tx: tx.run("UPDATE inbox SET body = NULL"))
        with pytest.raises(Damaged, match="Restore the last copy"):
            await store.read(lambda tx: tx.all("SELECT * FROM inbox"))
    finally:
        await store.close()


async def test_a_store_of_a_newer_program(path: Path) -> None:
    made(path)
    raw = open_raw(path, KEY)
    raw.execute("INSERT INTO migration VALUES (9999, 'from_tomorrow', 'x')")
    raw.close()
    await refused(path, TooNew, "store version 9999.*Install the newer program again; nothing was changed")


async def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreFault, match=r"There is no folder .*nowhere.* Make it, or change KULTURKONTAKT_DATABASE"):
        await Store.open(tmp_path / "nowhere" / "home.db", KEY, NOW)
    assert list(tmp_path.iterdir()) == []


async def test_a_folder_in_the_place_of_the_store(tmp_path: Path) -> None:
    with pytest.raises(StoreFault, match=r"is a folder\. Name a file in KULTURKONTAKT_DATABASE"):
        await Store.open(tmp_path, KEY, NOW)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told by other means there")
def test_a_folder_that_may_not_be_written(anyones: Path, start: "Starter") -> None:
    anyones.chmod(0o555)
    kind, sentence = start("as_nobody", "open", anyones / "home.db", "-").rest()
    assert kind == StoreFull.__name__
    assert "Check who may write the file and its folder; nothing was lost." in sentence
    assert list(anyones.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told by other means there")
def test_a_store_that_may_be_read_but_not_written(anyones: Path, start: "Starter") -> None:
    made(anyones / "home.db")
    (anyones / "home.db").chmod(0o444)
    anyones.chmod(0o555)
    before = fingerprints(anyones)
    kind, sentence = start("as_nobody", "open", anyones / "home.db", "-").rest()
    assert kind == StoreFull.__name__
    assert "Check who may write the file and its folder; nothing was lost." in sentence
    assert fingerprints(anyones) == before


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told by other means there")
def test_a_store_that_may_not_be_read(anyones: Path, start: "Starter") -> None:
    made(anyones / "home.db")
    (anyones / "home.db").chmod(0)
    kind, sentence = start("as_nobody", "open", anyones / "home.db", "-").rest()
    assert kind == StoreFault.__name__
    assert "Check the path and its rights." in sentence


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told by other means there")
def test_a_store_in_a_folder_that_may_not_be_looked_into(anyones: Path, start: "Starter") -> None:
    (anyones / "closed").mkdir()
    made(anyones / "closed" / "home.db")
    (anyones / "closed").chmod(0)
    kind, sentence = start("as_nobody", "open", anyones / "closed" / "home.db", "-").rest()
    assert kind == StoreFault.__name__
    assert "Check the path and its rights." in sentence


async def test_an_empty_file_is_the_place_of_a_new_store(path: Path) -> None:
    path.touch()
    store = await Store.open(path, KEY, NOW)
    assert await store.read(lambda tx: tx.value("SELECT count(*) FROM person")) == 0
    await store.close()


@pytest.mark.parametrize("name", ["hjemmet vårt.db", "a?b#c%20d.db", "-wal.db"])
async def test_a_name_with_anything_in_it(tmp_path: Path, name: str) -> None:
    store = await Store.open(tmp_path / name, KEY, NOW)
    await store.write(lambda tx: inbox.keep(tx, [(1, 1, "x")], NOW))
    await store.close()
    assert (tmp_path / name).stat().st_size > 0
