"""Every error that Telegram is known to answer with, provoked as a bot would run into it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from simulator.core.model import Bot, Chat, Upload, User

from .conftest import Speaker, later

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.clock import MovableClock
    from simulator.core.api import Answer
    from simulator.core.telegram import Telegram

TABLE: dict[str, dict[str, Any]] = {
    entry["id"]: entry
    for entry in json.loads((Path(__file__).parent / "data" / "errors.json").read_text("utf-8"))["errors"]
}
INLINE = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]}
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


class Stage:
    """The people and places in which errors happen."""

    def __init__(self, telegram: Telegram, clock: MovableClock, bot: Bot, kari: User, say: Speaker) -> None:
        self.telegram, self.clock, self.bot, self.kari, self.say = telegram, clock, bot, kari, say

    def send(self, **params: Any) -> Answer:
        return self.say.answer("sendMessage", **{"chat_id": self.kari.id, "text": "hei", **params})

    def edit(self, **params: Any) -> Answer:
        sent = self.say("sendMessage", chat_id=self.kari.id, text="hei")
        return self.say.answer(
            "editMessageText", **{"chat_id": self.kari.id, "message_id": sent["message_id"], "text": "ny", **params}
        )

    def to(self, chat: int) -> Answer:
        return self.send(chat_id=chat)

    def group(self, *, supergroup: bool = False, topics: bool = False) -> Chat:
        chat = self.telegram.create_group("Huset", self.kari.id, supergroup=supergroup, topics=topics)
        self.telegram.add_bot_to_group(chat)
        return chat

    def album(self, *kinds: str) -> Answer:
        files = {f"f{n}": Upload(f"f{n}", PIXEL) for n, _ in enumerate(kinds)}
        media = [{"type": kind, "media": f"attach://f{n}"} for n, kind in enumerate(kinds)]
        return self.say.answer("sendMediaGroup", files, chat_id=self.kari.id, media=json.dumps(media))

    def hook(self, **params: Any) -> Answer:
        return self.say.answer("setWebhook", **{"url": "https://example.org/h", **params})


@pytest.fixture
def stage(telegram: Telegram, clock: MovableClock, bot: Bot, kari: User, say: Speaker) -> Stage:
    return Stage(telegram, clock, bot, kari, say)


def ordered(s: Stage, error: str) -> Answer:
    entry = TABLE[error]
    wait = entry["body"].get("parameters", {}).get("retry_after")
    s.telegram.fail_next(status=entry["http_status"], description=entry["body"]["description"], retry_after=wait)
    return s.send()


def blocked(s: Stage) -> Answer:
    s.telegram.block(s.kari.id)
    return s.send()


def known_from_a_group(s: Stage) -> Answer:
    ola = s.telegram.add_user("Ola")
    s.telegram.add_member(s.group(), ola.id)
    return s.to(ola.id)


def deactivated(s: Stage) -> Answer:
    s.telegram.deactivate(s.kari.id)
    return s.send()


def other_bot(s: Stage) -> Answer:
    return s.to(s.telegram.add_bot("777:OTHER", "other_bot", "Other").id)


def kicked(s: Stage, *, supergroup: bool) -> Answer:
    chat = s.group(supergroup=supergroup)
    s.telegram.remove_bot_from_group(chat)
    return s.to(chat.id)


def went(s: Stage, *, supergroup: bool) -> Answer:
    chat = s.group(supergroup=supergroup)
    s.say("leaveChat", chat_id=chat.id)
    return s.to(chat.id)


def deleted_group(s: Stage) -> Answer:
    chat = s.group()
    s.telegram.delete_group(chat)
    return s.to(chat.id)


def migrated(s: Stage) -> Answer:
    chat = s.group()
    s.telegram.migrate(chat)
    return s.to(chat.id)


def restricted(s: Stage, method: str, **params: Any) -> Answer:
    chat = s.group(supergroup=True)
    s.telegram.restrict(chat, s.bot.id, {})
    return s.say.answer(
        method, {"photo": Upload("p", PIXEL)} if method == "sendPhoto" else None, chat_id=chat.id, **params
    )


def closed_topic(s: Stage) -> Answer:
    forum = s.group(topics=True)
    thread = s.telegram.open_topic(forum, "Nytt")
    assert forum.topics is not None
    forum.topics[thread]["closed"] = True
    return s.send(chat_id=forum.id, message_thread_id=thread)


def not_own(s: Stage) -> Answer:
    said = s.telegram.send_text(s.kari.id, None, "mine")
    return s.edit(message_id=said.id)


def edit_photo_text(s: Stage) -> Answer:
    sent = s.say("sendPhoto", {"photo": Upload("p", PIXEL)}, chat_id=s.kari.id)
    return s.edit(message_id=sent["message_id"])


def edit_caption(s: Stage) -> Answer:
    sent = s.say("sendPhoto", {"photo": Upload("p", PIXEL)}, chat_id=s.kari.id)
    return s.say.answer("editMessageCaption", chat_id=s.kari.id, message_id=sent["message_id"], caption="x" * 1025)


def delete_others(s: Stage) -> Answer:
    chat = s.group(supergroup=True)
    said = s.telegram.send_text(s.kari.id, chat.id, "mine")
    return s.say.answer("deleteMessage", chat_id=chat.id, message_id=said.id)


def delete_old(s: Stage) -> Answer:
    sent = s.say("sendMessage", chat_id=s.kari.id, text="hei")
    later(s.clock, hours=49)
    return s.say.answer("deleteMessage", chat_id=s.kari.id, message_id=sent["message_id"])


def moved(s: Stage, method: str) -> Answer:
    return s.say.answer(method, chat_id=s.kari.id, from_chat_id=s.kari.id, message_id=999)


def button(s: Stage, **what: Any) -> Answer:
    return s.send(reply_markup=json.dumps({"inline_keyboard": [[{"text": "Ja", **what}]]}))


def in_group(s: Stage, markup: dict[str, Any]) -> Answer:
    return s.send(chat_id=s.group().id, reply_markup=json.dumps(markup))


def contact_key(s: Stage) -> Answer:
    return in_group(s, {"keyboard": [[{"text": "Nummer", "request_contact": True}]]})


def long_markup(s: Stage) -> Answer:
    rows = [[{"text": "x" * 60, "callback_data": str(n)}] for n in range(200)]
    return s.send(reply_markup=json.dumps({"inline_keyboard": rows}))


def big_file(s: Stage) -> Answer:
    s.telegram.send_file(s.kari.id, None, "document", b"x", "big.bin", size=21 * 1024 * 1024)
    update = s.say.updates()[-1]
    return s.say.answer("getFile", file_id=update["message"]["document"]["file_id"])


def with_webhook(s: Stage) -> Answer:
    s.hook()
    return s.say.answer("getUpdates")


def photo(s: Stage, value: str) -> Answer:
    return s.say.answer("sendPhoto", chat_id=s.kari.id, photo=value)


def long_caption(s: Stage) -> Answer:
    return s.say.answer("sendPhoto", {"photo": Upload("p", PIXEL)}, chat_id=s.kari.id, caption="x" * 1025)


def no_image(s: Stage) -> Answer:
    return s.say.answer("sendPhoto", {"photo": Upload("p", b"no image")}, chat_id=s.kari.id)


def commands(s: Stage, **params: Any) -> Answer:
    listed = '[{"command": "start", "description": "S"}]'
    return s.say.answer("setMyCommands", **{"commands": listed, **params})


def revoked(s: Stage) -> Answer:
    s.telegram.revoke(s.bot.token)
    return s.send()


REPLY_KEYBOARD = json.dumps({"keyboard": [[{"text": "Ja"}]]})

PROVOKED: dict[str, Callable[[Stage], Answer]] = {
    "method_not_found": lambda s: s.say.answer("sendLetter"),
    "unauthorized": revoked,
    "invalid_token_local": lambda s: s.telegram.call("nonsense", "getMe"),
    "conflict_webhook": with_webhook,
    "webhook_url": lambda s: s.hook(url="nowhere"),
    "webhook_https": lambda s: s.hook(url="http://example.org/h"),
    "webhook_port": lambda s: s.hook(url="https://example.org:9999/h"),
    "secret_long": lambda s: s.hook(secret_token="x" * 257),
    "secret_chars": lambda s: s.hook(secret_token="a b"),
    "chat_id_empty": lambda s: s.send(chat_id=""),
    "chat_not_found": lambda s: s.to(4711),
    "blocked": blocked,
    "cant_initiate": known_from_a_group,
    "deactivated": deactivated,
    "bot_to_bot": other_bot,
    "kicked_group": lambda s: kicked(s, supergroup=False),
    "notmember_group": lambda s: went(s, supergroup=False),
    "group_deleted": deleted_group,
    "kicked_supergroup": lambda s: kicked(s, supergroup=True),
    "notmember_supergroup": lambda s: went(s, supergroup=True),
    "migrated": migrated,
    "no_rights_text": lambda s: restricted(s, "sendMessage", text="hei"),
    "no_rights_photo": lambda s: restricted(s, "sendPhoto"),
    "topic_not_found": lambda s: s.send(chat_id=s.group(topics=True).id, message_thread_id=99),
    "topic_closed": closed_topic,
    "text_empty": lambda s: s.send(text=""),
    "text_blank": lambda s: s.send(text=" \n "),
    "text_too_long_raw": lambda s: s.send(text="x" * 32769),
    "text_too_long": lambda s: s.send(text="x" * 4097),
    "edit_too_long": lambda s: s.edit(text="x" * 4097),
    "caption_too_long": long_caption,
    "edit_caption_too_long": edit_caption,
    "parse_mode": lambda s: s.send(parse_mode="BBCode"),
    "entities_unclosed": lambda s: s.send(text="<b>hei", parse_mode="HTML"),
    "entities_unsupported": lambda s: s.send(text="<br>", parse_mode="HTML"),
    "entities_md2": lambda s: s.send(text="Hei.", parse_mode="MarkdownV2"),
    "reply_not_found": lambda s: s.send(reply_parameters='{"message_id": 999}'),
    "edit_not_found": lambda s: s.edit(message_id=999),
    "edit_forbidden": not_own,
    "edit_no_text": edit_photo_text,
    "edit_not_modified": lambda s: s.edit(text="hei"),
    "delete_not_found": lambda s: s.say.answer("deleteMessage", chat_id=s.kari.id, message_id=999),
    "delete_forbidden": delete_others,
    "delete_too_old": delete_old,
    "forward_not_found": lambda s: moved(s, "forwardMessage"),
    "copy_not_found": lambda s: moved(s, "copyMessage"),
    "pin_not_found": lambda s: s.say.answer("pinChatMessage", chat_id=s.kari.id, message_id=999),
    "message_id_missing": lambda s: s.edit(message_id=0),
    "query_too_old": lambda s: s.say.answer("answerCallbackQuery", callback_query_id="12"),
    "button_data": lambda s: button(s, callback_data="ø" * 33),
    "button_type": lambda s: in_group(
        s, {"inline_keyboard": [[{"text": "App", "web_app": {"url": "https://example.org"}}]]}
    ),
    "button_url": lambda s: button(s, url="nowhere"),
    "button_text_only": lambda s: button(s, callback_data=""),
    "kb_not_array": lambda s: s.send(reply_markup='{"inline_keyboard": [{"text": "Ja"}]}'),
    "kb_json": lambda s: s.send(reply_markup="{no json"),
    "kb_object": lambda s: s.send(reply_markup="[1]"),
    "contact_private": contact_key,
    "inline_expected": lambda s: s.edit(reply_markup=REPLY_KEYBOARD),
    "markup_too_long": long_markup,
    "no_photo": lambda s: photo(s, "attach://nothing"),
    "wrong_file_id": lambda s: photo(s, "AgACnonsense"),
    "getfile_invalid": lambda s: s.say.answer("getFile", file_id="nonsense"),
    "getfile_empty": lambda s: s.say.answer("getFile", file_id=""),
    "getfile_too_big": big_file,
    "image_failed": no_image,
    "album_too_many": lambda s: s.album(*["photo"] * 11),
    "album_empty": lambda s: s.say.answer("sendMediaGroup", chat_id=s.kari.id, media="[]"),
    "album_mixed": lambda s: s.album("document", "photo"),
    "scope_json": lambda s: commands(s, scope="{no json"),
    "scope_type": lambda s: commands(s, scope='{"type": "moon"}'),
    "commands_json": lambda s: commands(s, commands="{no json"),
    "command_empty": lambda s: commands(s, commands='[{"command": "", "description": "S"}]'),
    "lang_code": lambda s: commands(s, language_code="nor"),
    "chat_action": lambda s: s.say.answer("sendChatAction", chat_id=s.kari.id, action="dancing"),
    "user_not_found": lambda s: s.say.answer("getChatMember", chat_id=s.kari.id, user_id=4711),
}

ONLY_ORDERED = {
    "internal",
    "bad_gateway",
    "retry_after",
    "conflict_setwebhook2",
    "kicked_channel",
    "notmember_channel",
    "wrong_file_or_url",
}
"""Faults of Telegram's own, channels, and races inside its server: a test orders them with ``fail_next``."""

