"""A file as it stands in a message: sizes of a picture, length of a voice message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.core.files import FileStore, image_size

if TYPE_CHECKING:
    from simulator.core.model import Json, StoredFile

__all__ = ["KINDS", "file_content", "kind_of"]

KINDS = ("photo", "document", "voice", "audio", "video", "video_note", "animation", "sticker")
_NAMES = {
    "photo": "Photo",
    "document": "Document",
    "voice": "VoiceNote",
    "audio": "Audio",
    "video": "Video",
    "video_note": "VideoNote",
    "animation": "Animation",
    "sticker": "Sticker",
    "thumbnail": "Thumbnail",
}
_SIZES = (90, 320, 800)
_LARGEST = 1280


def kind_of(stored: StoredFile) -> str:
    """Return the word that Telegram's errors use for a file."""
    return _NAMES[stored.kind]


def file_content(files: FileStore, stored: StoredFile, details: Json | None = None) -> Json:
    """Return the content of a message with this file.

    Args:
        files: where smaller sizes of a picture are kept.
        stored: the file.
        details: what the sender says of it: duration, width, title …
    """
    given = details or {}
    if stored.kind == "photo":
        return {"photo": _sizes(files, stored)}
    if stored.kind in {"voice", "video_note", "sticker"}:
        return {stored.kind: {"_file": stored.number, **_unnamed(stored.kind, given)}}
    return _named(stored, given)


def _unnamed(kind: str, given: Json) -> Json:
    """Return what is said of a file whose name the app does not keep."""
    if kind == "sticker":
        shape: Json = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return shape | {k: given[k] for k in ("emoji", "set_name") if k in given}
    duration = int(given.get("duration", 3))
    if kind == "voice":
        return {"duration": duration, "mime_type": "audio/ogg"}
    return {"length": int(given.get("length", 240)), "duration": duration}


def _named(stored: StoredFile, given: Json) -> Json:
    named: Json = {"_file": stored.number, "file_name": stored.name, "mime_type": stored.mime}
    if stored.kind == "document":
        return {"document": named}
    named["duration"] = int(given.get("duration", 0))
    if stored.kind == "audio":
        return {"audio": {**named, **{k: given[k] for k in ("performer", "title") if given.get(k)}}}
    named |= {"width": int(given.get("width", 640)), "height": int(given.get("height", 360))}
    if stored.kind == "animation":
        # older libraries read animations as documents
        return {"animation": named, "document": {k: named[k] for k in ("_file", "file_name", "mime_type")}}
    return {"video": named}


def _sizes(files: FileStore, stored: StoredFile) -> list[Json]:
    """Return the sizes in which Telegram offers a picture, the largest last; here they all have the same bytes."""
    width, height = image_size(stored.data) or (_LARGEST, 960)
    largest = max(width, height)
    scale = min(1.0, _LARGEST / largest)
    sizes = []
    for size in _SIZES:
        if size < largest * scale:
            small = files.keep("photo", stored.name, stored.data, size=max(1, stored.size * size // (largest * 2)))
            shrunk = (max(1, width * size // largest), max(1, height * size // largest))
            sizes.append({"_file": small.number, "width": shrunk[0], "height": shrunk[1]})
    sizes.append({"_file": stored.number, "width": max(1, int(width * scale)), "height": max(1, int(height * scale))})
    return sizes
