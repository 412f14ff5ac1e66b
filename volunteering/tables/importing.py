"""Putting checked tables into the store: all of it in one transaction, and again without doubling anything.

Units are known by their name, people by their full name, shifts by unit, date and kind, plans by name and site,
sign-ups by date and person; how the rows of one activity are told apart stands in `series`. Nothing is deleted and
nobody is written to.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from storage import acts, forgetting, loading, people
from storage.loading import HeldDate
from storage.names import name_key
from storage.times import from_text, to_text
from storage.tx import Tx, Value
from volunteering.planning import closing
from volunteering.tables.checks import check
from volunteering.tables.faults import Fault
from volunteering.tables.home_tables import Tables
from volunteering.tables.known import ActivityKey, Known, KnownActivity, KnownPerson, KnownUnit
from volunteering.tables.merging import Tally, merge
from volunteering.tables.reading import Reading
from volunteering.tables.rows import PersonRow, ShiftRow
from volunteering.tables.series import import_activities
from volunteering.tables.signing_up import import_signups


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of each table, by its name, in the order in which they are loaded; see `merging.Tally`."""

    tables: Mapping[str, Tally]

    @property
    def changed_anything(self) -> bool:
        """Whether the store is another one than before."""
        return any(tally.added or tally.changed for tally in self.tables.values())


def known(tx: Tx) -> Known:
    """What the store holds, as far as tables may name it: for `checks.check`."""
    units = {name_key(unit.name): KnownUnit(unit.name, unit.site) for unit in people.units(tx)}
    roles: defaultdict[int, set[str]] = defaultdict(set)
    for person_id, role, _ in loading.roles(tx):
        roles[person_id].add(role)
    everybody = {
        key: KnownPerson(str(held.values["name"]), frozenset(roles[held.id]))
        for key, held in _by_name(loading.people(tx)).items()
    }
    site_keys = {site_id: key for key, site_id in loading.sites(tx).items()}
    plan_ends: dict[str, str] = {}
    for plan in loading.plans(tx):
        key = site_keys[plan.owner_id]
        plan_ends[key] = max(str(plan.values["ends_on"]), plan_ends.get(key, ""))
    titles = {held.id: str(held.values["title"]) for held in loading.activities(tx)}
    return Known(
        units=units,
        people=everybody,
        plan_ends={key: datetime.fromisoformat(day).date() for key, day in plan_ends.items()},
        activities=_known_activities(titles, loading.dates(tx)),
    )


def _known_activities(titles: Mapping[int, str], dates: list[HeldDate]) -> dict[ActivityKey, KnownActivity]:
    held: defaultdict[ActivityKey, defaultdict[str, set[time]]] = defaultdict(lambda: defaultdict(set))
    spelt: dict[ActivityKey, str] = {}
    for each in dates:
        key = each.title_key, each.unit_key
        for day in {each.day, each.planned_day}:
            held[key][day].add(time.fromisoformat(each.clock))
        spelt[key] = titles[each.activity_id]
    return {
        key: KnownActivity(
            spelt[key], {datetime.fromisoformat(day).date(): frozenset(clocks) for day, clocks in days.items()}
        )
        for key, days in held.items()
    }


def load(
    tx: Tx, reading: Reading, *, zone: ZoneInfo, now: datetime, dry_run: bool = False
) -> ImportResult | tuple[Fault, ...]:
    """The whole of `kulturkontakt import`, once the files are read: checks the tables and puts them into the store.

    Args:
        tx: The transaction; it is the caller's to commit.
        reading: What `reading.read_tables` found.
        zone: The home's time zone.
        now: The present moment.
        dry_run: Only say what would happen.

    Returns:
        What became of each table; or every fault, and then nothing was changed.
    """
    tables = check(reading, known(tx), zone=zone, today=now.astimezone(zone).date())
    return tables if isinstance(tables, tuple) else import_tables(tx, tables, zone=zone, now=now, dry_run=dry_run)


