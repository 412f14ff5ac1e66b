"""What a bot sends, changes and takes back, as it stands afterwards for people and for the bot."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from simulator.core.description import returns_of, value_faults
from simulator.core.methods import BEHAVIOUR
from simulator.core.model import Bot, Upload, User
from simulator.core.view import chat_view

from .conftest import Speaker, later
from .test_errors import PIXEL
from .test_updates import STILL_WRITTEN

if TYPE_CHECKING:
    from simulator.clock import MovableClock
    from simulator.core.telegram import Telegram

PLACE: dict[str, Any] = {"latitude": "59.9", "longitude": "10.7"}
ALBUM = json.dumps(
    [{"type": "photo", "media": "attach://a", "caption": "Høst"}, {"type": "video", "media": "attach://b"}]
)


def picture() -> Upload:
    return Upload("blåbær.png", PIXEL, "image/png")


SENT: dict[str, tuple[dict[str, Upload], dict[str, str]]] = {
    "sendMessage": ({}, {"text": "<b>Hei</b> @karinord", "parse_mode": "HTML"}),
    "sendPhoto": ({"photo": picture()}, {"caption": "Se", "has_spoiler": "true"}),
    "sendDocument": ({"document": picture()}, {}),
    "sendVoice": ({"voice": Upload("v.oga", b"la")}, {"duration": "4"}),
    "sendAudio": ({"audio": Upload("a.mp3", b"la")}, {"title": "Sang", "performer": "Kor"}),
    "sendVideo": ({"video": Upload("v.mp4", b"film")}, {}),
    "sendVideoNote": ({"video_note": Upload("v.mp4", b"film")}, {}),
    "sendAnimation": ({"animation": Upload("a.mp4", b"film")}, {}),
    "sendSticker": ({"sticker": Upload("s.webp", b"sticker")}, {"emoji": "👍"}),
    "sendMediaGroup": ({"a": picture(), "b": Upload("b.mp4", b"film")}, {"media": ALBUM}),
    "sendLocation": ({}, PLACE),
    "sendVenue": ({}, {**PLACE, "title": "Huset", "address": "Veien 1"}),
    "sendContact": ({}, {"phone_number": "+4712345678", "first_name": "Ola"}),
    "sendPoll": ({}, {"question": "Kake?", "options": '[{"text": "Ja"}, {"text": "Nei"}]'}),
    "sendDice": ({}, {"emoji": "🎯"}),
}


@pytest.mark.parametrize("method", SENT)
def test_what_comes_back_holds_against_the_description(kari: User, say: Speaker, method: str) -> None:
    files, params = SENT[method]

    result = say(method, files, chat_id=str(kari.id), **params)

    assert value_faults(returns_of(method)[0], result, method, extra=STILL_WRITTEN) == []


def test_what_is_read_holds_against_the_description(telegram: Telegram, bot: Bot, kari: User, say: Speaker) -> None:
    group = telegram.create_group("Huset", kari.id, supergroup=True)
    telegram.add_bot_to_group(group)
    said = say("sendMessage", chat_id=group.id, text="hei")
    telegram.promote(group, bot.id)
    say("pinChatMessage", chat_id=group.id, message_id=said["message_id"])
    telegram.world.user(kari.id).photos.append(telegram.world.files.keep("photo", "k.png", PIXEL))
    telegram.send_file(kari.id, group.id, "document", b"x", "x.txt")
    file_id = say.updates()[-1]["message"]["document"]["file_id"]
    asked: dict[str, dict[str, Any]] = {
        "getMe": {},
        "getWebhookInfo": {},
        "getChat": {"chat_id": group.id},
        "getChatMember": {"chat_id": group.id, "user_id": kari.id},
        "getChatAdministrators": {"chat_id": group.id},
        "getChatMemberCount": {"chat_id": group.id},
        "getMyCommands": {},
        "getMyName": {},
        "getMyDescription": {},
        "getMyShortDescription": {},
        "getMyDefaultAdministratorRights": {},
        "getChatMenuButton": {},
        "getUserProfilePhotos": {"user_id": kari.id},
        "getFile": {"file_id": file_id},
    }
    assert set(asked) == {name for name in BEHAVIOUR if name.startswith("get")} - {"getUpdates"}

    for method, params in asked.items():
        assert value_faults(returns_of(method)[0], say(method, **params), method, extra=STILL_WRITTEN) == []


def test_text_is_trimmed_and_links_are_found(telegram: Telegram, kari: User, say: Speaker) -> None:
    sent = say("sendMessage", chat_id=kari.id, text="  Se https://example.org /hjelp\n\n")

    assert sent["text"] == "Se https://example.org /hjelp"
    assert [entity["type"] for entity in sent["entities"]] == ["url", "bot_command"]


def test_four_thousand_characters_count_after_the_markup(kari: User, say: Speaker) -> None:
    text = "<b>" + "😀" * 4096 + "</b>"

    assert say("sendMessage", chat_id=kari.id, text=text, parse_mode="HTML")["text"] == "😀" * 4096


def test_bad_markup_is_said_before_what_is_wrong_with_the_chat(say: Speaker) -> None:
    refused = say.refused("sendMessage", chat_id=4711, text="<b>", parse_mode="HTML")

    assert "can't parse entities" in refused


def test_message_numbers_are_one_row_over_all_private_chats(telegram: Telegram, kari: User, say: Speaker) -> None:
    ola = telegram.add_user("Ola")
    first = telegram.start(ola.id)

    numbers = [say("sendMessage", chat_id=chat, text="hei")["message_id"] for chat in (kari.id, ola.id, kari.id)]

    assert numbers == [first.id + 1, first.id + 2, first.id + 3]


def test_a_supergroup_counts_for_itself(telegram: Telegram, kari: User, say: Speaker) -> None:
    group = telegram.create_group("Huset", kari.id, supergroup=True)
    telegram.add_bot_to_group(group)
    before = say("sendMessage", chat_id=kari.id, text="hei")["message_id"]

    say("sendMessage", chat_id=group.id, text="hei")

    assert say("sendMessage", chat_id=kari.id, text="hei")["message_id"] == before + 1


def test_a_reply_shows_what_it_answers_and_quotes(telegram: Telegram, kari: User, say: Speaker) -> None:
    asked = telegram.send_text(kari.id, None, "Kommer du i dag?")
    wish = json.dumps({"message_id": asked.id, "quote": "i dag"})

    sent = say("sendMessage", chat_id=kari.id, text="Ja", reply_parameters=wish)

    assert sent["reply_to_message"]["text"] == "Kommer du i dag?"
    assert sent["quote"] == {"text": "i dag", "position": 0, "is_manual": True}
    assert telegram.last_message(kari.id)["reply_to"] == {
        "id": asked.id,
        "sender": "Kari Nordmann",
        "text": "Kommer du i dag?",
    }


def test_a_reply_to_what_is_gone_can_be_sent_all_the_same(kari: User, say: Speaker) -> None:
    wish = json.dumps({"message_id": 999, "allow_sending_without_reply": True})

    assert "reply_to_message" not in say("sendMessage", chat_id=kari.id, text="Ja", reply_parameters=wish)


def test_a_file_can_be_sent_again_by_its_id(kari: User, say: Speaker) -> None:
    first = say("sendDocument", {"document": picture()}, chat_id=kari.id)["document"]

    again = say("sendDocument", chat_id=kari.id, document=first["file_id"])["document"]

    assert again == first


def test_a_file_id_is_of_use_to_its_own_bot_only(telegram: Telegram, kari: User, say: Speaker) -> None:
    other = telegram.add_bot("777:OTHER", "other_bot", "Other")
    telegram.start(kari.id, other)
    file = say("sendDocument", {"document": picture()}, chat_id=kari.id)["document"]

    theirs = Speaker(telegram, other.token)

    assert "wrong remote file identifier" in theirs.refused("sendDocument", chat_id=kari.id, document=file["file_id"])
    assert "wrong remote file" in say.refused("sendDocument", chat_id=kari.id, document=file["file_unique_id"])


def test_a_document_is_no_photo(kari: User, say: Speaker) -> None:
    file = say("sendDocument", {"document": picture()}, chat_id=kari.id)["document"]

    refused = say.refused("sendPhoto", chat_id=kari.id, photo=file["file_id"])

    assert refused == "Bad Request: can't use file of type Document as Photo"


def test_a_picture_on_the_web_is_out_of_reach(kari: User, say: Speaker, may_complain: list[str]) -> None:
    may_complain.append("sendPhoto")

    refused = say.refused("sendPhoto", chat_id=kari.id, photo="https://example.org/a.png")

    assert refused.startswith("Bad Request: simulator: sendPhoto: photo lies on the web")


def test_a_large_picture_comes_in_several_sizes(telegram: Telegram, kari: User, say: Speaker) -> None:
    telegram.send_file(kari.id, None, "photo", b"no picture, but the app would have made one", "p.jpg")

    sizes = [(size["width"], size["height"]) for size in say.updates()[-1]["message"]["photo"]]

    assert sizes == [(90, 67), (320, 240), (800, 600), (1280, 960)]


def test_an_album_belongs_together(telegram: Telegram, kari: User, say: Speaker) -> None:
    files, params = SENT["sendMediaGroup"]

    sent = say("sendMediaGroup", files, chat_id=kari.id, **params)

    assert len({message["media_group_id"] for message in sent}) == 1
    assert [message.get("caption") for message in sent] == ["Høst", None]


def test_an_album_of_one_is_a_plain_message(kari: User, say: Speaker) -> None:
    media = json.dumps([{"type": "photo", "media": "attach://a"}])

    sent = say("sendMediaGroup", {"a": picture()}, chat_id=kari.id, media=media)

    assert "media_group_id" not in sent[0]


def test_another_picture_takes_the_place_of_one(telegram: Telegram, kari: User, say: Speaker) -> None:
    sent = say("sendPhoto", {"photo": picture()}, chat_id=kari.id, caption="før")
    media = json.dumps({"type": "document", "media": "attach://new", "caption": "etter"})

    edited = say(
        "editMessageMedia", {"new": Upload("n.txt", b"n")}, chat_id=kari.id, message_id=sent["message_id"], media=media
    )

    assert (edited["document"]["file_name"], edited["caption"]) == ("n.txt", "etter")
    assert "photo" not in edited


def test_a_caption_can_be_changed_and_taken_away(kari: User, say: Speaker) -> None:
    number = say("sendPhoto", {"photo": picture()}, chat_id=kari.id, caption="før")["message_id"]

    assert say("editMessageCaption", chat_id=kari.id, message_id=number, caption="etter")["caption"] == "etter"
    assert "caption" not in say("editMessageCaption", chat_id=kari.id, message_id=number)


def test_several_are_deleted_at_once_and_missing_ones_passed_over(telegram: Telegram, kari: User, say: Speaker) -> None:
    numbers = [say("sendMessage", chat_id=kari.id, text=text)["message_id"] for text in ("en", "to")]

    say("deleteMessages", chat_id=kari.id, message_ids=json.dumps([*numbers, 999]))

    assert [message["text"] for message in telegram.chat_view(kari.id)] == ["/start"]


def test_a_copy_is_ones_own_and_a_forward_is_not(telegram: Telegram, kari: User, say: Speaker) -> None:
    said = telegram.send_text(kari.id, None, "hei")

    forwarded = say("forwardMessage", chat_id=kari.id, from_chat_id=kari.id, message_id=said.id)
    copied = say("copyMessage", chat_id=kari.id, from_chat_id=kari.id, message_id=said.id)

    assert forwarded["forward_origin"]["sender_user"]["id"] == kari.id
    assert telegram.last_message(kari.id)["forwarded_from"] is None
    assert say("editMessageText", chat_id=kari.id, message_id=copied["message_id"], text="ny")
    assert "can't be edited" in say.refused(
        "editMessageText", chat_id=kari.id, message_id=forwarded["message_id"], text="ny"
    )


def test_several_are_forwarded_or_copied(telegram: Telegram, kari: User, say: Speaker) -> None:
    numbers = [telegram.send_text(kari.id, None, text).id for text in ("en", "to")]

    forwarded = say("forwardMessages", chat_id=kari.id, from_chat_id=kari.id, message_ids=json.dumps(numbers))
    copied = say("copyMessages", chat_id=kari.id, from_chat_id=kari.id, message_ids=json.dumps([*numbers, 999]))

    assert [len(forwarded), len(copied)] == [2, 2]


def test_what_is_protected_is_not_forwarded(kari: User, say: Speaker) -> None:
    number = say("sendMessage", chat_id=kari.id, text="hemmelig", protect_content="true")["message_id"]

    refused = say.refused("forwardMessage", chat_id=kari.id, from_chat_id=kari.id, message_id=number)

    assert refused == "Bad Request: message can't be forwarded"


def test_a_pinned_message_is_announced_once(telegram: Telegram, kari: User, say: Speaker) -> None:
    number = say("sendMessage", chat_id=kari.id, text="Husk")["message_id"]

    say("pinChatMessage", chat_id=kari.id, message_id=number)
    say("pinChatMessage", chat_id=kari.id, message_id=number)

    lines = [message["service"] for message in telegram.chat_view(kari.id) if message["service"]]
    assert lines == ["Demo Bot pinned a message"]
    assert say("getChat", chat_id=kari.id)["pinned_message"]["text"] == "Husk"
    say("unpinAllChatMessages", chat_id=kari.id)
    assert "pinned_message" not in say("getChat", chat_id=kari.id)


def test_typing_shows_for_five_seconds_or_until_a_message(
    telegram: Telegram, clock: MovableClock, kari: User, say: Speaker
) -> None:
    shown: list[str] = []
    telegram.on_change(lambda event: shown.append(event["kind"]))

    say("sendChatAction", chat_id=kari.id, action="typing")
    typing_then = chat_view(telegram.world, telegram.chat(kari.id), kari)["typing"]
    later(clock, seconds=5)
    typing_later = chat_view(telegram.world, telegram.chat(kari.id), kari)["typing"]
    say("sendChatAction", chat_id=kari.id, action="upload_photo")
    say("sendMessage", chat_id=kari.id, text="hei")

    assert (typing_then, typing_later) == ("typing", None)
    assert chat_view(telegram.world, telegram.chat(kari.id), kari)["typing"] is None
    assert shown == ["typing", "call", "typing", "call", "message", "call"]


def test_a_live_location_moves_and_stops(kari: User, say: Speaker) -> None:
    number = say("sendLocation", chat_id=kari.id, live_period="600", **PLACE)["message_id"]

    moved = say("editMessageLiveLocation", chat_id=kari.id, message_id=number, latitude="60.1", longitude="10.7")
    stopped = say("stopMessageLiveLocation", chat_id=kari.id, message_id=number)

    assert moved["location"]["latitude"] == 60.1
    assert "live_period" not in stopped["location"]


def test_a_quiz_has_a_right_answer_and_a_poll_ends(telegram: Telegram, kari: User, say: Speaker) -> None:
    sent = say(
        "sendPoll",
        chat_id=kari.id,
        question="2 + 2",
        options='["3", "4"]',
        type="quiz",
        correct_option_ids="[1]",
    )
    telegram.vote(kari.id, None, sent["message_id"], [1])
    assert [update["poll"]["total_voter_count"] for update in say.updates()] == [1]

    ended = say("stopPoll", chat_id=kari.id, message_id=sent["message_id"])

    assert (ended["is_closed"], ended["correct_option_ids"]) == (True, [1])
    with pytest.raises(ValueError, match="cannot vote"):
        telegram.vote(kari.id, None, sent["message_id"], [0])


def test_who_voted_is_told_only_of_polls_that_are_not_anonymous(telegram: Telegram, kari: User, say: Speaker) -> None:
    for anonymous in ("true", "false"):
        sent = say("sendPoll", chat_id=kari.id, question="?", options='["a", "b"]', is_anonymous=anonymous)
        telegram.vote(kari.id, None, sent["message_id"], [1])

    answers = [update["poll_answer"] for update in say.updates() if "poll_answer" in update]

    assert [(answer["user"]["id"], answer["option_ids"]) for answer in answers] == [(kari.id, [1])]


def test_of_a_reply_to_a_reply_only_the_last_step_is_shown(telegram: Telegram, kari: User, say: Speaker) -> None:
    first = say("sendMessage", chat_id=kari.id, text="en")["message_id"]
    second = telegram.send_text(kari.id, None, "to", first).id
    third = say("sendMessage", chat_id=kari.id, text="tre", reply_parameters=json.dumps({"message_id": second}))

    assert third["reply_to_message"]["text"] == "to"
    assert "reply_to_message" not in third["reply_to_message"]


def test_a_basic_group_shares_the_row_of_numbers_with_the_private_chats(
    telegram: Telegram, kari: User, say: Speaker
) -> None:
    group = telegram.create_group("Huset", kari.id)
    telegram.add_bot_to_group(group)

    numbers = [say("sendMessage", chat_id=chat, text="hei")["message_id"] for chat in (group.id, kari.id, group.id)]

    assert numbers == list(range(numbers[0], numbers[0] + 3))


def test_a_bot_reacts_and_hears_of_reactions_it_asked_for(telegram: Telegram, kari: User, say: Speaker) -> None:
    said = telegram.send_text(kari.id, None, "hei")
    say("getUpdates", allowed_updates='["message_reaction"]')

    say("setMessageReaction", chat_id=kari.id, message_id=said.id, reaction='[{"type": "emoji", "emoji": "👍"}]')
    telegram.react(kari.id, None, said.id, "❤")

    assert sorted(telegram.last_message(kari.id)["reactions"]) == ["❤", "👍"]
    assert say.updates()[-1]["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "❤"}]


def test_deleting_has_48_hours(telegram: Telegram, clock: MovableClock, kari: User, say: Speaker) -> None:
    theirs = telegram.send_text(kari.id, None, "hei")
    later(clock, hours=48)

    assert say("deleteMessage", chat_id=kari.id, message_id=theirs.id) is True
