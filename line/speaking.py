"""One `Said` as calls of the Bot API: sent, put in the place of an older message, or cut into several."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from line.cutting import LONGEST_CAPTION, cut, length, plain
from line.verdict import Failure, judge, says
from messages.said import Choice, Key, Said

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None


@dataclass(frozen=True, slots=True)
class Spoken:
    """It was said; the message is this one."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Stuck:
    """It was not said, or not all of it: so many of its parts were. An edit may always be tried again without harm."""

    failure: Failure
    parts_said: int
    edit: bool = False


def parts_of(said: Said) -> list[Said]:
    """The messages that this takes: buttons and keyboard under the last, the picture first."""
    texts = cut(said.text)
    if said.picture is not None and length(said.text) > LONGEST_CAPTION:
        texts = ["", *texts]
    last = len(texts) - 1
    return [
        Said(
            text,
            choices=said.choices if number == last else (),
            keys=said.keys if number == last else None,
            picture=said.picture if number == 0 else None,
            silent=said.silent,
            protected=said.protected,
        )
        for number, text in enumerate(texts)
    ]


def can_be_edited_in(said: Said) -> bool:
    """Whether it can go in the place of an older message: one text, without picture and keyboard (Telegram)."""
    return said.picture is None and said.keys is None and len(parts_of(said)) == 1


class Speaker:
    """Says things through the bot."""

    def __init__(self, bot: Bot) -> None:
        """The bot is initialised by its owner."""
        self._bot = bot

    async def say(self, chat_id: int, said: Said, edits: int | None, parts_said: int) -> Spoken | Stuck:
        """Say it in this chat, in the place of the message `edits` where that can be; leave out parts said before."""
        try:
            if edits is not None and can_be_edited_in(said) and await self._edited(chat_id, edits, said):
                return Spoken(edits)
        except TelegramError as error:
            return Stuck(judge(error), parts_said, edit=True)
        message_id = 0
        for part in parts_of(said)[parts_said:]:
            try:
                message_id = await self._sent(chat_id, part)
            except TelegramError as error:
                return Stuck(judge(error), parts_said)
            parts_said += 1
        return Spoken(message_id)

    async def _edited(self, chat_id: int, message_id: int, said: Said) -> bool:
        """Put it in the place of an older message; False when that one is gone or cannot be edited."""
        try:
            await self._bot.edit_message_text(
                said.text,
                chat_id=chat_id,
                message_id=message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=_buttons(said.choices),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
        except BadRequest as error:
            return says(error, "not modified")
        return True

    async def _sent(self, chat_id: int, said: Said) -> int:
        try:
            return await self._send(chat_id, said, said.text, ParseMode.HTML)
        except BadRequest as error:
            if not says(error, "can't parse entities"):
                raise
        return await self._send(chat_id, said, plain(said.text), None)  # better without bold than not at all

    async def _send(self, chat_id: int, said: Said, text: str, parse_mode: str | None) -> int:
        how: dict[str, Any] = {
            "chat_id": chat_id,
            "parse_mode": parse_mode,
            "reply_markup": _markup(said),
            "disable_notification": said.silent or None,
            "protect_content": said.protected or None,
        }
        if said.picture is not None:
            picture = BytesIO(said.picture.png)
            message = await self._bot.send_photo(photo=picture, caption=text or None, filename=said.picture.name, **how)
        else:
            no_preview = LinkPreviewOptions(is_disabled=True)
            message = await self._bot.send_message(text=text, link_preview_options=no_preview, **how)
        return message.message_id


def _markup(said: Said) -> Markup:
    if said.keys is None:
        return _buttons(said.choices)
    if not said.keys:
        return ReplyKeyboardRemove()
    return ReplyKeyboardMarkup([_keys(row) for row in said.keys], resize_keyboard=True, is_persistent=True)


def _keys(row: Sequence[Key]) -> list[KeyboardButton]:
    return [KeyboardButton(key.label, request_contact=key.asks_for_contact or None) for key in row]


def _buttons(choices: Sequence[Sequence[Choice]]) -> InlineKeyboardMarkup | None:
    if not choices:
        return None
    return InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton(choice.label, url=choice.url)
                if choice.url
                else InlineKeyboardButton(choice.label, callback_data=choice.data)
                for choice in row
            ]
            for row in choices
        ]
    )