OVER_HTTP = {"not_found_path", "too_large", "conflict_getupdates", "conflict_setwebhook"}
"""Provoked in ``test_server.py``, since only a connection has them."""

WITH_A_GAP = {"album_part_failed"}
"""Their text has a place for another one: below."""


def test_no_error_of_the_table_is_forgotten() -> None:
    assert set(PROVOKED) | ONLY_ORDERED | OVER_HTTP | WITH_A_GAP == set(TABLE)


@pytest.mark.parametrize("error", PROVOKED)
def test_an_error_has_telegrams_own_words(stage: Stage, error: str) -> None:
    answer = PROVOKED[error](stage)

    expected = TABLE[error]
    assert (answer.status, answer.body["description"]) == (expected["http_status"], expected["body"]["description"])
    assert set(answer.body) == set(expected["body"])


@pytest.mark.parametrize("error", sorted(ONLY_ORDERED))
def test_a_fault_of_telegrams_own_can_be_ordered(stage: Stage, error: str) -> None:
    answer = ordered(stage, error)

    assert (answer.status, answer.body) == (TABLE[error]["http_status"], TABLE[error]["body"])


def test_an_album_says_which_piece_failed(stage: Stage) -> None:
    files = {"good": Upload("a", PIXEL), "bad": Upload("b", b"no image")}
    media = [{"type": "photo", "media": "attach://bad"}, {"type": "photo", "media": "attach://good"}]

    answer = stage.say.answer("sendMediaGroup", files, chat_id=stage.kari.id, media=json.dumps(media))

    template = TABLE["album_part_failed"]["body"]["description"]
    assert answer.body["description"] == template.replace("...", "IMAGE_PROCESS_FAILED")


def test_a_migrated_group_says_where_it_went(stage: Stage) -> None:
    chat = stage.group()
    grown = stage.telegram.migrate(chat)

    assert stage.to(chat.id).body["parameters"] == {"migrate_to_chat_id": grown.id}


def test_a_flood_error_tells_the_seconds_three_times(stage: Stage) -> None:
    answer = ordered(stage, "retry_after")

    assert answer.body["parameters"] == {"retry_after": 34}
    assert answer.headers == {"Retry-After": "34"}
    assert answer.body["description"].endswith("retry after 34")
