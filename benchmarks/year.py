"""A year of the example home in under a minute, with a clock moved by hand: `make year`.

People sign up, cancel and take it back; dates move and are called off; shifts are taken. Whatever the clock then says
is put into words and counted. Held against it: nothing at night but to those on duty, nothing about what is void,
nothing twice.
"""

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.table import Table

from messages.compose import composer
from schedules import PROMPTS
from schedules.planner import work_out
from storage import activities, migrate, outbox, people, prompts, shifts, signups
from storage.connection import open_raw
from storage.records import OutboxRow, Person, RoleName, SignupState
from storage.times import from_text, to_text
from storage.tx import Tx
from volunteering import cancelling, culture_contact, signing_up, undoing
from volunteering.home import HomeRules
from volunteering.tables.load import load_path

KEY = bytes(range(32))
RULES = HomeRules(ZoneInfo("Europe/Copenhagen"), language="da")
BEGINS = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
WEEKS = 52
HOME = Path(__file__).parents[1] / "bot" / "demo_home"
ON_DUTY = {"briefing", "briefing_again", "comes_too", "not_ticked"}
HOURS = (7, 8, 9, 10, 12, 14, 15, 17, 18, 20, 22)  # UTC; besides whatever moment something is due at
DEEDS_A_DAY = 3


@dataclass
class Year:
    """What was said, and what should not have been."""

    said: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    deeds: Counter[str] = field(default_factory=Counter)


def main() -> None:
    """Live the year and print it; status 1 when something was said that should not have been."""
    begun = perf_counter()
    weeks = int(sys.argv[1]) if len(sys.argv) > 1 else WEEKS
    with tempfile.TemporaryDirectory(prefix="kulturkontakt-year-") as folder:
        year = live(Path(folder) / "year.db", weeks)
    console = Console()
    console.print(table(year, weeks))
    console.print(
        f"{perf_counter() - begun:.0f} s. " + ("; ".join(year.faults[:10]) or "None at night, void or twice.")
    )
    if year.faults:
        sys.exit(1)


def live(path: Path, weeks: int, seed: int = 1) -> Year:
    """So many weeks of the example home, from its first Monday on."""
    raw = open_raw(path, KEY)
    raw.execute("PRAGMA synchronous = OFF")  # nothing of it is kept
    migrate.migrate(raw, BEGINS)
    tx, year, chance = Tx(raw), Year(), random.Random(seed)  # noqa: S311 - the same year every time
    raw.execute("BEGIN IMMEDIATE")
    load_path(tx, HOME, zone=RULES.zone, now=BEGINS)
    _everybody_joins(tx)
    for now in _moments(tx, weeks):
        if now.hour == HOURS[0] and now.minute == 0:
            for _ in range(DEEDS_A_DAY):
                _something_happens(tx, now, chance, year)
        work_out(tx, PROMPTS, now, RULES)
        _say(tx, now, year)
    raw.execute("ROLLBACK")
    raw.close()
    return year


def _everybody_joins(tx: Tx) -> None:
    tx.run("UPDATE person SET chat_id = 1000 + id, joined_at = ? WHERE channel = 'telegram'", to_text(BEGINS))


def _moments(tx: Tx, weeks: int) -> Iterator[datetime]:
    """Some hours of each day, and whenever something falls due in between."""
    for day in range(7 * weeks):
        for hour in HOURS:
            wanted = (BEGINS + timedelta(days=day)).replace(hour=hour, minute=0)
            while (text := _next_due(tx, wanted)) is not None:
                yield from_text(text)
            yield wanted


def _next_due(tx: Tx, before: datetime) -> str | None:
    text: str | None = tx.value(
        "SELECT min(due_at) FROM outbox WHERE state = 'due' AND lane = 1 AND due_at < ?", to_text(before)
    )
    return text


def _say(tx: Tx, now: datetime, year: Year) -> None:
    """Everything that is due, as the delivery would: asked again whether it is true, in the reader's words."""
    compose = composer(RULES, "fuglsang_bot")
    for row in _due(tx, now):
        late = row.worth_until is not None and row.worth_until <= now
        said = None if late else compose(tx, row, now)
        state = "dropped" if said is None else "sent"
        tx.run(
            "UPDATE outbox SET state = ?, error = ?, about = NULL, settled_at = ?, message_id = id, attempts = attempts"
            " + 1 WHERE id = ?",
            state,
            "TooLate" if late else None,
            to_text(now),
            row.id,
        )
        if said is None:
            year.dropped[row.kind] += 1
            continue
        year.said[row.kind] += 1
        if row.key.startswith(prompts.OURS):
            _hold_against(tx, row.key, row.kind, row.about, row.person_id, now, year)


def _due(tx: Tx, now: datetime) -> list[OutboxRow]:
    rows = tx.all(
        "SELECT id, key, lane, chat_id, person_id, language, kind, about, edits, created_at, due_at, worth_until,"
        " attempts, error, cause FROM outbox WHERE state = 'due' AND due_at <= ? ORDER BY due_at, id",
        to_text(now),
    )
    return [outbox._row(row) for row in rows]  # noqa: SLF001 - as the outbox hands them out


