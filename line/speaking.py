"""One `Said` as calls of the Bot API: sent, put in the place of an older message, or cut into several."""

import json
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from telegram import Bot, BotCommandScopeChat, InputMediaPhoto
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from line.calls import call
from line.cutting import LONGEST_CAPTION, cut, length, plain
from line.verdict import Failure, judge, says
from messages.said import Choice, Key, Said

NO_PREVIEW = '{"is_disabled":true}'


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
    """The messages that this takes: buttons and keyboard under the last, the picture or the file first."""
    texts = cut(said.text)
    if len(said.kept) > 1 or (_carries(said) and length(said.text) > LONGEST_CAPTION):
        texts = ["", *texts]
    if texts == [said.text] and said.copied is None:
        return [said]
    last = len(texts) - 1
    parts = [
        Said(
            text,
            choices=said.choices if number == last else (),
            keys=said.keys if number == last else None,
            picture=said.picture if number == 0 else None,
            file=said.file if number == 0 else None,
            kept=said.kept if number == 0 else (),
            silent=said.silent,
            protected=said.protected,
        )
        for number, text in enumerate(texts)
    ]
    if said.copied is not None:
        parts.append(Said("", copied=said.copied, silent=said.silent, protected=said.protected))
    return parts


def messages_in(said: Said) -> int:
    """As how many messages Telegram counts it: each picture of an album is one."""
    return sum(max(1, len(part.kept)) for part in parts_of(said))


def can_be_edited_in(said: Said) -> bool:
    """Whether it can go in the place of an older message: one text, without picture, file and keyboard (Telegram)."""
    return not _carries(said) and said.keys is None and len(parts_of(said)) == 1


def _carries(said: Said) -> bool:
    return said.picture is not None or said.file is not None or bool(said.kept)


class Speaker:
    """Says things through the bot."""

    def __init__(self, bot: Bot) -> None:
        """The bot is initialised by its owner."""
        self._bot = bot

    async def say(self, chat_id: int, said: Said, edits: int | None, parts_said: int) -> Spoken | Stuck:
        """Say it in this chat, in the place of the message `edits` where that can be; leave out parts said before."""
        edits = edits if said.only_in is None else said.only_in
        try:
            if edits is not None and can_be_edited_in(said) and await self._edited(chat_id, edits, said):
                return Spoken(edits)
        except TelegramError as error:
            return Stuck(judge(error), parts_said, edit=True)
        if said.only_in is not None:
            return Spoken(said.only_in)  # the message is gone, and with it whoever would read this
        message_id = 0
        for part in parts_of(said)[parts_said:]:
            try:
                message_id = await self._sent(chat_id, part)
            except TelegramError as error:
                return Stuck(judge(error), parts_said)
            parts_said += 1
        await self._offered(chat_id, said.commands)
        return Spoken(message_id)

    async def _offered(self, chat_id: int, commands: tuple[tuple[str, str], ...]) -> None:
        """The commands that the app lists for this chat; what was said counts, with or without them."""
        if commands:
            with suppress(TelegramError):
                await self._bot.set_my_commands(commands, scope=BotCommandScopeChat(chat_id))

    async def _edited(self, chat_id: int, message_id: int, said: Said) -> bool:
        """Put it in the place of an older message; False when that one is gone or cannot be edited."""
        try:
            fields = _fields(chat_id, said, said.text, ParseMode.HTML)
            await call(self._bot, "editMessageText", {**fields, "message_id": str(message_id)})
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
        if said.copied is not None:
            source = {"from_chat_id": str(said.copied.chat_id), "message_id": str(said.copied.message_id)}
            fields = {"chat_id": str(chat_id)} | source | _of_a_new_one(said)
            return _number_of(await call(self._bot, "copyMessage", fields))
        if not _carries(said):
            fields = _fields(chat_id, said, text, parse_mode) | _of_a_new_one(said)
            answer = await call(self._bot, "sendMessage", fields)
            return _number_of(answer)
        with_it: dict[str, Any] = {
            "caption": text or None,
            "parse_mode": parse_mode,
            "disable_notification": said.silent or None,
            "protect_content": said.protected or None,
            "api_kwargs": {} if (markup := _markup(said)) is None else {"reply_markup": markup},
        }
        if len(said.kept) > 1:
            return await self._send_album(chat_id, said)
        if said.kept:
            (kept,) = said.kept
            send = self._bot.send_photo if kept.kind == "photo" else self._bot.send_document
            message = await send(chat_id, kept.file_id, **with_it)
        elif said.picture is not None:
            photo = BytesIO(said.picture.png)
            message = await self._bot.send_photo(chat_id, photo, filename=said.picture.name, **with_it)
        else:
            assert said.file is not None  # noqa: S101 - `_carries` has said so
            content = BytesIO(said.file.content)
            message = await self._bot.send_document(chat_id, content, filename=said.file.name, **with_it)
        return message.message_id

    async def _send_album(self, chat_id: int, said: Said) -> int:
        media = [InputMediaPhoto(kept.file_id) for kept in said.kept]
        protect = said.protected or None
        sent = await self._bot.send_media_group(chat_id, media, disable_notification=True, protect_content=protect)
        return sent[-1].message_id if sent else 0


def _number_of(message: object) -> int:
    number = message.get("message_id") if isinstance(message, dict) else None
    return number if isinstance(number, int) else 0  # it was said; only the number is not known


def _fields(chat_id: int, said: Said, text: str, parse_mode: str | None) -> dict[str, str]:
    fields = {"chat_id": str(chat_id), "text": text, "link_preview_options": NO_PREVIEW}
    if parse_mode is not None:
        fields["parse_mode"] = parse_mode
    if (markup := _markup(said)) is not None:
        fields["reply_markup"] = json.dumps(markup)
    return fields


def _of_a_new_one(said: Said) -> dict[str, str]:
    """What an edit does not take: it is as silent and as protected as the message was."""
    fields = {"disable_notification": said.silent, "protect_content": said.protected}
    return {name: "true" for name, wanted in fields.items() if wanted}


def _markup(said: Said) -> dict[str, object] | None:
    if said.choices and said.keys is None:
        return {"inline_keyboard": [[_button(choice) for choice in row] for row in said.choices]}
    if said.keys is None:
        return None
    if not said.keys:
        return {"remove_keyboard": True}
    keys = [[_key(key) for key in row] for row in said.keys]
    return {"keyboard": keys, "resize_keyboard": True, "is_persistent": True}


def _key(key: Key) -> dict[str, object]:
    return {"text": key.label, "request_contact": True} if key.asks_for_contact else {"text": key.label}


def _button(choice: Choice) -> dict[str, str]:
    return (
        {"text": choice.label, "url": choice.url}
        if choice.url
        else {"text": choice.label, "callback_data": choice.data}
    )
