"""From what Telegram sends to what a person did: the one place that knows Telegram's shapes."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Bot, CallbackQuery, Message, Update
from telegram.error import TelegramError
from telegram.ext import Application, CallbackContext, TypeHandler

from handlers import asides, free_text, joining, letters, own_data, ward_chats, workbooks
from handlers.conversations import ON_PRESS, ON_WORDS
from handlers.name_alone import named
from handlers.places import goes_in_place
from handlers.turn import Turn
from handlers.writing import written_button
from messages import languages, menus, words
from messages.buttons import Button, LeaveWord, unpack
from messages.screens import joining as screens
from messages.screens import meaning
from messages.understanding.emergencies import is_an_emergency
from storage import acts, dialogs, inbox, outbox, people
from storage.clock import Clock
from storage.dialogs import Dialog
from storage.records import Person
from storage.store import Store
from storage.tx import Tx
from volunteering import calling as ringing
from volunteering.home import HomeRules

ANONYMOUS = 1087968824  # Telegram's GroupAnonymousBot: an administrator who hides behind the group


@dataclass(frozen=True, slots=True)
class House:
    """What every turn needs, handed in once."""

    store: Store
    clock: Clock
    rules: HomeRules
    bot: Bot


def register(
    application: Application[Any, Any, Any, Any, Any, Any], *, store: Store, clock: Clock, rules: HomeRules
) -> None:
    """Let the Application hand every update to the house."""
    house = House(store, clock, rules, application.bot)

    async def handle(update: Update, _context: CallbackContext[Any, Any, Any, Any]) -> None:
        await _handle(house, update)

    application.add_handler(TypeHandler(Update, handle))


async def _handle(house: House, update: Update) -> None:
    """One update: its effect, its answers and "handled" in one transaction. The line stops the app's spinner."""
    now = house.clock.now()
    sent = await workbooks.fetch(house.store, house.bot, update)
    toast = await house.store.write(lambda tx: _once(tx, update, now, house.rules, sent))
    if update.callback_query is not None and toast:
        with suppress(TelegramError):  # too old, or answered before
            await update.callback_query.answer(toast)


def _once(tx: Tx, update: Update, now: datetime, rules: HomeRules, sent: workbooks.Sent | None) -> str:
    if not inbox.is_waiting(tx, update.update_id):
        return ""  # it came again and has had its effect
    toast = _react(tx, update, now, rules, sent)
    inbox.done(tx, update.update_id)
    return toast


def _react(tx: Tx, update: Update, now: datetime, rules: HomeRules, sent: workbooks.Sent | None) -> str:
    if ward_chats.is_of_a_group(update):
        return ward_chats.react(tx, update, now, rules)
    if update.my_chat_member is not None:
        _blocked_or_back(tx, update, now, rules)
        return ""
    user = update.effective_user
    if user is None or user.is_bot or user.id == ANONYMOUS:
        return ""
    query, message = update.callback_query, update.message or update.edited_message
    language = languages.understood(user.language_code)
    chat = query.message.chat if query is not None and query.message is not None else message.chat if message else None
    if chat is not None and chat.type != "private":
        return words.label(language or rules.language, "toast-private") if query is not None else ""
    turn = Turn(
        tx=tx,
        now=now,
        rules=rules,
        update_id=update.update_id,
        chat_id=user.id,
        person=people.by_chat(tx, user.id),
        first_name=words.bare(user.first_name)[:64] or "?",
        app_language=language,
        message_id=query.message.message_id if query is not None and query.message is not None else None,
        written_id=message.message_id if message is not None else None,
        sent=sent,
        marked=message.text_html if message is not None and message.text and message.entities else None,
    )
    _follow_the_app(turn)
    if update.message is not None and _cries_for_help(update.message):
        turn.answer(meaning.emergency.about())  # whoever it is, and whatever was asked before: it stays asked
    elif turn.person is None and _has_left(turn, query, message):
        pass
    elif query is not None:
        _press(turn, query)
    elif update.edited_message is not None:
        _edited(turn, update.edited_message)
    elif message is not None:
        _message(turn, message)
    return ""


def _edited(turn: Turn, message: Message) -> None:
    if turn.person is None:
        joining.stranger(turn)
    elif not letters.edited(turn, turn.person, message):
        turn.answer(screens.edited_message.about())


def _cries_for_help(message: Message) -> bool:
    """Whether somebody writes that help is needed this minute; what is sent on is of another place and time."""
    return not _of_another(message) and is_an_emergency(message.text or message.caption or "")


def _has_left(turn: Turn, query: CallbackQuery | None, message: Message | None) -> bool:
    """Whether this is somebody who left and can still come back; a new link of theirs goes before that."""
    text = message.text if message is not None else None
    if query is None and text is not None and menus.is_start(text):
        return False
    if query is None:
        return own_data.somebody_who_left(turn, _meant(text or ""))
    shown = outbox.shown(turn.tx, turn.chat_id, turn.message_id) if turn.message_id is not None else None
    again = shown is not None and shown[1] == query.data
    turn.cause, turn.pressed_id = query.data, turn.message_id
    return own_data.somebody_who_left(turn, unpack(query.data or ""), again=again)