def _hold_against(
    tx: Tx, key: str, kind: str, about: dict[str, object], person_id: int | None, now: datetime, year: Year
) -> None:
    if key in year.keys:
        year.faults.append(f"twice: {key}")
    year.keys.add(key)
    if kind not in ON_DUTY and RULES.is_quiet(now):
        year.faults.append(f"at night: {key} at {RULES.local(now):%a %d %b %H:%M}")
    date_id = about.get("date")
    if not isinstance(date_id, int):
        return
    date = activities.by_id(tx, date_id)
    if date is None or date.called_off_at is not None:
        year.faults.append(f"called off: {key}")
    elif kind in {"reminder", "thanks", "first_time_asked"} and date.organisation is None and person_id is not None:
        signup = signups.of(tx, date_id, person_id)
        if signup is None or signup.state is not SignupState.COMING:
            year.faults.append(f"not signed up: {key}")
        if kind == "reminder" and date.starts_at <= now:
            year.faults.append(f"begun: {key}")


def _something_happens(tx: Tx, now: datetime, chance: random.Random, year: Year) -> None:
    deed = chance.choice((_signs_up, _signs_up, _cancels, _cancels_and_undoes, _moves, _calls_off, _takes_a_shift))
    if deed(tx, now, chance):
        year.deeds[deed.__name__.strip("_").replace("_", " ")] += 1


def _one_date(tx: Tx, now: datetime, chance: random.Random, days: int = 10) -> int | None:
    found = tx.all(
        "SELECT id FROM activity_date WHERE starts_at > ? AND starts_at < ? AND called_off_at IS NULL",
        to_text(now),
        to_text(now + timedelta(days=days)),
    )
    return chance.choice(found)[0] if found else None


def _volunteer(tx: Tx, chance: random.Random) -> Person:
    return chance.choice(people.with_role(tx, 1, RoleName.VOLUNTEER))


def _signs_up(tx: Tx, now: datetime, chance: random.Random) -> bool:
    date = _one_date(tx, now, chance)
    return date is not None and bool(signing_up.sign_up(tx, _volunteer(tx, chance), date, now, RULES))


def _cancels(tx: Tx, now: datetime, chance: random.Random) -> bool:
    return isinstance(_gives_up(tx, now, chance)[1], cancelling.Cancelled)


def _cancels_and_undoes(tx: Tx, now: datetime, chance: random.Random) -> bool:
    person, outcome = _gives_up(tx, now, chance)
    if not isinstance(outcome, cancelling.Cancelled):
        return False
    undoing.undo(tx, person, outcome.act, now, RULES)
    return True


def _gives_up(tx: Tx, now: datetime, chance: random.Random) -> tuple[Person, object]:
    person, date = _volunteer(tx, chance), _one_date(tx, now, chance)
    return person, None if date is None else cancelling.cancel(tx, person, date, now, RULES)


def _moves(tx: Tx, now: datetime, chance: random.Random) -> bool:
    date = _one_date(tx, now, chance)
    found = activities.by_id(tx, date) if date is not None else None
    if found is None:
        return False
    by = timedelta(hours=chance.choice((-1, 1, 24)))
    if found.starts_at + by <= now:
        return False
    tx.run(
        "UPDATE activity_date SET starts_at = ?, ends_at = ?, moved_at = ? WHERE id = ?",
        to_text(found.starts_at + by),
        to_text(found.ends_at + by),
        to_text(now),
        found.id,
    )
    return True


def _calls_off(tx: Tx, now: datetime, chance: random.Random) -> bool:
    date = _one_date(tx, now, chance) if chance.random() < 0.2 else None
    return date is not None and bool(
        tx.run("UPDATE activity_date SET called_off_at = ? WHERE id = ?", to_text(now), date)
    )


def _takes_a_shift(tx: Tx, now: datetime, chance: random.Random) -> bool:
    empty = shifts.empty(tx, 1, now, now + timedelta(days=4))
    staff = people.with_role(tx, 1, RoleName.STAFF)
    if not empty or not staff:
        return False
    return isinstance(
        culture_contact.take(tx, chance.choice(staff), chance.choice(empty).id, now), culture_contact.Taken
    )


def table(year: Year, weeks: int) -> Table:
    """What was said, by kind."""
    shown = Table(title=f"{weeks} weeks of the example home")
    for heading in ("said by itself", "times", "no longer true when it was to be said"):
        shown.add_column(heading, overflow="fold")
    for kind in sorted(year.said | year.dropped):
        shown.add_row(kind, str(year.said[kind]), str(year.dropped[kind]))
    shown.add_section()
    for deed, times in sorted(year.deeds.items()):
        shown.add_row(f"(what happened: {deed})", str(times), "")
    return shown


if __name__ == "__main__":
    main()
