"""The home as the tables and the store together describe it: which units, people and activities there are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from difflib import get_close_matches
from typing import Any

from storage.names import name_key
from volunteering.tables.known import ActivityKey, Known
from volunteering.tables.rows import ActivityRow, PersonRow, PlanRow, ShiftRow, SignupRow, UnitRow

_MOST_LOOKS = 200  # to look for the nearest of 5,000 names takes some 20 ms; after so many it is left out


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables without a fault, ready for the store. Activities have their dates, shifts their moments in UTC."""

    units: tuple[UnitRow, ...] = ()
    people: tuple[PersonRow, ...] = ()
    plans: tuple[PlanRow, ...] = ()
    activities: tuple[ActivityRow, ...] = ()
    shifts: tuple[ShiftRow, ...] = ()
    signups: tuple[SignupRow, ...] = ()


class Home:
    """What may be named. Rows with a fault count too, for the names in them: one mistake is told once."""

    def __init__(self, known: Known, broken: Iterable[str]) -> None:
        self._broken = frozenset(broken)
        self._units = {key: unit.name for key, unit in known.units.items()}
        self._site_of = {key: name_key(unit.site) for key, unit in known.units.items()}
        self._sites = {name_key(unit.site): unit.site for unit in known.units.values()}
        self._people = {key: person.name for key, person in known.people.items()}
        self._roles = {key: person.roles for key, person in known.people.items()}
        self._plan_ends = dict(known.plan_ends)
        self._titles = {key: activity.title for key, activity in known.activities.items()}
        self._known_activities = known.activities
        self._held: dict[ActivityKey, dict[date, dict[time, int]]] = {}
        self._doubted: set[ActivityKey] = set()
        self._near: dict[tuple[str, str], str] = {}

    def learn_unit(self, values: Mapping[str, Any]) -> None:
        """A row of `units`, as far as it could be read."""
        if "unit" in values:
            self._units[name_key(values["unit"])] = values["unit"]
        if "site" in values:
            self._sites[name_key(values["site"])] = values["site"]
            if "unit" in values:
                self._site_of[name_key(values["unit"])] = name_key(values["site"])

    def learn_person(self, values: Mapping[str, Any]) -> None:
        """A row of `people`; a role that could not be read is no role, and nothing is said about it."""
        if "name" in values:
            key = name_key(values["name"])
            self._people[key] = values["name"]
            self._roles[key] = frozenset({values["role"]} if "role" in values else ())

    def learn_plan(self, values: Mapping[str, Any]) -> None:
        """A row of `plans`."""
        if "site" in values and "until" in values:
            key = name_key(values["site"])
            self._plan_ends[key] = max(values["until"], self._plan_ends.get(key, values["until"]))

    def learn_title(self, values: Mapping[str, Any]) -> None:
        """A row of `activities`: the title is known; until its dates are, they are in doubt only if they never come."""
        if "title" in values and "unit" in values:
            key = name_key(values["title"]), name_key(values["unit"])
            self._titles[key] = values["title"]
            if not {"starts", "ends"} <= values.keys():
                self._doubted.add(key)

    def doubt(self, title: str, unit: str) -> None:
        """The dates of this activity could not be worked out."""
        self._doubted.add((name_key(title), name_key(unit)))

    def hold(self, title: str, unit: str, day: date, clock: time, row: int) -> int | None:
        """Notes one date. Returns the row of the tables that holds the same one already, or None."""
        clocks = self._held.setdefault((name_key(title), name_key(unit)), {}).setdefault(day, {})
        other = clocks.get(clock)
        clocks.setdefault(clock, row)
        return other

    def has_unit(self, unit: str) -> bool:
        """Whether the unit is known, or may stand in a table that could not be read."""
        return name_key(unit) in self._units or "units" in self._broken

    def has_site(self, site: str) -> bool:
        """As `has_unit`, for a site."""
        return name_key(site) in self._sites or "units" in self._broken

    def has_person(self, name: str) -> bool:
        """As `has_unit`, for a person."""
        return name_key(name) in self._people or "people" in self._broken

    def has_activity(self, title: str, unit: str) -> bool:
        """Whether the title is known on the unit."""
        return (name_key(title), name_key(unit)) in self._titles

    def in_doubt(self, title: str, unit: str) -> bool:
        """Whether the activity's dates are not known, because something else is wrong."""
        return "activities" in self._broken or (name_key(title), name_key(unit)) in self._doubted

    def roles(self, name: str) -> frozenset[str]:
        """Somebody's roles; none where they are not known."""
        return self._roles.get(name_key(name), frozenset())

    def plan_end(self, unit: str) -> date | None:
        """The last day of the last plan of the unit's site, or None."""
        return self._plan_ends.get(self._site_of.get(name_key(unit), ""))

    def clocks(self, title: str, unit: str, day: date) -> frozenset[time]:
        """The clock times at which the activity is held on a day.

        Where the tables hold that day, theirs count: the store may still have the time that they are about to change.
        """
        key = name_key(title), name_key(unit)
        return frozenset(self._held.get(key, {}).get(day, ())) or self._stored(key).get(day, frozenset())

    def _stored(self, key: ActivityKey) -> Mapping[date, frozenset[time]]:
        activity = self._known_activities.get(key)
        return {} if activity is None else activity.held

    def near_unit(self, name: str) -> str:
        """A sentence with the unit that comes closest, or nothing."""
        return self._did_you_mean(name, self._units, "units")

    def near_site(self, name: str) -> str:
        """As `near_unit`, for a site."""
        return self._did_you_mean(name, self._sites, "sites")

    def near_person(self, name: str) -> str:
        """As `near_unit`, for a person."""
        return self._did_you_mean(name, self._people, "people")

    def near_title(self, title: str) -> str:
        """A sentence with the activity that comes closest, on whichever unit, or nothing."""
        near = self._did_you_mean(title, {key: name for (key, _), name in self._titles.items()}, "titles")
        units = [self._units.get(key[1], key[1]) for key, name in self._titles.items() if f"“{name}”" in near]
        return near.replace("”?", f"” on “{units[0]}”?") if units else near

    def near_day(self, title: str, unit: str, day: date) -> str:
        """A sentence with the date that comes closest."""
        key = name_key(title), name_key(unit)
        held = self._held.get(key, {}).keys() | self._stored(key).keys()
        if not held:
            return ""
        closest = min(held, key=lambda other: (abs(other - day), other))
        return f" The nearest date is {closest}."

    def _did_you_mean(self, name: str, known: Mapping[str, str], among: str) -> str:
        asked = among, name_key(name)
        if asked not in self._near:
            if len(self._near) >= _MOST_LOOKS:
                return ""
            found = get_close_matches(name_key(name), list(known), n=1)
            self._near[asked] = f" Did you mean “{known[found[0]]}”?" if found else ""
        return self._near[asked]
