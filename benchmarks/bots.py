"""The bots that are compared, each in a process of its own: `python -m benchmarks.bots NAME ADDRESS`.

The bare ones make the two calls that a press takes (answer it, edit the message), and keep nothing.
"""

# ruff: noqa: PLC0415 - each bot imports its own library only

import asyncio
import logging
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

from benchmarks.large_home import KEY, RULES
from benchmarks.local_telegram import FIRST_CHAT, TEXT
from storage import letters as store_letters
from storage import migrate
from storage.clock import SystemClock
from storage.connection import open_raw
from storage.times import to_text
from storage.tx import Tx
from volunteering.home import HomeRules

TOKEN = "123456:TEST-made-up-token-for-benchmarks"  # noqa: S105 - made up
PEOPLE = 64
DATES = 8
LETTERS_TO = 30_000
RECIPIENTS = 100_000


def bare_telegram(address: str, at_once: int) -> None:
    """python-telegram-bot as it comes, httpx and all."""
    from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Update
    from telegram.ext import ApplicationBuilder, CallbackContext, CallbackQueryHandler

    async def press(update: Update, _: "CallbackContext[Any, Any, Any, Any]") -> None:
        query = cast(CallbackQuery, update.callback_query)
        buttons = [[InlineKeyboardButton("Jeg kan ikke", callback_data="c:1")]]
        await query.answer()
        await query.edit_message_text(TEXT, reply_markup=InlineKeyboardMarkup(buttons), parse_mode="HTML")

    builder = ApplicationBuilder().token(TOKEN).base_url(f"{address}/bot")
    application = builder.concurrent_updates(at_once if at_once > 1 else False).build()
    application.add_handler(CallbackQueryHandler(press))
    application.run_polling()


def bare_aiogram(address: str, _at_once: int) -> None:
    """Aiogram 3 as it comes."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

    dispatcher = Dispatcher()

    @dispatcher.callback_query()
    async def press(query: CallbackQuery) -> None:
        message = cast(Message, query.message)
        buttons = [[InlineKeyboardButton(text="Jeg kan ikke", callback_data="c:1")]]
        await query.answer()
        await message.edit_text(TEXT, reply_markup=InlineKeyboardMarkup(inline_keyboard=buttons), parse_mode="HTML")

    session = AiohttpSession(api=TelegramAPIServer.from_base(address))
    asyncio.run(dispatcher.start_polling(Bot(TOKEN, session=session), handle_signals=False))


def kulturkontakt(address: str, _at_once: int) -> None:
    """The whole house on a real, encrypted store: presses sign up and take off."""
    asyncio.run(_house(address, 100_000.0))


def letters(address: str, _at_once: int) -> None:
    """The whole house with a newsletter to many, allowed 1,450 a second: so 67 under way at most, at 50 ms."""
    asyncio.run(_sending(address, 1450.0, LETTERS_TO))


async def _house(address: str, sends_per_second: float) -> None:
    from bot.running import Setup, running_house, settle_in

    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "home.db"
        _small_home(store)
        setup = Setup(store, KEY, RULES, TOKEN, address, sends_per_second, chats_too=False)
        async with running_house(setup, clock=SystemClock()):
            settle_in()  # as `kulturkontakt run` does
            await asyncio.Event().wait()


def _small_home(path: Path, readers: int = 0) -> None:
    now = SystemClock().now()
    raw = open_raw(path, KEY)
    migrate.migrate(raw, now)
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("INSERT INTO site VALUES (1, 'Solbakken', 'solbakken')")
    raw.execute("INSERT INTO unit VALUES (1, 1, 'Caféen', 'caféen')")
    for number in range(PEOPLE + readers):
        person = (number + 1, f"Kari {number}", f"kari {number}", FIRST_CHAT + number)
        raw.execute("INSERT INTO person (id, name, name_key, chat_id) VALUES (?, ?, ?, ?)", person)
        raw.execute("INSERT INTO role VALUES (?, 'volunteer', 1)", (number + 1,))
    for date in range(1, DATES + 1):
        raw.execute(
            "INSERT INTO activity (id, unit_id, title, title_key, starts, ends, place)"
            " VALUES (?, 1, ?, ?, 'x', 'x', 'Peisestua')",
            (date, f"Sangstund {date}", f"sangstund {date}"),
        )
        starts = now + timedelta(days=20 + date)
        raw.execute(
            "INSERT INTO activity_date (id, activity_id, day, starts_at, ends_at) VALUES (?, ?, ?, ?, ?)",
            (date, date, starts.date().isoformat(), to_text(starts), to_text(starts + timedelta(hours=1))),
        )
    raw.execute("COMMIT")
    raw.close()


def newsletter(address: str, _at_once: int) -> None:
    """The whole house with a newsletter to a hundred thousand about to go out, at the usual pace."""
    asyncio.run(_sending(address, 25.0, RECIPIENTS))


async def _sending(address: str, sends_per_second: float, readers: int) -> None:
    from bot.running import Setup, running_house, settle_in

    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "home.db"
        _small_home(store, readers)
        _letter_to_all(store, readers)
        rules = HomeRules(ZoneInfo("UTC"), quiet_from=None)  # at whatever hour it is measured
        async with running_house(Setup(store, KEY, rules, TOKEN, address, sends_per_second), clock=SystemClock()):
            settle_in()
            await asyncio.Event().wait()


def _letter_to_all(path: Path, readers: int) -> None:
    now = SystemClock().now()
    raw = open_raw(path, KEY)
    tx = Tx(raw)
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("UPDATE person SET newsletter = 1 WHERE id > ?", (PEOPLE,))
    letter = store_letters.add(tx, 1, (1,), now)
    store_letters.write(tx, letter, "nb", "Kjære frivillige! " + TEXT)
    begins = now + timedelta(seconds=5)  # the first taps and the start itself do not count
    store_letters.send_off(tx, letter, sent_by=2, starts_at=begins, expected=readers, bar_message_id=3)
    raw.execute("COMMIT")
    raw.close()


BOTS = {
    "telegram": bare_telegram,
    "aiogram": bare_aiogram,
    "kulturkontakt": kulturkontakt,
    "letters": letters,
    "newsletter": newsletter,
}

if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    BOTS[sys.argv[1]](sys.argv[2], int(sys.argv[3]))
