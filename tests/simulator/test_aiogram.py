"""A second library speaks to the simulator: aiogram, with its own requests, its own models, its own polling."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from aiogram import Bot as AiogramBot
from aiogram import Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.filters import CommandStart
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
)

from .conftest import TOKEN
from .test_errors import PIXEL
from .waiting import Dialogue, until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from simulator.core.model import Bot, User
    from simulator.core.telegram import Telegram
    from simulator.server import Server


@pytest.fixture
async def aiobot(server: Server, bot: Bot) -> AsyncIterator[AiogramBot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.address))
    async with AiogramBot(TOKEN, session=session) as made:
        yield made


@asynccontextmanager
async def polling(dispatcher: Dispatcher, aiobot: AiogramBot) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as group:
        group.create_task(dispatcher.start_polling(aiobot, handle_signals=False, polling_timeout=5))
        yield
        await dispatcher.stop_polling()


def coffee_bot() -> Dispatcher:
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart(deep_link=True))
    async def invited(message: Message) -> None:
        await message.answer(f"Invited with {(message.text or '').split()[1]}")

    @dispatcher.message(CommandStart())
    async def start(message: Message) -> None:
        buttons = [[InlineKeyboardButton(text="Kaffe", callback_data="coffee")]]
        await message.answer("Hva vil du ha?", reply_markup=InlineKeyboardMarkup(inline_keyboard=buttons))

    @dispatcher.callback_query(F.data == "coffee")
    async def coffee(query: CallbackQuery) -> None:
        await query.answer("Kommer!", show_alert=True)
        if isinstance(query.message, Message):
            await query.message.edit_text("Kaffe kommer")
            keys = [[KeyboardButton(text="Mitt nummer", request_contact=True)]]
            await query.message.answer("Nummer?", reply_markup=ReplyKeyboardMarkup(keyboard=keys))

    @dispatcher.message(F.contact)
    async def contact(message: Message) -> None:
        assert message.contact is not None
        await message.answer(f"Takk, {message.contact.phone_number}")

    return dispatcher


async def test_a_dialogue_with_buttons_and_a_contact(telegram: Telegram, aiobot: AiogramBot, kari: User) -> None:
    async with polling(coffee_bot(), aiobot):
        chat = Dialogue(telegram, kari.id)
        chat.starts("host-2026")
        await chat.hears("Invited with host-2026")
        chat.starts()
        await chat.hears("Hva vil du ha?")
        press = telegram.world.presses[chat.presses("Kaffe")]
        await chat.hears("Nummer?")
        assert press.answered == {"text": "Kommer!", "show_alert": True, "url": None}
        chat.taps("Mitt nummer")
        await chat.hears(f"Takk, {kari.phone_number}")
    assert telegram.pending() == 0


async def test_every_sort_of_sending_is_parsed_by_its_models(
    telegram: Telegram, aiobot: AiogramBot, kari: User
) -> None:
    picture = BufferedInputFile(PIXEL, "blåbær.png")
    sent = [
        await aiobot.send_photo(kari.id, picture, caption="<b>Bær</b>", parse_mode="HTML", has_spoiler=True),
        await aiobot.send_document(kari.id, picture),
        *await aiobot.send_media_group(kari.id, [InputMediaPhoto(media=picture), InputMediaPhoto(media=picture)]),
        await aiobot.send_location(kari.id, 59.9, 10.7),
        await aiobot.send_contact(kari.id, "+4712345678", "Ola"),
        await aiobot.send_dice(kari.id),
        await aiobot.send_poll(kari.id, "Kake?", ["Ja", "Nei"], is_anonymous=False),
    ]
    assert [message.message_id for message in sent] == list(range(2, 10))
    document = sent[1].document
    assert document is not None
    assert document.file_name == "blåbær.png"

    downloaded = await aiobot.download(document)

    assert downloaded is not None
    assert downloaded.read() == PIXEL


async def test_what_it_sets_can_be_read_back(telegram: Telegram, aiobot: AiogramBot, kari: User) -> None:
    await aiobot.set_my_commands([BotCommand(command="hjelp", description="Hva jeg kan")], language_code="nb")
    await aiobot.set_my_description("Hvem kommer i dag?")

    assert [command.command for command in await aiobot.get_my_commands(language_code="nb")] == ["hjelp"]
    assert (await aiobot.get_my_description()).description == "Hvem kommer i dag?"
    assert (await aiobot.get_me()).username == "demo_bot"
    assert (await aiobot.get_chat(kari.id)).first_name == "Kari"
    assert telegram.commands_for(kari.id) == [{"command": "hjelp", "description": "Hva jeg kan"}]


async def test_errors_become_its_exceptions(telegram: Telegram, aiobot: AiogramBot, kari: User) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await aiobot.send_message(4711, "hei")
    telegram.fail_next(status=429, retry_after=7)
    with pytest.raises(TelegramRetryAfter) as caught:
        await aiobot.send_message(kari.id, "hei")
    assert caught.value.retry_after == 7
    telegram.block(kari.id)
    with pytest.raises(TelegramForbiddenError, match="blocked"):
        await aiobot.send_message(kari.id, "hei")


async def test_updates_wait_while_the_bot_is_away(telegram: Telegram, aiobot: AiogramBot, kari: User) -> None:
    chat = Dialogue(telegram, kari.id)
    chat.starts("mens-du-sov")
    assert telegram.pending() == 1

    async with polling(coffee_bot(), aiobot):
        await chat.hears("Invited with mens-du-sov")
        await until(telegram, lambda: telegram.calls[-1].method == "getUpdates" or telegram.pending() == 0)
