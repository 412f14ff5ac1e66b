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
    if key_file.exists():
        return read_key(key_file)
    if store.exists() and store.stat().st_size > 0:
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


def _make_key(key_file: Path) -> bytes:
    key = secrets.token_bytes(KEY_BYTES)
    try:
        key_file.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(key_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(key.hex() + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StoreFault(
            f"The key file {key_file} cannot be written: {error.strerror}. "
            "Name a place you may write to in KULTURKONTAKT_KEY_FILE."
        ) from error
    return key


def new_salt(key: bytes) -> bytes:
    """A salt for a new store, which carries the key's fingerprint."""
    nonce = secrets.token_bytes(8)
    return nonce + _fingerprint(key, nonce)


def is_key_of(key: bytes, salt: bytes) -> bool:
    """Whether the store that begins with this salt was written with this key."""
    return hmac.compare_digest(_fingerprint(key, salt[:8]), salt[8:SALT_BYTES])


def _fingerprint(key: bytes, nonce: bytes) -> bytes:
    return hmac.new(key, b"kulturkontakt store" + nonce, hashlib.sha256).digest()[:8]
