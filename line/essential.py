"""Of an update, what anybody reads: the library makes an object of every key under the pressed message, and of no use.

Which button was pressed stands in the press itself; of its message only the number and the chat are asked for. At 64
people pressing at once the rest was a sixth of all work.
"""

import json
from typing import Any

from telegram import Bot, Update

OF_A_PRESSED_MESSAGE = ("message_id", "chat", "date")


def update_in(body: str, bot: Bot) -> Update:
    """The update that the inbox keeps as this text. Raises whatever the library does where it cannot be read."""
    update: dict[str, Any] = json.loads(body)
    press = update.get("callback_query")
    if isinstance(press, dict) and isinstance(message := press.get("message"), dict):
        press["message"] = {key: message[key] for key in OF_A_PRESSED_MESSAGE if key in message}
    return Update.de_json(update, bot)