def _meant(text: str) -> Button | None:
    found = menus.command(text)
    return found[0] if found is not None else menus.meant(text)


def _blocked_or_back(tx: Tx, update: Update, now: datetime, rules: HomeRules) -> None:
    """Somebody blocked the bot, or let it in again."""
    change = update.my_chat_member
    if change is not None and change.chat.type == "private":
        gone = change.new_chat_member.status in {"kicked", "left"}
        people.set_unreachable(tx, change.chat.id, now if gone else None)
        person = None if gone else people.by_chat(tx, change.chat.id)
        if person is not None:
            ringing.reached_again(tx, person, now, rules)


def _follow_the_app(turn: Turn) -> None:
    """Whoever switches the language of their app is spoken to in it from then on; and who writes can be reached."""
    person = turn.person
    if person is None:
        return
    if person.unreachable_since is not None:
        people.set_unreachable(turn.tx, turn.chat_id, None)
        ringing.reached_again(turn.tx, person, turn.now, turn.rules)
    if turn.app_language is not None and turn.app_language != person.app_language:
        people.set_app_language(turn.tx, person.id, turn.app_language)
        switched = (
            person.app_language is not None
            and turn.app_language != person.language
            and not people.chose_language(turn.tx, person.id)
        )
        if switched:
            people.set_language(turn.tx, person.id, turn.app_language, chosen=False)
        turn.known_again()
        if switched:
            turn.answer(screens.language_set.about(), anew=True)  # the large keys in the new language, too


def _press(turn: Turn, query: CallbackQuery) -> None:
    button = unpack(query.data or "")
    shown = outbox.shown(turn.tx, turn.chat_id, turn.message_id) if turn.message_id is not None else None
    if shown is not None and shown[1] == query.data and not _done_since(turn, shown[2]):
        return  # the app sent the press again, or a finger tapped twice: what it asked for stands there
    turn.cause, turn.pressed_id = query.data, turn.message_id
    if button is not None and not goes_in_place(button, shown[0] if shown else None):
        turn.message_id = None
    if isinstance(button, LeaveWord) and turn.person is None:
        joining.leave_word(turn)
    elif turn.person is None:
        if not own_data.stranger(turn, button):
            joining.stranger(turn, anew=True)
    elif button is None or type(button) not in ON_PRESS:
        turn.answer(screens.old_button.about(), anew=True)
    else:
        _question_is_over(turn)
        ON_PRESS[type(button)](turn, turn.person, button)
        asides.keeps_offered(turn)


def _question_is_over(turn: Turn) -> None:
    turn.asked = dialogs.get(turn.tx, turn.chat_id)
    dialogs.end(turn.tx, turn.chat_id)


def _done_since(turn: Turn, moment: datetime) -> bool:
    """Whether the person has done something else since, elsewhere: then the same press means something again."""
    return turn.person is not None and acts.done_since(turn.tx, turn.person.id, moment)


def _message(turn: Turn, message: Message) -> None:
    if message.contact is not None:
        own = message.contact.user_id == turn.chat_id
        joining.share_phone(turn, message.contact.phone_number, own=own)
    elif message.text is not None and _of_another(message) and turn.person is not None:
        turn.answer(screens.forwarded_message.about())
    elif message.text is not None:
        _text(turn, message.text)
    elif turn.person is None:
        joining.stranger(turn)
    elif letters.came(turn, turn.person, message):
        pass  # part of a letter, answered
    elif message.document is not None and workbooks.document_came(turn, turn.person, message.document):
        pass  # a workbook, answered
    elif message.sticker or message.photo or message.animation:
        turn.answer(screens.nice_picture.about(), album=message.media_group_id)
    else:
        turn.answer(screens.only_text.about(), album=message.media_group_id)


def _of_another(message: Message) -> bool:
    """Whether these are words that were sent on: what somebody else wrote is no wish of whoever sends it on."""
    return message.forward_origin is not None


def _understands(asked: Dialog | None) -> bool:
    """Whether somebody here understands the answer to this question; one of an older program may be over."""
    return asked is not None and asked.step in ON_WORDS and asked.version == dialogs.VERSION


def _text(turn: Turn, text: str) -> None:
    """Words: a link's code, a command, or the words on a button. What was written is gone when it is understood."""
    code = menus.is_start(text)
    if code is not None:
        joining.start(turn, code)
        return
    button = _meant(text)
    if turn.person is None:
        if not own_data.stranger(turn, button):
            joining.stranger(turn)
        return
    _question_is_over(turn)
    _words(turn, turn.person, button, text)
    asides.keeps_offered(turn)


def _words(turn: Turn, person: Person, button: Button | None, text: str) -> None:
    """Words of somebody the home knows, with the button that bears them, if one does."""
    if asides.taken_up(turn, person, button, text):
        return
    if button is None and turn.asked is not None and _understands(turn.asked):
        ON_WORDS[turn.asked.step](turn, person, turn.asked.data, text)
        return
    button = button or written_button(turn, person, text)
    if button is not None:
        ON_PRESS[type(button)](turn, person, button)
    elif not named(turn, person, text):
        free_text.react(turn, person, text)
