"""Telegram, as tests and the server hold it: bots call it, people use it, everything that happened can be looked up."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from simulator.core import groups, view
from simulator.core.api import Answer, answer_call
from simulator.core.commands import resolve_commands
from simulator.core.errors import NotPossibleError
from simulator.core.failures import Failure
from simulator.core.model import Bot, Chat, InlineQuery, Json, Message, Press, Upload, User
from simulator.core.people import People
from simulator.core.posting import Draft, gone, post
from simulator.core.render import person_json
from simulator.core.updates import Clock, UpdateQueue
from simulator.core.world import World

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from simulator.core.journal import Call, Listener

__all__ = ["Telegram", "Where"]

Where = int | Bot | Chat | None
"""A chat as a person means it: a group's number, a bot, their own id or ``None`` for the chat with the first bot."""


class Telegram:
    """A simulated Telegram in memory.

    Args:
        clock: the time, aware UTC. Nothing here sleeps; what expires, expires by this clock.
        seed: numbers that only look random follow from it, so that a run can be told again.
    """

    def __init__(self, *, clock: Clock, seed: int = 7) -> None:
        self._clock = clock
        self._seed = seed
        self.world = World.begin(clock, seed)
        self._people = People(self.world)

    # Bots

    def add_bot(self, token: str, username: str, name: str, *, privacy: bool = True) -> Bot:
        """Add a bot; its id is the number before the colon of its token.

        Args:
            token: as BotFather would give it.
            username: without ``@``.
            name: what people read.
            privacy: whether it sees only what concerns it in groups.
        """
        bot_id = int(token.split(":")[0])
        bot = Bot(bot_id, token, username, name, UpdateQueue(self._clock, self.world.rng), privacy)
        self.world.bots[bot_id] = bot
        self.world.journal.event("bot", bot=view.bot_view(bot))
        return bot

    def bot(self, which: Bot | int | None = None) -> Bot:
        """Return a bot; ``None``: the first.

        Raises:
            NotPossibleError: there is no such bot.
        """
        if isinstance(which, Bot):
            return which
        if not self.world.bots or (which is not None and which not in self.world.bots):
            message = f"there is no bot {which}"
            raise NotPossibleError(message)
        return self.world.first_bot() if which is None else self.world.bots[which]

    def call(
        self,
        token: str,
        method: str,
        params: Mapping[str, Any] | None = None,
        files: Mapping[str, Upload] | None = None,
    ) -> Answer:
        """Do one call of the Bot API; ``getUpdates`` never waits, its answer says how long it might have.

        Args:
            token: the bot's.
            method: its name, in any case of letters.
            params: texts as in a form, or JSON values.
            files: parts of a multipart form by their names.
        """
        return answer_call(self.world, token, method, params or {}, files or {})

    def revoke(self, token: str) -> None:
        """Let a token be worth nothing from now on: 401."""
        for bot in self.world.bots.values():
            if bot.token == token:
                bot.revoked = True

    def pending(self, bot: Bot | int | None = None) -> int:
        """Return how many updates a bot has not confirmed."""
        return len(self.bot(bot).queue.pending())

    def redeliver(self, update: int | Mapping[str, Any], bot: Bot | int | None = None) -> None:
        """Let an update come once more, under its old number.

        Raises:
            NotPossibleError: there never was such an update.
        """
        update_id = update if isinstance(update, int) else int(update["update_id"])
        if not self.bot(bot).queue.redeliver(update_id):
            message = f"there never was an update {update_id}"
            raise NotPossibleError(message)

    def random_next_update_id(self, bot: Bot | int | None = None) -> int:
        """Let update numbers go on anywhere, as after a quiet week; return the next."""
        return self.bot(bot).queue.randomise()

    # People

    def add_user(
        self,
        first_name: str,
        last_name: str = "",
        username: str | None = None,
        language_code: str | None = "nb",
        user_id: int | None = None,
        *,
        phone_number: str | None = None,
        role: str | None = None,
    ) -> User:
        """Add a person with the app, who has not spoken to anybody yet."""
        world = self.world
        if user_id is None:
            user_id = next(n for n in iter(world.user_ids.next, 0) if n not in world.users)
        user = User(user_id, first_name, last_name, username, language_code)
        user.phone_number = phone_number if phone_number is not None else f"+47{90000000 + user_id % 9000000}"
        user.role = role
        world.users[user_id] = user
        if world.bots:
            world.journal.event("user", user=view.user_view(world, user))
        return user

    def start(self, user_id: int, bot: Bot | int | None = None, payload: str = "") -> Message:
        """Press START, or open ``t.me/<bot>?start=<payload>``."""
        return self._people.start(self.world.user(user_id), self.bot(bot), payload)

    def send_text(
        self, user_id: int, chat_id: Where, text: str, reply_to: int | None = None, *, anonymous: bool = False
    ) -> Message:
        """Write a text; ``anonymous``: as an administrator who writes in the group's name."""
        user, chat = self._at(user_id, chat_id)
        sender_chat = chat if anonymous else None
        return self._people.text(user, chat, text, reply_to=reply_to, sender_chat=sender_chat)

    def edit_text(self, user_id: int, chat_id: Where, message_id: int, text: str) -> Message:
        """Change a text (or caption) of one's own."""
        user, chat = self._at(user_id, chat_id)
        return self._people.edit_text(user, chat, message_id, text)

    def press(
        self,
        user_id: int,
        chat_id: Where,
        message_id: int,
        data: str | None = None,
        label: str | None = None,
        *,
        forged: bool = False,
        stale: bool = False,
    ) -> Press:
        """Press an inline button, found by its data or its label.

        Args:
            user_id: who.
            chat_id: where.
            message_id: the message with the button; one that the bot has just deleted may still be pressed.
            data: the button's data.
            label: the button's text.
            forged: send ``data`` though no such button is there, as a changed app could.
            stale: the message is so old that the bot gets it as inaccessible.

        Raises:
            NotPossibleError: no such message or button.
        """
        user, chat = self._at(user_id, chat_id)
        message = chat.gone.get(message_id) or self._people.find(user, chat, message_id)
        buttons = [button for row in message.inline_keyboard or [] for button in row]
        found = [b for b in buttons if (label is None or b["text"] == label) and data in {None, b.get("callback_data")}]
        if forged and not found:
            found = [{"text": label or "", "callback_data": data or ""}]
        if not found or (data is None and label is None):
            text = f"no button {label or data!r}; there are {[(b['text'], b.get('callback_data')) for b in buttons]}"
            raise NotPossibleError(text)
        return self._people.press(user, message, found[0], inaccessible=stale)

    def repeat_press(self, press_id: int) -> Press:
        """Let the app send a press again, because the answer was lost: a new update, a new query."""
        first = self.world.presses.get(press_id)
        if first is None:
            message = f"there is no press {press_id}"
            raise NotPossibleError(message)
        button: Json = {"text": first.label}
        button |= {"url": first.url} if first.data is None else {"callback_data": first.data}
        return self._people.press(first.user, first.message, button)

    def press_key(self, user_id: int, chat_id: Where, label: str) -> Message:
        """Press a button of the reply keyboard; one that asks for the contact shares the own one."""
        return self._people.key(*self._at(user_id, chat_id), label)

    def send_contact(self, user_id: int, chat_id: Where = None, contact: Json | None = None) -> Message:
        """Share a contact: ``None`` the own one, else ``{phone_number, first_name, last_name?, user_id?}``."""
        return self._people.contact(*self._at(user_id, chat_id), contact)

    def send_file(
        self, user_id: int, chat_id: Where, kind: str, data: bytes, name: str = "file", caption: str = "", **more: Any
    ) -> Message:
        """Send photo, document, voice, audio, video, video_note, animation or sticker.

        ``more``: ``spoiler``, ``reply_to``, ``size`` (pretend it is that big), ``duration``, ``width`` …
        """
        return self._people.file(*self._at(user_id, chat_id), kind, data, name, caption=caption, **more)

    def send_album(
        self, user_id: int, chat_id: Where, pieces: Sequence[tuple[str, bytes, str]], caption: str = ""
    ) -> list[Message]:
        """Send several files that belong together: ``(kind, bytes, name)`` each."""
        return self._people.album(*self._at(user_id, chat_id), pieces, caption)

    def send_location(self, user_id: int, chat_id: Where, latitude: float, longitude: float) -> Message:
        """Send a point on the map."""
        place = {"location": {"latitude": latitude, "longitude": longitude}}
        return self._people.send(*self._at(user_id, chat_id), place)

    def send_poll(
        self, user_id: int, chat_id: Where, question: str, options: Sequence[str], *, anonymous: bool = True
    ) -> Message:
        """Ask a question; votes of other people's polls are not told to bots."""
        listed = [{"persistent_id": str(n), "text": text, "voter_count": 0} for n, text in enumerate(options)]
        poll: Json = {"id": self.world.digits(19), "question": question, "options": listed, "total_voter_count": 0}
        poll |= {"is_closed": False, "is_anonymous": anonymous, "type": "regular", "allows_multiple_answers": False}
        poll |= {"allows_revoting": True, "members_only": False}
        return self._people.send(*self._at(user_id, chat_id), {"poll": poll, "_votes": {}})

    def vote(self, user_id: int, chat_id: Where, message_id: int, option_ids: Sequence[int]) -> None:
        """Answer a poll; nothing chosen takes the vote back."""
        user, chat = self._at(user_id, chat_id)
        self._people.vote(user, self._people.find(user, chat, message_id), list(option_ids))

    def react(self, user_id: int, chat_id: Where, message_id: int, *emojis: str) -> None:
        """React to a message; without emoji take it back."""
        user, chat = self._at(user_id, chat_id)
        self._people.react(user, self._people.find(user, chat, message_id), list(emojis))

    def forward(
        self, user_id: int, from_chat: Where, message_id: int, chat_id: Where = None, *, hidden: bool = False
    ) -> Message:
        """Send a message on; ``hidden``: its writer is named but not linked."""
        user, source = self._at(user_id, from_chat)
        return self._people.forward(user, source, message_id, self.world.where(user, chat_id), hidden=hidden)

    def delete_message(self, user_id: int, chat_id: Where, message_id: int) -> None:
        """Delete a message in one's own app. A bot is told nothing of it."""
        self._people.hide(*self._at(user_id, chat_id), message_id)

    def read(self, user_id: int, chat_id: Where = None) -> None:
        """Look at a chat: nothing is unread there."""
        user, chat = self._at(user_id, chat_id)
        chat.unread[user.id] = 0
        self.world.changed("read", chat, user, unread=0)

    def block(self, user_id: int, bot: Bot | int | None = None) -> None:
        """Block a bot."""
        self._people.block(self.world.user(user_id), self.bot(bot))

    def unblock(self, user_id: int, bot: Bot | int | None = None) -> None:
        """Let it write again."""
        self._people.unblock(self.world.user(user_id), self.bot(bot))

    def delete_chat(self, user_id: int, bot: Bot | int | None = None) -> None:
        """Delete the chat with a bot: it is told the same as when it is blocked."""
        self._people.block(self.world.user(user_id), self.bot(bot), clear=True)

    def deactivate(self, user_id: int) -> None:
        """Delete a person's account: whoever writes to them is told 403."""
        self.world.user(user_id).deactivated = True

    def set_language(self, user_id: int, code: str | None) -> User:
        """Set the language of somebody's app."""
        user = self.world.user(user_id)
        user.language_code = code
        self.world.journal.event("user", user=view.user_view(self.world, user))
        return user

    def inline_query(self, user_id: int, bot: Bot | int | None, query: str) -> InlineQuery:
        """Type behind a bot's name; its answer stands in ``results``."""
        user, target = self.world.user(user_id), self.bot(bot)
        asked = InlineQuery(self.world.digits(19), user, target, query)
        self.world.inline_queries[asked.id] = asked
        body = {"id": asked.id, "from": person_json(user), "query": query, "offset": "", "chat_type": "sender"}
        self.world.update(target, "inline_query", body, queue=f"user:{user.id}")
        return asked

    # Groups

    def create_group(self, title: str, owner: int, *, supergroup: bool = False, topics: bool = False) -> Chat:
        """Make a group; with ``topics`` a forum."""
        return groups.create(self.world, title, self.world.user(owner), supergroup=supergroup, topics=topics)

    def add_bot_to_group(self, group: Chat | int, bot: Bot | int | None = None, by: int | None = None) -> None:
        """Add a bot to a group."""
        chat = self._group(group)
        groups.enter(self.world, chat, self.bot(bot), by=self._ruler(chat, by))

    def remove_bot_from_group(self, group: Chat | int, bot: Bot | int | None = None, by: int | None = None) -> None:
        """Put a bot out of a group."""
        chat = self._group(group)
        groups.leave(self.world, chat, self.bot(bot), by=self._ruler(chat, by))

    def add_member(self, group: Chat | int, member: int, by: int | None = None) -> None:
        """Bring a person into a group; ``by`` none: they came by themselves."""
        who = self.world.user(member)
        groups.enter(self.world, self._group(group), who, by=who if by is None else self.world.user(by))

    def remove_member(self, group: Chat | int, member: int, by: int | None = None) -> None:
        """Take a person out of a group; ``by`` none: they left."""
        who = self.world.user(member)
        groups.leave(self.world, self._group(group), who, by=who if by is None else self.world.user(by))

    def promote(
        self, group: Chat | int, member: int, by: int | None = None, *, rights: Json | None = None, title: str = ""
    ) -> None:
        """Make a person or bot an administrator."""
        chat = self._group(group)
        self._set_status(chat, member, "administrator", by, rights)
        chat.members[member].title = title

    def demote(self, group: Chat | int, member: int, by: int | None = None) -> None:
        """Make an administrator a plain member again."""
        self._set_status(self._group(group), member, "member", by, None)

    def restrict(self, group: Chat | int, member: int, rights: Json, by: int | None = None) -> None:
        """Take rights from a member: what ``rights`` does not allow is forbidden."""
        self._set_status(self._group(group), member, "restricted", by, rights)

    def _set_status(self, chat: Chat, member: int, status: str, by: int | None, rights: Json | None) -> None:
        who = chat.members[member].who
        groups.change_status(self.world, chat, who, status, by=self._ruler(chat, by), rights=rights)

    def migrate(self, group: Chat | int) -> Chat:
        """Let a basic group become a supergroup, with a new number; return it."""
        return groups.migrate(self.world, self._group(group))

    def delete_group(self, group: Chat | int) -> None:
        """Delete a basic group: who writes there is told 403."""
        self._group(group).deleted = True

    def set_group_username(self, group: Chat | int, username: str) -> None:
        """Make a supergroup public."""
        self._group(group).username = username

    def open_topic(self, group: Chat | int, name: str, by: int | None = None) -> int:
        """Open a topic in a forum; return its number."""
        chat = self._group(group)
        number: int = groups.open_topic(self.world, chat, self._ruler(chat, by), name)["message_thread_id"]
        return number

    def send_in_topic(self, user_id: int, group: Chat | int, thread_id: int, text: str) -> Message:
        """Write in a topic: it shows as a reply to the message that opened it."""
        user, chat = self._at(user_id, self._group(group))
        opening = (chat.topics or {})[thread_id]["message"]
        draft = Draft(chat, user, {"text": text}, reply_to=opening, thread_id=thread_id)
        return post(self.world, draft)

    # Looking

    def chat_view(self, user_id: int, where: Where = None) -> list[Json]:
        """Return the messages that a person sees in a chat: MESSAGE of the control API."""
        user, chat = self._at(user_id, where)
        return [view.message_view(self.world, message, user) for message in self.world.shown_messages(chat, user)]

    def last_message(self, user_id: int, where: Where = None) -> Json:
        """Return the newest message that a person sees in a chat.

        Raises:
            NotPossibleError: the chat is empty.
        """
        shown = self.chat_view(user_id, where)
        if not shown:
            message = "the chat is empty"
            raise NotPossibleError(message)
        return shown[-1]

    def reply_keyboard(self, user_id: int, where: Where = None) -> Json | None:
        """Return the reply keyboard that a person has in a chat: KEYBOARD of the control API."""
        user, chat = self._at(user_id, where)
        return view.keyboard_view(chat.keyboards.get(user.id))

    def commands_for(self, user_id: int, where: Where = None) -> list[Json]:
        """Return the commands that the app lists for a person in a chat."""
        user, chat = self._at(user_id, where)
        return resolve_commands(chat, user)

    def chat(self, user_id: int, where: Where = None) -> Chat:
        """Return a chat as it is kept."""
        return self._at(user_id, where)[1]

    def transcript(self) -> list[Json]:
        """Return everything that was said and pressed, in order."""
        return list(self.world.journal.said)

    def transcript_text(self) -> str:
        """Return the transcript with one line an event, to read and to search."""
        return "".join(f"{_line(said)}\n" for said in self.world.journal.said)

    @property
    def calls(self) -> list[Call]:
        """Every call of the Bot API, oldest first."""
        return self.world.journal.calls

    @property
    def complaints(self) -> list[Call]:
        """The calls that broke the API's description, or asked for what has no behaviour here."""
        return [call for call in self.world.journal.calls if call.complaint]

    def on_change(self, listener: Listener) -> None:
        """Call ``listener`` with every event from now on; each has a number ``seq`` and a ``kind``."""
        self.world.journal.listeners.append(listener)

    def remove_listener(self, listener: Listener) -> None:
        """Stop calling a listener."""
        self.world.journal.listeners.remove(listener)

    # What goes wrong

    def fail_next(self, method: str = "*", **details: Any) -> None:
        """Order a failure: see :class:`simulator.core.failures.Failure` for its fields."""
        self.world.failures.waiting.append(Failure(method, **details))
        self._tell_failures()

    def clear_failures(self) -> None:
        """Let everything go well again."""
        self.world.failures.waiting.clear()
        self._tell_failures()

    def limits(self, *, enabled: bool) -> None:
        """Switch Telegram's limits on sending on or off."""
        self.world.limits.enabled = enabled
        self._tell_failures()

    def _tell_failures(self) -> None:
        waiting = [failure.as_json() for failure in self.world.failures.waiting]
        self.world.journal.event("failures", failures=waiting, limits=self.world.limits.enabled)

    def clear_chats(self) -> None:
        """Empty all chats and queues; people, bots and what the bots have set for themselves stay."""
        world = self.world
        world.private.clear()
        world.groups.clear()
        for kept in (world.presses, world.queries, world.inline_queries, world.polls, world.files.files):
            kept.clear()
        world.journal.said.clear()
        world.journal.calls.clear()
        for bot in world.bots.values():
            bot.queue.clear()

    def forget_message(self, user_id: int, message_id: int, where: Where = None) -> None:
        """Take a message away on both sides without any call, as a clean-up by Telegram would."""
        gone(self.world, self._at(user_id, where)[1].messages[message_id])

    def _at(self, user_id: int, where: Where) -> tuple[User, Chat]:
        user = self.world.user(user_id)
        return user, self.world.where(user, where)

    def _group(self, group: Chat | int) -> Chat:
        if isinstance(group, Chat):
            return group
        if group not in self.world.groups:
            message = f"there is no group {group}"
            raise NotPossibleError(message)
        return self.world.groups[group]

    def _ruler(self, chat: Chat, by: int | None) -> User:
        if by is not None:
            return self.world.user(by)
        return next(m.who for m in chat.members.values() if m.status == "creator" and isinstance(m.who, User))


def _line(said: Json) -> str:
    at = datetime.fromisoformat(said["at"]).strftime("%Y-%m-%d %H:%M:%S")
    where = f"[{said['chat_id']}] " if said.get("chat_id") else ""
    buttons = "".join(" | " + " · ".join(row) for row in said.get("buttons", []))
    text = str(said.get("text", "")).replace("\n", " ⏎ ")
    kind = "" if said["kind"] == "message" else f"({said['kind']}) "
    return f"{at} {where}{said.get('sender', '')}: {kind}{text}{buttons}"
