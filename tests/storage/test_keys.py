"""The key: made once, readable by its owner alone, apart from the store, and never made anew beside an old store."""

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from storage import keys
from storage.faults import KeyMissing, StoreFault

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.storage.conftest import Child

    Starter = Callable[..., Child]


def test_the_first_start_makes_a_key_and_later_starts_read_it(tmp_path: Path) -> None:
    key_file, store = tmp_path / "configuration" / "store.key", tmp_path / "home.db"
    made = keys.read_or_make_key(key_file, store)
    assert len(made) == 32
    assert keys.read_or_make_key(key_file, store) == made
    assert list(key_file.parent.iterdir()) == [key_file], "nothing half-made is left beside it"


def test_two_homes_have_two_keys(tmp_path: Path) -> None:
    store = tmp_path / "home.db"
    assert keys.read_or_make_key(tmp_path / "a", store) != keys.read_or_make_key(tmp_path / "b", store)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes; the user's folder is theirs alone")
def test_the_key_file_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)  # the most generous there is
    try:
        keys.read_or_make_key(tmp_path / "store.key", tmp_path / "home.db")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "store.key").stat().st_mode) == 0o600


def test_beside_an_old_store_no_new_key_is_made(tmp_path: Path) -> None:
    key_file, store = tmp_path / "store.key", tmp_path / "home.db"
    store.write_bytes(b"an old store")
    with pytest.raises(KeyMissing, match=r"Put the key file back.*KULTURKONTAKT_KEY_FILE"):
        keys.read_or_make_key(key_file, store)
    assert not key_file.exists()
    assert store.read_bytes() == b"an old store"


@pytest.mark.parametrize(
    "rubbish", [b"", b"\n", b"not a key", b"00" * 31, b"00" * 33, b"\xff\xfe" + b"0" * 62, b"g" * 64]
)
def test_a_key_file_with_something_else_in_it_is_refused_and_left_alone(tmp_path: Path, rubbish: bytes) -> None:
    key_file = tmp_path / "store.key"
    key_file.write_bytes(rubbish)
    with pytest.raises(StoreFault, match=r"holds no key of kulturkontakt\. Put the right file back") as refused:
        keys.read_or_make_key(key_file, tmp_path / "home.db")
    assert type(refused.value) is StoreFault
    assert key_file.read_bytes() == rubbish


def test_a_folder_in_the_place_of_the_key_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreFault, match="cannot be read"):
        keys.read_or_make_key(tmp_path, tmp_path / "home.db")


def test_no_fault_ever_says_the_key(tmp_path: Path) -> None:
    key_file = tmp_path / "store.key"
    key_file.write_text("c0ffee" * 10)  # nearly a key
    with pytest.raises(StoreFault) as refused:
        keys.read_key(key_file)
    assert "c0ffee" not in str(refused.value)


def test_programs_that_start_at_the_same_moment_agree_on_one_key(tmp_path: Path, start: "Starter") -> None:
    key_file, store = tmp_path / "store.key", tmp_path / "home.db"
    programs = [start("make_key", store, key_file) for _ in range(3)]
    assert [program.line() for program in programs] == ["ready"] * 3
    for program in programs:
        program.say("now")
    found = {program.line() for program in programs}
    assert [program.rest() for program in programs] == [[], [], []]
    assert found == {key_file.read_text().strip()}
    assert list(tmp_path.iterdir()) == [key_file]


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told by other means there")
def test_a_folder_that_may_not_be_written_is_named_and_nothing_is_left_in_it(anyones: Path, start: "Starter") -> None:
    anyones.chmod(0o555)
    kind, sentence = start("as_nobody", "key", anyones / "store.key", anyones / "home.db").rest()
    assert kind == "StoreFault"
    assert "Permission denied. Name a place you may write to in KULTURKONTAKT_KEY_FILE." in sentence
    assert list(anyones.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told by other means there")
def test_a_key_in_a_folder_that_may_not_be_looked_into_is_named(anyones: Path, start: "Starter") -> None:
    keys.read_or_make_key(anyones / "closed" / "store.key", anyones / "home.db")
    (anyones / "closed").chmod(0)
    kind, sentence = start("as_nobody", "key", anyones / "closed" / "store.key", anyones / "home.db").rest()
    assert kind == "StoreFault"
    assert "Check the path and its rights" in sentence
