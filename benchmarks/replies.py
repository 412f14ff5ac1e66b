"""How soon the bot replies to whatever people write or press, on the simulator: `python -m benchmarks replies`.

Sixty-four people at their phones at once, in words, with keys and commands, in three languages: the real program on an
encrypted store; the simulated Telegram and the people are another process. A reply is there when the message stands in
the chat. Each writes every two seconds and a half, as Telegram bears one message a second in a chat: first each at a
moment of their own, then all in the same one, where the last waits for the simulator as well.
"""

import asyncio
import tempfile
from pathlib import Path
from time import perf_counter

from benchmarks.figures import Figure, percentile
from simulator.core.model import Json
from soak.crowd import Presser
from soak.storm import Storm, Weather, storm

PEOPLE = 64
ROUNDS = 12
APART = 2.5  # seconds between two rounds
PATIENCE = 10.0  # seconds, for whoever still waits at the end
LIFTED = 1000  # sends a second: it is the bot that is measured, not Telegram's limit
SAID = (
    "Hvem kommer i dag?",
    "/mine",
    "Hei, jeg kan dessverre ikke komme på torsdag, jeg har time hos legen. Hilsen Kari",
    "Hvad sker der i denne uge?",
    "I would love to help with the singing next week",
    "/whatson",
    "hva er jeg påmeldt",
    "I'm running ten minutes late",
    "hvem er kulturkontakt i dag",
    "Har I brug for hjælp til bustur?",
    "/today",
    "how do I change the language",
    "kan noen ringe meg",
    "🙂👍",
    "tusen takk for i går, det var så hyggelig å se dere alle sammen igjen",
    "Who is coming on Friday?",
    "/settings",
    "a ka ett kom o fredag, a har ondt i æ ryg",
)


class Watch:
    """Who has written and waits, and how long each reply took."""

    def __init__(self) -> None:
        self.waiting: dict[int, float] = {}
        self.took: list[float] = []

    def writes(self, person: Presser, blowing: Storm, text: str) -> None:
        """Somebody writes this."""
        self.waiting[person.user.id] = perf_counter()
        blowing.reachable.telegram.send_text(person.user.id, None, text)

    def hear(self, event: Json) -> None:
        """Something happened on somebody's phone."""
        if event["kind"] in {"message", "edited"} and not event["message"]["from_me"]:
            began = self.waiting.pop(event["user_id"], None)
            if began is not None:
                self.took.append(perf_counter() - began)


async def _each_alone(blowing: Storm, watch: Watch, rounds: int) -> None:
    everybody = blowing.crowd.pressing
    for turn in range(rounds):
        for number, person in enumerate(everybody):
            watch.writes(person, blowing, SAID[(turn * 5 + number) % len(SAID)])
            await asyncio.sleep(APART / len(everybody))


async def _all_together(blowing: Storm, watch: Watch, rounds: int) -> None:
    for turn in range(rounds):
        for number, person in enumerate(blowing.crowd.pressing):
            watch.writes(person, blowing, SAID[(turn * 5 + number) % len(SAID)])
        await asyncio.sleep(APART)


async def _measured(folder: Path, rounds: int) -> tuple[Watch, Watch]:
    async with storm(folder, Weather(pressing=PEOPLE, reading=0, rate=LIFTED, latency=0.0)) as blowing:
        process = await blowing.operator.run_bot()
        watches = Watch(), Watch()
        for watch, write in zip(watches, (_each_alone, _all_together), strict=True):
            with blowing.reachable.listening(watch.hear):
                await write(blowing, watch, rounds)
                await asyncio.sleep(PATIENCE if watch.waiting else 0.0)
        await blowing.operator.stops(process)
    return watches


def measure(rounds: int = ROUNDS) -> list[Figure]:
    """Both ways, each person so many times; the first time does not count."""
    with tempfile.TemporaryDirectory(prefix="kulturkontakt-replies-") as folder:
        apart, together = asyncio.run(_measured(Path(folder), rounds))
    figures = []
    for watch, when, wanted in ((apart, "each at their own moment", "p99 < 150 ms"), (together, "all in the same", "")):
        p50, p99 = (percentile(watch.took[PEOPLE:], percent) * 1000 for percent in (50, 99))
        measured = f"p50 {p50:.0f} ms, p99 {p99:.0f} ms of {len(watch.took):,}, {len(watch.waiting)} unanswered"
        figures.append(Figure("a reply to words, keys, commands", f"{PEOPLE} chats, {when}", measured, wanted))
    return figures
