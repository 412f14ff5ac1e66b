"""Groups and chats as a bot sees and rules them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.core import groups
from simulator.core.errors import bad_request
from simulator.core.methods.target import chat_of
from simulator.core.model import Bot, Chat, Json, Member, User
from simulator.core.posting import Draft, post
from simulator.core.render import PERMISSIONS, chat_json, member_json

if TYPE_CHECKING:
    from simulator.core.methods.request import Request

__all__ = ["METHODS"]


def get_chat(request: Request) -> Json:
    """Return what is known of a chat."""
    chat = chat_of(request, write=False)
    shown = chat_json(chat)
    shown |= {"accent_color_id": chat.id % 7, "max_reaction_count": 11}
    shown["accepted_gift_types"] = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
    )
    if chat.username:
        shown["active_usernames"] = [chat.username]
    if chat.description:
        shown["description"] = chat.description
    if not chat.private:
        shown["permissions"] = dict.fromkeys(PERMISSIONS, True)
    if chat.pinned and chat.pinned[-1] in chat.messages:
        shown["pinned_message"] = request.show(chat.messages[chat.pinned[-1]])
    return shown


def _group(request: Request, *, write: bool = False) -> Chat:
    chat = chat_of(request, write=write)
    if chat.private:
        raise bad_request("there are no administrators in the private chat")
    return chat


def get_administrators(request: Request) -> list[Json]:
    """Return those who may rule the group; other bots are left out."""
    chat = _group(request)
    shown = [m for m in chat.members.values() if m.admin and (isinstance(m.who, User) or m.who is request.bot)]
    return [member_json(member) for member in shown]


def get_member_count(request: Request) -> int:
    """Return how many are in the chat."""
    chat = chat_of(request, write=False)
    return 2 if chat.private else sum(member.inside for member in chat.members.values())


def get_member(request: Request) -> Json:
    """Return somebody's standing in a chat."""
    chat = chat_of(request, write=False)
    who = _somebody(request)
    if chat.private:
        return member_json(Member(who))
    return member_json(chat.members.get(who.id) or Member(who, "left"))


def _somebody(request: Request) -> User | Bot:
    user_id = request.params.integer("user_id")
    who = request.world.users.get(user_id) or request.world.bots.get(user_id)
    if who is None:
        raise bad_request("user not found")
    return who


def leave(request: Request) -> bool:
    """Leave a group."""
    chat = chat_of(request)
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    groups.leave(request.world, chat, request.bot, by=request.bot)
    return True


def _ensure_ruler(request: Request, chat: Chat, right: str, words: str) -> None:
    member = chat.members[request.bot.id]
    if not member.admin or not member.rights.get(right, True):
        raise bad_request(f"not enough rights to {words}")


def ban(request: Request) -> bool:
    """Put somebody out of a group, for good or for a time."""
    chat, who = _ruled(request, "can_restrict_members", "restrict/unrestrict chat member")
    member = chat.members.get(who.id)
    if member is not None and member.status == "creator":
        raise bad_request("can't remove chat owner")
    groups.leave(request.world, chat, who, by=request.bot, until=request.params.integer("until_date"))
    return True


def _ruled(request: Request, right: str, words: str) -> tuple[Chat, User | Bot]:
    chat = chat_of(request)
    if chat.private:
        raise bad_request("can't restrict users in private chats")
    _ensure_ruler(request, chat, right, words)
    return chat, _somebody(request)


def unban(request: Request) -> bool:
    """Let somebody come back; who is inside is put out, unless the bot says ``only_if_banned``."""
    chat, who = _ruled(request, "can_restrict_members", "restrict/unrestrict chat member")
    member = chat.members.get(who.id)
    if member is not None and (member.status == "kicked" or not request.params.flag("only_if_banned")):
        groups.change_status(request.world, chat, who, "left", by=request.bot)
    return True


def restrict(request: Request) -> bool:
    """Set what a member may do."""
    chat, who = _ruled(request, "can_restrict_members", "restrict/unrestrict chat member")
    rights: Any = request.params.json("permissions", "can't parse permissions JSON object")
    status = "member" if all(rights.get(name) for name in PERMISSIONS[:10]) else "restricted"
    until = request.params.integer("until_date")
    groups.change_status(request.world, chat, who, status, by=request.bot, rights=dict(rights), until=until)
    return True


def promote(request: Request) -> bool:
    """Make somebody an administrator, or a plain member again."""
    chat, who = _ruled(request, "can_promote_members", "promote chat member")
    rights = {
        name: request.params.flag(name)
        for name in request.params.values
        if name.startswith("can_") or name == "is_anonymous"
    }
    status = "administrator" if any(rights.values()) else "member"
    groups.change_status(request.world, chat, who, status, by=request.bot, rights=rights)
    return True


def set_title(request: Request) -> bool:
    """Change a group's name."""
    chat = chat_of(request)
    if chat.private:
        raise bad_request("can't change private chat title")
    _ensure_ruler(request, chat, "can_change_info", "change chat title")
    title = request.params.text("title").strip()
    if not title:
        raise bad_request("title can't be empty")
    if title != chat.title:
        chat.title = title
        post(request.world, Draft(chat, request.bot, {"new_chat_title": title}, service=True))
    return True


def set_description(request: Request) -> bool:
    """Change what a group says of itself."""
    chat = chat_of(request)
    if chat.private:
        raise bad_request("can't change private chat description")
    _ensure_ruler(request, chat, "can_change_info", "set chat description")
    chat.description = request.params.text("description")
    return True


def create_topic(request: Request) -> Json:
    """Open a topic in a forum."""
    chat = chat_of(request)
    if chat.topics is None:
        raise bad_request("the chat is not a forum")
    _ensure_ruler(request, chat, "can_manage_topics", "create a topic")
    return groups.open_topic(request.world, chat, request.bot, request.params.text("name"))


def _close(request: Request, *, closed: bool) -> bool:
    chat = chat_of(request)
    topic = (chat.topics or {}).get(request.params.integer("message_thread_id"))
    if topic is None:
        raise bad_request("message thread not found")
    topic["closed"] = closed
    return True


def close_topic(request: Request) -> bool:
    """Close a topic: only administrators write there afterwards."""
    return _close(request, closed=True)


def reopen_topic(request: Request) -> bool:
    """Open a closed topic again."""
    return _close(request, closed=False)


METHODS = {
    "getChat": get_chat,
    "getChatAdministrators": get_administrators,
    "getChatMemberCount": get_member_count,
    "getChatMember": get_member,
    "leaveChat": leave,
    "banChatMember": ban,
    "unbanChatMember": unban,
    "restrictChatMember": restrict,
    "promoteChatMember": promote,
    "setChatTitle": set_title,
    "setChatDescription": set_description,
    "createForumTopic": create_topic,
    "closeForumTopic": close_topic,
    "reopenForumTopic": reopen_topic,
}
