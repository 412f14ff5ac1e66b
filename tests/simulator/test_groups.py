"""Groups: what a bot hears there, who comes and goes, and the day the group grows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from .conftest import Speaker, confirm_all

if TYPE_CHECKING:
    from simulator.core.model import Bot, Chat, User
    from simulator.core.telegram import Telegram


@pytest.fixture
def group(telegram: Telegram, bot: Bot, kari: User) -> Chat:
    made = telegram.create_group("Huset", kari.id)
    telegram.add_bot_to_group(made)
    confirm_all(telegram)
    return made


def heard(say: Speaker) -> list[str]:
    return [update["message"].get("text", "service") for update in say.updates() if "message" in update]


def test_with_privacy_mode_a_bot_hears_only_what_concerns_it(
    telegram: Telegram, group: Chat, kari: User, say: Speaker
) -> None:
    for text in ("hei alle", "@demo_bot er du der?", "/hjelp", "/hjelp@demo_bot", "/hjelp@other_bot"):
        telegram.send_text(kari.id, group.id, text)

    assert heard(say) == ["/hjelp", "/hjelp@demo_bot"]


def test_a_bare_command_goes_to_the_bot_that_spoke_last(
    telegram: Telegram, group: Chat, kari: User, say: Speaker
) -> None:
    other = telegram.add_bot("777:OTHER", "other_bot", "Other")
    telegram.add_bot_to_group(group, other)
    theirs = Speaker(telegram, other.token)
    confirm_all(telegram)
    theirs.updates()

    theirs("sendMessage", chat_id=group.id, text="jeg er her")
    telegram.send_text(kari.id, group.id, "/hjelp")

    assert (heard(say), heard(theirs)) == ([], ["/hjelp"])


def test_a_reply_to_the_bot_concerns_it(telegram: Telegram, group: Chat, kari: User, say: Speaker) -> None:
    asked = say("sendMessage", chat_id=group.id, text="Hvem kommer?")

    telegram.send_text(kari.id, group.id, "Jeg!", asked["message_id"])

    assert heard(say) == ["Jeg!"]


def test_without_privacy_mode_or_as_administrator_it_hears_all(
    telegram: Telegram, bot: Bot, group: Chat, kari: User, say: Speaker
) -> None:
    telegram.promote(group, bot.id)
    confirm_all(telegram)
    telegram.send_text(kari.id, group.id, "en")
    telegram.demote(group, bot.id)
    bot.privacy = False
    telegram.send_text(kari.id, group.id, "to")

    assert heard(say) == ["en", "to"]
    assert say("getMe")["can_read_all_group_messages"] is True


def test_bots_never_hear_each_other(telegram: Telegram, bot: Bot, group: Chat, say: Speaker) -> None:
    other = telegram.add_bot("777:OTHER", "other_bot", "Other", privacy=False)
    telegram.add_bot_to_group(group, other)
    theirs = Speaker(telegram, other.token)
    theirs.updates()

    say("sendMessage", chat_id=group.id, text="/hei@other_bot")

    assert theirs.updates() == []


def test_coming_and_going_is_told_in_both_ways(telegram: Telegram, kari: User, say: Speaker) -> None:
    made = telegram.create_group("Huset", kari.id)
    telegram.add_bot_to_group(made)
    telegram.remove_bot_from_group(made)

    updates = say.updates()

    standings = [u["my_chat_member"]["new_chat_member"]["status"] for u in updates if "my_chat_member" in u]
    assert standings == ["member", "kicked"]
    assert [m["service"] for m in telegram.chat_view(kari.id, made.id)] == [
        "Kari Nordmann created the group",
        "Kari Nordmann added Demo Bot",
        "Kari Nordmann removed Demo Bot",
    ]


def test_other_peoples_standing_is_for_administrators_that_asked(
    telegram: Telegram, bot: Bot, group: Chat, say: Speaker
) -> None:
    ola = telegram.add_user("Ola")
    say("getUpdates", allowed_updates='["chat_member"]')
    telegram.add_member(group, ola.id)
    assert say.updates() == []

    telegram.promote(group, bot.id)
    telegram.remove_member(group, ola.id)

    assert [u["chat_member"]["new_chat_member"]["status"] for u in say.updates()] == ["left"]


def test_a_group_that_grows_gets_another_number(telegram: Telegram, group: Chat, kari: User, say: Speaker) -> None:
    old_number = group.id

    grown = telegram.migrate(group)

    old, new = (update["message"] for update in say.updates())
    assert (old["chat"]["id"], old["migrate_to_chat_id"]) == (old_number, grown.id)
    assert (new["chat"]["id"], new["migrate_from_chat_id"]) == (grown.id, old_number)
    assert grown.id < -1_000_000_000_000
    assert say("sendMessage", chat_id=grown.id, text="hei")["message_id"] == 2
    with pytest.raises(ValueError, match="supergroup now"):
        telegram.send_text(kari.id, old_number, "hallo?")


def test_an_administrator_can_write_in_the_groups_name(telegram: Telegram, kari: User, bot: Bot, say: Speaker) -> None:
    made = telegram.create_group("Huset", kari.id, supergroup=True)
    telegram.add_bot_to_group(made)
    confirm_all(telegram)

    telegram.send_text(kari.id, made.id, "/hjelp", anonymous=True)

    message = say.updates()[0]["message"]
    assert (message["from"]["id"], message["sender_chat"]["id"]) == (1087968824, made.id)


def test_a_bot_rules_where_it_may(telegram: Telegram, bot: Bot, kari: User, say: Speaker) -> None:
    made = telegram.create_group("Huset", kari.id, supergroup=True)
    telegram.add_bot_to_group(made)
    ola = telegram.add_user("Ola")
    telegram.add_member(made, ola.id)
    wish: dict[str, Any] = {"chat_id": made.id, "user_id": ola.id}
    assert say.refused("banChatMember", **wish) == "Bad Request: not enough rights to restrict/unrestrict chat member"
    telegram.promote(made, bot.id, rights={"can_promote_members": True})

    say("restrictChatMember", permissions=json.dumps({"can_send_messages": False}), **wish)
    assert say("getChatMember", **wish)["status"] == "restricted"
    say("promoteChatMember", can_delete_messages="true", **wish)
    assert say("getChatMember", **wish)["status"] == "administrator"
    say("banChatMember", **wish)
    assert say("getChatMember", **wish)["status"] == "kicked"
    say("unbanChatMember", **wish)
    assert say("getChatMember", **wish)["status"] == "left"
    assert say.refused("banChatMember", chat_id=made.id, user_id=kari.id) == "Bad Request: can't remove chat owner"

    say("setChatTitle", chat_id=made.id, title="Det nye huset")
    say("setChatDescription", chat_id=made.id, description="Vi som kommer")
    chat = say("getChat", chat_id=made.id)
    assert (chat["title"], chat["description"]) == ("Det nye huset", "Vi som kommer")
    assert say("getChatMemberCount", chat_id=made.id) == 2
    assert [m["status"] for m in say("getChatAdministrators", chat_id=made.id)] == ["creator", "administrator"]


def test_a_topic_is_opened_closed_and_opened_again(telegram: Telegram, bot: Bot, kari: User, say: Speaker) -> None:
    forum = telegram.create_group("Huset", kari.id, topics=True)
    telegram.add_bot_to_group(forum)
    telegram.promote(forum, bot.id)
    thread = say("createForumTopic", chat_id=forum.id, name="Turer")["message_thread_id"]

    sent = say("sendMessage", chat_id=forum.id, text="hei", message_thread_id=thread)
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (thread, True)

    say("closeForumTopic", chat_id=forum.id, message_thread_id=thread)
    telegram.demote(forum, bot.id)
    assert "TOPIC_CLOSED" in say.refused("sendMessage", chat_id=forum.id, text="hei", message_thread_id=thread)
    telegram.promote(forum, bot.id)
    say("reopenForumTopic", chat_id=forum.id, message_thread_id=thread)
    telegram.demote(forum, bot.id)
    assert say("sendMessage", chat_id=forum.id, text="hei", message_thread_id=thread)


def test_who_has_left_no_longer_has_the_group_in_their_list(telegram: Telegram, group: Chat, kari: User) -> None:
    ola = telegram.add_user("Ola")
    telegram.add_member(group, ola.id)
    told: list[dict[str, Any]] = []
    telegram.on_change(lambda event: told.append(event) if event["kind"] == "user" else None)

    telegram.remove_member(group, ola.id)
    grown = telegram.migrate(group)

    left, *_ = told
    assert (left["user"]["id"], [chat["type"] for chat in left["user"]["chats"]]) == (ola.id, ["private"])
    last = [event["user"] for event in told if event["user"]["id"] == kari.id][-1]
    assert [chat["id"] for chat in last["chats"]] == [kari.id, grown.id]


def test_a_public_group_is_found_by_its_name(telegram: Telegram, kari: User, say: Speaker) -> None:
    made = telegram.create_group("Huset", kari.id, supergroup=True)
    telegram.add_bot_to_group(made)
    telegram.set_group_username(made, "huset_vaart")

    assert say("sendMessage", chat_id="@huset_vaart", text="hei")["chat"]["id"] == made.id
    assert say.refused("sendMessage", chat_id="@karinord", text="hei") == "Bad Request: chat not found"


def test_everybody_in_the_group_sees_a_message(telegram: Telegram, group: Chat, kari: User, say: Speaker) -> None:
    ola = telegram.add_user("Ola")
    telegram.add_member(group, ola.id)

    telegram.send_text(kari.id, group.id, "hei")

    assert telegram.last_message(kari.id, group.id)["from_me"] is True
    assert telegram.last_message(ola.id, group.id)["from_me"] is False