def import_tables(tx: Tx, tables: Tables, *, zone: ZoneInfo, now: datetime, dry_run: bool = False) -> ImportResult:
    """Puts the tables into the store.

    A row that is the same as when it was last loaded changes nothing. What was changed in chat since is kept and
    named. A sign-up beyond the places goes onto the waiting list, in the order of the rows; whoever has cancelled
    since stays away.

    Args:
        tx: The transaction; it is the caller's to commit.
        tables: What `checks.check` let through, with `known` of this same transaction.
        zone: The home's time zone.
        now: The present moment.
        dry_run: Only say what would happen.

    Returns:
        For each table what was added, changed, and left as it was, and what is kept against the table.
    """
    with loading.rehearsal(tx, dry=dry_run):
        under_way = _Load(tx, zone, now)
        tallies = {
            "units": under_way.units(tables),
            "people": under_way.people(tables),
            "plans": under_way.plans(tables),
            "activities": import_activities(tx, tables.activities, under_way.unit_ids, zone=zone, now=now),
            "shifts": under_way.shifts(tables),
            "signups": import_signups(tx, tables.signups, under_way.person_ids, now),
        }
        result = ImportResult(tallies)
        if result.changed_anything:
            acts.begin(tx, None, "import", now)
            for unit_id in under_way.unit_ids.values():
                closing.keep_closed(tx, unit_id, now, zone)
    return result


