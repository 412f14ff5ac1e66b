"""Pictures, documents, voice messages and their like, one by one or as an album."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.core.contents import file_content, kind_of
from simulator.core.errors import ApiError, bad_request, complaint
from simulator.core.files import check_upload
from simulator.core.keyboards import ensure_sendable
from simulator.core.methods.sending import envelope, send
from simulator.core.methods.words import read_caption
from simulator.core.posting import Draft, post

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.core.methods.request import Request
    from simulator.core.model import Json, JsonValue, StoredFile
    from simulator.core.params import Params

__all__ = ["METHODS", "read_file", "read_media"]

_WITH_CAPTION = frozenset({"photo", "document", "voice", "audio", "video", "animation"})
_DETAILS = ("duration", "width", "height", "length", "performer", "title", "emoji")
_MIXES = {"photo": "photo", "video": "photo", "audio": "audio", "document": "document"}
_WORDS = {"video_note": "video note"}


def read_file(request: Request, params: Params, name: str, kind: str) -> StoredFile:
    """Return the file that a parameter brings, attaches or names.

    Raises:
        ApiError: there is none, it is too big, no picture, not this bot's, or lies on the web.
    """
    upload = params.files.get(name)
    given = params.text(name)
    if upload is None and given.startswith("attach://"):
        upload = params.files.get(given.removeprefix("attach://"))
        given = ""
    if upload is not None:
        check_upload(kind, upload.data)
        return request.world.files.keep(kind, upload.name, upload.data)
    if not given:
        raise bad_request(f"there is no {_WORDS.get(kind, kind)} in the request")
    if "://" in given:
        raise complaint(f"{params.method}: {name} lies on the web, and nothing here goes there")
    stored = request.world.files.by_file_id(given, request.bot.id)
    if stored is None:
        raise bad_request("wrong remote file identifier specified: can't unserialize it. Wrong last symbol")
    if stored.kind != kind:
        raise bad_request(
            f"can't use file of type {kind_of(stored)} as {kind.replace('_', ' ').title().replace(' ', '')}"
        )
    return stored


def _details(params: Params) -> Json:
    found: Json = {}
    for name in _DETAILS:
        if name in params:
            found[name] = params.text(name) if name in {"performer", "title", "emoji"} else params.integer(name)
    return found


def _looks(params: Params) -> Json:
    looks: Json = {}
    if params.flag("has_spoiler"):
        looks["has_media_spoiler"] = True
    if params.flag("show_caption_above_media"):
        looks["show_caption_above_media"] = True
    return looks


def _sender(kind: str) -> Callable[[Request], Json]:
    def send_it(request: Request) -> Json:
        params = request.params
        caption = read_caption(request) if kind in _WITH_CAPTION else {}
        # the file comes first: what is missing in a request is said before what is wrong with the chat
        stored = read_file(request, params, kind, kind)
        to = envelope(request, kind)
        content = file_content(request.world.files, stored, _details(params))
        return request.show(send(request, to, {**content, **caption, **_looks(params)}))

    send_it.__doc__ = f"Send a {_WORDS.get(kind, kind)}."
    return send_it


def read_media(request: Request, value: JsonValue, too_long: str = "message caption is too long") -> tuple[str, Json]:
    """Return kind and content of an ``InputMedia``.

    Raises:
        ApiError: a kind that cannot be, or a file or caption that is wrong.
    """
    if not isinstance(value, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    kind = str(value.get("type"))
    if kind not in _MIXES and kind != "animation":
        raise bad_request(
            f"can't parse InputMedia: media must be one of photo, video, audio, document, animation, not {kind}"
        )
    params = request.params.nested(value)
    stored = read_file(request, params, "media", kind)
    caption = read_caption(request, params, too_long)
    content = file_content(request.world.files, stored, _details(params))
    return kind, {**content, **caption, **_looks(params)}


def send_media_group(request: Request) -> list[Json]:
    """Send an album: two to ten pieces that belong together; one alone goes as a plain message."""
    pieces: Any = request.params.json("media", "can't parse media JSON object")
    if not isinstance(pieces, list):
        raise bad_request("expected an Array of InputMedia")
    if len(pieces) > 10:
        raise bad_request("too many messages to send as an album")
    if not pieces:
        raise bad_request("there are no messages to send")
    read = [_piece(request, number, piece) for number, piece in enumerate(pieces, start=1)]
    _ensure_one_kind([kind for kind, _ in read])
    to = envelope(request, read[0][0])
    ensure_sendable(to.markup, private=to.chat.private)
    album = request.world.digits(17) if len(read) > 1 else None
    request.world.limits.check(request.bot.id, to.chat, len(read))
    shown = []
    for _, content in read:
        draft = Draft(to.chat, request.bot, content, reply_to=to.reply, album=album, thread_id=to.thread)
        draft.protected = request.params.flag("protect_content")
        shown.append(request.show(post(request.world, draft)))
    return shown


def _piece(request: Request, number: int, piece: JsonValue) -> tuple[str, Json]:
    try:
        return read_media(request, piece)
    except ApiError as error:
        if error.complaint or error.description != "Bad Request: IMAGE_PROCESS_FAILED":
            raise
        inner = error.description.removeprefix("Bad Request: ")
        raise bad_request(f'failed to send message #{number} with the error message "{inner}"') from None


def _ensure_one_kind(kinds: list[str]) -> None:
    for kind in kinds:
        if kind == "animation":
            raise bad_request("animation can't be sent in an album")
        if _MIXES[kind] != _MIXES[kinds[0]]:
            alone = kind if _MIXES[kind] != "photo" else kinds[0]
            raise bad_request(f"{alone} can't be mixed with other media types")


METHODS: dict[str, Callable[[Request], Any]] = {
    "sendPhoto": _sender("photo"),
    "sendDocument": _sender("document"),
    "sendVoice": _sender("voice"),
    "sendAudio": _sender("audio"),
    "sendVideo": _sender("video"),
    "sendVideoNote": _sender("video_note"),
    "sendAnimation": _sender("animation"),
    "sendSticker": _sender("sticker"),
    "sendMediaGroup": send_media_group,
}
