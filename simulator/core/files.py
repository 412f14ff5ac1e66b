"""Files: kept once, named to each bot by an opaque id of its own."""

from __future__ import annotations

import base64
import hashlib
import mimetypes
import struct
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from simulator.core.errors import bad_request
from simulator.core.model import Json, Sequence, StoredFile

__all__ = ["DOWNLOAD_LIMIT", "PHOTO_LIMIT", "UPLOAD_LIMIT", "FileStore", "image_size"]

DOWNLOAD_LIMIT = 20 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024

_FOLDERS = {
    "photo": ("photos", "image/jpeg", ".jpg"),
    "document": ("documents", "application/octet-stream", ""),
    "voice": ("voice", "audio/ogg", ".oga"),
    "audio": ("music", "audio/mpeg", ".mp3"),
    "video": ("videos", "video/mp4", ".mp4"),
    "video_note": ("video_notes", "video/mp4", ".mp4"),
    "animation": ("animations", "video/mp4", ".mp4"),
    "sticker": ("stickers", "image/webp", ".webp"),
    "thumbnail": ("thumbnails", "image/jpeg", ".jpg"),
}
_PREFIX = {"photo": "AgAC", "document": "BQAC", "voice": "AwAC", "audio": "CQAC", "video": "BAAC", "video_note": "DQAC"}


@dataclass(slots=True)
class FileStore:
    """All files that were ever sent."""

    files: dict[int, StoredFile] = field(default_factory=dict)
    _numbers: Sequence = field(default_factory=Sequence)

    def keep(self, kind: str, name: str, data: bytes, *, size: int | None = None) -> StoredFile:
        """Keep a file.

        Args:
            kind: photo, document, voice, …
            name: the name it was sent under; the app drops it for photos and voice messages.
            data: its bytes.
            size: what to give as its size, when a test needs a big file without the bytes.
        """
        folder, mime, ending = _FOLDERS[kind]
        number = self._numbers.next()
        if kind in {"document", "audio", "animation", "video"}:
            mime = mimetypes.guess_type(name)[0] or mime
            ending = PurePosixPath(name).suffix or ending
        stored = StoredFile(
            number, kind, name, data, mime, f"{folder}/file_{number}{ending}", len(data) if size is None else size
        )
        self.files[number] = stored
        return stored

    def file_id(self, stored: StoredFile, bot_id: int) -> str:
        """Return the name under which this bot, and no other, may use the file."""
        payload = f"{bot_id}.{stored.number}"
        packed = f"{payload}.{_seal(payload)}".encode()
        return _PREFIX.get(stored.kind, "CAAC") + base64.urlsafe_b64encode(packed).decode().rstrip("=")

    def by_file_id(self, file_id: str, bot_id: int) -> StoredFile | None:
        """Return the file that a bot names, ``None`` if the id is not one of its own."""
        body = file_id[4:]
        try:
            packed = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)).decode()
            owner, number, seal = packed.split(".")
        except ValueError:
            return None
        if seal != _seal(f"{owner}.{number}") or owner != str(bot_id):
            return None
        return self.files.get(int(number))

    def by_path(self, path: str) -> StoredFile | None:
        """Return the file under a ``file_path``."""
        return next((stored for stored in self.files.values() if stored.path == path), None)

    def reference(self, stored: StoredFile, bot_id: int) -> Json:
        """Return the three fields that every file object begins with."""
        return {
            "file_id": self.file_id(stored, bot_id),
            "file_unique_id": unique_id(stored),
            "file_size": stored.size,
        }


def unique_id(stored: StoredFile) -> str:
    """Return the id that is the same for all bots and of no use for sending."""
    digest = hashlib.sha256(f"{stored.number}".encode()).digest()
    return "AQAD" + base64.urlsafe_b64encode(digest[:9]).decode()


def _seal(payload: str) -> str:
    return hashlib.sha256(b"simulator" + payload.encode()).hexdigest()[:10]


def image_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG, GIF, JPEG or WebP, ``None`` if it is none of these."""
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data[:6] in {b"GIF87a", b"GIF89a"} and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
        return width, height
    if data[:2] == b"\xff\xd8":
        return _jpeg_size(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return 512, 512
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def check_upload(kind: str, data: bytes, *, size: int | None = None) -> None:
    """Refuse what Telegram would not take.

    Raises:
        ApiError: too big, empty, or a photo that is no image.
    """
    weight = len(data) if size is None else size
    if weight == 0:
        raise bad_request("file must be non-empty")
    if kind == "photo" and weight > PHOTO_LIMIT:
        message = f"file of size {weight} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes"
        raise bad_request(message)
    if kind == "photo" and image_size(data) is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
