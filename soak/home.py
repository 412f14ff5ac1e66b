"""A home for the storm: people enough to press, dates with room for all and dates for which they must queue."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from soak.operator import DATABASE, Operator
from storage import outbox, people
from storage.clock import SystemClock
from storage.keys import read_or_make_key
from storage.times import to_text
from storage.tx import Tx
from volunteering import joining
from volunteering.tables.load import load_path

ROOMY, NARROW = 3, 2  # so many dates of each
PLACES = 3  # on a narrow one
ZONE = ZoneInfo("Europe/Oslo")  # the program's own default


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person of the home.

    Attributes:
        id: in the store.
        name: as in the tables.
        code: of the personal link.
    """

    id: int
    name: str
    code: str


def write_tables(folder: Path, volunteers: int, today: datetime) -> None:
    """The home's tables: everybody on one unit, all dates more than a day ahead."""
    folder.mkdir()
    names = [f"Frivillig {number:03}" for number in range(volunteers)]
    rows = ["name,role,unit", "Inge Holm,coordinator,Caféen", *(f"{name},volunteer,Caféen" for name in names)]
    dates = [("Sangstund", 10 + number, "") for number in range(ROOMY)]
    dates += [("Busstur", 20 + number, str(PLACES)) for number in range(NARROW)]
    days = [(title, (today + timedelta(days=ahead)).date().isoformat(), places) for title, ahead, places in dates]
    plan = ["title,unit,starts,ends,places", *(f"{t} {d},Caféen,{d} 14:00,15:00,{p}" for t, d, p in days)]
    tables = {"units": ["site,unit", "Solbakken,Caféen"], "people": rows, "activities": plan}
    for name, lines in tables.items():
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


async def furnish(operator: Operator, volunteers: int) -> list[Somebody]:
    """Load the home into a new store; everybody with a personal link that nobody has opened."""
    now = SystemClock().now()
    tables = operator.folder / "tables"
    write_tables(tables, volunteers, now)
    read_or_make_key(operator.key_file, operator.folder / DATABASE)

    def load_and_invite(tx: Tx) -> list[Somebody]:
        load_path(tx, tables, zone=ZONE, now=now)
        ids = [row[0] for row in tx.all("SELECT id FROM person WHERE name_key LIKE 'frivillig%' ORDER BY name_key")]
        everybody = sorted(people.by_ids(tx, ids), key=lambda person: person.name)
        return [Somebody(person.id, person.name, joining.invite(tx, person, now)) for person in everybody]

    return await operator.wrote(load_and_invite)


def put_letters(tx: Tx, readers: list[int], number: int, now: datetime) -> int:
    """A letter to each of these people (store ids) who waits for none, in the patient lane; how many that were."""
    put = 0
    for person in people.by_ids(tx, readers):
        waits = tx.one("SELECT 1 FROM outbox WHERE person_id = ? AND kind = 'mine' AND state = 'due'", person.id)
        if person.chat_id is not None and waits is None:
            put += outbox.put(
                tx,
                key=f"letter:{number}:{person.id}",
                lane=outbox.LETTERS,
                chat_id=person.chat_id,
                person_id=person.id,
                kind="mine",
                about={"skip": 0},
                now=now,
            )
    return put


def end_leases(tx: Tx, now: datetime) -> int:
    """Let every lease have run out long ago, as if the machine had slept; how many there were."""
    return tx.run("UPDATE outbox SET lease_until = ? WHERE state = 'sending'", to_text(now - timedelta(days=1)))
