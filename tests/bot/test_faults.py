"""What goes wrong with store, key and disk: one clear sentence each, the right exit status, and nothing changed."""

from __future__ import annotations

import socket
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.bot.conftest import free_port

if TYPE_CHECKING:
    from tests.bot.conftest import Operator, Reachable


@pytest.fixture
async def home(operator: Operator, telegram: Reachable) -> Operator:
    assert (await operator.imports()).status == 0
    return operator


async def fails(home: Operator, status: int, sentence: str) -> None:
    outcome = await home.does("run")
    assert (outcome.status, outcome.out) == (status, "")
    assert sentence in outcome.err
    assert "Traceback" not in outcome.err


async def test_a_key_that_is_gone_is_never_made_anew_beside_an_old_store(home: Operator) -> None:
    home.key_file.unlink()
    before = (home.folder / "home.db").read_bytes()

    await fails(home, 2, "There is a store at home.db, but its key is not at")
    assert not home.key_file.exists()
    assert (home.folder / "home.db").read_bytes() == before


async def test_a_wrong_key(home: Operator) -> None:
    home.key_file.write_text("ab" * 32)
    await fails(home, 2, "The key does not fit the store home.db.")


async def test_a_key_file_that_holds_something_else(home: Operator) -> None:
    home.key_file.write_text("my shopping list")
    await fails(home, 1, "holds no key of kulturkontakt")


async def test_a_database_in_the_clear(home: Operator) -> None:
    (home.folder / "home.db").unlink()
    with closing(sqlite3.connect(home.folder / "home.db")) as plain:
        plain.execute("CREATE TABLE t (x)")
        plain.commit()
    await fails(home, 2, "is a database in the clear")


async def test_a_file_that_is_no_store(home: Operator) -> None:
    (home.folder / "home.db").write_text("Dear diary, today I went to the Solbakken home.")
    await fails(home, 2, "this file is no store of kulturkontakt")


async def test_a_damaged_store(home: Operator) -> None:
    store = home.folder / "home.db"
    store.write_bytes(store.read_bytes()[:16] + bytes(len(store.read_bytes()) - 16))
    await fails(home, 1, "is damaged. Restore the last copy")


async def test_a_store_of_a_newer_program(home: Operator) -> None:
    await home.changed("INSERT INTO migration VALUES (9999, 'from the future', '2030-01-01T00:00:00.000Z')")
    await fails(home, 1, "newer kulturkontakt")


async def test_a_folder_that_is_not_there(home: Operator) -> None:
    home.settings["KULTURKONTAKT_DATABASE"] = "nowhere/home.db"
    await fails(home, 2, "There is no folder")


async def test_a_folder_in_the_place_of_the_store(home: Operator) -> None:
    (home.folder / "folder.db").mkdir()
    home.settings["KULTURKONTAKT_DATABASE"] = "folder.db"
    await fails(home, 2, "folder.db is a folder")


async def test_half_a_webhook(home: Operator) -> None:
    home.settings["KULTURKONTAKT_WEBHOOK_URL"] = "https://example.org/hook"
    await fails(home, 2, "KULTURKONTAKT_WEBHOOK_LISTEN is missing")

    del home.settings["KULTURKONTAKT_WEBHOOK_URL"]
    home.settings["KULTURKONTAKT_WEBHOOK_LISTEN"] = "127.0.0.1:8443"
    await fails(home, 2, "KULTURKONTAKT_WEBHOOK_URL is missing")


async def test_a_webhook_on_a_port_that_is_taken(home: Operator) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        listen = f"127.0.0.1:{taken.getsockname()[1]}"
        home.settings["KULTURKONTAKT_WEBHOOK_URL"] = "https://example.org/hook"
        home.settings["KULTURKONTAKT_WEBHOOK_LISTEN"] = listen
        await fails(home, 1, f"{listen} cannot be listened on")


async def test_a_webhook_that_telegram_refuses(home: Operator, telegram: Reachable) -> None:
    home.settings["KULTURKONTAKT_WEBHOOK_URL"] = "https://example.org:1/hook"
    home.settings["KULTURKONTAKT_WEBHOOK_LISTEN"] = f"127.0.0.1:{free_port()}"
    telegram.telegram.fail_next("setWebhook", status=400, description="Bad Request: bad webhook: port not allowed")
    await fails(home, 2, "Telegram refuses the webhook")


async def test_a_full_disk_is_named_and_changes_nothing(home: Operator) -> None:
    people = "\n".join(f"Person Number{number} with a long name,volunteer,Caféen" for number in range(3000))
    tables = home.folder / "many"
    tables.mkdir()
    (tables / "people.csv").write_text(f"name,role,unit\n{people}\n", encoding="utf-8")
    blocks = (home.folder / "home.db").stat().st_size // 1024 + 20
    outcome = await home.does_with_little_disk(blocks, "import", "many")

    assert outcome.status == 1
    assert "Make room on the disk" in outcome.err
    assert "Traceback" not in outcome.err
    assert await home.counted("SELECT count(*) FROM person") == 3


async def test_what_nobody_foresaw_is_a_sentence_and_with_debug_a_traceback(home: Operator) -> None:
    await home.changed("DROP TABLE note")
    short, long = await home.does("resume"), await home.does("--debug", "resume")

    assert (short.status, long.status) == (1, 1)
    assert "Traceback" not in short.err
    assert "Traceback" in long.err
