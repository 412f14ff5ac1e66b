"""Encrypted at rest: on the disk stands nothing that anybody could read without the key."""

from datetime import UTC, datetime
from pathlib import Path

from storage import inbox, people
from storage.store import Store
from storage.tx import Tx

KEY = bytes(range(32))
NOW = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
WORDS = ["Kari Solbakken Berg", "jeg er syk i dag", "+47 900 00 000", "Sangstund", "person", "CREATE TABLE", "SQLite"]


def remember(tx: Tx) -> None:
    tx.run("INSERT INTO person (name, name_key, phone) VALUES (?, ?, ?)", WORDS[0], WORDS[0].casefold(), WORDS[2])
    inbox.keep(tx, [(1, 1, f'{{"text": "{WORDS[1]}", "about": "{WORDS[3]}"}}')], NOW)


async def test_nothing_can_be_read_in_the_store_nor_in_its_journal(path: Path) -> None:
    store = await Store.open(path, KEY, NOW)
    await store.write(remember)
    files = sorted(each for each in path.parent.iterdir() if each.name.startswith(path.name))
    assert [each.name for each in files] == ["home.db", "home.db-shm", "home.db-wal"]
    journal = path.with_name("home.db-wal")
    assert journal.stat().st_size > 0, "the write stands in the journal just now"
    for file in files:
        assert not [word for word in WORDS if word.encode() in file.read_bytes()], file.name
    await store.close()
    assert not [word for word in WORDS if word.encode() in path.read_bytes()]


async def test_the_key_stands_nowhere_beside_the_store(path: Path) -> None:
    store = await Store.open(path, KEY, NOW)
    await store.write(remember)
    for file in path.parent.iterdir():
        assert KEY not in file.read_bytes()
        assert KEY.hex().encode() not in file.read_bytes()
    await store.close()


async def test_two_stores_under_one_key_have_nothing_in_common(tmp_path: Path) -> None:
    for name in ("one.db", "two.db"):
        store = await Store.open(tmp_path / name, KEY, NOW)
        await store.write(remember)
        await store.close()
    one, two = (tmp_path / "one.db").read_bytes(), (tmp_path / "two.db").read_bytes()
    pages = [{data[at : at + 4096] for at in range(0, len(data), 4096)} for data in (one, two)]
    assert pages[0].isdisjoint(pages[1])


async def test_with_the_key_everything_is_there_again(path: Path) -> None:
    store = await Store.open(path, KEY, NOW)
    await store.write(remember)
    await store.close()
    again = await Store.open(path, KEY, NOW)
    found = await again.read(lambda tx: people.by_name(tx, WORDS[0]))
    await again.close()
    assert found is not None
    assert found.phone == WORDS[2]
