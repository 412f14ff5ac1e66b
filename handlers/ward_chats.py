"""A ward's group chat: the bot comes and goes, a coordinator says whose group it is, anybody asks who is coming.

Nobody is spoken to by role here, for everybody reads along: what is said is what any member may see, and there is
nothing to press but "say which ward". A group that no coordinator has spoken for hears one line, and then nothing.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from telegram import Chat, Message, Update, User

from handlers.turn import Turn, pressed
from messages import languages, menus, words
from messages.buttons import (
    BindGroup,
    BindHere,
    Button,
    ChooseUnit,
    FreeGroup,
    NameInGroup,
    SeeGroup,
    Today,
    WardGroups,
    unpack,
)
from messages.screens import grouping, joining
from messages.view import Words
from storage import groups, outbox, overviews, people
from storage.groups import Group
from storage.records import Person
from storage.tx import Tx
from volunteering import ward_groups
from volunteering.home import HomeRules
from volunteering.ward_groups import STILL_NEAR, Bound, Freed, Gone, Named

KINDS = {"group", "supergroup"}
OUT = {"kicked", "left"}
LONGEST_TITLE = 64


@dataclass(frozen=True, slots=True)
class _Heard:
    """Something that happened in a group."""

    tx: Tx
    update: Update
    chat: Chat
    now: datetime
    rules: HomeRules

    def say(self, group: Group, screen: Words, *, language: str | None = None) -> str:
        """Say this in the group; the key of the row."""
        key = f"group:{group.id}:{self.update.update_id}:{screen.kind}"
        outbox.put(
            self.tx,
            key=key,
            lane=outbox.ANSWERS,
            chat_id=group.chat_id,
            language=language or group.language or self.rules.language,
            kind=screen.kind,
            about=screen.about,
            now=self.now,
            worth_until=self.rules.span(self.rules.today(self.now), self.rules.today(self.now))[1],
        )
        return key


def is_of_a_group(update: Update) -> bool:
    """Whether this came from a group chat."""
    return update.effective_chat is not None and update.effective_chat.type in KINDS


def react(tx: Tx, update: Update, now: datetime, rules: HomeRules) -> str:
    """Something happened in a group; what the presser of a button sees in passing."""
    chat = update.effective_chat
    if chat is None:
        return ""
    heard = _Heard(tx, update, chat, now, rules)
    if update.my_chat_member is not None:
        _came_or_went(heard, update.my_chat_member.from_user, gone=update.my_chat_member.new_chat_member.status in OUT)
    elif update.callback_query is not None:
        return _pressed(heard, update.callback_query.from_user, unpack(update.callback_query.data or ""))
    elif update.message is not None and update.message.migrate_to_chat_id is not None:
        ward_groups.moved(tx, chat.id, update.message.migrate_to_chat_id)
    elif update.message is not None and update.message.migrate_from_chat_id is not None:
        ward_groups.moved(tx, update.message.migrate_from_chat_id, chat.id)
    elif update.message is not None:
        _asked(heard, update.message)
    return ""


def _came_or_went(heard: _Heard, by: User, *, gone: bool) -> None:
    if gone:
        ward_groups.left(heard.tx, heard.chat.id)
        return
    known = groups.by_chat(heard.tx, heard.chat.id)
    group = _met(heard)
    if known is None and not _ask_which_ward(heard, by, group):
        _unknown(heard, group, by)


def _met(heard: _Heard) -> Group:
    return groups.meet(heard.tx, heard.chat.id, words.bare(heard.chat.title or "")[:LONGEST_TITLE] or "?")


def _ask_which_ward(heard: _Heard, by: User, group: Group) -> bool:
    """Ask in the coordinator's own chat which ward's group it is; False for everybody else."""
    person = people.by_chat(heard.tx, by.id)
    if person is None or not ward_groups.may_bind(person):
        return False
    turn = Turn(
        tx=heard.tx,
        now=heard.now,
        rules=heard.rules,
        update_id=heard.update.update_id,
        chat_id=by.id,
        person=person,
        first_name=person.name,
        app_language=languages.understood(by.language_code),
    )
    turn.answer(
        grouping.group_which_unit.about(group=group.id)
        if group.unit_id is None
        else grouping.group_bound.about(group=group.id)
    )
    return True


def _unknown(heard: _Heard, group: Group, by: User | None) -> None:
    """The one line for a group that is no ward's."""
    if not group.told:
        groups.told(heard.tx, group.id, heard.now)
        heard.say(
            group, grouping.group_unknown.about(), language=languages.understood(by.language_code) if by else None
        )


def _pressed(heard: _Heard, by: User, button: Button | None) -> str:
    language = languages.understood(by.language_code) or heard.rules.language
    if not isinstance(button, BindHere):
        return words.label(language, "toast-private")
    asked = _ask_which_ward(heard, by, _met(heard))
    return words.label(language, "toast-bind-asked" if asked else "toast-bind-coordinator")


