"""python-telegram-bot's own example bots run here unchanged: only token and address are others."""

from __future__ import annotations

import importlib.util
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from telegram.ext import Application, ApplicationBuilder

from .conftest import TOKEN
from .waiting import Dialogue, until

if TYPE_CHECKING:
    from simulator.core.model import Bot, User
    from simulator.core.telegram import Telegram
    from simulator.server import Server

EXAMPLES = Path(__file__).parent / "ptb_examples"

pytestmark = pytest.mark.filterwarnings(
    # the examples are told by the library what they do on purpose, and use what it will drop one day
    "ignore::telegram.warnings.PTBUserWarning",
    "ignore::telegram.warnings.PTBDeprecationWarning",
)

Running = Callable[[str], Any]


@pytest.fixture
def ola(telegram: Telegram, bot: Bot) -> User:
    return telegram.add_user("Ola", "Nordmann", "olanord", "en")


@pytest.fixture
def playing(server: Server, bot: Bot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Running:
    """Run an example by its name, with our token and address in place of Telegram's."""
    made: list[tuple[Application[Any, Any, Any, Any, Any, Any], dict[str, Any]]] = []
    token = ApplicationBuilder.token

    def with_ours(builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any], _: str) -> Any:
        return token(builder, TOKEN).base_url(f"{server.address}/bot").base_file_url(f"{server.address}/file/bot")

    def taken(application: Application[Any, Any, Any, Any, Any, Any], **asked: Any) -> None:
        made.append((application, asked))

    monkeypatch.setattr(ApplicationBuilder, "token", with_ours)
    monkeypatch.setattr(Application, "run_polling", taken)
    monkeypatch.chdir(tmp_path)

    @asynccontextmanager
    async def run(name: str) -> AsyncIterator[None]:
        spec = importlib.util.spec_from_file_location(f"ptb_{name}", EXAMPLES / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        module.main()
        application, asked = made.pop()
        async with application:
            await application.start()
            assert application.updater is not None
            await application.updater.start_polling(**asked)
            yield
            await application.updater.stop()
            await application.stop()

    return run


async def test_echobot(playing: Running, telegram: Telegram, ola: User) -> None:
    async with playing("echobot"):
        chat = Dialogue(telegram, ola.id)
        chat.starts()
        greeting = await chat.hears("Hi Ola Nordmann!")
        assert [entity["type"] for entity in greeting["entities"]] == ["text_mention"]
        chat.says("God morgen & velkommen <3")
        await chat.hears("God morgen & velkommen <3")


async def test_inlinekeyboard(playing: Running, telegram: Telegram, ola: User) -> None:
    async with playing("inlinekeyboard"):
        chat = Dialogue(telegram, ola.id)
        chat.starts()
        await chat.hears("Please choose:")
        chat.presses("Option 2")
        chosen = await chat.hears("Selected option: 2")
        assert chosen["inline_keyboard"] is None


async def test_inlinekeyboard2(playing: Running, telegram: Telegram, ola: User) -> None:
    async with playing("inlinekeyboard2"):
        chat = Dialogue(telegram, ola.id)
        chat.starts()
        await chat.hears("Start handler, Choose a route")
        chat.presses("2")
        await chat.hears("Second CallbackQueryHandler, Choose a route")
        chat.presses("3")
        await chat.hears("Third CallbackQueryHandler. Do want to start over?")
        chat.presses("Yes, let's do it again!")
        await chat.hears("Start handler, Choose a route")
        chat.presses("1")
        await chat.hears("First CallbackQueryHandler, Choose a route")
        chat.presses("3")
        await chat.hears("Third CallbackQueryHandler. Do want to start over?")
        chat.presses("Nah, I've had enough ...")
        await chat.hears("See you next time!")


async def test_conversationbot(playing: Running, telegram: Telegram, ola: User, tmp_path: Path) -> None:
    async with playing("conversationbot"):
        chat = Dialogue(telegram, ola.id)
        chat.starts()
        await until(telegram, lambda: telegram.reply_keyboard(ola.id))
        keyboard = telegram.reply_keyboard(ola.id)
        assert keyboard is not None
        assert (keyboard["one_time"], keyboard["placeholder"]) == (True, "Boy or Girl?")
        chat.taps("Other")
        await until(telegram, lambda: telegram.reply_keyboard(ola.id) is None)
        telegram.send_file(ola.id, None, "photo", b"picture", "me.jpg")
        await chat.hears("Gorgeous! Now, send me your location please, or send /skip if you don't want to.")
        assert (tmp_path / "user_photo.jpg").read_bytes() == b"picture"
        telegram.send_location(ola.id, None, 59.9, 10.7)
        await chat.hears("Maybe I can visit you sometime! At last, tell me something about yourself.")
        chat.says("I sing.")
        await chat.hears("Thank you! I hope we can talk again some day.")


async def test_deeplinking(playing: Running, telegram: Telegram, ola: User) -> None:
    async with playing("deeplinking"):
        chat = Dialogue(telegram, ola.id)
        chat.starts()
        await chat.hears("Feel free to tell your friends about it:\n\nhttps://t.me/demo_bot?startgroup=check-this-out")
        chat.starts("check-this-out")
        deeper = await chat.hears(
            "Awesome, you just accessed hidden functionality! Now let's get back to the private chat."
        )
        assert deeper["inline_keyboard"][0][0]["url"] == "https://t.me/demo_bot?start=so-cool"
        chat.starts("so-cool")
        masked = await chat.hears("You can also mask the deep-linked URLs as links: ▶️ CLICK HERE.")
        assert masked["entities"][0]["url"] == "https://t.me/demo_bot?start=using-entities-here"
        chat.starts("using-entities-here")
        await chat.hears("It is also possible to make deep-linking using InlineKeyboardButtons.")
        press = telegram.world.presses[chat.presses("Like this!")]
        await until(telegram, lambda: press.answered)
        assert press.answered is not None
        assert press.answered["url"] == "https://t.me/demo_bot?start=using-keyboard-here"


async def test_timerbot(playing: Running, telegram: Telegram, ola: User) -> None:
    async with playing("timerbot"):
        chat = Dialogue(telegram, ola.id)
        chat.starts()
        await chat.hears("Hi! Use /set <seconds> to set a timer")
        chat.says("/set 3600")
        await chat.hears("Timer successfully set!")
        chat.says("/unset")
        await chat.hears("Timer successfully cancelled!")
        chat.says("/set 0")
        await until(telegram, lambda: "Beep! 0.0 seconds are over!" in telegram.transcript_text())


async def test_pollbot(playing: Running, telegram: Telegram, ola: User) -> None:
    async with playing("pollbot"):
        chat = Dialogue(telegram, ola.id)
        chat.starts()
        await chat.hears(
            "Please select /poll to get a Poll, /quiz to get a Quiz or /preview to generate a preview for your poll"
        )
        chat.says("/poll")
        question = await chat.hears_something(after=3)
        assert [option["text"] for option in question["poll"]["options"]] == [
            "Good",
            "Really good",
            "Fantastic",
            "Great",
        ]
        telegram.vote(ola.id, None, question["id"], [1, 3])
        await chat.hears("Ola Nordmann feels Really good and Great!")
        chat.says("/quiz")
        quiz = await chat.hears_something(after=question["id"] + 1)
        assert quiz["poll"]["question"] == "How many eggs do you need for a cake?"
        chat.says("/preview")
        await chat.hears("Press the button to let the bot generate a preview for your poll")
        own = telegram.send_poll(ola.id, None, "Kake?", ["Ja", "Takk"])
        copy = await chat.hears_something(after=own.id)
        assert (copy["poll"]["question"], copy["poll"]["closed"]) == ("Kake?", True)


async def test_chatmemberbot(playing: Running, telegram: Telegram, bot: Bot, ola: User) -> None:
    kari = telegram.add_user("Kari")
    async with playing("chatmemberbot"):
        chat = Dialogue(telegram, ola.id)
        chat.starts()
        await chat.hears("Welcome Ola Nordmann. Use /show_chats to see what chats I'm in.")
        group = telegram.create_group("Huset", ola.id)
        telegram.add_bot_to_group(group)
        telegram.promote(group, bot.id)
        telegram.add_member(group, kari.id, by=ola.id)
        there = Dialogue(telegram, ola.id, group.id)
        await there.hears("Kari was added by Ola Nordmann. Welcome!")
        chat.says("/show_chats")
        seen = await chat.hears_something(after=telegram.last_message(ola.id)["id"])
        assert f"member of the groups with IDs {group.id}" in seen["text"]


async def test_contexttypesbot(playing: Running, telegram: Telegram, ola: User) -> None:
    async with playing("contexttypesbot"):
        chat = Dialogue(telegram, ola.id)
        chat.starts()
        await chat.hears("This button was clicked 0 times.")
        chat.presses("Click me!")
        await chat.hears("This button was clicked 1 times.")


async def test_errorhandlerbot(playing: Running, telegram: Telegram, ola: User) -> None:
    developer = telegram.add_user("Dev", user_id=123456789)
    telegram.start(developer.id)
    async with playing("errorhandlerbot"):
        chat = Dialogue(telegram, ola.id)
        chat.starts()
        await chat.hears(f"Use /bad_command to cause an error.\nYour chat id is {ola.id}.")
        chat.says("/bad_command")
        await until(telegram, lambda: "wrong_method_name" in telegram.transcript_text())


async def test_inlinebot(playing: Running, telegram: Telegram, ola: User) -> None:
    async with playing("inlinebot"):
        asked = telegram.inline_query(ola.id, None, "blåbær")
        await until(telegram, lambda: asked.results)
        assert [result["title"] for result in asked.results or []] == ["Caps", "Bold", "Italic"]
        sent = telegram.choose_inline(asked, 1)
        assert sent.content == {"text": "blåbær", "entities": [{"type": "bold", "offset": 0, "length": 6}]}
