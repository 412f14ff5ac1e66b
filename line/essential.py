"""Of an update, what anybody reads: the library makes an object of every key under the pressed message, and of no use.

Which button was pressed stands in the press itself; of its message only the number and the chat are asked for. So every
pressed message is read as Telegram gives one that is gone: chat and number. At 64 people pressing at once the rest was
a sixth of all work.
"""

import json
import re
from typing import Any

from telegram import Bot, CallbackQuery, Chat, InaccessibleMessage, Update, User

_PRESS = re.compile(r'"callback_query":\{"id":"([^"\\]{1,64})"')


def update_in(body: str, bot: Bot) -> Update:
    """The update that the inbox keeps as this text. Raises whatever the library does where it cannot be read."""
    update: dict[str, Any] = json.loads(body)
    press = update.get("callback_query")
    if isinstance(press, dict) and isinstance(message := press.get("message"), dict):
        query = CallbackQuery(
            id=press["id"],
            from_user=User.de_json(press["from"], bot),
            chat_instance=press.get("chat_instance", ""),
            message=InaccessibleMessage(Chat.de_json(message["chat"], bot), message["message_id"]),
            data=press.get("data"),
        )
        query.set_bot(bot)
        pressed = Update(update["update_id"], callback_query=query)
        pressed.set_bot(bot)  # a press may ask for a file
        return pressed
    return Update.de_json(update, bot)


def press_in(body: str) -> str | None:
    """The number of the press in an update that the inbox keeps; None when it is no press."""
    if found := _PRESS.search(body):
        return found[1]
    if '"callback_query"' not in body:
        return None
    press = json.loads(body).get("callback_query")
    found_id = press.get("id") if isinstance(press, dict) else None
    return found_id if isinstance(found_id, str) else None