class _Load:
    """One import under way; it learns the ids of what is named as it goes."""

    def __init__(self, tx: Tx, zone: ZoneInfo, now: datetime) -> None:
        self._tx = tx
        self._zone = zone
        self._now = now
        self.unit_ids = {name_key(unit.name): unit.id for unit in people.units(tx)}
        self.person_ids: dict[str, int] = {}

    def units(self, tables: Tables) -> Tally:
        tally = Tally()
        sites = loading.sites(self._tx)
        held = {name_key(unit.name): unit for unit in people.units(self._tx)}
        for row in tables.units:
            key, site_key = name_key(row.unit), name_key(row.site)
            if site_key not in sites:
                sites[site_key] = loading.add_site(self._tx, row.site)
            unit = held.get(key)
            if unit is None:
                self.unit_ids[key] = loading.add_unit(self._tx, row.unit, sites[site_key])
                tally.added += 1
            elif (unit.name, unit.site_id) != (row.unit, sites[site_key]):
                loading.set_unit(self._tx, unit.id, row.unit, sites[site_key])
                tally.changed += 1
            else:
                tally.unchanged += 1
        return tally

    def people(self, tables: Tables) -> Tally:
        tally = Tally()
        held = _by_name(loading.people(self._tx))
        self.person_ids = {key: person.id for key, person in held.items()}
        removed = loading.removed_keys(self._tx)
        roles = loading.roles(self._tx)
        for row in tables.people:
            key, said = name_key(row.name), _person(row)
            place: dict[str, Value] = {"role": row.role, "unit_id": self.unit_ids[name_key(row.unit)]}
            person = held.get(key)
            if person is None and key in removed:
                tally.kept.append(f"{row.name}: has been removed since, and is not added again")
                tally.unchanged += 1
            elif person is None and forgetting.asked_to_be_forgotten(self._tx, row.name, self._now):
                tally.kept.append(f"{row.name}: is to be forgotten, and is not added again; take the row out as well")
                tally.unchanged += 1
            elif person is None:
                self.person_ids[key] = loading.add(self._tx, "person", {**said, "name_key": key}, {**said, **place})
                loading.add_role(self._tx, self.person_ids[key], row.role, self.unit_ids[name_key(row.unit)])
                tally.added += 1
            else:
                changes = merge(said, person, row.name, tally)
                moved = self._role(row, person, roles, tally)
                if changes or person.imported != {**said, **place}:
                    loading.change(self._tx, "person", person.id, changes, {**said, **place})
                tally.changed += bool(changes or moved)
                tally.unchanged += not (changes or moved)
        return tally

    def _role(self, row: PersonRow, person: loading.Held, roles: set[tuple[int, str, int]], tally: Tally) -> bool:
        """Exchanges the role that the table gave last time for the one it gives now. Whether it did."""
        new = person.id, row.role, self.unit_ids[name_key(row.unit)]
        before = person.imported or {}
        old = person.id, str(before.get("role")), before.get("unit_id")
        if new in roles:
            return False
        if before and old not in roles:
            tally.kept.append(f"{row.name}: the role was changed since, and stays; the table says {row.role}")
            return False
        if before:
            loading.drop_role(self._tx, person.id, old[1], int(str(old[2])))
        loading.add_role(self._tx, *new)
        return True

    def plans(self, tables: Tables) -> Tally:
        tally = Tally()
        sites = loading.sites(self._tx)
        held = {(plan.owner_id, name_key(str(plan.values["name"]))): plan for plan in loading.plans(self._tx)}
        for row in tables.plans:
            key = sites[name_key(row.site)], name_key(row.name)
            said: dict[str, Value] = {
                "name": row.name,
                "starts_on": row.starts_on.isoformat(),
                "ends_on": row.ends_on.isoformat(),
            }
            plan = held.get(key)
            if plan is None:
                loading.add(self._tx, "plan", {**said, "site_id": key[0], "name_key": key[1]}, said)
                tally.added += 1
                continue
            changes = merge(said, plan, row.name, tally)
            if changes or plan.imported != said:
                loading.change(self._tx, "plan", plan.id, changes, said)
            tally.changed += bool(changes)
            tally.unchanged += not changes
        return tally

    def shifts(self, tables: Tables) -> Tally:
        tally = Tally()
        if not tables.shifts:
            return tally
        days = [row.day.isoformat() for row in tables.shifts]
        held = loading.shifts(self._tx, min(days), max(days))
        for row in tables.shifts:
            key = self.unit_ids[name_key(row.unit)], row.day.isoformat(), row.kind
            said = self._shift(row)
            shift = held.get(key)
            if shift is None:
                own: dict[str, Value] = dict(zip(("unit_id", "day", "kind"), key, strict=True))
                loading.add(self._tx, "shift", {**own, **said}, said)
                tally.added += 1
                continue
            changes = merge(said, shift, f"{row.unit}, {row.day}, {row.kind} shift", tally, self._shown)
            if changes or shift.imported != said:
                loading.change(self._tx, "shift", shift.id, changes, said)
            tally.changed += bool(changes)
            tally.unchanged += not changes
        return tally

    def _shown(self, column: str, value: Value) -> str:
        if column != "culture_contact_id":
            return f"{from_text(str(value)).astimezone(self._zone):%H:%M}"
        person = people.by_id(self._tx, value) if isinstance(value, int) else None
        return person.name if person else "nobody"

    def _shift(self, row: ShiftRow) -> dict[str, Value]:
        assert row.starts_at is not None  # noqa: S101 - `checks` has worked both out
        assert row.ends_at is not None  # noqa: S101 - as above
        contact = None if row.culture_contact is None else self.person_ids.get(name_key(row.culture_contact))
        return {
            "starts_at": to_text(row.starts_at),
            "ends_at": to_text(row.ends_at),
            "culture_contact_id": contact,
        }


def _by_name(everybody: list[loading.Held]) -> dict[str, loading.Held]:
    """People by the keys under which tables may name them: their names, and those a table had before a correction."""
    in_tables = {name_key(str(each.imported["name"])): each for each in everybody if each.imported}
    return in_tables | {name_key(str(each.values["name"])): each for each in everybody}


def _person(row: PersonRow) -> dict[str, Value]:
    return {
        "name": row.name,
        "language": row.language,
        "phone": row.phone,
        "channel": row.channel,
        "organisation": row.organisation,
        "started_on": None if row.started_on is None else row.started_on.isoformat(),
        "pledge_on": None if row.pledge_on is None else row.pledge_on.isoformat(),
        "newsletter": int(row.newsletter),
        "named": int(row.named),
    }
