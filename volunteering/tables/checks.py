"""What the rows of all tables say of each other, and of what the store already holds.

Here the dates of each activity are worked out, so that a sign-up for a day on which nothing is held is found.
What a broken table might have held is not held against the others: one mistake is told once.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from storage.names import name_key
from storage.records import RoleName
from volunteering.recurrence import YEAR, RhythmCode, RhythmFault, Span, spans, to_utc
from volunteering.tables import rows
from volunteering.tables.faults import Fault, FaultCode
from volunteering.tables.home_tables import Home, Tables
from volunteering.tables.known import Known
from volunteering.tables.reading import Reading
from volunteering.tables.rows import ActivityRow, Parsed, PersonRow, PlanRow, ShiftRow, SignupRow, UnitRow

_MAY_BE_CULTURE_CONTACT = frozenset({RoleName.STAFF, RoleName.COORDINATOR, RoleName.SITE_CONTACT})


class _Row(Protocol):
    @property
    def row(self) -> int: ...


Row = TypeVar("Row", bound=_Row)


def check(reading: Reading, known: Known, *, zone: ZoneInfo, today: date) -> Tables | tuple[Fault, ...]:
    """Looks at everything that was read, and works out the dates.

    Args:
        reading: What `reading.read_tables` found, with its faults.
        known: What the store holds already.
        zone: The home's time zone.
        today: The home's date; a series without an end goes on for a year from it where there is no plan.

    Returns:
        The tables, ready to be put into the store; or every fault of all of them, in the order of the tables.
    """
    return _Check(reading, known, zone, today).run()


class _Check:
    """One look at all tables; `faults` grows on the way."""

    def __init__(self, reading: Reading, known: Known, zone: ZoneInfo, today: date) -> None:
        self.faults: list[Fault] = list(reading.faults)
        self._reading = reading
        self._zone = zone
        self._today = today
        self._home = Home(known, reading.broken)

    def run(self) -> Tables | tuple[Fault, ...]:
        units = self._rows("units", rows.unit, lambda parsed: self._home.learn_unit(parsed.values))
        self._units(units)
        people = self._rows("people", rows.person, lambda parsed: self._home.learn_person(parsed.values))
        self._people(people)
        plans = self._rows("plans", rows.plan, lambda parsed: self._home.learn_plan(parsed.values))
        self._plans(plans)
        activities = self._rows("activities", rows.activity, lambda parsed: self._home.learn_title(parsed.values))
        activities = self._activities(activities)
        shifts = self._shifts(self._rows("shifts", rows.shift))
        signups = self._signups(self._rows("signups", rows.signup))
        if self.faults:
            return tuple(self.faults)
        return Tables(tuple(units), tuple(people), tuple(plans), tuple(activities), tuple(shifts), tuple(signups))

    def _rows(
        self, name: str, make: Callable[[Parsed], Row], learn: Callable[[Parsed], None] | None = None
    ) -> list[Row]:
        """The whole rows of a table, each once; `learn` sees the others too, for the names that stand in them."""
        table = self._reading.tables.get(name)
        if table is None:
            return []
        first: dict[object, int] = {}
        made: list[Row] = []
        for parsed in rows.parse(name, table, self.faults):
            if learn is not None:
                learn(parsed)
            if not parsed.whole:
                continue
            other = first.setdefault(frozenset(parsed.values.items()), parsed.number)
            if other != parsed.number:
                self._fault(name, parsed.number, None, FaultCode.ROW_TWICE, other=str(other))
            else:
                made.append(make(parsed))
        return made

    def _fault(self, table: str, row: int, column: str | None, code: FaultCode | RhythmCode, **values: str) -> None:
        self.faults.append(Fault(self._reading.tables[table].place, row, column, code, values))

    def _units(self, units: Iterable[UnitRow]) -> None:
        first: dict[str, int] = {}
        for unit in units:
            other = first.setdefault(name_key(unit.unit), unit.row)
            if other != unit.row:
                self._fault("units", unit.row, "unit", FaultCode.UNIT_TWICE, value=unit.unit, other=str(other))

    def _people(self, people: Iterable[PersonRow]) -> None:
        first: dict[str, int] = {}
        for person in people:
            other = first.setdefault(name_key(person.name), person.row)
            if other != person.row:
                self._fault("people", person.row, "name", FaultCode.NAME_TWICE, value=person.name, other=str(other))
            self._unit_exists("people", person.row, person.unit)

    def _plans(self, plans: Iterable[PlanRow]) -> None:
        first: dict[tuple[str, str], int] = {}
        for plan in plans:
            other = first.setdefault((name_key(plan.site), name_key(plan.name)), plan.row)
            if other != plan.row:
                self._fault("plans", plan.row, "name", FaultCode.PLAN_TWICE, value=plan.name, other=str(other))
            if plan.ends_on < plan.starts_on:
                said = {"starts": plan.starts_on.isoformat(), "until": plan.ends_on.isoformat()}
                self._fault("plans", plan.row, "until", FaultCode.UNTIL_BEFORE_FROM, **said)
            if not self._home.has_site(plan.site):
                near = self._home.near_site(plan.site)
                self._fault("plans", plan.row, "site", FaultCode.UNKNOWN_SITE, value=plan.site, nearest=near)

    def _activities(self, activities: Iterable[ActivityRow]) -> list[ActivityRow]:
        checked: list[ActivityRow] = []
        for activity in activities:
            row = activity.row
            if not activity.organisation and activity.kind == "organisation":
                because = "its kind is organisation"
                self._fault("activities", row, "organisation", FaultCode.ORGANISATION_MISSING, because=because)
            elif not activity.organisation and activity.head_count is not None:
                because = "there is a head_count"
                self._fault("activities", row, "organisation", FaultCode.ORGANISATION_MISSING, because=because)
            if not self._unit_exists("activities", row, activity.unit):
                continue
            horizon = self._home.plan_end(activity.unit) or self._today + YEAR
            found = spans(activity.rhythm, self._zone, horizon)
            if isinstance(found, RhythmFault):
                self._fault("activities", row, found.column, found.code, **found.values)
                self._home.doubt(activity.title, activity.unit)
            else:
                self._held(activity, found)
                checked.append(replace(activity, spans=found))
        return checked

    def _held(self, activity: ActivityRow, found: Iterable[Span]) -> None:
        """Notes when it is held; a title that begins twice at one moment on one unit is told once a row."""
        clock = activity.rhythm.starts.time()
        told = False
        for span in found:
            other = self._home.hold(activity.title, activity.unit, span.day, clock, activity.row)
            if other is not None and not told:
                said = {"day": span.day.isoformat(), "time": f"{clock:%H:%M}", "other": str(other)}
                self._fault("activities", activity.row, None, FaultCode.ACTIVITY_TWICE, **said)
                told = True

    def _shifts(self, shifts: Iterable[ShiftRow]) -> list[ShiftRow]:
        first: dict[tuple[str, date, str], int] = {}
        checked: list[ShiftRow] = []
        for shift in shifts:
            other = first.setdefault((name_key(shift.unit), shift.day, shift.kind), shift.row)
            if other != shift.row:
                said = {"unit": shift.unit, "day": shift.day.isoformat(), "other": str(other)}
                self._fault("shifts", shift.row, "shift", FaultCode.SHIFT_TWICE, **said)
            self._unit_exists("shifts", shift.row, shift.unit)
            self._culture_contact(shift)
            nights = timedelta(days=1 if shift.ends <= shift.starts else 0)
            starts = datetime.combine(shift.day, shift.starts)
            ends = datetime.combine(shift.day + nights, shift.ends)
            moments = []
            for column, local in (("starts", starts), ("ends", ends)):
                moments.append(to_utc(local, self._zone))
                if moments[-1] is None:
                    said = {"day": local.date().isoformat(), "time": f"{local:%H:%M}"}
                    self._fault("shifts", shift.row, column, RhythmCode.IN_CLOCK_CHANGE, **said)
            checked.append(replace(shift, starts_at=moments[0], ends_at=moments[1]))
        return checked

    def _culture_contact(self, shift: ShiftRow) -> None:
        name = shift.culture_contact
        if name is None or not self._person_exists("shifts", shift.row, "culture_contact", name):
            return
        roles = self._home.roles(name)
        if roles and not roles & _MAY_BE_CULTURE_CONTACT:
            role = ", ".join(sorted(roles))
            self._fault("shifts", shift.row, "culture_contact", FaultCode.NOT_STAFF, value=name, role=role)

    def _signups(self, signups: Iterable[SignupRow]) -> list[SignupRow]:
        """Looks at each, and fills in the clock time where there is only one."""
        checked: list[SignupRow] = []
        for signup in signups:
            self._person_exists("signups", signup.row, "name", signup.name)
            if not self._unit_exists("signups", signup.row, signup.unit) or self._home.in_doubt(
                signup.title, signup.unit
            ):
                continue
            said = {"value": signup.title, "unit": signup.unit}
            if not self._home.has_activity(signup.title, signup.unit):
                near = self._home.near_title(signup.title)
                self._fault("signups", signup.row, "title", FaultCode.UNKNOWN_ACTIVITY, nearest=near, **said)
                continue
            said["day"] = signup.day.isoformat()
            clocks = self._home.clocks(signup.title, signup.unit, signup.day)
            times = " and ".join(f"{clock:%H:%M}" for clock in sorted(clocks))
            if not clocks:
                near = self._home.near_day(signup.title, signup.unit, signup.day)
                self._fault("signups", signup.row, "date", FaultCode.NOT_HELD_THAT_DAY, nearest=near, **said)
            elif signup.time is not None and signup.time not in clocks:
                said["time"] = f"{signup.time:%H:%M}"
                self._fault("signups", signup.row, "time", FaultCode.NOT_HELD_AT_THAT_TIME, times=times, **said)
            elif signup.time is None and len(clocks) > 1:
                self._fault("signups", signup.row, "time", FaultCode.WHICH_TIME, times=times, **said)
            else:
                checked.append(replace(signup, time=min(clocks) if signup.time is None else signup.time))
        return checked

    def _unit_exists(self, table: str, row: int, unit: str) -> bool:
        if self._home.has_unit(unit):
            return True
        near = self._home.near_unit(unit)
        self._fault(table, row, "unit", FaultCode.UNKNOWN_UNIT, value=unit, nearest=near)
        return False

    def _person_exists(self, table: str, row: int, column: str, name: str) -> bool:
        if self._home.has_person(name):
            return True
        near = self._home.near_person(name)
        self._fault(table, row, column, FaultCode.UNKNOWN_PERSON, value=name, nearest=near)
        return False
