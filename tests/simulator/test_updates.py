"""The updates that the simulator makes look like Telegram's, and hold against the Bot API's description."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from simulator.core.description import value_faults

from .conftest import Speaker, confirm_all, later

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.clock import MovableClock
    from simulator.core.model import Bot, Chat, User
    from simulator.core.telegram import Telegram

SAMPLES: dict[str, Any] = {
    sample["name"]: sample["update"]
    for sample in json.loads((Path(__file__).parent / "data" / "update_samples.json").read_text("utf-8"))["updates"]
}

STILL_WRITTEN = frozenset(
    {
        "all_members_are_administrators",
        "accepted_gift_types",
        "new_chat_participant",
        "new_chat_member",
        "left_chat_participant",
        "forward_from",
        "forward_sender_name",
        "forward_date",
    }
)
"""Fields that Telegram's server writes for older libraries and that the description no longer names."""

# what depends on the person (and not on the kind of update) is left out of the comparison
PERSONAL = {"last_name", "username", "language_code"}


class Scene:
    def __init__(self, telegram: Telegram, clock: MovableClock, bot: Bot, say: Speaker) -> None:
        self.telegram, self.clock, self.bot, self.say = telegram, clock, bot, say
        self.ann = telegram.add_user("Ann", "Lee", "annlee", phone_number="491511234567")
        self.bob = telegram.add_user("Bob")

    def begin(self) -> None:
        self.telegram.start(self.ann.id)
        confirm_all(self.telegram)

    def asked(self, markup: Any = None) -> int:
        markup = markup or {"inline_keyboard": [[{"text": "Yes", "callback_data": "v1:yes"}]]}
        number: int = self.say("sendMessage", chat_id=self.ann.id, text="Sure?", reply_markup=json.dumps(markup))[
            "message_id"
        ]
        return number

    def group(self, *, supergroup: bool = False, topics: bool = False) -> Chat:
        chat = self.telegram.create_group("Family", self.ann.id, supergroup=supergroup, topics=topics)
        self.telegram.add_member(chat, self.bob.id)
        self.telegram.add_bot_to_group(chat)
        if supergroup and not topics:
            self.telegram.set_group_username(chat, "team_pub")
        return chat


@pytest.fixture
def scene(telegram: Telegram, clock: MovableClock, bot: Bot, say: Speaker) -> Scene:
    return Scene(telegram, clock, bot, say)


def press(s: Scene) -> None:
    s.begin()
    s.telegram.press(s.ann.id, None, s.asked(), "v1:yes")


def press_after_deletion(s: Scene) -> None:
    s.begin()
    number = s.asked()
    s.say("deleteMessage", chat_id=s.ann.id, message_id=number)
    s.telegram.press(s.ann.id, None, number, "v1:yes")


def share_contact(s: Scene) -> None:
    s.begin()
    s.asked({"keyboard": [[{"text": "My number", "request_contact": True}]]})
    s.telegram.press_key(s.ann.id, None, "My number")


def file(kind: str, name: str, caption: str = "") -> Callable[[Scene], None]:
    def send(s: Scene) -> None:
        s.begin()
        s.telegram.send_file(s.ann.id, None, kind, b"bytes", name, caption)

    return send


def write(s: Scene) -> None:
    s.begin()
    s.telegram.send_text(s.ann.id, None, "hello")


def show_place(s: Scene) -> None:
    s.begin()
    s.telegram.send_location(s.ann.id, None, 52.52, 13.405)


def album(s: Scene) -> None:
    s.begin()
    s.telegram.send_album(s.ann.id, None, [("photo", b"1", "a.jpg"), ("photo", b"2", "b.jpg")], "both")


def edit(s: Scene) -> None:
    s.begin()
    sent = s.telegram.send_text(s.ann.id, None, "hello")
    confirm_all(s.telegram)
    later(s.clock, seconds=30)
    s.telegram.edit_text(s.ann.id, None, sent.id, "hello!")


