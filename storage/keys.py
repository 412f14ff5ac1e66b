"""The store's key: 32 random bytes in a file of their own that only the owner may read.

Telegram's terms for bot developers (section 4.4) ask for encryption at rest with the key kept apart.

SQLCipher writes a salt of 16 bytes at the head of the file, in clear. We choose it: eight random bytes, then the first
eight of their HMAC under the key. So the file itself tells whether a key is its own, before a page is read, and a
wrong key is told apart from a damaged file. SQLCipher alone gives one and the same error for both.
"""

import hashlib
import hmac
import os
import secrets
from contextlib import suppress
from pathlib import Path

from storage.faults import KeyMissing, StoreFault

KEY_BYTES = 32
SALT_BYTES = 16


def read_or_make_key(key_file: Path, store: Path) -> bytes:
    """The key for this store; made on the first start, when there is no store yet.

    Raises:
        KeyMissing: there is a store but no key file.
        StoreFault: the key file cannot be read or holds something else.
    """
    if _is_there(key_file):
        return read_key(key_file)
    if _is_there(store) and store.stat().st_size > 0:
        raise KeyMissing(
            f"There is a store at {store}, but its key is not at {key_file}. "
            "Put the key file back from where you keep the copy, or name its place in KULTURKONTAKT_KEY_FILE. "
            "Without the key the store cannot be read by anybody."
        )
    return _make_key(key_file)


def read_key(key_file: Path) -> bytes:
    """The key in this file. Raises StoreFault with what to do when it holds no key."""
    try:
        text = key_file.read_text(encoding="ascii").strip()
        key = bytes.fromhex(text)
    except FileNotFoundError as error:
        raise KeyMissing(f"There is no key at {key_file}. Name its place in KULTURKONTAKT_KEY_FILE.") from error
    except OSError as error:
        raise StoreFault(f"The key file {key_file} cannot be read: {error.strerror}. Check who may read it.") from error
    except ValueError as error:
        raise StoreFault(f"{key_file} holds no key of kulturkontakt. Put the right file back.") from error
    if len(key) != KEY_BYTES:
        raise StoreFault(f"{key_file} holds no key of kulturkontakt. Put the right file back.")
    return key


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError as error:  # a folder above it that may not be looked into
        raise StoreFault(f"{file} cannot be reached: {error.strerror}. Check the path and its rights.") from error


def _make_key(key_file: Path) -> bytes:
    """A new key, in its file whole or not at all: a half-written one would lock the home out of its next store."""
    key = secrets.token_bytes(KEY_BYTES)
    draft = key_file.with_name(f"{key_file.name}.{secrets.token_hex(4)}")
    try:
        key_file.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(key.hex() + "\n")
                file.flush()
                os.fsync(file.fileno())
            _put_in_place(draft, key_file)
        finally:
            draft.unlink(missing_ok=True)
    except FileExistsError:
        return read_key(key_file)  # another program started at the same moment, and its key is the store's
    except OSError as error:
        raise StoreFault(
            f"The key file {key_file} cannot be written: {error.strerror}. "
            "Name a place you may write to in KULTURKONTAKT_KEY_FILE."
        ) from error
    return key


def _put_in_place(draft: Path, key_file: Path) -> None:
    """Give the finished file its name. Raises FileExistsError when somebody was faster."""
    try:
        os.link(draft, key_file)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if key_file.exists():
            raise FileExistsError from None
        draft.rename(key_file)
    with suppress(OSError):  # Windows opens no folders
        folder = os.open(key_file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)  # the name must outlive a power cut, or the store that follows could never be read
        finally:
            os.close(folder)


def new_salt(key: bytes) -> bytes:
    """A salt for a new store, which carries the key's fingerprint."""
    nonce = secrets.token_bytes(8)
    return nonce + _fingerprint(key, nonce)


def is_key_of(key: bytes, salt: bytes) -> bool:
    """Whether the store that begins with this salt was written with this key."""
    return hmac.compare_digest(_fingerprint(key, salt[:8]), salt[8:SALT_BYTES])


def _fingerprint(key: bytes, nonce: bytes) -> bytes:
    return hmac.new(key, b"kulturkontakt store" + nonce, hashlib.sha256).digest()[:8]
