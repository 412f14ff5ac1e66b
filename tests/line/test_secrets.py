"""The token is in every address of the Bot API, and in nothing that is logged."""

import io
import logging
from collections.abc import Iterator

import pytest

from line.secrets import Secrets, guard

TOKEN = "123456:SECRET-made-up-token-for-tests"


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    text, root = io.StringIO(), logging.getLogger()
    handler = logging.StreamHandler(text)
    before = root.handlers[:]
    levels = {name: logging.getLogger(name).level for name in ("httpx", "httpcore", "telegram", "asyncio")}
    root.handlers[:] = [handler]
    guard(Secrets([TOKEN]))
    yield text
    root.handlers[:] = before
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def test_it_is_taken_out_of_texts_and_of_what_is_put_into_them(logged: io.StringIO) -> None:
    log = logging.getLogger("somebody.else")
    log.warning("asking https://api.telegram.org/bot%s/getMe", TOKEN)
    log.warning("asking https://api.telegram.org/bot" + TOKEN + "/getMe")  # noqa: G003 - as others may log it
    log.warning("asking %(url)s", {"url": TOKEN.replace(":", "%3A")})

    assert "SECRET" not in logged.getvalue()
    assert logged.getvalue().count("<token>") == 3


def test_it_is_taken_out_of_tracebacks_with_all_their_causes(logged: io.StringIO) -> None:
    try:
        try:
            raise ValueError(f"bad address {TOKEN}")  # noqa: TRY301 - the chain of causes is the point
        except ValueError as error:
            raise RuntimeError(f"cannot ask {TOKEN}") from error
    except RuntimeError:
        logging.getLogger("somebody.else").exception("it failed", stack_info=True)

    assert "SECRET" not in logged.getvalue()
    assert "RuntimeError: cannot ask <token>" in logged.getvalue()
    assert "ValueError: bad address <token>" in logged.getvalue()


def test_what_looks_like_a_token_is_taken_out_even_when_it_is_not_ours(logged: io.StringIO) -> None:
    logging.getLogger().warning("another: 987654321:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw")

    assert logged.getvalue() == "another: <token>\n"


def test_those_who_log_addresses_at_every_request_are_quiet(logged: io.StringIO) -> None:
    logging.getLogger("httpx").info("HTTP Request: POST")
    logging.getLogger("telegram.request.BaseRequest").error("Can not load invalid JSON data: what Kari wrote")

    assert logged.getvalue() == ""
