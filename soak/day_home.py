"""The home of the day: its plan for two days, who is down for what, and everybody's phone."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from zoneinfo import ZoneInfo

from messages.buttons import Button, unpack
from simulator.core.model import Chat, Json, User
from simulator.core.telegram import Telegram
from soak.moved_home import MovedHome
from soak.operator import DATABASE
from storage import people
from storage.keys import read_or_make_key
from storage.times import to_text
from storage.tx import Tx
from volunteering.home import HomeRules
from volunteering.tables.load import load_path

ZONE = ZoneInfo("Europe/Oslo")  # the program's own default
RULES = HomeRules(ZONE)
VOLUNTEERS = 34
LEAD, CONTACTS = "Inge Holm", {"Kafeen": "Lone Bak", "Post 1": "Mads Krogh", "Post 2": "Tove Lund"}
ON_DUTY = frozenset(CONTACTS.values())

# What is on: the title, where, when, until when, places, and which of the volunteers are down for it. The first three
# are new, two have no Telegram, and the last of the bingo waits for a place.
PLAN: tuple[tuple[str, str, str, str, str, Sequence[int]], ...] = (
    ("Vaffelbaking", "Kafeen", "2026-11-26 10:00", "11:00", "", (*range(8), 32, 33)),
    ("Høytlesning", "Post 1", "2026-11-26 11:00", "12:00", "", range(8, 14)),
    ("Skogstur", "Post 2", "2026-11-26 13:00", "14:00", "", range(14, 20)),
    ("Bingo", "Kafeen", "2026-11-26 13:30", "14:30", "6", range(20, 27)),
    ("Sangstund", "Post 1", "2026-11-26 16:00", "17:00", "", range(27, 32)),
    ("Fredagskor", "Kafeen", "2026-11-27 10:00", "11:30", "", range(3, 11)),
    ("Strikkekafé", "Post 2", "2026-11-27 14:00", "15:00", "", range(20, 26)),
)
NEW = range(3)
ON_THE_PHONE = (32, 33)
DAYS = ("2026-11-26", "2026-11-27")


def name_of(number: int) -> str:
    """A volunteer's name."""
    return f"Frivillig {number:02}"


def tables() -> dict[str, list[str]]:
    """The home's tables."""
    staff = [f"{LEAD},coordinator,Kafeen,nb,,telegram,2019-03-01"]
    staff += [f"{name},staff,{unit},nb,,telegram,2019-03-01" for unit, name in CONTACTS.items()]
    volunteers = [
        f"{name_of(number)},volunteer,Kafeen,{('nb', 'da', 'en')[number % 3]},+47 90 00 00 {number:02},"
        f"{'phone' if number in ON_THE_PHONE else 'telegram'},{'2026-11-20' if number in NEW else '2021-09-01'}"
        for number in range(VOLUNTEERS)
    ]
    shifts = [
        f"{unit},{day},{kind},{starts},{ends},{name}"
        for day in DAYS
        for unit, name in CONTACTS.items()
        for kind, starts, ends in (("day", "07:00", "15:00"), ("evening", "15:00", "23:00"))
    ]
    signups = [
        f"{title},{unit},{starts[:10]},{name_of(number)}" for title, unit, starts, _, _, down in PLAN for number in down
    ]
    return {
        "units": ["site,unit", *(f"Solbakken,{unit}" for unit in CONTACTS)],
        "people": ["name,role,unit,language,phone,channel,started_on", *staff, *volunteers],
        "activities": ["title,unit,starts,ends,places", *(",".join(row[:5]) for row in PLAN)],
        "shifts": ["unit,date,shift,starts,ends,culture_contact", *shifts],
        "signups": ["title,unit,date,name", *signups],
    }


@dataclass
class Phones:
    """Everybody's phone, by their names in the home.

    Attributes:
        telegram: the simulated one.
        users: who has one.
        unanswered: who looked for a button that was not there, and which.
        ward: the chat of a ward's staff, when there is one.
    """

    telegram: Telegram
    users: dict[str, User]
    unanswered: list[str] = field(default_factory=list)
    ward: Chat | None = None

    def taps(self, name: str, kind: type[Button], *, nth: int = 0, **wanted: int) -> None:
        """Press a button of this kind (the first, the second, …) under the newest message that has one."""
        user = self.users[name]
        for message in reversed(self.telegram.chat_view(user.id)):
            found = [data for data in _buttons(message) if _is(unpack(data), kind, wanted)]
            if len(found) > nth:
                self.telegram.press(user.id, None, message["id"], data=found[nth])
                return
        self.unanswered.append(f"{name}: {kind.__name__} {wanted}")

    def writes(self, name: str, text: str) -> None:
        """Write a text."""
        self.telegram.send_text(self.users[name].id, None, text)

    def reads(self, name: str) -> list[Json]:
        """What the bot has said to this person, as it stands there now."""
        return [each for each in self.telegram.chat_view(self.users[name].id) if not each["from_me"]]


def _buttons(message: Json) -> list[str]:
    return [button["data"] for row in message["inline_keyboard"] or [] for button in row if "data" in button]


def _is(button: Button | None, kind: type[Button], wanted: Mapping[str, int]) -> bool:
    if not isinstance(button, kind):
        return False
    found = {each.name: getattr(button, each.name) for each in fields(button)}
    return all(found[name] == value for name, value in wanted.items())


async def furnish(home: MovedHome, wanted: Mapping[str, Sequence[str]]) -> Phones:
    """Load these tables into a new store; everybody on Telegram has joined, and has a phone."""
    folder = home.operator.folder / "tables"
    folder.mkdir()
    for name, lines in wanted.items():
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    read_or_make_key(home.operator.key_file, home.operator.folder / DATABASE)
    telegram, now = home.reachable.telegram, home.clock.now()

    def load_and_join(tx: Tx) -> dict[str, User]:
        load_path(tx, folder, zone=ZONE, now=now)
        ids = [row[0] for row in tx.all("SELECT id FROM person WHERE channel = 'telegram' ORDER BY name_key")]
        users = {}
        for person in people.by_ids(tx, ids):
            user = users[person.name] = telegram.add_user(person.name, language_code=person.language)
            telegram.chat(user.id).started = True
            tx.run(
                "UPDATE person SET chat_id = ?, app_language = ?, joined_at = ? WHERE id = ?",
                user.id,
                person.language,
                to_text(now),
                person.id,
            )
        return users

    return Phones(telegram, await home.operator.wrote(load_and_join))


async def dates(home: MovedHome) -> dict[str, int]:
    """The number of each date of the plan, by its title."""
    sql = "SELECT a.title, d.id FROM activity_date d JOIN activity a ON a.id = d.activity_id"
    return {row[0]: row[1] for row in await home.operator.asked(lambda tx: tx.all(sql))}


def local(day: str, clock: str) -> datetime:
    """A moment on the home's clocks."""
    return datetime.fromisoformat(f"{day} {clock}").replace(tzinfo=ZONE)


def some(chance: random.Random, among: Sequence[int], many: int) -> list[str]:
    """So many of these volunteers."""
    return [name_of(number) for number in sorted(chance.sample(list(among), many))]