def forward_hidden(s: Scene) -> None:
    s.begin()
    chat = s.telegram.create_group("Elsewhere", s.ann.id)
    s.telegram.add_member(chat, s.bob.id)
    said = s.telegram.send_text(s.bob.id, chat.id, "fwd")
    s.telegram.forward(s.ann.id, chat.id, said.id, hidden=True)


def contact_of_another(s: Scene) -> None:
    s.begin()
    s.telegram.send_contact(s.ann.id, None, {"phone_number": "+491700000000", "first_name": "Carl"})


def blocked(s: Scene) -> None:
    s.begin()
    s.telegram.block(s.ann.id)


def unblocked(s: Scene) -> None:
    blocked(s)
    confirm_all(s.telegram)
    s.telegram.unblock(s.ann.id)


def joined(s: Scene) -> None:
    chat = s.telegram.create_group("Family", s.ann.id)
    s.telegram.add_bot_to_group(chat)


def removed(s: Scene) -> None:
    chat = s.group(supergroup=True)
    confirm_all(s.telegram)
    s.telegram.remove_bot_from_group(chat)


def command(s: Scene) -> None:
    chat = s.group()
    s.telegram.send_text(s.bob.id, chat.id, "/help@demo_bot")


def reply(s: Scene) -> None:
    chat = s.group()
    hi = s.say("sendMessage", chat_id=chat.id, text="Hi")
    s.telegram.send_text(s.bob.id, chat.id, "thanks", hi["message_id"])


def anonymous(s: Scene) -> None:
    chat = s.group(supergroup=True)
    s.telegram.promote(chat, s.ann.id, title="boss")
    confirm_all(s.telegram)
    s.telegram.send_text(s.ann.id, chat.id, "/help", anonymous=True)


def topic(s: Scene) -> None:
    chat = s.group(topics=True)
    s.telegram.promote(chat, s.bot.id)
    thread = s.telegram.open_topic(chat, "News", by=s.bob.id)
    s.telegram.send_in_topic(s.bob.id, chat, thread, "in topic")


def migrate(s: Scene) -> None:
    chat = s.group()
    confirm_all(s.telegram)
    s.telegram.migrate(chat)


def left(s: Scene) -> None:
    chat = s.group()
    s.telegram.remove_member(chat, s.bob.id)


def joined_and_told(s: Scene) -> None:
    chat = s.telegram.create_group("Team", s.ann.id, supergroup=True)
    s.telegram.set_group_username(chat, "team_pub")
    s.telegram.add_bot_to_group(chat)
    s.telegram.promote(chat, s.bot.id)
    s.say("getUpdates", allowed_updates='["chat_member"]')
    s.telegram.add_member(chat, s.bob.id)


# for each sample: how it comes about, and which of the updates that wait then it is
SCENES: dict[str, tuple[Callable[[Scene], Any], int]] = {
    "start_plain": (lambda s: s.telegram.start(s.ann.id), -1),
    "start_deep_link": (lambda s: s.telegram.start(s.ann.id, payload="ref_42"), -1),
    "text_private": (write, -1),
    "callback_query": (press, -1),
    "callback_query_id_numeric": (press, -1),
    "callback_query_on_deleted_message": (press_after_deletion, -1),
    "contact_shared_by_button": (share_contact, -1),
    "contact_of_someone_else": (contact_of_another, -1),
    "location": (show_place, -1),
    "photo_with_caption": (file("photo", "x.jpg", "my garden #one"), -1),
    "document": (file("document", "cv.pdf"), -1),
    "album_item_1": (album, -2),
    "album_item_2": (album, -1),
    "voice": (file("voice", "v.oga"), -1),
    "edited_message": (edit, -1),
    "forwarded_from_hidden_user": (forward_hidden, -1),
    "bot_blocked": (blocked, -1),
    "bot_unblocked": (unblocked, -1),
    "bot_added_to_group": (joined, -2),
    "bot_added_service_message": (joined, -1),
    "bot_removed_from_supergroup": (removed, -1),
    "group_command": (command, -1),
    "group_reply_to_bot": (reply, -1),
    "supergroup_anonymous_admin": (anonymous, -1),
    "forum_topic_message": (topic, -1),
    "migrate_to_supergroup": (migrate, -2),
    "migrate_from_group": (migrate, -1),
    "member_left": (left, -1),
    "chat_member_joined_optin": (joined_and_told, -1),
}

