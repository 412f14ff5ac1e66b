"""Calls of the Bot API in plain text fields, with the plain answer: no objects are made of what is sent by thousands.

The library's own `send_message` makes a `Message` of the answer, of which we need one number; that was a fifth of all
work at a press.
"""

from typing import Any, cast

from telegram import Bot
from telegram.request import BaseRequest, RequestData


class Fields:
    """Fields of a request that are text already: what a `BaseRequest` asks of a `RequestData`, without its work."""

    __slots__ = ("json_parameters", "multipart_data")
    contains_files = False

    def __init__(self, fields: dict[str, str]) -> None:
        self.json_parameters = fields
        self.multipart_data: dict[str, Any] = {}


async def call(bot: Bot, method: str, fields: dict[str, str], *, seconds: float | None = None) -> Any:  # noqa: ANN401 - whatever the method gives
    """Call a method and give back its result as it is.

    Args:
        bot: whose address and connections are used.
        method: by the Bot API's name.
        fields: by the Bot API's names; what is not text in JSON.
        seconds: how long to wait for the answer; the request's own time when None.

    Raises:
        TelegramError: in one of its kinds, as every call of the bot.
    """
    data = cast(RequestData, Fields(fields))
    read = BaseRequest.DEFAULT_NONE if seconds is None else seconds
    return await bot.request.post(f"{bot.base_url}/{method}", data, read_timeout=read)
