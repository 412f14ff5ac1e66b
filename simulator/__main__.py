"""``python -m simulator``: a Telegram for trying any bot, with a few people to play."""

from __future__ import annotations

import argparse
import asyncio
import sys
from datetime import UTC, datetime

from simulator.clock import MovableClock
from simulator.core.telegram import Telegram
from simulator.server import Server

__all__ = ["main"]


def _arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m simulator", description="Telegram for your own machine.")
    parser.add_argument("--port", type=int, default=9000, help="0 takes a free one (default: 9000)")
    parser.add_argument("--token", default="123456:TEST", help="the bot's token; the id stands before the colon")
    parser.add_argument("--username", default="try_me_bot", help="the bot's name without @")
    parser.add_argument("--name", default="Try me", help="the name that people read")
    parser.add_argument("--user", action="append", metavar="NAME", help="a person (may be given several times)")
    parser.add_argument("--language", default="en", help="the language of their app (default: en)")
    parser.add_argument("--zone", default="UTC", help="time zone in which the page shows times (default: UTC)")
    parser.add_argument("--limits", action="store_true", help="answer 429 to who sends too fast")
    parser.add_argument("--start", metavar="ISO", help="the moment at which the clock begins, with its offset from UTC")
    return parser.parse_args(argv)


async def _serve(arguments: argparse.Namespace) -> None:
    # the one place here that reads the machine's clock: everything behind it gets it handed in
    start = datetime.fromisoformat(arguments.start) if arguments.start else None
    clock = MovableClock(lambda: datetime.now(UTC), start)
    telegram = Telegram(clock=clock.now)
    telegram.add_bot(arguments.token, arguments.username, arguments.name)
    telegram.limits(enabled=arguments.limits)
    for name in arguments.user or ["Ann", "Bob", "Carl"]:
        first, _, last = name.partition(" ")
        telegram.add_user(first, last, language_code=arguments.language)
    server = Server(telegram, port=arguments.port, clock=clock, zone=arguments.zone)
    await server.start()
    sys.stdout.write(f"{server.address}\n")
    sys.stdout.flush()
    try:
        await asyncio.Event().wait()
    finally:
        await server.stop()


def main(argv: list[str] | None = None) -> int:
    """Serve until interrupted."""
    try:
        asyncio.run(_serve(_arguments(argv)))
    except KeyboardInterrupt:
        return 0
    except OSError as error:
        sys.stderr.write(f"cannot listen: {error.strerror}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
