"""`kulturkontakt invites`: a personal link for everybody who has not joined yet."""

import csv
from typing import TextIO

from storage import people
from storage.clock import Clock
from storage.records import Person, RoleName
from storage.store import Store
from storage.tx import Tx
from volunteering import joining


async def invite_all(store: Store, clock: Clock, bot_username: str, role: RoleName | None, out: TextIO) -> None:
    """Write CSV `name,role,unit,link`, one line a person; each link is new and is shown only here.

    A link binds at once to whoever opens it first (contract). People reached by phone are left out.
    """

    def invite(tx: Tx) -> list[tuple[Person, str]]:
        return [(person, joining.invite(tx, person, clock.now())) for person in people.not_joined(tx, role)]

    table = csv.writer(out, lineterminator="\n")
    table.writerow(["name", "role", "unit", "link"])
    for person, code in await store.write(invite):
        held = next((each for each in person.roles if role is None or each.name == role), None)
        link = f"https://t.me/{bot_username}?start={code}"
        table.writerow([person.name, held.name if held else "", held.unit if held else "", link])
    out.flush()
