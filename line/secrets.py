"""Keeping the token out of everything that is logged. It stands in every address of the Bot API."""

import logging
import re
import traceback
from collections.abc import Iterable

_LOOKS_LIKE_ONE = re.compile(r"\d{6,}(?::|%3A)[A-Za-z0-9_-]{30,}", re.IGNORECASE)
HIDDEN = "<token>"


class Secrets(logging.Filter):
    """A filter for handlers: takes tokens out of a record's text, its traceback and its stack."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        """Tokens that are known, besides all that looks like one."""
        super().__init__()
        forms = {
            form for token in known for form in (token, token.replace(":", "%3A"), token.partition(":")[2]) if form
        }
        self._known = sorted(forms, key=len, reverse=True)

    def clean(self, text: str) -> str:
        """The text without tokens."""
        for token in self._known:
            text = text.replace(token, HIDDEN)
        return _LOOKS_LIKE_ONE.sub(HIDDEN, text)

    def filter(self, record: logging.LogRecord) -> bool:
        """Clean the record; it is always let through."""
        record.msg = self.clean(record.getMessage())
        record.args = None
        if record.exc_info and record.exc_info[0] is not None:
            record.exc_text = self.clean("".join(traceback.format_exception(*record.exc_info)).rstrip())
        elif record.exc_text:
            record.exc_text = self.clean(record.exc_text)
        if record.stack_info:
            record.stack_info = self.clean(record.stack_info)
        return True


def guard(secrets: Secrets) -> None:
    """Put the filter on every handler of the root logger, and quieten those who log addresses or what people write.

    On the handlers, not the loggers: a logger's filter does not see what its children log.
    """
    for handler in logging.getLogger().handlers:
        handler.addFilter(secrets)
    for chatty in ("aiohttp", "httpx", "httpcore", "telegram", "asyncio", "apscheduler", "aiosqlite", "fluent"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    # It logs an answer that is no JSON whole, with what people wrote in it.
    logging.getLogger("telegram.request").setLevel(logging.CRITICAL)
