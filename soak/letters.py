"""A newsletter that goes out to some hundred readers in two languages, while the program is killed again and again.

A coordinator writes it in the chat, in both languages, looks at it and sends it. Whatever happens then, nobody gets it
twice; everybody gets it or is named; the bar in the coordinator's chat reaches its end, and says what is true.
"""

import asyncio
import math
import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from messages.buttons import SendLetter, StopLetters, WriteLetter
from soak.day_home import LEAD, Phones, furnish, local
from soak.moved_home import MovedHome, moved_home
from soak.under_way import UnderWay
from storage.tx import Tx

AT_LEAST = 8  # messages in doubt that every kill is allowed (design: rate × latency, at least 8)
LONGEST_START = 0.9  # seconds into a start at which such a kill comes at most
WHILE_STARTING = 0.15  # how many of the kills come before the program is ready
MOST_SENDS = 40
PATIENCE = 1.0  # seconds without that many sends, after which it is killed all the same
LONGEST = 240.0  # seconds for a letter to go out; only so that a broken program does not hang us
UNDO = timedelta(seconds=61)
PHONE_ONLY, BLOCKING = 3, 4  # of the readers
STOPPING = 3  # so many say "no more" while the next letter goes out
LANGUAGES = ("nb", "da")
WORDS = {
    "nb": "Kjære frivillige! Brev {number}: julegrøt den 12.",
    "da": "Kære frivillige! Brev {number}: julegrød den 12.",
}
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Weather:
    """How letters go out.

    Attributes:
        seed: of everything that is drawn.
        readers: on Telegram; a few more have none.
        rate: sends a second that the bot is allowed.
        latency: seconds until a send's answer is back.
        most_sends: after a start: so many sends later a kill comes at most.
    """

    seed: int = 1
    readers: int = 300
    rate: int = 200
    latency: float = 0.04
    most_sends: int = MOST_SENDS

    @property
    def window(self) -> int:
        """So many messages may be in doubt after one kill."""
        return max(AT_LEAST, math.ceil(self.rate * self.latency))


@dataclass
class Report:
    """What became of the letters.

    Attributes:
        letters: that went out.
        kills: how often the program was killed meanwhile.
        readers: to whom they were to go, all letters together.
        delivered: who has it once.
        twice: who has it more often.
        lost: who has it not and is not named, or has it in a language that is not theirs.
        unknown: named as perhaps reached.
        stopped: who had said "no more" meanwhile, and did not get it.
        disagreeing: what the report says and Telegram does not, or that the bar did not reach its end.
        updates: that were handed over.
        updates_lost: of them, those that were not handled.
        in_doubt: for each kill, how many messages were being said.
        named: all that was being said at a kill.
    """

    letters: int = 0
    kills: int = 0
    readers: int = 0
    delivered: int = 0
    twice: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    unknown: int = 0
    stopped: int = 0
    disagreeing: list[str] = field(default_factory=list)
    updates: int = 0
    updates_lost: int = 0
    in_doubt: list[int] = field(default_factory=list)
    named: list[UnderWay] = field(default_factory=list)

    @property
    def wrong(self) -> dict[str, object]:
        """Everything that must not be, where it is."""
        never: dict[str, object] = {
            "newsletters twice": self.twice,
            "newsletters lost": self.lost,
            "the report disagrees with Telegram": self.disagreeing,
            "updates lost": self.updates_lost,
        }
        return {name: what for name, what in never.items() if what}


