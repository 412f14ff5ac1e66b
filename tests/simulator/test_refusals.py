"""What Telegram refuses besides the errors of the table, in a row."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from simulator.core.files import image_size
from simulator.core.model import Bot, Upload, User

from .test_errors import PIXEL, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.clock import MovableClock
    from simulator.core.telegram import Telegram

    from .conftest import Speaker


@pytest.fixture
def stage(telegram: Telegram, clock: MovableClock, bot: Bot, kari: User, say: Speaker) -> Stage:
    return Stage(telegram, clock, bot, kari, say)


def in_chat(method: str, **params: Any) -> Callable[[Stage], str]:
    return lambda s: s.say.refused(method, **{"chat_id": s.kari.id, **params})


def with_file(method: str, part: str, data: bytes, **params: Any) -> Callable[[Stage], str]:
    return lambda s: s.say.refused(method, {part: Upload("f", data)}, chat_id=s.kari.id, **params)


def about_text(method: str, **params: Any) -> Callable[[Stage], str]:
    """Ask for something that a text message does not have."""

    def ask(s: Stage) -> str:
        number = s.say("sendMessage", chat_id=s.kari.id, text="hei")["message_id"]
        return s.say.refused(method, chat_id=s.kari.id, message_id=number, **params)

    return ask


def poll(**params: Any) -> Callable[[Stage], str]:
    return in_chat("sendPoll", **{"question": "Kake?", "options": '["Ja", "Nei"]', **params})


def stopped_poll(s: Stage) -> str:
    number = s.say("sendPoll", chat_id=s.kari.id, question="?", options='["a", "b"]', is_closed="true")["message_id"]
    return s.say.refused("stopPoll", chat_id=s.kari.id, message_id=number)


def others_poll(s: Stage) -> str:
    number = s.telegram.send_poll(s.kari.id, None, "?", ["a", "b"]).id
    return s.say.refused("stopPoll", chat_id=s.kari.id, message_id=number)


def as_member(method: str, **params: Any) -> Callable[[Stage], str]:
    return lambda s: s.say.refused(method, chat_id=s.group(supergroup=True).id, **params)


def pin_as_member(s: Stage) -> str:
    group = s.group(supergroup=True)
    said = s.telegram.send_text(s.kari.id, group.id, "hei")
    return s.say.refused("pinChatMessage", chat_id=group.id, message_id=said.id)


def hidden_group(s: Stage) -> str:
    return s.say.refused("sendMessage", chat_id=s.telegram.create_group("Privat", s.kari.id).id, text="hei")


def keyboard(**markup: Any) -> Callable[[Stage], str]:
    return in_chat("sendMessage", text="hei", reply_markup=json.dumps(markup))


def inline(button: Any) -> Callable[[Stage], str]:
    return keyboard(inline_keyboard=[[button]])


def late_results(s: Stage) -> str:
    asked = s.telegram.inline_query(s.kari.id, None, "blå")
    s.say("answerInlineQuery", inline_query_id=asked.id, results="[]")
    return s.say.refused("answerInlineQuery", inline_query_id=asked.id, results="[]")


REFUSED: dict[str, Callable[[Stage], str]] = {
    "wrong location specified": in_chat("sendLocation", latitude="91", longitude="0"),
    "contact phone number must be non-empty": in_chat("sendContact", phone_number="", first_name="A"),
    "contact first name must be non-empty": in_chat("sendContact", phone_number="+47", first_name=""),
    "wrong dice emoji specified": in_chat("sendDice", emoji="🍰"),
    "poll question must be non-empty": poll(question=" "),
    "poll question length must not exceed 300": poll(question="x" * 301),
    "poll must have at least 2 option": poll(options='["Ja"]'),
    "poll can't have more than 12 options": poll(options=json.dumps([str(n) for n in range(13)])),
    "poll option must be non-empty": poll(options='["Ja", " "]'),
    "poll options length must not exceed 100": poll(options=json.dumps(["Ja", "x" * 101])),
    "wrong correct option ID specified": poll(type="quiz", correct_option_ids="[5]"),
    "message with poll to stop not found": in_chat("stopPoll", message_id=99),
    "message is not a poll": about_text("stopPoll"),
    "poll has already been closed": stopped_poll,
    "poll can't be stopped": others_poll,
    "there is no caption in the message to edit": about_text("editMessageCaption", caption="x"),
    "message can't be edited": about_text("editMessageLiveLocation", latitude="1", longitude="1"),
    "message to react not found": in_chat("setMessageReaction", message_id=99, reaction="[]"),
    "REACTIONS_TOO_MANY": about_text(
        "setMessageReaction", reaction=json.dumps([{"type": "emoji", "emoji": emoji} for emoji in "👍❤"])
    ),
    "message identifiers are not specified": in_chat("deleteMessages", message_ids="[]"),
    "too many message identifiers specified": in_chat("deleteMessages", message_ids=json.dumps(list(range(101)))),
    "there are no messages to copy": lambda s: in_chat("copyMessages", from_chat_id=s.kari.id, message_ids="[99]")(s),
    "there are no messages to forward": lambda s: in_chat(
        "forwardMessages", from_chat_id=s.kari.id, message_ids="[99]"
    )(s),
    "message to unpin not found": in_chat("unpinChatMessage", message_id=99),
    "not enough rights to manage pinned messages in the chat": pin_as_member,
    "not enough rights to change chat title": as_member("setChatTitle", title="x"),
    "not enough rights to set chat description": as_member("setChatDescription", description="x"),
    "can't change private chat title": in_chat("setChatTitle", title="x"),
    "can't change private chat description": in_chat("setChatDescription", description="x"),
    "there are no administrators in the private chat": in_chat("getChatAdministrators"),
    "chat member status can't be changed in private chats": in_chat("leaveChat"),
    "can't restrict users in private chats": in_chat("banChatMember", user_id=1001),
    "the chat is not a forum": as_member("createForumTopic", name="x"),
    "message thread not found": as_member("closeForumTopic", message_thread_id=9),
    "chat not found": hidden_group,
    "user not found": lambda s: s.say.refused("getUserProfilePhotos", user_id=4711),
    "name is too long": lambda s: s.say.refused("setMyName", name="x" * 65),
    "short description is too long": lambda s: s.say.refused("setMyShortDescription", short_description="x" * 121),
    "invalid language code specified": lambda s: s.say.refused("getMyName", language_code="norsk"),
    "file must be non-empty": with_file("sendDocument", "document", b""),
    "animation can't be sent in an album": lambda s: str(s.album("animation", "animation").body["description"]),
    "inline keyboard button text must be non-empty": inline({"text": " ", "callback_data": "x"}),
    'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array': keyboard(inline_keyboard="x"),
    'field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays': keyboard(keyboard=["x"]),
    "expected an Array of BotCommand": lambda s: s.say.refused("setMyCommands", commands="5"),
    "can't parse BotCommandScope: BotCommandScope must be an Object": lambda s: s.say.refused(
        "deleteMyCommands", scope="5"
    ),
    "can't parse BotCommandScope: Unsupported type specified": lambda s: s.say.refused("deleteMyCommands", scope="{}"),
    "query is too old and response timeout expired or query ID is invalid": late_results,
}


@pytest.mark.parametrize("words", REFUSED)
def test_it_is_refused_with_these_words(stage: Stage, words: str) -> None:
    assert REFUSED[words](stage) == f"Bad Request: {words}"


def test_a_picture_over_ten_megabytes_is_too_big(stage: Stage) -> None:
    refused = with_file("sendPhoto", "photo", PIXEL + bytes(10 * 1024 * 1024))(stage)

    assert refused.startswith("Bad Request: file of size 10485830 bytes is too big for a photo")


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (PIXEL, (1, 1)),
        (b"GIF89a\x10\x00\x20\x00", (16, 32)),
        (b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x20\x00\x10\x03", (16, 32)),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", (512, 512)),
        (b"\xff\xd8\xff\xd9", None),
        (b"%PDF-1.7", None),
    ],
)
def test_the_size_of_a_picture_is_read_from_its_head(data: bytes, size: tuple[int, int] | None) -> None:
    assert image_size(data) == size