NOT_MADE = {"reply_with_quote"}
"""People here reply to whole messages; a bot's own quotes are tested in ``test_sending.py``."""


def shape(value: Any) -> Any:
    """Return names and types, without what is personal; of lists the first and how they differ does not matter."""
    if isinstance(value, dict):
        return {name: shape(inner) for name, inner in value.items() if name not in PERSONAL}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return type(value).__name__


def test_each_sample_is_played() -> None:
    assert set(SCENES) | NOT_MADE == set(SAMPLES)


@pytest.mark.parametrize("name", SCENES)
def test_an_update_has_the_shape_that_telegram_gives_it(scene: Scene, name: str) -> None:
    deed, place = SCENES[name]

    deed(scene)
    update = scene.say.updates()[place]

    assert shape(update) == shape(SAMPLES[name])


@pytest.mark.parametrize("name", SCENES)
def test_an_update_holds_against_the_description(scene: Scene, name: str) -> None:
    SCENES[name][0](scene)

    for update in scene.say.updates():
        assert value_faults("Update", update, "update", extra=STILL_WRITTEN) == []


def test_the_samples_themselves_hold_against_the_description() -> None:
    faults = {name: value_faults("Update", sample, "update", extra=STILL_WRITTEN) for name, sample in SAMPLES.items()}

    assert {name: found for name, found in faults.items() if found} == {}


def test_the_first_start_brings_the_command_and_nothing_else(scene: Scene) -> None:
    scene.telegram.start(scene.ann.id)

    assert [set(update) - {"update_id"} for update in scene.say.updates()] == [{"message"}]


def test_starting_after_a_block_unblocks_first(scene: Scene) -> None:
    blocked(scene)
    confirm_all(scene.telegram)

    scene.telegram.start(scene.ann.id)

    standing, command = scene.say.updates()
    assert standing["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert command["message"]["text"] == "/start"


def test_deleting_the_chat_tells_the_bot_the_same_as_a_block(scene: Scene) -> None:
    scene.begin()

    scene.telegram.delete_chat(scene.ann.id)

    assert shape(scene.say.updates()[0]) == shape(SAMPLES["bot_blocked"])
    assert scene.telegram.chat_view(scene.ann.id) == []


def test_being_blocked_is_told_once(scene: Scene) -> None:
    scene.begin()

    scene.telegram.block(scene.ann.id)
    scene.telegram.delete_chat(scene.ann.id)
    scene.telegram.block(scene.ann.id)

    assert len(scene.say.updates()) == 1


def test_a_message_that_a_person_deletes_is_no_news_to_the_bot(scene: Scene) -> None:
    scene.begin()
    number = scene.asked()

    scene.telegram.delete_message(scene.ann.id, None, number)

    assert scene.say.updates() == []
    assert scene.say("editMessageText", chat_id=scene.ann.id, message_id=number, text="still here")


@pytest.mark.parametrize("payload", ["has space", "x" * 65, "ø"])
def test_a_payload_that_no_link_can_carry_is_refused(scene: Scene, payload: str) -> None:
    with pytest.raises(ValueError, match="payload"):
        scene.telegram.start(scene.ann.id, payload=payload)


def test_a_stranger_in_the_group_is_a_stranger(scene: Scene) -> None:
    chat = scene.telegram.create_group("Family", scene.ann.id)
    eve: User = scene.telegram.add_user("Eve")

    with pytest.raises(ValueError, match="is in no chat"):
        scene.telegram.send_text(eve.id, chat.id, "let me in")