class Letters:
    """Letters that go out one after the other, to the same readers."""

    def __init__(self, home: MovedHome, phones: Phones, most_sends: int = MOST_SENDS) -> None:
        """Nobody has got anything yet."""
        self._most_sends = most_sends
        self.home = home
        self.phones = phones
        self.report = Report()
        self.readers = [name for name in phones.users if name != LEAD]

    async def go_out(self, kills: int) -> Report:
        """Send letters until the bot has been killed so often; the last one goes to its end in peace."""
        while True:
            await self._one(kills)
            if len(self.home.in_doubt) >= kills:
                break
        await self.home.stops()
        found = self.report
        found.kills, found.in_doubt, found.named = len(self.home.in_doubt), self.home.in_doubt, self.home.under_way
        done = "SELECT update_id FROM inbox WHERE state = 'done'"
        handled = await self.home.operator.asked(lambda tx: {row[0] for row in tx.all(done)})
        found.updates, found.updates_lost = len(self.home.handed), len(self.home.handed - handled)
        return found

    async def _one(self, kills: int) -> None:
        self.report.letters += 1
        await self._write()
        await self.home.moves_to(self.home.clock.now() + UNDO)
        stopping = self._who_stops()
        while not self._is_out() and len(self.home.in_doubt) < kills:
            await self._one_kill()
            for name in stopping:
                self.phones.taps(name, StopLetters)
            stopping = []
        await self.home.runs()
        await self.home.reachable.until(self._is_out, LONGEST)
        await self.home.settles()
        await self.home.operator.asked(self._count)

    async def _write(self) -> None:
        """As a coordinator does it: in one language, in the other, and off."""
        await self.home.settles()
        self.phones.writes(LEAD, "Nyhetsbrev")
        await self.home.settles()
        for language in LANGUAGES:
            self.phones.taps(LEAD, WriteLetter)  # a new one; then, on its card, the other language
            await self.home.settles()
            self.phones.writes(LEAD, WORDS[language].format(number=self.report.letters))
            await self.home.settles()
        self.phones.taps(LEAD, SendLetter)
        await self.home.settles()

    async def _one_kill(self) -> None:
        chance = self.home.chance
        if self.home.is_dead and chance.random() < WHILE_STARTING:
            await self.home.begins()
            await asyncio.sleep(chance.uniform(0, LONGEST_START))
        else:
            await self.home.runs()
            await self.home.until_sent(chance.randint(1, self._most_sends), PATIENCE)
        await self.home.is_killed()

    def _who_stops(self) -> list[str]:
        """Some of those who have got the letter before and have not stopped."""
        got = [name for name in self.readers if self.report.letters > 1 and self._got(name, self.report.letters - 1)]
        return self.home.chance.sample(sorted(got), min(STOPPING, len(got)))

    def _got(self, name: str, number: int) -> list[str]:
        """The letter of this number as it stands in somebody's chat, once or more often."""
        return [each["text"] for each in self.phones.reads(name) if f"Brev {number}:" in (each["text"] or "")]

    def _is_out(self) -> bool:
        """Whether the bar in the coordinator's chat has come to its end: the report stands there."""
        return self._card().startswith("Brevet er ute")

    def _card(self) -> str:
        """Where the coordinator reads how it stands."""
        return str(self.phones.reads(LEAD)[-1]["text"])

    def _count(self, tx: Tx) -> None:
        """Hold the report against what stands in the chats."""
        number, found = self.report.letters, self.report
        rows = tx.all(
            "SELECT p.name, p.language, r.state FROM letter_recipient r JOIN person p ON p.id = r.person_id"
            " WHERE r.letter_id = (SELECT max(id) FROM letter)"
        )
        states = {name: state for name, _, state in rows}
        for name, language, state in rows:
            if name not in self.phones.users:
                continue
            got = self._got(name, number)
            found.readers += 1
            found.delivered += len(got) == 1
            found.unknown += state == "unknown"
            found.stopped += state == "stopped"
            wanted = {"sent": {1}, "unknown": {0, 1}}.get(state, {0})
            own = WORDS[language].format(number=number)
            if len(got) > 1:
                found.twice.append(f"letter {number}: {name} {len(got)} times, {state}")
            elif len(got) not in wanted or not all(text.startswith(own) for text in got):
                found.lost.append(f"letter {number}: {name} {state}, has {got}")
        missing = {name for name in self.readers if name not in states and self._may_get(tx, name)}
        found.lost += [f"letter {number}: {name} was left out" for name in sorted(missing)]
        self._hold_against(Counter(states.values()), number)

    def _may_get(self, tx: Tx, name: str) -> bool:
        return bool(tx.value("SELECT newsletter FROM person WHERE name = ?", name))

    def _hold_against(self, counted: Counter[str], number: int) -> None:
        """The first number of the report is how many it has reached; the others who did not, and perhaps not."""
        said = self._card().splitlines()
        reached = int((_NUMBER.findall(said[0]) or ["1"])[0])
        if reached != counted["sent"]:
            self.report.disagreeing.append(f"letter {number}: {said[0]}, but {counted['sent']} were reached")
        for state in ("unknown", "blocked", "ring", "stopped"):
            if counted[state] > 1 and not any(_NUMBER.findall(line)[:1] == [str(counted[state])] for line in said[1:]):
                self.report.disagreeing.append(f"letter {number}: {counted[state]} {state} are not in {said}")
        if counted.keys() - {"sent", "unknown", "blocked", "ring", "stopped"}:
            self.report.disagreeing.append(f"letter {number}: {dict(counted)}")


def tables(readers: int) -> dict[str, list[str]]:
    """The home's tables: everybody on one unit, everybody has said yes."""
    people = [f"{LEAD},coordinator,Kafeen,nb,,telegram,no"]
    people += [
        f"Leser {number:03},volunteer,Kafeen,{LANGUAGES[number % 2]},+47 90 00 {number:04},"
        f"{'telegram' if number < readers else 'phone'},yes"
        for number in range(readers + PHONE_ONLY)
    ]
    return {
        "units": ["site,unit", "Solbakken,Kafeen"],
        "people": ["name,role,unit,language,phone,channel,newsletter", *people],
    }


@asynccontextmanager
async def letters(folder: Path, weather: Weather, *, compiled: Path | None = None) -> AsyncIterator[Letters]:
    """The home on a morning, its bot running; a few have blocked it, and it does not know that yet."""
    async with moved_home(
        folder,
        local("2026-11-25", "09:00"),
        seed=weather.seed,
        rate=weather.rate,
        latency=weather.latency,
        settings={},
        compiled=compiled,
    ) as home:
        phones = await furnish(home, tables(weather.readers))
        await home.runs()
        going = Letters(home, phones, weather.most_sends)
        for name in home.chance.sample(sorted(going.readers), BLOCKING):
            home.reachable.telegram.chat(phones.users[name].id).blocked = True
        yield going
