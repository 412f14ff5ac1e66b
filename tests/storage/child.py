"""A program of its own on a store, for tests of crashes, of several writers and of a disk that is full.

    python child.py VERB STORE [MORE…]

Whatever it says is said when it is safely done, never before.
"""

import asyncio
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from storage import inbox, keys, migrate, outbox
from storage.connection import open_raw
from storage.faults import StoreFault, StoreFull
from storage.store import Store
from storage.tx import Tx

KEY = bytes(range(32))
NOW = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
NOBODY = 65534


def keeping(number: int, body: str) -> Callable[[Tx], int]:
    """Keeps one update."""
    return lambda tx: inbox.keep(tx, [(number, 1, body)], NOW)


def say(*words: object) -> None:
    print(*words, flush=True)  # noqa: T201 - that is how it is heard


async def write_for_ever(store: Path) -> None:
    """Eight at once keep updates, each with a body of some size, and say each one that is committed."""
    opened = await Store.open(store, KEY, NOW)
    numbers = iter(range(10**9))

    async def one_after_the_other() -> None:
        for number in numbers:
            await opened.write(keeping(number, f"{number}:" + "x" * 2000))
            say(number)

    await asyncio.gather(*(one_after_the_other() for _ in range(8)))


class Slipped(Exception):
    """What a piece of work raises that went wrong half-way."""


async def share_commits_for_ever(store: Path) -> None:
    """Sixty-four at once put an update and its answer in one piece each, and say each piece that is committed.

    Every seventh goes wrong between its two halves. With each word goes how many commits there were so far.
    """
    opened = await Store.open(store, KEY, NOW)
    commits = 0

    def count(statement: str) -> None:
        nonlocal commits
        commits += statement == "COMMIT"

    await opened._writer.run(lambda raw: raw.set_trace_callback(count))
    numbers = iter(range(10**9))

    def both(number: int) -> Callable[[Tx], None]:
        def work(tx: Tx) -> None:
            inbox.keep(tx, [(number, number, f"{number}:" + "x" * 500)], NOW)
            if number % 7 == 0:
                raise Slipped
            outbox.put(tx, key=f"answer:{number}", lane=outbox.ANSWERS, chat_id=number, kind="menu", about={}, now=NOW)

        return work

    async def one_after_the_other() -> None:
        for number in numbers:
            with suppress(Slipped):
                await opened.write(both(number))
                say(number, commits)

    await asyncio.gather(*(one_after_the_other() for _ in range(64)))


async def write_some(store: Path, first: str, count: str) -> None:
    """Keep so many updates, one commit each."""
    opened = await Store.open(store, KEY, NOW)
    say("open")
    sys.stdin.readline()
    for number in range(int(first), int(first) + int(count)):
        await opened.write(keeping(number, "body"))
    await opened.close()
    say("done")


async def hold_the_writer(store: Path) -> None:
    """Take the writer's turn and keep it until told to go on."""
    opened = await Store.open(store, KEY, NOW)

    def slowly(tx: Tx) -> None:
        inbox.keep(tx, [(1, 1, "from the other program")], NOW)
        say("holding")
        sys.stdin.readline()

    await opened.write(slowly)
    await opened.close()
    say("done")


def make(store: Path) -> None:
    """Make a store at the same moment as others do."""
    say("ready")
    sys.stdin.readline()
    raw = open_raw(store, KEY)
    say(migrate.migrate(raw, NOW))
    raw.close()


def make_key(store: Path, key_file: str) -> None:
    """Read or make the key at the same moment as others do."""
    say("ready")
    sys.stdin.readline()
    say(keys.read_or_make_key(Path(key_file), store).hex())


async def fill(store: Path, most_bytes: str) -> None:
    """Write until the disk is full (a file may only grow so large), then show what still works."""
    import resource

    opened = await Store.open(store, KEY, NOW)
    await opened.write(keeping(0, "before"))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(most_bytes), hard))
    kept = 1
    try:
        for number in range(1, 1000):
            await opened.write(keeping(number, "x" * 20_000))
            kept += 1
    except StoreFull as full:
        say("full", full)
    say("kept", kept)
    say("readable", len(await opened.read(inbox.waiting)))
    try:
        await opened.write(keeping(5000, "x" * 4_000_000))
    except StoreFull:
        say("a large one is refused as well")
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    await opened.write(keeping(1000, "after"))
    say("works again")
    await opened.close()


def as_nobody(verb: str, first: str, second: str) -> None:
    """Do something as somebody without special rights, and say with which fault it ended."""
    if os.geteuid() == 0:
        os.setuid(NOBODY)
    try:
        if verb == "open":
            raw = open_raw(Path(first), KEY)
            migrate.migrate(raw, NOW)
            raw.close()
        else:
            keys.read_or_make_key(Path(first), Path(second))
    except StoreFault as fault:
        say(type(fault).__name__)
        say(fault)


def main() -> None:
    verb, *words = sys.argv[1:]
    match verb:
        case "write_for_ever":
            asyncio.run(write_for_ever(Path(words[0])))
        case "share_commits_for_ever":
            asyncio.run(share_commits_for_ever(Path(words[0])))
        case "write_some":
            asyncio.run(write_some(Path(words[0]), *words[1:]))
        case "hold_the_writer":
            asyncio.run(hold_the_writer(Path(words[0])))
        case "make":
            make(Path(words[0]))
        case "make_key":
            make_key(Path(words[0]), words[1])
        case "fill":
            asyncio.run(fill(Path(words[0]), words[1]))
        case "as_nobody":
            as_nobody(words[0], words[1], words[2])
        case _:
            raise SystemExit(f"no such verb: {verb}")


if __name__ == "__main__":
    try:
        main()
    except BaseException:  # noqa: BLE001 - whatever it was, it is told and ends the program
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)  # an open store's threads would keep a program that has failed alive, and whoever waits for it
