"""Groups: made, entered, left, ruled, and one day grown into a supergroup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.core import view
from simulator.core.model import Bot, Chat, Json, Member, User
from simulator.core.posting import Draft, post
from simulator.core.render import chat_json, member_json, person_json, stamp

if TYPE_CHECKING:
    from simulator.core.world import World

__all__ = ["change_status", "create", "enter", "leave", "migrate", "open_topic", "tell_all"]


def create(world: World, title: str, owner: User, *, supergroup: bool = False, topics: bool = False) -> Chat:
    """Make a group with one person in it, who owns it."""
    chat = world.new_group(title, supergroup=supergroup or topics, topics=topics)
    chat.members[owner.id] = Member(owner, "creator")
    post(world, Draft(chat, owner, {"group_chat_created" if chat.kind == "group" else "supergroup_chat_created": True},
                      service=True))  # fmt: skip
    tell_all(world, chat)
    return chat


def enter(world: World, chat: Chat, who: User | Bot, *, by: User) -> None:
    """Bring a person or a bot in: service message, and ``my_chat_member`` for the bot that came."""
    change_status(world, chat, who, "member", by=by)
    shown = person_json(who)
    old = {"new_chat_participant": shown, "new_chat_member": shown}
    post(world, Draft(chat, by, {**old, "new_chat_members": [shown]}, service=True))


def leave(world: World, chat: Chat, who: User | Bot, *, by: User | Bot, until: int = 0) -> None:
    """Take a person or a bot out; by themselves they have left, by others they are kicked.

    The service message comes before the bot is out, so that it sees who put it there in ``my_chat_member`` only.
    """
    status = "left" if by is who else "kicked"
    shown = person_json(who)
    if isinstance(who, Bot):
        change_status(world, chat, who, status, by=by, until=until)
        post(world, Draft(chat, by, {"left_chat_participant": shown, "left_chat_member": shown}, service=True))
        return
    post(world, Draft(chat, by, {"left_chat_participant": shown, "left_chat_member": shown}, service=True))
    change_status(world, chat, who, status, by=by, until=until)
    chat.keyboards.pop(who.id, None)


def change_status(
    world: World,
    chat: Chat,
    who: User | Bot,
    status: str,
    *,
    by: User | Bot,
    rights: Json | None = None,
    until: int = 0,
) -> None:
    """Change somebody's standing and tell the bots that hear of it.

    A bot hears of its own standing (``my_chat_member``); of others' only as administrator that asked for
    ``chat_member``.
    """
    old = chat.members.get(who.id) or Member(who, "left")
    new = Member(who, status, until, rights or {})
    chat.members[who.id] = new
    body: Json = {
        "chat": chat_json(chat),
        "from": person_json(by),
        "date": stamp(world.clock()),
        "old_chat_member": member_json(old),
        "new_chat_member": member_json(new),
    }
    if isinstance(who, Bot):
        world.update(who, "my_chat_member", body, queue=f"chat:{chat.id}")
    for bot in chat.bots():
        if bot is not who and chat.members[bot.id].admin:
            world.update(bot, "chat_member", body, queue=f"chat:{chat.id}")
    tell_all(world, chat)


def tell_all(world: World, chat: Chat) -> None:
    """Show those who look on how the group stands."""
    for member in chat.members.values():
        if isinstance(member.who, User):
            if member.inside and chat.migrated_to is None:
                world.changed("chat", chat, member.who, chat=view.chat_view(world, chat, member.who))
            else:
                world.journal.event("user", user=view.user_view(world, member.who))
    world.journal.event("groups", groups=[view.group_view(group) for group in world.groups.values()])


def migrate(world: World, chat: Chat) -> Chat:
    """Let a basic group become a supergroup: a new number, new message numbers; the old one only says where it went."""
    owner = next(m.who for m in chat.members.values() if m.status == "creator")
    grown = world.new_group(chat.title, supergroup=True)
    grown.members = {key: Member(m.who, m.status, m.until, dict(m.rights)) for key, m in chat.members.items()}
    post(world, Draft(chat, owner, {"migrate_to_chat_id": grown.id}, service=True))
    chat.migrated_to = grown.id
    post(world, Draft(grown, owner, {"migrate_from_chat_id": chat.id}, sender_chat=grown, service=True))
    tell_all(world, chat)
    tell_all(world, grown)
    return grown


def open_topic(world: World, chat: Chat, by: User | Bot, name: str) -> Json:
    """Open a topic in a forum; its number is that of the message which opened it."""
    topic: Json = {"name": name, "icon_color": 7322096}
    message = post(world, Draft(chat, by, {"forum_topic_created": topic}, service=True))
    message.thread_id = message.id
    if chat.topics is not None:
        chat.topics[message.id] = {"name": name, "message": message}
    return {"message_thread_id": message.id, **topic}