def _asked(heard: _Heard, message: Message) -> None:
    """Words in a group: only those that are for the bot, and of those only who is coming."""
    said = _for_us(message)
    if said is None:
        return
    group = groups.by_chat(heard.tx, heard.chat.id) or _met(heard)
    if group.unit_id is None:
        _unknown(heard, group, message.from_user)
        return
    command = menus.command(said)
    button = command[0] if command is not None else menus.meant(said)
    if isinstance(button, Today):
        _who_is_coming(heard, group, button.days_ahead)
    elif button is not None or command is None:
        heard.say(group, grouping.group_elsewhere.about(group=group.id))


def _for_us(message: Message) -> str | None:
    """What was said to the bot: a command, words with its name, an answer to what it said; else None."""
    text = (message.text or "").strip()
    name = message.get_bot().username
    to_whom = re.match(r"/\w+@(\w+)", text)
    if to_whom is not None:
        return text if to_whom[1].casefold() == name.casefold() else None
    mention = re.compile(rf"@{re.escape(name)}\b", re.IGNORECASE)
    answered = message.reply_to_message
    answers_us = (
        answered is not None and answered.from_user is not None and answered.from_user.id == message.get_bot().id
    )
    if text.startswith("/") or answers_us or mention.search(text):
        return mention.sub(" ", text).strip()
    return None


def _who_is_coming(heard: _Heard, group: Group, days_ahead: int) -> None:
    """Today's message is brought up to date while it is still near; else the overview is posted anew."""
    today = heard.rules.today(heard.now)
    standing = overviews.of_chat(heard.tx, group.chat_id)
    if (
        days_ahead == 0
        and standing is not None
        and standing.day == today
        and heard.now - standing.shown_at < STILL_NEAR
    ):
        overviews.refresh(heard.tx, group.chat_id, heard.now)
        return
    key = heard.say(group, grouping.group_overview.about(group=group.id, day=today.toordinal() + min(days_ahead, 7)))
    if days_ahead == 0 and group.site_id is not None:
        overviews.keep(
            heard.tx,
            group.chat_id,
            site_id=group.site_id,
            day=today,
            span=heard.rules.span(today, today),
            shown_by=key,
            now=heard.now,
            language=group.language,
        )


@pressed(WardGroups)
def ward_group_list(turn: Turn, person: Person, _button: WardGroups) -> None:
    """The group chats of the wards."""
    if ward_groups.may_bind(person):
        turn.answer(grouping.ward_groups_list.about())
    else:
        turn.answer(joining.not_for_you.about(), anew=True)


@pressed(SeeGroup)
def see(turn: Turn, person: Person, button: SeeGroup) -> None:
    """Whose this group is."""
    if ward_groups.may_see(turn.tx, person, button.group):
        turn.answer(grouping.group_bound.about(group=button.group))
    else:
        turn.answer(joining.not_for_you.about(), anew=True)


@pressed(ChooseUnit)
def choose(turn: Turn, person: Person, button: ChooseUnit) -> None:
    """Which ward's is this group?"""
    if ward_groups.may_see(turn.tx, person, button.group):
        turn.answer(grouping.group_which_unit.about(group=button.group))
    else:
        turn.answer(joining.not_for_you.about(), anew=True)


@pressed(BindGroup)
def bind(turn: Turn, person: Person, button: BindGroup) -> None:
    """This group is this ward's. The group hears what can be asked there."""
    language = languages.language_for(person, turn.app_language, turn.rules.language)
    outcome = ward_groups.bind(turn.tx, person, button.group, button.unit, language, turn.now)
    if isinstance(outcome, Bound) and outcome.changed:
        outbox.put(
            turn.tx,
            key=f"group:{outcome.group.id}:{turn.update_id}:hello",
            lane=outbox.PROMPTS,
            chat_id=outcome.group.chat_id,
            language=language,
            kind=grouping.group_hello.kind,
            about={"group": outcome.group.id},
            now=turn.now,
        )
    _say(turn, outcome)


@pressed(NameInGroup)
def name(turn: Turn, person: Person, button: NameInGroup) -> None:
    """Volunteers are named in this group, or not."""
    _say(turn, ward_groups.name(turn.tx, person, button.group, names=bool(button.names), now=turn.now))


@pressed(FreeGroup)
def free(turn: Turn, person: Person, button: FreeGroup) -> None:
    """This group is no ward's any more."""
    _say(turn, ward_groups.free(turn.tx, person, button.group, turn.now))


def _say(turn: Turn, outcome: Bound | Named | Freed | Gone | ward_groups.NotForYou) -> None:
    match outcome:
        case Bound(group) | Named(group):
            turn.answer(grouping.group_bound.about(group=group.id))
        case Freed(group):
            turn.answer(grouping.group_freed.about(group=group.id))
        case Gone():
            turn.answer(grouping.group_freed.about(group=0))
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)
